"""The tour's beginning and end: first start, closing, unlocking again."""

from PySide6.QtWidgets import QComboBox

from asfdesk.app import Program
from asfdesk.domain.agreement import State
from asfdesk.domain.visit import VisitState
from asfdesk.gui.pages.entrance.first_start import FirstStartPage
from asfdesk.gui.pages.entrance.unlock import UnlockPage
from asfdesk.services.agreeing import agreements

from . import people
from .hands import Lost, choose, click, find, wait, write
from .walker import Walker


class Starting(Walker):
    """From an empty folder to the main window, and back into it."""

    def first_start(self) -> str:
        """A passphrase typed twice, the recovery key proved, the officer named."""
        self.program.start()
        page = self.program.entrance
        if not isinstance(page, FirstStartPage):
            raise Lost("the first start was not offered")
        self.picture(page, "first-start")
        write(find(page, "passphrase.first"), people.PASSPHRASE)
        write(find(page, "passphrase.again"), people.PASSPHRASE)
        self.picture(page, "passphrase")
        click(find(page, "first_start.create"))
        wait(lambda: page.recovery.isVisible() and bool(page.recovery.groups), "the recovery key")
        groups = [label.text() for label in page.recovery.groups]
        self.recovery_key = "-".join(groups)
        self.picture(page, "recovery-key")
        self.ask.prepare(self.out / "Återställningsnyckel.pdf")
        click(find(page, "recovery.save"))
        click(find(page, "recovery.next"))
        write(find(page, "recovery.group"), groups[-2])
        click(find(page, "recovery.prove"))
        write(find(page, "officer.name"), people.OFFICER)
        choose(find(page, "officer.commissioner", QComboBox), 0)
        choose(find(page, "officer.unit", QComboBox), 0)
        self.picture(page, "officer")
        click(find(page, "officer.done"))
        wait(lambda: self.program.window is not None, "the main window")
        self.idle()
        self.picture(self.window, "today-empty")
        return f"nyckel i {len(groups)} grupper, handläggare {people.OFFICER}"

    def close(self) -> str:
        """Close the program."""
        self.window.close()
        if self.program.desk is not None:
            raise Lost("the register is still open")
        return "stängt"

    def unlock_again(self, program: Program) -> str:
        """Start again, type the passphrase, and find everything."""
        self.program = program
        program.start()
        page = program.entrance
        if not isinstance(page, UnlockPage):
            raise Lost("the unlock page was not shown")
        self.picture(page, "unlock")
        write(find(page, "unlock.secret"), people.PASSPHRASE)
        click(find(page, "unlock.open"))
        wait(lambda: program.window is not None, "the register to open")
        self.idle()
        assert self.agreement is not None
        view = agreements.get_agreement(self.desk, self.agreement)
        if view.agreement.state is not State.SIGNED or self.seen().visit.state is not VisitState.CLOSED:
            raise Lost("something was lost between closing and opening")
        self.window.go("agreement", self.agreement)
        self.idle()
        self.picture(self.window, "agreement-signed")
        return f"{view.agreement.number} finns kvar"
