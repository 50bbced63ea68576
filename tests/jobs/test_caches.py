from __future__ import annotations

import json
from pathlib import Path

import platformdirs
import pytest
from PIL import Image

from studio.cli import entry
from studio.data.cache import build_cache
from studio.data.scan import scan
from studio.jobs import caches


@pytest.fixture(autouse=True)
def own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platformdirs, "user_data_dir", lambda *a, **k: str(tmp_path / "data"))
    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda *a, **k: str(tmp_path / "cache"))


def doctor(capsys: pytest.CaptureFixture[str], *words: str) -> dict:
    assert entry.main(["doctor", "--json", *words]) == 0
    return json.loads(capsys.readouterr().out)


def test_doctor_lists_limits_and_clears(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "birds").mkdir()
    for at in range(5):
        Image.new("RGB", (40, 30), (50 * at, 0, 0)).save(tmp_path / "birds" / f"{at}.png")
    cache = build_cache(scan(tmp_path / "birds"), 32, mode="disk")
    found = doctor(capsys, "--cache-limit", "3GB")["cache"]
    (store,) = found["stores"]
    assert (store["name"], store["pictures"], store["side"], store["busy"], store["root"]) == ("birds", 5, 32, True, str(tmp_path / "birds"))
    assert found["limit"] == 3_000_000_000 and found["bytes"] == store["bytes"] > 5 * 32 * 32 * 3
    assert doctor(capsys, "--clear-caches")["cleared"] == {"freed": 0, "left": 1}
    cache.close()
    answer = doctor(capsys, "--clear-caches")
    assert answer["cleared"]["freed"] == store["bytes"] and answer["cache"]["stores"] == [] and answer["cache"]["limit"] == 3_000_000_000
    assert len(list((tmp_path / "birds").iterdir())) == 5
    assert doctor(capsys, "--cache-limit", "default")["cache"]["chosen"] == "" and caches.caches()["limit"] != 3_000_000_000
    assert entry.main(["doctor", "--cache-limit", "some"]) == 2
    assert "--cache-limit is 'some'" in capsys.readouterr().err
