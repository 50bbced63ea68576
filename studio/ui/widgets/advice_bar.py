# pyright: basic
"""What a person wants, asked in three words, and the method that suits these pictures, this machine and that wish, in two sentences."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSettings, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFrame, QHBoxLayout, QRadioButton, QVBoxLayout

from studio.core.advice import FILL, OUTLINES, SIMILAR, Advice, Facts, Wish, advise
from studio.core.reading import GRAY
from studio.ui.korean import particles
from studio.ui.language import core
from studio.ui.theme import L, M, S, Theme
from studio.ui.widgets.parts import button, label

GOALS = {
    SIMILAR: QT_TRANSLATE_NOOP("Advice", "Find what is alike"),
    OUTLINES: QT_TRANSLATE_NOOP("Advice", "Outline objects"),
    FILL: QT_TRANSLATE_NOOP("Advice", "Fill in missing parts"),
}


class AdviceBar(QFrame):
    """taken(advice): the person takes the advice. `set_facts` says what is known of the pictures and the machine."""

    taken = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._facts: Facts | None = None
        self._known: tuple[str, ...] = ()
        self._titles: dict[str, str] = {}
        self._method = ""
        self.advice: Advice | None = None
        self.setProperty("card", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(L, S, M, S)
        column.setSpacing(S)
        row = QHBoxLayout()
        row.setSpacing(L)
        row.addWidget(label(self.tr("What do you want?")))
        self.goals: dict[str, QRadioButton] = {}
        group = QButtonGroup(self)
        for name, words in GOALS.items():
            one = QRadioButton(QCoreApplication.translate("Advice", str(words)))
            one.setAccessibleName(one.text())
            one.setToolTip(self._tip(name))
            one.toggled.connect(lambda on: self._advise() if on else None)
            group.addButton(one)
            self.goals[name] = one
            row.addWidget(one)
        self.any_way = QCheckBox(self.tr("Things stand any way up"))
        self.any_way.setAccessibleName(self.any_way.text())
        self.any_way.setToolTip(self.tr("The subjects have no upright side: cells under a microscope, leaves on a table, land from above"))
        self.any_way.toggled.connect(lambda _: self._advise())
        row.addStretch()
        row.addWidget(self.any_way)
        column.addLayout(row)
        below = QHBoxLayout()
        below.setSpacing(M)
        self.words = label(role="muted", wrap=True)
        self.take = button(self.tr("Take it"), self._take, tip=self.tr("Pick this method"))
        below.addWidget(self.words, 1)
        below.addWidget(self.take)
        column.addLayout(below)
        kept = str(QSettings().value("goal", SIMILAR))
        self.goals[kept if kept in self.goals else SIMILAR].setChecked(True)

    def _tip(self, goal: str) -> str:
        return {
            SIMILAR: self.tr("Neighbours, groups, a map, vectors for a search or a classifier"),
            OUTLINES: self.tr("Maps of where the network looks, which come to follow the objects"),
            FILL: self.tr("Pictures in which the network has painted what was hidden"),
        }[goal]

    def set_facts(self, facts: Facts | None, titles: dict[str, str]) -> None:
        """What is known; titles: the methods there are, by name. None: nothing to advise on."""
        if (facts, titles) != (self._facts, self._titles):
            self._facts, self._titles, self._known = facts, dict(titles), tuple(titles)
            self._advise()

    def set_method(self, name: str) -> None:
        """The method that is picked now: no need to take what one has."""
        self._method = name
        self._show()

    def _wish(self) -> Wish:
        goal = next((name for name, one in self.goals.items() if one.isChecked()), SIMILAR)
        return Wish(goal, self.any_way.isChecked())

    def _advise(self) -> None:
        QSettings().setValue("goal", self._wish().goal)
        self.advice = advise(self._facts, self._wish(), self._known) if self._facts is not None and self._known else None
        self._show()

    def _show(self) -> None:
        advice = self.advice
        self.words.setText(said(advice) if advice else self.tr("As soon as the methods are known, one is recommended here."))
        same = advice is not None and advice.method == self._method
        self.take.setVisible(advice is not None)
        self.take.setEnabled(not same)
        if advice is not None:
            title = self._titles.get(advice.method, advice.method)
            self.take.setText(particles((self.tr("{method} is picked") if same else self.tr("Pick {method}")).format(method=title)))
            self.take.setAccessibleName(self.take.text())

    def _take(self) -> None:
        if self.advice is not None:
            self.taken.emit(self.advice)


def said(advice: Advice) -> str:
    """The advice's two sentences in the window's language."""
    return " ".join(core(one.format(**advice.values)) for one in advice.why)


def facts_of(catalog: Any, device: str) -> Facts:
    """What the scan knows of a folder that the advice asks for."""
    reading = catalog.reading
    made_gray = reading.channels == GRAY or len(reading.numbers) == 1
    gray = 1.0 if made_gray else catalog.items.counted("channels")[1] / max(1, len(catalog))
    return Facts(len(catalog), catalog.median_side, gray, device)
