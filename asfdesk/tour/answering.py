"""The tour's person who asks: what the register holds about her, who has read it, and what may be disposed of."""

from __future__ import annotations

from asfdesk.gui.pages.log.page import LogPage
from asfdesk.gui.pages.person.page import PersonPage
from asfdesk.gui.pages.register.participant import ParticipantPage
from asfdesk.gui.pages.retention.page import RetentionPage
from asfdesk.services.agreeing import agreements
from asfdesk.services.rights import reading, trail

from .hands import Lost, click, find, wait
from .walker import Walker


class Answering(Walker):
    """The access extract, the verified log, and the retention trial."""

    def answer_the_person(self) -> str:
        """The access extract by way of the participant's page."""
        assert self.agreement is not None
        person = agreements.get_agreement(self.desk, self.agreement).participant.id
        self.window.go("participant", person)
        click(find(self.here(ParticipantPage), "participant.rights"))
        page = self.here(PersonPage)
        self.picture(self.window, "person")
        before = set(self.out.glob("Registerutdrag*.pdf"))
        click(find(page, "person.pdf"))
        self.idle()
        wait(lambda: set(self.out.glob("Registerutdrag*.pdf")) != before, "the saved extract")
        return f"{len(reading.readings_of(self.desk, person))} läsningar i utdraget"

    def prove_the_log(self) -> str:
        """The log verified and searched, the retention trial made."""
        page = self.page("log", LogPage)
        self.idle()
        click(find(page, "log.verify"))
        self.idle()
        found = trail.verify(self.desk)
        if not found.whole:
            raise Lost("the log is not whole")
        wait(lambda: page.disposal.trial is not None, "the trial of the log")
        self.picture(self.window, "log")
        trial = self.page("retention", RetentionPage)
        self.idle()
        wait(lambda: bool(trial.trial.lines), "the trial")
        trial.which.show_value("all")
        trial.which.changed.emit()
        self.picture(self.window, "retention")
        return f"{found.entries} rader kontrollerade, {len(trial.trial.lines)} ärenden prövade"
