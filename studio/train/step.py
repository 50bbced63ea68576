"""One optimiser step: forward and backward, whole or in chunks, with the negatives kept where the method allows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.optim import Optimizer

from studio.core.clock import Clock
from studio.method import Method, Outcome
from studio.train.device import autocast
from studio.train.optim import build_optimizer, trainable
from studio.train.world import World, average_gradients
from studio.views.make import seed_of

Views = Mapping[str, Tensor]


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
        optimizers = {"main": build_optimizer(main, optimizer, lr=lr, weight_decay=weight_decay, device=device)}
        if rivals:
            optimizers["rival"] = build_optimizer(rivals, optimizer, lr=method.rival_lr(lr), weight_decay=0.0, device=device)
        scaler = torch.amp.GradScaler("cuda") if precision == "fp16" else None
        return cls(method, device, precision, accumulate, seed, world, main, rivals, optimizers, scaler)

    def step(self, views: Views, clock: Clock) -> dict[str, Tensor | float]:
        """Gradients, the optimisers' step, the method's slow parts. Returns the scalars, "loss" among them, still on the device."""
        for optimizer in self.optimizers.values():
            optimizer.zero_grad(set_to_none=True)
        chunks = self._chunks(views)
        if len(chunks) == 1:
            outcome = self._forward(views, clock, 0)
            self._backward(outcome, 1.0)
            scalars = _scalars(outcome)
        elif self.method.gradient_cache:
            scalars = self._cached(chunks, clock)
        else:
            scalars = self._averaged(chunks, clock)
        self._update(clock)
        return scalars

    def _chunks(self, views: Views) -> list[Views]:
        count = len(next(iter(views.values())))
        pieces = max(1, min(self.accumulate, count // 2))
        if pieces == 1:
            return [views]
        split = {name: value.tensor_split(pieces) for name, value in views.items()}
        return [{name: parts[index] for name, parts in split.items()} for index in range(pieces)]

    def _seed(self, clock: Clock, chunk: int) -> None:
        """Whatever is random inside a network is a function of (seed, step, rank, chunk)."""
        torch.manual_seed(seed_of(self.seed, clock.step, self.world.rank, chunk))

    def _forward(self, views: Views, clock: Clock, chunk: int) -> Outcome:
        self._seed(clock, chunk)
        with autocast(self.device, self.precision):
            return self.method(views, clock)

    def _backward(self, outcome: Outcome, share: float) -> None:
        """Each side's loss reaches its own parameters only. Both graphs stay until both sides are done: they share the forward."""
        both = outcome.rival_loss is not None and bool(self.rivals)
        loss = outcome.loss * share
        if self.scaler:
            loss = self.scaler.scale(loss)
        if both:
            loss.backward(inputs=self.main, retain_graph=True)
            assert outcome.rival_loss is not None
            (outcome.rival_loss * share).backward(inputs=self.rivals)
        else:
            loss.backward()

    def _averaged(self, chunks: list[Views], clock: Clock) -> dict[str, Tensor | float]:
        """The mean over chunks; each chunk sees only its own negatives."""
        total: dict[str, Tensor | float] = {}
        for index, views in enumerate(chunks):
            outcome = self._forward(views, clock, index)
            self._backward(outcome, 1 / len(chunks))
            for name, value in _scalars(outcome).items():
                total[name] = total.get(name, 0.0) + value / len(chunks)
        return total

    def _cached(self, chunks: list[Views], clock: Clock) -> dict[str, Tensor | float]:
        """Gradient caching (Gao et al. 2021, arXiv 2101.06983): embed all chunks without a graph, take the loss of the whole batch and its
        gradient with respect to the embeddings, then embed each chunk again with a graph and send its gradient through. The batch keeps all
        its negatives and needs the memory of one chunk. Batch norm sees one chunk at a time, and its running statistics move twice a step."""
        pieces: list[dict[str, Tensor]] = []
        with torch.no_grad():
            for index, views in enumerate(chunks):
                self._seed(clock, index)
                with autocast(self.device, self.precision):
                    pieces.append(self.method.embed(views, clock))
        whole = {name: torch.cat([one[name] for one in pieces]).detach().float().requires_grad_() for name in pieces[0]}
        with autocast(self.device, self.precision):
            outcome = self.method.compare(whole, clock)
        loss = self.scaler.scale(outcome.loss) if self.scaler else outcome.loss
        loss.backward()
        gradients = {name: value.grad.split([len(one[name]) for one in pieces]) for name, value in whole.items() if value.grad is not None}
        for index, views in enumerate(chunks):
            self._seed(clock, index)
            with autocast(self.device, self.precision):
                embedded = self.method.embed(views, clock)
            names = [name for name in embedded if name in gradients and embedded[name].requires_grad]
            torch.autograd.backward([embedded[name] for name in names], [gradients[name][index].to(embedded[name].dtype) for name in names])
        return _scalars(outcome)

    def _update(self, clock: Clock) -> None:
        average_gradients([*self.main, *self.rivals], self.world)
        if self.scaler:
            self.scaler.unscale_(self.optimizers["main"])
        self.method.before_step(clock)
        for name, optimizer in self.optimizers.items():
            if self.scaler and name == "main":
                self.scaler.step(optimizer)
                self.scaler.update()
            else:
                optimizer.step()
        self.method.after_step(clock)


def _scalars(outcome: Outcome) -> dict[str, Tensor | float]:
    return {"loss": outcome.loss.detach(), **outcome.scalars}
