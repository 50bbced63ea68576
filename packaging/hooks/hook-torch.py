"""PyInstaller's hook for torch: its libraries, and of its modules those that an import leads to (the common hook takes every one)."""

import sys
from importlib import metadata
from pathlib import Path

from PyInstaller.utils.hooks import PY_DYLIB_PATTERNS, collect_dynamic_libs, collect_submodules, get_package_paths

module_collection_mode = "pyz"
warn_on_missing_hiddenimports = False
binaries = collect_dynamic_libs("torch", search_patterns=[*PY_DYLIB_PATTERNS, "*.so.*"])
manager = Path(get_package_paths("torch")[1]) / "bin" / "torch_shm_manager"  # an import of torch looks for it
if manager.is_file():
    binaries.append((str(manager), "torch/bin"))
hiddenimports = ["torch._refs", "torch._decomp", "torch._prims", "torch._functorch", "torch.optim", "torch.distributions"]
hiddenimports += collect_submodules("torch._dynamo")  # an import of it imports some by their names
bindepend_symlink_suppression = ["**/torch/lib/*.so*"]

if sys.platform.startswith("linux"):  # the CUDA libraries are packages of their own
    from _pyinstaller_hooks_contrib.utils import nvidia_cuda

    asked = [one.split(";")[0].split("=")[0].split("<")[0].split(">")[0].split("[")[0].strip() for one in metadata.requires("torch") or []]
    hiddenimports += nvidia_cuda.infer_hiddenimports_from_requirements(asked)
