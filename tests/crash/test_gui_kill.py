"""Killed in the middle of typing: the next start offers the draft with its age, and at most two seconds are lost."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from asfdesk.app import Program
from asfdesk.domain.agreement import State
from asfdesk.domain.signature import Role, Way
from asfdesk.gui.ask import PreparedAnswers
from asfdesk.gui.dress.style import Appearance
from asfdesk.gui.pages.agreement.page import AgreementPage
from asfdesk.gui.pages.register.participant import ParticipantPage
from asfdesk.gui.pages.signing.page import SigningPage
from asfdesk.gui.pages.today.page import TodayPage
from asfdesk.gui.window.main_window import MainWindow
from asfdesk.services.agreeing import agreements
from asfdesk.services.parties import participants
from asfdesk.services.signatures import signing
from asfdesk.services.visiting import visits
from asfdesk.store.trail.audit import verify_chain
from asfdesk.tour.hands import click, find, wait, write
from tests.cases import NOW, PASSPHRASE, filled, open_desk, register
from tests.follow_up import first_planned, signed

from .typed import TYPED, Stopped

ROOT = Path(__file__).parents[2]
AGE = timedelta(minutes=25)
WAITED = (2.3, 3.3)  # seconds of typing before the kill: longer than the two that may be lost
CHANCE = random.Random(20260303)


@dataclass(frozen=True)
class Begun:
    """A closed register in which an agreement is a draft and a visit open."""

    folder: Path
    agreement: UUID
    visit: UUID


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Begun:
    folder = tmp_path_factory.mktemp("begun") / "register"
    desk = open_desk(folder)
    case = register(desk)
    visit = visits.open_visit(desk, first_planned(desk, signed(desk, case)).id).visit
    draft = agreements.start_agreement(desk, case.participant.id, case.enterprise.id, "work_training")
    terms = filled(agreements.get_agreement(desk, draft.id), case)
    agreements.save_terms(desk, draft, terms)
    desk.store.close()
    return Begun(folder, draft.id, visit.id)


@pytest.fixture
def start_again(appearance: Appearance, tmp_path: Path) -> Iterator[Callable[[Path], Program]]:
    """The next start, 25 minutes later, unlocked through the window."""
    started: list[Program] = []

    def start(folder: Path) -> Program:
        program = Program(
            appearance, folder, ask=PreparedAnswers(), clock=lambda: NOW + AGE, settings_folder=tmp_path / "s"
        )
        started.append(program)
        program.start()
        assert program.entrance is not None
        write(find(program.entrance, "unlock.secret"), PASSPHRASE)
        click(find(program.entrance, "unlock.open"))
        wait(lambda: program.window is not None and program.tasks.idle, "the main window")
        return program

    yield start
    for program in started:
        if program.window is not None:
            program.window.close()


def until_killed(task: str, folder: Path, subject: UUID, seconds: float) -> Stopped:
    """Start the program, let it be typed into for so long, and kill it."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.crash.gui_writer", task, str(folder), str(subject)],
        cwd=ROOT, stdout=subprocess.PIPE, text=True, env=dict(os.environ),
    )  # fmt: skip
    assert process.stdout is not None
    lines = [process.stdout.readline()]
    began = time.monotonic()
    while lines[-1] and time.monotonic() < began + seconds:
        lines.append(process.stdout.readline())
    at = time.monotonic()
    process.kill()
    lines += process.stdout.readlines()
    process.stdout.close()
    assert process.wait() != 0
    keys = [float(line.split()[0]) for line in lines if line.endswith("\n")]
    assert keys, "the program ended before a key was pressed"
    return Stopped(tuple(keys), at)


def offered(window: MainWindow) -> tuple[str, QPushButton]:
    """What the start page says of the one draft, and the button that opens it."""
    page = window.pages["today"]
    assert isinstance(page, TodayPage)
    wait(lambda: bool(page.drafts), "the draft to be offered")
    (line, button, _drop) = page.drafts[0]
    assert len(page.drafts) == 1, line
    card = page.findChild(object, "today.drafts")  # type: ignore[type-var]
    return "\n".join(label.text() for label in card.findChildren(QLabel)), button  # type: ignore[union-attr]


def hold(recovered: str, stopped: Stopped) -> None:
    """The text is what was typed, from its first key on, and no more than two seconds of it are gone."""
    assert TYPED.startswith(recovered)
    assert len(stopped.keys) > 50, "the typist was hindered"
    assert stopped.keys[-1] - stopped.keys[0] > 2.0
    assert len(recovered) >= stopped.typed_until(2.0) - 1  # a blank at the very end is not kept
    assert len(recovered) <= len(stopped.keys) + 1


@pytest.mark.slow
def test_at_most_two_seconds_of_typing_are_lost(
    begun: Begun, tmp_path: Path, start_again: Callable[[Path], Program]
) -> None:
    tasks = {"agreement": begun.agreement, "visit": begun.visit, "participant": begun.agreement}
    for task in tasks:
        shutil.copytree(begun.folder, tmp_path / task / "register")
    with ThreadPoolExecutor() as pool:
        running = {
            task: pool.submit(
                until_killed, task, tmp_path / task / "register", subject, CHANCE.uniform(*WAITED)
            )
            for task, subject in tasks.items()
        }
        stopped = {task: future.result() for task, future in running.items()}
    for task, names in {
        "agreement": "agreement.wishes", "visit": "visit.notes", "participant": "participant.contact_note",
    }.items():  # fmt: skip
        program = start_again(tmp_path / task / "register")
        window = program.window
        assert window is not None
        assert program.desk is not None
        assert program.desk.store.after_crash is not None
        words, button = offered(window)
        assert "Det här höll du på med" in words
        assert "sparades undan 24 minuter sedan, kl. 09." in words
        click(button)
        wait(lambda program=program: program.tasks.idle, "the page")
        edit = find(window, names, QPlainTextEdit)
        hold(edit.toPlainText(), stopped[task])
        assert window.messages.text.startswith("Återställt: ")
        with program.desk.store.read() as work:
            assert verify_chain(work.connection) is None
        if task == "participant":
            page = window.pages["participant"]
            assert isinstance(page, ParticipantPage)
            assert page.form.read()["family_name"] == "Halvskriven"
            assert page.new
            assert participants.find_participant(program.desk, page.record.id) is None
        window.close()


@pytest.mark.slow
def test_killed_between_two_signatures_the_first_is_kept_and_signing_goes_on(
    begun: Begun, tmp_path: Path, start_again: Callable[[Path], Program]
) -> None:
    folder = tmp_path / "sign" / "register"
    shutil.copytree(begun.folder, folder)
    desk = open_desk(folder)
    signing.present(desk, begun.agreement)
    desk.store.close()
    until_killed("sign", folder, begun.agreement, 0)
    program = start_again(folder)
    assert program.desk is not None
    assert program.window is not None
    view = agreements.get_agreement(program.desk, begun.agreement)
    assert view.agreement.state is State.PRESENTED
    assert [signature.role for signature in view.signatures] == [Role.PARTICIPANT]
    assert view.signatures[0].ink.length > 100
    program.window.go("agreement", begun.agreement)
    wait(lambda: program.tasks.idle, "the pages")
    page = program.window.pages["agreement"]
    assert isinstance(page, AgreementPage)
    assert page.editor is None
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert shown.count("Undertecknat") + shown.count("Undertecknad") == 1, shown
    assert shown.count("Väntar") == 2
    click(find(page, "agreement.sign"))
    signing_page = program.window.pages["signing"]
    assert isinstance(signing_page, SigningPage)
    assert signing_page.role is Role.ENTERPRISE
    assert signing_page.card.pad.empty
    wait(lambda: program.tasks.idle, "the pages to sign")


@pytest.mark.slow
def test_killed_while_the_screen_is_lent_the_typed_signature_is_kept_and_nothing_is_open(
    begun: Begun, tmp_path: Path, start_again: Callable[[Path], Program]
) -> None:
    folder = tmp_path / "table" / "register"
    shutil.copytree(begun.folder, folder)
    desk = open_desk(folder)
    signing.present(desk, begun.agreement)
    desk.store.close()
    until_killed("table", folder, begun.agreement, 0)
    program = start_again(folder)  # by the passphrase: whoever had the screen does not come back to it
    assert program.desk is not None
    assert program.window is not None
    assert not program.window.surroundings.lending.lent
    view = agreements.get_agreement(program.desk, begun.agreement)
    assert view.agreement.state is State.PRESENTED
    assert [(one.role, one.way) for one in view.signatures] == [(Role.PARTICIPANT, Way.TYPED)]
    program.window.go("signing", begun.agreement)
    page = program.window.pages["signing"]
    assert isinstance(page, SigningPage)
    assert page.role is Role.ENTERPRISE
    assert page.card.pad.empty
    assert page.work.view is None, "neither turned nor enlarged"
    wait(lambda: program.tasks.idle, "the pages to sign")
