"""Processes notice that those who started them are gone."""

from __future__ import annotations

import subprocess
import sys

import pytest

from studio.train import starter
from studio.train.starter import VARIABLE, Starter, mine

NAME = "import psutil; me = psutil.Process(); print(me.pid, f'{me.create_time():.2f}', flush=True); input()"


def test_a_program_that_ends_is_gone_and_one_that_lives_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(starter, "LOOK_SECONDS", -1.0)
    with subprocess.Popen([sys.executable, "-c", NAME], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None and program.stdin is not None
        named = program.stdout.readline().strip()
        monkeypatch.setenv(VARIABLE, named)
        seen = Starter()
        assert not seen.gone()
        program.stdin.close()
        program.wait(60)
        assert seen.gone() and seen.gone()


@pytest.mark.parametrize(("named", "gone"), [("", False), ("what is this", False), (mine(), False), (f"{mine().split()[0]} 17.0", True)])
def test_a_number_that_was_given_to_another_and_words_that_name_nobody(monkeypatch: pytest.MonkeyPatch, named: str, gone: bool) -> None:
    monkeypatch.setattr(starter, "LOOK_SECONDS", -1.0)
    monkeypatch.setenv(VARIABLE, named)
    assert Starter().gone() is gone


def test_another_parent_means_that_the_first_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(starter, "LOOK_SECONDS", -1.0)
    seen = Starter()
    another = starter.os.getppid() + 1
    monkeypatch.setattr(starter.os, "getppid", lambda: another)
    assert seen.gone()
