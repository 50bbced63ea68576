"""Health's numbers against closed forms."""

from __future__ import annotations

import math

import pytest
import torch

from studio.insight import health
from studio.insight.health import Movement, alignment, chance_distance, difference, gradient_norm, measure, rankme, std_ratio, uniformity, variety


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


def test_std_of_isotropic_features_is_one_over_the_root_of_their_width() -> None:
    for dim, value in ((128, 0.0884), (512, 0.0442)):
        z = torch.nn.functional.normalize(gaussian(4096, dim), dim=1)
        assert float(z.std(0).mean()) == pytest.approx(value, abs=2e-4)
        assert std_ratio(z) / dim**0.5 == pytest.approx(value, abs=2e-4)


def test_variety_of_black_of_blank_and_of_random_pictures() -> None:
    random = torch.randint(0, 256, (64, 8, 8, 3), dtype=torch.uint8, generator=torch.Generator().manual_seed(0))
    assert variety(torch.zeros(16, 8, 8, 3, dtype=torch.uint8)) == 0
    assert variety(torch.full((16, 8, 8, 3), 200, dtype=torch.uint8)) == 0
    assert variety(random) == pytest.approx(1 / math.sqrt(12), abs=0.01)  # of a uniform variable


def test_difference_of_views() -> None:
    a = torch.rand(64, 3, 8, 8, generator=torch.Generator().manual_seed(0))
    b = torch.rand(64, 3, 8, 8, generator=torch.Generator().manual_seed(1))
    assert difference(a, a) == 0
    assert difference(a, b) == pytest.approx(1.0, abs=0.02)
    assert 0.05 < difference(a, 0.9 * a + 0.1 * b) < 0.2
    assert difference(torch.zeros(4, 3, 2, 2), torch.zeros(4, 3, 2, 2)) == 0


def test_distance_to_chance() -> None:
    assert chance_distance(math.log(4), math.log(4), 0.0) == 0
    assert chance_distance(0.0, math.log(4), 0.0) == 1
    assert chance_distance(2.0, 3.0, 1.0) == pytest.approx(0.5)
    assert chance_distance(4.0, 3.0, 1.0) == pytest.approx(-0.5)
    assert chance_distance(1.0, 2.0, None) == pytest.approx(0.5)
    assert chance_distance(1.0, None, None) is None


def test_gradient_norm_is_the_length_of_all_gradients() -> None:
    net = torch.nn.Linear(2, 1)
    assert gradient_norm(net.parameters()) == 0
    net.weight.grad, net.bias.grad = torch.tensor([[3.0, 0.0]]), torch.tensor([4.0])
    assert gradient_norm(net.parameters()) == pytest.approx(5)


def test_movement_of_weights() -> None:
    net = torch.nn.Sequential(torch.nn.Linear(30, 20), torch.nn.BatchNorm1d(20))
    moved = Movement(net)
    assert moved(net) == 0
    with torch.no_grad():
        net[0].bias += 100  # biases and scales say nothing
        net[1].weight *= 3
        assert moved(net) == 0
        net[0].weight *= 1.25
    assert moved(net) == pytest.approx(0.25, rel=1e-5)


def test_movement_of_a_large_network_is_thinned_and_nearly_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    net = torch.nn.Linear(400, 300)
    whole = Movement(net)
    monkeypatch.setattr(health, "WATCHED_WEIGHTS", 2000)
    thin = Movement(net)
    assert thin._start.numel() <= 2000 < whole._start.numel()
    with torch.no_grad():
        net.weight += 0.01 * torch.randn(300, 400, generator=torch.Generator().manual_seed(0))
    assert thin(net) == pytest.approx(whole(net), rel=0.1)
