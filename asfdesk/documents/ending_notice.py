"""The notice that a placement ends (avslutsbesked), one for each who must know, with what is theirs to know.

Source: domain.md §1.5 (uppsägning and avbrott as a document of its own with a link to the original agreement).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from asfdesk.domain import swedish
from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.checklist import OFFICER_ONLY
from asfdesk.domain.ending import Ending, EndingReason, Told, ToldWho
from asfdesk.domain.followup import Because
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.visit import Visit, VisitState

from . import wording
from .closing_words import ENDED_BY, TOLD_HOW, TOLD_WHO
from .content import (
    SCHEMA,
    Block,
    BulletList,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    Item,
    Paragraph,
    Row,
    Run,
    Section,
    SignatureBox,
    Signatures,
    Table,
)

_OF_THE_WORKPLACE = frozenset({ToldWho.PARTICIPANT, ToldWho.ENTERPRISE, ToldWho.COMMISSIONER})


@dataclass(frozen=True, slots=True)
class EndingTold:
    """Everything that the notice is made from. ``visits`` are those that the ending changed, as they stand now."""

    view: AgreementView
    ending: Ending
    reason: EndingReason | None
    start: date | None
    clause: str = field(repr=False)
    visits: Sequence[Visit] = ()


def notice_document(of: EndingTold, *, made_on: date, demo: bool = False) -> Document:
    """The whole notice; :func:`~asfdesk.documents.sharing.for_supervisor` makes the workplace's."""
    view = of.view
    return Document(
        kind="ending_notice",
        schema=SCHEMA,
        title="Besked om avslut",
        subtitle=f"Placeringen hos {view.enterprise.name}",
        organisation=view.commissioner.name if view.commissioner else "",
        unit=view.unit.name if view.unit else "",
        reference=f"Avslut {view.agreement.number}",
        marks=wording.facts(
            ("Överenskommelse", view.agreement.number),
            ("Datum", swedish.long_date(made_on)),
            ("Diarienummer", view.terms.registry_number),
        ),
        status="Avslutas i förtid" if of.ending.early else "Avslutas enligt plan",
        notice=wording.DEMO if demo else "",
        blocks=_blocks(of),
    )


def _blocks(of: EndingTold) -> tuple[Block, ...]:
    view, ending = of.view, of.ending
    officer = view.officer
    blocks: list[Block] = [
        Facts(
            look="box",
            facts=(
                Fact("Deltagare", view.participant.name),
                Fact("Arbetsplats", view.enterprise.name),
                Fact("Sista dag", (Run(swedish.weekday_date(ending.last_day).capitalize(), "bold"),) if ending.last_day
                     else wording.MISSING),
                *wording.facts(
                    ("Avtalad period", f"{swedish.long_date(of.start)} – {swedish.long_date(ending.planned_end)}"),
                    ("Handläggare", wording.joined(officer.name, officer.phone) if officer else ""),
                ),
            ),
        )
    ]  # fmt: skip
    parts: list[tuple[str, list[Block]]] = [
        ("Vem som avslutar och varför", _why(of)),
        ("Besked och uppsägningstid", _notice(of)),
        ("Vilka som har fått besked", _told(ending.told)),
        ("Vad som händer med besöken", _visits(of.visits)),
        ("Vad som händer sedan", _after(of)),
    ]
    number = 0
    for title, inner in parts:
        if inner:
            number += 1
            blocks += [Heading(title, 1, f"{number}."), *inner]
    return (*blocks, _signatures(view))


def _why(of: EndingTold) -> list[Block]:
    ending, reason = of.ending, of.reason
    if not ending.early:
        return [Paragraph("Placeringen avslutas på den dag som är avtalad.")]
    topic = SharedTopic.HEALTH if reason is not None and reason.private else None
    facts = wording.facts(
        ("Avslutas av", ENDED_BY[ending.by] if ending.by else ""),
        ("Skäl", reason.name if reason else "", topic),
    )
    return [Facts(facts), *wording.prose(ending.reason, SharedTopic.NOTES)]


def _notice(of: EndingTold) -> list[Block]:
    ending = of.ending
    if not ending.early:
        return []
    days = "" if ending.notice_days is None else f"{ending.notice_days} dagar"
    facts = wording.facts(
        ("Besked lämnat", swedish.long_date(ending.noticed_on)),
        ("Uppsägningstid", days),
        ("Uppsägningstiden slutar", swedish.long_date(ending.notice_ends) if ending.short_notice else ""),
        ("Varför tiden är kortare", ending.notice_exception, SharedTopic.NOTES),
    )
    blocks: list[Block] = [Facts(facts)] if facts else []
    if of.clause:
        blocks += [Paragraph((Run("Så säger överenskommelsen", "bold"),)), *wording.prose(of.clause)]
    return blocks


def _told(told: tuple[Told, ...]) -> list[Block]:
    rows = tuple(
        Row(
            (
                wording.joined(TOLD_WHO[one.who] if one.who else "", one.name),
                swedish.long_date(one.on),
                TOLD_HOW[one.how] if one.how else "",
            ),
            None if one.who in _OF_THE_WORKPLACE else SharedTopic.OTHER_CONTACTS,
        )
        for one in told
    )
    return [Table("", (Column("Vem", 12), Column("När", 8), Column("Hur", 8)), rows)] if rows else []


def _visits(visits: Sequence[Visit]) -> list[Block]:
    at_work = [visit for visit in visits if visit.because is not Because.AFTER]
    if not at_work:
        return []
    return [BulletList(tuple(Item(_visit(visit)) for visit in at_work))]


def _visit(visit: Visit) -> str:
    kind = wording.VISITS[visit.kind]
    if visit.state is VisitState.CANCELLED:
        return f"{kind} {swedish.weekday_date(visit.on)} ställs in."
    first = f" (var {swedish.long_date(visit.moved_from)})" if visit.moved_from else ""
    return f"{kind} flyttas till {swedish.weekday_date(visit.on)}{first}."


def _after(of: EndingTold) -> list[Block]:
    """What comes afterwards is between the participant and the officer."""
    calls = [
        visit for visit in of.visits if visit.because is Because.AFTER and visit.state is VisitState.PLANNED
    ]
    days = swedish.listed([swedish.long_date(visit.on) for visit in calls])
    blocks: list[Block] = []
    if days:
        text = f"Handläggaren hör av sig till deltagaren för att höra hur det går: {days}."
        blocks.append(Paragraph(text, shares=OFFICER_ONLY))
    blocks.append(
        Paragraph(
            "Deltagaren får en slutbedömning och ett intyg. Mål och erfarenheter gås igenom tillsammans."
        )
    )
    return blocks


def _signatures(view: AgreementView) -> Section:
    officer = view.officer
    boxes = (
        SignatureBox("Deltagare, har fått beskedet", view.participant.name, note="Ort, datum och underskrift"),
        SignatureBox(
            "Anordnare, har fått beskedet", view.terms.signatory, view.enterprise.name,
            note="Ort, datum och underskrift",
        ),
        SignatureBox(
            "Uppdragsgivare", officer.name if officer else "", officer.title if officer else "",
            note="Ort, datum och underskrift",
        ),
    )  # fmt: skip
    return Section((Heading("Underskrifter", 1), Signatures(boxes)), keep_together=True)
