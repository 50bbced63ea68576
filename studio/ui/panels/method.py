# pyright: basic
"""Method: what to train, with which settings, and what the network will then see of the person's own pictures."""

from __future__ import annotations

import random
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from studio.core.advice import Advice
from studio.core.choose import spec_knobs
from studio.core.events import Failed, Finished
from studio.core.spec import RunSpec
from studio.ui.actions import make_action
from studio.ui.session import Session
from studio.ui.theme import PAGE, L, M, px
from studio.ui.undo import BASIC, FINE
from studio.ui.widgets.advice_bar import AdviceBar, facts_of
from studio.ui.widgets.method_cards import MethodCards
from studio.ui.widgets.parts import Banner, button, label
from studio.ui.widgets.preview_board import PreviewBoard
from studio.ui.widgets.settings_card import SettingsCard
from studio.ui.widgets.status_page import StatusPage
from studio.ui.words import BACKBONES

DEBOUNCE_MS, PREVIEWED = 50, 4
CARDS_WIDTH, FORM_WIDTH, PREVIEW_WIDTH = (196, 288), (311, 376), 280
"""Narrowest and widest, in logical pixels; what is left is the preview's."""


class MethodPanel(QWidget):
    """Cards at the left, the form in the middle, the live preview at the right, Start below."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._settings: dict[str, dict[str, Any]] = {}
        self._indices: list[int] = []
        self._stack = session.history.stack
        self._debounce = QTimer(self)
        self._debounce.setSingleShot(True)
        self._debounce.setInterval(DEBOUNCE_MS)
        self._debounce.timeout.connect(self._ask_preview)
        self._lay_out()
        self._connect()
        self._show_cards()
        self.settings.set_gpus(session.gpus)
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
        column.setContentsMargins(*PAGE)
        column.setSpacing(M)
        self.advice = AdviceBar(self._session.theme)
        column.addWidget(self.advice)
        self.banner = Banner(self._session.theme)
        column.addWidget(self.banner)
        body = QHBoxLayout()
        body.setSpacing(L)
        self.cards = MethodCards(self._session.theme)
        self.cards.setMinimumWidth(px(CARDS_WIDTH[0]))
        self.cards.setMaximumWidth(px(CARDS_WIDTH[1]))
        self.board = PreviewBoard(self._session.theme)
        body.addWidget(self.cards, 4)
        self.settings = SettingsCard(self._session.theme)
        self.settings.setMinimumWidth(px(FORM_WIDTH[0]))
        self.settings.setMaximumWidth(px(FORM_WIDTH[1]))
        self.preset, self.note, self.reset = self.settings.preset, self.settings.note, self.settings.reset
        body.addWidget(self.settings, 5)
        body.addWidget(self.board, 6)
        self.board.setMinimumWidth(px(PREVIEW_WIDTH))
        column.addLayout(body, 1)
        column.addLayout(self._foot())

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
        session.jobStarted.connect(lambda lane: self._say_empty())
        session.jobEnded.connect(lambda lane, ending: self._say_empty())
        session.jobEnded.connect(self._on_job_ended)
        self.cards.picked.connect(self._on_method)
        self.cards.explained.connect(lambda name: session.explain("method", name))
        self.board.wanted.connect(self._debounce.start)
        self.board.othersWanted.connect(self._take_others)
        make_action(self, self.tr("Reroll"), self.board.reroll, keys="R", name="reroll", window_wide=False)
        self.settings.changed.connect(self._on_setting)
        self.settings.presetPicked.connect(lambda name: self._change(self.tr("Change the preset"), preset=name))
        self.settings.resetWanted.connect(self._reset_all)
        self.advice.taken.connect(self._on_advice)
        session.deviceReady.connect(lambda device: self._on_device())

    # --- the spec

    @property
    def _form(self) -> Any:
        return self.settings.form

    def _change(self, words: str, **fields: Any) -> None:
        self.banner.say("")
        self._session.history.change(words, **fields)

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

    def _on_advice(self, advice: Advice) -> None:
        self._on_method(advice.method)
        names = {one.name for one in self._session.cards[advice.method].knobs}
        if settings := {name: value for name, value in advice.settings.items() if name in names}:
            self._change(self.tr("Take the advice"), settings={**self._session.spec.settings, **settings})

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

    def pick(self, name: str) -> None:
        """Make a method the one to train (from elsewhere)."""
        self._on_method(name)

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

    def _say_empty(self) -> None:
        """What is missing to be here."""
        words = self.tr("The settings depend on what is in the folder.")
        if self._session.busy("scan"):
            self.empty.set_words(self.tr("The folder is still being looked through"), words)
        else:
            self.empty.set_words(self.tr("Choose pictures first"), words)

    def _refresh(self) -> None:
        session = self._session
        ready = session.catalog is not None and len(session.catalog) > 1
        self._pages.setCurrentIndex(1 if ready else 0)
        self._say_empty()
        chosen = session.cards.get(session.spec.method)
        for one in (self.cards, self.settings):
            one.setVisible(chosen is not None)
        if ready and chosen is not None:
            self.cards.pick(chosen.name)
            if self.settings.form_of != chosen.name:
                self.settings.make_form(chosen)
            self._settings[chosen.name] = dict(session.spec.settings)
            self.settings.show_spec(session.spec, session.proposed)
            self.advice.set_method(chosen.name)
        elif ready:
            self.board.say(self.tr("Getting the methods ready…"), working=True)
        self._show_advice()
        self._say_reason()

    def _on_device(self) -> None:
        if self.settings.set_gpus(self._session.gpus):
            self._refresh()
        else:
            self._show_advice()

    def _show_advice(self) -> None:
        session = self._session
        ready = session.catalog is not None and len(session.catalog) > 1 and bool(session.cards)
        titles = {name: one.title for name, one in session.cards.items()}
        self.advice.set_facts(facts_of(session.catalog, session.device) if ready else None, titles)

    def _on_proposed(self, spec: RunSpec | None, notes: list[str]) -> None:
        self.settings.mark_wrong(self._session.spec, "" if spec else " ".join(notes))
        if spec is not None:
            self.settings.show_spec(self._session.spec, spec)
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
