"""Scores from labelled pictures alone, against scikit-learn's on the same vectors."""

from __future__ import annotations

import numpy as np
import pytest

from studio.insight.labelled import classes_in, folds_of, knn_score, linear_score, scores, some, wilson


def groups(each: int = 20, classes: int = 3, dim: int = 16, *, apart: float = 1.0, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    labels = np.repeat(np.arange(classes), each)
    centres = rng.normal(size=(classes, dim))
    return (apart * centres[labels] + rng.normal(size=(len(labels), dim))).astype(np.float32), labels


@pytest.mark.parametrize("apart", [0.0, 0.6, 3.0])
def test_knn_is_scikit_learns_left_one_out(apart: float) -> None:
    from sklearn.model_selection import LeaveOneOut, cross_val_score
    from sklearn.neighbors import KNeighborsClassifier

    x, y = groups(apart=apart)
    theirs = KNeighborsClassifier(20, metric="cosine", algorithm="brute", weights=lambda distance: np.exp((1 - distance) / 0.07))
    assert knn_score(x, y).value == pytest.approx(cross_val_score(theirs, x, y, cv=LeaveOneOut()).mean(), abs=1e-9)


def test_linear_is_scikit_learns_on_the_same_folds() -> None:
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    x, y = groups(30, 4, apart=0.5)
    fold, right = folds_of(y), 0
    for one in range(5):
        net = make_pipeline(StandardScaler(), LogisticRegression(C=0.1, max_iter=1000)).fit(x[fold != one], y[fold != one])
        right += int((net.predict(x[fold == one]) == y[fold == one]).sum())
    assert linear_score(x, y).value == pytest.approx(right / len(y), abs=0.02)


def test_no_label_is_seen_by_what_answers_it() -> None:
    x, y = groups(40, 2, dim=400, apart=0.0)  # more numbers than pictures: whoever saw the labels would be always right
    assert knn_score(x, y).low < 0.5 < knn_score(x, y).high
    assert linear_score(x, y).low < 0.5 < linear_score(x, y).high


def test_wilson() -> None:
    half = wilson(50, 100)
    assert (half.value, half.low, half.high) == (0.5, pytest.approx(0.4038, abs=1e-4), pytest.approx(0.5962, abs=1e-4))
    assert wilson(0, 10).low == 0 and wilson(0, 10).high == pytest.approx(0.2775, abs=1e-4)
    assert wilson(10, 10).high == pytest.approx(1) and wilson(10, 10).low == pytest.approx(0.7225, abs=1e-4)
    assert (wilson(0, 0).low, wilson(0, 0).high) == (0, 1)


def test_folds_spread_every_group() -> None:
    labels = np.array([0] * 10 + [1] * 5 + [2] * 7)
    fold = folds_of(labels)
    assert all(np.bincount(fold[labels == 0], minlength=5) == 2) and all(np.bincount(fold[labels == 1], minlength=5) == 1)
    assert np.bincount(fold, minlength=5).max() - np.bincount(fold, minlength=5).min() <= 1
    assert np.array_equal(fold, folds_of(labels))


def test_a_handful_a_group_is_enough_for_a_number() -> None:
    x, y = groups(5, 2, apart=3.0)
    found = scores(x, y, "_x")
    assert set(found) == {"knn_x", "knn_low_x", "knn_high_x", "linear_x", "linear_low_x", "linear_high_x"}
    assert found["knn_x"] == 1.0 and 0.6 < found["knn_low_x"] < 0.8  # ten pictures promise no more


def test_folders_that_look_like_classes() -> None:
    assert classes_in(["cat"] * 9 + ["dog"] * 7) == ("cat", "dog")
    assert classes_in(["cat"] * 9 + ["dog"] * 7 + ["odd"]) == ("cat", "dog")
    assert classes_in(["cat"] * 9 + ["dog"] * 3) == ()
    assert classes_in(["cat"] * 9) == () and classes_in([]) == ()
    assert classes_in(["cat"] * 9 + ["dog"] * 7 + [""] * 20) == ()
    assert classes_in([str(one // 2) for one in range(40)]) == ()  # a folder a pair


def test_some_keeps_the_shares_and_leaves_out_what_has_no_label() -> None:
    labels = np.array([-1] * 50 + [0] * 900 + [1] * 100)
    rows = some(labels, 100)
    assert (labels[rows] == 0).sum() == 90 and (labels[rows] == 1).sum() == 10
    assert np.array_equal(rows, some(labels, 100)) and some(labels[:3]).size == 0
