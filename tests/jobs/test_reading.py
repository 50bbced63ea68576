"""A run on channels that were chosen: whoever opens its pictures later opens them as it did. Only the fifth channel holds anything, so that who does not is in the dark."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import tifffile
import torch

from studio.core.reading import Reading
from studio.core.spec import RunSpec
from studio.data.decode import Decoded, decode
from studio.jobs import desk
from studio.jobs.atlas import open_atlas
from studio.jobs.atlas_looks import alike_to_file
from studio.jobs.attention import Looker
from studio.jobs.steps import Tracer
from studio.train.encoder import load_encoder
from studio.train.loop import train

CHOICE = {"channels": "5", "pages": "all", "scale": "0..4000"}
FILES, PAGES = 5, 2


@pytest.fixture(scope="module")
def cells(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder, rng = tmp_path_factory.mktemp("cells"), np.random.default_rng(0)
    for number in range(FILES):
        values = np.zeros((PAGES, 5, 40, 40), np.uint16)
        values[:, 4] = np.kron(rng.integers(0, 4000, (PAGES, 5, 5)), np.ones((1, 8, 8)))
        (folder / f"kind{number % 2}").mkdir(exist_ok=True)
        tifffile.imwrite(folder / f"kind{number % 2}" / f"{number}.ome.tif", values, ome=True, metadata={"axes": "ZCYX"})
    return folder


@pytest.fixture(scope="module")
def run(cells: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("run") / "run"
    small = {"backbone": "resnet18_slim", "image_size": 32, "batch_size": 4, "max_steps": 2, "precision": "fp32", "device": "cpu", "cache": "ram"}
    made = train(RunSpec(images=str(cells), method="simclr", out=str(out), **small, **CHOICE))
    assert made["images"] == FILES * PAGES
    return out


def bright(pixels: np.ndarray) -> bool:
    return float(pixels.std()) > 20 and np.array_equal(pixels[..., 0], pixels[..., 2])


def test_what_is_kept_in_the_run(run: Path) -> None:
    spec = json.loads((run / "spec.json").read_text())
    assert {name: spec[name] for name in CHOICE} == CHOICE
    assert spec["colours"] == "yes"  # a single channel is gray: nothing has to be left out


def test_the_preview(cells: Path) -> None:
    spec = RunSpec(images=str(cells), method="simclr", image_size=32, **CHOICE)
    catalog = desk.scan(cells, reading=Reading.of(spec))
    shown = desk.preview(spec, catalog, [0, 3])[0]
    assert [row[0].caption for row in shown.rows] == ["0.ome.tif#page=1", "2.ome.tif#page=2"]
    assert all(row[0].pixels.std() > 20 for row in shown.rows)


def test_the_atlas_its_vectors_and_a_picture_from_elsewhere(run: Path, cells: Path, tmp_path: Path) -> None:
    atlas = open_atlas(run, cells)
    assert len(atlas) == FILES * PAGES
    assert atlas.reading == Reading(**CHOICE)
    encoder = load_encoder(run)
    for row in (0, 7):
        with torch.no_grad():
            own = encoder(encoder.preprocess(atlas.full_path(row))[None])[0]  # type: ignore[operator]
        assert float(torch.nn.functional.cosine_similarity(own, torch.from_numpy(atlas.vectors[row]), 0)) > 0.999
    other = tmp_path / "other.tif"
    other.write_bytes((cells / "kind0" / "2.ome.tif").read_bytes())
    cosines, rows = alike_to_file(atlas, f"{other}#page=2", 1)
    assert atlas.pictures[int(rows[0])].path == "kind0/2.ome.tif#page=2"
    assert cosines[0] > 0.999


def test_the_boards_of_one_picture(run: Path, cells: Path) -> None:
    tracer, looker = Tracer(run, cells), Looker(run, cells)
    assert bright(tracer.chains(1, 0)[0].steps[-2].pixels)
    found = looker.bank(looker.steps[-1])
    assert len(found.rows) == FILES * PAGES
    assert all(one.std() > 20 for one in found.pixels)


def test_inspect_embed_and_evaluate(run: Path, cells: Path, tmp_path: Path) -> None:
    for what in ("views", "neighbours"):
        (file,) = desk.inspect(run, cells, what, tmp_path / what)["files"]
        seen = decode(file)
        assert isinstance(seen, Decoded)
        assert seen.pixels.std() > 20
    made = desk.embed(run, cells, tmp_path / "v.npz")
    kept = np.load(tmp_path / "v.npz")
    assert made["images"] == FILES * PAGES
    assert kept["paths"][1] == "kind0/0.ome.tif#page=2"
    assert np.ptp(kept["vectors"], 0).max() > 0.01
    found = desk.evaluate(run, cells, cells)
    assert (found["train_images"], found["classes"]) == (FILES * PAGES, 2)


@pytest.mark.parametrize("format", ["timm", "safetensors"])
def test_an_export_says_what_it_was_fed(run: Path, tmp_path: Path, format: str) -> None:
    found = desk.export(run, format, tmp_path / "out")
    assert found["pictures"] == 4
    assert found["cosine"] >= 0.9999
    names = {one.name for one in (tmp_path / "out").iterdir()}
    assert not any(one.startswith(".") for one in names)
    card = json.loads((tmp_path / "out" / ("config.json" if format == "timm" else "encoder.json")).read_text())
    assert {name: card["reading"][name] for name in CHOICE} == CHOICE
    example = (tmp_path / "out" / "example.py").read_text()
    assert "channel 5 (from 1) as red, green and blue alike, 0 at the number 0, 1 at 4000" in example
    assert "picture.png" in example
