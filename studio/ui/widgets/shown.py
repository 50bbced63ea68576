# pyright: basic
"""Whatever a method shows (Pictures, Matrix or Cloud) in the view that fits it, and tabs of such views with a slider over time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSlider, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from studio.core.events import Cloud, Matrix, Pictures
from studio.ui.theme import XS, M, S, Theme, px
from studio.ui.widgets.cloud_view import CloudView
from studio.ui.widgets.image_view import ImageView, TallImage
from studio.ui.widgets.matrix_view import MatrixView
from studio.ui.widgets.parts import label
from studio.ui.widgets.picture_table import PictureTable, to_image
from studio.ui.widgets.saving import picture_menu, save_button
from studio.ui.widgets.units import whole
from studio.ui.words import shows_title

Shown = Pictures | Matrix | Cloud


class ShownView(QStackedWidget):
    """One thing at a time. wanted(image, caption): a person clicked something to see it large."""

    wanted = Signal(QImage, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.event_: Shown | None = None
        self._folds = 1
        self.setMinimumSize(200, 100)
        self.table, self.image = PictureTable(theme), ImageView()
        self.matrix, self.cloud = MatrixView(theme), CloudView(theme)
        self.tall = TallImage(self.image)
        for view in (self.table, self.tall, self.matrix, self.cloud):
            self.addWidget(view)
        for view in (self.table, self.image, self.matrix, self.cloud):
            view.setAccessibleName(self.tr("Pictures"))
        self.table.clicked.connect(self._on_tile)
        self.image.clicked.connect(self.enlarge)

    def show_event(self, event: Shown) -> None:
        """Show it in the view that fits: a picture without a table (as a run's folder keeps it) as one image."""
        self.event_ = event
        if isinstance(event, Matrix):
            self.matrix.show_matrix(event)
            self.setCurrentWidget(self.matrix)
        elif isinstance(event, Cloud):
            self.cloud.show_cloud(event)
            self.setCurrentWidget(self.cloud)
        elif len(event.rows) == 1 and len(event.rows[0]) == 1 and not event.columns:
            self.show_image(to_image(event.rows[0][0].pixels))
        else:
            self.setCurrentWidget(self.table)
            self._folds = fitting(event, self.width(), self.height())
            self.table.show_pictures(fold(event, self._folds))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        if isinstance(self.event_, Pictures) and self.currentWidget() is self.table and fitting(self.event_, self.width(), self.height()) != self._folds:
            self.show_event(self.event_)

    def show_image(self, image: QImage) -> None:
        """Show one finished picture."""
        self.image.show_image(image)
        self.tall.measure()
        self.setCurrentWidget(self.tall)

    def set_dimmed(self, dimmed: bool) -> None:
        """Grey what is shown while something newer is made."""
        for view in (self.table, self.image, self.matrix, self.cloud):
            view.set_dimmed(dimmed)

    def picture(self) -> QImage | None:
        """What is shown, as one picture with its headers and note: as the run's folder keeps it."""
        from studio.runs.compose import compose

        if self.currentWidget() is self.tall or self.event_ is None:
            return self.image.image
        return to_image(compose(self.event_))

    def contextMenuEvent(self, event) -> None:
        if self.event_ is not None:
            picture_menu(self, self.picture, lambda: self.name).popup(event.globalPos())

    @property
    def name(self) -> str:
        """A name for a file of what is shown."""
        return f"{self.event_.name}-{self.event_.step}" if self.event_ is not None else "picture"

    def enlarge(self) -> None:
        """Ask for what is shown, large (the Space key)."""
        view = self.currentWidget()
        if view is self.tall and self.image.image is not None:
            self.wanted.emit(self.image.image, "")
        elif self.event_ is not None and view is not None:
            self.wanted.emit(view.grab().toImage(), self.event_.note)

    def _on_tile(self, row: int, column: int) -> None:
        pictures = self.table.pictures
        if pictures is not None:
            head = pictures.columns[column] if column < len(pictures.columns) else ""
            caption = " · ".join(one for one in (head, pictures.rows[row][column].caption) if one)
            self.wanted.emit(self.table.image(row, column), caption)


def fitting(event: Pictures, width: int, height: int) -> int:
    """How many samples side by side make the tiles largest in that room."""
    rows, columns = len(event.rows), max((len(row) for row in event.rows), default=1)
    if columns >= 6:
        return 1
    line = 24 if any(tile.caption for row in event.rows for tile in row) else 8
    sides = {folds: min((width - 30) / (columns * folds) - 10, (height - 24) / -(-rows // folds) - line, 224) for folds in range(1, max(1, rows) + 1)}
    return max(sides, key=lambda folds: (round(sides[folds]), -folds))


def fold(event: Pictures, folds: int) -> Pictures:
    """`folds` samples side by side in each row of the table."""
    if folds <= 1:
        return event
    rows = tuple(tuple(tile for row in event.rows[at : at + folds] for tile in row) for at in range(0, len(event.rows), folds))
    return replace(event, rows=rows, columns=event.columns * folds)


class PictureTabs(QFrame):
    """Tabs by name ("views", "reconstruction"…), each renewed as it comes, and below it a slider over what the run has kept.

    history(name) -> [(step, file)] says what was kept; None: there is no slider. wanted(image, caption): see it large.
    """

    wanted = Signal(QImage, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.history: Callable[[str], list[tuple[int, Path]]] | None = None
        self._kept: list[tuple[int, Path]] = []
        self._newest: dict[str, Shown] = {}
        self.setProperty("card", "true")
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setAccessibleName(self.tr("Pictures of the run"))
        self.view = ShownView(theme)
        self.view.setMinimumHeight(px(90))
        self.note = label(role="muted", wrap=True)
        self.waiting = label(self.tr("Pictures come here as soon as the run makes them."), "muted", wrap=True)
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Step of the pictures"))
        self.slider.setToolTip(self.tr("Go back to how the pictures looked earlier in the run"))
        self.step = label(role="muted")
        self.save = save_button(theme, lambda button: picture_menu(button, self.view.picture, lambda: self.view.name), self.tr("Copy or save these pictures"))
        self._lay_out()
        self.tabs.currentChanged.connect(lambda _: self._pick())
        self.tabs.currentChanged.connect(lambda _: self.tabs.updateGeometry())  # the chosen tab's letters are bold
        self.slider.valueChanged.connect(self._on_slider)
        self.view.wanted.connect(self.wanted)
        self.clear()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(M)
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self.step)
        head.addWidget(self.slider)
        head.addWidget(self.save)
        self.slider.setFixedSize(px(180), px(26))
        column = QVBoxLayout(self)
        column.setContentsMargins(M, XS, M, S)
        column.setSpacing(S)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(self.waiting, 1)
        column.addWidget(self.note)

    @property
    def names(self) -> list[str]:
        """The tabs' names, in their order."""
        return [str(self.tabs.tabData(at)) for at in range(self.tabs.count())]

    def put(self, event: Shown) -> None:
        """A newer one of its name; shown at once unless a person looks at an older one."""
        new = event.name not in self._newest
        self._newest[event.name] = event
        if new:
            at = self.tabs.insertTab(0 if event.name == "views" else self.tabs.count(), shows_title(event.name))
            self.tabs.setTabData(at, event.name)
            if self.tabs.count() > 1 and event.name != "views" and self.names[self.tabs.currentIndex()] == "views":
                self.tabs.setCurrentIndex(at)
                return
        if self.tabs.currentIndex() >= 0 and self.names[self.tabs.currentIndex()] == event.name:
            live = self.slider.value() == self.slider.maximum()
            self._refresh_slider(event.name, keep=not live)
            if live:
                self._show(event)

    def clear(self) -> None:
        """No tabs."""
        self._newest.clear()
        while self.tabs.count():
            self.tabs.removeTab(0)
        self._kept = []
        self.slider.setRange(0, 0)
        self._blank(True)

    def _blank(self, blank: bool) -> None:
        self.view.setVisible(not blank)
        self.waiting.setVisible(blank)
        if blank:
            self.note.clear()
            self.step.clear()
            self.slider.hide()
        self.save.setVisible(not blank)
        self._fit_note()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit_note()

    def _fit_note(self) -> None:
        """The sentence below goes where the pictures need its room; a hover says it then."""
        self.view.setToolTip(self.note.text())
        self.note.setVisible(bool(self.note.text()) and self.height() >= px(200))

    def _pick(self) -> None:
        at = self.tabs.currentIndex()
        if at < 0 or self.names[at] not in self._newest:
            return
        event = self._newest[self.names[at]]
        self._refresh_slider(event.name)
        self._show(event)

    def _refresh_slider(self, name: str, *, keep: bool = False) -> None:
        newest = self._newest[name].step
        self._kept = [one for one in (self.history(name) if self.history else []) if one[0] < newest]
        self.slider.blockSignals(True)
        value = self.slider.value()
        self.slider.setRange(0, len(self._kept))
        self.slider.setValue(min(value, len(self._kept)) if keep else len(self._kept))
        self.slider.blockSignals(False)
        self.slider.setVisible(bool(self._kept))

    def _show(self, event: Shown) -> None:
        self.view.show_event(event)
        self.note.setText(event.note)
        self._say(event.step)
        self._blank(False)

    def _say(self, step: int) -> None:
        self.step.setText(self.tr("step {step}").format(step=whole(step)))
        self.slider.setAccessibleDescription(self.step.text())

    def _on_slider(self, at: int) -> None:
        if at >= len(self._kept):
            self._pick()
            return
        step, path = self._kept[at]
        image = QImage(str(path))
        if not image.isNull():
            self.view.show_image(image)
            self._say(step)
