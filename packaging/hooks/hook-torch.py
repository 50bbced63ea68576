"""PyInstaller's hook for torch: its libraries, and of its modules those that an import leads to (the common hook takes every one)."""

import sys
from importlib import metadata

from PyInstaller.utils.hooks import PY_DYLIB_PATTERNS, collect_dynamic_libs

module_collection_mode = "pyz"
warn_on_missing_hiddenimports = False
binaries = collect_dynamic_libs("torch", search_patterns=[*PY_DYLIB_PATTERNS, "*.so.*"])
hiddenimports = ["torch._dynamo", "torch._refs", "torch._decomp", "torch._prims", "torch._functorch", "torch.optim", "torch.distributions"]
bindepend_symlink_suppression = ["**/torch/lib/*.so*"]

if sys.platform.startswith("linux"):  # the CUDA libraries are packages of their own
    from _pyinstaller_hooks_contrib.utils import nvidia_cuda

    asked = [one.split(";")[0].split("=")[0].split("<")[0].split(">")[0].split("[")[0].strip() for one in metadata.requires("torch") or []]
    hiddenimports += nvidia_cuda.infer_hiddenimports_from_requirements(asked)
