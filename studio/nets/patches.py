"""Pictures cut into square patches and put together again, in the order MAE's paper uses: rows of patches from the top left,
inside a patch rows of pixels, the colours innermost (He et al. 2021, arXiv 2111.06377, section 3)."""

from __future__ import annotations

from torch import Tensor


def patchify(pictures: Tensor, patch: int) -> Tensor:
    """[B, C, H, W] -> [B, (H/patch)*(W/patch), patch*patch*C]. H and W must be multiples of `patch`."""
    count, channels, height, width = pictures.shape
    assert height % patch == 0 and width % patch == 0, f"{height} x {width} is not a multiple of the patch side {patch}"
    rows, columns = height // patch, width // patch
    cut = pictures.reshape(count, channels, rows, patch, columns, patch)
    return cut.permute(0, 2, 4, 3, 5, 1).reshape(count, rows * columns, patch * patch * channels)


def unpatchify(patches: Tensor, patch: int, *, rows: int | None = None) -> Tensor:
    """The way back: [B, L, patch*patch*C] -> [B, C, H, W]. rows: patches from top to bottom; a square when left out."""
    count, length, depth = patches.shape
    rows = rows or round(length**0.5)
    columns, channels = length // rows, depth // (patch * patch)
    assert rows * columns == length, f"{length} patches do not fill {rows} rows"
    cut = patches.reshape(count, rows, columns, patch, patch, channels)
    return cut.permute(0, 5, 1, 3, 2, 4).reshape(count, channels, rows * patch, columns * patch)
