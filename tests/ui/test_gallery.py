from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.ui.theme import Theme
from studio.ui.widgets.gallery import Gallery, size_words
from studio.ui.widgets.thumbnails import Thumbnails


def item(at: int) -> SimpleNamespace:
    return SimpleNamespace(path=f"class{at % 3}/p{at:06}.png", width=64, height=48, bytes=1000, format="PNG")


@pytest.fixture
def gallery(theme: Theme, qtbot: QtBot):
    asked: list[str] = []

    def make(path: str, side: int):
        asked.append(path)
        return np.zeros((32, 40, 3), np.uint8)

    made = Gallery(theme, Thumbnails(make))
    made.asked = asked
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    yield made
    made._thumbnails.clear()


def test_only_what_is_visible_is_read_of_a_hundred_thousand(gallery: Gallery, qtbot: QtBot) -> None:
    gallery.set_items("/root", [item(at) for at in range(100_000)])
    qtbot.waitUntil(lambda: len(gallery._tiles) >= 12)
    qtbot.waitUntil(lambda: not gallery._thumbnails._timer.isActive())
    assert len(gallery.asked) < 60 and gallery.asked[0] == "/root/class0/p000000.png"
    gallery.verticalScrollBar().setValue(gallery.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: gallery.full_path(99_999) in gallery._tiles)
    assert len(gallery.asked) < 120


def test_it_grows_while_one_looks(gallery: Gallery) -> None:
    gallery.set_items("/root", [])
    for at in range(0, 300, 100):
        gallery.add_items([item(one) for one in range(at, at + 100)])
    assert gallery.count() == 300 and gallery.verticalScrollBar().maximum() > 0
    gallery.set_filter("CLASS1/")
    assert gallery.count() == 100
    gallery.add_items([item(1)])
    assert gallery.count() == 101
    gallery.set_filter("")
    assert gallery.count() == 301


def test_keys_move_the_ring_and_it_stays_in_view(gallery: Gallery, qtbot: QtBot) -> None:
    gallery.set_items("/root", [item(at) for at in range(200)])
    gallery.setFocus()
    rows: list[int] = []
    gallery.currentChanged.connect(rows.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Home):
        qtbot.keyClick(gallery, key)
    assert rows == [0, 1, 199, 198, 0]
    with qtbot.waitSignal(gallery.activated) as caught:
        qtbot.keyClick(gallery, Qt.Key.Key_Space)
    assert caught.args == [0]


def test_the_mouse_picks_and_opens(gallery: Gallery, qtbot: QtBot) -> None:
    gallery.set_items("/root", [item(at) for at in range(20)])
    spot = gallery._box(1).center()
    assert gallery.at(spot) == 1
    qtbot.mouseClick(gallery.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert gallery.current() == 1
    with qtbot.waitSignal(gallery.activated):
        qtbot.mouseDClick(gallery.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_the_ring_follows_its_picture_through_a_filter(gallery: Gallery) -> None:
    gallery.set_items("/root", [item(at) for at in range(20)])
    gallery.step(5)
    row = gallery.current()
    gallery.set_filter(f"class{row % 3}")
    assert gallery.current() == row
    gallery.set_filter("nothing has this")
    assert gallery.current() == -1 and gallery.count() == 0 and gallery.step(1) == -1


def test_zoom_keeps_the_middle(gallery: Gallery) -> None:
    gallery.set_items("/root", [item(at) for at in range(3000)])
    bar = gallery.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    gallery.zoom(-1)
    assert abs(bar.value() / bar.maximum() - 0.5) < 0.02
    gallery.zoom(9)
    gallery.zoom(1)


def test_sizes_in_words() -> None:
    assert [size_words(one) for one in (12, 14_400, 3_210_000)] == ["12 B", "14 kB", "3.2 MB"]
