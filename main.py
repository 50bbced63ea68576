"""The program: the window, or with a verb the terminal. `main.py --help` lists the verbs."""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "passive")

import sys

from studio.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
