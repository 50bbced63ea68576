# pyright: basic
"""What a folder holds, counted while it is looked through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from studio.core.reading import split_page

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True)
class Beyond:
    """What of a folder asks how its pictures are to be opened; false where nothing does. channels: the most that one has. mixed: whether others have fewer. bits: of
    a number, the most. stacks: files of several pages; pages: theirs together."""

    channels: int = 3
    mixed: bool = False
    bits: int = 8
    stacks: int = 0
    pages: int = 0

    def __bool__(self) -> bool:
        return self.channels not in (1, 3) or self.bits > 8 or self.stacks > 0


class FolderFacts:
    """`add` takes the scan's batches; the rest reads. Items are those of a catalog."""

    def __init__(self) -> None:
        self.formats: Counter[str] = Counter()
        self.folders: Counter[str] = Counter()
        self.bytes = 0
        self.channels: Counter[int] = Counter()
        self.bits = 8
        self._pages: dict[str, int] = {}
        self.rejected: list[Any] = []
        self._sides: list[np.ndarray] = []

    def add(self, items: Sequence[Any], rejects: Sequence[Any]) -> None:
        """One more batch."""
        import numpy as np  # not for the first paint

        from studio.data.items import Items

        batch = Items.of(items)
        self.formats.update(batch.counted("format"))
        tops, which = batch.names.tops()
        for top, count in zip(tops, np.bincount(which, minlength=len(tops)).tolist()):
            self.folders[top] += count
        self.channels.update(batch.counted("channels"))
        self.bits = max(self.bits, *batch.counted("bits"), 8)
        self.bytes += int(batch.bytes.sum())
        for one in batch.paged():
            file = split_page(one.path)[0]
            if file in self._pages:
                self.bytes -= one.bytes  # of a stack once, however many of its pages are pictures
            self._pages[file] = one.pages
        if len(batch):
            self._sides.append(np.stack((batch.widths, batch.heights)))
        self.rejected.extend(rejects)

    def beyond(self) -> Beyond:
        """What there is beyond gray and colours of 8 bits, one picture a file."""
        others = [one for one in self.channels if one not in (1, 3)]
        most = max(self.channels) if others else 3 if self.channels[3] else 1
        return Beyond(most, len(self.channels) > 1, self.bits, len(self._pages), sum(self._pages.values()))

    @property
    def usable(self) -> int:
        """Pictures that can be trained on."""
        return sum(one.shape[1] for one in self._sides)

    def sizes(self) -> tuple[tuple[int, int], tuple[int, int], tuple[int, int]]:
        """(width, height) of the smallest, the median and the largest picture; zeros for an empty folder."""
        import numpy as np

        if not self._sides:
            return (0, 0), (0, 0), (0, 0)
        self._sides = [np.concatenate(self._sides, 1)]
        sides = self._sides[0]
        areas = sides[0].astype(np.int64) * sides[1]
        small, large = (sides[:, at].tolist() for at in (int(areas.argmin()), int(areas.argmax())))
        middle = (int(np.median(sides[0])), int(np.median(sides[1])))
        return (small[0], small[1]), middle, (large[0], large[1])

    def classes(self) -> list[tuple[str, int]]:
        """Sub-folders with the number of pictures in them, the largest first; empty when all pictures are at the top."""
        return [one for one in self.folders.most_common() if one[0]]
