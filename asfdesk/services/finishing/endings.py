"""Ending a placement: what it does is worked out and shown first, then written in one transaction, and can be undone.

An ending may be written before its last day, and for a placement that came to its planned end too: the final assessment,
the certificate and the outcome belong to it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from asfdesk.documents.wording import filled
from asfdesk.domain import swedish
from asfdesk.domain.agreement import Agreement, AgreementView, State
from asfdesk.domain.chain import by_day
from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.closing import ClosingDocument, ClosingKind
from asfdesk.domain.ending import (
    ABSENCE,
    AS_PLANNED,
    Effect,
    EndedBy,
    Ending,
    EndingReason,
    check_ending,
)
from asfdesk.domain.ending_visits import USUAL_CONTACTS, Changed, goes_again, taken_back, visits_at_end
from asfdesk.domain.errors import Problem, Rule, RuleBroken, broken
from asfdesk.domain.followup import Chain, ReasonStep, Step
from asfdesk.domain.ids import new_id
from asfdesk.domain.outcome import Outcome
from asfdesk.domain.placeholders import placeholder_values
from asfdesk.domain.visit import Visit
from asfdesk.domain.visit_change import VisitChange, VisitEvent
from asfdesk.domain.writing import tidied
from asfdesk.store.work import Work

from ..agreeing.agreements import view_of
from ..attendance import agreement_on, long_absences_of
from ..desk import Desk
from ..planning.busy_times import is_busy
from ..workdays import swedish_workdays


@dataclass(frozen=True, slots=True)
class EndingView:
    """A placement at its end. ``view`` is the agreement in force on its last day; ``start`` and ``end`` what is agreed;
    ``clause`` what it says of ending early, its blanks filled in; ``begun`` what somebody has written something of."""

    view: AgreementView
    ending: Ending | None
    start: date | None
    end: date | None
    clause: str = field(repr=False)
    outcomes: dict[int, Outcome] = field(repr=False)
    issued: tuple[ClosingDocument, ...] = ()
    begun: frozenset[ClosingKind] = frozenset()

    @property
    def last_day(self) -> date | None:
        """The day it ends, or is agreed to end."""
        return (self.ending.last_day if self.ending else None) or self.end


def get_ending(desk: Desk, placement_id: UUID) -> EndingView:
    """A placement at its end. Raises RuleBroken(AGREEMENT_INCOMPLETE): no agreement is signed, so nothing can end."""
    with desk.store.read() as work:
        return ending_view(desk, work, placement_id)


def ending_view(desk: Desk, work: Work, placement_id: UUID) -> EndingView:
    """:func:`get_ending` within a running unit of work."""
    signed = signed_of(work, placement_id)
    if not signed:
        raise broken(Rule.AGREEMENT_INCOMPLETE, "last_day")
    start, end = period_of(signed)
    ending = work.endings.find(placement_id)
    last = (ending.last_day if ending else None) or end
    view = view_of(desk, work, in_force(signed, last))
    values = {**placeholder_values(view), "work_environment": "", "insurance": ""}
    return EndingView(
        view=view,
        ending=ending,
        start=start,
        end=end,
        clause=filled(view.terms.ending, values),
        outcomes=work.outcomes.of(placement_id),
        issued=tuple(work.closing.of_placement(placement_id)),
        begun=_begun(work, placement_id),
    )


def _begun(work: Work, placement_id: UUID) -> frozenset[ClosingKind]:
    """What somebody has written something of."""
    there = {
        ClosingKind.ASSESSMENT: work.assessments.find(placement_id)
        or work.drafts.find(Kind.ASSESSMENT, placement_id),
        ClosingKind.CERTIFICATE: work.certificates.find(placement_id)
        or work.drafts.find(Kind.CERTIFICATE, placement_id),
    }
    return frozenset(kind for kind, found in there.items() if found is not None)


def signed_of(work: Work, placement_id: UUID) -> list[Agreement]:
    """The signed agreements of a placement, the one signed last at the end."""
    found = [one for one in work.agreements.of_placement(placement_id) if one.state is State.SIGNED]
    return sorted(found, key=lambda one: one.id)


def period_of(signed: Iterable[Agreement]) -> tuple[date | None, date | None]:
    """From the first day of the first signed agreement to the last day of the one that reaches furthest."""
    terms = [one.terms for one in by_day(signed) if one.terms.start and one.terms.end]
    start = min((one.start for one in terms if one.start), default=None)
    return start, max((one.end for one in terms if one.end), default=None)


def in_force(signed: list[Agreement], on: date | None) -> Agreement:
    """The agreement whose terms hold on a day; before and after all of them the one signed last."""
    found = agreement_on(signed, on) if on is not None else None
    return found or signed[-1]


def new_ending(desk: Desk, placement_id: UUID, *, because: str = "") -> Ending:
    """An ending to fill in: on the planned day when that is near or past, otherwise early.

    ``because`` a reason's code; after a long absence its first day is filled in.
    """
    today = desk.today()
    with desk.store.read() as work:
        _, end = period_of(signed_of(work, placement_id))
        away = next(iter(long_absences_of(desk, work, placement_id)), None)
    near = end is not None and (end - today).days <= 30 and not because
    value = Ending(placement_id, last_day=end if near else None, planned_end=end)
    if near:
        return replace(value, reason_code=AS_PLANNED)
    if because != ABSENCE or away is None:
        return replace(value, reason_code=because)
    words = f"Frånvarande i följd sedan {swedish.long_date(away.absence.first)} ({away.absence.days} dagar)."
    return replace(value, by=EndedBy.COMMISSIONER, reason_code=ABSENCE, reason=words)


def check(desk: Desk, value: Ending) -> list[Problem]:
    """What is wrong with an ending as it is typed."""
    with desk.store.read() as work:
        start, end = period_of(signed_of(work, value.id))
    return check_ending(
        replace(value, planned_end=end), start, end, desk.today(), desk.catalogue.ending_reasons
    )


def what_happens(desk: Desk, value: Ending) -> list[Changed]:
    """The visits that this ending would change, as they would be then; nothing is written.

    An ending that is already there is thought away first, so that a new last day is judged from the visits as they were.
    """
    if value.last_day is None:
        return []
    with desk.store.read() as work:
        return _changed(desk, work, value, _visits_before(work, value.id))


def end_placement(desk: Desk, value: Ending) -> Ending:
    """Write an ending, or change the one that is there, with all that it does to the visits.

    Raises RuleBroken: a problem of :func:`check`; SIGNATURES_UNDER_WAY while an amendment lies open; ENDING_ISSUED when something has been issued and more than who was
    told would change; CHANGED_ELSEWHERE.
    """
    value = tidied(value)
    value = replace(value, told=tuple(tidied(told) for told in value.told))
    with desk.store.write(Operation.END_PLACEMENT) as work:
        start, end = period_of(signed_of(work, value.id))
        value = replace(value, planned_end=end)
        if value.reason_code == "" and not value.early:
            value = replace(value, reason_code=AS_PLANNED)
        if found := check_ending(value, start, end, desk.today(), desk.catalogue.ending_reasons):
            raise RuleBroken(found)
        if any(one.state is State.PRESENTED for one in work.agreements.of_placement(value.id)):
            raise broken(Rule.SIGNATURES_UNDER_WAY, "last_day")
        before = work.endings.find(value.id)
        work.drafts.drop(Kind.ENDING, value.id)
        if before is not None and work.closing.of_placement(value.id):
            if replace(before, told=value.told, version=value.version) != replace(
                value, effects=before.effects
            ):
                raise broken(Rule.ENDING_ISSUED, "last_day")
            return work.endings.put(replace(value, effects=before.effects))
        if before is not None:
            _take_back(work, before)
        return settle(desk, work, value)


def settle(desk: Desk, work: Work, value: Ending) -> Ending:
    """Write an ending that has been judged, with all that it does to the visits, within a running unit of work."""
    changed = _changed(desk, work, value, work.visits.of_placement(value.id))
    fresh = [one for one in changed if one.visit.version == 0]
    work.visits.save_all([one.visit for one in fresh])
    work.visit_changes.add(
        [
            VisitChange(new_id(), one.visit.id, VisitEvent.PLANNED, one.visit.on, chain=one.chain)
            for one in fresh
        ]
    )
    chains = {one.visit.id: one.chain for one in changed if one.chain}
    work.visits.save_all([one.visit for one in changed if one.visit.version > 0], chains)
    return work.endings.put(replace(value, effects=tuple(one.effect for one in changed)))


def reopen(desk: Desk, placement_id: UUID) -> None:
    """Take an ending back: the visits are as they were. What was written of assessment and certificate stays.

    Raises RuleBroken: ENDING_ISSUED, NOT_ENDED.
    """
    with desk.store.write(Operation.REOPEN_PLACEMENT) as work:
        ending = work.endings.find(placement_id)
        if ending is None:
            raise broken(Rule.NOT_ENDED, "last_day")
        if work.closing.of_placement(placement_id):
            raise broken(Rule.ENDING_ISSUED, "last_day")
        _take_back(work, ending)
        work.endings.delete(placement_id)


def reason_of(desk: Desk, ending: Ending | None) -> EndingReason | None:
    """The row of the ending's reason."""
    code = ending.reason_code if ending else ""
    return next((reason for reason in desk.catalogue.ending_reasons if reason.code == code), None)


def _visits_before(work: Work, placement_id: UUID) -> list[Visit]:
    """The visits as they were before the ending that is there."""
    visits = {visit.id: visit for visit in work.visits.of_placement(placement_id)}
    ending = work.endings.find(placement_id)
    for effect in ending.effects if ending else ():
        visit = visits.get(effect.visit_id)
        if visit is None:
            continue
        if goes_again(effect, visit):
            del visits[visit.id]
        elif was := taken_back(effect, visit):
            visits[visit.id] = was
    return list(visits.values())


def _take_back(work: Work, ending: Ending) -> None:
    visits = {visit.id: visit for visit in work.visits.of_placement(ending.id)}
    restored: list[Visit] = []
    chains: dict[UUID, Chain] = {}
    for effect in ending.effects:
        visit = visits.get(effect.visit_id)
        if visit is None:
            continue
        if goes_again(effect, visit):
            work.visits.delete(visit.id)
        elif was := taken_back(effect, visit):
            restored.append(was)
            if effect.effect is Effect.MOVED:
                chains[visit.id] = _chain_before(work, visit.id, ending)
    work.visits.save_all(restored, chains)


def _chain_before(work: Work, visit_id: UUID, ending: Ending) -> Chain:
    """What the plan said of a visit's day before an ending moved it; nothing when the ending told no reasons."""
    told = [change.chain for change in work.visit_changes.of(visit_id) if change.chain]
    by_ending = bool(told) and told[-1][0] == ReasonStep(Step.END, ending.last_day or date.max)
    return told[-2] if by_ending and len(told) > 1 else ()


def _changed(desk: Desk, work: Work, value: Ending, visits: list[Visit]) -> list[Changed]:
    assert value.last_day is not None
    signed = signed_of(work, value.id)
    reason = reason_of(desk, value)
    months: tuple[int, ...] = ()
    if reason is None or not reason.no_contact:
        plan = in_force(signed, value.last_day).terms.follow_up.after_months if signed else ()
        months = plan or USUAL_CONTACTS
    words = f"Placeringen avslutas {swedish.long_date(value.last_day)}."
    return visits_at_end(
        visits,
        value.id,
        value.last_day,
        desk.today(),
        swedish_workdays(),
        reason=words,
        is_busy=is_busy(work),
        months=months,
        agreed=period_of(signed)[1],
    )
