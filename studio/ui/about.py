# pyright: basic
"""The About box: what this program is, its licence, where releases are, and whose work it stands on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from studio import __version__
from studio.core import shipped
from studio.core.notices import Notice, notices
from studio.ui.theme import XL, L, M, S, px
from studio.ui.widgets.parts import label

ICON = 72


class About(QDialog):
    """One page, and a button to the notices of others' work."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("about")
        self.setWindowTitle(self.tr("About Tacit Studio"))
        icon = QLabel()
        icon.setPixmap(window.windowIcon().pixmap(ICON, ICON))
        words = QVBoxLayout()
        words.setSpacing(S)
        words.addWidget(label("Tacit Studio", "title"))
        self.version = label(self._version(), "muted")
        self.version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.releases = label(self._releases(), wrap=True)
        self.releases.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(self.version)
        words.addSpacing(S)
        words.addWidget(label(self.tr("Trains vision models on folders of unlabeled pictures. Nothing leaves this machine."), wrap=True))
        words.addWidget(self.releases)
        words.addWidget(label(self.tr("Apache License 2.0. Qt is used under the LGPL."), wrap=True))
        row = QHBoxLayout()
        row.setSpacing(L)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        more = buttons.addButton(self.tr("Others' work and licences…"), QDialogButtonBox.ButtonRole.ActionRole)
        more.clicked.connect(lambda: Notices(self).open())
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, L)
        column.setSpacing(XL)
        column.addLayout(row)
        column.addWidget(buttons)
        self.setMinimumWidth(px(520))
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()

    def _version(self) -> str:
        built = shipped.build()
        if not built:
            return self.tr("Version {version}").format(version=__version__)
        return self.tr("Version {version} · {flavour} · torch {torch}").format(
            version=__version__, flavour=built.get("flavour", ""), torch=built.get("torch", "")
        )

    def _releases(self) -> str:
        place = shipped.releases()
        if place:
            return self.tr("It never looks for updates by itself. New versions: {place}").format(place=place)
        return self.tr("It never looks for updates by itself. For new versions see the place you got it from.")


class Notices(QDialog):
    """Every package inside: a list to search, and the licence of the one that is picked."""

    def __init__(self, parent: QWidget, found: list[Notice] | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("notices")
        self.setWindowTitle(self.tr("Others' work in Tacit Studio"))
        self._found = notices() if found is None else found
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a package or a licence"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.list = QTreeWidget()
        self.list.setHeaderLabels([self.tr("Package"), self.tr("Version"), self.tr("Licence")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.tr("Packages"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Licence"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._rows = [QTreeWidgetItem(self.list, [one.name, one.version, one.licence]) for one in self._found]
        for row in self._rows:
            row.setToolTip(2, row.text(2))
        self.list.setColumnWidth(0, px(170))
        self.list.setColumnWidth(1, px(90))
        left = QVBoxLayout()
        left.setSpacing(S)
        left.addWidget(self.search)
        left.addWidget(self.list)
        halves = QHBoxLayout()
        halves.setSpacing(M)
        halves.addLayout(left, 5)
        halves.addWidget(self.text, 8)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(M)
        column.addWidget(label(self.tr("Tacit Studio stands on {count} packages of others. Thanks to all of them.").format(count=len(self._found)), wrap=True))
        column.addLayout(halves, 1)
        column.addWidget(buttons)
        self.resize(1060, 600)
        self.search.textChanged.connect(self._filter)
        self.list.currentItemChanged.connect(lambda item: self._show(self.list.indexOfTopLevelItem(item)))
        if self._rows:
            self.list.setCurrentItem(self._rows[0])

    def _filter(self, words: str) -> None:
        for row in self._rows:
            row.setHidden(words.lower() not in " ".join(row.text(column) for column in range(3)).lower())

    def _show(self, at: int) -> None:
        one = self._found[at] if 0 <= at < len(self._found) else None
        if one is not None:
            self.text.setPlainText(one.text or self.tr("{name} ships no text with it. Its licence is: {licence}").format(name=one.name, licence=one.licence))
