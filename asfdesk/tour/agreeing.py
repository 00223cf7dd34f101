"""The tour's agreement, from the choice of a measure to the last section of the form."""

from datetime import date, timedelta
from uuid import UUID

from asfdesk.domain.agreement_check import Section
from asfdesk.domain.change import Kind
from asfdesk.domain.kinds import CompensationKind, SharedTopic
from asfdesk.domain.measure import RequirementKind
from asfdesk.domain.terms import Aim, Purpose
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.pages.agreement.new_agreement import NewAgreementPage
from asfdesk.gui.pages.agreement.page import AgreementPage
from asfdesk.services import lists
from asfdesk.services.agreeing import agreements
from asfdesk.services.parties import enterprises

from . import people
from .filling import fill, fill_field
from .hands import Lost, click, find, write
from .walker import Walker

MEASURE = "work_training"
UNION = "union_statement"  # comes by telephone: set as a point of the control


class Agreeing(Walker):
    """Begins and writes an agreement."""

    def begin_agreement(self) -> str:
        """Participant, enterprise and measure chosen in the window."""
        page = self.page("new_agreement", NewAgreementPage)
        fill_field(page.participant, "öhl")
        fill_field(page.enterprise, "kanel")
        click(find(page, f"new_agreement.measure.{MEASURE}"))
        self.idle()
        self.picture(self.window, "new-agreement")
        click(find(page, "new_agreement.start"))
        self.here(AgreementPage)
        self.agreement = lists.ids(self.desk, Kind.AGREEMENT)[0]
        self.idle()
        self.picture(self.window, "agreement-begun")
        return agreements.get_agreement(self.desk, self.agreement).agreement.number

    def write_agreement(self) -> str:
        """Every section of the guided form, until nothing is missing."""
        page = self.here(AgreementPage)
        assert page.editor is not None
        assert self.agreement is not None
        form = page.editor.form
        fill(form, self._terms(form))
        for part, text in (("start", "09.00"), ("end", "13.30"), ("pause", "30")):
            write(find(page, f"agreement.schedule.0.{part}"), text)
        click(find(page, "agreement.schedule.fill"))
        fill(form, self._needs())
        found = page.editor.assess()
        left = [gap.field for gap in found.gaps] + [problem.field for problem in found.problems]
        if left:
            raise Lost(f"the form still lacks {', '.join(left)}")
        self.idle()
        self.picture(self.window, "agreement-written")
        click(find(page, "agreement.save"))
        saved = agreements.get_agreement(self.desk, self.agreement)
        if agreements.assess(self.desk, saved).gaps:
            raise Lost("what was saved is not what was written")
        return f"{len(saved.terms.clauses)} villkor, {len(saved.terms.goals)} mål"

    def control_before_signing(self) -> str:
        """The one point that the register does not know is set; the others have filled themselves in."""
        page = self.here(AgreementPage)
        assert page.editor is not None
        assert self.agreement is not None
        page.editor.go_to_section(Section.CONTROL)
        self.idle()
        self.picture(self.window, "control-before-signing")
        click(find(page, "agreement.control.union_heard.done"))
        saved = agreements.get_agreement(self.desk, self.agreement)
        if not agreements.assess(self.desk, saved).ready:
            raise Lost("the control before signing is not finished")
        return f"{len(saved.control)} punkter, {sum(one.known for one in saved.control)} ifyllda av registret"

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
        assert page.editor is not None
        values = {
            RequirementKind.TEXT: "Klart, se handlingsplanen.",
            RequirementKind.DATE: f"{start - timedelta(days=10)}",
            RequirementKind.CONFIRMATION: True,
        }
        needed = agreements.get_agreement(self.desk, self.agreement).measure.requirements
        keys = {f"requirements.{need.code}": values[need.kind] for need in needed if need.code != UNION}
        return {key: value for key, value in keys.items() if key in page.editor.form.fields}

    def _period(self) -> tuple[date, date]:
        """From today, so that the introduction can be visited at once, and four months on."""
        today = self.desk.today()
        return today, today + timedelta(days=118)

    def _enterprise(self) -> UUID:
        if self.enterprise is None:
            raise Lost("no enterprise was registered")
        return self.enterprise
