"""The numbers behind a curve."""

from __future__ import annotations

import numpy as np
import pytest

from studio.ui.widgets import series
from studio.ui.widgets.series import Series, moving_average, thin, window


def slow_average(values: np.ndarray, weight: float) -> np.ndarray:
    raw, made = 0.0, []
    for at, value in enumerate(values):
        raw = weight * raw + (1 - weight) * value
        made.append(raw / (1 - weight ** (at + 1)))
    return np.array(made)


@pytest.mark.parametrize("weight", [0.0, 0.5, 0.9, 0.999])
def test_moving_average_is_the_debiased_one(weight: float) -> None:
    values = np.random.default_rng(0).normal(size=1000) + 3
    made, _ = moving_average(values, weight)
    expected = values if weight == 0 else slow_average(values, weight)
    np.testing.assert_allclose(made, expected, rtol=1e-4)


def test_moving_average_goes_on_where_it_was() -> None:
    values = np.random.default_rng(1).normal(size=700)
    first, mean = moving_average(values[:333], 0.95)
    second, _ = moving_average(values[333:], 0.95, mean=mean, count=333)
    np.testing.assert_allclose(np.concatenate((first, second)), slow_average(values, 0.95), atol=1e-5)


def test_append_grows_and_leaves_out_what_is_not_finite() -> None:
    one = Series(0.9, capacity=4)
    for at in range(100):
        one.append([at], [at / 10], [at * 2.0], [float("nan") if at == 50 else 1.0])
    assert one.size == 99 and one.lost == 1
    assert np.isfinite(one.y).all() and np.isfinite(one.smooth).all()
    assert one.x("time")[-1] == 198 and one.x("epoch")[-1] == pytest.approx(9.9)


def test_smoothing_can_change_later() -> None:
    values = np.random.default_rng(2).normal(size=300)
    one = Series(0.5)
    one.append(range(300), range(300), range(300), values)
    one.set_smoothing(0.9)
    np.testing.assert_allclose(one.smooth, slow_average(values, 0.9), atol=1e-5)
    one.append([300], [300], [300], [7.0])
    np.testing.assert_allclose(one.smooth, slow_average(np.append(values, 7.0), 0.9), atol=1e-5)


def test_cut_and_prepend() -> None:
    one = Series(0.0)
    one.append([5, 6, 7, 8], [0] * 4, [0] * 4, [5, 6, 7, 8])
    one.cut(7)
    assert one.y.tolist() == [5, 6]
    one.prepend([1, 2, 3, 4, 5, 6], [0] * 6, [0] * 6, [1, 2, 3, 4, 50, 60])
    assert one.y.tolist() == [1, 2, 3, 4, 5, 6]


def test_a_full_series_thins_its_older_half(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(series, "LIMIT", 100)
    one = Series(0.0)
    for at in range(250):
        one.append([at], [at], [at], [at])
    assert one.size <= 100
    assert one.y[-1] == 249 and (np.diff(one.x()) > 0).all()


def test_thin_keeps_the_extremes() -> None:
    x = np.arange(100_000.0)
    y = np.zeros(100_000, np.float32)
    y[12_345], y[77_777] = 9.0, -9.0
    few_x, few_y = thin(x, y, points=400)
    assert len(few_y) < 410
    assert few_y.max() == 9 and few_y.min() == -9
    assert few_x[few_y.argmax()] == 12_345 and (np.diff(few_x) >= 0).all()
    assert thin(x[:10], y[:10])[0] is not None and len(thin(x[:10], y[:10])[1]) == 10


def test_window_has_one_more_on_either_side() -> None:
    assert window(np.arange(10.0), 3.0, 5.0) == slice(2, 7)
    assert window(np.arange(10.0), -5.0, 50.0) == slice(0, 10)
