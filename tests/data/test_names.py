from __future__ import annotations

import os
import unicodedata

import numpy as np
import pytest

from studio.data import names as module
from studio.data.names import Names, Paths

AWKWARD = [
    "b/2.png",
    "b/10.png",
    "",
    "a",
    "caf\udce9.jpg",
    "caf\u00e9.jpg",
    "cafe\u0301.jpg",
    "\u212a.jpg",
    "K.jpg",
    "\uffff",
    "\U0001f600/x",
    "\ud55c\uae00/\uac00.png",
    "b",
    "b/2.png",
]


@pytest.fixture(params=[3, 65536])
def part(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Worked through in pieces, or at once."""
    monkeypatch.setattr(module, "_PART", request.param)
    return request.param


def test_it_is_the_sequence_it_was_made_of(part: int) -> None:
    names = Names.of(AWKWARD)
    assert len(names) == len(AWKWARD) and list(names) == AWKWARD and [names[at] for at in range(len(names))] == AWKWARD
    assert names[-1] == "b/2.png" and names[2:5] == AWKWARD[2:5] and list(names[::-2]) == AWKWARD[::-2]
    assert names == AWKWARD and names == Names.of(AWKWARD) and names != AWKWARD[1:] and names != Names.of(AWKWARD[1:])
    with pytest.raises(IndexError):
        names[len(names)]
    assert list(Names.of(())) == [] and Names.of([])[0:3] == []
    with pytest.raises(AssertionError):
        Names.of(["a\0b"])


def test_reading_what_was_written_and_what_is_torn() -> None:
    names = Names.of(AWKWARD)
    assert Names.read(names.letters) == names
    assert Names.read(names.letters[:-3]) == AWKWARD[:-1] and Names.read(names.letters + b"half") == AWKWARD
    assert len(Names.read(b"no end")) == 0
    assert Names.joined([names, Names.of(()), Names.of(["z"])]) == [*AWKWARD, "z"]
    assert Names.joined([]) == []


def test_taking_some(part: int) -> None:
    names, rng = Names.of(AWKWARD), np.random.default_rng(0)
    for _ in range(20):
        rows = rng.integers(0, len(AWKWARD), 9)
        assert list(names.take(rows)) == [AWKWARD[at] for at in rows]
    assert names.take(np.arange(len(names))) is names


def test_the_order_is_that_of_composed_names() -> None:
    for some in (AWKWARD, [one for one in AWKWARD if one.isascii()]):
        expected = sorted(some, key=lambda one: (unicodedata.normalize("NFC", one), one))
        names = Names.of(some)
        assert list(names.take(names.order())) == expected
        assert [names[row] for row in names._order_of_letters()] == sorted(some, key=lambda one: one.encode("utf-8", "surrogatepass"))
        ready = Names.of(expected)
        assert np.array_equal(ready.order(), np.arange(len(expected)))


def test_hashes_and_sameness_against_python(part: int) -> None:
    names = Names.of(AWKWARD)
    hashes = names.hashes().tolist()
    assert len(set(hashes)) == len(set(AWKWARD)) and hashes[0] == hashes[-1]
    assert names.take(np.array([4, 1])).hashes().tolist() == [hashes[4], hashes[1]]
    other = Names.of(["b/2.png", "b/11.png", "x", "a"])
    mine, theirs = (one.ravel() for one in np.meshgrid(np.arange(len(AWKWARD)), np.arange(4)))
    assert names.same(mine, other, theirs).tolist() == [AWKWARD[a] == other[b] for a, b in zip(mine, theirs)]


@pytest.mark.parametrize("text", ["b/", "PNG", "caf", "\u00c9", "k.jpg", "\uac00", "nothing", "1", ".", ""])
def test_holding_is_that_of_lower_case_strings(text: str) -> None:
    expected = [at for at, one in enumerate(AWKWARD) if text.lower() in one.lower()]
    assert Names.of(AWKWARD).holding(text).tolist() == expected
    assert Names.of(()).holding(text).tolist() == []


def test_index() -> None:
    names = Names.of(AWKWARD)
    for one in AWKWARD:
        assert names.index(one) == AWKWARD.index(one) and one in names
    for one in ("2.png", "b/1", "B", "zzz"):
        assert one not in names
        with pytest.raises(ValueError, match=one):
            names.index(one)
    assert "" not in Names.of(()) and "" not in Names.of(["a"]) and Names.of(["a", ""]).index("") == 1


def test_first_folders(part: int) -> None:
    some = ["a/1", "a/2", "ab/1", "top", "a/b/3", "\ud55c/1", "\ud55c/2", "/x", "last"]
    tops, which = Names.of(some).tops()
    assert [tops[at] for at in which] == [one.partition("/")[0] if "/" in one else "" for one in some]
    assert len(set(tops)) == len(tops)
    assert Names.of(()).tops()[0] == []


def test_a_million_are_small_and_quick_to_find() -> None:
    count = 200_000
    names = Names.of(f"{at // 1000:04}/IMG_{at:07}.jpg" for at in range(count))
    assert names.nbytes < 30 * count
    assert names.index("0150/IMG_0150123.jpg") == 150_123 and names.holding("g_0150123").tolist() == [150_123]


def test_paths() -> None:
    paths = Paths("/pictures", Names.of(["a/1.png", "2.png"]))
    expected = [os.path.join("/pictures", "a/1.png"), os.path.join("/pictures", "2.png")]
    assert list(paths) == expected and paths == expected and paths[1] == expected[1] and len(paths) == 2
    assert paths[:1] == expected[:1] and paths != expected[:1]
