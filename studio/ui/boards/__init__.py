"""The boards of Inspect: one question to a trained run, one file each. The place around them (`panels/inspect.py`) knows none of them by name.

May import: what panels may, and `ui.panels` never. Does not belong here: another board; computing (that is `jobs`, which a board asks).

To add a board:
  1. write studio/ui/boards/NAME.py with a class on `board.Board`: `what` (its name in the command line and in the settings), `icon`, `title()`, `able(spec, card)` (""
     where this run can be asked, else the reason in one sentence: the tab stays, disabled, and says so), and `refresh()`, which asks a job and shows the answer;
  2. add its class to BOARDS below, where its tab shall be. A class with the `what` of a plain board replaces that one.
What a method declares in `shows` beyond these gets a plain board of pictures (`pictures.PicturesBoard`) by itself. Import heavy things (pyqtgraph) inside a
board's `__init__`: boards are made when their tab is first opened.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from studio.core.card import Card
from studio.ui.boards.attention import AttentionBoard
from studio.ui.boards.board import Board
from studio.ui.boards.clusters import ClustersBoard
from studio.ui.boards.map import MapBoard
from studio.ui.boards.neighbours import NeighboursBoard
from studio.ui.boards.pictures import plain_board
from studio.ui.boards.reconstruction import ReconstructionBoard
from studio.ui.boards.score import ScoreBoard
from studio.ui.boards.views import ViewsBoard

__all__ = ["BOARDS", "Board", "boards_for"]

BOARDS: tuple[type[Board], ...] = (
    ViewsBoard,
    ReconstructionBoard,
    AttentionBoard,
    NeighboursBoard,
    MapBoard,
    ClustersBoard,
    ScoreBoard,
)
"""The tabs from left to right."""


def boards_for(spec: Mapping[str, Any], card: Card | None, boards: Iterable[type[Board]] | None = None) -> list[type[Board]]:
    """Every board that a run's tabs name: the registry, then plain ones for what else its method declares."""
    known = list(BOARDS if boards is None else boards)
    names = {one.what for one in known}
    return [*known, *(plain_board(what) for what in (card.shows if card else ()) if what not in names)]
