# pyright: basic
"""Taking away what is shown: copied to the clipboard, or saved as PNG, SVG or CSV."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSettings, QSize, Qt
from PySide6.QtGui import QCursor, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton, QToolTip, QWidget

from studio.ui.theme import Theme, px

if TYPE_CHECKING:
    from studio.ui.widgets.curve import CurvePlot

SCALE, HEAD, MARGIN = 2, 34, 12
"""Of a saved plot: its picture's pixels a point, the height of its title, the room around it."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Saving", text)


def save_button(theme: Theme, menu: Callable[[QWidget], QMenu], words: str) -> QToolButton:
    """A small button that offers `menu(button)`."""
    made = QToolButton()
    theme.bind(made, "save", "muted")
    made.setToolTip(words)
    made.setAccessibleName(words)
    made.clicked.connect(lambda: menu(made).popup(made.mapToGlobal(made.rect().bottomLeft())))
    return made


def picture_menu(parent: QWidget, image: Callable[[], QImage | None], name: Callable[[], str]) -> QMenu:
    """Copy and save of what is shown as a picture. name: of the file, without its ending."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(_tr("Copy picture"), lambda: copy(image()))
    menu.addAction(_tr("Save as PNG…"), lambda: _save(parent, name(), "png", lambda path: _write_png(image(), path)))
    return menu


def plot_menu(plot: CurvePlot) -> QMenu:
    """Copy and save of a plot: as a picture, as a drawing, as numbers."""
    menu = picture_menu(plot, lambda: plot_image(plot), plot.accessibleName)
    menu.addAction(_tr("Save as SVG…"), lambda: _save(plot, plot.accessibleName(), "svg", lambda path: write_svg(plot, path)))
    menu.addAction(_tr("Save numbers as CSV…"), lambda: _save(plot, plot.accessibleName(), "csv", lambda path: write_csv(plot, path)))
    return menu


def copy(image: QImage | None) -> None:
    """Put a picture on the clipboard."""
    if image is not None and not image.isNull():
        QGuiApplication.clipboard().setImage(image)


def plot_image(plot: CurvePlot) -> QImage:
    """The plot with its title, sharp on fine screens."""
    size = _size(plot)
    image = QImage(size * SCALE, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(SCALE)
    painter = QPainter(image)
    plot._ink(SCALE)
    _draw(plot, painter, size)
    plot._ink()
    painter.end()
    return image


def write_svg(plot: CurvePlot, path: str) -> bool:
    """The plot as a drawing. False where the file can't be written."""
    from PySide6.QtSvg import QSvgGenerator

    try:
        Path(path).touch()
    except OSError:
        return False
    size = _size(plot)
    drawing = QSvgGenerator()
    drawing.setFileName(path)
    drawing.setSize(size)
    drawing.setViewBox(QRect(0, 0, size.width(), size.height()))
    drawing.setResolution(plot.logicalDpiX())  # the axes are recorded for this one
    drawing.setTitle(plot.accessibleName())
    painter = QPainter()
    if not painter.begin(drawing):
        return False
    _draw(plot, painter, size)
    return painter.end()


def write_csv(plot: CurvePlot, path: str) -> bool:
    """Every point of the plot's curves, a row a step: step, epoch, time, then a column a curve."""
    rows: dict[float, dict[str, float]] = {}
    for name, one in plot.curves.items():
        series = one.series
        for step, epoch, time, value in zip(*(series.x(axis) for axis in ("step", "epoch", "time")), series.y):
            rows.setdefault(float(step), {"epoch": float(epoch), "time": float(time)})[name] = float(value)
    try:
        with Path(path).open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["step", "epoch", "time", *plot.curves])
            for step in sorted(rows):
                row = rows[step]
                writer.writerow([f"{step:g}", *(f"{row[name]:.7g}" if name in row else "" for name in ("epoch", "time", *plot.curves))])
    except OSError:
        return False
    return True


def _size(plot: CurvePlot) -> QSize:
    return QSize(max(px(480), plot.view.width()) + 2 * MARGIN, max(px(240), plot.view.height()) + HEAD + 2 * MARGIN)


def _draw(plot: CurvePlot, painter: QPainter, size: QSize) -> None:
    """Ground, title and curves; what moves with the mouse stays out."""
    theme = plot._theme
    plot._cross.hide()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(QPointF(0, 0), size.toSizeF()), theme.color("surface"))
    painter.setFont(theme.font("lead"))
    painter.setPen(theme.color("text"))
    words = painter.fontMetrics().elidedText(plot.accessibleName(), Qt.TextElideMode.ElideRight, size.width() - 2 * MARGIN)
    painter.drawText(QRectF(MARGIN, MARGIN / 2, size.width() - 2 * MARGIN, HEAD), Qt.AlignmentFlag.AlignVCenter, words)
    target = QRectF(MARGIN, HEAD + MARGIN / 2, size.width() - 2 * MARGIN, size.height() - HEAD - MARGIN)
    plot.view.render(painter, target, plot.view.viewport().rect(), Qt.AspectRatioMode.KeepAspectRatio)


def _write_png(image: QImage | None, path: str) -> bool:
    return image is not None and image.save(path)


def say(parent: QWidget, words: str) -> None:
    """Beside the mouse, for a moment."""
    QToolTip.showText(QCursor.pos(), words, parent)


def asked_place(parent: QWidget, title: str, file: str, kinds: str) -> str:
    """Ask for a file, beginning where the last one was saved; "" for none."""
    folder = str(QSettings().value("saving/folder", "") or Path.home())
    return QFileDialog.getSaveFileName(parent, title, str(Path(folder) / file), kinds)[0]


def remember_place(path: str) -> None:
    """A file was saved here: the next one is asked for in the same folder."""
    QSettings().setValue("saving/folder", str(Path(path).parent))


def _save(parent: QWidget, name: str, kind: str, write: Callable[[str], bool]) -> None:
    """Ask where to, write, and say what came of it beside the mouse."""
    plain = "".join(letter if letter.isalnum() or letter in "-_ " else "-" for letter in name).strip() or "picture"
    path = asked_place(parent, _tr("Save"), f"{plain}.{kind}", f"{kind.upper()} (*.{kind})")
    if not path:
        return
    path = path if Path(path).suffix.lower() == f".{kind}" else f"{path}.{kind}"
    done = write(path)
    if done:
        remember_place(path)
    words = _tr("Saved: {path}") if done else _tr("{path} could not be written; choose another folder.")
    say(parent, words.format(path=path))
