"""The whole specification of a run: frozen, to and from JSON, the one thing that goes down from a person to the loop."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from studio.core import knobs as knobs_module
from studio.core import reading, sources
from studio.core.json_text import parse
from studio.core.knobs import knob
from studio.core.sizes import SIZE
from studio.core.trouble import UNUSABLE, Trouble

SCHEMA = 1
DEVICES = "auto, cpu, cuda, cuda:N or mps"
TRAINING_DEVICES = "auto, all, cpu, cuda, cuda:N or mps"
"""all: every GPU of the machine, a process each."""


@dataclass(frozen=True)
class RunSpec:
    """What to train, on what, how. A field that is None has not been chosen yet: `studio.core.choose.resolve` chooses it once
    and the saved spec holds the number.

    settings: the method's own settings by name. watch: two labelled folders (train, test) for k-NN while training, never
    used for training.
    """

    images: str = knob("", "The folder of pictures to train on; sub-folders are walked. Also a list of files (.txt), or .tar shards; several one a line.")
    channels: str = knob(
        "auto",
        "Which channels of a picture the network sees as red, green and blue: up to three numbers from 1 in any order (one alone is shown gray); gray: all of them as one; "
        "auto: a picture's colours, or its first three channels. Those that show what matters teach more.",
        form=reading.CHANNELS,
        advanced=True,
    )
    pages: str = knob(
        "first",
        "What is taken of a file of many pages: its first page, its middle one, all (each page a picture of its own), or channels (its pages are its channels). "
        "all has more pictures to learn from, many of them alike, and takes longer.",
        choices=reading.PAGES,
        advanced=True,
    )
    scale: str = knob(
        "auto",
        "What is black and what is white: two percentages are percentiles of each picture (a wider range clips less and is duller); two numbers are the same for all; "
        "full: the range of the numbers' type; auto: as the file says or fits.",
        form=reading.SCALE,
        advanced=True,
    )
    colours: str = knob(
        "auto",
        "Whether the three channels are colours. yes: the colour changes stay as set; more of them make the network ignore colour. "
        "no: changes of hue and saturation and views without colour are left out; those of brightness and contrast stay. "
        "auto: no where channels were chosen by number or most pictures have other than one or three.",
        choices=("auto", "yes", "no"),
        advanced=True,
    )
    method: str = knob("simclr", "The self-supervised method.")
    settings: Mapping[str, Any] = field(default_factory=dict[str, Any])
    out: str | None = knob(None, "The run's folder. Empty: a new folder under the studio's runs folder.")
    preset: str | None = knob(None, "A named bundle of defaults: quick_look, small, photo. Empty: picked for the pictures and the device.")
    backbone: str | None = knob(
        None,
        "The network that is trained: resnet18, resnet34, resnet50, vit_tiny, vit_small, vit_base, or any timm name. "
        "Larger ones can learn more and need more time, memory and pictures; small ones are quick and do for some thousand pictures.",
    )
    weights: str | None = knob(
        None,
        "Weights to start from: a safetensors or .pt file of timm or torchvision, or another run's folder. Empty: random weights. Close to your "
        "pictures they save time; far from them they may hold on to what they knew.",
    )
    image_size: int | None = knob(
        None, "Side of the square the network sees. Larger shows finer detail and costs time in proportion to its square.", 16, 1024, unit="px"
    )
    epochs: int | None = knob(None, "How often every picture is seen. More epochs learn more, with diminishing returns.", 1, 100000)
    max_steps: int | None = knob(None, "Stop after this many optimiser steps, whatever the epochs. Fewer end sooner and learn less.", 1, 1_000_000_000)
    batch_size: int | None = knob(None, "Pictures in one step. Larger is steadier and needs more memory.", 2, 65536)
    accumulate: int = knob(
        1, "Split each batch into this many chunks. More chunks need less memory and take a little longer; the step is the same size.", 1, 1024, advanced=True
    )
    lr: float | None = knob(
        None,
        "Peak learning rate, as it is used (already scaled to the batch). Higher learns faster until it diverges; too low learns nothing.",
        1e-8,
        100.0,
        log=True,
    )
    weight_decay: float | None = knob(None, "Pulls weights towards zero each step; higher regularises more.", 0.0, 1.0, advanced=True)
    optimizer: str | None = knob(
        None,
        "The update rule. adamw forgives a rate that does not fit and is the choice for transformers; sgd needs a higher rate and less memory; "
        "lars keeps very large batches steady.",
        choices=("adamw", "sgd", "lars"),
        advanced=True,
    )
    warmup: float | None = knob(
        None,
        "Share of the run in which the learning rate rises from zero. Longer starts gentler and leaves less time at the full rate.",
        0.0,
        0.5,
        advanced=True,
    )
    seed: int = knob(
        0,
        "Seed of everything random. The same seed repeats the run; another shows how much was luck. A higher one is no better than a lower one.",
        0,
        2**31 - 1,
    )
    device: str = knob("auto", f"Where to train: {TRAINING_DEVICES}. A GPU is many times faster; all means every GPU here; the CPU works everywhere.")
    processes: int | None = knob(
        None,
        "Processes that train together and share each batch, one a GPU. More are faster where there are as many GPUs. Empty: one; with device all, one for each GPU.",
        1,
        1024,
        advanced=True,
    )
    precision: str = knob(
        "auto",
        "Arithmetic: fp32 is the most exact and the slowest; bf16 is faster where the hardware has it; fp16 is for older NVIDIA GPUs; auto measures.",
        choices=("auto", "fp32", "bf16", "fp16"),
    )
    compile: bool = knob(False, "Compile the network with torch.compile: slow first steps, faster later ones on a GPU.", advanced=True)
    workers: int | None = knob(
        None, "Threads that read pictures. More keep a fast device busy; too many slow down the rest of the computer.", 0, 256, advanced=True
    )
    cache: str = knob(
        "auto",
        "Where decoded pictures are kept: ram is the fastest and takes memory; disk takes space instead; off reads every picture anew each time, "
        "which is the slowest; auto takes what fits.",
        choices=("auto", "ram", "disk", "off"),
        advanced=True,
    )
    cache_dir: str | None = knob(None, "Folder of the picture cache.", advanced=True)
    cache_limit: str | None = knob(
        None,
        "What all picture caches together may take of the disk, for instance 20GB. The longest unused go first; what does not fit even so is kept in memory "
        "or read anew each time. Empty: what was chosen for this computer, else a quarter of the disk.",
        form=SIZE,
        advanced=True,
    )
    save_every: int | None = knob(
        None,
        "Steps between checkpoints. Fewer lose less when something happens and spend more time on writing. Empty: at every epoch's end, at least every ten minutes.",
        1,
        1_000_000_000,
        advanced=True,
    )
    tensorboard: bool = knob(
        False,
        "Also write the curves as TensorBoard event files, in the run's folder. Costs next to nothing and needs the package tensorboard; off, the curves are in the studio's own files only.",
        advanced=True,
    )
    watch: tuple[str, str] | None = None

    def replace(self, **changes: Any) -> RunSpec:
        """A copy with some fields changed."""
        return dataclasses.replace(self, **changes)

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON values with the schema number first."""
        values = {one.name: getattr(self, one.name) for one in dataclasses.fields(self)}
        values["images"] = sources.written(self.images)
        values["settings"] = dict(self.settings)
        values["watch"] = list(self.watch) if self.watch else None
        return {"schema": SCHEMA, **values}

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> RunSpec:
        """Read what `to_dict` wrote (or a person's JSON). Raises Trouble listing every unknown name and bad value at once."""
        if not isinstance(values, Mapping):
            raise Trouble("The run specification is not a JSON object.", "Give a file written by the studio (RUN/spec.json).", UNUSABLE)
        values = dict(values)
        schema = values.pop("schema", SCHEMA)
        if schema != SCHEMA:
            raise Trouble(f"The run specification has schema {schema!r}; this version reads schema {SCHEMA}.", "Open it with a newer Tacit Studio.", UNUSABLE)
        if "images" in values:
            values["images"] = sources.read(values["images"])
        settings, watch = values.pop("settings", {}) or {}, values.pop("watch", None)
        if not isinstance(settings, Mapping):
            raise Trouble("The run specification's 'settings' is not a JSON object.", 'Write it as {"name": value}.', UNUSABLE)
        if watch is not None and not (isinstance(watch, list | tuple) and len(watch) == 2 and all(isinstance(one, str) for one in watch)):
            raise Trouble("The run specification's 'watch' is not a pair of folders.", 'Write it as ["train folder", "test folder"].', UNUSABLE)
        spec = knobs_module.load(cls, values, owner="the run specification")
        return spec.replace(settings=dict(settings), watch=tuple(watch) if watch else None)

    def save(self, path: Path) -> None:
        """Write as indented JSON."""
        path.write_text(json.dumps(self.to_dict(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> RunSpec:
        """Read a spec file. Raises Trouble if it can't be opened or is not a spec."""
        try:
            values = parse(path.read_text(encoding="utf-8"))
        except OSError as error:
            raise Trouble(f"Cannot read the run specification {path}: {error.strerror}.", "Check the path.", UNUSABLE) from None
        except ValueError as error:
            raise Trouble(f"{path} is not JSON ({error}).", "Give a file written by the studio (RUN/spec.json).", UNUSABLE) from None
        return cls.from_dict(values)
