# pyright: basic
"""What every part of the window does without being told: splitters stay where a person put them, the wheel changes nothing unfocused, and a window that
was last on a screen that is gone is seen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QPoint, QRect, QSettings, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractSlider, QAbstractSpinBox, QComboBox, QHeaderView, QScrollBar, QSplitter, QTabBar, QToolButton, QWidget

from studio.ui.widgets.number_box import WheelGuard

GRIP = QSize(160, 48)
"""So much of a window must be on a screen that a person can take hold of it."""
_KNOWN = "remembered"


def settle(root: QWidget, name: str) -> None:
    """Give a finished part of the window its habits. name: under which its splitters are kept; parts that are made later settle for themselves."""
    guard = WheelGuard(root)
    for one in (root, *root.findChildren(QWidget)):
        if isinstance(one, QSplitter):
            remember(one, f"{name}/{_place(one, root)}")
        elif isinstance(one, QAbstractSpinBox | QComboBox | QAbstractSlider | QTabBar) and not isinstance(one, QScrollBar):
            one.installEventFilter(guard)
            if one.focusPolicy() == Qt.FocusPolicy.WheelFocus:
                one.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            for arrow in one.findChildren(QToolButton) if isinstance(one, QTabBar) else ():
                arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys go from tab to tab


def _place(splitter: QSplitter, root: QWidget) -> int:
    return [one for one in (root, *root.findChildren(QSplitter)) if isinstance(one, QSplitter)].index(splitter)


def remember(splitter: QSplitter, name: str) -> None:
    """Put it where it was last time, and keep where it is put."""
    if splitter.property(_KNOWN):
        return
    splitter.setProperty(_KNOWN, True)
    key = f"layout/{name}"
    if isinstance(kept := QSettings().value(key), QByteArray):
        wide = splitter.handleWidth(), splitter.childrenCollapsible()
        splitter.restoreState(kept)
        splitter.setHandleWidth(wide[0])
        splitter.setChildrenCollapsible(wide[1])
    splitter.splitterMoved.connect(lambda *_: QSettings().setValue(key, splitter.saveState()))


def remember_widths(header: QHeaderView, names: Sequence[str], name: str, usual: Sequence[int]) -> None:
    """The widths of a table's columns, by the columns' names: a column more in a later version disturbs nothing. Kept when a person drags one."""
    key = f"layout/{name}"
    kept = QSettings().value(key)
    known = {part.rpartition("=")[0]: part.rpartition("=")[2] for part in str(kept or "").split(";")}
    for at, (column, wide) in enumerate(zip(names, usual)):
        text = known.get(column, "")
        header.resizeSection(at, min(2000, max(header.minimumSectionSize(), int(text))) if text.isdigit() else wide)

    def keep(at: int, before: int, now: int) -> None:
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            QSettings().setValue(key, ";".join(f"{column}={header.sectionSize(one)}" for one, column in enumerate(names) if header.sectionSize(one)))

    header.sectionResized.connect(keep)


def in_sight(frame: QRect, rooms: Sequence[QRect]) -> QRect:
    """A window's place, moved onto the nearest of the screens' rooms where too little of its upper edge is on any of them, and no larger than that room."""
    if not rooms:
        return frame
    grip = QRect(frame.topLeft(), QSize(frame.width(), GRIP.height()))
    seen = [grip.intersected(room) for room in rooms]
    if any(one.width() >= min(GRIP.width(), frame.width()) and one.height() >= GRIP.height() // 2 for one in seen):
        return frame
    room = min(rooms, key=lambda one: (one.center() - frame.center()).manhattanLength())
    size = frame.size().boundedTo(room.size())
    return QRect(room.topLeft() + QPoint((room.width() - size.width()) // 2, (room.height() - size.height()) // 2), size)


def bring_in_sight(window: QWidget) -> None:
    """Move a window that is shown on no screen that there is to one that is there."""
    if window.isMaximized() or window.isFullScreen():
        return
    now = window.geometry()
    wanted = in_sight(now, [screen.availableGeometry() for screen in QGuiApplication.screens()])
    if wanted != now:
        window.setGeometry(wanted)
