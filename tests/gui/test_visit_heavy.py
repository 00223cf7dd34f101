"""Long notes, two hundred photos, three hundred questions, a clock that jumps back: nothing is lost, nobody waits."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from asfdesk.domain.change import Kind
from asfdesk.domain.checklist import Checklist, Item, ItemKind, OnlyIf, Section
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.visit import Visit
from asfdesk.gui.pages.visit.answers import SegmentField
from asfdesk.gui.pages.visit.page import VisitPage
from asfdesk.services import drafts, pictures, visits
from asfdesk.services.own_releases import OwnReleases
from tests.cases import open_desk
from tests.follow_up import signed
from tests.gui.agreement_window import Office, child
from tests.gui.visit_window import shown
from tests.gui.watchdog import Watchdog
from tests.hands import type_text
from tests.photo_files import camera_photo

MOST_MS = 100
PHOTOS = int(os.environ.get("ASFDESK_PHOTOS", "20"))
"""The whole: two hundred, two minutes of a quick computer: ``ASFDESK_PHOTOS=200 pytest tests/gui/test_visit_heavy.py``."""


@pytest.fixture
def watchdog() -> Iterator[Watchdog]:
    made = Watchdog()
    yield made
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
    page.running.all.setChecked(True)  # laying out all three hundred at once is not held to the limit
    qtbot.waitUntil(lambda: len(page.running.cards) == 300, timeout=90_000)
    page.running.all.setChecked(False)
    with watchdog.turns("jumping"):
        watchdog.do("jump", lambda: page.running.go_to_item("q297"))
        qtbot.waitUntil(lambda: page.running.current == "s2", timeout=5_000)
    assert page.running.cards["q297"].isVisible()


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


@pytest.mark.slow
def test_photos_of_twelve_megapixels_are_taken_in_while_the_officer_answers(
    qtbot: QtBot, office: Office, visit: Visit, watchdog: Watchdog, tmp_path: Path
) -> None:
    count = PHOTOS

    visits.open_visit(office.desk, visit.id)
    page = shown(qtbot, office, visit)
    page.running.go_to_section("pictures")
    card = page.running.pictures
    file = tmp_path / "IMG_0001.jpg"
    file.write_bytes(camera_photo(4000, 3000))
    with watchdog.turns("photos"), qtbot.waitSignal(card.intake.finished, timeout=600_000):
        watchdog.do("begin", lambda: card.take_files([file] * count))
        qtbot.waitUntil(lambda: len(card.model.pictures) >= 3, timeout=60_000)
        watchdog.do("to another part", lambda: page.running.go_to_section("s0"))
        field = page.running.cards["consent_valid"].field
        assert isinstance(field, SegmentField)
        watchdog.do("answer", lambda: qtbot.mouseClick(field.buttons[0], Qt.MouseButton.LeftButton))
        assert visits.get_visit(office.desk, visit.id).answers["consent_valid"].value == "yes"
        watchdog.do("back", lambda: page.running.go_to_section("pictures"))
    assert len(pictures.pictures_of(office.desk, visit.id)) == count
    assert page.running.list.buttons["pictures"].text() == f"Bilder ({count})"
    with watchdog.turns("opening"):
        fresh = VisitPage(office.desk, office.window)
        qtbot.addWidget(fresh)
        fresh.resize(1366, 768)
        fresh.show()
        watchdog.do("open again", lambda: fresh.open(visit.id))
        qtbot.waitUntil(lambda: fresh.running.current == "pictures", timeout=5_000)
        watchdog.do(
            "choose one",
            lambda: fresh.running.pictures._choose(fresh.running.pictures.model.index(count - 5)),
        )


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
