# pyright: basic
"""Method: what to train, with which settings, and what the network will then see of the person's own pictures."""

from __future__ import annotations

import random
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QUndoCommand, QUndoStack
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from studio.core.choose import spec_knobs
from studio.core.events import Failed, Finished
from studio.core.spec import RunSpec
from studio.ui.actions import make_action
from studio.ui.forms import SettingsForm
from studio.ui.session import Session
from studio.ui.theme import XL, L, M, S
from studio.ui.widgets.method_cards import MethodCards
from studio.ui.widgets.number_box import WheelGuard
from studio.ui.widgets.parts import button, card, label
from studio.ui.widgets.preview_board import PreviewBoard
from studio.ui.widgets.status_page import StatusPage
from studio.ui.words import BACKBONES, preset_title

BASIC = ("backbone", "image_size", "epochs", "batch_size", "lr")
FINE = ("optimizer", "weight_decay", "warmup", "accumulate", "precision", "device", "cache", "workers", "compile", "save_every", "seed")
DEBOUNCE_MS, PREVIEWED = 50, 4
CARDS_WIDTH, FORM_WIDTH = (232, 288), (332, 352)
"""Narrowest and widest, in logical pixels; what is left is the preview's."""


class Change(QUndoCommand):
    """One change of the spec that can be taken back."""

    def __init__(self, panel: MethodPanel, before: RunSpec, after: RunSpec, words: str) -> None:
        super().__init__(words)
        self._panel, self._before, self._after = panel, before, after

    def undo(self) -> None:
        self._panel.put(self._before)

    def redo(self) -> None:
        self._panel.put(self._after)


class MethodPanel(QWidget):
    """Cards at the left, the form in the middle, the live preview at the right, Start below."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._settings: dict[str, dict[str, Any]] = {}
        self._form: SettingsForm | None = None
        self._form_of = ""
        self._indices: list[int] = []
        self._stack = QUndoStack(self)
        self._guard = WheelGuard(self)
        self._debounce = QTimer(self)
        self._debounce.setSingleShot(True)
        self._debounce.setInterval(DEBOUNCE_MS)
        self._debounce.timeout.connect(self._ask_preview)
        self._lay_out()
        self._connect()
        self._show_cards()
        self._on_catalog(session.catalog)
        if session.proposed is not None:
            self._on_proposed(session.proposed, session.notes)

    # --- parts

    def _lay_out(self) -> None:
        self._pages = QStackedLayout(self)
        self.empty = StatusPage(self._session.theme, "pictures", self.tr("Choose pictures first"), self.tr("The settings depend on what is in the folder."))
        self.empty.add_button(self.tr("Go to Pictures"), lambda: self._session.go("pictures"))
        self._pages.addWidget(self.empty)
        page = QWidget()
        self._pages.addWidget(page)
        column = QVBoxLayout(page)
        column.setContentsMargins(XL, L, XL, L)
        column.setSpacing(M)
        body = QHBoxLayout()
        body.setSpacing(L)
        self.cards = MethodCards(self._session.theme)
        self.cards.setMinimumWidth(CARDS_WIDTH[0])
        self.cards.setMaximumWidth(CARDS_WIDTH[1])
        self.board = PreviewBoard(self._session.theme)
        body.addWidget(self.cards, 2)
        body.addWidget(self._form_card(), 2)
        body.addWidget(self.board, 3)
        self.board.setMinimumWidth(320)
        column.addLayout(body, 1)
        column.addLayout(self._foot())

    def _form_card(self) -> QWidget:
        frame, column = card(spacing=M)
        frame.setMinimumWidth(FORM_WIDTH[0])
        frame.setMaximumWidth(FORM_WIDTH[1])
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Settings"), "lead"), 1)
        self.reset = button(self.tr("Reset all"), self._reset_all, kind="quiet", tip=self.tr("Give every setting its proposed value back"))
        head.addWidget(self.reset)
        column.addLayout(head)
        row = QHBoxLayout()
        self.preset = QComboBox()
        self.preset.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.preset.installEventFilter(self._guard)
        self.preset.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.preset.setMinimumContentsLength(12)
        self.preset.setAccessibleName(self.tr("Preset"))
        self.preset.setToolTip(self.tr("A bundle of settings that fit together; what you changed yourself stays"))
        self.preset.activated.connect(self._on_preset)
        words = label(self.tr("Preset"))
        words.setBuddy(self.preset)
        row.addWidget(words)
        row.addWidget(self.preset, 1)
        column.addLayout(row)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._scroll, 1)
        return frame

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(L)
        self.reason = label(role="muted", wrap=True)
        self.start = button(self.tr("Start training"), self.start_training, kind="primary", theme=self._session.theme, icon="play")
        row.addWidget(self.reason, 1)
        row.addWidget(self.start)
        return row

    def _connect(self) -> None:
        session = self._session
        session.cardsReady.connect(self._show_cards)
        session.catalogChanged.connect(self._on_catalog)
        session.specChanged.connect(lambda spec: self._refresh())
        session.proposedChanged.connect(self._on_proposed)
        session.jobStarted.connect(lambda lane: self._say_reason())
        session.jobEnded.connect(self._on_job_ended)
        self.cards.picked.connect(self._on_method)
        self.board.wanted.connect(self._debounce.start)
        self.board.othersWanted.connect(self._take_others)
        make_action(self, self.tr("Reroll"), self.board.reroll, keys="R", name="reroll", window_wide=False)
        undo = make_action(self, self.tr("Undo"), self._stack.undo, keys="Ctrl+Z", name="undo", window_wide=False)
        redo = make_action(self, self.tr("Redo"), self._stack.redo, keys="Ctrl+Shift+Z", name="redo", window_wide=False)
        self._stack.canUndoChanged.connect(undo.setEnabled)
        self._stack.canRedoChanged.connect(redo.setEnabled)
        undo.setEnabled(False)
        redo.setEnabled(False)

    # --- the spec

    def put(self, spec: RunSpec) -> None:
        """Make a spec the session's (also by undo and redo)."""
        self._settings[spec.method] = dict(spec.settings)
        fields = {name: getattr(spec, name) for name in ("method", "preset", *BASIC, *FINE)}
        self._session.change(settings=dict(spec.settings), **fields)

    def _change(self, words: str, **fields: Any) -> None:
        before = self._session.spec
        after = before.replace(**fields)
        if after != before:
            self._stack.push(Change(self, before, after, words))

    def _on_method(self, name: str) -> None:
        spec = self._session.spec
        if name == spec.method:
            return
        self._settings[spec.method] = dict(spec.settings)
        kinds = self._session.cards[name].kinds
        fits = spec.backbone is None or any(spec.backbone in BACKBONES.get(kind, ()) for kind in kinds)
        self._change(
            self.tr("Change the method"),
            method=name,
            settings=self._settings.get(name, {}),
            backbone=spec.backbone if fits else None,
            preset=spec.preset if spec.preset in self._session.cards[name].presets else None,
        )

    def _on_preset(self, at: int) -> None:
        self._change(self.tr("Change the preset"), preset=self.preset.itemData(at))

    def _on_setting(self, name: str, value: Any) -> None:
        if name in BASIC or name in FINE:
            fallback = spec_knobs()[name].default
            self._change(self.tr("Change a setting"), **{name: fallback if value is None else value})
            return
        settings = {key: kept for key, kept in self._session.spec.settings.items() if key != name}
        if value is not None:
            settings[name] = value
        self._change(self.tr("Change a setting"), settings=settings)

    def _reset_all(self) -> None:
        plain = RunSpec()
        self._change(self.tr("Reset all settings"), settings={}, preset=None, **{name: getattr(plain, name) for name in (*BASIC, *FINE)})

    # --- what is shown

    def _show_cards(self) -> None:
        if self._session.cards:
            self.cards.set_cards(list(self._session.cards.values()))
        self._refresh()

    def _on_catalog(self, catalog: Any | None) -> None:
        self._indices = []
        if catalog is not None and len(catalog):
            self._indices = spread(len(catalog), PREVIEWED)
        self._refresh()

    def _refresh(self) -> None:
        session = self._session
        ready = session.catalog is not None and len(session.catalog) > 1
        self._pages.setCurrentIndex(1 if ready else 0)
        chosen = session.cards.get(session.spec.method)
        if ready and chosen is not None:
            self.cards.pick(chosen.name)
            if self._form_of != chosen.name:
                self._make_form(chosen)
            self._show_values()
        elif ready:
            self.board.say(self.tr("Getting the methods ready…"), working=True)
        self._say_reason()

    def _make_form(self, chosen: Any) -> None:
        general = spec_knobs()
        fine = [advanced(general[name]) for name in FINE]
        knobs = [general[name] for name in BASIC] + list(chosen.knobs) + fine
        offered = [name for kind in chosen.kinds for name in BACKBONES.get(kind, ())]
        opened = self._form is not None and self._form.more.isChecked()
        self._form = SettingsForm(self._session.theme, knobs, choices={"backbone": offered, "device": ("auto", "cpu", "cuda", "mps")})
        self._form.changed.connect(self._on_setting)
        self._form.open_advanced(opened)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, S, 0)
        column.addWidget(self._form)
        column.addStretch()
        self._scroll.setWidget(holder)
        self._form_of = chosen.name
        blocker = QSignalBlocker(self.preset)
        self.preset.clear()
        self.preset.addItem(self.tr("Picked for this folder"), None)
        for name in chosen.presets:
            self.preset.addItem(preset_title(name), name)
        blocker.unblock()

    def _show_values(self) -> None:
        if self._form is None:
            return
        spec, shown, plain = self._session.spec, self._session.proposed or self._session.spec, RunSpec()
        if shown.method != spec.method:
            shown = spec
        own = {name for name in (*BASIC, *FINE) if getattr(spec, name) != getattr(plain, name)} | set(spec.settings)
        values = {name: getattr(shown, name) for name in (*BASIC, *FINE)}
        if self._session.proposed is None:
            values = {name: value for name, value in values.items() if name in own or value is not None}
        self._form.show_values({**values, **shown.settings}, own)
        self.reset.setEnabled(bool(own) or spec.preset is not None)
        self.preset.setCurrentIndex(max(0, self.preset.findData(spec.preset)))
        if spec.preset is None and self._session.proposed and self._session.proposed.preset:
            self.preset.setItemText(0, self.tr("{preset} (picked for this folder)").format(preset=preset_title(self._session.proposed.preset)))

    def _on_proposed(self, spec: RunSpec | None, notes: list[str]) -> None:
        if self._form is not None:
            wrong = set() if spec else {name for name in self._form.fields if name in " ".join(notes)}
            self._form.mark_wrong(
                wrong | ({"backbone"} if spec is None and self._session.spec.backbone and self._session.spec.backbone in " ".join(notes) else set())
            )
        if spec is not None:
            self._show_values()
            if not self.board.locked:
                self.board.new_seed()
            self._debounce.start()
        self._say_reason()

    def _say_reason(self) -> None:
        reason = self._session.reason_not_to_start()
        self.start.setEnabled(not reason)
        self.start.setToolTip(reason or self.tr("Start training with these settings (Ctrl+Return)"))
        self.start.setAccessibleDescription(reason)
        self.reason.setText(reason or "  ".join(self._session.notes))

    # --- preview

    def _take_others(self) -> None:
        if self._session.catalog is not None:
            self._indices = sorted(random.sample(range(len(self._session.catalog)), min(PREVIEWED, len(self._session.catalog))))
            self._debounce.start()

    def _ask_preview(self) -> None:
        from studio.jobs import desk

        spec, catalog, indices, seed = self._session.proposed, self._session.catalog, self._indices, self.board.seed
        if spec is None or catalog is None or not indices:
            return
        if self.board.table.pictures is None:
            self.board.say(self.tr("Making the first preview…"), working=True)
        self.board.set_waiting(True)
        self._session.ask("look", lambda tell, control: {"pictures": desk.preview(spec, catalog, indices, seed=seed), "of": catalog})

    def _on_job_ended(self, lane: str, ending: Finished | Failed) -> None:
        self._say_reason()
        if lane != "look":
            return
        if isinstance(ending, Failed):
            self.board.set_waiting(False)
            self.board.say(f"{ending.words} {ending.fix}".strip())
        elif ending.result.get("of") is self._session.catalog:
            self.board.show_pictures(ending.result["pictures"])
            self.board.set_waiting(self._session.waiting("look"))

    # --- start

    def start_training(self) -> None:
        """Start with what the form says."""
        if self._form is not None:
            self._form.commit()
        if not self._session.reason_not_to_start() or self._session.busy("choose"):
            self._session.start_training()


def spread(count: int, wanted: int) -> list[int]:
    """Indices spread evenly over a folder."""
    wanted = min(count, wanted)
    return [round((at + 0.5) * count / wanted - 0.5) for at in range(wanted)]


def advanced(knob: Any) -> Any:
    """The same knob, folded away."""
    from dataclasses import replace

    return replace(knob, advanced=True)
