# pyright: basic
"""The one window: rail, places, menus, status line. No logic: what is current and what runs is in the session."""

from __future__ import annotations

import importlib
import importlib.util

from PySide6.QtCore import QEvent, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMessageBox, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from studio.ui.away import Away
from studio.ui.habits import settle
from studio.ui.menus import Menus
from studio.ui.session import Session
from studio.ui.statusline import StatusLine
from studio.ui.theme import px, text_scale
from studio.ui.widgets.rail import Rail
from studio.ui.widgets.status_page import StatusPage

PLACES = ("pictures", "method", "train", "inspect", "runs", "export")
PANEL = (864, 480)
"""What a panel needs, in pixels beside letters of the usual size."""
PATIENCE_MS = 10_000
"""How long a closing window waits for work that was asked to stop."""


class Window(QMainWindow):
    """closed: emitted once, when every job has ended and the window may go. languageWanted(code): a person chose another language ("": the system's);
    textWanted(share): another size of letters."""

    closed = Signal()
    languageWanted = Signal(str)
    textWanted = Signal(float)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._panels: dict[str, QWidget] = {}
        self._leaving = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._gone)
        self.setObjectName("window")
        self.setWindowTitle("Tacit Studio")
        room = self.screen().availableGeometry()
        self.setMinimumSize(min(1080, room.width()), min(620, room.height()))
        self._lay_out()
        self.menus = Menus(self, session)
        self.away = Away(self)
        self.setStatusBar(StatusLine(session))
        session.placeWanted.connect(self.show_place)
        session.stateChanged.connect(self._on_state)
        session.jobEnded.connect(self._on_job_ended)
        self.show_place("pictures")

    def _words(self) -> dict[str, str]:
        return {
            "pictures": self.tr("Pictures"),
            "method": self.tr("Method"),
            "train": self.tr("Train"),
            "inspect": self.tr("Inspect"),
            "runs": self.tr("Runs"),
            "export": self.tr("Export"),
        }

    def _lay_out(self) -> None:
        words = self._words()
        self.rail = Rail(self.session.theme, [(name, words[name], f"{words[name]} (Ctrl+{at})") for at, name in enumerate(PLACES, 1)])
        self.rail.chosen.connect(self.show_place)
        self._stack = QStackedWidget()
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self._holders: dict[str, QWidget] = {}
        for name in PLACES:
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            self._holders[name] = holder
            self._stack.addWidget(holder)

    # --- places

    def show_place(self, name: str) -> None:
        """Show a place; its panel is made when it is first needed."""
        panel = self.panel(name)
        self.rail.pick(name)
        self._stack.setCurrentWidget(self._holders[name])
        self.menus.place_shown(name)
        if focus := getattr(panel, "take_focus", None):
            focus()

    @property
    def place(self) -> str:
        """The place that is shown."""
        return PLACES[self._stack.currentIndex()]

    def panel(self, name: str) -> QWidget:
        """The panel of a place."""
        if name not in self._panels:
            panel = make_panel(name, self.session)
            settle(panel, name)
            self._panels[name] = panel
            self._holders[name].layout().addWidget(roomy(panel))  # type: ignore[union-attr]
        return self._panels[name]

    @property
    def leaving(self) -> bool:
        """Whether the window waits for its work to end, to go."""
        return self._leaving

    def made(self, name: str) -> bool:
        """Whether a place's panel is there already."""
        return name in self._panels

    def fill(self) -> None:
        """After the first paint: make the panels that were not needed for it, one a turn of the event loop."""
        missing = [name for name in PLACES if name not in self._panels]
        if missing and not self._leaving:
            self.panel(missing[0])
            QTimer.singleShot(0, self, self.fill)

    def _on_state(self, place: str, state: str) -> None:
        words = {"done": self.tr("done"), "running": self.tr("at work"), "problem": self.tr("needs attention")}.get(state, "")
        self.rail.button(place).set_state(state, words)

    # --- closing

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._leaving and self.session.training:
            event.ignore()
            self._ask()
            return
        QSettings().setValue("window/geometry", self.saveGeometry())
        if not self._leaving:
            self._leave()
        event.ignore() if self.session.running() else event.accept()

    def _ask(self) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setObjectName("closing")
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle(self.tr("A training is running"))
        box.setText(self.tr("A training is running. Stop it?"))
        box.setInformativeText(self.tr("What it has learned so far is kept; you can go on with the run later."))
        stop = box.addButton(self.tr("Stop and keep"), QMessageBox.ButtonRole.AcceptRole)
        stop.setProperty("kind", "primary")
        if self.away.possible:
            box.addButton(self.tr("Train on without the window"), QMessageBox.ButtonRole.ActionRole).clicked.connect(self.away.go)
        cancel = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stop)
        box.setEscapeButton(cancel)
        stop.clicked.connect(self._leave)
        box.open()

    def _leave(self) -> None:
        """Ask all work to stop; the window goes when it has (a training writes its checkpoint first)."""
        if self._leaving:
            return
        self._leaving = True
        self.setWindowTitle(self.tr("Tacit Studio — stopping…"))
        self.session.close()
        self.rail.setEnabled(False)
        self._stack.setEnabled(False)
        if not self.session.training:
            self.hide()
        if self.session.running():
            self._patience.start(PATIENCE_MS * (6 if self.session.training else 1))
        else:
            QTimer.singleShot(0, self, self._gone)

    def _on_job_ended(self) -> None:
        if self._leaving and not self.session.running():
            self._gone()

    def _gone(self) -> None:
        self._patience.stop()
        self.session.let_go()
        self.close()
        self.closed.emit()


def roomy(panel: QWidget) -> QScrollArea:
    """The panel in a frame that scrolls, instead of squeezing it, where letters are large or the screen is small (a laptop's at 200 %)."""
    if text_scale() >= 1.15:
        panel.setMinimumSize(px(PANEL[0]), px(PANEL[1]))
    area = QScrollArea()
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setWidget(Room(panel))
    return area


class Room(QWidget):
    """Holds a panel as large as there is room, and no smaller than the panel needs: a scroll area alone would ask for the height that its lines would
    like to have, and scroll where nothing has to."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__()
        self._panel = panel
        panel.setParent(self)

    def minimumSizeHint(self) -> QSize:
        return self._panel.minimumSizeHint().expandedTo(self._panel.minimumSize())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._panel.setGeometry(self.rect())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)


def make_panel(name: str, session: Session) -> QWidget:
    """The panel class of `studio.ui.panels.NAME`, made with the session; a page that says so where there is none."""
    if importlib.util.find_spec(f"studio.ui.panels.{name}") is not None:
        module = importlib.import_module(f"studio.ui.panels.{name}")
        cls = getattr(module, f"{name.capitalize()}Panel", None) or getattr(module, "Panel", None)
        if cls is not None:
            return cls(session)
    return StatusPage(session.theme, name, name.capitalize(), "")
