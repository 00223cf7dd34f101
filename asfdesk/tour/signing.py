"""The tour's three signatures and the documents that come of them."""

from asfdesk.domain.agreement import State
from asfdesk.domain.signature import ROLES
from asfdesk.gui.pages.agreement.page import AgreementPage
from asfdesk.gui.pages.signing.page import SigningPage
from asfdesk.services.agreeing import agreements
from asfdesk.services.output import exports

from . import people
from .hands import Lost, click, find, wait, write
from .walker import Walker


class Signing(Walker):
    """Signs with a pen and exports."""

    def sign(self) -> str:
        """Presented, read and signed by three with a pen."""
        self.sign_all("sign", lend=True)
        assert self.agreement is not None
        view = agreements.get_agreement(self.desk, self.agreement)
        if view.agreement.state is not State.SIGNED:
            raise Lost("the agreement is not signed")
        return f"{view.agreement.number} undertecknad av {len(view.signatures)}"

    def _hand_over(self, page: SigningPage) -> None:
        """The participant is handed the screen, reads a summary, enlarges and turns it, and the officer takes it back."""
        click(find(page, "signing.lend"))
        self.idle()
        self.picture(self.window, "table-summary")
        for button in (page.table_bar.larger, page.table_bar.larger, page.table_bar.turn):
            button.click()
        self.idle()
        self.picture(self.window, "table-turned")
        click(find(self.window, "handover.take_back"))
        write(find(self.window, "pin.edit"), people.PASSPHRASE)
        self.picture(self.window, "table-pin")
        click(find(self.window, "pin.unlock"))
        wait(lambda: not self.window.surroundings.lending.lent, "the screen to be given back")
        self.idle()

    def sign_all(self, name: str, *, lend: bool = False) -> None:
        """Present what is written and take the three signatures; pictures are called after ``name``. ``lend``: the
        participant is handed the screen first."""
        click(find(self.here(AgreementPage), "agreement.present"))
        signing = self.here(SigningPage)
        for number, role in enumerate(ROLES):
            wait(lambda role=role: signing.role is role, f"the turn of {role}")
            self.idle()
            if number == 0:
                self.picture(self.window, f"{name}ing")
            if number == 0 and lend:
                self._hand_over(signing)
            self._sign_one(signing, f"{name}ing-officer" if number == len(ROLES) - 1 else "")
        self.idle()
        self.picture(self.window, f"{name}ed")

    def _sign_one(self, page: SigningPage, picture: str) -> None:
        card = page.card
        if not card.has_read():
            click(find(page, "signing.read"))
        write(find(page, "signing.place"), people.SIGNED_AT)
        role = page.role
        self.give_name(card)
        if picture:
            self.picture(self.window, picture)
        click(find(page, "signing.sign"))
        wait(lambda: page.role is not role or page.done is not None, "the signature to be taken")

    # ------------------------------------------------------------------------------------------ 6 export

    def export(self) -> str:
        """The signed agreement and the supervisor's copy, each with one click."""
        page = self.here(SigningPage)
        if exports.last_folder(self.desk) is None:  # asked once
            self.ask.prepare(self.out)
        click(find(page, "signing.export"))
        self.idle()
        click(find(page, "signing.export_supervisor"))
        self.idle()
        files = sorted(file.name for file in self.out.glob("Överenskommelse*.pdf"))
        if len(files) != 2:
            raise Lost("the documents were not written")
        return ", ".join(files)
