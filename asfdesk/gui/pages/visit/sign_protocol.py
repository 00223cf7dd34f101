"""Signing a protocol: each party reads exactly the pages that bind and signs them, as an agreement is signed.

A protocol holds without signatures; whoever does not want to sign is not asked twice. The page can be lent like the
agreement's, and after the last signature the protocol is sealed.
"""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.protocol import Protocol
from asfdesk.domain.signature import Copy, Ink, Role
from asfdesk.gui import look
from asfdesk.gui.clock_bar import may_sign
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.pages.agreement.locked import short_hash
from asfdesk.gui.pages.agreement.words import role_words
from asfdesk.gui.pages.signing.card import SigningCard
from asfdesk.gui.pages.signing.progress import SigningProgress
from asfdesk.gui.pages.signing.reader import SigningReader
from asfdesk.gui.pages.signing.table_bar import TableWork
from asfdesk.gui.pages.visit.words import visit_words
from asfdesk.gui.tasks import Report, Task
from asfdesk.gui.text import date_text, tr
from asfdesk.services import clock, protocol_seals, protocols, signing
from asfdesk.services.desk import Desk

SIDE_BY_SIDE = 876  # pixels of the room inside the page
CARD_WIDTH = 460


class SignProtocolPage(Page):
    """Page ``sign_protocol``, opened on the id of a closed visit."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(tr("Sign the protocol"))
        self._desk, self._window = desk, window
        self.found: Protocol | None = None
        self.role: Role | None = None
        self._inks: dict[Role, Ink] = {}
        self._task: Task | None = None
        self._reading = True
        self.show_back(window.navigator)
        self.lend_button = look.secondary_button(tr("Lend the screen"), "lock-keyhole")
        self.lend_button.setObjectName("signing.lend")
        self.lend_button.setToolTip(tr("Only this document can be reached until you take the screen back."))
        self.lend_button.clicked.connect(window.lending.asked)
        window.lending.changed.connect(self._on_lent)
        self.action_row.addWidget(self.lend_button)
        self.reader = SigningReader(desk, window)
        self.reader.ready.connect(self._on_ready)
        self.reader.read_through.connect(self._on_read_through)
        self.reader.go_on.clicked.connect(self._on_turn)
        self.progress = SigningProgress()
        self.progress.chosen.connect(self._on_chosen)
        self.card = SigningCard()
        self.card.sign_asked.connect(self.sign)
        self.read_again = look.quiet_button(tr("Read the pages again"), "arrow-left")
        self.read_again.setObjectName("signing.read_again")
        self.read_again.clicked.connect(self._on_turn)
        made, column = look.card(margin=look.L)
        column.addWidget(self.read_again, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.progress)
        column.addWidget(look.separator())
        column.addWidget(self.card)
        column.addStretch(1)
        self.right = look.scrolling(made)
        both = look.row(spacing=look.L)
        both.addWidget(self.reader, 1)
        both.addWidget(self.right, 1)
        self.work = TableWork(both)
        self.work.changed.connect(self._on_room)
        self.content.addWidget(self.work, 1)

    def open(self, subject: object = None) -> None:
        assert isinstance(subject, UUID)
        if self.found is None or self.found.view.visit.id != subject:
            self._inks.clear()
            self.role = None
        self._keep_ink()
        try:
            self._show(protocols.get_protocol(self._desk, subject))
        except StoreFault as fault:
            self._window.messages.show_error(fault)

    def _show(self, found: Protocol) -> None:
        self.found = found
        visit = found.view.visit
        self.set_title(
            tr("Sign the protocol"),
            tr("{kind} {day} · {enterprise}", kind=visit_words(visit.kind), day=date_text(visit.on),
               enterprise=found.view.enterprise.name),
        )  # fmt: skip
        for role, button in self.progress.buttons.items():
            button.setVisible(role in found.parties)
        over = not found.left or not found.texts
        self.right.setEnabled(not over)
        if over:
            self.role = None
            if not self._window.lending.lent:  # who has the screen on loan sees this document and no other
                self._window.navigator.go("visit", visit.id)
            return
        self._start(self.role if self.role in found.left else found.left[0])
        self._on_lent(self._window.lending.lent)

    def _start(self, role: Role | None) -> None:
        found = self.found
        assert found is not None
        assert role is not None
        self.role = role
        self._reading = True
        name, capacity = protocols.signer(found, role)
        self.card.start(name, capacity, signing.last_place(self._desk), self._inks.get(role), read=False)
        given = {one.role: one.name for one in found.signatures}
        names = {one: given.get(one) or protocols.signer(found, one)[0] for one in found.parties}
        self.progress.show_state(names, found.left, role)
        self.card.sign.setEnabled(False)
        text = protocols.shown_text(found, role)
        words = tr("{who} signs the whole protocol.", who=role_words(role))
        if text.copy is Copy.SUPERVISOR and found.view.participant is not None:
            words = tr(
                "{who} signs the supervisor's copy: what the participant has not agreed to share is left out.",
                who=role_words(role),
            )
        desk = self._desk
        self.reader.read(role, words, text.sha256, lambda: protocols.shown_pdf(desk, found, role))
        self._share_room()

    @Slot()
    def _on_ready(self) -> None:
        self.card.sign.setEnabled(self._task is None)

    @Slot()
    def _on_read_through(self) -> None:
        self.card.show_read()

    @Slot(bool)
    def _on_lent(self, lent: bool) -> None:
        """While the screen is lent nothing leads away from the document."""
        self.back_button.setVisible(not lent)
        self.lend_button.setVisible(not lent)
        self.top.setVisible(not lent)
        self.work.set_lent(lent=lent)
        self._on_room()
        if not lent and self.isVisible() and self.found is not None and not self.found.left:
            self._window.navigator.go("visit", self.found.view.visit.id)

    @Slot()
    def sign(self) -> None:
        """Take the signature under the text that is on the screen."""
        found, role = self.found, self.role
        if found is None or role is None or self._task is not None or self.reader.drawn_for is not role:
            return
        has_read = self.card.has_read()
        given = self.card.given()
        wrong = signing.given_problems(given)
        self.card.show_problems(tuple(wrong))
        if wrong or not has_read:
            return
        desk = self._desk
        if not may_sign(self._window.ask, clock.protocol_doubt(desk, found), desk.local(desk.now())):
            return
        visit_id, sha256 = found.view.visit.id, protocols.shown_text(found, role).sha256

        def work(_progress: Report) -> Protocol:
            after = protocols.sign_protocol(
                desk, visit_id, role, shown_sha256=sha256, name=given.name, capacity=given.capacity,
                place=given.place, ink=given.ink, way=given.way, typed=given.typed, witness=given.witness,
            )  # fmt: skip
            if after.signed:
                protocol_seals.seal_protocol(desk, visit_id)
            return after

        self.card.sign.setEnabled(False)
        self._task = self._window.tasks.run(work, writes=True)
        self._task.succeeded.connect(self._on_signed)
        self._task.failed.connect(self._on_refused)
        self._task.finished.connect(self._on_over)

    @Slot(object)
    def _on_signed(self, found: Protocol) -> None:
        role = self.role
        assert role is not None
        self._inks.pop(role, None)
        self.card.pad.show_ink(None)
        given = next(one for one in found.signatures if one.role is role)
        self._task = None
        self._show(found)
        self._window.messages.show_ok(
            tr("{name} has signed. SHA-256 {hash} …", name=given.name, hash=short_hash(given.shown_sha256))
        )

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, RuleBroken):
            strange = self.card.show_problems(error.problems)
            if not strange:
                return
            error = RuleBroken(strange)
        self._window.messages.show_error(error)

    @Slot()
    def _on_over(self) -> None:
        self._task = None
        self.card.sign.setEnabled(self.role is not None and self.reader.drawn_for is self.role)

    @Slot(object)
    def _on_chosen(self, role: Role) -> None:
        self._keep_ink()
        self._start(role)

    def _keep_ink(self) -> None:
        if self.role is None:
            return
        if self.card.pad.empty:
            self._inks.pop(self.role, None)
        else:
            self._inks[self.role] = self.card.pad.ink()

    @Slot()
    def _on_turn(self) -> None:
        self._reading = not self._reading
        self._share_room()
        (self.reader.pages if self._reading else self.card.pad).setFocus()

    @Slot()
    def _on_room(self) -> None:
        self.reader.pages.set_sharpness(self.work.scale)
        self.work.fit_pad(self.card.pad, lent=self._window.lending.lent)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        both = self.work.room_width() >= SIDE_BY_SIDE and not self._window.lending.lent
        self.reader.setVisible(both or self._reading)
        self.right.setVisible(both or not self._reading)
        self.reader.go_on.setVisible(not both)
        self.read_again.setVisible(not both)
        self.right.setMinimumWidth(CARD_WIDTH if both else 0)

    def can_leave(self) -> bool:
        self._keep_ink()
        return True

    def under_way(self) -> bool:
        return self.role is not None and (bool(self._inks) or self.card.begun)

    def first_focus(self) -> QWidget | None:
        return self.reader.pages if self.role is not None else None
