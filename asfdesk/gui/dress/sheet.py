"""The only style sheet: what Fusion and the palette cannot say (roles, rounded edges, focus, slim scroll bars).

Widgets get a role through the dynamic property ``role`` (set by :mod:`asfdesk.gui.dress.look`), never a sheet of their own.
"""

from __future__ import annotations

from string import Template

from asfdesk.paths import resource

from .palette import Colours, Meaning

_SHEET = """
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px 8px; }
QLabel { background: transparent; }
QLabel[role="display"] { font-size: 21pt; font-weight: 600; }
QLabel[role="heading"] { font-size: 17pt; font-weight: 600; }
QLabel[role="subheading"] { font-size: 13pt; font-weight: 600; }
QLabel[role="label"] { font-weight: 600; }
QLabel[role="reading"] { font-size: 13pt; }
QLabel[role="hint"], QLabel[role="section"] { color: $muted; font-size: 10pt; }
QLabel[role="section"] { font-weight: 600; }
QLabel[role="figure"] { font-size: 24pt; font-weight: 600; }
QLabel[role="problem"] { color: $danger_text; font-size: 10pt; }
QLabel[role="badge"] { border-radius: 9px; padding: 1px 9px 2px 9px; font-size: 10pt; font-weight: 600; }
$badges

QFrame[role="card"] { background: $surface; border: 1px solid $border; border-radius: 10px; }
QFrame[role="drop"] { background: $surface; border: 2px dashed $outline; border-radius: 10px; }
QFrame[role="well"] { background: $sunken; border: none; border-radius: 8px; }
QFrame[role="popup"] { background: $raised; border: 1px solid $outline; }
QFrame[role="separator"] { background: $border; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="veil"] { background: $window; border: none; }
QFrame[role="rail"], QFrame[role="topbar"] { background: $surface; border: none; }
QFrame[role="rail"] { border-right: 1px solid $border; }
QFrame[role="topbar"] { border-bottom: 1px solid $border; }
QFrame[role="statusbar"] { background: $surface; border: none; border-top: 1px solid $border; }
$bars

QPushButton, QToolButton { border: 1px solid $outline; border-radius: 6px; padding: 6px 14px; background: $raised;
  color: $text; }
QPushButton { min-height: 22px; }
QPushButton:hover, QToolButton:hover { background: $sunken; }
QPushButton:pressed, QToolButton:pressed { background: $border; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 5px 13px; }
QPushButton:disabled, QToolButton:disabled { color: $disabled; border-color: $border; background: transparent; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; }
QPushButton[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:focus { border: 2px solid $text; }
QPushButton[role="danger"] { background: $danger_solid; color: $on_danger; border: 1px solid $danger_solid;
  font-weight: 600; }
QPushButton[role="danger"]:hover { background: $danger_hover; border-color: $danger_hover; }
QPushButton[role="danger"]:focus { border: 2px solid $text; }
QPushButton[role="primary"]:disabled, QPushButton[role="danger"]:disabled { background: $border; color: $muted;
  border-color: $border; }
QPushButton[role="quiet"], QToolButton { background: transparent; border: 1px solid transparent; }
QPushButton[role="quiet"] { color: $accent_text; padding: 6px 10px; font-weight: 600; text-align: left; }
QPushButton[role="quiet"]:disabled { color: $disabled; }
QPushButton[role="quiet"]:focus { border: 2px solid $accent; padding: 5px 9px; }
QPushButton[role="quiet"]:hover, QPushButton[role="quiet"]:pressed { background: $accent_soft; }
QToolButton { padding: 6px; }
QToolButton:focus { padding: 5px; }
QToolButton:disabled { border-color: transparent; }
QToolButton:hover { background: $sunken; }
QToolButton:checked { background: $accent_soft; color: $accent_text; }
QToolButton::menu-indicator { image: none; }
QToolButton[role="rail"], QPushButton[role="section"] { text-align: left; padding: 8px 12px; border: 2px solid transparent;
  border-radius: 8px; background: transparent; color: $text; font-weight: 400; }
QPushButton[role="section"] { padding: 3px 12px; }
QToolButton[role="rail"]:hover, QPushButton[role="section"]:hover { background: $sunken; }
QToolButton[role="rail"]:checked, QPushButton[role="section"]:checked { background: $accent_soft; color: $accent_text;
  font-weight: 600; }
QToolButton[role="rail-folded"] { padding: 9px; border-radius: 8px; border: 2px solid transparent; }
QToolButton[role="rail"][tight="true"] { padding: 1px 12px; }
QToolButton[role="rail-folded"][tight="true"] { padding: 1px 2px; }
QToolButton[role="rail-folded"]:focus, QToolButton[role="rail"]:focus, QPushButton[role="section"]:focus { border: 2px solid $accent; }
QPushButton[role="link"] { background: transparent; border: 2px solid transparent; padding: 2px; text-align: left;
  color: $accent_text; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 2px solid $accent; border-radius: 4px; }
QPushButton[role="row"] { background: transparent; border: 2px solid transparent; border-radius: 8px; text-align: left;
  padding: 8px; }
QPushButton[role="row"]:hover { background: $sunken; }
QPushButton[role="row"]:focus { border: 2px solid $accent; }
QToolButton[role="chip"] { border: 1px solid $outline; border-radius: 14px; padding: 4px 12px; background: $surface; }
QToolButton[role="chip"]:checked { background: $accent_soft; color: $accent_text; border: 1px solid $accent_text; }
QToolButton[role="chip"]:focus { border: 2px solid $accent; padding: 3px 11px; }
QToolButton[role="chip"]:disabled { color: $muted; border-color: $border; }
QToolButton[role="touch_chip"] { border: 1px solid $outline; border-radius: 8px; padding: 11px 14px; background: $surface; }
QToolButton[role="touch_chip"]:hover { background: $sunken; }
QToolButton[role="touch_chip"]:checked { background: $accent_soft; color: $accent_text; border: 1px solid $accent_text; font-weight: 600; }
QToolButton[role="touch_chip"]:focus { border: 2px solid $accent; padding: 10px 13px; }
QToolButton[role="answer"] { border: 1px solid $outline; border-radius: 8px; padding: 11px 16px; background: $surface; }
QToolButton[role="answer"]:hover { background: $sunken; }
QToolButton[role="answer"]:checked { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; }
QToolButton[role="answer"]:focus { border: 2px solid $accent; padding: 10px 15px; }
QToolButton[role="answer"]:checked:focus { border: 2px solid $text; }
QToolButton[role="answer"]:disabled { color: $muted; border-color: $border; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox { background: $surface; color: $text;
  border: 1px solid $outline; border-radius: 6px; padding: 6px 8px; selection-background-color: $accent;
  selection-color: $on_accent; }
QLineEdit, QComboBox { min-height: 22px; max-height: 22px; }
QPlainTextEdit, QTextEdit { padding: 4px; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid $accent; padding: 5px 7px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 3px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $muted; background: $sunken;
  border-color: $border; }
QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"] { background: $sunken; border-color: $border; }
*[problem="true"] { border: 2px solid $danger_text; }
QLineEdit[problem="true"], QComboBox[problem="true"] { padding: 5px 7px; }
QPlainTextEdit[problem="true"] { padding: 3px; }
QLineEdit { lineedit-clear-button-icon: url("$sheet/clear-$scheme.svg"); }
QLineEdit[role="search"] { border-radius: 17px; padding-left: 8px; }
QLineEdit[role="cell"], QComboBox[role="cell"] { padding: 4px 6px; }
QLineEdit[role="cell"]:focus, QComboBox[role="cell"]:focus { padding: 3px 5px; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url("$sheet/chevron-down-$scheme.svg"); width: 16px; height: 16px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $outline; padding: 4px; outline: none;
  selection-background-color: $accent_soft; selection-color: $text; }
QComboBox QAbstractItemView:focus { border: 1px solid $outline; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 6px; }
QComboBox QAbstractItemView::item:selected, QComboBox QAbstractItemView::item:hover { background: $accent_soft;
  color: $text; }

QCheckBox, QRadioButton { spacing: 8px; padding: 4px 2px; background: transparent; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px; border: 1px solid $outline; background: $surface;
  margin: 1px; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
  image: url("$sheet/check-$scheme.svg"); }
QRadioButton::indicator:checked { background: $accent; border-color: $accent; image: url("$sheet/dot-$scheme.svg"); }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $text; margin: 0; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $sunken; border-color: $border; }
QCheckBox::indicator:checked:disabled, QRadioButton::indicator:checked:disabled { background: $disabled; }
QCheckBox:disabled, QRadioButton:disabled { color: $muted; }

QAbstractScrollArea[role="page"], QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget[role="canvas"] { background: transparent; }
QTableView, QListView, QTreeView { background: $surface; border: 1px solid $border; border-radius: 8px;
  selection-background-color: $accent_soft; selection-color: $text; outline: none; }
QTableView:focus, QListView:focus { border: 2px solid $accent; }
QTableView::item { border-bottom: 1px solid $border; padding: 0 8px; }
QTableView::item:selected { background: $accent_soft; color: $text; }
QTableView::item:focus { border: 1px solid $accent; }
QListView::item { min-height: 30px; padding: 2px 8px; }
QTreeView::item { min-height: 30px; }
QTreeView::item:selected { background: $accent_soft; color: $text; }
QTreeView:focus { border: 2px solid $accent; }
QListView::item:selected { background: $accent_soft; color: $text; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $muted; font-weight: 600; font-size: 10pt; border: none;
  border-bottom: 1px solid $outline; padding: 8px 11px; }
QTableView[role="month"] QHeaderView::section { padding: 2px 1px; }
QTableView[role="month"] QHeaderView::section:vertical { padding: 2px 11px; color: $text; font-size: 11pt;
  border-bottom: none; border-right: 1px solid $outline; }
QHeaderView::section:hover { color: $text; background: $sunken; }
QHeaderView::up-arrow, QHeaderView::down-arrow { image: none; width: 0; height: 0; }
QTableCornerButton::section { background: $surface; border: none; }

QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $outline; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenu { background: $raised; border: 1px solid $outline; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::icon { padding-left: 10px; }
QMenu::item:checked { background: $accent_soft; color: $accent_text; font-weight: 600; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QProgressBar { border: none; border-radius: 4px; background: $border; max-height: 8px; min-height: 8px; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QTabWidget::pane { border: none; border-top: 1px solid $border; }
QTabBar::tab { background: transparent; color: $muted; padding: 8px 14px; border: none; border-bottom: 3px solid transparent;
  font-weight: 600; }
QTabBar::tab:selected { color: $accent_text; border-bottom: 3px solid $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { background: $accent_soft; }
QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:hover { background: $accent; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $raised; }
QCalendarWidget QToolButton { padding: 4px 8px; font-weight: 600; }
QCalendarWidget QSpinBox { padding: 2px 4px; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QAbstractItemView, QCalendarWidget QAbstractItemView:focus { border: none; border-radius: 0;
  background: $raised; selection-background-color: $accent; selection-color: $on_accent; }
QCalendarWidget QTableView::item { border: none; padding: 0; }
QCalendarWidget QTableView::item:selected { background: $accent; color: $on_accent; border-radius: 6px; }
"""


def style_sheet(colours: Colours) -> str:
    """The sheet in one set of colours."""
    badges, bars = [], []
    for meaning in Meaning:
        tone = colours.tone(meaning)
        badges.append(
            f'QLabel[role="badge"][meaning="{meaning}"] {{ background: {tone.soft}; color: {tone.text}; }}'
        )
        bars.append(
            f'QFrame[role="message"][meaning="{meaning}"] {{ background: {tone.soft};'
            f" border: 1px solid {tone.edge}; border-radius: 8px; }}"
        )
    plain = {name: getattr(colours, name) for name in colours.__slots__ if name != "tones"}
    return Template(_SHEET).substitute(
        plain,
        badges="\n".join(badges),
        bars="\n".join(bars),
        danger_text=colours.tone(Meaning.DANGER).text,
        scheme="dark" if colours.dark else "light",
        sheet=(resource("icons") / "sheet").as_posix(),
    )
