"""What a screen reader is told, where the keys go, what is seen of the focus: of every control of every place."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from studio.core.card import Card
from studio.ui import boards, language
from studio.ui.boards.board import Board, Context
from studio.ui.session import Session
from studio.ui.window import PLACES, Window

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QProgressBar, QTabBar)
NAMES = {"ONNX", "timm", "torchvision", "safetensors", "npz", "csv", "parquet", "Python", "SimCLR", "Simclr", "Mae", "Dino", "MAE", "DINO", "NN", "GPU", "CPU"}
NAMES |= {"Apple", "NVIDIA", "PNG", "Ctrl", "Tacit", "Studio", "JSON", "Enter", "Return", "Paper"}
ALIKE = {"dogs, cats", "pictures", " pictures", "Paper", "seed 0, 32 px"}
"""Names of the test's own folders and method."""


def controls(root: QWidget) -> Iterator[QWidget]:
    """Every control a person can reach below a widget; not the pieces that Qt makes inside of them."""
    for one in root.findChildren(QWidget):
        inside = one.parentWidget()
        piece = isinstance(one, QScrollBar | QHeaderView) or isinstance(inside, QComboBox | QAbstractSpinBox | QLineEdit | QTabBar | QAbstractItemView)
        piece = piece or (inside is not None and inside.inherits("QComboBoxPrivateContainer"))
        if isinstance(one, CONTROLS) and not piece and not one.objectName().startswith("qt_"):
            yield one


def told(widget: QWidget, what: QAccessible.Text) -> str:
    if isinstance(widget, QTabBar):  # Qt gives the name of the tab in front
        return widget.accessibleName() if what == QAccessible.Text.Name else "tabs"
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(what).strip() if found is not None else ""


def called(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} in {type(widget.parentWidget()).__name__}"


def everywhere(window: Window, qtbot: QtBot) -> None:
    for place in PLACES:
        window.show_place(place)
        qtbot.wait(30)


def test_every_control_has_a_name_and_says_what_it_does(opened: Window, qtbot: QtBot) -> None:
    everywhere(opened, qtbot)
    opened.session.start_training()
    qtbot.waitUntil(lambda: opened.session.started is not None)
    found = [*controls(opened)]
    assert len(found) > 60
    nameless = [called(one) for one in found if not told(one, QAccessible.Text.Name)]
    assert nameless == []
    silent = [
        f"{called(one)} {told(one, QAccessible.Text.Name)!r}"
        for one in found
        if not isinstance(one, QProgressBar) and not told(one, QAccessible.Text.Description)
    ]
    assert silent == []


@pytest.mark.parametrize("kind", boards.boards_for({}, None), ids=lambda kind: kind.what)
def test_every_control_of_a_board_has_a_name_and_says_what_it_does(session: Session, qtbot: QtBot, kind: type[Board]) -> None:
    board = kind(session, Context(""))
    qtbot.addWidget(board)
    assert [called(one) for one in controls(board) if not told(one, QAccessible.Text.Name)] == []
    assert [called(one) + told(one, QAccessible.Text.Name) for one in controls(board) if not told(one, QAccessible.Text.Description)] == []


def test_a_label_that_is_named_still_says_what_it_shows(opened: Window, qtbot: QtBot) -> None:
    everywhere(opened, qtbot)
    opened.session.start_training()
    qtbot.waitUntil(lambda: opened.session.started is not None)
    qtbot.wait(100)
    deaf = [
        f"{one.text()} is read as {one.accessibleName()}"
        for one in opened.findChildren(QLabel)
        if one.accessibleName() and one.text() not in one.accessibleName()
    ]
    assert deaf == []
    assert opened.panel("train").view.header.badge.accessibleName() == "State: " + opened.panel("train").view.header.badge.text()


def test_places_are_one_of_several(opened: Window) -> None:
    found = QAccessible.queryAccessibleInterface(opened.rail.button("train"))
    assert found is not None and found.role() == QAccessible.Role.RadioButton


def test_icons_alone_have_words(opened: Window, qtbot: QtBot) -> None:
    everywhere(opened, qtbot)
    bare = [one for one in controls(opened) if isinstance(one, QAbstractButton) and not one.text().strip()]
    assert [called(one) for one in bare if not one.toolTip() or len(told(one, QAccessible.Text.Name)) < 3] == []


@pytest.mark.parametrize("place", PLACES)
def test_the_tab_key_reaches_every_control_and_comes_back(opened: Window, qtbot: QtBot, place: str) -> None:
    opened.show_place(place)
    qtbot.wait(50)
    wanted = {one for one in controls(opened.panel(place)) if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus}
    opened.rail.button(place).setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget] = []
    for _ in range(150):
        QTest.keyClick(QApplication.focusWidget() or opened, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        if reached and now is reached[0]:
            break
        reached.append(now)
    else:
        pytest.fail(f"the keys are caught in {place}: {[called(one) for one in reached[-3:]]}")
    missed = [one for one in wanted if one not in reached and one.focusProxy() not in reached and not _of_a_group(one, reached)]
    assert [called(one) for one in missed] == []


def _of_a_group(one: QWidget, reached: list[QWidget]) -> bool:
    """One of several exclusive buttons: the arrows go between them."""
    return isinstance(one, QAbstractButton) and one.isCheckable() and one.group() is not None and any(other in reached for other in one.group().buttons())


@pytest.mark.parametrize("place", PLACES)
def test_focus_is_seen(opened: Window, qtbot: QtBot, place: str) -> None:
    opened.show_place(place)
    qtbot.wait(50)
    unseen = []
    for one in controls(opened.panel(place)):
        if not (one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus) or one.width() < 4:
            continue
        around = one.parentWidget() or one
        one.clearFocus()
        opened.setFocus()
        before = around.grab().toImage()
        one.setFocus(Qt.FocusReason.TabFocusReason)
        if one.hasFocus() and around.grab().toImage() == before:
            unseen.append(called(one))
    assert unseen == []


def test_states_are_words_too_not_colours_alone(opened: Window) -> None:
    for state, words in (("done", "done"), ("running", "at work"), ("problem", "needs attention"), ("", "")):
        opened.session.set_state("train", state)
        assert told(opened.rail.button("train"), QAccessible.Text.Description).startswith(words)


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[None]:
    language.speak(qapp, "ko")
    yield
    language.speak(qapp, "en")


def test_the_korean_window_speaks_korean(korean: None, opened: Window, qtbot: QtBot) -> None:
    """No English sentence is left on any place, in tooltips, or in what a screen reader is told; the made-up method's own words aside."""
    everywhere(opened, qtbot)
    own = {one for card in opened.session.cards.values() for one in _words_of(card)}
    left = set()
    for one in opened.findChildren(QWidget):
        texts = [one.toolTip(), one.accessibleName(), one.accessibleDescription()]
        texts += [one.text()] if isinstance(one, QLabel | QAbstractButton) else []
        texts += [one.placeholderText()] if isinstance(one, QLineEdit) else []
        texts += [one.tabText(at) for at in range(one.count())] if isinstance(one, QTabBar) else []
        for text in texts:
            words = [word for word in re.findall(r"[A-Za-z]{3,}", re.sub(r"<[^>]*>|/\S+|\S+\.\w+\(?|--\S+", " ", text)) if word not in NAMES]
            if words and text not in own and not any(one in text for one in own) and not re.search("[가-힣]", text):
                left.add(text)
    assert left <= ALIKE
    assert "이미지" in opened.rail.button("pictures").text()


def _words_of(card: Card) -> set[str]:
    return {card.summary, card.needs, card.family, *(one.help for one in card.knobs), *(one.name.capitalize() for one in card.knobs)}
