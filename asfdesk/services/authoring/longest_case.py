"""An invented case with the longest realistic data: what a template must have room for on paper.

Why invented by hand: the longest of each kind never meet in the demo register, and a preview that looks well with short
names tells nothing. Everything that a template can ask for is filled in.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from uuid import UUID

from asfdesk.domain.agreement import Agreement, AgreementView, Placement, State
from asfdesk.domain.checklist import Checklist
from asfdesk.domain.clause import AgreementTemplate, Clause
from asfdesk.domain.identity import PersonNumber
from asfdesk.domain.kinds import CompensationKind
from asfdesk.domain.measure import Measure, RequirementKind
from asfdesk.domain.parties import (
    Address,
    CaseOfficer,
    Commissioner,
    Enterprise,
    InterpreterNeed,
    Participant,
    Supervisor,
    Unit,
)
from asfdesk.domain.template import SEPARATOR, YES, FieldKind, TemplateField
from asfdesk.domain.terms import Aim, Compensation, Fulfilled, Goal, Purpose, Step, Terms, WorkDay
from asfdesk.domain.visit import Visit, VisitState, VisitView

from ..agreeing.prefill import chosen, follow_up_plan

_LONG = (
    "Det här är ett exempel på hur mycket som ofta skrivs här. Texten beskriver vad som har hänt, vad alla är överens "
    "om och vad som ska hända sedan, så att den som läser utan att ha varit med förstår."
)
_ADDRESS = Address("Kooperatörsgatan 114 B, uppgång C, tre trappor", "827 30", "Ljusdals-Östernäs")


def longest_participant() -> Participant:
    """Somebody with long names and a representative."""
    return Participant(
        UUID(int=1),
        "Alexandra Margareta Wilhelmina",
        "von Schwerin-Löwenhielm Ödegårdsdotter",
        PersonNumber("198112289874"),
        phone="+46 70 174 06 05",
        email="alexandra.von.schwerin-lowenhielm@exempelkommunen.example",
        address=_ADDRESS,
        contact_note="Ring helst efter klockan tio, och aldrig på onsdagar då telefonen är avstängd.",
        language="ti",
        interpreter=InterpreterNeed.PHONE,
        communication="Bildstöd och korta skriftliga instruktioner",
        representative="Karl-Gustav Bergström-Åkerblad, god man",
        representative_phone="+46 70 174 06 99",
    )


def _enterprise() -> Enterprise:
    return Enterprise(
        UUID(int=2),
        "Arbetsintegrerande sociala företaget Återbruket och Trädgårdskooperativet i Ljusdal ekonomisk förening",
        "769600-0020",
        address=_ADDRESS,
        phone="+46 651 180 900",
        email="kontakt@aterbruket-tradgardskooperativet.example",
        signatory="Per-Olof Öhman-Hjortsberg",
        signatory_title="Verksamhetsledare och firmatecknare på delegation",
    )


def _supervisors() -> tuple[Supervisor, Supervisor]:
    first = Supervisor(
        UUID(int=3),
        UUID(int=2),
        "Marie-Louise Sjögren-Hedenström",
        "Handledare och köksansvarig",
        "+46 70 174 06 10",
    )
    return first, Supervisor(
        UUID(int=4), UUID(int=2), "Bengt-Åke Ågren-Wallenstråle", "Ersättare", "+46 70 174 06 11"
    )


def longest_view(
    template: AgreementTemplate, clauses: tuple[Clause, ...], measure: Measure, on: date
) -> AgreementView:
    """An agreement by the template with everything filled in; nothing is left out by a condition."""
    supervisor, deputy = _supervisors()
    kind = measure.ordering_kinds[0]
    commissioner = Commissioner(
        UUID(int=5), kind, "Samordningsförbundet för Hälsinglands och Gästriklands inland"
    )
    unit = Unit(
        UUID(int=6), UUID(int=5), name="Enheten för arbetsmarknad, försörjning och vuxenutbildning",
        phone="+46 771 416 416",
    )  # fmt: skip
    officer = CaseOfficer(
        UUID(int=7), UUID(int=6), "Ann-Sofie Åkerlund-Żółkiewska", "Socialsekreterare och samordnare",
        "+46 10 486 00 00", "ann-sofie.akerlund-zolkiewska@exempelkommunen.example",
    )  # fmt: skip
    placement = Placement(UUID(int=8), UUID(int=1), UUID(int=2), measure.code, measure.valid_from)
    terms = _terms(template, clauses, measure, on)
    agreement = Agreement(UUID(int=9), placement.id, "ÖK-2026-XXX-0000", State.DRAFT, terms)
    return AgreementView(
        agreement, placement, longest_participant(), _enterprise(), measure, template, supervisor, deputy, unit,
        commissioner, officer,
    )  # fmt: skip


def _terms(template: AgreementTemplate, clauses: tuple[Clause, ...], measure: Measure, on: date) -> Terms:
    end = on + timedelta(days=180)
    defaults = template.defaults
    return Terms(
        signatory="Per-Olof Öhman-Hjortsberg",
        signatory_title="Verksamhetsledare och firmatecknare på delegation",
        registry_number="KS/2026:0012-3456-7890",
        decision=_LONG,
        purpose=Purpose.TRAINING,
        purpose_text=f"{_LONG}\n\n{_LONG}",
        aim=Aim.BRIDGE,
        motivation=_LONG,
        requirements=tuple(
            Fulfilled(r.code, {RequirementKind.CONFIRMATION: "yes", RequirementKind.DATE: on.isoformat()}.get(r.kind, _LONG))
            for r in measure.requirements
        ),
        wishes=_LONG,
        goals=tuple(Goal(_LONG[:80], _LONG[80:150], end) for _ in range(3)),
        tasks=tuple(_LONG[:70] for _ in range(5)),
        barred_tasks=_LONG,
        adaptations=("written_instructions", "more_breaks", "Eget skåp nära personalrummet"),
        aids=_LONG,
        start=on,
        end=end,
        hours_per_week=Decimal("37.5"),
        schedule=tuple(WorkDay(day, time(7, 30), time(15, 45), 45) for day in range(5)),
        steps=(Step(on, Decimal(10)), Step(on + timedelta(days=60), Decimal("37.5"))),
        breaks=_LONG[:90],
        supervision=defaults.supervision or _LONG,
        introduction=defaults.introduction or _LONG,
        follow_up=follow_up_plan(measure, defaults.follow_up),
        compensation=Compensation(CompensationKind.PER_DAY_PRESENT, Decimal("12500.50"), _LONG[:80], on, note=_LONG),
        absence=defaults.absence or _LONG,
        ending=defaults.ending or _LONG,
        risk_assessed_on=on,
        risks=_LONG,
        protective=_LONG[:90],
        insurance="\n".join(cover.text for cover in measure.insurance) or _LONG,
        accident=defaults.accident or _LONG,
        confidentiality=defaults.confidentiality or _LONG,
        template_code=template.code,
        template_version=template.version,
        clauses=tuple(chosen(clause, measure) for clause in clauses),
        responsibilities=template.responsibilities,
        other=_LONG,
        template_answers=tuple(Fulfilled(one.code, _answer(one, on)) for one in template.fields),
    )  # fmt: skip


def _answer(one: TemplateField, on: date) -> str:
    match one.kind:
        case FieldKind.LINE:
            return _LONG[:90]
        case FieldKind.TEXT:
            return _LONG
        case FieldKind.DATE:
            return on.isoformat()
        case FieldKind.NUMBER:
            return "1234567.5"
        case FieldKind.YES_NO:
            return YES
        case FieldKind.CHOICE:
            return max(one.options, key=lambda option: len(option.text)).value if one.options else ""
        case FieldKind.CHOICES:
            return SEPARATOR.join(option.value for option in one.options)


def longest_visit(checklist: Checklist, measure: Measure, on: date) -> VisitView:
    """A visit by a checklist with nothing answered yet: every question shows as a line to write on."""
    enterprise, supervisor = _enterprise(), _supervisors()[0]
    visit = Visit(
        UUID(int=10), UUID(int=8), checklist.visit_kinds[0], VisitState.OPEN, on, time(13),
        place=_ADDRESS.one_line, checklist_code=checklist.code, checklist_version=checklist.version,
        attendees=(longest_participant().name, supervisor.name),
    )  # fmt: skip
    return VisitView(
        visit=visit,
        placement=Placement(UUID(int=8), UUID(int=1), UUID(int=2), measure.code, measure.valid_from),
        participant=longest_participant(),
        enterprise=enterprise,
        measure=measure,
        checklist=checklist,
        answers={},
        supervisor=supervisor,
    )


def unconditional(template: AgreementTemplate) -> AgreementTemplate:
    """The template with everything in it that may ever come in."""
    return replace(
        template,
        sections=tuple(
            replace(s, when=None, fields=tuple(replace(f, when=None) for f in s.fields))
            for s in template.sections
        ),
    )
