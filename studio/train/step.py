"""One optimiser step: forward and backward, whole or in chunks, with the negatives kept where the method allows it."""

from __future__ import annotations

import contextlib
from collections.abc import Generator, Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.modules.batchnorm import _BatchNorm  # pyright: ignore[reportPrivateUsage]
from torch.optim import Optimizer

from studio.core.clock import Clock
from studio.core.trouble import NO_ROOM, Trouble
from studio.method import Method, Outcome
from studio.nets.queue import group_statistics
from studio.train.device import autocast
from studio.train.meter import NotFinite
from studio.train.optim import build_optimizer, set_rates, trainable
from studio.train.world import World
from studio.views.make import seed_of

Views = Mapping[str, Tensor]
Numbers = dict[str, Tensor | float]


@dataclass
class Stepper:
    """A method with its optimisers on a device.

    precision: fp32, bf16 or fp16. accumulate: chunks a batch is cut into. main, rivals: the parameters of each side.
    """

    method: Method
    device: torch.device
    precision: str
    accumulate: int
    seed: int
    world: World
    main: list[nn.Parameter]
    rivals: list[nn.Parameter]
    optimizers: dict[str, Optimizer]
    scaler: torch.amp.GradScaler | None = None

    @classmethod
    def build(
        cls, method: Method, device: torch.device, *, precision: str, accumulate: int, optimizer: str, lr: float, weight_decay: float, seed: int, world: World
    ) -> Stepper:
        """The optimisers for a method that is on its device already."""
        main, rivals = trainable(method.main_modules()), trainable(method.rivals())
        kind = method.backbone.kind
        optimizers = {"main": build_optimizer(main, optimizer, lr=lr, weight_decay=weight_decay, device=device, kind=kind)}
        if rivals:
            optimizers["rival"] = build_optimizer(rivals, optimizer, lr=method.rival_lr(lr), weight_decay=0.0, device=device)
        scaler = torch.amp.GradScaler("cuda") if precision == "fp16" else None
        return cls(method, device, precision, accumulate, seed, world, main, rivals, optimizers, scaler)

    def gradients(self, views: Views, clock: Clock) -> Numbers:
        """Fill every parameter's gradient for this batch; nothing else changes (but batch statistics), so a batch that did not fit in
        memory can be tried again. Returns the scalars, "loss" among them, still on the device."""
        for optimizer in self.optimizers.values():
            optimizer.zero_grad(set_to_none=True)
        numbers = self.world.mean_numbers(self._gradients(views, clock))
        if self.world.size > 1:
            self._refuse_not_finite(numbers["loss"])
        return numbers

    def _gradients(self, views: Views, clock: Clock) -> Numbers:
        chunks = self._chunks(views)
        if len(chunks) == 1:
            outcome = self._forward(views, clock, 0)
            self._backward(outcome, 1.0)
            return _scalars(outcome)
        return self._cached(chunks, clock) if self.method.gradient_cache else self._averaged(chunks, clock)

    def update(self, clock: Clock, *, lr: float, weight_decay: float) -> None:
        """The optimisers' step at these rates, and the method's slow parts."""
        set_rates(self.optimizers["main"], lr, self.method.scheduled_weight_decay(clock, weight_decay))
        if self.rivals:
            set_rates(self.optimizers["rival"], self.method.rival_lr(lr), 0.0)
        if self.world.size > 1:
            self.world.average([*(one.grad for one in (*self.main, *self.rivals) if one.grad is not None), *group_statistics(self.method)])
        if self.scaler:
            for optimizer in self.optimizers.values():
                self.scaler.unscale_(optimizer)
        self.method.before_step(clock)
        for optimizer in self.optimizers.values():
            if self.scaler:
                self.scaler.step(optimizer)
            else:
                optimizer.step()
        if self.scaler:
            self.scaler.update()
        self.method.after_step(clock)

    def halve(self, batch: int) -> int:
        """Cut batches into twice the chunks because one did not fit. Raises Trouble when they are as small as the method allows. batch: of this process."""
        most = max(1, batch // self.method.min_batch)
        if self.accumulate >= most:
            raise Trouble(
                f"There is not enough memory on {self.device} even for {-(-batch // self.accumulate)} pictures at a time.",
                "Use a smaller image size or a smaller backbone, or close other programs.",
                NO_ROOM,
            )
        self.accumulate = min(2 * self.accumulate, most)
        return self.accumulate

    def _chunks(self, views: Views) -> list[Views]:
        count = len(next(iter(views.values())))
        pieces = max(1, min(self.accumulate, count // self.method.min_batch))
        if pieces == 1:
            return [views]
        split = {name: value.tensor_split(pieces) for name, value in views.items()}
        return [{name: parts[index] for name, parts in split.items()} for index in range(pieces)]

    def _seed(self, clock: Clock, chunk: int) -> None:
        """Whatever is random inside a network is a function of (seed, step, chunk); see nets.gather.drawn."""
        seed = seed_of(self.seed, clock.step, 0, chunk)
        torch.default_generator.manual_seed(seed)  # torch.manual_seed also notes down a traceback for every accelerator that is not there
        if self.device.type == "cuda":
            torch.cuda.manual_seed(seed)
        elif self.device.type == "mps":
            torch.mps.manual_seed(seed)

    def _forward(self, views: Views, clock: Clock, chunk: int) -> Outcome:
        self._seed(clock, chunk)
        with autocast(self.device, self.precision):
            return self.method(views, clock)

    def _backward(self, outcome: Outcome, share: float) -> None:
        """Each side's loss reaches its own parameters only. The graph stays until both sides are done: they share the forward."""
        if self.world.size == 1:  # several agree on it (their mean loss), or one would leave the others waiting
            self._refuse_not_finite(outcome.loss)
        loss = self._scaled(outcome.loss * share)
        if outcome.rival_loss is None or not self.rivals:
            loss.backward()
            return
        loss.backward(inputs=self.main, retain_graph=True)
        self._scaled(outcome.rival_loss * share).backward(inputs=self.rivals)

    def _scaled(self, loss: Tensor) -> Tensor:
        return self.scaler.scale(loss) if self.scaler else loss

    def _refuse_not_finite(self, loss: Tensor | float) -> None:
        """On the CPU looking is free, and the weights stay clean; elsewhere the meter sees it at its next report."""
        if isinstance(loss, Tensor) and loss.device.type == "cpu" and not bool(loss.detach().isfinite()):
            raise NotFinite

    def _averaged(self, chunks: list[Views], clock: Clock) -> Numbers:
        """The mean over chunks, by their size; each chunk sees only its own negatives."""
        total: Numbers = {}
        count = sum(_rows(views) for views in chunks)
        for index, views in enumerate(chunks):
            share = _rows(views) / count
            outcome = self._forward(views, clock, index)
            self._backward(outcome, share)
            for name, value in _scalars(outcome).items():
                total[name] = total.get(name, 0.0) + value * share
        return total

    def _cached(self, chunks: list[Views], clock: Clock) -> Numbers:
        """Gradient caching (Gao et al. 2021, arXiv 2101.06983): embed all chunks without a graph, take the loss of the whole batch and its
        gradient with respect to the embeddings, then embed each chunk again with a graph and send its gradient through. The batch keeps all
        its negatives and needs the memory of one chunk. Batch norm sees one chunk at a time."""
        pieces: list[dict[str, Tensor]] = []
        with torch.no_grad(), _kept_statistics(self.method):
            for index, views in enumerate(chunks):
                pieces.append(self._embed(views, clock, index))
        whole = {name: torch.cat([one[name] for one in pieces]).float().requires_grad_() for name in pieces[0]}
        with autocast(self.device, self.precision):
            outcome = self.method.compare(whole, clock)
        self._backward(outcome, 1.0)
        sizes = [_rows(views) for views in chunks]
        gradients = {name: value.grad.split(sizes) for name, value in whole.items() if value.grad is not None}
        for index, views in enumerate(chunks):
            embedded = self._embed(views, clock, index)
            names = [name for name in gradients if embedded[name].requires_grad]
            torch.autograd.backward([embedded[name] for name in names], [gradients[name][index].to(embedded[name].dtype) for name in names])
        return _scalars(outcome)

    def _embed(self, views: Views, clock: Clock, chunk: int) -> dict[str, Tensor]:
        self._seed(clock, chunk)
        with autocast(self.device, self.precision):
            return self.method.embed(views, clock)


@contextlib.contextmanager
def _kept_statistics(method: nn.Module) -> Generator[None]:
    """Batch norm's running statistics are put back afterwards: they follow one forward a step, not two."""
    buffers = [one for module in method.modules() if isinstance(module, _BatchNorm) for one in module.buffers(recurse=False)]
    before = [one.clone() for one in buffers]
    yield
    for one, value in zip(buffers, before, strict=True):
        one.copy_(value)


def _rows(views: Views) -> int:
    return len(next(iter(views.values())))


def _scalars(outcome: Outcome) -> Numbers:
    return {"loss": outcome.loss.detach(), **outcome.scalars}
