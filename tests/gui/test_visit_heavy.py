"""Long notes, two hundred photos, three hundred questions, a clock that jumps back: nothing is lost, nobody waits."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from asfdesk.domain.change import Kind
from asfdesk.domain.checklist import Checklist, Item, ItemKind, OnlyIf, Section
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.visit import Visit
from asfdesk.gui.garbage import GarbageCollector
from asfdesk.gui.pages.visit.answers import SegmentField
from asfdesk.gui.pages.visit.page import VisitPage
from asfdesk.services import drafts
from asfdesk.services.authoring.own_releases import OwnReleases
from asfdesk.services.visiting import pictures, visits
from tests.cases import open_desk
from tests.follow_up import signed
from tests.gui.agreement_window import Office, child
from tests.gui.visit_window import shown
from tests.gui.watchdog import Watchdog
from tests.hands import type_text
from tests.photo_files import camera_photo, fine_photo, plain_grey_photo

MOST_MS = 100
PHOTOS = 200
REPORT = os.environ.get("ASFDESK_VISITS_REPORT", "")
"""A file for counts and longest turns: ``dev.py bench visits`` asks for it, and for photos that are heavy to decode."""


@pytest.fixture
def watchdog() -> Iterator[Watchdog]:
    """Garbage is collected as the program does it."""
    made, collector = Watchdog(), GarbageCollector(milliseconds=5_000)
    collector.set_aside()
    yield made
    collector.stop()
    if REPORT:
        with Path(REPORT).open("a", encoding="utf-8") as report:
            report.writelines(f"{most:7.1f} ms  {step}\n" for step, most in made.steps.items())
    assert made.longest <= MOST_MS, f"{made.longest:.0f} ms in {made.where}"


@pytest.fixture
def visit(office: Office) -> Visit:
    placement = signed(office.desk, office.case).placement.id
    return next(v for v in visits.visits_of(office.desk, placement) if v.kind is VisitKind.THREE_PARTY)


def of_three_hundred() -> Checklist:
    """Three sections of a hundred questions; every tenth is called for by the one before."""
    kinds = (ItemKind.YES_NO_PARTLY, ItemKind.TEXT, ItemKind.YES_NO_PARTLY, ItemKind.NUMBER, ItemKind.DATE)
    items = [
        Item(
            f"q{n}",
            kinds[n % 5],
            f"Fråga {n}: hur är det med ordningen i lokalen och kring maskinerna?",
            required=n % 3 == 0,
            only_if=OnlyIf(f"q{n - 5}", ("no",)) if n % 10 == 5 else None,
        )
        for n in range(300)
    ]
    parts = tuple(Section(f"Del {n + 1}", tuple(items[n * 100 : n * 100 + 100])) for n in range(3))
    return Checklist("long", 1, "Lång checklista", "", (VisitKind.THREE_PARTY,), parts, (), date(2016, 1, 1))


@pytest.fixture
def long_visit(office: Office, visit: Visit) -> Visit:
    shipped = office.desk.shipped
    office.desk = replace(
        office.desk,
        shipped=replace(shipped, all_checklists=(*shipped.all_checklists, of_three_hundred())),
        releases=OwnReleases(),
    )
    visits.open_visit(office.desk, visit.id, "long")
    return visit


def test_three_hundred_questions_never_stop_the_window(
    qtbot: QtBot, office: Office, long_visit: Visit, watchdog: Watchdog
) -> None:
    page = VisitPage(office.desk, office.window)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    with watchdog.turns("opening"):
        watchdog.do("open", lambda: page.open(long_visit.id))
        qtbot.waitUntil(lambda: not page.running.questions.waiting, timeout=60_000)
    assert len(page.running.cards) == 100  # what is not in view is not built
    field = page.running.cards["q0"].field
    assert isinstance(field, SegmentField)
    with watchdog.turns("answering"):
        watchdog.do("answer", field.buttons[2].click)
        qtbot.waitUntil(lambda: page.running.cards["q5"].isVisibleTo(page), timeout=5_000)
    assert visits.get_visit(office.desk, long_visit.id).answers["q0"].value == "no"
    with watchdog.turns("jumping"):
        watchdog.do("jump", lambda: page.running.go_to_item("q147"))
        qtbot.waitUntil(lambda: page.running.item_in_focus() == "q147", timeout=60_000)
    field = page.running.cards["q147"].field
    before = _height(page, field)
    with watchdog.turns("showing all"):
        watchdog.do("show all", lambda: page.running.all.setChecked(True))
        qtbot.waitUntil(lambda: len(page.running.cards) == 300 and _settled(page), timeout=90_000)
    assert page.running.item_in_focus() == "q147"
    qtbot.waitUntil(lambda: _height(page, field) == before)  # though a hundred questions came in above it
    with watchdog.turns("answering among all"):
        watchdog.do("answer", field.buttons[0].click)  # type: ignore[union-attr]
    with watchdog.turns("turning the screen"):
        watchdog.do("turn", lambda: page.resize(768, 1366))
        qtbot.waitUntil(lambda: page.width() == 768, timeout=5_000)
        watchdog.do("turn back", lambda: page.resize(1366, 768))
    assert page.running.anchor.sees(field)
    with watchdog.turns("showing one"):
        watchdog.do("show one", lambda: page.running.all.setChecked(False))
        qtbot.waitUntil(lambda: page.running.current == "s1" and page.running.anchor.sees(field))
    with watchdog.turns("showing all again"):
        watchdog.do("show all again", lambda: page.running.all.setChecked(True))
        qtbot.waitUntil(lambda: _settled(page) and page.running.cards["q299"].isVisible(), timeout=60_000)


def _settled(page: VisitPage) -> bool:
    return not page.running.questions.waiting and not page.running.revealing


def _height(page: VisitPage, widget: QWidget) -> int:
    return widget.mapTo(page, QPoint()).y()


def test_ten_thousand_characters_are_typed_kept_and_opened_again(
    qtbot: QtBot, office: Office, visit: Visit, watchdog: Watchdog
) -> None:
    visits.open_visit(office.desk, visit.id)
    page = shown(qtbot, office, visit)
    page.running.go_to_section("words")
    edit = child(page, "visit.notes")
    long = "Åsa säger att det går bra. " * 400
    with watchdog.turns("typing"):
        watchdog.do("paste", lambda: edit.setPlainText(long[:10_000]))  # type: ignore[attr-defined]
        edit.moveCursor(QTextCursor.MoveOperation.End)  # type: ignore[attr-defined]
        for letter in "slut":
            watchdog.do("a key", lambda letter=letter: type_text(edit, letter))
        qtbot.waitUntil(
            lambda: drafts.find_draft(office.desk, Kind.VISIT, visit.id) is not None, timeout=5_000
        )
    watchdog.do("saving", page.running.flush)
    assert visits.get_visit(office.desk, visit.id).visit.notes.endswith("slut")
    fresh = shown(qtbot, office, visit)
    assert fresh.running.forms is not None
    assert len(fresh.running.forms.read().notes) == 10_004


def test_two_hundred_photos_of_twelve_megapixels_are_taken_in_while_the_officer_answers(
    qtbot: QtBot, office: Office, visit: Visit, watchdog: Watchdog, tmp_path: Path
) -> None:
    visits.open_visit(office.desk, visit.id)
    page = shown(qtbot, office, visit)
    page.running.go_to_section("pictures")
    card = page.running.pictures
    grey, colour = tmp_path / "IMG_0001.jpg", tmp_path / "IMG_0002.jpg"
    grey.write_bytes(fine_photo(4000, 3000) if REPORT else plain_grey_photo(4000, 3000))
    colour.write_bytes(camera_photo(4000, 3000))
    files = [colour if n % 20 == 0 else grey for n in range(PHOTOS)]
    with watchdog.turns("photos"), qtbot.waitSignal(card.intake.finished, timeout=600_000):
        watchdog.do("begin", lambda: card.take_files(files))
        qtbot.waitUntil(lambda: len(card.model.pictures) >= 3, timeout=60_000)
        watchdog.do("to another part", lambda: page.running.go_to_section("s0"))
        field = page.running.cards["consent_valid"].field
        assert isinstance(field, SegmentField)
        watchdog.do("answer", lambda: qtbot.mouseClick(field.buttons[0], Qt.MouseButton.LeftButton))
        assert visits.get_visit(office.desk, visit.id).answers["consent_valid"].value == "yes"
        watchdog.do("back", lambda: page.running.go_to_section("pictures"))
    assert len(pictures.pictures_of(office.desk, visit.id)) == PHOTOS
    assert page.running.list.buttons["pictures"].text() == f"Bilder ({PHOTOS})"
    with watchdog.turns("opening"):
        fresh = VisitPage(office.desk, office.window)
        qtbot.addWidget(fresh)
        fresh.resize(1366, 768)
        fresh.show()
        watchdog.do("open again", lambda: fresh.open(visit.id))
        qtbot.waitUntil(lambda: fresh.running.current == "pictures", timeout=5_000)
        watchdog.do("draw", fresh.grab)
        model = fresh.running.pictures.model
        qtbot.waitUntil(lambda: bool(model._small) and model._task is None, timeout=60_000)
        watchdog.do("draw the small pictures", fresh.grab)
        chosen = model.index(PHOTOS - 5)
        watchdog.do("choose one", lambda: fresh.running.pictures._choose(chosen))


def test_pictures_that_are_cancelled_stay_as_far_as_they_came(
    qtbot: QtBot, office: Office, visit: Visit, tmp_path: Path
) -> None:
    visits.open_visit(office.desk, visit.id)
    page = shown(qtbot, office, visit)
    card = page.running.pictures
    file = tmp_path / "a.jpg"
    file.write_bytes(camera_photo(1200, 900))
    with qtbot.waitSignal(card.intake.finished, timeout=60_000):
        card.take_files([file] * 100)
        qtbot.waitUntil(lambda: len(card.model.pictures) >= 2, timeout=30_000)
        card.stop.click()
    taken = len(pictures.pictures_of(office.desk, visit.id))
    assert 2 <= taken < 100
    assert len(card.model.pictures) == taken


def test_a_clock_that_jumps_back_a_day_loses_nothing(qtbot: QtBot, office: Office, visit: Visit) -> None:
    visits.open_visit(office.desk, visit.id)
    page = shown(qtbot, office, visit)
    field = page.running.cards["agreed_beforehand"].field
    assert isinstance(field, SegmentField)
    field.buttons[0].click()
    type_text(child(page, "visit.participant_view"), "Före ")
    page.running.keeping.keep()
    office.clock.now -= timedelta(days=1)
    page.running.cards["consent_valid"].field.buttons[0].click()  # type: ignore[union-attr]
    type_text(child(page, "visit.participant_view"), "och efter")
    page.running.keeping.keep()
    page.running.keeping._save.stop()  # the process dies here
    folder = office.desk.store.folder
    office.desk.store.close()
    office.desk = open_desk(folder, office.clock)
    fresh = shown(qtbot, office, visit)
    assert fresh.running.forms is not None
    assert fresh.running.forms.read().participant_view == "Före och efter"
    assert fresh.can_leave()
    found = visits.get_visit(office.desk, visit.id)
    assert found.visit.participant_view == "Före och efter"
    assert {found.answers[key].value for key in ("agreed_beforehand", "consent_valid")} == {"yes"}
    page.running.keeping.visit = None
    page.running.place.stop()
