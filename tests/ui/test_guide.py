from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.ui import language
from studio.ui.guide import Guide, anchor, pages
from studio.ui.window import Window

METHODS = sorted(one.stem for one in (Path(__file__).parents[2] / "studio" / "methods").glob("*.py") if not one.stem.startswith("_"))


@pytest.mark.parametrize("spoken", list(language.LANGUAGES))
def test_every_method_has_its_page_of_four_paragraphs(spoken: str) -> None:
    found = pages("method", spoken)
    assert sorted(found) == METHODS
    for page in found.values():
        assert len(page.paragraphs) == 4 and all(len(one) > 20 for one in page.paragraphs), page.key
    assert pages("method", "ko")["mae"].paragraphs != pages("method", "en")["mae"].paragraphs


@pytest.mark.parametrize("spoken", list(language.LANGUAGES))
def test_every_link_leads_to_a_word_of_the_glossary(spoken: str) -> None:
    words = pages("word", spoken)
    links = [
        link for kind in ("method", "word") for page in pages(kind, spoken).values() for text in page.paragraphs for link in re.findall(r"\]\(#(.*?)\)", text)
    ]
    assert len(links) > 40 and set(links) <= set(words)
    assert list(words) == list(pages("word", "en")), "the same words in every language"


def test_a_language_without_pages_reads_english() -> None:
    assert pages("word", "xx") == pages("word", "en") and anchor("Weight decay") == "weight-decay"


def test_the_card_opens_its_page_and_a_link_its_word(opened: Window, qtbot: QtBot) -> None:
    opened.show_place("method")
    card = next(one for one in opened.panel("method").cards._cards if one.name == "mae")
    qtbot.mouseClick(card.how, Qt.MouseButton.LeftButton)
    guide = opened.findChild(Guide, "guide")
    assert guide is not None and guide.isVisible() and guide.title.text() == "Mae" and guide.diagram.name == "mae"
    assert "How it learns" in guide.text.toPlainText() and opened.session.spec.method == "simclr", "reading is not choosing"
    guide.text.anchorClicked.emit(QUrl("#loss"))
    assert guide.title.text() == "Loss" and guide.diagram.isHidden()
    opened.menus.guide.trigger()
    assert opened.findChildren(Guide, "guide") == [guide] and guide.title.text() == "Simclr"
    guide.close()


def test_the_search_finds_methods_by_what_their_page_says(opened: Window, qtbot: QtBot) -> None:
    opened.menus.guide.trigger()
    guide = opened.findChild(Guide, "guide")
    assert guide is not None
    qtbot.keyClicks(guide.search, "judge")
    assert [key for (_, key), item in guide._items.items() if not item.isHidden()] == ["context_encoder"]
    assert guide.list.topLevelItem(1).isHidden()
    assert not guide.show_page("word", "no such word") and guide.show_page("word", "collapse")
    guide.close()
    QApplication.sendPostedEvents(None, 52)
