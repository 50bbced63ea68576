"""What the environment that builds has to offer. Its torch decides the flavour, which the files' names tell."""

from __future__ import annotations

import json
import platform
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from importlib import metadata, util
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

PROBE = """
import json, torch
torchvision = {"version": None, "operators": False}
try:
    import torchvision as found
    torchvision = {"version": found.__version__, "operators": hasattr(torch.ops.torchvision, "nms")}
except Exception as error:
    torchvision["error"] = f"{type(error).__name__}: {error}"
print(json.dumps({"torch": torch.__version__, "cuda": torch.version.cuda, "hip": torch.version.hip, "torchvision": torchvision,
                  "mps": bool(torch.backends.mps.is_built())}))
"""


@dataclass(frozen=True)
class Found:
    """version: of Tacit Studio. flavour: cpu, cuda13, rocm7, mps. operators: torchvision's own operators load beside this torch."""

    version: str
    flavour: str
    torch: str
    torchvision: str
    operators: bool
    qt: str
    system: str
    machine: str
    python: str

    def words(self) -> str:
        """One paragraph for the person who builds."""
        bad = "" if self.operators else " (its operators do not load beside this torch; the bundle declares the two that its import asks for)"
        return (
            f"Tacit Studio {self.version}, {self.flavour}, for {self.system} on {self.machine}: Python {self.python}, torch {self.torch}, "
            f"torchvision {self.torchvision}{bad}, Qt {self.qt}"
        )


def look() -> Found:
    """The facts, or SystemExit in words that say what to install."""
    missing = [name for name in requirements() if not installed(name)]
    tools = [name for name in ("PyInstaller",) if util.find_spec(name) is None]
    if missing or tools:
        raise SystemExit(f"{sys.executable} lacks {', '.join([*missing, *tools])}. Install them there: pip install . pyinstaller")
    said = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True)
    if said.returncode:
        raise SystemExit(f"torch does not load in {sys.executable}: {said.stderr.strip().splitlines()[-1]}")
    facts = json.loads(said.stdout.strip().splitlines()[-1])
    return Found(
        version=version(),
        flavour=flavour(facts["cuda"], facts["hip"], facts["mps"]),
        torch=facts["torch"],
        torchvision=metadata.version("torchvision"),
        operators=bool(facts["torchvision"]["operators"]),
        qt=metadata.version("PySide6-Essentials"),
        system={"linux": "linux", "win32": "windows", "darwin": "macos"}.get(sys.platform, sys.platform),
        machine=platform.machine().lower().replace("amd64", "x86_64"),
        python=platform.python_version(),
    )


def flavour(cuda: str | None, hip: str | None, mps: bool) -> str:
    """One word for the processors that a torch can use."""
    for name, number in (("cuda", cuda), ("rocm", hip)):
        if number:
            return f"{name}{number.split('.')[0]}"
    return "mps" if mps else "cpu"


def version() -> str:
    """Tacit Studio's own, without importing it."""
    line = next(one for one in (ROOT / "studio" / "__init__.py").read_text(encoding="utf-8").splitlines() if one.startswith("__version__"))
    return line.split('"')[1]


def releases() -> str:
    """The address where releases are, as pyproject.toml has it; "" where it has none."""
    links = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"].get("urls", {})
    return next((links[name] for name in ("Releases", "Download", "Homepage", "Repository") if name in links), "")


def requirements() -> list[str]:
    """The names of what pyproject.toml says the studio stands on."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [plain(one) for one in project["dependencies"]]


def plain(requirement: str) -> str:
    """ "torch>=2.11 ; extra == 'x'" -> "torch"."""
    name = requirement
    for mark in ";<>=!~[( ":
        name = name.split(mark)[0]
    return name.strip()


def installed(name: str) -> bool:
    """Whether this environment has that package."""
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True
