"""Verbs about a trained run: `evaluate`, `embed`, `inspect`, `export`, `report`."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from typing import Any

from studio.cli.parser import images_flag, reader
from studio.cli.verb import Answer, Verb
from studio.cli.voice import Voice
from studio.core.control import Control
from studio.core.knobs import Knob
from studio.core.sources import join
from studio.core.spec import DEVICES
from studio.jobs import desk

RUN_HELP = "The run's folder."


def _whole(name: str, low: int, high: int) -> Callable[[str], Any]:
    return reader(Knob(name, None, "", "int", low, high))


def _run(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("run", metavar="RUN", help=RUN_HELP)


def _device(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--device", default="auto", metavar="NAME", help=f"Where to compute: {DEVICES} (default: auto)")


def _evaluate_flags(parser: argparse.ArgumentParser) -> None:
    _run(parser)
    parser.add_argument("--train", required=True, metavar="DIR", help="Labelled pictures the scores are fitted on; sub-folders are the classes (needed).")
    parser.add_argument("--test", required=True, metavar="DIR", help="Labelled pictures that are scored; sub-folders are the classes (needed).")
    words = "Neighbours that vote, 1 to 10000 pictures (default: 20, or the pictures a class where there are fewer)"
    parser.add_argument("--k", type=_whole("k", 1, 10_000), default=None, metavar="N", help=words)
    _device(parser)


def _evaluate(args: argparse.Namespace, voice: Voice, control: Control) -> Answer:
    found = desk.evaluate(args.run, args.train, args.test, voice.tell, control, k=args.k, device=args.device)
    rows = [
        f"k-NN (k {found['k']}):   {found['knn']:.1%} ± {found['knn_error']:.1%}   untrained {found['knn_random_init']:.1%}   pixels {found['knn_pixels']:.1%}",
        f"linear probe:  {found['linear']:.1%} ± {found['linear_error']:.1%}   untrained {found['linear_random_init']:.1%}",
        f"{found['train_images']} pictures to fit on, {found['test_images']} to test on.",
    ]
    return Answer(found, "\n".join(rows))


def _embed_flags(parser: argparse.ArgumentParser) -> None:
    _run(parser)
    images_flag(parser, required=True)
    parser.add_argument(
        "--out",
        required=True,
        metavar="FILE",
        help="Where to: .npz (paths, vectors), .csv, .parquet, .lightly.csv (as Lightly reads it) or a folder's samples.json (as FiftyOne imports it) by its ending (needed).",
    )
    _device(parser)


def _embed(args: argparse.Namespace, voice: Voice, control: Control) -> Answer:
    found = desk.embed(args.run, join(args.images), args.out, voice.tell, control, device=args.device)
    return Answer(found, f"{found['images']} vectors of {found['dim']} numbers: {found['out']}")


def _inspect_flags(parser: argparse.ArgumentParser) -> None:
    _run(parser)
    images_flag(parser, required=True)
    parser.add_argument("--what", required=True, choices=desk.WHAT, metavar="WHAT", help=f"One of {', '.join(desk.WHAT)} (needed).")
    parser.add_argument("--out", required=True, metavar="DIR", help="Folder for the PNG files (needed).")
    parser.add_argument("--count", type=_whole("count", 1, 64), default=8, metavar="N", help="Pictures to show, 1 to 64 (default: 8)")
    parser.add_argument("--seed", type=_whole("seed", 0, 2**31 - 1), default=0, metavar="N", help="Seed of crops and masks (default: 0)")


def _inspect(args: argparse.Namespace, voice: Voice, control: Control) -> Answer:
    found = desk.inspect(args.run, join(args.images), args.what, args.out, voice.tell, control, count=args.count, seed=args.seed)
    return Answer(found, "\n".join(found["files"]))


def _export_flags(parser: argparse.ArgumentParser) -> None:
    _run(parser)
    parser.add_argument("--format", required=True, choices=desk.FORMATS, metavar="FORMAT", help=f"One of {', '.join(desk.FORMATS)} (needed).")
    parser.add_argument("--out", required=True, metavar="PATH", help="The file or folder to write (needed).")


def _export(args: argparse.Namespace, voice: Voice, control: Control) -> Answer:
    found: Mapping[str, Any] = desk.export(args.run, args.format, args.out, voice.tell)
    seen = f"on {found['pictures']} of the run's pictures" if found["pictures"] else "on drawn pictures, for the run's own are gone"
    words = (
        f"Wrote {found['out']}; reloaded in a fresh process, its features differ by at most {found['max_abs_diff']:.2g} (cosine {found['cosine']:.6f}) {seen}."
    )
    return Answer(found, f"{words}\nThis runs as it stands, without the studio: {found['example']}")


def _report_flags(parser: argparse.ArgumentParser) -> None:
    _run(parser)
    words = "The file to write: .html (the page), .csv (every curve, a row a step) or .svg (one curve) by its ending (needed)."
    parser.add_argument("--out", required=True, metavar="FILE.html", help=words)
    parser.add_argument("--curve", default="loss", metavar="NAME", help="Which curve an .svg shows (default: loss)")


def _report(args: argparse.Namespace, voice: Voice, control: Control) -> Answer:
    if not args.out.lower().endswith((".csv", ".svg")):
        found = desk.report(args.run, args.out)
        return Answer(found, f"Wrote {found['out']}")
    found = desk.curves(args.run, args.out, name=args.curve)
    return Answer(found, f"Wrote {found['out']}: {found['rows']} steps; the run has the curves {', '.join(found['curves']) or 'none yet'}.")


VERBS = (
    Verb(
        "evaluate", "Score a run's frozen encoder against labels: k-NN and linear probe, beside its untrained twin and raw pixels.", _evaluate_flags, _evaluate
    ),
    Verb("embed", "Write one vector a picture into a file.", _embed_flags, _embed),
    Verb("inspect", "Write the pictures that the window shows of a run, as PNG.", _inspect_flags, _inspect),
    Verb("export", "Write the encoder for other programs, reload it and compare.", _export_flags, _export, stoppable=False),
    Verb("report", "Write one self-contained page on a run, its curves as a table, or one of them as a drawing.", _report_flags, _report, stoppable=False),
)
