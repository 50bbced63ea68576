from __future__ import annotations

import errno
import os

import pytest

from studio.data.reasons import bad_size, of_error


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)), "the file is gone"),
        (PermissionError(errno.EACCES, "Permission denied"), "no permission to read the file"),
        (OSError(errno.EIO, "Input/output error"), "the disk reports a read error"),
        (OSError(errno.EBUSY, "Device or resource busy"), "cannot be read (Device or resource busy)"),
        (OSError("image file is truncated (3 bytes not processed)"), "the file is cut short (truncated JPEG)"),
        (EOFError(), "the file is cut short (truncated JPEG)"),
        (MemoryError(), "not enough memory to decode it"),
        (SyntaxError("bad\n chunk"), "damaged JPEG: bad chunk"),
        (IndexError(), "damaged JPEG: IndexError"),
    ],
)
def test_errors_in_words(error: Exception, words: str) -> None:
    assert of_error(error, "JPEG") == words


def test_long_complaints_are_cut() -> None:
    assert len(of_error(ValueError("x" * 5000), "PNG")) < 150


@pytest.mark.parametrize(
    ("size", "words"),
    [((8, 8), None), ((2000, 9), None), ((16320, 12240), None), ((7, 500), "at least 8"), ((0, 5), "damaged"), ((20_000, 20_000), "400 megapixels")],
)
def test_sizes(size: tuple[int, int], words: str | None) -> None:
    found = bad_size(*size)
    assert found is None if words is None else words in str(found)
