"""A turned screen, sleep, a flat battery and a second copy in the middle of a visit: it goes on where it was, with every word and line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from pytestqt.qtbot import QtBot

from asfdesk.domain.change import Kind
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.visit import Visit
from asfdesk.gui.dress.style import Appearance
from asfdesk.gui.pages.visit.page import VisitPage
from asfdesk.gui.pages.visit.sketch import SketchField
from asfdesk.gui.window.first_window import FirstWindow, show_first
from asfdesk.services import drafts
from asfdesk.services.desk import Desk
from asfdesk.services.visiting import enterprise_visits, pictures, visits
from asfdesk.services.visiting.visit_place import last_place
from tests.cases import PASSPHRASE, Clock, open_desk
from tests.gui.agreement_window import Office, child
from tests.gui.pens import draw_with_pen, pen_event
from tests.gui.program_window import Running, office_of_four
from tests.gui.visit_window import shown
from tests.hands import type_text

WORDS = "Trapporna är smala, "


@pytest.fixture
def visit(office: Office) -> Visit:
    """To the enterprise: its checklist asks for a sketch."""
    return to_the_enterprise(office.desk, office.case.enterprise.id)


def to_the_enterprise(desk: Desk, enterprise: object) -> Visit:
    planned = enterprise_visits.plan_enterprise_visit(desk, enterprise, VisitKind.ENTERPRISE, desk.today())  # type: ignore[arg-type]
    return visits.open_visit(desk, planned.id).visit


def sketch_of(page: VisitPage) -> SketchField:
    field = page.running.cards["plan"].pictured
    assert isinstance(field, SketchField)
    return field


def in_view(qtbot: QtBot, page: VisitPage, field: SketchField) -> None:
    area = page.running.area
    qtbot.waitUntil(lambda: field.pad.height() > 200 and area.verticalScrollBar().maximum() > 0)
    area.ensureWidgetVisible(field.pad, 0, 0)


def strokes_kept(desk: Desk, visit: Visit) -> int:
    found = [one for one in pictures.pictures_of(desk, visit.id) if one.item == "plan"]
    assert len(found) <= 1  # a question has one sketch, whoever kept it first
    ink = pictures.strokes_of(found[0]) if found else None
    return len(ink.strokes) if ink else 0


def flat_battery(office: Office, page: VisitPage) -> None:
    """The process ends here; what has not been kept is gone."""
    running = page.running
    running.keeping._keep.stop()
    running.keeping._save.stop()
    running.keeping.visit = None
    running.place._timer.stop()
    running.place._visit = None
    for card in running.cards.values():
        if isinstance(card.pictured, SketchField):
            card.pictured._meanwhile.stop()
            card.pictured._waiting = False
            card.pictured.pad._drawing = None
    page.close()
    folder = office.desk.store.folder
    office.desk.store.close()
    office.desk = open_desk(folder, office.clock)


def test_a_turned_screen_in_the_middle_of_a_line_and_a_word_loses_neither(
    qtbot: QtBot, office: Office, visit: Visit
) -> None:
    page = shown(qtbot, office, visit)
    page.running.go_to_section("words")
    notes = child(page, "visit.notes")
    type_text(notes, WORDS)
    page.resize(768, 1366)
    qtbot.waitUntil(lambda: page.running.anchor.sees(notes))
    type_text(notes, "säger Åsa")  # the caret stays where it was
    assert notes.toPlainText() == f"{WORDS}säger Åsa"  # type: ignore[attr-defined]
    page.resize(1366, 768)

    page.running.go_to_section("s2")
    field = sketch_of(page)
    in_view(qtbot, page, field)
    place = field.pad.visibleRegion().boundingRect().topLeft()
    pen_event(field.pad, QEvent.Type.TabletPress, (place.x() + 20, place.y() + 20), 0.5)
    for x in range(30, 150, 10):
        pen_event(field.pad, QEvent.Type.TabletMove, (place.x() + x, place.y() + x // 2), 0.5)
    before = field.pad.ink().strokes
    page.resize(500, 1366)
    qtbot.waitUntil(lambda: field.pad.width() < 500)
    assert field.pad.ink().strokes == before  # not a point moved
    assert not field.pad.drawing  # and no line leaps to where the pen is on the turned paper
    assert page.running.current == "s2"
    in_view(qtbot, page, field)
    place = field.pad.visibleRegion().boundingRect().topLeft()
    draw_with_pen(field.pad, [(place.x() + n, place.y() + n) for n in range(10, 100, 10)])
    page.resize(1366, 768)
    assert len(field.pad.ink().strokes) == 2
    qtbot.waitUntil(lambda: strokes_kept(office.desk, visit) == 2, timeout=10_000)
    assert page.can_leave()
    assert visits.get_visit(office.desk, visit.id).visit.notes == f"{WORDS}säger Åsa"


def test_a_line_that_is_still_being_drawn_outlives_a_flat_battery(
    qtbot: QtBot, office: Office, visit: Visit
) -> None:
    page = shown(qtbot, office, visit)
    page.running.go_to_section("s2")
    field = sketch_of(page)
    in_view(qtbot, page, field)
    place = field.pad.visibleRegion().boundingRect().topLeft()
    pen_event(field.pad, QEvent.Type.TabletPress, (place.x() + 20, place.y() + 20), 0.5)
    pen_event(field.pad, QEvent.Type.TabletMove, (place.x() + 90, place.y() + 40), 0.5)
    qtbot.waitUntil(lambda: strokes_kept(office.desk, visit) == 1, timeout=10_000)
    assert field.pad.drawing  # the pen has not been lifted
    qtbot.waitUntil(lambda: field._task is None, timeout=10_000)
    qtbot.waitUntil(lambda: last_place(office.desk, visit.id).section == "s2")
    flat_battery(office, page)
    fresh = shown(qtbot, office, visit)
    assert fresh.running.current == "s2"
    assert len(sketch_of(fresh).pad.ink().strokes) == 1
    assert fresh.can_leave()


def test_a_visit_opens_at_the_question_and_the_height_where_it_was_left(
    qtbot: QtBot, office: Office, visit: Visit
) -> None:
    page = shown(qtbot, office, visit)
    page.running.all.setChecked(True)
    qtbot.waitUntil(lambda: not page.running.revealing and not page.running.questions.waiting)
    last = visits.get_visit(office.desk, visit.id).checklist.sections[1].items[-1].id
    page.running.go_to_item(last)
    qtbot.waitUntil(lambda: page.running.item_in_focus() == last)
    bar = page.running.area.verticalScrollBar()
    bar.setValue(bar.value() + 40)
    height = page.running.anchor._top(page.running.cards[last])
    qtbot.waitUntil(lambda: last_place(office.desk, visit.id).scroll == bar.value(), timeout=5_000)
    flat_battery(office, page)
    fresh = shown(qtbot, office, visit)
    qtbot.waitUntil(lambda: fresh.running.item_in_focus() == last, timeout=10_000)
    assert fresh.running.all.isChecked()
    qtbot.waitUntil(lambda: fresh.running.anchor._top(fresh.running.cards[last]) == height)


@pytest.fixture
def program(qtbot: QtBot, appearance: Appearance, tmp_path: Path) -> Iterator[Running]:
    office_of_four(tmp_path / "register")
    made = Running(qtbot, appearance, tmp_path)
    made.come_in(PASSPHRASE, "ann")
    yield made
    made.end()


def desk_of(program: Running) -> Desk:
    assert program.program.desk is not None
    return program.program.desk


def visit_page(program: Running) -> VisitPage:
    assert program.window.place is not None
    page = program.window.pages[program.window.place.page]
    assert isinstance(page, VisitPage)
    return page


def test_sleep_a_clock_a_day_behind_and_a_second_copy_leave_the_visit_as_it_was(
    program: Running,
) -> None:
    desk = desk_of(program)
    qtbot = program.qtbot
    with desk.store.read() as work:
        enterprise = work.enterprises.all()[0]
    visit = to_the_enterprise(desk, enterprise.id)
    program.window.go("visit", visit.id)
    page = visit_page(program)
    page.running.go_to_section("s2")
    field = sketch_of(page)
    in_view(qtbot, page, field)
    place = field.pad.visibleRegion().boundingRect().topLeft()
    draw_with_pen(field.pad, [(place.x() + n, place.y() + n) for n in range(10, 100, 10)])
    pen_event(field.pad, QEvent.Type.TabletPress, (place.x() + 20, place.y() + 90), 0.5)
    pen_event(field.pad, QEvent.Type.TabletMove, (place.x() + 90, place.y() + 20), 0.5)
    page.running.keeping.keep()

    # a second copy is started: it finds the first, which comes forward as it is
    first = FirstWindow(program.program.folder)
    first.asked.connect(program.program.come_forward)
    assert first.listen()
    with qtbot.waitSignal(first.asked, timeout=5_000):
        assert show_first(program.program.folder)
    first.close()
    assert visit_page(program) is page
    assert page.running.current == "s2"

    # the lid is closed with the pen on the paper, and the clock comes back a day behind
    clock = program.program._clock
    assert isinstance(clock, Clock)
    program.program.lock_unattended()
    assert program.program.window is None or not program.program.window.isVisible()
    clock.now -= timedelta(days=1)
    program.come_in(PASSPHRASE)
    desk = desk_of(program)
    page = visit_page(program)
    qtbot.waitUntil(lambda: page.running.current == "s2", timeout=10_000)
    assert len(sketch_of(page).pad.ink().strokes) == 2
    assert strokes_kept(desk, visit) == 2

    # and once more in the middle of a word
    page.running.go_to_section("words")
    notes = child(page, "visit.notes")
    type_text(notes, WORDS)
    program.program.lock_unattended()
    program.come_in(PASSPHRASE)
    desk = desk_of(program)
    page = visit_page(program)
    assert page.running.current == "words"
    assert page.running.forms is not None
    assert page.running.forms.read().notes == WORDS.strip()
    assert visits.get_visit(desk, visit.id).visit.notes == WORDS.strip()
    assert drafts.find_draft(desk, Kind.VISIT, visit.id) is None
