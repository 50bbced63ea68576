"""The whole way by hand: a folder chosen in the file dialog, a method picked, a number typed, Train pressed, a finished run on the disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QFileDialog, QLineEdit, QWidget

from studio.core.spec import RunSpec
from studio.runs import shelf
from studio.ui.app import make_app, make_window

PICTURES = 24


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """A folder of small pictures that differ."""
    folder = tmp_path / "holiday pictures"
    folder.mkdir()
    rng = np.random.default_rng(0)
    for index in range(PICTURES):
        coarse = Image.fromarray(rng.integers(0, 255, (6, 6, 3), dtype=np.uint8))
        coarse.resize((40, 40), Image.Resampling.BICUBIC).save(folder / f"{index:02d}.png")
    (folder / "notes.txt").write_text("not a picture")
    return folder


def button(root: QWidget, words: str) -> QAbstractButton:
    """The visible, enabled button whose text begins with these words."""
    found = [one for one in root.findChildren(QAbstractButton) if one.text().replace("&", "").strip().startswith(words) and one.isVisible() and one.isEnabled()]
    assert found, f"no button {words!r} among {sorted({one.text() for one in root.findChildren(QAbstractButton) if one.isVisible()})}"
    return found[0]


def answer_file_dialog(folder: Path) -> None:
    """Type a path into the file dialog as soon as it is there, and press Enter."""

    def type_it() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            QTimer.singleShot(50, type_it)
            return
        line = dialog.findChild(QLineEdit)
        assert line is not None
        line.setText(str(folder))
        dialog.done(0) if not folder.is_dir() else dialog.accept()

    QTimer.singleShot(50, type_it)


def click(qtbot: Any, widget: QWidget) -> None:
    """A left click in the middle of a widget."""
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(widget.width() // 2, widget.height() // 2))


def type_number(qtbot: Any, box: QAbstractSpinBox, text: str) -> None:
    """Put the focus into a number field, select what is there, type, confirm with Enter."""
    click(qtbot, box)
    box.selectAll()
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)


def labelled(root: QWidget, words: str) -> QAbstractSpinBox:
    """The number field with this accessible name."""
    found = [one for one in root.findChildren(QAbstractSpinBox) if one.accessibleName().startswith(words) and one.isVisible()]
    assert found, f"no field {words!r} among {[one.accessibleName() for one in root.findChildren(QAbstractSpinBox)]}"
    return found[0]


def test_from_folder_to_finished_run_by_mouse_and_keyboard(qtbot: Any, pictures: Path, tmp_path: Path) -> None:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, True)
    app = make_app()
    window = make_window(app, look="light")
    window.show()
    session = window.session
    session.warm_up()
    window.fill()
    until: Callable[..., None] = qtbot.waitUntil

    answer_file_dialog(pictures)
    click(qtbot, button(window, "Open folder"))
    until(lambda: session.catalog is not None and len(session.catalog) == PICTURES, timeout=30_000)
    assert [one.path for one in session.catalog.rejected] == ["notes.txt"]

    click(qtbot, button(window, "Next"))
    until(lambda: window.place == "method" and session.proposed is not None, timeout=120_000)
    type_number(qtbot, labelled(window.panel("method"), "Epochs"), "2")
    until(lambda: session.proposed is not None and session.proposed.epochs == 2, timeout=30_000)

    until(lambda: not session.reason_not_to_start(), timeout=10_000)
    click(qtbot, button(window, "Start training"))
    assert window.place == "train"
    until(lambda: session.started is not None, timeout=120_000)
    until(lambda: not session.training, timeout=120_000)

    rows = shelf.runs()
    assert [(row["state"], row["method"]) for row in rows] == [("finished", RunSpec().method)]
    assert (Path(rows[0]["run"]) / "encoder.safetensors").is_file()
    assert button(window, "Inspect")

    window.close()
    session.join(10.0)
    until(lambda: not window.isVisible(), timeout=10_000)
    window.deleteLater()
