"""Whether a network that a person named is one, and one that the method can train: said when it is chosen, not when the training begins. Imports torch."""

from __future__ import annotations

from studio.core.card import Card
from studio.core.trouble import UNUSABLE, Trouble
from studio.nets.backbone import kind_of


def check_network(name: str, card: Card) -> None:
    """Raises Trouble for a name that no network has, with names near it, and for a network of a kind that the method can't train."""
    if kind_of(name) in card.kinds:
        return
    wants = "a vision transformer such as vit_tiny" if tuple(card.kinds) == ("vit",) else "a convolutional network such as resnet18"
    raise Trouble(f"--backbone is {name!r}; {card.title} needs {wants}.", "Pick another backbone or leave it out.", UNUSABLE)
