"""A card that seals, in the window: chosen by its driver and PIN in Settings, asked for again where a seal is missing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from asfdesk.domain.errors import Rule, broken
from asfdesk.domain.seal_ladder import Rung
from asfdesk.services.sealed import cards
from tests import smart_card
from tests.smart_card import StandIn
from tests.store.test_cards import THEIRS

from .test_seal_pages import idle, place, signed, words  # noqa: F401 - a fixture among them


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> StandIn:
    made = StandIn(THEIRS)

    def look(_module, pin: str) -> list[cards.OnCard]:
        if pin != smart_card.PIN:
            raise broken(Rule.CARD_PIN, "pin")
        return [made.on_card]

    monkeypatch.setattr(cards, "OpenCard", made)
    monkeypatch.setattr(cards, "look_at_cards", look)
    return made


def test_a_card_is_chosen_by_its_driver_and_pin(qtbot, place, card, tmp_path):  # noqa: F811
    settings = place.go("settings")
    place.ask.prepare(tmp_path / "driver.so", "000000")
    qtbot.mouseClick(settings.seal.card, Qt.MouseButton.LeftButton)
    idle(qtbot, place)
    assert "öppnas inte med den PIN-koden" in place.message
    place.ask.prepare(tmp_path / "driver.so", smart_card.PIN)
    qtbot.mouseClick(settings.seal.card, Qt.MouseButton.LeftButton)
    idle(qtbot, place)
    assert "på ett smartkort" in words(settings.seal)
    assert card.open == 1


def test_a_seal_that_waits_for_the_card_asks_for_its_pin(qtbot, place, card):  # noqa: F811
    cards.use_card(place.desk, card.on_card, smart_card.PIN)
    place.desk.cards.close()
    view = signed(place)
    page = place.go("agreement", view.agreement.id)
    idle(qtbot, place)
    assert "PIN" in words(page.locked.ladder)
    place.ask.prepare("000000")
    qtbot.mouseClick(page.locked.ladder.again, Qt.MouseButton.LeftButton)
    assert "öppnas inte med den PIN-koden" in place.message
    place.ask.prepare(smart_card.PIN)
    qtbot.mouseClick(page.locked.ladder.again, Qt.MouseButton.LeftButton)
    idle(qtbot, place)
    assert page.locked.ladder.ladder.rung is Rung.SEALED
