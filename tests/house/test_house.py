"""The house's rules, each with a machine behind it and a planted breach that the machine must catch."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STUDIO = ROOT / "studio"
SOURCES = sorted(STUDIO.rglob("*.py"))
FILE_LINES, FUNCTION_STATEMENTS, PUBLIC_METHODS = 400, 50, 15
VAGUE = {"utils.py", "common.py", "helpers.py", "misc.py"}


def over_budget(path: Path) -> list[str]:
    """What in a file is over its budget, in words."""
    text = path.read_text(encoding="utf-8")
    found = [f"{path.name}: {text.count(chr(10))} lines"] if text.count("\n") > FILE_LINES else []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            statements = sum(isinstance(inner, ast.stmt) for inner in ast.walk(node)) - 1
            if statements > FUNCTION_STATEMENTS:
                found.append(f"{path.name}: {node.name} has {statements} statements")
        if isinstance(node, ast.ClassDef):
            public = [one for one in node.body if isinstance(one, ast.FunctionDef) and not one.name.startswith("_")]
            if len(public) > PUBLIC_METHODS:
                found.append(f"{path.name}: {node.name} has {len(public)} public methods")
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(STUDIO)))
def test_budgets(path: Path) -> None:
    assert not over_budget(path)
    assert path.name not in VAGUE


@pytest.mark.parametrize(
    "text",
    [
        "x = 1\n" * (FILE_LINES + 1),
        "def f():\n" + "    x = 1\n" * (FUNCTION_STATEMENTS + 1),
        "class C:\n" + "".join(f"    def m{i}(self): ...\n" for i in range(PUBLIC_METHODS + 1)),
    ],
    ids=["file", "function", "class"],
)
def test_budgets_catch_a_breach(tmp_path: Path, text: str) -> None:
    planted = tmp_path / "planted.py"
    planted.write_text(text)
    assert len(over_budget(planted)) == 1


def test_every_room_has_a_door_sign() -> None:
    for folder in sorted({path.parent for path in SOURCES}):
        door = folder / "__init__.py"
        assert door.exists(), folder
        assert ast.get_docstring(ast.parse(door.read_text(encoding="utf-8"))), f"{door} says nothing about the room"


def lint_imports(root: Path) -> subprocess.CompletedProcess[str]:
    """import-linter on a copy of the house at `root`."""
    return subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"],
        cwd=root,
        env={"PYTHONPATH": str(root), "PATH": ""},
        capture_output=True,
        text=True,
        timeout=120,
    )


BREACHES = {
    "core/planted.py": "import studio.runs.layout\n",
    "data/planted.py": "import studio.views.make\n",
    "data/planted_twin.py": "import studio.runs.layout\n",
    "runs/planted.py": "import torch\n",
    "data/planted_torch.py": "import torch\n",
    "core/planted_numpy.py": "import numpy\n",
    "nets/planted.py": "import studio.methods.simclr\n",
    "views/planted.py": "import studio.nets.backbone\n",
    "methods/planted.py": "import studio.methods.simclr\n",
    "train/planted.py": "import studio.jobs.desk\n",
    "ui/planted.py": "import studio.train.loop\n",
    "ui/planted_torch.py": "import torch\n",
    "cli/planted.py": "import studio.ui.app\n",
    "cli/planted_train.py": "import studio.train.loop\n",
    "jobs/planted.py": "import PySide6.QtCore\n",
}


def test_imports_go_down_the_page() -> None:
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


def test_imports_catch_each_breach(tmp_path: Path) -> None:
    """All breaches are planted in one copy; each must be named by the linter."""
    shutil.copytree(STUDIO, tmp_path / "studio", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for place, text in BREACHES.items():
        (tmp_path / "studio" / place).write_text(text)
    result = lint_imports(tmp_path)
    assert result.returncode != 0
    missed = [place for place in BREACHES if "studio." + place[:-3].replace("/", ".") not in result.stdout]
    assert not missed, result.stdout


@pytest.mark.parametrize("command", [["ruff", "check", "."], ["ruff", "format", "--check", "."]], ids=["check", "format"])
def test_ruff(command: list[str]) -> None:
    result = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert result.returncode == 0, result.stdout[-4000:]


def test_pyright() -> None:
    result = subprocess.run([sys.executable, "-m", "pyright", "--pythonpath", sys.executable], cwd=ROOT, capture_output=True, text=True, timeout=280)
    assert result.returncode == 0, result.stdout[-4000:]


def test_nothing_committed_names_a_machine() -> None:
    """No path of a developer's machine and no registry's address in what is committed."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, timeout=60)
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    bad = ["/" + "work/", "/home/" + "user", "files." + "pythonhosted", "regis" + "try.npmjs"]
    for name in listed.stdout.split("\0"):
        path = ROOT / name
        if name and path.is_file() and path.suffix in {".py", ".md", ".toml", ".json", ".sh", ".yml", ".html", ".txt", ".ts"}:
            text = path.read_text(encoding="utf-8", errors="replace")
            assert not [one for one in bad if one in text], name
