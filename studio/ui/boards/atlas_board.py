# pyright: basic
"""What the boards over all pictures of a folder share: the atlas (shown at once where it is kept), lists to take away, pictures left out of training."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QSettings, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from studio.core.control import Control
from studio.core.reading import PLAIN, Reading
from studio.core.trouble import Trouble
from studio.ui.boards.board import Board, Context
from studio.ui.language import core
from studio.ui.session import Session
from studio.ui.theme import S
from studio.ui.widgets.parts import Banner, button, label
from studio.ui.widgets.picture_table import to_image
from studio.ui.widgets.status_page import StatusPage
from studio.ui.widgets.thumbnails import Thumbnails

VIEW_SIDE, NOTICE_MS = 1400, 9000


class AtlasBoard(Board):
    """A board builds its parts in `body`, and shows `self.atlas` in `show_atlas()`, which is called whenever there is another one."""

    def __init__(self, session: Session, context: Context) -> None:
        super().__init__(session, context)
        self.atlas: Any = None
        self._small_pictures: list[Thumbnails] = []
        self._reading_shown = PLAIN
        self._left_out: list[str] = []
        self.notice = Banner(session.theme)
        self.undo = button(self.tr("Undo"), self._take_back, kind="quiet", tip=self.tr("Take them back into training"))
        self.notice.buttons.addWidget(self.undo)
        self._fading = QTimer(self)
        self._fading.setSingleShot(True)
        self._fading.setInterval(NOTICE_MS)
        self._fading.timeout.connect(lambda: self.notice.say(""))
        self.newer = QWidget()
        row = QHBoxLayout(self.newer)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(self.tr("The network has learned on since this was made."), role="muted"))
        row.addWidget(button(self.tr("Look again"), self.refresh, kind="quiet", tip=self.tr("Look at every picture with the newest weights"), theme=session.theme, icon="refresh"))  # fmt: skip
        row.addStretch(1)
        self.newer.hide()
        self.waiting_page = StatusPage(session.theme, self.icon, self.tr("Every picture, seen by the network"))
        self.body = QWidget()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.waiting_page)
        self.pages.addWidget(self.body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self.newer)
        column.addWidget(self.notice)
        column.addWidget(self.pages, 1)

    def thumbnails(self) -> Thumbnails:
        """A maker of small pictures for one view."""
        made = Thumbnails(partial(_thumbnail, self._reading()), side=192, parent=self)
        self.session.closing.connect(made.clear)
        self._small_pictures.append(made)
        return made

    def _reading(self) -> Reading:
        """How the run opens its pictures."""
        return PLAIN if self.atlas is None else self.atlas.reading

    # --- the atlas

    def open(self, context: Context) -> None:
        another = (context.run, context.folder) != (self.context.run, self.context.folder)
        super().open(context)
        if another or self.atlas is None:
            self.atlas = None
            self.notice.say("")
            self.newer.hide()
            self.waiting_page.set_words(self.tr("Every picture, seen by the network"), self.tr("The first time it looks at each of them once."))
            self.pages.setCurrentWidget(self.waiting_page)

    def enter(self) -> None:
        fresh = self.stale
        super().enter()
        if not fresh and self.atlas is not None:
            self._look_for_newer()

    def _look_for_newer(self) -> None:
        """Another program may be training this run: have its weights changed?"""
        atlas = self.atlas

        def same(tell: Any, control: Control) -> bool:
            from studio.jobs.atlas import weights_of

            try:
                return atlas.key.endswith(weights_of(atlas.run)[1])
            except Trouble:
                return True

        self.ask(same, lambda found: self.newer.setVisible(not found), part="newer", quiet=True)

    def saved(self) -> None:
        if self.atlas is not None:
            self.newer.show()

    def refresh(self) -> None:
        run, folder = self.context.run, self.context.folder
        self.newer.hide()

        def known(tell: Any, control: Control) -> Any:
            from studio.jobs.atlas import last_known

            try:
                return last_known(run, folder)
            except Trouble:
                return None

        def opened(tell: Any, control: Control) -> Any:
            from studio.jobs.atlas import open_atlas

            return open_atlas(run, folder, tell, control)

        if self.atlas is None:
            super().ask(known, self._take, part="known", quiet=True)
        super().ask(opened, self._take, part="atlas", words=self.tr("Looking at the pictures…"))

    def ask(self, work: Any, then: Callable[[Any], None], **more: Any) -> None:
        """As every board; an answer about an atlas that is not shown any more is dropped."""
        atlas = self.atlas
        super().ask(work, lambda answer: then(answer) if self.atlas is atlas else None, **more)

    def cancel(self) -> None:
        super().cancel()
        if self.atlas is None and self.trouble_now[0]:
            self.waiting_page.set_words(self.tr("Stopped"), self.tr("Open this tab again to go on."))

    def _take(self, atlas: Any) -> None:
        if atlas is None:
            return
        same = self.atlas is not None and atlas.key == self.atlas.key
        self.answered = True
        self.pages.setCurrentWidget(self.body)
        if not same:
            before, self.atlas = self._reading_shown, atlas
            self._reading_shown = self._reading()
            if self._reading_shown != before:
                for one in self._small_pictures:
                    one.renew(partial(_thumbnail, self._reading_shown))
            self.show_atlas()

    def show_atlas(self) -> None:
        """There is another atlas in `self.atlas`."""

    def picture_part(self) -> QWidget | None:
        return None if self.atlas is None else self.body

    def name(self, row: int) -> str:
        """A picture's path below the folder."""
        return self.atlas.pictures[row].path

    # --- one picture, large

    def show_large(self, row: int) -> None:
        """Over the whole board."""
        if self.atlas is not None and 0 <= row < len(self.atlas):
            one = self.atlas.pictures[row]
            self.show_file(self.atlas.full_path(row), f"{one.path}   {one.width} × {one.height} px")

    def show_file(self, path: str, caption: str) -> None:
        """Any picture of the disk over the whole board."""

        reading = self._reading()

        def read(tell: Any, control: Control) -> Any:
            from studio.data.decode import decode

            return decode(path, side=VIEW_SIDE, reading=reading)

        def show(found: Any) -> None:
            if isinstance(found, str):
                self.say_trouble(self.tr("{name} can't be shown: {reason}.").format(name=os.path.basename(path), reason=core(found)))
            else:
                self.wanted.emit(QImage(to_image(found.pixels)), caption)

        self.ask(read, show, part="large", quiet=True)

    # --- taken away

    def save_list(self, columns: Sequence[str], rows: Sequence[Sequence[Any]], name: str) -> None:
        """Ask where to, and write rows whose first value is an atlas row as a text or CSV file."""
        if not rows:
            return
        start = os.path.join(str(QSettings().value("atlas/lists", "") or Path.home()), f"{name}.csv")
        target, kind = QFileDialog.getSaveFileName(
            self, self.tr("Save the list of files"), start, self.tr("Table, with numbers (*.csv)") + ";;" + self.tr("Paths only (*.txt)")
        )
        if not target:
            return
        if not os.path.splitext(target)[1]:
            target += ".txt" if ".txt" in kind else ".csv"
        QSettings().setValue("atlas/lists", os.path.dirname(target))
        atlas = self.atlas

        def write(tell: Any, control: Control) -> int:
            from studio.jobs.atlas_out import write_list

            return write_list(target, columns, [(atlas.full_path(first), *rest) for first, *rest in rows])

        self.ask(
            write,
            lambda count: self.say_done(QCoreApplication.translate("AtlasBoard", "%n file name(s) written to {file}.", "", count).format(file=target)),
            part="list",
            quiet=True,
        )

    def leave_out(self, rows: Sequence[int]) -> None:
        """Put pictures on the folder's list of those that training leaves out."""
        if not rows or self.atlas is None:
            return
        root, paths = self.atlas.root, [self.name(row) for row in rows]

        def write(tell: Any, control: Control) -> int:
            from studio.jobs import desk

            return desk.leave_out(root, paths)

        def done(count: int) -> None:
            self._left_out = paths
            words = QCoreApplication.translate("AtlasBoard", "%n picture(s) will be left out of training from now on. No file was touched.", "", len(paths))
            self.say_done(words, self.tr("The list is on the Pictures page; a run that is training goes on with what it has."), undo=True)
            self._scan_again(root)

        self.ask(write, done, part="leave", quiet=True)

    def _take_back(self) -> None:
        if self.atlas is None:
            return
        root, paths = self.atlas.root, self._left_out

        def write(tell: Any, control: Control) -> int:
            from studio.jobs import desk

            return desk.take_back(root, paths)

        def done(count: int) -> None:
            self._left_out = []
            self.say_done(QCoreApplication.translate("AtlasBoard", "%n picture(s) taken back into training.", "", count))
            self._scan_again(root)

        self.ask(write, done, part="leave", quiet=True)

    def _scan_again(self, root: str) -> None:
        """The Pictures page shows this folder: it counts anew."""
        if self.session.catalog is not None and self.session.catalog.root == root and not self.session.busy("scan"):
            self.session.open_folder(self.session.folder, name=self.session.folder_name)

    def say_done(self, words: str, more: str = "", *, undo: bool = False) -> None:
        """One sentence on what was done; "" for nothing."""
        self.undo.setVisible(undo)
        self.notice.say(words, more)
        self._fading.stop() if undo or not words else self._fading.start()


def _thumbnail(reading: Reading, path: str, side: int) -> Any:
    """Called in the thumbnails' threads; the decoders are imported there, too."""
    from studio.data.decode import thumbnail

    return thumbnail(path, side, reading)
