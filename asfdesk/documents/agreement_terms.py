"""What is agreed: purpose, goals, tasks, period, supervision, follow-up, money, absence, safety, confidentiality."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from asfdesk.domain import swedish
from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.kinds import CompensationKind, SharedTopic
from asfdesk.domain.measure import RequirementKind
from asfdesk.domain.placeholders import legal_basis
from asfdesk.domain.reference import Reference
from asfdesk.domain.terms import FollowUpPlan, Terms

from . import wording
from .agreement_parties import hours_words, period_words, supervisor_words
from .content import (
    Block,
    BulletList,
    Callout,
    CheckItem,
    CheckList,
    Column,
    Fact,
    Facts,
    Heading,
    Paragraph,
    Rich,
    Row,
    Run,
    Table,
)

_TOPIC = SharedTopic

# What a measure's law asks of the organiser is the organiser's to know; every other answer may tell about the person.
_ABOUT_THE_ORGANISER = frozenset(
    {
        "certificate_commitment", "supervisor_commitment", "supervisor_named", "no_displacement", "union_statement",
        "organiser_check", "insurance_statement", "insurance_statement_care", "pay_terms", "pay_terms_general",
        "termination_grounds", "damage_sharing", "school_contact",
    }
)  # fmt: skip
_OWN_WISHES = frozenset({"individual_wish", "individual_wish_2001"})


def purpose(view: AgreementView, reference: Reference) -> list[Block]:
    """The measure, its legal basis, what it is for, and what its law asks for."""
    terms, measure = view.terms, view.measure
    aim = wording.name_of(terms.aim, reference.goal_kinds) if terms.aim else ""
    kind = wording.name_of(terms.purpose, reference.purposes) if terms.purpose else wording.MISSING
    blocks: list[Block] = [
        Facts(
            (
                Fact("Insats", measure.name),
                Fact("Lagrum", legal_basis(measure)),
                *wording.facts(("Beslutas av", measure.decided_by)),
                Fact("Syfte", kind),
                *wording.facts(("Insatsen ska leda till", aim)),
            )
        )
    ]
    blocks += _titled("Beskrivning av syftet", terms.purpose_text, _TOPIC.BACKGROUND)
    blocks += _titled("Varför just den här insatsen", terms.motivation, _TOPIC.DECISION)
    blocks += _titled("Deltagarens egna önskemål", terms.wishes, _TOPIC.PARTICIPANT_VIEW)
    required = tuple(
        Fact(requirement.label, value, _requirement_topic(requirement.code))
        for requirement in measure.requirements
        if (value := _fulfilled(terms, requirement.code, requirement.kind))
    )
    if required:
        blocks.append(Facts(required, "Det som insatsen kräver"))
    return blocks


def goals(view: AgreementView) -> list[Block]:
    """What shall be reached, how it is followed up, and by when."""
    rows = tuple(
        Row(
            (wording.or_missing(goal.what), wording.or_missing(goal.measured), wording.day(goal.when)),
            shares=_TOPIC.GOALS,
        )
        for goal in view.terms.goals
    )
    if not rows:
        return [Paragraph(wording.MISSING)]
    columns = (Column("Mål", 15), Column("Hur det följs upp", 14), Column("När", 7))
    return [Table("", columns, rows)]


def tasks(view: AgreementView, reference: Reference) -> list[Block]:
    """What the participant does, must not do, and what makes it possible."""
    terms = view.terms
    done = wording.items(terms.tasks)
    blocks: list[Block] = [Heading("Arbetsuppgifter", 2)]
    blocks.append(BulletList(done) if done else Paragraph(wording.MISSING))
    if terms.barred_tasks:
        blocks.append(Callout("Uppgifter som inte ingår", terms.barred_tasks, "warning"))
    adapted = [wording.name_of(adaptation, reference.adaptations) for adaptation in terms.adaptations]
    if adapted:
        blocks += [Heading("Anpassningar", 2), BulletList(wording.items(adapted), shares=_TOPIC.ADAPTATIONS)]
    blocks += _titled("Hjälpmedel", terms.aids, _TOPIC.ADAPTATIONS)
    return blocks


def period(view: AgreementView) -> list[Block]:
    """When and how much: period, weekly schedule, step-up, breaks."""
    terms = view.terms
    exception = next((e.text for e in view.measure.period.exceptions if e.code == terms.period_exception), "")
    blocks: list[Block] = [
        Facts(
            (
                Fact("Period", period_words(view)),
                Fact("Omfattning", hours_words(view)),
                *wording.facts(
                    ("Planerade uppehåll", terms.breaks),
                    ("Skäl för längre period", exception, _TOPIC.DECISION),
                ),
            )
        )
    ]
    if terms.schedule:
        blocks.append(_schedule(terms))
    if terms.steps:
        rows = tuple(
            Row((f"Från {swedish.long_date(step.start)}", f"{swedish.hours(step.hours)} i veckan"))
            for step in terms.steps
        )
        blocks.append(Table("Upptrappning", (Column("När"), Column("Omfattning")), rows))
    return blocks


def supervision(view: AgreementView, values: Mapping[str, str]) -> list[Block]:
    """Who supervises, how, and how the first days go."""
    terms, supervisor, deputy = view.terms, view.supervisor, view.deputy
    named = (
        Fact("Handledare", supervisor_words(supervisor) if supervisor else wording.MISSING),
        *wording.facts(("Ersättare", supervisor_words(deputy) if deputy else "")),
    )
    return [
        Facts(named),
        *wording.prose(wording.filled(terms.supervision, values)),
        *_titled("Introduktion", wording.filled(terms.introduction, values)),
    ]


def follow_up(view: AgreementView, values: Mapping[str, str]) -> list[Block]:
    """The plan in words; the dated visits are made from it when the agreement is signed."""
    plan = view.terms.follow_up
    rows = tuple(Row(cells) for cells in _plan(plan))
    blocks: list[Block] = [*wording.prose(wording.filled(plan.note, values))]
    if rows:
        blocks.append(Table("Uppföljningsplan", (Column("Vad", 12), Column("När", 14)), rows))
    return blocks


def compensation(view: AgreementView, reference: Reference) -> list[Block]:
    """What is paid to the organiser, by what source; "ingen" is a choice with a reason (plan p9)."""
    pay = view.terms.compensation
    if pay.kind is None:
        return [Paragraph(wording.MISSING)]
    if pay.kind is CompensationKind.NONE:
        reason = wording.name_of(pay.reason, reference.no_compensation_reasons)
        rows = wording.facts(
            ("Till anordnaren", "Ingen ersättning"),
            ("Skäl", wording.or_missing(reason)),
            ("Kommentar", pay.note),
        )
        return [Facts(rows)]
    amount: Rich = (
        f"{swedish.kronor(pay.amount)} {wording.COMPENSATION_UNITS[pay.kind]}"
        if pay.amount is not None
        else wording.MISSING
    )
    rows = wording.facts(
        ("Till anordnaren", amount),
        ("Källa", wording.joined(pay.source, swedish.long_date(pay.source_date))),
        ("Kommentar", pay.note),
    )
    return [Facts(rows)]


def absence(view: AgreementView, values: Mapping[str, str]) -> list[Block]:
    """Who is called when, and how the placement may end before its time."""
    terms = view.terms
    return [
        *_titled("Vid frånvaro", wording.filled(terms.absence, values)),
        *_titled("Om placeringen avslutas i förtid", wording.filled(terms.ending, values)),
    ]


def work_environment(view: AgreementView, values: Mapping[str, str]) -> list[Block]:
    """Who answers for the work environment, what risks there are, and which insurance holds."""
    terms = view.terms
    blocks: list[Block] = [*wording.prose(values["work_environment"])]
    blocks.append(
        Facts(
            (
                Fact("Riskbedömning gjord", wording.day(terms.risk_assessed_on)),
                *wording.facts(
                    ("Risker och åtgärder", wording.filled(terms.risks, values)),
                    ("Skyddsutrustning och kläder", wording.filled(terms.protective, values)),
                    ("Försäkring", values["insurance"] if terms.insurance else wording.MISSING),
                    ("Vid olycka eller tillbud", wording.filled(terms.accident, values)),
                ),
            )
        )
    )
    return blocks


def confidentiality(view: AgreementView, values: Mapping[str, str]) -> list[Block]:
    """What the supervisor may know: every topic, ticked or not, so that a missing tick is seen too."""
    terms = view.terms
    blocks: list[Block] = [*wording.prose(wording.filled(terms.confidentiality, values))]
    blocks.append(
        Paragraph(
            (Run("Deltagaren samtycker till att handledaren får veta det som är kryssat här:", "bold"),)
        )
    )
    blocks.append(
        CheckList(
            tuple(CheckItem(words, topic in terms.shared_topics) for topic, words in wording.TOPICS.items())
        )
    )
    blocks.append(
        Paragraph(
            "Samtycket gäller under placeringen och kan när som helst tas tillbaka hos handläggaren.", "note"
        )
    )
    return blocks


def _titled(title: str, text: str, shares: SharedTopic | None = None) -> list[Block]:
    found = wording.prose(text, shares)
    return [Heading(title, 2), *found] if found else []


def _requirement_topic(code: str) -> SharedTopic | None:
    if code in _ABOUT_THE_ORGANISER:
        return None
    return _TOPIC.PARTICIPANT_VIEW if code in _OWN_WISHES else _TOPIC.DECISION


def _fulfilled(terms: Terms, code: str, kind: RequirementKind) -> str:
    value = next((f.value for f in terms.requirements if f.code == code), "")
    if kind is RequirementKind.CONFIRMATION:
        return "Ja" if value == "yes" else ""
    if kind is RequirementKind.DATE and value:
        try:
            return swedish.long_date(date.fromisoformat(value))
        except ValueError:
            return value
    return value


def _schedule(terms: Terms) -> Table:
    rows = [
        Row(
            (
                swedish.WEEKDAYS[day.weekday].capitalize(),
                swedish.clock(day.start),
                swedish.clock(day.end),
                f"{day.pause}\u00a0min" if day.pause else "–",
                swedish.number(round(Decimal(day.minutes) / 60, 2)),
            )
        )
        for day in sorted(terms.schedule, key=lambda day: (day.weekday, day.start))
    ]
    total = terms.scheduled_hours
    rows.append(Row(("Summa i veckan", "", "", "", swedish.number(round(total, 2)))))
    columns = (
        Column("Dag", 14),
        Column("Börjar", 9, "right"),
        Column("Slutar", 9, "right"),
        Column("Rast", 9, "right"),
        Column("Timmar", 9, "right"),
    )
    return Table("Veckoschema", columns, tuple(rows))


def _plan(plan: FollowUpPlan) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    if plan.introduction:
        rows.append(("Introduktion på arbetsplatsen", "Första dagen"))
    if plan.first_weeks:
        rows.append(
            (
                "Första uppföljningen, trepartssamtal",
                f"{swedish.weeks(plan.first_weeks).capitalize()} efter start",
            )
        )
    if plan.every_weeks:
        rows.append(("Besök på arbetsplatsen", swedish.every_weeks(plan.every_weeks).capitalize()))
    if plan.closing:
        rows.append(("Avslutande samtal", swedish.before_the_end(plan.closing_weeks).capitalize()))
    for count in plan.after_months:
        rows.append(("Uppföljning efter avslutet", f"{wording.months(count).capitalize()} efter slutdatum"))
    return rows
