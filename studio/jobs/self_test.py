"""Whether what was shipped is whole and works here: counted against what the builder counted, and each part tried once on drawn pictures."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from studio.core import shipped
from studio.core.events import Event, Phase
from studio.jobs.cards import cards

PATIENCE_SECONDS = 300
LANGUAGES = ("en", "ko")
PICTURE_ENDINGS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP", "tif": "TIFF", "bmp": "BMP", "gif": "GIF", "avif": "AVIF"}
MAPPED = 40
"""Points of the map that is unfolded."""


def counts() -> dict[str, int]:
    """How many there are of what could be left out of a package without a word. Imports torch."""
    import timm

    from studio.nets.backbone import BACKBONES

    resources = shipped.resources()
    return {
        "methods": len(cards()),
        "backbones": len(BACKBONES),
        "architectures": len(timm.list_models()),
        "translations": len(list(resources.glob("translations/*.qm"))),
        "icons": len(list(resources.glob("icons/*.svg"))),
        "drawings": len(list(resources.glob("diagrams/*.svg"))),
        "guides": len(list(resources.glob("guide/*.md"))),
    }


def too_few(found: dict[str, int], built: dict[str, int]) -> list[str]:
    """Sentences on what is missing. built: what the builder counted, empty where nothing was built."""
    said = [f"There are no {name}." for name, count in found.items() if count < 1]
    return said + [f"There are {found[name]} {name} of {count} that were built in." for name, count in built.items() if 0 < found.get(name, 0) < count]


def run(tell: Callable[[Event], None] | None = None) -> tuple[dict[str, Any], list[dict[str, str]]]:
    """What was counted and how each part did ({"methods": 15, …, "steps": 2, "loss": …, "parts": {name: "ok" or what went wrong}}), and the problems
    ({"what", "fix"}; none when all is well)."""
    found: dict[str, Any] = dict(counts())
    fix = "Install Tacit Studio again." if shipped.frozen() else "Get the sources again, or install the package again."
    problems = [{"what": one, "fix": fix} for one in too_few(found, dict(shipped.build().get("counts", {})))]
    parts: dict[str, str] = {}
    with tempfile.TemporaryDirectory(prefix="tacit-self-test-") as name:
        folder = Path(name)
        for part, act in PARTS.items():
            if tell:
                tell(Phase("self-test", f"Trying: {part}"))
            try:
                found |= act(folder) or {}
                parts[part] = "ok"
            except Exception as error:  # whatever it is, the other parts are tried too
                parts[part] = f"{type(error).__name__}: {error}"
                problems.append({"what": f"The self-test failed at: {part} ({parts[part]}).", "fix": fix})
    return {**found, "parts": parts}, problems


def _train(folder: Path) -> dict[str, Any]:
    from studio.core.spec import RunSpec
    from studio.data.sample import make_samples
    from studio.train import loop

    samples = make_samples(folder / "samples", count=MAPPED, size=32)
    small: dict[str, Any] = {"max_steps": 2, "batch_size": 4, "image_size": 32, "cache": "ram", "precision": "fp32", "device": "cpu"}
    spec = RunSpec(images=str(samples.train), method="simclr", out=str(folder / "run"), backbone="resnet18_slim", **small)
    result = loop.train(spec)
    return {"steps": result["steps"], "loss": result["loss_last"]}


def _pictures(folder: Path) -> dict[str, Any]:
    """Every format that Pillow can write here is read back; HEIC, which it can't, has its reader at least."""
    import numpy as np
    from PIL import Image

    from studio.data.decode import decode, reads_heif

    source = Image.fromarray(np.linspace(0, 255, 32 * 24 * 3).astype(np.uint8).reshape(24, 32, 3))
    for ending, kind in PICTURE_ENDINGS.items():
        path = folder / f"picture.{ending}"
        source.save(path, kind)
        read = decode(path)
        if isinstance(read, str) or (read.width, read.height) != (32, 24):
            raise RuntimeError(f"a {kind} picture can't be read: {read if isinstance(read, str) else 'its size is wrong'}")
    if not reads_heif():
        raise RuntimeError("HEIC pictures can't be read")
    return {"formats": len(PICTURE_ENDINGS) + 1}


def _own_worker(folder: Path) -> dict[str, Any]:
    """The same program, started by itself with a verb."""
    words = ["train", "--images", str(folder / "samples" / "train"), "--method", "mae", "--out", str(folder / "second"), "--max-steps", "2"]
    words += ["--batch-size", "4", "--image-size", "32", "--device", "cpu", "--json"]
    program = [sys.executable] if shipped.frozen() else [sys.executable, "-m", "studio"]
    package = str(Path(__file__).resolve().parents[2])
    env = dict(os.environ) if shipped.frozen() else {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [package, os.environ.get("PYTHONPATH", "")]))}
    done = subprocess.run([*program, *words], env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE_SECONDS)  # noqa: S603
    if done.returncode:
        raise RuntimeError(f"code {done.returncode}: {done.stderr.strip()[-300:]}")
    steps = json.loads(done.stdout)["steps"]
    if steps != 2:
        raise RuntimeError(f"{steps} steps instead of 2")
    return {}


def _spawned(folder: Path) -> dict[str, Any]:
    """A worker process of torch's loader, started afresh as every system can."""
    from torch.utils.data import DataLoader

    numbers: Any = list(range(6))
    loader: Any = DataLoader(numbers, batch_size=3, num_workers=1, collate_fn=_doubled, multiprocessing_context="spawn", timeout=PATIENCE_SECONDS)
    with contextlib.redirect_stdout(io.StringIO()):
        found = list(loader)
    if found != [[0, 2, 4], [6, 8, 10]]:
        raise RuntimeError(f"a worker process answered {found}")
    return {}


def _doubled(numbers: list[int]) -> list[int]:
    return [2 * one for one in numbers]


def _map(folder: Path) -> dict[str, Any]:
    import numpy as np

    from studio.insight import map
    from studio.insight.graph import graph

    points = np.random.default_rng(0).normal(size=(MAPPED, 8)).astype(np.float32)
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    near = graph(points, map.neighbours_needed(MAPPED))
    unfolded = map.unfold(near, map.pca(points), steps=(10, 10))
    if unfolded.shape != (MAPPED, 2) or not np.isfinite(unfolded).all():
        raise RuntimeError(f"the map is {unfolded.shape}")
    return {}


def _export(folder: Path) -> dict[str, Any]:
    from studio.export import onnx
    from studio.jobs import carry

    formats = ["timm", "torchvision", "safetensors", *(["onnx"] if not onnx.missing() else [])]
    for format in formats:
        found = carry.export(folder / "run", format, folder / f"as-{format}", None)
        if found["cosine"] < 0.999:
            raise RuntimeError(f"{format}: the exported encoder gives other features (cosine {found['cosine']:.3f})")
    return {"exports": len(formats)}


def _report(folder: Path) -> dict[str, Any]:
    from studio.runs.layout import open_run
    from studio.runs.report import page

    if "<svg" not in page(open_run(folder / "run")):
        raise RuntimeError("the report has no curve")
    return {}


PARTS: dict[str, Callable[[Path], dict[str, Any]]] = {
    "training two steps": _train,
    "reading pictures": _pictures,
    "the program as its own worker": _own_worker,
    "a worker process": _spawned,
    "the unfolded map": _map,
    "exporting and loading it again": _export,
    "the report": _report,
}
