"""DICOM as a stack: frames are pages, numbers are those of the modality (Hounsfield units for CT), the window is the file's own.

Uncompressed and RLE files need pydicom alone; of the JPEG family what pydicom finds a decoder for. A window is applied as a straight line, also where the file
gives a curve. Sources: DICOM PS3.3 C.7.6.3.1 (photometric interpretations), C.11.1.1.2 (rescaling), C.11.2.1.2 (windows); PS3.5 A.5 (deflated files).
"""

from __future__ import annotations

from typing import IO, Any

import numpy as np
import pydicom
import pydicom.config
import pydicom.uid
from numpy.typing import NDArray
from pydicom.pixels.decoders.base import get_decoder
from pydicom.pixels.processing import apply_color_lut, apply_modality_lut
from pydicom.pixels.utils import pixel_array

from studio.data.stacks import EXTRA, Layout, NeedsCodec, Unusable

# What a file gets wrong is met in `layout` and `read`; pydicom's warnings would only reach the terminal.
pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE
_DEFLATED = b"1.2.840.10008.1.2.1.99"
_HEAD = 4096


def open_stack(file: IO[bytes], path: str, *, pages_are_channels: bool) -> DicomStack:
    """See studio/data/stacks.py."""
    return DicomStack(file, pages_are_channels=pages_are_channels)


class DicomStack:
    """An opened DICOM file."""

    def __init__(self, file: IO[bytes], *, pages_are_channels: bool = False) -> None:
        file.seek(0)
        if _DEFLATED in file.read(_HEAD):
            # It is unpacked whole before its size is known, which a small file can make as large as it likes.
            raise Unusable("a DICOM file that is compressed as a whole (deflated); save it uncompressed to use it")
        file.seek(0)
        self._file = file
        # force: files of before 1993 and some of today's have no signature.
        self._facts: Any = pydicom.dcmread(file, stop_before_pixels=True, force=True)
        if "Rows" not in self._facts or "Columns" not in self._facts or "BitsAllocated" not in self._facts:
            kind = str(self._facts.get("Modality", "") or "")
            raise Unusable(f"a DICOM file without a picture in it{f' ({kind})' if kind else ''}")
        colours = self._photometric in ("RGB", "YBR_FULL", "YBR_FULL_422", "YBR_PARTIAL_420", "YBR_ICT", "YBR_RCT", "PALETTE COLOR")
        self._samples = 3 if colours else max(1, int(self._facts.get("SamplesPerPixel", 1)))
        frames = max(1, int(self._facts.get("NumberOfFrames", 1) or 1))
        self.pages, self._bands = (1, frames) if pages_are_channels else (frames, 1)

    @property
    def _photometric(self) -> str:
        return str(self._facts.get("PhotometricInterpretation", "MONOCHROME2"))

    def layout(self, page: int) -> Layout:
        """See Stack."""
        facts = self._facts
        palette = self._photometric == "PALETTE COLOR"
        bits = int(facts.RedPaletteColorLookupTableDescriptor[2]) if palette and "RedPaletteColorLookupTableDescriptor" in facts else int(facts.BitsAllocated)
        gray = self._samples == 1
        span, window = (self._span(page), self._window(page)) if gray else (None, None)
        return Layout(
            int(facts.Columns),
            int(facts.Rows),
            self._samples * self._bands,
            bits,
            f"uint{bits}",
            rgb=not gray and self._bands == 1,
            inverted=self._photometric == "MONOCHROME1",
            span=span,
            window=window,
            together=self._samples,
        )

    def _of_frame(self, page: int, group: str, name: str) -> Any:
        """A value of the file, or of the frame where each has its own (enhanced files)."""
        if name in self._facts:
            return self._facts[name].value
        for where, at in (("PerFrameFunctionalGroupsSequence", page), ("SharedFunctionalGroupsSequence", 0)):
            frames: Any = self._facts.get(where)
            found: Any = frames[at].get(group) if frames and at < len(frames) else None
            if found and name in found[0]:
                return found[0][name].value
        return None

    def _rescaling(self, page: int) -> tuple[float, float]:
        slope = self._of_frame(page, "PixelValueTransformationSequence", "RescaleSlope")
        intercept = self._of_frame(page, "PixelValueTransformationSequence", "RescaleIntercept")
        return float(1 if slope is None else slope), float(0 if intercept is None else intercept)

    def _span(self, page: int) -> tuple[float, float]:
        facts = self._facts
        bits = int(facts.get("BitsStored", facts.BitsAllocated))
        low, high = (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) if int(facts.get("PixelRepresentation", 0)) else (0, (1 << bits) - 1)
        slope, intercept = self._rescaling(page)
        first, last = low * slope + intercept, high * slope + intercept
        return min(first, last), max(first, last)

    def _window(self, page: int) -> tuple[float, float] | None:
        centre, width = (_first(self._of_frame(page, "FrameVOILUTSequence", name)) for name in ("WindowCenter", "WindowWidth"))
        if centre is not None and width is not None and width >= 1:
            if str(self._of_frame(page, "FrameVOILUTSequence", "VOILUTFunction") or "LINEAR") == "LINEAR":
                return (centre - 0.5 - (width - 1) / 2, centre - 0.5 + (width - 1) / 2) if width > 1 else None
            return centre - width / 2, centre + width / 2
        tables: Any = self._facts.get("VOILUTSequence")
        if tables and "LUTDescriptor" in tables[0]:
            count, start, _ = (int(one) for one in tables[0].LUTDescriptor)
            return float(start), float(start + (count or 65536) - 1)
        return None

    def read(self, page: int, channels: tuple[int, ...]) -> NDArray[Any]:
        """See Stack."""
        planes = {frame: self._frame(frame if self._bands > 1 else page) for frame in dict.fromkeys(one // self._samples for one in channels)}
        return np.stack([planes[one // self._samples][:, :, one % self._samples] for one in channels], 2)

    def _frame(self, page: int) -> NDArray[Any]:
        facts = self._facts
        syntax = getattr(facts.file_meta, "TransferSyntaxUID", None) if hasattr(facts, "file_meta") else None
        if syntax is not None and syntax.is_compressed and not get_decoder(syntax).is_available:
            raise NeedsCodec(f"its compression ({syntax.name}) needs another package: {EXTRA}")
        self._file.seek(0)
        one = facts.get("NumberOfFrames", 1)
        source: Any = self._file if syntax is not None else self._whole()
        values: NDArray[Any] = pixel_array(source, index=page if one and int(one) > 1 else None)
        if self._photometric == "PALETTE COLOR":
            values = apply_color_lut(values, facts)
        if values.ndim == 2:
            values = self._rescaled(values, page)[:, :, None]
        return values

    def _whole(self) -> Any:
        """Of a file without a header: read whole, as little-endian without compression, which is what such files are."""
        found: Any = pydicom.dcmread(self._file, force=True)
        found.file_meta.TransferSyntaxUID = pydicom.uid.ImplicitVRLittleEndian if found.original_encoding[0] else pydicom.uid.ExplicitVRLittleEndian
        return found

    def _rescaled(self, values: NDArray[Any], page: int) -> NDArray[Any]:
        if self._facts.get("ModalityLUTSequence"):
            return apply_modality_lut(values, self._facts)
        slope, intercept = self._rescaling(page)
        if (slope, intercept) == (1, 0):
            return values
        if slope == int(slope) and intercept == int(intercept) and values.dtype.itemsize <= 2 and abs(slope) < 1 << 14:
            return values.astype(np.int32) * int(slope) + int(intercept)
        return values.astype(np.float32) * np.float32(slope) + np.float32(intercept)

    def close(self) -> None:
        """See Stack."""


def _first(value: Any) -> float | None:
    """A number, or the first of several."""
    if value is None or isinstance(value, str | bytes):
        return None
    try:
        return float(value[0]) if hasattr(value, "__len__") else float(value)
    except (TypeError, ValueError, IndexError):
        return None
