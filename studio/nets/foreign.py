"""Weights of elsewhere as weights of one of our backbones: names and shapes compared, tables of positions and patches brought to our size.

Understood are timm's names (ours, too), torchvision's (its ResNets' are the same, its vision transformers' are translated), and either of them below a
prefix such as "module." or "teacher.backbone.", which is found by trying.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import torch
from timm.layers.patch_embed import resample_patch_embed
from timm.layers.pos_embed import resample_abs_pos_embed
from torch import Tensor

from studio.nets.trunk import Backbone

Shape = tuple[int, ...]
COUNTER = "num_batches_tracked"
"""Of a batch norm: a number that changes nothing here, so nobody misses it."""
_TORCHVISION = (
    (re.compile(r"\bclass_token$"), "cls_token"),
    (re.compile(r"\bencoder\.pos_embedding$"), "pos_embed"),
    (re.compile(r"\bconv_proj\."), "patch_embed.proj."),
    (re.compile(r"\bencoder\.layers\.encoder_layer_(\d+)\."), r"blocks.\1."),
    (re.compile(r"\bencoder\.ln\."), "norm."),
    (re.compile(r"\.ln_([12])\."), r".norm\1."),
    (re.compile(r"\.self_attention\.in_proj_"), ".attn.qkv."),
    (re.compile(r"\.self_attention\.out_proj\."), ".attn.proj."),
    (re.compile(r"\.mlp\.(?:0|linear_1)\."), ".mlp.fc1."),
    (re.compile(r"\.mlp\.(?:3|linear_2)\."), ".mlp.fc2."),
)


@dataclass(frozen=True)
class Match:
    """taken: our name -> the tensor in our shape. resized: our names among them that were interpolated. missing: ours that the file has not.
    unexpected: the file's that we have no place for. differing: (our name, the file's shape, ours). share: of the network's numbers that are taken."""

    taken: Mapping[str, Tensor]
    resized: tuple[str, ...]
    missing: tuple[str, ...]
    unexpected: tuple[str, ...]
    differing: tuple[tuple[str, Shape, Shape], ...]
    share: float


def match(backbone: Backbone, tensors: Mapping[str, Tensor]) -> Match:
    """What of `tensors` (any names) the backbone can take. Changes nothing."""
    found = [_matched(backbone, tensors, renamed) for renamed in ({name: name for name in tensors}, {_timm_name(name): name for name in tensors})]
    return max(found, key=lambda one: one.share)


def _timm_name(name: str) -> str:
    for pattern, new in _TORCHVISION:
        name = pattern.sub(new, name)
    return name


def _matched(backbone: Backbone, tensors: Mapping[str, Tensor], renamed: Mapping[str, str]) -> Match:
    """renamed: a name in our manner -> the file's."""
    ours = dict(backbone.state_dict())
    short = {name.removeprefix("net."): name for name in ours}
    prefix = _prefix(short, renamed, {name: tuple(tensors[theirs].shape) for name, theirs in renamed.items()}, ours)
    taken: dict[str, Tensor] = {}
    resized: list[str] = []
    differing: list[tuple[str, Shape, Shape]] = []
    used: set[str] = set()
    for name, whole in short.items():
        theirs = renamed.get(prefix + name)
        if theirs is None:
            continue
        used.add(theirs)
        value, wanted = tensors[theirs], ours[whole]
        if value.shape == wanted.shape:
            taken[whole] = value.to(wanted.dtype)
        elif (fitted := _resized(backbone, name, value, wanted)) is not None:
            taken[whole] = fitted.to(wanted.dtype)
            resized.append(whole)
        else:
            differing.append((whole, tuple(value.shape), tuple(wanted.shape)))
    gone = {name for name, _, _ in differing}
    missing = tuple(name for name in ours if name not in taken and name not in gone and not name.endswith(COUNTER))
    numbers = sum(one.numel() for one in ours.values())
    share = sum(ours[name].numel() for name in taken) / max(1, numbers)
    return Match(taken, tuple(resized), missing, tuple(name for name in tensors if name not in used), tuple(differing), share)


def _prefix(short: Mapping[str, str], renamed: Mapping[str, str], shapes: Mapping[str, Shape], ours: Mapping[str, Tensor]) -> str:
    """The prefix under which most of our names are in the file; of equals (a student and its teacher) one that says teacher or average."""
    votes: Counter[str] = Counter()
    for name in renamed:
        at = -1
        while True:
            below = name[at + 1 :]
            if below in short and len(shapes[name]) == ours[short[below]].ndim:
                votes[name[: at + 1]] += 1
            at = name.find(".", at + 1)
            if at < 0:
                break
    if not votes:
        return ""
    most = max(votes.values())
    best = sorted((one for one, count in votes.items() if count == most), key=lambda one: (len(one), one))
    return next((one for one in best if re.search("teacher|ema|momentum|_k\\b", one)), best[0])


def _resized(backbone: Backbone, name: str, value: Tensor, wanted: Tensor) -> Tensor | None:
    """Positions and patches of another size, interpolated by timm's own functions; None for all else."""
    if name == "pos_embed" and value.ndim == wanted.ndim == 3 and value.shape[2] == wanted.shape[2]:
        return _positions(backbone, value, wanted)
    if name == "patch_embed.proj.weight" and value.ndim == wanted.ndim == 4 and value.shape[:2] == wanted.shape[:2]:
        return resample_patch_embed(value.float(), [int(one) for one in wanted.shape[2:]])
    return None


def _positions(backbone: Backbone, value: Tensor, wanted: Tensor) -> Tensor | None:
    """[1, prefix + n, width] -> our number of places. Entries of class token and registers are taken where both have as many, else ours stay."""
    net: Any = backbone.net
    rows, columns = (int(one) for one in net.patch_embed.grid_size)
    ahead = wanted.shape[1] - rows * columns
    theirs = next((one for one in (ahead, 1, 0, 2, 5) if one >= 0 and _is_square(value.shape[1] - one)), None)
    if theirs is None or ahead < 0:
        return None
    side = math.isqrt(value.shape[1] - theirs)
    patches = resample_abs_pos_embed(value[:, theirs:].float(), new_size=[rows, columns], old_size=[side, side], num_prefix_tokens=0)
    return torch.cat((value[:, :theirs].float() if theirs == ahead else wanted[:, :ahead].float(), patches), 1)


def _is_square(number: int) -> bool:
    return number > 0 and math.isqrt(number) ** 2 == number
