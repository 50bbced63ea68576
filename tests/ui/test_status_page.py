"""The page of a place with nothing to show: narrow and wide, its sentence is whole."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from studio.ui.session import Session
from studio.ui.widgets.parts import button
from studio.ui.widgets.status_page import StatusPage

LONG = "It holds no picture that can be used, and each of its files is listed at the right with the reason why it was left out of the training. " * 2


def test_a_long_sentence_has_room_for_its_lines_at_any_width(session: Session, qtbot: QtBot) -> None:
    page = StatusPage(session.theme, "problem", "Nothing here", LONG)
    qtbot.addWidget(page)
    page.show()
    assert page.minimumSizeHint().width() < 320
    wide = []
    for width in (1000, 320, 600):
        page.resize(width, 700)
        qtbot.waitUntil(lambda: page.words.height() >= page.words.heightForWidth(page.words.width()), timeout=2000)
        wide.append(page.words.width())
    assert wide[0] == 520 and wide[1] < 280 and wide[2] == 520, wide
    assert abs(page.words.geometry().center().x() - page.rect().center().x()) <= 1


def test_a_shy_button_gives_up_its_words_and_not_its_name(session: Session, qtbot: QtBot) -> None:
    made = button("Reroll", lambda: None, theme=session.theme, icon="reroll", shy=True)
    qtbot.addWidget(made)
    made.show()
    full, least = made.sizeHint().width(), made.minimumSizeHint().width()
    assert least < full - 20 and made.accessibleName() == "Reroll"
    made.resize(full, made.height())
    with_words = made.grab().toImage()
    made.resize(least, made.height())
    assert made.grab().toImage() != with_words.copy(0, 0, least, made.height())
