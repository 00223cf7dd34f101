"""The tour's end: the placement ends early, is assessed and certified, both signed on the screen and saved."""

from uuid import UUID

from asfdesk.domain.closing import ClosingKind
from asfdesk.domain.ending import AS_PLANNED, EndedBy
from asfdesk.gui.pages.ending.assessment import AssessmentPage
from asfdesk.gui.pages.ending.certificate import CertificatePage
from asfdesk.gui.pages.ending.issue import IssuePage
from asfdesk.gui.pages.ending.page import EndingPage
from asfdesk.gui.pages.placement.page import PlacementPage
from asfdesk.services.agreeing import agreements
from asfdesk.services.finishing import endings
from asfdesk.services.output import exports

from . import people
from .hands import Lost, choose, click, find, wait, write
from .walker import Walker


class Ending(Walker):
    """Ends, assesses, certifies."""

    def end_placement(self) -> str:
        """Today is the last day, and everybody is agreed on it: what happens to the visits is shown first."""
        page = self.page("placement", PlacementPage, self._ending())
        click(find(page, "placement.end"))
        ending = self.here(EndingPage)
        write(find(ending, "ending.last_day"), f"{self.desk.today()}")
        click(ending.fields.by.buttons[list(EndedBy).index(EndedBy.TOGETHER)])
        reasons = [reason.code for reason in self.desk.catalogue.ending_reasons]
        choose(ending.fields.reason.combo, reasons.index("employment"))
        write(find(ending, "ending.noticed_on"), f"{self.desk.today()}")
        if AS_PLANNED in (ending.value().reason_code, "") or not ending.effects.lines:
            raise Lost("what happens to the visits is not shown")
        self.picture(self.window, "ending")
        click(find(ending, "ending.save"))
        self.idle()
        found = endings.get_ending(self.desk, self._ending())
        if found.ending is None or not found.ending.early:
            raise Lost("the placement is not ended")
        return f"slutar {found.ending.last_day}, {len(found.ending.effects)} besök ändrade"

    def assess_and_certify(self) -> str:
        """The final assessment and the certificate, filled in, signed on the screen, issued and saved."""
        self._assess()
        self._issue(ClosingKind.ASSESSMENT, AssessmentPage)
        page = self.page("certificate", CertificatePage, self._ending())
        write(
            find(page, "certificate.learnt"),
            "Baka i storkök, ta emot beställningar och hålla ordning i lagret.",
        )
        self.idle()
        self.picture(self.window, "certificate")
        self._issue(ClosingKind.CERTIFICATE, CertificatePage)
        made = sorted(
            file.name for name in ("Slutbedömning", "Intyg") for file in self.out.glob(f"{name}*.pdf")
        )
        if len(made) != 3:
            raise Lost("the documents were not written")
        return ", ".join(made)

    def _assess(self) -> None:
        page = self.page("assessment", AssessmentPage, self._ending())
        for key, field in page.form.fields.items():
            if key.endswith("].fulfilment"):
                click(field.buttons[0])  # pyright: ignore[reportAttributeAccessIssue]
            elif key.endswith("].worked"):
                choose(field.combo, 0)  # pyright: ignore[reportAttributeAccessIssue]
        write(find(page, "assessment.participant_view"), "Jag vågar mer nu och vill fortsätta baka.")
        write(find(page, "assessment.supervisor_view"), "Kommer i tid, frågar och hjälper andra.")
        write(find(page, "assessment.officer_view"), "Redo för ett vanligt arbete med lugn introduktion.")
        choose(page.fields.advice.combo, 1)
        write(
            find(page, "assessment.next_step"),
            "Första arbetsdagen är på måndag. Handläggaren ringer om tre månader.",
        )
        write(find(page, "assessment.discussed_on"), f"{self.desk.today()}")
        click(find(page, "outcome.record.0"))
        assert page.outcomes.form is not None
        choose(page.outcomes.form.form.fields["code"].combo, 0)  # pyright: ignore[reportAttributeAccessIssue]
        click(find(page, "outcome.save"))
        self.idle()
        wait(lambda: not page.missing.links, "the assessment to be complete")
        self.picture(self.window, "assessment")

    def _issue(self, kind: ClosingKind, back_to: type[AssessmentPage] | type[CertificatePage]) -> None:
        click(find(self.window, f"{kind}.issue"))
        page = self.here(IssuePage)
        for _ in range(len(page.signers)):
            self.idle()
            wait(page.card.sign.isEnabled, "the pages to be drawn")
            if not page.card.has_read():
                click(find(page, "signing.read"))
            write(find(page, "signing.place"), people.SIGNED_AT)
            self.give_name(page.card)
            before = len(page.given)
            click(find(page, "signing.sign"))
            wait(lambda before=before: len(page.given) > before, "the signature to be taken")
        self.picture(self.window, f"issue-{kind}")
        self.ask.prepare(True)
        click(find(page, "issue.issue"))
        back = self.here(back_to)
        self.idle()
        exports.remember_folder(self.desk, self.out)
        for whose in ("participant", "supervisor") if kind is ClosingKind.ASSESSMENT else ("participant",):
            click(find(back, f"{kind}.save.{whose}"))
            self.idle()

    def _ending(self) -> UUID:
        assert self.agreement is not None
        return agreements.get_agreement(self.desk, self.agreement).placement.id
