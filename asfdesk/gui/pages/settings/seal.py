"""The card of the seal: which certificate seals, its fingerprint, the root for receivers, and changing it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton

from asfdesk.documents.seal_note import grouped
from asfdesk.domain.errors import Rule, RuleBroken, broken
from asfdesk.domain.trust import SealCertificate, SealSource
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.attempt import attempt
from asfdesk.gui.pages.entrance.card import Busy
from asfdesk.gui.pages.entrance.passphrase import SecretField
from asfdesk.gui.tasks import Report
from asfdesk.gui.text import long_date_text, tr
from asfdesk.gui.words.wording import problems_text
from asfdesk.sealing.cades import common_name
from asfdesk.services.desk import Desk
from asfdesk.services.output.files import write_file
from asfdesk.services.sealed import cards, certificates
from asfdesk.services.signatures import approvals

LARGEST = 1_000_000


class SealCard(QFrame):
    """Own certificate or the authority's; a PKCS#12 file asks for its passphrase here."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        look.with_role(self, "card")
        self._desk, self._window = desk, window
        self._file: bytes = b""
        self._pin = ""
        self.state = look.badge("")
        self.state.setObjectName("settings.seal_state")
        self.about = look.body("", selectable=True)
        self.mark = look.hint("")
        self.root = self._button(tr("Save the root certificate…"), "file-down", "seal_root", self.save_root)
        self.own = self._button(
            tr("Make a new certificate of our own"), "rotate-ccw", "seal_own", self.make_own
        )
        self.choose = self._button(
            tr("Use the authority's certificate…"), "key-round", "seal_file", self.choose_file
        )
        self.card = self._button(tr("Use a smart card…"), "key-round", "seal_card", self.choose_card)
        self.form = Form()
        self.secret = self.form.add_row(
            "secret", tr("Passphrase of the certificate file"), SecretField(), required=True
        )
        self.secret.edit.setObjectName("settings.seal_passphrase")
        self.use = self._button(tr("Seal with this certificate"), "shield-check", "seal_use", self.use_file)
        self.busy = Busy(tr("Making the certificate…"))
        self.open_to_others = QCheckBox(tr("Leave room for three signatures of others in sealed agreements"))
        self.open_to_others.setObjectName("settings.seal_open")
        self.open_to_others.clicked.connect(self._on_open)
        layout = look.column(look.M, look.XL)
        layout.addWidget(look.subheading(tr("Seal")))
        layout.addLayout(look.row(self.state, None))
        layout.addWidget(self.about)
        layout.addWidget(self.mark)
        layout.addWidget(
            look.hint(
                tr(
                    "Receivers need the root certificate to check a seal. Give it to them once, and read the "
                    "fingerprint to each other by telephone."
                )
            )
        )
        layout.addLayout(look.row(self.root, None))
        layout.addLayout(look.wrapped(self.choose, self.card))
        layout.addLayout(look.row(self.own, None))
        layout.addWidget(self.open_to_others)
        layout.addWidget(
            look.hint(
                tr(
                    "Whoever has a certificate of their own can then sign behind the seal. Nothing else is allowed."
                )
            )
        )
        for widget in (self.form, self.use, self.busy):
            layout.addWidget(widget)
        self.setLayout(layout)
        self._show_form(shown=False)

    def _button(self, text: str, icon: str, name: str, act: object) -> QPushButton:
        button = look.secondary_button(text, icon)
        button.setObjectName(f"settings.{name}")
        button.clicked.connect(act)
        return button

    def show_state(self) -> None:
        """Which certificate seals, in red or amber when it is over or soon will be."""
        self.open_to_others.setChecked(approvals.open_to_approvals(self._desk))
        found = certificates.certificate_in_use(self._desk)
        words, meaning = seal_state(found, self._desk)
        look.set_badge(self.state, words, meaning)
        self.about.setText(_about(found))
        self.about.setVisible(found is not None)
        self.mark.setText(tr("Fingerprint SHA-256: {mark}", mark=grouped(found.fingerprint)) if found else "")
        self.mark.setVisible(found is not None)

    def forget(self) -> None:
        """Take what was typed and read out of memory."""
        self._file, self._pin = b"", ""
        self.secret.show_value("")
        self._show_form(shown=False)

    def _show_form(self, *, shown: bool) -> None:
        self.form.setVisible(shown)
        self.use.setVisible(shown)

    @Slot()
    def save_root(self) -> None:
        """The root as a PEM file for receivers."""
        root = attempt(self._window.messages, lambda: certificates.root_file(self._desk))
        if root is None:
            return
        self.show_state()
        name, data = root
        target = self._window.ask.save_file(tr("Save the root certificate"), name, tr("Certificates (*.pem)"))
        if target is not None and attempt(self._window.messages, lambda: write_file(target, data)):
            self._window.messages.show_ok(tr("Saved as {name}", name=target.name))

    @Slot()
    def make_own(self) -> None:
        """Another certificate of the register's own."""
        sure = self._window.ask.confirm(
            tr("Make a new certificate?"),
            tr("What is sealed already stays as it is. New documents are sealed with the new certificate."),
            tr("Make it"),
        )
        if sure:
            self._run(lambda _progress: certificates.make_own(self._desk))

    @Slot()
    def choose_file(self) -> None:
        """A PKCS#12 file of the authority's."""
        path = self._window.ask.open_file(
            tr("The authority's certificate"), tr("Certificates with key (*.p12 *.pfx)")
        )
        if path is None:
            return
        data = attempt(self._window.messages, lambda: read_certificate_file(path))
        if data is None:
            return
        self._file = data
        self._show_form(shown=True)
        self.secret.focus()

    @Slot()
    def use_file(self) -> None:
        """Seal with the chosen file from now on."""
        data, secret = self._file, self.secret.read()
        self._run(lambda _progress: certificates.use_file(self._desk, data, secret))

    @Slot(bool)
    def _on_open(self, chosen: bool) -> None:
        approvals.choose_open(self._desk, open_to_others=chosen)

    @Slot()
    def choose_card(self) -> None:
        """A certificate on a card: its driver, its PIN, and which one if there are several."""
        ask = self._window.ask
        module = ask.open_file(
            tr("The driver of the card reader (PKCS#11), from whoever issued the card"),
            tr("Drivers (*.dll *.so *.dylib)"),
        )
        pin = ask.secret(tr("The card's PIN"), tr("PIN")) if module is not None else None
        if module is None or not pin:
            return
        self._pin = pin
        self._working(working=True)
        task = self._window.tasks.run(lambda _progress: cards.look_at_cards(module, pin))
        task.succeeded.connect(self._on_cards)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_cards(self, found: list[cards.OnCard]) -> None:
        self._working(working=False)
        desk, pin, self._pin = self._desk, self._pin, ""
        place: int | None = 0
        if len(found) > 1:
            names = [f"{common_name(one.certificate)} ({one.card})" for one in found]
            place = self._window.ask.choose(tr("Which certificate should seal?"), "", names)
        if place is not None:
            chosen = found[place]
            self._run(lambda _progress: cards.use_card(desk, chosen, pin))

    def _run(self, work: Callable[[Report], object]) -> None:
        self._working(working=True)
        task = self._window.tasks.run(work, writes=True)
        task.succeeded.connect(self._on_made)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_made(self, _made: object) -> None:
        self._working(working=False)
        self.forget()
        self.show_state()
        self._window.messages.show_ok(tr("New documents are sealed with this certificate."))

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._working(working=False)
        if isinstance(error, RuleBroken) and self.form.isVisible():
            self.secret.set_problem(problems_text(error.problems))
            self.secret.focus()
        else:
            self._window.messages.show_error(error)

    def _working(self, *, working: bool) -> None:
        self.busy.setVisible(working)
        for widget in (self.root, self.own, self.choose, self.card, self.form, self.use):
            widget.setEnabled(not working)


def seal_state(found: SealCertificate | None, desk: Desk) -> tuple[str, Meaning]:
    """The badge of a certificate."""
    if found is None:
        return tr("Is made with the first document that is sealed"), Meaning.NEUTRAL
    until = long_date_text(desk.local(found.valid_until).date())
    if found.valid_until < desk.now():
        return tr("Not valid since {day}", day=until), Meaning.DANGER
    if found.source is not SealSource.OWN and found.ends_soon(desk.today()):
        return tr("Valid only until {day}", day=until), Meaning.WARNING
    return tr("Valid until {day}", day=until), Meaning.OK


def _about(found: SealCertificate | None) -> str:
    if found is None:
        return ""
    if found.source is SealSource.OWN:
        return tr("{name}, made by this register. Renewed by itself.", name=found.name)
    if found.source is SealSource.TOKEN:
        return tr("{name}, on a smart card that asks for its PIN each time.", name=found.name)
    return tr("{name}, from the authority's certificate file.", name=found.name)


def read_certificate_file(path: Path) -> bytes:
    """The bytes of a certificate file, which is never large. Raises RuleBroken(CERTIFICATE_UNREADABLE)."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST)
    except OSError:
        raise broken(Rule.CERTIFICATE_UNREADABLE, "file") from None
