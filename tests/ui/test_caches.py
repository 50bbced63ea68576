"""The page about the picture caches."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import platformdirs
import pytest
from pytestqt.qtbot import QtBot

from studio.data import budget
from studio.data.items import Item, Items
from studio.data.store import Store
from studio.ui.caches import Caches
from studio.ui.window import Window

SIDE, COUNT = 64, 30


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(platformdirs, "user_data_dir", lambda *a, **k: str(tmp_path / "data"))
    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda *a, **k: str(tmp_path / "cache"))
    return budget.default_cache_dir()


def kept(place: Path, root: str) -> Store:
    store = Store(Store.place(place, root, SIDE), SIDE, root)
    store.open()
    items = Items.of(Item(f"{at}.png", 9, 9, 1, 1, "PNG", "RGB") for at in range(COUNT))
    store.append(items, [(9, 9)] * COUNT, [np.zeros((SIDE, SIDE, 3), np.uint8)] * COUNT)
    return store


def shown(window: Window, qtbot: QtBot) -> Any:
    window.menus.caches.trigger()
    found = window.findChild(Caches, "caches")
    assert found is not None
    qtbot.waitUntil(lambda: bool(found._known), timeout=20_000)
    return found


def names(page: Any) -> list[str]:
    return [page.list.topLevelItem(at).text(0) for at in range(page.list.topLevelItemCount())]


def test_what_they_take_and_clearing(window: Window, qtbot: QtBot, place: Path) -> None:
    kept(place, "/photos/birds")
    reader = kept(place, "/photos/cells").hold()
    page = shown(window, qtbot)
    assert sorted(names(page)) == ["birds", "cells"] and "of at most" in page.taken.text() and str(place) in page.rest.text()
    row = next(page.list.topLevelItem(at) for at in range(2) if page.list.topLevelItem(at).text(0) == "cells")
    assert row.text(1) == str(COUNT) and row.text(2) == f"{SIDE} px" and row.text(4) == "in use now" and row.toolTip(0) == "/photos/cells"
    assert page.clear.isEnabled() and "No picture of yours is touched" in page.cost.text()
    page.clear.click()
    qtbot.waitUntil(lambda: not page.banner.isHidden(), timeout=20_000)
    assert "free again" in page.banner.words.text() and page.banner.fix.text() == "One is in use and was kept."
    assert names(page) == ["cells"] and not page.clear.isEnabled() and page.cost.text() == "All of them are in use now."
    reader.close()
    page.close()


def test_the_limit_is_kept_and_nonsense_is_said(window: Window, qtbot: QtBot) -> None:
    page = shown(window, qtbot)
    assert page.taken.text() == "There are none now" and page.list.isHidden() and page.limit.text() == "" and page.limit.placeholderText()
    page.limit.setText("a lot")
    page.limit.editingFinished.emit()
    assert "“a lot” is no size" in page.banner.words.text() and budget.chosen() == ""
    page.limit.setText("30GB")
    page.limit.editingFinished.emit()
    qtbot.waitUntil(lambda: page._known["chosen"] == "30GB", timeout=20_000)
    assert page.banner.isHidden() and budget.chosen() == "30GB" and page._known["limit"] == 30e9
    page.limit.setText("")
    page.limit.editingFinished.emit()
    qtbot.waitUntil(lambda: page._known["chosen"] == "", timeout=20_000)
    assert budget.chosen() == ""
    page.close()
