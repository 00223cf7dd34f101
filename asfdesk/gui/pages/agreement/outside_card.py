"""The card of the authority's own signing service: the file that goes there, and the signed one that comes back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.errors import Fault
from asfdesk.domain.kept import KeptDocument
from asfdesk.domain.seal_ladder import Hindrance, Ladder
from asfdesk.gui.dress import look
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.attempt import tell_failure
from asfdesk.gui.saving import DocumentSaver
from asfdesk.gui.tasks import Lane, Report
from asfdesk.gui.text import moment_text, tr
from asfdesk.gui.words.wording import hindrance_text
from asfdesk.services.desk import Desk
from asfdesk.services.sealed import known, seals
from asfdesk.services.signatures import approvals, outside


class OutsideCard(QFrame):
    """An advanced electronic signature: reached, failed or not tried; reads anew with :meth:`show_state`."""

    approved = Signal()

    def __init__(self, desk: Desk, window: Surroundings, view: AgreementView) -> None:
        super().__init__()
        look.with_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self._window, self.view = desk, window, view
        self._saver = DocumentSaver(desk, window, self)
        self.ladder: Ladder | None = None
        layout = look.column(look.S, look.L)
        layout.addWidget(look.subheading(tr("Sign in the authority's own service")))
        layout.addWidget(
            look.hint(
                tr(
                    "Drawn signatures are simple electronic signatures. For advanced ones, save the file, let it be "
                    "signed in your authority's service, and read in what comes back."
                )
            )
        )
        self._state = look.column(look.S)
        layout.addLayout(self._state)
        self.send = self._button(
            "send", tr("Save the file for the service…"), "file-down", self.save_for_service
        )
        self.back = self._button("back", tr("Read in the signed file…"), "folder-open", self.choose_file)
        self.approve = self._button(
            "approve", tr("Sign with a certificate file…"), "key-round", self.choose_certificate
        )
        self.show_file = self._button("show", tr("Save the signed file"), "file-check", self.save_signed)
        self.forget = self._button("forget", tr("Not needed any more"), "x", self.forget_attempt)
        for button in (self.send, self.back, self.show_file, self.forget, self.approve):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(layout)
        self.show_state()

    def _button(self, name: str, text: str, icon: str, act: object) -> QPushButton:
        button = look.quiet_button(text, icon)
        button.setObjectName(f"agreement.outside_{name}")
        button.clicked.connect(act)
        return button

    @Slot()
    def show_state(self) -> None:
        """What has come back, by whom it is signed, and what is wrong with it."""
        self.ladder = ladder = seals.ladder(self._desk, self.view)
        look.clear(self._state)
        found, failed = ladder.advanced, ladder.outside
        if found is not None:
            names = ", ".join(found.names)
            words = tr("{when}, by {name}", when=moment_text(found.since), name=names)
            self._line("circle-check", "ok", tr("Advanced electronic signature"), words)
            if not found.archival:
                self._line(
                    "triangle-alert", "warning", tr("Not an archival file"),
                    tr("The service's signature broke the archive's rules (PDF/A). The sealed file is the one to archive."),
                )  # fmt: skip
        if failed is not None:
            why = hindrance_text(failed.hindrance)
            words = tr("{why} Tried {when}.", why=why, when=moment_text(failed.tried_at))
            self._line(
                "circle-alert", "danger", tr("The file that came back does not hold"), words, failed=True
            )
        if found is None and failed is None:
            self._line(
                "circle", "muted", tr("Advanced electronic signature"), hindrance_text(Hindrance.NOT_BACK)
            )
        self.approve.setVisible(approvals.open_to_approvals(self._desk))
        self.show_file.setVisible(found is not None)
        self.forget.setVisible(failed is not None)

    def _line(self, icon: str, ink: str, title: str, words: str, *, failed: bool = False) -> None:
        column = look.column(0)
        column.addWidget(look.with_role(look.body(title), "label"))
        column.addWidget(look.problem_label(words) if failed else look.hint(words))
        line = look.row(spacing=look.S)
        line.addWidget(look.IconLabel(icon, ink), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(column, 1)
        made = QWidget()
        made.setLayout(line)
        made.setAccessibleName(f"{title}, {words}")
        self._state.addWidget(made)

    @Slot()
    def save_for_service(self) -> None:
        """The unsigned file, to a folder that is asked for."""
        make = partial(outside.export_for_service, self._desk, self.view.agreement.id)
        self._saver.save(make, choose=True, about=self.view.agreement.id)

    @Slot()
    def save_signed(self) -> None:
        """What came back, byte for byte."""
        if self.ladder is not None and self.ladder.advanced is not None:
            make = partial(
                outside.outside_file, self._desk, self.view.agreement.id, self.ladder.advanced.kept_id
            )
            self._saver.save(make, about=self.view.agreement.id)

    @Slot()
    def choose_file(self) -> None:
        """Ask for the signed file, and attach it if it holds."""
        path = self._window.ask.open_file(tr("Which file came back from the service?"), tr("PDF (*.pdf)"))
        if path is None:
            return
        desk, key = self._desk, self.view.agreement.id
        self.back.setEnabled(False)

        def work(_progress: Report) -> KeptDocument:
            return outside.bring_back(desk, key, known.read_file(path))

        task = self._window.tasks.run(work, Lane.DOCUMENTS, writes=True)
        task.succeeded.connect(self._on_attached)
        task.failed.connect(self._on_failed)
        task.finished.connect(self._on_over)

    @Slot()
    def choose_certificate(self) -> None:
        """Somebody signs the sealed file with a certificate of their own, which is used once and not kept."""
        ask = self._window.ask
        path = ask.open_file(tr("Whose certificate?"), tr("Certificates with key (*.p12 *.pfx)"))
        secret = (
            ask.secret(tr("Passphrase of the certificate file"), tr("Passphrase"))
            if path is not None
            else None
        )
        if path is None or secret is None:
            return
        desk, key = self._desk, self.view.agreement.id

        def work(_progress: Report) -> KeptDocument:
            return approvals.approve(desk, key, known.read_file(path), secret)

        task = self._window.tasks.run(work, Lane.DOCUMENTS, writes=True)
        task.succeeded.connect(self._on_approved)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_approved(self, kept: KeptDocument) -> None:
        self.approved.emit()
        self._window.messages.show_ok(tr("The sealed file is signed by {names}.", names=kept.name))

    @Slot()
    def forget_attempt(self) -> None:
        """Take the to-do away."""
        outside.forget_attempt(self._desk, self.view.agreement.id)
        self.show_state()

    @Slot(object)
    def _on_attached(self, kept: KeptDocument) -> None:
        self.show_state()
        self._window.messages.show_ok(tr("Attached. Signed by {name}.", name=kept.name))

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self.show_state()
        mended = (Fault.NOT_BROUGHT_BACK, Fault.NOT_APPROVED)
        tell_failure(self._window.messages, error, mended, tr("Settings"), self._to_settings)

    @Slot()
    def _on_over(self) -> None:
        self.back.setEnabled(True)

    def _to_settings(self) -> None:
        self._window.navigator.go("settings")
