"""Tacit Studio: self-supervised training of vision models on a folder of unlabeled pictures.

The map of the house; imports go down, never up, and rooms on one line do not see each other:

    ui | cli        the window | the terminal
    jobs            where work runs
    train | export  the loop | encoders for other programs
    methods         one file, one method
    insight         an encoder and pixels in, numbers and pictures out
    method          what a method is
    nets | views    torch building blocks | pixels to views
    data | runs     folders of images as uint8 | run folders
    core            the words all speak

Three doors for programs, which import what they need when they are called:

    run = studio.train(images="photos", method="simclr", epochs=10)
    for event in studio.events(images="photos", method="mae"): ...
    encoder = studio.load_encoder(run["run"])
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import os

    from typing_extensions import Unpack

    from studio.core.control import Control
    from studio.core.events import Event
    from studio.nets.backbone import Encoder
    from studio.options import Options

__version__ = "0.1.0"


def train_run(*, tell: Callable[[Event], None] | None = None, control: Control | None = None, **options: Unpack[Options]) -> dict[str, Any]:
    """Train and wait for the end: `studio.train(images="photos", method="simclr", epochs=10)`.

    options: see studio.options.Options; images and method are needed, all else is chosen. Or `resume`, a run's folder to go on with, and the fields to
    change. tell: hears everything that happens, as it happens. control: pause(), resume() and stop() of studio.core.control.Control, from another thread.

    Returns what the command line's `train --json` prints: run (the folder), method, steps, epochs, images, seconds, images_per_second, loss_first,
    loss_last, chance, device, stopped, health. Raises studio.core.trouble.Trouble (a ValueError) for what you can mend; its `words` say what is wrong, its
    `fix` what to do.
    """
    from studio.core.spec import RunSpec
    from studio.options import plain
    from studio.train import loop

    given = plain(options)
    folder = given.pop("resume", None)
    if folder is not None:
        return loop.resume(folder, overrides=given, tell=tell, control=control)
    return loop.train(RunSpec.from_dict(given), tell=tell, control=control)


train = train_run  # until the room of that name is imported, which can be called the same way


def events(*, control: Control | None = None, **options: Unpack[Options]) -> Iterator[Event]:
    """Train, and get everything that happens as it happens (the classes of studio.core.events); the last event is Finished, with the result. Options as
    `train`.

    Closing the iterator stops the training, which keeps what there is. Errors are raised here.
    """
    import queue
    import threading

    from studio.core.control import Control
    from studio.core.events import Finished

    asked = control or Control()
    told: queue.SimpleQueue[Event | BaseException] = queue.SimpleQueue()

    def work() -> None:
        try:
            result = train_run(tell=told.put, control=asked, **options)
            told.put(Finished(result["stopped"], result))
        except BaseException as error:
            told.put(error)

    thread = threading.Thread(target=work, name="train")
    thread.start()
    try:
        while True:
            event = told.get()
            if isinstance(event, BaseException):
                raise event
            yield event
            if isinstance(event, Finished):
                return
    finally:
        asked.stop()
        thread.join()


def load_encoder(run: str | os.PathLike[str], *, device: str = "cpu") -> Encoder:
    """The trained encoder of a run: a torch module in eval mode without gradients, [B, 3, s, s] -> [B, width].

    `.preprocess(picture)` makes the [3, s, s] it wants from a path, a PIL picture or a uint8 array [H, W, 3]; `.image_size`, `.mean` and `.std` say how, `.width`
    how long a vector is. Raises studio.core.trouble.Trouble where the run has no encoder yet.
    """
    from studio.train.encoder import load_encoder as load

    return load(run, device=device)
