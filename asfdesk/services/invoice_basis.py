"""The monthly basis that an enterprise invoices from: computed, and out as PDF and Excel; additional costs beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from asfdesk.documents.invoice_basis import basis_document
from asfdesk.domain.agreement import Agreement, State
from asfdesk.domain.attendance import PRESENT
from asfdesk.domain.change import Operation
from asfdesk.domain.enterprise_basis import AgreementBasis, EnterpriseBasis, UnitBasis
from asfdesk.domain.errors import Rule, RuleBroken, broken
from asfdesk.domain.ids import new_id
from asfdesk.domain.invoice_basis import CostLine, Month, basis_of, check_cost
from asfdesk.domain.reading import Seen
from asfdesk.domain.swedish import sort_key
from asfdesk.domain.writing import tidy
from asfdesk.exchange.basis_workbook import basis_workbook
from asfdesk.store.work import Work

from .agreeing.agreements import measure_of
from .attendance import MonthLine, month_lines
from .desk import Desk
from .output.exports import Export, record_export
from .output.files import safe_name
from .parties.commissioners import current_officer
from .sealed.finished import finished_pdf


def enterprise_basis(desk: Desk, enterprise_id: UUID, month: Month) -> EnterpriseBasis:
    """What an enterprise has to invoice for a month, by the unit that pays."""
    officer = current_officer(desk)
    with desk.store.read() as work:
        enterprise = work.enterprises.get(enterprise_id)
        lines = month_lines(work, month, enterprise_id)
        costs = work.costs.of_placements([line.placement.id for line in lines], month.first, month.last)
        parts = [
            (agreement, _agreement_basis(desk, work, line, agreement, costs, month))
            for line in lines
            for agreement in line.agreements
        ]
        by_unit: dict[UUID | None, list[AgreementBasis]] = {}
        for agreement, part in parts:
            if part is not None:
                by_unit.setdefault(agreement.terms.unit_id, []).append(part)
        units = [_unit_basis(work, unit_id, found) for unit_id, found in by_unit.items()]
    units.sort(key=lambda one: sort_key(one.unit.name) if one.unit else "")
    return EnterpriseBasis(enterprise, month, officer, tuple(units))


def export_basis_pdf(desk: Desk, enterprise_id: UUID, month: Month) -> Export:
    """The basis as a document."""
    basis = enterprise_basis(desk, enterprise_id, month)
    _record(desk, basis)
    return Export(_name(basis, ".pdf"), finished_pdf(desk, basis_document(basis, demo=desk.demo)))


def export_basis_workbook(desk: Desk, enterprise_id: UUID, month: Month) -> Export:
    """The basis as an Excel file."""
    basis = enterprise_basis(desk, enterprise_id, month)
    _record(desk, basis)
    return Export(
        _name(basis, ".xlsx"), basis_workbook(basis, made_at=desk.local(desk.now()), demo=desk.demo)
    )


def new_cost(desk: Desk, placement_id: UUID) -> CostLine:
    """An additional cost to fill in, of today."""
    return CostLine(new_id(), placement_id, desk.today(), "", Decimal(0))


def costs_of(desk: Desk, placement_id: UUID, month: Month) -> list[CostLine]:
    """The additional costs of a placement in a month, by date."""
    with desk.store.read() as work:
        return work.costs.of_placements([placement_id], month.first, month.last)


def save_cost(desk: Desk, cost: CostLine) -> CostLine:
    """Save; raises RuleBroken with what is wrong, and AGREEMENT_INCOMPLETE when no signed agreement runs."""
    cost = replace(cost, what=tidy(cost.what))
    with desk.store.write(Operation.SAVE_COST) as work:
        signed = [a for a in work.agreements.of_placement(cost.placement_id) if a.state is State.SIGNED]
        starts = [a.terms.start for a in signed if a.terms.start]
        ends = [a.terms.end for a in signed if a.terms.end]
        if not starts or not ends:
            raise broken(Rule.AGREEMENT_INCOMPLETE, "on")
        if found := check_cost(cost, min(starts), max(ends)):
            raise RuleBroken(found)
        return work.costs.save(cost)


def delete_cost(desk: Desk, cost_id: UUID) -> None:
    """Put away; :func:`restore_cost` undoes it."""
    with desk.store.write(Operation.SAVE_COST) as work:
        work.costs.delete(cost_id)


def restore_cost(desk: Desk, cost_id: UUID) -> None:
    """Undo :func:`delete_cost`."""
    with desk.store.write(Operation.RESTORE) as work:
        work.costs.restore(cost_id)


def _agreement_basis(
    desk: Desk, work: Work, line: MonthLine, agreement: Agreement, costs: list[CostLine], month: Month
) -> AgreementBasis | None:
    """The share of one agreement in the month; None when another one applied on all its days."""
    mine = [day for day in month.days if day in line.open and line.agreement_on(day) is agreement]
    if not mine:
        return None
    covered, terms = set(mine), agreement.terms
    measure = measure_of(desk, line.placement, terms.start)
    participant = work.participants.get(line.placement.participant_id)
    marks = {day: mark for day, mark in line.marks.items() if day in covered}
    present = sorted(day for day, mark in marks.items() if mark == PRESENT)
    return AgreementBasis(
        agreement_id=agreement.id,
        number=agreement.number,
        initials=participant.initials,
        measure=measure.short_name or measure.name,
        first=mine[0],
        last=mine[-1],
        present=tuple(present),
        expected=len(line.expected & covered),
        absent=len(marks) - len(present),
        unmarked=len([day for day in line.unmarked(desk.today()) if day in covered]),
        reason=terms.compensation.reason,
        basis=basis_of(
            terms.compensation,
            terms.start or date.min,
            measure.rates,
            present=present,
            covered=mine,
            costs=[c for c in costs if c.placement_id == line.placement.id and c.on in covered],
        ),
    )


def _unit_basis(work: Work, unit_id: UUID | None, found: list[AgreementBasis]) -> UnitBasis:
    unit = work.units.find(unit_id) if unit_id else None
    commissioner = work.commissioners.find(unit.commissioner_id) if unit else None
    return UnitBasis(unit, commissioner, tuple(sorted(found, key=lambda one: one.number)))


def _record(desk: Desk, basis: EnterpriseBasis) -> None:
    told = [one.agreement_id for unit in basis.units for one in unit.agreements]
    record_export(desk, f"invoice basis {basis.month}", Seen.EXPORT, *told)


def _name(basis: EnterpriseBasis, suffix: str) -> str:
    return safe_name(f"Underlag {basis.month} {basis.enterprise.name}", suffix)
