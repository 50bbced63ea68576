"""The encoder for other programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.jobs import desk
from studio.ui.panels.export import FORMATS, ExportPanel, code_of
from studio.ui.session import Session


@pytest.fixture
def run(tmp_path: Path) -> Path:
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "spec.json").write_text(json.dumps(RunSpec(images="/pictures", method="mae", backbone="vit_tiny", image_size=64).to_dict()))
    (tmp_path / "run" / "encoder.safetensors").write_bytes(b"x" * 2048)
    return tmp_path / "run"


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> ExportPanel:
    made = ExportPanel(session)
    qtbot.addWidget(made)
    made.resize(1180, 660)
    made.show()
    return made


def test_without_a_run_or_an_encoder(panel: ExportPanel, session: Session, run: Path) -> None:
    assert panel.pages.currentIndex() == 0
    (run / "encoder.safetensors").unlink()
    session.open_run(str(run))
    assert panel.pages.currentIndex() == 0 and "no encoder yet" in panel.empty.title.text()


def test_it_says_where_the_encoder_is_and_how_to_load_it(panel: ExportPanel, session: Session, run: Path) -> None:
    session.open_run(str(run))
    assert panel.pages.currentIndex() == 1
    assert str(run / "encoder.safetensors") in panel.place.text() and "2.0 kB" in panel.place.text().replace("KB", "kB")
    assert f"load_encoder({str(run)!r})" in panel.code.toPlainText()
    compile(code_of(str(run)), "code", "exec")
    panel._copy(panel.code.toPlainText())
    assert QGuiApplication.clipboard().text() == code_of(str(run))


def test_export_says_that_it_was_verified(panel: ExportPanel, session: Session, run: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    def export(run: Any, format: str, out: Any, tell: Any) -> dict[str, Any]:
        asked.append((run, format))
        if format == "onnx":
            raise Trouble("There is no ONNX here.", "Install it.")
        (run_of_example := Path(str(run)).parent / "example.py").write_text("net = 'loaded'\n")
        return {"format": format, "out": str(out), "max_abs_diff": 2e-6, "cosine": 1.0, "example": str(run_of_example)}

    monkeypatch.setattr(desk, "export", export)
    session.open_run(str(run))
    panel.formats.button(FORMATS.index("timm")).setChecked(True)
    panel.out.setText("/out/encoder")
    panel.go.click()
    assert not panel.go.isEnabled()
    qtbot.waitUntil(lambda: not session.busy("export"), timeout=5000)
    assert asked == [(str(run), "timm")]
    assert "/out/encoder" in panel.banner.words.text() and "2.0e-06" in panel.banner.fix.text() and panel.go.isEnabled()
    assert panel.code.toPlainText() == "net = 'loaded'\n"  # the program that was run to check it
    panel.formats.button(FORMATS.index("onnx")).setChecked(True)
    assert panel.out.text().endswith(".onnx")
    panel.go.click()
    qtbot.waitUntil(lambda: not session.busy("export"), timeout=5000)
    assert panel.banner.words.text() == "There is no ONNX here."


@pytest.mark.parametrize("format", FORMATS)
def test_the_code_follows_the_format(format: str) -> None:
    card = {"image_size": 64, "mean": [0.5, 0.5, 0.5], "std": [0.2, 0.2, 0.2]}
    code = code_of("/runs/it's", format, "/out/it's", card)
    compile(code, "code", "exec")
    assert ("studio" in code) == (format == "safetensors")
    expected = {"timm": "local-dir:", "torchvision": "load.py", "onnx": "encoder.onnx", "safetensors": "load_encoder"}
    assert expected[format] in code


def test_a_format_that_can_not_be_says_why(panel: ExportPanel, session: Session, run: Path) -> None:
    spec = json.loads((run / "spec.json").read_text())
    (run / "spec.json").write_text(json.dumps({**spec, "method": "context_encoder", "backbone": "context_net"}))
    session.open_run(str(run))
    for name in ("timm", "torchvision"):
        choice = panel.formats.button(FORMATS.index(name))
        assert not choice.isEnabled() and "no network like context_net" in choice.text()
    (run / "spec.json").write_text(json.dumps(spec))
    panel._refresh()
    assert all(panel.formats.button(FORMATS.index(name)).isEnabled() for name in ("timm", "torchvision"))
    panel.formats.button(FORMATS.index("timm")).setChecked(True)
    assert panel.out.text().endswith("run-encoder-timm") and "local-dir:" in panel.code.toPlainText()


def test_features_of_every_picture(panel: ExportPanel, session: Session, run: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtWidgets import QFileDialog

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/out/f.csv", ""))
    monkeypatch.setattr(desk, "embed", lambda run, images, out, tell, control: {"images": 1234, "dim": 64, "out": out})
    session.open_run(str(run))
    panel.embed.click()
    qtbot.waitUntil(lambda: not session.busy("export"), timeout=5000)
    assert "64 numbers" in panel.banner.words.text() and "/out/f.csv" in panel.banner.words.text()
