from __future__ import annotations

from PySide6.QtGui import QValidator
from pytestqt.qtbot import QtBot

from studio.ui.widgets.number_box import FloatBox, IntBox, next_round


def test_arrows_walk_the_logarithmic_ladder(qtbot: QtBot) -> None:
    box = FloatBox(1e-8, 100.0, log=True)
    qtbot.addWidget(box)
    box.setValue(0.0003)
    box.stepBy(1)
    assert box.text() == "0.0005"
    box.stepBy(2)
    assert box.text() == "0.002"
    box.stepBy(-1)
    assert box.text() == "0.001"


def test_next_round() -> None:
    assert next_round(0.3, up=True) == 0.5 and next_round(0.3, up=False) == 0.2
    assert next_round(1.0, up=True) == 2.0 and next_round(1.0, up=False) == 0.5


def test_exponents_may_be_typed_and_nonsense_not(qtbot: QtBot) -> None:
    box = FloatBox(1e-8, 100.0, log=True)
    qtbot.addWidget(box)
    box.lineEdit().setText("3e-4")
    box.interpretText()
    assert box.value() == 3e-4
    assert box.validate("abc", 0)[0] == QValidator.State.Invalid
    assert box.validate("3e", 0)[0] == QValidator.State.Intermediate
    assert box.validate("500", 0)[0] == QValidator.State.Intermediate
    assert box.fixup("500") == "100"


def test_batch_sizes_double(qtbot: QtBot) -> None:
    box = IntBox(2, 512, double=True)
    qtbot.addWidget(box)
    box.setValue(48)
    box.stepBy(1)
    assert box.value() == 96
    box.stepBy(-2)
    assert box.value() == 24
    box.stepBy(9)
    assert box.value() == 512
