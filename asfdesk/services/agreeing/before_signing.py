"""The control before signing: what the register knows of each point, what the officer sets, and how it is locked.

Each point is saved as it is set. Presenting writes down every point as it stands, what the register knew included, and
the store lets nobody change it from then on: the parties sign a text in which it stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from asfdesk.documents.scripts import unprintable
from asfdesk.domain.agreement import Agreement, AgreementKind, AgreementView, State
from asfdesk.domain.before_signing import (
    ControlMark,
    ControlPoint,
    Finding,
    Known,
    KnownBy,
    Standing,
    check_mark,
    covered,
    findings,
    frozen_findings,
    points_for,
)
from asfdesk.domain.change import Operation
from asfdesk.domain.consent import Consent
from asfdesk.domain.errors import Problem, Rule, RuleBroken, broken
from asfdesk.domain.ids import new_id
from asfdesk.domain.kinds import CommissionerKind
from asfdesk.domain.measure import Measure, RequirementKind
from asfdesk.domain.parties import Supervisor
from asfdesk.domain.swedish import long_date
from asfdesk.domain.terms import Terms
from asfdesk.domain.writing import tidied
from asfdesk.store.work import Work

from ..desk import Desk

_REQUIREMENT = "requirements."
_ANSWERED = {
    RequirementKind.CONFIRMATION: "Bekräftat i överenskommelsen",
    RequirementKind.DATE: "Datum står i överenskommelsen",
    RequirementKind.TEXT: "Beskrivet i överenskommelsen",
}


@dataclass(frozen=True, slots=True)
class Controlled:
    """What of an agreement the control looks at. ``amends``: the document before it."""

    agreement: Agreement
    measure: Measure
    enterprise_id: UUID
    commissioner: CommissionerKind | None = None
    supervisor: Supervisor | None = None
    deputy: Supervisor | None = None
    amends: Agreement | None = None

    @property
    def terms(self) -> Terms:
        """Short for ``agreement.terms``."""
        return self.agreement.terms


def controlled(view: AgreementView) -> Controlled:
    """What the control looks at, of a whole view."""
    return Controlled(
        agreement=view.agreement,
        measure=view.measure,
        enterprise_id=view.enterprise.id,
        commissioner=view.commissioner.kind if view.commissioner else None,
        supervisor=view.supervisor,
        deputy=view.deputy,
        amends=view.amends.agreement if view.amends else None,
    )


def points_of(desk: Desk, view: AgreementView) -> tuple[ControlPoint, ...]:
    """The points that this agreement asks for."""
    return _points(desk, controlled(view))


def _points(desk: Desk, seen: Controlled) -> tuple[ControlPoint, ...]:
    """By measure, commissioner and first day. An amendment that makes no period longer was controlled when its
    agreement was signed."""
    if seen.amends is not None and seen.agreement.kind is AgreementKind.AMENDMENT:
        before, after = seen.amends.terms.end, seen.terms.end
        if before is not None and after is not None and after <= before:
            return ()
    kind = seen.commissioner or seen.measure.ordering_kinds[0]
    on = seen.terms.start or desk.today()
    return points_for(desk.catalogue.control_points, seen.measure, kind, on)


def answered_by_control(view: AgreementView) -> frozenset[str]:
    """The form's keys that the control answers for. What an agreement was signed without, with its reason, does not bar
    an amendment that is not controlled anew."""
    found: frozenset[str] = frozenset()
    one: AgreementView | None = view
    while one is not None:
        found |= covered(finding.point for finding in one.control)
        one = one.amends
    return found


def control_of(desk: Desk, work: Work, view: AgreementView) -> tuple[Finding, ...]:
    """How every point stands, within a running unit of work: as set while it is a draft, else as locked."""
    marks = work.control.of_agreement(view.agreement.id)
    if view.agreement.state is not State.DRAFT:
        order = {point.code: place for place, point in enumerate(desk.catalogue.control_points)}
        found = frozen_findings(desk.catalogue.control_points, marks)
        return tuple(sorted(found, key=lambda one: order[one.point.code]))
    return assessed(desk, controlled(view), marks, work.consents.of_participant(view.participant.id))


def assessed(
    desk: Desk, seen: Controlled, marks: Iterable[ControlMark], consents: Iterable[Consent]
) -> tuple[Finding, ...]:
    """How every point of a draft stands, from what is known of it."""
    points = _points(desk, seen)
    kept = tuple(consents)
    known = {p.code: k for p in points if (k := _known(desk, seen, p, kept)) is not None}
    return findings(points, marks, known)


def lock_control(work: Work, view: AgreementView) -> None:
    """Write down every point as it stands, within the write that presents the agreement.

    Raises RuleBroken(CONTROL_OPEN) when a point is neither settled nor given up with a reason.
    """
    if found := control_problems(view):
        raise RuleBroken(found)
    for finding in view.control:
        mark = finding.mark
        if not finding.known and mark is not None:
            continue
        stored = mark or ControlMark(new_id(), view.agreement.id, finding.point.code, Standing.OPEN)
        known = replace(
            stored, standing=Standing.DONE, on=finding.on, by="", reason=finding.words, known=True
        )
        if known != stored:
            work.control.save(known)


def control_problems(view: AgreementView) -> list[Problem]:
    """What of the control stands between the draft and a signature."""
    return [
        Problem(Rule.CONTROL_OPEN, f"control.{finding.point.code}", {"point": finding.point.label})
        for finding in view.control
        if not finding.settled
    ]


def new_mark(desk: Desk, view: AgreementView, finding: Finding, standing: Standing) -> ControlMark:
    """What to fill in for a point: today, by the officer of the agreement, and what was set before."""
    before = finding.mark
    fresh = before or ControlMark(new_id(), view.agreement.id, finding.point.code, Standing.OPEN)
    kept = fresh.standing is standing and not fresh.known
    return replace(
        fresh,
        standing=standing,
        on=fresh.on if kept else desk.today(),
        by=fresh.by if kept and fresh.by else (view.officer.name if view.officer else ""),
        reason=fresh.reason if kept else "",
        known=False,
    )


def mark_point(desk: Desk, mark: ControlMark) -> ControlMark:
    """Set a point; durable when this returns.

    Raises RuleBroken: what :func:`~asfdesk.domain.before_signing.check_mark` finds, UNPRINTABLE (it shall stand in the
    agreement), AGREEMENT_LOCKED once presented, CHANGED_ELSEWHERE.
    """
    mark = replace(tidied(mark), known=False)
    with desk.store.write(Operation.MARK_CONTROL) as work:
        agreement = work.agreements.get(mark.agreement_id)
        agreement.require_editable()
        if found := _problems(desk, mark, agreement.terms.start):
            raise RuleBroken(found)
        if mark.version == 0 and any(
            one.point == mark.point for one in work.control.of_agreement(mark.agreement_id)
        ):
            raise broken(Rule.CHANGED_ELSEWHERE)
        return work.control.save(mark)


def take_back(desk: Desk, saved: ControlMark, before: ControlMark | None) -> ControlMark:
    """Undo :func:`mark_point`: the point is as it was. Raises as that does."""
    earlier = before or replace(saved, standing=Standing.OPEN, on=None, by="", reason="")
    return mark_point(desk, replace(earlier, id=saved.id, version=saved.version))


def _problems(desk: Desk, mark: ControlMark, start: date | None) -> list[Problem]:
    if mark.standing is Standing.OPEN:
        return []
    today = desk.today()
    points = [one for one in desk.catalogue.control_points if one.code == mark.point]
    if not points:
        raise LookupError(f"no control point {mark.point}")
    point = next((one for one in points if one.in_force(start or today)), points[-1])
    found = check_mark(mark, point, today, start or today)
    wrong = {problem.field for problem in found}
    said = {"by": mark.by, "reason": mark.reason}
    return found + [
        Problem(Rule.UNPRINTABLE, at, {"characters": strange[:20]})
        for at, text in said.items()
        if at not in wrong and (strange := unprintable(text))
    ]


# --- what the register knows ------------------------------------------------------------------------------------------


def _known(desk: Desk, seen: Controlled, point: ControlPoint, consents: tuple[Consent, ...]) -> Known | None:
    match point.known_by:
        case KnownBy.SUPERVISION:
            return _supervision(seen)
        case KnownBy.MOTIVATION:
            written = seen.terms.motivation.strip()
            return Known("Skälen står under rubriken Insats och syfte") if written else None
        case KnownBy.CONSENT:
            return _consent(desk, seen, consents)
        case KnownBy.ANSWERS:
            return _answers(desk, seen, point)


def _supervision(seen: Controlled) -> Known | None:
    supervisor, deputy = seen.supervisor, seen.deputy
    if supervisor is None or deputy is None or supervisor.id == deputy.id:
        return None
    return Known(f"Handledare {supervisor.name}, ersättare {deputy.name}")


def _consent(desk: Desk, seen: Controlled, consents: tuple[Consent, ...]) -> Known | None:
    today = desk.today()
    held = [
        one for one in consents if one.enterprise_id == seen.enterprise_id and one.topics and one.holds(today)
    ]
    if held:
        newest = max(held, key=lambda one: (one.valid_to or date.max, one.id))
        until = f", gäller till och med {long_date(newest.valid_to)}" if newest.valid_to else ""
        return Known(f"Samtycke finns i registret{until}", newest.valid_from)
    if seen.terms.shared_topics:
        return Known("Deltagaren samtycker skriftligt med sin underskrift på den här överenskommelsen")
    return None


def _answers(desk: Desk, seen: Controlled, point: ControlPoint) -> Known | None:
    asked = {
        need.code: need for need in seen.measure.requirements if f"{_REQUIREMENT}{need.code}" in point.fields
    }
    given = {one.code: one.value.strip() for one in seen.terms.requirements}
    if not asked or not all(given.get(code) for code in asked):
        return None
    days: list[date] = []
    for code, need in asked.items():
        if need.kind is RequirementKind.DATE:
            try:
                days.append(date.fromisoformat(given[code]))
            except ValueError:
                return None
    if any(point.is_stale(day, seen.terms.start or desk.today()) for day in days):
        return None
    kind = next(iter(asked.values())).kind
    return Known(_ANSWERED[kind], max(days, default=None))
