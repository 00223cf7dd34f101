"""The tour's registers: a participant, an enterprise with supervisors, and a look around."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from asfdesk.domain.change import Kind
from asfdesk.gui.page import Page
from asfdesk.gui.pages.global_search import GlobalSearch
from asfdesk.gui.pages.register.enterprise import EnterprisePage
from asfdesk.gui.pages.register.participant import ParticipantPage
from asfdesk.services import lists
from asfdesk.services.parties import enterprises

from . import people
from .filling import fill
from .hands import Lost, choose, click, find, press, wait, write
from .walker import Walker


class Registering(Walker):
    """What an agreement needs before it can be written."""

    def register_participant(self) -> str:
        """A participant, from an empty list."""
        self.window.go("participants")
        self.picture(self.window, "participants-empty")
        click(find(self.window, "participants.new"))
        self.write_participant(self.here(ParticipantPage))
        found = lists.ids(self.desk, Kind.PARTICIPANT)
        if len(found) != 1:
            raise Lost("the participant was not saved")
        self.participant = found[0]
        self.picture(self.window, "participant")
        return people.PARTICIPANT["family_name"]

    def write_participant(self, page: ParticipantPage) -> None:
        """Fill in the form of a new participant and save it."""
        fill(page.form, people.PARTICIPANT)
        fill(page.form, {"municipality": "2180", "language": "sv"})
        click(find(page, "participant.save"))

    def register_enterprise(self) -> str:
        """An enterprise with the five fields of knowledge, a supervisor and a deputy."""
        self.window.go("enterprises")
        self.picture(self.window, "enterprises-empty")
        click(find(self.window, "enterprises.new"))
        page = self.here(EnterprisePage)
        self.write_enterprise(page)
        found = lists.ids(self.desk, Kind.ENTERPRISE)
        if len(found) != 1:
            raise Lost("the enterprise was not saved")
        self.enterprise = found[0]
        for supervisor in people.SUPERVISORS:
            click(find(page, "supervisor.add"))
            for key, value in supervisor.items():
                write(find(page, f"supervisor.{key}"), value)
            click(find(page, "supervisor.save"))
        self._appoint_deputy(page)
        self.picture(self.window, "enterprise")
        saved = enterprises.get_enterprise(self.desk, self.enterprise).supervisors
        if {s.name for s in saved} != {s["name"] for s in people.SUPERVISORS}:
            raise Lost("the supervisors were not saved")
        return f"{people.ENTERPRISE['name']}, {len(saved)} handledare"

    def write_enterprise(self, page: EnterprisePage) -> None:
        """Fill in the form of a new enterprise and save it."""
        facts = {**people.ENTERPRISE, "municipality": "2180", "places": 8, "branches": ("cafe",)}
        fill(page.form, {**facts, **people.KNOWLEDGE})
        click(find(page, "enterprise.save"))

    def _appoint_deputy(self, page: Page) -> None:
        first = people.SUPERVISORS[0]["name"]
        card = next(w for w in page.findChildren(QWidget) if hasattr(w, "show_supervisors"))
        edit = next(edit for value, edit, _ in card.buttons if value.name == first)  # pyright: ignore[reportAttributeAccessIssue]
        click(edit)
        choose(find(page, "supervisor.deputy_id", QComboBox), 1)
        click(find(page, "supervisor.save"))

    def look_around(self) -> str:
        """The pages that nothing is written on here."""
        for key in ("participants", "enterprises", "organisations", "agreements", "visits", "settings"):
            self.window.go(key)
            self.idle()
            self.picture(self.window, key)
        return "6 sidor"

    def search(self) -> str:
        """Search as you type over the whole register, and Enter opens the first hit."""
        box = find(self.window, "search.everything", GlobalSearch)
        write(box, "öhl")
        wait(lambda: any(hit.id == self.participant for hit in box.hits), "the participant to be found")
        self.picture(self.window, "search")
        press(box, Qt.Key.Key_Return)
        self.here(ParticipantPage)
        return f"{len(box.hits)} träff"
