"""What the momentum-contrast methods share: a slow network that makes keys, a queue of past keys, and the loss of one question.

He, Fan, Wu, Xie, Girshick: Momentum Contrast for Unsupervised Visual Representation Learning, CVPR 2020, arXiv 1911.05722, section 3.
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from studio.nets.contrast import pair_cosines, unit
from studio.nets.gather import gather, own, ranks
from studio.nets.precision import full_precision
from studio.nets.queue import NegativeQueue
from studio.nets.teacher import ema_update, make_teacher


class KeyMemory(nn.Module):
    """The slow copy of the online network and the queue of its keys.

    The order is the paper's (algorithm 1): the slow network follows the online one, keys are encoded, the loss is taken, then the keys are
    put into the queue. The first and the last happen in `follow`, once an optimiser step, so that a step split into chunks is the same step.
    """

    def __init__(self, online: nn.Module, *, width: int, size: int, seed: int, batch_size: int) -> None:
        super().__init__()
        self.batch_size = batch_size
        self.slow = make_teacher(online)
        self.queue = NegativeQueue(width, size, seed=seed)
        self.seed = seed
        self.fresh: list[tuple[Tensor, ...]] = []  # a chunk's keys: of b, and where the loss is symmetric of a

    @torch.no_grad()
    def keys(self, views: Tensor, *, step: int, which: int = 0) -> Tensor:
        """Keys of views [B, 3, s, s], unit length, no gradient: [B, width].

        They are encoded in a shuffled order (over all ranks) and put back. With batch norm in groups this keeps a key's batch mates from being its
        query's, else the statistics they share would give the pair away (section 3.3, shuffling BN). The order depends on (seed, step, which) alone.
        """
        random = torch.Generator().manual_seed((self.seed * 1_000_003 + step) * 2 + which)
        order = torch.randperm(len(views) * ranks(), generator=random).to(views.device)
        made = gather(self.slow(own(gather(views)[order])))
        return unit(own(made[order.argsort()]))

    def ask(self, online: nn.Module, a: Tensor, b: Tensor, *, temperature: float, symmetric: bool, step: int) -> tuple[Tensor, dict[str, Tensor]]:
        """The loss of two views [B, 3, s, s] of the same pictures, and what to tell of it; the keys are kept for the queue.

        a asks among b's keys; symmetric: b asks among a's too, each against the same queue, and the mean is taken (MoCo's CIFAR demo takes
        the sum). The views go through the network one after the other: a joint pass would share batch statistics between a query and its key.
        """
        query, keys = online(a), self.keys(b, step=step)
        loss, told = queue_loss(query, keys, self.queue.keys, temperature=temperature)
        fresh = [keys]
        if symmetric:
            other_query, other_keys = online(b), self.keys(a, step=step, which=1)
            other_loss, other_told = queue_loss(other_query, other_keys, self.queue.keys, temperature=temperature)
            fresh.append(other_keys)
            loss, told = (loss + other_loss) / 2, {name: (value + other_told[name]) / 2 for name, value in told.items()}
            told["lag"] = 1 - pair_cosines(query, other_keys)[0]  # one view through both networks
        self.fresh.append(tuple(fresh))
        told["queue_fill"] = self.queue.share_filled()
        return loss, told

    @torch.no_grad()
    def follow(self, online: nn.Module, momentum: float) -> None:
        """After the optimiser: the step's keys (of all ranks) go into the queue, and slow = momentum * slow + (1 - momentum) * online.

        Of the keys only the newest batch counts: a step that ran out of memory half-way and was tried again in smaller chunks leaves more.
        """
        for keys in map(torch.cat, zip(*self.fresh)):
            self.queue.enqueue(gather(keys[-(self.batch_size // ranks()) :]))
        self.fresh = []
        ema_update(self.slow, online, momentum)


@full_precision
def queue_loss(q: Tensor, k: Tensor, queue: Tensor, *, temperature: float) -> tuple[Tensor, dict[str, Tensor]]:
    """A choice among K + 1 keys, the right one first: -log( exp(q.k/t) / (exp(q.k/t) + sum over the queue of exp(q.n/t)) ), mean over q.

    q, k: [B, d], of any length; queue: [K, d], unit length. Equation 1 of the paper. Everything equal gives log(K + 1). Gradient goes to q
    alone. Also told: the share of right choices ("top1") and the mean cosines with the right key and the wrong ones.
    """
    q, k, queue = unit(q), unit(k).detach(), queue.detach()
    positive = (q * k).sum(1, keepdim=True)
    negative = q @ queue.T
    logits = torch.cat((positive, negative), 1) / temperature
    right = torch.zeros(len(q), dtype=torch.int64, device=q.device)
    top1 = (positive.detach() > negative.detach().amax(1, keepdim=True)).float().mean()
    return F.cross_entropy(logits, right), {"top1": top1, "positive": positive.detach().mean(), "negative": negative.detach().mean()}


def queue_chance(size: int) -> float:
    """The loss of guessing among K + 1 keys."""
    return math.log(size + 1)


def queue_floor(size: int, temperature: float) -> float:
    """The lowest lasting loss: the right key equal (cosine 1), the others, once they come from the same pictures, unlike on average
    (the mean cosine of independent draws is the squared length of their mean, never below 0; then Jensen's inequality)."""
    return math.log1p(size * math.exp(-1 / temperature))


def queue_size(wish: int, *, images: int, batch_size: int, symmetric: bool) -> int:
    """How many keys the queue holds: `wish`, but no more than half of the folder's pictures (a symmetric step leaves two keys a picture),
    in whole batches. More, and a picture would meet its own older key among the wrong answers."""
    most = images if symmetric else images // 2
    return max(1, min(wish, most) // batch_size) * batch_size


def queue_notes(wish: int, *, images: int, batch_size: int, symmetric: bool) -> tuple[str, ...]:
    """What a person should know of the queue before training."""
    size = queue_size(wish, images=images, batch_size=batch_size, symmetric=symmetric)
    steps = math.ceil(size / (batch_size * (2 if symmetric else 1)))
    lowered = (
        (f"Queue changed from {wish} to {size} keys: whole batches of {batch_size}, and at most half of the folder's {images} pictures.",)
        if size != wish
        else ()
    )
    return *lowered, f"The loss starts low and rises during the first {steps} steps, while real keys fill the queue. That is as it should be."


def norm_groups(batch_size: int, group: int) -> int:
    """In how many groups batch norm sees a batch: of about `group` pictures, and at least two where there are four pictures or more."""
    return max(batch_size // group, 2 if batch_size >= 4 else 1)
