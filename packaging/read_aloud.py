"""What a screen reader is told of every place of the window, as an indented text: role, name, value, description. And what it could not name.

    python packaging/read_aloud.py [--language ko] [--images FOLDER]

Ends with 1 where a control has no name. Settings and runs are in a folder that is deleted.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

ROWS = 3
"""So many entries of a list or table are read; the others are like them."""


def controls() -> frozenset[Any]:
    """Roles of things that a person acts on."""
    from PySide6.QtGui import QAccessible

    role = QAccessible.Role
    return frozenset(
        (
            *(role.Button, role.ButtonMenu, role.ButtonDropDown, role.CheckBox, role.RadioButton, role.ComboBox, role.SpinBox, role.Slider, role.EditableText),
            *(role.ProgressBar, role.PageTab, role.MenuItem, role.List, role.Table, role.Tree, role.Link, role.Dial),
        )
    )


def walk(found: Any, depth: int = 0) -> Iterator[tuple[int, Any]]:
    """(depth, interface) of everything that is visible below, itself first; long lists are cut."""
    from PySide6.QtGui import QAccessible

    if found is None or not found.isValid() or found.state().invisible:
        return
    yield depth, found
    role = QAccessible.Role
    long = found.role() in (role.List, role.Table, role.Tree)
    pieces = found.role() in (role.ComboBox, role.SpinBox, role.Slider, role.ScrollBar)
    if not pieces:
        for at in range(min(found.childCount(), ROWS) if long else found.childCount()):
            yield from walk(found.child(at), depth + 1)


def line(found: Any) -> str:
    """One interface in words: role "name" = value: description."""
    from PySide6.QtGui import QAccessible

    text = QAccessible.Text
    name, value, words = (found.text(one).strip() for one in (text.Name, text.Value, text.Description))
    said = found.role().name
    if name:
        said += f' "{name}"'
    if value and value != name:
        said += f" = {value}"
    return f"{said}: {words}" if words and words != name else said


def nameless(found: Any) -> bool:
    """Whether a person would hear of a control, or of something that takes the focus, without hearing what it is."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QTabBar

    if found.text(QAccessible.Text.Name).strip():
        return False
    widget = found.widget() if hasattr(found, "widget") else None
    if isinstance(widget, QTabBar):
        return not widget.accessibleName()
    inside = found.parent()
    part = inside is not None and inside.isValid() and inside.role() in (QAccessible.Role.ComboBox, QAccessible.Role.SpinBox)
    takes_focus = widget is not None and found.object() is widget and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return (found.role() in controls() or takes_focus) and not part


def read(widget: Any) -> tuple[list[str], list[str]]:
    """A window's lines, and those of what has no name."""
    from PySide6.QtGui import QAccessible

    said: list[str] = []
    unnamed: list[str] = []
    for depth, found in walk(QAccessible.queryAccessibleInterface(widget)):
        said.append("  " * depth + line(found))
        if nameless(found):
            thing = found.object()
            place = " in ".join(type(one).__name__ for one in (thing, thing.parent() if thing is not None else None))
            unnamed.append(f"{line(found)} ({place})")
    return said, unnamed


def main() -> int:
    """See the module's docstring."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--language", default="en")
    ask.add_argument("--images", help="a folder of pictures; without one, the sample pictures")
    asked = ask.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "TACIT_RUNS"):
            os.environ[name] = str(Path(home) / name.lower())
        if not os.environ.get("DISPLAY"):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        return read_window(asked.language, asked.images)


def read_window(language: str, images: str | None) -> int:
    """A window with pictures, place by place."""
    from studio.ui import language as languages
    from studio.ui.app import make_app, make_window
    from studio.ui.window import PLACES

    app = make_app()
    languages.speak(app, language)
    window = make_window(app, look="light")
    session = window.session
    window.show()
    session.warm_up()
    window.fill()
    session.open_folder(images) if images else session.open_sample()
    wait(app, lambda: not session.reason_not_to_start(), 120)
    unnamed: list[str] = []
    for place in PLACES:
        window.show_place(place)
        wait(app, lambda: not session.busy("look") and not session.busy("shelf"), 30)
        said, without = read(window)
        print(f"\n== {place}\n" + "\n".join(said))
        unnamed += without
    if unnamed:
        print("\n== without a name\n" + "\n".join(unnamed))
    window.close()
    wait(app, lambda: not session.running(), 30)
    session.join(5.0)
    return 1 if unnamed else 0


def wait(app: Any, ready: Callable[[], bool], seconds: float) -> None:
    """Let the window live until `ready`."""
    end = time.monotonic() + seconds
    while not ready() and time.monotonic() < end:
        app.processEvents()
        time.sleep(0.01)
    app.processEvents()


if __name__ == "__main__":
    sys.exit(main())
