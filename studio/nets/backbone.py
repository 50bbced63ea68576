"""Backbones by name, always with random weights: nothing is ever downloaded."""

from __future__ import annotations

import difflib
import functools
from typing import TYPE_CHECKING, Any

import timm
import torch

from studio.core.trouble import UNUSABLE, Trouble
from studio.nets.conv import RESNETS, ContextNet, ResNetBackbone, TimmBackbone
from studio.nets.trunk import Backbone, Kind

if TYPE_CHECKING:
    from studio.nets.trunk import Encoder as Encoder
from studio.nets.vit import VITS, VitBackbone, build_vit, is_plain, patch_for

__all__ = ["BACKBONES", "Backbone", "Kind", "build_backbone", "context_encoder_net", "kind_of", "patch_for"]

CONTEXT_NETS = {"context_net": 1.0, "context_net_half": 0.5, "context_net_quarter": 0.25}

BACKBONES: dict[str, str] = {
    "resnet18": "ResNet-18, 11.2 M weights, 512 features: the usual small net",
    "resnet18_slim": "ResNet-18 with a quarter of the channels, 0.7 M weights, 128 features: for a quick look on a CPU",
    "resnet10_half": "Ten layers with half the channels, 1.2 M weights, 256 features: the best quick look on a CPU",
    "resnet18_half": "ResNet-18 with half the channels, 2.8 M weights, 256 features",
    "resnet34": "ResNet-34, 21.3 M weights, 512 features",
    "resnet50": "ResNet-50, 23.5 M weights, 2048 features: the standard of the literature",
    "vit_micro": "Vision transformer 128 wide, 6 blocks, 1.2 M weights: for a quick look on a CPU",
    "vit_tiny": "Vision transformer 192 wide, 12 blocks, 5.3 M weights",
    "vit_small": "Vision transformer 384 wide, 12 blocks, 21.3 M weights",
    "vit_base": "Vision transformer 768 wide, 12 blocks, 85.1 M weights",
    "context_net": "The context encoder's plain convolutions, 512 features",
    "context_net_half": "The context encoder's convolutions with half the channels, 256 features",
    "context_net_quarter": "The context encoder's convolutions with a quarter of the channels, 128 features",
}


def build_backbone(name: str, image_size: int, *, drop_path: float = 0.0, pool: str | None = None, patch: int | None = None) -> Backbone:
    """A fresh backbone with random weights from torch's global generator.

    name: one of BACKBONES or any timm architecture. drop_path: stochastic depth (transformers, and timm's that know it). pool: "mean" or
    "cls" (transformers; mean by default). patch: side of a patch for our transformers (by default from the image size). Raises Trouble for an
    unknown name, with names near it.
    """
    if name in RESNETS:
        return ResNetBackbone(name, image_size)
    if name in VITS:
        return VitBackbone(name, build_vit(name, image_size, drop_path=drop_path, patch=patch), image_size, pool=pool)
    if name in CONTEXT_NETS:
        return ContextNet(name, image_size, CONTEXT_NETS[name])
    _check_known(name)
    net = _timm_net(name, image_size, drop_path=drop_path)
    return VitBackbone(name, net, image_size, pool=pool) if is_plain(net) else TimmBackbone(name, net, image_size)


def context_encoder_net(image_size: int, width_factor: float = 1.0) -> Backbone:
    """The context encoder's own network; width_factor 1, 0.5 or 0.25."""
    names = {factor: name for name, factor in CONTEXT_NETS.items()}
    assert width_factor in names, f"width_factor is {width_factor}, not one of {sorted(names)}"
    return ContextNet(names[width_factor], image_size, width_factor)


@functools.lru_cache(maxsize=64)
def kind_of(name: str) -> Kind:
    """ "conv" or "vit". A timm name is built once without memory for its weights to see what it is. Raises Trouble if unknown."""
    if name in VITS:
        return "vit"
    if name in RESNETS or name in CONTEXT_NETS:
        return "conv"
    _check_known(name)
    try:
        with torch.device("meta"):
            net = timm.create_model(name, pretrained=False, num_classes=0)
    except (RuntimeError, NotImplementedError):  # some compute on their tensors while they build
        net = timm.create_model(name, pretrained=False, num_classes=0)
    return "vit" if is_plain(net) else "conv"


def _check_known(name: str) -> None:
    # a name with a scheme (hf-hub:, local-dir:) would make timm fetch something
    if ":" not in name and "/" not in name and timm.is_model(name):
        return
    near = difflib.get_close_matches(name, list(dict.fromkeys([*BACKBONES, *timm.list_models()])), 4, 0.5)
    fix = f"Did you mean {', '.join(near)}?" if near else f"The studio's own are {', '.join(list(BACKBONES)[:9])}; any timm architecture works too."
    raise Trouble(f"There is no backbone called {name!r}.", fix, UNUSABLE)


def _timm_net(name: str, image_size: int, *, drop_path: float) -> Any:
    """The network built for this image size where it takes one. Not every timm network knows every argument: it says so with a TypeError."""
    options: dict[str, Any] = {"drop_path_rate": drop_path} if drop_path else {}
    attempts: list[dict[str, Any]] = [
        {**options, "img_size": image_size, "dynamic_img_size": True},
        {**options, "img_size": image_size},
        options,
        {"img_size": image_size},
        {},
    ]
    problem: Exception | None = None
    for attempt in attempts:
        try:
            return timm.create_model(name, pretrained=False, num_classes=0, **attempt)
        except TypeError as error:
            problem = error
        except (AssertionError, ValueError, RuntimeError) as error:
            raise Trouble(f"{name} can't be built for {image_size} px ({error}).", "Use another image size or backbone.", UNUSABLE) from error
    raise Trouble(f"{name} can't be built here ({problem}).", "Use another backbone.", UNUSABLE)
