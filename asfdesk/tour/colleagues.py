"""The tour's second person: a reader is let in on the settings page, signs in by name and finds nothing to change."""

from asfdesk.domain.people import AccessRole
from asfdesk.gui.pages.entrance.unlock import UnlockPage
from asfdesk.gui.pages.settings.page import SettingsPage
from asfdesk.services.entry import people as ways_in

from . import people
from .hands import Lost, click, find, wait, write
from .walker import Walker


class Colleagues(Walker):
    """Several people on one register, and a lent screen's PIN."""

    def let_in_a_reader(self) -> str:
        """A colleague with a passphrase of her own, who may read."""
        self.window.go("settings")
        page = self.here(SettingsPage)
        card = page.people
        click(find(page, "people.more"))
        write(find(page, "people.own_sign_in"), people.SIGN_IN)
        write(find(page, "people.name"), people.READER)
        write(find(page, "people.sign_in"), people.READER_SIGN_IN)
        card.form.role.show_value(AccessRole.READER)
        write(find(card, "passphrase.first"), people.READER_PASSPHRASE)
        write(find(card, "passphrase.again"), people.READER_PASSPHRASE)
        write(find(page, "people.secret"), people.PASSPHRASE)
        self.picture(self.window, "people")
        click(find(page, "people.add"))
        wait(lambda: len(ways_in.people(self.desk)) == 2 and self.program.tasks.idle, "the reader's way in")
        self.program.lock()
        unlock = self.program.entrance
        if not isinstance(unlock, UnlockPage):
            raise Lost("the unlock page was not shown")
        write(find(unlock, "unlock.sign_in"), people.READER_SIGN_IN)
        write(find(unlock, "unlock.secret"), people.READER_PASSPHRASE)
        self.picture(unlock, "unlock-several")
        click(find(unlock, "unlock.open"))
        wait(lambda: self.program.window is not None, "the register to open for the reader")
        self.idle()
        if not ways_in.reads_only(self.desk):
            raise Lost("the reader may write")
        self.picture(self.window, "reader")
        return f"{people.READER} läser"
