"""How a picture's numbers become three channels of 8 bits: which channels, which pages, what is black and what is white.

One choice for all pictures of a run. It is part of the run's specification, of the key of the picture cache and of the encoder's card, so that a picture
is opened in the same way wherever it is opened again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from studio.core.knobs import Form

AUTO, GRAY, FULL = "auto", "gray", "full"
FIRST, MIDDLE, ALL, AS_CHANNELS = "first", "middle", "all", "channels"
PAGES = (FIRST, MIDDLE, ALL, AS_CHANNELS)
MOST_CHANNELS, HIGHEST_CHANNEL = 3, 4096
BETWEEN = ".."
PAGE = "#page="
"""Between a file's path and the number of one of its pages (from 1), which is a picture of its own: "cells.tif#page=07"."""


def read_channels(text: str) -> str:
    """ "auto", "gray" or numbers from 1, as they are written in a specification. ValueError for anything else."""
    wanted = "".join(text.lower().split())
    if wanted in (AUTO, GRAY, "grey"):
        return GRAY if wanted == "grey" else wanted
    numbers = [int(one) for one in wanted.split(",")]
    if not 1 <= len(numbers) <= MOST_CHANNELS or not all(1 <= one <= HIGHEST_CHANNEL for one in numbers):
        raise ValueError
    return ",".join(str(one) for one in numbers)


def read_scale(text: str) -> str:
    """ "auto", "full", two percentages or two numbers, as they are written in a specification. ValueError for anything else."""
    wanted = "".join(text.lower().split())
    if wanted in (AUTO, FULL):
        return wanted
    between = BETWEEN if BETWEEN in wanted else ","
    low, high = (float(one.removesuffix("%") if between == "," else one) for one in wanted.split(between))
    if not low < high or (between == "," and not (low >= 0 and high <= 100)) or not -1e12 < low < high < 1e12:
        raise ValueError
    return f"{low:.10g}{between}{high:.10g}"


CHANNELS = Form("auto, gray, or one to three channel numbers such as 1,3,4", read_channels)
SCALE = Form("auto, full, two percentages such as 0.5,99.5, or two numbers such as 0..4095", read_scale)


class Chosen(Protocol):
    """What has the choice: a RunSpec."""

    @property
    def channels(self) -> str: ...
    @property
    def pages(self) -> str: ...
    @property
    def scale(self) -> str: ...


@dataclass(frozen=True)
class Reading:
    """channels: "auto" (a picture's colours, or its first three channels), "gray" (one: luminance, or the mean of all channels), or up to three numbers from 1
    (one alone is shown gray; two are red and green). pages: of a stack "first", "middle", "all" (each a picture of its own), or "channels" (its pages are its
    channels). scale: "auto" (see studio/data/mix.py), "full" (the range of the numbers' type), "LOW,HIGH" (percentiles of each picture) or "LOW..HIGH" (the same
    numbers for all pictures)."""

    channels: str = AUTO
    pages: str = FIRST
    scale: str = AUTO

    @classmethod
    def of(cls, spec: Chosen) -> Reading:
        """A specification's choice."""
        return cls(spec.channels, spec.pages, spec.scale)

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Reading:
        """What `to_dict` wrote; what is not there is as it was before there was a choice. Raises ValueError or TypeError for what is none."""
        pages = str(values.get("pages", FIRST))
        if pages not in PAGES:
            raise ValueError(f"pages {pages}")
        return cls(read_channels(str(values.get("channels", AUTO))), pages, read_scale(str(values.get("scale", AUTO))))

    def to_dict(self) -> dict[str, str]:
        """As plain JSON values."""
        return {"channels": self.channels, "pages": self.pages, "scale": self.scale}

    @property
    def plain(self) -> bool:
        """Whether nothing was chosen."""
        return self == PLAIN

    @property
    def key(self) -> str:
        """Different for different pixels; "" where nothing was chosen."""
        return "" if self.plain else f"channels={self.channels} pages={self.pages} scale={self.scale}"

    @property
    def numbers(self) -> tuple[int, ...]:
        """The channels that were chosen by number, from 0; none for "auto" and "gray"."""
        return () if self.channels in (AUTO, GRAY) else tuple(int(one) - 1 for one in self.channels.split(","))

    @property
    def percentiles(self) -> tuple[float, float] | None:
        """The percentages, where the scale is given by them."""
        return None if self.scale in (AUTO, FULL) or BETWEEN in self.scale else _pair(self.scale, ",")

    @property
    def limits(self) -> tuple[float, float] | None:
        """Black and white as numbers, where the scale is given by them."""
        return _pair(self.scale, BETWEEN) if BETWEEN in self.scale else None

    @property
    def words(self) -> str:
        """The choice as a sentence, for those who feed the encoder elsewhere; "" where nothing was chosen."""
        return "" if self.plain else f"{self._channels_words()}, {self._scale_words()}{self._pages_words()}"

    def _channels_words(self) -> str:
        if self.channels == AUTO:
            return "the picture's colours or its first three channels as red, green and blue"
        if self.channels == GRAY:
            return "luminance, or the mean of all channels, as red, green and blue"
        names = ["as red, green and blue alike", "as red and green, blue being 0", "as red, green and blue"][len(self.numbers) - 1]
        return f"channel{'s' if len(self.numbers) > 1 else ''} {self.channels} (from 1) {names}"

    def _scale_words(self) -> str:
        if self.percentiles:
            return f"0 and 1 at the {self.percentiles[0]:g}th and {self.percentiles[1]:g}th percentile of each channel of each picture (of all three together where they are colours)"
        if self.limits:
            return f"0 at the number {self.limits[0]:g}, 1 at {self.limits[1]:g}"
        return "0 and 1 at the ends of the numbers' type" if self.scale == FULL else "brightness scaled as the studio does by itself"

    def _pages_words(self) -> str:
        return {
            FIRST: "",
            MIDDLE: "; of a stack the middle page",
            ALL: "; each page of a stack is a picture",
            AS_CHANNELS: "; a stack's pages are its channels",
        }[self.pages]


PLAIN = Reading()


def _pair(text: str, between: str) -> tuple[float, float]:
    low, high = text.split(between)
    return float(low), float(high)


def split_page(path: str) -> tuple[str, int]:
    """(the file, which of its pages from 1; 0 where the path is of the whole file)."""
    file, mark, number = path.rpartition(PAGE)
    return (file, int(number)) if mark and file and number.isascii() and number.isdigit() and int(number) else (path, 0)


def page_path(path: str, page: int, pages: int) -> str:
    """The path of one page (from 1) of so many; numbers are as long as the last one's, so that names sort as pages do."""
    return f"{path}{PAGE}{page:0{len(str(pages))}d}"
