# pyright: basic
"""Inspect: what the trained network sees in pictures. The frame around the boards (`ui/boards`): which run, which pictures, which board, how far it is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from studio.core.events import Failed, Finished, Saved
from studio.core.trouble import Trouble
from studio.ui import boards, run_files
from studio.ui.actions import make_action
from studio.ui.boards.board import Board, Context
from studio.ui.habits import settle
from studio.ui.session import Session
from studio.ui.theme import PAGE, XS, M, S, px
from studio.ui.widgets.busy_bar import BusyBar
from studio.ui.widgets.keep_picture import PictureKeeper
from studio.ui.widgets.parts import Banner, OneLine, button, card, label
from studio.ui.widgets.status_page import StatusPage
from studio.ui.widgets.units import whole
from studio.ui.widgets.viewer import Viewer

PATIENCE_MS = 250
"""What takes less is not worth a progress line that appears and goes."""


class InspectPanel(QWidget):
    """One tab a board, made when it is first opened. Boards that a run can't serve stay, disabled, with the reason."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._context = Context("")
        self._classes: list[type[Board]] = []
        self._boards: dict[str, Board] = {}
        self._spec_known: Mapping[str, Any] = {}
        self.empty = StatusPage(session.theme, "inspect", self.tr("Train or open a run"), self.tr("Then see here what its network makes of your pictures."))
        self.empty.add_button(self.tr("Set up a run"), lambda: session.go("method" if session.folder else "pictures"))
        self.empty.add_button(self.tr("Open a run"), lambda: session.go("runs"))
        self.viewer = Viewer(self)
        self.keeper = PictureKeeper(session.theme, self, self._picture_part, self._picture_name)
        self.keeper.said.connect(lambda words, kind: self.banner.say(words, kind=kind))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("What the network sees"))
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._lay_out()
        make_action(self, self.tr("Next board"), lambda: self._turn(1), keys="Ctrl+PgDown", name="next-board", window_wide=False)
        make_action(self, self.tr("Board before"), lambda: self._turn(-1), keys="Ctrl+PgUp", name="board-before", window_wide=False)
        self._patience.timeout.connect(lambda: self.working.setVisible(bool(self.busy_words.text())))
        session.runOpened.connect(self._on_run)
        session.jobEnded.connect(self._on_job_ended)
        session.events.connect(self._on_events)
        session.cardsReady.connect(self._enable)
        session.theme.changed.connect(self._tint)
        if session.run:
            self._on_run(session.run)

    def _lay_out(self) -> None:
        theme = self._session.theme
        self.title, self.facts = OneLine("title"), OneLine("muted")
        self.folder_words = OneLine("muted")
        self.choose = button(self.tr("Choose pictures…"), self._choose, tip=self.tr("Look at pictures of another folder"), theme=theme, icon="folder-open")
        self.own = button(self.tr("Training pictures"), lambda: self._look_at(""), kind="quiet", tip=self.tr("Back to the folder it was trained on"))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(*PAGE)
        column.setSpacing(M)
        column.addLayout(self._head())
        column.addWidget(self._card(), 1)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(body)
        self._body = body
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pages)

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addLayout(words, 1)
        for one in (self.folder_words, self.own, self.choose):
            head.addWidget(one)
        return head

    def _card(self) -> QWidget:
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setIconSize(QSize(px(16), px(16)))
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("What to look at"))
        self.tabs.currentChanged.connect(lambda _: self._pick())
        self.tabs.currentChanged.connect(lambda _: self.tabs.updateGeometry())  # the chosen tab's letters are bold
        self.reason = OneLine("small", least=100)
        line = QHBoxLayout()
        line.addWidget(self.tabs)
        line.addWidget(self.reason, 1)
        line.addWidget(self.keeper.button)
        self.busy, self.busy_words = BusyBar(), label(role="muted")
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(self.tr("Progress"))
        self.cancel = button(self.tr("Cancel"), self._cancel, kind="quiet", tip=self.tr("Stop what is being made for this board"))
        self.working = QWidget()
        row = QHBoxLayout(self.working)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        row.addWidget(self.busy_words)
        row.addWidget(self.busy, 1)
        row.addWidget(self.cancel)
        self.working.hide()
        self.banner = Banner(self._session.theme, "warn")
        self.stack = QStackedWidget()
        self.failed = StatusPage(self._session.theme, "warning", "")
        self.failed.add_button(self.tr("Try again"), self._try_again)
        self.training_pictures = self.failed.add_button(self.tr("Back to the training pictures"), lambda: self._look_at(""))
        self.stack.addWidget(self.failed)
        frame, inside = card(margin=M, spacing=S)
        inside.setContentsMargins(M, XS, M, S)
        inside.addLayout(line)
        inside.addWidget(self.working)
        inside.addWidget(self.banner)
        inside.addWidget(self.stack, 1)
        return frame

    # --- which run, which pictures

    def take_focus(self) -> None:
        """The keys (R, Space) go to the board."""
        self.setFocus()

    def _on_run(self, run: str) -> None:
        self._context = Context(run)
        self._spec_known = self._spec(run)
        self.pages.setCurrentWidget(self._body)
        self.title.setText(Path(run).name)
        self.title.setToolTip(run)
        self._look_at("")

    def _look_at(self, folder: str) -> None:
        """These pictures ("": those of the training) from now on, for every board."""
        self._context = Context(self._context.run, folder, own=not folder)
        self._enable()
        for board in self._boards.values():
            board.open(self._context)
        self._pick()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        if self._context.run:
            self._enable()
            self._pick()

    def _spec(self, run: str) -> Mapping[str, Any]:
        try:
            return run_files.spec_of(run) if run else {}
        except Trouble:
            return {}

    @property
    def folder(self) -> str:
        """The folder whose pictures are looked at."""
        return self._context.folder

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder of pictures"), self.folder)
        if folder:
            self._look_at(folder)

    # --- the tabs

    def _enable(self) -> None:
        """Tabs, reasons and words by what is known of the run; a board that is open keeps its place."""
        if not self._context.run:
            return
        if not self._spec_known:
            self._spec_known = self._spec(self._context.run)
        spec = self._spec_known
        shown = self._session.cards.get(str(spec.get("method", "")))
        folder = str(spec.get("images", "")) if self._context.own else self._context.folder
        self._context = Context(self._context.run, folder, self._context.own, spec, shown)
        for board in self._boards.values():
            if (board.context.run, board.context.folder) == (self._context.run, self._context.folder):
                board.context = self._context  # another run or folder comes by `open`, which clears what is shown
        title = shown.title if shown else str(spec.get("method", ""))
        self.facts.setText("  ·  ".join(str(one) for one in (title, spec.get("backbone"), f"{spec.get('image_size')} px") if one))
        self.folder_words.setText(Path(folder).name)
        self.folder_words.setToolTip(folder)
        self.own.setVisible(not self._context.own)
        self._make_tabs(boards.boards_for(spec, shown))
        reasons = []
        for at, one in enumerate(self._classes):
            reason = one.able(spec, shown) if spec else ""
            self.tabs.setTabEnabled(at, not reason)
            self.tabs.setTabToolTip(at, reason)
            reasons += [reason] if reason else []
        self.reason.setText(reasons[0] if reasons else "")
        self.reason.setToolTip("\n".join(reasons))

    def _make_tabs(self, wanted: list[type[Board]]) -> None:
        if [one.what for one in wanted] == [one.what for one in self._classes]:
            return
        front = self.what
        self._classes = wanted
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for at, one in enumerate(wanted):
            self.tabs.addTab(one.title())
            self.tabs.setTabData(at, one.what)
            self.tabs.setTabIcon(at, self._session.theme.icon(one.icon, "muted"))
        names = [one.what for one in wanted]
        self.tabs.setCurrentIndex(names.index(front) if front in names else 0)
        self.tabs.blockSignals(False)

    def _tint(self) -> None:
        for at, one in enumerate(self._classes):
            self.tabs.setTabIcon(at, self._session.theme.icon(one.icon, "muted"))

    @property
    def what(self) -> str:
        """The board that is in front."""
        return str(self.tabs.tabData(self.tabs.currentIndex()) or "")

    def open_board(self, what: str) -> None:
        """Bring a board to the front, where the run can serve it."""
        for at in range(self.tabs.count()):
            if self.tabs.tabData(at) == what and self.tabs.isTabEnabled(at):
                self.tabs.setCurrentIndex(at)

    def _turn(self, by: int) -> None:
        """To the next board that the run can serve, round and round."""
        count = self.tabs.count()
        at = next(
            (
                one % count
                for one in range(self.tabs.currentIndex() + by, self.tabs.currentIndex() + by * (count + 1), by)
                if self.tabs.isTabEnabled(one % count)
            ),
            -1,
        )
        if at >= 0:
            self.tabs.setCurrentIndex(at)

    def board(self, what: str = "") -> Board | None:
        """A board that was made, by default the one in front."""
        return self._boards.get(what or self.what)

    def _pick(self) -> None:
        if not self._context.run or not self.isVisible() or not self._classes:
            return
        if not self.tabs.isTabEnabled(self.tabs.currentIndex()):
            self.tabs.setCurrentIndex(next((at for at in range(self.tabs.count()) if self.tabs.isTabEnabled(at)), 0))
            return
        board = self._boards.get(self.what) or self._make(self._classes[self.tabs.currentIndex()])
        self.stack.setCurrentWidget(board)
        board.enter()
        self._say(board)

    def _try_again(self) -> None:
        if (board := self.board()) is not None:
            board.stale = True
            board.say_trouble("")
            board.enter()

    def _make(self, kind: type[Board]) -> Board:
        board = kind(self._session, self._context)
        settle(board, f"inspect/{kind.what}")
        self._boards[kind.what] = board
        self.stack.addWidget(board)
        board.open(self._context)
        board.busy.connect(lambda *_: self._say(board))
        board.trouble.connect(lambda *_: self._say(board))
        board.wanted.connect(self._enlarge)
        return board

    # --- what the board in front says

    def _say(self, board: Board) -> None:
        if board is not self.board():
            return
        words, done, total = board.busy_now
        self.busy.setRange(0, total)
        self.busy.setValue(done)
        self.busy_words.setText(f"{words}  {whole(done)} / {whole(total)}" if words and total else words)
        if not words:
            self._patience.stop()
            self.working.hide()
        elif self.working.isHidden() and not self._patience.isActive():
            self._patience.start()
        words, fix = board.trouble_now
        failed = bool(words) and not board.answered
        if failed:
            self.failed.set_words(words, fix, icon="warning", role="warn")
            self.training_pictures.setVisible(not self._context.own)
        self.banner.say("" if failed else words, fix, kind="warn")
        self.stack.setCurrentWidget(self.failed if failed else board)

    def _cancel(self) -> None:
        if board := self.board():
            board.cancel()

    def _on_events(self, lane: str, told: list[Any]) -> None:
        if lane == "train" and self._session.run == self._context.run and any(isinstance(event, Saved) for event in told):
            for board in self._boards.values():
                board.saved()

    def _on_job_ended(self, lane: str, ending: Finished | Failed) -> None:
        if lane == "train" and self._context.run and self._session.run == self._context.run:
            for board in self._boards.values():
                board.renew()
            self._pick()

    # --- pictures to take away

    def _picture_part(self) -> QWidget | None:
        board = self.board()
        return getattr(board, "picture_part", lambda: board)()

    def _picture_name(self) -> str:
        return f"{Path(self._context.run).name} {self.what}"

    def contextMenuEvent(self, event) -> None:
        if menu := self.keeper.menu_at(event.globalPos()):
            menu.popup(event.globalPos())

    # --- keys

    def keyPressEvent(self, event) -> None:
        board = self.board()
        if board is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            board.enlarge()
        elif event.key() == Qt.Key.Key_R and not event.modifiers():
            board.reroll()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.keeper.copy()
        elif not board.press(event):
            super().keyPressEvent(event)

    def _enlarge(self, image: QImage, caption: str) -> None:
        self.viewer.show_image(image, caption)
