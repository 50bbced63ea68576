"""Verbs that only tell: `methods`, `check`, `runs`, `doctor`."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from studio.cli.parser import add_knob
from studio.cli.verb import Answer, Verb
from studio.cli.voice import Voice, table
from studio.core.choose import spec_knobs
from studio.core.control import Control
from studio.core.reading import ALL, AS_CHANNELS, FIRST, MIDDLE, Reading
from studio.core.sources import join, name_of
from studio.core.trouble import FAILED, NO_IMAGES, UNUSABLE, Trouble
from studio.jobs import desk

MOST_LINES = 20


def _no_flags(parser: argparse.ArgumentParser) -> None:
    """Nothing to set."""


def _methods(args: argparse.Namespace, voice: Voice, control: Control) -> Answer:
    cards = desk.cards()
    lines: list[str] = []
    for card in cards:
        lines.append(f"{card.name}: {card.title} ({card.family})\n  {card.summary}")
        lines += [f"  --set {knob.name}={knob.default}  {knob.help} ({knob.allowed()})" for knob in card.knobs]
    return Answer({"methods": [card.describe() for card in cards]}, "\n".join(lines))


def _check_flags(parser: argparse.ArgumentParser) -> None:
    words = "Also write the usable pictures as a list of files, one a line, which --images reads (default: none)"
    parser.add_argument("--list", metavar="FILE.txt", default=None, help=words)
    for name in ("channels", "pages", "scale"):
        add_knob(parser, spec_knobs()[name])
    parser.add_argument("images", metavar="DIR", nargs="+", help="The folder; sub-folders are walked. Also lists of files (.txt), .tar shards, several.")


def _check(args: argparse.Namespace, voice: Voice, control: Control) -> Answer:
    images = join(args.images)
    found = desk.check(images, voice.tell, control, list_to=args.list, reading=Reading.from_dict(vars(args)))
    lines = [f"{found['usable']} of {found['images']} pictures can be used.", *_beyond(found["sizes"], getattr(args, "pages", FIRST))]
    rejected: list[dict[str, str]] = found["rejected"]
    lines += [f"left out: {one['path']}: {one['reason']}" for one in rejected[:MOST_LINES]]
    if len(rejected) > MOST_LINES:
        lines.append(f"… and {len(rejected) - MOST_LINES} more; --json lists all.")
    if found["duplicates"]:
        lines.append(f"{len(found['duplicates'])} groups of files are the same picture, for instance {' = '.join(found['duplicates'][0][:3])}.")
    if found["usable"] == 0:
        voice.say(f"error: {name_of(images)} has no usable pictures. Pick another folder.")
    return Answer(found, "\n".join(lines), 0 if found["usable"] else NO_IMAGES)


def _beyond(sizes: Mapping[str, Any], pages: str) -> list[str]:
    """What is said of stacks, channels and deep numbers; nothing where there are none."""
    lines: list[str] = []
    if count := sizes["stacks"]:
        taken = {FIRST: "the first of each is taken", MIDDLE: "the middle one of each is taken", ALL: "each is a picture", AS_CHANNELS: "they are channels"}
        lines.append(f"{count} stack{'' if count == 1 else 's'}: {sizes['pages']} pages; {taken[pages]} (--pages).")
    for name, few, words in (("channels", ("1", "3"), "channels (--channels)"), ("bits", ("8",), "bits a number (--scale)")):
        if set(sizes[name]) - set(few):
            lines.append("; ".join(f"{count} of {number}" for number, count in sizes[name].items()) + f" {words}.")
    return lines


def _runs_flags(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", nargs="?", default=None, metavar="DIR", help="A folder of runs (default: the studio's own runs folder)")


def _runs(args: argparse.Namespace, voice: Voice, control: Control) -> Answer:
    found = desk.runs(args.folder)
    rows = [["run", "method", "state", "epoch", "loss", "started"]]
    for one in found:
        loss = one.get("loss_last")
        rows.append([str(one["name"]), str(one["method"]), str(one["state"]), f"{one['epoch']:g}", "" if loss is None else f"{loss:.4g}", str(one["started"])])
    return Answer({"runs": found}, table(rows) if found else "There are no runs yet.")


def _doctor_flags(parser: argparse.ArgumentParser) -> None:
    words = "Also count methods, backbones, translations and icons, train two steps and try every part once; 1 if one fails (default: off)"
    parser.add_argument("--self-test", action="store_true", help=words)
    words = "Also write a zip for a report of a fault: versions, this answer, the journal, the newest run's settings and last events; no pictures, paths cut"
    parser.add_argument("--diagnosis", metavar="FILE.zip", help=f"{words} (default: none)")
    parser.add_argument("--run", metavar="RUN", help="The run that the diagnosis is about (default: the newest)")
    _cache_flags(parser)


def _cache_flags(parser: argparse.ArgumentParser) -> None:
    words = "Keep what all picture caches together may take of the disk, for instance 20GB; default is a quarter of it. The longest unused go first"
    parser.add_argument("--cache-limit", metavar="SIZE", default=None, help=f"{words} (default: as it is)")
    words = "Remove the picture caches that nobody uses; your pictures stay, and are read once more when they are trained on"
    parser.add_argument("--clear-caches", action="store_true", help=f"{words} (default: off)")


def _doctor(args: argparse.Namespace, voice: Voice, control: Control) -> Answer:
    if args.cache_limit is not None:
        desk.limit_caches("" if args.cache_limit == "default" else args.cache_limit)
    cleared = dict(desk.clear_caches()) if args.clear_caches else None
    if args.run and not args.diagnosis:
        raise Trouble("--run is given without --diagnosis.", "Give --diagnosis FILE.zip too; the run is what that file is about.", UNUSABLE)
    found = dict(desk.doctor(args.self_test, voice.tell))
    if args.diagnosis:
        found["diagnosis"] = dict(desk.diagnosis(args.diagnosis, run=args.run))
    devices: list[dict[str, Any]] = found["devices"]
    lines = [f"torch {found['torch']}, torchvision {found['torchvision']}, CUDA {found['cuda'] or 'none'}"]
    lines += [f"{one['name']}: {one['words']}, {one['memory'] / 2**30:.1f} GiB" for one in devices]
    lines += _cache_lines(found["cache"])
    if cleared is not None:
        found["cleared"] = cleared
        kept = f"; {cleared['left']} in use and kept" if cleared["left"] else ""
        lines.append(f"cleared: {cleared['freed'] / 1e9:.1f} GB of picture caches{kept}. They are made again when they are needed.")
    if args.self_test:
        tried: dict[str, Any] = found["self_test"]
        lines.append("self-test: " + ", ".join(f"{name} {_short(value)}" for name, value in tried.items() if name not in ("parts", "passed")))
        lines += [f"  {name}: {outcome}" for name, outcome in tried["parts"].items()]
    if args.diagnosis:
        lines.append(f"diagnosis: {found['diagnosis']['out']} (read it before you send it to anybody; about.txt says what is in it)")
    lines += [f"problem: {one['what']} {one['fix']}" for one in found["problems"]] or ["No problems."]
    return Answer(found, "\n".join(lines), 0 if not args.self_test or found["self_test"]["passed"] else FAILED)


def _cache_lines(cache: dict[str, Any]) -> list[str]:
    stores: list[dict[str, Any]] = cache["stores"]
    whole = f"{cache['bytes'] / 1e9:.1f} GB in {len(stores)} folder(s) of at most {cache['limit'] / 1e9:.1f} GB"
    lines = [f"picture cache: {cache['folder']}, {whole}; {cache['free'] / 1e9:.1f} GB free on the disk"]
    lines += [f"  {one['bytes'] / 1e9:.1f} GB: {one['pictures']} pictures of {one['name']}, {one['side']} px" for one in stores[:MOST_LINES]]
    return lines


def _short(value: Any) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)


VERBS = (
    Verb("methods", "List what can be trained, with every setting.", _no_flags, _methods, stoppable=False),
    Verb("check", "Read every file of a folder as training would; trains nothing.", _check_flags, _check),
    Verb("runs", "List the runs in a folder.", _runs_flags, _runs, stoppable=False),
    Verb("doctor", "Tell what this machine offers and what is wrong with it.", _doctor_flags, _doctor, stoppable=False),
)
