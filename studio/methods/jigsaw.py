"""Jigsaw: put the shuffled tiles of a picture back.

A picture is cut into a grid of tiles, the tiles are shuffled by one of P known permutations, and the network says by which. Every tile goes
through the same backbone alone; only their features meet. To know that this tile belongs above that one, the network must know the things
they are parts of. With s the permutation that was used and p(s | tiles) the predicted probability,

    loss = -log p(s | tiles)          guessing: log P

The network would rather cheat, so the shortcuts are closed: gaps between tiles and a random place inside each cell (edges no longer run
on), each tile's own mean and deviation removed (brightness no longer tells neighbours), colour dropped at random and colour channels shifted
(lenses fringe colours more towards the border). The permutations must differ in many places, else some are all but alike: the sets used here
have a proven smallest distance (see `affine_set`, `projective_set`).

Expect a plateau at log P for the first several hundred steps and then a sudden drop.

Noroozi, Favaro: Unsupervised Learning of Visual Representations by Solving Jigsaw Puzzles, ECCV 2016, arXiv 1603.09246; sections 3 and 4.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from studio.core.clock import Clock
from studio.core.events import Cloud, Matrix, Pictures, Tile
from studio.core.knobs import knob
from studio.method import Method, Outcome, Plan, Sample
from studio.nets.backbone import Backbone
from studio.nets.gather import drawn, mean_over_ranks
from studio.nets.precision import full_precision
from studio.nets.synced import Dropout
from studio.views.display import to_pixels
from studio.views.make import seed_of
from studio.views.pair import crop_knob, gray_knob, mirror_knob
from studio.views.recipe import View

VIEW = "whole puzzle"
SMALL = 96
MEMORY = 0.99
WHITE = 255


@dataclass(frozen=True)
class Settings:
    """Jigsaw's own settings."""

    grid: str = knob(
        "by size",
        "Tiles a side. 3x3 is a harder puzzle and needs pictures of about 96 pixels or more, else a tile shows too little; by size takes 2x2 below 96 pixels.",
        choices=("by size", "2x2", "3x3"),
    )
    permutations: int = knob(
        72,
        "How many ways of shuffling there are to tell apart (3x3 only: 72 that differ in at least 8 of 9 places, up to 504 in at least 7; "
        "2x2 has all 24). More is harder and seldom better.",
        2,
        504,
    )
    gap: float = knob(
        0.125,
        "Share of a cell that is left out around its tile, at a random place. Higher keeps the network from matching edges and shows it less.",
        0.0,
        0.5,
    )
    gray: float = gray_knob(0.3)
    crop: float = crop_knob(0.4)
    mirror: bool = mirror_knob()
    channel_shift: int = knob(
        1, "Pixels by which red, green and blue may be displaced. Higher hides the colour fringes of lenses; 0 for drawn pictures.", 0, 4, advanced=True
    )
    normalise_tiles: bool = knob(
        True, "Remove each tile's own brightness and contrast, which would give neighbours away. Off makes the puzzle easier and teaches less.", advanced=True
    )
    tile_width: int = knob(128, "Numbers that describe one tile when the tiles meet. More hold finer detail and cost memory.", 16, 2048, advanced=True)
    hidden: int = knob(512, "Width of the layer in which the tiles meet. Wider can weigh more relations between tiles.", 16, 8192, advanced=True)
    dropout: float = knob(0.0, "Share of that layer that is blanked at random. Higher guards against learning few pictures by heart.", 0.0, 0.9, advanced=True)


@dataclass(frozen=True)
class Geometry:
    """A puzzle for one picture size. grid: tiles a side. cell, tile: sides in pixels, tile <= cell."""

    grid: int
    cell: int
    tile: int

    @property
    def side(self) -> int:
        """Side of the part of a picture that is cut, in pixels."""
        return self.grid * self.cell

    @property
    def tiles(self) -> int:
        """Tiles in a puzzle."""
        return self.grid**2


class Jigsaw(Method):
    """Tiles through one backbone, joined in a small head that names the permutation."""

    title = "Jigsaw puzzles"
    family = "pretext"
    summary = (
        "Cuts each picture into tiles, shuffles them and asks the network for the right order. To know what belongs where it must recognise the "
        "parts of things."
    )
    needs = "Pictures of whole things or scenes with parts in a usual order, best of 96 pixels or more; not for textures."
    paper = "Noroozi and Favaro 2016, Unsupervised Learning of Visual Representations by Solving Jigsaw Puzzles (arXiv 1603.09246)"
    Settings = Settings
    shows = ("views", "puzzle", "positions")
    kinds = ("conv",)
    curves = {"accuracy": "Puzzles solved", "tile_accuracy": "Tiles put in their place"}
    presets = {
        "quick_look": {
            "backbone": "resnet18_slim",
            "epochs": 30,
            "batch_size": 64,
            "lr": 8e-3,
            "weight_decay": 0.05,
            "optimizer": "adamw",
            "warmup": 0.1,
            "settings": {"channel_shift": 0},
        },
        "small": {
            "backbone": "resnet18",
            "epochs": 200,
            "batch_size": 128,
            "lr": 0.03,
            "weight_decay": 5e-4,
            "optimizer": "sgd",
            "warmup": 0.05,
        },
        "photo": {
            "backbone": "resnet50",
            "image_size": 224,
            "epochs": 105,
            "batch_size": 256,
            "lr": 0.1,
            "weight_decay": 1e-4,
            "optimizer": "sgd",
            "warmup": 0.05,
            "settings": {"permutations": 504, "gap": 0.25, "gray": 0.66, "tile_width": 1000, "channel_shift": 2},
        },
    }

    permutations: Tensor
    positions: Tensor

    def __init__(self, backbone: Backbone, settings: Settings, plan: Plan) -> None:
        super().__init__(backbone, settings, plan)
        self.geometry = geometry(settings, plan.image_size)
        count = self.geometry.tiles
        # In the checkpoint, so that a run keeps its puzzle whatever a later version would choose.
        self.register_buffer("permutations", torch.from_numpy(permutation_set(settings, self.geometry.grid)))
        self.register_buffer("positions", torch.full((count,), 1.0 / count))
        self.tile_head = nn.Sequential(nn.Linear(backbone.width, settings.tile_width, bias=False), nn.BatchNorm1d(settings.tile_width), nn.ReLU(inplace=True))
        self.head = nn.Sequential(
            nn.Linear(count * settings.tile_width, settings.hidden),
            nn.ReLU(inplace=True),
            Dropout(settings.dropout),
            nn.Linear(settings.hidden, len(self.permutations)),
        )

    @classmethod
    def views(cls, settings: Settings, image_size: int) -> tuple[View, ...]:
        side = geometry(settings, image_size).side
        flip = 0.5 if settings.mirror else 0.0
        return (View(VIEW, side, scale=(settings.crop, 1.0), flip=flip, jitter_p=0.0, gray_p=settings.gray),)

    @classmethod
    def chance(cls, settings: Settings, plan: Plan) -> float:
        return math.log(len(permutation_set(settings, geometry(settings, plan.image_size).grid)))

    @classmethod
    def floor(cls, settings: Settings, plan: Plan) -> float:
        return 0.0

    def forward(self, views: Mapping[str, Tensor], clock: Clock) -> Outcome:
        tiles = self.cut(views[VIEW])
        chosen = drawn(len(tiles), lambda count: torch.randint(len(self.permutations), (count,))).to(tiles.device)  # by torch's generator, which the loop seeds
        logits = self.answer(shuffled(tiles, self.permutations[chosen]))
        loss = jigsaw_loss(logits, chosen)
        answers = logits.detach().argmax(1)
        placed = (self.permutations[answers] == self.permutations[chosen]).float()
        if self.training:
            # A tile counts at the place in the picture it came from.
            by_place = torch.zeros_like(placed).scatter_(1, self.permutations[chosen], placed).mean(0)
            self.positions.lerp_(mean_over_ranks(by_place), 1 - MEMORY)
        return Outcome(loss, {"accuracy": (answers == chosen).float().mean(), "tile_accuracy": placed.mean()})

    def cut(self, pictures: Tensor, *, seed: int | None = None) -> Tensor:
        """Pictures [B, 3, side, side] -> tiles [B, T, 3, tile, tile] in reading order, each at a random place in its cell. Without a seed the
        places come from torch's generator."""
        generator = None if seed is None else torch.Generator().manual_seed(seed)
        most = self.geometry.cell - self.geometry.tile
        shift = min(self.settings.channel_shift, most)

        def numbers(below: int, colours: int) -> Tensor:
            return drawn(len(pictures), lambda count: torch.randint(below, (count, self.geometry.tiles, 2, colours), generator=generator))

        offsets = numbers(most + 1, 1).expand(-1, -1, -1, 3)
        if shift:
            offsets = (offsets + numbers(shift + 1, 3)).clamp(max=most)
        return cut_tiles(pictures, self.geometry, offsets.to(pictures.device))

    def answer(self, tiles: Tensor) -> Tensor:
        """Shuffled tiles [B, T, 3, tile, tile] -> logits [B, P]. All tiles go through the backbone in one pass."""
        if self.settings.normalise_tiles:
            tiles = normalised_tiles(tiles)
        features = self.tile_head(self.backbone(tiles.flatten(0, 1)))
        return self.head(features.view(len(tiles), -1))

    @classmethod
    def preview(cls, settings: Settings, sample: Sample, *, seed: int) -> list[Pictures]:
        pictures = sample.views[VIEW]
        shape = geometry(settings, sample.whole.shape[-1])
        random = torch.Generator().manual_seed(seed_of(seed, 1))
        offsets = torch.randint(shape.cell - shape.tile + 1, (len(pictures), shape.tiles, 2, 1), generator=random).expand(-1, -1, -1, 3)
        table = torch.from_numpy(permutation_set(settings, shape.grid))
        order = table[torch.randint(len(table), (len(pictures),), generator=random)].to(pictures.device)
        puzzle = board(to_tiles(shuffled(cut_tiles(pictures, shape, offsets.to(pictures.device)), order), cls.mean, cls.std), shape)
        whole, cropped = to_pixels(sample.whole, cls.mean, cls.std), to_pixels(pictures, cls.mean, cls.std)
        rows = tuple((Tile(whole[i], str(name)), Tile(cropped[i]), Tile(puzzle[i])) for i, name in enumerate(sample.names))
        return [Pictures("views", 0, rows, ("original", "cropped", "the puzzle"), f"One of {len(table)} ways of shuffling {shape.tiles} tiles.")]

    @torch.no_grad()
    def show(self, sample: Sample, clock: Clock) -> list[Pictures | Matrix | Cloud]:
        side = self.geometry.side
        pictures = F.interpolate(sample.whole.float(), (side, side), mode="bilinear", antialias=True) if sample.whole.shape[-1] != side else sample.whole
        tiles = self.cut(pictures, seed=seed_of(self.plan.seed, 3))
        random = torch.Generator().manual_seed(seed_of(self.plan.seed, 4))
        order = self.permutations[torch.randint(len(self.permutations), (len(tiles),), generator=random).to(tiles.device)]
        mixed = shuffled(tiles, order)
        sure, answers = self.answer(mixed).float().softmax(1).max(1)
        solved = reassembled(mixed, self.permutations[answers])
        right = (self.permutations[answers] == order).sum(1).cpu().tolist()
        puzzle, solution = (board(to_tiles(one, self.mean, self.std), self.geometry) for one in (mixed, solved))
        original = to_pixels(sample.whole, self.mean, self.std)
        words = [f"{count} of {self.geometry.tiles} in place, {share:.0%} sure" for count, share in zip(right, sure.cpu().tolist())]
        rows = tuple((Tile(puzzle[i]), Tile(solution[i], words[i]), Tile(original[i], str(name))) for i, name in enumerate(sample.names))
        places = self.positions.view(self.geometry.grid, -1).float().cpu().numpy()
        note = "How often a tile from each place of the picture was put back there, over recent batches."
        return [
            Pictures("puzzle", clock.step, rows, ("shuffled", "put together by the network", "original"), "What the network makes of a shuffled picture."),
            Matrix("positions", clock.step, places, note=note),
        ]


def geometry(settings: Settings, image_size: int) -> Geometry:
    """The puzzle for pictures of `image_size` pixels: 96 px give 3x3 cells of 32 with tiles of 28; 64 px 2x2 of 32; 32 px 2x2 of 16 with 14."""
    grid = {"2x2": 2, "3x3": 3}.get(settings.grid, 2 if image_size < SMALL else 3)
    cell = image_size // grid
    return Geometry(grid, cell, max(2, cell - round(cell * settings.gap)))


def affine_set() -> NDArray[np.int64]:
    """The 72 maps x -> ax + b (a not 0) of the field with 9 elements, as permutations of 0..8: [72, 9]. Two of them agree where
    (a - a')x = b' - b, in at most one place, so they differ in at least 8 of 9."""
    # The field: x + y i with x, y in 0..2 and i * i = -1; element number 3 x + y.
    table = [[0] * 9 for _ in range(9)]
    for p, q in itertools.product(range(9), repeat=2):
        (a, b), (c, d) = divmod(p, 3), divmod(q, 3)
        table[p][q] = (a * c - b * d) % 3 * 3 + (a * d + b * c) % 3

    def add(p: int, q: int) -> int:
        return (p // 3 + q // 3) % 3 * 3 + (p % 3 + q % 3) % 3

    return np.array([[add(table[a][x], b) for x in range(9)] for a in range(1, 9) for b in range(9)], dtype=np.int64)


def projective_set() -> NDArray[np.int64]:
    """The 504 maps x -> (ax + b)/(cx + d) of the line over the field with 8 elements and its point at infinity, as permutations of 0..8
    (8 is infinity): [504, 9]. A map is fixed by its values at three points, so two of them agree in at most two and differ in at least 7 of 9."""

    def times(p: int, q: int) -> int:
        # Polynomials over {0, 1} modulo x^3 + x + 1, as bits.
        product = 0
        for bit in range(3):
            if q >> bit & 1:
                product ^= p << bit
        for bit in (4, 3):
            if product >> bit & 1:
                product ^= 0b1011 << (bit - 3)
        return product

    inverse = {p: next(q for q in range(1, 8) if times(p, q) == 1) for p in range(1, 8)}
    found: dict[tuple[int, ...], None] = {}
    for a, b, c, d in itertools.product(range(8), repeat=4):
        if times(a, d) == times(b, c):
            continue
        row = []
        for x in range(9):
            top, bottom = (a, c) if x == 8 else (times(a, x) ^ b, times(c, x) ^ d)
            row.append(8 if bottom == 0 else times(top, inverse[bottom]))
        found.setdefault(tuple(row))
    return np.array(sorted(found), dtype=np.int64)


def permutation_set(settings: Settings, grid: int) -> NDArray[np.int64]:
    """The permutations of a puzzle, int64 [P, tiles]: row j names, for each place, the tile that is put there. Any part of a set keeps its
    smallest distance; the parts are taken evenly."""
    if grid == 2:
        whole = np.array(list(itertools.permutations(range(4))), dtype=np.int64)
    else:
        whole = affine_set() if settings.permutations <= 72 else projective_set()
    wanted = min(settings.permutations, len(whole)) if grid == 3 else len(whole)
    return whole[np.linspace(0, len(whole) - 1, wanted).round().astype(np.int64)]


def cut_tiles(pictures: Tensor, shape: Geometry, offsets: Tensor) -> Tensor:
    """[B, 3, H, W] -> tiles [B, T, 3, tile, tile], reading order. offsets: int64 [B, T, 2, 3], rows and columns from a cell's top left corner
    to its tile's, for each colour."""
    count, channels = pictures.shape[:2]
    grid, cell, tile = shape.grid, shape.cell, shape.tile
    cells = pictures[:, :, : shape.side, : shape.side].reshape(count, channels, grid, cell, grid, cell).permute(0, 2, 4, 1, 3, 5)
    cells = cells.reshape(count, grid * grid, channels, cell, cell)
    span = torch.arange(tile, device=pictures.device)
    rows = (offsets[:, :, 0, :, None] + span)[..., None].expand(-1, -1, -1, -1, cell)
    columns = (offsets[:, :, 1, :, None] + span)[..., None, :].expand(-1, -1, -1, tile, -1)
    return cells.gather(3, rows).gather(4, columns)


def shuffled(tiles: Tensor, order: Tensor) -> Tensor:
    """Place j gets tile order[j]. tiles: [B, T, ...]; order: int64 [B, T]."""
    return tiles[torch.arange(len(tiles), device=tiles.device)[:, None], order]


def reassembled(tiles: Tensor, order: Tensor) -> Tensor:
    """What `shuffled` did with this order, undone."""
    return shuffled(tiles, order.argsort(1))


@full_precision
def normalised_tiles(tiles: Tensor) -> Tensor:
    """Every tile and colour to mean 0 and deviation 1 over its pixels, fp32; a tile of one colour to zeros. tiles: [..., 3, h, w]."""
    centred = tiles - tiles.mean((-2, -1), keepdim=True)
    deviation = centred.square().mean((-2, -1), keepdim=True).sqrt()
    return centred / torch.where(deviation > 1e-4, deviation, torch.ones_like(deviation))


def to_tiles(tiles: Tensor, mean: tuple[float, float, float], std: tuple[float, float, float]) -> NDArray[np.uint8]:
    """Tiles [B, T, 3, t, t] as pixels, uint8 [B, T, t, t, 3]."""
    return to_pixels(tiles.flatten(0, 1), mean, std).reshape(*tiles.shape[:2], *tiles.shape[3:], 3)


def board(tiles: NDArray[np.uint8], shape: Geometry) -> NDArray[np.uint8]:
    """Tiles laid out with white gaps: uint8 [B, T, t, t, 3] -> [B, S, S, 3]."""
    gap = max(1, shape.tile // 14)
    step = shape.tile + gap
    canvas = np.full((len(tiles), shape.grid * step - gap, shape.grid * step - gap, 3), WHITE, dtype=np.uint8)
    for place in range(shape.tiles):
        row, column = divmod(place, shape.grid)
        canvas[:, row * step : row * step + shape.tile, column * step : column * step + shape.tile] = tiles[:, place]
    return canvas


@full_precision
def jigsaw_loss(logits: Tensor, chosen: Tensor) -> Tensor:
    """Mean cross-entropy of the answers [B, P] with the permutations' numbers [B]."""
    return F.cross_entropy(logits, chosen)
