"""What every backbone is: pictures in, one feature vector a picture out, whatever is inside."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

from torch import Tensor, nn

Kind = Literal["conv", "vit"]


class Backbone(nn.Module):
    """A network without a head.

    name: what `build_backbone` was asked for. kind: "conv" or "vit". width: length of the feature vector. image_size: side in pixels it
    was built for (others work too). patch: side of a patch (vit; 0 for conv). pool: "mean" over positions, or "cls", the class token;
    may be set by a method after building. Normalised RGB in, [B, 3, H, W].
    """

    kind: Kind = "conv"

    def __init__(self, name: str, width: int, image_size: int, *, pool: str = "mean", patch: int = 0) -> None:
        super().__init__()
        assert pool in ("mean", "cls"), pool
        self.name = name
        self.width = width
        self.image_size = image_size
        self.pool = pool
        self.patch = patch

    def forward(self, x: Tensor) -> Tensor:
        """[B, 3, H, W] -> features [B, width]."""
        return self.maps(x).mean((2, 3))

    def maps(self, x: Tensor) -> Tensor:
        """[B, 3, H, W] -> features with their place, [B, width, h, w]."""
        raise NotImplementedError

    def tokens(self, x: Tensor) -> Tensor:
        """[B, 3, H, W] -> class token and patches after the last norm, [B, 1+N, width]. vit only."""
        raise NotImplementedError(f"{self.name} has no tokens: it is a {self.kind} network")

    def attention(self, x: Tensor) -> Tensor:
        """[B, 3, H, W] -> the last block's attention, [B, heads, 1+N, 1+N]. vit only."""
        raise NotImplementedError(f"{self.name} has no attention: it is a {self.kind} network")

    def embed(self, x: Tensor) -> Tensor:
        """[B, 3, H, W] -> patches with their positions, without the class token, [B, N, width]. vit only."""
        raise NotImplementedError(f"{self.name} has no patches: it is a {self.kind} network")

    def class_token(self) -> Tensor:
        """The class token with its position, [1, 1, width]. vit only."""
        raise NotImplementedError(f"{self.name} has no class token: it is a {self.kind} network")

    def run(self, tokens: Tensor) -> Tensor:
        """Tokens, class token first, through all blocks and the last norm: [B, 1+K, width] -> the same. Any number of patches. vit only."""
        raise NotImplementedError(f"{self.name} has no blocks: it is a {self.kind} network")


if TYPE_CHECKING:

    class Encoder(Backbone):
        """A trained backbone as `load_encoder` gives it. preprocess: a path, a PIL picture or uint8 [H, W, 3] -> float32 [3, s, s]. mean, std: of RGB in 0..1."""

        preprocess: Callable[[Any], Tensor]
        mean: tuple[float, float, float]
        std: tuple[float, float, float]
