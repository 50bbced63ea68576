from __future__ import annotations

import pytest

from studio.core.reading import PLAIN, Reading, page_path, read_channels, read_scale, split_page
from studio.core.spec import RunSpec
from studio.core.trouble import Trouble


def test_channels_are_read_as_they_are_kept() -> None:
    assert [read_channels(one) for one in ("auto", " Gray ", "grey", "1, 3,4", "2")] == ["auto", "gray", "gray", "1,3,4", "2"]


@pytest.mark.parametrize("text", ["", "0", "1,2,3,4", "red", "1,,2", "-1", "5000", "1.5"])
def test_channels_that_make_no_sense_are_refused(text: str) -> None:
    with pytest.raises(Trouble, match="one to three channel numbers such as 1,3,4"):
        RunSpec.from_dict({"images": "x", "channels": text})


def test_scales_are_read_as_they_are_kept() -> None:
    assert [read_scale(one) for one in ("auto", "FULL", "0.5, 99.5", "1%,99%", "0..4095", "-1000..400.5")] == [
        "auto",
        "full",
        "0.5,99.5",
        "1,99",
        "0..4095",
        "-1000..400.5",
    ]


@pytest.mark.parametrize("text", ["", "5", "99,1", "-1,50", "0,101", "4095..0", "a..b", "1,2,3", "nan,3", "0..inf"])
def test_scales_that_make_no_sense_are_refused(text: str) -> None:
    with pytest.raises(Trouble, match="two percentages such as"):
        RunSpec.from_dict({"images": "x", "scale": text})


def test_a_specification_from_before_reads_as_it_did() -> None:
    old = {name: value for name, value in RunSpec().to_dict().items() if name not in ("channels", "pages", "scale", "colours")}
    spec = RunSpec.from_dict(old)
    assert Reading.of(spec) == PLAIN
    assert Reading.of(spec).key == Reading.of(spec).words == ""
    assert spec.colours == "auto"


def test_what_was_chosen_has_a_key_and_words() -> None:
    made = Reading("1,3", "all", "0.5,99.5")
    assert len({one.key for one in (PLAIN, made, Reading("1,3"), Reading("3,1"), Reading(scale="0..10"), Reading(pages="all"))}) == 6
    assert Reading.from_dict(made.to_dict()) == made
    assert made.numbers == (0, 2)
    assert made.percentiles == (0.5, 99.5)
    assert made.limits is None
    assert Reading(scale="-5..10").limits == (-5.0, 10.0)
    assert "channels 1,3" in made.words
    assert "99.5th percentile" in made.words
    with pytest.raises(ValueError, match="pages"):
        Reading.from_dict({"pages": "last"})


def test_a_page_has_a_path_of_its_own() -> None:
    assert page_path("a/b.tif", 7, 120) == "a/b.tif#page=007"
    assert split_page("a/b.tif#page=007") == ("a/b.tif", 7)
    assert [split_page(one)[1] for one in ("a.tif", "a.tif#page=", "a.tif#page=0", "#page=3", "a.tif#page=x")] == [0, 0, 0, 0, 0]
