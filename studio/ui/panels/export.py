# pyright: basic
"""Export: where the trained encoder is, how to load it elsewhere, and the same encoder in the form another program wants."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studio.core import shipped
from studio.core.events import Failed, Finished
from studio.core.trouble import Trouble
from studio.jobs.snippet import planned, snippet
from studio.ui import run_files
from studio.ui.session import Session
from studio.ui.theme import PAGE, L, M, px
from studio.ui.widgets.parts import Banner, OneLine, button, card, label
from studio.ui.widgets.status_page import StatusPage
from studio.ui.widgets.units import size, whole

FORMATS = ("safetensors", "timm", "torchvision", "onnx")
TITLES = {"timm": "timm", "torchvision": "torchvision", "onnx": "ONNX"}
TABLES = ("*.npz", "*.csv", "*.parquet", "*.lightly.csv", "samples.json")


class ExportPanel(QWidget):
    """About the run that is open; nothing is written before the button is pressed."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._run = ""
        self._examples: dict[tuple[str, str, str], str] = {}
        self.empty = StatusPage(
            session.theme, "export", self.tr("Nothing to export yet"), self.tr("Train or open a run: its encoder can be used in other programs.")
        )
        self.empty.add_button(self.tr("Set up a run"), lambda: session.go("method" if session.folder else "pictures"))
        self.empty.add_button(self.tr("Open a run"), lambda: session.go("runs"))
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self._make_body())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        session.runOpened.connect(self._on_run)
        session.events.connect(self._on_events)
        session.jobEnded.connect(self._on_job_ended)
        if session.run:
            self._on_run(session.run)

    def _make_body(self) -> QWidget:
        self.title, self.facts = OneLine("title"), OneLine("muted")
        self.banner = Banner(self._session.theme)
        grid = QGridLayout()
        grid.setSpacing(M)
        grid.addWidget(self._encoder_card(), 0, 0)
        grid.addWidget(self._code_card(), 0, 1, 2, 1)
        grid.addWidget(self._format_card(), 1, 0)
        grid.addWidget(self._table_card(), 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(*PAGE)
        column.setSpacing(M)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        column.addLayout(words)
        column.addWidget(self.banner)
        column.addLayout(grid)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        return area

    def _encoder_card(self) -> QWidget:
        frame, column = card(margin=L)
        column.addWidget(label(self.tr("The encoder"), "lead"))
        self.place = label(role="muted", wrap=True)
        row = QHBoxLayout()
        row.addWidget(button(self.tr("Open folder"), lambda: run_files.reveal(self._run), theme=self._session.theme, icon="folder"))
        row.addWidget(button(self.tr("Copy path"), lambda: self._copy(self._weights()), theme=self._session.theme, icon="copy"))
        row.addStretch(1)
        column.addWidget(self.place)
        column.addStretch(1)
        column.addLayout(row)
        return frame

    def _code_card(self) -> QWidget:
        frame, column = card(margin=L)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Load it in Python"), "lead"))
        head.addStretch(1)
        head.addWidget(button(self.tr("Copy code"), lambda: self._copy(self.code.toPlainText()), theme=self._session.theme, icon="copy"))
        self.code = QPlainTextEdit()
        self.code.setReadOnly(True)
        self.code.setAccessibleName(self.tr("Code that loads the encoder"))
        self.code.setAccessibleDescription(self.tr("Python that runs as it stands; only for reading and copying"))
        self.code.setFont(self._session.theme.code_font())
        self.code.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.code.setMinimumHeight(px(250))
        column.addLayout(head)
        column.addWidget(self.code, 1)
        return frame

    def _format_card(self) -> QWidget:
        frame, column = card(margin=L)
        column.addWidget(label(self.tr("For another program"), "lead"))
        self.formats = QButtonGroup(self)
        words = self._words = {
            "safetensors": self.tr("safetensors — the weights, and code that builds the network"),
            "timm": self.tr("timm — loads with timm.create_model"),
            "torchvision": self.tr("torchvision — loads into torchvision.models"),
            "onnx": self.tr("ONNX — runs without Python"),
        }
        for at, name in enumerate(FORMATS):
            choice = QRadioButton(words[name])
            choice.setProperty("format", name)
            choice.setToolTip(self.tr("The format in which the encoder is written"))
            self.formats.addButton(choice, at)
            column.addWidget(choice)
        self.formats.button(0).setChecked(True)
        self.formats.idToggled.connect(lambda _, on: self._suggest() if on else None)
        self.out = QLineEdit()
        self.out.textChanged.connect(lambda _: self._show_code())
        self.out.setAccessibleName(self.tr("Where to write it"))
        self.out.setToolTip(self.tr("A file or folder that is new"))
        row = QHBoxLayout()
        row.addWidget(self.out, 1)
        row.addWidget(button(self.tr("Choose…"), self._choose))
        self.go = button(self.tr("Export and verify"), self._export, kind="primary", tip=self.tr("Writes it, loads it again and compares the features"))
        column.addLayout(row)
        column.addWidget(self.go)
        return frame

    def _table_card(self) -> QWidget:
        frame, column = card(margin=L)
        column.addWidget(label(self.tr("One vector a picture"), "lead"))
        column.addWidget(
            label(
                self.tr("The features of every picture of a folder as a table (.npz, .csv or .parquet), for clustering, search or a classifier."),
                "muted",
                wrap=True,
            )
        )
        self.embed = button(self.tr("Save the features…"), self._embed, theme=self._session.theme, icon="save")
        row = QHBoxLayout()
        row.addWidget(self.embed)
        row.addStretch(1)
        column.addLayout(row)
        return frame

    # --- the run

    def _on_run(self, run: str) -> None:
        self._run = run
        self.banner.say("")
        self._refresh()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self._refresh()

    def _weights(self) -> str:
        return str(Path(self._run) / "encoder.safetensors")

    def _refresh(self) -> None:
        if not self._run:
            return
        weights = Path(self._weights())
        if not weights.is_file():
            words = self.tr("The run writes its encoder with the first checkpoint, at the end of an epoch or when it is stopped.")
            self.empty.set_words(self.tr("{run} has no encoder yet").format(run=Path(self._run).name), words)
            self.pages.setCurrentIndex(0)
            return
        self.pages.setCurrentIndex(1)
        spec = self._spec()
        self.title.setText(Path(self._run).name)
        known = self._session.cards.get(str(spec.get("method", "")))
        method = known.title if known is not None else spec.get("method")
        self.facts.setText("  ·  ".join(str(one) for one in (method, spec.get("backbone"), f"{spec.get('image_size')} px") if one))
        self.place.setText(f"{weights}\n{size(weights.stat().st_size)}")
        self._offer(str(spec.get("backbone", "")))
        if not self.out.text().startswith(str(Path(self._run).parent / Path(self._run).name)):
            self._suggest()
        self._enable()

    def _spec(self) -> Mapping[str, Any]:
        try:
            return run_files.spec_of(self._run)
        except Trouble:
            return {}

    @property
    def format(self) -> str:
        """The format that is picked."""
        return FORMATS[self.formats.checkedId()]

    def _suggest(self) -> None:
        ending = {"safetensors": ".safetensors", "timm": "-timm", "torchvision": "-torchvision", "onnx": ".onnx"}[self.format]
        self.out.setText(str(Path(self._run).parent / f"{Path(self._run).name}-encoder{ending}"))

    def _show_code(self) -> None:
        kept = self._examples.get((self._run, self.format, self.out.text()))
        self.code.setPlainText(kept or code_of(self._run, self.format, self.out.text(), run_files.encoder_card(self._run)))

    def _offer(self, backbone: str) -> None:
        """A format that can't be has its reason beside it."""
        unlike = self.tr("has no network like {backbone}").format(backbone=backbone)
        ours = backbone.startswith("resnet") or backbone in ("vit_micro", "vit_tiny", "vit_small", "vit_base")
        absent = [name for name in ("onnx", "onnxscript", "onnxruntime") if find_spec(name) is None]
        needs = self.tr('needs {packages}: pip install "tacit-studio[onnx]"').format(packages=", ".join(absent))
        if shipped.frozen():
            needs = self.tr("is not in the installed app; the Python package has it")
        reasons = {
            "timm": unlike if backbone.startswith("context_net") else "",
            "torchvision": "" if ours else unlike,
            "onnx": needs if absent else "",
        }
        for name, reason in reasons.items():
            choice = self.formats.button(FORMATS.index(name))
            choice.setEnabled(not reason)
            choice.setText(f"{TITLES[name]} — {reason}" if reason else self._words[name])
            if reason and choice.isChecked():
                self.formats.button(0).setChecked(True)

    def _enable(self) -> None:
        busy = self._session.busy("export")
        for one in (self.go, self.embed):
            one.setEnabled(not busy)

    # --- the work

    def _choose(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Where to write the encoder"), self.out.text())
        if path:
            self.out.setText(path)

    def _export(self) -> None:
        from studio.jobs import desk

        run, format, out = self._run, self.format, self.out.text().strip()
        if not out:
            self.banner.say(self.tr("Say where to write it."), kind="warn")
            return
        self._session.start("export", lambda tell, control: desk.export(run, format, out, tell))
        self.banner.say(self.tr("Writing the encoder, then loading it again to compare…"))
        self._enable()

    def _embed(self) -> None:
        from studio.jobs import desk

        run, images = self._run, str(self._spec().get("images", ""))
        start = str(Path(run) / "features.npz")
        out, _ = QFileDialog.getSaveFileName(self, self.tr("Where to write the features"), start, " ".join(TABLES))
        if out:
            self._session.start("export", lambda tell, control: desk.embed(run, images, out, tell, control))
            self.banner.say(self.tr("Looking at every picture…"))
            self._enable()

    def _on_events(self, lane: str, told: list[Any]) -> None:
        if lane == "export":
            words = [event.words for event in told if getattr(event, "words", "") and not isinstance(event, Failed)]
            if words:
                self.banner.say(words[-1])

    def _on_job_ended(self, lane: str, ending: Finished | Failed) -> None:
        if lane in ("train",) and self.isVisible():
            self._refresh()
        if lane != "export":
            return
        self._enable()
        if isinstance(ending, Failed):
            self.banner.say(ending.words, ending.fix, kind="bad")
        elif "format" in ending.result:
            result = ending.result
            same = self.tr("A fresh program loaded it and found exactly the same features.")
            words = self.tr("Written and verified: {out}").format(out=result["out"])
            fix = self.tr("A fresh program loaded it; its features differ by at most {difference} (cosine {cosine}). The code on the right runs as it stands.")
            differs = fix.format(difference=f"{float(result['max_abs_diff']):.1e}", cosine=f"{float(result['cosine']):.6f}")
            self.banner.say(words, differs if result["max_abs_diff"] else same)
            self._examples[(self._run, result["format"], result["out"])] = run_files.text_of(result.get("example", ""))
            self._show_code()
        elif "dim" in ending.result:
            words = self.tr("{images} vectors of {dim} numbers written to {out}")
            self.banner.say(words.format(images=whole(ending.result["images"]), dim=ending.result["dim"], out=ending.result["out"]))

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.banner.say(self.tr("Copied."))


def code_of(run: str, format: str = "safetensors", out: str = "", card: Mapping[str, Any] | None = None) -> str:
    """Code that loads the encoder and gives one feature vector: from the run with the studio, or what is exported without it."""
    if format == "safetensors":
        return STUDIO.format(run=run)
    return snippet(format, card or {}, planned(format, out), "picture.jpg")


STUDIO = """import studio
import torch

encoder = studio.load_encoder({run!r})
picture = encoder.preprocess("picture.jpg")   # [3, s, s]

with torch.no_grad():
    features = encoder(picture[None])         # [1, width]

print(features.shape)
"""
