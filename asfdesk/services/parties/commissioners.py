"""Register of commissioners, their units, and case officers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from asfdesk.domain import writing
from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.errors import Problem, Rule, RuleBroken
from asfdesk.domain.identity import parse_org_number
from asfdesk.domain.ids import new_id
from asfdesk.domain.kinds import CommissionerKind
from asfdesk.domain.parties import (
    CaseOfficer,
    Commissioner,
    Unit,
    check_commissioner,
    check_officer,
    check_unit,
)
from asfdesk.domain.reference import CommissionerModel
from asfdesk.store.keys.ways import people_of
from asfdesk.store.work import Work

from ..desk import Desk
from .participants import tidy_address

_OFFICER_KEY = "officer"


@dataclass(frozen=True, slots=True)
class Organisation:
    """A commissioner with its units and their officers."""

    commissioner: Commissioner
    units: tuple[Unit, ...]
    officers: tuple[CaseOfficer, ...]


def organisations(desk: Desk) -> tuple[Organisation, ...]:
    """Every commissioner in order of name, with units and officers."""
    with desk.store.read() as work:
        officers = work.officers.all()
        found: list[Organisation] = []
        for commissioner in work.commissioners.all():
            units = tuple(work.units.of_commissioner(commissioner.id))
            ids = {unit.id for unit in units}
            found.append(Organisation(commissioner, units, tuple(o for o in officers if o.unit_id in ids)))
        return tuple(found)


def officers_without_unit(desk: Desk) -> tuple[CaseOfficer, ...]:
    """Officers not yet placed at a unit."""
    with desk.store.read() as work:
        return tuple(officer for officer in work.officers.all() if officer.unit_id is None)


def new_commissioner(kind: CommissionerKind = CommissionerKind.MUNICIPALITY) -> Commissioner:
    """An empty commissioner."""
    return Commissioner(id=new_id(), kind=kind)


def new_unit(commissioner_id: UUID) -> Unit:
    """An empty unit."""
    return Unit(id=new_id(), commissioner_id=commissioner_id)


def new_officer(unit_id: UUID | None = None) -> CaseOfficer:
    """An empty case officer."""
    return CaseOfficer(id=new_id(), unit_id=unit_id)


def commissioner_problems(value: Commissioner) -> list[Problem]:
    """Everything wrong with a commissioner, the number's check digit included."""
    found = check_commissioner(writing.tidied(value))
    if value.org_number:
        try:
            parse_org_number(value.org_number)
        except RuleBroken as error:
            found.extend(error.problems)
    return found


def tidy_commissioner(value: Commissioner) -> Commissioner:
    """A sound commissioner in the writing that is stored."""
    return replace(
        writing.tidied(value), org_number=parse_org_number(value.org_number) if value.org_number else ""
    )


def save_commissioner(desk: Desk, value: Commissioner) -> Commissioner:
    """Save; raises RuleBroken."""
    if found := commissioner_problems(value):
        raise RuleBroken(found)
    with desk.store.write(Operation.SAVE_COMMISSIONER) as work:
        return work.commissioners.save(tidy_commissioner(value))


def add_model(desk: Desk, model: CommissionerModel) -> Organisation:
    """Take a commissioner of the region with its units into the register (plan §4.3).

    One that is there already by the same name is returned as it is, so that doing it twice does no harm.
    """
    with desk.store.write(Operation.SAVE_COMMISSIONER) as work:
        there = next((c for c in work.commissioners.all() if c.name == model.name), None)
        if there is not None:
            return Organisation(there, tuple(work.units.of_commissioner(there.id)), ())
        commissioner = work.commissioners.save(Commissioner(new_id(), model.kind, model.name))
        units = tuple(
            work.units.save(Unit(new_id(), commissioner.id, unit.kind, unit.name, unit.municipality))
            for unit in model.units
        )
        return Organisation(commissioner, units, ())


def restore(desk: Desk, kind: Kind, key: UUID) -> None:
    """Undo a deletion of a commissioner, unit or officer."""
    with desk.store.write(Operation.RESTORE) as work:
        if kind is Kind.COMMISSIONER:
            work.commissioners.restore(key)
        elif kind is Kind.UNIT:
            work.units.restore(key)
        else:
            work.officers.restore(key)


def tidy_unit(value: Unit) -> Unit:
    """A unit in the writing that is stored."""
    return replace(writing.tidied(value), address=tidy_address(value.address))


def save_unit(desk: Desk, value: Unit) -> Unit:
    """Save; raises RuleBroken."""
    value = tidy_unit(value)
    if found := check_unit(value):
        raise RuleBroken(found)
    with desk.store.write(Operation.SAVE_UNIT) as work:
        return work.units.save(value)


def save_officer(desk: Desk, value: CaseOfficer) -> CaseOfficer:
    """Save; raises RuleBroken."""
    value = writing.tidied(value)
    if found := check_officer(value):
        raise RuleBroken(found)
    with desk.store.write(Operation.SAVE_OFFICER) as work:
        return work.officers.save(value)


def delete_unit(desk: Desk, unit_id: UUID) -> None:
    """Put away a unit that no officer and no placement uses. Raises RuleBroken(IN_USE)."""
    with desk.store.write(Operation.DELETE_UNIT) as work:
        if any(o.unit_id == unit_id for o in work.officers.all()) or any(
            p.unit_id == unit_id for p in work.placements.all()
        ):
            raise RuleBroken(Problem(Rule.IN_USE, "unit"))
        work.units.delete(unit_id)


def delete_officer(desk: Desk, officer_id: UUID) -> None:
    """Put away an officer who is not the one working here and has no placement. Raises RuleBroken(IN_USE)."""
    with desk.store.write(Operation.DELETE_OFFICER) as work:
        if str(officer_id) in work.preferences.starting(_OFFICER_KEY).values() or any(
            p.officer_id == officer_id for p in work.placements.all()
        ):
            raise RuleBroken(Problem(Rule.IN_USE, "officer"))
        work.officers.delete(officer_id)


def delete_commissioner(desk: Desk, commissioner_id: UUID) -> None:
    """Put away a commissioner without units. Raises RuleBroken(IN_USE)."""
    with desk.store.write(Operation.DELETE_COMMISSIONER) as work:
        if work.units.of_commissioner(commissioner_id):
            raise RuleBroken(Problem(Rule.IN_USE, "commissioner"))
        work.commissioners.delete(commissioner_id)


def officer_key(person: UUID) -> str:
    """Under what name the register remembers which officer somebody with a way in is."""
    return f"{_OFFICER_KEY}/{person.hex}"


def current_officer(desk: Desk) -> CaseOfficer | None:
    """The officer who works at this desk: the one of the person who unlocked, chosen at the first start."""
    with desk.store.read() as work:
        return officer_in(desk, work)


def officer_in(desk: Desk, work: Work) -> CaseOfficer | None:
    """:func:`current_officer` within a running unit of work."""
    chosen = None if desk.store.person is None else work.preferences.get(officer_key(desk.store.person))
    linked = chosen is not None
    if chosen is None:  # the only one so far, or who came in with the recovery key
        chosen = work.preferences.get(_OFFICER_KEY)
    officer = work.officers.find(UUID(chosen)) if chosen else None
    return officer if linked or officer is None or _may_be(desk, officer) else None


def _may_be(desk: Desk, officer: CaseOfficer) -> bool:
    """Whether who unlocked can be the officer of before there were several: a backup from then knows nobody else, and
    a colleague must not work under that name."""
    if desk.store.person is None:
        return True
    people = people_of(desk.store)
    return len(people) == 1 or any(p.id == desk.store.person and p.name == officer.name for p in people)


def commissioner_kind(desk: Desk) -> CommissionerKind | None:
    """What sort of commissioner the officer at this desk works for, when that is known."""
    with desk.store.read() as work:
        officer = officer_in(desk, work)
        unit = work.units.find(officer.unit_id) if officer and officer.unit_id else None
        commissioner = work.commissioners.find(unit.commissioner_id) if unit else None
        return commissioner.kind if commissioner else None


def work_as(desk: Desk, officer_id: UUID) -> None:
    """Say who works here; from now on the audit trail names this officer.

    Raises RuleBroken(OFFICER_IS_ANOTHER): a colleague with a way in of their own is not to be acted for.
    """
    with desk.store.write(Operation.SAVE_OFFICER) as work:
        person = desk.store.person
        own = officer_key(person) if person else ""
        others = work.preferences.starting(f"{_OFFICER_KEY}/").items()
        if any(value == str(officer_id) and key != own for key, value in others):
            raise RuleBroken(Problem(Rule.OFFICER_IS_ANOTHER, "officer"))
        alone = work.preferences.get(_OFFICER_KEY) is None
        if person is not None:
            work.preferences.put(officer_key(person), str(officer_id))
        if person is None or alone:
            work.preferences.put(_OFFICER_KEY, str(officer_id))
    desk.store.actor = officer_id
