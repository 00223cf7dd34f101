"""The tour's visit: opened with its checklist, answered, closed, and what the start page says then."""

from datetime import timedelta
from uuid import UUID

from asfdesk.domain.checklist import ItemKind
from asfdesk.domain.visit import VisitState
from asfdesk.gui.pages.placement.page import PlacementPage
from asfdesk.gui.pages.signing.page import SigningPage
from asfdesk.gui.pages.visit.page import VisitPage
from asfdesk.services.agreeing import agreements
from asfdesk.services.visiting import visits

from .hands import Lost, click, find, wait, write
from .walker import Walker


class Visiting(Walker):
    """Follows up."""

    def hand_out_card(self) -> str:
        """The participant's card of whom to call, from the placement's page."""
        click(find(self.here(SigningPage), "signing.placement"))
        self.idle()
        self.picture(self.window, "placement")
        click(find(self.here(PlacementPage), "placement.card"))
        self.idle()
        found = [file.name for file in self.out.glob("Vem ringer jag*.pdf")]
        if len(found) != 1:
            raise Lost("the card was not written")
        return found[0]

    def visit_today(self) -> str:
        """The introduction that signing planned for today: answered, noted, an action agreed, closed, exported."""
        planned = [v for v in visits.visits_of(self.desk, self._placement()) if v.state is VisitState.PLANNED]
        if not planned:
            raise Lost("no visit was planned")
        self.visit = planned[0].id
        page = self.page("visit", VisitPage, self.visit)
        self.idle()
        self.picture(self.window, "visit-planned")
        click(find(page, "visit.start"))
        self.idle()
        self.picture(self.window, "visit-open")
        answered = self._answer_all(page)
        page.running.go_to_section("words")
        write(find(page, "visit.participant_view"), "Det känns bra. Jag vill gärna börja med att baka.")
        write(find(page, "visit.notes"), "Lugn första dag. Karin visade runt och ersättaren var med.")
        self.idle()
        self.picture(self.window, "visit-answered")
        return f"{answered} svar"

    def agree_action(self) -> str:
        """An action point with an owner and a date."""
        page = self.here(VisitPage)
        page.running.go_to_section("actions")
        click(find(page, "action.add"))
        write(find(page, "action.text"), "Skaffa halkfria skor i storlek 39")
        write(find(page, "action.due"), f"{self.desk.today() + timedelta(days=7)}")
        click(find(page, "action.save"))
        self.idle()
        if len(self.seen().actions) != 1:
            raise Lost("the action was not saved")
        return self.seen().actions[0].text

    def take_picture(self) -> str:
        """A photo of the workplace goes straight into the register."""
        page = self.here(VisitPage)
        page.running.go_to_section("pictures")
        card = page.running.pictures
        photo = self.out / "foto.png"
        self.window.grab().save(str(photo))
        self.ask.prepare(photo)
        click(find(page, "visit.pictures.add."))
        wait(lambda: bool(card.model.pictures) and not card.intake.running, "the picture")
        photo.unlink()
        self.idle()
        self.picture(self.window, "visit-pictures")
        return f"{len(card.model.pictures)} bild"

    def close_visit(self) -> str:
        """Nothing is missing, so it closes; the protocol is exported."""
        page = self.here(VisitPage)
        page.running.go_to_section("finish")
        self.ask.prepare(True)
        click(find(page, "visit.close"))
        self.idle()
        if self.seen().visit.state is not VisitState.CLOSED:
            raise Lost("the visit did not close")
        self.picture(self.window, "protocol")
        click(find(page, "visit.export"))
        self.idle()
        files = [file.name for file in self.out.glob("Besök*.pdf")]
        if not files:
            raise Lost("the protocol was not written")
        return files[0]

    def _answer_all(self, page: VisitPage) -> int:
        view = self.seen()
        count = 0
        for item in view.checklist.items:
            if not (item.required or item.kind is ItemKind.YES_NO_PARTLY):
                continue
            page.running.go_to_item(item.id)
            field = page.running.cards[item.id].field
            if item.kind is ItemKind.TEXT:
                write(field.control, "Genomgånget tillsammans.")
            elif item.kind is ItemKind.DATE:
                write(field.control, f"{self.desk.today()}")
            elif item.kind is ItemKind.NUMBER:
                write(field.control, "1")
            else:
                click(field.buttons[0])  # pyright: ignore[reportAttributeAccessIssue]
            count += 1
        self.idle()
        return count

    def _placement(self) -> UUID:
        assert self.agreement is not None
        return agreements.get_agreement(self.desk, self.agreement).placement.id

    def today(self) -> str:
        """The start page shows what is left to do."""
        self.window.go("today")
        self.idle()
        self.picture(self.window, "today")
        wait(
            lambda: any("halkfria skor" in text for text in self.shown_words()),
            "the action on the start page",
        )
        return "öppen åtgärd visas"
