from __future__ import annotations

from studio.core.trouble import NO_ROOM, Trouble


def test_words_and_fix_are_one_sentence_each() -> None:
    trouble = Trouble("The disk is full.", "Make room.", NO_ROOM)
    assert str(trouble) == "The disk is full. Make room." and trouble.exit_code == 4
    assert isinstance(trouble, ValueError) and str(Trouble("No.")) == "No."
