from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QSettings
from PySide6.QtGui import QFont, QFontDatabase, QRawFont
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from studio.core.events import Failed, Finished, Warned
from studio.ui import language
from studio.ui.app import keep, make_window
from studio.ui.korean import particles
from studio.ui.window import Window
from studio.ui.words import SHOWS

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def translations() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None and spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = made
    spec.loader.exec_module(made)
    return made


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[None]:
    language.speak(qapp, "ko")
    yield
    language.speak(qapp, "en")


def test_every_text_is_translated_and_compiled(translations: ModuleType) -> None:
    """After a change of words: python packaging/translations.py, then --missing and --fill."""
    assert translations.check(*translations.collect()) == []


def test_what_is_missing_is_named(translations: ModuleType) -> None:
    message = translations.Message
    kept = {
        1: message("A", "Nobody translated this"),
        2: message("A", "%1 pictures", texts=("이미지",)),
        3: message("A", "&Open", texts=("열기",)),
        4: message("A", "Fine: {name}", texts=("좋음: {name}",)),
    }
    bad = translations.problems(kept, "ko")
    assert len(bad) == 3
    assert "is not translated" in bad[0] and "other values" in bad[1] and "mnemonic" in bad[2]


def test_a_text_put_together_is_refused(translations: ModuleType) -> None:
    import ast

    reader = translations.Window()
    reader.visit(ast.parse('class A:\n    def f(self, name):\n        self.tr(f"Hello {name}")\n        self.tr("Hello")'))
    assert reader.found == [("A", "Hello", False)] and len(reader.wrong) == 1


@pytest.mark.usefixtures("korean")
def test_sentences_from_below_are_found_again() -> None:
    assert language.core("/pictures has no usable pictures.") == "/pictures에는 쓸 수 있는 이미지가 없습니다."
    assert language.core("too small: 8x9 pixels; the shorter side must be at least 16") == "너무 작음: 8x9픽셀. 짧은 변이 적어도 16픽셀이어야 함"
    assert language.core("Check the path. Pick a folder with pictures.") == "경로를 확인하세요. 이미지가 있는 폴더를 고르세요."
    assert language.core("IMG_0231.jpg") == "IMG_0231.jpg"
    assert language.core("trees from 1990 to 2000.png") == "trees from 1990 to 2000.png"
    assert language.english(language.core("Check the path.")) == "Check the path."


@pytest.mark.usefixtures("korean")
def test_records_are_translated_with_all_they_hold() -> None:
    failed = language.in_words(Failed("The machine ran out of memory.", "Use another backbone.", "Traceback: MemoryError"))
    assert failed.words == "컴퓨터의 메모리가 모자랐습니다." and failed.fix == "다른 신경망을 쓰세요." and "Traceback" in str(failed)
    finished = language.in_words(Finished("end", {"verdict": {"words": "Let it run.", "value": 0.5}, "run": "/tmp/Let it run."}))
    assert finished.result["verdict"] == {"words": "그대로 두세요.", "value": 0.5} and finished.result["run"] == "/tmp/Let it run."
    assert language.in_words(Warned("The loss is not a number any more: the steps are too large for the arithmetic.", "")).words.startswith("손실이")
    assert language.core("original") == "원본"


def test_plural_forms_and_numbers_by_locale(qapp: QApplication) -> None:
    def said(count: int) -> str:
        return QCoreApplication.translate("Wall", "%n picture(s)", "", count)

    language.speak(qapp, "en")
    assert (said(1), said(3)) == ("1 picture", "3 pictures")
    language.speak(qapp, "ko")
    try:
        assert (said(1), said(3)) == ("이미지 1장", "이미지 3장")
        assert QLocale().language() == QLocale.Language.Korean and QLocale().toString(12345) == "12,345"
        assert "월" in QLocale().toString(QLocale().toDate("2026-03-01", "yyyy-MM-dd"), QLocale.FormatType.LongFormat)
    finally:
        language.speak(qapp, "en")


@pytest.mark.usefixtures("theme")
def test_hangul_is_written_with_a_font_that_has_it() -> None:
    have = QFontDatabase.families(QFontDatabase.WritingSystem.Korean)
    if not have:
        pytest.skip("this machine has no font with Hangul")
    family = next(one for one in QApplication.font().families() if one in have)
    assert QRawFont.fromFont(QFont(family), QFontDatabase.WritingSystem.Korean).supportsCharacter(ord("학"))
    assert QApplication.font().families()[0] != family, "Latin letters keep the system's font"


def test_particles_follow_the_sound() -> None:
    said = {
        "이미지을(를)": "이미지를", "설정을(를)": "설정을", "DINO은(는)": "DINO는", "SimCLR은(는)": "SimCLR은", "resnet18이(가)": "resnet18이", "64에서 60(으)로": "64에서 60으로",
        "폴더 1(으)로": "폴더 1로", "코드 2(으)로": "코드 2로", "방(이)라는": "방이라는", "photos을(를)": "photos을(를)", "(는)은": "(는)은",
    }  # fmt: skip
    for text, wanted in said.items():
        assert particles(text) == wanted


def test_advice_names_settings_not_options(qapp: QApplication) -> None:
    failed = Failed("--batch-size is 1; SimCLR needs at least 2 pictures a step and process.", "Use a smaller batch, image size or backbone, or --accumulate.")
    english = language.in_words(failed)
    assert english.words.startswith("“Batch size” is 1") and english.fix.endswith("or “Chunks a batch”.")
    assert language.in_words(Failed("a", "Go on with it by --resume.")).fix == "Go on with it by --resume."
    assert language.in_words(Failed("a", "Pick another folder; `check` says what is wrong with its files.")).fix.startswith(
        "Pick another folder; “Pictures” says"
    )
    language.speak(qapp, "ko")
    try:
        korean = language.in_words(failed)
        assert korean.words.startswith("“배치 크기”") and "“배치 나누기”" in korean.fix
        assert language.english(korean.words) == failed.words
    finally:
        language.speak(qapp, "en")


def test_a_system_without_hangul_says_so_in_letters_it_has(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    assert any(one.text() == "한국어" for one in window.menus.language.actions())
    monkeypatch.setattr("studio.ui.menus.has_hangul", lambda: False)
    menu = QMenu(window)
    window.menus._language_menu(menu)
    assert any("no font with Hangul" in one.text() for one in window.menus.language.actions())


def test_every_kind_of_picture_that_a_method_shows_has_a_name() -> None:
    told = {
        one
        for file in (ROOT / "studio" / "methods").glob("*.py")
        for found in re.findall(r"shows = \((.*?)\)", file.read_text())
        for one in re.findall(r'"(\w+)"', found)
    }
    assert {"views", "confusion"} <= told <= set(SHOWS)


def test_the_language_changes_while_a_training_goes_on(qapp: QApplication, folder: Path, qtbot: QtBot) -> None:
    """The window is made anew on the same session: the run, its place, its pictures and what was set stay; the next change leads back."""
    window = make_window(qapp, look="light")
    session = window.session
    keep(qapp, window)
    window.show()
    session.warm_up()
    session.open_folder(str(folder))
    qtbot.waitUntil(lambda: not session.reason_not_to_start(), timeout=20_000)
    session.change(epochs=7)
    qtbot.waitUntil(lambda: not session.reason_not_to_start(), timeout=20_000)
    session.start_training()
    qtbot.waitUntil(lambda: session.started is not None)
    try:
        for code, words in (("ko", "학습"), ("en", "Train")):
            before = qapp.property("window")
            before.languageWanted.emit(code)
            qtbot.waitUntil(lambda before=before: qapp.property("window") is not before)
            now = qapp.property("window")
            assert now.session is session and session.training and now.place == "train" and now.isVisible()
            assert now.rail.button("train").text() == words and QSettings().value("language") == code
            assert session.spec.epochs == 7 and session.catalog is not None and len(session.catalog) == 12
        panel = now.panel("train")
        session.pause()
        qtbot.waitUntil(lambda: panel.view.state == "paused")
        session.stop()
        qtbot.waitUntil(lambda: not session.training and panel.view.state in ("stopped", "finished"))
    finally:
        session.close()
        qtbot.waitUntil(lambda: not session.running(), timeout=10_000)
        last = qapp.property("window")
        last.close()
        session.theme.deleteLater()
        last.deleteLater()
        qapp.setProperty("window", None)
        qapp.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
        language.speak(qapp, "en")


def test_a_report_speaks_the_windows_language(qapp: QApplication) -> None:
    assert language.saying() == {}
    language.speak(qapp, "ko")
    try:
        told = language.saying()
        assert told["language"] == "ko" and told["say"]("max steps") == "최대 스텝" and told["say"]("Curves") == "곡선" and told["say"]("views") == "뷰"
        assert told["say"]("and 12 more") == "그 밖에 12개"
    finally:
        language.speak(qapp, "en")
