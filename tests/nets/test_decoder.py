"""Decoders: order of patches, shapes, what they can and can't see."""

from __future__ import annotations

import pytest
import torch

from studio.nets.decoder import ContextDecoder, Discriminator, MaeDecoder


def test_visible_tokens_go_back_to_their_places() -> None:
    torch.manual_seed(0)
    decoder = MaeDecoder(16, 4, 4, decoder_width=32, depth=0, heads=4).eval()
    order = torch.rand(2, 16).argsort(1)
    restore = order.argsort(1)
    tokens = torch.randn(2, 1 + 4, 16)
    out = decoder(tokens, restore)
    assert out.shape == (2, 16, 48)
    # without blocks each place depends on its own token only: change one visible token and look where it lands
    tokens[0, 1] += 1.0
    changed = (decoder(tokens, restore) - out).abs().sum(2) > 1e-6
    assert changed.nonzero().tolist() == [[0, int(order[0, 0])]]


def test_every_weight_of_the_decoder_learns() -> None:
    decoder = MaeDecoder(16, 4, (2, 3), decoder_width=32, depth=2, heads=4)
    decoder(torch.randn(2, 3, 16), torch.rand(2, 6).argsort(1)).square().mean().backward()
    assert all(one.grad is not None for one in decoder.parameters())
    assert "positions" not in decoder.state_dict()


def test_its_first_output_has_the_spread_of_xavier() -> None:
    torch.manual_seed(0)
    decoder = MaeDecoder(192, 16, 14, decoder_width=512, depth=1, heads=16)
    out = decoder(torch.randn(2, 50, 192), torch.rand(2, 196).argsort(1)).detach()
    assert float(out.var()) == pytest.approx(0.80, rel=0.15)  # 2*512 / (512 + 768)


@pytest.mark.parametrize(("size", "grid"), [(16, 4), (32, 4), (48, 3), (64, 4)])
def test_context_decoder_and_judge_shapes(size: int, grid: int) -> None:
    decoder = ContextDecoder(64, grid, size, bottleneck=32, width_factor=0.125)
    drawn = decoder(torch.randn(2, 64, grid, grid))
    assert drawn.shape == (2, 3, size, size) and float(drawn.detach().abs().max()) <= 1
    assert Discriminator(size, width_factor=0.125)(drawn).shape == (2,)


def test_paper_widths_at_64() -> None:
    decoder, judge = ContextDecoder(512, 4, 64, bottleneck=4000), Discriminator(64)
    assert [one.out_channels for one in decoder.grow if hasattr(one, "out_channels")] == [512, 256, 128, 64, 3]
    assert [one.out_channels for one in judge.net if hasattr(one, "out_channels")] == [64, 128, 256, 512, 1]
    assert decoder.squeeze[0].out_channels == 4000
