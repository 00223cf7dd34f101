"""A seal whose key lies on a card: the card signs, the PIN lies nowhere, and without it nothing weaker is made."""

from __future__ import annotations

from pathlib import Path

import pytest

from asfdesk.domain.errors import Fault, Rule, RuleBroken, StoreFault
from asfdesk.domain.seal_ladder import Hindrance, Rung
from asfdesk.domain.trust import SealSource
from asfdesk.domain.verdict import Verdict
from asfdesk.sealing.certificates import Holder, KeyKind, new_root, new_seal
from asfdesk.services.agreeing import agreements
from asfdesk.services.output import exports
from asfdesk.services.sealed import cards, certificates, seals, verification
from tests import follow_up, smart_card
from tests.cases import NOW, register

HOLDER = Holder("Gävle kommun", "AME", "212000-2338")
THEIRS = new_seal(new_root(HOLDER, NOW), HOLDER, NOW)


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> smart_card.StandIn:
    made = smart_card.StandIn(THEIRS)
    monkeypatch.setattr(cards, "OpenCard", made)
    return made


def test_a_card_seals_from_when_it_is_chosen_and_its_pin_and_key_lie_nowhere(desk, card) -> None:
    made = cards.use_card(desk, card.on_card, smart_card.PIN)
    assert (made.source, made.secret) == (SealSource.TOKEN, b"")
    assert smart_card.PIN not in made.place
    view = follow_up.signed(desk, register(desk))
    found = verification.judge(
        exports.export_agreement(desk, view.agreement.id).data, certificates.believed(desk), desk.now()
    )
    assert (found.verdict, found.rung) == (Verdict.GOOD, Rung.SEALED)
    assert found.found[0].fingerprint == made.fingerprint
    desk.cards.close()
    assert card.open == 0


def test_without_its_pin_the_card_is_a_to_do_and_nothing_weaker_is_made(desk, card) -> None:
    cards.use_card(desk, card.on_card, smart_card.PIN)
    desk.cards.close()
    view = follow_up.signed(desk, register(desk))
    assert cards.needs_pin(desk)
    ladder = seals.ladder(desk, view)
    assert (ladder.rung, ladder.missing[0].hindrance) == (Rung.DRAWN, Hindrance.NEEDS_PIN)
    assert ladder.failed
    with pytest.raises(StoreFault) as caught:
        exports.export_agreement(desk, view.agreement.id)
    assert caught.value.fault is Fault.SEAL_FAILED
    with pytest.raises(RuleBroken) as wrong:
        cards.open_card(desk, "000000")
    assert wrong.value.problems[0].rule is Rule.CARD_PIN
    cards.open_card(desk, smart_card.PIN)
    seals.keep_sealed(desk, agreements.get_agreement(desk, view.agreement.id), seals.Copy.FULL)
    assert seals.ladder(desk, view).rung is Rung.SEALED


def test_a_card_that_is_pulled_out_is_asked_for_again(desk, card) -> None:
    cards.use_card(desk, card.on_card, smart_card.PIN)
    card.pulled_out = True
    view = follow_up.signed(desk, register(desk))
    assert seals.ladder(desk, view).missing[0].hindrance is Hindrance.NEEDS_PIN
    assert cards.needs_pin(desk)
    assert card.open == 0


def test_a_card_that_cannot_sign_is_found_out_at_once(desk, card) -> None:
    card.pulled_out = True
    with pytest.raises(RuleBroken):
        cards.use_card(desk, card.on_card, smart_card.PIN)
    assert certificates.certificate_in_use(desk) is None


def test_what_is_no_driver_is_told(tmp_path: Path) -> None:
    (tmp_path / "no.so").write_bytes(b"no")
    with pytest.raises(RuleBroken) as caught:
        cards.look_at_cards(tmp_path / "no.so", "1")
    assert caught.value.problems[0].rule is Rule.CARD_MODULE


def test_a_real_driver_signs_with_either_kind_of_key_and_turns_a_wrong_pin_away(
    desk, tmp_path_factory
) -> None:
    """With SoftHSM, where it is installed; elsewhere the stand-in above is all there is."""
    for driver in smart_card.DRIVERS:
        smart_card.reader(tmp_path_factory.mktemp("reader"))
        for number, kind in enumerate(KeyKind):
            smart_card.put_in(driver, f"Kort {number}", new_seal(new_root(HOLDER, NOW), HOLDER, NOW, kind))
        with pytest.raises(RuleBroken) as wrong:
            cards.look_at_cards(driver, "000000")
        assert wrong.value.problems[0].rule is Rule.CARD_PIN
        found = cards.look_at_cards(driver, smart_card.PIN)
        assert sorted(one.card for one in found) == ["Kort 0", "Kort 1"]
        case = register(desk)
        for one in found:
            made = cards.use_card(desk, one, smart_card.PIN)
            view = follow_up.signed(desk, case)
            judged = verification.judge(
                exports.export_agreement(desk, view.agreement.id).data,
                certificates.believed(desk),
                desk.now(),
            )
            assert (judged.verdict, judged.found[0].fingerprint) == (Verdict.GOOD, made.fingerprint)
        desk.cards.close()
