"""Reading tensors of a file that may come from a stranger: names and shapes are compared in its header before any tensor is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from safetensors import safe_open
from torch import Tensor

from studio.runs.inside import open_inside

Shape = tuple[int, ...]


def shapes_of(tensors: Mapping[str, Tensor]) -> dict[str, Shape]:
    """The shape of each tensor by name."""
    return {name: tuple(value.shape) for name, value in tensors.items()}


def read_tensors(path: Path, folder: Path, wanted: Mapping[str, Shape], *, more: Callable[[str, Shape], bool] | None = None) -> dict[str, Tensor]:
    """The tensors of a safetensors file of the run in `folder`.

    wanted: the shape of every tensor that must be there. more: whether another tensor, by name and shape, is read too (False: it is left where it is);
    None: there must be no other. Raises ValueError naming the first wrong ones, OSError for what is no plain file inside the run, and SafetensorError
    for a file whose header does not fit its size; nothing was read into memory then.
    """
    open_inside(path, folder).close()
    with safe_open(path, "pt") as file:
        there: dict[str, Shape] = {name: tuple(file.get_slice(name).get_shape()) for name in file.keys()}  # noqa: SIM118
        wrong = sorted(name for name in wanted if there.get(name) != wanted[name])
        extra = [name for name in there if name not in wanted]
        if more is None:
            wrong += sorted(extra)
        if wrong:
            raise ValueError(f"its tensors are not those of this network: {', '.join(one[:80] for one in wrong[:3])}")
        taken = [*wanted, *(name for name in extra if more is not None and more(name, there[name]))]
        return {name: file.get_tensor(name) for name in taken}
