"""A page in another language: what stands between its tags is said anew; tags, addresses and pictures stay."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape

_TAGS = re.compile(r"(<style>.*?</style>|<[^>]+>)", re.DOTALL)


def in_other_words(page: str, say: Callable[[str], str], language: str) -> str:
    """The HTML with every text as `say` says it. language: the code that the page declares, as "ko"."""
    parts = _TAGS.split(page.replace('<html lang="en">', f'<html lang="{language}">', 1))
    return "".join(one if at % 2 or not one.strip() else _said(one, say) for at, one in enumerate(parts))


def _said(text: str, say: Callable[[str], str]) -> str:
    bare = text.strip()
    return text.replace(bare, escape(say(unescape(bare)), quote=False), 1)
