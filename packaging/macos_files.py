"""Around the .app on macOS: signatures where there is an identity, and a disk image (macos/dmg.sh). Not run yet: written on Linux."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from build import Plan

HERE = Path(__file__).resolve().parent


def wrap(plan: Plan) -> list[Path]:
    """The formats that the plan asks for."""
    from build import say

    bundle = plan.work / "frozen" / "Tacit Studio.app"
    if not bundle.is_dir():
        raise SystemExit(f"{bundle} is not there; build it without --reuse.")
    say("signing")
    # the licences were put in after PyInstaller had signed: signed again in any case, with "-" (this machine only) where there is no identity
    subprocess.run([str(HERE / "macos" / "sign.sh"), str(bundle), os.environ.get("TACIT_SIGN_IDENTITY", "-")], check=True)
    written: list[Path] = []
    if "folder" in plan.formats:
        place = plan.out / plan.name
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        shutil.copytree(bundle, place / bundle.name, symlinks=True)
        written.append(place)
    if "dmg" in plan.formats:
        say("disk image")
        place = plan.out / f"{plan.name}.dmg"
        subprocess.run([str(HERE / "macos" / "dmg.sh"), str(bundle), str(place)], check=True)
        written.append(place)
    return written
