# pyright: basic
"""Fields for settings: they never change when the wheel turns over them unfocused, and numbers are written as people do."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox, QWidget

INSET = 6
"""The text stands as far from the edge as in the other fields (the style sheet does not reach it)."""


class WheelGuard(QObject):
    """An event filter: an unfocused field lets the wheel scroll what is around it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


class FloatBox(QDoubleSpinBox):
    """Four significant digits, no trailing zeros, 3e-04 may be typed. log: the arrows walk 1, 2, 5, 10."""

    def __init__(self, low: float, high: float, *, log: bool = False) -> None:
        super().__init__()
        self._log = log
        self.setLocale(QLocale.c())
        self.setDecimals(10)
        self.setRange(low, high)
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(INSET, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        span = high - low
        self.setSingleStep(10.0 ** math.floor(math.log10(span / 20)) if 0 < span < 1e6 else 0.1)

    def textFromValue(self, value: float) -> str:
        return f"{value:.4g}"

    def valueFromText(self, text: str) -> float:
        try:
            return float(self._bare(text))
        except ValueError:
            return self.value()

    def validate(self, text: str, position: int):
        bare = self._bare(text)
        try:
            inside = self.minimum() <= float(bare) <= self.maximum()
        except ValueError:
            typed = all(one in "0123456789.eE+-" for one in bare)
            return (QValidator.State.Intermediate if typed else QValidator.State.Invalid), text, position
        return (QValidator.State.Acceptable if inside else QValidator.State.Intermediate), text, position

    def fixup(self, text: str) -> str:
        """A number outside the range becomes the nearest that is allowed."""
        try:
            return self.textFromValue(min(self.maximum(), max(self.minimum(), float(self._bare(text)))))
        except ValueError:
            return self.textFromValue(self.value())

    def stepBy(self, steps: int) -> None:
        if not self._log or self.value() <= 0:
            super().stepBy(steps)
            return
        value = self.value()
        for _ in range(abs(steps)):
            value = next_round(value, up=steps > 0)
        self.setValue(value)

    def _bare(self, text: str) -> str:
        return text.removesuffix(self.suffix()).strip().replace(",", ".")


class IntBox(QSpinBox):
    """Whole numbers. double: the arrows double and halve."""

    def __init__(self, low: int, high: int, *, step: int = 1, double: bool = False) -> None:
        super().__init__()
        self._double = double
        self.setLocale(QLocale.c())
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(INSET, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def stepBy(self, steps: int) -> None:
        if not self._double:
            super().stepBy(steps)
            return
        value = self.value()
        for _ in range(abs(steps)):
            value = value * 2 if steps > 0 else max(1, value // 2)
        self.setValue(min(self.maximum(), max(self.minimum(), value)))


def next_round(value: float, *, up: bool) -> float:
    """The next of …, 0.1, 0.2, 0.5, 1, 2, 5, 10, … above or below a positive value."""
    power = math.floor(math.log10(value))
    ladder = sorted(float(f"{one}e{exponent}") for exponent in (power - 1, power, power + 1) for one in (1, 2, 5))
    if up:
        return next(one for one in ladder if one > value * 1.000001)
    return next(one for one in reversed(ladder) if one < value * 0.999999)
