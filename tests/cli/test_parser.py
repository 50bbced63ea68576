"""Every option is there with its default and unit; what can't be read is refused in one sentence that names it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from studio.cli import entry
from studio.core.trouble import UNUSABLE, Trouble

ROOT = Path(__file__).parents[2]
VERBS = ("demo", "methods", "check", "train", "evaluate", "embed", "inspect", "export", "report", "runs", "doctor")
TRAIN = [
    "images",
    "method",
    "out",
    "preset",
    "backbone",
    "image-size",
    "epochs",
    "max-steps",
    "batch-size",
    "accumulate",
    "lr",
    "seed",
    "device",
    "precision",
    "compile",
    "no-compile",
    "workers",
    "cache",
    "cache-dir",
    "set",
    "spec",
    "save-every",
    "watch",
    "resume",
    "json",
    "debug",
]


def test_the_surface_is_the_contracts() -> None:
    parser, verbs = entry.make_parser()
    assert tuple(sorted(verbs)) == tuple(sorted(VERBS))
    assert {f"--{name}" for name in TRAIN} <= set(verbs["train"]._option_string_actions)
    assert {"--images", "--method", "--run"} <= set(parser._option_string_actions)
    wanted = {
        "demo": ["method", "epochs", "no-window"],
        "evaluate": ["train", "test"],
        "embed": ["images", "out"],
        "inspect": ["images", "what", "out"],
        "export": ["format", "out"],
        "report": ["out"],
        "doctor": ["self-test", "diagnosis", "run"],
    }
    for verb, names in wanted.items():
        assert {f"--{name}" for name in (*names, "json")} <= set(verbs[verb]._option_string_actions)


@pytest.mark.parametrize("verb", VERBS)
def test_help_gives_every_options_default(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        entry.main([verb, "--help"])
    assert left.value.code == 0
    said = re.sub(r"\s+", " ", capsys.readouterr().out)
    for action in entry.make_parser()[1][verb]._actions:
        if action.option_strings and action.option_strings != ["-h", "--help"]:
            assert re.search(r"\(.*default: |\(needed\)", action.help or ""), action.option_strings
            assert action.option_strings[-1] in said


@pytest.mark.parametrize(
    ("option", "unit"), [("image-size", "px"), ("epochs", "epochs"), ("max-steps", "steps"), ("batch-size", "pictures"), ("save-every", "steps")]
)
def test_help_gives_units(option: str, unit: str) -> None:
    action = entry.make_parser()[1]["train"]._option_string_actions[f"--{option}"]
    assert f", {unit}; default" in (action.help or "")


WRONG = {
    "trian": "verb is 'trian'; allowed is one of .*did you mean train",
    "train": "`train` needs --images DIR",
    "train --images d": "`train` needs --method NAME",
    "train --images d --method simclr --epochs x": "--epochs is 'x'; allowed is a whole number from 1 to 100000",
    "train --images d --method simclr --epochs 0": "--epochs is '0'; allowed",
    "train --images d --method simclr --batch-size 1.5": "--batch-size is '1.5'; allowed",
    "train --images d --method simclr --lr nan": "--lr is 'nan'; allowed is a number from",
    "train --images d --method simclr --lr inf": "--lr is 'inf'; allowed",
    "train --images d --method simclr --lr": "--lr needs one value",
    "train --images d --method simclr --epcohs 3": "no option --epcohs; did you mean --epochs",
    "train --images d --method simclr --precision fp8": "--precision is 'fp8'; allowed is one of auto, fp32, bf16, fp16",
    "train --images d --method simclr --device gpu": "--device is 'gpu'; allowed is auto, all, cpu",
    "train --images d --method simclr --device cuda:": "--device is 'cuda:'",
    "train --images d --method simclr --watch a": "--watch needs 2 values",
    "train --images d --method simclr --set x": "--set is 'x'; allowed is NAME=VALUE",
    "train --images d --method simclr --set nothing=1": "no setting 'nothing'.*temperature",
    "train --images d --method simclr --set temperature=50": "--set temperature is '50'; allowed is a number from",
    "train --images d --method simcrl": "--method is 'simcrl'.*Pick one of",
    "train --resume r --spec s.json": "--spec and --resume",
    "train --spec /nowhere/spec.json": "Cannot read the run specification",
    "train stray --images d --method simclr": "'stray'",
    "--images d train": "--images stands before the verb",
    "inspect r --images d --what smell --out o": "--what is 'smell'; allowed is one of views",
    "inspect r --images d --what views --out o --count 0": "--count is '0'; allowed is a whole number from 1 to 64",
    "evaluate r --train a": "`evaluate` needs --test",
    "evaluate r --train a --test b --k 0": "--k is '0'; allowed",
    "export r --format zip --out o": "--format is 'zip'; allowed is one of timm, torchvision, onnx, safetensors",
    "--nothing": "no option --nothing",
}


@pytest.mark.parametrize("line", WRONG)
def test_wrong_arguments_are_named_in_one_line(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert entry.main(line.split()) == UNUSABLE
    told = capsys.readouterr()
    assert told.out == "" and told.err.count("\n") == 1 and "Traceback" not in told.err
    assert re.search(WRONG[line], told.err), told.err


def test_an_unreadable_spec_file_is_refused(tmp_path: Path) -> None:
    for text, part in (("not json", "not JSON"), ("[]", "not a JSON object"), ('{"epohcs": 3}', "epohcs"), ('{"epochs": -1}', "Epochs is -1; allowed")):
        (tmp_path / "spec.json").write_text(text)
        args = entry.parse(["train", "--spec", str(tmp_path / "spec.json"), "--images", "d", "--method", "simclr"])
        with pytest.raises(Trouble, match=part) as caught:
            entry.training.spec_of(args)
        assert caught.value.exit_code == UNUSABLE


@pytest.mark.parametrize("words", [["--help"], ["train", "--help"], ["--version"], ["train", "--images", "d", "--method", "simclr", "--epochs", "x"]])
def test_torch_is_not_imported_for_words_alone(words: list[str]) -> None:
    code = (
        "import sys\nfrom studio.__main__ import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "print('torch' in sys.modules, 'PySide6' in sys.modules, file=sys.stderr)"
    )
    said = subprocess.run([sys.executable, "-c", code, *words], cwd=ROOT, env=dict(os.environ), capture_output=True, text=True, timeout=120).stderr
    assert said.splitlines()[-1] == "False False"


def test_a_folder_alone_opens_the_window_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a file manager's "Open with" gives it; a verb stays a verb where a folder is named like one."""
    photos = tmp_path / "my photos"
    photos.mkdir()
    (tmp_path / "runs").mkdir()
    monkeypatch.chdir(tmp_path)
    args = entry.parse([str(photos)])
    assert args.verb is None and args.window_images == str(photos)
    assert entry.parse(["runs"]).verb == "runs"
    with pytest.raises(Trouble, match="verb"):
        entry.parse([str(tmp_path / "nowhere")])
