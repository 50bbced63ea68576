"""MAE: hide most of a picture and let the network paint what is missing. To paint well it must understand what it sees.

The picture is cut into L patches and a random share of them (three quarters) is removed. The encoder, a vision transformer, gets ONLY the
visible patches, so a step costs a quarter. A small decoder gets the encoder's answers, a shared "something is missing" token for each hidden
patch, and everyone's position, and predicts pixels; it is thrown away afterwards. With M the hidden patches, p_i predicted and t_i true,

    loss = 1/|M| * sum over i in M of  mean((p_i - t_i)^2)

The target t_i is the patch's pixels, or the pixels minus the patch's own mean, over its own deviation (`normalise`): then brightness is no
longer worth painting and structure is, which makes better features. Such an answer cannot be shown without borrowing the true patch's mean
and deviation, and the picture says so. Predictions at visible patches carry no loss and mean nothing.

He, Chen, Xie, Li, Dollar, Girshick: Masked Autoencoders Are Scalable Vision Learners, CVPR 2022, arXiv 2111.06377; section 3 (the method),
table 1 (what the choices are worth), appendix A (the recipes).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from studio.core.clock import Clock
from studio.core.events import Cloud, Matrix, Pictures, Tile
from studio.core.knobs import knob
from studio.insight.reconstruction import TRUE_STATISTICS_NOTE, patch_statistics, reconstruction_picture, undo_patch_normalisation
from studio.method import Method, Outcome, Plan, Sample
from studio.nets.backbone import Backbone, patch_for
from studio.nets.decoder import MaeDecoder
from studio.nets.gather import own, ranks
from studio.nets.patches import patchify, unpatchify
from studio.nets.precision import full_precision
from studio.views.display import to_pixels
from studio.views.make import seed_of
from studio.views.masks import hide, random_masking, visible_count
from studio.views.pair import crop_knob, mirror_knob
from studio.views.recipe import View

VIEW = "image"
RAW_NOTE = "The raw output is meant where patches were hidden; where they were visible nothing was asked of it."


@dataclass(frozen=True)
class Settings:
    """MAE's own settings."""

    mask_ratio: float = knob(
        0.75,
        "Share of the picture that is hidden. Higher is a harder puzzle and a faster step; below a half the network only copies neighbours.",
        0.1,
        0.95,
    )
    normalise: bool = knob(
        False,
        "Predict each patch relative to its own brightness and contrast. Learns better features, but the painted pictures then borrow the true "
        "brightness; switch it off to see honest colours.",
    )
    crop: float = crop_knob(0.2)
    mirror: bool = mirror_knob()
    decoder_width: int = knob(
        128,
        "Width of the painting network that is thrown away. Wider paints finer detail and costs time; the features gain little.",
        32,
        1024,
        log=True,
        advanced=True,
    )
    decoder_depth: int = knob(
        4, "Blocks of the painting network. More paint better and leave the network below freer to understand; each costs time.", 1, 12, advanced=True
    )


class MAE(Method):
    """Random masking, an encoder that sees the visible patches only, a light decoder, squared error on the hidden patches."""

    title = "Masked autoencoder (MAE)"
    family = "reconstruction"
    summary = (
        "Hides three quarters of each picture and trains the network to paint them from the rest. You can watch it fill in the missing parts, "
        "and to fill them in well it must know what things look like."
    )
    needs = "A thousand pictures or more with something to complete in them, and patience: pictures come early, features late."
    paper = "He et al. 2021, Masked Autoencoders Are Scalable Vision Learners (arXiv 2111.06377)"
    Settings = Settings
    shows = ("views", "reconstruction")
    kinds = ("vit",)
    curves = {"explained": "Share of the hidden part that is painted right (0: no better than one colour)"}
    presets = {
        "quick_look": {
            "backbone": "vit_micro",
            "epochs": 60,
            "batch_size": 128,
            "lr": 2e-3,
            "weight_decay": 0.05,
            "optimizer": "adamw",
            "warmup": 0.1,
            "settings": {"decoder_depth": 2},
        },
        "small": {
            "backbone": "vit_tiny",
            "epochs": 400,
            "batch_size": 256,
            "lr": 6e-4,
            "weight_decay": 0.05,
            "optimizer": "adamw",
            "warmup": 0.1,
            "settings": {"normalise": True, "decoder_width": 192},
        },
        "photo": {
            "backbone": "vit_small",
            "image_size": 224,
            "epochs": 400,
            "batch_size": 256,
            "lr": 1.5e-4,
            "weight_decay": 0.05,
            "optimizer": "adamw",
            "warmup": 0.1,
            "settings": {"normalise": True, "decoder_width": 384},
        },
    }

    def __init__(self, backbone: Backbone, settings: Settings, plan: Plan) -> None:
        super().__init__(backbone, settings, plan)
        assert backbone.patch, f"{backbone.name} has no patches to hide"
        self.patch, self.grid = backbone.patch, plan.image_size // backbone.patch
        heads = heads_for(settings.decoder_width)
        width = settings.decoder_width // (4 * heads) * 4 * heads
        self.decoder = MaeDecoder(backbone.width, self.patch, self.grid, decoder_width=width, depth=settings.decoder_depth, heads=heads)

    @classmethod
    def views(cls, settings: Settings, image_size: int) -> tuple[View, ...]:
        return (View(VIEW, image_size, scale=(settings.crop, 1.0), flip=0.5 if settings.mirror else 0.0, jitter_p=0.0),)

    @classmethod
    def chance(cls, settings: Settings, plan: Plan) -> float | None:
        """A normalised patch of n numbers has variance 1 by the unbiased estimate, so predicting 0 costs (n-1)/n. For raw pixels it depends
        on the pictures; the curve "explained" is measured against that."""
        if not settings.normalise:
            return None
        numbers = patch_for(plan.image_size) ** 2 * 3
        return (numbers - 1) / numbers

    def forward(self, views: Mapping[str, Tensor], clock: Clock) -> Outcome:
        images = views[VIEW]
        latent, restore, mask = self.encode(images)
        target = self.target(images)
        loss = masked_error(self.decoder(latent, restore), target, mask)
        return Outcome(loss, {"explained": self.explained(loss.detach(), target, mask)})

    def encode(self, images: Tensor, *, seed: int | None = None) -> tuple[Tensor, Tensor, Tensor]:
        """Hide patches and encode the rest. images: [B, 3, S, S]. Returns tokens [B, 1+K, width], the class token first; restore [B, L] and
        mask [B, L] as `random_masking`. Without a seed the mask comes from torch's generator, which the loop seeds for every step."""
        batch = random_masking(len(images) * ranks(), self.grid**2, self.settings.mask_ratio, seed=seed, device=images.device)
        keep, restore, mask = (own(one) for one in batch)
        return self.encode_some(images, keep), restore, mask

    def encode_some(self, images: Tensor, keep: Tensor) -> Tensor:
        """Encode only the patches `keep`, int64 [B, K]. Returns tokens [B, 1+K, width], the class token first."""
        patches = self.backbone.embed(images)
        visible = patches.gather(1, keep[..., None].expand(-1, -1, patches.shape[2]))
        token = self.backbone.class_token().expand(len(images), -1, -1).to(visible.dtype)
        return self.backbone.run(torch.cat((token, visible), 1))

    def target(self, images: Tensor) -> Tensor:
        """What is to be predicted: fp32 [B, L, patch*patch*3]."""
        patches = patchify(images.float(), self.patch)
        if not self.settings.normalise:
            return patches
        mean, deviation = patch_statistics(patches)
        return (patches - mean) / deviation

    def as_picture(self, prediction: Tensor, truth: Tensor) -> Tensor:
        """Predicted patches as normalised pictures [B, 3, S, S]. For normalised patches the true pictures' statistics are borrowed."""
        patches = undo_patch_normalisation(prediction, patchify(truth.float(), self.patch)) if self.settings.normalise else prediction.float()
        return unpatchify(patches, self.patch)

    def mask_pixels(self, mask: Tensor) -> Tensor:
        """[B, L] -> [B, 1, S, S], 1 where a patch is hidden."""
        return unpatchify(mask[..., None].expand(-1, -1, self.patch**2), self.patch)

    @torch.no_grad()
    def explained(self, loss: Tensor, target: Tensor, mask: Tensor) -> Tensor:
        """1 - loss / the loss of painting the batch's mean colour everywhere, which for normalised patches is nothing at all."""
        plain = torch.zeros(3, device=target.device) if self.settings.normalise else target.reshape(-1, 3).mean(0)
        return 1 - loss / masked_error(plain.repeat(target.shape[2] // 3).expand_as(target), target, mask).clamp(min=1e-6)

    @classmethod
    def preview(cls, settings: Settings, sample: Sample, *, seed: int) -> list[Pictures]:
        image = sample.views[VIEW]
        patch = patch_for(image.shape[-1])
        _, _, mask = random_masking(len(image), (image.shape[-1] // patch) ** 2, settings.mask_ratio, seed=seed_of(seed, 1))
        hidden = unpatchify(mask[..., None].expand(-1, -1, patch**2), patch).to(image.device)
        whole, cropped, masked = (to_pixels(one, cls.mean, cls.std) for one in (sample.whole, image, hide(image, hidden)))
        rows = tuple((Tile(whole[i], str(name)), Tile(cropped[i]), Tile(masked[i])) for i, name in enumerate(sample.names))
        note = f"The network sees {visible_count(mask.shape[1], settings.mask_ratio)} of {mask.shape[1]} patches and has to paint the rest."
        return [Pictures("views", 0, rows, ("original", "cropped", "what it sees"), note)]

    @torch.no_grad()
    def show(self, sample: Sample, clock: Clock) -> list[Pictures | Matrix | Cloud]:
        # The same patches are hidden every time, so that the pictures of different steps can be compared.
        images = sample.whole
        latent, restore, mask = self.encode(images, seed=seed_of(self.plan.seed, 2))
        painted = self.as_picture(self.decoder(latent, restore), images)
        hidden = self.mask_pixels(mask)
        return [reconstruction_picture(images, painted, hidden, sample.names, self.mean, self.std, step=clock.step, note=self.painting_note)]

    @property
    def painting_note(self) -> str:
        return TRUE_STATISTICS_NOTE if self.settings.normalise else RAW_NOTE

    def hiding(self, share: float | None, seed: int) -> Tensor:
        _, _, mask = random_masking(1, self.grid**2, self.settings.mask_ratio if share is None else share, seed=seed)
        return self.mask_pixels(mask)

    @torch.no_grad()
    def reconstruct(self, images: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        cells = F.max_pool2d(mask.to(images), self.patch).flatten(1).expand(len(images), -1)
        counts = (cells < 0.5).sum(1)
        assert bool((counts == counts[0]).all()), "every picture of a batch hides as many patches"
        order = cells.argsort(dim=1, stable=True)
        painted = self.decoder(self.encode_some(images, order[:, : int(counts[0])]), order.argsort(1))
        return self.as_picture(painted, images), self.mask_pixels(cells)


def heads_for(width: int) -> int:
    """Attention heads of about 32 numbers each (the paper's 512 wide decoder has 16)."""
    return max(1, width // 32)


@full_precision
def masked_error(predicted: Tensor, target: Tensor, mask: Tensor) -> Tensor:
    """Mean squared error of each patch, averaged over the hidden patches. predicted, target: [B, L, n]; mask: [B, L], 1 = hidden."""
    return ((predicted - target).square().mean(-1) * mask).sum() / mask.sum()
