"""Opens the window; with a verb, the command line. A frozen app is its own worker: it is started again with a verb."""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import sys
from importlib.util import find_spec
from pathlib import Path

# Must be in the environment before torch is loaded: with OpenMP's default, a browser beside the studio costs it a factor of 15.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")


def load_c10_first() -> None:
    """On Windows torch's c10.dll can't be loaded after Qt's libraries; load it before, without importing torch."""
    if sys.platform == "win32":
        found = find_spec("torch")
        library = Path(found.origin).parent / "lib" / "c10.dll" if found and found.origin else None
        if library and library.exists():
            ctypes.CDLL(str(library))


if __name__ == "__main__":
    multiprocessing.freeze_support()
    load_c10_first()
    from studio.cli.entry import main

    sys.exit(main())
