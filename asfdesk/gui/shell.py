"""Which pages there are, under what key, and in what order they stand in the rail.

Each page's module is imported when the page is first shown, so that the window appears at once.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, cast

from .main_window import MainWindow
from .page import Page
from .text import tr

if TYPE_CHECKING:
    from asfdesk.services.desk import Desk

_PAGES = {
    "today": ("today", "TodayPage"),
    "participants": ("participants", "ParticipantsPage"),
    "participant": ("participant", "ParticipantPage"),
    "enterprises": ("enterprises", "EnterprisesPage"),
    "enterprise": ("enterprise", "EnterprisePage"),
    "agreements": ("agreements", "AgreementsPage"),
    "agreement": ("agreement", "AgreementPage"),
    "signing": ("signing", "SigningPage"),
    "placement": ("placement", "PlacementPage"),
    "visits": ("visits", "VisitsPage"),
    "visit": ("visit", "VisitPage"),
    "organisations": ("organisations", "OrganisationsPage"),
    "settings": ("settings", "SettingsPage"),
}


def compose(window: MainWindow, desk: Desk) -> None:
    """Give the window its pages, its search and its officer."""
    from asfdesk.services.commissioners import current_officer

    in_rail = (
        ("today", tr("Today"), "house", False),
        ("participants", tr("Participants"), "users", False),
        ("enterprises", tr("Enterprises"), "building-2", False),
        ("agreements", tr("Agreements"), "file-text", False),
        ("visits", tr("Visits"), "calendar-days", False),
        ("organisations", tr("Commissioners"), "landmark", False),
        ("settings", tr("Settings"), "settings", True),
    )
    for key, title, icon_name, lower in in_rail:
        window.add_page(key, title, icon_name, _factory(key, desk, window), lower=lower)
    behind = (
        ("participant", "participants"),
        ("enterprise", "enterprises"),
        ("agreement", "agreements"),
        ("signing", "agreements"),
        ("placement", "participants"),
        ("visit", "visits"),
    )
    for key, under in behind:
        window.add_page(key, "", "", _factory(key, desk, window), in_rail=False, under=under)
    officer = current_officer(desk)
    window.top_bar.show_officer(officer.name if officer else "")


def _factory(key: str, desk: Desk, window: MainWindow) -> Callable[[], Page]:
    module, name = _PAGES[key]

    def make() -> Page:
        page = getattr(import_module(f"asfdesk.gui.pages.{module}"), name)
        return cast("Page", page(desk, window.surroundings))

    return make
