"""What benchmarks/run.py writes: only between its markers, with a verdict on every goal."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def run() -> ModuleType:
    """The program, loaded but not run."""
    spec = importlib.util.spec_from_file_location("benchmarks_run", ROOT / "benchmarks" / "run.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_only_what_is_between_the_markers_is_written(run: ModuleType) -> None:
    once = run.written("# Results\n\nprose\n", "a table")
    assert once == f"# Results\n\nprose\n\n{run.START}\na table\n{run.END}\n"
    assert run.written(once + "\nmore prose\n", "another") == f"# Results\n\nprose\n\n{run.START}\nanother\n{run.END}\n\nmore prose\n"


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"loop over bare": 0.98, "goal": 0.97}, "met"),
        ({"loop over bare": 0.96, "goal": 0.97}, "not met"),
        ({"over lightly": 1.2, "goal": 1.35}, "not met"),
        ({"over kornia": 4.5, "over lightly": 20.0, "goal": 4.0}, "met"),
        ({"figure": 19.6, "goal": 16.7}, "not met"),
        ({"CPU s": 0.2, "wall s": 1.5, "goal": 2.0}, "met"),
        ({"torch imported": True, "goal": "no torch"}, "not met"),
        ({"figure": 3.0, "goal": None}, ""),
    ],
)
def test_every_goal_is_met_or_not(run: ModuleType, row: dict[str, object], words: str) -> None:
    assert run.verdict(row) == words


def test_a_part_that_has_no_figures_is_said_and_rows_become_a_table(run: ModuleType) -> None:
    text = run.section({"bare": [{"part": "bare", "method": "mae", "px": 32, "loop over bare": 0.98, "goal": 0.97, "where": "here"}]})
    assert "| mae | 32 | 0.98 | 0.97 | met |" in text
    assert text.count("Not measured yet.") == len(run.TITLES) - 1


def test_new_rows_take_the_place_of_their_parts_old_ones(run: ModuleType) -> None:
    figures = {"scale": [{"part": "scale", "pictures": 1}], "views": [{"part": "views"}]}
    run.keep(figures, [{"part": "scale", "pictures": 2}, {"part": "growth", "px": 32}])
    assert figures == {"scale": [{"part": "scale", "pictures": 2}], "views": [{"part": "views"}], "growth": [{"part": "growth", "px": 32}]}


def test_a_method_that_was_not_measured_keeps_its_rows(run: ModuleType) -> None:
    def row(method: str, px: int, figure: float) -> dict[str, object]:
        return {"part": "bare", "method": method, "px": px, "precision": "fp32", "loop over bare": figure}

    figures = {"bare": [row("simclr", 32, 0.9), row("mae", 32, 0.9), row("mae", 96, 0.9)]}
    run.keep(figures, [row("dino", 32, 0.98), row("mae", 32, 0.99)])
    assert figures == {"bare": [row("simclr", 32, 0.9), row("mae", 32, 0.99), row("dino", 32, 0.98), row("mae", 96, 0.9)]}


def test_every_part_has_a_program_that_is_there(run: ModuleType) -> None:
    for part in run.PARTS:
        for words in run.command(part, quick=True, photos=""):
            assert (ROOT / "benchmarks" / words[0]).is_file()
