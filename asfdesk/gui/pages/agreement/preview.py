"""The real pages beside the form, made anew when the fingers rest. What is shown is what will be signed, not a sketch."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from asfdesk.domain.errors import RuleBroken
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.tasks import Lane, Report, Task
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.pdf_view import PdfView
from asfdesk.gui.words.wording import problems_text
from asfdesk.services.agreeing import agreements
from asfdesk.services.desk import Desk


class Preview(QWidget):
    """``show_view`` asks for new pages of a value, which ``make`` makes; only the latest asked for is shown."""

    def __init__(
        self,
        desk: Desk,
        window: Surroundings,
        make: Callable[[Desk, Any], bytes] = agreements.preview,
        name: str = "agreement.preview",
    ) -> None:
        super().__init__()
        self._desk, self._window, self._make = desk, window, make
        self._task: Task | None = None
        self._waiting: Any = None
        self._wanted: Any = None
        self.view = PdfView(window.tasks)
        self.view.setObjectName(name)
        self.view.page_changed.connect(self._on_page)
        self.view.shown.connect(self._on_page)
        self.view.failed.connect(window.messages.show_error)
        self.note = look.problem_label()
        self.note.hide()
        self.pages = look.hint()
        self.pages.setWordWrap(False)
        smaller = look.icon_button("zoom-out", tr("Smaller"))
        smaller.clicked.connect(self.view.zoom_out)
        larger = look.icon_button("zoom-in", tr("Larger"))
        larger.clicked.connect(self.view.zoom_in)
        fit = look.icon_button("maximize", tr("Fit to the width"))
        fit.clicked.connect(self.view.fit_width)
        whole = look.column(look.XS)
        above = look.row(self.pages, None, smaller, fit, larger, spacing=0)
        above.setContentsMargins(look.S, 0, 0, 0)
        whole.addLayout(above)
        whole.addWidget(self.note)
        whole.addWidget(self.view, 1)
        self.setLayout(whole)
        self.setMinimumWidth(280)

    def show_view(self, view: Any) -> None:
        """Make and show the pages of ``view``; while the preview is folded away nothing is made."""
        self._wanted = view
        if not self.isVisible():
            return
        if self._task is not None:
            self._waiting = view
            return
        self._start(view)

    def _start(self, view: Any) -> None:
        self._waiting = None
        desk, make = self._desk, self._make

        def work(_progress: Report) -> bytes:
            return make(desk, view)

        self._task = self._window.tasks.run(work, Lane.DOCUMENTS)
        self._task.succeeded.connect(self._on_made)
        self._task.failed.connect(self._on_failed)
        self._task.finished.connect(self._on_finished)

    @Slot(object)
    def _on_made(self, pdf: bytes) -> None:
        self.note.hide()
        if self._waiting is None:
            self.view.show_pdf(pdf)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, RuleBroken):
            self._window.messages.show_error(error)
            return
        words = problems_text(error.problems)
        self.note.setText(tr("The preview waits until this is put right: {problem}", problem=words))
        self.note.show()

    @Slot()
    def _on_finished(self) -> None:
        self._task = None
        if self._waiting is not None:
            self._start(self._waiting)

    @Slot(int)
    def _on_page(self, _number: int) -> None:
        if self.view.page_count:
            self.pages.setText(tr("Page {page} of {pages}", page=self.view.page, pages=self.view.page_count))

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        if self._wanted is not None:
            self.show_view(self._wanted)
