# pyright: basic
"""The menu bar and the keys of the whole window. What an action does is in the session or in a panel."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings
from PySide6.QtGui import QActionGroup, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu

from studio.core.trouble import Trouble
from studio.ui import language, motion, recent
from studio.ui.about import About
from studio.ui.actions import make_action
from studio.ui.caches import Caches
from studio.ui.cluster_script import ClusterScript
from studio.ui.diagnosis import Diagnosis
from studio.ui.find import Finder
from studio.ui.guide import Guide
from studio.ui.key_sheet import KeySheet
from studio.ui.session import Session
from studio.ui.theme import TEXTS, chosen_text, has_hangul
from studio.ui.tour import Tour
from studio.ui.undo import as_text, from_text

if TYPE_CHECKING:
    from studio.ui.window import Window


SAID_MS = 4000


class Menus(QObject):
    """Made once by the window; the actions are its attributes."""

    def __init__(self, window: Window, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._finder = Finder(window)
        self._diagnosis = Diagnosis(window, session)
        self._file_menu()
        self._edit_menu()
        self._run_menu()
        self._view_menu()
        self._help_menu()
        session.jobStarted.connect(self._refresh)
        session.jobEnded.connect(self._refresh)
        session.pausedChanged.connect(self._refresh)
        session.pageWanted.connect(self._open_guide)
        self._refresh()

    def _file_menu(self) -> None:
        window = self._window
        menu = window.menuBar().addMenu(self.tr("&File"))
        self.open = make_action(window, self.tr("&Open folder…"), self.choose_folder, keys="Ctrl+O", name="open", tip=self.tr("Choose a folder of pictures"))
        self.sample = make_action(window, self.tr("Try the &sample pictures"), self._open_sample, name="sample")
        self.recent = QMenu(self.tr("&Recent folders"), window)
        self.recent.aboutToShow.connect(self._fill_recent)
        self.caches = make_action(
            window,
            self.tr("Picture &caches…"),
            lambda: Caches(window, self._session).open(),
            name="caches",
            tip=self.tr("What they take of the disk, how much they may take, and clearing them"),
        )
        self.quit = make_action(window, self.tr("&Quit"), window.close, keys="Ctrl+Q", name="quit")
        menu.addAction(self.open)
        menu.addMenu(self.recent)
        menu.addAction(self.sample)
        menu.addSeparator()
        menu.addAction(self.caches)
        menu.addSeparator()
        menu.addAction(self.quit)

    def _edit_menu(self) -> None:
        window, history = self._window, self._session.history
        menu = window.menuBar().addMenu(self.tr("&Edit"))
        self.undo = make_action(
            window, self.tr("&Undo"), lambda: self._step(history.stack.undo), keys="Ctrl+Z", name="undo", tip=self.tr("Take back the last change of a setting")
        )
        self.redo = make_action(
            window, self.tr("&Redo"), lambda: self._step(history.stack.redo), keys=("Ctrl+Shift+Z", "Ctrl+Y"), name="redo", tip=self.tr("Do it again")
        )
        self.copy = make_action(
            window, self.tr("&Copy settings"), self._copy, keys="Ctrl+Shift+C", name="copy-settings", tip=self.tr("All settings as text (JSON)")
        )
        self.paste = make_action(
            window,
            self.tr("&Paste settings"),
            self._paste,
            keys="Ctrl+Shift+V",
            name="paste-settings",
            tip=self.tr("Settings that were copied, or the text of a run's spec.json"),
        )
        self.find = make_action(
            window, self.tr("&Find anything…"), self._finder.open, keys="Ctrl+K", name="find", tip=self.tr("Every action, method, folder and run")
        )
        for action in (self.undo, self.redo):
            menu.addAction(action)
        menu.addSeparator()
        for action in (self.copy, self.paste):
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.find)
        history.stack.canUndoChanged.connect(self.undo.setEnabled)
        history.stack.canRedoChanged.connect(self.redo.setEnabled)
        history.stack.undoTextChanged.connect(self._say_undo)
        self.undo.setEnabled(history.stack.canUndo())
        self.redo.setEnabled(history.stack.canRedo())

    def _run_menu(self) -> None:
        window, session = self._window, self._session
        menu = window.menuBar().addMenu(self.tr("&Training"))
        self.start = make_action(window, self.tr("&Start training"), self._start, keys=("Ctrl+Return", "Ctrl+Enter"), name="start")
        self.pause = make_action(window, self.tr("&Pause"), self._pause, keys="Ctrl+P", name="pause", tip=self.tr("Pause or go on"))
        self.stop = make_action(window, self.tr("S&top and keep"), session.stop, keys="Ctrl+.", name="stop", tip=self.tr("Stop and keep what was learned"))
        self.snapshot = make_action(window, self.tr("Save &checkpoint now"), session.snapshot, keys="Ctrl+S", name="snapshot")
        self.cluster = make_action(
            window,
            self.tr("Script for a c&luster…"),
            lambda: ClusterScript(window, session).open(),
            name="cluster",
            tip=self.tr("These settings as one file to hand to a Slurm cluster"),
        )
        for action in (self.start, self.pause, self.stop, self.snapshot):
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.cluster)

    def _view_menu(self) -> None:
        window, session = self._window, self._session
        menu = window.menuBar().addMenu(self.tr("&View"))
        words = window._words()
        self.places = {}
        group = QActionGroup(window)
        for at, name in enumerate(words, 1):
            action = make_action(window, words[name], lambda name=name: window.show_place(name), keys=f"Ctrl+{at}", name=f"place-{name}")
            action.setCheckable(True)
            group.addAction(action)
            menu.addAction(action)
            self.places[name] = action
        menu.addSeparator()
        look = menu.addMenu(self.tr("&Appearance"))
        looks = QActionGroup(window)
        for choice, text in (("system", self.tr("Like the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))):
            action = make_action(window, text, lambda choice=choice: self._choose_look(choice), name=f"look-{choice}")
            action.setCheckable(True)
            action.setChecked(session.theme.choice == choice)
            looks.addAction(action)
            look.addAction(action)
        self._text_menu(menu)
        self.still = make_action(window, self.tr("Less &motion"), lambda: motion.choose(self.still.isChecked()), name="still", tip=self.tr("Bars stand still"))
        self.still.setCheckable(True)
        self.still.setChecked(motion.still())
        menu.addAction(self.still)
        self._language_menu(menu)
        self.full = make_action(window, self.tr("&Full screen"), self._full_screen, keys="F11", name="full-screen")
        menu.addAction(self.full)

    def _text_menu(self, menu: QMenu) -> None:
        self.text = menu.addMenu(self.tr("&Text size"))
        group = QActionGroup(self._window)
        for share in TEXTS:
            action = make_action(self._window, f"{share:.0%}", lambda share=share: self._window.textWanted.emit(share), name=f"text-{share:g}")
            action.setCheckable(True)
            action.setChecked(chosen_text() == share)
            group.addAction(action)
            self.text.addAction(action)

    def _language_menu(self, menu: QMenu) -> None:
        """Each language by its own name, so that a person who landed in a wrong one finds the way back."""
        window = self._window
        self.language = menu.addMenu(self.tr("&Language"))
        group = QActionGroup(window)
        names = dict(language.LANGUAGES)
        if not has_hangul():
            names["ko"] = self.tr("Korean (this system has no font with Hangul, as fonts-nanum)")
        for code, name in (("", self.tr("Like the system")), *names.items()):
            action = make_action(window, name, lambda code=code: window.languageWanted.emit(code), name=f"language-{code or 'system'}")
            action.setCheckable(True)
            action.setChecked(language.chosen() == code)
            group.addAction(action)
            self.language.addAction(action)

    def _help_menu(self) -> None:
        window = self._window
        menu = window.menuBar().addMenu(self.tr("&Help"))
        self.guide = make_action(
            window, self.tr("&Guide"), self._show_guide, keys="F2", name="guide", tip=self.tr("Every method in plain words, and a glossary")
        )
        self.tour = make_action(window, self.tr("&Tour"), self.show_tour, name="tour", tip=self.tr("Five bubbles on where things are"))
        self.keys = make_action(window, self.tr("&Keys"), self._show_keys, keys=("F1", "Ctrl+/", "?"), name="keys", tip=self.tr("All keys on one page"))
        self.diagnosis = make_action(
            window,
            self.tr("Save a &diagnosis…"),
            lambda: self._diagnosis.ask(),
            name="diagnosis",
            tip=self.tr("One zip for a report of a fault: versions, settings, what happened; no pictures"),
        )
        self.about = make_action(window, self.tr("&About Tacit Studio"), self._show_about, name="about")
        menu.addAction(self.guide)
        menu.addAction(self.tour)
        menu.addAction(self.keys)
        menu.addAction(self.diagnosis)
        menu.addAction(self.about)

    # --- what they do

    def choose_folder(self) -> None:
        """Ask for a folder of pictures and open it."""
        start = self._session.folder_to_look_from() or recent.last()
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Choose a folder of pictures"), start)
        if folder:
            self._open(folder)

    def _open(self, folder: str) -> None:
        self._session.open_folder(folder)
        self._session.go("pictures")

    def _open_sample(self) -> None:
        self._session.go("pictures")
        self._session.open_sample()

    def place_shown(self, name: str) -> None:
        """The window shows a place."""
        self.places[name].setChecked(True)

    def _say_undo(self, text: str) -> None:
        self.undo.setText(self.tr("&Undo: {what}").format(what=text) if text else self.tr("&Undo"))

    def _step(self, do: Callable[[], None]) -> None:
        """Undo or redo, where it can be seen."""
        if self._session.catalog is not None and self._window.place != "method":
            self._session.go("method")
        do()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self._session.proposed or self._session.spec))
        self._window.statusBar().showMessage(self.tr("Settings copied"), SAID_MS)

    def _paste(self) -> None:
        try:
            fields = from_text(QGuiApplication.clipboard().text())
            if self._session.cards and fields["method"] not in self._session.cards:
                raise Trouble(self.tr("There is no method {name!r} here.").format(name=fields["method"]), self.tr("Pick one from the list."))
        except Trouble as trouble:
            self._session.go("method")
            self._window.statusBar().showMessage(trouble.words, SAID_MS)
            self._window.panel("method").banner.say(trouble.words, trouble.fix, kind="bad")  # type: ignore[attr-defined]
            return
        self._session.go("method")
        self._session.history.change(self.tr("Paste settings"), **fields)

    def _start(self) -> None:
        if not self._session.reason_not_to_start():
            self._session.start_training()
        else:
            self._session.go("method")

    def _pause(self) -> None:
        self._session.resume() if self._session.paused else self._session.pause()

    def _choose_look(self, choice: str) -> None:
        QSettings().setValue("look", choice)
        self._session.theme.choose(choice)

    def _full_screen(self) -> None:
        self._window.showNormal() if self._window.isFullScreen() else self._window.showFullScreen()

    def show_tour(self) -> None:
        """The tour from its beginning."""
        running = self._window.findChild(Tour, "tour")
        running.turn(0) if running is not None else Tour(self._window)

    def _show_guide(self) -> None:
        self._open_guide("method", self._session.spec.method if self._session.cards else "")

    def _open_guide(self, kind: str, key: str) -> None:
        found = self._window.findChild(Guide, "guide")
        shown = found if found is not None else Guide(self._window, self._session.theme, self._session.cards)
        if not shown.show_page(kind, key):
            shown.first()
        shown.show()
        shown.activateWindow()

    def _show_keys(self) -> None:
        KeySheet(self._window).open()

    def _show_about(self) -> None:
        About(self._window).open()

    def _fill_recent(self) -> None:
        self.recent.clear()
        for folder in recent.folders():
            self.recent.addAction(folder, lambda folder=folder: self._open(folder))
        if self.recent.isEmpty():
            self.recent.addAction(self.tr("None yet")).setEnabled(False)

    def _refresh(self) -> None:
        training = self._session.training
        self.start.setEnabled(not training)
        for action in (self.pause, self.stop, self.snapshot):
            action.setEnabled(training)
        self.pause.setText(self.tr("Go &on") if self._session.paused else self.tr("&Pause"))
