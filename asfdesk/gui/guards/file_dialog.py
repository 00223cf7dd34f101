"""Asking for files and folders without leaving a list of them anywhere.

The system's own dialogs keep what was chosen in lists in clear (Windows' recent files, GTK's ``recently-used.xbel``),
and Qt's keeps its history in a settings file. So Qt's own is used, and what it remembered is put back as it was found.
Which folder was used last the program remembers itself, in the encrypted register.
"""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

from ..window.window_size import fit_screen

SIZE = (820, 560)
_GROUP = "FileDialog"
"""Where Qt's file dialog keeps its history, in the settings that all Qt programs of the user share."""


def ask_file(
    parent: QWidget | None,
    title: str,
    start: Path,
    *,
    kinds: str = "",
    saving: bool = False,
    folder: bool = False,
) -> Path | None:
    """A file to read, a file to write (``saving``; ``start`` may name it), or a ``folder``; None when cancelled."""
    dialog = qt_dialog(parent, title, start.parent if saving else start, kinds)
    if saving:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(start.suffix.lstrip("."))
        dialog.selectFile(start.name)
    elif folder:
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _asked(dialog)


def ask_files(parent: QWidget | None, title: str, start: Path, kinds: str) -> list[Path]:
    """Files to read; none when cancelled."""
    dialog = qt_dialog(parent, title, start, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _chosen(dialog)


def qt_dialog(parent: QWidget | None, title: str, start: Path, kinds: str) -> QFileDialog:
    """Qt's own, wide enough for whole names and times."""
    dialog = QFileDialog(parent, title, str(start), kinds)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    fit_screen(dialog, *SIZE)
    return dialog


def _asked(dialog: QFileDialog) -> Path | None:
    chosen = _chosen(dialog)
    return chosen[0] if chosen else None


def _chosen(dialog: QFileDialog) -> list[Path]:
    found = _remembered()
    try:
        chosen = dialog.selectedFiles() if dialog.exec() else []
    finally:
        shiboken6.delete(dialog)  # Qt writes its history when the dialog dies, so it dies here
        _put_back(found)
    return [Path(one) for one in chosen]


def _shared() -> QSettings:
    return QSettings(QSettings.Scope.UserScope, "QtProject")


def _remembered() -> dict[str, object]:
    settings = _shared()
    settings.beginGroup(_GROUP)
    return {key: settings.value(key) for key in settings.allKeys()}


def _put_back(found: dict[str, object]) -> None:
    settings = _shared()
    settings.remove(_GROUP)
    settings.beginGroup(_GROUP)
    for key, value in found.items():
        settings.setValue(key, value)
    settings.endGroup()
    settings.sync()
