"""What is not needed before the unlock page is not imported before it: every one of these costs the officer time."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import asfdesk

HEAVY = (
    "alembic", "argon2", "cryptography", "pypdfium2", "reportlab", "sqlalchemy", "sqlcipher3", "zxcvbn",
)  # fmt: skip
SHOWN = """
from asfdesk.app import application
from asfdesk.gui.pages.entrance.{module} import {page}
from asfdesk.gui.tasks import Tasks
from pathlib import Path
app, _ = application(["asfdesk"])
page = {page}(Path("there"), Tasks(), {more})
page.show()
page.grab()
"""


def loaded_by(code: str, names: tuple[str, ...]) -> list[str]:
    code += f"\nimport os, sys\nprint(*[name for name in {names!r} if name in sys.modules], flush=True)\nos._exit(0)"
    root = Path(asfdesk.__file__).parent.parent
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.split()


def test_the_command_line_is_read_without_qt_or_the_store():
    assert loaded_by("import asfdesk.cli", ("PySide6", "msgspec", *HEAVY)) == []


@pytest.mark.parametrize(
    ("module", "page", "more"),
    [
        ("unlock", "UnlockPage", "warm_up=None"),
        ("first_start", "FirstStartPage", "None, lambda store: None, warm_up=None"),
    ],
)
def test_the_first_page_is_painted_without_orm_or_documents(module, page, more):
    assert loaded_by(SHOWN.format(module=module, page=page, more=more), HEAVY) == []
