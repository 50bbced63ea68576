"""SimSiam: the loss, the stop sign, and what collapse looks like."""

from __future__ import annotations

import pytest
import torch

from studio.methods.simsiam import SimSiam, simsiam_loss


def test_runs_from_minus_one_to_one():
    p = torch.randn(8, 4, dtype=torch.float64)
    assert float(simsiam_loss(p, 2 * p)) == pytest.approx(-1.0)
    assert float(simsiam_loss(p, -p)) == pytest.approx(1.0)
    corner = torch.eye(2)
    assert float(simsiam_loss(corner, corner.roll(1, 0))) == pytest.approx(0.0, abs=1e-7)


def test_the_target_is_a_constant():
    p, z = torch.randn(4, 3, requires_grad=True), torch.randn(4, 3, requires_grad=True)
    simsiam_loss(p, z).backward()
    assert p.grad is not None and z.grad is None


def test_the_loss_of_a_step_is_the_mean_of_two_directions(lab):
    method = lab.build(SimSiam, outputs=64, bottleneck=16).eval()
    views = lab.views(method)
    with torch.no_grad():
        first, second = (method.projector(method.backbone(views[name])) for name in ("a", "b"))
        expected = (simsiam_loss(method.predictor(first), second) + simsiam_loss(method.predictor(second), first)) / 2
        assert float(method(views, lab.clock()).loss) == pytest.approx(float(expected), abs=1e-6)


def test_heads_are_the_papers(lab):
    method = lab.build(SimSiam)
    linears = [one for one in method.projector if isinstance(one, torch.nn.Linear)]
    assert [one.out_features for one in linears] == [2048, 2048, 2048]
    assert isinstance(method.projector[-1], torch.nn.BatchNorm1d) and not method.projector[-1].affine
    bottle = [one for one in method.predictor if isinstance(one, torch.nn.Linear)]
    assert [one.out_features for one in bottle] == [512, 2048] and not isinstance(method.predictor[-1], torch.nn.BatchNorm1d)


def test_collapse_is_loss_minus_one_and_no_spread(lab):
    """Every picture gets one vector (the projector's last batch norm, in eval mode, lets a constant through)."""
    method = lab.build(SimSiam, outputs=64, bottleneck=16).eval()
    with torch.no_grad():
        for one in (*method.projector.parameters(), *method.predictor.parameters()):
            one.zero_()
        method.projector[-1].running_mean.fill_(-1.0)
        method.predictor[-1].bias.fill_(1.0)
    outcome = method(lab.views(method), lab.clock())
    assert float(outcome.loss.detach()) == pytest.approx(-1.0, abs=1e-5)
    assert float(outcome.scalars["spread"]) == pytest.approx(0.0, abs=1e-3)
    healthy = lab.build(SimSiam, outputs=64, bottleneck=16).train()
    assert float(healthy(lab.views(healthy), lab.clock()).scalars["spread"]) > 0.7


def test_agrees_with_lightly():
    similarity = pytest.importorskip("lightly.loss.negative_cosine_similarity", exc_type=ImportError)
    p, z = torch.randn(2, 16, 8, dtype=torch.float64).unbind(0)
    assert float(simsiam_loss(p, z)) == pytest.approx(float(similarity.NegativeCosineSimilarity()(p, z)), abs=1e-5)
