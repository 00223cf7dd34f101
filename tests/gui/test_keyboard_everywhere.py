"""Every page there is, walked with Tab and Shift+Tab alone; a new page comes in by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from asfdesk.domain.change import Kind
from asfdesk.domain.closing import ClosingKind
from asfdesk.domain.own import OwnKind
from asfdesk.domain.reading import Seen
from asfdesk.gui.gate import SEEN
from asfdesk.gui.shell import _PAGES
from asfdesk.gui.tasks import Tasks
from asfdesk.services import agreements, signing, visits
from tests.cases import MEASURE, ready
from tests.endings import LAST_DAY, assessed, at, ended
from tests.follow_up import answer_all, first_planned, signed

from .keyboard import complaints, named
from .register_window import Register


@pytest.fixture
def register(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> Iterator[Register]:
    made = Register(qtbot, tmp_path / "register", tasks)
    yield made
    made.close()


def subjects(register: Register) -> dict[str, object]:
    """What each page that needs something is opened on: one case in every state."""
    desk, case = register.desk, register.somebody
    view = signed(desk, case)
    planned = first_planned(desk, view)
    closed = visits.close_visit(
        desk, answer_all(desk, visits.open_visit(desk, planned.id, on=desk.today())).visit.id
    )
    opened = visits.open_visit(desk, first_planned(desk, view).id, on=desk.today())
    draft = agreements.start_agreement(desk, case.participant.id, case.enterprise.id, MEASURE)
    ended(desk, register.clock, view)
    register.clock.now = at(LAST_DAY)
    assessed(desk, view)
    template = desk.catalogue.all_templates[0]
    by_kind: dict[Seen, object] = {
        Seen.PARTICIPANT: case.participant.id,
        Seen.PLACEMENT: view.placement.id,
        Seen.AGREEMENT: draft.id,
        Seen.VISIT: opened.visit.id,
        Seen.ORDER: (case.participant.id, MEASURE),
        Seen.SIGNING: signing.present(desk, ready(desk, case).agreement.id).agreement.id,
    }
    found = {page: by_kind[seen] for page, seen in SEEN.items()}
    return found | {
        "enterprise": case.enterprise.id,
        "issue": (view.placement.id, ClosingKind.ASSESSMENT),
        "sign_protocol": closed.visit.id,
        "template_pack": register.desk.store.folder.parent / "no pack.asfmallar",
        "change_template": (Kind.AGREEMENT, draft.id),
        "template": (OwnKind.AGREEMENT, template.code, template.version),
    }


class Shown(QObject):
    """Which widgets were windows of their own for a moment: they flash, and take the focus away."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.flashed: list[str] = []
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and watched is not self._window
        ):
            self.flashed.append(named(watched))
        return False


def test_every_page_is_walked_by_tab_and_back_in_the_order_of_reading_and_in_sight(
    qtbot: QtBot, register: Register
) -> None:
    about, window = subjects(register), register.window
    window.resize(1366, 768)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    shown = Shown(window)
    found: list[str] = []
    for page in _PAGES:
        assert window.go(page, about.get(page)), page
        qtbot.waitUntil(lambda: window.surroundings.tasks.idle)
        assert window.place is not None
        assert window.place.page == page, f"cannot show it: {register.message}"
        start = QApplication.focusWidget()
        assert start is not None, page
        found += [f"{page}: {one}" for one in complaints(window, start)]
    assert not found, "\n".join(found)
    assert shown.flashed == []
