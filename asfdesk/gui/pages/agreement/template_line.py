"""Over an agreement's draft: that there is a newer edition of its template, and the way to what it would change."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Slot

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.change import Kind
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.templates.newer_banner import NewerBanner
from asfdesk.services.authoring import template_upgrade
from asfdesk.services.desk import Desk


class TemplateLine(NewerBanner):
    """``save`` saves the draft before the page is left; False stays."""

    def __init__(self, desk: Desk, window: Surroundings, save: Callable[[], bool]) -> None:
        super().__init__("agreement.newer_template")
        self._desk, self._window, self._save = desk, window, save
        self._id: UUID | None = None
        self.asked.connect(self.go)

    def show_for(self, view: AgreementView) -> None:
        """Say whether there is a newer edition for this draft."""
        self._id = view.agreement.id
        found = template_upgrade.newer(self._desk, view)
        if found is not None:
            self.show_newer(found.title, found.version)

    @Slot()
    def go(self) -> None:
        """To the page that shows what another edition would change."""
        if self._id is not None and self._save():
            self._window.navigator.go("change_template", (Kind.AGREEMENT, self._id))
