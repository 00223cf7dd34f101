"""Many files at once, in the window: saving a list's documents, and the register anew from PDFs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from asfdesk.app import Program
from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.carried import Recipient
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.gui.dress.style import Appearance
from asfdesk.gui.pages.agreement.agreements import AgreementsPage
from asfdesk.gui.pages.bulk.rebuild import RebuildPage
from asfdesk.gui.pages.bulk.save_many import SaveManyPage
from asfdesk.gui.pages.entrance.first_start import FirstStartPage
from asfdesk.gui.tasks import Tasks
from asfdesk.services.agreeing import agreements, carried
from asfdesk.services.output import exports
from asfdesk.services.visiting import protocol_seals, protocols, visits
from tests import follow_up
from tests.cases import open_desk, register
from tests.gui.register_window import Register, words

PATIENCE = 60_000
"""Milliseconds for other processes to start on a machine that has much to do."""


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> Iterator[Register]:
    register = Register(qtbot, tmp_path / "register", tasks)
    yield register
    register.close()


@pytest.fixture
def signed(opened: Register) -> AgreementView:
    return follow_up.signed(opened.desk, opened.somebody)


def click(qtbot: QtBot, page: QWidget, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_list_is_saved_to_a_folder_and_the_report_kept(
    qtbot: QtBot, opened: Register, signed: AgreementView, tmp_path: Path
) -> None:
    listed = opened.go("agreements")
    assert isinstance(listed, AgreementsPage)
    click(qtbot, listed, "agreements.save_all")
    page = opened.window.pages["save_many"]
    assert isinstance(page, SaveManyPage)
    assert "1 dokument" in page.what.text()
    folder = tmp_path / "ut"
    opened.ask.prepare(folder)
    page.recipients.show_value(Recipient.PARTICIPANT)
    with qtbot.waitSignal(page.run.finished, timeout=PATIENCE):
        click(qtbot, page, "save_many.start")
    assert [file.name for file in folder.iterdir()] == [
        f"Överenskommelse {signed.agreement.number} deltagarens exemplar.pdf"
    ]
    assert "1 klar" in page.run.summary.text()
    assert page.run.outcome.text() == "Klart"
    assert not page.choices.isVisibleTo(page)
    opened.ask.prepare(tmp_path / "rapport.csv")
    click(qtbot, page, "bulk.save")
    qtbot.waitUntil(lambda: "rapport.csv" in opened.message)
    assert signed.agreement.number in (tmp_path / "rapport.csv").read_text("utf-8-sig")
    click(qtbot, page, "save_many.again")
    assert page.choices.isVisibleTo(page)
    assert not page.run.result.isVisibleTo(page)


def test_what_breaks_off_is_told_and_the_choices_come_back(
    qtbot: QtBot, opened: Register, signed: AgreementView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> None:
        raise StoreFault(Fault.DAMAGED, folder="x")

    monkeypatch.setattr("asfdesk.gui.pages.bulk.save_many.save_many", breaks)
    click(qtbot, opened.go("agreements"), "agreements.save_all")
    page = opened.window.pages["save_many"]
    assert isinstance(page, SaveManyPage)
    opened.ask.prepare(tmp_path / "ut")
    with qtbot.waitSignal(page.run.failed, timeout=PATIENCE):
        click(qtbot, page, "save_many.start")
    assert opened.message
    assert page.choices.isVisibleTo(page)
    assert page.start_button.isEnabled()


def test_a_period_that_ends_before_it_begins_is_told_at_its_field(
    qtbot: QtBot, opened: Register, signed: AgreementView
) -> None:
    click(qtbot, opened.go("agreements"), "agreements.save_all")
    page = opened.window.pages["save_many"]
    assert isinstance(page, SaveManyPage)
    qtbot.keyClicks(page.first.edit, "2026-05-01")
    qtbot.keyClicks(page.last.edit, "2026-04-01")
    click(qtbot, page, "save_many.start")
    assert "före den första" in words(page)
    assert not page.run.working


def test_a_register_is_rebuilt_from_a_folder_and_what_was_refused_is_told(
    qtbot: QtBot, tmp_path: Path, tasks: Tasks, opened: Register, signed: AgreementView
) -> None:
    folder = tmp_path / "pdf"
    exports.write_export(exports.export_agreement(opened.desk, signed.agreement.id), folder)
    visit = follow_up.protocol_signed(opened.desk, signed)
    (folder / "a besök.pdf").write_bytes(protocol_seals.protocol_for(opened.desk, visit, Recipient.FILE))
    (folder / "brev.pdf").write_bytes(b"inget brev")
    other = Register(qtbot, tmp_path / "annat", tasks, empty=True)
    settings = other.go("settings")
    click(qtbot, settings, "settings.rebuild")
    page = other.window.pages["rebuild"]
    assert isinstance(page, RebuildPage)
    other.ask.prepare(folder)
    with qtbot.waitSignal(page.run.finished, timeout=PATIENCE):
        click(qtbot, page, "rebuild.choose")
    assert page.run.outcome.text() == "Inte alla"
    assert page.run.summary.text() == "2 klara (1 överenskommelse, 1 protokoll) · 1 nekad"
    assert "Det som ingen handling bär har inte kommit tillbaka" in page.run.notes.text()
    told = [page.run.table.model.index(0, column).data() for column in range(4)]
    assert told == ["Nekad", "", "brev.pdf", "Filen är skadad eller ingen PDF."]
    told = {page.run.table.model.index(row, 1).data() for row in (1, 2)}
    number = signed.agreement.number
    day = visits.get_visit(opened.desk, visit).visit.on
    assert told == {f"Besöksprotokoll {number} {day}", f"Överenskommelse {number}"}
    assert protocols.get_protocol(other.desk, visit).signed
    assert agreements.get_agreement(other.desk, signed.agreement.id).signatures == signed.signatures
    assert page.choose.isEnabled()
    other.close()


def test_what_copies_carry_is_chosen_in_the_settings(qtbot: QtBot, opened: Register) -> None:
    page = opened.go("settings")
    box = page.findChild(QCheckBox, "settings.carried.participant.dynamics")
    assert box is not None
    assert box.isChecked()
    box.click()
    assert carried.carry_for(opened.desk, Recipient.PARTICIPANT).dynamics == "none"
    whole = page.findChild(QCheckBox, "settings.carried.participant.data")
    assert whole is not None
    whole.click()
    assert not carried.carry_for(opened.desk, Recipient.PARTICIPANT).data
    assert not box.isEnabled()
    assert page.findChild(QCheckBox, "settings.carried.supervisor.dynamics") is None


def test_the_command_rebuilds_without_a_window_and_tells_what_became_of_each(
    opened: Register, signed: AgreementView, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    from asfdesk.cli import main
    from tests.cases import PASSPHRASE

    folder = tmp_path / "pdf"
    exports.write_export(exports.export_agreement(opened.desk, signed.agreement.id), folder)
    open_desk(tmp_path / "annat").store.close()
    monkeypatch.setattr("asfdesk.bulk_cli.getpass", lambda _prompt: PASSPHRASE)
    assert main(["rebuild", "--from", str(folder), "--register", str(tmp_path / "annat")]) == 0
    told = capsys.readouterr().out
    assert f"Klar  {signed.agreement.number}" in told or "klar" in told
    assert main(["rebuild", "--from", str(tmp_path / "borta"), "--register", str(tmp_path / "annat")]) == 1
    assert "finns inte" in capsys.readouterr().out
    monkeypatch.setattr("asfdesk.bulk_cli.getpass", lambda _prompt: "fel")
    assert main(["rebuild", "--from", str(folder), "--register", str(tmp_path / "annat")]) == 1
    assert "finns inte" not in capsys.readouterr().out


def test_the_command_saves_everything_for_whom_it_is_meant_without_a_window(
    opened: Register, signed: AgreementView, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    from asfdesk.cli import main
    from tests.cases import PASSPHRASE

    opened.close()
    monkeypatch.setattr("asfdesk.bulk_cli.getpass", lambda _prompt: PASSPHRASE)
    asked = ["save", "--for", "deltagare", "--register", str(tmp_path / "register")]
    assert main([*asked, "--to", str(tmp_path / "ut")]) == 0
    name = f"Överenskommelse {signed.agreement.number} deltagarens exemplar.pdf"
    assert [file.name for file in (tmp_path / "ut").iterdir()] == [name]
    assert f"Klar  {signed.agreement.number}  {name}" in capsys.readouterr().out
    assert main([*asked, "--to", str(tmp_path / "ut"), "--first", "2031-01-01"]) == 0
    assert len(list((tmp_path / "ut").iterdir())) == 1
    with pytest.raises(SystemExit) as ended:
        main([*asked, "--to", str(tmp_path / "ut"), "--first", "i går"])
    assert ended.value.code == 2
    assert "ÅÅÅÅ-MM-DD" in capsys.readouterr().err


def test_who_begins_with_pdfs_comes_straight_to_rebuilding(
    qtbot: QtBot, tmp_path: Path, appearance: Appearance
) -> None:
    program = Program(appearance, tmp_path / "nytt", settings_folder=tmp_path)
    program.start()
    page = program.entrance
    assert isinstance(page, FirstStartPage)
    assert not page.rebuild.isVisibleTo(page)
    desk = open_desk(tmp_path / "redan")
    register(desk)
    page.go_on(desk)
    assert page.rebuild.isVisibleTo(page)
    page.rebuild.setChecked(True)
    with qtbot.waitSignal(program.opened):
        page.officer.done.emit()
    assert program.window is not None
    assert program.window.place is not None
    assert program.window.place.page == "rebuild"
    program.window.close()
