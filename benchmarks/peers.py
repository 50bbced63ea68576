"""lightly's pipelines: its transforms, its dataset on the files, its heads and losses, as in its examples. Each `METHODS` entry makes one step's work.

The networks are those of the examples: torchvision's ResNet-18 with its plain 7x7 stem, also at 32 px, ViT-Tiny (patches of 16 px, of 4 px at 32 px). Ours are
made alike: the same network, batch, views and their shares, loss and sizes of the heads.

    python benchmarks/peers.py METHOD SIZE FOLDER BATCH

does a step for each line it reads and answers with the step's CPU seconds: each program is measured in a process of its own, as a person would run it, because how the
process treats freed memory is a part of its speed (studio/core/heap.py).
"""

from __future__ import annotations

import contextlib
import copy
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterator
from typing import Any

Step = Callable[[], None]
PLAIN = "resnet18.tv_in1k"
"""timm's name for torchvision's ResNet-18 with the 7x7 stem (random weights)."""


def batches(folder: str, transform: Any, batch: int) -> Iterator[Any]:
    """lightly's batches without end. No worker processes: their CPU seconds count in this one."""
    import torch
    from lightly.data import LightlyDataset

    loader = torch.utils.data.DataLoader(LightlyDataset(folder, transform=transform), batch_size=batch, shuffle=True, drop_last=True)
    while True:
        for views, *_ in loader:
            yield views


def resnet() -> Any:
    """The trunk of lightly's examples: [B, 3, H, W] -> [B, 512]."""
    import torch
    import torchvision

    return torch.nn.Sequential(*list(torchvision.models.resnet18().children())[:-1], torch.nn.Flatten())


def vit(size: int) -> Any:
    """timm's ViT-Tiny for pictures of this size."""
    import timm

    if size <= 40:
        return timm.models.vision_transformer.VisionTransformer(img_size=size, patch_size=4, embed_dim=192, depth=12, num_heads=3, num_classes=0)
    return timm.create_model("vit_tiny_patch16_224", img_size=size, num_classes=0)


def simclr(folder: str, size: int, batch: int) -> Step:
    """lightly's SimCLR example."""
    import torch
    from lightly.loss import NTXentLoss
    from lightly.models.modules import SimCLRProjectionHead
    from lightly.transforms import SimCLRTransform

    net = torch.nn.Sequential(resnet(), SimCLRProjectionHead(512, 512, 128))
    criterion, steps = NTXentLoss(), torch.optim.SGD(net.parameters(), lr=1e-4)
    coming = batches(folder, SimCLRTransform(input_size=size, gaussian_blur=0.5 if size > 40 else 0.0), batch)

    def step() -> None:
        first, second = next(coming)
        criterion(net(first), net(second)).backward()
        steps.step()
        steps.zero_grad()

    return step


def moco_v2(folder: str, size: int, batch: int) -> Step:
    """lightly's MoCo v2 example: one direction, a bank with as many keys as our queue has in so small a folder, twice the batch."""
    import torch
    from lightly.loss import NTXentLoss
    from lightly.models.modules import MoCoProjectionHead
    from lightly.models.utils import deactivate_requires_grad, update_momentum
    from lightly.transforms import MoCoV2Transform

    net, head = resnet(), MoCoProjectionHead(512, 512, 128)
    slow, slow_head = copy.deepcopy(net), copy.deepcopy(head)
    deactivate_requires_grad(slow)
    deactivate_requires_grad(slow_head)
    criterion = NTXentLoss(memory_bank_size=(2 * batch, 128))
    steps = torch.optim.SGD([*net.parameters(), *head.parameters()], lr=1e-4)
    coming = batches(folder, MoCoV2Transform(input_size=size, gaussian_blur=0.5 if size > 40 else 0.0), batch)

    def step() -> None:
        query, key = next(coming)
        update_momentum(net, slow, m=0.99)
        update_momentum(head, slow_head, m=0.99)
        asked = head(net(query))
        with torch.no_grad():
            answer = slow_head(slow(key))
        criterion(asked, answer).backward()
        steps.step()
        steps.zero_grad()

    return step


def dino(folder: str, size: int, batch: int) -> Step:
    """lightly's DINO example: two global views, six local ones of half the side, a head with 2,048 outputs."""
    import torch
    from lightly.loss import DINOLoss
    from lightly.models.modules import DINOProjectionHead
    from lightly.models.utils import deactivate_requires_grad, update_momentum
    from lightly.transforms import DINOTransform

    net, head = resnet(), DINOProjectionHead(512, 512, 64, 2048, batch_norm=True)
    slow, slow_head = copy.deepcopy(net), DINOProjectionHead(512, 512, 64, 2048, batch_norm=True)
    deactivate_requires_grad(slow)
    deactivate_requires_grad(slow_head)
    criterion = DINOLoss(output_dim=2048, warmup_teacher_temp_epochs=5)
    steps = torch.optim.Adam([*net.parameters(), *head.parameters()], lr=1e-5)
    coming = batches(folder, DINOTransform(global_crop_size=size, local_crop_size=size // 2, gaussian_blur=(1.0, 0.1, 0.5)), batch)

    def step() -> None:
        views = next(coming)
        update_momentum(net, slow, m=0.99)
        update_momentum(head, slow_head, m=0.99)
        with torch.no_grad():
            answers = [slow_head(slow(one)) for one in views[:2]]
        asked = [head(net(one)) for one in views]
        criterion(answers, asked, epoch=0).backward()
        steps.step()
        steps.zero_grad()

    return step


def mae(folder: str, size: int, batch: int) -> Step:
    """lightly's MAE example, with a decoder 192 wide of two blocks."""
    import torch
    from lightly.models import utils
    from lightly.models.modules import MAEDecoderTIMM, MaskedVisionTransformerTIMM
    from lightly.transforms import MAETransform

    trunk = vit(size)
    patch, patches = trunk.patch_embed.patch_size[0], trunk.patch_embed.num_patches
    encoder = MaskedVisionTransformerTIMM(vit=trunk)
    decoder = MAEDecoderTIMM(num_patches=patches, patch_size=patch, embed_dim=192, decoder_embed_dim=192, decoder_depth=2, decoder_num_heads=6)
    steps = torch.optim.AdamW([*encoder.parameters(), *decoder.parameters()], lr=1e-6)
    coming = batches(folder, MAETransform(input_size=size), batch)

    def step() -> None:
        images = next(coming)[0]
        keep, hidden = utils.random_token_mask(size=(len(images), encoder.sequence_length), mask_ratio=0.75)
        embedded = decoder.embed(encoder.encode(images=images, idx_keep=keep))
        tokens = utils.repeat_token(decoder.mask_token, (len(images), encoder.sequence_length))
        decoded = decoder.decode(utils.set_at_index(tokens, keep, embedded.type_as(tokens)))
        painted = decoder.predict(utils.get_at_index(decoded, hidden))
        truth = utils.get_at_index(utils.patchify(images, patch), hidden - 1)
        torch.nn.functional.mse_loss(painted, truth).backward()
        steps.step()
        steps.zero_grad()

    return step


METHODS: dict[str, Callable[[str, int, int], Step]] = {"simclr": simclr, "moco_v2": moco_v2, "dino": dino, "mae": mae}


def ours(method: str, size: int) -> dict[str, Any]:
    """The same work as options of a run of ours."""
    blur = 0.5 if size > 40 else 0.0
    if method == "simclr":
        settings: dict[str, Any] = {"hidden": 512, "outputs": 128, "crop": 0.08, "colour": 1.0, "blur": blur, "temperature": 0.5, "view_share": 1.0}
        return {"backbone": PLAIN, "optimizer": "sgd", "settings": settings}
    if method == "moco_v2":
        settings = {"hidden": 512, "outputs": 128, "symmetric": False, "blur": blur, "momentum": 0.99, "view_share": 1.0}
        return {"backbone": PLAIN, "optimizer": "sgd", "settings": settings}
    if method == "dino":
        settings = {"local_crops": 6, "local_share": 0.5, "view_share": 1.0, "prototypes": 2048, "hidden": 512, "bottleneck": 64, "blur": 1.0}
        return {"backbone": PLAIN, "optimizer": "adamw", "settings": settings}
    settings = {"decoder_width": 192, "decoder_depth": 2, "normalise": False}
    return {"backbone": "vit_tiny" if size <= 40 else "vit_tiny_patch16_224", "optimizer": "adamw", "settings": settings}


BATCHES = {
    ("simclr", 32): 256,
    ("moco_v2", 32): 256,
    ("dino", 32): 64,
    ("mae", 32): 64,
    ("simclr", 96): 64,
    ("moco_v2", 96): 32,
    ("dino", 96): 16,
    ("mae", 96): 64,
}
"""Pictures a step."""


@contextlib.contextmanager
def apart(method: str, size: int, folder: str, batch: int) -> Generator[Callable[[], float]]:
    """A function that has lightly's step done in a process of its own and returns its CPU seconds."""
    words = [sys.executable, __file__, method, str(size), folder, str(batch)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None and process.stdout is not None
        asks, answers = process.stdin, process.stdout

        def step() -> float:
            asks.write("step\n")
            asks.flush()
            return float(answers.readline())

        yield step
        asks.close()


def main() -> None:
    """Answer each line with the CPU seconds of one step."""
    import torch

    method, size, folder, batch = sys.argv[1:]
    torch.set_num_threads(1)
    step = METHODS[method](folder, int(size), int(batch))
    for _ in sys.stdin:
        begun = time.process_time()
        step()
        print(time.process_time() - begun, flush=True)


if __name__ == "__main__":
    main()
