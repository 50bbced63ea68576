"""A GPU that is in the machine but can't train: why, and the way to what can use it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

from studio.core import shipped


def capable(torch: Any) -> bool:
    """Whether the first CUDA device is one that this build of torch has code for."""
    return bool(torch.cuda.is_available()) and not _too_old(torch)


def unused_gpu(seen: list[dict[str, Any]]) -> dict[str, str] | None:
    """{"what", "fix"}, or None where no GPU lies idle. seen: what the NVIDIA driver knows (studio.jobs.machine.nvidia). Imports torch."""
    import torch

    if torch.cuda.is_available():
        if not _too_old(torch):
            return None
        name, built = torch.cuda.get_device_name(0), torch.version.cuda
        return {
            "what": f"{name} is present but can't be used: PyTorch for CUDA {built} has no code for a GPU of its age.",
            "fix": "Install the flavour for an older CUDA.",
        }
    if not seen:
        if on_the_bus():
            return {"what": "An NVIDIA GPU is present but its driver does not answer.", "fix": "Install the NVIDIA driver and restart."}
        return None
    name, driver = seen[0]["name"], seen[0]["driver"]
    if torch.version.cuda is None:
        what = f"{name} is present but can't be used: this build of PyTorch has no CUDA (the driver is {driver})."
        if not shipped.frozen():
            return {"what": what, "fix": "Install PyTorch built for CUDA in its place; the CUDA flavour of torch comes from PyTorch's own index."}
        if place := shipped.releases():
            return {"what": what, "fix": f"Install the package of Tacit Studio whose file name says cuda, from {place}; your runs and settings stay."}
        return {
            "what": what,
            "fix": "Install the package of Tacit Studio whose file name says cuda, from the place where you got this one; your runs and settings stay.",
        }
    return {
        "what": f"{name} is present but can't be used: PyTorch was built for CUDA {torch.version.cuda}, the driver is {driver}.",
        "fix": "Update the NVIDIA driver, or install the flavour for an older CUDA.",
    }


def _too_old(torch: Any) -> bool:
    """Whether this build's oldest code is for GPUs that are newer than the first device."""
    built = [int(one.split("_")[1].rstrip("af")) for one in torch.cuda.get_arch_list() if one.startswith(("sm_", "compute_"))]
    if torch.version.hip or not built:
        return False
    major, minor = torch.cuda.get_device_capability(0)
    return 10 * major + minor < min(built)


def on_the_bus() -> bool:
    """Whether Linux sees a display controller (class 03) of NVIDIA's (vendor 10de), with or without a driver."""
    for place in Path("/sys/bus/pci/devices").glob("*"):
        with suppress(OSError):
            if (place / "vendor").read_text().strip() == "0x10de" and (place / "class").read_text().startswith("0x03"):
                return True
    return False
