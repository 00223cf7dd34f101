"""The PIN of a lent screen, and the keyring, chosen in the settings."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.gui.dress.style import Scheme
from asfdesk.gui.pages.settings.page import SettingsPage
from asfdesk.gui.tasks import Tasks
from asfdesk.services.entry import people, pin
from asfdesk.store.keys import ways
from asfdesk.store.keys.attempts import ATTEMPTS_FILE
from tests.cases import PASSPHRASE, open_desk
from tests.gui.agreement_window import Office
from tests.gui.program_window import CHEAP
from tests.store.test_guarding import FakeKeyring, Watch


def test_wrong_tries_of_a_pin_slow_down_and_end(tmp_path: Path) -> None:
    desk, watch = open_desk(tmp_path / "register"), Watch()
    assert not pin.has_pin(desk)
    pin.set_pin(desk, "2580", cost=CHEAP)
    assert pin.has_pin(desk)
    tries = pin.PinTries(clock=watch)
    waits: list[int] = []
    for left in (5, 4, 3, 2, 1):
        assert tries.left == left
        assert not tries.right(desk, "9999")
        waits.append(tries.seconds)
        watch.seconds += tries.seconds
    assert (tries.left, waits) == (0, [0, 0, 5, 15, 15])
    assert not tries.right(desk, "2580")
    fresh = pin.PinTries(clock=watch)
    assert fresh.right(desk, "2580")
    pin.drop_pin(desk)
    assert not pin.has_pin(desk)
    assert not pin.PinTries(clock=watch).right(desk, "")
    desk.store.close()


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ("123", Rule.PIN_FORM), ("12a4", Rule.PIN_FORM), ("٣٤٥٦", Rule.PIN_FORM), ("1" * 13, Rule.PIN_FORM),
        ("1111", Rule.PIN_GUESSABLE), ("123456", Rule.PIN_GUESSABLE), ("9876", Rule.PIN_GUESSABLE),
    ],
)  # fmt: skip
def test_a_pin_that_is_guessed_first_is_refused(tmp_path: Path, typed: str, rule: Rule) -> None:
    desk = open_desk(tmp_path / "register")
    with pytest.raises(RuleBroken) as refused:
        pin.set_pin(desk, typed, cost=CHEAP)
    assert refused.value.problems[0].rule is rule
    desk.store.close()


def test_keyring_and_pin_are_turned_on_and_off_in_settings(
    qtbot: QtBot, tasks: Tasks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring = FakeKeyring()
    monkeypatch.setattr(ways.system_keyring, "system_keyring", lambda: keyring)
    office = Office(tmp_path / "register", tasks)
    page = SettingsPage(
        office.desk,
        office.window,
        scheme=lambda: Scheme.LIGHT,
        choose_scheme=lambda _s: None,
        hand_over=lambda _a: None,
    )
    qtbot.addWidget(page)
    office.show(page)
    card = page.unlocking
    assert (card.keyring.text(), card.pin_state.text()[:5]) == ("Av", "Ingen")
    keyring.locked = True
    card.secret.show_value(PASSPHRASE)
    card.use.click()
    qtbot.waitUntil(lambda: "nyckelring" in card.secret.problem_text, timeout=10_000)
    keyring.locked = False
    card.secret.show_value(PASSPHRASE)
    card.use.click()
    qtbot.waitUntil(lambda: card.keyring.text() == "På", timeout=10_000)
    assert card.secret.read() == ""
    card.withdraw.click()
    qtbot.waitUntil(lambda: card.keyring.text() == "Av", timeout=10_000)
    card.pin.show_value("2580")
    card.pin_again.show_value("2581")
    card.set_pin.click()
    assert card.pin_again.problem_text == "De två pinkoderna är inte lika."
    card.pin_again.show_value("2580")
    card.set_pin.click()
    qtbot.waitUntil(lambda: "satt" in card.pin_state.text(), timeout=20_000)
    assert card.pin.read() == ""
    card.drop_pin.click()
    assert not pin.has_pin(office.desk)
    assert people.cost(office.desk) is not None
    assert "Argon2id" in page.passphrase.cost.text()
    assert not (tmp_path / "register" / ATTEMPTS_FILE).exists()
    office.close()
