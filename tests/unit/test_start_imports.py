"""What is not needed before the unlock page is not imported before it: every one of these costs the officer time."""

import subprocess
import sys
from pathlib import Path

import pytest

import asfdesk

HEAVY = (
    "alembic", "argon2", "cryptography", "holidays", "pypdfium2", "reportlab", "sqlalchemy", "sqlcipher3", "zxcvbn",
)  # fmt: skip


def loaded_by(module: str, names: tuple[str, ...]) -> list[str]:
    code = f"import sys, {module}; print(*[name for name in {names!r} if name in sys.modules])"
    root = Path(asfdesk.__file__).parent.parent
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_the_command_line_is_read_without_qt_or_the_store():
    assert loaded_by("asfdesk.cli", ("PySide6", "msgspec", *HEAVY)) == []


@pytest.mark.parametrize(
    "module", ["asfdesk.app", "asfdesk.gui.pages.entrance.unlock", "asfdesk.gui.pages.entrance.first_start"]
)
def test_the_first_window_loads_neither_orm_nor_documents(module):
    assert loaded_by(module, HEAVY) == []
