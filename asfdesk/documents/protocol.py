"""What the protocol of a visit states: who took part, what was answered, said and decided.

Source of the parts: domain.md §3 (checklists, the participant's own view, action points with owner and date);
förvaltningslagen 27 § (when it was documented and by whom).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from zoneinfo import ZoneInfo

from asfdesk.domain import swedish
from asfdesk.domain.checklist import (
    NO,
    NOT_APPLICABLE,
    PARTLY,
    YES,
    Item,
    ItemKind,
    answered,
    visible_items,
)
from asfdesk.domain.kinds import SharedTopic, VisitKind
from asfdesk.domain.reference import Reference
from asfdesk.domain.signature import Copy
from asfdesk.domain.visit import ActionPoint, Owner, VisitState, VisitView, answer_values

from . import wording
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
    Table,
)
from .sharing import for_supervisor

_SWEDEN = ZoneInfo("Europe/Stockholm")
_FIXED = {YES: "Ja", PARTLY: "Delvis", NO: "Nej", NOT_APPLICABLE: "Inte aktuellt"}
_UNANSWERED: Rich = (Run("Inte besvarad", "italic"),)
_OF_THE_WORKPLACE = frozenset({Owner.SUPERVISOR, Owner.ENTERPRISE})


def protocol_document(
    view: VisitView, reference: Reference, *, copy: Copy = Copy.FULL, demo: bool = False
) -> Document:
    """The protocol as the visit stands.

    Args:
        reference: the lists that give coded choices their Swedish names; none are used yet but every document of the
            program is made from a view and the reference lists.
        copy: all of it, or the supervisor's copy by what the participant consents to now.
        demo: the register holds invented people; every page says so.
    """
    del reference
    visit = view.visit
    closed = visit.state is VisitState.CLOSED
    kind = wording.VISITS[visit.kind]
    status = "Besöket pågår, protokollet är inte avslutat"
    if closed:
        at = visit.closed_at.astimezone(_SWEDEN) if visit.closed_at else None
        by = f" av {view.officer.name}" if view.officer else ""
        status = f"Avslutat {swedish.moment(at)}{by}" if at else "Avslutat"
    document = Document(
        kind="visit_protocol",
        schema=SCHEMA,
        title=f"Protokoll: {kind.lower()}",
        subtitle=view.checklist.title if view.checklist.title.lower() != kind.lower() else "",
        organisation=view.commissioner.name if view.commissioner else "",
        unit=view.unit.name if view.unit else "",
        reference=f"Besök {swedish.iso(visit.on)} {view.agreement_number}".strip(),
        marks=wording.facts(
            ("Datum", swedish.long_date(visit.on)),
            ("Överenskommelse", view.agreement_number),
            ("Checklista", f"Version {view.checklist.version}"),
        ),
        status=status,
        watermark="" if closed else "ARBETSEXEMPLAR",
        notice=wording.DEMO if demo else "",
        blocks=_blocks(view),
    )
    if copy is Copy.SUPERVISOR:
        return for_supervisor(document, frozenset(topic.value for topic in view.shared))
    return document


def _blocks(view: VisitView) -> tuple[Block, ...]:
    visit = view.visit
    parts: list[tuple[str, list[Block]]] = [
        ("Vilka var med", [BulletList(wording.items(visit.attendees))] if visit.attendees else []),
        ("Checklista", _answers(view)),
        ("Deltagarens egen bild", list(wording.prose(visit.participant_view, SharedTopic.PARTICIPANT_VIEW))),
        ("Handledarens bild", list(wording.prose(visit.supervisor_view))),
        ("Anteckningar", list(wording.prose(visit.notes, SharedTopic.NOTES))),
        ("Åtgärder", _actions(view)),
        ("Nästa besök", _following(view)),
    ]
    blocks: list[Block] = [_summary(view)]
    number = 0
    for title, inner in parts:
        if inner:
            number += 1
            blocks += [Heading(title, 1, f"{number}."), *inner]
    return tuple(blocks)


def _summary(view: VisitView) -> Facts:
    visit, supervisor, officer = view.visit, view.supervisor, view.officer
    when = wording.joined(
        swedish.weekday_date(visit.on), f"kl.\u00a0{swedish.clock(visit.at)}" if visit.at else "", between=" "
    )
    return Facts(
        look="box",
        facts=(
            Fact("Deltagare", view.participant.name),
            Fact("Arbetsplats", view.enterprise.name),
            Fact("När", when.capitalize()),
            *wording.facts(("Var", _where(view, visit.place))),
            Fact("Insats", view.measure.short_name or view.measure.name),
            *wording.facts(
                ("Handledare", supervisor.name if supervisor else ""),
                ("Handläggare", wording.joined(officer.name, officer.phone) if officer else ""),
                (
                    "Flyttat från",
                    wording.joined(swedish.long_date(visit.moved_from), visit.reason)
                    if visit.moved_from
                    else "",
                ),
            ),
        ),
    )


def _answers(view: VisitView) -> list[Block]:
    """One table for each section of the checklist, with the questions that the answers called for."""
    values = answer_values(view.answers)
    shown = {item.id for item in visible_items(view.checklist, values)}
    blocks: list[Block] = []
    for section in view.checklist.sections:
        rows = tuple(
            Row((item.text, _answer(view, item, answered(values, item.id))), item.topic)
            for item in section.items
            if item.id in shown and (item.required or answered(values, item.id) or _comment(view, item))
        )
        if rows:
            blocks.append(
                Table(section.title, (Column("Fråga", 11), Column("Svar", 13)), rows, row_headers=False)
            )
    return blocks


def _answer(view: VisitView, item: Item, values: tuple[str, ...]) -> Rich:
    said = ", ".join(_words(item, value) for value in values)
    comment = _comment(view, item)
    if not comment:
        return said or _UNANSWERED
    head = Run(said, "bold") if said else Run("Inte besvarad", "italic")
    return (head, Run(f"\n{comment}"))


def _comment(view: VisitView, item: Item) -> str:
    found = view.answers.get(item.id)
    return found.comment if found else ""


def _words(item: Item, value: str) -> str:
    """The Swedish words of one answer."""
    if item.kind is ItemKind.YES_NO_PARTLY:
        return _FIXED.get(value, value)
    if item.scale is not None:
        ends = {str(item.scale.low): item.scale.low_text, str(item.scale.high): item.scale.high_text}
        said = f"{value} av {item.scale.high}"
        return f"{said} ({ends[value]})" if ends.get(value) else said
    if item.kind is ItemKind.DATE:
        try:
            return swedish.long_date(date.fromisoformat(value))
        except ValueError:
            return value
    if item.kind is ItemKind.NUMBER:
        try:
            return swedish.number(Decimal(value))
        except InvalidOperation:
            return value
    return next((option.text for option in item.options if option.value == value), value)


def _actions(view: VisitView) -> list[Block]:
    blocks: list[Block] = []
    columns = (Column("Åtgärd", 15), Column("Vem", 8), Column("Senast", 7))
    if view.actions:
        blocks.append(Table("Beslutade vid besöket", columns, tuple(map(_action, view.actions))))
    if view.carried:
        blocks.append(Table("Kvar från tidigare besök", columns, tuple(map(_action, view.carried))))
    return blocks


def _action(action: ActionPoint) -> Row:
    """What somebody else than the workplace shall do may tell about the participant."""
    owner = wording.OWNERS[action.owner]
    if action.owner is Owner.OTHER and action.owner_name:
        owner = action.owner_name
    elif action.owner_name:
        owner = f"{owner} ({action.owner_name})"
    done = f"\nKlar {swedish.long_date(action.done_on)}. {action.outcome}".rstrip() if action.done_on else ""
    shares = None if action.owner in _OF_THE_WORKPLACE else SharedTopic.NOTES
    return Row((action.text, owner, f"{swedish.long_date(action.due)}{done}"), shares)


def _where(view: VisitView, place: str) -> str:
    """The place of a visit. Of a protected identity only the workplace is told: any other may be a home."""
    known = (view.enterprise.name, view.enterprise.address.one_line)
    return place if not view.participant.protected or place in known else ""


def _following(view: VisitView) -> list[Block]:
    following = view.following
    if following is None:
        return []
    at = f" kl.\u00a0{swedish.clock(following.at)}" if following.at else ""
    where = _where(view, following.place)
    place = f", {where}" if where else ""
    kind = wording.VISITS.get(following.kind, wording.VISITS[VisitKind.WORKPLACE])
    return [Paragraph(f"{kind} {swedish.weekday_date(following.on)}{at}{place}.")]
