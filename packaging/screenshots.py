"""The pictures of the README: a real window, a real training on the built-in sample pictures, grabbed screen by screen.

    python packaging/screenshots.py [--out docs] [--method simclr] [--seconds 60] [--looks light,dark] [--images DIR] [--all]

Only the pictures in KEPT are written, with 256 colours, so that the repository stays small; --all writes every screen. packaging/every_screen.py shows
every state instead.

Nothing of the person who runs it is touched: settings, caches and runs go to a folder that is deleted.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
KEPT = ("method-light", "train-light", "train-dark", "inspect-light", "inspect-neighbours-light", "inspect-clusters-dark")
"""What README.md and docs/ show."""
sys.path.insert(0, str(ROOT))
os.environ.setdefault("OMP_WAIT_POLICY", "passive")
if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def wait(app: Any, ready: Callable[[], bool], seconds: float, what: str) -> None:
    """Let the window live until `ready`; after `seconds` say what did not come."""
    end = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > end:
            raise SystemExit(f"{what} did not come within {seconds:.0f} s")
        app.processEvents()
        time.sleep(0.01)


def settle(app: Any, seconds: float = 0.8) -> None:
    """Let the window live for a while."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()
        time.sleep(0.01)


def save(window: Any, path: Path, look: str) -> None:
    """The window as a PNG of 256 colours, the theme's own among them: a quarter of the bytes, and no eye sees the difference."""
    from PIL import Image
    from PySide6.QtGui import QColor, QImage

    from studio.ui.theme import palettes

    grabbed = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    picture = Image.frombuffer("RGB", (grabbed.width(), grabbed.height()), bytes(grabbed.constBits()), "raw", "RGB", grabbed.bytesPerLine(), 1)
    own = [tuple(QColor(one).getRgb()[:3]) for one in dict.fromkeys(palettes()[look].values())]
    plain = picture.quantize(256 - len(own)).getpalette() or []
    colours = Image.new("P", (1, 1))
    colours.putpalette([part for one in own for part in one] + plain[: 3 * (256 - len(own))])
    picture.quantize(palette=colours, dither=Image.Dither.NONE).save(path, optimize=True)


def main() -> None:
    """Grab every screen in every look."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--out", type=Path, default=ROOT / "docs")
    ask.add_argument("--method", default="simclr")
    ask.add_argument("--seconds", type=float, default=60.0, help="how long to train before the training screen is grabbed")
    ask.add_argument("--looks", default="light,dark")
    ask.add_argument("--images", type=Path)
    ask.add_argument("--all", action="store_true", help="also what is not shown in README.md")
    ask.add_argument("--size", default="1360x860")
    asked = ask.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[name] = str(Path(home) / name.lower())
        os.environ["TACIT_RUNS"] = str(Path(home) / "runs")
        grab_all(asked)


def grab_all(asked: argparse.Namespace) -> None:
    """One window from empty to trained, in every look."""
    from studio.jobs import desk
    from studio.ui.app import make_app, make_window

    app = make_app()
    window = make_window(app, look="light")
    session = window.session
    width, height = (int(one) for one in asked.size.split("x"))
    window.resize(width, height)
    window.show()
    asked.out.mkdir(parents=True, exist_ok=True)

    def grab(name: str) -> None:
        for look in asked.looks.split(","):
            if f"{name}-{look}" in KEPT or asked.all:
                session.theme.choose(look)
                settle(app)
                path = asked.out / f"{name}-{look}.png"
                save(window, path, look)
                print(f"{path}, {path.stat().st_size // 1000} kB", flush=True)

    session.warm_up()
    window.fill()
    grab("pictures-empty")
    images = asked.images or desk.demo_folder().train
    session.change(method=asked.method)
    wait(app, lambda: bool(session.cards), 120, "the list of methods")
    session.open_folder(str(images))
    wait(app, lambda: session.proposed is not None and session.catalog is not None, 120, "the pictures")
    settle(app, 1.5)
    grab("pictures")
    session.go("method")
    settle(app, 2.5)
    grab("method")
    session.go("train")
    grab("train-empty")
    if not session.start_training():
        raise SystemExit(f"training did not start: {session.reason_not_to_start()}")
    wait(app, lambda: session.started is not None, 180, "the first step")
    settle(app, asked.seconds)
    grab("train")
    session.stop()
    wait(app, lambda: not session.training, 60, "the end of the training")
    settle(app, 1.0)
    grab("train-done")
    session.go("inspect")
    settle(app, 1.0)
    panel = window.panel("inspect")
    for at in range(panel.tabs.count()):
        if panel.tabs.isTabEnabled(at):
            panel.tabs.setCurrentIndex(at)
            settle(app, 1.0)
            wait(app, lambda: not any(one.startswith(("inspect", "look")) for one in session.running()), 180, f"the board {panel.what}")
            settle(app, 1.0)
            if panel.what == "neighbours":
                panel.board().ask_for(4)
                settle(app, 3.0)
            grab("inspect" if panel.what == "map" else f"inspect-{panel.what}")
    session.go("runs")
    grab("runs")
    session.go("export")
    grab("export")
    window.close()
    settle(app, 0.5)
    session.join(5.0)
    window.deleteLater()
    settle(app, 0.2)


if __name__ == "__main__":
    main()
