"""The pages of the main window: on an empty register, on a full one, and the states of a page that look different."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget

from asfdesk.domain.closing import ClosingKind
from asfdesk.domain.own import OwnKind
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.dress.style import Appearance
from asfdesk.gui.shell import _PAGES
from asfdesk.tour.hands import type_text

from .scenes import Scene
from .stage import Found, Stage, empty, find, full, subjects

NEEDS_ONE = {
    "participant", "person", "enterprise", "agreement", "signing", "paper", "placement", "ending", "assessment",
    "certificate", "issue", "valid_text", "visit", "sign_protocol", "order", "template", "template_pack",
    "change_template", "backup", "save_many",
}  # fmt: skip
"""Pages that are about something and have nothing to show without it; in an empty register a record is a new one."""
NEW = ("participant", "enterprise")


def empty_pages(home: Path, appearance: Appearance) -> Iterator[Scene]:
    """What somebody sees on the first day."""
    stage = empty(home, appearance)
    for page in _PAGES:
        if page not in NEEDS_ONE or page in NEW:
            yield Scene(f"empty-{page}", stage.go(page))
    stage.close()


def full_pages(home: Path, appearance: Appearance) -> Iterator[Scene]:
    """Every page on something, then what a page shows in other states."""
    stage = full(home, appearance)
    found = find(stage.desk)
    about = subjects(stage.desk, found)
    for page in _PAGES:
        if page == "backup":
            continue
        yield Scene(f"page-{page}", stage.go(page, about.get(page)))
    yield from _states(stage, found)
    yield from _calendar(stage)
    yield from _above(stage)
    stage.close()


def _states(stage: Stage, found: Found) -> Iterator[Scene]:
    for name, page, subject in (
        ("agreement-presented", "agreement", found.presented.id),
        ("agreement-signed", "agreement", found.signed.id),
        ("agreement-amendment", "agreement", found.amended.id),
        ("visit-planned", "visit", found.planned.id),
        ("visit-closed", "visit", found.closed.id),
        ("visit-enterprise", "visit", found.of_enterprise.id if found.of_enterprise else None),
        ("placement-ended", "placement", found.ended),
        ("placement-amended", "placement", found.amended.placement_id),
        ("issue-certificate", "issue", (found.ended, ClosingKind.CERTIFICATE)),
        ("template-checklist", "template", _checklist(stage)),
        ("participant-new", "participant", None),
        ("enterprise-new", "enterprise", None),
    ):
        if subject is not None or name.endswith("new"):
            yield Scene(f"page-{name}", stage.go(page, subject))


def _checklist(stage: Stage) -> object:
    one = stage.desk.catalogue.all_checklists[0]
    return OwnKind.CHECKLIST, one.code, one.version


def _calendar(stage: Stage) -> Iterator[Scene]:
    window = stage.go("calendar")
    for view in ("day", "week", "list", "month"):
        chip = window.findChild(QToolButton, f"calendar.view.{view}")
        assert chip is not None
        chip.click()
        stage.settle()
        yield Scene(f"page-calendar-{view}", window)


def _above(stage: Stage) -> Iterator[Scene]:
    """What lies over a page: messages of each meaning, search results, a lent screen and its PIN."""
    window = stage.window
    stage.go("today")
    for meaning in Meaning:
        window.messages.show_message(
            meaning,
            "Överenskommelsen med Kooperativet Ängen är sparad. En säkerhetskopia ligger i mappen bredvid.",
            "Ångra",
            window.messages.clear,
        )
        yield Scene(f"page-message-{meaning.value}", window)
    window.messages.clear()
    window.focus_search()
    box = window.focusWidget()
    assert isinstance(box, QWidget)
    type_text(box, "an")
    _until_results(stage)
    yield Scene("page-search", window)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    type_text(box, "xyzzy")
    _until_results(stage)
    yield Scene("page-search-nothing", window)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    found = find(stage.desk)
    stage.go("signing", found.presented.id)
    handover = window.handover
    assert handover is not None
    handover.lend()
    yield Scene("page-signing-lent", window)
    handover.ask_back()
    yield Scene("page-signing-pin", window)
    handover.give_back()


def _until_results(stage: Stage) -> None:
    from .taking import settle

    settle(400)
    stage.settle()
