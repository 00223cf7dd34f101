"""``asfdesk hand-over`` and ``asfdesk merge`` as typed in a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from asfdesk.domain.change import Operation
from asfdesk.handing_cli import run_hand_over, run_merge
from asfdesk.services.parties import commissioners, participants
from asfdesk.store.rows.ledger_tables import OperationRow
from tests.cases import PASSPHRASE, open_desk, register
from tests.merging import PASSWORD, changed, laptop_in, taken_in
from tests.store.conftest import make_passwords_cheap


def answering(prompt: str) -> str:
    return {"Lösenfras: ": PASSPHRASE, "Paketets lösenord: ": PASSWORD}[prompt]


def test_a_package_is_shown_first_and_taken_in_when_asked(
    tmp_path: Path, qapp: object, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    make_passwords_cheap(monkeypatch)
    office = open_desk(tmp_path / "office")
    person = register(office).participant
    office.store.close()
    assert run_hand_over(tmp_path / "office", tmp_path / "stick", ask=answering) == 0
    (file,) = (tmp_path / "stick").iterdir()
    laptop = laptop_in(tmp_path / "laptop")
    taken_in(laptop, file.read_bytes())
    changed(laptop, person.id, phone="070-222 22 22")
    laptop.store.close()
    office = open_desk(tmp_path / "office")
    changed(office, person.id, phone="070-111 11 11")
    office.store.close()
    file.unlink()
    assert run_hand_over(tmp_path / "laptop", tmp_path / "stick", ask=answering) == 0
    (file,) = (tmp_path / "stick").iterdir()
    capsys.readouterr()

    assert run_merge(tmp_path / "office", file, ask=answering) == 0
    rehearsed = capsys.readouterr().out
    assert "Ändrat av båda 1" in rehearsed
    assert "Åsa Öberg Deltagare Telefon: ”070-111 11 11” härifrån behålls" in rehearsed
    assert run_merge(tmp_path / "office", file, write=True, ask=answering) == 0
    assert "Säkerhetskopian: " in capsys.readouterr().out
    office = open_desk(tmp_path / "office")
    assert participants.get_participant(office, person.id).phone == "070-111 11 11"
    officer = commissioners.current_officer(office)
    assert officer is not None
    with office.store.read() as work:
        merges = select(OperationRow.actor).where(OperationRow.name == Operation.MERGE)
        assert list(work.connection.scalars(merges)) == [officer.id], "the log says who merged"
    office.store.close()

    file.write_bytes(file.read_bytes()[:-1])
    assert run_merge(tmp_path / "office", file, write=True, ask=answering) == 1
    assert "Ingenting togs in." in capsys.readouterr().err
