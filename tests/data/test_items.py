from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from studio.data.items import Growing, Item, Items

LISTED = [Item(f"{'ab'[at % 2]}/{at}.png", 10 + at, 20, 1000 * at, -5 + at, ("PNG", "JPEG")[at % 2], ("RGB", "L", "RGB")[at % 3]) for at in range(7)]
STACK = Item("z.tif#page=2", 5, 5, 1, 2**70, "TIFF", "4xuint16", 4, 16, 9, False)


def test_it_is_the_sequence_it_was_made_of() -> None:
    items = Items.of(LISTED)
    assert items == LISTED and list(items) == LISTED and items[3] == LISTED[3] and items[-1] == LISTED[-1]
    assert items[1:4] == LISTED[1:4] and items.take(np.array([5, 0])) == [LISTED[5], LISTED[0]]
    assert Items.of(items) is items and items != LISTED[:-1] and items != [*LISTED[:-1], LISTED[0]]
    assert len(Items.of(())) == 0 and Items.of(()) == [] and Items.of(())[:3] == ()
    with pytest.raises(IndexError):
        items[7]


def test_several_together_and_in_order() -> None:
    parts = [Items.of(LISTED[4:]), Items.of(()), Items.of(LISTED[:4])]
    items = Items.joined(parts)
    assert items == [*LISTED[4:], *LISTED[:4]]
    assert items.in_order() == sorted(LISTED, key=lambda one: one.path)
    assert Items.joined([]) == []


def test_what_is_asked_of_all() -> None:
    items = Items.of(LISTED)
    assert items.counted("format") == {"PNG": 4, "JPEG": 3} and items.counted("mode") == {"RGB": 5, "L": 2}
    assert items.take(np.array([0])).counted("format") == {"PNG": 1} and items.paged() == []
    more = Items.joined([items, Items.of([STACK])])
    assert list(more.paged()) == [dataclasses.replace(STACK, mtime_ns=2**63 - 1)] and more.counted("coloured") == {True: 7, False: 1}
    assert items.holding("B/").tolist() == [1, 3, 5] and items.find("b/3.png") == 3 and items.find("3.png") == -1


def test_growing() -> None:
    items = Growing()
    assert len(items) == 0 and items.holding("a").tolist() == []
    for first in range(0, 7, 3):
        items.add(Items.of(LISTED[first : first + 3]))
        items.add(Items.of(()))
    assert list(items) == LISTED and items[-1] == LISTED[-1] and items[2:5] == LISTED[2:5] and len(items.parts) == 3
    assert items.holding("b/").tolist() == [1, 3, 5]
    with pytest.raises(IndexError):
        items[7]
