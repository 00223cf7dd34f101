"""How large a window begins: as it was left, but never larger than the screen it opens on.

A window whose foot lies below the screen hides what stands there, and a laptop leaves its large screen every afternoon.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from asfdesk.settings import load_settings, save_settings

USUAL = (1280, 820)
SMALLEST = (640, 360)  # a laptop of 1366 x 768 at 200 % with its own bars
TITLE_BAR = 40  # pixels that the system adds above; it tells how many only when the window is shown


def fit_screen(window: QWidget, width: int = USUAL[0], height: int = USUAL[1]) -> None:
    """Give ``window`` this size, or what the screen has room for."""
    room = window.screen().availableGeometry()
    window.resize(min(width, room.width()), min(height, room.height() - TITLE_BAR))


def restore_size(settings_folder: Path, widget: QWidget) -> None:
    """As it was left, or as usual."""
    settings = load_settings(settings_folder)
    known = settings.width and settings.height
    fit_screen(widget, *((settings.width, settings.height) if known else USUAL))


def show_as_left(settings_folder: Path, widget: QWidget) -> None:
    """Maximised if it was."""
    if load_settings(settings_folder).maximised:
        widget.showMaximized()
    else:
        widget.show()


def remember_size(settings_folder: Path, window: QWidget) -> None:
    """For the next start."""
    size = window.normalGeometry().size()
    kept = replace(
        load_settings(settings_folder),
        width=size.width(), height=size.height(), maximised=window.isMaximized(),
    )  # fmt: skip
    save_settings(settings_folder, kept)
