from __future__ import annotations

import pytest

from studio.core.json_text import parse


def test_what_is_json_is_read() -> None:
    assert parse('{"a": [1, null]}') == {"a": [1, None]} and parse(b"3") == 3


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, '{"a":' * 100_000])
def test_anything_else_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse(text)
