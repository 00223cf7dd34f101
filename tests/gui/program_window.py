"""The whole program on a register with several people, for tests of coming in, locking and lending."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from asfdesk.app import Program
from asfdesk.domain.people import AccessRole
from asfdesk.gui.ask import PreparedAnswers
from asfdesk.gui.dress.style import Appearance
from asfdesk.gui.pages.entrance.unlock import UnlockPage
from asfdesk.gui.window.main_window import MainWindow
from asfdesk.services.entry import people
from asfdesk.services.entry.people import NewPerson
from asfdesk.services.signatures import signing
from asfdesk.store.keys.kdf import Kdf
from tests.cases import PASSPHRASE, Clock, open_desk, ready, register
from tests.hands import type_text

CHEAP = Kdf(memory=64, passes=1, lanes=1)
OFFICER, READER, ADMIN = "sju vantar under granen", "åtta vantar under granen", "nio vantar under granen"


def office_of_four(folder: Path) -> None:
    """Ann-Sofie (``ann``), Börje (``bo``, officer), Rut (``rut``, reader) and Adam (``adam``, administrator)."""
    desk = open_desk(folder)
    case = register(desk)
    signing.present(desk, ready(desk, case).agreement.id)
    people.set_sign_in(desk, "ann")
    for name, role, sign_in, phrase in (
        ("Börje Ek", AccessRole.OFFICER, "bo", OFFICER),
        ("Rut Läsare", AccessRole.READER, "rut", READER),
        ("Adam Admin", AccessRole.ADMINISTRATOR, "adam", ADMIN),
    ):
        people.add(desk, PASSPHRASE, NewPerson(name, role, sign_in, phrase), kdf=CHEAP)
    desk.store.close()


class Running:
    """A program that is started, unlocked and closed as a person would."""

    def __init__(self, qtbot: QtBot, appearance: Appearance, home: Path) -> None:
        self.ask = PreparedAnswers()
        self.qtbot = qtbot
        self.program = Program(
            appearance, home / "register", ask=self.ask, clock=Clock(), settings_folder=home / "settings"
        )
        self.program.start()

    @property
    def unlock_page(self) -> UnlockPage:
        page = self.program.entrance
        assert isinstance(page, UnlockPage)
        return page

    @property
    def window(self) -> MainWindow:
        assert self.program.window is not None
        return self.program.window

    def come_in(self, phrase: str = PASSPHRASE, sign_in: str = "") -> QWidget:
        """Type it and wait; returns what is then on the screen."""
        page = self.unlock_page
        if sign_in:
            page.sign_in.show_value("")
            type_text(page.sign_in.edit, sign_in)
        type_text(page.secret.edit, phrase)
        page.button.click()
        self.qtbot.waitUntil(lambda: self.program.entrance is not page, timeout=10_000)
        shown = self.program.window or self.program.entrance
        assert shown is not None
        self.qtbot.waitUntil(lambda: self.program.tasks.idle, timeout=20_000)
        return shown

    def end(self) -> None:
        """Nothing is left open."""
        if self.program.window is not None:
            self.program.window.close()
        else:
            if self.program.entrance is not None:
                self.program.entrance.close()
            self.program.close()
