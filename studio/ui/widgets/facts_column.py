# pyright: basic
"""The column beside the gallery: how many pictures, what sizes and types, which sub-folders, what was left out and why."""

from __future__ import annotations

import os

from PySide6.QtCore import QLocale, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studio.data.left_out import REASON
from studio.ui.folder_facts import FolderFacts
from studio.ui.theme import XS, M, S, Theme, px
from studio.ui.widgets.gallery import size_words
from studio.ui.widgets.parts import button, card, label
from studio.ui.widgets.reject_list import RejectList

WIDTH, SHOWN_TYPES, SHOWN_FOLDERS = 304, 5, 4


class Shares(QWidget):
    """Shares of a whole as one bar of rounded pieces; the words beside it say the same."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shares: list[float] = []
        self.setFixedHeight(8)
        theme.changed.connect(self.update)

    def set_shares(self, counts: list[int]) -> None:
        """Counts in the order of the series colours."""
        whole = sum(counts)
        self._shares = [one / whole for one in counts] if whole else []
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        left, room = 0.0, self.width() - 2.0 * max(0, len(self._shares) - 1)
        for at, share in enumerate(self._shares):
            wide = max(2.0, share * room)
            painter.setBrush(self._theme.color(f"series{at % 6 + 1}"))
            painter.drawRoundedRect(QRectF(left, 0, wide, 8), 3, 3)
            left += wide + 2


class FactsColumn(QWidget):
    """`show_facts` while the folder is read and when it has been. wantedBack(paths): a person wants pictures they left out."""

    wantedBack = Signal(list)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._root = ""
        self.setFixedWidth(px(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        column.addWidget(self._count_card())
        self._kinds = self._kinds_card()
        column.addWidget(self._kinds)
        column.addWidget(self._left_out_card())
        column.addStretch()

    def _count_card(self) -> QWidget:
        frame, column = card(spacing=XS)
        self.count, self.count_words = label(role="display"), label(role="muted", wrap=True)
        column.addWidget(self.count)
        column.addWidget(self.count_words)
        return frame

    def _kinds_card(self) -> QWidget:
        frame, column = card(spacing=S)
        self.median, self.range = label(role="lead"), label(role="small", wrap=True)
        column.addWidget(label(self.tr("Typical size"), "muted"))
        column.addWidget(self.median)
        column.addWidget(self.range)
        column.addSpacing(S)
        column.addWidget(label(self.tr("Types"), "muted"))
        self.shares, self.types = Shares(self._theme), label(wrap=True)
        column.addWidget(self.shares)
        column.addWidget(self.types)
        self.folders_head, self.folders = label(role="muted"), label(wrap=True)
        column.addSpacing(S)
        column.addWidget(self.folders_head)
        column.addWidget(self.folders)
        self.folders.setToolTip(self.tr("Names of sub-folders can serve as labels when a trained encoder is checked; training never reads them."))
        return frame

    def _left_out_card(self) -> QWidget:
        self._left_frame, column = card(margin=S)
        self.left_button = button("", self._toggle, kind="quiet", theme=self._theme, icon="chevron-right")
        self.left_button.setCheckable(True)
        self.left_button.setStyleSheet("text-align: left;")
        self.rejects = RejectList(self._theme)
        self.show_button = button(self.tr("Show in folder"), self._show_in_folder, theme=self._theme, icon="folder-open")
        self.show_button.setEnabled(False)
        self.back_button = button("", lambda: self.wantedBack.emit(self._to_take_back()), kind="quiet")
        self.rejects.selectionModel().currentChanged.connect(lambda now, before: self._on_picked())
        self.rejects.setMinimumHeight(px(84))
        column.addWidget(self.left_button)
        column.addWidget(self.rejects, 1)
        row = QHBoxLayout()
        row.addWidget(self.back_button)
        row.addStretch()
        row.addWidget(self.show_button)
        column.addLayout(row)
        for one in (self.rejects, self.show_button, self.back_button):
            one.hide()
        self._left_frame.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        return self._left_frame

    def show_facts(self, root: str, facts: FolderFacts) -> None:
        """Say what is known so far."""
        locale = QLocale()
        self._root = root
        self.count.setText(locale.toString(facts.usable))
        words = self.tr("picture to train on") if facts.usable == 1 else self.tr("pictures to train on")
        self.count_words.setText(f"{words} · {size_words(facts.bytes)}")
        self._kinds.setVisible(bool(facts.usable))
        small, middle, large = ("{} × {}".format(*one) for one in facts.sizes())
        self.median.setText(f"{middle} px")
        self.range.setText(self.tr("all of the same size") if small == large else self.tr("from {small} to {large}").format(small=small, large=large))
        types = facts.formats.most_common(SHOWN_TYPES)
        rest = facts.usable - sum(count for _, count in types)
        self.shares.set_shares([count for _, count in types] + ([rest] if rest else []))
        shown = [f"{name} {locale.toString(count)}" for name, count in types] + ([self.tr("others {count}").format(count=rest)] if rest else [])
        self.types.setText("  ·  ".join(shown))
        self._show_folders(facts)
        self._show_rejects(facts)

    def _show_folders(self, facts: FolderFacts) -> None:
        classes = facts.classes()
        self.folders_head.setText(self.tr("{count} sub-folders").format(count=len(classes)) if len(classes) != 1 else self.tr("1 sub-folder"))
        shown = ", ".join(name for name, _ in classes[:SHOWN_FOLDERS]) + (" …" if len(classes) > SHOWN_FOLDERS else "")
        self.folders.setText(shown)
        for one in (self.folders_head, self.folders):
            one.setVisible(bool(classes))

    def _show_rejects(self, facts: FolderFacts) -> None:
        count = len(facts.rejected)
        self._left_frame.setVisible(count > 0)
        self.left_button.setText(self.tr("1 file left out") if count == 1 else self.tr("{count} files left out").format(count=QLocale().toString(count)))
        self.left_button.setToolTip(self.tr("Files that can't be used, each with its reason"))
        self.left_button.setAccessibleName(self.left_button.text())
        if len(self.rejects.rows.rejects) != count:
            self.rejects.rows.set_rejects(facts.rejected)
        self._on_picked()

    def open_rejects(self) -> None:
        """Unfold the files that were left out, where there are any."""
        if not self._left_frame.isHidden() and not self.left_button.isChecked():
            self.left_button.setChecked(True)
            self._toggle()

    def _to_take_back(self) -> list[str]:
        """The picked file if a person left it out, else all that they did."""
        one = self.rejects.picked()
        if one is not None and one.reason == REASON:
            return [one.path]
        return [other.path for other in self.rejects.rows.rejects if other.reason == REASON]

    def _on_picked(self) -> None:
        one, paths = self.rejects.picked(), self._to_take_back()
        self.show_button.setEnabled(one is not None)
        words = (
            self.tr("Use this again") if one is not None and one.reason == REASON else self.tr("Use {count} again").format(count=QLocale().toString(len(paths)))
        )
        self.back_button.setText(words)
        self.back_button.setAccessibleName(words)
        self.back_button.setToolTip(self.tr("Pictures that you left out of training come back"))
        self.back_button.setVisible(bool(paths) and self.left_button.isChecked())

    def _toggle(self) -> None:
        opened = self.left_button.isChecked()
        self.left_button.setIcon(self._theme.icon("chevron-down" if opened else "chevron-right"))
        self.rejects.setVisible(opened)
        self.show_button.setVisible(opened)
        self._on_picked()
        self._left_frame.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding if opened else QSizePolicy.Policy.Maximum)

    def _show_in_folder(self) -> None:
        one = self.rejects.picked()
        if one is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(os.path.dirname(os.path.join(self._root, *one.path.split("/")))))
