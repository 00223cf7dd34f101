"""What the protocol of a visit states: who took part, what was answered, said and decided.

Source of the parts: domain.md §3 (checklists, the participant's own view, action points with owner and date);
förvaltningslagen 27 § (when it was documented and by whom).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from asfdesk.domain import swedish
from asfdesk.domain.checklist import (
    NO,
    NOT_APPLICABLE,
    OFFICER_ONLY,
    PARTLY,
    PICTURED,
    YES,
    Item,
    ItemKind,
    answered,
    visible_items,
)
from asfdesk.domain.kinds import SharedTopic, VisitKind
from asfdesk.domain.note import Visibility
from asfdesk.domain.protocol import Protocol, ProtocolSignature
from asfdesk.domain.signature import ROLES, Copy, Role, Way
from asfdesk.domain.visit import ActionPoint, Owner, Visit, VisitState, VisitView, answer_values

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
    Section,
    SignatureBox,
    Signatures,
    Table,
    signature_boxes,
    signed,
)
from .protocol_pictures import protocol_pictures, told_pictures
from .sharing import for_supervisor
from .signed_by import signed_ink, way_words

_FIXED = {YES: "Ja", PARTLY: "Delvis", NO: "Nej", NOT_APPLICABLE: "Inte aktuellt"}
_WITHOUT_PARTICIPANT = (Role.ENTERPRISE, Role.OFFICER)
_UNANSWERED: Rich = (Run("Inte besvarad", "italic"),)
APART = "Svar på frågor som checklistan inte längre ställer"
_NOTE: Rich = (Run("Anteckning", "italic"),)
_OF_THE_WORKPLACE = frozenset({Owner.SUPERVISOR, Owner.ENTERPRISE})


def protocol_document(view: VisitView, *, copy: Copy = Copy.FULL, demo: bool = False) -> Document:
    """The protocol as the visit stands.

    Args:
        copy: all of it, or the supervisor's copy by what the participant consents to now.
        demo: the register holds invented people; every page says so.
    """
    visit = view.visit
    closed = visit.state is VisitState.CLOSED
    kind = wording.VISITS[visit.kind]
    status = "Besöket pågår, protokollet är inte avslutat"
    if closed:
        at = visit.closed_at.astimezone(swedish.SWEDEN) if visit.closed_at else None
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
        ("Anteckningar", _notes(visit)),
        ("Deltagarens invändningar", _objections(view)),
        ("Åtgärder", _actions(view)),
        ("Nästa besök", _following(view)),
        ("Bilder", protocol_pictures(view)),
    ]
    blocks: list[Block] = [_summary(view)]
    number = 0
    for title, inner in parts:
        if inner:
            number += 1
            blocks += [Heading(title, 1, f"{number}."), *inner]
    if visit.state is VisitState.CLOSED:
        blocks.append(_signature_places(view, number + 1))
    return tuple(blocks)


def _summary(view: VisitView) -> Facts:
    visit, supervisor, officer = view.visit, view.supervisor, view.officer
    when = wording.joined(
        swedish.weekday_date(visit.on), f"kl.\u00a0{swedish.clock(visit.at)}" if visit.at else "", between=" "
    )
    return Facts(
        look="box",
        facts=(
            *wording.facts(("Deltagare", view.participant.name if view.participant else "")),
            Fact("Arbetsplats" if view.participant else "Företag", view.enterprise.name),
            Fact("När", when.capitalize()),
            *wording.facts(("Var", _where(view, visit.place))),
            *wording.facts(
                ("Insats", view.measure.short_name or view.measure.name if view.measure else ""),
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
    """One table for each section of the checklist, with the questions that the answers called for, and one for answered
    questions that the checklist does not ask any more."""
    apart, view = view, replace(view, answers=view.own_answers)
    values = answer_values(view.answers)
    shown = {item.id for item in visible_items(view.checklist, values)}
    blocks: list[Block] = []
    for section in view.checklist.sections:
        rows = tuple(
            row
            for item in section.items
            if item.id in shown
            for row in _rows(view, item, answered(values, item.id))
        )
        if rows:
            blocks.append(
                Table(section.title, (Column("Fråga", 11), Column("Svar", 13)), rows, row_headers=False)
            )
    values = answer_values(apart.answers)
    rows = tuple(row for item in apart.apart for row in _rows(apart, item, answered(values, item.id)))
    if rows:
        columns = (Column("Fråga", 11), Column("Svar", 13))
        blocks.append(Table(APART, columns, rows, row_headers=False))
    return blocks


def _rows(view: VisitView, item: Item, values: tuple[str, ...]) -> Iterator[Row]:
    """The answer, and under it the note to it, which may be for fewer eyes than the answer."""
    comment = _comment(view, item)
    if values or item.required or comment:
        yield Row((question_words(item), _answer(view, item, values)), item.topic)
    if comment:
        shared = view.answers[item.id].visibility is Visibility.SHARED
        yield Row((_NOTE, comment), item.topic if shared else OFFICER_ONLY)


def question_words(item: Item) -> str:
    """The question, or that no checklist has its words any more."""
    return item.text or "Fråga som ingen checklista längre har"


def _answer(view: VisitView, item: Item, values: tuple[str, ...]) -> Rich:
    if item.kind in PICTURED:
        count = sum(picture.item == item.id for picture in told_pictures(view))
        return f"{count} bild{'er' if count != 1 else ''}, se Bilder" if count else _UNANSWERED
    return ", ".join(_words(item, value) for value in values) or _UNANSWERED


def _comment(view: VisitView, item: Item) -> str:
    """The note to an answer, unless the officer keeps it."""
    found = view.answers.get(item.id)
    return found.comment if found and found.visibility is not Visibility.OFFICER else ""


def _notes(visit: Visit) -> list[Block]:
    if visit.notes_visibility is Visibility.OFFICER:
        return []
    topic = SharedTopic.NOTES.value if visit.notes_visibility is Visibility.SHARED else OFFICER_ONLY
    return [Section(tuple(wording.prose(visit.notes)), shares=topic)] if visit.notes.strip() else []


def _objections(view: VisitView) -> list[Block]:
    """What the participant holds to be wrong must be noted (SoL 2025:400 14 kap. 6 §)."""
    rows = tuple(
        Row((objection.contested or "Protokollet", objection.statement), SharedTopic.PARTICIPANT_VIEW.value)
        for objection in view.objections
    )
    columns = (Column("Det som står", 11), Column("Deltagarens uppfattning", 13))
    return [Table("", columns, rows, row_headers=False)] if rows else []


def _words(item: Item, value: str) -> str:
    """The Swedish words of one answer."""
    fixed = answer_words(item.kind, value)
    if fixed is not None:
        return fixed
    if item.scale is not None:
        ends = {str(item.scale.low): item.scale.low_text, str(item.scale.high): item.scale.high_text}
        said = f"{value} av {item.scale.high}"
        return f"{said} ({ends[value]})" if ends.get(value) else said
    return next((option.text for option in item.options if option.value == value), value)


def answer_words(kind: ItemKind, value: str) -> str | None:
    """The Swedish words of an answer, where its kind alone tells them; None where the question has words of its own."""
    try:
        match kind:
            case ItemKind.YES_NO_PARTLY:
                return _FIXED.get(value, value)
            case ItemKind.DATE:
                return swedish.long_date(date.fromisoformat(value))
            case ItemKind.NUMBER:
                return swedish.number(Decimal(value))
            case ItemKind.TEXT:
                return value
            case _:
                return None
    except (ValueError, InvalidOperation):
        return value


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
    shares = None if action.owner in _OF_THE_WORKPLACE or action.placement_id is None else SharedTopic.NOTES
    return Row((action.text, owner, f"{swedish.long_date(action.due)}{done}"), shares)


def _where(view: VisitView, place: str) -> str:
    """The place of a visit. Of a protected identity only the workplace is told: any other may be a home."""
    known = (view.enterprise.name, view.enterprise.address.one_line)
    protected = view.participant is not None and view.participant.protected
    return place if not protected or place in known else ""


def _following(view: VisitView) -> list[Block]:
    following = view.following
    if following is None:
        return []
    at = f" kl.\u00a0{swedish.clock(following.at)}" if following.at else ""
    where = _where(view, following.place)
    place = f", {where}" if where else ""
    kind = wording.VISITS.get(following.kind, wording.VISITS[VisitKind.WORKPLACE])
    return [Paragraph(f"{kind} {swedish.weekday_date(following.on)}{at}{place}.")]


def with_protocol_signatures(
    document: Document, found: Protocol, local: Callable[[datetime], datetime]
) -> Document:
    """The frozen ``document`` with the signatures given so far. ``local`` turns a UTC time into that on the wall."""
    return protocol_signed_by(document, found.signatures, local)


def protocol_signed_by(
    document: Document, signatures: tuple[ProtocolSignature, ...], local: Callable[[datetime], datetime]
) -> Document:
    """:func:`with_protocol_signatures` of what is known without the register.

    Raises:
        ValueError: the document has no places for these signatures.
    """
    if not signatures:
        return document
    given = {signature.role: signature for signature in signatures}
    empty = signature_boxes(document.blocks)
    parties = ROLES if len(empty) == len(ROLES) else _WITHOUT_PARTICIPANT
    places = dict(zip(parties, empty, strict=True))
    if not set(given) <= set(places):
        raise ValueError("a signature without its place")
    boxes = tuple(_signed(given[role], box, local) if role in given else box for role, box in places.items())
    last = local(max(signature.signed_at for signature in signatures))
    status = f"{document.status}. Underskrivet av {len(given)} av {len(parties)} parter"
    if len(given) == len(parties):
        status = f"{document.status}. Underskrivet av alla parter {swedish.long_date(last.date())}"
    return signed(document, boxes, status)


def _signature_places(view: VisitView, number: int) -> Section:
    """Where those who took part may sign; a protocol is finished without it."""
    parties = ROLES if view.participant else _WITHOUT_PARTICIPANT
    return Section(
        (
            Heading("Underskrifter", 1, f"{number}."),
            Paragraph(
                "Den som skriver under har läst protokollet. Det gäller också utan underskrift.", "small"
            ),
            Signatures(tuple(_empty(view, role) for role in parties)),
        ),
        keep_together=True,
    )


def _empty(view: VisitView, role: Role) -> SignatureBox:
    if role is Role.PARTICIPANT:
        return SignatureBox("Deltagare", view.participant.name if view.participant else "")
    if role is Role.OFFICER:
        return SignatureBox("Handläggare", view.officer.name if view.officer else "")
    if view.supervisor:
        return SignatureBox("Handledare", view.supervisor.name)
    return SignatureBox("För anordnaren", view.enterprise.signatory)


def _signed(
    signature: ProtocolSignature, place: SignatureBox, local: Callable[[datetime], datetime]
) -> SignatureBox:
    at = local(signature.signed_at)
    on_paper = signature.way is Way.PAPER
    when = swedish.long_date(at.date()) if on_paper else swedish.moment(at)
    shown = "handledarens exemplar" if signature.copy is Copy.SUPERVISOR else "hela protokollet"
    return SignatureBox(
        role=place.role,
        name=signature.name,
        capacity=signature.capacity if signature.capacity != place.role else "",
        signed=f"{signature.place} den {when}",
        ink=signed_ink(signature.way, signature.ink),
        note=f"{way_words(signature.way, signature.witness, 'protokollet')} Läste och undertecknade {shown}.",
        sha256=signature.shown_sha256,
        way="" if signature.way is Way.SCREEN else signature.way.value,
    )
