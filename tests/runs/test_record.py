"""What a run leaves on the disk, and what is dropped when it goes back."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from studio.core.events import Cloud, Failed, Finished, Matrix, Phase, Pictures, Progress, Saved, Scalars, Tile, Warned
from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.runs.layout import RunFolder
from studio.runs.read import read_events, read_rejected, read_state
from studio.runs.record import Recorder, kept_until


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    return RunFolder(tmp_path)


def picture(name: str, step: int, shade: int = 90) -> Pictures:
    return Pictures(name, step, ((Tile(np.full((8, 8, 3), shade, np.uint8), "a.png"),),), ("view",), "What is seen.")


def test_events_come_back_as_they_were_told(run: RunFolder) -> None:
    told = [Phase("train", "Training"), Scalars(1, 0.5, 0.1, {"loss": 3.5}), Warned("Careful.", "Do this."), Saved(1, "x")]
    with Recorder(run) as recorder:
        for event in [*told, Progress("train", 1, 2)]:
            recorder.tell(event)
        assert read_events(run) == told  # flushed at once, not at the end
    assert json.loads(run.events.read_text().splitlines()[1]) == {"kind": "scalars", "step": 1, "epoch": 0.5, "time": 0.1, "loss": 3.5}


def test_numbers_that_json_has_no_word_for_become_null(run: RunFolder) -> None:
    with Recorder(run) as recorder:
        recorder.tell(Scalars(1, 0.0, 0.0, {"loss": float("nan"), "top1": 1.0}))
        recorder.state("running", loss=float("inf"), name="bad\udce4name")
    assert "null" in run.events.read_text()
    assert read_events(run) == [Scalars(1, 0.0, 0.0, {"top1": 1.0})]
    assert read_state(run)["loss"] is None
    assert read_state(run)["name"] == "bad\\udce4name"


def test_state_keeps_facts_and_is_replaced_whole(run: RunFolder) -> None:
    with Recorder(run) as recorder:
        recorder.state("running", step=1, device="cpu")
        recorder.state("finished", step=2)
    state = read_state(run)
    assert (state["state"], state["step"], state["device"]) == ("finished", 2, "cpu")
    assert not list(run.path.glob(".*tmp"))


def test_the_spec_repeats_the_run_elsewhere(run: RunFolder) -> None:
    with Recorder(run) as recorder:
        recorder.spec(RunSpec(images="photos", out=str(run.path)))
    assert RunSpec.read(run.spec) == RunSpec(images="photos")


def test_rejected_files_keep_their_reasons(run: RunFolder) -> None:
    with Recorder(run) as recorder:
        recorder.rejected([("a.txt", "not a picture file (.txt)"), ("b\udcff.jpg", "broken")])
    assert read_rejected(run) == [("a.txt", "not a picture file (.txt)"), ("b\\udcff.jpg", "broken")]


def test_pictures_are_kept_at_growing_intervals_and_the_last_always(run: RunFolder) -> None:
    with Recorder(run) as recorder:
        for step in range(2000):
            recorder.tell(picture("views", step))
        recorder.tell(Matrix("similarity", 5, np.eye(3)))
        recorder.tell(Cloud("map", 5, np.random.default_rng(0).normal(size=(9, 2)), np.arange(9) % 2, ("a", "b")))
    steps = sorted(int(path.stem.split("-")[1]) for path in run.pictures.glob("views-*.png"))
    assert steps[:5] == [0, 1, 2, 3, 4]
    assert steps[-1] == 1999
    assert len(steps) < 45
    for name in ("views-00000000", "similarity-00000005", "map-00000005"):
        with Image.open(run.pictures / f"{name}.png") as image:
            assert image.width > 20
    assert not list(run.pictures.glob(".*"))


def test_going_back_drops_what_came_after(run: RunFolder) -> None:
    with Recorder(run) as recorder:
        recorder.tell(Phase("train", "Training"))
        for step in range(1, 8):
            recorder.tell(Scalars(step, step / 4, 0.1, {"loss": 1.0 / step}))
            if step == 4:
                recorder.tell(Saved(4, "x"))
                recorder.tell(Warned("kept"))
            recorder.tell(picture("views", step))
        recorder.tell(Warned("dropped"))
        recorder.tell(Failed("killed"))
    with run.events.open("a") as file:
        file.write('{"kind":"scalars","step":8,"lo')
    with Recorder(run) as recorder:
        recorder.go_back(4)
        recorder.tell(Scalars(5, 1.25, 0.2, {"loss": 0.5}))
        recorder.tell(Finished("finished"))
    found = read_events(run)
    assert [event.step for event in found if isinstance(event, Scalars)] == [1, 2, 3, 4, 5]
    assert [event.words for event in found if isinstance(event, Warned)] == ["kept"]
    assert isinstance(found[-1], Finished)
    assert not any(isinstance(event, Failed) for event in found)
    assert all(json.loads(line) for line in run.events.read_text().splitlines())
    assert max(int(path.stem.split("-")[1]) for path in run.pictures.glob("*.png")) == 4


def test_foreign_lines_are_dropped() -> None:
    phase = b'{"kind":"phase","name":"a","words":"b"}\n'
    assert list(kept_until([b"\xff\xfe\n", b"[1]\n", b'"x"\n', phase, b"null\n", b'{"kind":"scalars","step":"1"}\n', phase], 5)) == [phase]
    assert list(kept_until([b'{"kind":"scalars","step":1}'], 5)) == []  # torn: the next record would be glued to it


def test_a_file_with_nothing_to_drop_stays_the_same_file(run: RunFolder) -> None:
    with Recorder(run) as recorder:
        recorder.tell(Scalars(1, 0.0, 0.0, {"loss": 1.0}))
        before = run.events.stat()
        recorder.go_back(1)
        assert run.events.stat().st_ino == before.st_ino
        recorder.tell(Phase("train", "Training"))
    assert len(read_events(run)) == 2


def test_a_recorder_that_does_not_write_leaves_no_file(run: RunFolder) -> None:
    with Recorder(run, writes=False) as recorder:
        recorder.tell(Phase("train", "Training"))
        recorder.tell(picture("views", 1))
        recorder.state("running")
        recorder.spec(RunSpec())
        recorder.rejected([("a", "b")])
        recorder.go_back(0)
    assert list(run.path.iterdir()) == []


def test_records_wait_in_memory_while_the_disk_is_full(run: RunFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    with Recorder(run) as recorder:
        recorder.tell(Scalars(1, 0.0, 0.0, {"loss": 1.0}))
        real = recorder._file

        class Full:
            """Takes ten bytes more and then none."""

            left = 10

            def write(self, data: bytes) -> int:
                """As a raw file does: a part may be written."""
                if self.left == 0:
                    raise OSError(28, "No space left on device")
                self.left -= len(taken := bytes(data[: self.left]))
                return real.write(taken)

        monkeypatch.setattr(recorder, "_file", Full())
        for step in (2, 3, 4):
            recorder.tell(Scalars(step, 0.0, 0.0, {"loss": 1.0}))
        news = recorder.take_news()
        assert news is not None
        assert "can't be written" in news.words and "is full" in news.words
        assert recorder.take_news() is None
        monkeypatch.setattr(recorder, "_file", real)
        recorder.tell(Scalars(5, 0.0, 0.0, {"loss": 1.0}))
        news = recorder.take_news()
        assert news is not None
        assert "written again" in news.words
    assert [event.step for event in read_events(run) if isinstance(event, Scalars)] == [1, 2, 3, 4, 5]


def test_an_ending_that_cannot_be_written_is_trouble_and_leaves_nothing_half_done(run: RunFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    with Recorder(run) as recorder:
        recorder.state("running")
        monkeypatch.setattr("studio.runs.files.rename", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
        recorder.state("running", step=4)
        assert recorder.take_news() is not None
        with pytest.raises(Trouble, match="is full"):
            recorder.state("finished")
    assert not list(run.path.glob(".*.tmp"))
