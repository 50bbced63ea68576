"""One picture through a network's eyes."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from studio.insight.attention import attention_maps, similarity_maps
from studio.insight.look import find_parts, look, most_alike, place_features
from studio.nets.backbone import build_backbone
from studio.views.recipe import IMAGENET_MEAN, IMAGENET_STD


def seen(name: str, size: int = 32):
    torch.manual_seed(0)
    encoder, whole = build_backbone(name, 32).eval(), torch.randn(1, 3, size, size)
    return encoder, whole, look(encoder, whole, IMAGENET_MEAN, IMAGENET_STD)


def test_a_transformers_look_is_its_attention() -> None:
    encoder, whole, found = seen("vit_micro")
    attention = encoder.attention(whole).detach()
    _, maps = attention_maps(encoder, whole)
    assert found.kind == "vit" and found.pixels.shape == (32, 32, 3)
    assert np.allclose(found.maps, maps[0].numpy(), atol=1e-6) and found.maps.shape == (4, 8, 8)
    taken = found.taken_by(2, 3, head=1)
    assert np.allclose(taken.ravel(), attention[0, 1, 1 + 2 * 8 + 3, 1:].numpy(), atol=1e-3)
    assert np.allclose(found.taken_by(2, 3), attention[0, :, 1 + 2 * 8 + 3, 1:].mean(0).view(8, 8).numpy(), atol=1e-3)
    assert np.allclose(np.linalg.norm(found.features, axis=-1), 1, atol=1e-5)


def test_a_larger_picture_has_more_patches_and_odd_sides_are_cut() -> None:
    _, _, found = seen("vit_micro", 66)
    assert found.maps.shape == (4, 16, 16) and found.pixels.shape == (64, 64, 3)


def test_a_convolutional_net_has_a_likeness_and_no_attention() -> None:
    encoder, whole, found = seen("resnet18_slim")
    assert found.kind == "conv" and found.between is None
    assert np.allclose(found.maps, similarity_maps(encoder.maps(whole)).detach()[0].numpy(), atol=1e-6)
    alike = found.taken_by(1, 2)
    assert alike[1, 2] == pytest.approx(1, abs=1e-5) and alike.max() <= 1 + 1e-5


def test_parts_are_the_principal_components() -> None:
    rng = np.random.default_rng(0)
    directions = np.linalg.qr(rng.normal(size=(8, 3)))[0]
    features = (rng.normal(size=(500, 3)) * [5, 3, 2] @ directions.T).astype(np.float32)
    parts = find_parts(features.reshape(5, 10, 10, 8))
    assert np.allclose(np.abs(np.sum(parts.basis * directions, axis=0)), 1, atol=0.02)
    colours = parts.paint(features.reshape(5, 10, 10, 8))
    assert colours.shape == (5, 10, 10, 3) and colours.dtype == np.uint8 and colours.min() < 10 and colours.max() > 245
    again = find_parts(-features)
    assert np.allclose(again.basis, parts.basis, atol=1e-4), "the signs do not depend on the pictures"
    assert (find_parts(np.ones((4, 4, 2), np.float32)).paint(np.ones((4, 4, 2), np.float32)) == 0).all()


def test_the_most_alike_place_of_each_picture() -> None:
    rng = np.random.default_rng(1)
    bank = rng.normal(size=(6, 3, 4, 16))
    bank /= np.linalg.norm(bank, axis=-1, keepdims=True)
    query = bank[2, 1, 3].astype(np.float32)
    found = most_alike(query, bank.astype(np.float16), 3)
    assert found[0][:3] == (2, 1, 3) and found[0][3] == pytest.approx(1, abs=1e-3)
    assert [one[3] for one in found] == sorted((one[3] for one in found), reverse=True) and len({one[0] for one in found}) == 3
    assert 2 not in [one[0] for one in most_alike(query, bank, 6, leave_out=2)]


@pytest.mark.parametrize("name", ["vit_micro", "resnet18_slim"])
def test_features_of_many_are_those_of_one(name: str) -> None:
    encoder, whole, found = seen(name)
    with torch.no_grad():
        many = place_features(encoder, torch.cat((torch.randn(1, 3, 32, 32), whole)))
    assert np.allclose(many[1], found.features, atol=1e-5)
