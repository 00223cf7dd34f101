"""What the final assessment (slutbedömning) states, part by part, each under the topic it tells about the participant.

The whole of it belongs to the participant and the case file. A supervisor's copy, or another authority's, is derived from
it by consent (JO 3507-2017; OSL 26:1), and says where something is left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from asfdesk.domain import swedish
from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.closing import ClosingKind
from asfdesk.domain.ending import Ending, EndingReason
from asfdesk.domain.final_assessment import AdaptationResult, FinalAssessment, GoalResult
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.reference import Reference
from asfdesk.domain.signature import Role

from . import wording
from .closing_signatures import empty_boxes
from .closing_words import ENDED_BY, FULFILMENT, WORKED
from .content import (
    SCHEMA,
    Block,
    BulletList,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    Paragraph,
    Rich,
    Row,
    Run,
    Section,
    Signatures,
    Table,
)

_TOPIC = SharedTopic


@dataclass(frozen=True, slots=True)
class Attended:
    """Days of the whole placement: expected so far, present, and away by the name of the kind."""

    expected: int = 0
    present: int = 0
    away: Mapping[str, int] = field(default_factory=dict[str, int], repr=False)


@dataclass(frozen=True, slots=True)
class Assessed:
    """Everything that the document is made from. ``outcome`` is the name of the outcome at the end."""

    view: AgreementView
    ending: Ending
    reason: EndingReason | None
    start: date | None
    value: FinalAssessment
    outcome: str
    attended: Attended


def assessment_document(of: Assessed, reference: Reference, *, demo: bool = False) -> Document:
    """The assessment, unsigned and not issued."""
    view = of.view
    return Document(
        kind="final_assessment",
        schema=SCHEMA,
        title="Slutbedömning",
        subtitle=view.measure.name,
        organisation=view.commissioner.name if view.commissioner else "",
        unit=view.unit.name if view.unit else "",
        reference=f"Slutbedömning {view.agreement.number}",
        marks=wording.facts(
            ("Överenskommelse", view.agreement.number),
            ("Diarienummer", view.terms.registry_number),
            ("Sista dag", swedish.long_date(of.ending.last_day)),
        ),
        status="Utkast, inte utfärdad",
        watermark="UTKAST",
        notice=wording.DEMO if demo else "",
        blocks=_blocks(of, reference),
    )


def _blocks(of: Assessed, reference: Reference) -> tuple[Block, ...]:
    value = of.value
    recommendation = wording.name_of(value.recommendation_code, reference.recommendations)
    parts: list[tuple[str, list[Block]]] = [
        ("Mål och hur långt vi nådde", _goals(value.goals)),
        ("Arbetsuppgifter", _lines(value.tasks)),
        ("Anpassningar", _adaptations(value.adaptations)),
        ("Närvaro", _attended(of.attended)),
        ("Deltagarens egen bild", list(wording.prose(value.participant_view, _TOPIC.PARTICIPANT_VIEW))),
        ("Handledarens bild", list(wording.prose(value.supervisor_view))),
        ("Handläggarens bedömning", list(wording.prose(value.officer_view, _TOPIC.NOTES))),
        ("Rekommendation", _advice(recommendation, value.recommendation)),
        ("Vad händer nu", _advice(of.outcome, value.next_step)),
    ]
    blocks: list[Block] = [_summary(of)]
    number = 0
    for title, inner in parts:
        if inner:
            number += 1
            blocks += [Heading(title, 1, f"{number}."), *inner]
    return (*blocks, _signatures(of, number + 1))


def _summary(of: Assessed) -> Facts:
    view, ending = of.view, of.ending
    officer, supervisor = view.officer, view.supervisor
    private = _TOPIC.HEALTH if of.reason is not None and of.reason.private else None
    how: tuple[Fact, ...] = (Fact("Avslut", "Enligt plan"),)
    if ending.early:
        by = ENDED_BY[ending.by] if ending.by else ""
        how = wording.facts(
            ("Avslut", f"I förtid, avtalat till {swedish.long_date(ending.planned_end)}"),
            ("Avslutades av", by),
            ("Skäl", of.reason.name if of.reason else "", private),
        )
    return Facts(
        look="box",
        facts=(
            Fact("Deltagare", view.participant.name),
            Fact("Arbetsplats", view.enterprise.name),
            Fact("Insats", view.measure.short_name or view.measure.name),
            Fact("Period", f"{swedish.long_date(of.start)} – {swedish.long_date(ending.last_day)}"),
            *how,
            *wording.facts(
                ("Handledare", supervisor.name if supervisor else ""),
                ("Handläggare", wording.joined(officer.name, officer.phone) if officer else ""),
                ("Genomgånget tillsammans", swedish.long_date(of.value.discussed_on)),
            ),
        ),
    )


def _goals(goals: tuple[GoalResult, ...]) -> list[Block]:
    rows = tuple(
        Row((_goal(goal), _verdict(FULFILMENT.get(goal.fulfilment) if goal.fulfilment else None), goal.words),
            _TOPIC.GOALS)
        for goal in goals
    )  # fmt: skip
    if not rows:
        return [Paragraph("Överenskommelsen har inga mål.")]
    return [Table("", (Column("Mål", 13), Column("Uppfyllt", 5), Column("Hur det gick", 14)), rows)]


def _goal(goal: GoalResult) -> Rich:
    how = wording.joined(goal.measured, f"senast {swedish.long_date(goal.when)}" if goal.when else "")
    return (Run(goal.what, "bold"), Run(f"\n{how}")) if how else (Run(goal.what, "bold"),)


def _adaptations(adaptations: tuple[AdaptationResult, ...]) -> list[Block]:
    rows = tuple(
        Row((one.what, _verdict(WORKED[one.worked] if one.worked else None), one.words), _TOPIC.ADAPTATIONS)
        for one in adaptations
        if one.what
    )
    columns = (Column("Anpassning", 11), Column("Resultat", 7), Column("Kommentar", 14))
    return [Table("", columns, rows)] if rows else []


def _verdict(words: str | None) -> Rich:
    return (Run(words, "bold"),) if words else wording.MISSING


def _lines(text: str) -> list[Block]:
    lines = wording.items(text.split("\n"))
    return [BulletList(lines)] if lines else []


def _attended(of: Attended) -> list[Block]:
    if not of.expected and not of.present:
        return []
    share = f" av {swedish.number(of.expected)} avtalade dagar" if of.expected else " dagar"
    away = ", ".join(f"{name.lower()} {swedish.number(days)}" for name, days in of.away.items() if days)
    total = sum(of.away.values())
    return [
        Facts(
            wording.facts(
                ("Närvarande", f"{swedish.number(of.present)}{share}"),
                ("Frånvarande", f"{swedish.number(total)} dagar" if total else ""),
                ("Frånvarons slag", f"{away[:1].upper()}{away[1:]} dagar" if away else "", _TOPIC.HEALTH),
            )
        )
    ]


def _advice(coded: str, words: str) -> list[Block]:
    blocks: list[Block] = [Paragraph((Run(coded, "bold"),), shares=_TOPIC.DECISION)] if coded else []
    return [*blocks, *wording.prose(words, _TOPIC.DECISION)]


def _signatures(of: Assessed, number: int) -> Section:
    officer = of.view.officer
    who = {
        Role.PARTICIPANT: (of.view.participant.name, ""),
        Role.OFFICER: (officer.name, officer.title) if officer else ("", ""),
    }
    return Section(
        (
            Heading("Underskrifter", 1, f"{number}."),
            Paragraph(
                "Deltagarens underskrift visar att bedömningen är genomgången, inte att deltagaren håller med om allt. "
                "Den som har en annan uppfattning kan få den antecknad."
            ),
            Signatures(empty_boxes(ClosingKind.ASSESSMENT, who)),
        ),
        keep_together=True,
    )
