"""The command line, as a person or a script types it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from asfdesk import __version__
from asfdesk.cli import main


def test_a_copy_of_the_program_proves_that_it_works() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "asfdesk", "--self-test"],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    told = [line.split(":")[0] for line in done.stdout.splitlines()]
    assert told == ["ok   svenska", "ok   krypterat register", "ok   fönster", "ok   pdf", "ok   bibliotek"]


def test_a_self_test_that_fails_says_what_and_exits_with_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from asfdesk import self_test

    def broken(_held: object) -> str:
        raise RuntimeError("the translation files are missing")

    monkeypatch.setattr(self_test, "_swedish", broken)
    assert main(["--self-test"]) == 1
    assert "FEL  svenska" in capsys.readouterr().out


def test_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.strip() == f"asfdesk {__version__}"


@pytest.mark.parametrize("words", [["nonsense"], ["tour"], ["run", "--passphrase", "x"]])
def test_wrong_use_exits_with_2_and_no_passphrase_is_ever_an_argument(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert "usage: asfdesk" in capsys.readouterr().err
