"""What each verb does: asks the desk, shows progress, gives back the contract's object and words for a person."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from studio.cli.parser import given_fields, own_settings
from studio.cli.screen import Screen
from studio.core.control import Control
from studio.core.spec import RunSpec
from studio.core.trouble import UNUSABLE, Trouble
from studio.jobs import desk

Answer = tuple[Mapping[str, Any], str]
Verb = Callable[[argparse.Namespace, Control], Answer]


def demo(arguments: argparse.Namespace, control: Control) -> Answer:
    """Sample pictures, a training on them, a report at its end."""
    fields = given_fields(arguments)
    with Screen() as screen:
        samples = desk.demo_folder(screen.tell, control)
        spec = RunSpec().replace(**{**fields, "images": str(samples.train), "settings": own_settings(arguments.set)})
        result = dict(desk.train(spec, screen.tell, control))
    page = Path(result["run"]) / "report.html"
    desk.report(result["run"], page)
    return result, f"{_trained(result)}\nReport: {page}"


def methods(arguments: argparse.Namespace, control: Control) -> Answer:
    """What can be trained."""
    cards = desk.cards()
    lines = [f"{one.name:16} {one.title} ({one.family}). {one.summary}\n{'':16} Needs: {one.needs}\n{'':16} Shows: {', '.join(one.shows)}" for one in cards]
    return {"methods": [one.describe() for one in cards]}, "\n".join(lines)


def check(arguments: argparse.Namespace, control: Control) -> Answer:
    """What training would make of a folder."""
    with Screen() as screen:
        found = desk.check(arguments.images, screen.tell, control)
    lines = [f"{found['images']} picture files, {found['usable']} usable, {len(found['rejected'])} left out, {len(found['duplicates'])} groups of duplicates."]
    lines += [f"  {one['path']}: {one['reason']}" for one in found["rejected"]]
    lines += ["  the same picture: " + ", ".join(group) for group in found["duplicates"]]
    return found, "\n".join(lines)


def train(arguments: argparse.Namespace, control: Control) -> Answer:
    """Train a new run or go on with one."""
    fields = given_fields(arguments)
    settings = own_settings(arguments.set)
    watch = tuple(arguments.watch) if arguments.watch else None
    with Screen() as screen:
        if arguments.resume:
            changes = {name: value for name, value in fields.items() if name not in ("out",)}
            if settings or any(name in changes for name in ("method", "backbone", "image_size", "batch_size", "seed", "preset")):
                raise Trouble(
                    "--resume goes on with the run as it is; its method, settings, backbone, sizes and seed can't change.",
                    "Leave those options out, or start a new run.",
                    UNUSABLE,
                )
            result = desk.resume(arguments.resume, screen.tell, control, overrides={**changes, **({"watch": watch} if watch else {})})
        else:
            spec = RunSpec.read(Path(arguments.spec)) if arguments.spec else RunSpec()
            spec = spec.replace(**fields, settings={**spec.settings, **settings}, **({"watch": watch} if watch else {}))
            if not spec.images:
                raise Trouble("--images is missing: which folder of pictures?", "For instance: train --images photos --method simclr.", UNUSABLE)
            if not arguments.spec and not arguments.method:
                raise Trouble("--method is missing: which method?", "`methods` lists them; for instance --method simclr.", UNUSABLE)
            result = desk.train(spec, screen.tell, control)
    return result, _trained(result)


def _trained(result: Mapping[str, Any]) -> str:
    health = result.get("health") or {}
    numbers = f"loss {result['loss_first']:.4f} to {result['loss_last']:.4f}" if result.get("loss_last") is not None else "no step was made"
    chance = "" if result.get("chance") is None else f" (chance {result['chance']:.4f})"
    return f"{str(result['stopped']).capitalize()} after {result['steps']} steps, {numbers}{chance}, {result['images_per_second']:.0f} images/s.\n{health.get('words', '')} {health.get('next', '')}\nRun: {result['run']}".strip()


def evaluate(arguments: argparse.Namespace, control: Control) -> Answer:
    """Score the encoder."""
    with Screen() as screen:
        found = desk.evaluate(arguments.run, arguments.train, arguments.test, screen.tell, control, k=arguments.k, device=arguments.device)
    words = (
        f"k-NN   {found['knn']:.1%} (untrained {found['knn_random_init']:.1%}, raw pixels {found['knn_pixels']:.1%})\n"
        f"linear {found['linear']:.1%} (untrained {found['linear_random_init']:.1%})\n"
        f"{found['train_images']} pictures to compare with, {found['test_images']} scored, k = {found['k']}."
    )
    return found, words


def embed(arguments: argparse.Namespace, control: Control) -> Answer:
    """One vector a picture."""
    with Screen() as screen:
        found = desk.embed(arguments.run, arguments.images, arguments.out, screen.tell, control, device=arguments.device)
    return found, f"{found['images']} vectors of {found['dim']} numbers: {found['out']}"


def inspect(arguments: argparse.Namespace, control: Control) -> Answer:
    """The window's pictures as files."""
    with Screen() as screen:
        found = desk.inspect(arguments.run, arguments.images, arguments.what, arguments.out, screen.tell, control, count=arguments.count, seed=arguments.seed)
    return found, "\n".join(found["files"])


def export(arguments: argparse.Namespace, control: Control) -> Answer:
    """The encoder for other programs."""
    with Screen() as screen:
        found = desk.export(arguments.run, arguments.format, arguments.out, screen.tell)
    return found, f"Written and compared: {found['out']} (largest difference {found['max_abs_diff']:.2g}, cosine {found['cosine']:.6f})"


def report(arguments: argparse.Namespace, control: Control) -> Answer:
    """A page to send to a colleague."""
    found = desk.report(arguments.run, arguments.out)
    return found, f"Report: {found['out']}"


def runs(arguments: argparse.Namespace, control: Control) -> Answer:
    """The runs in a folder."""
    rows = desk.runs(arguments.folder)
    lines = [f"{row['state']:12} {row['method']:16} epoch {row['epoch'] or 0:<8g} {row['started']}  {row['run']}" for row in rows]
    return {"runs": rows}, "\n".join(lines) or "No runs yet."


def doctor(arguments: argparse.Namespace, control: Control) -> Answer:
    """What this machine offers."""
    with Screen() as screen:
        found = desk.doctor(arguments.self_test, screen.tell)
    lines = [f"torch {found['torch']}, torchvision {found['torchvision']}, CUDA {found['cuda'] or 'none'}"]
    lines += [f"  {one['name']}: {one['words']}, {one['memory'] / 2**30:.0f} GiB" for one in found["devices"]]
    lines += [f"Problem: {one['what']} {one['fix']}" for one in found["problems"]] or ["No problems found."]
    if "self_test" in found:
        lines.append("Self-test: " + ", ".join(f"{name} {value}" for name, value in found["self_test"].items()))
    return found, "\n".join(lines)


def display() -> bool:
    """Whether a window can be shown here."""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return os.environ.get("QT_QPA_PLATFORM", "") in ("vnc", "eglfs", "linuxfb")
    try:
        import importlib

        importlib.import_module("PySide6.QtWidgets")
    except ImportError:
        return False
    return True


VERBS: dict[str, Verb] = {
    "demo": demo,
    "methods": methods,
    "check": check,
    "train": train,
    "evaluate": evaluate,
    "embed": embed,
    "inspect": inspect,
    "export": export,
    "report": report,
    "runs": runs,
    "doctor": doctor,
}
