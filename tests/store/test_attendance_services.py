"""A month of attendance on a real store: marked, taken back, counted, warned about, and made into a basis."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.attendance import PRESENT
from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.ids import new_id
from asfdesk.domain.invoice_basis import Month
from asfdesk.domain.todo import Todo, Urgency
from asfdesk.exchange import pdfium
from asfdesk.services import attendance, invoice_basis
from asfdesk.services.desk import Desk
from asfdesk.services.start_page import today
from tests import follow_up
from tests.cases import Case, Clock, open_desk, ready, register

MARCH = Month(2026, 3)


@pytest.fixture
def view(desk: Desk, case: Case, clock: Clock) -> AgreementView:
    """Signed on 2 March, runs from 9 March; the clock then stands at 31 March."""
    made = follow_up.signed(desk, case)
    clock.now = datetime(2026, 3, 31, 10, tzinfo=UTC)
    return made


def put(desk: Desk, view: AgreementView, marks: dict[date, str]) -> dict:
    return attendance.mark(desk, {(view.placement.id, day): mark for day, mark in marks.items()})


def march(*days: int) -> list[date]:
    return [date(2026, 3, day) for day in days]


def test_a_placement_appears_with_its_expected_days_once_it_is_signed(desk: Desk, case: Case, clock: Clock):
    ready(desk, case)
    assert attendance.month(desk, MARCH) == []
    follow_up.signed(desk, case)
    (line,) = attendance.month(desk, MARCH)
    assert line.who == "Åsa Öberg"
    assert min(line.expected) == date(2026, 3, 9)
    assert len(line.expected) == 17
    assert len(line.open) == 23
    assert attendance.month(desk, Month(2026, 2)) == []
    assert attendance.month(desk, MARCH, case.participant.id) == []  # no such enterprise


def test_marks_are_kept_changed_and_taken_back(desk: Desk, view: AgreementView):
    assert set(put(desk, view, dict.fromkeys(march(9, 10, 11), PRESENT)).values()) == {""}
    before = put(desk, view, {date(2026, 3, 10): "sick", date(2026, 3, 11): ""})
    (line,) = attendance.month(desk, MARCH)
    assert line.marks == {date(2026, 3, 9): PRESENT, date(2026, 3, 10): "sick"}
    assert (line.present, line.absent) == (1, 1)
    assert len(line.unmarked(date(2026, 3, 13))) == 3
    attendance.mark(desk, before)  # undo
    (line,) = attendance.month(desk, MARCH)
    assert line.present == 3


def test_one_wrong_mark_among_many_writes_none(desk: Desk, view: AgreementView):
    with pytest.raises(RuleBroken) as caught:
        put(desk, view, {date(2026, 3, 9): PRESENT, date(2026, 3, 3): PRESENT})
    assert caught.value.problems[0].rule is Rule.DATE_OUT_OF_RANGE
    assert attendance.month(desk, MARCH)[0].marks == {}


def test_a_protected_identity_stands_as_initials(tmp_path: Path, clock: Clock):
    desk = open_desk(tmp_path / "protected", clock)
    follow_up.signed(desk, register(desk, protected=True))
    assert attendance.month(desk, MARCH)[0].who == "Å.Ö."
    desk.store.close()


@pytest.mark.parametrize(
    ("days", "urgency"), [(13, None), (14, Urgency.SOON), (25, Urgency.TODAY), (30, Urgency.OVERDUE)]
)
def test_a_long_absence_shows_on_the_start_page(desk: Desk, view: AgreementView, clock: Clock, days, urgency):
    last = date(2026, 3, 9) + timedelta(days=days - 1)
    clock.now = datetime(last.year, last.month, last.day, 12, tzinfo=UTC)
    put(desk, view, {date(2026, 3, 9): "sick", last: "sick"})
    lines = [line for line in today.todo_lines(desk) if line.todo is Todo.LONG_ABSENCE]
    assert [line.urgency for line in lines] == ([] if urgency is None else [urgency])
    if lines:
        assert lines[0].subject == view.placement.id
        assert lines[0].detail == str(days)


def test_the_basis_pays_days_of_presence_and_says_what_is_missing(
    desk: Desk, case: Case, view: AgreementView
):
    put(desk, view, dict.fromkeys(march(9, 10, 11, 12), PRESENT) | {date(2026, 3, 13): "sick"})
    basis = invoice_basis.enterprise_basis(desk, case.enterprise.id, MARCH)
    assert basis.total == Decimal(600)
    (unit,) = basis.units
    assert unit.unit is not None
    assert unit.unit.name == "AF Gävle"
    (one,) = unit.agreements
    assert (one.initials, len(one.present), one.absent, one.expected, one.unmarked) == ("Å.Ö.", 4, 1, 17, 12)
    assert basis.unmarked == 12


def test_the_document_names_no_person_and_no_reason_of_absence(desk: Desk, case: Case, view: AgreementView):
    put(desk, view, dict.fromkeys(march(9, 10), PRESENT) | {date(2026, 3, 11): "sick"})
    export = invoice_basis.export_basis_pdf(desk, case.enterprise.id, MARCH)
    assert export.name == "Underlag 2026-03 Kooperativet Ängen.pdf"
    text = "\n".join(pdfium.page_texts(export.data))
    for said in (
        view.agreement.number,
        "Å.Ö.",
        "300\u00a0kr",
        "AF Gävle",
        "Närvaron är inte färdig",
        "EJ FÄRDIGT",
    ):
        assert said in text, said
    for hidden in ("Åsa", "Öberg", "19811228", "Sjuk"):
        assert hidden not in text, hidden


def test_the_workbook_holds_the_sums_as_numbers_and_no_formulas(desk: Desk, case: Case, view: AgreementView):
    put(desk, view, dict.fromkeys(march(9, 10), PRESENT))
    export = invoice_basis.export_basis_workbook(desk, case.enterprise.id, MARCH)
    assert export.name.endswith(".xlsx")
    with ZipFile(BytesIO(export.data)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        strings = book.read("xl/sharedStrings.xml").decode()
    assert "<v>300</v>" in sheet
    assert "<f>" not in sheet
    assert view.agreement.number in strings
    assert "Åsa" not in strings


def test_what_begins_like_a_formula_stays_a_text(desk: Desk, case: Case, view: AgreementView):
    from asfdesk.domain.enterprise_basis import AgreementBasis, EnterpriseBasis, UnitBasis
    from asfdesk.domain.invoice_basis import Basis
    from asfdesk.domain.kinds import CompensationKind
    from asfdesk.exchange.basis_workbook import basis_workbook

    evil = '=HYPERLINK("http://x";"klicka")'
    one = AgreementBasis(
        new_id(),
        evil,
        evil,
        evil,
        date(2026, 3, 1),
        date(2026, 3, 2),
        (),
        0,
        0,
        0,
        evil,
        Basis(CompensationKind.NONE),
    )
    made = EnterpriseBasis(replace(case.enterprise, name=evil), MARCH, None, (UnitBasis(None, None, (one,)),))
    with ZipFile(BytesIO(basis_workbook(made, made_at=desk.local(desk.now())))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in sheet
        assert "hyperlink" not in sheet.lower()


def test_a_cost_is_saved_changed_put_away_and_brought_back(desk: Desk, view: AgreementView):
    new = replace(
        invoice_basis.new_cost(desk, view.placement.id), what=" Arbetsskor ", amount=Decimal("899.50")
    )
    saved = invoice_basis.save_cost(desk, new)
    assert saved.what == "Arbetsskor"
    invoice_basis.delete_cost(desk, saved.id)
    assert invoice_basis.costs_of(desk, view.placement.id, MARCH) == []
    invoice_basis.restore_cost(desk, saved.id)
    assert [c.amount for c in invoice_basis.costs_of(desk, view.placement.id, MARCH)] == [Decimal("899.50")]
    with pytest.raises(RuleBroken):
        invoice_basis.save_cost(desk, replace(new, on=date(2027, 1, 1)))


def test_an_enterprise_without_placements_gets_an_empty_basis(desk: Desk, case: Case):
    assert invoice_basis.enterprise_basis(desk, case.enterprise.id, MARCH).units == ()
    export = invoice_basis.export_basis_pdf(desk, case.enterprise.id, MARCH)
    assert export.data.startswith(b"%PDF")
