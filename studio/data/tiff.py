"""TIFF as a stack: channels may be samples of a page or pages of their own (OME, ImageJ, LSM), further pages are depths and times.

The axes are taken from the metadata where there are any (tifffile reads them); in a plain file each page stands for itself.
"""

from __future__ import annotations

import math
from typing import IO, Any

import numpy as np
import tifffile
from numpy.typing import NDArray

from studio.data.stacks import EXTRA, Layout, NeedsCodec, Unusable

_WHITE_IS_ZERO, _RGB, _PALETTE, _SEPARATED, _YCBCR = 0, 2, 3, 5, 6
_ALPHAS = (1, 2)
_DESCRIBED = ("ome", "imagej", "shaped", "lsm", "stk", "mmstack", "fluoview", "nih", "scanimage")


def open_stack(file: IO[bytes], path: str, *, pages_are_channels: bool) -> TiffStack:
    """See studio/data/stacks.py."""
    return TiffStack(file, pages_are_channels=pages_are_channels)


class TiffStack:
    """An opened TIFF."""

    def __init__(self, file: IO[bytes], *, pages_are_channels: bool = False) -> None:
        # Other files that this one names (OME in several files) are not opened: each is found by itself.
        self._tiff: Any = tifffile.TiffFile(file, _multifile=False)
        self._series: Any = None
        self._plain: list[int] | range = range(0)
        outer, axes = self._outer()
        at = axes.find("C")
        self._bands = outer.pop(at) if at >= 0 else 1
        self.pages = math.prod(outer)
        self._stride = math.prod(outer[at:]) if at >= 0 else 1
        """Pages between one channel and the next."""
        if pages_are_channels:
            self._bands, self.pages, self._stride = self._bands * self.pages, 1, 1

    def _outer(self) -> tuple[list[int], str]:
        """How many pages there are along each axis beyond a page's own."""
        tiff = self._tiff
        first = tiff.pages[0]
        if set(first.axes) - set("YXS"):
            raise Unusable(f"a TIFF whose pages have the axes {first.axes}; save it with one plane a page")
        if any(getattr(tiff, f"is_{one}", False) for one in _DESCRIBED):
            series = tiff.series[0]
            axes = series.axes[: len(series.axes) - len(first.axes)]
            if series.axes.endswith(first.axes) and tuple(series.shape[len(axes) :]) == tuple(first.shape):
                self._series = series
                return list(series.shape[: len(axes)]), axes
        count = len(tiff.pages)
        self._plain = range(count)
        if count > 1 and tiff.pages[1].is_reduced:
            # Smaller copies of the same picture, which viewers use, are no pages.
            self._plain = [at for at in range(count) if at == 0 or not tiff.pages[at].is_reduced]
        return [len(self._plain)], "Q"

    def _page(self, index: int) -> Any:
        """tifffile's page, or None for one that is missing or stored without a header of its own."""
        if self._series is None:
            return self._tiff.pages[self._plain[index]]
        return self._series.pages[index] if index < len(self._series.pages) else None

    def _index(self, page: int, band: int) -> int:
        within, before = page % self._stride, page // self._stride
        return (before * self._bands + band) * self._stride + within

    def number(self, page: int) -> int:
        """Where a page is among all of the file, from 0."""
        return self._index(page, 0) if self._series is not None else self._plain[self._index(page, 0)]

    def layout(self, page: int) -> Layout:
        """See Stack."""
        one = (self._page(self._index(page, 0)) or self._tiff.pages[0]).keyframe
        samples, photometric = int(one.samplesperpixel), int(one.photometric)
        if photometric == _PALETTE:
            raise Unusable("a TIFF of palette colours in a form that can't be read here; save it as RGB")
        tag = one.tags.get(274)
        orientation = int(tag.value) if tag is not None and tag.value in range(1, 9) else 1
        rgb = photometric in (_RGB, _YCBCR) and samples >= 3 and self._bands == 1
        extra = [int(kind) for kind in one.extrasamples or ()]
        alpha = rgb and samples == 4 and extra[:1] != [0]
        return Layout(
            int(one.imagewidth),
            int(one.imagelength),
            samples * self._bands,
            int(one.bitspersample),
            str(one.dtype),
            rgb=rgb,
            alpha=alpha,
            inverted=photometric == _WHITE_IS_ZERO,
            ink=photometric == _SEPARATED and samples >= 4 and self._bands == 1,
            orientation=orientation,
            together=samples,
        )

    def read(self, page: int, channels: tuple[int, ...]) -> NDArray[Any]:
        """See Stack."""
        samples = int(self._tiff.pages[0].samplesperpixel)
        planes: dict[int, NDArray[Any]] = {}
        for band in dict.fromkeys(one // samples for one in channels):
            planes[band] = self._plane(self._index(page, band))
        if len(planes) == 1 and channels == tuple(range(channels[0], channels[0] + len(channels))):
            plane = next(iter(planes.values()))
            start = channels[0] % samples
            return plane[:, :, start : start + len(channels)]
        return np.stack([planes[one // samples][:, :, one % samples] for one in channels], 2)

    def _plane(self, index: int) -> NDArray[Any]:
        """One page of the file: [h, w, samples]."""
        page = self._page(index)
        first = self._tiff.pages[0]
        if page is None:
            values = self._without_header(index, first)
        else:
            if tuple(page.shape) != tuple(first.shape) and self._series is not None:
                raise Unusable("damaged TIFF: its pages have other sizes than its description says")
            try:
                values = page.asarray()
            except ValueError as error:
                if "imagecodecs" in str(error):
                    name = getattr(page.keyframe.compression, "name", "")
                    raise NeedsCodec(f"its compression ({name}) needs the package imagecodecs: {EXTRA}") from None
                raise
        model = (page or first).keyframe
        if model.axes.startswith("S") and values.ndim == 3:
            values = np.moveaxis(values, 0, -1)
        return values.reshape(int(model.imagelength), int(model.imagewidth), -1)

    def _without_header(self, index: int, first: Any) -> NDArray[Any]:
        """A page of a file whose pages lie one after the other behind a single header, as ImageJ writes large ones."""
        start = self._series.dataoffset
        if start is None:
            raise Unusable(f"damaged TIFF: page {index + 1} is missing")
        kind = np.dtype(first.dtype).newbyteorder(self._tiff.byteorder)
        count = math.prod(first.shape)
        handle = self._tiff.filehandle
        handle.seek(start + index * count * kind.itemsize)
        data = handle.read(count * kind.itemsize)
        if len(data) < count * kind.itemsize:
            raise EOFError("the file ends before its pages do")
        return np.frombuffer(data, kind).reshape(first.shape).astype(first.dtype, copy=False)

    def close(self) -> None:
        """See Stack."""
        self._tiff.close()
