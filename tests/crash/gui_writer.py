"""The real program in a process of its own, typed into until it is killed.

Each line on standard output is one key: its moment on the system's monotonic clock, and how many keys there have been.
"""

from __future__ import annotations

import os
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

os.environ["PYSIDE6_OPTION_PYTHON_ENUM"] = "0x11"

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QPlainTextEdit

from asfdesk.app import Program, application
from asfdesk.domain.signature import Role, Way
from asfdesk.gui.ask import PreparedAnswers
from asfdesk.gui.pages.signing.page import SigningPage
from asfdesk.gui.window.main_window import MainWindow
from asfdesk.services.demo.handwriting import signature_of
from asfdesk.tour.hands import click, draw, find, type_text, wait, write
from tests.cases import NOW, PASSPHRASE
from tests.crash.typed import TYPED

KEY_MS = 8
BEGAN = time.monotonic()


def clock() -> datetime:
    """The test's day, running on."""
    return NOW + timedelta(seconds=time.monotonic() - BEGAN)


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


class Typist(QObject):
    """Presses a key every few milliseconds and tells so after each."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__()
        self._edit, self._count = edit, 0
        self._timer = QTimer(self)
        self._timer.setInterval(KEY_MS)
        self._timer.timeout.connect(self.press)
        self._timer.start()

    @Slot()
    def press(self) -> None:
        """The next key."""
        type_text(self._edit, TYPED[self._count])
        self._count += 1
        say(f"{time.monotonic()} {self._count}")


def field(window: MainWindow, task: str, subject: UUID) -> QPlainTextEdit:
    """The empty field that the task types into."""
    if task == "agreement":
        window.go("agreement", subject)
        found = find(window, "agreement.wishes", QPlainTextEdit)
    elif task == "visit":
        window.go("visit", subject)
        page = window.pages["visit"]
        page.running.go_to_section("words")  # type: ignore[attr-defined]
        found = find(window, "visit.notes", QPlainTextEdit)
    else:
        window.go("participant")
        write(find(window, "participant.family_name"), "Halvskriven")
        found = find(window, "participant.contact_note", QPlainTextEdit)
    found.setFocus()
    return found


def sign_once(window: MainWindow, subject: UUID) -> None:
    """The participant signs; the enterprise has begun to draw."""
    window.go("signing", subject)
    page = window.pages["signing"]
    assert isinstance(page, SigningPage)
    wait(page.card.sign.isEnabled, "the pages")
    if not page.card.has_read():
        click(find(page, "signing.read"))
    write(find(page, "signing.place"), "Gävle")
    ink = signature_of("Åsa Öberg")
    strokes = [[(p.x / ink.width, p.y / ink.height) for p in stroke] for stroke in ink.strokes]
    draw(page.card.pad, strokes)
    click(find(page, "signing.sign"))
    wait(lambda: page.role is Role.ENTERPRISE, "the signature to be taken")
    draw(page.card.pad, strokes[:1])
    say(f"{time.monotonic()} 1")


def sign_at_table(window: MainWindow, subject: UUID) -> None:
    """The participant has been lent the screen and signs by keyboard; it is turned, and the enterprise has begun to draw."""
    window.go("signing", subject)
    page = window.pages["signing"]
    assert isinstance(page, SigningPage)
    wait(page.card.sign.isEnabled, "the pages")
    click(find(page, "signing.lend"))
    click(page.summary.go_on)
    click(page.reader.go_on)
    page.card.choose_way(Way.TYPED)
    write(find(page, "signing.typed"), "Åsa Öberg")
    write(find(page, "signing.place"), "Gävle")
    if not page.card.has_read():
        click(find(page, "signing.read"))
    click(find(page, "signing.sign"))
    wait(lambda: page.role is Role.ENTERPRISE, "the signature to be taken")
    click(page.table_bar.turn)
    page.card.pad.show_ink(signature_of("Börje Ängström"))
    say(f"{time.monotonic()} 1")


def main(task: str, folder: str, subject: str) -> int:
    app, appearance = application(["asfdesk"])
    settings = Path(folder).parent / "settings"
    program = Program(appearance, Path(folder), ask=PreparedAnswers(), clock=clock, settings_folder=settings)
    program.start()
    assert program.entrance is not None
    write(find(program.entrance, "unlock.secret"), PASSPHRASE)
    click(find(program.entrance, "unlock.open"))
    wait(lambda: program.window is not None, "the main window")
    assert program.window is not None
    if task in ("sign", "table"):
        (sign_once if task == "sign" else sign_at_table)(program.window, UUID(subject))
        return app.exec()
    typist = Typist(field(program.window, task, UUID(subject)))
    code = app.exec()
    typist.deleteLater()
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
