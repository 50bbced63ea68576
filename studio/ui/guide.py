# pyright: basic
"""The guide: a page in plain words on every method, with the drawing of its idea, and a glossary whose words the pages lead to.

The pages are resources/guide/methods.LANGUAGE.md (a heading a method, four paragraphs: how it learns, what one sees, when to choose it, when
not) and glossary.LANGUAGE.md (a heading a word: "# key: word", the word left out where it is the key).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QTextBrowser, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from studio.core.card import Card
from studio.core.shipped import resources
from studio.ui.language import spoken
from studio.ui.theme import XL, L, S, Theme
from studio.ui.widgets.diagram import Diagram
from studio.ui.widgets.parts import label

PAGE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Page:
    """One page. kind: "method" or "word"; paragraphs: markdown."""

    kind: str
    key: str
    title: str
    paragraphs: tuple[str, ...]


@lru_cache(maxsize=8)
def pages(kind: str, language: str) -> dict[str, Page]:
    """The pages of a kind ("method", "word") by key, in the order of the file; English where the language has none."""
    stem = {"method": "methods", "word": "glossary"}[kind]
    file = resources() / "guide" / f"{stem}.{language}.md"
    if not file.is_file():
        file = resources() / "guide" / f"{stem}.en.md"
    found = {}
    for part in re.split(r"^# ", file.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        head, _, body = part.partition("\n")
        key, _, title = (one.strip() for one in head.partition(":"))
        paragraphs = tuple(one.strip() for one in body.strip().split("\n\n"))
        found[anchor(key) if kind == "word" else key] = Page(kind, key, title or key, paragraphs)
    return found


def anchor(word: str) -> str:
    """How a page refers to a word of the glossary."""
    return word.lower().replace(" ", "-")


class Guide(QDialog):
    """Stays open beside the window. `show_page(kind, key)` turns to a page."""

    def __init__(self, window: QWidget, theme: Theme, cards: Mapping[str, Card]) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("guide")
        self.setWindowTitle(self.tr("Guide"))
        self._cards = cards
        self._items: dict[tuple[str, str], QTreeWidgetItem] = {}
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a method or a word"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.list = QTreeWidget()
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setStyleSheet("QTreeWidget::item { padding: 3px 0; }")
        self.list.setAccessibleName(self.tr("Pages"))
        self.title, self.family = label(role="title", wrap=True), label(role="muted")
        self.diagram = Diagram(theme, most=208)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setStyleSheet("QTextBrowser { background: transparent; border: none; }")
        self.text.document().setDocumentMargin(0)
        self.text.setAccessibleName(self.tr("The page"))
        self.paper = label(role="small", wrap=True)
        self.paper.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()
        self._fill()
        self.search.textChanged.connect(self._filter)
        self.list.currentItemChanged.connect(self._on_current)
        self.text.anchorClicked.connect(self._on_link)
        self.resize(880, 680)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(S)
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        right = QVBoxLayout()
        right.setSpacing(S)
        for one in (self.family, self.title, self.diagram):
            right.addWidget(one)
        right.addWidget(self.text, 1)
        right.addWidget(self.paper)
        row = QHBoxLayout(self)
        row.setContentsMargins(L, L, XL, L)
        row.setSpacing(XL)
        row.addLayout(left, 3)
        row.addLayout(right, 8)

    def _fill(self) -> None:
        methods, words = pages("method", spoken()), pages("word", spoken())
        listed = [*(one for one in self._cards if one in methods), *(one for one in methods if one not in self._cards)]
        shelves = (
            (self.tr("Methods"), "method", [(key, self._title(methods[key])) for key in listed]),
            (self.tr("Words"), "word", sorted(((key, one.title) for key, one in words.items()), key=lambda pair: pair[1].casefold())),
        )
        for name, kind, rows in shelves:
            shelf = QTreeWidgetItem(self.list, [name])
            shelf.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for key, title in rows:
                item = QTreeWidgetItem(shelf, [title])
                item.setData(0, PAGE, (kind, key))
                self._items[kind, key] = item
            shelf.setExpanded(True)

    def _title(self, page: Page) -> str:
        return self._cards[page.key].title if page.kind == "method" and page.key in self._cards else page.title[:1].upper() + page.title[1:]

    def show_page(self, kind: str, key: str) -> bool:
        """Turn to a page; False (and nothing happens) where there is none."""
        item = self._items.get((kind, key))
        if item is None:
            return False
        item.setHidden(False)
        self.list.setCurrentItem(item)
        self.list.scrollToItem(item)
        return True

    def headings(self) -> list[str]:
        """What the four paragraphs of a method's page are about."""
        return [self.tr("How it learns"), self.tr("What you will see"), self.tr("Choose it when"), self.tr("Think twice when")]

    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        data = item.data(0, PAGE) if item is not None else None
        if not data:
            return
        kind, key = data
        page = pages(kind, spoken())[key]
        card = self._cards.get(key) if kind == "method" else None
        self.title.setText(self._title(page))
        self.family.setText(card.family[:1].upper() + card.family[1:] if card else self.tr("Method") if kind == "method" else self.tr("Word"))
        self.diagram.show_method(key if kind == "method" else "")
        self.paper.setText(card.paper if card else "")
        self.paper.setVisible(bool(card))
        parts = [f"### {head}\n\n{body}" for head, body in zip(self.headings(), page.paragraphs)] if kind == "method" else page.paragraphs
        self.text.setMarkdown("\n\n".join(parts))

    def _on_link(self, link: QUrl) -> None:
        self.show_page("word", link.fragment())

    def _filter(self, text: str) -> None:
        wanted = text.casefold().split()
        for (kind, key), item in self._items.items():
            page = pages(kind, spoken())[key]
            words = f"{key} {item.text(0)} {' '.join(page.paragraphs) if kind == 'method' else ''}".casefold()
            item.setHidden(not all(one in words for one in wanted))
        for at in range(self.list.topLevelItemCount()):
            shelf = self.list.topLevelItem(at)
            if shelf is not None:
                kind = "word" if at else "method"
                shelf.setHidden(all(item.isHidden() for (of, _), item in self._items.items() if of == kind))

    def first(self) -> None:
        """Turn to the first page, and let a person type at once."""
        self.list.setCurrentItem(next(iter(self._items.values())))
        self.search.setFocus()
