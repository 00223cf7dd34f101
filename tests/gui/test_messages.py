"""The message bar, questions and the crash dialog."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from asfdesk.domain.errors import Fault, Rule, StoreFault, broken
from asfdesk.gui.ask import AskOnScreen, PreparedAnswers
from asfdesk.gui.crash import CrashReporter
from asfdesk.gui.dress.look import column
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.question import Question
from asfdesk.gui.window.messages import Messages
from tests.gui.accessible import assert_accessible
from tests.hands import replace_text


@pytest.fixture
def messages(qtbot: QtBot) -> Iterator[Messages]:
    """The bar in a window where something else has the focus and the pointer is elsewhere."""
    window = QWidget()
    qtbot.addWidget(window)
    window.setLayout(column(0))
    window.layout().addWidget(QLineEdit())
    made = Messages()
    window.layout().addWidget(made)
    window.move(900, 700)
    window.show()
    qtbot.waitExposed(window)
    yield made
    window.close()


def test_good_news_leaves_by_itself(messages: Messages, qtbot: QtBot) -> None:
    messages._timer.setInterval(20)
    messages.show_ok("Sparat.")
    assert messages.isVisible()
    qtbot.waitUntil(lambda: not messages.isVisible())
    assert messages.text == ""


def test_good_news_can_be_undone(messages: Messages) -> None:
    undone: list[bool] = []
    messages.show_ok("Deltagaren är sparad.", "Ångra", lambda: undone.append(True))
    assert messages.isVisible()
    assert_accessible(messages)
    QTest.mouseClick(messages._action, Qt.MouseButton.LeftButton)
    assert undone == [True]
    assert not messages.isVisible()


def test_errors_stay_until_they_are_closed(messages: Messages) -> None:
    messages.show_error(StoreFault(Fault.DISK_FULL))
    assert messages.text.startswith("Disken är full")
    assert messages.meaning is Meaning.DANGER
    assert not messages._timer.isActive()
    messages.show_error(broken(Rule.REASON_REQUIRED, "reason"))
    assert messages.text == "Skriv skälet."
    QTest.mouseClick(messages._close, Qt.MouseButton.LeftButton)
    assert not messages.isVisible()


def test_a_bug_is_not_worded_but_raised_on(messages: Messages) -> None:
    with pytest.raises(ZeroDivisionError):
        messages.show_error(ZeroDivisionError())
    assert not messages.isVisible()


def test_a_message_with_the_focus_on_it_waits(messages: Messages, qtbot: QtBot) -> None:
    messages.show_ok("Sparat.", "Ångra", lambda: None)
    messages.window().activateWindow()
    messages._action.setFocus()
    qtbot.waitUntil(lambda: QGuiApplication.focusObject() is messages._action)
    messages._on_timeout()
    assert messages.isVisible()


def answer(act: object) -> None:
    def do() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Question)
        act(dialog)  # type: ignore[operator]

    QTimer.singleShot(0, do)


def test_a_dangerous_question_rests_on_cancel(qtbot: QtBot) -> None:
    question = Question(None, "Ta bort utkastet?", "Det går att ångra.", ["Ta bort utkastet"], danger=True)
    qtbot.addWidget(question)
    question.show()
    assert not question.buttons[0].isDefault()
    assert_accessible(question)


def test_a_question_on_screen_is_answered_by_its_buttons_and_escape(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    ask = AskOnScreen(parent)
    answer(lambda dialog: dialog.buttons[0].click())
    assert ask.confirm("Ta bort?", "Text", "Ta bort")
    answer(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    assert not ask.confirm("Ta bort?", "Text", "Ta bort")
    answer(lambda dialog: dialog.buttons[1].click())
    assert ask.choose("Vilken?", "", ["Den här", "Den där"]) == 1


def test_a_line_of_text_is_asked_for(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    def write(dialog: Question) -> None:
        edit = dialog.place.itemAt(1).widget()
        replace_text(edit, "Flyttat på deltagarens önskan")
        QTest.keyClick(edit, Qt.Key.Key_Return)

    answer(write)
    assert AskOnScreen(parent).text("Skäl", "Skriv skälet", value="x") == "Flyttat på deltagarens önskan"


def test_prepared_answers_come_in_order_and_a_surprise_fails(tmp_path: Path) -> None:
    ask = PreparedAnswers(True, "B", "text", tmp_path)
    assert ask.confirm("1", "", "Ja")
    assert ask.choose("2", "", ["A", "B"]) == 1
    assert ask.text("3", "") == "text"
    assert ask.save_file("4", "avtal.pdf") == tmp_path / "avtal.pdf"
    assert ask.asked == ["1", "2", "3", "4"]
    assert ask.left == 0
    with pytest.raises(AssertionError, match="unexpected question"):
        ask.confirm("5", "", "Ja")


def test_a_crash_in_a_worker_is_shown_once_and_can_be_copied(qtbot: QtBot) -> None:
    reporter = CrashReporter()
    worker = threading.Thread(target=lambda: [reporter.report("rapport ett"), reporter.report("rapport två")])
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: reporter.dialog is not None)
    dialog = reporter.dialog
    assert dialog is not None
    assert dialog.report.toPlainText() == "rapport ett"
    assert_accessible(dialog)
    dialog.copy()
    assert QGuiApplication.clipboard().text() == "rapport ett"
    dialog.accept()
    assert reporter.dialog is None


def test_a_message_is_told_to_screen_readers(messages: Messages) -> None:
    messages.show_warning("Säkerhetskopian är gammal.")
    assert messages.accessibleName() == "Säkerhetskopian är gammal."
