from __future__ import annotations

import numpy as np
import torch

from studio.insight import reconstruction
from studio.nets.patches import patchify
from studio.views.recipe import IMAGENET_MEAN, IMAGENET_STD


def test_psnr_counts_the_hidden_pixels_only() -> None:
    truth = torch.zeros(2, 3, 8, 8)
    guess = torch.full_like(truth, 0.9)
    mask = torch.zeros(2, 1, 8, 8)
    mask[..., :4] = 1
    guess[..., :4] = 0.1
    assert torch.allclose(reconstruction.psnr(truth, guess, mask), torch.full((2,), 20.0), atol=1e-4)
    assert (reconstruction.psnr(truth, guess) < 5).all()
    assert torch.isinf(reconstruction.psnr(truth, truth, mask)).all()


def test_paste_keeps_visible_pixels_bit_for_bit() -> None:
    original, painted = torch.randn(2, 3, 8, 8), torch.randn(2, 3, 8, 8)
    mask = (torch.rand(2, 1, 8, 8) > 0.5).float()
    pasted = reconstruction.paste(original, painted, mask)
    hidden = mask.bool().expand_as(original)
    assert torch.equal(pasted[~hidden], original[~hidden])
    assert torch.equal(pasted[hidden], painted[hidden])


def test_undoing_patch_normalisation_with_true_statistics_is_exact() -> None:
    patches = patchify(torch.randn(2, 3, 16, 16), 4)
    mean, std = reconstruction.patch_statistics(patches)
    assert torch.allclose(std.squeeze(-1) ** 2, patches.var(-1, unbiased=True) + 1e-6, atol=1e-5)
    assert torch.allclose(reconstruction.undo_patch_normalisation((patches - mean) / std, patches), patches, atol=1e-5)
    assert "true picture" in reconstruction.TRUE_STATISTICS_NOTE


def test_four_panels_with_the_hidden_part_in_gray() -> None:
    original = torch.randn(3, 3, 16, 16) * 0.3
    painted = torch.randn(3, 3, 16, 16) * 0.3
    mask = torch.zeros(1, 1, 16, 16)
    mask[..., 4:12, 4:12] = 1
    picture = reconstruction.reconstruction_picture(original, painted, mask, list("abc"), IMAGENET_MEAN, IMAGENET_STD, step=3, note="n")
    assert picture.columns == ("original", "masked", "raw output", "pasted")
    assert picture.name == "reconstruction"
    first, masked, raw, pasted = (tile.pixels for tile in picture.rows[0])
    assert np.abs(masked[4:12, 4:12].astype(int) - 128).max() <= 1
    assert (masked[:4] == first[:4]).all()
    assert (pasted[:4] == first[:4]).all()
    assert (pasted[4:12, 4:12] == raw[4:12, 4:12]).all()
    assert picture.rows[2][3].caption.startswith("PSNR ")


def test_what_was_rebuilt_in_arrays() -> None:
    original = torch.randn(2, 3, 16, 16) * 0.3
    painted = original + 0.1
    mask = torch.zeros(2, 1, 16, 16)
    mask[0, :, 4:12, 4:12] = 1
    first, second = reconstruction.rebuilt(original, painted, mask, IMAGENET_MEAN, IMAGENET_STD, cell=4, note="n")
    assert first.hidden.sum() == 64 and first.cell == 4 and first.note == "n"
    assert first.error[~first.hidden].max() == 0
    assert np.allclose(first.error[first.hidden], 0.1 * np.mean(IMAGENET_STD), atol=0.01)
    assert first.decibels is not None and abs(first.decibels - (-20 * np.log10(0.1 * np.sqrt(np.mean(np.square(IMAGENET_STD)))))) < 0.3
    assert second.decibels is None and second.error.max() == 0 and (second.pasted == second.original).all()
