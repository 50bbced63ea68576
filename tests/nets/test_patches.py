from __future__ import annotations

import pytest
import torch

from studio.nets.patches import patchify, unpatchify


@pytest.mark.parametrize(("height", "width", "patch"), [(32, 32, 4), (24, 40, 8), (16, 16, 16)])
def test_round_trip_is_bit_equal(height: int, width: int, patch: int) -> None:
    pictures = torch.randn(3, 3, height, width)
    patches = patchify(pictures, patch)
    assert patches.shape == (3, height * width // patch**2, 3 * patch**2)
    assert torch.equal(unpatchify(patches, patch, rows=height // patch), pictures)


def test_first_patch_is_the_top_left_corner_rows_first_colours_innermost() -> None:
    picture = torch.arange(3 * 8 * 8, dtype=torch.float32).reshape(1, 3, 8, 8)
    patches = patchify(picture, 4)
    assert torch.equal(patches[0, 0].reshape(4, 4, 3), picture[0, :, :4, :4].permute(1, 2, 0))
    assert torch.equal(patches[0, 1].reshape(4, 4, 3), picture[0, :, :4, 4:].permute(1, 2, 0))


def test_a_side_that_is_no_multiple_is_refused() -> None:
    with pytest.raises(AssertionError):
        patchify(torch.zeros(1, 3, 30, 32), 4)
