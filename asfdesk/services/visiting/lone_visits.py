"""Visits that the officer makes alone: until when she will be back, whom to call, and the word that all is well."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from uuid import UUID

from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Rule, RuleBroken, broken
from asfdesk.domain.lone_visit import LoneVisit, check_lone_visit
from asfdesk.domain.swedish import SWEDEN
from asfdesk.domain.visit import Visit, VisitState
from asfdesk.domain.writing import tidy
from asfdesk.store.work import Work

from ..desk import Desk

_WHOM = "lone_visit_call"
USUAL = timedelta(hours=2)
LONGEST = timedelta(days=2)


def lone_visit(desk: Desk, visit_id: UUID) -> LoneVisit | None:
    """The safety line of a visit, if it has one."""
    with desk.store.read() as work:
        return work.lone_visits.find(visit_id)


def proposed(desk: Desk, visit: Visit) -> LoneVisit:
    """The line to begin with: two hours after the visit's hour, and whom was to be called last time."""
    with desk.store.read() as work:
        name, _, phone = (work.preferences.get(_WHOM) or "").partition("\n")
    begins = datetime.combine(visit.on, visit.at or time(13, 0), SWEDEN)
    return LoneVisit(visit.id, (begins + USUAL).astimezone(desk.now().tzinfo), name, phone)


def save_lone_visit(desk: Desk, visit_id: UUID, back_at: time | None, name: str, phone: str) -> LoneVisit:
    """Keep the line; ``back_at`` is an hour (Swedish) of the visit's day. Raises RuleBroken (REQUIRED, VISIT_CLOSED …)."""
    if back_at is None:
        raise broken(Rule.REQUIRED, "back_at")
    with desk.store.write(Operation.SAVE_LONE_VISIT) as work:
        visit = work.visits.get(visit_id)
        if visit.state not in (VisitState.PLANNED, VisitState.OPEN):
            raise broken(Rule.VISIT_CLOSED, "visit")
        moment = datetime.combine(visit.on, back_at, SWEDEN).astimezone(desk.now().tzinfo)
        kept = LoneVisit(visit_id, moment, tidy(name), tidy(phone))
        if found := check_lone_visit(kept):
            raise RuleBroken(found)
        work.lone_visits.put(kept)
        work.preferences.put(_WHOM, f"{kept.call_name}\n{kept.call_phone}")
        return kept


def check_in(desk: Desk, visit_id: UUID) -> LoneVisit:
    """*Jag är klar*: nobody needs to call. Doing it again changes nothing."""
    with desk.store.write(Operation.CHECK_IN) as work:
        known = work.lone_visits.find(visit_id)
        if known is None:
            raise broken(Rule.VISIT_NOT_OPEN, "visit")
        if known.done_at is not None:
            return known
        done = replace(known, done_at=desk.now())
        work.lone_visits.put(done)
        return done


def take_back(desk: Desk, visit_id: UUID) -> None:
    """Undo :func:`check_in`."""
    with desk.store.write(Operation.CHECK_IN) as work:
        known = work.lone_visits.find(visit_id)
        if known is not None:
            work.lone_visits.put(replace(known, done_at=None))


def overdue(desk: Desk) -> tuple[LoneVisit, ...]:
    """Those whose time has passed without a word, the oldest first; what is more than two days old is history, and so is a
    visit that was cancelled or moved to another day."""
    with desk.store.read() as work:
        return overdue_in(work, desk)


def overdue_in(work: Work, desk: Desk) -> tuple[LoneVisit, ...]:
    """The same within a running unit of work."""
    now = desk.now()
    waiting = [one for one in work.lone_visits.waiting() if one.overdue(now) and now - one.back_at < LONGEST]
    visits = work.visits.many([one.visit_id for one in waiting]) if waiting else {}
    return tuple(
        one
        for one in waiting
        if (visit := visits.get(one.visit_id)) is not None
        and visit.state is not VisitState.CANCELLED
        and visit.on == desk.local(one.back_at).date()
    )
