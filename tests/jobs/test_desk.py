"""What a window or a terminal may ask: proposals, previews, scores, pictures, files."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from studio.core.events import Cloud, Finished, Note, Pictures
from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.jobs import desk


@pytest.fixture(scope="module")
def catalog(samples: Any) -> Any:
    return desk.scan(samples.train)


def test_proposals_hold_every_number_and_say_what_was_lowered(catalog: Any) -> None:
    spec, notes = desk.propose(RunSpec(images=catalog.root, method="simclr"), catalog)
    assert all(getattr(spec, name) is not None for name in ("backbone", "image_size", "epochs", "batch_size", "lr", "optimizer", "warmup"))
    assert spec.batch_size and spec.batch_size <= len(catalog) and any("lowered" in one for one in notes)
    assert desk.propose(spec, catalog)[0] == spec


def test_a_proposal_refuses_what_cannot_be(catalog: Any) -> None:
    with pytest.raises(Trouble, match="temperature"):
        desk.propose(RunSpec(images=catalog.root, settings={"temperature": 99}), catalog)


def test_a_proposal_refuses_a_network_that_is_none_and_one_that_the_method_cannot_train(catalog: Any) -> None:
    with pytest.raises(Trouble, match="no backbone called 'resnet81'") as caught:
        desk.propose(RunSpec(images=catalog.root, backbone="resnet81"), catalog)
    assert "resnet18" in caught.value.fix
    with pytest.raises(Trouble, match="needs a vision transformer"):
        desk.propose(RunSpec(images=catalog.root, method="mae", backbone="resnet18"), catalog)
    assert desk.propose(RunSpec(images=catalog.root, backbone="mobilenetv3_small_050"), catalog)[0].backbone == "mobilenetv3_small_050"


@pytest.mark.parametrize("method", ["simclr", "mae", "dino"])
def test_previews_are_the_same_for_the_same_seed_and_differ_for_another(catalog: Any, method: str) -> None:
    spec = RunSpec(images=catalog.root, method=method, image_size=32)

    def tiles(seed: int) -> list[np.ndarray]:
        return [tile.pixels for event in desk.preview(spec, catalog, [0, 5], seed=seed) for row in event.rows for tile in row]

    first, again, other = tiles(1), tiles(1), tiles(2)
    assert all(np.array_equal(a, b) for a, b in zip(first, again, strict=True))
    assert any(not np.array_equal(a, b) for a, b in zip(first, other, strict=True))


def test_a_preview_leaves_out_what_cannot_be_decoded(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        Image.new("RGB", (40, 40), name and (200, 30, 30)).save(tmp_path / f"{name}.png")
    found = desk.scan(tmp_path)
    whole = (tmp_path / "b.png").read_bytes()
    (tmp_path / "b.png").write_bytes(whole[: len(whole) // 2])
    shown = desk.preview(RunSpec(images=str(tmp_path), image_size=32), found, [0, 1, 2])
    assert len(shown[0].rows) == 2


def test_warm_up_tells_the_cards_and_the_device() -> None:
    job = desk.warm_up()
    assert job.join(60)
    told = job.mailbox.drain()
    notes = {one.name: one.data for one in told if isinstance(one, Note)}
    assert len(notes["cards"]) >= 9 and notes["device"] in ("cpu", "cuda", "mps") and isinstance(told[-1], Finished)


def test_evaluate_is_the_contracts_object(trained_run: Path, samples: Any) -> None:
    found = desk.evaluate(trained_run, samples.train, samples.test)
    assert {"knn", "linear", "knn_random_init", "linear_random_init", "knn_pixels", "train_images", "test_images", "k"} <= set(found)
    assert all(0.0 <= found[name] <= 1.0 for name in ("knn", "linear", "knn_random_init", "linear_random_init", "knn_pixels", "knn_error"))
    assert (found["train_images"], found["test_images"], found["k"]) == (40, 8, 4)
    assert desk.evaluate(trained_run, samples.train, samples.test, k=3)["k"] == 3


def test_evaluate_twice_is_the_same(trained_run: Path, samples: Any) -> None:
    assert desk.evaluate(trained_run, samples.train, samples.test) == desk.evaluate(trained_run, samples.train, samples.test)


def test_evaluate_refuses_folders_without_labels(trained_run: Path, samples: Any) -> None:
    one = next(Path(samples.train).iterdir())
    with pytest.raises(Trouble, match="--train"):
        desk.evaluate(trained_run, one, samples.test)
    with pytest.raises(Trouble, match="--test"):
        desk.evaluate(trained_run, samples.train, one)


def test_embed_writes_the_same_numbers_in_every_format(trained_run: Path, samples: Any, tmp_path: Path) -> None:
    made = [desk.embed(trained_run, samples.test, tmp_path / f"e{ending}") for ending in (".npz", ".csv")]
    assert made[0] == {"images": 8, "dim": 128, "out": str(tmp_path / "e.npz")}
    kept = np.load(tmp_path / "e.npz")
    with (tmp_path / "e.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][:2] == ["path", "f0"] and [row[0] for row in rows[1:]] == kept["paths"].tolist()
    assert np.allclose(np.array([row[1:] for row in rows[1:]], float), kept["vectors"], rtol=1e-5)
    assert sorted(kept["paths"].tolist()) == sorted(path.relative_to(samples.test).as_posix() for path in Path(samples.test).rglob("*.png"))
    desk.embed(trained_run, samples.test, tmp_path / "fiftyone" / "samples.json")
    dataset = json.loads((tmp_path / "fiftyone" / "samples.json").read_text(encoding="utf-8"))
    assert list(dataset) == ["samples"] and {tuple(one) for one in dataset["samples"]} == {("filepath", "tags", "embedding")}
    assert [one["filepath"] for one in dataset["samples"]] == [str(Path(samples.test) / path) for path in kept["paths"]]
    assert all(Path(one["filepath"]).is_file() and one["tags"] == [] for one in dataset["samples"])
    assert np.allclose(np.array([one["embedding"] for one in dataset["samples"]]), kept["vectors"], rtol=1e-5)
    assert not list(tmp_path.glob("**/.*"))


def test_embed_refuses_other_endings_before_it_works(trained_run: Path, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"\.txt.*\.npz, \.lightly\.csv, \.csv, \.parquet, samples\.json"):
        desk.embed(trained_run, tmp_path, tmp_path / "e.txt")


@pytest.mark.parametrize("what", ["views", "attention", "neighbours", "map"])
def test_inspect_tells_and_writes_pictures(trained_run: Path, samples: Any, tmp_path: Path, what: str) -> None:
    told: list[Any] = []
    found = desk.inspect(trained_run, samples.test, what, tmp_path, told.append, count=3)
    shown = [one for one in told if isinstance(one, Pictures | Cloud)]
    assert found["what"] == what and len(found["files"]) == len(shown) >= 1
    for file in found["files"]:
        with Image.open(file) as picture:
            assert picture.width > 100 and len(np.unique(np.asarray(picture))) > 10
    if isinstance(shown[0], Pictures):
        assert len(shown[0].rows) == 3


def test_inspect_says_what_a_run_can_show(trained_run: Path, samples: Any, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"reconstruction.*It can show views, attention, neighbours, map"):
        desk.inspect(trained_run, samples.test, "reconstruction", tmp_path)


def test_export_reloads_and_compares(trained_run: Path, tmp_path: Path) -> None:
    found = desk.export(trained_run, "safetensors", tmp_path / "encoder.safetensors")
    assert found["max_abs_diff"] < 1e-4 and found["cosine"] > 0.9999  # another process may sum in another order
    assert (tmp_path / "encoder.safetensors").is_file() and (tmp_path / "encoder.json").is_file()


def test_report_and_runs(trained_run: Path, tmp_path: Path) -> None:
    page = desk.report(trained_run, tmp_path / "page.html")["out"]
    assert "SimCLR".lower() in Path(page).read_text(encoding="utf-8").lower()
    assert [row["run"] for row in desk.runs(trained_run.parent)] == [str(trained_run)]
    assert desk.runs() == []
