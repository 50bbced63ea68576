from __future__ import annotations

import pytest

from studio.core.sizes import SIZE, read_size
from studio.core.spec import RunSpec
from studio.core.trouble import Trouble


@pytest.mark.parametrize(
    ("text", "size"), [("20GB", 20e9), ("500 MB", 5e8), ("1.5TB", 1.5e12), ("3", 3e9), ("2GiB", 2 * 2**30), ("7g", 7e9), ("12B", 12), ("0", 0)]
)
def test_sizes(text: str, size: float) -> None:
    assert read_size(text) == read_size(f" {text.lower()} ") == size and SIZE.read(f" {text}") == text


@pytest.mark.parametrize("text", ["", "much", "-3GB", "20 apples", "GB", "1e99TB", "9" * 40, "10 PB"])
def test_what_is_none(text: str) -> None:
    with pytest.raises(ValueError):
        read_size(text)


def test_a_specification_refuses_it_before_anything_is_read() -> None:
    assert RunSpec.from_dict({"cache_limit": "20GB"}).cache_limit == "20GB" and RunSpec.from_dict({}).cache_limit is None
    with pytest.raises(Trouble, match=r"(?i)cache_limit.*a size on the disk such as 20GB"):
        RunSpec.from_dict({"cache_limit": "much"})
