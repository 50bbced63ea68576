# pyright: basic
"""Numbers, durations and sizes as a person reads them."""

from __future__ import annotations

import math
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale


def _tr(text: str) -> str:
    return QCoreApplication.translate("units", text)


def duration(seconds: float | None) -> str:
    """ "42 s", "3 min 05 s", "1 h 52 min", "3 d 4 h"; an en dash where it is not known."""
    if seconds is None or not math.isfinite(seconds) or seconds < 0:
        return "–"
    whole = round(seconds)
    if whole < 60:
        return _tr("%1 s").replace("%1", str(whole) if seconds >= 10 or seconds == whole else f"{seconds:.1f}")
    if whole < 600 and whole % 60:
        return _tr("%1 min %2 s").replace("%1", str(whole // 60)).replace("%2", f"{whole % 60:02d}")
    if whole < 3600:
        return _tr("%1 min").replace("%1", str(whole // 60))
    if whole < 86400:
        minutes = whole % 3600 // 60
        return (
            _tr("%1 h %2 min").replace("%1", str(whole // 3600)).replace("%2", f"{minutes:02d}") if minutes else _tr("%1 h").replace("%1", str(whole // 3600))
        )
    return _tr("%1 d %2 h").replace("%1", str(whole // 86400)).replace("%2", str(whole % 86400 // 3600))


def number(value: float | None) -> str:
    """Three to four significant digits, no exponent where it can be avoided."""
    if value is None or not math.isfinite(value):
        return "–"
    size = abs(value)
    if size and (size < 1e-3 or size >= 1e6):
        return f"{value:.2e}"
    if size >= 100:
        return whole(value)
    return f"{value:.3f}" if size < 10 else f"{value:.2f}"


def whole(value: float) -> str:
    """A count with the locale's thousands separator."""
    return QLocale().toString(round(value))


def axis_value(axis: str, value: float) -> str:
    """A place along a curve's axis: "step 1,234", "epoch 3.2", "5 min"."""
    if axis == "time":
        return duration(value)
    if axis == "epoch":
        return _tr("epoch %1").replace("%1", f"{value:.2f}")
    return _tr("step %1").replace("%1", whole(value))


def size(count: float) -> str:
    """Bytes as "1.2 GB"."""
    return QLocale().formattedDataSize(int(count), 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def when(iso: str) -> str:
    """An ISO time as the locale's short local date and time; "" for what is not one."""
    moment = moment_of(iso)
    return "" if moment is None else QLocale().toString(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())), QLocale.FormatType.ShortFormat)


def moment_of(iso: str) -> datetime | None:
    """The moment of an ISO time, or None."""
    try:
        moment = datetime.fromisoformat(iso)
    except (TypeError, ValueError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
