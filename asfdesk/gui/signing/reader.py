"""The pages that one party signs, exactly as frozen, and how far they have been read.

Signing waits until these pages are drawn: nobody signs what was not on the screen.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from asfdesk.domain.signature import Role
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.agreement.locked import short_hash
from asfdesk.gui.tasks import Lane, Report
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.pdf_view import PdfView


class SigningReader(QWidget):
    """``ready`` tells that the pages of the role are drawn; ``read_through`` that the last one has been seen too."""

    ready = Signal()
    read_through = Signal()

    def __init__(self, window: Surroundings) -> None:
        super().__init__()
        self._window = window
        self._make: Callable[[], bytes] | None = None
        self.role: Role | None = None
        self._asked: Role | None = None
        self._made_for: Role | None = None
        self.drawn_for: Role | None = None
        self._seen: set[int] = set()
        self.pages = PdfView(window.tasks)
        self.pages.setObjectName("signing.pages")
        self.pages.setAccessibleName(tr("What you sign"))
        self.pages.shown.connect(self._on_drawn)
        self.pages.page_changed.connect(self._on_seen)
        self.pages.verticalScrollBar().valueChanged.connect(self._on_seen)
        self.pages.failed.connect(window.messages.show_error)
        self.which = look.body()
        self.which.setObjectName("signing.which")
        self.where = look.hint()
        self.mark = look.hint()
        for label in (self.where, self.mark):
            label.setWordWrap(False)
        self.mark.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.go_on = look.primary_button(tr("Go on to the signature"), "arrow-right")
        self.go_on.setObjectName("signing.go_on")
        column = look.column(look.S)
        self.in_short = look.quiet_button(tr("In short"), "list-checks")
        self.in_short.setObjectName("signing.in_short")
        self.in_short.setToolTip(tr("What is signed, in plain Swedish"))
        top = look.row(self.which, self.in_short, spacing=look.M)
        top.setStretch(0, 1)
        column.addLayout(top)
        column.addWidget(self.pages, 1)
        column.addLayout(look.row(self.where, None, self.mark))
        column.addWidget(self.go_on)
        self.setLayout(column)

    def read(self, role: Role, words: str, sha256: str, make: Callable[[], bytes]) -> None:
        """Show pages to a party: ``words`` say whose copy, ``sha256`` is that of its text, ``make`` works elsewhere."""
        self.role, self._make = role, make
        self._made_for = self.drawn_for = None
        self._seen.clear()
        self.which.setText(words)
        self.mark.setText(tr("SHA-256 of this text: {hash} …", hash=short_hash(sha256)) if sha256 else "")
        self.mark.setToolTip(sha256)
        self.where.setText("")
        self.pages.show_pdf(b"")
        self._ask()

    def _ask(self) -> None:
        if self._asked is not None:
            return
        make, role = self._make, self.role
        assert make is not None
        assert role is not None

        def work(_progress: Report) -> bytes:
            return make()

        self._asked = role
        task = self._window.tasks.run(work, Lane.DOCUMENTS)
        task.succeeded.connect(self._on_made)
        task.failed.connect(self._window.messages.show_error)
        task.finished.connect(self._on_over)

    @Slot(object)
    def _on_made(self, pdf: bytes) -> None:
        if self._asked is not self.role:
            return
        self._made_for = self.role
        self.pages.verticalScrollBar().setValue(0)
        self.pages.show_pdf(pdf)

    @Slot()
    def _on_over(self) -> None:
        late = self._asked is not self.role
        self._asked = None
        if late and self.role is not None:
            self._ask()

    @Slot(int)
    def _on_drawn(self, _count: int) -> None:
        if self._made_for is not None and self._made_for is self.role:
            self.drawn_for = self.role
            self.ready.emit()
            self._on_seen()

    @Slot()
    def _on_seen(self, _value: int = 0) -> None:
        count = self.pages.page_count
        if not count or self.drawn_for is not self.role:
            return
        bar = self.pages.verticalScrollBar()
        if self.pages.isVisible():
            self._seen.add(self.pages.page)
            if bar.value() >= bar.maximum() - 4:
                self._seen.add(count)
        self.where.setText(tr("Page {page} of {pages}", page=self.pages.page, pages=count))
        if len(self._seen) >= count:
            self.read_through.emit()
