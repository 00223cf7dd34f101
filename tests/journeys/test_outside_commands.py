"""Signatures of others by the command line: sent, brought back, approved; what stands in the way is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from asfdesk.cli import main
from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.trust import TrustPurpose
from asfdesk.sealing.certificates import Holder, export_pkcs12, new_root, new_seal, pem
from asfdesk.services.agreeing.agreements import get_agreement
from asfdesk.services.sealed import certificates, seals
from asfdesk.services.signatures import approvals
from asfdesk.tour import signing_service
from tests import follow_up
from tests.cases import NOW, PASSPHRASE, open_desk, register

ROOT = new_root(Holder("Underskriftstjänsten"), NOW)
OHMAN = new_seal(ROOT, Holder("Per Öhman"), NOW)
Answers = Callable[..., None]


@pytest.fixture
def view(tmp_path: Path) -> AgreementView:
    """A signed agreement whose file is open to others, in a register that nobody has open."""
    desk = open_desk(tmp_path / "register")
    certificates.trust(desk, pem(ROOT.certificate), TrustPurpose.SIGNATURES)
    approvals.choose_open(desk, open_to_others=True)
    made = follow_up.signed(desk, register(desk))
    desk.store.close()
    return made


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    def prepare(*given: str) -> None:
        left = list(given)
        monkeypatch.setattr("asfdesk.register_cli.ask_passphrase", lambda _prompt: left.pop(0))

    return prepare


def test_a_file_goes_to_the_service_and_comes_back_signed_and_a_certificate_approves_the_sealed_one(
    view: AgreementView, tmp_path: Path, answers: Answers, capsys: pytest.CaptureFixture[str]
) -> None:
    number, at = view.agreement.number, ["--register", str(tmp_path / "register")]
    answers(PASSPHRASE)
    assert main(["outside", "send", number, str(tmp_path / "ut"), *at]) == 0
    [sent] = (tmp_path / "ut").iterdir()
    assert sent.name in capsys.readouterr().out
    back = tmp_path / "tillbaka.pdf"
    back.write_bytes(
        signing_service.signed(sent.read_bytes(), signing_service.person("Ülkü Şahin", NOW, ROOT))
    )
    answers(PASSPHRASE)
    assert main(["outside", "back", number, str(back), *at]) == 0
    assert "Ülkü Şahin" in capsys.readouterr().out
    held = tmp_path / "ohman.p12"
    held.write_bytes(export_pkcs12(OHMAN, "hemlig"))
    answers(PASSPHRASE, "fel")
    assert main(["outside", "approve", number, str(held), *at]) == 1
    assert "lösen" in capsys.readouterr().err.lower()
    answers(PASSPHRASE, "hemlig")
    assert main(["outside", "approve", number, str(held), *at]) == 0
    assert "Per Öhman" in capsys.readouterr().out
    desk = open_desk(tmp_path / "register")
    ladder = seals.ladder(desk, get_agreement(desk, view.agreement.id))
    assert (ladder.approved_by, ladder.advanced and ladder.advanced.names) == (
        ("Per Öhman",),
        ("Ülkü Şahin",),
    )
    desk.store.close()


def test_what_stands_in_the_way_is_told_and_changes_nothing(
    view: AgreementView, tmp_path: Path, answers: Answers, capsys: pytest.CaptureFixture[str]
) -> None:
    number, at = view.agreement.number, ["--register", str(tmp_path / "register")]
    answers("fel")
    assert main(["outside", "send", number, str(tmp_path / "ut"), *at]) == 2
    answers(PASSPHRASE)
    assert main(["outside", "send", "ÖK-1999-AAA-0001", str(tmp_path / "ut"), *at]) == 2
    assert "Ingen överenskommelse har numret" in capsys.readouterr().err
    answers(PASSPHRASE)
    assert main(["outside", "back", number, str(tmp_path / "borta.pdf"), *at]) == 2
    other = tmp_path / "brev.pdf"
    other.write_bytes(b"inget brev")
    answers(PASSPHRASE)
    assert main(["outside", "back", number, str(other), *at]) == 1
    assert capsys.readouterr().err
    assert not (tmp_path / "ut").exists()
