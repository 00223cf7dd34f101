"""A three-party meeting on a tablet, in a process of its own that is killed on the way.

``meeting_process.py HOME PART``: parts ``one`` and ``two`` end in SIGKILL, ``three`` ends as a program does. What was found is
told as JSON, a line for each thing, on standard output. Everything is done by finger and pen; only words are typed.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

os.environ["PYSIDE6_OPTION_PYTHON_ENUM"] = "0x11"

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from asfdesk.app import Program, application
from asfdesk.domain.change import Kind
from asfdesk.domain.checklist import ItemKind
from asfdesk.gui.ask import PreparedAnswers
from asfdesk.gui.pages.today.lines import LineButton
from asfdesk.gui.pages.visit.answers import SegmentField
from asfdesk.gui.pages.visit.page import VisitPage
from asfdesk.gui.pages.visit.sign_protocol import SignProtocolPage
from asfdesk.gui.window.main_window import MainWindow
from asfdesk.services import drafts
from asfdesk.tour.hands import find, type_text, wait, write
from tests.cases import NOW, PASSPHRASE
from tests.gui.pens import draw_with_finger, draw_with_pen, tap

SIZE = (911, 512)  # 1366 x 768 at 150 %
BEGAN = time.monotonic()
STROKE = [(30, 30), (70, 80), (110, 25), (160, 90), (210, 30), (260, 85), (290, 50)]
HALF, REST = "Jag trivs i köket, men ", "orkar inte hela dagar."


def clock() -> datetime:
    """The test's day, running on."""
    return NOW + timedelta(seconds=time.monotonic() - BEGAN)


def tell(what: str, value: object) -> None:
    sys.stdout.write(json.dumps({what: value}) + "\n")
    sys.stdout.flush()


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def press(target: QWidget) -> None:
    """A finger on a button, wherever on the page it is."""
    above = target.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(target, 0, 8)
        above = above.parentWidget()
    wait(lambda: not target.visibleRegion().isEmpty(), target.objectName())
    tap(target)


def turn_to(page: VisitPage, key: str) -> None:
    """A finger on a part in the list of them, or on the line that stands for the list where there is no room for it."""
    parts = page.running
    if parts.chooser.isVisible():
        press(parts.chooser)
        row = list(parts.sections).index(key)
        view = parts.chooser.view()
        wait(view.isVisible, "the parts to choose from")
        place = view.visualRect(view.model().index(row, 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    else:
        press(parts.list.buttons[key])
    wait(lambda: parts.current == key, f"part {key}")


class Meeting:
    """The officer and the two others round one tablet."""

    def __init__(self, home: Path) -> None:
        self.ask = PreparedAnswers()
        app, self.appearance = application(["asfdesk"])
        self.app = app
        self.program = Program(
            self.appearance, home / "register", ask=self.ask, clock=clock, settings_folder=home / "settings"
        )
        self.program.start()
        page = self.program.entrance
        assert page is not None
        write(page.secret.edit, PASSPHRASE)  # type: ignore[attr-defined]  # the unlock page
        page.button.click()  # type: ignore[attr-defined]
        wait(lambda: self.program.window is not None, "the window")
        assert self.program.window is not None
        self.window: MainWindow = self.program.window
        self.window.resize(*SIZE)
        self.window.show()
        wait(lambda: self.program.tasks.idle, "the window's first work")

    def visit_from_today(self) -> VisitPage:
        """From the start page, by its line."""
        wait(lambda: bool(self._lines()), "the visit on the start page")
        press(self._lines()[0])
        wait(lambda: any(page.isVisible() for page in self.window.findChildren(VisitPage)), "the visit")
        return next(page for page in self.window.findChildren(VisitPage) if page.isVisible())

    def _lines(self) -> list[LineButton]:
        lines = self.window.findChildren(LineButton)
        return [
            one
            for one in lines
            if one.isVisible()
            and one.line.kind is Kind.VISIT
            and "trepart" in one.accessibleName().casefold()
        ]

    def answer(self, page: VisitPage, key: str) -> None:
        """One question: a finger on the first answer, or words."""
        card = page.running.cards[key]
        if isinstance(card.field, SegmentField):
            press(card.field.buttons[0])
        elif card.item.kind is ItemKind.TEXT:
            type_text(card.field.control, f"Svar på {key}.")


def one(home: Path) -> None:
    """From Today to the middle of a sentence."""
    meeting = Meeting(home)
    page = meeting.visit_from_today()
    press(find(page, "visit.start"))
    wait(page.running.isVisible, "the open visit")
    for key in ("agreed_beforehand", "consent_valid", "present"):
        meeting.answer(page, key)
    turn_to(page, "words")
    type_text(find(page, "visit.participant_view"), HALF)
    desk = meeting.window.findChild(VisitPage)
    assert desk is not None
    subject = page.running.view.visit.id  # type: ignore[union-attr]
    wait(lambda: _kept(page, subject), "the draft", 3)
    tell("section", page.running.current)
    die()


def two(home: Path) -> None:
    """Where it was left: the sentence is gone on with, the next section begun, killed again in the middle of an answer."""
    meeting = Meeting(home)
    page = meeting.visit_from_today()
    wait(page.running.isVisible, "the open visit")
    tell("section", page.running.current)
    assert page.running.forms is not None
    tell("words", page.running.forms.read().participant_view)
    edit = find(page, "visit.participant_view")
    tell("focus_section", edit.isVisible())
    cursor = edit.textCursor()  # type: ignore[attr-defined]
    cursor.movePosition(cursor.MoveOperation.End)
    edit.setTextCursor(cursor)  # type: ignore[attr-defined]
    type_text(edit, " " + REST)
    turn_to(page, "s0")
    tell("answered", sorted(page.running.view.answers))  # type: ignore[union-attr]
    meeting.answer(page, "aim")
    turn_to(page, "s1")
    meeting.answer(page, "participant_says")
    subject = page.running.view.visit.id  # type: ignore[union-attr]
    wait(lambda: _kept(page, subject), "the draft", 3)
    die()


def three(home: Path) -> None:
    """The rest, the end, three signatures."""
    meeting = Meeting(home)
    page = meeting.visit_from_today()
    wait(page.running.isVisible, "the open visit")
    tell("section", page.running.current)
    tell("typed", page.running.cards["participant_says"].read().value)
    assert page.running.forms is not None
    tell("words", page.running.forms.read().participant_view)
    for item in page.running.missing():
        turn_to(page, page.running.questions.section_of(item.id))
        if not page.running.cards[item.id].read().value:
            meeting.answer(page, item.id)
    turn_to(page, "finish")
    meeting.ask.prepare(True)
    press(find(page, "visit.close"))
    wait(page.protocol.isVisible, "the protocol")
    press(find(page, "visit.sign_protocol"))
    wait(lambda: any(p.isVisible() for p in meeting.window.findChildren(SignProtocolPage)), "signing")
    signing = next(p for p in meeting.window.findChildren(SignProtocolPage) if p.isVisible())
    for draw in (draw_with_pen, draw_with_finger, draw_with_pen):
        before = signing.role
        wait(lambda: signing.reader.drawn_for is signing.role, "the pages")
        press(find(signing, "signing.go_on", QAbstractButton))
        write(find(signing, "signing.place"), "Gävle")
        pad = signing.card.pad
        signing.right.ensureWidgetVisible(pad)
        wait(lambda pad=pad: pad.visibleRegion().boundingRect().height() > 90, "the pad")
        corner = pad.visibleRegion().boundingRect().topLeft()
        draw(pad, [(corner.x() + x, corner.y() + y) for x, y in STROKE])
        if not signing.card.read.isChecked():
            press(signing.card.read)
        press(signing.card.sign)
        wait(lambda before=before: signing.role is not before and signing._task is None, "the signature", 60)
    wait(lambda: page.isVisible() and page.protocol.isVisible(), "the signed protocol")
    tell("standing", page.protocol.standing.text())
    meeting.window.close()
    tell("ended", value=True)


def _kept(page: VisitPage, subject: object) -> bool:
    return drafts.find_draft(page._desk, Kind.VISIT, subject) is not None  # type: ignore[arg-type]


if __name__ == "__main__":
    {"one": one, "two": two, "three": three}[sys.argv[2]](Path(sys.argv[1]))
    os._exit(0)
