"""Groups that a person made of a folder's pictures."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.core.trouble import Trouble
from studio.data import labels, own


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own.platformdirs, "user_data_dir", lambda *args, **kwargs: str(tmp_path / "data"))


def test_groups_come_back_in_order_and_belong_to_their_folder() -> None:
    made = {"wings": ["b/1.png", "a.png"], "no wings": ["c.png"], "empty": []}
    labels.keep_groups("/photos", made)
    assert list(labels.groups("/photos").items()) == list(made.items())
    assert labels.groups("/other") == {}
    assert labels.group_of("/photos") == {"b/1.png": "wings", "a.png": "wings", "c.png": "no wings"}
    labels.keep_groups("/photos", {})
    assert labels.groups("/photos") == {} and not labels.groups_file("/photos").exists()


def test_a_name_that_is_no_utf8_survives() -> None:
    labels.keep_groups("/photos", {"a": ["caf\udce9.png"]})
    assert labels.groups("/photos") == {"a": ["caf\udce9.png"]}


@pytest.mark.parametrize(
    "text", ["", "[]", '{"folder": "/photos"}', '{"folder": "/photos", "groups": 3}', '{"folder": "/photos", "groups": {"a": 3}}', "[" * 100_000], ids=range(6)
)
def test_a_file_that_is_broken_is_as_none(text: str) -> None:
    labels.groups_file("/photos").parent.mkdir(parents=True)
    labels.groups_file("/photos").write_text(text)
    assert labels.groups("/photos") == {}


def test_a_place_that_can_not_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(Trouble, match="groups cannot be written"):
        labels.keep_groups("/photos", {"a": ["b"]})
