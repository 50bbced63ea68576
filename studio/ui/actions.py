# pyright: basic
"""Every action of the window is made here, so that each has its words, tip, keys and accessible name in one place."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget


def plain(text: str) -> str:
    """The words of an action without the mark of its key: "&Open" and "열기(&O)" become "Open" and "열기"."""
    return re.sub(r"\(&\w\)", "", text).replace("&", "")


def make_action(
    parent: QWidget,
    text: str,
    do: Callable[[], object],
    *,
    keys: str | tuple[str, ...] = (),
    tip: str = "",
    name: str = "",
    theme=None,
    icon: str = "",
    window_wide: bool = True,
) -> QAction:
    """An action with text, tool tip (with its keys), shortcuts and icon, added to `parent`.

    A key that is one character acts only while no field that takes text has the focus. window_wide: the keys act in the
    whole window, else only while `parent` or a child of it has the focus.
    """
    action = QAction(text, parent)
    action.setObjectName(name or text)
    sequences = [QKeySequence(one) for one in ((keys,) if isinstance(keys, str) else keys) if one]
    action.setShortcuts(sequences)
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut if window_wide else Qt.ShortcutContext.WidgetWithChildrenShortcut)
    words = tip or plain(text)
    shown = sequences[0].toString(QKeySequence.SequenceFormat.NativeText) if sequences else ""
    action.setToolTip(f"{words} ({shown})" if shown else words)
    action.setStatusTip(words)
    bare = bool(sequences) and all(len(one.toString()) == 1 or one.toString() in ("Space", "Left", "Right", "Home", "End") for one in sequences)
    action.triggered.connect(lambda: None if bare and typing() else do())
    if bare:
        action.setProperty("bare", True)
        action.setData(do)
    if theme is not None and icon:
        theme.bind(action, icon)
    parent.addAction(action)
    return action


def run_action(action: QAction) -> None:
    """Do what an action does, also one whose key is a single letter while a field has the focus."""
    if action.property("bare") and action.data() is not None:
        action.data()()
    else:
        action.trigger()


def typing() -> bool:
    """Whether the focus is in a field that takes text."""
    focus: QObject | None = QApplication.focusWidget()
    if isinstance(focus, QComboBox):
        return focus.isEditable()
    return isinstance(focus, QLineEdit | QTextEdit | QPlainTextEdit | QAbstractSpinBox)
