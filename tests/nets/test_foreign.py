"""Weights of other programs in our networks."""

from __future__ import annotations

import timm
import torch
import torchvision

from studio.nets.backbone import build_backbone
from studio.nets.foreign import match


def filled(backbone, found):
    backbone.load_state_dict({**backbone.state_dict(), **found.taken})
    return backbone.eval()


def test_a_torchvision_resnet_gives_its_own_features() -> None:
    theirs = torchvision.models.resnet18(weights=None).eval()
    found = match(build_backbone("resnet18", 128), theirs.state_dict())
    assert not found.missing and not found.differing and set(found.unexpected) == {"fc.weight", "fc.bias"} and found.share == 1.0
    x = torch.randn(2, 3, 128, 128)
    theirs.fc = torch.nn.Identity()
    with torch.no_grad():
        assert torch.allclose(filled(build_backbone("resnet18", 128), found)(x), theirs(x), atol=1e-5)


def test_a_torchvision_transformer_is_translated() -> None:
    theirs = torchvision.models.VisionTransformer(64, 8, num_layers=12, num_heads=3, hidden_dim=192, mlp_dim=768).eval()
    theirs.heads = torch.nn.Identity()
    found = match(build_backbone("vit_tiny", 64, pool="cls"), theirs.state_dict())
    assert not found.missing and not found.unexpected and not found.resized and found.share == 1.0
    x = torch.randn(2, 3, 64, 64)
    with torch.no_grad():
        assert torch.allclose(filled(build_backbone("vit_tiny", 64, pool="cls"), found)(x), theirs(x), atol=1e-4)


def test_timm_positions_and_patches_of_another_size_are_brought_to_ours() -> None:
    theirs = timm.create_model("vit_tiny_patch16_224", pretrained=False, num_classes=5)
    ours = build_backbone("vit_tiny", 64)
    found = match(ours, {f"module.teacher.{name}": value for name, value in theirs.state_dict().items()})
    assert set(found.resized) == {"net.pos_embed", "net.patch_embed.proj.weight"} and not found.missing and not found.differing
    assert found.taken["net.pos_embed"].shape == ours.net.pos_embed.shape
    assert torch.allclose(found.taken["net.pos_embed"][:, 0], theirs.pos_embed[:, 0])
    # a table that is the same everywhere stays the same when it is interpolated
    flat = {**theirs.state_dict(), "pos_embed": torch.full((1, 197, 192), 0.5)}
    assert torch.allclose(match(ours, flat).taken["net.pos_embed"], torch.full((1, 65, 192), 0.5), atol=1e-5)


def test_of_a_teacher_and_a_student_the_teacher_is_taken() -> None:
    one, other = build_backbone("resnet18_slim", 32), build_backbone("resnet18_slim", 32)
    both = {f"student.{name}": value for name, value in one.net.state_dict().items()} | {
        f"teacher.{name}": value for name, value in other.net.state_dict().items()
    }
    found = match(build_backbone("resnet18_slim", 32), both)
    assert torch.equal(found.taken["net.conv1.weight"], other.net.conv1.weight)


def test_another_stem_is_named_with_both_shapes() -> None:
    found = match(build_backbone("resnet18", 32), torchvision.models.resnet18(weights=None).state_dict())
    assert found.differing == (("net.conv1.weight", (64, 3, 7, 7), (64, 3, 3, 3)),) and found.share > 0.99


def test_what_is_not_ours_has_no_share() -> None:
    assert match(build_backbone("resnet18_slim", 32), {"a.b": torch.zeros(3), "weight": torch.zeros(2, 2)}).share == 0.0
