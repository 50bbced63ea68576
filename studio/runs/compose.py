"""A table of pictures, a matrix or a cloud of points as one picture, for PNG files and reports."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from studio.core.events import Cloud, Matrix, Pictures, Tile

PAPER, INK, QUIET = (250, 250, 248), (28, 30, 34), (110, 114, 120)
GAP, MARGIN, LINE, NOTE_WIDTH = 6, 10, 16, 340
# Okabe and Ito's eight colours, told apart with every kind of colour vision.
GROUP_COLOURS = ((0, 114, 178), (230, 159, 0), (0, 158, 115), (204, 121, 167), (213, 94, 0), (86, 180, 233), (240, 228, 66), (90, 90, 90))
Pixels = NDArray[np.uint8]


def compose(event: Pictures | Matrix | Cloud, *, tile_side: int = 112) -> Image.Image:
    """One RGB picture of what the event shows, with its headers, captions and note.

    tile_side: tiles smaller than this are enlarged by a whole factor without smoothing, so that 32-px views can be seen.
    """
    if isinstance(event, Pictures):
        return _table(event, tile_side)
    if isinstance(event, Matrix):
        return _heat_map(event)
    return _scatter(event)


@cache
def _font(size: int = 12) -> Any:
    return ImageFont.load_default(size)


def _fit(text: str, width: int) -> str:
    """`text`, cut in its middle to `width` pixels: a file's name says most at its two ends."""
    font = _font()
    if font.getlength(text) <= width:
        return text
    for keep in range(len(text) - 1, 2, -1):
        cut = f"{text[: keep // 2]}…{text[len(text) - (keep - keep // 2) :]}"
        if font.getlength(cut) <= width:
            return cut
    return text[:1]


def _wrap(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` pixels."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _font().getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(_fit(word, width))
    return lines


def _tile_image(tile: Tile, side: int) -> Image.Image:
    pixels = np.ascontiguousarray(np.asarray(tile.pixels, dtype=np.uint8))
    if pixels.ndim == 2:
        pixels = np.repeat(pixels[:, :, None], 3, axis=2)
    image = Image.fromarray(pixels[:, :, :3], "RGB") if pixels.size else Image.new("RGB", (1, 1), PAPER)
    factor = max(1, -(-side // max(image.size)))
    return image.resize((image.width * factor, image.height * factor), Image.Resampling.NEAREST) if factor > 1 else image


def _table(event: Pictures, side: int) -> Image.Image:
    rows = [[_tile_image(tile, side) for tile in row] for row in event.rows if row]
    captions = [[tile.caption for tile in row] for row in event.rows if row]
    columns = max((len(row) for row in rows), default=0)
    widths = [max((row[at].width for row in rows if at < len(row)), default=side) for at in range(columns)]
    heights = [max(image.height for image in row) + (LINE if any(texts) else 0) for row, texts in zip(rows, captions, strict=True)]
    head = LINE + 4 if any(event.columns) else 0
    width = max(2 * MARGIN + sum(widths) + GAP * max(0, columns - 1), NOTE_WIDTH if event.note else 0, 4 * MARGIN)
    note = _wrap(event.note, width - 2 * MARGIN)
    foot = LINE * len(note) + 4 if note else 0
    page = Image.new("RGB", (width, 2 * MARGIN + head + sum(heights) + GAP * max(0, len(rows) - 1) + foot), PAPER)
    draw = ImageDraw.Draw(page)
    lefts = [MARGIN + sum(widths[:at]) + GAP * at for at in range(columns)]
    for left, header, room in zip(lefts, event.columns, widths, strict=False):
        draw.text((left, MARGIN), _fit(header, room), INK, _font())
    top = MARGIN + head
    for row, texts, height in zip(rows, captions, heights, strict=True):
        for at, (image, text) in enumerate(zip(row, texts, strict=True)):
            page.paste(image, (lefts[at], top))
            if text:
                draw.text((lefts[at], top + image.height + 1), _fit(text, widths[at]), QUIET, _font())
        top += height + GAP
    for at, line in enumerate(reversed(note), 1):
        draw.text((MARGIN, page.height - MARGIN - LINE * at), line, QUIET, _font())
    return page


def _heat_map(event: Matrix) -> Image.Image:
    values = np.atleast_2d(np.asarray(event.values, dtype=np.float64))
    finite = values[np.isfinite(values)]
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
    share = np.nan_to_num((values - low) / (high - low) if high > low else np.zeros_like(values))
    cell = max(4, min(40, 480 // max(values.shape)))
    dark, light = np.array([16, 42, 92.0]), np.array([255, 236, 170.0])
    colours = (dark + (light - dark) * share[:, :, None]).astype(np.uint8)
    return _table(Pictures(event.name, event.step, ((Tile(np.kron(colours, np.ones((cell, cell, 1), np.uint8))),),), note=_matrix_note(event, low, high)), 1)


def _matrix_note(event: Matrix, low: float, high: float) -> str:
    return f"{event.note}  dark {low:.3g}, light {high:.3g}".strip()


def _scatter(event: Cloud, side: int = 480) -> Image.Image:
    points = np.asarray(event.points, dtype=np.float64).reshape(-1, 2)
    groups = np.zeros(len(points), dtype=np.int64) if event.groups is None else np.asarray(event.groups, dtype=np.int64)
    page = Image.new("RGB", (side, side), (255, 255, 255))
    draw = ImageDraw.Draw(page)
    if len(points):
        low, span = points.min(axis=0), np.maximum(np.ptp(points, axis=0), 1e-12)
        places = 8 + (points - low) / span * (side - 16)
        for (x, y), group in zip(places, groups, strict=True):
            draw.ellipse((x - 2, side - y - 2, x + 2, side - y + 2), fill=GROUP_COLOURS[int(group) % len(GROUP_COLOURS)])
    note = f"{event.note}  {', '.join(event.names)}".strip()
    return _table(Pictures(event.name, event.step, ((Tile(np.asarray(page)),),), note=note), 1)
