"""Two registers meet: everything comes over, nothing that gave way is lost, what is signed stays what it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from asfdesk.domain.change import Operation
from asfdesk.domain.closing import ClosingKind
from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.merging import Coming, RowKey, Side, Why
from asfdesk.domain.reading import Seen
from asfdesk.domain.signature import Copy
from asfdesk.services import merging
from asfdesk.services.agreeing import agreements
from asfdesk.services.desk import Desk
from asfdesk.services.output import exports
from asfdesk.services.parties import participants
from asfdesk.services.planning import calendar_export
from asfdesk.services.rights import reading
from asfdesk.services.signatures import signing
from asfdesk.services.visiting import visits
from asfdesk.store.backups import shelf
from asfdesk.store.merging.tables import LEFT_OUT, packed_tables
from asfdesk.store.rows.tables import metadata
from tests.cases import Case, Clock, open_desk, ready, register
from tests.endings import LAST_DAY, assessed, at, ended, issued
from tests.follow_up import answer_all, first_planned, sign_all, signed
from tests.merging import changed, content, packed, rehearsed, taken_in

from .whole_case import broken

pytestmark = pytest.mark.usefixtures("cheap_passwords")
PHONE = ("070-111 11 11", "070-222 22 22")


@pytest.fixture
def case(whole: tuple[Path, Case]) -> Case:
    return whole[1]


def the_clash(desk: Desk, data: bytes) -> tuple[RowKey, str]:
    ((plan, clash),) = rehearsed(desk, data).plan.open_clashes
    return plan.row, clash.name


def test_every_table_goes_along_or_is_known_to_stay() -> None:
    going = {table.name for table in packed_tables()}
    assert going | LEFT_OUT | {"alembic_version"} >= set(metadata.tables)
    assert going == {
        "action_point", "agreement", "answer", "attendance", "calendar_entry", "closing_document", "commissioner",
        "consent", "control_mark", "cost", "ending", "enterprise", "final_assessment", "frozen_checklist",
        "frozen_text", "hold", "kept_document", "lone_visit", "objection", "officer", "order_request", "outcome",
        "own_item", "participant", "placement", "placement_order", "protocol_signature", "protocol_text", "signature",
        "supervisor", "template_memory", "unit", "visit", "visit_change", "visit_picture", "work_certificate",
    }  # fmt: skip


def test_everything_comes_over_and_back_and_a_second_time_changes_nothing(office: Desk, laptop: Desk) -> None:
    data = packed(office)
    plan = rehearsed(laptop, data).plan
    assert {row.coming for row in plan.rows} == {Coming.NEW}
    assert taken_in(laptop, data).id is not None
    assert content(laptop) == content(office)
    assert broken(laptop) is None
    for desk, again in ((laptop, data), (office, packed(laptop))):
        before = len(shelf.shelved(shelf.shelf_of(desk.store.folder), desk.store.key))
        done = taken_in(desk, again)
        assert (done.id, done.plan.rows) == (None, ())
        assert len(shelf.shelved(shelf.shelf_of(desk.store.folder), desk.store.key)) == before


def test_what_was_signed_is_the_same_to_the_byte_and_cannot_be_changed_there_either(
    office: Desk, laptop: Desk
) -> None:
    taken_in(laptop, packed(office))
    with office.store.read() as here, laptop.store.read() as there:
        (agreement,) = here.agreements.all()
        assert replace(there.agreements.get(agreement.id), version=agreement.version) == agreement
        query = "SELECT terms FROM agreement"
        assert there.connection.exec_driver_sql(query).all() == here.connection.exec_driver_sql(query).all()
        for table in ("frozen_text", "signature", "kept_document", "protocol_text"):
            names = [row[1] for row in here.connection.exec_driver_sql(f"PRAGMA table_info({table})")]
            wanted = [name for name in names if name not in ("operation_id", "seq")]
            query = f"SELECT {', '.join(wanted)} FROM {table} ORDER BY 1, 2"
            assert (
                there.connection.exec_driver_sql(query).all() == here.connection.exec_driver_sql(query).all()
            )
    ours = exports.export_agreement(office, agreement.id, Copy.FULL)
    theirs = exports.export_agreement(laptop, agreement.id, Copy.FULL)
    assert theirs.data == ours.data
    with laptop.store.write(Operation.SAVE_AGREEMENT) as work:
        _ = work.ledger.operation_id
        with pytest.raises(DBAPIError, match="frozen"):
            work.connection.exec_driver_sql("UPDATE agreement SET registry_number = 'x'")


def test_work_of_both_is_kept_when_it_touches_different_fields(both: tuple[Desk, Desk], case: Case) -> None:
    office, laptop = both
    person = case.participant.id
    changed(office, person, phone=PHONE[0])
    changed(laptop, person, email="asa@example.se")
    (plan,) = rehearsed(office, packed(laptop)).plan.rows
    assert (plan.coming, plan.take, plan.person) == (Coming.BOTH, ("email",), "Åsa Öberg")
    taken_in(office, packed(laptop))
    taken_in(laptop, packed(office))
    for desk in (office, laptop):
        found = participants.get_participant(desk, person)
        assert (found.phone, found.email) == (PHONE[0], "asa@example.se")


def test_a_row_that_only_one_has_changed_goes_one_way_however_often_they_meet(
    both: tuple[Desk, Desk], case: Case
) -> None:
    office, laptop = both
    for number in range(3):
        changed(laptop, case.participant.id, phone=f"070-000 00 0{number}")
        done = taken_in(office, packed(laptop, case.participant.id))
        assert [row.coming for row in done.plan.rows] == [Coming.THERE]
    assert rehearsed(laptop, packed(office, case.participant.id)).plan.rows == ()
    assert participants.get_participant(office, case.participant.id).phone == "070-000 00 02"


@pytest.mark.parametrize("kept", [Side.OURS, Side.THEIRS])
def test_the_same_field_on_both_sides_keeps_what_is_chosen_and_shows_the_other(
    both: tuple[Desk, Desk], case: Case, kept: Side
) -> None:
    office, laptop = both
    person = case.participant.id
    changed(office, person, phone=PHONE[0])
    changed(laptop, person, phone=PHONE[1])
    data = packed(laptop)
    clash = the_clash(office, data)
    assert clash == (RowKey("participant", person.hex), "phone")
    assert reading.readings_of(office, person)[0].seen is Seen.MERGE  # its values were shown
    choices = {} if kept is Side.OURS else {clash: kept}  # ours stays unless the officer says otherwise
    done = taken_in(office, data, choices)
    stayed, gave_way = PHONE if kept is Side.OURS else PHONE[::-1]
    assert participants.get_participant(office, person).phone == stayed
    assert done.id is not None
    (told,) = merging.given_way(office, done.id)
    assert (told.name, told.value, told.stayed, told.kept) == ("phone", gave_way, stayed, kept)
    assert taken_in(office, data).id is None  # decided once
    taken_in(laptop, packed(office))  # and the decision is news there, not another clash
    assert participants.get_participant(laptop, person).phone == stayed


def test_two_drafts_of_one_agreement_are_united_part_by_part(tmp_path: Path, laptop: Desk) -> None:
    office = open_desk(tmp_path / "drafting")
    case = register(office)
    key = ready(office, case).agreement.id
    taken_in(laptop, packed(office))
    for desk, values in (
        (office, {"aids": "Höj- och sänkbart bord"}),
        (laptop, {"absence": "Ring före åtta."}),
    ):
        view = agreements.get_agreement(desk, key)
        agreements.save_terms(desk, view.agreement, replace(view.terms, **values))
    taken_in(office, packed(laptop))
    terms = agreements.get_agreement(office, key).terms
    assert (terms.aids, terms.absence) == ("Höj- och sänkbart bord", "Ring före åtta.")
    office.store.close()


def test_signed_on_the_laptop_counts_and_what_the_office_wrote_meanwhile_is_kept_beside_it(
    tmp_path: Path, laptop: Desk
) -> None:
    office = open_desk(tmp_path / "drafting")
    case = register(office)
    key = ready(office, case).agreement.id
    taken_in(laptop, packed(office))
    signed_view = sign_all(laptop, signing.present(laptop, key))
    view = agreements.get_agreement(office, key)
    agreements.save_terms(office, view.agreement, replace(view.terms, aids="Skrevet på kontoret"))
    to_office, to_laptop = packed(laptop), packed(office)
    for desk, data in ((office, to_office), (laptop, to_laptop)):
        assert rehearsed(desk, data).plan.open_clashes == ()  # nothing to choose: what is signed counts
        done = taken_in(desk, data)
        there = agreements.get_agreement(desk, key)
        assert (there.agreement.state, there.terms) == (signed_view.agreement.state, signed_view.terms)
        assert len(there.signatures) == 3
        assert done.id is not None
        assert [one.value for one in merging.given_way(desk, done.id)] == ['"Skrevet på kontoret"']
    office.store.close()


def test_signed_apart_with_other_words_is_refused_by_name_and_the_rest_comes(
    tmp_path: Path, laptop: Desk
) -> None:
    office = open_desk(tmp_path / "drafting")
    case = register(office)
    key = ready(office, case).agreement.id
    taken_in(laptop, packed(office))
    for desk, words in ((office, "Det ena"), (laptop, "Det andra")):
        view = agreements.get_agreement(desk, key)
        agreements.save_terms(desk, view.agreement, replace(view.terms, aids=words))
        sign_all(desk, signing.present(desk, key))
    changed(laptop, case.participant.id, email="asa@example.se")
    before = content(office)["agreement"]
    done = taken_in(office, packed(laptop))
    refused = [row for row in done.plan.rows if row.why is Why.SIGNED_DIFFERS]
    assert {row.row.table for row in refused} >= {"agreement", "signature"}
    assert refused[0].person == "Åsa Öberg"
    assert content(office)["agreement"] == before
    assert agreements.get_agreement(office, key).terms.aids == "Det ena"
    assert participants.get_participant(office, case.participant.id).email == "asa@example.se"
    assert broken(office) is None
    office.store.close()


def test_a_package_of_the_register_itself_has_nothing_new_also_of_what_was_issued(tmp_path: Path) -> None:
    clock = Clock()
    office = open_desk(tmp_path / "ended", clock)
    view = signed(office, register(office))
    ended(office, clock, view)
    clock.now = at(LAST_DAY)
    assessed(office, view)
    issued(office, view, ClosingKind.ASSESSMENT)
    assert rehearsed(office, packed(office)).plan.rows == ()
    office.store.close()


def test_of_what_both_told_other_calendars_the_later_word_counts_on_both_sides(
    tmp_path: Path, laptop: Desk
) -> None:
    """RFC 5545, 3.8.7.4: a file with a lower SEQUENCE than the last is taken for an old one there."""
    office = open_desk(tmp_path / "telling")
    key = first_planned(office, signed(office, register(office))).id
    taken_in(laptop, packed(office))
    for desk, days in ((office, (26,)), (laptop, (27, 30, 31))):
        calendar_export.visits_calendar(desk, [key])
        for day in days:
            visit = visits.get_visit(desk, key).visit
            visits.move_visit(desk, visit, date(2026, 3, day), time(13, 0), visit.place, "Sjuk")
            calendar_export.visits_calendar(desk, [key])
    to_office, to_laptop = packed(laptop), packed(office)
    for desk, data in ((office, to_office), (laptop, to_laptop)):
        taken_in(desk, data)
        with desk.store.read() as work:
            entry = work.calendar_entries.find(key)
        assert entry is not None
        assert entry.sequence == 3
    office.store.close()


def test_a_visit_closed_on_the_laptop_comes_with_its_protocol(tmp_path: Path, laptop: Desk) -> None:
    office = open_desk(tmp_path / "drafting")
    view = signed(office, register(office))
    visit = first_planned(office, view)
    taken_in(laptop, packed(office))
    opened = visits.open_visit(laptop, visit.id, on=laptop.today())
    closed = visits.close_visit(laptop, answer_all(laptop, opened).visit.id)
    taken_in(office, packed(laptop))
    assert visits.get_visit(office, visit.id).answers == closed.answers
    assert content(office) == content(laptop)
    with pytest.raises((StoreFault, RuleBroken)):
        visits.answer(office, visit.id, next(iter(closed.answers)), "Ändrat")
    office.store.close()
