"""The lost-laptop sheet: what it counts, what it never names, where it lies when the laptop is gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from asfdesk.documents.lost_machine import lost_machine_document
from asfdesk.domain.change import Kind
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.lost_machine import Held
from asfdesk.domain.parties import Protection
from asfdesk.gui.pages.lost.keeper import SheetKeeper
from asfdesk.gui.pages.lost.page import LostMachinePage
from asfdesk.gui.tasks import Tasks
from asfdesk.services import drafts
from asfdesk.services.keeping import lost_machine
from asfdesk.services.parties import participants
from asfdesk.store.backups.shelf import set_second_place
from tests.documents.reading_back import page_texts, problems
from tests.follow_up import signed

from .register_window import Register


@pytest.fixture
def register(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> Iterator[Register]:
    made = Register(qtbot, tmp_path / "register", tasks, protected=True)
    signed(made.desk, made.somebody)
    drafts.keep_draft(made.desk, Kind.PARTICIPANT, made.somebody.participant.id, {"a": "b"}, 1)
    yield made
    made.close()


def told(register: Register, data: bytes) -> str:
    return " ".join(" ".join(page_texts(data)).split()).replace("\u00a0", " ")


def test_it_counts_each_kind_as_the_register_holds_it(register: Register) -> None:
    sheet = lost_machine.lost_machine(register.desk)
    assert {kind: sheet.count(kind) for kind in (Held.PARTICIPANTS, Held.PROTECTED, Held.SUPERVISORS)} == {
        Held.PARTICIPANTS: 1, Held.PROTECTED: 1, Held.SUPERVISORS: 2,
    }  # fmt: skip
    assert sheet.count(Held.SIGNATURES) == 3
    assert sheet.count(Held.AGREEMENTS) == sheet.count(Held.PLACEMENTS) == sheet.count(Held.DRAFTS) == 1
    assert sheet.count(Held.VISITS) > 1
    assert {holding.kind for holding in sheet.holdings} == set(Held)


def test_what_is_put_away_still_lies_in_the_file_and_is_counted(register: Register) -> None:
    other = participants.save_participant(
        register.desk, replace(participants.new_participant(), given_name="Bo", family_name="Ek")
    )
    participants.delete_participant(register.desk, other.id)
    assert lost_machine.lost_machine(register.desk).count(Held.PARTICIPANTS) == 2


def test_for_a_day_in_the_past_it_counts_what_there_was_then(register: Register) -> None:
    real_day = register.desk.store.now().date()
    before = lost_machine.lost_machine(register.desk, real_day - timedelta(days=2))
    after = lost_machine.lost_machine(register.desk, real_day)
    assert (before.count(Held.PARTICIPANTS), after.count(Held.PARTICIPANTS)) == (0, 1)


def test_it_says_how_the_file_is_encrypted_as_the_file_itself_says(register: Register) -> None:
    found = lost_machine.lost_machine(register.desk).encryption
    assert "SQLCipher" in found.cipher
    assert "AES-256" in found.cipher
    assert "SHA512" in found.hmac
    assert (found.passes, found.lanes, found.people, found.by_system) == (1, 1, 1, 0)


def test_it_names_nobody(register: Register) -> None:
    lost_machine.note_opening(register.desk)
    data = lost_machine.lost_machine_pdf(register.desk).data
    text = told(register, data)
    case = register.somebody
    names = {
        word
        for value in (case.participant, case.supervisor, case.deputy, case.officer)
        for word in value.name.split()
    }
    names |= {case.enterprise.name, "19811228", "070-174"}
    assert {name for name in names if name in text} == set()
    assert str(Path.home()) not in text or Path.home() == Path("/")
    for word in (
        "72 timmar",
        "IMY",
        "dataskyddsombudet",
        "art. 33",
        "SQLCipher",
        "Argon2id",
        "Säkerhetskopior",
    ):
        assert word in text
    assert "1 deltagare har skyddade personuppgifter" in text
    assert "ingerad" not in text, "the kind of protection is nobody's business"
    assert problems(data) == []


def test_without_protected_identities_the_second_step_says_so(register: Register) -> None:
    person = participants.get_participant(register.desk, register.somebody.participant.id)
    participants.save_participant(register.desk, replace(person, protection=Protection.NONE))
    document = lost_machine_document(lost_machine.lost_machine(register.desk))
    assert "Ingen deltagare var registrerad med skyddade" in repr(document)


def test_it_tells_when_the_register_was_unlocked_last(register: Register) -> None:
    opened = lost_machine.lost_machine(register.desk).opened_at
    assert opened is not None
    assert timedelta(0) <= register.desk.store.now() - opened < timedelta(minutes=5)
    lost_machine.note_opening(register.desk)
    again = lost_machine.lost_machine(register.desk).opened_at
    assert again is not None
    assert again > opened


def test_it_lies_beside_the_second_backup_place_and_is_written_anew(
    register: Register, tmp_path: Path
) -> None:
    assert lost_machine.keep_sheet(register.desk) is None, "no second place is set"
    place = tmp_path / "stick"
    place.mkdir()
    set_second_place(register.desk.store.folder, place)
    written = lost_machine.keep_sheet(register.desk)
    assert written is not None
    assert written.is_relative_to(place)
    assert "Förlorad dator" in told(register, written.read_bytes())
    sheet = lost_machine.lost_machine(register.desk)
    assert [(copies.count, copies.there) for copies in sheet.copies] == [(0, True), (0, True)]
    assert "1 deltagare har skyddade" in told(register, written.read_bytes())
    other = replace(
        participants.new_participant(), given_name="Bo", family_name="Ek", protection=Protection.CONFIDENTIAL
    )
    participants.save_participant(register.desk, other)
    lost_machine.keep_sheet(register.desk)
    assert "2 deltagare har skyddade" in told(register, written.read_bytes())
    assert [path.name for path in written.parent.iterdir() if path.suffix == ".pdf"] == [written.name]
    place.rename(tmp_path / "gone")
    assert lost_machine.keep_sheet(register.desk) is None
    assert not lost_machine.lost_machine(register.desk).copies[1].there


def test_the_window_keeps_it_and_says_when_it_cannot(
    qtbot: QtBot, register: Register, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = register.window.findChild(SheetKeeper)
    assert keeper is not None
    assert keeper.timer.isActive()
    calls: list[object] = []
    monkeypatch.setattr(lost_machine, "keep_sheet", calls.append)
    keeper.timer.timeout.emit()
    qtbot.waitUntil(lambda: tasks.idle)
    assert calls == [register.desk]
    assert keeper.timer.interval() == 24 * 60 * 60 * 1000

    register.window.hide()
    keeper.keep()
    assert len(calls) == 1, "nothing is written while the window is put aside because the register is locked"
    register.window.show()

    def full(_desk: object) -> None:
        raise StoreFault(Fault.DISK_FULL, folder="/stick")

    monkeypatch.setattr(lost_machine, "keep_sheet", full)
    keeper.keep()
    qtbot.waitUntil(lambda: "andra" in register.message)


def test_the_page_shows_it_for_any_day_and_saves_it(
    qtbot: QtBot, register: Register, tasks: Tasks, tmp_path: Path
) -> None:
    settings = register.go("settings")
    settings.lost.open_sheet.click()
    page = register.window.stack.currentWidget()
    assert isinstance(page, LostMachinePage)
    qtbot.waitUntil(lambda: tasks.idle and page.pages.page_count > 0, timeout=20_000)
    today = page.pages._pdf
    page.day.edit.setText("2026-02-01")
    page.day.edit.textEdited.emit("2026-02-01")
    page.day.edit.editingFinished.emit()
    qtbot.waitUntil(lambda: tasks.idle and page.pages._pdf != today, timeout=20_000)
    assert "1 februari 2026" in told(register, page.pages._pdf)
    register.ask.prepare(tmp_path)
    page.save_it.click()
    qtbot.waitUntil(lambda: bool(register.message), timeout=20_000)
    qtbot.waitUntil(lambda: tasks.idle)
    (saved,) = tmp_path.glob("Förlorad dator *.pdf")
    assert "2026-02-01" in saved.name
