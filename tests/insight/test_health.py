"""Health's numbers against closed forms, and verdicts on histories that are known to be good or bad."""

from __future__ import annotations

import math

import pytest
import torch

from studio.insight.health import alignment, measure, rankme, std_ratio, uniformity, verdict


def gaussian(rows: int, dim: int, seed: int = 0) -> torch.Tensor:
    return torch.randn(rows, dim, generator=torch.Generator().manual_seed(seed))


@pytest.mark.parametrize("dim", [128, 512])
def test_std_ratio_is_one_when_spread_and_nought_when_collapsed(dim: int) -> None:
    assert std_ratio(gaussian(4096, dim)) == pytest.approx(1.0, abs=0.01)
    assert std_ratio(torch.ones(100, dim)) == pytest.approx(0.0, abs=1e-5)


@pytest.mark.parametrize(("rows", "dim", "value"), [(4096, 128, 127.5), (4096, 512, 503.8), (512, 512, 412)])
def test_rankme_of_gaussians(rows: int, dim: int, value: float) -> None:
    assert rankme(gaussian(rows, dim)) == pytest.approx(value, rel=0.005)


def test_rankme_of_orthonormal_columns_and_of_constant_rows() -> None:
    columns = torch.linalg.qr(gaussian(256, 32)).Q
    assert rankme(columns) == pytest.approx(32, rel=1e-4)
    assert rankme(torch.ones(200, 64)) == pytest.approx(1.0, abs=0.03)


def test_alignment_ends() -> None:
    x = gaussian(2000, 128)
    assert alignment(x, 3 * x) == pytest.approx(0.0, abs=1e-5)
    assert alignment(x, gaussian(2000, 128, seed=1)) == pytest.approx(2.0, abs=0.02)


def test_uniformity_ends() -> None:
    assert uniformity(gaussian(2048, 128)) == pytest.approx(-3.9375, abs=0.01)
    assert uniformity(torch.ones(50, 8)) == pytest.approx(0.0, abs=1e-6)


def test_uniformity_misses_a_dimensional_collapse_that_rankme_sees() -> None:
    full = gaussian(1024, 64)
    flat = torch.cat([full[:, :32], torch.zeros(1024, 32)], 1)
    assert abs(uniformity(flat) - uniformity(full)) < 0.2
    assert rankme(flat) < 0.6 * rankme(full)


def test_measure_has_the_three_and_no_nan() -> None:
    assert set(measure(gaussian(64, 16))) == {"std_ratio", "rankme", "uniformity"}
    assert all(math.isfinite(one) for one in measure(torch.full((8, 4), math.nan)).values())


GOOD = {"std_ratio": 0.7, "rankme": 40.0, "uniformity": -2.5}
FLAT = {"std_ratio": 0.01, "rankme": 1.1, "uniformity": -0.01}


def word(method: str, **given: object) -> str:
    facts: dict[str, object] = {"loss": 3.0, "chance": 5.5, "measured": GOOD, "progress": 0.8} | given
    return verdict(method, **facts)["verdict"]  # type: ignore[arg-type]


def test_a_falling_loss_never_hides_collapsed_features() -> None:
    assert word("simclr", loss=0.01, measured=FLAT) == "collapsed"
    assert word("byol", chance=None, loss=-0.999, measured=FLAT) == "collapsed"


def test_a_loss_at_chance_is_named_for_methods_where_it_tells() -> None:
    assert word("simclr", loss=5.49) == "at chance"
    assert word("rotation", loss=1.385, chance=math.log(4)) == "at chance"
    assert word("simclr", loss=5.49, progress=0.1) == "early"
    assert word("simclr", loss=6.1) == "at chance"  # above it nothing is learned either
    assert word("mae", loss=0.96, chance=0.979) == "at chance" and word("mae", loss=0.9, chance=0.979) == "learning"


def test_mocos_rising_loss_and_a_high_dino_loss_are_no_failures() -> None:
    assert word("moco", loss=8.3, chance=8.318) == "learning"
    assert word("dino", loss=8.3, chance=8.318) == "learning"


def test_dinos_two_collapses() -> None:
    assert word("dino", loss=8.317, chance=8.318, curves={"teacher_entropy": 8.317, "kl": 0.001}) == "collapsed"
    assert word("dino", loss=0.02, chance=8.318, curves={"teacher_entropy": 0.01, "kl": 0.01}) == "collapsed"


def test_a_loss_that_is_no_number_says_so_first() -> None:
    said = verdict("mae", loss=math.nan, chance=None, measured=GOOD, progress=0.5)
    assert said["verdict"] == "broken" and "fp32" in said["next"]


def test_good_features_are_learning_in_plain_words() -> None:
    said = verdict("simclr", loss=3.0, chance=5.5, measured=GOOD, progress=1.0)
    assert said["verdict"] == "learning" and all(said[key].endswith(".") for key in ("words", "next"))
