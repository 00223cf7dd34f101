"""Whoever finds the laptop finds no names: nothing the program leaves on disk can be read without the key."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from asfdesk.domain.change import Kind
from asfdesk.services import drafts
from asfdesk.tour import people
from asfdesk.tour.way import Way

from .clear_text import Searcher, secrets_of
from .journey import Taken
from .test_main_job import opened, unlock

SECRETS = (
    "Åsa-Märta", "Öhlén", "Ohlen", "19840517", "840517-0005", "8405170005", "070-174 06 05", "Björkvägen",
    "asa-marta.ohlen", "Kanelknuten", "402000-9900", "Torsten Näs", "Karin Sjöö", "Mårten Fröjd", "Agneta Viström",
    "Komma i tid", "halkfria skor", "Vill lära sig baka", "känns bra", "work_training", "kanelbulle",
    "CREATE TABLE", "participant",
)  # fmt: skip


def found_in(folder: Path, secrets: tuple[str, ...]) -> list[str]:
    """``file: secret`` for each secret that stands in clear in a file or in its name."""
    hits: list[str] = []
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        data = path.read_bytes().lower()
        for secret in secrets:
            forms = {secret, secret.lower(), secret.encode().decode("latin-1")}
            coded = {
                form.encode(how, "ignore").lower()
                for form in forms
                for how in ("utf-8", "utf-16-le", "utf-16-be")
            }
            if any(code in data for code in coded) or secret.lower() in path.name.lower():
                hits.append(f"{path.relative_to(folder)}: {secret}")
    return hits


def test_the_journey_leaves_nothing_readable_beside_what_the_officer_saved(taken: Taken) -> None:
    for name in ("register", "settings", "log", "tmp"):
        assert found_in(taken.home / name, SECRETS) == []
    assert (taken.home / "log" / "asfdesk.log").stat().st_size > 0
    key = taken.recovery_key
    for secret in (people.PASSPHRASE, key, key.replace("-", ""), key.split("-")[1]):
        assert found_in(taken.home, (secret,)) == [], "the key stands nowhere"


def test_nor_does_anything_else_that_the_register_of_the_journey_holds(again: Way, taken: Taken) -> None:
    unlock(again, people.PASSPHRASE)
    secrets = secrets_of(opened(again))
    assert {people.PASSPHRASE, taken.recovery_key}.isdisjoint(secrets)
    searcher = Searcher({*secrets, people.PASSPHRASE, taken.recovery_key})
    for name in ("register", "settings", "log", "tmp"):
        assert searcher.in_folder(taken.home / name) == []


def test_the_search_would_find_a_name_in_clear(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" + "Öhlén".encode("utf-16-le"))
    (tmp_path / "b").write_bytes("ÖHLÉN och åsa-märta".encode())
    assert found_in(tmp_path, ("Öhlén",)) == ["a: Öhlén"]
    assert found_in(tmp_path, ("Åsa-Märta",)) == ["b: Åsa-Märta"]


def test_while_it_is_open_the_journal_tells_nothing_either(again: Way, taken: Taken) -> None:
    unlock(again, people.PASSPHRASE)
    desk = opened(again)
    drafts.keep_draft(desk, Kind.PARTICIPANT, taken.participant, {"typed": "Halvskriven hemlighet Öhlén"}, 1)
    folder = again.program.folder
    assert (folder / "register.asfdesk-wal").stat().st_size > 0
    copy = again.out / "copy"
    shutil.copytree(folder, copy)
    assert found_in(copy, (*SECRETS, "Halvskriven", "hemlighet")) == []


def test_plain_sqlite_cannot_open_the_register(taken: Taken, tmp_path: Path) -> None:
    shutil.copy(taken.home / "register" / "register.asfdesk", tmp_path / "plain.db")
    connection = sqlite3.connect(tmp_path / "plain.db")
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        connection.execute("SELECT * FROM sqlite_master").fetchall()
    connection.close()


def test_locking_and_closing_take_back_what_was_copied(again: Way) -> None:
    unlock(again, people.PASSPHRASE)
    opened(again)
    clipboard = QApplication.clipboard()
    again.program.clipboard._owns = lambda _mode: True  # a screen that nobody sees has no owners
    for leave in (again.program.lock, again.program.close):
        clipboard.setText("840517-0005")
        assert again.program.clipboard.holds
        leave()
        assert clipboard.text() == "", leave
