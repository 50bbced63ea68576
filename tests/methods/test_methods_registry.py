"""The folder is the registry, plug-ins come by entry point, and a broken one is left out with a word."""

from __future__ import annotations

import ast
from importlib import metadata
from pathlib import Path

import pytest

from studio import methods
from studio.core.trouble import UNUSABLE, Trouble
from studio.methods.simclr import SimCLR

FOLDER = Path(methods.__file__).parent


class Elsewhere(SimCLR):
    """A method from another package."""

    title = "Elsewhere"


class Unfinished(methods.Method):
    """A plug-in that declares nothing."""


class _Point:
    dist = None

    def __init__(self, name, load):
        self.name, self.value, self._load = name, f"{name}:Class", load

    def load(self):
        return self._load()


def _raise(error):
    def load():
        raise error

    return load


@pytest.fixture
def plug_in(monkeypatch):
    points = []

    def install(name, load):
        points.append(_Point(name, load))
        methods.forget()

    monkeypatch.setattr(metadata, "entry_points", lambda group: points if group == "tacit.methods" else [])
    yield install
    monkeypatch.undo()
    methods.forget()


def test_a_file_is_a_method_of_its_name():
    files = {one.stem for one in FOLDER.glob("*.py") if not one.stem.startswith("_")}
    assert set(methods.catalogue()) == files
    assert methods.get("simclr") is SimCLR and methods.get("SimCLR") is SimCLR and methods.get("moco-v2").title == "MoCo v2"


def test_the_catalogue_is_a_copy():
    methods.catalogue().clear()
    assert methods.catalogue()


def test_no_method_imports_another():
    for file in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not any(name.startswith("studio.methods") for name in names), file.name


def test_a_plug_in_appears(plug_in):
    plug_in("elsewhere", lambda: Elsewhere)
    assert methods.get("elsewhere") is Elsewhere
    assert methods.skipped() == ()
    assert list(methods.catalogue())[-1] == "elsewhere"


@pytest.mark.parametrize(
    ("load", "word"),
    [
        (_raise(ImportError("no module named other")), "no module named other"),
        (_raise(SystemExit(3)), "SystemExit"),
        (_raise(RuntimeError("boom")), "boom"),
        (lambda: 3, "not a subclass"),
        (lambda: dict, "not a subclass"),
        (lambda: Unfinished, "Unfinished"),
    ],
)
def test_a_broken_plug_in_is_left_out_with_a_word(plug_in, load, word):
    before = set(methods.catalogue())
    plug_in("broken", load)
    assert set(methods.catalogue()) == before
    (note,) = methods.skipped()
    assert "broken" in note.words and word in note.words and note.fix
    with pytest.raises(Trouble) as caught:
        methods.get("broken")
    assert word in caught.value.words


def test_a_plug_in_may_not_take_a_name(plug_in):
    plug_in("simclr", lambda: Elsewhere)
    assert methods.get("simclr") is SimCLR
    assert "already" in methods.skipped()[0].words


def test_an_unknown_name_is_answered_with_the_list():
    with pytest.raises(Trouble) as caught:
        methods.get("simcrl")
    assert caught.value.exit_code == UNUSABLE
    assert "moco_v2" in caught.value.words and "simclr" in caught.value.fix
    with pytest.raises(Trouble, match="Pick one"):
        methods.get("zzzzzz")
