"""Files that hold more than a picture: numbers of any width, any number of channels, pages. Opened by content; what a page holds is known before it is read.

TIFF through tifffile, CZI by a reader of our own, DICOM through pydicom, which is an extra: without it such a file is left out with a reason that says what to
install. Each reader is a file of its own beside this one and gives a `Stack`.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module, util
from typing import IO, Any, Protocol

from numpy.typing import NDArray

from studio.core import shipped
from studio.core.reading import AS_CHANNELS, FIRST, MIDDLE, Reading
from studio.data import reasons

READERS = {"TIFF": "tiff", "DICOM": "dicom", "CZI": "czi"}
PACKAGES = {"DICOM": "pydicom"}
EXTRA = "which the installed app does not have; use the Python package" if shipped.frozen() else 'pip install "tacit-studio[science]"'
MOST_PAGES = 100_000


class Unusable(reasons.Refused):
    """Why a file can't be used, as a reason in a person's words."""


class NeedsCodec(Unusable):
    """It could be used with a package that is not there."""


@dataclass(frozen=True)
class Layout:
    """One page. width, height: pixels, as stored. bits: of a number. dtype: its name. rgb: whether the first three channels are colours. alpha: whether the
    fourth is transparency. inverted: 0 is white. ink: the first four channels are printing inks. orientation: EXIF's 1 to 8. span: the lowest and the highest
    number there can be, where the file says so. window: black and white, where the file says how it is to be shown. together: channels that are read at once."""

    width: int
    height: int
    channels: int
    bits: int
    dtype: str
    rgb: bool = False
    alpha: bool = False
    inverted: bool = False
    ink: bool = False
    orientation: int = 1
    span: tuple[float, float] | None = None
    window: tuple[float, float] | None = None
    together: int = 1

    @property
    def shown(self) -> int:
        """Channels that a person may choose from: transparency is none."""
        return self.channels - (1 if self.alpha else 0)

    @property
    def coloured(self) -> bool:
        """Whether what is seen where nothing is chosen has colours, or is gray: one channel, not several that are no colours."""
        return self.rgb or self.ink or self.channels == 1

    @property
    def mode(self) -> str:
        """As the scan names it."""
        return f"{self.channels}x{self.dtype}"


class Stack(Protocol):
    """An opened file. All raise `Unusable`, OSError, or what their library raises."""

    pages: int

    def layout(self, page: int) -> Layout:
        """What a page (from 0) holds, without reading it."""
        ...

    def read(self, page: int, channels: tuple[int, ...]) -> NDArray[Any]:
        """These channels (from 0) of a page: [h, w, len(channels)], as stored."""
        ...

    def close(self) -> None:
        """Let the file go."""
        ...


def open_stack(file: IO[bytes], kind: str, reading: Reading, path: str = "") -> Stack:
    """Open a file of a kind in READERS. path: where it is on the disk, "" in a shard."""
    package = PACKAGES.get(kind)
    if package and util.find_spec(package) is None:
        raise NeedsCodec(f"a {kind} file; reading it needs the package {package}: {EXTRA}")
    file.seek(0)
    made: Stack = import_module(f"studio.data.{READERS[kind]}").open_stack(file, path, pages_are_channels=reading.pages == AS_CHANNELS)
    if not 1 <= made.pages <= MOST_PAGES:
        made.close()
        raise Unusable("there is no picture in it" if made.pages < 1 else f"too large: it has {made.pages} pages; the limit is {MOST_PAGES}")
    return made


def checked(stack: Stack, page: int, size: int) -> Layout:
    """The layout of a page that may be read. size: bytes of the file. Raises Unusable for one whose size is refused."""
    found = stack.layout(page)
    if reason := reasons.bad_size(found.width, found.height, size):
        raise Unusable(reason)
    return found


def page_of(stack: Stack, reading: Reading, page: int) -> int:
    """Which page (from 0) is meant. page: from 1 where one is named, else 0. Raises Unusable for one that is not there."""
    if page > stack.pages:
        raise Unusable(f"the file has {stack.pages} page{'' if stack.pages == 1 else 's'}; page {page} is not there")
    if page:
        return page - 1
    return {FIRST: 0, MIDDLE: stack.pages // 2}.get(reading.pages, 0)
