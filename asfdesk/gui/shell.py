"""Which pages there are, under what key, and in what order they stand in the rail.

Each page's module is imported when the page is first shown, so that the window appears at once.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, cast

from .guards.clock_bar import ClockBar
from .guards.gate import ReasonsEndWithTheWindow, reading_gate
from .guards.screen_capture import ScreenShield
from .page import Page
from .text import tr
from .window.main_window import MainWindow

if TYPE_CHECKING:
    from pathlib import Path

    from asfdesk.gui.pages.signing.paper_home import PaperDrop
    from asfdesk.services.desk import Desk

_PAGES = {
    "today": ("today.page", "TodayPage"),
    "participants": ("register.participants", "ParticipantsPage"),
    "participant": ("register.participant", "ParticipantPage"),
    "enterprises": ("register.enterprises", "EnterprisesPage"),
    "enterprise": ("register.enterprise", "EnterprisePage"),
    "agreements": ("agreement.agreements", "AgreementsPage"),
    "agreement": ("agreement.page", "AgreementPage"),
    "new_agreement": ("agreement.new_agreement", "NewAgreementPage"),
    "signing": ("signing.page", "SigningPage"),
    "paper": ("signing.paper", "PaperPage"),
    "placement": ("placement.page", "PlacementPage"),
    "ending": ("ending.page", "EndingPage"),
    "assessment": ("ending.assessment", "AssessmentPage"),
    "certificate": ("ending.certificate", "CertificatePage"),
    "issue": ("ending.issue", "IssuePage"),
    "valid_text": ("agreement.valid_text", "ValidTextPage"),
    "visits": ("visit.visits", "VisitsPage"),
    "calendar": ("calendar.page", "CalendarPage"),
    "visit": ("visit.page", "VisitPage"),
    "sign_protocol": ("visit.sign_protocol", "SignProtocolPage"),
    "orders": ("order.orders", "OrdersPage"),
    "order": ("order.page", "OrderPage"),
    "new_order": ("order.new_order", "NewOrderPage"),
    "attendance": ("attendance.page", "AttendancePage"),
    "organisations": ("register.organisations", "OrganisationsPage"),
    "templates": ("templates.list", "TemplatesPage"),
    "template": ("templates.page", "TemplatePage"),
    "template_pack": ("templates.pack", "TemplatePackPage"),
    "change_template": ("templates.change", "ChangeTemplatePage"),
    "log": ("log.page", "LogPage"),
    "retention": ("retention.page", "RetentionPage"),
    "person": ("person.page", "PersonPage"),
    "settings": ("settings.page", "SettingsPage"),
    "lost_machine": ("lost.page", "LostMachinePage"),
    "verify": ("verify.page", "VerifyPage"),
    "backups": ("backups.page", "BackupsPage"),
    "backup": ("backups.inside", "BackupPage"),
    "rebuild": ("bulk.rebuild", "RebuildPage"),
    "import_register": ("importing.page", "ImportPage"),
    "handing": ("handing.page", "HandingPage"),
    "save_many": ("bulk.save_many", "SaveManyPage"),
}

_BEHIND = {
    "participant": "participants",
    "person": "participants",
    "enterprise": "enterprises",
    "order": "orders",
    "new_order": "orders",
    "agreement": "agreements",
    "new_agreement": "agreements",
    "signing": "agreements",
    "paper": "agreements",
    "placement": "participants",
    "ending": "participants",
    "assessment": "participants",
    "certificate": "participants",
    "issue": "participants",
    "valid_text": "participants",
    "visit": "visits",
    "template": "templates",
    "sign_protocol": "visits",
    "template_pack": "templates",
    "change_template": "agreements",
    "lost_machine": "settings",
    "verify": "agreements",
    "backups": "settings",
    "backup": "settings",
    "rebuild": "settings",
    "import_register": "settings",
    "handing": "settings",
    "save_many": "agreements",
}
"""Pages without a button in the rail, and whose button is marked when they are in view."""


def compose(window: MainWindow, desk: Desk, shield: ScreenShield | None = None) -> None:
    """Give the window its pages, its search, its officer and the line about the register; ``shield`` is the program's."""
    shield = shield or ScreenShield(parent=window)
    from asfdesk.gui.drops import FileDrops
    from asfdesk.gui.pages.global_search import GlobalSearch
    from asfdesk.gui.pages.lost.keeper import SheetKeeper
    from asfdesk.gui.pages.signing.paper_home import PaperDrop
    from asfdesk.services.entry.people import me, reads_only
    from asfdesk.services.keeping import clock, lost_machine
    from asfdesk.services.parties.commissioners import current_officer

    from .guards.reader_bar import reader_bar, show_read_only
    from .locks.handover import Handover

    in_rail = (
        ("today", tr("Today"), "house", False),
        ("participants", tr("Participants"), "users", False),
        ("enterprises", tr("Enterprises"), "building-2", False),
        ("orders", tr("Orders"), "inbox", False),
        ("agreements", tr("Agreements"), "file-text", False),
        ("visits", tr("Visits"), "clipboard-list", False),
        ("calendar", tr("Calendar"), "calendar-days", False),
        ("attendance", tr("Attendance"), "calendar-check", False),
        ("organisations", tr("Commissioners"), "landmark", False),
        ("templates", tr("Templates"), "files", True),
        ("log", tr("Log"), "scroll-text", True),
        ("retention", tr("Disposal"), "trash-2", True),
        ("settings", tr("Settings"), "settings", True),
    )
    for key, title, icon_name, lower in in_rail:
        window.add_page(key, title, icon_name, _factory(key, desk, window, shield), lower=lower)
    for key, under in _BEHIND.items():
        window.add_page(key, "", "", _factory(key, desk, window, shield), in_rail=False, under=under)
    window.handover = handover = Handover(window, desk)
    window.gate = handover.guarding(reading_gate(desk, window.surroundings, shield))
    if reads_only(desk):
        window.bars.addWidget(reader_bar())
        window.page_shown.connect(show_read_only)
    ReasonsEndWithTheWindow(desk, window)
    window.place_search(GlobalSearch(desk, window.surroundings))
    paper = PaperDrop(desk, window.surroundings, window, window.stack.currentWidget)
    FileDrops(window).dropped.connect(lambda paths: _dropped(window, paper, paths))
    window.show_status(
        tr("Everything is saved in the encrypted register in {folder}", folder=str(desk.store.folder))
    )
    check = window.top_bar.add_action(tr("Check a document…"), "shield-check")
    check.triggered.connect(lambda: window.go("verify"))
    table = window.top_bar.add_action(tr("Import from Excel or CSV…"), "file-plus")
    table.triggered.connect(lambda: window.go("import_register"))
    handing = window.top_bar.add_action(tr("Hand over and take in…"), "monitor")
    handing.triggered.connect(lambda: window.go("handing"))
    keys = window.top_bar.add_action(tr("Keys (F1)"), "keyboard")
    keys.triggered.connect(window.show_keys)
    window.top_bar.lock.setVisible(not desk.demo)
    window.bars.addWidget(ClockBar(clock.watch(desk), window.messages))
    if not desk.demo:
        lost_machine.note_opening(desk)
        SheetKeeper(desk, window.surroundings.tasks, window.messages, window)
    officer = current_officer(desk)
    person = None if officer or desk.demo else me(desk)
    window.top_bar.show_officer(officer.name if officer else person.name if person else "")


def _dropped(window: MainWindow, paper: PaperDrop, paths: list[Path]) -> None:
    """A table is to be imported, a signed PDF to be checked; anything else is the picture of a paper."""
    from asfdesk.exchange.hand_over import SUFFIX
    from asfdesk.gui.drops import TABLES
    from asfdesk.services.sealed.known import carries_signature

    packages = [path for path in paths if path.suffix.lower() == SUFFIX]
    if packages:
        window.go("handing", packages[0])
        return
    tables = [path for path in paths if path.suffix.lower() in TABLES]
    if tables:
        window.go("import_register", tables[0])
    elif len(paths) == 1 and carries_signature(paths[0]):
        window.go("verify", paths[0])
    else:
        paper.take(paths)


def _factory(key: str, desk: Desk, window: MainWindow, shield: ScreenShield) -> Callable[[], Page]:
    module, name = _PAGES[key]

    def make() -> Page:
        page = getattr(import_module(f"asfdesk.gui.pages.{module}"), name)
        more = {}
        if key == "settings":
            more = {
                "scheme": lambda: window.scheme,
                "choose_scheme": window.choose_scheme,
                "shield": shield,
                "guard": window.guard,
                "hand_over": window.handed_over.emit,
            }
        elif key in ("backups", "backup"):
            more = {"hand_over": window.handed_over.emit}
        elif key == "organisations":
            more = {"show_officer": window.top_bar.show_officer}
        return cast("Page", page(desk, window.surroundings, **more))

    return make
