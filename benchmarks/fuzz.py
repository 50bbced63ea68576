"""Damaged and hostile pictures, by the thousand: is each one used or refused with a reason, quickly, and in little memory?

    python benchmarks/fuzz.py [--files 10000] [--many 100000] [--seed 0] [--out benchmarks/FUZZ.md] [--keep DIR]

Small files of every supported format are changed at random (bits, bytes, numbers in headers, pieces cut, doubled or taken from another file, PNG checksums
made right again, wrong endings) and given to `check`, a few hundred a folder, each folder in a process of its own; what `check` accepts is then trained on.
A crash is the death of that process, a hang a file that takes more than two seconds of processor time; memory is the most that the process held above what
it held before. Then come folders instead of files: links in circles, pipes, sockets, names that are not text, trees too deep to name, one that grows.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import random
import shutil
import socket
import struct
import sys
import tempfile
import threading
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
import tifffile
import torch
from PIL import Image

from studio.core.spec import RunSpec
from studio.core.trouble import Trouble
from studio.data import check as checking
from studio.data import scan as room
from studio.data.kinds import PILLOW
from studio.train import loop

ROOT = Path(__file__).parents[1]
BATCH = 250
HANG_SECONDS, PATIENCE = 2.0, 300
NUMBERS = (b"\0\0\0\0", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\0\x01\0\0", b"\xff\xff", b"\0\0", b"\x80\0", b"\0\xff")


def picture(mode: str = "RGB", width: int = 48, height: int = 40) -> Image.Image:
    """Smooth colours with an edge."""
    y, x = np.mgrid[0:height, 0:width]
    pixels = np.stack([x * 255 // width, y * 255 // height, ((x // 8 + y // 8) % 2) * 200], -1).astype(np.uint8)
    return Image.fromarray(pixels).convert(mode)


def saved(mode: str, kind: str, **options: Any) -> bytes:
    """A picture as a file of a format."""
    out = io.BytesIO()
    picture(mode).save(out, kind, **options)
    return out.getvalue()


def tiff(values: np.ndarray, **options: Any) -> bytes:
    """Numbers as a TIFF."""
    out = io.BytesIO()
    tifffile.imwrite(out, values, **options)
    return out.getvalue()


def originals() -> dict[str, list[tuple[str, bytes]]]:
    """Format -> (ending, bytes) of whole files."""
    exif = Image.Exif()
    exif[274], exif[270] = 6, "a description"
    more = [picture().rotate(90), picture().rotate(180)]
    values = np.asarray(picture()).astype(np.uint16) * 257
    heic = (ROOT / "tests" / "data" / "turned.heic").read_bytes()
    made = {
        "JPEG": [("jpg", saved("RGB", "JPEG", exif=exif)), ("jpg", saved("RGB", "JPEG", progressive=True)), ("jpg", saved("L", "JPEG"))]
        + [
            ("jpg", saved("CMYK", "JPEG")),
            ("jpg", saved("RGB", "JPEG", restart_marker_rows=1)),
            ("mpo", saved("RGB", "MPO", save_all=True, append_images=more)),
        ],
        "PNG": [("png", saved("RGB", "PNG", exif=exif)), ("png", saved("P", "PNG")), ("png", saved("RGBA", "PNG")), ("png", saved("1", "PNG"))]
        + [("png", saved("I;16", "PNG")), ("apng", saved("RGB", "PNG", save_all=True, append_images=more))],
        "WEBP": [("webp", saved("RGB", "WEBP", exif=exif)), ("webp", saved("RGBA", "WEBP", lossless=True))]
        + [("webp", saved("RGB", "WEBP", save_all=True, append_images=more))],
        "BMP": [("bmp", saved("RGB", "BMP")), ("bmp", saved("P", "BMP")), ("dib", saved("RGB", "DIB")), ("bmp", saved("1", "BMP"))],
        "GIF": [("gif", saved("P", "GIF")), ("gif", saved("P", "GIF", save_all=True, append_images=more))],
        "TIFF": [("tif", saved("RGB", "TIFF", compression=one)) for one in (None, "tiff_lzw", "tiff_adobe_deflate", "jpeg", "packbits")]
        + [("tiff", saved("1", "TIFF", compression="group4")), ("tiff", tiff(values)), ("tiff", tiff(values.astype(np.float32) / 65535, photometric="rgb"))]
        + [("tiff", tiff(values, tile=(16, 16), compression="zlib", photometric="rgb")), ("tiff", tiff(np.moveaxis(values, -1, 0), planarconfig="separate"))],
        "HEIF": [("heic", heic)],
        "AVIF": [("avif", saved("RGB", "AVIF", exif=exif)), ("avif", saved("RGBA", "AVIF"))],
        "JPEG2000": [("jp2", saved("RGB", "JPEG2000")), ("j2k", saved("L", "JPEG2000", no_jp2=True))],
        "PPM": [("ppm", saved("RGB", "PPM")), ("pgm", saved("L", "PPM")), ("pbm", saved("1", "PPM")), ("ppm", b"P3\n8 8\n255\n" + b"1 2 3 " * 64)],
        "QOI": [("qoi", qoi())],
        "ICO": [("ico", saved("RGBA", "ICO", sizes=[(16, 16), (32, 32)])), ("ico", saved("RGBA", "ICO", sizes=[(32, 32)], bitmap_format="bmp"))],
        "TGA": [("tga", saved("RGB", "TGA")), ("tga", saved("L", "TGA", compression="tga_rle"))],
    }
    assert set(made) == set(PILLOW), set(made) ^ set(PILLOW)
    return made


def qoi() -> bytes:
    """A picture as QOI, every pixel written out. Source: the QOI file format specification 1.0."""
    image = picture()
    body = b"".join(b"\xfe" + bytes(one) for one in np.asarray(image).reshape(-1, 3))
    return b"qoif" + struct.pack(">IIBB", *image.size, 3, 0) + body + b"\0" * 7 + b"\x01"


def right_checksums(data: bytes) -> bytes:
    """A PNG with the checksum of every chunk made to fit, so that a change inside reaches the decoder."""
    at, out = 8, bytearray(data[:8])
    while at + 12 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        body = data[at + 4 : at + 8 + length]
        out += data[at : at + 4] + body + struct.pack(">I", zlib.crc32(body))
        at += 12 + length
    return bytes(out + data[at:])


def changed(data: bytes, kin: list[bytes], chance: random.Random) -> bytes:
    """A file with something wrong. kin: files of the same format."""
    out = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        most = max(1, len(out) if chance.random() < 0.5 else min(len(out), 160))
        at, size = chance.randrange(most), chance.randint(1, 64)
        way = chance.randrange(9)
        if way == 0:
            out[at : at + 1] = bytes([(out[at] if at < len(out) else 0) ^ (1 << chance.randrange(8))])
        elif way == 1:
            out[at : at + size] = chance.randbytes(min(size, max(0, len(out) - at)))
        elif way in (2, 3):
            number = chance.choice(NUMBERS)
            out[at : at + len(number)] = number[:: chance.choice((1, -1))]
        elif way == 4:
            del out[chance.randrange(len(out) + 1) :]
        elif way == 5:
            del out[at : at + size]
        elif way == 6:
            out[at:at] = out[at : at + size] * chance.randint(1, 4)
        elif way == 7:
            other = chance.choice(kin)
            start = chance.randrange(len(other))
            out[at : at + size] = other[start : start + size]
        else:
            out[at:at] = chance.randbytes(size)
    if data[:4] == b"\x89PNG" and chance.random() < 0.7:
        return right_checksums(bytes(out))
    return bytes(out)


@dataclass
class Totals:
    """What came of the files, by format."""

    files: Counter[str] = field(default_factory=Counter[str])
    used: Counter[str] = field(default_factory=Counter[str])
    slowest: dict[str, tuple[float, str]] = field(default_factory=dict[str, tuple[float, str]])
    memory: dict[str, int] = field(default_factory=dict[str, int])
    reasons: Counter[str] = field(default_factory=Counter[str])
    trained: int = 0
    defects: list[str] = field(default_factory=list[str])
    folders: list[tuple[str, int, int, float, str]] = field(default_factory=list[tuple[str, int, int, float, str]])


def held(name: str = "VmRSS") -> int:
    """Bytes that this process holds, or (VmHWM) the most it held since `forget_peak`."""
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) * 1024 for line in file if line.startswith(name))


def forget_peak() -> None:
    """Begin to measure the most again."""
    with contextlib.suppress(OSError), open("/proc/self/clear_refs", "w") as file:
        file.write("5")


class Watch:
    """Around the reading of one file: which it is, how long it takes, how much memory."""

    def __init__(self, note: Path) -> None:
        self.note = os.open(note, os.O_RDWR | os.O_CREAT)
        self.files: dict[str, list[float]] = {}
        for module, name in ((room, "look_into"), (checking, "_decoding_fails")):
            setattr(module, name, self.watched(getattr(module, name), 1))

    def watched(self, function: Callable[..., Any], at: int) -> Callable[..., Any]:
        """The function, measured."""

        def call(*args: Any) -> Any:
            path = str(args[at])
            os.pwrite(self.note, os.fsencode(path).ljust(4096, b"\0"), 0)
            forget_peak()
            before, begun, wall = held(), time.thread_time(), time.monotonic()
            try:
                return function(*args)
            finally:
                seen = self.files.setdefault(path, [0.0, 0.0, 0.0])
                seen[0], seen[1] = max(seen[0], time.thread_time() - begun), max(seen[1], time.monotonic() - wall)
                seen[2] = max(seen[2], held("VmHWM") - before)

        return call


def look(folder: Path, note: Path, train: bool) -> dict[str, Any]:
    """`check` a folder and train on what it accepts. In a process of its own."""
    watch = Watch(note)
    begun = time.process_time()
    found = checking.check(folder, workers=1)
    seconds = time.process_time() - begun
    json.dumps(found).encode()
    trained = 0
    os.pwrite(watch.note, b"training".ljust(4096, b"\0"), 0)
    if train and found["usable"] >= 2:
        numbers = {"image_size": 32, "batch_size": 8, "max_steps": 1, "workers": 1, "cache": "ram", "device": "cpu", "precision": "fp32"}
        spec = RunSpec.from_dict(
            {"images": str(folder), "method": "rotation", "backbone": "resnet18_slim", "preset": "quick_look", "out": str(note) + ".run", **numbers}
        )
        trained = loop.train(spec)["images"]
        shutil.rmtree(str(note) + ".run")
    return {"found": found, "files": watch.files, "seconds": seconds, "trained": trained}


def apart(folder: Path, note: Path, train: bool) -> dict[str, Any] | str:
    """`look` in a fork of this process; the str says how that died, and at which file."""
    answer = note.with_suffix(".json")
    answer.unlink(missing_ok=True)
    child = os.fork()
    if not child:
        code = 1
        try:
            quiet = os.open(note.with_suffix(".log"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(quiet, 2)
            answer.write_text(json.dumps(look(folder, note, train)))
            code = 0
        except BaseException as error:
            answer.write_text(json.dumps({"error": f"{type(error).__name__}: {error}"}))
        finally:
            os._exit(code)
    until = time.monotonic() + PATIENCE
    while not (ended := os.waitpid(child, os.WNOHANG))[0]:
        if time.monotonic() > until:
            os.kill(child, 9)
        time.sleep(0.02)
    at = note.read_bytes().rstrip(b"\0").decode(errors="replace") if note.exists() else ""
    code = os.waitstatus_to_exitcode(ended[1])
    if code < 0:
        return f"died of signal {-code} at {at}"
    made = json.loads(answer.read_text())
    return f"{made['error']} at {at}" if "error" in made else made


def take(totals: Totals, kinds: dict[str, str], folder: Path, made: dict[str, Any] | str) -> None:
    """Count one folder's answer. kinds: file name -> format it was made from."""
    totals.files.update(kinds.values())
    if isinstance(made, str):
        totals.defects.append(made)
        return
    found = made["found"]
    rejected = {os.path.basename(one["path"]): one["reason"] for one in found["rejected"]}
    totals.used.update(kind for name, kind in kinds.items() if name not in rejected)
    totals.trained += made["trained"]
    if found["images"] != len(kinds) or found["usable"] + len(rejected) != len(kinds):
        totals.defects.append(f"{folder.name}: {found['images']} found, {found['usable']} used and {len(rejected)} refused of {len(kinds)}")
    for name, reason in rejected.items():
        totals.reasons[reason.split(":")[0]] += 1
        if not reason.strip() or len(reason) > 250 or not reason.isprintable():
            totals.defects.append(f"{name}: the reason is {reason!r}")
    for path, (cpu, _, memory) in made["files"].items():
        kind = kinds[os.path.basename(path)]
        totals.slowest[kind] = max(totals.slowest.get(kind, (0.0, "")), (cpu, os.path.basename(path)))
        totals.memory[kind] = max(totals.memory.get(kind, 0), int(memory))
        if cpu > HANG_SECONDS:
            totals.defects.append(f"{os.path.basename(path)}: {cpu:.1f} s")
        if memory > 1 << 30:
            totals.defects.append(f"{os.path.basename(path)}: {memory / 2**20:.0f} MiB")


def fuzz(totals: Totals, count: int, place: Path, seed: int) -> None:
    """Make and give so many files."""
    chance, made = random.Random(seed), originals()
    names = list(made)
    for start in range(0, count, BATCH):
        folder = place / f"batch-{start // BATCH:03}"
        folder.mkdir()
        kinds: dict[str, str] = {}
        for number in range(start, min(count, start + BATCH)):
            kind = names[number % len(names)]
            ending, data = chance.choice(made[kind])
            if chance.random() < 0.05 and kind != "TGA":
                ending = chance.choice(made[chance.choice(names)])[0]
            name = f"{number:05}.{ending}"
            (folder / name).write_bytes(changed(data, [one for _, one in made[kind]], chance))
            kinds[name] = kind
        before = len(totals.defects)
        take(totals, kinds, folder, apart(folder, place.parent / "now", True))
        print(start + BATCH, *totals.defects[before:], flush=True)
        if len(totals.defects) == before:
            shutil.rmtree(folder)


def deep(folder: Path, levels: int, name: str) -> None:
    """A tree deeper than a path can be long, with a picture at the bottom."""
    folder.mkdir()
    at = os.open(folder, os.O_RDONLY)
    for _ in range(levels):
        os.mkdir(name, dir_fd=at)
        below = os.open(name, os.O_RDONLY, dir_fd=at)
        os.close(at)
        at = below
    os.close(os.open("a.png", os.O_WRONLY | os.O_CREAT, dir_fd=at))
    os.close(at)


@contextlib.contextmanager
def growing(folder: Path) -> Iterator[None]:
    """Another program writes pictures into a folder, and renames and removes some."""
    data, ended = saved("RGB", "PNG"), threading.Event()

    def write() -> None:
        number = 0
        while not ended.wait(0.0005):
            (folder / f"new-{number:05}.png").write_bytes(data[: len(data) // 2])
            (folder / f"new-{number:05}.png").write_bytes(data)
            if number % 3 == 0:
                (folder / f"new-{number:05}.png").rename(folder / f"moved-{number:05}.png")
            elif number % 3 == 1:
                (folder / f"new-{number:05}.png").unlink()
            number += 1

    thread = threading.Thread(target=write)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def folders(totals: Totals, place: Path, many: int) -> None:
    """Folders that are no ordinary ones. Each begins with twelve pictures that must be found and trained on."""
    data = saved("RGB", "PNG")

    def plain(name: str) -> Path:
        folder = place / name
        folder.mkdir()
        for number in range(12):
            (folder / f"{number}.png").write_bytes(data)
        return folder

    def give(folder: Path, words: str) -> None:
        made = apart(folder, place.parent / "now", True)
        if isinstance(made, str):
            totals.defects.append(f"{words}: {made}")
            return
        found = made["found"]
        if found["usable"] < 12 or made["trained"] < 12:
            totals.defects.append(f"{words}: {found['usable']} used, {made['trained']} trained on")
        reasons = sorted({one["reason"] for one in found["rejected"]})
        totals.folders.append((words, found["usable"], len(found["rejected"]), made["seconds"], "; ".join(reasons[:3])))
        print(words, found["usable"], len(found["rejected"]), flush=True)

    circle = plain("circle")
    (circle / "again").symlink_to(circle)
    (circle / "up").symlink_to("..")
    (circle / "self.png").symlink_to("self.png")
    (circle / "nowhere.png").symlink_to("nowhere")
    give(circle, "links in circles, to themselves, to nowhere")
    special = plain("special")
    os.mkfifo(special / "pipe.png")
    os.mkfifo(special / "pipe")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.path.relpath(special / "socket.png"))
        (special / "null.png").symlink_to("/dev/zero")
        give(special, "pipes, a socket, a device")
    names = plain("names")
    for name in (b"\xff\xfe.png", b"new\nline.png", b"\x1b[31m.png", b"a" * 250 + b".png", "\u202egnp.png".encode(), b"-rf.png", b"\"quoted'.png", b" .png"):
        with open(os.path.join(os.fsencode(names), name), "wb") as file:
            file.write(data)
    give(names, "names that are not UTF-8, with newlines, escapes, quotes, 254 bytes")
    tall = plain("tall")
    deep(tall / "levels", 300, "d" * 20)
    give(tall, "a tree of 300 levels, deeper than a path may be long")
    with growing(grows := plain("grows")):
        give(grows, "a folder that grows, and whose pictures are renamed and removed meanwhile")
    crowd = plain("crowd")
    for number in range(many):
        source = crowd / f"source-{number // 50_000}.png"
        if not source.exists():
            source.write_bytes(data)
        os.link(source, crowd / f"link-{number:06}.png")
    give(crowd, f"{many:,} files in one folder")


def table(totals: Totals, about: str) -> str:
    """The page."""
    words = (__doc__ or "").strip().split("\n\n")
    total, used = sum(totals.files.values()), sum(totals.used.values())
    lines = ["# Damaged files and odd folders", "", words[2], "", about, ""]
    lines += [f"**{total:,} files: {used:,} used, {total - used:,} refused with a reason, {totals.trained:,} trained on, {len(totals.defects)} defects.**", ""]
    lines += ["| made from | files | used | refused | slowest, CPU ms | most memory, MiB |", "|---|--:|--:|--:|--:|--:|"]
    for kind, count in sorted(totals.files.items()):
        slow, memory = totals.slowest.get(kind, (0.0, ""))[0] * 1000, totals.memory.get(kind, 0) / 2**20
        lines.append(f"| {kind} | {count:,} | {totals.used[kind]:,} | {count - totals.used[kind]:,} | {slow:.0f} | {memory:.0f} |")
    lines += ["", "| reason, its first words | files |", "|---|--:|"]
    lines += [f"| {reason} | {count:,} |" for reason, count in totals.reasons.most_common(15)]
    if totals.folders:
        lines += ["", "| folder | used | refused | CPU s | reasons |", "|---|--:|--:|--:|---|"]
        lines += [f"| {name} | {used:,} | {refused:,} | {seconds:.1f} | {reasons} |" for name, used, refused, seconds, reasons in totals.folders]
    return "\n".join([*lines, "", *(f"- {one}" for one in totals.defects)]).rstrip()


def main() -> None:
    """Make, give, count, write. Ends with 1 when something was wrong."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--files", type=int, default=10_000)
    ask.add_argument("--many", type=int, default=100_000, help="files in the fullest folder")
    ask.add_argument("--seed", type=int, default=0)
    ask.add_argument("--out", type=Path, default=ROOT / "benchmarks" / "FUZZ.md")
    ask.add_argument("--keep", type=Path, help="make the files here; those of a batch with a defect stay")
    asked = ask.parse_args()
    torch.set_num_threads(1)
    totals, begun = Totals(), time.monotonic()
    with contextlib.ExitStack() as stack:
        place = asked.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        for name in ("files", "folders"):
            (place / name).mkdir(parents=True)
        fuzz(totals, asked.files, place / "files", asked.seed)
        try:
            folders(totals, place / "folders", asked.many)
        except Trouble as trouble:
            totals.defects.append(str(trouble))
    about = f"`--files {asked.files} --many {asked.many} --seed {asked.seed}`, Pillow {Image.__version__}; {time.monotonic() - begun:.0f} s."
    asked.out.write_text(table(totals, about) + "\n", encoding="utf-8")
    print("\n".join(totals.defects) or "no defect")
    sys.exit(bool(totals.defects))


if __name__ == "__main__":
    main()
