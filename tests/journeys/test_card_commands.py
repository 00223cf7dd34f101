"""A smart card by the command line: looked at, chosen, and asked for its PIN when documents are saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from asfdesk.cli import main
from asfdesk.domain.errors import Rule, broken
from asfdesk.domain.verdict import Verdict
from asfdesk.sealing.certificates import Holder, fingerprint, new_root, new_seal
from asfdesk.sealing.tokens import OnCard
from asfdesk.services.sealed import cards, certificates, verification
from tests import follow_up, smart_card
from tests.cases import NOW, PASSPHRASE, open_desk, register

HOLDER = Holder("Gävle kommun", "AME", "212000-2338")
THEIRS = new_seal(new_root(HOLDER, NOW), HOLDER, NOW)


def test_a_card_is_looked_at_and_chosen_and_seals_what_is_saved_only_with_its_pin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    open_desk(tmp_path / "register").store.close()
    card = smart_card.StandIn(THEIRS)
    monkeypatch.setattr(cards, "OpenCard", card)

    def on_cards(module: Path, pin: str) -> list[OnCard]:
        assert module == tmp_path / "driver.so"
        if pin != smart_card.PIN:
            raise broken(Rule.CARD_PIN, "pin")
        return [card.on_card]

    monkeypatch.setattr(cards, "certificates_on", on_cards)
    answers: list[str] = []
    monkeypatch.setattr("asfdesk.register_cli.ask_passphrase", lambda _prompt: answers.pop(0))
    monkeypatch.setattr("asfdesk.bulk_cli.getpass", lambda _prompt: answers.pop(0))
    at = ["--register", str(tmp_path / "register")]
    command = ["card", str(tmp_path / "driver.so"), *at]

    def told(code: int, arguments: list[str], *given: str) -> str:
        answers[:] = given
        assert main(arguments) == code
        assert not answers
        said = capsys.readouterr()
        return said.out + said.err

    mark = fingerprint(THEIRS.certificate)
    assert "PIN" in told(1, command, PASSPHRASE, "000000")
    shown = told(0, command, PASSPHRASE, smart_card.PIN)
    assert mark[:16] in shown
    assert "Gävle kommun" in shown
    assert "fingeravtrycket" in told(2, [*command, "--use", "XYZ"], PASSPHRASE, smart_card.PIN)
    assert "Gävle kommun" in told(0, [*command, "--use", mark[:8].lower()], PASSPHRASE, smart_card.PIN)
    assert card.open == 0

    desk = open_desk(tmp_path / "register")
    follow_up.signed(desk, register(desk))
    assert cards.needs_pin(desk)
    desk.store.close()
    save = ["save", "--to", str(tmp_path / "ut"), *at]
    told(1, save, PASSPHRASE, "")
    assert not list(tmp_path.glob("ut/**/*.pdf"))
    assert "PIN" in told(1, save, PASSPHRASE, "000000")
    told(0, save, PASSPHRASE, smart_card.PIN)
    [saved] = tmp_path.glob("ut/**/*.pdf")
    assert card.open == 0
    desk = open_desk(tmp_path / "register")
    found = verification.judge(saved.read_bytes(), certificates.believed(desk), desk.now())
    assert (found.verdict, found.found[0].fingerprint) == (Verdict.GOOD, mark)
    desk.store.close()
