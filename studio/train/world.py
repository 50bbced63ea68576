"""One of the two doors through which several processes enter (the other is nets/gather.py): who am I, how many are we, what do we agree on, and what
became of the others."""

from __future__ import annotations

import contextlib
import json
import os
import re
import socket
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, TypeVar

import torch
import torch.distributed as dist
from torch import Tensor
from torch.distributed import PrefixStore  # pyright: ignore[reportPrivateImportUsage]
from torch.distributed.rendezvous import rendezvous

from studio.core.trouble import FAILED, INTERRUPTED, NO_ROOM, UNUSABLE, Interrupted, Trouble
from studio.train.starter import Starter

T = TypeVar("T")
BUCKET_NUMBERS = 6_000_000  # of a gradient bucket: 25 MB of float32, as DistributedDataParallel has
ASK_STEPS = 10  # on GPUs the processes ask each other every so many steps; on CPUs, whose steps are long, every one
NEWS_SECONDS = 3.0  # how long to wait for what another process says of its end
HEARD_SECONDS = 10.0
LOST = re.compile("gloo|NCCL|ProcessGroup|Socket|TCPStore|Connection closed|Connection reset|Broken pipe")
"""Words of the errors that say no more than that another process is gone."""


class Lost(Trouble):
    """Another process is gone without a word: killed, or its machine is."""


class Smaller(Lost):
    """The memory of one process has ended in a step. What the others wait for in it never comes, so there is no going on together: all end, and where
    torchrun starts them again they take up the last checkpoint with each batch in more parts."""

    def __init__(self, chunks: int, words: str) -> None:
        """chunks: to cut batches into, in every process."""
        super().__init__(words, f"Resume the run with --accumulate {chunks}; it goes on from its last checkpoint.", NO_ROOM)
        self.chunks = chunks


@dataclass(frozen=True)
class World:
    """rank: this process, from 0; size: how many train together; local: this process on its machine. In a world of one everything here does
    nothing. launch: what is the same in every attempt of one launch by torchrun. restarts, may_restart: how often torchrun has started us all again, and
    whether it would once more. store: a place for a few words that outlives a process (torchrun's own). before: the same of the attempt before. starter: who
    started us, None in a world of one."""

    rank: int = 0
    size: int = 1
    local: int = 0
    launch: str = ""
    restarts: int = 0
    may_restart: bool = False
    store: Any = field(default=None, repr=False, compare=False)
    before: Any = field(default=None, repr=False, compare=False)
    starter: Starter | None = field(default=None, repr=False, compare=False)

    @property
    def leads(self) -> bool:
        """Whether this process writes and speaks."""
        return self.rank == 0

    def device_name(self, name: str) -> str:
        """The device of this process when `name` was asked for: several processes with GPUs take one each. Raises Trouble for one device of many."""
        if self.size == 1:
            return name
        if name.startswith("cuda:"):
            raise Trouble(f"--device is {name!r}, one GPU, but {self.size} processes train together.", "Use --device all, or cpu.", UNUSABLE)
        return f"cuda:{self.local}" if torch.cuda.is_available() and name in ("auto", "all", "cuda") else name

    def decided(self, decide: Callable[[], T]) -> T:
        """What the first process decides, known to all (any value that pickles between our own processes)."""
        if self.size == 1:
            return decide()
        box: list[Any] = [None, None]
        if self.leads:
            try:
                box[0] = decide()
            except Exception as error:  # every process fails with it; else the others would wait for ever
                box[1] = error
        dist.broadcast_object_list(box, src=0, device=torch.device("cpu"))
        if box[1] is not None:
            if isinstance(box[1], Trouble) and not self.leads:
                box[1].said = True
            raise box[1]
        return box[0]

    def agree(self, what: str, mine: object) -> None:
        """Raises Trouble when `mine` is not the same everywhere (the pictures of a folder that is not shared)."""
        if self.size == 1:
            return
        seen: list[Any] = [None] * self.size
        dist.all_gather_object(seen, (socket.gethostname(), mine))
        other = next((rank for rank, (_, one) in enumerate(seen) if one != seen[0][1]), None)
        if other is not None:
            words = f"Process {other + 1} of {self.size}, on {seen[other][0]}, sees other {what} than the first process."
            trouble = Trouble(words, "All machines need the same folder, on a shared disk or as an exact copy.", UNUSABLE)
            raise _hushed(trouble, None if self.leads else True)

    def asks(self, step: int, device: torch.device) -> bool:
        """Whether the processes ask each other before this step."""
        return device.type == "cpu" or step % ASK_STEPS == 0

    def any(self, *flags: bool) -> tuple[bool, ...]:
        """Each flag: whether any process says so. Through the CPU, so that no GPU waits."""
        if self.size == 1:
            return flags
        found = torch.tensor([float(one) for one in flags])
        dist.all_reduce(found, op=dist.ReduceOp.MAX)
        return tuple(bool(one) for one in found.tolist())

    def average(self, tensors: list[Tensor]) -> None:
        """Mean over all processes, in place, in buckets of about 25 MB: what DistributedDataParallel does to gradients. Its wrapper is not
        used because a step here may run several forwards (gradient caching, chunks, rivals), which it does not allow."""
        if self.size == 1:
            return
        for bucket in _buckets(tensors):
            flat = torch.cat([one.reshape(-1) for one in bucket])
            dist.all_reduce(flat)
            flat.div_(self.size)
            for one, part in zip(bucket, flat.split([one.numel() for one in bucket]), strict=True):
                one.copy_(part.view(one.shape))

    def mean_numbers(self, numbers: dict[str, Tensor | float]) -> dict[str, Tensor | float]:
        """A step's scalars as the mean over all processes; plain numbers are the same everywhere. Nothing waits for the device."""
        names = [name for name, value in numbers.items() if isinstance(value, Tensor)]
        if self.size == 1 or not names:
            return numbers
        stacked = torch.stack([torch.as_tensor(numbers[name]).detach().float().reshape(()) for name in names])
        dist.all_reduce(stacked)
        return {**numbers, **dict(zip(names, (stacked / self.size).unbind(), strict=True))}

    def cause(self, error: BaseException) -> BaseException:
        """What to tell of an error here: itself, and the others can ask what it was; or, where it says no more than that another process is gone, what
        that one said. One that said nothing is `Lost`."""
        if self.size == 1 or getattr(error, "said", None) is not None:
            return error
        if isinstance(error, Lost):
            if isinstance(error, Smaller):
                self._tell(error)
            return error
        gone = is_lost(error) or isinstance(error, Interrupted)
        news = self._news(NEWS_SECONDS if is_lost(error) else 0.0)
        if news and news["rank"] != self.rank and (gone or news["code"] != INTERRUPTED):
            with contextlib.suppress(Exception):
                self.store.set("heard", b"1") if self.leads else None
            if news["code"] == INTERRUPTED:
                return Interrupted()
            words = f"Process {news['rank'] + 1} of {self.size}, on {news['host']}, failed: {news['words']}"
            if chunks := news.get("chunks"):
                return _hushed(Smaller(chunks, words), None if self.leads else True)
            return _hushed(Trouble(words, news["fix"], news["code"]), None if self.leads else True)
        if is_lost(error):
            words = f"One of the {self.size} processes was lost: it was killed, or its machine is gone."
            return _hushed(Lost(words, "Resume the run; it goes on from its last checkpoint.", FAILED), None if self.leads else True)
        self._tell(error)
        return error

    def _tell(self, error: BaseException) -> None:
        """Leave word of this process's own error; the first word stands."""
        words, fix, code = (str(error) or type(error).__name__), "", FAILED
        if isinstance(error, Trouble):
            words, fix, code = error.words, error.fix, error.exit_code
        elif isinstance(error, Interrupted | KeyboardInterrupt):
            code = INTERRUPTED
        else:
            words = f"{type(error).__name__}: {words.splitlines()[0]}."
        with contextlib.suppress(Exception):  # the store may be gone too
            found: dict[str, Any] = {"rank": self.rank, "host": socket.gethostname(), "words": words, "fix": fix, "code": code}
            if isinstance(error, Smaller):
                found["chunks"] = error.chunks
            self.store.compare_set("ended", "", json.dumps(found))

    def _news(self, seconds: float) -> dict[str, Any] | None:
        """What the first process that ended said of it, waiting for that a while."""
        until = time.monotonic() + seconds
        while True:
            with contextlib.suppress(Exception):
                if self.store.check(["ended"]):
                    return dict(json.loads(self.store.get("ended")))
            if time.monotonic() >= until:
                return None
            time.sleep(0.1)

    def smaller(self) -> int | None:
        """Into how many parts each batch is to be cut because the attempt before had no memory for it; None where it ended otherwise."""
        return self.decided(self._smaller) if self.restarts else None

    def _smaller(self) -> int | None:
        with contextlib.suppress(Exception):  # no attempt before, or its words are gone
            if self.before.check(["ended"]):
                found = json.loads(self.before.get("ended")).get("chunks")
                return found if isinstance(found, int) else None
        return None

    def was_heard(self) -> bool:
        """Whether the first process took note of this one's end, waiting for that a while."""
        until = time.monotonic() + HEARD_SECONDS
        with contextlib.suppress(Exception):
            while time.monotonic() < until:
                if self.store.check(["heard"]):
                    return True
                time.sleep(0.1)
        return False


def is_lost(error: BaseException) -> bool:
    """Whether an error says only that another process can't be reached."""
    return isinstance(error, RuntimeError | OSError) and not isinstance(error, Trouble) and bool(LOST.search(str(error)))


def _hushed(trouble: Trouble, said: bool | None) -> Trouble:
    trouble.said = said
    return trouble


def _buckets(tensors: list[Tensor]) -> list[list[Tensor]]:
    buckets: list[list[Tensor]] = []
    room = 0
    for one in tensors:
        if not buckets or room < one.numel() or buckets[-1][0].dtype != one.dtype:
            buckets.append([])
            room = BUCKET_NUMBERS
        buckets[-1].append(one)
        room -= one.numel()
    return buckets


def join() -> World:
    """The world torchrun made (its environment variables), or a world of one. CPU tensors go by gloo, those of GPUs by NCCL."""
    size = int(os.environ.get("WORLD_SIZE", "1"))
    if size == 1:
        return World()
    rank, local = int(os.environ.get("RANK", "0")), int(os.environ.get("LOCAL_RANK", "0"))
    restarts = int(os.environ.get("TORCHELASTIC_RESTART_COUNT", "0"))
    store = before = None
    if not dist.is_initialized():
        store, _, _ = next(iter(rendezvous("env://")))
        words, before = PrefixStore(f"studio-{restarts}", store), PrefixStore(f"studio-{restarts - 1}", store)
        backend = "cpu:gloo,cuda:nccl" if torch.cuda.is_available() and dist.is_nccl_available() else "gloo"
        long = timedelta(days=1)  # the first process may measure for a while, and the others wait for it
        dist.init_process_group(backend, store=PrefixStore(f"ranks-{restarts}", store), rank=rank, world_size=size, timeout=long)
        store = words
    if torch.cuda.is_available():
        torch.cuda.set_device(local % torch.cuda.device_count())
    may_restart = restarts < int(os.environ.get("TORCHELASTIC_MAX_RESTARTS", "0"))
    return World(rank, size, local, _launch(), restarts, may_restart, store, before, Starter())


def _launch() -> str:
    """The same in every attempt of one launch: torchrun's own name for it, or its process on this machine where nobody gave it one."""
    name = os.environ.get("TORCHELASTIC_RUN_ID", "none")
    return name if name not in ("", "none") else f"{socket.gethostname()}-{os.getppid()}"


def leave() -> None:
    """End the process group if there is one."""
    if dist.is_available() and dist.is_initialized():
        dist.destroy_process_group()


@contextlib.contextmanager
def joined() -> Generator[World]:
    """The world while inside. An error of one process becomes the end of all, with that one's words: the first process tells them, or, where it does not
    hear of it (it may be waiting for a GPU), the one that failed."""
    here = join()
    try:
        yield here
    except (Exception, KeyboardInterrupt) as error:
        told = here.cause(error)
        leave()
        if here.size > 1 and not here.leads and told is error and getattr(error, "said", None) is None:
            heard = here.was_heard()
            if not isinstance(error, Trouble):
                told = error if isinstance(error, Interrupted | KeyboardInterrupt) else Trouble(f"{type(error).__name__}: {error}", "", FAILED)
            if isinstance(told, Trouble):
                told.said = heard
        try:
            if told is error:
                raise
            raise told from error
        finally:
            del told  # see loop.py
    finally:
        leave()
