"""Runs in the installed app before everything else."""

import os
import sys
import warnings

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # before torch, which reads it once
os.environ["PYTORCH_JIT"] = "0"  # TorchScript needs the sources of what it compiles, which are not in the bundle; the studio does not use it
warnings.filterwarnings("ignore", message="Unable to retrieve source for @torch.jit._overload")

# What the app starts (a file manager, a browser) must meet the system's libraries, not the bundle's; the app itself has loaded its own by now.
if sys.platform.startswith("linux"):
    _kept = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if _kept:
        os.environ["LD_LIBRARY_PATH"] = _kept
    else:
        os.environ.pop("LD_LIBRARY_PATH", None)
