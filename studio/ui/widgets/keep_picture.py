# pyright: basic
"""What a board shows as a picture to take away: into a file or onto the clipboard, all of it or the one picture under the mouse."""

from __future__ import annotations

import os
import re
from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from studio.ui.theme import Theme, px
from studio.ui.widgets.saving import asked_place, copy, remember_place

FINER = 2
"""Pixels of the file for each of the screen: letters stay sharp in a document."""


class PictureKeeper(QObject):
    """A button with a menu, and a context menu. part() gives what is shown now (None: nothing yet), name() what a file of it may be called.

    said(words, kind): one sentence on what was done ("info") or could not be ("warn").
    """

    said = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget, part: Callable[[], QWidget | None], name: Callable[[], str]) -> None:
        super().__init__(parent)
        self._theme, self._parent, self._part, self._name = theme, parent, part, name
        self.button = QToolButton()
        theme.bind(self.button, "camera")
        self.button.setIconSize(QSize(px(18), px(18)))
        self.button.setToolTip(self.tr("Copy or save what this board shows"))
        self.button.setAccessibleName(self.tr("Copy or save the picture"))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.button)
        self._add_whole(menu)
        self.button.setMenu(menu)

    def _add_whole(self, menu: QMenu) -> None:
        copy = menu.addAction(self._theme.icon("copy"), self.tr("Copy the board as a picture"), self.copy)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # the place around listens for the key
        menu.addAction(self._theme.icon("save"), self.tr("Save the board as a picture…"), self.save)

    def menu_at(self, place: QPoint) -> QMenu | None:
        """The context menu for a point of the screen; None where nothing is shown."""
        part = self._part()
        if part is None:
            return None
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if found := tile_at(self._parent, place):
            image, caption = found
            menu.addAction(self._theme.icon("copy"), self.tr("Copy this picture"), lambda: self._copy(image))
            menu.addAction(self._theme.icon("save"), self.tr("Save this picture…"), lambda: self._save(image, caption))
            menu.addSeparator()
        self._add_whole(menu)
        return menu

    # --- the whole board

    def image(self) -> QImage | None:
        """The board as it is, finer than the screen."""
        part = self._part()
        return None if part is None or part.size().isEmpty() else finely(part, self._theme)

    def copy(self) -> None:
        """Onto the clipboard."""
        if (image := self.image()) is not None:
            self._copy(image)

    def save(self) -> None:
        """Ask for a file's name and write it."""
        if (image := self.image()) is not None:
            self._save(image, "")

    # --- any picture

    def _copy(self, image: QImage) -> None:
        copy(image)
        self.said.emit(self.tr("The picture is on the clipboard: {width} × {height} px.").format(width=image.width(), height=image.height()), "info")

    def _save(self, image: QImage, caption: str) -> None:
        words = " ".join(one for one in (self._name(), os.path.splitext(caption)[0]) if one)
        name = re.sub(r"[^\w.\-]+", " ", words).strip() or "picture"
        target = asked_place(self._parent, self.tr("Save the picture"), f"{name}.png", self.tr("Picture (*.png *.jpg *.webp)"))
        if not target:
            return
        if not os.path.splitext(target)[1]:
            target += ".png"
        if image.save(target):
            remember_place(target)
            self.said.emit(self.tr("Saved to {file}.").format(file=target), "info")
        else:
            self.said.emit(self.tr("{file} can't be written: choose another folder, and a name that ends in .png.").format(file=target), "warn")


def finely(part: QWidget, theme: Theme) -> QImage:
    """A widget at FINER times its size; a table that scrolls in its whole length."""
    unroll: Callable[[], QWidget] | None = getattr(part, "unrolled", None)
    shown = unroll() if unroll is not None else part
    image = QImage(shown.size() * FINER, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(FINER)
    image.fill(theme.color("surface"))
    shown.render(image, QPoint(0, 0))
    image.setDevicePixelRatio(1)
    if shown is not part:
        shown.deleteLater()
    return image


def tile_at(parent: QWidget, place: QPoint) -> tuple[QImage, str] | None:
    """The single picture under a point of the screen, at its own size, with its words."""
    under = parent.childAt(parent.mapFromGlobal(place))
    while under is not None and under is not parent:
        if (ask := getattr(under, "tile_at", None)) is not None:
            return ask(place)
        under = under.parentWidget()
    return None
