# pyright: basic
"""The style sheet, written from the palette: rounded cards, calm fields, one primary button, a focus ring that is seen.

Dynamic properties that pick a look: QFrame card="true" | "selected" | "sunken"; QPushButton kind="primary" | "quiet" | "danger"; QLabel role="display" |
"title" | "lead" | "muted" | "small" | "good" | "warn" | "bad"; banner="info" | "warn" | "bad".
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_SHEET = """
QWidget {{ color: {text}; }}
QMainWindow, QDialog {{ background: {window}; }}
QMessageBox QLabel#qt_msgbox_informativelabel {{ min-width: 380px; color: {muted}; }}
QMessageBox QLabel#qt_msgbox_label {{ font-size: {lead}pt; font-weight: 600; min-width: 380px; }}
QToolTip {{ background: {surface}; color: {text}; border: 1px solid {border}; padding: 6px 8px; }}
QLabel {{ background: transparent; }}
QLabel[role="display"] {{ font-size: {display}pt; font-weight: 600; }}
QLabel[role="title"] {{ font-size: {title}pt; font-weight: 600; }}
QLabel[role="lead"] {{ font-size: {lead}pt; font-weight: 600; }}
QLabel[role="muted"] {{ color: {muted}; }}
QLabel[role="small"] {{ color: {muted}; font-size: {small}pt; }}
QLabel[role="changed"] {{ color: {accent}; font-size: {small}pt; }}
QLabel[role="good"] {{ color: {good}; }}
QLabel[role="warn"] {{ color: {warn}; }}
QLabel[role="bad"] {{ color: {bad}; }}
QFrame[card="true"], QFrame[card="selected"], QFrame[card="sunken"] {{ background: {surface}; border: 1px solid {border}; border-radius: 12px; }}
QFrame[card="selected"] {{ border: 2px solid {accent}; background: {surface}; }}
QFrame[card="sunken"] {{ background: {sunken}; border: none; }}
QFrame[card="true"][lit="true"] {{ border: 2px solid {control}; }}
QFrame[card="selected"][lit="true"] {{ background: {accent_soft}; }}
QFrame[banner="info"] {{ background: {accent_soft}; border: none; border-radius: 10px; }}
QFrame[banner="warn"] {{ background: {warn_soft}; border: none; border-radius: 10px; }}
QFrame[banner="bad"] {{ background: {bad_soft}; border: none; border-radius: 10px; }}
QFrame[drop="true"] {{ background: {surface}; border: 2px dashed {border}; border-radius: 20px; }}
QFrame[drop="true"][over="true"] {{ background: {accent_soft}; border-color: {accent}; }}
QPushButton {{ background: {surface}; border: 1px solid {control}; border-radius: 8px; padding: 7px 14px; min-height: 18px; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed {{ background: {sunken}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 6px 13px; }}
QPushButton:disabled {{ color: {control}; border-color: {border}; }}
QPushButton[kind="primary"] {{ background: {accent}; color: {on_accent}; border: 1px solid {accent}; font-weight: 600; }}
QPushButton[kind="primary"]:hover {{ background: {accent_hover}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {text}; }}
QPushButton[kind="primary"]:disabled {{ background: {sunken}; color: {muted}; border-color: {border}; }}
QPushButton[kind="danger"] {{ color: {bad}; border-color: {bad}; }}
QPushButton[kind="danger"]:disabled {{ color: {control}; border-color: {border}; }}
QPushButton[kind="quiet"], QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 8px; padding: 5px 8px; }}
QPushButton[kind="quiet"]:hover, QToolButton:hover {{ background: {hover}; }}
QPushButton[kind="quiet"]:focus, QToolButton:focus {{ border: 2px solid {accent}; padding: 4px 7px; }}
QToolButton:checked {{ background: {accent_soft}; }}
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QPlainTextEdit {{ background: {surface}; border: 1px solid {control}; border-radius: 7px;
    padding: 4px 8px; min-height: 20px; selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus {{ border: 2px solid {accent}; padding: 3px 7px; }}
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled {{ color: {control}; border-color: {border}; }}
QLineEdit[wrong="true"], QSpinBox[wrong="true"], QDoubleSpinBox[wrong="true"], QComboBox[wrong="true"] {{ border: 2px solid {bad}; }}
QSpinBox::up-button, QDoubleSpinBox::up-button {{ subcontrol-origin: border; subcontrol-position: top right; width: 20px; border: none; }}
QSpinBox::down-button, QDoubleSpinBox::down-button {{ subcontrol-origin: border; subcontrol-position: bottom right; width: 20px; border: none; }}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow {{ image: url({icons}/arrow-up.svg); width: 10px; height: 10px; }}
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow {{ image: url({icons}/arrow-down.svg); width: 10px; height: 10px; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow {{ image: url({icons}/arrow-down.svg); width: 10px; height: 10px; }}
QComboBox {{ combobox-popup: 0; }}
QComboBoxPrivateContainer {{ background: {surface}; border: none; }}
QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus {{ background: {surface}; border: 1px solid {border}; border-radius: 0; padding: 4px; outline: none;
    selection-background-color: {accent_soft}; selection-color: {text}; }}
QComboBox QAbstractItemView::item {{ min-height: 26px; padding-left: 6px; border-radius: 6px; }}
QComboBox QAbstractItemView::item:selected {{ background: {accent_soft}; color: {text}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QCheckBox {{ spacing: 8px; }}
QCheckBox::indicator {{ width: 18px; height: 18px; border: 1px solid {control}; border-radius: 5px; background: {surface}; }}
QCheckBox::indicator:checked {{ background: {check}; border-color: {check}; image: url({icons}/check.svg); }}
QCheckBox:focus {{ outline: none; }}
QCheckBox::indicator:focus {{ border: 2px solid {accent}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
QRadioButton {{ spacing: 8px; }}
QRadioButton::indicator {{ width: 16px; height: 16px; border: 1px solid {control}; border-radius: 9px; background: {surface}; }}
QRadioButton::indicator:checked {{ width: 8px; height: 8px; border: 5px solid {accent}; border-radius: 9px; background: {surface}; }}
QRadioButton:focus {{ outline: none; }}
QRadioButton::indicator:focus {{ border-color: {text}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
QScrollBar::handle {{ background: {border}; border-radius: 4px; min-height: 32px; min-width: 32px; }}
QScrollBar::handle:hover {{ background: {control}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {sunken}; border: none; border-radius: 4px; max-height: 8px; min-height: 8px; text-align: center; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 4px; }}
QSlider:horizontal {{ min-height: 24px; }}
QSlider::groove:horizontal {{ background: {sunken}; height: 6px; border-radius: 3px; }}
QSlider::sub-page:horizontal {{ background: {accent}; height: 6px; border-radius: 3px; }}
QSlider::handle:horizontal {{ background: {surface}; border: 2px solid {accent}; width: 14px; height: 14px; margin: -6px 0; border-radius: 9px; }}
QSlider::handle:horizontal:focus {{ background: {accent}; border-color: {text}; }}
QTabBar::tab {{ background: transparent; padding: 8px 14px; border: none; border-bottom: 2px solid transparent; color: {muted}; }}
QTabBar::tab:selected {{ color: {text}; border-bottom: 2px solid {accent}; font-weight: 600; }}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar::tab:disabled {{ color: {control}; }}
QTabWidget::pane {{ border: none; }}
QTableView, QListView, QTreeView {{ background: {surface}; border: 1px solid {border}; border-radius: 10px; outline: none; gridline-color: {border};
    selection-background-color: {accent_soft}; selection-color: {text}; }}
QTableView:focus, QListView:focus, QTreeView:focus {{ border: 2px solid {accent}; }}
QHeaderView::section {{ background: {surface}; color: {muted}; border: none; border-bottom: 1px solid {border}; padding: 6px 8px; }}
QMenu {{ background: {surface}; border: 1px solid {border}; padding: 6px; }}
QMenu::item {{ padding: 6px 22px 6px 12px; border-radius: 6px; }}
QMenu::item:selected {{ background: {accent_soft}; color: {text}; }}
QMenu::separator {{ height: 1px; background: {border}; margin: 6px 4px; }}
QMenuBar {{ background: {window}; border-bottom: 1px solid {border}; }}
QMenuBar::item {{ padding: 5px 10px; background: transparent; border-radius: 6px; }}
QMenuBar::item:selected {{ background: {hover}; }}
QStatusBar {{ background: {surface}; border-top: 1px solid {border}; }}
QStatusBar::item {{ border: none; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {border}; }}
"""


def stylesheet(colors: Mapping[str, str], base: float, icons: str, scale: float = 1.0) -> str:
    """The sheet for one palette. base: the body's size in points. icons: the icons' folder with forward slashes. scale: how much
    longer lengths of more than a line's width get."""
    sizes = {"small": base * 0.9, "lead": base * 1.15, "title": base * 1.45, "display": base * 1.9}
    sheet = _SHEET if scale <= 1 else re.sub(r"(radius: )?\b(\d+)px", lambda found: _longer(found, scale), _SHEET)
    return sheet.format(**colors, **{name: f"{size:.1f}" for name, size in sizes.items()}, icons=icons, check=colors.get("check", "#3556d3"))


def _longer(found: re.Match[str], scale: float) -> str:
    """A length of the sheet, longer; lines stay thin, and a radius stays below half of what it rounds, else Qt leaves it out."""
    length = int(found[2])
    wanted = length if length <= 3 else int((length - 1) * scale) if found[1] else round(length * scale)
    return f"{found[1] or ''}{wanted}px"
