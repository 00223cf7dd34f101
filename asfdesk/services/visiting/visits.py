"""Visits: plan, move, cancel, open with a checklist, answer, write and close."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from uuid import UUID

from asfdesk.documents.scripts import unprintable
from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.checklist import PICTURED, Item, answer_problems, missing
from asfdesk.domain.errors import Problem, Rule, RuleBroken, broken
from asfdesk.domain.followup import Because
from asfdesk.domain.ids import new_id
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.note import Visibility
from asfdesk.domain.visit import (
    Answer,
    Visit,
    VisitState,
    VisitView,
    answer_values,
    check_visit_notes,
    placed_answers,
)
from asfdesk.domain.writing import TEXT, check_text, tidy

from ..desk import Desk
from ..finishing.outcomes import follow_up_told
from .protocols import freeze_words
from .visit_view import checklist_json, checklist_of, checklists_to_choose, expected, view_of


def get_visit(desk: Desk, visit_id: UUID) -> VisitView:
    """A visit with everything around it."""
    with desk.store.read() as work:
        return view_of(desk, work, work.visits.get(visit_id))


def visits_of(desk: Desk, placement_id: UUID) -> tuple[Visit, ...]:
    """The placement's visits in date order."""
    with desk.store.read() as work:
        return tuple(sorted(work.visits.of_placement(placement_id), key=lambda visit: (visit.on, visit.id)))


def plan_visit(
    desk: Desk, placement_id: UUID, kind: VisitKind, on: date | None, at: time | None = None, place: str = ""
) -> Visit:
    """Book a visit. Raises RuleBroken when the date is missing or unreasonable."""
    with desk.store.write(Operation.PLAN_VISIT) as work:
        day = visit_day(desk, on)
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
    changed = moved_visit(desk, visit, on, at, place, reason)
    with desk.store.write(Operation.MOVE_VISIT) as work:
        return work.visits.save(changed)


def moved_visit(desk: Desk, visit: Visit, on: date | None, at: time | None, place: str, reason: str) -> Visit:
    """The visit as :func:`move_visit` would save it. Raises RuleBroken."""
    if visit.state is not VisitState.PLANNED:
        raise broken(Rule.VISIT_CLOSED, "visit")
    day = visit_day(desk, on)
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
    return changed


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


def open_visit(desk: Desk, visit_id: UUID, checklist_code: str = "", on: date | None = None) -> VisitView:
    """Begin a planned visit: its checklist is frozen with it, word for word, and stays so.

    ``on`` is the day it is made, which the protocol states: today when not given, and never after it. The planned
    day is kept when it was another. Opening an open visit again just returns it where it was.
    Raises RuleBroken (VISIT_CLOSED, DATE_OUT_OF_RANGE at "on").
    """
    with desk.store.write(Operation.OPEN_VISIT) as work:
        visit = work.visits.get(visit_id)
        if visit.state is VisitState.OPEN:
            return view_of(desk, work, visit)
        if visit.state is not VisitState.PLANNED:
            raise broken(Rule.VISIT_CLOSED, "visit")
        today = desk.today()
        made = visit_day(desk, on or today)
        if made > today:
            raise broken(Rule.DATE_OUT_OF_RANGE, "on", latest=today)
        usual = checklists_to_choose(desk, visit.kind, visit.because)
        checklist = desk.catalogue.checklist(checklist_code, on=today) if checklist_code else usual[0]
        work.checklists.freeze(visit.id, checklist_json(checklist))
        opened = replace(
            visit,
            state=VisitState.OPEN,
            on=made,
            at=visit.at if made == visit.on else None,
            moved_from=visit.moved_from if made == visit.on else visit.moved_from or visit.on,
            opened_at=desk.now(),
            checklist_code=checklist.code,
            checklist_version=checklist.version,
            attendees=visit.attendees or expected(desk, view_of(desk, work, visit)),
        )
        return view_of(desk, work, work.visits.save(opened))


def answer(
    desk: Desk,
    visit_id: UUID,
    item: str,
    value: str,
    comment: str = "",
    visibility: Visibility = Visibility.PROTOCOL,
) -> Answer:
    """Write one answer; it is durable when this returns. ``visibility`` is that of the comment.

    Raises RuleBroken (ANSWER_FORM, VISIT_CLOSED).
    """
    given = Answer(visit_id, item, tidy(value), tidy(comment), visibility)
    if found := check_text(given.value, item) + check_text(given.comment, item, longest=TEXT):
        raise RuleBroken(found)
    with desk.store.write(Operation.ANSWER) as work:
        visit = work.visits.get(visit_id)
        visit.require_open()
        checklist = checklist_of(desk, work, visit)
        if any(one.id == item and one.kind in PICTURED for one in checklist.items):
            known = work.answers.of(visit_id).get(item)  # the pictures themselves are the answer
            given = replace(given, value=known.value if known else "")
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
    names = ("place", "attendees", "notes", "notes_visibility", "participant_view", "supervisor_view")
    old = {name: getattr(before.visit, name) for name in names}
    if old != {name: getattr(now.visit, name) for name in names}:
        write_notes(desk, replace(now.visit, **old))
    for item in items:
        was = before.answers.get(item, Answer(before.visit.id, item))
        if was != now.answers.get(item, Answer(before.visit.id, item)):
            answer(desk, before.visit.id, item, was.value, was.comment, was.visibility)


def unanswered(view: VisitView) -> tuple[Item, ...]:
    """Required questions without an answer, for "what is missing"."""
    return missing(view.checklist, answer_values(placed_answers(view.checklist, view.answers)))


def with_answer(
    view: VisitView, item: str, value: str, comment: str, visibility: Visibility = Visibility.PROTOCOL
) -> VisitView:
    """The view after :func:`answer` wrote this; nothing is read or written."""
    given = Answer(view.visit.id, item, tidy(value), tidy(comment), visibility)
    return replace(view, answers={**view.answers, item: given})


def close_visit(desk: Desk, visit_id: UUID) -> VisitView:
    """Close for good. Raises RuleBroken: CHECKLIST_INCOMPLETE naming each question, UNPRINTABLE naming the
    characters that no protocol could show, VISIT_NOT_OPEN."""
    with desk.store.write(Operation.CLOSE_VISIT) as work:
        visit = work.visits.get(visit_id)
        visit.require_open()
        view = view_of(desk, work, visit)
        if left := unanswered(view):
            raise RuleBroken(
                Problem(Rule.CHECKLIST_INCOMPLETE, item.id, {"question": item.text}) for item in left
            )
        if strange := _unprintable(view):
            raise RuleBroken(strange)
        work.pictures.purge(visit_id)
        if view.apart:
            work.checklists.take_over(visit_id, checklist_json(view.checklist, view.apart))
        closing = replace(visit, state=VisitState.CLOSED, closed_at=desk.now())
        freeze_words(desk, work, replace(view, visit=closing))
        follow_up_told(desk, work, view)
        return view_of(desk, work, work.visits.save(closing))


def _unprintable(view: VisitView) -> list[Problem]:
    """What was written and saved, but would make a protocol that cannot be printed."""
    visit = view.visit
    texts = {
        **{name: getattr(visit, name) for name in ("notes", "participant_view", "supervisor_view", "place")},
        "attendees": "\n".join(visit.attendees),
        **{answer.item: f"{answer.value}\n{answer.comment}" for answer in view.answers.values()},
        "pictures": "\n".join(picture.alt for picture in view.pictures),
    }
    strange = {at: unprintable(text) for at, text in texts.items()}
    return [Problem(Rule.UNPRINTABLE, at, {"characters": found}) for at, found in strange.items() if found]


def visit_day(desk: Desk, on: date | None) -> date:
    """A day that a visit may have. Raises RuleBroken (REQUIRED, DATE_OUT_OF_RANGE) at "on"."""
    if on is None:
        raise broken(Rule.REQUIRED, "on")
    if abs((on - desk.today()).days) > 366 * 6:
        raise broken(Rule.DATE_OUT_OF_RANGE, "on", day=on)
    return on
