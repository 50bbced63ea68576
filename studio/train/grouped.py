"""Pictures of the training folder whose kind is known, for asking now and then how well the features tell the kinds apart. Training never sees a label."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.core.trouble import Trouble
from studio.data.labels import group_of
from studio.data.sources import root_of
from studio.insight.embed import PictureBank
from studio.insight.labelled import classes_in, some

MOST = 512


class Part:
    """Some pictures of a bank, as a bank of their own."""

    def __init__(self, whole: PictureBank, chosen: NDArray[np.int64]) -> None:
        self.whole, self.chosen, self.aspects = whole, chosen, whole.aspects[chosen]

    def __len__(self) -> int:
        return len(self.chosen)

    def take(self, indices: NDArray[np.int64]) -> NDArray[np.uint8]:
        """These of the part's pictures."""
        return self.whole.take(self.chosen[indices])


@dataclass(frozen=True, eq=False)
class Grouped:
    """Pictures whose group is known. rows: which of the bank's; labels: of these, whole numbers from 0; names: of the groups."""

    bank: Part
    rows: NDArray[np.int64]
    labels: NDArray[np.int64]
    names: tuple[str, ...]

    @classmethod
    def of(cls, root: str, paths: Sequence[str], part: Part) -> Grouped | None:
        """By the groups that a person has made of the folder's pictures, else by its sub-folders where they look like classes; None where neither is there.
        paths: absolute, of the whole bank; part: the pictures of it whose features are measured anyway."""
        with suppress(Trouble):  # a folder that is gone has no groups of its own, its pictures' paths still say theirs
            root = root_of(root)
        root = os.path.abspath(root)
        made = {os.path.join(root, *path.split("/")): name for path, name in group_of(root).items()}
        rows = [at for at, path in enumerate(paths) if path in made] if made else []
        known = classes_in([made[paths[at]] for at in rows])
        if known:
            bank = Part(part.whole, np.array(rows, np.int64))
            names = [made[paths[at]] for at in rows]
        else:
            bank = part
            names = [first_folder(root, paths[int(at)]) for at in part.chosen]
            known = classes_in(names)
        if not known:
            return None
        number = {name: at for at, name in enumerate(known)}
        labels = np.array([number.get(name, -1) for name in names], np.int64)
        kept = some(labels, MOST)
        return cls(bank, kept, labels[kept], known)


def first_folder(root: str, path: str) -> str:
    """The name of the first folder below the root on the way to a file, "" at the top."""
    below = os.path.relpath(path, root).split(os.sep)
    return below[0] if len(below) > 1 else ""
