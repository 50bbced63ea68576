# pyright: basic
"""The window's language: Qt's translators, and the sentences of the rooms below, which are plain English, translated where they enter the window.

`core(text)` is what a sentence from below is called in the window's language. A sentence with values in it ("Batch size lowered from 64 to 8…")
is found again by its template (resources/translations/templates.json, collected from the sources by packaging/translations.py). `in_words(event)`
does that for everything a person may read in an event; `english(text)` leads back, for code that must know which sentence it was.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator

from studio.core.card import Card
from studio.core.events import Cloud, Failed, Finished, Matrix, Phase, Pictures, Progress, Tile, Verdict, Warned
from studio.ui.korean import particles
from studio.ui.theme import resources
from studio.ui.words import KNOBS, knob_title

LANGUAGES = {"en": "English", "ko": "한국어"}
"""What can be chosen, each by its own name."""

TEXTS = {
    Phase: ("words",),
    Progress: ("words",),
    Verdict: ("words", "next"),
    Pictures: ("note", "columns", "rows"),
    Matrix: ("note", "row_labels", "column_labels"),
    Cloud: ("note",),
    Tile: ("caption",),
    Card: ("title", "family", "summary", "needs", "curves"),
}
"""What a person reads of a record."""

KEYS = ("words", "next", "fix", "note", "notes", "reason", "summary")
"""What a person reads of a result's plain values."""

_FILE = re.compile(r"[^\n]*\.[A-Za-z0-9]{2,5}")
"""A file's name may look like a sentence: "trees from 1990 to 2000.png"."""

_installed: list[QTranslator] = []
_sources: dict[str, str] = {}
_spoken = "en"


def chosen() -> str:
    """What a person chose: "en", "ko", or "" for the system's language."""
    return str(QSettings().value("language", "") or "")


def spoken() -> str:
    """The language the window speaks now."""
    return _spoken


def choose(language: str) -> None:
    """Keep a person's choice; "" is the system's language."""
    QSettings().setValue("language", language)


def speak(app: QCoreApplication, language: str | None = None) -> str:
    """Install the translations of a language (None: what was chosen, else the system's, else English) in place of those that were. Windows
    made from now on speak it."""
    global _spoken
    wish = language or chosen() or QLocale.system().name()
    _spoken = next((one for one in LANGUAGES if wish.replace("-", "_").split("_")[0].lower() == one), "en")
    while _installed:
        app.removeTranslator(_installed.pop())
    locale = QLocale(QLocale.Language.Korean, QLocale.Country.SouthKorea) if _spoken == "ko" else QLocale(QLocale.Language.English)
    if wish.replace("-", "_").split("_")[0] == QLocale.system().name().split("_")[0]:
        locale = QLocale.system()
    QLocale.setDefault(locale)
    for file, folder in ((f"qtbase_{_spoken}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), (f"studio_{_spoken}", str(_folder()))):
        translator = QTranslator(app)
        if translator.load(file, folder):
            app.installTranslator(translator)
            _installed.append(translator)
    core.cache_clear()
    _sources.clear()
    return _spoken


def _folder() -> Any:
    return resources() / "translations"


@lru_cache(maxsize=1)
def _templates() -> list[tuple[re.Pattern[str], str]]:
    """(what its sentences look like, the template), those with the most words of their own first."""
    file = _folder() / "templates.json"
    listed = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else []
    listed.sort(key=lambda one: -len(re.sub(r"%\d", "", one)))
    return [
        (re.compile("".join("(.+?)" if re.fullmatch(r"%\d", part) else re.escape(part) for part in re.split(r"(%\d)", one)), re.DOTALL), one) for one in listed
    ]


@lru_cache(maxsize=8192)
def core(text: str) -> str:
    """A text from below the window, in the window's language; unchanged where there is no translation (a name, a number)."""
    if _spoken == "en" or not text or not any(one.isalpha() for one in text) or _FILE.fullmatch(text):
        return text
    found = _exact(text) or _by_template(text) or _by_parts(text) or text
    if found != text:
        _sources[found] = text
    return found


def saying() -> dict[str, Any]:
    """For work that writes pages: how English sentences are said, and in which language; nothing in English."""
    return {} if _spoken == "en" else {"say": _of_a_page, "language": _spoken}


def _of_a_page(text: str) -> str:
    """A page names settings and kinds of pictures as the code does; else it says sentences."""
    for context, tried in (("Knobs", text[:1].upper() + text[1:]), ("Shows", text[:1].upper() + text[1:]), ("RunView", text)):
        found = QCoreApplication.translate(context, tried)
        if found != tried:
            return found
    return core(text)


def _exact(text: str) -> str:
    for tried in (text, text[0].lower() + text[1:]):
        found = QCoreApplication.translate("core", tried)
        if found != tried:
            return found
    return ""


def _by_template(text: str) -> str:
    lower = text[0].lower() + text[1:]
    for pattern, template in _templates():
        match = pattern.fullmatch(text) or (pattern.fullmatch(lower) if lower != text else None)
        if match is None:
            continue
        found = QCoreApplication.translate("core", template)
        if found != template:
            parts = re.split(r"%(\d)", found)
            return particles("".join(core(match[int(one)]) if at % 2 else one for at, one in enumerate(parts)))
    return ""


def _by_parts(text: str) -> str:
    """Several sentences in one text, each on its own."""
    for ends in (r"((?<=[.!?])\s+|\n+)", r"((?<=[;:])\s+)"):
        parts = re.split(ends, text)
        if len(parts) > 2:
            return "".join(one if at % 2 else core(one) for at, one in enumerate(parts))
    return ""


def english(text: str) -> str:
    """The English sentence that a translated one came from."""
    return _sources.get(text, text)


def in_words(event: Any) -> Any:
    """The same record with all that a person reads of it in the window's language."""
    if isinstance(event, Warned | Failed):
        words, fix = without_flags(_text(event.words)), without_flags(_text(event.fix))
        if words != event.words:
            _sources[words] = english(event.words) if words not in _sources else _sources[words]
        return dataclasses.replace(event, words=words, fix=fix)
    if _spoken == "en":
        return event
    if isinstance(event, Finished):
        return dataclasses.replace(event, result=_values(event.result))
    names = TEXTS.get(type(event))
    if names is None:
        return event
    return dataclasses.replace(event, **{name: _text(getattr(event, name)) for name in names})


def without_flags(text: str) -> str:
    """Advice that names an option of the command line, with the name of the setting in the window instead: "--batch-size" becomes “Batch size”;
    a verb becomes the place that does the same."""

    def named(found: re.Match[str]) -> str:
        name = found[1].replace("-", "_")
        return f"“{knob_title(name)}”" if name in KNOBS else found[0]

    places = {"`check`": QCoreApplication.translate("Window", "Pictures"), "`runs`": QCoreApplication.translate("Window", "Runs")}
    for verb, place in places.items():
        text = text.replace(verb, f"“{place}”")
    return re.sub(r"--([a-z]+(?:-[a-z]+)*)", named, text)


def _text(value: Any) -> Any:
    if isinstance(value, str):
        return core(value)
    if isinstance(value, Mapping):
        return {name: _text(one) for name, one in value.items()}
    if isinstance(value, tuple | list):
        return type(value)(in_words(one) if dataclasses.is_dataclass(one) else _text(one) for one in value)
    return value


def _values(result: Mapping[str, Any]) -> dict[str, Any]:
    """A result's texts by their keys, and the records in its lists."""
    found: dict[str, Any] = {}
    for key, value in result.items():
        if key in KEYS and (isinstance(value, str) or (isinstance(value, list) and all(isinstance(one, str) for one in value))):
            found[key] = _text(value)
        elif isinstance(value, Mapping):
            found[key] = _values(value)
        elif isinstance(value, list | tuple) and value and type(value[0]) in TEXTS:
            found[key] = type(value)(in_words(one) for one in value)
        elif isinstance(value, list) and value and isinstance(value[0], Mapping):
            found[key] = [_values(one) if isinstance(one, Mapping) else one for one in value]
        else:
            found[key] = in_words(value) if type(value) in TEXTS else value
    return found
