"""The tour's protected identity: registered, hidden in the lists, opened for a reason that is logged; the lost-laptop sheet."""

from asfdesk.domain.change import Kind
from asfdesk.domain.protection import OpeningReason, Protection
from asfdesk.gui.pages.lost.page import LostMachinePage
from asfdesk.gui.pages.register.participant import ParticipantPage
from asfdesk.gui.pages.register.protection_words import protection_words, reason_words
from asfdesk.services import lists
from asfdesk.services.keeping import lost_machine
from asfdesk.services.parties import participants
from asfdesk.services.rights import reading

from . import people
from .filling import fill
from .hands import Lost, click, find, wait
from .walker import Walker


class Guarding(Walker):
    """What nobody may see, and what is told when the laptop is gone."""

    def protect(self) -> str:
        """Somebody with sekretessmarkering: initials in the list, a reason at the door, the reason in the log."""
        before = set(lists.ids(self.desk, Kind.PARTICIPANT))
        self.window.go("participant")
        page = self.here(ParticipantPage)
        fill(page.form, people.PROTECTED)
        words = protection_words(Protection.CONFIDENTIAL)[0]
        for button in page.fields.protection.buttons:
            if button.text() == words:
                click(button)
        self.picture(self.window, "participant-protected")
        click(find(page, "participant.save"))
        (person,) = set(lists.ids(self.desk, Kind.PARTICIPANT)) - before
        self.window.go("participants")
        self.idle()
        self.picture(self.window, "participants-protected")
        name = participants.get_participant(self.desk, person).name
        if any(row.label.name == name for row in lists.participant_rows(self.desk, [*before, person])):
            raise Lost("a protected name stands in the list")
        self.ask.prepare((reason_words(OpeningReason.MEETING), ""))
        if not self.window.go("participant", person):
            raise Lost("the protected case did not open")
        log = reading.readings_of(self.desk, person)
        if OpeningReason.MEETING not in {line.reason for line in log}:
            raise Lost("the reason was not logged")
        return f"öppnat för {reason_words(OpeningReason.MEETING).lower()}, {len(log)} rader i läsloggen"

    def lost_laptop(self) -> str:
        """The lost-laptop sheet, seen and saved before it is needed."""
        page = self.page("lost_machine", LostMachinePage)
        wait(lambda: page.pages.page_count > 0, "the lost-laptop sheet")
        self.picture(self.window, "lost-laptop")
        before = set(self.out.glob("*.pdf"))
        click(find(page, "lost.save"))
        self.idle()
        wait(lambda: set(self.out.glob("*.pdf")) != before, "the saved sheet")
        held = lost_machine.lost_machine(self.desk).holdings
        return f"{sum(holding.count for holding in held)} poster av {len(held)} slag"
