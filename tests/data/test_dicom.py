"""DICOM files that the tests write: what the numbers mean, what is shown of them, what is refused."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from studio.core.reading import Reading
from studio.data import stacks
from studio.data.decode import Decoded, decode
from studio.data.look import Reject, look
from studio.data.scan import scan

pydicom = pytest.importorskip("pydicom")

from pydicom.dataset import FileDataset, FileMetaDataset  # noqa: E402
from pydicom.uid import DeflatedExplicitVRLittleEndian, ExplicitVRLittleEndian, JPEGLosslessSV1, RLELossless  # noqa: E402

from studio.data.dicom import DicomStack  # noqa: E402

SLICE = np.arange(40 * 50, dtype=np.int16).reshape(40, 50) - 1000
FRAMES = np.random.default_rng(0).integers(0, 4096, (4, 32, 40)).astype(np.uint16)


def made(values: np.ndarray, photometric: str = "MONOCHROME2", *, stored: int = 0, **facts: Any) -> FileDataset:
    meta = FileMetaDataset()
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
    meta.MediaStorageSOPInstanceUID = "1.2.3"
    found = FileDataset("", {}, file_meta=meta, preamble=bytes(128))
    colour = photometric == "RGB"
    frames = len(values) if values.ndim == 3 and not colour else 1
    found.Rows, found.Columns = values.shape[1:3] if frames > 1 else values.shape[:2]
    found.SamplesPerPixel, found.PhotometricInterpretation = 3 if colour else 1, photometric
    if colour:
        found.PlanarConfiguration = 0
    found.BitsAllocated = values.dtype.itemsize * 8
    found.BitsStored = stored or found.BitsAllocated
    found.HighBit, found.PixelRepresentation = found.BitsStored - 1, int(values.dtype.kind == "i")
    if frames > 1:
        found.NumberOfFrames = frames
    for name, value in facts.items():
        setattr(found, name, value)
    found.PixelData = values.tobytes()
    return found


def bytes_of(found: FileDataset) -> bytes:
    file = io.BytesIO()
    found.save_as(file, enforce_file_format=True)
    return file.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ct.dcm").write_bytes(bytes_of(made(SLICE, RescaleSlope=2, RescaleIntercept=-10, WindowCenter=40, WindowWidth=400)))
    (tmp_path / "1.2.840.77").write_bytes(bytes_of(made(FRAMES, stored=12)))
    (tmp_path / "IM0001").write_bytes(bytes_of(made(np.full((20, 30, 3), (200, 100, 50), np.uint8), "RGB")))
    return tmp_path


def test_the_scan_finds_them_by_content(folder: Path) -> None:
    found = {one.path: (one.format, one.width, one.height, one.channels, one.bits, one.pages) for one in scan(folder).items}
    assert found == {"ct.dcm": ("DICOM", 50, 40, 1, 16, 1), "1.2.840.77": ("DICOM", 40, 32, 1, 16, 4), "IM0001": ("DICOM", 30, 20, 3, 8, 1)}
    assert len(scan(folder, reading=Reading(pages="all"))) == 6


def test_the_files_own_window_is_what_is_shown(folder: Path) -> None:
    found = decode(folder / "ct.dcm")
    assert isinstance(found, Decoded)
    hounsfield = SLICE.astype(float) * 2 - 10
    # DICOM PS3.3 C.11.2.1.2.1
    expected = np.clip((hounsfield - (40 - 0.5)) / (400 - 1) + 0.5, 0, 1) * 255
    assert np.abs(found.pixels[:, :, 0] - expected).max() <= 1


def test_numbers_are_those_of_the_modality(folder: Path) -> None:
    found = decode(folder / "ct.dcm", reading=Reading(scale="-160..240"))
    assert isinstance(found, Decoded)
    assert np.abs(found.pixels[:, :, 0] - np.clip((SLICE.astype(float) * 2 - 10 + 160) / 400, 0, 1) * 255).max() <= 1
    whole = decode(folder / "1.2.840.77#page=3", reading=Reading(scale="full"))
    assert isinstance(whole, Decoded)
    assert np.abs(whole.pixels[:, :, 0] - FRAMES[2] * 255.0 / 4095).max() <= 1


def test_colours_inverted_gray_and_compressed_runs(folder: Path) -> None:
    colours = decode(folder / "IM0001")
    assert isinstance(colours, Decoded)
    assert colours.pixels[3, 3].tolist() == [200, 100, 50]
    (folder / "film.dcm").write_bytes(bytes_of(made(FRAMES[0], "MONOCHROME1", stored=12)))
    film = decode(folder / "film.dcm", reading=Reading(scale="full"))
    assert isinstance(film, Decoded)
    assert np.abs(film.pixels[:, :, 0] - (255 - FRAMES[0] * 255.0 / 4095)).max() <= 1
    packed = made(FRAMES, stored=12)
    packed.compress(RLELossless)
    assert np.array_equal(DicomStack(io.BytesIO(bytes_of(packed))).read(2, (0,))[:, :, 0], FRAMES[2])


def test_frames_may_be_channels(folder: Path) -> None:
    stack = DicomStack(io.BytesIO((folder / "1.2.840.77").read_bytes()), pages_are_channels=True)
    assert (stack.pages, stack.layout(0).channels) == (1, 4)
    assert np.array_equal(stack.read(0, (3, 1)), np.stack([FRAMES[3], FRAMES[1]], 2))


def test_a_window_of_each_frame(tmp_path: Path) -> None:
    from pydicom.dataset import Dataset
    from pydicom.sequence import Sequence

    frames = []
    for number in range(4):
        frame, shown, scaled = Dataset(), Dataset(), Dataset()
        shown.WindowCenter, shown.WindowWidth = 1000 * (number + 1), 101
        scaled.RescaleSlope, scaled.RescaleIntercept = 1, 5
        frame.FrameVOILUTSequence, frame.PixelValueTransformationSequence = Sequence([shown]), Sequence([scaled])
        frames.append(frame)
    stack = DicomStack(io.BytesIO(bytes_of(made(FRAMES, stored=12, PerFrameFunctionalGroupsSequence=Sequence(frames)))))
    assert stack.layout(2).window == (2949.5, 3049.5)
    assert np.array_equal(stack.read(3, (0,))[:, :, 0], FRAMES[3].astype(int) + 5)


def test_files_without_a_signature(tmp_path: Path) -> None:
    bare = pydicom.Dataset()
    for one in made(SLICE):
        bare.add(one)
    bare.save_as(tmp_path / "old.dcm", implicit_vr=True, little_endian=True, enforce_file_format=False)
    found = decode(tmp_path / "old.dcm", reading=Reading(scale="-1000..999"))
    assert isinstance(found, Decoded)
    assert np.abs(found.pixels[:, :, 0] - (SLICE.astype(float) + 1000) * 255 / 1999).max() <= 1


def test_what_cannot_be_read_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = made(SLICE, Modality="SR")
    for name in ("Rows", "PixelData"):
        delattr(report, name)
    (tmp_path / "sr.dcm").write_bytes(bytes_of(report))
    assert decode(tmp_path / "sr.dcm") == "a DICOM file without a picture in it (SR)"
    whole = made(SLICE)
    whole.file_meta.TransferSyntaxUID = DeflatedExplicitVRLittleEndian
    (tmp_path / "deflated.dcm").write_bytes(bytes_of(whole))
    assert "compressed as a whole (deflated)" in str(decode(tmp_path / "deflated.dcm"))
    packed = made(SLICE)
    packed.file_meta.TransferSyntaxUID = JPEGLosslessSV1
    packed.PixelData = pydicom.encaps.encapsulate([b"\xff\xd8\xff\xd9"])
    packed["PixelData"].is_undefined_length = True
    (tmp_path / "jpeg.dcm").write_bytes(bytes_of(packed))
    said = str(decode(tmp_path / "jpeg.dcm"))
    assert said.startswith(("its compression (JPEG Lossless", "damaged DICOM"))
    (tmp_path / "big.dcm").write_bytes(bytes_of(made(SLICE, Rows=30_000, Columns=30_000)))
    seen = look("big.dcm", str(tmp_path / "big.dcm"))
    assert isinstance(seen, Reject)
    assert seen.reason.startswith("too large: 30000x30000 is 900 megapixels")
    monkeypatch.setattr(stacks.util, "find_spec", lambda name: None)
    missing = 'a DICOM file; reading it needs the package pydicom: pip install "tacit-studio[science]"'
    assert decode(tmp_path / "sr.dcm") == missing
    assert look("sr.dcm", str(tmp_path / "sr.dcm")) == Reject("sr.dcm", missing)


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_damaged_files_are_reasons(tmp_path: Path) -> None:
    whole, rng = bytes_of(made(FRAMES, stored=12, WindowCenter=5, WindowWidth=9)), np.random.default_rng(0)
    for number in range(80):
        data = bytearray(whole[: int(rng.integers(10, len(whole)))] if number % 2 else whole)
        for at in rng.integers(min(128, len(data) - 1), min(len(data), 800), 6):
            data[int(at)] = int(rng.integers(256))
        (tmp_path / "a.dcm").write_bytes(data)
        assert isinstance(decode(tmp_path / "a.dcm"), Decoded | str)
        look("a.dcm", str(tmp_path / "a.dcm"))
