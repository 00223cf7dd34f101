"""One sealed protocol of a folder, put into the register anew: the visit with its answers, pictures, actions and signatures.

It belongs to an agreement, or to an enterprise alone, which must be in the register already. Source of trust: the frozen
words have their SHA-256, each party signed those of its own copy, and ``before`` has the whole file judged, which holds
every answer and every stroke against the pages.
"""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from asfdesk.documents.content import digest
from asfdesk.domain.bulk import Entry, Lack, Outcome, What, Why
from asfdesk.domain.change import Operation
from asfdesk.domain.parties import Participant
from asfdesk.domain.questions_apart import alone
from asfdesk.domain.signature import Copy
from asfdesk.domain.visit import Visit, VisitState, Whose
from asfdesk.exchange.protocol_data import ProtocolData
from asfdesk.store.work import Work

from ..desk import Desk
from ..finishing.outcomes import follow_up_told
from ..visiting.protocols import protocol_of, stated
from ..visiting.visit_view import checklist_json, view_of
from . import visit_check as check
from .entry import Before, Conflict, Whole, attempted, keep_file, refuse_erased, unjudged
from .found import placement_of


def take_in_protocol(desk: Desk, data: ProtocolData, raw: bytes, before: Before = unjudged) -> Entry:
    """One protocol, in one transaction. ``raw``: the file, whose pages hold the pictures."""
    entry = Entry("", Outcome.DONE, number=f"{data.agreement} {data.held_on}".strip(), what=What.PROTOCOL)
    return attempted(
        lambda: _take_in(desk, data, raw, before, entry), entry, Why.DOCUMENT_DIFFERS, Why.DOCUMENT_DIFFERS
    )


def _take_in(desk: Desk, data: ProtocolData, raw: bytes, before: Before, entry: Entry) -> Entry:
    texts = check.frozen_texts(data)
    checklist = check.checklist(data, desk.catalogue)
    answers = check.answers(data, checklist)
    person = data.participant
    if person is not None:
        refuse_erased(desk, UUID(person.id), check.number(person, desk.today()), person.name)
    with desk.store.read() as work:
        whose, participant = _belongs_to(desk, work, data)
        known = work.visits.find(UUID(data.id))
        if known is not None and _is_there(work, known, data, whose):
            return replace(entry, outcome=Outcome.ALREADY)
    held = check.visit(data, known, whose)
    signatures = check.signatures(data, raw)
    actions = check.actions(data, whose)
    objections = check.objections(data, participant.id) if participant else []
    whole = before()
    pictures = check.pictures(data, raw)
    with desk.store.write(Operation.REBUILD) as work:
        work.note(f"rebuild protocol {data.agreement or data.held_on}")
        held = work.visits.save(replace(held, state=VisitState.OPEN, closed_at=None))
        work.checklists.freeze(held.id, checklist_json(alone(checklist), checklist.apart))
        work.answers.add(answers)
        for picture, content, small in pictures:
            work.pictures.add(picture, content, small)
        there = work.actions.many([one.id for one in actions])
        work.actions.save_all([one for one in actions if one.id not in there])
        work.protocols.freeze(*texts)
        closed = work.visits.save(replace(held, state=VisitState.CLOSED, closed_at=data.closed_at))
        work.protocols.sign(*signatures)
        for one in objections:
            if work.objections.find(one.id) is None:
                work.objections.save(one)
        _told(desk, work, closed)
        if whole is not None:
            _keep(desk, work, held.id, whole)
    return replace(entry, lacks=(Lack.STROKES,) if data.version == 1 else ())


def _belongs_to(desk: Desk, work: Work, data: ProtocolData) -> tuple[Whose, Participant | None]:
    """The placement of the agreement that it names, or the enterprise. Raises Conflict."""
    if data.participant is None:
        key, number = UUID(data.enterprise.id), data.enterprise.number
        same = [e for e in work.enterprises.all() if number and e.org_number == number]
        found = work.enterprises.find(key) or (same[0] if same else None)
        if found is None:
            raise Conflict(Why.NO_ENTERPRISE, data.enterprise.name)
        return Whose(enterprise_id=found.id), None
    placement, participant = placement_of(
        work, data.agreement, data.participant, check.number(data.participant, desk.today())
    )
    return Whose(placement_id=placement.id), participant


def _is_there(work: Work, known: Visit, data: ProtocolData, whose: Whose) -> bool:
    """Whether the register has it. Raises Conflict: another is in its place, or work on it is going on."""
    if known.whose != whose:
        raise Conflict(Why.PERSON_DIFFERS)
    if known.state is VisitState.PLANNED:
        return False
    words = {text.copy.value: text.sha256 for text in work.protocols.texts(known.id)}
    signed = {(one.role.value, one.shown_sha256) for one in work.protocols.signatures(known.id)}
    if words != {text.copy: text.sha256 for text in data.texts} or signed != {
        (one.role, one.shown_sha256) for one in data.signatures
    }:
        raise Conflict(Why.DOCUMENT_DIFFERS)
    return True


def _told(desk: Desk, work: Work, closed: Visit) -> None:
    """The outcome that the answers tell, unless the register knows one of that time."""
    if closed.placement_id is None:
        return
    before = work.outcomes.of(closed.placement_id)
    told = follow_up_told(desk, work, view_of(desk, work, closed))
    if told is not None and told.after_months in before:
        work.outcomes.put(before[told.after_months])


def _keep(desk: Desk, work: Work, key: UUID, whole: Whole) -> None:
    keep_file(desk, work, whole, digest(stated(desk, protocol_of(desk, work, key), Copy.FULL)), visit_id=key)
