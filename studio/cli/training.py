"""`train` and `demo`."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from studio.cli.parser import add_knob, images_flag, reader
from studio.cli.verb import Answer, Verb
from studio.cli.voice import Voice
from studio.core import sources
from studio.core.choose import spec_knobs
from studio.core.control import Control
from studio.core.knobs import Knob
from studio.core.spec import TRAINING_DEVICES, RunSpec
from studio.core.trouble import FAILED, INTERRUPTED, UNUSABLE, Trouble
from studio.jobs import desk
from studio.jobs.cards import ORDER

METAVARS = {
    "method": "NAME",
    "channels": "auto|gray|N,N,N",
    "scale": "auto|full|LOW,HIGH|LOW..HIGH",
    "out": "RUN",
    "preset": "NAME",
    "backbone": "NAME",
    "weights": "FILE|RUN",
    "image_size": "PX",
    "device": TRAINING_DEVICES.replace(" or ", ", ").replace(", ", "|"),
    "cache_dir": "DIR",
    "cache_limit": "SIZE",
}
DEFAULTS = {
    "out": "a new folder of the studio's own",
    "weights": "random weights",
    "save_every": "at every epoch's end, at least every ten minutes",
    "epochs": "the preset's",
    "max_steps": "no limit",
    "workers": "one a core",
    "processes": "one; with --device all one for each GPU",
    "cache_dir": "the user's cache folder",
    "cache_limit": "that of `doctor --cache-limit`, else a quarter of the disk",
    "preset": "quick_look on a CPU, else small or photo by the pictures' size",
}
UNITS = {
    "epochs": "epochs",
    "max_steps": "steps",
    "batch_size": "pictures",
    "accumulate": "chunks",
    "save_every": "steps",
    "workers": "threads",
    "warmup": "a share of the steps",
}
MOST_NAMES = 8
LENGTHS = ("epochs", "max_steps")
DEMO_EPOCHS = {"simclr": 16}  # five minutes of a processor without bf16


def _train_flags(parser: argparse.ArgumentParser) -> None:
    words = f"The self-supervised method: {', '.join(ORDER)}, or a plug-in; `methods` tells about each (default: none; needed for a new run)"
    parser.add_argument("--method", default=argparse.SUPPRESS, metavar="NAME", help=words)
    _spec_flags(parser, without=("method",))
    parser.add_argument("--spec", metavar="FILE.json", help="A saved run specification (RUN/spec.json); options given beside it win (default: none)")
    words = "Go on from this run's last checkpoint; options given beside it change the run where they can (default: none)"
    parser.add_argument("--resume", metavar="RUN", help=words)
    words = "Train nothing; write the run as a script for a Slurm cluster, --processes of them on each of --nodes machines (default: none)"
    parser.add_argument("--slurm", metavar="FILE", help=words)
    words = "Machines of the cluster, 1 to 4096, for --slurm (default: 1)"
    parser.add_argument("--nodes", type=reader(Knob("nodes", None, "", "int", 1, 4096)), default=None, metavar="N", help=words)


def _spec_flags(parser: argparse.ArgumentParser, *, without: tuple[str, ...]) -> None:
    if "images" not in without:
        images_flag(parser, default="none; needed unless --resume or --spec names one")
    for name, knob in spec_knobs().items():
        if name not in (*without, "images"):
            add_knob(parser, replace(knob, unit=knob.unit or UNITS.get(name, "")), metavar=METAVARS.get(name, ""), default=DEFAULTS.get(name, ""))
    setting = "One of the method's own settings, repeatable; `methods` lists them (default: the preset's)"
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help=setting)
    watch = "Labelled folders (sub-folders are classes) for k-NN while training; never used for training (default: none)"
    parser.add_argument("--watch", nargs=2, default=argparse.SUPPRESS, metavar=("DIR_TRAIN", "DIR_TEST"), help=watch)


def given(args: argparse.Namespace) -> dict[str, Any]:
    """The RunSpec fields that were given on the command line, without "settings"."""
    values = {name: getattr(args, name) for name in (*spec_knobs(), "watch") if hasattr(args, name)}
    if "images" in values:
        values["images"] = sources.join(values["images"])
    if "watch" in values:
        values["watch"] = tuple(values["watch"])
    return values


def settings_of(pairs: list[str]) -> dict[str, str]:
    """["temperature=0.2"] as a dict of text; the method's own knobs read the values."""
    found: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name.strip():
            raise Trouble(f"--set is {pair!r}; allowed is NAME=VALUE, for instance --set temperature=0.2.", "`methods` lists the names.", UNUSABLE)
        found[name.strip().replace("-", "_")] = value.strip()
    return found


def spec_of(args: argparse.Namespace) -> RunSpec:
    """The specification: the file's where --spec is given, each option given beside it winning."""
    base = RunSpec.read(Path(args.spec).expanduser()) if args.spec else RunSpec()
    for name, metavar, what in (("images", "DIR", "the folder of pictures to train on"), ("method", "NAME", "what to train; `methods` lists them")):
        if not hasattr(args, name) and not (args.spec and getattr(base, name)):
            fix = "For instance: train --images photos --method simclr; `demo` trains on built-in pictures."
            raise Trouble(f"`train` needs --{name} {metavar}, {what}.", fix, UNUSABLE)
    return _with(base, args)


def _with(base: RunSpec, args: argparse.Namespace) -> RunSpec:
    """`base` with what was given. A length given here replaces the base's, whichever way that was given, and another method drops the
    settings of the former."""
    values = given(args)
    if len([name for name in LENGTHS if values.get(name)]) == 1:
        values = {**dict.fromkeys(LENGTHS), **values}
    kept = base.settings if values.get("method", base.method) == base.method else {}
    return _checked(base.replace(**values, settings={**kept, **settings_of(args.set)}))


def _checked(spec: RunSpec) -> RunSpec:
    """The spec, refused at once (before anything slow) where the method, the device's name or a setting can't be."""
    card = desk.card(spec.method)
    known = {one.name: one for one in card.knobs}
    for name, value in spec.settings.items():
        if name not in known:
            raise Trouble(f"--set {name}={value}: {card.name} has no setting {name!r}.", f"It has {', '.join(known) or 'none'}.", UNUSABLE)
        try:
            known[name].read(value)
        except ValueError as error:
            raise Trouble(f"--set {error}.", "Change it and try again.", UNUSABLE) from None
    kind, _, index = spec.device.partition(":")
    if kind not in ("auto", "all", "cpu", "cuda", "mps") or (index and not (kind == "cuda" and index.isdigit())) or (":" in spec.device and not index):
        raise Trouble(f"--device is {spec.device!r}; allowed is {TRAINING_DEVICES}.", "Use auto to let the studio choose.", UNUSABLE)
    return spec.replace(method=card.name)


def _train(args: argparse.Namespace, voice: Voice, control: Control) -> Answer:
    if args.slurm:
        return _slurm(args)
    if args.nodes is not None:
        fix = "Write a script for them with --slurm FILE, or start torchrun on each machine."
        raise Trouble(f"--nodes is {args.nodes}, but a training started here has this machine only.", fix, UNUSABLE)
    if args.resume:
        if args.spec:
            raise Trouble("--spec and --resume can't be used together: a run that goes on has its own specification.", "Leave one of them out.", UNUSABLE)
        changes = given(args)
        if args.set:
            changes["settings"] = settings_of(args.set)
        return _answer(desk.resume(args.resume, voice.tell, control, overrides=changes))
    return _answer(desk.train(spec_of(args), voice.tell, control))


def _slurm(args: argparse.Namespace) -> Answer:
    if args.resume:
        raise Trouble("--slurm and --resume can't be used together.", "A script that is submitted again goes on with its run by itself.", UNUSABLE)
    found = desk.slurm(spec_of(args), args.slurm, nodes=args.nodes or 1)
    words = f"Wrote {found['slurm']}: {found['processes']} process(es) train into {found['run']}.\nSubmit it with: {found['submit']}"
    return Answer(found, f"{words}\nFollow it by opening the run's folder in the studio.")


def _answer(result: Mapping[str, Any], more: str = "") -> Answer:
    code = {"finished": 0, "stopped": INTERRUPTED}.get(str(result["stopped"]), FAILED)
    return Answer(result, words_of(result) + more, code)


def words_of(result: Mapping[str, Any]) -> str:
    """The result of a training for a person."""
    health: Mapping[str, Any] = result.get("health") or {}
    chance = f" (chance is {result['chance']:.4g})" if isinstance(result.get("chance"), int | float) else ""
    first, last = (f"{one:.4g}" if isinstance(one, int | float) else "unknown" for one in (result["loss_first"], result["loss_last"]))
    lines = [
        f"{str(result['stopped']).capitalize()} after {result['steps']} steps ({result['epochs']} epochs) in {result['seconds']:.0f} s, "
        f"{result['images_per_second']:.0f} images/s on {result['device']}.",
        f"Loss {first} to {last}{chance}.",
    ]
    if isinstance(begun := result.get("weights"), Mapping):
        lines.append(words_of_start(begun))
    if health.get("words"):
        lines.append(f"{health['words']} {health.get('next', '')}".rstrip())
    return "\n".join([*lines, f"Run: {result['run']}"])


def words_of_start(report: Mapping[str, Any]) -> str:
    """What of the weights that a run started from fitted, by name."""
    lines = [f"Started from {report['from']}: {report['matched']} of {report['of']} tensors of {report['backbone']} matched."]
    parts = (("resized", "resized"), ("missing", "missing in the file"), ("unexpected", "unexpected"))
    lines += [
        f"  {words} ({len(report[name])}): {', '.join(report[name][:MOST_NAMES])}{'…' * (len(report[name]) > MOST_NAMES)}"
        for name, words in parts
        if report[name]
    ]
    lines += [f"  shape differs: {one['name']}, {one['file']} in the file, {one['network']} here" for one in report["differing"][:MOST_NAMES]]
    return "\n".join(lines)


def _demo_flags(parser: argparse.ArgumentParser) -> None:
    _spec_flags(parser, without=("images", "method"))
    parser.add_argument("--method", default="simclr", metavar="NAME", help=f"The self-supervised method: {', '.join(ORDER)} (default: simclr)")
    parser.add_argument("--no-window", action="store_true", help="Train in the terminal even where there is a display (default: off; --json implies it)")


def demo_spec(args: argparse.Namespace, images: str) -> RunSpec:
    """What the demo trains: the sample pictures with the method's own preset and what was given; a first look at SimCLR is kept short."""
    return _with(RunSpec(images=images, epochs=DEMO_EPOCHS.get(args.method)), args)


def _demo(args: argparse.Namespace, voice: Voice, control: Control) -> Answer:
    demo_spec(args, "samples")  # a wrong method or device is refused before any picture is drawn
    voice.say("Making the sample pictures…")
    folders = desk.demo_folder(voice.tell, control)
    result = desk.train(demo_spec(args, str(folders.train)), voice.tell, control)
    page = desk.report(result["run"], Path(str(result["run"])) / "report.html")["out"]
    return _answer({**result, "report": page}, f"\nReport: {page}")


TRAIN = Verb("train", "Train an encoder on a folder of unlabelled pictures.", _train_flags, _train)
DEMO = Verb("demo", "Make the built-in sample pictures (no download) and train on them.", _demo_flags, _demo)
