"""``asfdesk check``, ``backup`` and ``salvage`` as typed in a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from asfdesk.cli import main
from asfdesk.keeping_cli import run_keeping
from asfdesk.store.backups.backup import REGISTER
from tests.cases import PASSPHRASE, open_desk, register


@pytest.fixture
def folder(tmp_path: Path, qapp: object) -> Path:
    desk = open_desk(tmp_path / "register")
    register(desk)
    desk.store.close()
    return tmp_path / "register"


def run(command: str, folder: Path, secret: str = PASSPHRASE) -> int:
    asked: list[str] = []

    def ask(prompt: str) -> str:
        asked.append(prompt)
        return secret

    code = run_keeping(command, folder, ask)
    assert asked == ["Lösenfras: "]
    return code


def test_a_backup_and_a_check_tell_in_swedish_and_end_with_0(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("backup", folder) == 0
    assert run("check", folder) == 0
    said = capsys.readouterr().out
    assert "Säkerhetskopian är gjord och kontrollerad" in said
    assert "Varje sida, tabell och loggrad är hel." in said
    assert "lästes tillbaka på prov" in said


def test_damage_is_told_with_1_and_salvaged(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("backup", folder)
    content = bytearray((folder / REGISTER).read_bytes())
    content[4096 * 45 + 99] ^= 1
    (folder / REGISTER).write_bytes(content)
    assert run("check", folder) == 1
    assert "skadad" in capsys.readouterr().out
    assert run("salvage", folder) == 0
    assert "räddades från hela sidor" in capsys.readouterr().out
    assert run("check", folder) == 0


def test_a_register_that_is_gone_comes_back_from_its_backups(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("backup", folder)
    (folder / REGISTER).unlink()
    assert run("salvage", folder) == 0
    assert "är återställd" in capsys.readouterr().out
    assert run("check", folder) == 0


def test_a_wrong_passphrase_ends_with_2(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", folder, "fel fras helt och hållet") == 2
    assert "Lösenfrasen" in capsys.readouterr().err


def test_the_passphrase_is_no_argument(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["check", "--passphrase", "x"])
    assert ended.value.code == 2
    capsys.readouterr()
