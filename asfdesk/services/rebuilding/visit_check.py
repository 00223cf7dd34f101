"""What a rebuilt protocol must prove before anything is written, and the values that it is made of.

The file may come from anybody: every code must be one of this program's, every text one that a form would take.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import msgspec

from asfdesk.documents.drawn_ink import drawn_inks
from asfdesk.documents.reading_back import picture_bytes
from asfdesk.domain.agreement import copy_for
from asfdesk.domain.bulk import Why
from asfdesk.domain.change import Kind
from asfdesk.domain.checklist import Section, answer_problems
from asfdesk.domain.errors import RuleBroken
from asfdesk.domain.followup import Because
from asfdesk.domain.identity import PersonNumber, parse_person_number
from asfdesk.domain.ids import new_id
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.note import Visibility
from asfdesk.domain.objection import Demand, Objection
from asfdesk.domain.picture import PictureKind, VisitPicture, check_picture
from asfdesk.domain.protocol import ProtocolSignature, ProtocolText
from asfdesk.domain.questions_apart import VisitChecklist, alone, with_its_visit
from asfdesk.domain.signature import (
    NO_INK,
    ROLES,
    Copy,
    Given,
    Ink,
    InkDevice,
    InkPoint,
    Role,
    Way,
)
from asfdesk.domain.visit import (
    ActionPoint,
    Answer,
    Owner,
    Visit,
    VisitState,
    Whose,
    answer_values,
    check_action,
    check_visit_notes,
)
from asfdesk.exchange.closing_data import PartyData
from asfdesk.exchange.photos import photos
from asfdesk.exchange.protocol_data import NamedData, PictureData, ProtocolData, SignatureData

from ..catalogue import Catalogue
from ..sealed.carried_proof import Refused, given_well, hides, ink_of, proved


def frozen_texts(data: ProtocolData) -> tuple[ProtocolText, ...]:
    """The words of both copies, byte for byte.

    Raises:
        Refused: PART_ONLY, WORDS_DIFFER, SIGNATURE_DIFFERS, ON_PAPER.
    """
    texts = {text.copy: text for text in data.texts}
    whole = set(texts) == {copy.value for copy in Copy} and len(data.texts) == len(texts)
    if data.recipient != "file" or not whole or any(text.content is None for text in data.texts):
        raise Refused(Why.PART_ONLY)
    out: list[ProtocolText] = []
    for copy in Copy:
        content, sha256 = texts[copy.value].content or "", texts[copy.value].sha256
        if proved(content, sha256).kind != "visit_protocol":
            raise Refused(Why.WORDS_DIFFER)
        out.append(ProtocolText(UUID(data.id), copy, content, sha256))
    if any(one.way == Way.PAPER for one in data.signatures):
        raise Refused(Why.ON_PAPER)
    parties = {role.value for role in ROLES if data.participant or role is not Role.PARTICIPANT}
    if sorted(one.role for one in data.signatures) != sorted(parties):
        raise Refused(Why.SIGNATURE_DIFFERS)
    for one in data.signatures:
        copy = copy_for(Role(one.role))
        if one.copy != copy or one.shown_sha256 != texts[copy.value].sha256:
            raise Refused(Why.SIGNATURE_DIFFERS)
    return tuple(out)


def checklist(data: ProtocolData, catalogue: Catalogue) -> VisitChecklist:
    """The checklist of the visit, with the answered questions that it does not ask: the file's own, or that of this program.
    Raises Refused(UNKNOWN_CHECKLIST | MALFORMED)."""
    if data.checklist_content is None:
        try:
            return with_its_visit(catalogue.checklist(data.checklist, data.checklist_version), ())
        except LookupError as error:
            raise Refused(Why.UNKNOWN_CHECKLIST) from error
    try:
        found = msgspec.json.decode(data.checklist_content, type=VisitChecklist)
    except (msgspec.DecodeError, RecursionError, ValueError) as error:
        raise Refused(Why.MALFORMED) from error
    if (found.code, found.version) != (data.checklist, data.checklist_version):
        raise Refused(Why.MALFORMED)
    return found


def answers(data: ProtocolData, asked: VisitChecklist) -> list[Answer]:
    """Raises Refused(MALFORMED)."""
    made: list[Answer] = []
    for one in data.answers:
        value = "\n".join(one.values)
        if any("\n" in part or not part.strip() for part in one.values) or hides(value, one.comment):
            raise Refused(Why.MALFORMED)
        made.append(Answer(UUID(data.id), one.item, value, one.comment, _visibility(one.visibility)))
    values = answer_values({one.item: one for one in made})
    gone = {item.id for item in asked.apart}
    own = {key: value for key, value in values.items() if key not in gone}
    beside = {key: value for key, value in values.items() if key in gone}
    apart = replace(alone(asked), sections=(Section("", asked.apart),))
    if len(values) < len(made) or answer_problems(alone(asked), own) or answer_problems(apart, beside):
        raise Refused(Why.MALFORMED)
    return made


def visit(data: ProtocolData, known: Visit | None, whose: Whose) -> Visit:
    """The visit as it was held, over the planned one. Raises Refused(MALFORMED)."""
    try:
        base = known or Visit(
            id=UUID(data.id),
            placement_id=whose.placement_id,
            enterprise_id=whose.enterprise_id,
            kind=VisitKind(data.kind),
            state=VisitState.PLANNED,
            on=data.held_on,
            because=Because(data.because) if data.because else Because.CHOSEN,
            number=data.number,
        )
        kind = VisitKind(data.kind)
    except ValueError as error:
        raise Refused(Why.MALFORMED) from error
    value = replace(
        base,
        kind=kind,
        on=data.held_on,
        at=data.held_at,
        place=data.place,
        checklist_code=data.checklist,
        checklist_version=data.checklist_version,
        attendees=data.attendees,
        notes=data.notes,
        notes_visibility=_visibility(data.notes_visibility),
        participant_view=data.participant_view,
        supervisor_view=data.supervisor_view,
        moved_from=data.moved_from or base.moved_from,
        opened_at=data.opened_at or data.closed_at,
    )
    texts = (value.place, value.notes, value.participant_view, value.supervisor_view, *value.attendees)
    if check_visit_notes(value) or hides(*texts):
        raise Refused(Why.MALFORMED)
    return value


def actions(data: ProtocolData, whose: Whose) -> list[ActionPoint]:
    """What was agreed to do, as not done yet: whether it was done since, the file cannot know. Raises Refused(MALFORMED)."""
    try:
        made = [
            ActionPoint(
                id=UUID(one.id) if one.id else new_id(),
                placement_id=whose.placement_id,
                enterprise_id=whose.enterprise_id,
                visit_id=UUID(data.id),
                text=one.text,
                owner=Owner(one.owner),
                owner_name=one.owner_name,
                due=one.due,
                item=one.item,
            )
            for one in data.actions
        ]
    except ValueError as error:
        raise Refused(Why.MALFORMED) from error
    if any(check_action(one) or hides(one.text, one.owner_name) for one in made):
        raise Refused(Why.MALFORMED)
    return made


def objections(data: ProtocolData, participant_id: UUID) -> list[Objection]:
    """What the participant held to be wrong, undecided. Raises Refused(MALFORMED)."""
    try:
        made = [
            Objection(
                id=UUID(one.id) if one.id else new_id(),
                participant_id=participant_id,
                demand=Demand(one.demand) if one.demand else Demand.NOTE,
                about=Kind.VISIT,
                subject=UUID(data.id),
                contested=one.contested,
                statement=one.statement,
                received_on=one.received_on,
            )
            for one in data.objections
        ]
    except ValueError as error:
        raise Refused(Why.MALFORMED) from error
    if any(hides(one.contested, one.statement) for one in made):
        raise Refused(Why.MALFORMED)
    return made


def signatures(data: ProtocolData, raw: bytes) -> list[ProtocolSignature]:
    """In signing order, each with its strokes: the data's, or of version 1 those of the pages.

    Raises Refused(MALFORMED | SIGNATURE_DIFFERS).
    """
    order = {role.value: place for place, role in enumerate(ROLES)}
    out: list[ProtocolSignature] = []
    for one in sorted(data.signatures, key=lambda signature: order[signature.role]):
        try:
            way = Way(one.way)
        except ValueError as error:
            raise Refused(Why.MALFORMED) from error
        drawn = NO_INK if way is Way.TYPED else _ink(data, one, raw)
        given_well(Given(one.name, one.capacity, one.place, drawn, way, one.name, one.witness))
        out.append(
            ProtocolSignature(
                id=UUID(one.id) if one.id else new_id(),
                visit_id=UUID(data.id),
                role=Role(one.role),
                name=one.name,
                capacity=one.capacity,
                place=one.place,
                signed_at=one.signed_at,
                copy=Copy(one.copy),
                shown_sha256=one.shown_sha256,
                ink=drawn,
                way=way,
                witness=one.witness,
            )
        )
    return out


def _ink(data: ProtocolData, one: SignatureData, raw: bytes) -> Ink:
    if one.ink is not None:
        return ink_of(one.ink)
    if data.version > 1:
        raise Refused(Why.SIGNATURE_DIFFERS)
    try:
        shown = [drawn for drawn in drawn_inks(raw) if f" av {one.name}, " in drawn.alt]
    except ValueError as error:
        raise Refused(Why.NOT_WHOLE) from error
    if not shown:
        raise Refused(Why.SIGNATURE_DIFFERS)
    strokes = shown[0].strokes
    left = min(x for stroke in strokes for x, _ in stroke)
    top = max(y for stroke in strokes for _, y in stroke)
    placed = tuple(
        tuple(InkPoint(float(x - left), float(top - y), 0) for x, y in stroke) for stroke in strokes
    )
    points = [point for stroke in placed for point in stroke]
    size = max(point.x for point in points) + 1, max(point.y for point in points) + 1
    return Ink(*size, placed, InkDevice.PEN)


def pictures(data: ProtocolData, raw: bytes) -> list[tuple[VisitPicture, bytes, bytes]]:
    """Each picture with its own bytes, out of the pages, and a small one. Raises Refused(MALFORMED | PAGES_DIFFER)."""
    if not data.pictures:
        return []
    try:
        held = picture_bytes(raw)
    except ValueError as error:
        raise Refused(Why.NOT_WHOLE) from error
    return [_picture(UUID(data.id), one, held.get(one.sha256)) for one in data.pictures]


def _picture(visit_id: UUID, one: PictureData, jpeg: bytes | None) -> tuple[VisitPicture, bytes, bytes]:
    if jpeg is None:
        raise Refused(Why.PAGES_DIFFER)
    try:
        photo = next(photos("", jpeg))
        kind = PictureKind(one.kind)
    except (RuleBroken, StopIteration, ValueError) as error:
        raise Refused(Why.MALFORMED) from error
    alt = one.words or ("" if one.visibility else _words_of_version_1(one.alt))
    made = VisitPicture(
        id=UUID(one.id),
        visit_id=visit_id,
        kind=kind,
        item=one.item,
        alt=alt,
        visibility=_visibility(one.visibility),
        width=one.width,
        height=one.height,
        grey=photo.grey,
        sha256=one.sha256,
        size=len(jpeg),
    )
    if check_picture(made) or hides(alt):
        raise Refused(Why.MALFORMED)
    return made, jpeg, photo.small


def _words_of_version_1(alt: str) -> str:
    """Without the number before them."""
    return alt.partition(": ")[2]


def number(person: NamedData | PartyData, today: date) -> PersonNumber | None:
    """The personal number, where the file has it. Raises Refused(MALFORMED)."""
    try:
        return parse_person_number(person.number, today) if person.number else None
    except (ValueError, RuleBroken) as error:
        raise Refused(Why.MALFORMED) from error


def _visibility(code: str) -> Visibility:
    """Of version 1, and of what has no note, the narrower of the two that a file can hold."""
    try:
        found = Visibility(code) if code else Visibility.PROTOCOL
    except ValueError as error:
        raise Refused(Why.MALFORMED) from error
    if found is Visibility.OFFICER:  # no copy holds what the officer keeps
        raise Refused(Why.MALFORMED)
    return found
