# pyright: basic
"""Korean particles after a name that was put in: 을(를), 은(는), 이(가), (으)로, (이)라는 become the one that the sound before asks for."""

from __future__ import annotations

import re

PAIRS = {"을(를)": ("을", "를"), "은(는)": ("은", "는"), "이(가)": ("이", "가"), "(으)로": ("으로", "로"), "(이)라는": ("이라는", "라는")}
DIGITS = {"0": "n", "1": "l", "2": "", "3": "n", "4": "", "5": "", "6": "n", "7": "l", "8": "l", "9": ""}
"""How a number's name ends: with a consonant, with ㄹ, or open."""
LETTERS = {"L": "l", "M": "n", "N": "n", "R": "l"}
"""Letters of an abbreviation whose names are closed."""
WORDS = {"l": "l", "m": "n", "n": "n", "g": "n", "a": "", "e": "", "i": "", "o": "", "u": "", "y": ""}
"""Last letters of English words that tell; the others don't."""
_AFTER = re.compile(r"(\S)(" + "|".join(re.escape(one) for one in PAIRS) + ")")


def particles(text: str) -> str:
    """The text with the right particles; both forms stay where the sound is not known."""
    return _AFTER.sub(_chosen, text) if "(" in text else text


def _chosen(found: re.Match[str]) -> str:
    before, pair = found[1], found[2]
    ending = _ending(before, found.string[: found.end(1)])
    if ending is None:
        return found[0]
    closed, opened = PAIRS[pair]
    return before + (closed if ending and not (ending == "l" and pair == "(으)로") else opened)


def _ending(last: str, before: str) -> str | None:
    """ "n" closed, "l" closed with ㄹ, "" open, None not known."""
    if "가" <= last <= "힣":
        jongseong = (ord(last) - ord("가")) % 28
        return "l" if jongseong == 8 else "n" if jongseong else ""
    if last in DIGITS:
        return DIGITS[last]
    if last.isascii() and last.isupper():
        return LETTERS.get(last, "")
    word = re.search(r"[A-Za-z]+$", before)
    return WORDS.get(last) if word else None
