"""The program's icon in every size a desktop asks for, rendered from resources/icons/app.svg.

python packaging/icons.py OUT        # OUT/16.png … OUT/512.png, app.ico (Windows), app.icns (macOS)
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "resources" / "icons" / "app.svg"
SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)


def render(out: Path) -> list[Path]:
    """Write the files and return the PNGs."""
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PIL import Image
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    out.mkdir(parents=True, exist_ok=True)
    renderer = QSvgRenderer(str(SOURCE))
    written = []
    for size in (*SIZES, 1024):
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        path = out / f"{size}.png"
        if not image.save(str(path)):
            raise SystemExit(f"{path} could not be written")
        written.append(path)
    del app
    with Image.open(out / "256.png") as picture:
        picture.save(out / "app.ico", sizes=[(size, size) for size in (16, 24, 32, 48, 64, 128, 256)])
    with Image.open(out / "1024.png") as picture:
        picture.save(out / "app.icns")
    (out / "1024.png").unlink()
    return written[:-1]


if __name__ == "__main__":
    for one in render(Path(sys.argv[1])):
        print(one)
