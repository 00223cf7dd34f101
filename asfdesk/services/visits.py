"""Visits: plan, move, cancel, open with a checklist, answer, write, close, and the protocol of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from uuid import UUID

import msgspec

from asfdesk.documents.content import Document
from asfdesk.documents.protocol import protocol_document
from asfdesk.documents.render import pdf
from asfdesk.documents.scripts import unprintable
from asfdesk.documents.sharing import topics
from asfdesk.domain.agreement import State
from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.checklist import Checklist, Item, answer_problems, missing
from asfdesk.domain.consent import topics_shared
from asfdesk.domain.errors import Problem, Rule, RuleBroken, broken
from asfdesk.domain.followup import Because
from asfdesk.domain.ids import new_id
from asfdesk.domain.kinds import SharedTopic, VisitKind
from asfdesk.domain.signature import Copy
from asfdesk.domain.visit import (
    Answer,
    Visit,
    VisitState,
    VisitView,
    answer_values,
    check_visit_notes,
)
from asfdesk.domain.writing import TEXT, check_text, tidy
from asfdesk.store.work import Work

from .agreements import measure_of
from .desk import Desk

_PLACE_KEY = "visit_place"
LATER_CONTACT = "later_contact"


def get_visit(desk: Desk, visit_id: UUID) -> VisitView:
    """A visit with everything around it."""
    with desk.store.read() as work:
        return _view(desk, work, work.visits.get(visit_id))


def visits_of(desk: Desk, placement_id: UUID) -> tuple[Visit, ...]:
    """The placement's visits in date order."""
    with desk.store.read() as work:
        return tuple(sorted(work.visits.of_placement(placement_id), key=lambda visit: (visit.on, visit.id)))


def plan_visit(
    desk: Desk, placement_id: UUID, kind: VisitKind, on: date | None, at: time | None = None, place: str = ""
) -> Visit:
    """Book a visit. Raises RuleBroken when the date is missing or unreasonable."""
    with desk.store.write(Operation.PLAN_VISIT) as work:
        day = _day(desk, on)
        visit = Visit(
            id=new_id(),
            placement_id=work.placements.get(placement_id).id,
            kind=kind,
            state=VisitState.PLANNED,
            on=day,
            at=at,
            place=tidy(place),
            because=Because.CHOSEN,
        )
        if found := check_visit_notes(visit):
            raise RuleBroken(found)
        return work.visits.save(visit)


def move_visit(desk: Desk, visit: Visit, on: date | None, at: time | None, place: str, reason: str) -> Visit:
    """Move a planned visit; the first date and the reason are kept. A new hour the same day needs no reason."""
    if visit.state is not VisitState.PLANNED:
        raise broken(Rule.VISIT_CLOSED, "visit")
    day = _day(desk, on)
    moved = day != visit.on
    if moved and not tidy(reason):
        raise broken(Rule.REASON_REQUIRED, "reason")
    changed = replace(
        visit,
        on=day,
        at=at,
        place=tidy(place),
        moved_from=(visit.moved_from or visit.on) if moved else visit.moved_from,
        reason=" ".join(tidy(reason).split()) if moved else visit.reason,
    )
    if found := check_visit_notes(changed):
        raise RuleBroken(found)
    with desk.store.write(Operation.MOVE_VISIT) as work:
        return work.visits.save(changed)


def cancel_visit(desk: Desk, visit: Visit, reason: str) -> Visit:
    """Cancel a planned visit with a reason; it stays on record, the reason of an earlier move on a line before."""
    if visit.state is not VisitState.PLANNED:
        raise broken(Rule.VISIT_CLOSED, "visit")
    words = " ".join(tidy(reason).split())
    if not words:
        raise broken(Rule.REASON_REQUIRED, "reason")
    reasons = [visit.reason, words] if visit.moved_from and visit.reason else [words]
    with desk.store.write(Operation.CANCEL_VISIT) as work:
        return work.visits.save(replace(visit, state=VisitState.CANCELLED, reason="\n".join(reasons)))


def restore_visit(desk: Desk, visit: Visit) -> Visit:
    """Undo :func:`cancel_visit`; the reason of an earlier move is back. Raises RuleBroken unless it is cancelled."""
    if visit.state is not VisitState.CANCELLED:
        raise broken(Rule.VISIT_CLOSED, "visit")
    moved = visit.reason.rpartition("\n")[0] if visit.moved_from else ""
    with desk.store.write(Operation.RESTORE) as work:
        return work.visits.save(replace(visit, state=VisitState.PLANNED, reason=moved))


def checklists_to_choose(
    desk: Desk, kind: VisitKind, because: Because = Because.CHOSEN
) -> tuple[Checklist, ...]:
    """Checklists in force for a kind of visit, the usual one first: months after the end it is the short call."""
    found = desk.catalogue.checklists_for(kind, desk.today())
    if because is Because.AFTER:
        return tuple(sorted(found, key=lambda checklist: checklist.code != LATER_CONTACT))
    return found


def open_visit(desk: Desk, visit_id: UUID, checklist_code: str = "", on: date | None = None) -> VisitView:
    """Begin a planned visit: its checklist is frozen with it, word for word, and stays so.

    ``on`` is the day it is made, which the protocol states: today when not given, and never after it. The planned
    day is kept when it was another. Opening an open visit again just returns it where it was.
    Raises RuleBroken (VISIT_CLOSED, DATE_OUT_OF_RANGE at "on").
    """
    with desk.store.write(Operation.OPEN_VISIT) as work:
        visit = work.visits.get(visit_id)
        if visit.state is VisitState.OPEN:
            return _view(desk, work, visit)
        if visit.state is not VisitState.PLANNED:
            raise broken(Rule.VISIT_CLOSED, "visit")
        today = desk.today()
        made = _day(desk, on or today)
        if made > today:
            raise broken(Rule.DATE_OUT_OF_RANGE, "on", latest=today)
        usual = checklists_to_choose(desk, visit.kind, visit.because)
        checklist = desk.catalogue.checklist(checklist_code, on=today) if checklist_code else usual[0]
        work.checklists.freeze(visit.id, msgspec.json.encode(checklist, order="sorted").decode())
        opened = replace(
            visit,
            state=VisitState.OPEN,
            on=made,
            at=visit.at if made == visit.on else None,
            moved_from=visit.moved_from if made == visit.on else visit.moved_from or visit.on,
            opened_at=desk.now(),
            checklist_code=checklist.code,
            checklist_version=checklist.version,
            attendees=visit.attendees or _expected(desk, work, visit),
        )
        return _view(desk, work, work.visits.save(opened))


def answer(desk: Desk, visit_id: UUID, item: str, value: str, comment: str = "") -> Answer:
    """Write one answer; it is durable when this returns. Raises RuleBroken (ANSWER_FORM, VISIT_CLOSED)."""
    given = Answer(visit_id, item, tidy(value), tidy(comment))
    if found := check_text(given.value, item) + check_text(given.comment, item, longest=TEXT):
        raise RuleBroken(found)
    with desk.store.write(Operation.ANSWER) as work:
        visit = work.visits.get(visit_id)
        visit.require_open()
        checklist = _checklist(desk, work, visit)
        if found := answer_problems(checklist, answer_values({item: given})):
            raise RuleBroken(found)
        work.answers.put(given)
        return given


def write_notes(desk: Desk, visit: Visit) -> Visit:
    """Save what is written beside the checklist: notes, views, place, who took part."""
    visit = replace(
        visit,
        place=tidy(visit.place),
        notes=tidy(visit.notes),
        participant_view=tidy(visit.participant_view),
        supervisor_view=tidy(visit.supervisor_view),
        attendees=tuple(a for a in map(tidy, visit.attendees) if a),
    )
    if found := check_visit_notes(visit):
        raise RuleBroken(found)
    with desk.store.write(Operation.WRITE_NOTES) as work:
        saved = work.visits.get(visit.id)
        saved.require_open()
        work.drafts.drop(Kind.VISIT, visit.id)
        return work.visits.save(visit)


def put_back(desk: Desk, before: VisitView, items: tuple[str, ...]) -> None:
    """Write the notes and the answers to ``items`` as they were in ``before``, where they have changed since."""
    now = get_visit(desk, before.visit.id)
    now.visit.require_open()
    names = ("place", "attendees", "notes", "participant_view", "supervisor_view")
    old = {name: getattr(before.visit, name) for name in names}
    if old != {name: getattr(now.visit, name) for name in names}:
        write_notes(desk, replace(now.visit, **old))
    for item in items:
        was = before.answers.get(item, Answer(before.visit.id, item))
        if was != now.answers.get(item, Answer(before.visit.id, item)):
            answer(desk, before.visit.id, item, was.value, was.comment)


def unanswered(view: VisitView) -> tuple[Item, ...]:
    """Required questions without an answer, for "what is missing"."""
    return missing(view.checklist, answer_values(view.answers))


def with_answer(view: VisitView, item: str, value: str, comment: str) -> VisitView:
    """The view after :func:`answer` wrote this; nothing is read or written."""
    given = Answer(view.visit.id, item, tidy(value), tidy(comment))
    return replace(view, answers={**view.answers, item: given})


def remember_place(desk: Desk, visit_id: UUID, section: str) -> None:
    """Where in an open visit the officer is, so that a killed program opens it there again."""
    with desk.store.write(Operation.WRITE_NOTES) as work:
        work.preferences.put(_PLACE_KEY, f"{visit_id} {section}")


def last_place(desk: Desk, visit_id: UUID) -> str:
    """The section that :func:`remember_place` was last told of for this visit, or an empty text."""
    with desk.store.read() as work:
        visit, _, section = (work.preferences.get(_PLACE_KEY) or "").partition(" ")
    return section if visit == str(visit_id) else ""


def withheld(view: VisitView, document: Document) -> tuple[SharedTopic, ...]:
    """The topics that a protocol tells of and the supervisor's copy leaves out, for want of consent."""
    told = topics(document)
    return tuple(topic for topic in SharedTopic if topic.value in told and topic not in view.shared)


def close_visit(desk: Desk, visit_id: UUID) -> VisitView:
    """Close for good. Raises RuleBroken: CHECKLIST_INCOMPLETE naming each question, UNPRINTABLE naming the
    characters that no protocol could show, VISIT_NOT_OPEN."""
    with desk.store.write(Operation.CLOSE_VISIT) as work:
        visit = work.visits.get(visit_id)
        visit.require_open()
        view = _view(desk, work, visit)
        if left := unanswered(view):
            raise RuleBroken(
                Problem(Rule.CHECKLIST_INCOMPLETE, item.id, {"question": item.text}) for item in left
            )
        if strange := _unprintable(view):
            raise RuleBroken(strange)
        closed = work.visits.save(replace(visit, state=VisitState.CLOSED, closed_at=desk.now()))
        return _view(desk, work, closed)


def protocol(desk: Desk, view: VisitView, copy: Copy = Copy.FULL) -> Document:
    """What the protocol states; the supervisor's copy without what the participant has not consented to."""
    return protocol_document(view, desk.catalogue.reference, copy=copy, demo=desk.demo)


def protocol_pdf(desk: Desk, view: VisitView, copy: Copy = Copy.FULL) -> bytes:
    """The protocol's pages."""
    return pdf(protocol(desk, view, copy), made_at=desk.now())


def _view(desk: Desk, work: Work, visit: Visit) -> VisitView:
    placement = work.placements.get(visit.placement_id)
    participant = work.participants.get(placement.participant_id)
    visits = sorted(work.visits.of_placement(placement.id), key=lambda v: (v.on, v.id))
    done = [v for v in visits if v.state is VisitState.CLOSED and (v.on, v.id) < (visit.on, visit.id)]
    ahead = [v for v in visits if v.state is VisitState.PLANNED and v.id != visit.id and v.on >= visit.on]
    agreements = [a for a in work.agreements.of_placement(placement.id) if a.state is State.SIGNED]
    agreement = max(
        agreements, key=lambda a: a.id, default=None
    )  # the one made last, whatever the clock said
    terms = agreement.terms if agreement else None
    unit = work.units.find(placement.unit_id) if placement.unit_id else None
    actions = work.actions.of_placement(placement.id)
    consents = work.consents.of_participant(participant.id)
    return VisitView(
        visit=visit,
        placement=placement,
        participant=participant,
        enterprise=work.enterprises.get(placement.enterprise_id),
        measure=measure_of(desk, placement, terms.start if terms else None),
        checklist=_checklist(desk, work, visit),
        answers=work.answers.of(visit.id),
        actions=tuple(a for a in actions if a.visit_id == visit.id),
        carried=tuple(a for a in actions if a.visit_id != visit.id and a.done_on is None),
        supervisor=work.supervisors.find(terms.supervisor_id) if terms and terms.supervisor_id else None,
        unit=unit,
        commissioner=work.commissioners.find(unit.commissioner_id) if unit else None,
        officer=work.officers.find(placement.officer_id) if placement.officer_id else None,
        agreement_number=agreement.number if agreement else "",
        previous=done[-1] if done else None,
        following=ahead[0] if ahead else None,
        shared=topics_shared(consents, placement.enterprise_id, desk.today()),
    )


def _unprintable(view: VisitView) -> list[Problem]:
    """What was written and saved, but would make a protocol that cannot be printed."""
    visit = view.visit
    texts = {
        **{name: getattr(visit, name) for name in ("notes", "participant_view", "supervisor_view", "place")},
        "attendees": "\n".join(visit.attendees),
        **{answer.item: f"{answer.value}\n{answer.comment}" for answer in view.answers.values()},
    }
    strange = {at: unprintable(text) for at, text in texts.items()}
    return [Problem(Rule.UNPRINTABLE, at, {"characters": found}) for at, found in strange.items() if found]


def _checklist(desk: Desk, work: Work, visit: Visit) -> Checklist:
    """The checklist frozen with the visit, or the one it would be opened with."""
    if frozen := work.checklists.of(visit.id):
        return msgspec.json.decode(frozen, type=Checklist)
    return checklists_to_choose(desk, visit.kind, visit.because)[0]


def _expected(desk: Desk, work: Work, visit: Visit) -> tuple[str, ...]:
    """Who usually takes part: the participant, the supervisor at the workplace, the officer."""
    view = _view(desk, work, visit)
    people = [view.participant.name]
    if visit.kind is not VisitKind.INDIVIDUAL and view.supervisor:
        people.append(view.supervisor.name)
    if view.officer:
        people.append(view.officer.name)
    return tuple(people)


def _day(desk: Desk, on: date | None) -> date:
    if on is None:
        raise broken(Rule.REQUIRED, "on")
    if abs((on - desk.today()).days) > 366 * 6:
        raise broken(Rule.DATE_OUT_OF_RANGE, "on", day=on)
    return on
