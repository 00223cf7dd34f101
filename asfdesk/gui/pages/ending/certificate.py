"""The certificate: what was done and learnt, words that tell too much pointed out, and issuing it. Opened on a placement."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from asfdesk.documents.render import pdf
from asfdesk.domain.change import Kind
from asfdesk.domain.closing import ClosingKind
from asfdesk.domain.errors import Problem
from asfdesk.domain.work_certificate import MOST_HOURS, MOST_TASKS, WorkCertificate
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.choices import YesNoField
from asfdesk.gui.forms.fields import LongTextField
from asfdesk.gui.forms.numbers import NumberField
from asfdesk.gui.forms.rows import Form, form_card
from asfdesk.gui.forms.table_rows import LinesField
from asfdesk.gui.page import Surroundings
from asfdesk.gui.tasks import Lane, Report, Task
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.columns import Columns
from asfdesk.gui.widgets.pdf_view import PdfView
from asfdesk.services.desk import Desk
from asfdesk.services.finishing import work_certificates
from asfdesk.services.finishing.work_certificates import CertificateView

from .closing_page import ClosingPage


@dataclass(frozen=True, slots=True)
class TypedCertificate:
    """What a draft holds; ``unread`` what stands in the hours that cannot be read yet."""

    value: WorkCertificate
    unread: dict[str, str] = field(default_factory=dict[str, str])


class CertificatePage(ClosingPage):
    """Page ``certificate``."""

    what = ClosingKind.CERTIFICATE
    kind = Kind.CERTIFICATE
    key = "certificate"
    draft_type = TypedCertificate

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(desk, window)
        self._task: Task | None = None
        self.warning = look.frame("message")
        look.set_property(self.warning, "meaning", str(Meaning.WARNING))
        self.telling = look.body("")
        self.telling.setObjectName("certificate.telling")
        inside = look.row(look.IconLabel("triangle-alert", "warning"), spacing=look.S, margin=look.S)
        inside.addWidget(self.telling, 1)
        self.warning.setLayout(inside)
        self.preview = PdfView(window.tasks)
        self.preview.setObjectName("certificate.preview")
        self.preview.setMinimumHeight(420)
        self.preview.failed.connect(window.messages.show_error)
        self.columns = Columns(side_width=400, both=940)
        self.columns.main.addWidget(self.warning)
        self.columns.main.addWidget(form_card(self.form))
        self.columns.side.addWidget(self.missing)
        self.columns.side.addWidget(self.issued)
        self.columns.side.addWidget(self.preview)
        self.columns.close_up()
        self.content.addWidget(look.scrolling(self.columns), 1)

    # ---- a record

    def read_view(self, key: UUID) -> CertificateView:
        return work_certificates.get_certificate(self.desk, key)

    def make_form(self) -> Form:
        form = self.fields = Form()
        form.add_section(
            tr("What the certificate says"),
            tr(
                "Facts that an employer may read. Nothing about health, benefits or why there was a placement."
            ),
        )
        form.add_row("tasks", tr("Tasks"), LinesField(add=tr("Add a task"), most=MOST_TASKS), required=True)
        form.add_row(
            "learnt", tr("What was learnt"), LongTextField(lines=4, longest=1200), required=True,
            hint=tr("Short and concrete: machines, methods, meeting customers, working together."),
        )  # fmt: skip
        form.add_row("words", tr("More that is good to know"), LongTextField(lines=3, longest=800))
        form.add_row(
            "hours", tr("Hours in all"), NumberField(unit=tr("hours"), lowest=1, highest=MOST_HOURS),
            hint=tr("Counted from the days marked as present. Empty leaves it out."),
        )  # fmt: skip
        form.add_row("shows_number", tr("Personal identity number in the certificate"), YesNoField())
        for key, each in form.fields.items():
            each.control.setObjectName(f"certificate.{key}")
        form.changed.connect(self._on_typed)
        return form

    def as_typed(self, record: WorkCertificate) -> TypedCertificate:
        return TypedCertificate(record)

    def show_typed(self, typed: Any) -> None:
        self.fields.show_values({key: getattr(typed.value, key) for key in self.fields.fields})
        for key, text in typed.unread.items():
            self.fields.fields[key].edit.setText(text)  # pyright: ignore[reportAttributeAccessIssue]
        self._look_at()

    def typed(self) -> TypedCertificate:
        values = self.fields.read()
        unread: dict[str, str] = {}
        text = self.fields.fields["hours"].edit.text().strip()  # pyright: ignore[reportAttributeAccessIssue]
        if text and (values["hours"] is None or self.fields.fields["hours"].problems()):
            unread["hours"], values["hours"] = text, None
        values["shows_number"] = bool(values["shows_number"])
        return TypedCertificate(replace(self.record, **values), unread)

    def check(self, value: WorkCertificate) -> list[Problem]:
        return work_certificates.check(value)

    def store(self, value: WorkCertificate) -> WorkCertificate:
        return work_certificates.save_certificate(self.desk, value)

    def called(self, record: WorkCertificate) -> str:
        return tr("the certificate")

    # ---- what lies around it

    @Slot()
    def read_around(self) -> None:
        self.view = view = self.read_view(self.record.id)
        about, end = view.end.view, view.end
        self.show_about(end)
        self.fields.show_row("shows_number", not about.participant.protected)
        value = self.value()
        self.issued.show_issued(end, lambda: work_certificates.document_of(self.desk, view, value))
        self._look_at()
        self._draw()

    @Slot(str)
    def _on_typed(self, _key: str = "") -> None:
        self._look_at()
        self._draw()

    def _look_at(self) -> None:
        if self.view is None or self.record is None:
            return
        value = self.value()
        self.missing.show_missing(work_certificates.missing(self.view, value))
        words = work_certificates.telling_words(self.desk, value)
        self.warning.setVisible(bool(words))
        self.telling.setText(
            tr(
                "Read these words once more, they may tell of health or benefits: {words}.",
                words=", ".join(words),
            )
        )

    def _draw(self) -> None:
        """The real page beside the form; what is typed while it is made is drawn after it."""
        if self.view is None or self._task is not None:
            return
        desk, view, value = self.desk, self.view, self.value()

        def work(_progress: Report) -> bytes:
            return pdf(work_certificates.document_of(desk, view, value), made_at=desk.now())

        self._drawn = value
        self._task = self._window.tasks.run(work, Lane.DOCUMENTS)
        self._task.succeeded.connect(self.preview.show_pdf)
        self._task.finished.connect(self._on_drawn)

    @Slot()
    def _on_drawn(self) -> None:
        self._task = None
        if self.record is not None and self.value() != self._drawn:
            self._draw()

    def may_issue(self) -> bool:
        words = work_certificates.telling_words(self.desk, self.record)
        if not words or self._window.ask.confirm(
            tr("Issue it with these words?"),
            tr(
                "An employer may read: {words}. A certificate should say what was done, not how somebody is.",
                words=", ".join(words),
            ),
            tr("They are right here"),
        ):
            return True
        self.form.focus_field("learnt")
        return False

    def first_focus(self) -> QWidget | None:
        return self.fields.fields["learnt"].control if self.new else None
