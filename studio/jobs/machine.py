"""What this machine offers, without importing torch where that can be told without it."""

from __future__ import annotations

import ctypes
import os
import platform
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib import metadata, util
from pathlib import Path
from typing import Any

import psutil

from studio.core import shipped
from studio.core.events import Event
from studio.jobs import unused
from studio.jobs.cards import cache_dir

LOW_DISK = 2 * 2**30
INSTALL_QT = (
    "sudo apt-get install libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 "
    "libxcb-render-util0 libxcb-shape0 libxcb-xkb1"
)


def auto_device() -> tuple[str, int]:
    """What "auto" means here, and that device's memory in bytes: asked of torch where it is loaded, else of the NVIDIA driver."""
    torch = sys.modules.get("torch")
    return _auto_device(torch is not None and hasattr(torch, "cuda"))


@cache
def _auto_device(torch_is_loaded: bool) -> tuple[str, int]:
    if torch_is_loaded:
        import torch

        if unused.capable(torch):
            return "cuda", int(torch.cuda.get_device_properties(0).total_memory)
    else:
        found = [] if shipped.flavour() == "cpu" else nvidia()
        if found:
            return "cuda", int(found[0]["memory"])
    if sys.platform == "darwin" and platform.machine() == "arm64":
        return "mps", int(psutil.virtual_memory().total)
    return "cpu", int(psutil.virtual_memory().total)


def gpus() -> int:
    """How many GPUs could train here: asked of torch where it is loaded, else of the NVIDIA driver."""
    torch = sys.modules.get("torch")
    if torch is not None and hasattr(torch, "cuda"):
        return int(torch.cuda.device_count()) if torch.cuda.is_available() else 0
    return 0 if shipped.flavour() == "cpu" else len(nvidia())


def nvidia() -> list[dict[str, Any]]:
    """The NVIDIA GPUs the driver knows: name, memory (bytes), driver. Empty without one."""
    try:
        import pynvml

        pynvml.nvmlInit()
        try:
            driver = str(pynvml.nvmlSystemGetDriverVersion())
            handles = [pynvml.nvmlDeviceGetHandleByIndex(index) for index in range(pynvml.nvmlDeviceGetCount())]
            return [{"name": str(pynvml.nvmlDeviceGetName(one)), "memory": int(pynvml.nvmlDeviceGetMemoryInfo(one).total), "driver": driver} for one in handles]
        finally:
            pynvml.nvmlShutdown()
    except Exception:  # no driver, no library, no permission: all mean that there is no NVIDIA GPU to speak of
        return []


def doctor(*, self_test: bool = False, tell: Callable[[Event], None] | None = None) -> dict[str, Any]:
    """The contract's JSON of `doctor`: versions, devices, what is wrong and how to mend it; with self_test also
    what studio/jobs/self_test.py finds, and whether it "passed"."""
    import torch
    import torchvision

    from studio.jobs.caches import caches

    folder = cache_dir()
    problems: list[dict[str, str]] = []
    devices: list[dict[str, Any]] = [
        {"name": "cpu", "words": platform.processor() or platform.machine(), "cores": os.cpu_count(), "memory": int(psutil.virtual_memory().total)}
    ]
    seen = nvidia()
    if torch.cuda.is_available():
        for index in range(torch.cuda.device_count()):
            facts = torch.cuda.get_device_properties(index)
            driver = seen[index]["driver"] if index < len(seen) else ""
            devices.append({"name": f"cuda:{index}", "words": facts.name, "memory": int(facts.total_memory), "driver": driver})
    if idle := unused_gpu():
        problems.append(idle)
    if torch.backends.mps.is_available():
        devices.append({"name": "mps", "words": "Apple GPU", "memory": int(psutil.virtual_memory().total)})
    qt = _qt(problems)
    free = shutil.disk_usage(_existing(folder)).free
    if free < LOW_DISK:
        problems.append({"what": f"Only {free / 1e9:.1f} GB are free where the picture cache is ({folder}).", "fix": "Make room or use --cache-dir."})
    found: dict[str, Any] = {
        "torch": str(torch.__version__),
        "torchvision": str(torchvision.__version__),
        "cuda": torch.version.cuda,
        "python": platform.python_version(),
        "system": platform.platform(),
        "devices": devices,
        "threads": torch.get_num_threads(),
        "bf16": bool(getattr(torch.cpu, "_is_avx512_bf16_supported", lambda: False)()),
        "omp_wait_policy": os.environ.get("OMP_WAIT_POLICY"),
        "qt": qt,
        "cache": {"free": free, **caches(), "folder": str(folder)},
        "problems": problems,
    }
    if self_test:
        from studio.jobs import self_test as tried

        found["self_test"], failed = tried.run(tell)
        problems += failed
        found["self_test"]["passed"] = not failed
    return found


def unused_gpu() -> dict[str, str] | None:
    """A GPU that is in the machine but can't train, {"what", "fix"}: why, and the way to what can use it. Imports torch."""
    return unused.unused_gpu(nvidia())


def has_display() -> bool:
    """Whether there is a screen to open a window on."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def missing_libraries() -> list[str]:
    """System libraries that Qt needs and Linux does not have (elsewhere Qt brings all it needs)."""
    wanted = ["libEGL.so.1", "libxkbcommon.so.0", "libdbus-1.so.3", "libfontconfig.so.1"]
    if os.environ.get("QT_QPA_PLATFORM", "xcb") == "xcb" and not os.environ.get("WAYLAND_DISPLAY"):
        wanted += ["libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-keysyms.so.1"]
    return [name for name in wanted if sys.platform == "linux" and not _loads(name)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _qt(problems: list[dict[str, str]]) -> dict[str, Any]:
    display, missing = has_display(), missing_libraries()
    version = None
    with suppress(metadata.PackageNotFoundError):
        version = shipped.build().get("qt") or metadata.version("PySide6-Essentials")
    if util.find_spec("PySide6") is None:
        problems.append({"what": "PySide6 is not installed, so there is no window.", "fix": "pip install PySide6-Essentials"})
    elif missing:
        problems.append({"what": f"The window can't open: {', '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing.", "fix": INSTALL_QT})
    if not display and not os.environ.get("QT_QPA_PLATFORM"):
        problems.append({"what": "There is no display, so the window can't open.", "fix": "Use the terminal verbs, or log in to a desktop."})
    platform_name = os.environ.get("QT_QPA_PLATFORM") or ("default" if display else "none")
    return {"version": version, "platform": platform_name, "display": display, "missing_libraries": missing}


def _existing(folder: Path) -> Path:
    while not folder.exists():
        folder = folder.parent
    return folder
