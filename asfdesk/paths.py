"""Where things are: the program's own resources, and the folders that belong to the officer.

One module decides, so that a checkout, a wheel and a frozen build find the same files, and so that a test (or an
officer with the register on an encrypted stick) can move everything with an environment variable. Nothing is
created here: the caller that writes first calls :func:`made`.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

DATA_DIR_VARIABLE = "ASFDESK_DATA_DIR"
SETTINGS_DIR_VARIABLE = "ASFDESK_SETTINGS_DIR"
_NAME = "asfdesk"


def data_dir() -> Path:
    """The folder of the register, its key file, its backups and the log.

    ``ASFDESK_DATA_DIR`` decides when it is set. Otherwise the *local* folder of the user: never the one that
    Windows copies between machines, since a register with health data must not travel unasked.
    """
    return _from_environment(DATA_DIR_VARIABLE) or Path(
        platformdirs.user_data_dir(_NAME, appauthor=False, roaming=False)
    )


def settings_dir() -> Path:
    """The folder of settings that hold no personal data (window size, chosen look). ``ASFDESK_SETTINGS_DIR`` rules."""
    return _from_environment(SETTINGS_DIR_VARIABLE) or Path(
        platformdirs.user_config_dir(_NAME, appauthor=False, roaming=False)
    )


def log_dir() -> Path:
    """The folder of the log and the crash reports: beside the register, where the officer finds it."""
    return data_dir() / "log"


def resources_root() -> Path:
    """The ``resources`` folder of the checkout or of the frozen program."""
    bundle = getattr(sys, "_MEIPASS", None)
    root = Path(bundle) if isinstance(bundle, str) else Path(__file__).resolve().parent.parent
    return root / "resources"


def resource(*parts: str) -> Path:
    """A file or folder in ``resources``: ``resource("fonts", "OFL.txt")``. Not checked for existence."""
    return resources_root().joinpath(*parts)


def made(folder: Path) -> Path:
    """``folder``, created when missing and then readable by its owner alone (on Windows the profile sees to that)."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def _from_environment(variable: str) -> Path | None:
    value = os.environ.get(variable, "")
    return Path(value).expanduser().resolve() if value else None
