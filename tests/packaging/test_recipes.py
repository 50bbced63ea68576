"""What builds the installers: its lists, its words where something is missing, and the files of systems that it can't be run on."""

from __future__ import annotations

import configparser
import json
import plistlib
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"


@pytest.fixture(scope="module", autouse=True)
def recipes() -> Any:
    """packaging/ is a folder of programs, not a package."""
    sys.path.insert(0, str(PACKAGING))
    yield
    sys.path.remove(str(PACKAGING))


def module(name: str) -> ModuleType:
    return __import__(name)


def test_formats_of_a_system() -> None:
    build = module("build")
    assert build.wanted_formats("linux", "") == ("folder", "portable", "deb")
    assert build.wanted_formats("linux", " deb , folder") == ("deb", "folder")
    with pytest.raises(SystemExit, match="on linux there are folder, portable, deb"):
        build.wanted_formats("linux", "dmg")
    with pytest.raises(SystemExit, match="no recipe for haiku"):
        build.wanted_formats("haiku", "")


def test_a_missing_tool_is_named_with_where_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    build = module("build")
    monkeypatch.setattr(shutil, "which", lambda name: None if name in ("dpkg-deb", "readelf") else f"/usr/bin/{name}")
    with pytest.raises(SystemExit) as stopped:
        build.check_tools("linux", ("folder", "deb"))
    said = str(stopped.value)
    assert "dpkg-deb is missing: it makes the .deb." in said and "leave deb out" in said and "apt-get install binutils" in said and "xz is" not in said
    monkeypatch.setattr(shutil, "which", lambda name: None if name == "dpkg-deb" else name)
    build.check_tools("linux", ("folder", "portable"))


def test_an_environment_without_a_package_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    found = module("found")
    monkeypatch.setattr(found, "installed", lambda name: name != "timm")
    with pytest.raises(SystemExit, match="lacks timm"):
        found.look()


@pytest.mark.parametrize(
    ("facts", "name"), [(("13.0", None, False), "cuda13"), ((None, "6.2", False), "rocm6"), ((None, None, True), "mps"), ((None, None, False), "cpu")]
)
def test_flavours(facts: tuple[Any, Any, bool], name: str) -> None:
    assert module("found").flavour(*facts) == name


def test_the_file_is_named_by_version_system_and_flavour(tmp_path: Path) -> None:
    facts = SimpleNamespace(version="1.2.3", system="linux", machine="x86_64", flavour="cpu")
    assert module("build").Plan(facts, tmp_path, tmp_path, ("deb",), "xz").name == "tacit-studio-1.2.3-linux-x86_64-cpu"


def test_every_module_of_the_studio_goes_in_and_what_is_shipped_too() -> None:
    contents = module("contents")
    hidden = contents.hidden_imports()
    assert {"studio.methods.simclr", "studio.export.timm", "studio.ui.window", "studio.jobs.self_test"} <= set(hidden)
    shipped = {Path(source).relative_to(ROOT).as_posix() for source, _ in contents.data_files()}
    assert {"resources/palette.json", "resources/translations/studio_ko.qm", "resources/icons/app.svg"} <= shipped


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("torch/lib/libtorch_cpu.so", True),
        ("torch/include/ATen/ATen.h", False),
        ("torch/lib/libtorch_test.so", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", False),
        ("PySide6/Qt/translations/qtbase_ko.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("libxcb-cursor.so.0", True),
        ("libX11.so.6", False),
        ("torchvision/_C.so", False),
    ],
)
def test_what_is_kept(name: str, kept: bool) -> None:
    assert module("contents").keep(name, operators=False) is kept


def test_the_man_page_has_every_verb_and_troff_can_read_it(tmp_path: Path) -> None:
    from studio.cli.entry import VERBS

    page = module("linux_files").man_page("1.2.3")
    assert "@" not in page and "Tacit Studio 1.2.3" in page and all(f".B {verb.name}\n" in page for verb in VERBS)
    assert module("linux_files").roff(".hidden --flag") == "\\&.hidden \\-\\-flag"
    if shutil.which("groff"):
        said = subprocess.run(["groff", "-man", "-ww", "-z", "-Tutf8"], input=page, capture_output=True, text=True)
        assert said.returncode == 0 and not said.stderr


@pytest.mark.skipif(not shutil.which("xz"), reason="needs xz")
def test_an_archive_is_the_same_twice_and_its_programs_can_be_run(tmp_path: Path) -> None:
    folder = tmp_path / "tacit-studio-1"
    (folder / "app").mkdir(parents=True)
    (folder / "app" / "tacit").write_text("#!/bin/sh\n")
    (folder / "app" / "tacit").chmod(0o700)
    (folder / "app" / "twin").hardlink_to(folder / "app" / "tacit")
    (folder / "app" / "link").symlink_to("tacit")
    (folder / "LICENSE").write_text("words")
    archive = module("linux_files").archive
    first, second = (archive(folder, tmp_path / name, 1_700_000_000) for name in ("a.tar.xz", "b.tar.xz"))
    assert first.read_bytes() == second.read_bytes()
    with tarfile.open(first) as tar:
        found = {one.name: one for one in tar}
        twin = tar.extractfile("tacit-studio-1/app/twin")
        assert twin is not None and twin.read() == b"#!/bin/sh\n"
    assert found["tacit-studio-1/app/tacit"].mode == 0o755 and found["tacit-studio-1/LICENSE"].mode == 0o644
    assert found["tacit-studio-1/app/link"].issym() and found["tacit-studio-1/LICENSE"].uname == "root"


@pytest.mark.skipif(not shutil.which("readelf"), reason="needs binutils")
def test_libraries_are_read_from_the_files(tmp_path: Path) -> None:
    elf = module("elf")
    shutil.copy(Path(sys.executable).resolve(), tmp_path / "python")
    (tmp_path / "words.txt").write_text("no program")
    assert elf.files(tmp_path) == [tmp_path / "python"]
    assert any(one.startswith("libc.so") for one in elf.needed(tmp_path / "python")) and elf.newest_glibc(tmp_path) >= 17
    assert elf.alternatives("libglib2.0-0") == "libglib2.0-0 | libglib2.0-0t64"


def test_the_menu_entry_opens_folders_and_speaks_korean() -> None:
    entry = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(PACKAGING / "linux" / "tacit-studio.desktop", encoding="utf-8")
    main = entry["Desktop Entry"]
    assert main["MimeType"] == "inode/directory;" and main["Exec"] == "tacit %f" and main["Comment[ko]"]
    if shutil.which("desktop-file-validate"):
        said = subprocess.run(["desktop-file-validate", str(PACKAGING / "linux" / "tacit-studio.desktop")], capture_output=True, text=True)
        assert said.returncode == 0, said.stdout


@pytest.mark.parametrize("script", sorted([*PACKAGING.rglob("*.sh")]), ids=lambda path: path.name)
def test_shell_scripts_can_be_read(script: Path) -> None:
    assert subprocess.run(["sh", "-n", str(script)]).returncode == 0


def test_windows_is_told_all_that_its_script_asks_for(tmp_path: Path) -> None:
    windows_files = module("windows_files")
    script = (PACKAGING / "windows" / "tacit.iss").read_text(encoding="utf-8")
    facts = SimpleNamespace(version="1.2.3", system="windows", machine="x86_64", flavour="cpu")
    plan = module("build").Plan(facts, tmp_path, tmp_path, ("exe",), "xz")
    told = windows_files.defines(plan, 3_000_000_000)
    assert set(re.findall(r"\{#(\w+)\}", script)) == set(told) and told["Span"] == "yes" and windows_files.defines(plan, 1)["Span"] == "no"
    assert script.count("begin") == script.count("end;")
    sections = re.findall(r"^\[(\w+)\]$", script, re.MULTILINE)
    assert {"Setup", "Files", "Icons", "Registry", "Code"} <= set(sections) and len(sections) == len(set(sections))
    tasks = set(re.findall(r'^Name: "(\w+)"; Description', script, re.MULTILINE))
    assert set(re.findall(r"Tasks: (\w+)", script)) <= tasks
    version = windows_files.version_file(tmp_path / "version.txt", "1.2.3").read_text(encoding="utf-8")
    assert "(1, 2, 3, 0)" in version
    compile(version, "version.txt", "eval")


def test_the_mac_is_signed_with_rights_that_can_be_read() -> None:
    with (PACKAGING / "macos" / "entitlements.plist").open("rb") as file:
        rights = plistlib.load(file)
    assert all(rights.values()) and all(name.startswith("com.apple.security.cs.") for name in rights)


def test_the_hosted_build_runs_what_is_here() -> None:
    yaml = pytest.importorskip("yaml")
    flow = yaml.safe_load((ROOT / ".github" / "workflows" / "packages.yml").read_text(encoding="utf-8"))
    steps = flow["jobs"]["build"]["steps"]
    said = "\n".join(step.get("run", "") for step in steps)
    assert "python packaging/build.py" in said and said.count("doctor --self-test") == 3
    assert {one["system"].split("-")[0] for one in flow["jobs"]["build"]["strategy"]["matrix"]["include"]} == {"ubuntu", "windows", "macos"}
    assert all("run" in step or "uses" in step for step in steps)


def test_tables_are_written_between_their_marks(tmp_path: Path) -> None:
    weigh = module("weigh")
    inside = tmp_path / "_internal"
    for place, size in (("torch/lib/a.so", 3_000_000), ("PySide6/b.so", 2_500_000), ("strange/c", 10)):
        (inside / place).parent.mkdir(parents=True)
        (inside / place).write_bytes(bytes(size))
    (tmp_path / "tacit").write_bytes(bytes(4_000_000))
    rows = weigh.weigh(tmp_path)
    assert [one[0] for one in rows] == ["The program, with all Python modules in it", "PyTorch", "Qt and its Python side", "1 more"]
    assert "| **together** | 4 | 10 |" in weigh.table(rows)
    assert weigh.put("a <!-- x -->old<!-- /x --> b", "x", "new") == "a <!-- x -->\nnew\n<!-- /x --> b"
    readme = (PACKAGING / "README.md").read_text(encoding="utf-8")
    assert "have not been run" in readme and all(f"<!-- {mark} -->" in readme for mark in ("weights", "figures"))


def test_the_builders_facts_reach_the_app(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    build = module("build")
    monkeypatch.setattr(build, "run", lambda words, **more: 'noise\n{"methods": 15}\n')
    facts = SimpleNamespace(version="1", system="linux", machine="x86_64", flavour="cpu", torch="2", torchvision="0", qt="6", python="3", operators=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    monkeypatch.setenv("TACIT_RELEASES", "https://example.org/releases")
    said = json.loads(json.dumps(build.build_facts(build.Plan(facts, tmp_path, tmp_path, (), "xz"))))
    assert (
        said["counts"] == {"methods": 15} and said["built"] == "1970-01-01" and said["releases"] == "https://example.org/releases" and said["flavour"] == "cpu"
    )
