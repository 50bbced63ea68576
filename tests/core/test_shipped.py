"""Where the resources are and what the installed app says of itself."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from studio.core import shipped


def test_a_checkout_has_its_resources_beside_the_package() -> None:
    place = shipped.resources()
    assert place == Path(shipped.__file__).parents[2] / "resources"
    assert (place / "icons" / "app.svg").is_file()
    assert not shipped.frozen() and shipped.flavour() == "" and shipped.build() == {}


@pytest.mark.parametrize("text", [None, "not json", '["a list"]'])
def test_the_installed_app_without_its_facts_has_no_flavour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str | None) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(shipped, "resources", lambda: tmp_path)
    if text is not None:
        (tmp_path / "build.json").write_text(text)
    shipped.build.cache_clear()
    assert shipped.flavour() == ""
    (tmp_path / "build.json").write_text(json.dumps({"flavour": "cpu", "torch": "2.13.0+cpu"}))
    shipped.build.cache_clear()
    assert shipped.flavour() == "cpu"
    shipped.build.cache_clear()
