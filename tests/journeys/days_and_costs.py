"""A month at a signed placement: a day marked, a cost saved and taken back and had again, the basis handed out."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.invoice_basis import Month
from asfdesk.services import attendance, invoice_basis
from asfdesk.services.desk import Desk

SERVICES = (
    "attendance.mark", "invoice_basis.save_cost", "invoice_basis.delete_cost", "invoice_basis.restore_cost",
    "invoice_basis.export_basis_pdf", "invoice_basis.export_basis_workbook", "output.exports.record_export",
)  # fmt: skip


def a_month(desk: Desk, view: AgreementView) -> None:
    """The placement's first month, as the officer and the enterprise settle it."""
    first = view.terms.start
    assert first is not None
    placement, month = view.placement.id, Month.of(first)
    absence = next(iter(desk.catalogue.reference.absence_kinds)).code
    attendance.mark(desk, {(placement, first): absence})
    cost = replace(invoice_basis.new_cost(desk, placement), on=first, what="Skyddsskor", amount=Decimal(900))
    saved = invoice_basis.save_cost(desk, cost)
    invoice_basis.delete_cost(desk, saved.id)
    invoice_basis.restore_cost(desk, saved.id)
    invoice_basis.export_basis_pdf(desk, view.enterprise.id, month)
    invoice_basis.export_basis_workbook(desk, view.enterprise.id, month)
