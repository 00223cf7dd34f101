"""The card of the time-stamp service and of the certificates of others that are trusted."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from asfdesk.documents.seal_note import grouped
from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.trust import TrustPurpose
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.fields import TextField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.attempt import attempt
from asfdesk.gui.pages.entrance.card import Busy
from asfdesk.gui.tasks import Lane, Report
from asfdesk.gui.text import tr
from asfdesk.gui.words.wording import problems_text
from asfdesk.services.desk import Desk
from asfdesk.services.sealed import certificates, time_stamps
from asfdesk.services.sealed.time_stamps import Offered

from .seal import read_certificate_file


class TimeServiceCard(QFrame):
    """Off until an address is written and its certificate compared and believed."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        look.with_role(self, "card")
        self._desk, self._window = desk, window
        self._shown: list[tuple[QPushButton, UUID]] = []
        self.state = look.badge("")
        self.state.setObjectName("settings.time_state")
        self.form = Form()
        self.address = self.form.add_row(
            "address",
            tr("Address of the time-stamp service"),
            TextField(placeholder="https://", longest=500),
            hint=tr("Only a hash of the document is sent, never the document itself. Empty means none."),
        )
        self.address.edit.setObjectName("settings.time_address")
        self.ask = self._button(tr("Ask the service"), "link", "time_ask", self.ask_service)
        self.off = self._button(tr("Use no service"), "x", "time_off", self.use_none)
        self.busy = Busy(tr("Asking the service…"))
        self.trusted = look.column(look.S)
        self.add = self._button(tr("Trust a certificate…"), "shield-check", "trust_add", self.trust_file)
        layout = look.column(look.M, look.XL)
        layout.addWidget(look.subheading(tr("Certified time and others' certificates")))
        layout.addLayout(look.row(self.state, None))
        layout.addWidget(self.form)
        layout.addLayout(look.row(self.ask, self.off, None))
        layout.addWidget(self.busy)
        layout.addWidget(look.separator())
        layout.addWidget(look.section_title(tr("Trusted certificates of others")))
        layout.addLayout(self.trusted)
        layout.addLayout(look.row(self.add, None))
        self.setLayout(layout)

    def _button(self, text: str, icon: str, name: str, act: object) -> QPushButton:
        button = look.secondary_button(text, icon)
        button.setObjectName(f"settings.{name}")
        button.clicked.connect(act)
        return button

    def show_state(self) -> None:
        """Whether a service is in use, and whom the register believes."""
        address = time_stamps.time_service(self._desk)
        words, meaning = (tr("In use"), Meaning.OK) if address else (tr("Not in use"), Meaning.NEUTRAL)
        look.set_badge(self.state, words, meaning)
        self.address.show_value(address)
        self.off.setVisible(bool(address))
        look.clear(self.trusted)
        self._shown = []
        for one in certificates.trusted(self._desk):
            purpose = tr("for time") if one.purpose is TrustPurpose.TIME else tr("for signatures")
            words_column = look.column(0)
            words_column.addWidget(
                look.with_role(look.body(tr("{name} ({purpose})", name=one.name, purpose=purpose)), "label")
            )
            words_column.addWidget(look.hint(grouped(one.fingerprint)))
            gone = look.quiet_button(tr("Remove"), "trash-2")
            gone.setAccessibleName(tr("Remove: {name}", name=one.name))
            gone.clicked.connect(self._on_remove)
            self._shown.append((gone, one.id))
            line = QWidget()
            row = look.row(spacing=look.M)
            row.addLayout(words_column, 1)
            row.addWidget(gone)
            line.setLayout(row)
            self.trusted.addWidget(line)
        if not self._shown:
            self.trusted.addWidget(look.hint(tr("None yet.")))

    @Slot()
    def ask_service(self) -> None:
        """See who answers at the address."""
        address = str(self.address.read() or "").strip()
        if not address:
            self.use_none()
            return
        self._working(working=True)

        def work(_progress: Report) -> Offered:
            time_stamps.check_address(address)
            return time_stamps.ask_service(address)

        task = self._window.tasks.run(work, Lane.DOCUMENTS)
        task.succeeded.connect(self._on_offered)
        task.failed.connect(self._on_failed)

    @Slot()
    def use_none(self) -> None:
        """Nothing is sent from now on."""
        time_stamps.choose_time_service(self._desk, "")
        self.show_state()

    @Slot()
    def trust_file(self) -> None:
        """Believe the issuer of others' signatures, such as the authority's own service."""
        path = self._window.ask.open_file(
            tr("Whose signatures should be trusted?"), tr("Certificates (*.pem *.crt *.cer)")
        )
        if path is None:
            return

        def trust() -> object:
            return certificates.trust(self._desk, read_certificate_file(path), TrustPurpose.SIGNATURES)

        if attempt(self._window.messages, trust) is not None:
            self.show_state()

    @Slot()
    def _on_remove(self) -> None:
        key = next((key for button, key in self._shown if button is self.sender()), None)
        if key is not None:
            certificates.distrust(self._desk, key)
            self.show_state()

    @Slot(object)
    def _on_offered(self, offered: Offered) -> None:
        self._working(working=False)
        text = tr(
            "{name} answered. Compare the fingerprint with what the service publishes: {mark}",
            name=offered.name,
            mark=grouped(offered.fingerprint),
        )
        if self._window.ask.confirm(tr("Trust this time-stamp service?"), text, tr("Trust and use it")):
            time_stamps.believe_service(self._desk, offered)
            self._window.messages.show_ok(
                tr("The time of new seals is certified by {name}.", name=offered.name)
            )
        self.show_state()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._working(working=False)
        if isinstance(error, RuleBroken):
            self.address.set_problem(problems_text(error.problems))
            self.address.focus()
        elif isinstance(error, StoreFault):
            self._window.messages.show_error(error)
        else:
            raise error

    def _working(self, *, working: bool) -> None:
        self.busy.setVisible(working)
        for widget in (self.form, self.ask, self.off):
            widget.setEnabled(not working)
