"""The log of readings: what is opened or handed out of a person's case leaves a line that nobody can take back."""

from __future__ import annotations

import pytest

from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.ids import new_id
from asfdesk.domain.reading import Seen
from asfdesk.services.desk import Desk
from asfdesk.services.output import exports
from asfdesk.services.rights import reading
from asfdesk.store import triggers_sqlite
from asfdesk.store.trail.audit import verify_chain
from tests.cases import Case, register
from tests.follow_up import first_planned, signed


def seen(desk: Desk, case: Case) -> list[Seen]:
    return [line.seen for line in reversed(reading.readings_of(desk, case.participant.id))]


def test_whatever_is_opened_is_found_under_the_person_with_officer_and_reason(desk: Desk, case: Case) -> None:
    view = signed(desk, case)
    visit = first_planned(desk, view)
    desk.store.actor = officer = new_id()
    assert reading.opened(desk, Seen.PARTICIPANT, case.participant.id, "  Ringde  om\nläkarintyg ")
    assert reading.opened(desk, Seen.PLACEMENT, view.placement.id)
    assert reading.opened(desk, Seen.AGREEMENT, view.agreement.id)
    assert reading.opened(desk, Seen.VISIT, visit.id)
    found = reading.readings_of(desk, case.participant.id)
    assert [line.subject for line in reversed(found)] == [
        case.participant.id, view.placement.id, view.agreement.id, visit.id,
    ]  # fmt: skip
    assert {line.actor for line in found} == {officer}
    assert found[-1].reason == "Ringde om läkarintyg"


def test_what_is_nobodys_case_leaves_no_line(desk: Desk, case: Case) -> None:
    assert not reading.opened(desk, Seen.PARTICIPANT, new_id())
    assert not reading.opened(desk, Seen.PARTICIPANT, case.enterprise.id)
    assert seen(desk, case) == []


def test_an_export_and_a_print_are_readings_too(desk: Desk, case: Case) -> None:
    view = signed(desk, case)
    exports.export_agreement(desk, view.agreement.id)
    exports.export_agreement(desk, view.agreement.id, seen=Seen.PRINT)
    assert seen(desk, case) == [Seen.EXPORT, Seen.PRINT]


def test_a_protected_identity_is_marked_in_its_line(desk: Desk) -> None:
    case = register(desk, protected=True)
    reading.opened(desk, Seen.PARTICIPANT, case.participant.id, "Möte")
    assert [line.protected for line in reading.readings_of(desk, case.participant.id)] == [True]


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM reading", "UPDATE reading SET reason = ''", "UPDATE reading SET seen = 'visit'"],
)
def test_a_line_cannot_be_changed_or_removed(desk: Desk, case: Case, statement: str) -> None:
    reading.opened(desk, Seen.PARTICIPANT, case.participant.id, "Möte")

    def change() -> None:
        with desk.store.write(Operation.READ) as work:
            _ = work.ledger.operation_id
            work.connection.exec_driver_sql(statement)

    with pytest.raises(StoreFault) as refused:
        change()
    assert refused.value.fault is Fault.FROZEN


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM reading", "UPDATE reading SET reason = ''", "UPDATE reading SET seen = 'visit'"],
)
def test_a_line_that_was_changed_past_the_triggers_is_named_by_verification(
    desk: Desk, case: Case, statement: str
) -> None:
    reading.opened(desk, Seen.PARTICIPANT, case.participant.id, "Möte")
    with desk.store._engine.connect() as connection:
        connection.begin()
        triggers_sqlite.remove(connection)
        connection.exec_driver_sql(statement)
        place = connection.exec_driver_sql(
            "SELECT position FROM audit WHERE subject = 'reading'"
        ).scalar_one()
        found = verify_chain(connection)
        connection.rollback()
    assert found is not None
    assert found.position == place
