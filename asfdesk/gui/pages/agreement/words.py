"""What the parts and fields of an agreement are called: the form, the check list and the messages must agree."""

from __future__ import annotations

from asfdesk.domain import swedish
from asfdesk.domain.agreement import AgreementKind, State
from asfdesk.domain.agreement_check import Section
from asfdesk.domain.ceiling import Reckoning
from asfdesk.domain.clause import AgreementTemplate
from asfdesk.domain.errors import Problem, Rule
from asfdesk.domain.followup import Because, PlannedVisit
from asfdesk.domain.kinds import CompensationKind, SharedTopic, VisitKind
from asfdesk.domain.measure import AmountBasis, CompensationRate, Measure
from asfdesk.domain.signature import Role, Way
from asfdesk.domain.template_gaps import QUESTIONS
from asfdesk.domain.terms import Aim
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.text import date_text, number_text, tr


def section_name(section: Section) -> str:
    """The title of a part of the form."""
    return {
        Section.CHANGE: tr("The change"),
        Section.PARTIES: tr("Parties"),
        Section.PURPOSE: tr("Purpose"),
        Section.GOALS: tr("Goals"),
        Section.TASKS: tr("Tasks and adaptations"),
        Section.PERIOD: tr("Period and extent"),
        Section.SUPERVISION: tr("Supervision"),
        Section.FOLLOW_UP: tr("Follow-up"),
        Section.COMPENSATION: tr("Compensation"),
        Section.ABSENCE: tr("Absence and ending"),
        Section.SAFETY: tr("Work environment and insurance"),
        Section.CONFIDENTIALITY: tr("Confidentiality"),
        Section.QUESTIONS: tr("The template's questions"),
        Section.CLAUSES: tr("Terms"),
        Section.CONTROL: tr("Control before signing"),
    }[section]


def total_words(limit: Reckoning) -> str:
    """How long all periods in the measure may last together, and how that is reckoned."""
    months = tr("%n months in all", n=limit.months or 0)
    if not limit.used:
        return tr("{months}: at the longest to {last}.", months=months, last=date_text(limit.last))
    used = tr("%n days are used before", n=limit.used)
    if limit.last < limit.start:
        return tr("{months}, and {used}: nothing is left.", months=months, used=used)
    return tr(
        "{months}, and {used}: at the longest to {last}.",
        months=months,
        used=used,
        last=date_text(limit.last),
    )


def kind_words(kind: AgreementKind) -> str:
    """What a document is in its chain."""
    return {
        AgreementKind.AGREEMENT: tr("Agreement"),
        AgreementKind.AMENDMENT: tr("Amendment"),
        AgreementKind.EXTENSION: tr("Extension"),
    }[kind]


def field_name(key: str, measure: Measure | None = None, template: AgreementTemplate | None = None) -> str:
    """The label of a field by its key in the form; what the measure or the template asks for has its label as data."""
    head, _, rest = key.partition(".")
    if head == "requirements" and measure is not None:
        return next(
            (r.label for r in measure.requirements if r.code == rest), tr("What the measure requires")
        )
    if head == QUESTIONS and template is not None:
        return next((f.label for f in template.fields if f.code == rest), tr("What the template asks for"))
    return {
        "change_from": tr("The change holds from"),
        "change_reason": tr("Why it is changed"),
        "unit_id": tr("Unit"),
        "officer_id": tr("Case officer"),
        "supervisor_id": tr("Supervisor"),
        "deputy_id": tr("Deputy supervisor"),
        "signatory": tr("Signs for the enterprise"),
        "signatory_title": tr("Title of who signs"),
        "registry_number": tr("Registry number"),
        "decision": tr("Decision or action plan"),
        "purpose": tr("Kind of purpose"),
        "purpose_text": tr("Purpose in words"),
        "aim": tr("What the placement leads to"),
        "motivation": tr("Why this measure for this period"),
        "wishes": tr("The participant's own wishes"),
        "goals": tr("Goals"),
        "tasks": tr("Tasks"),
        "barred_tasks": tr("Tasks not to be done"),
        "adaptations": tr("Adaptations"),
        "own_adaptations": tr("Other adaptations"),
        "aids": tr("Aids"),
        "start": tr("First day"),
        "end": tr("Last day"),
        "period_exception": tr("Ground for a longer period"),
        "hours_per_week": tr("Hours per week"),
        "schedule": tr("Weekly schedule"),
        "steps": tr("Step-up"),
        "breaks": tr("Planned breaks"),
        "supervision": tr("How the participant is supervised"),
        "introduction": tr("Introduction"),
        "follow_up": tr("Follow-up plan"),
        "compensation": tr("Compensation to the organiser"),
        "absence": tr("Absence"),
        "ending": tr("Ending early"),
        "risk_assessed_on": tr("Risk assessment made on"),
        "risks": tr("Risks and measures"),
        "protective": tr("Protective equipment and work clothes"),
        "insurance": tr("Insurance"),
        "accident": tr("At an accident"),
        "shared_topics": tr("What the supervisor may know"),
        "confidentiality": tr("How it is kept secret"),
        "clauses": tr("Terms of the agreement"),
        "responsibilities": tr("Who does what, and when"),
        "other": tr("Other"),
    }.get(head, head)


def place_of(problem: Problem) -> str:
    """The form's key for a problem's field: some fields of the terms are several in the form."""
    if problem.field == "compensation":
        return {
            Rule.COMPENSATION_REASON: "compensation.reason",
            Rule.COMPENSATION_AMOUNT: "compensation.amount",
        }.get(problem.rule, "compensation.kind")
    if problem.field == "adaptations":  # those to choose from are never wrong
        return "own_adaptations"
    if problem.field == "follow_up":
        return "follow_up.first_weeks"
    return problem.field


def topic_words(topic: SharedTopic) -> tuple[str, str]:
    """A topic to share, and what it means in plain words."""
    return {
        SharedTopic.PERSON_NUMBER: (
            tr("Personal identity number"),
            tr("The full number. Without this tick only the name stands in the supervisor's copy."),
        ),
        SharedTopic.CONTACT: (tr("Contact details"), tr("Telephone, e-mail and address of the participant.")),
        SharedTopic.LANGUAGE: (
            tr("Language and interpreter"),
            tr("Which language and what help to understand."),
        ),
        SharedTopic.ADAPTATIONS: (tr("Adaptations"), tr("What is adapted at work and which aids are used.")),
        SharedTopic.HEALTH: (tr("Health"), tr("What the work must take into account because of health.")),
        SharedTopic.BACKGROUND: (tr("Background"), tr("Earlier work, education and life that matter here.")),
        SharedTopic.GOALS: (tr("Goals"), tr("The goals and how they are measured.")),
        SharedTopic.DECISION: (tr("Decision"), tr("The decision or plan behind the placement.")),
        SharedTopic.PARTICIPANT_VIEW: (tr("Own view"), tr("The participant's own wishes and words.")),
        SharedTopic.NOTES: (tr("Notes from follow-ups"), tr("What is written down at meetings and visits.")),
        SharedTopic.OTHER_CONTACTS: (
            tr("Other contacts"),
            tr("That other authorities, care or a representative are involved."),
        ),
    }[topic]


def topics_text(topics: frozenset[SharedTopic]) -> str:
    """``Anpassningar, mål och hälsa`` in the order of the agreement's form."""
    words = [topic_words(topic)[0] for topic in SharedTopic if topic in topics]
    lowered = [words[0], *(word[:1].lower() + word[1:] for word in words[1:])] if words else []
    return swedish.listed(lowered)


def compensation_words(kind: CompensationKind) -> str:
    """A kind of compensation as a choice."""
    return {
        CompensationKind.NONE: tr("None"),
        CompensationKind.PER_DAY_PRESENT: tr("Per day present"),
        CompensationKind.PER_MONTH: tr("Per month"),
        CompensationKind.ADDITIONAL_COST: tr("Additional costs"),
    }[kind]


def rate_words(rate: CompensationRate) -> str:
    """A rate of the measure in one line: amount, unit and what the amount means."""
    if rate.amount is None:
        return {
            AmountBasis.LOCAL: tr("The amount is agreed locally"),
            AmountBasis.NOTHING: tr("Nothing is paid"),
        }.get(rate.basis, tr("No source states an amount"))
    amount = number_text(rate.amount)
    if rate.basis is AmountBasis.CEILING:
        return tr("At most {amount} kr per {unit}", amount=amount, unit=rate.unit)
    return tr("{amount} kr per {unit}", amount=amount, unit=rate.unit)


def aim_words(aim: Aim) -> str:
    """What the placement leads to."""
    return {
        Aim.BRIDGE: tr("A bridge to the ordinary labour market"),
        Aim.LASTING: tr("A lasting place in the enterprise"),
    }[aim]


def visit_words(kind: VisitKind) -> str:
    """A kind of visit."""
    return {
        VisitKind.WORKPLACE: tr("Workplace visit"),
        VisitKind.INDIVIDUAL: tr("Individual follow-up"),
        VisitKind.THREE_PARTY: tr("Three-party meeting"),
        VisitKind.INTRODUCTION: tr("Introduction"),
        VisitKind.CLOSING: tr("Closing meeting"),
        VisitKind.DIALOGUE: tr("Dialogue with the enterprise"),
        VisitKind.ENTERPRISE: tr("Visit to the enterprise"),
    }[kind]


def because_words(visit: PlannedVisit) -> str:
    """Why a visit has its date."""
    return {
        Because.INTRODUCTION: tr("on the first day"),
        Because.FIRST: tr("%n weeks after the start", n=visit.number),
        Because.RECURRING: tr("every %n weeks", n=visit.number),
        Because.CLOSING: tr("%n weeks before the end", n=visit.number)
        if visit.number > 1
        else tr("in the last week"),
        Because.AFTER: tr("%n months after the end", n=visit.number),
        Because.CHOSEN: tr("chosen by you"),
    }[visit.because]


def role_words(role: Role) -> str:
    """A party as signer."""
    return {
        Role.PARTICIPANT: tr("The participant"),
        Role.ENTERPRISE: tr("The enterprise"),
        Role.OFFICER: tr("The case officer"),
    }[role]


def way_text(way: Way, witness: str = "") -> str:
    """How somebody has signed."""
    return {
        Way.SCREEN: tr("Simple electronic signature, drawn on the screen"),
        Way.TYPED: tr("Simple electronic signature, the name written by keyboard"),
        Way.MARK: tr(
            "Simple electronic signature, a mark drawn on the screen; witness: {witness}", witness=witness
        ),
        Way.PAPER: tr("By pen on paper"),
    }[way]


def state_words(state: State) -> tuple[str, Meaning]:
    """A state of an agreement and its colour."""
    return {
        State.DRAFT: (tr("Draft"), Meaning.NEUTRAL),
        State.PRESENTED: (tr("Being signed"), Meaning.WARNING),
        State.SIGNED: (tr("Signed"), Meaning.OK),
    }[state]
