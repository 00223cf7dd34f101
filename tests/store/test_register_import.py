"""The office's own Excel becomes the register: rehearsed row by row, taken in whole, undone whole, and only updated next month."""

from __future__ import annotations

from dataclasses import replace

import pytest

from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.parties import Protection
from asfdesk.domain.register_import import Choice, Coming, ImportKind, Rehearsal
from asfdesk.domain.sheet_table import TableFile
from asfdesk.exchange.table_file import read_table_file
from asfdesk.services.desk import Desk
from asfdesk.services.importing.layout import guess_layout, layout_of, remember_layout
from asfdesk.services.importing.rehearsal import rehearse
from asfdesk.services.importing.taking import take_in
from asfdesk.services.importing.template import import_template
from asfdesk.services.importing.undoing import past_imports, undo_import
from asfdesk.services.lists import search
from asfdesk.services.parties import enterprises, participants
from asfdesk.store.backups.shelf import everywhere
from tests.cases import register
from tests.store.whole_case import broken as broken_trail
from tests.store.whole_case import erase
from tests.tables import MESSY_FIRMS, MESSY_PEOPLE, Value, workbook


def table(rows: list[list[Value]]) -> TableFile:
    found = read_table_file(workbook(rows, empty_sheet=True))
    assert not found.problem
    return found


def rehearsed(desk: Desk, rows: list[list[Value]]) -> Rehearsal:
    found = table(rows)
    return rehearse(desk, found, guess_layout(desk, found))


def by_row(found: Rehearsal) -> dict[int, Coming]:
    return {line.row: line.coming for line in found.lines}


def people(desk: Desk) -> dict[str, str]:
    with desk.store.read() as work:
        return {
            one.name: one.person_number.full if one.person_number else "" for one in work.participants.all()
        }


def test_a_messy_list_is_understood_and_each_row_told(desk: Desk) -> None:
    register(desk)
    found = rehearsed(desk, MESSY_PEOPLE)
    assert (found.layout.kind, found.layout.header) == (ImportKind.PARTICIPANTS, 3)
    assert by_row(found) == {
        4: Coming.UPDATE, 5: Coming.NEW, 6: Coming.DOUBLE, 7: Coming.WRONG, 8: Coming.NEW, 9: Coming.WRONG,
        10: Coming.NEW,
    }  # fmt: skip
    wrong = {line.row: [(p.code, p.problem.rule) for p in line.problems] for line in found.of(Coming.WRONG)}
    assert wrong == {
        7: [("person_number", Rule.PERSON_NUMBER_CHECK_DIGIT)],
        9: [("municipality", Rule.NOT_IN_LIST), ("language", Rule.NOT_IN_LIST), ("email", Rule.EMAIL_FORM)],
    }
    labels = {line.row: line.label for line in found.lines}
    assert (labels[4], labels[10]) == ("Öberg, Åsa", "S.H.")
    done = take_in(desk, found)
    assert (done.new, done.updated, done.unchanged, done.left) == (3, 1, 0, 3)
    assert people(desk)["Örjan Öst"] == "19811218-9876"
    with desk.store.read() as work:
        known = {one.name: one for one in work.participants.all()}
    assert known["Åsa Öberg"].phone == "0701740605"
    assert (known["Åsa Öberg"].address.postcode, known["Åsa Öberg"].municipality) == ("803 20", "2180")
    assert known["Sara Hemlig"].protection is Protection.CONFIDENTIAL
    assert broken_trail(desk) is None


def test_a_backup_is_made_first_and_one_operation_bears_the_name(desk: Desk) -> None:
    take_in(desk, rehearsed(desk, MESSY_PEOPLE))
    assert [one.reason.value for one in everywhere(desk.store.folder, desk.store.key)] == ["before-import"]
    with desk.store.read() as work:
        written = work.connection.exec_driver_sql(
            "SELECT DISTINCT operation.name, audit.subject FROM audit JOIN operation "
            "ON operation.id = audit.operation_id WHERE audit.subject = 'participant'"
        ).fetchall()
    assert written == [("import_register", "participant")]


def test_the_same_file_next_month_changes_nothing_and_a_changed_one_only_updates(desk: Desk) -> None:
    take_in(desk, rehearsed(desk, MESSY_PEOPLE[:6]))
    again = rehearsed(desk, MESSY_PEOPLE[:6])
    assert by_row(again) == {4: Coming.UNCHANGED, 5: Coming.UNCHANGED, 6: Coming.DOUBLE}
    assert take_in(desk, again).operation is None
    moved = [list(row) for row in MESSY_PEOPLE[:6]]
    moved[3][5] = "Nya gatan 2"
    later = rehearsed(desk, moved)
    assert {line.row: line.fields for line in later.of(Coming.UPDATE)} == {4: ("street",)}
    take_in(desk, later)
    assert len(people(desk)) == 2


def test_an_empty_cell_takes_nothing_away(desk: Desk) -> None:
    case = register(desk)
    found = rehearsed(
        desk, [["Personnummer", "Förnamn", "Efternamn", "Telefon"], ["198112289874", "Åsa", "Öberg", None]]
    )
    assert by_row(found) == {2: Coming.UNCHANGED}
    assert participants.get_participant(desk, case.participant.id).phone == "070-174 06 05"


NUMBERS: tuple[Value, ...] = (
    "19811228-9874",
    "198112289874",
    "811228-9874",
    8112289874,
    "8112289874",
    "811228 9874",
)


def test_who_was_erased_does_not_come_back_by_an_old_list_however_it_is_written(desk: Desk) -> None:
    erase(desk, register(desk).participant.id)
    for number in NUMBERS:
        for name in (("Åsa", "Öberg"), ("ASA", "Oeberg-Nygift")):
            found = rehearsed(desk, [["Personnummer", "Förnamn", "Efternamn"], [number, *name]])
            assert by_row(found) == {2: Coming.ERASED}
            assert [line.label for line in found.lines] == [""]
            assert take_in(desk, found, {2: Choice.NEW}).operation is None
    others = rehearsed(
        desk,
        [["Personnummer", "Förnamn", "Efternamn"], [NUMBERS[0], "Åsa", "Öberg"], ["670919-9530", "Bo", "Ek"]],
    )
    take_in(desk, others)
    assert people(desk) == {"Bo Ek": "19670919-9530"}
    assert search(desk, "öberg") == []


def test_who_was_erased_and_is_named_without_a_number_is_asked_about(desk: Desk) -> None:
    erase(desk, register(desk).participant.id)
    found = rehearsed(desk, [["Namn", "Telefon"], ["Öberg, Åsa", "070-174 06 05"], ["Bo Ek", None]])
    assert by_row(found) == {2: Coming.ERASED, 3: Coming.NEW}
    take_in(desk, found)
    assert list(people(desk)) == ["Bo Ek"]
    assert take_in(desk, rehearsed(desk, [["Namn"], ["Åsa Öberg"]]), {2: Choice.NEW}).new == 1


def test_a_name_alone_is_asked_about_and_the_answer_decides(desk: Desk) -> None:
    case = register(desk)
    rows: list[list[Value]] = [["Namn", "Telefon"], ["Åsa Öberg", "026-11 11 11"]]
    found = rehearsed(desk, rows)
    assert by_row(found) == {2: Coming.ASK}
    assert take_in(desk, found).operation is None
    assert take_in(desk, found, {2: Choice.SAME}).updated == 1
    assert participants.get_participant(desk, case.participant.id).phone == "026-11 11 11"
    rows[1][1] = "026-22 22 22"
    assert take_in(desk, rehearsed(desk, rows), {2: Choice.NEW}).new == 1
    assert len(people(desk)) == 1  # of one name
    with desk.store.read() as work:
        assert len(work.participants.all()) == 2


def test_a_protected_identity_is_neither_changed_nor_loosened_nor_doubled_in_clear(desk: Desk) -> None:
    case = register(desk, protected=True)
    rows: list[list[Value]] = [
        ["Personnummer", "Förnamn", "Efternamn", "Telefon", "Sekretess"],
        ["811228-9874", "Åsa", "Öberg", "026-11 11 11", "nej"],
    ]
    assert by_row(rehearsed(desk, rows)) == {2: Coming.PROTECTED}
    rows[1][0] = None
    found = rehearsed(desk, rows)
    assert by_row(found) == {2: Coming.PROTECTED}
    assert [line.label for line in found.lines] == ["Å.Ö."]
    assert take_in(desk, found).operation is None
    assert participants.get_participant(desk, case.participant.id) == case.participant


def test_a_wrong_row_stops_the_others_only_if_the_officer_says_so(desk: Desk) -> None:
    found = rehearsed(desk, MESSY_PEOPLE)
    with pytest.raises(RuleBroken) as refused:
        take_in(desk, found, all_or_nothing=True)
    assert [p.rule for p in refused.value.problems] == [Rule.IMPORT_STOPPED]
    assert people(desk) == {}


def test_what_changed_between_rehearsal_and_import_stops_it_whole(desk: Desk) -> None:
    case = register(desk)
    found = rehearsed(desk, MESSY_PEOPLE)
    participants.save_participant(desk, replace(case.participant, phone="026-99 99 99"))
    with pytest.raises(RuleBroken) as refused:
        take_in(desk, found)
    assert [p.rule for p in refused.value.problems] == [Rule.IMPORT_OUTDATED]
    assert list(people(desk)) == ["Åsa Öberg"]


@pytest.mark.parametrize("erased", [False, True])
def test_who_was_registered_or_erased_between_rehearsal_and_import_stops_it_whole(
    desk: Desk, erased: bool
) -> None:
    found = rehearsed(desk, MESSY_PEOPLE)
    person = register(desk).participant  # the number of the first row
    if erased:
        erase(desk, person.id)
    with pytest.raises(RuleBroken) as refused:
        take_in(desk, found)
    assert [p.rule for p in refused.value.problems] == [Rule.IMPORT_OUTDATED]
    assert list(people(desk)) == ([] if erased else ["Åsa Öberg"])


def test_a_cancelled_import_writes_nothing(desk: Desk) -> None:
    class Cancelled(Exception):
        pass

    def step(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        take_in(desk, rehearsed(desk, MESSY_PEOPLE), step=step)
    assert people(desk) == {}


def test_enterprises_come_with_supervisors_and_everything_an_officer_must_know(desk: Desk) -> None:
    case = register(desk)
    found = rehearsed(desk, MESSY_FIRMS)
    assert found.layout.kind is ImportKind.ENTERPRISES
    assert by_row(found) == {
        2: Coming.UPDATE, 3: Coming.NEW, 4: Coming.UPDATE, 5: Coming.WRONG, 6: Coming.WRONG,
    }  # fmt: skip
    assert [(p.code, p.problem.rule) for line in found.of(Coming.WRONG) for p in line.problems] == [
        ("municipality", Rule.NOT_IN_LIST),
        ("org_number", Rule.REQUIRED),
    ]
    take_in(desk, found)
    view = enterprises.get_enterprise(desk, case.enterprise.id)
    assert (view.enterprise.branches, view.enterprise.places) == (("cafe", "bicycle_workshop"), 12)
    assert (view.enterprise.knowledge.purpose, view.enterprise.legal_form) == (
        "Arbete åt alla",
        "economic_association",
    )
    assert [one.name for one in view.supervisors] == ["Märta Holmström", "Pär Lindqvist"]
    with desk.store.read() as work:
        new = work.enterprises.by_org_number("559999-9991")
        assert new is not None
        names = [one.name for one in work.supervisors.of_enterprise(new.id)]
    assert (new.name, new.municipality, new.places) == ("Ljusstöparna", "2161", 8)
    assert names == ["Bo Ek", "Eva Alm", "Åke Ask"]
    assert all(line.coming is not Coming.NEW for line in rehearsed(desk, MESSY_FIRMS).lines)


def test_commissioners_come_with_their_units(desk: Desk) -> None:
    register(desk)
    rows: list[list[Value]] = [
        ["Uppdragsgivare", "Enhet", "Kommun", "Telefon", "Fakturareferens"],
        ["Arbetsförmedlingen", "AF Gävle", "Gävle", "0771-416 416", "AF-100"],
        ["Gävle kommun", "AME Gävle", "Gävle", None, None],
        ["Gävle kommun", "Individ- och familjeomsorg", "Gävle", None, None],
        ["Gävle kommun", "AME Gävle", "Gävle", None, None],
    ]
    found = rehearsed(desk, rows)
    assert by_row(found) == {2: Coming.UPDATE, 3: Coming.NEW, 4: Coming.NEW, 5: Coming.DOUBLE}
    take_in(desk, found)
    with desk.store.read() as work:
        over = next(one for one in work.commissioners.all() if one.name == "Gävle kommun")
        units = [(one.name, one.kind.value) for one in work.units.of_commissioner(over.id)]
    assert over.kind.value == "municipality"
    assert units == [("AME Gävle", "labour_market_unit"), ("Individ- och familjeomsorg", "social_services")]


def test_an_import_is_undone_as_one_step_and_can_be_done_again(desk: Desk) -> None:
    case = register(desk)
    done = take_in(desk, rehearsed(desk, MESSY_PEOPLE))
    assert done.operation is not None
    assert [(one.new, one.updated, one.undone) for one in past_imports(desk)] == [(3, 1, False)]
    assert undo_import(desk, done.operation) == 4
    assert list(people(desk)) == ["Åsa Öberg"]
    after = participants.get_participant(desk, case.participant.id)
    assert replace(after, version=1) == case.participant
    assert search(desk, "Örjan") == []
    assert [one.undone for one in past_imports(desk)] == [True]
    with pytest.raises(RuleBroken) as refused:
        undo_import(desk, done.operation)
    assert [p.rule for p in refused.value.problems] == [Rule.IMPORT_UNDONE]
    assert take_in(desk, rehearsed(desk, MESSY_PEOPLE)).new == 3
    assert broken_trail(desk) is None


def test_an_import_that_something_was_built_on_says_what(desk: Desk) -> None:
    case = register(desk)
    first = take_in(desk, rehearsed(desk, MESSY_FIRMS)).operation
    people_done = take_in(desk, rehearsed(desk, MESSY_PEOPLE)).operation
    assert first is not None
    assert people_done is not None
    known = participants.get_participant(desk, case.participant.id)
    participants.save_participant(desk, replace(known, phone="026-99 99 99"))
    with pytest.raises(RuleBroken) as refused:
        undo_import(desk, people_done)
    (problem,) = refused.value.problems
    assert (problem.rule, problem.params["names"]) == (Rule.IMPORT_CHANGED_SINCE, "Åsa Öberg")
    with desk.store.read() as work:
        firm = work.enterprises.by_org_number("559999-9991")
    assert firm is not None
    enterprises.save_supervisor(desk, replace(enterprises.new_supervisor(firm.id), name="Ny Handledare"))
    with pytest.raises(RuleBroken) as refused:
        undo_import(desk, first)
    (problem,) = refused.value.problems
    assert (problem.rule, problem.params["names"]) == (Rule.IMPORT_USED_SINCE, "Ljusstöparna")
    assert len(people(desk)) == 4


def test_what_an_import_wrote_and_disposal_took_cannot_be_undone(desk: Desk) -> None:
    done = take_in(desk, rehearsed(desk, MESSY_PEOPLE)).operation
    assert done is not None
    with desk.store.read() as work:
        person = next(one for one in work.participants.all() if one.name == "Örjan Öst")
    erase(desk, person.id)
    with pytest.raises(RuleBroken) as refused:
        undo_import(desk, done)
    assert [p.rule for p in refused.value.problems] == [Rule.IMPORT_VALUES_GONE]


def test_columns_chosen_by_hand_are_remembered_for_the_same_headers(desk: Desk) -> None:
    found = table([["Kolumn1", "Kolumn2"], ["Åsa", "Öberg"], ["Bo", "Ek"]])
    guessed = layout_of(desk, found, ImportKind.PARTICIPANTS, 0, 1)
    assert (guessed.fields, guessed.remembered) == ({}, False)
    with pytest.raises(RuleBroken) as refused:
        rehearse(desk, found, guessed)
    assert [p.rule for p in refused.value.problems] == [Rule.COLUMNS_MISSING]
    chosen = replace(guessed, fields={0: "given_name", 1: "family_name"})
    remember_layout(desk, found, chosen)
    next_month = table([["Kolumn2", "Kolumn1"], ["Alm", "Eva"]])
    again = layout_of(desk, next_month, ImportKind.PARTICIPANTS, 0, 1)
    assert (again.fields, again.remembered) == ({1: "given_name", 0: "family_name"}, True)
    assert [line.label for line in rehearse(desk, next_month, again).lines] == ["Alm, Eva"]


@pytest.mark.parametrize("kind", list(ImportKind))
def test_the_template_is_understood_whole_and_its_example_stays_out(desk: Desk, kind: ImportKind) -> None:
    found = read_table_file(import_template(desk, kind))
    layout = guess_layout(desk, found)
    assert layout.kind is kind
    columns = desk.catalogue.imports.columns(kind)
    assert list(layout.fields.values()) == [column.code for column in columns if not column.other_way]
    assert rehearse(desk, found, layout).lines == ()
