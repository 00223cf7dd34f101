"""SQLite refuses here what PostgreSQL would refuse, so that no row is stuck in a later exchange."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import DBAPIError

from asfdesk.domain.agreement import State
from asfdesk.domain.change import Operation

from .samples import put_case, put_visit


@pytest.fixture
def filled(store):
    case = put_case(store, State.PRESENTED)
    put_visit(store, case.placement)
    return store


@pytest.mark.parametrize(
    ("column", "bad"),
    [
        (
            "visit.held_on",
            ["2026-02-30", "2026-13-01", "i morgon", "2026-1-1", "", 20260101, "now", b"2026-01-01"],
        ),
        ("visit.held_at", ["24:00", "9:30", "09.30", "09:30:00", "now", 930]),
        (
            "visit.changed_at",
            ["2026-03-03", "2026-03-03T08:30:00Z", "2026-02-31T08:30:00.000000Z", "now", "x" * 27],
        ),
        ("visit.state", ["finished", "", "OPEN", 1]),
        ("visit.attendees", ["Åsa", "[", "", 'x["a"]']),
        ("visit.number", [3.5, "x", b"3"]),
        ("visit.checklist_code", ["x" * 65, "a\0b", b"a"]),
        ("participant.id", ["1", "G" * 32, "A" * 32, "00000000-0000-7000-8000-000000000000"]),
        ("participant.person_number", ["19811228-987", "811228-9874", "19811228987é"]),
        ("participant.given_name", ["x" * 201, "a\0b", b"\xff"]),
        ("participant.protection", ["hemlig"]),
        ("enterprise.active", [2, "yes", -1]),
        ("enterprise.places", [2.5, "många"]),
        ("placement.measure_from", ["2026-00-10"]),
    ],
)
def test_a_value_of_the_wrong_form_is_refused(filled, column, bad):
    table, name = column.split(".")
    for value in bad:

        def attempt(value: object = value) -> None:
            with filled.write(Operation.BUILD_DEMO) as work:
                _ = work.ledger.operation_id
                work.connection.exec_driver_sql(f"UPDATE {table} SET {name} = ?", (value,))

        with pytest.raises(DBAPIError):
            attempt()


def test_a_row_cannot_point_nowhere(filled):
    def attempt() -> None:
        with filled.write(Operation.BUILD_DEMO) as work:
            _ = work.ledger.operation_id
            work.connection.exec_driver_sql("UPDATE visit SET placement_id = ?", ("0" * 32,))

    with pytest.raises(DBAPIError):
        attempt()
