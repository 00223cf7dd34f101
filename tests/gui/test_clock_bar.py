"""The clock guard as the officer meets it: the bar, the word that the time is right, the warning before a signature."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from asfdesk.domain.agreement import copy_for
from asfdesk.domain.clock import ClockDoubt, Doubt
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.signature import Role
from asfdesk.gui.ask import PreparedAnswers
from asfdesk.gui.guards.clock_bar import ClockBar, may_sign, span_words
from asfdesk.gui.pages.agreement.locked import LockedAgreement
from asfdesk.gui.pages.settings.clock import ClockCard
from asfdesk.gui.window.messages import Messages
from asfdesk.services.agreeing import agreements
from asfdesk.services.desk import Desk
from asfdesk.services.keeping import clock
from asfdesk.services.parties import participants
from asfdesk.services.signatures import signing
from asfdesk.store.opening import unlock
from tests.cases import NOW, PASSPHRASE, Clock, catalogue, open_desk, ready, scrawl
from tests.gui.agreement_window import Office
from tests.gui.register_window import words


@pytest.fixture
def hand() -> Clock:
    """The clock that the test sets."""
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, hand: Clock) -> Iterator[Desk]:
    open_desk(tmp_path / "clock register").store.close()
    made = Desk(unlock(tmp_path / "clock register", PASSPHRASE, clock=hand), catalogue(), hand)
    yield made
    made.store.close()


@pytest.fixture
def bar(qtbot: QtBot, desk: Desk) -> ClockBar:
    messages = Messages()
    qtbot.addWidget(messages)
    made = ClockBar(clock.watch(desk, lambda: 0.0), messages)
    qtbot.addWidget(made)
    return made


def save(desk: Desk) -> None:
    participants.save_participant(
        desk, replace(participants.new_participant(), given_name="Anna", family_name="Ek")
    )


def test_the_bar_is_there_while_the_clock_is_doubtful_and_no_longer(bar: ClockBar, hand: Clock) -> None:
    assert bar.isHidden()
    hand.now += timedelta(hours=5)
    bar.look()
    assert not bar.isHidden()
    assert "hoppat fram 5 timmar" in bar.words.text().replace("\u00a0", " ")
    assert "2 mars 2026 kl. 14.30" in bar.words.text().replace("\u00a0", " ")
    hand.now = NOW
    bar.look()
    assert bar.isHidden()


def test_saying_that_the_time_is_right_takes_it_away_and_stands_in_the_trail(
    bar: ClockBar, desk: Desk, hand: Clock
) -> None:
    hand.now += timedelta(days=3)
    bar.look()
    bar.right.click()
    assert bar.isHidden()
    bar.look()
    assert bar.isHidden()
    with desk.store.read() as work:
        names = work.connection.exec_driver_sql("SELECT name FROM operation").scalars().all()
    assert names == ["trust_clock"]


def test_the_register_remembers_the_time_now_and_then(bar: ClockBar, desk: Desk, hand: Clock) -> None:
    for _ in range(20):
        bar.look()
    hand.now -= timedelta(hours=1)
    assert clock.watch(desk, lambda: 0.0).doubt is not None


def test_a_full_disk_is_told_and_the_bar_goes_on(
    bar: ClockBar, hand: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise StoreFault(Fault.DISK_FULL, folder="/register")

    monkeypatch.setattr(clock.ClockWatch, "trust", full)
    hand.now += timedelta(days=3)
    bar.look()
    bar.right.click()
    assert bar._messages.text
    assert not bar.isHidden()


def test_the_card_lists_what_was_written_meanwhile(
    qtbot: QtBot, bar: ClockBar, desk: Desk, hand: Clock
) -> None:
    card = ClockCard(desk)
    qtbot.addWidget(card)
    card.show()
    card.show_state()
    assert "Klockan stämmer" in words(card)
    hand.now -= timedelta(minutes=40)
    bar.look()
    save(desk)
    card.show_state()
    text = words(card).replace("\u00a0", " ")
    assert "hoppat tillbaka 40 minuter" in text
    assert "1 anteckning gjordes medan klockan var osäker" in text
    qtbot.waitUntil(lambda: "40 minuter fel" in words(card).replace("\u00a0", " "))


@pytest.mark.parametrize(
    ("span", "told"),
    [
        (timedelta(seconds=20), "1 minut"),
        (timedelta(minutes=-119), "119 minuter"),
        (timedelta(hours=30), "30 timmar"),
        (timedelta(days=-3), "3 dygn"),
    ],
)
def test_a_span_is_told_in_the_unit_that_tells(span: timedelta, told: str) -> None:
    assert span_words(span).replace("\u00a0", " ") == told


def test_a_doubtful_time_is_asked_about_before_signing() -> None:
    doubt = ClockDoubt(Doubt.LONG_AFTER, timedelta(days=400))
    ask = PreparedAnswers(False, True)
    assert may_sign(ask, None, NOW)
    assert not may_sign(ask, doubt, NOW)
    assert may_sign(ask, doubt, NOW)
    assert ask.asked == ["Underteckna fast tiden är osäker?"] * 2


def test_a_signature_with_a_doubtful_time_says_so_where_it_is_shown(qtbot: QtBot, office: Office) -> None:
    view = signing.present(office.desk, ready(office.desk, office.case).agreement.id)
    office.desk.store.clock_doubt = ClockDoubt(Doubt.JUMPED_AHEAD, timedelta(days=1))
    role = Role.PARTICIPANT
    name, capacity = signing.signer(view, role)
    text = view.text(copy_for(role))
    assert text is not None
    signing.sign(
        office.desk, view.agreement.id, role, name=name, capacity=capacity, place="Gävle", ink=scrawl(),
        shown_sha256=text.sha256,
    )  # fmt: skip
    page = LockedAgreement(
        office.desk, office.window, agreements.get_agreement(office.desk, view.agreement.id)
    )
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: office.tasks.idle, timeout=20_000)
    assert words(page).count("Klockan var osäker när detta undertecknades") == 1
