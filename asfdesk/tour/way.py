"""The main job from an empty folder to a finished visit, taken through the window's own widgets.

Each method is one step; the tour records them, the journey tests look behind the window after each.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from asfdesk.app import Program
from asfdesk.domain.agreement import State
from asfdesk.domain.change import Kind
from asfdesk.domain.checklist import ItemKind
from asfdesk.domain.kinds import CompensationKind, SharedTopic
from asfdesk.domain.measure import RequirementKind
from asfdesk.domain.signature import ROLES
from asfdesk.domain.terms import Aim, Purpose
from asfdesk.domain.visit import VisitState, VisitView
from asfdesk.gui.ask import PreparedAnswers
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.main_window import MainWindow
from asfdesk.gui.page import Page
from asfdesk.gui.pages.agreement.new_agreement import NewAgreementPage
from asfdesk.gui.pages.agreement.page import AgreementPage
from asfdesk.gui.pages.entrance.first_start import FirstStartPage
from asfdesk.gui.pages.entrance.unlock import UnlockPage
from asfdesk.gui.pages.register.enterprise import EnterprisePage
from asfdesk.gui.pages.register.participant import ParticipantPage
from asfdesk.gui.pages.signing.page import SigningPage
from asfdesk.gui.pages.visit.page import VisitPage
from asfdesk.services import agreements, enterprises, lists, visits
from asfdesk.services.demo.handwriting import signature_of
from asfdesk.services.desk import Desk

from . import people
from .filling import fill, fill_field
from .hands import Lost, choose, click, draw, find, wait, write

MEASURE = "work_training"
Picture = Callable[[QWidget, str], None]


class Way:
    """Takes one program from its first start to a finished visit; ``out`` gets the documents."""

    def __init__(self, program: Program, ask: PreparedAnswers, out: Path, picture: Picture) -> None:
        self.program, self.ask, self.out, self.picture = program, ask, out, picture
        self.recovery_key = ""
        self.participant: UUID | None = None
        self.enterprise: UUID | None = None
        self.agreement: UUID | None = None
        self.visit: UUID | None = None

    # ------------------------------------------------------------------------------------------ where we are

    @property
    def window(self) -> MainWindow:
        """The main window. Raises Lost before the register is open."""
        if self.program.window is None:
            raise Lost("the main window is not open")
        return self.program.window

    @property
    def desk(self) -> Desk:
        """The desk under the window."""
        if self.program.desk is None:
            raise Lost("the register is not open")
        return self.program.desk

    def page(self, key: str, kind: type[Page], subject: object = None) -> Page:
        """Go to a page and be there."""
        self.window.go(key, subject)
        return self.here(kind)

    def here(self, kind: type[Page]) -> Page:
        """The page in view, which must be of this kind."""
        wait(lambda: isinstance(self.window.stack.currentWidget(), kind), kind.__name__)
        page = self.window.stack.currentWidget()
        assert isinstance(page, kind)
        return page

    def idle(self) -> None:
        """Until nothing is under way in the background."""
        wait(lambda: self.program.tasks.idle, "the work in the background")

    # ------------------------------------------------------------------------------------------ 1 start

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

    # ------------------------------------------------------------------------------------------ 2 register

    def register_participant(self) -> str:
        """A participant, from an empty list."""
        self.window.go("participants")
        self.picture(self.window, "participants-empty")
        click(find(self.window, "participants.new"))
        page = self.here(ParticipantPage)
        assert isinstance(page, ParticipantPage)
        fill(page.form, people.PARTICIPANT)
        fill(page.form, {"municipality": "2180", "language": "sv"})
        click(find(page, "participant.save"))
        found = lists.ids(self.desk, Kind.PARTICIPANT)
        if len(found) != 1:
            raise Lost("the participant was not saved")
        self.participant = found[0]
        self.picture(self.window, "participant")
        return people.PARTICIPANT["family_name"]

    def register_enterprise(self) -> str:
        """An enterprise with the five fields of knowledge, a supervisor and a deputy."""
        self.window.go("enterprises")
        self.picture(self.window, "enterprises-empty")
        click(find(self.window, "enterprises.new"))
        page = self.here(EnterprisePage)
        assert isinstance(page, EnterprisePage)
        facts = {**people.ENTERPRISE, "municipality": "2180", "places": 8, "branches": ("cafe",)}
        fill(page.form, {**facts, **people.KNOWLEDGE})
        click(find(page, "enterprise.save"))
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

    def _appoint_deputy(self, page: Page) -> None:
        first = people.SUPERVISORS[0]["name"]
        card = next(w for w in page.findChildren(QWidget) if hasattr(w, "show_supervisors"))
        edit = next(edit for value, edit, _ in card.buttons if value.name == first)  # pyright: ignore
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
        """Search as you type over the whole register."""
        found = lists.search(self.desk, "öhl")
        if not any(hit.id == self.participant for hit in found):
            raise Lost("the search did not find the participant")
        return f"{len(found)} träff"

    # ------------------------------------------------------------------------------------------ 3–4 agreement

    def begin_agreement(self) -> str:
        """Participant, enterprise and measure chosen in the window."""
        page = self.page("new_agreement", NewAgreementPage)
        assert isinstance(page, NewAgreementPage)
        fill_field(page.participant, "öhl")
        fill_field(page.enterprise, "kanel")
        click(find(page, f"new_agreement.measure.{MEASURE}"))
        self.idle()
        self.picture(self.window, "new-agreement")
        click(find(page, "new_agreement.start"))
        form_page = self.here(AgreementPage)
        assert isinstance(form_page, AgreementPage)
        self.agreement = lists.ids(self.desk, Kind.AGREEMENT)[0]
        self.idle()
        self.picture(self.window, "agreement-begun")
        return agreements.get_agreement(self.desk, self.agreement).agreement.number

    def write_agreement(self) -> str:
        """Every section of the guided form, until nothing is missing."""
        page = self.here(AgreementPage)
        assert isinstance(page, AgreementPage)
        assert page.editor is not None
        assert self.agreement is not None
        form = page.editor.form
        fill(form, self._terms(form))
        for part, text in (("start", "09.00"), ("end", "13.30"), ("pause", "30")):
            write(find(page, f"agreement.schedule.0.{part}"), text)
        click(find(page, "agreement.schedule.fill"))
        fill(form, self._needs())
        found = page.editor.assess()
        if not found.ready:
            left = [gap.field for gap in found.gaps] + [problem.field for problem in found.problems]
            raise Lost(f"the form still lacks {', '.join(left)}")
        self.idle()
        self.picture(self.window, "agreement-written")
        click(find(page, "agreement.save"))
        saved = agreements.get_agreement(self.desk, self.agreement)
        if not agreements.assess(self.desk, saved).ready:
            raise Lost("what was saved is not what was written")
        return f"{len(saved.terms.clauses)} villkor, {len(saved.terms.goals)} mål"

    def _terms(self, form: Form) -> dict[str, object]:
        start, end = self._period()
        supervisors = {
            s.name: s.id for s in enterprises.get_enterprise(self.desk, self._enterprise()).supervisors
        }
        first, second = (supervisors[s["name"]] for s in people.SUPERVISORS)
        wanted: dict[str, object] = {
            "supervisor_id": first,
            "deputy_id": second,
            "registry_number": "2026/0417",
            "decision": f"Handlingsplan {start - timedelta(days=14):%Y-%m-%d}",
            "purpose": Purpose.TRAINING,
            "purpose_text": "Träna att arbeta i ett kök med fasta tider, ett moment i taget.",
            "aim": Aim.BRIDGE,
            "motivation": "Deltagaren har valt platsen själv och behöver en lugn start efter lång frånvaro.",
            "wishes": "Vill lära sig baka och börja klockan nio.",
            "goals": (
                {"what": "Komma i tid fyra dagar av fem", "measured": "Närvarolistan", "when": f"{start + timedelta(weeks=6)}"},
                {"what": "Klara frukostdisken på egen hand", "measured": "Handledaren och deltagaren stämmer av", "when": f"{end}"},
            ),
            "tasks": ("Bakar efter recept med bilder", "Dukar och plockar disk", "Fyller på i kylen"),
            "start": f"{start}",
            "end": f"{end}",
            "hours_per_week": "20",
            "compensation.kind": CompensationKind.PER_DAY_PRESENT,
            "compensation.amount": "150",
            "risk_assessed_on": f"{start - timedelta(days=7)}",
            "risks": "Heta ytor, knivar, halka.",
            "protective": "Halkfria skor och förkläde.",
            "shared_topics": (SharedTopic.GOALS, SharedTopic.LANGUAGE),
        }  # fmt: skip
        return {key: value for key, value in wanted.items() if key in form.fields}

    def _needs(self) -> dict[str, object]:
        """Something for each thing that the measure's law asks for."""
        assert self.agreement is not None
        start, _ = self._period()
        page = self.here(AgreementPage)
        assert isinstance(page, AgreementPage)
        assert page.editor is not None
        values = {
            RequirementKind.TEXT: "Klart, se handlingsplanen.",
            RequirementKind.DATE: f"{start - timedelta(days=10)}",
            RequirementKind.CONFIRMATION: True,
        }
        needed = agreements.get_agreement(self.desk, self.agreement).measure.requirements
        keys = {f"requirements.{need.code}": values[need.kind] for need in needed}
        return {key: value for key, value in keys.items() if key in page.editor.form.fields}

    def _period(self) -> tuple[date, date]:
        """From today, so that the introduction can be visited at once, and four months on."""
        today = self.desk.today()
        return today, today + timedelta(days=118)

    def _enterprise(self) -> UUID:
        if self.enterprise is None:
            raise Lost("no enterprise was registered")
        return self.enterprise

    # ------------------------------------------------------------------------------------------ 5 signing

    def sign(self) -> str:
        """Presented, read and signed by three with a pen."""
        page = self.here(AgreementPage)
        click(find(page, "agreement.present"))
        signing = self.here(SigningPage)
        assert isinstance(signing, SigningPage)
        for number, role in enumerate(ROLES):
            wait(lambda role=role: signing.role is role, f"the turn of {role}")
            self.idle()
            if number == 0:
                self.picture(self.window, "signing")
            self._sign_one(signing, last=number == len(ROLES) - 1)
        self.idle()
        self.picture(self.window, "signed")
        assert self.agreement is not None
        view = agreements.get_agreement(self.desk, self.agreement)
        if view.agreement.state is not State.SIGNED:
            raise Lost("the agreement is not signed")
        return f"{view.agreement.number} undertecknad av {len(view.signatures)}"

    def _sign_one(self, page: SigningPage, *, last: bool) -> None:
        card = page.card
        if not card.has_read():
            click(find(page, "signing.read"))
        write(find(page, "signing.place"), people.SIGNED_AT)
        role = page.role
        ink = signature_of(card.values()["name"])
        draw(card.pad, [[(p.x / ink.width, p.y / ink.height) for p in stroke] for stroke in ink.strokes])
        if last:
            self.picture(self.window, "signing-officer")
        click(find(page, "signing.sign"))
        wait(lambda: page.role is not role or page.done is not None, "the signature to be taken")

    # ------------------------------------------------------------------------------------------ 6 export

    def export(self) -> str:
        """The signed agreement and the supervisor's copy, each with one click."""
        page = self.here(SigningPage)
        self.ask.prepare(self.out)
        click(find(page, "signing.export"))
        self.idle()
        click(find(page, "signing.export_supervisor"))
        self.idle()
        files = sorted(file.name for file in self.out.glob("Överenskommelse*.pdf"))
        if len(files) != 2:
            raise Lost("the documents were not written")
        return ", ".join(files)

    # ------------------------------------------------------------------------------------------ 7 follow-up

    def visit_today(self) -> str:
        """The introduction that signing planned for today: answered, noted, an action agreed, closed, exported."""
        click(find(self.here(SigningPage), "signing.placement"))
        self.idle()
        self.picture(self.window, "placement")
        planned = [v for v in visits.visits_of(self.desk, self._placement()) if v.state is VisitState.PLANNED]
        if not planned:
            raise Lost("no visit was planned")
        self.visit = planned[0].id
        page = self.page("visit", VisitPage, self.visit)
        assert isinstance(page, VisitPage)
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
        assert isinstance(page, VisitPage)
        page.running.go_to_section("actions")
        click(find(page, "action.add"))
        write(find(page, "action.text"), "Skaffa halkfria skor i storlek 39")
        write(find(page, "action.due"), f"{self.desk.today() + timedelta(days=7)}")
        click(find(page, "action.save"))
        self.idle()
        if len(self.seen().actions) != 1:
            raise Lost("the action was not saved")
        return self.seen().actions[0].text

    def close_visit(self) -> str:
        """Nothing is missing, so it closes; the protocol is exported."""
        page = self.here(VisitPage)
        assert isinstance(page, VisitPage)
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
                click(field.buttons[0])  # pyright: ignore
            count += 1
        self.idle()
        return count

    def _placement(self) -> UUID:
        assert self.agreement is not None
        return agreements.get_agreement(self.desk, self.agreement).placement.id

    def seen(self) -> VisitView:
        """The visit as it is saved."""
        assert self.visit is not None
        return visits.get_visit(self.desk, self.visit)

    # ------------------------------------------------------------------------------------------ 8 today and after

    def today(self) -> str:
        """The start page shows what is left to do."""
        self.window.go("today")
        self.idle()
        self.picture(self.window, "today")
        labels = [label.text() for label in self.window.findChildren(QLabel) if label.isVisible()]
        if not any("halkfria skor" in text for text in labels):
            raise Lost("the start page does not show the open action")
        return "öppen åtgärd visas"

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
