"""What leaves the window by the side doors: the clipboard, pictures of the screen, lists of recent files, temporary files."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QMimeData, QSettings, QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from asfdesk.gui.ask import AskOnScreen
from asfdesk.gui.guards import screen_capture
from asfdesk.gui.guards.clipboard_guard import ClipboardGuard
from asfdesk.gui.guards.password_question import PasswordQuestion
from asfdesk.gui.guards.screen_capture import Capture, ScreenShield
from asfdesk.gui.pages.settings.leaks import LeaksCard
from asfdesk.gui.printing import print_pdf
from asfdesk.gui.tasks import Tasks
from asfdesk.memory_temp import VARIABLES, keep_temporary_files_in_memory
from asfdesk.services.output import exports
from tests.follow_up import signed
from tests.hands import replace_text
from tests.watched_folder import Watched

from .register_window import Register, words


@pytest.fixture
def clipboard() -> Iterator[QClipboard]:
    made = QApplication.clipboard()
    made.clear()
    yield made
    made.clear()


def own(_mode: QClipboard.Mode) -> bool:
    """Everything in the clipboard is the program's own."""
    return True


def copied(qtbot: QtBot, text: str) -> None:
    """As an officer copies from a field."""
    field = QLineEdit(text)
    qtbot.addWidget(field)
    field.selectAll()
    field.copy()


def test_what_is_copied_is_gone_after_a_minute(qtbot: QtBot, clipboard: QClipboard) -> None:
    guard = ClipboardGuard(clipboard, owns=own)
    assert guard.timer.interval() == 60_000
    copied(qtbot, "19811228-9874")
    assert clipboard.text() == "19811228-9874"
    assert guard.timer.isActive()
    guard.timer.timeout.emit()
    assert clipboard.text() == ""
    assert not guard.holds
    assert not guard.timer.isActive()


def test_the_minute_begins_anew_with_every_copy(qtbot: QtBot, clipboard: QClipboard) -> None:
    guard = ClipboardGuard(clipboard, owns=own)
    copied(qtbot, "Åsa Öberg")
    copied(qtbot, "070-174 06 05")
    guard.timer.timeout.emit()
    assert clipboard.text() == ""


def test_what_another_program_copied_meanwhile_is_left_alone(qtbot: QtBot, clipboard: QClipboard) -> None:
    ours = [True]
    guard = ClipboardGuard(clipboard, owns=lambda _mode: ours[0])
    copied(qtbot, "Åsa Öberg")
    ours[0] = False
    clipboard.setText("en inköpslista")
    assert not guard.holds
    guard.empty()
    assert clipboard.text() == "en inköpslista"


def test_a_text_that_changed_without_a_word_is_left_alone(qtbot: QtBot, clipboard: QClipboard) -> None:
    guard = ClipboardGuard(clipboard, owns=own)
    copied(qtbot, "Åsa Öberg")
    clipboard.blockSignals(True)
    clipboard.setText("något annat")
    clipboard.blockSignals(False)
    guard.empty()
    assert clipboard.text() == "något annat"


def test_clipboard_histories_are_asked_to_look_away(qtbot: QtBot, clipboard: QClipboard) -> None:
    guard = ClipboardGuard(clipboard, owns=own)
    copied(qtbot, "Åsa Öberg")
    held: QMimeData = clipboard.mimeData()
    assert bytes(held.data("x-kde-passwordManagerHint").data()) == b"secret"
    assert any("ExcludeClipboardContentFromMonitorProcessing" in kind for kind in held.formats())
    assert held.text() == "Åsa Öberg"
    guard.empty()


class Platform:
    """A platform that can block screenshots, and notes what it was asked."""

    def __init__(self, *, works: bool = True) -> None:
        self.works = works
        self.asked: list[bool] = []

    def __call__(self, window: int, on: bool) -> bool:
        assert window
        self.asked.append(on)
        return self.works


def test_screenshots_are_blocked_while_a_protected_case_is_in_view(
    qtbot: QtBot, tmp_path: Path, tasks: Tasks
) -> None:
    register = Register(qtbot, tmp_path / "register", tasks, protected=True)
    platform = Platform()
    shield = ScreenShield(block=platform, parent=register.window)
    from asfdesk.gui.guards.gate import reading_gate

    register.window.gate = reading_gate(register.desk, register.window.surroundings, shield)
    register.go("participants")
    assert platform.asked == []
    register.ask.prepare((0, ""))
    register.go("participant", register.somebody.participant.id)
    assert platform.asked
    assert set(platform.asked) == {True}
    platform.asked.clear()
    register.go("participants")
    assert set(platform.asked) == {False}
    register.close()


def test_always_and_never_are_kept(qtbot: QtBot) -> None:
    window = QLabel("ett fönster")
    qtbot.addWidget(window)
    window.show()
    platform, kept = Platform(), []
    shield = ScreenShield(block=platform, remember=kept.append)
    shield.choose(Capture.ALWAYS)
    assert platform.asked.pop() is True
    shield.case_in_view(protected=False)
    assert platform.asked.pop() is True
    shield.choose(Capture.NEVER)
    assert platform.asked.pop() is False
    shield.case_in_view(protected=True)
    assert platform.asked.count(True) == 0
    assert kept == [Capture.ALWAYS, Capture.NEVER]


@pytest.mark.parametrize(
    ("block", "choice", "sentence"),
    [
        (None, Capture.PROTECTED, "kan inte hindra skärmbilder"),
        (Platform(works=False), Capture.ALWAYS, "vägrade"),
        (Platform(), Capture.ALWAYS, "enligt valet"),
        (Platform(), Capture.NEVER, "tillåtna"),
    ],
)
def test_the_card_says_what_the_choice_comes_to_here(
    qtbot: QtBot, block: Platform | None, choice: Capture, sentence: str
) -> None:
    shield = ScreenShield(block=block)
    card = LeaksCard(shield)
    qtbot.addWidget(card)
    card.show()
    button = next(button for button in card.capture.buttons if button.objectName().endswith(choice))
    button.click()
    card.show_state()
    assert shield.choice is choice
    assert sentence in card.state.text()
    assert "urklipp efter en minut" in words(card)


def test_this_platform_is_told_as_it_is() -> None:
    assert screen_capture.platform_block("linux") is None
    assert screen_capture.platform_block("win32") is None, "no real window on this screen"


def test_choosing_a_file_leaves_no_list_of_recent_files(qtbot: QtBot, tmp_path: Path) -> None:
    home = tmp_path / "config"
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(home))
    other = QSettings(QSettings.Scope.UserScope, "QtProject")
    other.setValue("FileDialog/lastVisited", "file:///ett/annat/program")
    other.sync()
    ask = AskOnScreen()
    for name in ("Öhlén.pdf", "Åsa.pdf"):
        (tmp_path / name).write_bytes(b"x")

    def accept() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
        if dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave:
            assert dialog.selectedFiles()[0].endswith("Överenskommelse.pdf")
        else:
            dialog.setDirectory(str(tmp_path))
            dialog.selectFile("Öhlén.pdf")
        dialog.findChild(QLineEdit, "fileNameEdit").setText(str(tmp_path / "Öhlén-ny.pdf")
            if dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave else str(tmp_path / "Öhlén.pdf"))  # fmt: skip
        dialog.accept()

    QTimer.singleShot(0, accept)
    assert ask.open_file("Läs", "PDF (*.pdf)") == tmp_path / "Öhlén.pdf"
    QTimer.singleShot(0, accept)
    assert ask.save_file("Spara", "Överenskommelse.pdf") == tmp_path / "Öhlén-ny.pdf"
    kept = "".join(path.read_text() for path in home.rglob("*") if path.is_file())
    assert "file:///ett/annat/program" in kept
    for secret in ("hl%C3%A9n", "Öhlén", tmp_path.name):
        assert secret not in kept


def test_a_document_on_its_way_to_the_printer_leaves_no_temporary_file(
    qtbot: QtBot, tmp_path: Path, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    temp = tmp_path / "temp"
    temp.mkdir()
    for variable in (*VARIABLES, "TEMP", "TMP"):
        monkeypatch.setenv(variable, str(temp))
    monkeypatch.setattr(tempfile, "tempdir", None)
    register = Register(qtbot, tmp_path / "register", tasks)
    view = signed(register.desk, register.somebody)
    with Watched(temp) as watched:
        export = exports.export_agreement(register.desk, view.agreement.id)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "paper.pdf"))
        assert print_pdf(export.data, printer) > 1
        assert watched.created == []
        (temp / "probe").touch()
        assert watched.created == ["probe"], "the watch sees what is made"
    register.close()


def test_temporary_files_go_to_memory_where_there_is_a_place_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runtime = tmp_path / "run"
    runtime.mkdir()
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\ntmpfs {runtime} tmpfs rw 0 0\n")
    for variable in VARIABLES:
        monkeypatch.setenv(variable, "/tmp")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    monkeypatch.setattr("asfdesk.memory_temp.sys.platform", "linux")
    monkeypatch.setattr(tempfile, "tempdir", None)
    assert keep_temporary_files_in_memory(mounts) == runtime / "asfdesk"
    assert {os.environ[variable] for variable in VARIABLES} == {str(runtime / "asfdesk")}
    assert tempfile.gettempdir() == str(runtime / "asfdesk")


@pytest.mark.parametrize("mounts", ["/dev/sda1 / ext4 rw 0 0\n", "trasig\n"])
def test_temporary_files_stay_where_they_are_when_there_is_no_memory_to_put_them_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mounts: str
) -> None:
    (tmp_path / "mounts").write_text(mounts)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "before"))
    assert keep_temporary_files_in_memory(tmp_path / "mounts") is None
    assert keep_temporary_files_in_memory(tmp_path / "none") is None
    assert os.environ["TMPDIR"] == str(tmp_path / "before")


def test_a_document_is_saved_with_a_password_that_is_shown_once_and_kept_nowhere(
    qtbot: QtBot, tmp_path: Path, tasks: Tasks
) -> None:
    register = Register(qtbot, tmp_path / "register", tasks)
    out = tmp_path / "out"
    out.mkdir()
    view = signed(register.desk, register.somebody)
    page = register.go("agreement", view.agreement.id)
    register.ask.prepare("ängs-kråka på 12 stolar", out)
    with Watched(out) as watched:
        page.locked.buttons["export_locked"].click()
        qtbot.waitUntil(lambda: tasks.idle, timeout=20_000)
        qtbot.waitUntil(lambda: bool(register.message))
        (saved,) = out.iterdir()
        assert len(watched.created) <= 2, "the finished file and its neighbour before it had its name"
    assert saved.name in register.message
    assert saved.name.endswith("krypterad.pdf")
    data = saved.read_bytes()
    assert "Öberg".encode() not in data
    with pikepdf.open(saved, password="ängs-kråka på 12 stolar") as file:
        assert len(file.attachments) == 1
    with register.desk.store.read() as work:
        for table in ("preference", "operation", "audit", "draft"):
            rows = work.connection.exec_driver_sql(f"SELECT * FROM {table}").all()
            assert "kråka" not in str(rows), table
    register.close()


def test_a_document_of_a_protected_identity_is_offered_a_password(
    qtbot: QtBot, tmp_path: Path, tasks: Tasks
) -> None:
    register = Register(qtbot, tmp_path / "register", tasks, protected=True)
    out = tmp_path / "out"
    out.mkdir()
    view = signed(register.desk, register.somebody)
    register.ask.prepare((0, ""))
    page = register.go("agreement", view.agreement.id)
    register.ask.prepare(0, True, out)
    page.locked.buttons["export"].click()
    qtbot.waitUntil(lambda: tasks.idle, timeout=20_000)
    qtbot.waitUntil(lambda: any(out.iterdir()))
    (saved,) = out.iterdir()
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(saved)
    register.close()


def test_the_password_box_judges_shows_and_copies(qtbot: QtBot, clipboard: QClipboard) -> None:
    guard = ClipboardGuard(clipboard, owns=own)
    box = PasswordQuestion(None, "abcd-efgh-jkmn-pqrs")
    qtbot.addWidget(box)
    assert box.edit.text() == "abcd-efgh-jkmn-pqrs"
    assert box.buttons[0].isEnabled()
    assert "sparas ingenstans" in words(box)
    assert "Firefox" in words(box)
    box.copy.click()
    assert clipboard.text() == box.password
    guard.timer.timeout.emit()
    assert clipboard.text() == ""
    replace_text(box.edit, "sommar")
    assert not box.buttons[0].isEnabled()
    assert "12" in box.meter.words.text()
