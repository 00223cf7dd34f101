"""Nothing changes what is signed: every route through the store, down to SQL by hand, is tried and refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Connection

from asfdesk.domain.agreement import State
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.ids import new_id
from asfdesk.domain.signature import Copy, Role
from asfdesk.domain.visit import Answer, VisitState
from asfdesk.store.rows.tables import metadata
from asfdesk.store.store import Store
from asfdesk.store.work import Work

from .samples import AT, present, put_case, put_visit, signature, text


def refused(store: Store, act: Callable[[Work], object]) -> None:
    """``act`` fails with FROZEN, and not a byte of the frozen tables is different afterwards."""
    before = frozen_rows(store)

    def attempt() -> None:
        with store.write(Operation.SAVE_AGREEMENT) as work:
            _ = work.ledger.operation_id
            act(work)

    with pytest.raises(StoreFault) as caught:
        attempt()
    assert caught.value.fault is Fault.FROZEN
    assert frozen_rows(store) == before


def frozen_rows(store: Store) -> list[object]:
    with store.read() as work:
        return [
            work.connection.exec_driver_sql(f"SELECT * FROM {name} ORDER BY 1").fetchall()
            for name in (
                "agreement",
                "frozen_text",
                "signature",
                "visit",
                "answer",
                "frozen_checklist",
                "placement",
                "control_mark",
            )
        ]


def by_sql(statement: str, *parameters: object) -> Callable[[Work], object]:
    return lambda work: work.connection.exec_driver_sql(statement, parameters)


@pytest.fixture
def signed(store):
    return put_case(store, State.SIGNED)


def columns(name: str) -> list[str]:
    return [column.name for column in metadata.tables[name].columns]


def other_value(connection: Connection, table: str, column: str, where: str) -> object:
    """A value that the column's own CHECK lets through but that is another one."""
    old = connection.exec_driver_sql(f"SELECT {column} FROM {table} WHERE {where}").scalar()
    kind = str(metadata.tables[table].columns[column].type)
    if kind == "INTEGER":
        return (old or 0) + 1
    if column in (
        "id",
        "placement_id",
        "agreement_id",
        "visit_id",
        "operation_id",
        "supervisor_id",
        "officer_id",
    ):
        return new_id().hex
    if column == "state":
        return "draft"
    if column == "terms":
        return "{}"
    if column.endswith("_on"):
        return "2031-01-01"
    if column.endswith("_at"):
        return "2031-01-01T00:00:00.000000Z"
    if column == "hours_per_week":
        return "1"
    return "x"


def test_no_column_of_a_signed_agreement_can_be_updated(store, signed):
    for column in columns("agreement"):
        with store.read() as work:
            value = other_value(work.connection, "agreement", column, "1")
        for verb in ("UPDATE", "UPDATE OR REPLACE", "UPDATE OR IGNORE"):
            refused(store, by_sql(f"{verb} agreement SET {column} = ?", value))


@pytest.mark.parametrize("table", ["signature", "frozen_text"])
def test_no_column_of_what_is_only_added_can_be_updated(store, signed, table):
    for column in columns(table):
        refused(store, by_sql(f"UPDATE {table} SET {column} = {column}"))


@pytest.mark.parametrize("table", ["agreement", "signature", "frozen_text", "placement"])
def test_nothing_of_a_signed_agreement_can_be_deleted_or_replaced(store, signed, table):
    refused(store, by_sql(f"DELETE FROM {table}"))
    for recursive in ("OFF", "ON"):
        for verb in ("REPLACE", "INSERT OR REPLACE", "INSERT OR IGNORE", "INSERT"):

            def act(work: Work, recursive: str = recursive, verb: str = verb) -> None:
                work.connection.exec_driver_sql(f"PRAGMA recursive_triggers = {recursive}")
                work.connection.exec_driver_sql(f"{verb} INTO {table} SELECT * FROM {table}")

            refused(store, act)


def test_a_signed_agreement_cannot_be_replaced_by_its_number_or_its_rowid(store, signed):
    with store.write(Operation.START_AGREEMENT) as work:
        agreement = work.agreements.get(signed.agreement)
        draft = work.agreements.save(
            replace(
                agreement, id=new_id(), version=0, state=State.DRAFT, round=0, signed_at=None, number="ÖK-2"
            )
        )
    number, key = agreement.number, draft.id.hex
    refused(store, by_sql("UPDATE OR REPLACE agreement SET number = ? WHERE id = ?", number, key))
    refused(
        store,
        by_sql(
            "UPDATE OR REPLACE agreement SET rowid = (SELECT rowid FROM agreement WHERE state = 'signed') WHERE id = ?",
            key,
        ),
    )
    names = ", ".join(columns("agreement"))
    values = ", ".join(
        {"id": f"'{new_id().hex}'", "number": "'ÖK-3'"}.get(n, n) for n in columns("agreement")
    )
    refused(
        store,
        by_sql(
            f"REPLACE INTO agreement (rowid, {names}) SELECT (SELECT rowid FROM agreement WHERE state = 'signed'), "
            f"{values} FROM agreement WHERE id = ?",
            key,
        ),
    )


@pytest.mark.parametrize("table", ["signature", "frozen_text"])
def test_a_row_that_is_only_added_cannot_be_replaced_by_its_rowid(store, signed, table):
    names = columns(table)
    values = ", ".join({"id": f"'{new_id().hex}'", "round": "7"}.get(name, name) for name in names)
    refused(
        store, by_sql(f"REPLACE INTO {table} (rowid, {', '.join(names)}) SELECT rowid, {values} FROM {table}")
    )


def test_a_signed_agreement_is_not_changed_through_its_repository(store, signed):
    with store.read() as work:
        agreement = work.agreements.get(signed.agreement)
    other = replace(agreement.terms, start=date(2027, 1, 1))
    for change in (
        {"terms": other},
        {"number": "ÖK-2026-XXX-0001"},
        {"state": State.DRAFT},
        {"state": State.PRESENTED},
        {"round": 2},
        {"signed_at": AT.replace(year=2027)},
        {},
    ):
        refused(store, lambda work, change=change: work.agreements.save(replace(agreement, **change)))
    refused(store, lambda work: work.agreements.delete(signed.agreement))
    refused(store, lambda work: work.texts.add(text(signed.agreement, Copy.FULL, 2)))
    refused(store, lambda work: work.texts.add(text(signed.agreement, Copy.FULL, 1)))
    refused(store, lambda work: work.signatures.add(signature(signed.agreement, Role.OFFICER)))


def test_the_parties_of_a_signed_agreement_stay(store, signed):
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        person = work.participants.get(signed.participant)
        other = work.participants.save(replace(person, id=new_id(), version=0, person_number=None))
        placement = work.placements.get(signed.placement)
    refused(store, lambda work: work.placements.save(replace(placement, participant_id=other.id)))
    refused(store, lambda work: work.placements.save(replace(placement, measure_code="annan")))
    refused(store, lambda work: work.placements.save(replace(placement, measure_from=date(2027, 1, 1))))
    with store.write(Operation.SAVE_AGREEMENT) as work:
        work.placements.save(replace(placement, financier="Kommunen"))


def test_a_presented_agreement_keeps_its_words_until_it_is_withdrawn(store):
    case = put_case(store, State.PRESENTED)
    with store.read() as work:
        agreement = work.agreements.get(case.agreement)
    other = replace(agreement.terms, other="ändrat")
    refused(store, lambda work: work.agreements.save(replace(agreement, terms=other)))
    refused(store, lambda work: work.agreements.save(replace(agreement, terms=other, state=State.DRAFT)))
    refused(store, lambda work: work.agreements.save(replace(agreement, number="ÖK-9")))
    refused(store, lambda work: work.agreements.save(replace(agreement, round=2)))
    refused(store, lambda work: work.agreements.delete(case.agreement))
    with store.write(Operation.WITHDRAW_FROM_SIGNING) as work:
        draft = work.agreements.save(replace(agreement, state=State.DRAFT, presented_at=None))
    with store.write(Operation.SAVE_AGREEMENT) as work:
        draft = work.agreements.save(replace(draft, terms=other))
    with store.write(Operation.PRESENT_FOR_SIGNING) as work:
        assert present(work, case.agreement).round == 2
    refused(store, by_sql("UPDATE agreement SET state = 'draft', round = 1"))


def test_an_agreement_is_signed_only_by_three_signatures_of_its_round(store):
    case = put_case(store, State.PRESENTED)

    def finish(work: Work) -> None:
        agreement = work.agreements.get(case.agreement)
        work.agreements.save(replace(agreement, state=State.SIGNED, signed_at=AT))

    refused(store, finish)
    for role in (Role.PARTICIPANT, Role.ENTERPRISE):
        with store.write(Operation.SIGN) as work:
            work.signatures.add(signature(case.agreement, role))
        refused(store, finish)
        refused(store, lambda work, role=role: work.signatures.add(signature(case.agreement, role)))
    with store.write(Operation.SIGN) as work:
        work.signatures.add(signature(case.agreement, Role.OFFICER))
        finish(work)


def test_signatures_of_a_withdrawn_round_do_not_count(store):
    case = put_case(store, State.PRESENTED)
    with store.write(Operation.SIGN) as work:
        for role in Role:
            work.signatures.add(signature(case.agreement, role))
    with store.write(Operation.WITHDRAW_FROM_SIGNING) as work:
        work.agreements.save(replace(work.agreements.get(case.agreement), state=State.DRAFT))
    with store.write(Operation.PRESENT_FOR_SIGNING) as work:
        present(work, case.agreement)
    refused(store, by_sql("UPDATE agreement SET state = 'signed', signed_at = presented_at"))
    refused(store, by_sql("UPDATE agreement SET state = 'signed', signed_at = presented_at, round = 1"))
    with store.read() as work:
        assert work.signatures.of(case.agreement, 2) == []
        assert len(work.signatures.all_of(case.agreement)) == 3


def test_a_signature_stands_only_under_the_words_that_lie_presented(store):
    case = put_case(store, State.PRESENTED)
    for wrong in (
        signature(case.agreement, Role.OFFICER, round_=2),
        replace(signature(case.agreement, Role.OFFICER), shown_sha256="0" * 64),
        replace(signature(case.agreement, Role.OFFICER), copy=Copy.SUPERVISOR),
        signature(new_id(), Role.OFFICER),
    ):
        refused(store, lambda work, wrong=wrong: work.signatures.add(wrong))
    draft = put_draft(store)
    refused(store, lambda work: work.signatures.add(signature(draft, Role.OFFICER, 0)))


def put_draft(store: Store):
    with store.write(Operation.START_AGREEMENT) as work:
        agreement = work.agreements.all()[0]
        copy = replace(agreement, id=new_id(), version=0, state=State.DRAFT, round=0, number="ÖK-D")
        return work.agreements.save(copy).id


@pytest.mark.parametrize("state", [State.PRESENTED, State.SIGNED])
def test_an_agreement_cannot_be_born_signed_or_presented(store, state):
    case = put_case(store)
    with store.read() as work:
        agreement = work.agreements.get(case.agreement)
    born = replace(agreement, id=new_id(), version=0, number="ÖK-N", state=state, signed_at=AT)
    refused(store, lambda work: work.agreements.save(born))
    refused(store, by_sql("UPDATE agreement SET state = 'signed', signed_at = created_at"))


def test_a_draft_may_be_discarded_and_restored_but_never_erased(store):
    case = put_case(store)
    refused(store, by_sql("DELETE FROM agreement"))
    with store.write(Operation.DISCARD_AGREEMENT) as work:
        work.agreements.delete(case.agreement)
        assert work.agreements.find(case.agreement) is None
    with store.write(Operation.RESTORE) as work:
        work.agreements.restore(case.agreement)
        assert work.agreements.get(case.agreement).state is State.DRAFT


def test_a_closed_visit_keeps_its_notes_answers_and_checklist(store):
    case = put_case(store)
    visit = put_visit(store, case.placement, VisitState.OPEN)
    with store.write(Operation.CLOSE_VISIT) as work:
        work.answers.put(Answer(visit.id, "i1", "yes"))
        work.checklists.freeze(visit.id, "{}")
        closed = work.visits.save(replace(visit, state=VisitState.CLOSED, closed_at=AT))
    refused(store, lambda work: work.visits.save(replace(closed, notes="efteråt")))
    refused(store, lambda work: work.visits.save(replace(closed, state=VisitState.OPEN)))
    refused(store, lambda work: work.visits.delete(visit.id))
    refused(store, lambda work: work.answers.put(Answer(visit.id, "i1", "no")))
    refused(store, lambda work: work.answers.put(Answer(visit.id, "i2", "no")))
    refused(store, lambda work: work.checklists.freeze(visit.id, "[]"))
    for statement in (
        "DELETE FROM visit", "DELETE FROM answer", "DELETE FROM frozen_checklist",
        "REPLACE INTO visit SELECT * FROM visit", "REPLACE INTO answer SELECT * FROM answer",
        "REPLACE INTO frozen_checklist SELECT * FROM frozen_checklist", "UPDATE frozen_checklist SET content = '[]'",
        "UPDATE answer SET comment = 'x'", "UPDATE OR REPLACE visit SET notes = 'x'",
    ):  # fmt: skip
        refused(store, by_sql(statement))


def test_an_open_visit_may_be_written(store):
    case = put_case(store)
    visit = put_visit(store, case.placement, VisitState.OPEN)
    with store.write(Operation.WRITE_NOTES) as work:
        assert work.visits.save(replace(visit, notes="under tiden")).version == visit.version + 1


@pytest.mark.parametrize("table", ["operation", "audit"])
def test_the_ledger_is_only_added_to(store, table):
    put_case(store)
    for statement in (
        f"UPDATE {table} SET at = at",
        f"DELETE FROM {table}",
        f"REPLACE INTO {table} SELECT * FROM {table}",
    ):
        refused(store, by_sql(statement))
