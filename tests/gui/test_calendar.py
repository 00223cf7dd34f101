"""The calendar in a window on a real store: found by day, opened, moved by dropping and by keys, read without colour."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QEventLoop, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from asfdesk.domain.busy import Busy
from asfdesk.domain.followup import Because
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.visit import Visit, VisitState
from asfdesk.gui.pages.calendar.entry import MIME, EntryButton
from asfdesk.gui.pages.calendar.grid import View
from asfdesk.gui.pages.calendar.page import CalendarPage
from asfdesk.gui.pages.calendar.words import icon_of, kind_of, mark_of, state_of
from asfdesk.services.desk import Desk
from asfdesk.services.planning import busy_times, calendar
from asfdesk.services.planning.calendar import Entry, EntryKind
from asfdesk.services.visiting import enterprise_visits, visits
from tests.follow_up import signed
from tests.gui.accessible import assert_accessible
from tests.gui.agreement_window import Office, child
from tests.gui.visit_window import click
from tests.hands import type_text


@pytest.fixture
def meeting(office: Office) -> Visit:
    """Måndag 23 mars 2026, the first follow-up."""
    placement = signed(office.desk, office.case).placement.id
    return next(v for v in visits.visits_of(office.desk, placement) if v.kind is VisitKind.THREE_PARTY)


@pytest.fixture
def page(qtbot: QtBot, office: Office, meeting: Visit) -> CalendarPage:
    made = CalendarPage(office.desk, office.window)
    qtbot.addWidget(made)
    office.show(made)
    click(made, "calendar.after")
    click(made, "calendar.before")
    settle(made)
    return made


def settle(page: CalendarPage) -> None:
    """Until what the page asked for has been read and is shown."""
    QApplication.processEvents()
    tasks = page._window.tasks
    if not tasks.idle:
        loop = QEventLoop()
        tasks.became_idle.connect(loop.quit)
        loop.exec()


def entry(page: CalendarPage, visit: Visit) -> EntryButton:
    settle(page)
    return next(button for button in page.grid.buttons if button.entry.subject == visit.id)


def words(page: CalendarPage) -> str:
    settle(page)
    return " ".join(label.text() for label in page.findChildren(QLabel)).replace("\u00a0", " ")


def drop(page: CalendarPage, visit: Visit, day: date) -> None:
    settle(page)
    cell = next(cell for cell in page.grid.cells if cell.day == day)
    data = QMimeData()
    data.setData(MIME, visit.id.hex.encode())
    cell.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.MoveAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_the_month_shows_its_visits_with_week_numbers_and_says_them_in_words(
    page: CalendarPage, meeting: Visit
) -> None:
    assert page.period.text() == "Mars 2026"
    said = entry(page, meeting).accessibleName()
    assert "Trepartssamtal" in said
    assert "Planerat" in said
    weeks = [button.text() for button in page.grid.weeks]
    assert weeks == ["v. 9", "v. 10", "v. 11", "v. 12", "v. 13", "v. 14"]
    assert_accessible(page)


def test_holidays_are_named(page: CalendarPage) -> None:
    click(page, "calendar.after")
    assert "Långfredagen" in words(page)
    assert "Annandag påsk" in words(page)


def test_an_entry_opens_its_visit(office: Office, page: CalendarPage, meeting: Visit) -> None:
    entry(page, meeting).click()
    assert office.sent.places[-1] == ("visit", meeting.id)


@pytest.mark.parametrize("view", list(View))
def test_each_view_finds_the_visit(page: CalendarPage, meeting: Visit, view: View) -> None:
    page.show_day(meeting.on)
    settle(page)
    page.chips[view].click()
    assert entry(page, meeting).entry.on == meeting.on
    assert_accessible(page)


def test_a_dropped_visit_moves_when_its_reason_is_given_and_comes_back_by_undo(
    office: Office, page: CalendarPage, meeting: Visit
) -> None:
    drop(page, meeting, date(2026, 3, 25))
    assert (
        visits.get_visit(office.desk, meeting.id).visit.on == meeting.on
    )  # nothing moves before it is asked
    click(page, "booking.ok")
    assert page.mover.form is not None
    assert page.mover.form.form.fields["reason"].problem_text == "Skriv skälet."
    type_text(child(page, "booking.reason"), "Krock med annat möte")
    click(page, "booking.ok")
    moved = visits.get_visit(office.desk, meeting.id).visit
    assert (moved.on, moved.reason) == (date(2026, 3, 25), "Krock med annat möte")
    assert entry(page, meeting).entry.on == date(2026, 3, 25)
    assert office.messages._action.text() == "Ångra"
    office.messages._action.click()
    assert visits.get_visit(office.desk, meeting.id).visit.on == meeting.on


def test_dragging_the_first_day_lists_every_date_that_follows_with_its_reasons_before_anything_moves(
    office: Office, page: CalendarPage, meeting: Visit
) -> None:
    assert meeting.placement_id is not None
    before = visits.visits_of(office.desk, meeting.placement_id)
    start = before[0]
    drop(page, start, date(2026, 3, 19))
    assert page.mover.form is not None
    effects = page.mover.form.effects
    assert effects is not None
    told = {words.replace("\u00a0", " "): why.replace("\u00a0", " ") for words, why in effects.lines}
    moved = "Trepartssamtal: måndag 23 mars 2026 → torsdag 2 april 2026"
    assert told[moved] == (
        "Placeringen börjar torsdag 19 mars 2026 → 2 veckor senare är torsdag 2 april 2026"
    )
    assert len(told) == sum(v.because in (Because.FIRST, Because.RECURRING) for v in before)
    assert "Överenskommelsen behåller sin första dag" in words(page)
    assert visits.visits_of(office.desk, meeting.placement_id) == before
    effects.along.click()
    type_text(child(page, "booking.reason"), "Åsa började senare")
    click(page, "booking.ok")
    assert visits.get_visit(office.desk, meeting.id).visit.on == date(2026, 4, 2)
    office.messages._action.click()
    assert [v.on for v in visits.visits_of(office.desk, meeting.placement_id)] == [v.on for v in before]


def test_keys_move_a_visit_by_a_day_or_a_week(qtbot: QtBot, page: CalendarPage, meeting: Visit) -> None:
    qtbot.keyClick(entry(page, meeting), Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert page.mover.form is not None
    assert page.mover.form.form.fields["on"].read() == date(2026, 3, 30)
    click(page, "booking.cancel")
    assert not page.mover.isVisible()
    qtbot.keyClick(entry(page, meeting), Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert page.mover.form.form.fields["on"].read() == date(2026, 3, 22)
    assert "ingen arbetsdag" in page.mover.form.hint.text()


def ics(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.ics"))


def test_picked_out_by_keys_and_mouse_visits_become_one_calendar_file(
    qtbot: QtBot, office: Office, page: CalendarPage, meeting: Visit, tmp_path: Path
) -> None:
    others = [button for button in page.grid.buttons if button.entry.subject != meeting.id]
    qtbot.keyClick(entry(page, meeting), Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(others[0], Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier)
    other = others[0].entry.subject
    assert entry(page, meeting).accessibleName().endswith(", markerat")
    assert page.selection.count.text() == "2 besök är markerade"
    page.reload()
    settle(page)
    assert entry(page, meeting).chosen
    office.ask.prepare(tmp_path)
    with qtbot.waitSignal(office.tasks.became_idle):
        click(page, "calendar.save_chosen")
    text = ics(tmp_path)[0].read_text("utf-8")
    assert text.count("BEGIN:VEVENT") == 2
    assert f"{meeting.id}@asfdesk" in text
    assert f"{other}@asfdesk" in text
    click(page, "calendar.choose_none")
    assert not page.selection.isVisible()
    assert not any(button.chosen for button in page.grid.buttons)


def test_the_menu_of_an_entry_saves_it_moves_it_and_opens_it_from_the_keyboard_too(
    qtbot: QtBot, office: Office, page: CalendarPage, meeting: Visit, tmp_path: Path
) -> None:
    def choose(name: str) -> None:
        button = entry(page, meeting)
        asked = QContextMenuEvent(
            QContextMenuEvent.Reason.Keyboard, QPoint(2, 2), button.mapToGlobal(QPoint(2, 2))
        )
        QApplication.sendEvent(button, asked)
        next(one for one in page.selection.menu.actions() if one.objectName() == name).trigger()
        page.selection.menu.close()

    office.ask.prepare(tmp_path)
    with qtbot.waitSignal(office.tasks.became_idle):
        choose("save")
    assert ics(tmp_path)[0].read_text("utf-8").count("BEGIN:VEVENT") == 1
    choose("move")
    assert page.mover.form is not None
    assert page.mover.form.form.fields["on"].read() == meeting.on
    choose("open")
    assert office.sent.places[-1] == ("visit", meeting.id)


def test_a_closed_visit_cannot_be_dragged(office: Office, page: CalendarPage, meeting: Visit) -> None:
    cancelled = visits.cancel_visit(office.desk, meeting, "Sjuk")
    page.reload()
    settle(page)
    assert not entry(page, meeting).entry.may_move
    assert "Inställt" in entry(page, meeting).accessibleName()
    drop(page, cancelled, date(2026, 3, 25))
    assert page.mover.form is None


def test_busy_times_stand_hatched_in_the_week(office: Office, page: CalendarPage) -> None:
    begins = datetime(2026, 3, 24, 8, 30, tzinfo=UTC)
    busy_times.keep_busy_times(office.desk, (Busy(begins, begins.replace(hour=10)),))
    page.show_day(date(2026, 3, 24))
    settle(page)
    cell = page.grid.cells[0]
    assert "Upptagen 09.30–11.30" in [part.accessibleName() for part in cell.findChildren(QWidget)]


def test_other_dates_are_shown_when_they_are_asked_for(page: CalendarPage) -> None:
    page.show_day(date(2026, 9, 8))
    settle(page)
    assert page.grid.buttons == [] or all(b.entry.state is not None for b in page.grid.buttons)
    page.filters.others.click()
    settle(page)
    assert any("Överenskommelse slutar" in button.accessibleName() for button in page.grid.buttons)


def test_visits_to_an_enterprise_alone_are_there_too(office: Office, page: CalendarPage) -> None:
    enterprise = office.case.enterprise
    made = enterprise_visits.plan_enterprise_visit(
        office.desk, enterprise.id, VisitKind.ENTERPRISE, date(2026, 3, 26)
    )
    page.reload()
    settle(page)
    assert entry(page, made).entry.where == enterprise.name


def test_filters_leave_out_what_is_elsewhere(page: CalendarPage, meeting: Visit) -> None:
    page.filters.kind.show_value(VisitKind.INDIVIDUAL)
    page.reload()
    settle(page)
    assert meeting.id not in [button.entry.subject for button in page.grid.buttons]


def many(office: Office, number: int, day: date) -> None:
    """So many visits to the enterprise on a day."""
    for _ in range(number):
        enterprise_visits.plan_enterprise_visit(
            office.desk, office.case.enterprise.id, VisitKind.DIALOGUE, day
        )


def test_a_long_list_goes_on_from_the_first_day_that_it_has_no_room_for(
    office: Office, page: CalendarPage
) -> None:
    for day in (3, 4, 5):
        many(office, 25, date(2026, 3, day))
    page.chips[View.LIST].click()
    settle(page)
    assert page.grid.buttons[-1].entry.on == date(2026, 3, 4)
    assert page.period.text() == "1–4\u00a0mars 2026"
    assert page.grid.further is not None
    assert page.grid.further.text() == "Fortsätt från torsdag 5\u00a0mars 2026"
    assert_accessible(page)
    page.grid.further.click()
    settle(page)
    assert page.grid.buttons[0].entry.on == date(2026, 3, 5)


def test_a_week_shows_what_it_has_room_for_and_leads_to_the_whole_day(
    office: Office, page: CalendarPage
) -> None:
    many(office, 12, date(2026, 3, 4))
    page.show_day(date(2026, 3, 4))
    page.chips[View.WEEK].click()
    settle(page)
    cell = next(cell for cell in page.grid.cells if cell.day == date(2026, 3, 4))
    assert len(cell.buttons) == 7
    assert cell.more is not None
    assert cell.more.text() == "5 till"
    cell.more.click()
    settle(page)
    assert len(page.grid.buttons) == 12


def test_what_is_shown_is_read_outside_the_thread_of_the_window(
    office: Office, page: CalendarPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    readers: list[int] = []
    real = calendar.entries

    def watched(desk: Desk, wanted: calendar.Wanted) -> calendar.Span:
        readers.append(threading.get_ident())
        return real(desk, wanted)

    monkeypatch.setattr(calendar, "entries", watched)
    for view in View:
        page.chips[view].click()
        click(page, "calendar.after")
        settle(page)
    assert page.period.text()
    assert readers
    assert threading.get_ident() not in readers


def test_an_empty_list_says_what_belongs_there(qtbot: QtBot, office: Office) -> None:
    made = CalendarPage(office.desk, office.window)
    qtbot.addWidget(made)
    office.show(made)
    made.chips[View.LIST].click()
    assert "Inget de här dagarna" in words(made)


def test_of_a_protected_identity_there_are_initials_and_no_home(office: Office, meeting: Visit) -> None:
    from asfdesk.domain.parties import Protection
    from asfdesk.services.parties import participants

    person = participants.get_participant(office.desk, office.case.participant.id)
    participants.save_participant(office.desk, replace(person, protection=Protection.PROTECTED_REGISTRATION))
    span = calendar.entries(office.desk, calendar.Wanted(meeting.on, meeting.on, others=True))
    said = " ".join(f"{one.who} {one.detail}" for one in span.entries)
    assert person.family_name not in said
    assert person.initials in said


def test_every_kind_and_state_has_a_sign_of_its_own_so_that_nobody_needs_the_colour() -> None:
    today = date(2026, 3, 2)

    def line(kind: VisitKind, state: VisitState, on: date = today) -> Entry:
        return Entry(EntryKind.VISIT, on, "visit", UUID(int=1), visit_kind=kind, state=state)

    kinds = [line(kind, VisitState.PLANNED) for kind in VisitKind]
    assert len({icon_of(one) for one in kinds}) == len({kind_of(one) for one in kinds}) == len(VisitKind)
    states = [line(VisitKind.WORKPLACE, state) for state in VisitState]
    states.append(line(VisitKind.WORKPLACE, VisitState.PLANNED, date(2026, 2, 27)))  # overdue
    assert len({mark_of(one, today) for one in states}) == len(states)
    assert len({state_of(one, today)[0] for one in states}) == len(states)
