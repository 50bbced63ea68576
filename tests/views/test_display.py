"""What a person is shown is what the network sees."""

from __future__ import annotations

import numpy as np
import torch

from studio.views.display import to_pixels, trace, views_picture
from studio.views.make import make, make_whole
from studio.views.recipe import IMAGENET_MEAN, IMAGENET_STD, View


def pixels(count: int, side: int = 32) -> torch.Tensor:
    return torch.randint(0, 256, (count, side, side, 3), dtype=torch.uint8, generator=torch.Generator().manual_seed(1))


def test_to_pixels_undoes_normalising() -> None:
    x = pixels(3)
    whole = make_whole(x, torch.ones(3), 32)
    back = to_pixels(whole, IMAGENET_MEAN, IMAGENET_STD)
    assert back.dtype == np.uint8 and back.shape == (3, 32, 32, 3)
    assert np.array_equal(back, x.numpy())
    assert to_pixels(torch.full((1, 3, 2, 2), float("nan")), IMAGENET_MEAN, IMAGENET_STD).max() == 0


def test_views_picture_is_a_row_a_picture() -> None:
    x = pixels(2)
    made = make(x, torch.ones(2), [View("one", 16), View("two", 8)], seed=0, step=5)
    table = views_picture(made, make_whole(x, torch.ones(2), 32), ["a.png", "b.png"], IMAGENET_MEAN, IMAGENET_STD, step=5)
    assert table.name == "views" and table.step == 5 and table.columns == ("original", "one", "two")
    assert [tile.pixels.shape for tile in table.rows[1]] == [(32, 32, 3), (16, 16, 3), (8, 8, 3)]
    assert table.rows[1][0].caption == "b.png" and table.rows[1][1].caption == ""


def test_a_trace_ends_with_the_view_that_make_gives() -> None:
    view = View("a", 24, jitter=(0.4, 0.4, 0.4, 0.1), gray_p=0.3, blur_p=0.5, solarize_p=0.3, mean=(0, 0, 0), std=(1, 1, 1))
    coarse = torch.rand(1, 3, 4, 4, generator=torch.Generator().manual_seed(0)) * 100 + 60
    x = torch.nn.functional.interpolate(coarse, size=(32, 32), mode="bilinear").round().to(torch.uint8).permute(0, 2, 3, 1).contiguous()
    seen: set[str] = set()
    for step in range(12):
        steps = trace(x[0], 1.5, view, seed=0, step=step)
        assert [title for title, _ in steps[:2]] == ["original", "crop"]
        made = make(x, torch.tensor([1.5]), [view], seed=0, step=step)["a"][0]
        assert torch.allclose(steps[-1][1], made, atol=1e-3)
        seen |= {title.split(",")[0] for title, _ in steps}
    assert seen == {"original", "crop", "flip", "colour", "gray", "blur", "solarize"}
