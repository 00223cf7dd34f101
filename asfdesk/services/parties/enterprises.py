"""Register of enterprises (ASF) and their supervisors."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from asfdesk.domain import writing
from asfdesk.domain.agreement import Placement, State
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Problem, Rule, RuleBroken
from asfdesk.domain.identity import parse_org_number
from asfdesk.domain.ids import new_id
from asfdesk.domain.parties import (
    Enterprise,
    Supervisor,
    check_enterprise,
    check_supervisor,
)
from asfdesk.store.work import Work

from ..desk import Desk
from .participants import tidy_address


@dataclass(frozen=True, slots=True)
class EnterpriseView:
    """An enterprise with its supervisors and the placements that lie there."""

    enterprise: Enterprise
    supervisors: tuple[Supervisor, ...]
    placements: tuple[Placement, ...]


def new_enterprise() -> Enterprise:
    """An empty enterprise with a key of its own."""
    return Enterprise(id=new_id())


def new_supervisor(enterprise_id: UUID) -> Supervisor:
    """An empty supervisor of an enterprise."""
    return Supervisor(id=new_id(), enterprise_id=enterprise_id)


def get_enterprise(desk: Desk, enterprise_id: UUID) -> EnterpriseView:
    """One enterprise with what belongs to it."""
    with desk.store.read() as work:
        return EnterpriseView(
            work.enterprises.get(enterprise_id),
            tuple(work.supervisors.of_enterprise(enterprise_id)),
            tuple(work.placements.of_enterprise(enterprise_id)),
        )


def find_enterprise(desk: Desk, enterprise_id: UUID) -> Enterprise | None:
    """One enterprise, or None when it is not (or no longer) in the register."""
    with desk.store.read() as work:
        return work.enterprises.find(enterprise_id)


def enterprise_of(desk: Desk, supervisor_id: UUID) -> UUID:
    """Where a supervisor works."""
    with desk.store.read() as work:
        return work.supervisors.get(supervisor_id).enterprise_id


def enterprise_problems(desk: Desk, value: Enterprise) -> list[Problem]:
    """Everything wrong with an enterprise, the number's check digit and uniqueness included."""
    with desk.store.read() as work:
        return problems_in(work, value)


def problems_in(work: Work, value: Enterprise) -> list[Problem]:
    """The same within a unit of work."""
    value = tidy_enterprise(value)
    found = check_enterprise(value)
    if value.org_number:
        try:
            number = parse_org_number(value.org_number)
        except RuleBroken as error:
            return [*error.problems, *found]
        other = work.enterprises.by_org_number(number)
        if other is not None and other.id != value.id:
            found.append(Problem(Rule.ORG_NUMBER_TAKEN, "org_number", {"name": other.name}))
    return found


def save_enterprise(desk: Desk, value: Enterprise) -> Enterprise:
    """Save; raises RuleBroken with every problem, or CHANGED_ELSEWHERE."""
    value = tidy_enterprise(value)
    if found := enterprise_problems(desk, value):
        raise RuleBroken(found)
    value = replace(value, org_number=parse_org_number(value.org_number))
    with desk.store.write(Operation.SAVE_ENTERPRISE) as work:
        return work.enterprises.save(value)


def delete_enterprise(desk: Desk, enterprise_id: UUID) -> None:
    """Put away an enterprise without placements. Raises RuleBroken(IN_USE)."""
    with desk.store.write(Operation.DELETE_ENTERPRISE) as work:
        if work.placements.of_enterprise(enterprise_id):
            raise RuleBroken(Problem(Rule.IN_USE, "enterprise"))
        work.enterprises.delete(enterprise_id)


def restore_enterprise(desk: Desk, enterprise_id: UUID) -> None:
    """Undo :func:`delete_enterprise`."""
    with desk.store.write(Operation.RESTORE) as work:
        work.enterprises.restore(enterprise_id)


def save_supervisor(desk: Desk, value: Supervisor) -> Supervisor:
    """Save; raises RuleBroken with every problem."""
    value = writing.tidied(value)
    if found := check_supervisor(value):
        raise RuleBroken(found)
    with desk.store.write(Operation.SAVE_SUPERVISOR) as work:
        return work.supervisors.save(value)


def delete_supervisor(desk: Desk, supervisor_id: UUID) -> None:
    """Put away a supervisor; agreements that name them keep the name in their own words.

    Raises RuleBroken(IN_USE) while the person deputises for somebody or stands in an unsigned agreement.
    """
    with desk.store.write(Operation.DELETE_SUPERVISOR) as work:
        if supervisor_in_use(work, work.supervisors.get(supervisor_id)):
            raise RuleBroken(Problem(Rule.IN_USE, "supervisor"))
        work.supervisors.delete(supervisor_id)


def supervisor_in_use(work: Work, supervisor: Supervisor) -> bool:
    """Whether somebody has this supervisor as deputy, or an unsigned agreement names them."""
    colleagues = work.supervisors.of_enterprise(supervisor.enterprise_id)
    if any(colleague.deputy_id == supervisor.id for colleague in colleagues):
        return True
    return any(
        supervisor.id in (agreement.terms.supervisor_id, agreement.terms.deputy_id)
        for placement in work.placements.of_enterprise(supervisor.enterprise_id)
        for agreement in work.agreements.of_placement(placement.id)
        if agreement.state is not State.SIGNED
    )


def restore_supervisor(desk: Desk, supervisor_id: UUID) -> None:
    """Undo :func:`delete_supervisor`."""
    with desk.store.write(Operation.RESTORE) as work:
        work.supervisors.restore(supervisor_id)


def tidy_enterprise(value: Enterprise) -> Enterprise:
    """An enterprise in the writing that is stored."""
    return replace(writing.tidied(value), address=tidy_address(value.address))
