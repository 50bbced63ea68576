from __future__ import annotations

import numpy as np
import pytest
import torch

from studio.core.events import Pictures
from studio.insight import attention, paint
from studio.nets.backbone import build_backbone
from studio.views.recipe import IMAGENET_MEAN, IMAGENET_STD


def test_dinos_rule_keeps_the_top_sixty_percent() -> None:
    maps = torch.tensor([[0.5, 0.3, 0.15, 0.05], [0.05, 0.15, 0.3, 0.5], [0.0, 0.0, 1.0, 0.0]])
    kept = attention.mass_threshold(maps, keep=0.6)
    assert kept.tolist() == [[True, True, False, False], [False, False, True, True], [False, False, True, False]]


def test_mass_threshold_normalises_and_keeps_all_or_little() -> None:
    maps = torch.rand(2, 3, 50)
    assert torch.equal(attention.mass_threshold(maps, 0.6), attention.mass_threshold(maps * 7.0, 0.6))
    for keep in (0.2, 0.6, 0.9):
        kept = attention.mass_threshold(maps, keep)
        share = (maps * kept).sum(-1) / maps.sum(-1)
        least = torch.where(kept, maps, torch.inf).amin(-1)
        assert (share >= keep - 1e-4).all()
        assert (share - least / maps.sum(-1) < keep + 1e-4).all()  # without its weakest patch it would hold less


def test_class_token_maps_read_the_first_row_without_the_class_token() -> None:
    weights = torch.zeros(1, 2, 7, 7)
    weights[0, 0, 0] = torch.arange(7.0)
    weights[0, 1, 0] = torch.arange(7.0) * 10
    maps = attention.class_token_maps(weights, 2, 3)
    assert maps[0, 0].tolist() == [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]
    assert maps[0, 1, 1, 2] == 60


def test_nearest_upsampling_shows_patches_and_bilinear_is_smooth() -> None:
    maps = torch.tensor([[[[0.0, 1.0], [2.0, 3.0]]]])
    near = attention.upsample(maps, 8, 8)
    assert torch.equal(near[0, 0, :4, 4:], torch.ones(4, 4))
    smooth = attention.upsample(maps, 8, 8, mode="bilinear")
    assert len(smooth.unique()) > 4
    assert smooth.amin() >= 0
    assert smooth.amax() <= 3


def test_heat_is_dark_to_bright_and_flat_maps_are_dark() -> None:
    ramp = paint.heat(np.linspace(0, 1, 64, dtype=np.float32).reshape(1, 64))
    light = ramp.astype(int).sum(-1)[0]
    assert (np.diff(light) >= 0).all()
    assert light[-1] > light[0] + 400
    assert paint.heat(np.full((4, 4), 0.3, dtype=np.float32)).sum(-1).max() < 60


def test_cut_out_leaves_the_inside_untouched() -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (8, 8, 3), dtype=np.uint8)
    mask = np.zeros((8, 8), dtype=bool)
    mask[2:5, 2:5] = True
    cut = paint.cut_out(pixels, mask)
    assert (cut[mask] == pixels[mask]).all()
    assert (cut[~mask] <= 51).all()


def test_similarity_of_a_uniform_feature_map_is_one() -> None:
    features = torch.randn(2, 16, 1, 1).expand(2, 16, 3, 3)
    assert torch.allclose(attention.similarity_maps(features), torch.ones(2, 1, 3, 3), atol=1e-5)


@pytest.mark.parametrize(("name", "columns"), [("vit_micro", 3 + 4), ("resnet18_slim", 3)])
def test_the_picture_has_a_map_per_head_or_an_honest_similarity_map(name: str, columns: int) -> None:
    encoder = build_backbone(name, 32).eval()
    picture = attention.attention_picture(encoder, torch.randn(2, 3, 32, 32), ["a", "b"], IMAGENET_MEAN, IMAGENET_STD, step=7)
    assert isinstance(picture, Pictures)
    assert (picture.name, picture.step, len(picture.rows)) == ("attention", 7, 2)
    assert len(picture.columns) == columns == len(picture.rows[0])
    assert ("similarity map" in picture.columns) == (encoder.kind == "conv")
    assert not (encoder.kind == "conv" and any("attention" in column for column in picture.columns))
    for tile in picture.rows[1]:
        assert tile.pixels.shape == (32, 32, 3)
        assert tile.pixels.dtype == np.uint8


def test_sides_are_cut_to_whole_patches() -> None:
    encoder = build_backbone("vit_micro", 32).eval()
    whole, maps = attention.attention_maps(encoder, torch.randn(1, 3, 39, 45))
    assert whole.shape[2:] == (36, 44)
    assert maps.shape == (1, 4, 9, 11)
    assert torch.allclose(maps.sum((2, 3)), 1 - encoder.attention(whole)[:, :, 0, 0], atol=1e-5)
