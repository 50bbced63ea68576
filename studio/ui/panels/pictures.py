# pyright: basic
"""Pictures: which folder to learn from, what is in it, and what had to be left out."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QMenu, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from studio.core import sources
from studio.core.events import Failed, Finished, Note, Progress
from studio.core.reading import Reading
from studio.core.trouble import Trouble
from studio.ui import recent
from studio.ui.cut_off import CutOff
from studio.ui.folder_facts import Beyond, FolderFacts
from studio.ui.patience import ask
from studio.ui.session import Session
from studio.ui.theme import PAGE, XS, L, M, S, px
from studio.ui.widgets.busy_bar import BusyBar
from studio.ui.widgets.drop_page import DropPage
from studio.ui.widgets.facts_column import FactsColumn
from studio.ui.widgets.gallery import Gallery
from studio.ui.widgets.parts import Banner, OneLine, button, label
from studio.ui.widgets.picture_table import to_image
from studio.ui.widgets.reading_bar import ReadingBar
from studio.ui.widgets.status_page import StatusPage
from studio.ui.widgets.thumbnails import Thumbnails
from studio.ui.widgets.viewer import Viewer

FACTS_MS, VIEW_SIDE = 250, 1400
SOURCES = 2
"""Folders whose paths are written out below the title."""


class PicturesPanel(QWidget):
    """Empty: a page to drop a folder on. Else: the gallery, filling as the folder is read, with the facts beside it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._facts = FolderFacts()
        self._beyond, self._folder = Beyond(), ""
        self._reading = Reading.of(session.spec)
        self._filling = False
        self.setAcceptDrops(True)
        self._pages = QStackedLayout(self)
        self.empty = DropPage(session.theme, choose=self._choose, sample=session.open_sample, cancel=session.cancel_scan, open_recent=session.open_folder)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self._full_page())
        self.viewer: Viewer | None = None
        self._facts_timer = QTimer(self)
        self._facts_timer.setSingleShot(True)
        self._facts_timer.setInterval(FACTS_MS)
        self._facts_timer.timeout.connect(self._show_facts)
        session.folderChanged.connect(self._on_folder)
        session.catalogChanged.connect(self._on_catalog)
        session.specChanged.connect(lambda _: self._show_reading())
        session.proposedChanged.connect(lambda *_: self._show_reading())
        session.events.connect(self._on_events)
        session.jobStarted.connect(self._on_job_started)
        session.jobEnded.connect(self._on_job_ended)
        self.cut_off = CutOff(session, self.empty)
        self.empty.show_recent(recent.folders())

    # --- parts

    def _full_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(*PAGE)
        column.setSpacing(M)
        column.addLayout(self._head())
        self.banner = Banner(self._session.theme)
        column.addWidget(self.banner)
        self.reading = ReadingBar(self._session.theme)
        self.reading.changed.connect(lambda fields, words: self._session.history.change(words, **fields))
        column.addWidget(self.reading)
        body = QHBoxLayout()
        body.setSpacing(L)
        body.addWidget(self._wall(), 1)
        self.facts = FactsColumn(self._session.theme)
        self.facts.wantedBack.connect(self._take_back)
        body.addWidget(self.facts)
        column.addLayout(body, 1)
        return page

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(M)
        names = QVBoxLayout()
        names.setSpacing(2)
        self.title, self.where = OneLine("title"), OneLine("muted")
        names.addWidget(self.title)
        names.addWidget(self.where)
        row.addLayout(names, 1)
        self.other = button(self.tr("Another folder…"), self._choose, theme=self._session.theme, icon="folder", tip=self.tr("Choose another folder (Ctrl+O)"))
        self.more = QToolButton()
        self._session.theme.bind(self.more, "plus")
        self.more.setToolTip(self.tr("Add another folder, or open a list of files or tar shards"))
        self.more.setAccessibleName(self.tr("More pictures"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.more)
        menu.addAction(self.tr("Add a folder…"), self._add_folder)
        menu.addAction(self.tr("Open a list of files or shards…"), self._choose_files)
        self.more.setMenu(menu)
        self.next = button(self.tr("Next: Method"), lambda: self._session.go("method"), kind="primary", theme=self._session.theme, icon="next")
        self.next.setText(self.tr("Next: Method") + "  ")
        self.next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        row.addWidget(self.other, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.next, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _wall(self) -> QWidget:
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        bar = QHBoxLayout()
        bar.setSpacing(S)
        self.finder = QLineEdit()
        self.finder.setPlaceholderText(self.tr("Find by name"))
        self.finder.setAccessibleName(self.tr("Find pictures by name"))
        self.finder.setToolTip(self.tr("Show only pictures whose name or folder holds these letters (Ctrl+F)"))
        self.finder.setClearButtonEnabled(True)
        self.finder.setMinimumWidth(px(110))
        self.finder.setMaximumWidth(px(260))
        self.finder.textChanged.connect(self._on_find)
        QShortcut(QKeySequence("Ctrl+F"), self, self.finder.setFocus, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.found = label(role="muted")
        self.busy = BusyBar()
        self.busy.setRange(0, 0)
        self.busy.setFixedWidth(px(120))
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(self.tr("Looking through the folder"))
        self.cancel = button(self.tr("Cancel"), self._session.cancel_scan, tip=self.tr("Stop looking through the folder"))
        smaller = self._zoom_button("minus", -1, self.tr("Smaller pictures"), "−")
        larger = self._zoom_button("plus", 1, self.tr("Larger pictures"), "+")
        self._tools = (self.finder, smaller, larger)
        for widget in (self.finder, self.found, self.busy, self.cancel):
            bar.addWidget(widget)
        bar.addStretch()
        bar.addWidget(smaller)
        bar.addWidget(larger)
        column.addLayout(bar)
        column.addSpacing(XS)
        self._thumbnails = Thumbnails(partial(_thumbnail, self._reading), parent=self)
        self._session.closing.connect(self._thumbnails.clear)
        self.gallery = Gallery(self._session.theme, self._thumbnails)
        self.gallery.activated.connect(self._view)
        self.nothing = StatusPage(self._session.theme, "search", "")
        self.way_out = self.nothing.add_button("", self._leave_nothing)
        self._walls = QStackedLayout()
        column.addLayout(self._walls, 1)  # before it gets widgets: a stack without a window shows them as windows
        self._walls.addWidget(self.gallery)
        self._walls.addWidget(self.nothing)
        return frame

    def _say_nothing(self) -> None:
        """Where no picture can be shown: why, and the way out."""
        empty = not self._filling and not len(self.gallery.items) and self._session.catalog is not None
        unfound = bool(len(self.gallery.items)) and not self.gallery.count()
        if empty:
            why = self.tr("Its files are listed at the right, each with the reason.") if self._facts.rejected else self.tr("It holds no files at all.")
            self.nothing.set_words(self.tr("There is no usable picture in this folder"), why, icon="problem", role="bad")
        elif unfound:
            self.nothing.set_words(self.tr("No name holds “{text}”").format(text=self.finder.text().strip()), icon="search")
        words = self.tr("Choose another folder") if empty else self.tr("Show all pictures")
        self.way_out.setText(words)
        self.way_out.setAccessibleName(words)
        self.way_out.setToolTip(words)
        for one in self._tools:
            one.setVisible(not empty)
        self._walls.setCurrentIndex(1 if empty or unfound else 0)

    def _leave_nothing(self) -> None:
        self.finder.clear() if len(self.gallery.items) else self._choose()

    def _zoom_button(self, icon: str, by: int, words: str, key: str) -> QToolButton:
        made = QToolButton()
        self._session.theme.bind(made, icon)
        made.setToolTip(f"{words} ({key})")
        made.setAccessibleName(words)
        made.clicked.connect(lambda: self.gallery.zoom(by))
        return made

    # --- the folder

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder of pictures"), self._session.folder_to_look_from() or recent.last())
        if folder:
            self._session.open_folder(folder)

    def _add_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Choose another folder of pictures to add"), self._session.folder_to_look_from() or recent.last()
        )
        if folder:
            self._session.add_sources([folder])

    def _choose_files(self) -> None:
        kinds = self.tr("Lists of files and shards (*.txt *.lst *.list *.tar);;All files (*)")
        start = self._session.folder_to_look_from() or recent.last()
        files, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose lists of files or shards"), start, kinds)
        if files:
            self._session.open_folder(sources.join(files))

    def _show_reading(self) -> None:
        """What is chosen of channels, pages and brightness; the small pictures are made so."""
        reading, proposed = Reading.of(self._session.spec), self._session.proposed
        if reading != self._reading:
            self._reading = reading
            self._thumbnails.renew(partial(_thumbnail, reading))
        self.reading.show_reading(reading, self._beyond, colours=proposed is None or proposed.colours != "no")

    def _on_folder(self, folder: str) -> None:
        self._facts = FolderFacts()
        if self._folder != folder:
            self._folder, self._beyond = folder, Beyond()
            self._show_reading()
        self.title.setText(self._session.folder_name)
        parts = sources.split(folder)
        shown = "   +   ".join(parts[:SOURCES])
        self.where.setText(shown if len(parts) <= SOURCES else self.tr("{paths}   and {count} more").format(paths=shown, count=len(parts) - SOURCES))
        self.where.setToolTip("\n".join(parts[:40]) if len(parts) > 1 else "")
        self.banner.say("")
        self.finder.clear()
        from studio.data.items import Growing  # numpy is not for the first paint

        self.gallery.set_items(folder, Growing())
        self._filling = True
        self._show_facts()
        self._say_nothing()
        self._pages.setCurrentIndex(1)

    def _on_job_started(self, lane: str) -> None:
        if lane == "scan":
            self.empty.set_busy(True)
            self._set_scanning(True)

    def _set_scanning(self, on: bool) -> None:
        self.busy.setVisible(on)
        self.cancel.setVisible(on)
        self.next.setEnabled(not on and self._session.catalog is not None and len(self._session.catalog) > 1)
        self.next.setToolTip(self.tr("The folder is still being looked through.") if on else self.tr("Choose what to train (Ctrl+2)"))

    def _on_events(self, lane: str, told: list[Any]) -> None:
        if lane != "scan":
            return
        for event in told:
            if isinstance(event, Note) and event.name == "scanned" and self._filling:
                items, rejects = event.data
                self._facts.add(items, rejects)
                self.gallery.add_items(items)
                self.found.setText(self._count_words())
                if not self._facts_timer.isActive():
                    self._facts_timer.start()
            elif isinstance(event, Progress) and self._pages.currentIndex() == 0:
                self.empty.show_progress(event.done, event.total)

    def _on_catalog(self, catalog: Any | None) -> None:
        if catalog is None:
            return
        self._filling = False
        self._facts = FolderFacts()
        self._facts.add(catalog.items, catalog.rejected)
        self.gallery.set_items(catalog.root, catalog.items)
        self._beyond = self._facts.beyond()
        self._show_reading()
        self._show_facts()
        self._say_nothing()
        if not len(catalog):
            self.facts.open_rejects()
        elif len(catalog) == 1:
            self.banner.say(
                self.tr("There is only one usable picture in this folder."),
                self.tr("Training compares pictures, so it needs at least 2. Choose another folder."),
                kind="warn",
            )

    def _on_job_ended(self, lane: str, ending: Finished | Failed) -> None:
        if lane == "view" and isinstance(ending, Finished) and not self._session.waiting("view"):
            self._on_viewed(ending.result)
        if lane != "scan" or self._session.busy("scan") or self._session.waiting("scan"):
            return
        self.empty.set_busy(False)
        self._set_scanning(False)
        self._filling = False
        self.found.setText(self._count_words())
        self.empty.show_recent(recent.folders())
        if isinstance(ending, Failed):
            self.empty.say(f"{ending.words} {ending.fix}".strip(), problem=True)
            self._pages.setCurrentIndex(0)
        elif self._session.catalog is None:
            self.empty.say(self.tr("Cancelled. Choose a folder to look through."))
            self._pages.setCurrentIndex(0)

    def _count_words(self) -> str:
        shown, all_of_them = self.gallery.count(), len(self.gallery.items)
        locale = QLocale()
        if shown != all_of_them:
            return self.tr("{shown} of {all}").format(shown=locale.toString(shown), all=locale.toString(all_of_them))
        return self.tr("{count} found").format(count=locale.toString(all_of_them)) if self._session.busy("scan") else ""

    def _on_find(self, text: str) -> None:
        self.gallery.set_filter(text)
        self._say_nothing()
        self.found.setText(self._count_words())

    def _show_facts(self) -> None:
        self.facts.show_facts(self._session.folder, self._facts)

    def _take_back(self, paths: list[str]) -> None:
        from studio.jobs import desk

        try:
            desk.take_back(self._session.folder, paths)
        except Trouble as trouble:
            self.banner.say(trouble.words, trouble.fix, kind="warn")
            return
        self._session.open_folder(self._session.folder, name=self._session.folder_name)

    # --- one picture, large

    def _view(self, row: int) -> None:
        if row < 0:
            return
        item, path = self.gallery.items[row], self.gallery.full_path(row)
        caption = f"{item.path}   {item.width} × {item.height} px"
        if self.viewer is None:
            self.viewer = Viewer(self.window())
            self.viewer.step.connect(lambda by: self._view(self.gallery.step(by)))
        self.viewer.show_image(None, caption)
        reading = self._reading
        self._session.ask("view", lambda tell, control: _read(path, caption, reading))

    def _on_viewed(self, result: Mapping[str, Any]) -> None:
        if self.viewer is None or self.viewer.isHidden() or "caption" not in result:
            return
        if "pixels" in result:
            self.viewer.show_image(to_image(result["pixels"]), result["caption"])
        else:
            self.viewer.show_image(None, f"{result['caption']} — {result['words']}")

    def take_focus(self) -> None:
        """The place is shown: the gallery takes the keys."""
        if self._pages.currentIndex() == 1:
            self.gallery.setFocus()

    # --- drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()
            self._set_over(True)

    def dragLeaveEvent(self, event) -> None:
        self._set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_over(False)
        if dropped := _dropped(event):
            event.acceptProposedAction()
            self._session.open_folder(sources.join(dropped))

    def _set_over(self, over: bool) -> None:
        self.empty.set_over(over)


def _dropped(event: QDropEvent) -> list[str]:
    """What is dropped: folders, lists of files and shards as they are; of other files the folder they are in."""
    found: list[str] = []
    for url in event.mimeData().urls():
        path = url.toLocalFile()
        if path.lower().endswith((*sources.LISTS, sources.SHARD)) or ask(f"is a folder {path}", partial(os.path.isdir, path), True):
            found.append(path)
        elif ask(f"is a file {path}", partial(os.path.isfile, path), False):
            found.append(os.path.dirname(path))
    return list(dict.fromkeys(found))


def _thumbnail(reading: Reading, path: str, side: int) -> Any:
    """Called in the thumbnails' threads; the decoders are imported there, too."""
    from studio.data.decode import thumbnail

    return thumbnail(path, side, reading)


def _read(path: str, caption: str, reading: Reading) -> dict[str, Any]:
    from studio.data.decode import decode

    found = decode(path, side=VIEW_SIDE, reading=reading)
    return {"words": found, "caption": caption} if isinstance(found, str) else {"pixels": found.pixels, "caption": caption}
