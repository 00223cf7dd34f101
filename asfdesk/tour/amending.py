"""The tour's amendment: the signed agreement is changed by a document of its own, and the text of a day is read."""

from datetime import timedelta

from asfdesk.domain.agreement import AgreementKind, State
from asfdesk.gui.pages.agreement.page import AgreementPage
from asfdesk.gui.pages.agreement.valid_text import ValidTextPage
from asfdesk.gui.pages.placement.page import PlacementPage
from asfdesk.services.agreeing import agreements

from .filling import fill
from .hands import Lost, click, find, wait
from .signing import Signing

REASON = "Deltagaren vill pröva fler uppgifter."
NEW_TASK = "Ta emot leveranser"


class Amending(Signing):
    """Changes what is signed, the only way there is."""

    def amend(self) -> str:
        """A task is added; what changes is printed, signed by the three, and holds from its day."""
        assert self.agreement is not None
        before = agreements.get_agreement(self.desk, self.agreement)
        signed = self.page("agreement", AgreementPage, self.agreement)
        assert signed.locked is not None
        click(signed.locked.buttons["amend"])
        page = self.here(AgreementPage)
        assert page.editor is not None
        day = max(self.desk.today(), before.terms.start or self.desk.today()) + timedelta(days=1)
        fill(page.editor.form, {"change_from": day, "change_reason": REASON, "tasks": (NEW_TASK,)})
        page.editor.assess()
        panel = page.editor.form.changing
        assert panel is not None
        wait(lambda: bool(panel.lines), "what is changed")
        self.idle()
        self.picture(self.window, "amendment")
        draft = page.editor.view.agreement.id
        self.sign_all("amendment-sign")
        view = agreements.get_agreement(self.desk, draft)
        if view.agreement.kind is not AgreementKind.AMENDMENT or view.agreement.state is not State.SIGNED:
            raise Lost("the amendment is not signed")
        placement = self.page("placement", PlacementPage, before.placement.id)
        self.picture(self.window, "chain")
        click(find(placement, "placement.chain.text"))
        text = self.here(ValidTextPage)
        text.choose(day)
        self.idle()
        self.picture(self.window, "text-of-a-day")
        return f"{view.agreement.number} ändrar {before.agreement.number}"
