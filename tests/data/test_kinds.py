from __future__ import annotations

import pytest

from studio.data.kinds import describe, kind_of, refuse_name, sniff


@pytest.mark.parametrize("name", ["a.jpg", "A.JPEG", "b.HeIc", "c.tif", "no_ending", "d.e.png"])
def test_names_that_may_be_pictures(name: str) -> None:
    assert refuse_name(name) is None


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("notes.txt", "not a picture file (.txt)"),
        ("a.NEF", "camera raw"),
        ("a.mp4", "a video"),
        ("a.svg", "export it as PNG"),
        ("._a.jpg", "macOS"),
        (".a.jpg", "hidden"),
        (".DS_Store", "hidden"),
    ],
)
def test_names_that_are_refused(name: str, reason: str) -> None:
    assert reason in str(refuse_name(name))


def test_content_decides() -> None:
    assert kind_of(b"\x89PNG\r\n\x1a\n....", "a.jpg") == "PNG"
    assert kind_of(b"\0\0\2\0" + bytes(20), "a.TGA") == "TGA" and kind_of(b"\0\0\2\0" + bytes(20), "a.png") == ""
    assert sniff(b"\0\0\0\x1cftypmif1\0\0\0\0mif1avif") == "AVIF" and sniff(b"\0\0\0\x1cftypmif1\0\0\0\0mif1heic") == "HEIF"
    assert sniff(b"\0\0\0\x1cftypisom") == "" and sniff(b"RIFF\0\0\0\0WAVE") == "" and sniff(b"") == ""


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (b"plain words", "text"),
        ("Grüße".encode()[:5], "text"),
        (b"\xef\xbb\xbf<html>", "a web page"),
        (b" \n<HTML>", "a web page"),
        (b"<?xml version", "XML"),
        (b"%PDF-1.7", "PDF"),
        (b"\x80\x81\x82\x83\x84\x85\x86", "no picture format"),
        (bytes(64), "all zeros"),
    ],
)
def test_other_content_in_words(head: bytes, words: str) -> None:
    assert words in describe(head)
