"""What every method promises, tested for every method there is: a file added to the folder is tested the day it appears."""

from __future__ import annotations

import copy
import json
import math

import numpy as np
import pytest
import torch

from studio.core.choose import Facts, resolve
from studio.core.events import Matrix, Pictures
from studio.core.knobs import dump, knobs, load
from studio.core.spec import RunSpec
from studio.methods import catalogue, skipped

METHODS = catalogue()
NAMES = sorted(METHODS)
PROMISED = ("rotation", "jigsaw", "context_encoder", "infonce", "simclr", "moco", "moco_v2", "mae", "dino")
PRESETS = ("quick_look", "small", "photo")


@pytest.fixture(params=NAMES)
def name(request):
    return request.param


@pytest.fixture
def cls(name):
    return METHODS[name]


def _step(method, views, clock):
    torch.manual_seed(0)
    return method(views, clock)


def _state(module):
    return {key: value.clone() for key, value in module.state_dict().items()}


def _same(first, second):
    return first.keys() == second.keys() and all(torch.equal(first[key], second[key]) for key in first)


def test_no_method_of_the_studio_is_left_out():
    assert [one.words for one in skipped() if "from the studio" in one.words] == []


@pytest.mark.parametrize("promised", PROMISED)
def test_the_promised_methods_are_there(promised):
    assert promised in METHODS


def test_card_is_complete(cls, name):
    card = cls.card(name)
    for words in (card.title, card.family, card.needs, card.paper):
        assert words.strip() == words and len(words) > 2
    assert card.summary.count(". ") == 1 and card.summary.endswith("."), "two sentences"
    assert "views" in card.shows and set(card.kinds) <= {"conv", "vit"} and card.kinds
    assert all(title for title in card.curves.values())
    assert cls.__doc__ and type(cls.Settings()) is cls.Settings
    json.dumps(card.to_dict())


def test_every_setting_says_what_rises_and_falls(cls):
    found = knobs(cls.Settings)
    assert len(found) == len(cls.Settings.__dataclass_fields__)
    for one in found:
        assert len(one.help) > 25 and one.help.endswith("."), one.name
        assert one.read(one.default) == one.default
        if one.kind in ("int", "float"):
            assert one.low is not None and one.high is not None, one.name


def test_settings_go_through_json_and_back(cls):
    settings = cls.Settings()
    assert load(cls.Settings, json.loads(json.dumps(dump(settings)))) == settings


@pytest.mark.parametrize("preset", PRESETS)
def test_preset_makes_a_whole_spec(cls, name, preset):
    card = cls.card(name)
    spec, _ = resolve(RunSpec(images="x", method=name, preset=preset), card, Facts(images=5000, side=96))
    known = {one.name: one for one in knobs(RunSpec)}
    for field, value in cls.presets[preset].items():
        if field == "settings":
            settings = load(cls.Settings, value)
            assert all(getattr(settings, key) == chosen for key, chosen in value.items())
        elif field != "lr_per_256":
            assert known[field].read(value) == value
    assert spec.lr and spec.batch_size and spec.backbone and spec.image_size and spec.optimizer and spec.epochs
    assert preset == "photo" or "image_size" not in cls.presets[preset] or cls.presets[preset]["image_size"] <= 96 or preset == "small"
    load(cls.Settings, spec.settings)


@pytest.mark.parametrize("size", [32, 64, 96, 224])
def test_views_have_names_and_fit(cls, size):
    views = cls.views(cls.Settings(), size)
    assert views and len({one.name for one in views}) == len(views)
    for view in views:
        assert 0 < view.size <= size
        assert view.mean == cls.mean and view.std == cls.std
        assert view.scale is None or 0 < view.scale[0] <= view.scale[1] <= 1


@pytest.mark.parametrize("kind", ["conv", "vit"])
def test_forward_gives_a_loss_and_every_gradient(cls, lab, kind):
    if kind not in cls.kinds:
        pytest.skip(f"does not train {kind} backbones")
    method = lab.build(cls, backbone={"conv": "resnet18_slim", "vit": "vit_micro"}[kind]).train()
    outcome = _step(method, lab.views(method), lab.clock())
    assert outcome.loss.ndim == 0 and outcome.loss.requires_grad and torch.isfinite(outcome.loss)
    for key, value in outcome.scalars.items():
        assert isinstance(value, float | int) or (value.ndim == 0 and not value.requires_grad), key
        assert math.isfinite(float(value)), key
    outcome.loss.backward()
    rivals = {id(one) for module in method.rivals() for one in module.parameters()}
    assert (outcome.rival_loss is not None) == bool(rivals)
    missing = [key for key, one in method.named_parameters() if one.requires_grad and one.grad is None and id(one) not in rivals]
    assert missing == []
    assert all(torch.isfinite(one.grad).all() for one in method.parameters() if one.grad is not None)
    if outcome.rival_loss is not None:
        outcome.rival_loss.backward()
        assert all(one.grad is not None for module in method.rivals() for one in module.parameters())


def test_forward_in_bfloat16(cls, lab):
    method = lab.quick(cls).train()
    with torch.autocast("cpu", torch.bfloat16):
        outcome = _step(method, lab.views(method), lab.clock())
    assert outcome.loss.dtype == torch.float32 and torch.isfinite(outcome.loss)
    outcome.loss.backward()
    assert all(torch.isfinite(one.grad).all() for one in method.parameters() if one.grad is not None)


def test_pictures_of_one_colour_give_no_nan(cls, lab):
    method = lab.quick(cls).train()
    views = {key: torch.full_like(value, 0.5) for key, value in lab.views(method).items()}
    outcome = _step(method, views, lab.clock())
    assert torch.isfinite(outcome.loss)
    outcome.loss.backward()
    assert all(torch.isfinite(one.grad).all() for one in method.parameters() if one.grad is not None)


def test_ten_steps_on_one_batch_lower_the_loss(cls, lab):
    """With the slow parts held still (no after_step), so that the target does not move."""
    method = lab.quick(cls).train()
    views = lab.views(method)
    rivals = {id(one) for module in method.rivals() for one in module.parameters()}
    optimizer = torch.optim.AdamW([one for one in method.parameters() if one.requires_grad and id(one) not in rivals], lr=1e-3)
    losses = []
    for _ in range(11):
        outcome = _step(method, views, lab.clock(9))  # past the first epoch: DINO's last layer is free
        losses.append(float(outcome.loss.detach()))
        optimizer.zero_grad()
        outcome.loss.backward()
        method.before_step(lab.clock(9))
        optimizer.step()
    assert losses[-1] < losses[0] - 1e-4


def test_a_saved_state_gives_the_identical_next_loss(cls, lab):
    method = lab.quick(cls).train()
    views = lab.views(method)
    optimizer = torch.optim.SGD([one for one in method.parameters() if one.requires_grad], lr=1e-2)
    for step in range(2):
        outcome = _step(method, views, lab.clock(step))
        optimizer.zero_grad()
        outcome.loss.backward()
        method.before_step(lab.clock(step))
        optimizer.step()
        method.after_step(lab.clock(step))
    other = lab.quick(cls, seed=5).train()
    other.load_state_dict(copy.deepcopy(method.state_dict()))
    first, second = _step(method, views, lab.clock(2)), _step(other, views, lab.clock(2))
    assert torch.equal(first.loss, second.loss)
    assert {key: float(value) for key, value in first.scalars.items()} == {key: float(value) for key, value in second.scalars.items()}


def test_show_makes_what_is_declared_and_changes_nothing(cls, lab):
    method = lab.quick(cls)
    clock = lab.clock(3)
    _step(method.train(), lab.views(method), clock)
    method.eval()
    before, random = _state(method), torch.get_rng_state()
    shown = method.show(lab.sample(method), clock)
    assert _same(before, _state(method)) and not any(module.training for module in method.modules())
    assert torch.equal(random, torch.get_rng_state()), "show must not use the global generator"
    assert {one.name for one in shown} == set(cls.shows) - {"views"}
    for one in shown:
        assert one.step == 3
        if isinstance(one, Pictures):
            assert one.rows
            for tile in (tile for row in one.rows for tile in row):
                assert tile.pixels.dtype == np.uint8 and tile.pixels.ndim == 3 and tile.pixels.shape[2] == 3
        if isinstance(one, Matrix):
            assert one.values.dtype == np.float32 and one.values.ndim == 2 and np.isfinite(one.values).all()


def test_preview_needs_no_network(cls, lab):
    method = lab.quick(cls)
    pictures = cls.preview(method.settings, lab.sample(method), seed=0)
    assert pictures and all(one.rows for one in pictures)


@pytest.mark.parametrize("batch", [2, 8, 256])
def test_chance_and_floor(cls, lab, batch):
    for preset in ({}, *(cls.presets[one].get("settings", {}) for one in PRESETS)):
        settings, plan = load(cls.Settings, preset), lab.plan(batch=batch, images=4096)
        chance, floor = cls.chance(settings, plan), cls.floor(settings, plan)
        assert chance is None or math.isfinite(chance)
        assert floor is None or math.isfinite(floor)
        if chance is not None and floor is not None:
            assert floor <= chance
        assert all(note.endswith(".") for note in cls.notes(settings, plan))


def test_encoder_gives_a_vector_a_picture_and_stands_alone(cls, lab):
    from studio.nets.backbone import build_backbone

    method = lab.quick(cls).eval()
    encoder = method.encoder
    with torch.no_grad():
        vectors = encoder(lab.pictures(3))
        assert vectors.shape == (3, encoder.width) and torch.isfinite(vectors).all()
        fresh = build_backbone(encoder.name, lab.side).eval()
        fresh.load_state_dict(encoder.state_dict())
        assert torch.allclose(fresh(lab.pictures(3)), vectors, atol=1e-5)


def test_embed_in_chunks_is_embed_at_once(cls, lab):
    if not cls.gradient_cache:
        pytest.skip("takes its batch whole")
    method = lab.quick(cls).eval()  # eval: batch norm does not see the chunks
    views = lab.views(method)
    with torch.no_grad():
        at_once = method.embed(views, lab.clock())
        parts = [method.embed({key: value[rows] for key, value in views.items()}, lab.clock()) for rows in (slice(0, 3), slice(3, 8))]
        for key, value in at_once.items():
            assert value.shape[0] == 8
            assert torch.allclose(torch.cat([part[key] for part in parts]), value, atol=1e-5)
        assert torch.equal(method.compare(at_once, lab.clock()).loss, method(views, lab.clock()).loss)
