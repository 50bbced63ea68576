"""The loop: from a specification to a trained encoder, exactly resumable, stoppable between any two steps.

May import: methods, insight, method, nets, views, data, runs, core, torch. Does not belong here: anything true of one method only (methods),
anything about a thread or a window (jobs, ui).

`studio.train` is this room and also a function for programs, `studio.train(images=...)`. Python puts a room, once it is imported, in the
function's place; so the room can be called too, and both do the same.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any


class _Room(ModuleType):
    def __call__(self, **options: Any) -> dict[str, Any]:
        """`studio.train(...)`."""
        from studio import train_run

        return train_run(**options)


sys.modules[__name__].__class__ = _Room
