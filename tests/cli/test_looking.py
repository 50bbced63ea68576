"""Verbs about a run: the contract's objects, in words without --json, refusals by code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from studio.cli import entry


def answer(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> Any:
    assert entry.main([*words, "--json"]) == code
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    return json.loads(out)


def test_each_verbs_object(trained_run: Path, samples: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run, test = str(trained_run), str(samples.test)
    scores = answer(capsys, "evaluate", run, "--train", str(samples.train), "--test", test, "--k", "3")
    assert {"knn", "linear", "knn_random_init", "knn_pixels", "train_images", "test_images", "k"} <= set(scores) and scores["k"] == 3
    assert answer(capsys, "embed", run, "--images", test, "--out", str(tmp_path / "e.npz")) == {"images": 8, "dim": 128, "out": str(tmp_path / "e.npz")}
    shown = answer(capsys, "inspect", run, "--images", test, "--what", "views", "--out", str(tmp_path / "i"), "--count", "2")
    assert shown["what"] == "views" and Path(shown["files"][0]).is_file()
    assert answer(capsys, "report", run, "--out", str(tmp_path / "r.html")) == {"out": str(tmp_path / "r.html")}
    kept = answer(capsys, "export", run, "--format", "safetensors", "--out", str(tmp_path / "x"))
    assert set(kept) >= {"format", "out", "max_abs_diff", "cosine", "example"}
    assert [one["run"] for one in answer(capsys, "runs", str(trained_run.parent))["runs"]] == [run]


def test_words_for_a_person(trained_run: Path, samples: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert entry.main(["evaluate", str(trained_run), "--train", str(samples.train), "--test", str(samples.test)]) == 0
    out = capsys.readouterr().out
    assert "k-NN" in out and "untrained" in out and "pixels" in out and "%" in out


def test_no_run_there_is_code_two_and_one_line(tmp_path: Path, samples: Any, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["report", str(tmp_path), "--out", "r.html"], ["evaluate", str(tmp_path / "no"), "--train", str(samples.train), "--test", str(samples.test)]):
        assert entry.main(words) == 2
        told = capsys.readouterr()
        assert told.out == "" and told.err.count("\n") == 1 and str(tmp_path) in told.err


def test_debug_shows_the_traceback(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert entry.main(["report", str(tmp_path), "--out", "r.html", "--debug"]) == 2
    assert "Traceback" in capsys.readouterr().err


def test_report_writes_curves_by_the_files_ending(trained_run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert entry.main(["report", str(trained_run), "--out", str(tmp_path / "c.csv"), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["out"] == str(tmp_path / "c.csv") and found["rows"] >= 4 and "loss" in found["curves"]
    assert (tmp_path / "c.csv").read_text().splitlines()[0].startswith("step,epoch,time,")
    assert entry.main(["report", str(trained_run), "--out", str(tmp_path / "c.svg"), "--curve", "lr"]) == 0
    assert (tmp_path / "c.svg").read_text().startswith("<svg xmlns")
    assert entry.main(["report", str(trained_run), "--out", str(tmp_path / "d.svg"), "--curve", "smell"]) == 2
