"""Verdicts on histories that are known to be good or bad; benchmarks/verdicts.py trains real ones."""

from __future__ import annotations

import math
from typing import Any

import pytest

from studio.core.events import Scalars, Started, Verdict
from studio.insight.verdict import RULES, History, broken

GOOD = {"std_ratio": 0.5, "rankme": 30.0, "variety": 0.26, "views_differ": 0.7, "moved": 0.2, "grad_norm": 1.0}


def history(
    method: str = "simclr", *, chance: float | None = 5.5, floor: float | None = 0.0, total: int = 1000, lr: float = 0.01, broken: bool = False
) -> History:
    run = History(broken=broken)
    run.hear(Started("run", {"method": method, "lr": lr}, 0, total, 100, 3200, "cpu", chance, floor))
    return run


def step(run: History, at: int, *, loss: float = 3.0, scalars: dict[str, float] | None = None, **measured: Any) -> Verdict:
    """One step of training and one look at it."""
    for number in range(20):
        run.hear(Scalars(max(1, at - 19 + number), at / 100, 1.0, {"loss": loss, **(scalars or {})}))
    values = {**GOOD, **{name: value for name, value in measured.items() if value is not None}}
    distance = run.chance_distance()
    run.hear(Scalars(at, at / 100, 1.0, values if distance is None else {**values, "chance_distance": distance}))
    return run.judge()


def untrained(run: History, **measured: float) -> None:
    run.hear(Scalars(0, 0.0, 0.0, {**GOOD, "moved": 0.0, **measured}))


def test_a_run_that_learns_is_early_and_then_learning() -> None:
    run = history()
    untrained(run)
    assert run.judge().verdict == "early" and run.judge().good
    assert step(run, 60, loss=5.0).verdict == "early"
    said = step(run, 400, loss=3.0)
    assert (said.verdict, said.good, said.step) == ("learning", True, 400)


def test_a_run_of_a_few_steps_is_not_said_to_learn() -> None:
    run = history(total=20)
    untrained(run)
    assert step(run, 20, loss=5.0).verdict == "early"


def test_the_labels_tell_how_much_was_learned() -> None:
    run = history()
    untrained(run, knn=0.3)
    said = step(run, 600, knn=0.55)
    assert said.verdict == "learning" and "55%" in said.words and "30%" in said.words
    assert step(run, 700, knn=0.25).verdict == "no gain"
    assert step(run, 700, knn=0.25, knn_low=0.15, knn_high=0.36).good  # too few pictures to say so
    assert "is learning" not in step(run, 700, knn=0.34, knn_low=0.28, knn_high=0.4).words
    mae = history("mae", chance=None)
    untrained(mae, knn=0.3)
    assert step(mae, 700, loss=0.5, knn=0.25).good  # its neighbours come last of all


def test_labels_that_show_no_difference_are_told_with_their_numbers() -> None:
    run = history()
    untrained(run, knn=0.16, knn_low=0.13, knn_high=0.20)
    said = step(run, 500, knn=0.21, knn_low=0.18, knn_high=0.25)
    assert said.good and "21%" in said.words and "16%" in said.words and "is learning" not in said.words and "within chance" in said.next


def test_a_falling_loss_never_hides_collapsed_features() -> None:
    assert step(history(), 400, loss=0.01, std_ratio=0.01, rankme=1.1).verdict == "collapsed"
    assert step(history("byol", chance=None), 400, loss=0.001, std_ratio=0.01).verdict == "collapsed"


def test_a_loss_at_chance_is_named_where_it_tells_and_not_before_a_fifth() -> None:
    said = step(history(), 300, loss=5.49)
    assert said.verdict == "at chance" and "3 epochs" in said.words and "0.1" in said.next  # ten times the rate
    assert step(history(), 100, loss=5.49).verdict == "early"
    assert step(history(), 300, loss=6.1).verdict == "at chance"
    assert step(history("rotation", chance=math.log(4)), 300, loss=1.386, moved=0.8).next.startswith("Lower the learning rate")
    assert step(history("mae", chance=0.979), 300, loss=0.975).verdict == "at chance"
    assert step(history("mae", chance=0.979), 300, loss=0.9).good


def test_mocos_rising_loss_and_a_high_dino_loss_are_no_failures() -> None:
    run = history("moco", chance=8.318, floor=0.3)
    step(run, 50, loss=0.5, scalars={"queue_fill": 0.2})
    assert step(run, 250, loss=8.3, scalars={"queue_fill": 0.6}).good
    assert step(run, 300, loss=8.31, scalars={"queue_fill": 1.0}).verdict == "at chance"
    assert step(history("dino", chance=8.318), 400, loss=8.31, scalars={"teacher_entropy": 6.0, "kl": 2.3, "slots_used": 0.4}).good


def test_swavs_loss_is_near_chance_while_its_views_agree() -> None:
    assert step(history("swav", chance=4.852), 300, loss=4.88, scalars={"agreement": 0.6}).good
    assert step(history("swav", chance=4.852), 300, loss=4.851, scalars={"agreement": 0.02}).verdict == "at chance"


def test_dinos_two_collapses_are_told_apart() -> None:
    even = step(history("dino", chance=8.318), 400, loss=8.317, scalars={"teacher_entropy": 8.317, "kl": 0.001, "slots_used": 0.5})
    one = step(history("dino", chance=8.318), 400, loss=0.02, scalars={"teacher_entropy": 0.01, "kl": 0.01, "slots_used": 0.02})
    assert (even.verdict, one.verdict) == ("collapsed", "collapsed")
    sharp = step(history("dino", chance=6.238), 240, loss=1.06, scalars={"teacher_entropy": 0.54, "kl": 0.52, "slots_used": 0.05})
    assert sharp.verdict != "collapsed"  # measured in a run that learned
    assert "even" in even.words and "temperature" in even.next
    assert "one slot" in one.words and "learning rate" in one.next


def test_vectors_that_become_one_are_seen_in_their_likeness_and_not_in_the_loss() -> None:
    run = history("simsiam", chance=None, floor=-1.0)
    assert step(run, 30, loss=-0.05, scalars={"positive": 0.1, "negative": 0.02}).good
    assert step(run, 150, loss=-0.89, scalars={"positive": 0.84, "negative": 0.79}).verdict == "collapsed"
    infonce = history("infonce")  # begins with features that are all alike, and spreads them
    step(infonce, 30, loss=5.3, scalars={"positive": 0.89, "negative": 0.86})
    assert step(infonce, 300, loss=4.5, scalars={"positive": 0.85, "negative": 0.61}).good


def test_the_cause_is_named_before_its_effects() -> None:
    black = step(history(), 60, variety=0.0, views_differ=0.0, moved=0.0, std_ratio=0.0, rankme=1.0)
    assert black.verdict == "same pictures"
    assert step(history(), 60, views_differ=0.0, moved=0.1).verdict == "same views"


def test_weights_that_stand_still_or_are_thrown_about() -> None:
    run = history(lr=1e-5)
    untrained(run)
    said = step(run, 150, loss=5.5, moved=0.001)
    assert said.verdict == "standing still" and "0.10%" in said.words and "0.001" in said.next
    assert step(history(), 10, moved=0.0).verdict == "standing still"  # frozen: there is no need to wait
    assert step(history(), 60, moved=0.001).verdict == "early"
    wild = history(lr=1.0)
    untrained(wild)
    assert step(wild, 60, moved=3.0).verdict == "unstable"
    assert step(wild, 300, moved=3.1).verdict == "unstable"  # not mended yet
    assert step(wild, 700, moved=3.2).verdict == "learning"
    steady = history()
    untrained(steady)
    assert step(steady, 30, moved=0.15).good


def test_small_steps_that_get_somewhere_and_a_queue_that_fills_are_no_failures() -> None:
    assert step(history(), 150, loss=5.2, moved=0.002).good
    moco = history("moco_v2", chance=7.1)
    assert step(moco, 50, loss=4.0, scalars={"positive": 0.9, "negative": 0.2, "queue_fill": 0.4}).good
    assert step(moco, 150, loss=6.9, scalars={"positive": 0.87, "negative": 0.83, "queue_fill": 1.0}).good


def test_a_temperature_that_is_too_high_is_told_from_a_rate_that_is_too_low() -> None:
    said = step(history(chance=4.143, floor=0.3), 300, loss=4.07, scalars={"positive": 0.83, "negative": 0.07})
    assert said.verdict == "at chance" and "temperature" in said.next


def test_a_task_that_gives_itself_away() -> None:
    assert step(history("mae", chance=None), 150, loss=0.1, scalars={"explained": 0.85}).verdict == "shortcut"
    assert step(history("mae", chance=None), 500, loss=0.1, scalars={"explained": 0.85}).good
    assert step(history("rotation", chance=1.386), 150, loss=0.02, scalars={"accuracy": 0.99}).verdict == "shortcut"


def test_a_loss_that_is_no_number_says_so_first() -> None:
    said = step(history(broken=True, lr=0.5), 300, std_ratio=0.0)
    assert said.verdict == "broken" and "0.05" in said.next and "fp32" in said.next
    assert broken(0, None).next.startswith("Lower the learning rate to a tenth of it")


def test_the_same_history_from_records_gives_the_same_verdict() -> None:
    live = history()
    step(live, 300, loss=5.49)
    again = history()
    for reading in live.readings:
        again.hear(
            Scalars(reading.step, reading.epoch, 1.0, reading.values | {})
            if "loss" not in reading.values
            else Scalars(reading.step, reading.epoch, 1.0, {k: v for k, v in reading.values.items() if k != "loss"})
        )
    assert again.judge().verdict == live.judge().verdict


@pytest.mark.parametrize("rule", RULES)
def test_no_rule_needs_a_number_that_an_older_run_does_not_have(rule: Any) -> None:
    run = history()
    run.hear(Scalars(300, 3.0, 1.0, {"std_ratio": 0.5}))
    assert rule(run) is None


def test_every_sentence_is_one_and_says_what_to_do() -> None:
    heard = [step(history(), 300, loss=5.49), step(history(), 60, variety=0.0), step(history(), 400), step(history(), 10, moved=0.0)]
    assert all(one.words.endswith(".") and one.next.endswith(".") and one.next for one in heard)


def test_a_run_of_a_few_steps_is_not_blamed_for_weights_that_moved_little() -> None:
    assert step(history("mae", chance=None, total=30), 30, moved=0.026).verdict != "standing still"
    assert step(history("mae", chance=None, total=1000), 1000, moved=0.026).verdict == "standing still"
