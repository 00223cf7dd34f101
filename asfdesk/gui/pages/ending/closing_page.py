"""What the pages of the final assessment and the certificate have in common: a placement's, issued, beside the end."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import Slot

from asfdesk.domain.closing import ClosingKind
from asfdesk.domain.errors import RuleBroken
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.register.record_page import RecordPage
from asfdesk.gui.text import period_text, tr
from asfdesk.services.desk import Desk
from asfdesk.services.finishing.endings import EndingView

from .issued_card import IssuedCard
from .missing_card import MissingCard
from .words import closing_words


class ClosingPage(RecordPage):
    """Opened on a placement's id. A subclass sets ``what`` and says how its value is read with the end it belongs to."""

    what: ClosingKind

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(desk, window, closing_words(self.what))
        self.view: Any = None
        self.end = look.secondary_button(tr("The end"), "flag")
        self.end.setObjectName(f"{self.key}.end")
        self.end.clicked.connect(self._on_end)
        self.action_row.insertWidget(2, self.end)
        self.missing = MissingCard(self.key, tr("Sign and issue…"))
        self.missing.chosen.connect(self._on_missing)
        self.missing.issue_asked.connect(self._on_issue)
        self.issued = IssuedCard(desk, window, self, self.what)

    def read_view(self, key: UUID) -> Any:
        """The value with the end it belongs to; raises RuleBroken when no agreement is signed."""
        raise NotImplementedError

    def prepare(self) -> None:
        """Before the record is shown: the view has been read."""

    def go_to(self, field: str) -> None:
        """Go to something that is missing."""
        self.form.focus_field(field)

    def open(self, subject: object = None) -> None:
        assert isinstance(subject, UUID)
        try:
            self.view = self.read_view(subject)
        except RuleBroken as broken:
            self._window.navigator.go("placement", subject)
            self._window.messages.show_error(broken)
            return
        self.prepare()
        super().open(subject)

    def make_new(self, key: UUID | None) -> Any:
        assert key is not None
        return self.read_view(key).value

    def find_record(self, key: UUID) -> Any | None:
        value = self.read_view(key).value
        return value if value.version else None

    def value(self) -> Any:
        return self.typed().value

    def name_of(self, record: Any) -> str:
        return self.title_of_new()

    def title_of_new(self) -> str:
        return closing_words(self.what)

    def in_use_text(self) -> str:
        return tr(
            "Something has been issued, so the ending stands as it is. Who was told can still be added."
        )

    def show_about(self, end: EndingView) -> None:
        """Whose it is, in the title; nothing here is put away."""
        self.delete_button.hide()
        about = end.view
        self.set_title(
            self.title_of_new(),
            " · ".join(
                (about.participant.shown, about.enterprise.name, period_text(end.start, end.last_day))
            ),
        )

    @Slot(str)
    def _on_missing(self, field: str) -> None:
        if field == "ending":
            self._on_end()
        else:
            self.go_to(field)

    def may_issue(self) -> bool:
        """Whether the officer goes on to sign what is saved."""
        return True

    @Slot()
    def _on_issue(self) -> None:
        if (self.dirty or self.new) and not self.save():
            return
        if self.may_issue():
            self._window.navigator.go("issue", (self.record.id, self.what))

    @Slot()
    def _on_end(self) -> None:
        self._window.navigator.go("ending", self.record.id)
