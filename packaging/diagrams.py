"""The drawings of the methods' ideas, one SVG a method, made of the same few pieces so that they read as one family.

    python packaging/diagrams.py                 # writes resources/diagrams/METHOD.svg

Without words, so that they serve every language. Only colours of the light palette are used; the window swaps them for those of the scheme it
shows (studio/ui/widgets/diagram.py). A picture is a small landscape; a network is a wedge that narrows to the right (dashed: it follows slowly
and is not trained); a column of cells is the vector it gives.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
OUT = ROOT / "resources" / "diagrams"
WIDTH, HEIGHT = 240, 104
C = json.loads((ROOT / "resources" / "palette.json").read_text(encoding="utf-8"))["light"]
LOOKS = {
    "plain": ("accent_soft", "warn", "good"),
    "cool": ("good_soft", "series5", "accent"),
    "warm": ("warn_soft", "bad", "series4"),
    "gray": ("sunken", "control", "muted"),
}
"""Sky, sun and hill."""


def n(value: float) -> str:
    """A number as short as it can be."""
    return f"{value:.1f}".removesuffix(".0")


def box(x: float, y: float, w: float, h: float, fill: str = "none", stroke: str = "none", *, r: float = 3, width: float = 1.2, more: str = "") -> str:
    """A rectangle with round corners. Colours are names of the palette."""
    tints = f'fill="{C.get(fill, fill)}" stroke="{C.get(stroke, stroke)}" stroke-width="{n(width)}"'
    return f'<rect x="{n(x)}" y="{n(y)}" width="{n(w)}" height="{n(h)}" rx="{n(r)}" {tints}{more}/>'


def path(d: str, fill: str = "none", stroke: str = "none", *, width: float = 1.2, dash: str = "") -> str:
    """A path."""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    tints = f'fill="{C.get(fill, fill)}" stroke="{C.get(stroke, stroke)}" stroke-width="{n(width)}"'
    return f'<path d="{d}" {tints} stroke-linejoin="round" stroke-linecap="round"{dashed}/>'


def dot(x: float, y: float, r: float = 3, fill: str = "accent", stroke: str = "none") -> str:
    """A point."""
    return f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(r)}" fill="{C.get(fill, fill)}" stroke="{C.get(stroke, stroke)}" stroke-width="1.2"/>'


def photo(x: float, y: float, s: float = 30, look: str = "plain", *, near: bool = False, frame: str = "control") -> str:
    """A small landscape of s x s. near: a close-up of it."""
    sky, sun, hill = LOOKS[look]
    if near:
        ground = f"M{n(x)} {n(y + s * 0.62)} Q{n(x + s * 0.45)} {n(y + s * 0.2)} {n(x + s)} {n(y + s * 0.85)} V{n(y + s)} H{n(x)} Z"
        light = dot(x + s * 0.7, y + s * 0.3, s * 0.22, sun)
    else:
        ground = f"M{n(x)} {n(y + s * 0.8)} L{n(x + s * 0.32)} {n(y + s * 0.42)} L{n(x + s * 0.55)} {n(y + s * 0.7)} L{n(x + s * 0.75)} {n(y + s * 0.52)} "
        ground += f"L{n(x + s)} {n(y + s * 0.82)} V{n(y + s)} H{n(x)} Z"
        light = dot(x + s * 0.72, y + s * 0.24, s * 0.11, sun)
    return box(x, y, s, s, sky, r=2) + light + path(ground, hill) + box(x, y, s, s, "none", frame, r=2)


def net(x: float, y: float, w: float = 26, h: float = 30, *, slow: bool = False, flip: bool = False) -> str:
    """A network, its middle left at (x, y). flip: it widens (a decoder)."""
    a, b = (h * 0.22, h * 0.5) if flip else (h * 0.5, h * 0.22)
    d = f"M{n(x)} {n(y - a)} L{n(x + w)} {n(y - b)} V{n(y + b)} L{n(x)} {n(y + a)} Z"
    return path(d, "sunken" if slow else "accent_soft", "muted" if slow else "accent", width=1.5, dash="3 2.5" if slow else "")


def vector(x: float, y: float, tints: Sequence[str] = ("accent", "accent_soft", "accent", "accent_soft"), cell: float = 6) -> str:
    """A column of cells, its middle at height y."""
    top = y - cell * len(tints) / 2
    return "".join(box(x, top + at * cell, cell, cell, tint, "accent", r=0.8, width=0.8) for at, tint in enumerate(tints))


def arrow(x1: float, y1: float, x2: float, y2: float, tint: str = "muted", *, dash: str = "", width: float = 1.3, head: float = 4, both: bool = False) -> str:
    """A straight arrow. both: a head at either end."""

    def tip(x: float, y: float, turn: float) -> str:
        ends = [(x - head * math.cos(turn + side), y - head * math.sin(turn + side)) for side in (0.5, -0.5)]
        return path(f"M{n(ends[0][0])} {n(ends[0][1])} L{n(x)} {n(y)} L{n(ends[1][0])} {n(ends[1][1])}", "none", tint, width=width)

    turn = math.atan2(y2 - y1, x2 - x1)
    line = path(f"M{n(x1)} {n(y1)} L{n(x2)} {n(y2)}", "none", tint, width=width, dash=dash)
    return line + tip(x2, y2, turn) + (tip(x1, y1, turn + math.pi) if both else "")


def follow(x: float, top: float, bottom: float) -> str:
    """The slow network follows the trained one: a dashed arrow downwards."""
    return arrow(x, top, x, bottom, "series4", dash="2.5 2.5")


def stop(x: float, y: float) -> str:
    """No learning goes back here: two strokes across an arrow."""
    return "".join(path(f"M{n(x + at)} {n(y + 5)} L{n(x + at + 3)} {n(y - 5)}", "none", "bad", width=1.6) for at in (-3, 1))


def two_views(x: float = 6) -> str:
    """A picture and two views of it, one above the other."""
    views = photo(x + 44, 14, 30, "cool", near=True) + photo(x + 44, 60, 30, "warm")
    return photo(x, 36, 32) + arrow(x + 34, 46, x + 42, 32) + arrow(x + 34, 58, x + 42, 72) + views


def grid(x: float, y: float, cell: float, values: Sequence[Sequence[float]], tint: str = "accent") -> str:
    """A matrix of cells, 0 pale to 1 full."""
    out = box(x - 1.5, y - 1.5, cell * len(values) + 3, cell * len(values) + 3, "surface", "control", r=2, width=1)
    for row, line in enumerate(values):
        for column, value in enumerate(line):
            shade = f' fill-opacity="{value:.2f}"'
            out += box(x + column * cell + 0.5, y + row * cell + 0.5, cell - 1, cell - 1, tint, r=1, more=shade)
    return out


def blurry(size: int) -> list[list[float]]:
    """A matrix before training: a little of everything; the same every time."""
    return [[0.75 if row == column else 0.15 + 0.45 * abs(math.sin(3.1 * row + 5.7 * column)) for column in range(size)] for row in range(size)]


def clear(size: int) -> list[list[float]]:
    """The matrix that is wished for."""
    return [[1.0 if row == column else 0.07 for column in range(size)] for row in range(size)]


def rotation() -> str:
    """A turned picture and four answers."""
    out = photo(8, 32, 40) + arrow(52, 52, 62, 52)
    out += f'<g transform="rotate(90 84 52)">{photo(66, 34, 36)}</g>' + arrow(106, 52, 116, 52) + net(118, 52, 30, 40) + arrow(150, 52, 162, 52)
    for at, turn in enumerate((0, 90, 180, 270)):
        x, y = (176, 204)[at % 2], (24, 58)[at // 2]
        chosen = turn == 90
        out += box(x - 10, y, 24, 26, "accent_soft" if chosen else "surface", "accent" if chosen else "border", width=1.6 if chosen else 1.0)
        tint = "accent" if chosen else "control"
        out += f'<g transform="rotate({turn} {x + 2} {y + 13})">{arrow(x + 2, y + 20, x + 2, y + 6, tint, width=1.8)}</g>'
    return out


def jigsaw() -> str:
    """Shuffled tiles become a picture."""
    out, cell, order = "", 15, (4, 0, 8, 2, 6, 1, 7, 3, 5)
    tints = ("warn", "accent_soft", "good_soft", "accent", "good", "series5", "series4", "muted", "bad")

    def tiles(x: float, y: float, which: Sequence[int], gap: float) -> str:
        made = ""
        for place, tile in enumerate(which):
            left, top = x + place % 3 * (cell + gap), y + place // 3 * (cell + gap)
            made += box(left, top, cell, cell, tints[tile], "control", r=2, width=0.8)
            for mark in range(tile % 3 + 1):
                made += dot(left + 3.5 + mark * 4, top + 4 + tile // 3 * 3.6, 1.2, "surface")
        return made

    out += tiles(8, 24, order, 5) + arrow(72, 52, 84, 52)
    out += net(88, 52, 34, 42) + arrow(126, 52, 138, 52) + tiles(146, 27, range(9), 1.5)
    swap = "M206 40 C218 44 218 60 206 64"
    return out + path(swap, "none", "accent", width=1.5) + arrow(209, 62.5, 205, 64.5, "accent", width=1.5) + arrow(209, 41.5, 205, 39.5, "accent", width=1.5)


def context_encoder() -> str:
    """A hole is painted; a judge looks at it."""
    out = photo(8, 20, 44) + box(21, 33, 18, 18, "surface", "bad", r=1, width=1.4) + arrow(56, 42, 64, 42)
    out += net(66, 42, 24, 36) + vector(94, 42, ("accent", "accent_soft", "accent"), 5) + net(103, 42, 24, 36, flip=True) + arrow(131, 42, 139, 42)
    out += photo(143, 20, 44) + box(156, 33, 18, 18, "none", "good", r=1, width=1.8)
    out += (
        arrow(190, 48, 200, 58)
        + dot(213, 68, 13, "warn_soft", "warn")
        + path("M207 68 Q213 61 219 68 Q213 75 207 68 Z", "surface", "warn")
        + dot(213, 68, 2.6, "warn")
    )
    return out + path("M200 79 C170 98 130 94 118 66", "none", "warn", width=1.2, dash="2.5 2.5") + arrow(118.6, 68, 117.4, 64, "warn")


def mae() -> str:
    """Three quarters of the patches are hidden and painted."""

    def patched(x: float, y: float, shown: Sequence[int]) -> str:
        made = photo(x, y, 48)
        for at in range(16):
            if at not in shown:
                made += box(x + at % 4 * 12, y + at // 4 * 12, 12, 12, "sunken", "border", r=0.5, width=0.7)
        return made + box(x, y, 48, 48, "none", "control", r=2)

    out = patched(6, 28, (2, 5, 8, 14)) + arrow(58, 52, 66, 52)
    out += "".join(box(70, 32 + at * 10.5, 9, 9, tint, "control", r=1, width=0.8) for at, tint in enumerate(("warn_soft", "accent_soft", "good", "good_soft")))
    out += arrow(82, 52, 89, 52) + net(91, 52, 28, 36) + arrow(121, 52, 128, 52) + net(130, 52, 20, 40, flip=True) + arrow(153, 52, 161, 52)
    return out + photo(166, 26, 52) + box(166, 26, 52, 52, "none", "good", r=2, width=1.8)


def infonce() -> str:
    """The pairs of a batch, and the matrix whose diagonal is right."""
    out = ""
    for at, look in enumerate(("plain", "cool", "warm")):
        out += photo(8, 6 + at * 32, 26, look) + photo(40, 6 + at * 32, 26, look, near=True)
    out += (
        arrow(72, 52, 82, 52)
        + net(86, 52, 32, 42)
        + arrow(122, 52, 132, 52)
        + grid(142, 14, 19, [[0.95, 0.2, 0.1, 0.15], [0.12, 0.95, 0.3, 0.1], [0.2, 0.1, 0.95, 0.2], [0.1, 0.25, 0.12, 0.95]])
    )
    return out + path("M142 14 L218 90", "none", "surface", width=1.4, dash="3 3")


def simclr() -> str:
    """Two views are pulled together, all others are pushed away."""
    out = two_views(4) + arrow(82, 29, 92, 40) + arrow(82, 75, 92, 64) + net(94, 52, 28, 44) + arrow(124, 52, 134, 52)
    out += dot(184, 52, 42, "surface", "border")
    out += (
        arrow(171, 31, 166.5, 40, "good", width=1.8) + arrow(157, 62, 160.5, 53, "good", width=1.8) + dot(173, 26, 4.5, "accent") + dot(155, 67, 4.5, "accent")
    )
    for x, y in ((205, 30), (213, 58), (192, 82)):
        turn = math.atan2(y - 48, x - 164)
        out += dot(x, y, 3.6, "control") + arrow(x + 6 * math.cos(turn), y + 6 * math.sin(turn), x + 15 * math.cos(turn), y + 15 * math.sin(turn), "bad")
    return out


def _momentum(extra: str, *, strong: bool) -> str:
    out = photo(6, 8, 30, "cool" if strong else "plain", near=True) + photo(6, 66, 30, "warm" if strong else "plain")
    out += arrow(39, 23, 48, 23) + arrow(39, 81, 48, 81) + net(50, 23, 28, 34) + net(50, 81, 28, 34, slow=True) + follow(64, 43, 61)
    out += extra + arrow(81, 81, 108, 81)
    for at in range(6):
        out += vector(112 + at * 15, 81, ("control", "sunken", "control", "sunken") if at else ("accent", "accent_soft", "accent", "accent_soft"))
    out += arrow(203, 81, 220, 81, "control", dash="2.5 2.5") + vector(112, 23) + arrow(115, 38, 115, 66, "good", both=True, width=1.8)
    return out + "".join(arrow(121, 25 + at, 130 + at * 15, 65, "bad", dash="2.5 2.5") for at in (0, 2, 4))


def moco() -> str:
    """A queue of remembered keys."""
    return _momentum(arrow(81, 23, 108, 23), strong=False)


def moco_v2() -> str:
    """The same with a head and stronger changes."""
    heads = "".join(box(84 + at * 8, y, 6, h, "warn_soft", "warn", r=1.5) for at, (y, h) in enumerate(((12, 22), (15, 16))))
    slow = "".join(box(84 + at * 8, y, 6, h, "surface", "muted", r=1.5) for at, (y, h) in enumerate(((70, 22), (73, 16))))
    return _momentum(arrow(79, 23, 83, 23, head=2.5) + heads + arrow(99, 23, 109, 23), strong=True) + slow


def byol() -> str:
    """Predict what the slow copy sees."""
    out = two_views(2) + arrow(80, 29, 90, 29) + arrow(80, 75, 90, 75) + net(92, 29, 28, 36) + net(92, 75, 28, 36, slow=True) + follow(106, 48, 56)
    out += (
        arrow(122, 29, 131, 29)
        + vector(134, 29)
        + arrow(143, 29, 151, 29)
        + box(153, 17, 20, 24, "warn_soft", "warn", r=4)
        + arrow(175, 29, 184, 29)
        + vector(188, 29)
    )
    out += arrow(122, 75, 184, 75) + stop(152, 75) + vector(188, 75)
    return (
        out
        + path("M202 29 C216 36 216 68 202 75", "none", "good", width=1.8)
        + arrow(206, 31.5, 200, 28.5, "good", width=1.8)
        + arrow(206, 72.5, 200, 75.5, "good", width=1.8)
    )


def simsiam() -> str:
    """One network for both views, a predictor on one side, a stop on the other."""
    out = two_views(2) + arrow(80, 29, 90, 42) + arrow(80, 75, 90, 62) + net(92, 52, 30, 48)
    out += arrow(124, 44, 136, 33) + arrow(124, 60, 136, 71) + vector(139, 27) + vector(139, 77)
    out += (
        arrow(148, 27, 156, 27)
        + box(158, 15, 20, 24, "warn_soft", "warn", r=4)
        + arrow(180, 27, 189, 27)
        + vector(192, 27)
        + arrow(148, 77, 189, 77)
        + stop(168, 77)
        + vector(192, 77)
    )
    return (
        out
        + path("M205 27 C219 36 219 68 205 77", "none", "good", width=1.8)
        + arrow(209, 29.5, 203, 26.5, "good", width=1.8)
        + arrow(209, 74.5, 203, 77.5, "good", width=1.8)
    )


def _bars(x: float, y: float, values: Sequence[float], tint: str) -> str:
    return path(f"M{n(x - 2)} {n(y)} H{n(x + len(values) * 7 + 1)}", "none", "control", width=1) + "".join(
        box(x + at * 7, y - 26 * value, 5, 26 * value, tint, r=0.8) for at, value in enumerate(values)
    )


def dino() -> str:
    """Close-ups answer like the whole; attention finds the thing."""
    out = (
        photo(6, 4, 40) + arrow(50, 24, 60, 24) + net(62, 24, 30, 36, slow=True) + arrow(95, 24, 104, 24) + _bars(110, 38, (0.1, 0.2, 0.95, 0.15, 0.1), "muted")
    )
    out += (
        photo(4, 56, 20, "cool", near=True) + photo(27, 56, 20, "warm", near=True) + photo(4, 79, 20, "plain", near=True) + photo(27, 79, 20, "gray", near=True)
    )
    out += (
        arrow(50, 78, 60, 78)
        + net(62, 78, 30, 36)
        + arrow(95, 78, 104, 78)
        + _bars(110, 92, (0.2, 0.3, 0.7, 0.3, 0.2), "accent")
        + arrow(77, 58, 77, 45, "series4", dash="2.5 2.5")
    )
    out += arrow(126, 62, 126, 44, "good", both=True, width=1.8) + arrow(152, 52, 166, 52) + box(172, 22, 60, 60, "text", "control", r=3)
    hill = "M176 72 L194 46 L205 62 L214 52 L228 72 Z"
    return out + path(hill, "warn", "warn_soft", width=1.6) + dot(214, 36, 5, "muted")


def swav() -> str:
    """Each view predicts the cluster of the other."""
    out = (
        two_views(2)
        + arrow(80, 29, 90, 29)
        + arrow(80, 75, 90, 75)
        + net(92, 29, 26, 34)
        + net(92, 75, 26, 34)
        + arrow(120, 29, 128, 29)
        + arrow(120, 75, 128, 75)
    )
    out += vector(131, 29) + vector(131, 75)
    for at, tint in enumerate(("series1", "series2", "series3", "series4")):
        y = 16 + at * 24
        out += path(f"M220 {y - 8} L227 {y + 4} H213 Z", tint)
    return out + arrow(141, 31, 208, 62, "accent", width=1.6) + arrow(141, 73, 208, 44, "accent", width=1.6)


def barlow_twins() -> str:
    """The correlations of the numbers become the identity."""
    out = two_views(2) + arrow(80, 29, 90, 42) + arrow(80, 75, 90, 62) + net(92, 52, 26, 46) + arrow(120, 52, 127, 52)
    return out + grid(132, 32, 10, blurry(4)) + arrow(176, 52, 186, 52, "good", width=1.8) + grid(192, 32, 10, clear(4))


def vicreg() -> str:
    """Three wishes: agree, vary, say different things."""
    out = two_views(2) + arrow(80, 52, 88, 52) + net(90, 52, 22, 44)
    for at, y in enumerate((6, 38, 70)):
        out += arrow(114, 52 + (at - 1) * 8, 124, y + 15) + box(128, y, 104, 29, "surface", "border", r=4)
    out += (
        dot(160, 20.5, 4.5, "accent")
        + dot(200, 20.5, 4.5, "accent")
        + arrow(167, 20.5, 176, 20.5, "good", width=1.7)
        + arrow(193, 20.5, 184, 20.5, "good", width=1.7)
    )
    out += (
        "".join(dot(140 + x, 52.5 + y, 2.8, "accent") for x, y in ((14, -6), (26, 5), (38, -2), (50, 7), (64, -6)))
        + arrow(150, 60.5, 138, 60.5, "good")
        + arrow(212, 60.5, 224, 60.5, "good")
    )
    return (
        out + arrow(180, 92, 180, 73, "accent", width=1.6) + arrow(170, 90, 206, 90, "series2", width=1.6) + box(180, 84, 6, 6, "none", "muted", r=0, width=1)
    )


def lejepa() -> str:
    """Views meet at their mean; all vectors make a round cloud."""
    out = photo(6, 8, 34) + photo(4, 52, 21, "cool", near=True) + photo(28, 52, 21, "warm", near=True) + photo(16, 77, 21, "gray", near=True)
    out += arrow(54, 52, 63, 52) + net(65, 52, 28, 44) + arrow(96, 52, 104, 52)
    out += dot(133, 52, 4, "good") + "".join(
        dot(133 + x, 52 + y, 3.4, "accent") + arrow(133 + x * 0.72, 52 + y * 0.72, 133 + x * 0.36, 52 + y * 0.36, "good", head=3.4)
        for x, y in ((-22, -16), (20, -20), (24, 16), (-18, 20))
    )
    out += dot(198, 46, 34, "accent_soft") + dot(198, 46, 22, "surface", "border")
    for at in range(26):
        turn, far = at * 2.39996, 5.6 * math.sqrt(at + 0.5)
        out += dot(198 + far * math.cos(turn), 46 + far * math.sin(turn), 1.9, "accent")
    return out + path("M166 98 C184 98 188 85 198 85 C208 85 212 98 230 98", "none", "series4", width=1.5)


DRAWN: dict[str, Callable[[], str]] = {
    one.__name__: one
    for one in (rotation, jigsaw, context_encoder, mae, infonce, simclr, moco, moco_v2, byol, simsiam, dino, swav, barlow_twins, vicreg, lejepa)
}


def drawing(name: str) -> str:
    """The SVG of one method."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">{DRAWN[name]()}</svg>\n'


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    for made in DRAWN:
        (OUT / f"{made}.svg").write_text(drawing(made), encoding="utf-8")
