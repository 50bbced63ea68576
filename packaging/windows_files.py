"""Around the program's folder on Windows: an installer by Inno Setup (windows/tacit.iss). Not run yet: written on Linux."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from build import Plan

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SPANNED = 2_000_000_000
"""Bytes of the folder above which the setup program comes with .bin files beside it: one file can't hold them."""

VERSION = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('040904B0', [
      StringStruct('CompanyName', 'Tacit Studio'),
      StringStruct('FileDescription', 'Tacit Studio'),
      StringStruct('FileVersion', '{version}'),
      StringStruct('InternalName', 'tacit'),
      StringStruct('LegalCopyright', 'Apache License 2.0'),
      StringStruct('ProductName', 'Tacit Studio'),
      StringStruct('ProductVersion', '{version}')])]),
    VarFileInfo([VarStruct('Translation', [1033, 1200])])
  ]
)
"""


def version_file(place: Path, version: str) -> Path:
    """What Windows shows under Properties, as PyInstaller reads it."""
    digits = [int("".join(filter(str.isdigit, one)) or 0) for one in version.split(".")]
    place.write_text(VERSION.format(numbers=tuple((digits + [0, 0, 0, 0])[:4]), version=version), encoding="utf-8")
    return place


def wrap(plan: Plan) -> list[Path]:
    """The formats that the plan asks for."""
    from build import say, size_of

    written: list[Path] = []
    if "folder" in plan.formats:
        place = plan.out / plan.name
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(plan.app, place)
        shutil.copy2(ROOT / "LICENSE", place / "LICENSE.txt")
        written.append(place)
    if "exe" in plan.formats:
        if signing():
            say("signing the programs")
            for program in sorted(plan.app.glob("*.exe")):
                sign(program)
        say("installer")
        words = ["ISCC", "/Qp", *(f"/D{name}={value}" for name, value in defines(plan, size_of(plan.app)).items()), str(HERE / "windows" / "tacit.iss")]
        if subprocess.run(words).returncode:
            raise SystemExit("Inno Setup failed; what it said stands above.")
        place = plan.out / f"{plan.name}.exe"
        if signing():
            sign(place)
        written.append(place)
    return written


def defines(plan: Plan, size: int) -> dict[str, str]:
    """What tacit.iss is told of this build."""
    return {
        "AppVersion": plan.facts.version,
        "Flavour": plan.facts.flavour,
        "SourceFolder": str(plan.app),
        "OutputFolder": str(plan.out),
        "OutputName": plan.name,
        "Icon": str(plan.work / "icons" / "app.ico"),
        "LicenseText": str(ROOT / "LICENSE"),
        "Span": "yes" if size > SPANNED else "no",
    }


def signing() -> bool:
    """Whether there is a certificate: TACIT_SIGN_THUMBPRINT names one in the person's store."""
    return bool(os.environ.get("TACIT_SIGN_THUMBPRINT"))


def sign(program: Path) -> None:
    """By signtool of the Windows SDK, with a time stamp so that it outlives the certificate. TACIT_TIMESTAMP is the server's address."""
    words = ["signtool", "sign", "/fd", "SHA256", "/sha1", os.environ["TACIT_SIGN_THUMBPRINT"]]
    if os.environ.get("TACIT_TIMESTAMP"):
        words += ["/tr", os.environ["TACIT_TIMESTAMP"], "/td", "SHA256"]
    if not shutil.which("signtool"):
        raise SystemExit("signtool is missing: it signs. Get it: the Windows SDK (its bin folder on the PATH), or unset TACIT_SIGN_THUMBPRINT.")
    if subprocess.run([*words, str(program)]).returncode:
        raise SystemExit(f"{program.name} could not be signed.")
