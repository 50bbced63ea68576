from __future__ import annotations

import math

import pytest
import torch
from torch import Tensor

from studio.core.clock import Clock
from studio.method import Plan, Sample
from studio.methods.dino import DINO, Settings, clip_each, dino_loss
from studio.nets.backbone import build_backbone
from studio.views.recipe import IMAGENET_MEAN

TINY = Settings(prototypes=64, hidden=64, bottleneck=32, local_crops=2, momentum=0.9)
PLAN = Plan(image_size=32, batch_size=4, images=40, total_steps=100, steps_per_epoch=10)


def clock(step: int = 0, total: int = 100) -> Clock:
    return Clock(step, total, 10)


def method(name: str = "vit_micro", settings: Settings = TINY) -> DINO:
    torch.manual_seed(0)
    return DINO(build_backbone(name, 32), settings, PLAN).train()


def views(settings: Settings = TINY, batch: int = 4) -> dict[str, Tensor]:
    made = torch.Generator().manual_seed(1)
    return {view.name: torch.randn(batch, 3, view.size, view.size, generator=made) for view in DINO.views(settings, 32)}


def loss(student: Tensor, teacher: Tensor, centre: Tensor | None = None) -> float:
    centre = torch.zeros(1, student.shape[-1]) if centre is None else centre
    return dino_loss(student, teacher, centre, student_temperature=0.1, teacher_temperature=0.04)[0].item()


@pytest.mark.parametrize(("slots", "expected"), [(2048, 7.624619), (4096, 8.317766), (65536, 11.090355)])
def test_constant_student_logits_give_log_k(slots: int, expected: float) -> None:
    assert loss(torch.full((4, 2, slots), 0.3), torch.randn(2, 2, slots)) == pytest.approx(expected, abs=1e-4)


def test_two_vectors_by_hand() -> None:
    student = torch.tensor([1.0, 0.0, 0.0]).expand(2, 1, 3)
    teacher = torch.tensor([1.0, 0.9, 0.0]).expand(2, 1, 3)
    assert loss(student, teacher) == pytest.approx(0.758673, abs=1e-5)
    assert loss(student, teacher, torch.tensor([[0.5, 0.5, 0.0]])) == pytest.approx(0.758704, abs=1e-5)


@pytest.mark.parametrize(("slots", "tolerance"), [(4096, 0.06)])
def test_random_unit_prototypes_start_near_the_closed_form(slots: int, tolerance: float) -> None:
    torch.manual_seed(0)
    prototypes = torch.nn.functional.normalize(torch.randn(slots, 256), dim=1)
    z = torch.nn.functional.normalize(torch.randn(4, 64, 256), dim=-1)
    same = z[:1].expand(2, -1, -1) @ prototypes.T
    other = z[2:] @ prototypes.T
    assert loss(same, same) == pytest.approx(math.log(slots) + 0.195 - 0.977, abs=tolerance)
    assert loss(other, z[:2] @ prototypes.T) == pytest.approx(math.log(slots) + 0.195, abs=tolerance)


def test_adding_a_constant_to_student_logits_changes_nothing() -> None:
    student, teacher = torch.randn(4, 3, 50), torch.randn(2, 3, 50)
    assert loss(student + 5.0, teacher) == pytest.approx(loss(student, teacher), abs=1e-5)


@pytest.mark.parametrize(("small", "terms"), [(0, 2), (8, 18)])
def test_every_pair_of_a_teacher_view_and_another_view_counts_once(small: int, terms: int) -> None:
    student, teacher = torch.randn(2 + small, 3, 20), torch.randn(2, 3, 20)
    target = (teacher / 0.04).softmax(-1)
    answer = (student / 0.1).log_softmax(-1)
    pairs = [-(target[t] * answer[s]).sum(-1).mean() for t in range(2) for s in range(2 + small) if s != t]
    assert len(pairs) == terms
    assert loss(student, teacher) == pytest.approx(torch.stack(pairs).mean().item(), abs=1e-5)


def test_the_gauges_tell_the_two_collapses_apart() -> None:
    zero = torch.zeros(1, 100)
    one_slot = torch.zeros(4, 8, 100)
    one_slot[..., 3] = 10.0
    low, entropy = dino_loss(one_slot, one_slot[:2], zero, student_temperature=0.1, teacher_temperature=0.04)
    assert low.item() < 1e-3
    assert entropy.item() < 1e-3
    flat = torch.zeros(4, 8, 100)
    high, entropy = dino_loss(flat, flat[:2], zero, student_temperature=0.1, teacher_temperature=0.04)
    assert high.item() == pytest.approx(math.log(100), abs=1e-5)
    assert entropy.item() == pytest.approx(math.log(100), abs=1e-5)
    assert (high - entropy).abs().item() < 1e-5


def test_loss_is_full_precision_under_autocast() -> None:
    student, teacher = torch.randn(4, 8, 64), torch.randn(2, 8, 64)
    expected = loss(student.bfloat16().float(), teacher)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        assert loss(student.bfloat16(), teacher) == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize("name", ["vit_micro", "resnet18_slim"])
def test_teacher_gets_no_gradient_and_the_centre_moves_a_tenth(name: str) -> None:
    dino = method(name)
    outcome = dino(views(), clock())
    outcome.loss.backward()
    assert all(one.grad is None for one in dino.teacher.parameters())
    assert not any(one.requires_grad for one in dino.teacher.parameters())
    assert all(one.grad is not None for one in dino.head.parameters())
    with torch.no_grad():
        dino.teacher.train()  # batch norm (resnet) normalises by the batch, as in the step
        large = torch.cat([views()["global 1"], views()["global 2"]])
        mean = dino.teacher.head(dino.teacher.backbone(large)).mean(0, keepdim=True)
    dino.after_step(clock())
    assert torch.allclose(dino.centre, 0.1 * mean, atol=1e-6)
    assert "centre" in dino.state_dict()


def test_a_step_in_two_chunks_moves_the_centre_as_one() -> None:
    whole, chunked = method(), method()
    made = views()
    whole(made, clock())
    for half in (slice(0, 2), slice(2, 4)):
        chunked({name: x[half] for name, x in made.items()}, clock())
    whole.after_step(clock())
    chunked.after_step(clock())
    assert torch.allclose(whole.centre, chunked.centre, atol=1e-6)


def test_evaluation_leaves_no_trace() -> None:
    dino = method().eval()
    dino(views(), clock())
    before = {name: one.clone() for name, one in dino.state_dict().items()}
    dino.after_step(clock(99))
    assert torch.equal(dino.centre, before["centre"])


def test_teacher_is_an_average_of_the_student() -> None:
    dino = method()
    start = [one.clone() for one in dino.teacher.parameters()]
    with torch.no_grad():
        for one in (*dino.backbone.parameters(), *dino.head.parameters()):
            one.add_(0.1)
    for _ in range(3):
        dino.after_step(clock(0))
    decay = TINY.momentum**3
    for slow, first, fast in zip(dino.teacher.parameters(), start, [*dino.backbone.parameters(), *dino.head.parameters()]):
        assert torch.allclose(slow, decay * first + (1 - decay) * fast, atol=1e-6)


def test_momentum_follows_the_papers_table() -> None:
    dino = method(settings=Settings(prototypes=64, hidden=64, bottleneck=32, momentum=0.996))
    assert [dino.teacher_momentum(clock(step)) for step in (0, 50)] == pytest.approx([0.996, 0.998])
    assert dino.teacher_momentum(clock(99)) == pytest.approx(0.999999013, abs=1e-9)


def test_teacher_temperature_warms_up_over_a_share_of_the_run() -> None:
    settings = Settings(prototypes=64, hidden=64, bottleneck=32, teacher_temperature=0.07, temperature_warmup=0.3)
    dino = method(settings=settings)
    assert [dino.teacher_temperature(clock(step)) for step in (0, 15, 30, 99)] == pytest.approx([0.04, 0.055, 0.07, 0.07])
    short = dino.teacher_temperature(Clock(0, 1, 1))
    assert math.isfinite(short)
    assert method().teacher_temperature(clock(0)) == TINY.teacher_temperature


def test_weight_decay_rises_for_transformers_only() -> None:
    assert [method().scheduled_weight_decay(clock(step), 0.04) for step in (0, 50)] == pytest.approx([0.04, 0.22])
    assert method("resnet18_slim").scheduled_weight_decay(clock(50), 1e-4) == 1e-4


def test_last_layer_is_frozen_at_first_and_only_at_first() -> None:
    dino = method()
    assert dino.frozen_steps(clock()) == 10  # an epoch, which is a tenth of this run
    assert dino.frozen_steps(Clock(0, 30, 10)) == 3
    assert dino.frozen_steps(Clock(0, 10**6, 10**4)) == 1250
    for step, frozen in ((0, True), (9, True), (10, False)):
        dino.zero_grad()
        dino(views(), clock(step)).loss.backward()
        dino.before_step(clock(step))
        assert (dino.head.last.weight.grad is None) == frozen
        assert dino.head.mlp[0].weight.grad is not None


def test_each_tensors_gradient_is_clipped_by_itself() -> None:
    long, short = torch.nn.Parameter(torch.zeros(4)), torch.nn.Parameter(torch.zeros(4))
    long.grad, short.grad = torch.full((4,), 5.0), torch.full((4,), 0.1)
    clip_each([long, short], 3.0)
    assert long.grad.norm().item() == pytest.approx(3.0, abs=1e-4)
    assert torch.equal(short.grad, torch.full((4,), 0.1))
    long.grad = torch.full((4,), 5.0)
    clip_each([long], 0.0)
    assert long.grad.norm().item() == pytest.approx(10.0)


def test_one_backbone_pass_a_resolution() -> None:
    dino = method()
    seen: list[tuple[int, ...]] = []
    dino.backbone.register_forward_pre_hook(lambda _, x: seen.append(tuple(x[0].shape)))
    dino(views(), clock())
    assert seen == [(8, 3, 32, 32), (8, 3, 16, 16)]


def test_views_are_multi_crop_with_whole_patches() -> None:
    for size, small in ((32, 16), (64, 32), (96, 48), (224, 112)):
        made = DINO.views(Settings(), size)
        assert [view.size for view in made] == [size] * 2 + [small] * 4
        assert made[0].scale == (0.4, 1.0)
        assert made[2].scale == (0.05, 0.4)
    photo = Settings(**DINO.presets["photo"]["settings"])
    made = DINO.views(photo, 224)
    assert [view.size for view in made] == [224] * 2 + [96] * 8
    assert [view.blur_p for view in made[:3]] == [1.0, pytest.approx(0.1), 0.5]
    assert [view.solarize_p for view in made[:3]] == [0.0, 0.2, 0.0]


def test_no_local_views_at_all_works() -> None:
    settings = Settings(prototypes=64, hidden=64, bottleneck=32, local_crops=0)
    assert torch.isfinite(method(settings=settings)(views(settings), clock()).loss)


def test_scalars_are_detached_and_the_encoder_is_the_teachers() -> None:
    dino = method()
    outcome = dino(views(), clock())
    assert {"teacher_entropy", "kl", "centre_norm", "slots_used"} <= set(outcome.scalars)
    assert all(isinstance(one, Tensor) and one.ndim == 0 and not one.requires_grad for one in outcome.scalars.values())
    assert dino.encoder is dino.teacher.backbone
    assert dino.encoder.pool == "cls"
    assert not dino.teacher.training
    assert method("resnet18_slim").teacher.training
    assert outcome.scalars["kl"] >= -1e-5


def test_attention_of_the_teacher_is_shown_and_a_conv_net_says_similarity() -> None:
    sample = Sample({}, torch.randn(2, 3, 32, 32), ["a", "b"])
    for name, word in (("vit_micro", "mean over heads"), ("resnet18_slim", "similarity map")):
        dino = method(name).eval()
        before = {key: one.clone() for key, one in dino.state_dict().items()}
        (picture,) = dino.show(sample, clock(5))
        assert picture.name == "attention"
        assert word in picture.columns
        assert all(torch.equal(one, before[key]) for key, one in dino.state_dict().items())


def test_no_weight_is_stored_twice() -> None:
    state = method().state_dict()
    places = [one.data_ptr() for one in state.values() if one.numel()]
    assert len(places) == len(set(places))


def test_training_on_one_batch_lowers_the_divergence() -> None:
    dino = method(settings=Settings(prototypes=64, hidden=64, bottleneck=32, local_crops=2, momentum=0.9, freeze_epochs=0.0))
    optimiser = torch.optim.AdamW([one for one in dino.parameters() if one.requires_grad], 1e-3)
    made = views()
    first = last = 0.0
    for step in range(12):
        outcome = dino(made, clock(step))
        optimiser.zero_grad()
        outcome.loss.backward()
        dino.before_step(clock(step))
        optimiser.step()
        dino.after_step(clock(step))
        last = outcome.loss.item()
        first = first or last
    assert last < first


def test_declaration() -> None:
    card = DINO.card("dino")
    assert set(card.presets) == {"quick_look", "small", "photo"}
    assert card.shows == ("views", "attention")
    assert DINO.chance(TINY, PLAN) == pytest.approx(math.log(64))
    assert DINO.floor(TINY, PLAN) is None
    assert DINO.mean == IMAGENET_MEAN
