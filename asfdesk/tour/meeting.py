"""The tour's two computers: the cases are handed over, a colleague works on them, and what she did is merged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QPushButton

from asfdesk.gui.pages.handing.page import HandingPage
from asfdesk.services import hand_over, merging
from asfdesk.services.desk import Desk
from asfdesk.services.parties import participants
from asfdesk.store.keys.key import Kdf
from asfdesk.store.opening import create_store

from . import people
from .hands import Lost, click, find, wait
from .walker import Walker

PASSWORD = "vit häst över bron"  # noqa: S105  of a package that the tour makes and throws away
NEW_PHONE = "070-174 06 99"


class Meeting(Walker):
    """Hands over and takes in."""

    def hand_over(self) -> str:
        """Everything in one locked file; protected identities stay."""
        page = self.page("handing", HandingPage)
        self.idle()
        self.ask.prepare(PASSWORD, self.out)
        click(find(page, "handing.pack", QPushButton))
        wait(lambda: bool(list(self.out.glob("*.asfpaket"))), "the package")
        self.idle()
        self.picture(self.window, "handed-over")
        return self._package().name

    def merge(self) -> str:
        """A colleague's register takes the package, changes a number, and sends its own back: seen first, then merged."""
        assert self.participant is not None
        package = self._package()
        package.write_bytes(self._at_the_colleagues(package.read_bytes()))
        page = self.page("handing", HandingPage)
        self.idle()
        self.ask.prepare(package, PASSWORD)
        click(find(page, "handing.open", QPushButton))
        wait(lambda: page.steps.currentIndex() == 1 and not page.work.isVisible(), "the rehearsal")
        self.picture(self.window, "merge-rehearsal")
        click(find(page, "handing.merge", QPushButton))
        wait(lambda: page.steps.currentIndex() == 2 and not page.work.isVisible(), "the merge")
        self.idle()
        self.picture(self.window, "merged")
        package.unlink()
        phone = participants.get_participant(self.desk, self.participant).phone
        if phone != NEW_PHONE:
            raise Lost("what the colleague wrote is not here")
        return f"telefon {phone} från kollegan"

    def _package(self) -> Path:
        [package] = self.out.glob("*.asfpaket")
        return package

    def _at_the_colleagues(self, package: bytes) -> bytes:
        assert self.participant is not None
        with TemporaryDirectory() as folder:
            kdf = Kdf(memory=64, passes=1, lanes=1)
            store, _ = create_store(Path(folder) / "register", people.READER_PASSPHRASE, kdf=kdf)
            desk = Desk(store, self.desk.shipped, self.desk.clock)
            try:
                merging.merge(desk, merging.rehearse(desk, merging.read(package, PASSWORD)))
                person = participants.get_participant(desk, self.participant)
                participants.save_participant(desk, replace(person, phone=NEW_PHONE))
                return hand_over.hand_over(desk, hand_over.Chosen(None), PASSWORD).data
            finally:
                desk.store.close()
