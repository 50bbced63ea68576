"""The window's words in other languages: collects them from the sources, merges them into the .ts files, compiles the .qm files.

    python packaging/translations.py                  # after a change of words: extract, merge, compile
    python packaging/translations.py --check          # says what is missing, unfinished, out of date; changes nothing
    python packaging/translations.py --missing FILE   # what is not translated into Korean yet, as JSON: {context: {source: ""}}
    python packaging/translations.py --fill FILE      # take translations from such a file

The .ts files open in Qt Linguist. What the window says itself stands under the class that says it (`self.tr`). What the rooms below the window
say (reasons, troubles, verdicts, methods, help) are plain English literals; they are found by reading the code, stand under "core" with %1, %2…
where the code puts in a value, and are translated when they are shown (`studio/ui/words.py`), which finds the sentence again by templates.json.
docs/korean-terms.md says which word is used for what.
"""

from __future__ import annotations

import argparse
import ast
import itertools
import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "ko")
BELOW = ("core", "data", "runs", "nets", "views", "insight", "methods", "train", "export", "jobs")
LEFT_OUT = {
    "jobs/snippet.py": "code for other programs",
    "core/reading.py": "what an export's card says, and the command line",
    "export/loader.py": "code for other programs",
    "export/resnet.py": "code for other programs",
    "runs/chart.py": "the report's page",
    "runs/compose.py": "the report's page",
    "jobs/journal.py": "for whoever mends",
    "jobs/diagnosis_about.py": "for whoever mends",
    "jobs/machine.py": "what `doctor` says in the terminal",
    "jobs/self_test.py": "what `doctor` says in the terminal",
    "jobs/slurm.py": "a shell script",
}
PAGES = ("runs/report.py",)
"""Files that write HTML."""
NOT_WORDS = {
    *("astype", "compile", "sub", "match", "fullmatch", "search", "findall", "getattr", "setattr", "hasattr", "get", "pop", "startswith", "endswith", "split"),
    *("replace", "encode", "removesuffix", "removeprefix", "rsplit", "partition", "import_module", "getenv", "einsum", "TypeVar", "namedtuple", "add_argument"),
    *(
        "RuntimeError",
        "TypeError",
        "AssertionError",
        "NotImplementedError",
        "KeyError",
        "warn",
        "debug",
        "read_text",
        "write_text",
        "execute",
        "filterwarnings",
    ),
}
"""Calls whose texts are for the machine or for programmers."""
DECLARED = {"title", "family", "summary", "needs", "curves"}
"""What a method says of itself."""
SHOWN = {"Pictures": 2, "Matrix": 2, "Cloud": 3, "Tile": 1, "Phase": 1, "Progress": 4, "Warned": 0, "Trouble": 0, "Failed": 0}
"""Records that reach a person, and the place from where their texts do; there even a single word counts."""
WORDY = re.compile(r"[A-Za-z]{2,}\S*\s+\S*[A-Za-z(%]|[A-Za-z]{2,}.*\s.*[A-Za-z]|^[A-Z][a-z]+[.!?…]$|^[a-z]+ %?\d|%\d [a-z]{2,}|[a-z]{3,}: %\d")
CODE = re.compile(
    r"[<>{}\\\n]|^--?[\w-]+$|://|^\w+:%\d$|^[\w.%]+$|^\.|arXiv|\bdef \b|sudo |^local-dir|^pip\s+install [^;]*$|nn\.|\[.*:|^from \w+ import|^, \w+=|lambda \w+:|^RGB in|^Tacit Studio$"
)


@dataclass
class Message:
    """One text of one context. numerus: it has plural forms."""

    context: str
    source: str
    numerus: bool = False
    files: set[str] = field(default_factory=set)
    texts: tuple[str, ...] = ()


Messages = dict[tuple[str, str], Message]


# --- reading the sources


def texts_of(node: ast.expr) -> Iterator[str]:
    """The texts that an expression can be, with %1… for what is put in; nothing where it is no text."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from texts_of(node.body)
        yield from texts_of(node.orelse)
    elif isinstance(node, ast.JoinedStr):
        for parts in itertools.product(*([*_pieces(one)] for one in node.values)):
            yield _numbered(parts)
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        for parts in itertools.product(*([*texts_of(one)] or [None] for one in _summands(node))):
            if any(isinstance(one, str) for one in parts):
                yield _numbered([part for one in parts for part in (_split(one) if isinstance(one, str) else [None])])


def _summands(node: ast.expr) -> list[ast.expr]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return [*_summands(node.left), *_summands(node.right)]
    return [node]


def _split(text: str) -> list[str | None]:
    return [None if re.fullmatch(r"%\d", one) else one for one in re.split(r"(%\d)", text) if one]


def _pieces(node: ast.expr) -> Iterator[str | None]:
    """What stands at one place of an f-string; None: a value."""
    inner = node.value if isinstance(node, ast.FormattedValue) else node
    if isinstance(node, ast.Constant):
        yield str(node.value)
    elif isinstance(inner, ast.IfExp) and all(isinstance(one, ast.Constant) and isinstance(one.value, str) for one in (inner.body, inner.orelse)):
        yield from texts_of(inner)
    else:
        yield None


def _numbered(parts: list[str | None] | tuple[str | None, ...]) -> str:
    numbers = itertools.count(1)
    return "".join(f"%{next(numbers)}" if one is None else one for one in parts)


def plain_name(name: str) -> str:
    """A name of the code as words, as studio.ui.words makes it."""
    text = name.replace("_", " ")
    return text[:1].upper() + text[1:]


class Below(ast.NodeVisitor):
    """The texts of a file below the window that a person can come to see."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []
        self._single = False

    def add(self, text: str) -> None:
        bare = re.sub(r"%\d", "", text)
        wordy = self._single and re.search(r"[A-Za-z]{2,}", bare)
        if (wordy or WORDY.search(text)) and not CODE.search(text.strip() if not wordy else bare.replace(" ", "  ")) and text.strip():
            self.found.append(("core", text.strip()))
        elif wordy and re.fullmatch(r"[A-Za-z][\w+-]*", text) and "_" not in text:
            self.found.append(("core", text))

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):
            self.generic_visit(node)

    def visit_Assert(self, node: ast.Assert) -> None:
        self.visit(node.test)

    def visit_Compare(self, node: ast.Compare) -> None:
        for one in (node.left, *node.comparators):
            if not isinstance(one, ast.Constant | ast.Tuple | ast.Set | ast.List):
                self.visit(one)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        self.visit(node.value)

    def visit_Dict(self, node: ast.Dict) -> None:
        for one in node.values:
            self.visit(one)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if not isinstance(node.value, ast.Constant) or node.attr == "format":
            self.visit(node.value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if isinstance(node.value, ast.Call) and getattr(node.value.func, "id", "").endswith("knob") and isinstance(node.target, ast.Name):
            self.found.append(("Knobs", plain_name(node.target.id)))
        self._declared(node.target, node.value)

    def visit_Assign(self, node: ast.Assign) -> None:
        self._declared(node.targets[0], node.value)

    def _declared(self, target: ast.expr, value: ast.expr | None) -> None:
        name = getattr(target, "id", "")
        if value is None or name in ("paper", "__all__"):
            return
        if name == "presets" and isinstance(value, ast.Dict):
            self.found += [("Presets", plain_name(one.value)) for one in value.keys if isinstance(one, ast.Constant)]
            return
        self._within(name in DECLARED, value)

    def _within(self, single: bool, node: ast.AST) -> None:
        before, self._single = self._single, self._single or single
        self.visit(node)
        self._single = before

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        self.visit(node.func)
        if name in NOT_WORDS:
            return
        for at, one in enumerate(node.args):
            self._within(name in SHOWN and at >= SHOWN[name], one)
        for one in node.keywords:
            if one.arg == "choices" and isinstance(one.value, ast.Tuple | ast.List):
                self.found += [("Choices", item.value) for item in one.value.elts if isinstance(item, ast.Constant) and isinstance(item.value, str)]
            elif one.arg not in ("device", "name", "mode", "encoding"):
                self._within(one.arg in ("words", "note", "caption", "columns", "title"), one.value)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str):
            numbers = itertools.count(1)
            self.add(re.sub(r"\{[a-z_]+\}", lambda _: f"%{next(numbers)}", node.value))

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        for text in texts_of(node):
            self.add(text)
        for one in node.values:
            if isinstance(one, ast.FormattedValue) and not all(isinstance(piece, str) for piece in _pieces(one)):
                self._within(isinstance(one.value, ast.IfExp | ast.BoolOp), one.value)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        if not isinstance(node.op, ast.Add):
            self.generic_visit(node)
            return
        texts = [*texts_of(node)]
        for text in texts:
            self.add(text)
        for one in _summands(node):
            if not texts or not isinstance(one, ast.Constant):
                self.visit(one)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for one in (*node.body, *node.args.defaults, *(one for one in node.args.kw_defaults if one)):
            self.visit(one)


class Page(Below):
    """The texts of a file that writes HTML: what stands between the tags."""

    def add(self, text: str) -> None:
        for one in re.split(r"<[^>]*>", text):
            bare = one.strip()
            if re.search(r"[A-Za-z]{2}", re.sub(r"%\d", "", bare)) and not re.search(r"[<>{}\\;=#/_]|^%\d on %\d$|^\(?%\d to %\d\)?$", bare):
                self.found.append(("core", bare))


class Window(ast.NodeVisitor):
    """The texts of a file of the window: self.tr("…"), QCoreApplication.translate("Context", "…"), QT_TRANSLATE_NOOP("Context", "…")."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str, bool]] = []
        self.wrong: list[str] = []
        self._class = ""
        self._own: dict[str, str] = {}

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """A file may have a short way of its own: def _tr(text): return QCoreApplication.translate("context", text)."""
        for one in ast.walk(node):
            if isinstance(one, ast.Call) and getattr(one.func, "attr", "") == "translate" and node.args.args and len(one.args) > 1:
                context, text = one.args[0], one.args[1]
                if isinstance(context, ast.Constant) and isinstance(text, ast.Name) and text.id == node.args.args[0].arg:
                    self._own[node.name] = str(context.value)
        self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        outer, self._class = self._class, node.name
        self.generic_visit(node)
        self._class = outer

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "tr" and node.args:
            self._take(node, self._class, node.args[0], numerus=len(node.args) > 2)
        elif name in ("translate", "QT_TRANSLATE_NOOP") and len(node.args) >= 2 and isinstance(node.args[0], ast.Constant):
            self._take(node, str(node.args[0].value), node.args[1], numerus=len(node.args) > 3, may_vary=name == "translate")
        elif name in self._own and isinstance(node.func, ast.Name) and node.args:
            self._take(node, self._own[name], node.args[0], numerus=False, may_vary=True)
        self.generic_visit(node)

    def _take(self, node: ast.Call, context: str, text: ast.expr, *, numerus: bool, may_vary: bool = False) -> None:
        texts = [*texts_of(text)] if not isinstance(text, ast.JoinedStr) else []
        if not texts and not may_vary:
            self.wrong.append(f"line {node.lineno}: {ast.unparse(node)[:80]} has no literal text")
        self.found += [(context, one, numerus) for one in texts]


def collect() -> tuple[Messages, list[str]]:
    """Every text of the sources, and what is wrong with some."""
    found: Messages = {}
    wrong: list[str] = []

    def take(context: str, source: str, file: str, *, numerus: bool = False) -> None:
        one = found.setdefault((context, source), Message(context, source, numerus))
        one.files.add(file)

    for path in sorted((ROOT / "studio").rglob("*.py")):
        name = path.relative_to(ROOT / "studio").as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if name.startswith("ui/"):
            reader = Window()
            reader.visit(tree)
            wrong += [f"{name}: {one}" for one in reader.wrong]
            for context, source, numerus in reader.found:
                take(context, source, f"studio/{name}", numerus=numerus)
        elif name.split("/")[0] in BELOW and name not in LEFT_OUT:
            below = Page() if name in PAGES else Below()
            below.visit(tree)
            for context, source in below.found:
                take(context, source, f"studio/{name}")
    return found, wrong


# --- the .ts files


def read_ts(path: Path) -> Messages:
    """The messages of a .ts file."""
    found: Messages = {}
    if not path.exists():
        return found
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for one in context.iter("message"):
            source, translation = one.findtext("source") or "", one.find("translation")
            forms = [*translation.iter("numerusform")] if translation is not None else []
            texts = tuple(form.text or "" for form in forms) or ((translation.text or "") if translation is not None else "",)
            found[name, source] = Message(name, source, one.get("numerus") == "yes", texts=texts)
    return found


def write_ts(path: Path, language: str, messages: Messages) -> None:
    """Write a .ts file, contexts and messages in order, so that two versions can be compared."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", f'<TS version="2.1" language="{language}" sourcelanguage="en">']
    for name, group in itertools.groupby(sorted(messages.values(), key=lambda one: (one.context, one.source)), key=lambda one: one.context):
        lines += ["<context>", f"    <name>{escape(name)}</name>"]
        for one in group:
            lines.append('    <message numerus="yes">' if one.numerus else "    <message>")
            lines += [f'        <location filename="../../{file}"/>' for file in sorted(one.files)]
            lines.append(f"        <source>{escape(one.source)}</source>")
            state = "" if done(one) else ' type="unfinished"'
            if one.numerus:
                forms = one.texts or ("",) * forms_in(language)
                lines += [
                    f"        <translation{state}>",
                    *(f"            <numerusform>{escape(text)}</numerusform>" for text in forms),
                    "        </translation>",
                ]
            else:
                lines.append(f"        <translation{state}>{escape(one.texts[0]) if one.texts else ''}</translation>")
            lines.append("    </message>")
        lines.append("</context>")
    path.write_text("\n".join([*lines, "</TS>", ""]), encoding="utf-8", newline="\n")


def forms_in(language: str) -> int:
    """How many plural forms a language has."""
    return 1 if language == "ko" else 2


def done(one: Message) -> bool:
    """Whether it is translated."""
    return bool(one.texts) and all(one.texts)


def merged(found: Messages, kept: Messages, language: str) -> Messages:
    """The found messages with the translations that are there. English needs only those with plural forms."""
    same = {source: one.texts for (_, source), one in kept.items() if done(one) and not one.numerus}
    result: Messages = {}
    for key, one in found.items():
        if language == "en" and not one.numerus:
            continue
        old = kept.get(key)
        texts = old.texts if old and done(old) and old.numerus == one.numerus else () if one.numerus else same.get(one.source, ())
        result[key] = Message(one.context, one.source, one.numerus, one.files, texts)
    return result


def problems(messages: Messages, language: str) -> list[str]:
    """What is wrong with translations: none, a lost place marker, a lost mnemonic."""
    bad: list[str] = []
    for one in messages.values():
        name = f"{language} {one.context}: {one.source!r}"
        if not done(one):
            bad.append(f"{name} is not translated")
            continue
        for text in one.texts:
            if markers(one.source) != markers(text):
                bad.append(f"{name}: {text!r} puts in other values")
            if language != "en" and bool(re.search(r"&\w", one.source)) != bool(re.search(r"&\w", text)):
                bad.append(f"{name}: {text!r} has another mnemonic")
    return bad


def markers(text: str) -> list[str]:
    """The places of a text where something is put in."""
    return sorted(set(re.findall(r"%n|%\d|\{\w*\}", text)) - ({"%n"} if "%n" in text else set()))


# --- the command


def templates(found: Messages) -> list[str]:
    """The sentences below the window that have values in them; `studio/ui/words.py` finds them again."""
    return sorted(source for (context, source) in found if context == "core" and re.search(r"%\d", source))


def compiled(language: str, folder: Path) -> Path:
    """The .qm file of a language, made in `folder`."""
    from PySide6 import __file__ as package

    tool = Path(sys.executable).with_name("pyside6-lrelease")
    command = [str(tool)] if tool.exists() else [str(Path(package).with_name("lrelease"))]
    out = folder / f"studio_{language}.qm"
    subprocess.run([*command, "-silent", str(FOLDER / f"studio_{language}.ts"), "-qm", str(out)], check=True, timeout=120)
    return out


def check(found: Messages, wrong: list[str]) -> list[str]:
    """Everything that is not as it should be."""
    bad = list(wrong)
    for language in LANGUAGES:
        kept = read_ts(FOLDER / f"studio_{language}.ts")
        want = merged(found, kept, language)
        bad += [f"{language}.ts lacks {context}: {source!r}" for context, source in want.keys() - kept.keys()]
        bad += [f"{language}.ts has {context}: {source!r}, which no source says" for context, source in kept.keys() - want.keys()]
        bad += problems(kept, language)
        with tempfile.TemporaryDirectory() as folder:
            there = FOLDER / f"studio_{language}.qm"
            if not there.exists() or there.read_bytes() != compiled(language, Path(folder)).read_bytes():
                bad.append(f"{there.name} is not made from {language}.ts")
    if json.loads((FOLDER / "templates.json").read_text(encoding="utf-8")) != templates(found):
        bad.append("templates.json is out of date")
    return bad


def build(found: Messages, fill: dict[str, dict[str, str | list[str]]]) -> None:
    """Extract, merge, compile."""
    for language in LANGUAGES:
        path = FOLDER / f"studio_{language}.ts"
        messages = merged(found, read_ts(path), language)
        for context, texts in fill.items() if language == "ko" else ():
            for source, text in texts.items():
                if text and (context, source) in messages:
                    messages[context, source].texts = (text,) if isinstance(text, str) else tuple(text)
        messages = {**messages, **{key: one for key, one in merged(found, {**read_ts(path), **messages}, language).items() if done(one)}}
        write_ts(path, language, messages)
        compiled(language, FOLDER)
        left = [one for one in messages.values() if not done(one)]
        print(f"{path.name}: {len(messages)} texts, {len(left)} not translated")
    (FOLDER / "templates.json").write_text(json.dumps(templates(found), indent=0, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")


def main() -> int:
    """See the module's docstring."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--check", action="store_true", help="change nothing; exit 1 if something is missing")
    ask.add_argument("--missing", type=Path, metavar="FILE", help="write what is not translated as JSON")
    ask.add_argument("--fill", type=Path, metavar="FILE", help="take translations from JSON")
    asked = ask.parse_args()
    FOLDER.mkdir(exist_ok=True)
    found, wrong = collect()
    if asked.check:
        bad = check(found, wrong)
        print("\n".join(bad) or f"{len(found)} texts, all translated")
        return 1 if bad else 0
    if asked.missing:
        left: dict[str, dict[str, str]] = {}
        for one in merged(found, read_ts(FOLDER / "studio_ko.ts"), "ko").values():
            if not done(one):
                left.setdefault(one.context, {})[one.source] = ""
        asked.missing.write_text(json.dumps(left, indent=1, ensure_ascii=False), encoding="utf-8")
        print(sum(len(one) for one in left.values()), "texts")
        return 0
    build(found, json.loads(asked.fill.read_text(encoding="utf-8")) if asked.fill else {})
    print("\n".join(wrong))
    return 0


if __name__ == "__main__":
    sys.exit(main())
