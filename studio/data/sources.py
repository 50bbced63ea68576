"""What a person may name as pictures: folders, plain lists of files, single files, tar shards; one or several together.

Several have one root, the deepest folder that holds them all, so that a picture is still known by one path below one root.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module, util

from studio.core import sources
from studio.core.trouble import NO_IMAGES, UNUSABLE, Trouble
from studio.data import shards
from studio.data.kinds import SUFFIXES, suffix

MOST_LIST_BYTES = 1 << 30


@dataclass(frozen=True)
class Source:
    """kind: "folder", "file" or "shard". path: absolute."""

    kind: str
    path: str


def opened(images: str | os.PathLike[str]) -> tuple[list[Source], str]:
    """(what is to be looked through, in order, each once; the folder that holds it all). Raises Trouble for what is not there, can't be read, or is no
    source of pictures."""
    named = sources.split(sources.absolute(images))
    if not named:
        raise Trouble("No folder of pictures is given.", "Give one with --images.", UNUSABLE)
    alone = len(named) == 1
    found = list(dict.fromkeys(itertools.chain.from_iterable(_expanded(one, alone=alone) for one in named)))
    if len(found) == 1 and found[0].kind == "folder":
        return found, found[0].path
    try:
        return found, os.path.commonpath([one.path if one.kind == "folder" else os.path.dirname(one.path) for one in found])
    except ValueError:  # several drives
        return found, ""


def root_of(images: str | os.PathLike[str]) -> str:
    """The folder that the pictures' paths are below. Raises Trouble as `opened`."""
    named = sources.split(sources.absolute(images))
    return named[0] if len(named) == 1 and os.path.isdir(named[0]) and not _only_shards(named[0]) else opened(images)[1]


def _expanded(path: str, *, alone: bool) -> Iterator[Source]:
    """What one named thing stands for."""
    ending = suffix(path)
    if ending == sources.SHARD and "{" in path:
        yield from (_shard(one) for one in _braces(path))
    elif os.path.isfile(path):
        if ending in sources.LISTS:
            yield from _listed(path)
        elif ending == sources.SHARD:
            yield _shard(path)
        elif ending in SUFFIXES:
            yield Source("file", path)
        else:
            raise Trouble(
                f"{printable(path)} is a file, not a folder.", "Give the folder that the pictures are in, a list of files (.txt) or a .tar shard.", NO_IMAGES
            )
    else:
        _check_folder(path)
        yield from _only_shards(path) or [Source("folder", path)]


def _check_folder(path: str) -> None:
    try:
        with os.scandir(path):
            return
    except FileNotFoundError:
        raise Trouble(f"The folder {printable(path)} does not exist.", "Check the path.", NO_IMAGES) from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise Trouble(f"The folder {printable(path)} cannot be read ({why}).", "Check that you may open it.", UNUSABLE) from None


def _only_shards(folder: str) -> list[Source]:
    """The shards of a folder that holds shards and no pictures beside them (and no folders); else nothing."""
    try:
        with os.scandir(folder) as entries:
            first = list(itertools.islice(entries, 100_000))
    except (OSError, ValueError):
        return []
    names = [one.name for one in first]
    if not any(suffix(one) == sources.SHARD for one in names) or any(suffix(one) in SUFFIXES for one in names) or any(one.is_dir() for one in first):
        return []
    return [_shard(os.path.join(folder, one)) for one in sorted(names) if suffix(one) == sources.SHARD]


def _shard(path: str) -> Source:
    if not os.path.isfile(path):
        raise Trouble(f"The shard {printable(path)} does not exist.", "Check the path, and how far the numbers in braces go.", NO_IMAGES)
    shards.members(path)  # says what is wrong with it
    return Source("shard", path)


def _braces(path: str) -> list[str]:
    """ "shard-{000..009}.tar" as the library of that notation reads it."""
    if util.find_spec("webdataset") is None:
        words = "Reading shards by a range in braces needs the package webdataset, which is not installed."
        raise Trouble(words, 'pip install "tacit-studio[shards]", or name the shards\' folder.', UNUSABLE)
    return [str(one) for one in import_module("webdataset.shardlists").expand_urls(path)]


def _listed(path: str) -> Iterator[Source]:
    """The lines of a list of files: absolute, or from the list's own folder. Empty lines and those that begin with # are passed over."""
    try:
        if os.path.getsize(path) > MOST_LIST_BYTES:
            raise Trouble(f"The list {printable(path)} is larger than {MOST_LIST_BYTES >> 30} GB.", "Split it into several.", UNUSABLE)
        with open(path, encoding="utf-8-sig") as file:
            lines = [line.rstrip("\r\n").strip() for line in file]
    except UnicodeDecodeError:
        raise Trouble(f"The list {printable(path)} is not text in UTF-8.", "Save it as UTF-8, one file a line.", UNUSABLE) from None
    except OSError as error:
        raise Trouble(f"The list {printable(path)} cannot be read ({error.strerror}).", "Check that you may open it.", UNUSABLE) from None
    base = os.path.dirname(path)
    named = [os.path.normpath(os.path.join(base, os.path.expanduser(line))) for line in lines if line and not line.startswith("#")]
    if not named:
        raise Trouble(f"The list {printable(path)} names no files.", "Write one file a line.", NO_IMAGES)
    for one in named:
        yield Source("folder" if os.path.isdir(one) else "shard" if suffix(one) == sources.SHARD and os.path.isfile(one) else "file", one)


def printable(path: str) -> str:
    """A path as valid text, for JSON and for people: a byte that is no UTF-8 is written out, like \\udcff."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def write_list(path: str | os.PathLike[str], files: Sequence[str]) -> None:
    """A list of files that `opened` reads. Raises Trouble where it can't be written."""
    target = os.path.abspath(os.path.expanduser(os.fspath(path)))
    if suffix(target) not in sources.LISTS:
        raise Trouble(f"--list is {printable(target)}; a list of files ends in {', '.join(sources.LISTS)}.", "Give one of those endings.", UNUSABLE)
    try:
        with open(target, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.writelines(f"{one}\n" for one in files)
    except OSError as error:
        raise Trouble(f"The list {printable(target)} cannot be written ({error.strerror}).", "Give another place.", UNUSABLE) from None
