# pyright: basic
"""A group of pictures beside a board: how many, the pictures, and what can be done with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.ui.theme import S, Theme, px
from studio.ui.widgets.parts import button, label
from studio.ui.widgets.pick_wall import PickWall, Shot
from studio.ui.widgets.thumbnails import Thumbnails


def count_words(count: int) -> str:
    """ "12 pictures" in the window's language."""
    return QCoreApplication.translate("GroupPanel", "%n picture(s)", "", count)


class GroupPanel(QWidget):
    """exported() and leftOut(): of `wall.rows()`; activated(atlas row): see it large; closed()."""

    exported = Signal()
    leftOut = Signal()
    activated = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, thumbnails: Thumbnails, *, closable: bool = True) -> None:
        super().__init__()
        self.title, self.picks = label(role="lead"), label(role="muted")
        self.wall = PickWall(theme, thumbnails)
        self.wall.setMinimumWidth(px(200))
        self.export = button(self.tr("Save list…"), self.exported.emit, tip=self.tr("Save the names of these files as text or CSV"), theme=theme, icon="save")
        self.leave = button(self.tr("Leave out"), self.leftOut.emit, tip=self.tr("Leave these pictures out of training: a list, no file is touched"), theme=theme, icon="eye-off")  # fmt: skip
        self.close_button = button("", self.closed.emit, kind="quiet", tip=self.tr("Close this group (Escape)"), theme=theme, icon="close")
        if not closable:  # to show it before it has a parent would open a window
            self.close_button.hide()
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(self.title)
        head.addWidget(self.picks, 1)
        head.addWidget(self.close_button)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(S)
        self.foot.addWidget(self.export)
        self.foot.addWidget(self.leave)
        self.foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(head)
        column.addWidget(self.wall, 1)
        column.addLayout(self.foot)
        self.wall.picksChanged.connect(self._count)
        self.wall.activated.connect(lambda at: self.activated.emit(self.wall.items[at].row))

    def show_group(self, title: str, root: str, found: Sequence[Shot]) -> None:
        """Replace the group; title "": how many there are."""
        self.title.setText(title or count_words(len(found)))
        self.wall.show_shots(root, found)

    def _count(self) -> None:
        some = len(self.wall.picked)
        self.picks.setText(self.tr("%n picked", "", some) if some else "")
        for one in (self.export, self.leave):
            one.setEnabled(bool(self.wall.items))
        count = some or len(self.wall.items)
        self.leave.setText(" " + (self.tr("Leave out %n picture(s)", "", count) if count else self.tr("Leave out")))
