"""A visit's page as the tests of it open and press it."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from asfdesk.domain.visit import Visit
from asfdesk.gui.pages.visit.page import VisitPage
from asfdesk.services.visiting import visits
from tests.gui.agreement_window import Office, child


def shown(qtbot: QtBot, office: Office, visit: Visit) -> VisitPage:
    made = VisitPage(office.desk, office.window)
    qtbot.addWidget(made)
    office.show(made, visit.id)
    return made


def click(page: QWidget, name: str) -> None:
    button = child(page, name)
    assert isinstance(button, QPushButton | QToolButton)
    button.click()


def again(office: Office, visit: Visit) -> Visit:
    return visits.get_visit(office.desk, visit.id).visit
