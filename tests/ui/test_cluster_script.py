"""The script for a cluster, from the window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from studio.ui.cluster_script import ClusterScript
from studio.ui.window import Window


def shown(window: Window) -> Any:
    window.menus.cluster.trigger()
    found = window.findChild(ClusterScript, "cluster-script")
    assert found is not None
    return found


def test_it_is_saved_and_says_how_to_submit_it(opened: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened.session.gpus = 4
    page = shown(opened)
    assert page.gpus.value() == 4 and page.machines.value() == 1 and page.copy.isHidden()
    page.machines.setValue(2)
    page.run.setText(str(tmp_path / "shared" / "run"))
    asked: list[str] = []
    target = tmp_path / "train.sbatch"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda parent, title, start, kinds: (asked.append(start), (str(target), kinds))[1])
    page.save.click()
    text = target.read_text()
    assert asked[0].endswith(f"{opened.session.spec.method}.sbatch")
    assert "#SBATCH --nodes=2" in text and "--nproc-per-node=4" in text and f'"images": "{opened.session.folder}"' in text and '"device": "all"' in text
    assert page.banner.words.text() == f"8 processes will train into {tmp_path / 'shared' / 'run'}"
    assert not page.copy.isHidden()
    page.copy.click()
    assert QGuiApplication.clipboard().text() == f"sbatch {target}"
    page.close()


def test_what_can_not_be_written_is_said(opened: Window, tmp_path: Path) -> None:
    page = shown(opened)
    page.write(str(tmp_path))
    assert "which is a folder" in page.banner.words.text() and page.copy.isHidden()
    page.close()


def test_without_pictures_there_is_nothing_to_save(window: Window) -> None:
    page = shown(window)
    assert not page.save.isEnabled() and "folder of pictures first" in page.banner.words.text()
    page.close()
