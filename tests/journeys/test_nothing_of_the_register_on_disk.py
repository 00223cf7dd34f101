"""The demo register used through the whole window: afterwards no name, number or note of it stands in clear anywhere."""

from __future__ import annotations

import gzip
import io
import os
import sys
import tempfile
import zipfile
import zlib
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from asfdesk.app import Program
from asfdesk.domain.change import Kind
from asfdesk.domain.protection import OpeningReason
from asfdesk.gui.ask import PreparedAnswers
from asfdesk.gui.dress.style import Appearance
from asfdesk.gui.pages.register.protection_words import reason_words
from asfdesk.logs import start_reporting
from asfdesk.memory_temp import VARIABLES
from asfdesk.paths import resource
from asfdesk.services import drafts, lists
from asfdesk.services.demo.register import build_demo
from asfdesk.services.desk import Desk
from asfdesk.services.keeping import lost_machine
from asfdesk.services.output import exports, locked_exports
from asfdesk.store.backups.shelf import set_second_place
from asfdesk.tour.hands import wait
from tests.cases import PASSPHRASE, open_desk
from tests.gui.conftest import _dressed, appearance, tasks
from tests.watched_folder import Watched

from .clear_text import Searcher, secrets_of

__all__ = ["_dressed", "appearance", "tasks"]

PLACEMENTS = 24
SECRET_DRAFT = "Halvskriven hemlighet om Öhlén"
ORDERED = ("register", "settings", "log", "tmp", "config", "second")


@dataclass(frozen=True)
class Used:
    """What the use left, and what must not be found in it."""

    home: Path
    secrets: set[str]
    made_in_temp: list[str]
    open_files: list[str]
    named: list[Path]


@pytest.fixture(scope="module")
def used(qapp: QApplication, appearance: Appearance, tmp_path_factory: pytest.TempPathFactory) -> Used:
    """The register is built, every list, page and case is opened, searched and exported, and the program crashes once."""
    home = tmp_path_factory.mktemp("used")
    for name in (*ORDERED, "out"):
        (home / name).mkdir()
    (home / "register").rmdir()
    desk = open_desk(home / "register")
    kept = {name: os.environ.get(name) for name in (*VARIABLES, "TEMP", "TMP")}
    before, tempfile.tempdir = tempfile.tempdir, str(home / "tmp")
    os.environ.update(dict.fromkeys(kept, str(home / "tmp")))
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(home / "config"))
    reporting = start_reporting(home / "log")
    try:
        with Watched(home / "tmp") as watched:
            made = _use(desk, home, appearance)
            made_in_temp = watched.created
    finally:
        reporting.close()
        tempfile.tempdir = before
        for name, value in kept.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
    secrets, open_files = made
    return Used(home, secrets, made_in_temp, open_files, sorted((home / "out").iterdir()))


def _use(desk: Desk, home: Path, appearance: Appearance) -> tuple[set[str], list[str]]:
    build_demo(replace(desk, demo=True), resource(), limit=PLACEMENTS)
    set_second_place(home / "register", home / "second")
    ask = PreparedAnswers()
    program = Program(appearance, home / "register", ask=ask, settings_folder=home / "settings")
    program.open_desk(program.make_desk(desk.store))
    window = program.window
    assert window is not None
    idle = partial(wait, lambda: program.tasks.idle, "the work in the background")
    for page in ("today", "participants", "enterprises", "agreements", "visits", "organisations", "settings",
                 "lost_machine"):  # fmt: skip
        window.go(page)
        idle()
    for kind, page in (
        (Kind.PARTICIPANT, "participant"),
        (Kind.AGREEMENT, "agreement"),
        (Kind.VISIT, "visit"),
    ):
        order = {Kind.PARTICIPANT: "name", Kind.AGREEMENT: "number", Kind.VISIT: "on"}[kind]
        for key in lists.ids(desk, kind, "", order)[:5]:
            ask.prepare((reason_words(OpeningReason.MEETING), "Läser i provet"))
            window.go(page, key)
            idle()
            ask._answers.clear()  # not everybody is protected
    person = lists.ids(desk, Kind.PARTICIPANT)[0]
    drafts.keep_draft(desk, Kind.PARTICIPANT, person, {"typed": SECRET_DRAFT}, 1)
    lists.search(desk, "ande")
    agreement = lists.ids(desk, Kind.AGREEMENT, "", "number")[0]
    export = exports.export_agreement(desk, agreement)
    exports.write_export(export, home / "out")
    exports.write_export(locked_exports.locked(desk, export, "ängs-kråka på 12 stolar"), home / "out")
    lost_machine.keep_sheet(desk)
    secrets = secrets_of(desk) | {SECRET_DRAFT, PASSPHRASE}
    _crash(next(iter(sorted(secrets))))
    open_files = Searcher(secrets).in_open_files()
    window.close()
    QApplication.sendPostedEvents(None, 52)  # deferred deletions
    return secrets, open_files


def _crash(secret: str) -> None:
    """As a bug would: with a name in the message, in a variable and in the cause."""
    try:
        try:
            raise KeyError(secret)
        except KeyError as cause:
            raise RuntimeError(f"cannot save {secret}") from cause
    except RuntimeError:
        sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]


def test_the_register_holds_much_to_look_for(used: Used) -> None:
    assert len(used.secrets) > 400
    assert SECRET_DRAFT in used.secrets


def test_nothing_of_the_register_stands_in_clear(used: Used) -> None:
    searcher = Searcher(used.secrets)
    assert {folder: searcher.in_folder(used.home / folder) for folder in ORDERED} == {
        folder: [] for folder in ORDERED
    }


def test_the_crash_left_a_report_that_was_searched_too(used: Used) -> None:
    logs = [path for path in (used.home / "log").rglob("*") if path.is_file()]
    assert any(b"RuntimeError" in path.read_bytes() for path in logs)


def test_no_temporary_file_was_made_not_even_for_a_moment(used: Used) -> None:
    assert used.made_in_temp == []


def test_no_file_that_the_process_held_open_told_anything(used: Used) -> None:
    assert used.open_files == []


def test_the_one_document_that_was_saved_by_name_is_readable_and_the_locked_one_is_not(used: Used) -> None:
    searcher = Searcher(used.secrets)
    plain, locked = used.named
    if "krypterad" in plain.name:
        plain, locked = locked, plain
    assert searcher.in_bytes(locked.read_bytes()) == set()
    assert plain.read_bytes().startswith(b"%PDF")
    assert list((used.home / "second").rglob("Förlorad dator.pdf")), "the sheet was among what was searched"


def test_the_search_finds_a_name_however_it_is_written_or_packed(tmp_path: Path) -> None:
    name = "Öhlén Åsa-Märta"
    searcher = Searcher({name})
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", f"hej {name} hej" * 10)
    for data in (
        name.encode(), name.upper().encode("utf-16-le"), b"x" + name.encode("utf-16-be"), name.encode("latin-1"),
        os.urandom(99) + zlib.compress(f"en rad {name} till".encode()), gzip.compress(name.encode()),
        packed.getvalue(),
    ):  # fmt: skip
        assert searcher.in_bytes(data) == {name}
    assert searcher.in_bytes(os.urandom(200_000)) == set()
    (tmp_path / f"{name}.txt").write_bytes(b"")
    assert len(searcher.in_folder(tmp_path)) == 1
    with (tmp_path / "open").open("w+b") as held:
        held.write(name.encode())
        held.flush()
        (tmp_path / "open").unlink()
        found = searcher.in_open_files()
        assert len(found) == (1 if sys.platform.startswith("linux") else 0)
