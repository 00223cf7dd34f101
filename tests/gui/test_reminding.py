"""The reminder in the window and as a notification: neutral words, once, also while the register is locked."""

from __future__ import annotations

from datetime import UTC, datetime, time

import pytest
from pytestqt.qtbot import QtBot

from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.reminder import ReminderRules
from asfdesk.gui.pages.settings.reminders import RemindersCard
from asfdesk.gui.pages.visit.page import VisitPage
from asfdesk.gui.reminding import Reminding
from asfdesk.gui.window.main_window import MainWindow
from asfdesk.services.planning import reminders
from asfdesk.services.visiting import lone_visits, visits
from tests.follow_up import signed
from tests.gui.agreement_window import Office, child
from tests.gui.visit_window import click
from tests.hands import replace_text


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def reminding(qtbot: QtBot, office: Office, told: list[str]) -> Reminding:
    placement = signed(office.desk, office.case).placement.id
    visits.plan_visit(office.desk, placement, VisitKind.WORKPLACE, office.desk.today(), time(14, 0))
    reminders.choose_rules(office.desk, ReminderRules(quiet_from=None, quiet_to=None))
    office.clock.now = datetime(2026, 3, 2, 12, 40, tzinfo=UTC)
    window = MainWindow(demo=False, ask=office.ask, tasks=office.tasks, changes=office.changes)
    qtbot.addWidget(window)
    window.show()
    made = Reminding(notify=told.append)
    office.changes.happened.connect(made.on_changes)
    made.follow(office.desk, window)
    yield_window(made, window)
    return made


def yield_window(made: Reminding, window: MainWindow) -> None:
    made.destroyed.connect(window.deleteLater)


def test_a_visit_is_told_of_once_and_neutrally(office: Office, reminding: Reminding, told: list[str]) -> None:
    reminding.look()
    assert told == ["Ett besök börjar snart."]
    assert office.case.participant.family_name not in " ".join(told)
    reminding.stop()


def test_a_lone_visit_is_told_of_while_the_window_is_hidden(
    office: Office, reminding: Reminding, told: list[str]
) -> None:
    visit = next(v for v in visits.visits_of(office.desk, office_placement(office)) if v.at)
    lone_visits.save_lone_visit(office.desk, visit.id, time(15, 0), "Bo", "070-1")
    reminding.look()
    assert reminding._window is not None
    reminding._window.hide()  # as a locked window is
    office.clock.now = datetime(2026, 3, 2, 14, 1, tzinfo=UTC)
    reminding.look()
    reminding.look()
    assert told[-1].startswith("Ett ensamt besök är inte avslutat i tid.")
    assert len(told) == 2
    reminding.stop()


def office_placement(office: Office):
    with office.desk.store.read() as work:
        return work.placements.all()[0].id


def test_the_settings_say_what_this_computer_cannot_do(qtbot: QtBot, office: Office) -> None:
    card = RemindersCard(office.desk, office.window)
    qtbot.addWidget(card)
    card.show_state()
    card.show()
    assert "visar inga notiser" in card.unable.text()
    assert card.unable.isVisible()
    replace_text(child(card, "settings.reminders.minutes"), "45")
    card.quiet.click()
    card.save.click()
    assert (reminders.rules(office.desk).minutes, reminders.rules(office.desk).quiet) == (45, True)


def test_going_alone_is_noted_on_the_visit_and_ended_by_one_button(
    qtbot: QtBot, office: Office, reminding: Reminding
) -> None:
    visit = next(v for v in visits.visits_of(office.desk, office_placement(office)) if v.at)
    page = VisitPage(office.desk, office.window)
    qtbot.addWidget(page)
    office.show(page, visit.id)
    click(page, "safety.make")
    replace_text(child(page, "safety.call_name"), "Bo Ek")
    click(page, "safety.save")
    assert page.safety.form is not None
    assert page.safety.form.fields["call_phone"].problem_text
    replace_text(child(page, "safety.call_phone"), "070-123 45 67")
    click(page, "safety.save")
    assert "Klar senast 16.00; annars ska Bo Ek ringas" in page.safety.words.text()
    click(page, "safety.done")
    known = lone_visits.lone_visit(office.desk, visit.id)
    assert known is not None
    assert known.done_at == office.clock.now
    reminding.stop()
