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

    from studio.core.control import Control
    from studio.core.events import Event
    from studio.nets.backbone import Backbone

__version__ = "0.1.0"


def train_run(*, tell: Callable[[Event], None] | None = None, control: Control | None = None, **options: Any) -> dict[str, Any]:
    """Train and wait for the end. options: the fields of studio.core.spec.RunSpec (images, method, epochs, settings…); or `resume`: a run's
    folder to go on with, and the fields to change.

    Returns what the command line's `train --json` prints. Raises studio.core.trouble.Trouble (a ValueError) for what you can mend.
    """
    from studio.core.spec import RunSpec
    from studio.train import loop

    folder = options.pop("resume", None)
    if folder is not None:
        return loop.resume(folder, overrides=_texts(options), tell=tell, control=control)
    return loop.train(RunSpec.from_dict(_texts(options)), tell=tell, control=control)


train = train_run  # until the room of that name is imported, which can be called the same way


def events(**options: Any) -> Iterator[Event]:
    """Train, and get everything that happens as it happens; the last event is Finished, with the result. Options as `train`.

    Closing the iterator stops the training, which keeps what there is. Errors are raised here.
    """
    import queue
    import threading

    from studio.core.control import Control
    from studio.core.events import Finished

    control: Control = options.pop("control", None) or Control()
    told: queue.SimpleQueue[Event | BaseException] = queue.SimpleQueue()

    def work() -> None:
        try:
            result = train_run(tell=told.put, control=control, **options)
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
        control.stop()
        thread.join()


def load_encoder(run: str | os.PathLike[str], *, device: str = "cpu") -> Backbone:
    """The trained encoder of a run: a torch module in eval mode, [B, 3, s, s] -> [B, width], with `.preprocess(picture)` attached."""
    from studio.train.encoder import load_encoder as load

    return load(run, device=device)


def _texts(options: dict[str, Any]) -> dict[str, Any]:
    """Paths as text, so that a pathlib.Path may be given."""
    import os

    return {name: os.fspath(value) if isinstance(value, os.PathLike) else value for name, value in options.items()}
