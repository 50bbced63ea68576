# pyright: basic
"""Names that the code uses, as words for a person: settings, presets, kinds of pictures, choices."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

KNOBS = {
    "image_size": QT_TRANSLATE_NOOP("Knobs", "Image size"),
    "batch_size": QT_TRANSLATE_NOOP("Knobs", "Batch size"),
    "epochs": QT_TRANSLATE_NOOP("Knobs", "Epochs"),
    "backbone": QT_TRANSLATE_NOOP("Knobs", "Network"),
    "weights": QT_TRANSLATE_NOOP("Knobs", "Start from"),
    "lr": QT_TRANSLATE_NOOP("Knobs", "Learning rate"),
    "weight_decay": QT_TRANSLATE_NOOP("Knobs", "Weight decay"),
    "optimizer": QT_TRANSLATE_NOOP("Knobs", "Optimiser"),
    "warmup": QT_TRANSLATE_NOOP("Knobs", "Warm-up share"),
    "seed": QT_TRANSLATE_NOOP("Knobs", "Seed"),
    "device": QT_TRANSLATE_NOOP("Knobs", "Device"),
    "precision": QT_TRANSLATE_NOOP("Knobs", "Precision"),
    "accumulate": QT_TRANSLATE_NOOP("Knobs", "Chunks a batch"),
    "workers": QT_TRANSLATE_NOOP("Knobs", "Reading threads"),
    "cache": QT_TRANSLATE_NOOP("Knobs", "Picture cache"),
    "compile": QT_TRANSLATE_NOOP("Knobs", "Compile"),
    "save_every": QT_TRANSLATE_NOOP("Knobs", "Save every"),
    "tensorboard": QT_TRANSLATE_NOOP("Knobs", "TensorBoard files"),
    "max_steps": QT_TRANSLATE_NOOP("Knobs", "Stop after steps"),
    "channels": QT_TRANSLATE_NOOP("Knobs", "Channels"),
    "pages": QT_TRANSLATE_NOOP("Knobs", "Pages"),
    "scale": QT_TRANSLATE_NOOP("Knobs", "Brightness"),
    "colours": QT_TRANSLATE_NOOP("Knobs", "Channels are colours"),
    "method": QT_TRANSLATE_NOOP("Knobs", "Method"),
    "images": QT_TRANSLATE_NOOP("Knobs", "Pictures"),
    "preset": QT_TRANSLATE_NOOP("Knobs", "Preset"),
    "watch": QT_TRANSLATE_NOOP("Knobs", "Watched folders"),
}
PRESETS = {
    "quick_look": QT_TRANSLATE_NOOP("Presets", "Quick look"),
    "small": QT_TRANSLATE_NOOP("Presets", "Small pictures"),
    "photo": QT_TRANSLATE_NOOP("Presets", "Photos"),
}
PRESET_NOTES = {
    "quick_look": QT_TRANSLATE_NOOP("Presets", "Minutes, on any machine: shows whether it works."),
    "small": QT_TRANSLATE_NOOP("Presets", "A published recipe for pictures up to about 128 px: hours, on a GPU. The studio has not measured it yet."),
    "photo": QT_TRANSLATE_NOOP("Presets", "A published recipe for photographs at 224 px: many hours, on a GPU. The studio has not measured it yet."),
}
SHOWS = {
    "views": QT_TRANSLATE_NOOP("Shows", "Views"),
    "reconstruction": QT_TRANSLATE_NOOP("Shows", "Reconstruction"),
    "attention": QT_TRANSLATE_NOOP("Shows", "Attention"),
    "puzzle": QT_TRANSLATE_NOOP("Shows", "Puzzle"),
    "rotation": QT_TRANSLATE_NOOP("Shows", "Rotation"),
    "similarity": QT_TRANSLATE_NOOP("Shows", "Similarity"),
    "neighbours": QT_TRANSLATE_NOOP("Shows", "Neighbours"),
    "map": QT_TRANSLATE_NOOP("Shows", "Map"),
    "confusion": QT_TRANSLATE_NOOP("Shows", "Answers by turn"),
    "positions": QT_TRANSLATE_NOOP("Shows", "Places found"),
}
BACKBONES = {
    "conv": ("resnet10_half", "resnet18_slim", "resnet18_half", "resnet18", "resnet34", "resnet50"),
    "vit": ("vit_micro", "vit_tiny", "vit_small", "vit_base"),
}
"""Networks that are offered first, by kind; any other name that the trainer knows may be typed."""


def _plain(name: str) -> str:
    text = name.replace("_", " ")
    return text[:1].upper() + text[1:]


def knob_title(name: str) -> str:
    """What a setting is called beside its field."""
    return QCoreApplication.translate("Knobs", str(KNOBS.get(name, _plain(name))))


def preset_title(name: str) -> str:
    """What a preset is called in a list."""
    return QCoreApplication.translate("Presets", str(PRESETS.get(name, _plain(name))))


def preset_note(name: str | None) -> str:
    """What a preset is for and how far it is proven; "" for one that the studio does not know."""
    return QCoreApplication.translate("Presets", str(PRESET_NOTES[name])) if name in PRESET_NOTES else ""


def shows_title(name: str) -> str:
    """What a kind of picture is called."""
    return QCoreApplication.translate("Shows", str(SHOWS.get(name, _plain(name))))


def device_title(name: str) -> str:
    """What a device is called: "CPU", "NVIDIA GPU 1"; a name that the driver gives stays."""
    kind, _, number = name.partition(":")
    known = {
        "cpu": QCoreApplication.translate("Devices", "CPU"),
        "cuda": QCoreApplication.translate("Devices", "NVIDIA GPU"),
        "mps": QCoreApplication.translate("Devices", "Apple GPU"),
    }
    return f"{known[kind]} {number}".rstrip() if kind in known and (not number or number.isdigit()) else name


def choice_title(name: str) -> str:
    """What one of the values of a setting is called in a list."""
    return QCoreApplication.translate("Choices", name).replace("_", " ")
