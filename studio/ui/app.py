# pyright: basic
"""The program with a window: `run()` paints first and warms up after. Nothing here imports torch."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QSettings, QTimer
from PySide6.QtGui import QIcon, QPixmapCache
from PySide6.QtWidgets import QApplication

from studio import __version__
from studio.core import heap
from studio.ui import language
from studio.ui.habits import bring_in_sight
from studio.ui.session import Session
from studio.ui.theme import Theme, resources
from studio.ui.tidy import Tidy
from studio.ui.tour import first_time
from studio.ui.window import PLACES, Window


def make_app() -> QApplication:
    """The application object with its name, icon and translations; the one that exists, if there is one."""
    os.environ.setdefault("PYQTGRAPH_QT_LIB", "PySide6")
    heap.one_heap()  # before Qt starts a thread: trainings run in one
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    QCoreApplication.setOrganizationName("tacit-studio")
    QCoreApplication.setApplicationName("tacit-studio")
    QCoreApplication.setApplicationVersion(__version__)
    app.setApplicationDisplayName("Tacit Studio")
    app.setDesktopFileName("tacit-studio")
    app.setWindowIcon(QIcon(str(resources() / "icons" / "app.svg")))
    app.setQuitOnLastWindowClosed(False)
    QPixmapCache.setCacheLimit(256 * 1024)
    language.speak(app)
    return app


def make_window(app: QApplication, *, look: str | None = None) -> Window:
    """A window with a session of its own, not shown yet."""
    theme = Theme(app, look or str(QSettings().value("look", "system")))
    session = Session(theme)
    window = Window(session)
    session.setParent(window)
    geometry = QSettings().value("window/geometry")
    if geometry is None or not window.restoreGeometry(geometry):
        room = window.screen().availableGeometry()
        window.resize(min(1360, room.width()), min(860, room.height()))
    bring_in_sight(window)
    return window


def renew(window: Window) -> Window:
    """The same window made anew, on the same session, in the language that is spoken now. What runs goes on and does not notice."""
    session, place, panels = window.session, window.place, [name for name in PLACES if window.made(name)]
    states = {name: (window.rail.button(name).state) for name in PLACES}
    session.cut()
    session.theme.cut()
    session.setParent(None)
    new = Window(session)
    session.setParent(new)
    new.restoreGeometry(window.saveGeometry())
    for name in panels:
        new.panel(name)
    for name, state in states.items():
        session.set_state(name, state)
    session.tell_again()
    new.show_place(place)
    if window.isVisible():
        new.show()
    window.hide()
    window.deleteLater()
    return new


def keep(app: QApplication, window: Window) -> None:
    """The program ends with this window, or with the one that takes its place when a person chooses another language or size of letters."""

    def choose(code: str) -> None:
        language.choose(code)
        language.speak(app, code or None)
        QTimer.singleShot(0, app, lambda: keep(app, renew(window)))

    def enlarge(share: float) -> None:
        window.session.theme.choose_text(share)
        QTimer.singleShot(0, app, lambda: keep(app, renew(window)))

    window.closed.connect(app.quit)
    window.textWanted.connect(enlarge)
    window.languageWanted.connect(choose)
    app.setProperty("window", window)


def start_when_ready(session: Session) -> None:
    """Start training by itself as soon as the pictures are known and every number is chosen (the demo). Once."""

    def look(*_: object) -> None:
        if session.training or session.proposed is None or session.reason_not_to_start():
            return
        session.proposedChanged.disconnect(look)
        if session.start_training():
            session.go("train")

    session.proposedChanged.connect(look)


def run(images: str | Path | None = None, method: str | None = None, run: str | Path | None = None, *, start: bool = False, **wishes: Any) -> int:
    """The window, with that folder and method already picked, or that run open. start: training begins by itself, on the sample pictures
    where no folder is given. wishes: other fields
    of the run's specification, already set. Blocks until it is closed."""
    app = make_app()
    tidy = Tidy(app)
    window = make_window(app)
    session = window.session
    keep(app, window)
    window.show()
    if method or wishes:
        session.change(**({"method": method} if method else {}), **wishes)

    def after_first_paint() -> None:
        session.warm_up()
        window.fill()
        if first_time() and not (start or images or run):
            window.menus.show_tour()
        if start:
            start_when_ready(session)
        if images:
            session.open_folder(str(images))
        elif start:
            session.open_sample()
        if run:
            session.open_run(str(run))
            session.go("train")

    QTimer.singleShot(0, window, after_first_paint)
    code = app.exec()
    session.join(1.0)
    tidy.close()
    return code
