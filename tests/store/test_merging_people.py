"""Who does not come back, who becomes one, and how a merge is taken back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from asfdesk.domain.change import Kind
from asfdesk.domain.errors import Rule, RuleBroken, StoreFault
from asfdesk.domain.identity import parse_person_number
from asfdesk.domain.merging import Coming
from asfdesk.domain.people import AccessRole
from asfdesk.services import lists, merging
from asfdesk.services.agreeing import agreements
from asfdesk.services.desk import Desk
from asfdesk.services.parties import enterprises, participants
from asfdesk.store.backups import shelf
from tests.cases import TODAY, Case, open_desk, ready, register
from tests.merging import changed, content, packed, rehearsed, taken_in

from .whole_case import broken, erase

pytestmark = pytest.mark.usefixtures("cheap_passwords")
PHONE = ("070-111 11 11", "070-222 22 22")


@pytest.fixture
def case(whole: tuple[Path, Case]) -> Case:
    return whole[1]


def test_who_was_erased_here_does_not_come_back_by_an_old_package(
    office: Desk, laptop: Desk, case: Case
) -> None:
    old = packed(office)
    taken_in(laptop, old)
    changed(laptop, case.participant.id, phone=PHONE[0])
    erase(office, case.participant.id)
    for data in (old, packed(laptop)):
        plan = rehearsed(office, data).plan
        assert (plan.erased, plan.erased_rows > 30) == (1, True)
        taken_in(office, data)
        assert lists.search(office, "öberg") == []
        assert all("Öberg" not in str(row) for row in content(office).get("participant", {}).values())


def test_nor_under_another_key_with_the_same_number(office: Desk, laptop: Desk, case: Case) -> None:
    participants.save_participant(
        laptop,
        replace(
            participants.new_participant(), given_name="Åsa", family_name="Öberg",
            person_number=parse_person_number("19811228-9874", TODAY),
        ),
    )  # fmt: skip
    data = packed(laptop)
    erase(office, case.participant.id)
    assert rehearsed(office, data).plan.erased == 1
    taken_in(office, data)
    assert lists.search(office, "öberg") == []


def test_who_has_no_number_and_the_name_of_somebody_erased_waits_for_the_officers_word(
    office: Desk, laptop: Desk
) -> None:
    ek = next(hit for hit in lists.search(office, "ek") if hit.kind is Kind.PARTICIPANT)
    erase(office, ek.id)
    other = participants.save_participant(
        laptop, replace(participants.new_participant(), given_name="Örjan", family_name="Ek")
    )
    data = packed(laptop)
    (doubtful,) = rehearsed(office, data).plan.doubtful
    assert (doubtful.key, doubtful.name) == (other.id.hex, "Örjan Ek")
    taken_in(office, data)
    assert participants.find_participant(office, other.id) is None
    merging.merge(office, rehearsed(office, data, known_people=[other.id]))
    assert participants.get_participant(office, other.id).name == "Örjan Ek"


def test_one_person_entered_on_both_sides_becomes_one(office: Desk, laptop: Desk, case: Case) -> None:
    apart = register(laptop)  # the same people, entered on the laptop under other keys
    key = ready(laptop, apart).agreement.id
    done = taken_in(office, packed(laptop))
    assert participants.find_participant(office, apart.participant.id) is None
    view = agreements.get_agreement(office, key)
    assert (view.participant.id, view.enterprise.id) == (case.participant.id, case.enterprise.id)
    assert [row for row in done.plan.rows if row.coming is Coming.REFUSED] == []
    assert taken_in(office, packed(laptop)).id is None


def test_put_away_on_one_side_and_worked_on_at_the_other_stays_alive(both: tuple[Desk, Desk]) -> None:
    office, laptop = both
    extra = enterprises.save_enterprise(
        office,
        replace(enterprises.new_enterprise(), name="Bageriet", org_number="769600-0038", municipality="2180"),
    )
    taken_in(laptop, packed(office))
    enterprises.delete_enterprise(laptop, extra.id)
    found = enterprises.get_enterprise(office, extra.id).enterprise
    enterprises.save_enterprise(office, replace(found, phone="026-11 22 33"))
    taken_in(office, packed(laptop))
    assert enterprises.get_enterprise(office, extra.id).enterprise.phone == "026-11 22 33"
    assert enterprises.find_enterprise(laptop, extra.id) is None
    taken_in(laptop, packed(office))
    assert enterprises.get_enterprise(laptop, extra.id).enterprise.phone == "026-11 22 33"


def test_a_protected_identity_stays_at_home_unless_asked_for_and_is_never_named(
    tmp_path: Path, laptop: Desk
) -> None:
    office = open_desk(tmp_path / "guarded")
    case = register(office, protected=True)
    assert "participant" not in {row.row.table for row in rehearsed(laptop, packed(office)).plan.rows}
    data = packed(office, case.participant.id, protected=True)
    taken_in(laptop, data)
    changed(office, case.participant.id, phone=PHONE[0])
    changed(laptop, case.participant.id, phone=PHONE[1])
    data = packed(laptop, protected=True)
    (plan,) = rehearsed(office, data).plan.of(Coming.CLASH)
    assert (plan.person, plan.masked) == ("Å.Ö.", True)
    done = taken_in(office, data)
    assert done.id is not None
    (told,) = merging.given_way(office, done.id)
    assert (told.person, told.value, told.stayed, told.masked) == ("Å.Ö.", "", "", True)
    office.store.close()


def test_a_merge_is_taken_back_as_one_step_and_can_be_made_again(both: tuple[Desk, Desk], case: Case) -> None:
    office, laptop = both
    changed(laptop, case.participant.id, phone=PHONE[1])
    participants.save_participant(
        laptop, replace(participants.new_participant(), given_name="Ny", family_name="Person")
    )
    before = {one.id: one.name for one in every_person(office)}
    data = packed(laptop)
    done = taken_in(office, data)
    assert done.id is not None
    merging.undo(office, done.id)
    assert {one.id: one.name for one in every_person(office)} == before
    assert participants.get_participant(office, case.participant.id).phone == case.participant.phone
    (entry,) = merging.journal(office)
    assert entry.hindrance is Rule.MERGE_UNDONE
    again = taken_in(office, data)
    assert again.id is not None
    assert len(every_person(office)) == len(before) + 1
    assert participants.get_participant(office, case.participant.id).phone == PHONE[1]
    assert broken(office) is None


def every_person(desk: Desk) -> list[participants.Participant]:
    with desk.store.read() as work:
        return work.participants.all()


def test_what_was_built_on_or_is_for_good_is_not_taken_back_and_it_is_said_why(
    office: Desk, laptop: Desk, case: Case
) -> None:
    done = taken_in(laptop, packed(office))
    assert done.id is not None
    assert merging.journal(laptop)[0].hindrance is Rule.MERGE_FOR_GOOD  # signatures came with it
    with pytest.raises(RuleBroken, match="merge_for_good"):
        merging.undo(laptop, done.id)
    changed(laptop, case.participant.id, phone=PHONE[1])
    done = taken_in(office, packed(laptop))
    changed(office, case.participant.id, email="asa@example.se")
    assert done.id is not None
    with pytest.raises(RuleBroken, match="merge_built_on"):
        merging.undo(office, done.id)
    assert participants.get_participant(office, case.participant.id).phone == PHONE[1]
    assert done.backup in {
        one.name for one in shelf.shelved(shelf.shelf_of(office.store.folder), office.store.key)
    }


def test_what_gave_way_goes_with_the_person(both: tuple[Desk, Desk], case: Case) -> None:
    office, laptop = both
    changed(office, case.participant.id, phone=PHONE[0])
    changed(laptop, case.participant.id, phone=PHONE[1])
    done = taken_in(office, packed(laptop))
    erase(office, case.participant.id)
    assert done.id is not None
    assert merging.given_way(office, done.id) == []
    assert broken(office) is None


def test_stopped_half_way_it_has_not_happened(office: Desk, laptop: Desk) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if total < 100 and done > total // 2:  # in the tables, not in the copying of the backup
            raise Stopped

    found = rehearsed(laptop, packed(office))
    before = content(laptop)
    with pytest.raises(Stopped):
        merging.merge(laptop, found, None, stop)
    assert content(laptop) == before
    assert merging.journal(laptop) == []
    assert merging.merge(laptop, found).id is not None
    assert content(laptop) == content(office)


def test_a_reader_cannot_merge(office: Desk, laptop: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    found = rehearsed(laptop, packed(office))
    monkeypatch.setattr(laptop.store, "role", AccessRole.READER)
    with pytest.raises(StoreFault, match="reader"):
        merging.merge(laptop, found)
