"""What a window or a terminal may know of a method without importing torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from studio.core.knobs import Knob


@dataclass(frozen=True)
class Card:
    """A method as data.

    summary: two plain sentences: what it does. needs: one sentence: what pictures and machine it wants. shows: the pictures
    it can make ("views", "reconstruction", "attention", "puzzle", "rotation", "similarity"…). kinds: the backbones it trains ("conv", "vit").
    presets: name -> RunSpec fields plus "settings". curves: extra scalars worth a plot, name -> title.
    """

    name: str
    title: str
    family: str
    summary: str
    needs: str
    paper: str
    shows: tuple[str, ...]
    kinds: tuple[str, ...]
    knobs: tuple[Knob, ...]
    presets: Mapping[str, Mapping[str, Any]]
    curves: Mapping[str, str]

    def describe(self) -> dict[str, Any]:
        """The contract's JSON for one method."""
        return {
            "name": self.name,
            "title": self.title,
            "family": self.family,
            "summary": self.summary,
            "needs": self.needs,
            "paper": self.paper,
            "settings": {one.name: one.describe() for one in self.knobs},
            "shows": list(self.shows),
            "presets": sorted(self.presets),
        }

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON values that `from_dict` reads back."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Card:
        """Read what `to_dict` wrote."""
        plain: dict[str, Any] = dict(values)
        lines: list[dict[str, Any]] = [dict(one) for one in plain["knobs"]]
        for line in lines:
            line["choices"] = tuple(line["choices"])
        plain["knobs"] = tuple(Knob(**line) for line in lines)
        plain["shows"], plain["kinds"] = tuple(plain["shows"]), tuple(plain["kinds"])
        return cls(**plain)
