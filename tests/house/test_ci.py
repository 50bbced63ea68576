"""CI runs what the README tells a person to run."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run_ci(folder: Path, readme: str) -> subprocess.CompletedProcess[str]:
    (folder / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", folder / ".ci")
    (folder / "README.md").write_text(readme, encoding="utf-8")
    return subprocess.run(["bash", ".ci/run"], cwd=folder, capture_output=True, text=True, timeout=60)


def test_runs_the_command_between_the_fences(tmp_path: Path) -> None:
    result = run_ci(tmp_path, "words\n\n<!-- test -->\n```\n\necho it $((20 + 3))\n```\n\n```\necho other\n```\n")
    assert result.returncode == 0, result.stderr
    assert result.stdout.splitlines() == ["+ echo it $((20 + 3))", "it 23"]


def test_a_fence_may_name_its_language_and_a_failure_fails(tmp_path: Path) -> None:
    result = run_ci(tmp_path, "<!-- test -->\n\n```sh\nfalse\n```\n")
    assert result.returncode == 1
    assert "+ false" in result.stdout


def test_says_so_when_there_is_no_command(tmp_path: Path) -> None:
    result = run_ci(tmp_path, "```\necho nothing marked\n```\n")
    assert result.returncode == 1
    assert "no test command" in result.stderr


def test_the_readme_has_both_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for mark, command in (("demo", "main.py demo"), ("test", "-m pytest")):
        block = readme.split(f"<!-- {mark} -->")[1].split("```")[1]
        assert command in block and "packaging/setup.sh" in block
