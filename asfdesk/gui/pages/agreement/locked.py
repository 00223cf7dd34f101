"""An agreement whose words are locked: its pages to read, the facts about its signatures, and what can be done."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from asfdesk.domain.agreement import AgreementKind, AgreementView, State
from asfdesk.domain.kept import Level
from asfdesk.domain.signature import ROLES, Copy, Role, Signature, Way
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.agreement.exports import AgreementExports
from asfdesk.gui.pages.agreement.ladder_card import LadderCard, agreement_on_ladder
from asfdesk.gui.pages.agreement.ladder_words import level_words
from asfdesk.gui.pages.agreement.outside_card import OutsideCard
from asfdesk.gui.pages.agreement.words import kind_words, role_words, state_words, topics_text, way_text
from asfdesk.gui.tasks import Lane, Report
from asfdesk.gui.text import long_date_text, moment_text, period_text, tr
from asfdesk.gui.widgets.pdf_view import PdfView
from asfdesk.services.desk import Desk
from asfdesk.services.keeping import clock
from asfdesk.services.output import exports
from asfdesk.services.signatures import paper


def short_hash(sha256: str) -> str:
    """The first sixteen digits in groups of four: enough to compare by eye."""
    return " ".join(sha256[n : n + 4] for n in range(0, 16, 4))


class LockedAgreement(QWidget):
    """Read-only. ``withdraw_asked`` and ``sign_asked`` while signatures are coming in."""

    withdraw_asked = Signal()
    sign_asked = Signal()
    paper_asked = Signal()
    placement_asked = Signal()
    change_asked = Signal(object)  # AgreementKind: an amendment or an extension of it

    def __init__(self, desk: Desk, window: Surroundings, view: AgreementView) -> None:
        super().__init__()
        self._desk, self._window, self.view = desk, window, view
        self.exports = AgreementExports(desk, window, self)
        self.pages = PdfView(window.tasks)
        self.pages.setObjectName("agreement.pages")
        self.pages.failed.connect(window.messages.show_error)
        facts = QWidget()
        column = look.column(look.L)
        column.addWidget(self._actions())
        self.ladder = LadderCard(desk, window, agreement_on_ladder(desk, view))
        self.ladder.setObjectName("agreement.ladder")
        column.addWidget(self.ladder)
        if view.agreement.state is State.SIGNED:
            self.outside = OutsideCard(desk, window, view)
            self.outside.setObjectName("agreement.outside")
            self.outside.approved.connect(self.ladder.show_ladder)
            column.addWidget(self.outside)
        column.addWidget(self._facts())
        column.addStretch(1)
        facts.setLayout(column)
        area = look.scrolling(facts)
        area.setFixedWidth(340)
        whole = look.row(area, spacing=look.L)
        whole.addWidget(self.pages, 1)
        self.setLayout(whole)
        self.read_pages()

    def read_pages(self) -> None:
        """Make the pages from the frozen words, in the documents' thread."""
        desk, view = self._desk, self.view

        def work(_progress: Report) -> bytes:
            return exports.agreement_pages(desk, view, Copy.FULL)

        task = self._window.tasks.run(work, Lane.DOCUMENTS)
        task.succeeded.connect(self.pages.show_pdf)
        task.failed.connect(self._window.messages.show_error)

    def _facts(self) -> QWidget:
        view = self.view
        made, column = look.card(tr("About the agreement"))
        column.setSpacing(look.XS)
        words, meaning = state_words(view.agreement.state)
        column.addLayout(look.row(look.badge(words, meaning), None))
        who = view.participant.shown
        rows = [
            (tr("Number"), view.agreement.number),
            (tr("Participant"), who),
            (tr("Enterprise"), view.enterprise.name),
            (tr("Measure"), view.measure.name),
            (tr("Period"), period_text(view.terms.start, view.terms.end)),
        ]
        if view.amends is not None:
            kind = kind_words(view.agreement.kind)
            rows[0] = (
                kind,
                tr("{number}, to {before}", number=rows[0][1], before=view.amends.agreement.number),
            )
            rows.append((tr("Holds from"), long_date_text(view.agreement.applies_from)))
        if view.agreement.signed_at:
            rows.append((tr("Signed by all"), moment_text(self._desk.local(view.agreement.signed_at))))
        for title, value in rows:
            column.addSpacing(look.XS)
            column.addWidget(look.section_title(title))
            column.addWidget(look.body(value, selectable=True))
        column.addWidget(look.separator())
        column.addWidget(look.section_title(tr("Signatures")))
        given = {signature.role: signature for signature in view.signatures}
        self._doubtful = clock.doubtful_signatures(self._desk, view.agreement.id)
        for role in ROLES:
            self._signature(column, role, given.get(role))
        self._papers(column)
        return made

    def _papers(self, column: QVBoxLayout) -> None:
        """The scanned papers, shown in place of the pages."""
        for kept in paper.papers_of(self._desk, self.view.agreement.id):
            words = (
                tr("Show the scanned paper, whole agreement")
                if kept.copy is Copy.FULL
                else tr("Show the scanned paper, supervisor's copy")
            )
            button = look.quiet_button(words, "scroll-text")
            button.setObjectName(f"agreement.paper.{kept.copy}")
            button.clicked.connect(partial(self._show_paper, kept.id))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_paper(self, kept_id: UUID) -> None:
        desk = self._desk
        task = self._window.tasks.run(lambda _progress: paper.paper_pdf(desk, kept_id), Lane.DOCUMENTS)
        task.succeeded.connect(self.pages.show_pdf)
        task.failed.connect(self._window.messages.show_error)

    def _signature(self, column: QVBoxLayout, role: Role, given: Signature | None) -> None:
        add = column.addWidget
        holder = QWidget()
        state = look.badge(tr("Signed"), Meaning.OK) if given else look.badge(tr("Waiting"), Meaning.WARNING)
        holder.setLayout(look.row(look.with_role(look.body(role_words(role)), "label"), None, state))
        add(holder)
        if given is None:
            return
        on_paper = given.way is Way.PAPER
        add(look.hint(way_text(given.way, given.witness)))
        add(look.body(", ".join(filter(None, (given.name, given.capacity)))))
        add(
            look.hint(
                tr(
                    "{when}, {place}",
                    when=long_date_text(self._desk.local(given.signed_at).date())
                    if on_paper
                    else moment_text(self._desk.local(given.signed_at)),
                    place=given.place,
                )
            )
        )
        if given.id in self._doubtful:
            add(look.badge(tr("The clock was doubtful when this was signed"), Meaning.WARNING))
        mark = look.hint(tr("SHA-256 of what was signed: {hash} …", hash=short_hash(given.shown_sha256)))
        mark.setToolTip(given.shown_sha256)
        mark.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        add(mark)

    def _actions(self) -> QWidget:
        made, column = look.card()
        signed = self.view.agreement.state is State.SIGNED
        self.buttons: dict[str, QPushButton] = {}
        if not signed:
            self._button(
                column, "sign", look.primary_button(tr("Continue signing"), "signature"), self.sign_asked
            )
            self._button(
                column,
                "paper",
                look.secondary_button(tr("Signed on paper…"), "scroll-text"),
                self.paper_asked,
            )
        save = look.primary_button if signed else look.secondary_button
        self._button(column, "export", save(tr("Save as PDF"), "file-down"), self.export)
        self._button(
            column, "export_supervisor", look.secondary_button(tr("Supervisor's copy"), "file-lock"),
            self.export_supervisor,
        )  # fmt: skip
        gone = exports.withheld(self._desk, self.view)
        self.left_out = look.hint(
            tr(
                "Left out because the participant has not consented to share it: {topics}.",
                topics=topics_text(frozenset(gone)),
            )
            if gone
            else tr("Nothing is left out of the supervisor's copy.")
        )
        self.left_out.setObjectName("agreement.left_out")
        column.addWidget(self.left_out)
        self._button(
            column, "export_elsewhere", look.quiet_button(tr("Save in another folder…"), "folder-open"),
            self.export_elsewhere,
        )  # fmt: skip
        self._button(
            column, "export_locked", look.quiet_button(tr("Save with a password…"), "lock-keyhole"),
            self.export_locked,
        )  # fmt: skip
        if signed:
            self._button(
                column, "export_archive", look.quiet_button(tr("Save for an archive…"), "scroll-text"),
                self.export_for_archive,
            )  # fmt: skip
        self._button(column, "print", look.quiet_button(tr("Print…"), "printer"), self.print_out)
        self._button(
            column, "card", look.quiet_button(tr("Card for the participant"), "phone"), self.save_card
        )
        if signed:
            amend = look.secondary_button(tr("Change…"), "file-pen-line")
            amend.setToolTip(tr("An amendment that the same three sign; the signed text stays as it is"))
            self._button(column, "amend", amend, partial(self._on_change, AgreementKind.AMENDMENT))
            extend = look.secondary_button(tr("Extend…"), "calendar-plus")
            extend.setToolTip(tr("A new period after this one, with a motivation of its own"))
            self._button(column, "extend", extend, partial(self._on_change, AgreementKind.EXTENSION))
            self._button(
                column, "placement", look.quiet_button(tr("Open the placement"), "arrow-right"),
                self.placement_asked,
            )  # fmt: skip
        else:
            self._button(
                column, "withdraw", look.quiet_button(tr("Withdraw and change the text…"), "undo-2"),
                self.withdraw_asked,
            )  # fmt: skip
        return made

    def _button(self, column: QVBoxLayout, name: str, button: QPushButton, act: object) -> None:
        button.setObjectName(f"agreement.{name}")
        button.clicked.connect(act)
        self.buttons[name] = button
        column.addWidget(button)

    def _on_change(self, kind: AgreementKind) -> None:
        self.change_asked.emit(kind)

    @Slot()
    def export(self) -> None:
        """The whole agreement."""
        self.exports.save(self.view.agreement.id)

    @Slot()
    def export_supervisor(self) -> None:
        """Without what the participant has not consented to share."""
        self.exports.save(self.view.agreement.id, Copy.SUPERVISOR)

    @Slot()
    def export_elsewhere(self) -> None:
        """Ask where."""
        self.exports.save(self.view.agreement.id, choose=True)

    @Slot()
    def export_for_archive(self) -> None:
        """In the format that the archive asks for."""
        chosen = self._window.ask.choose(
            tr("Which format does the archive ask for?"),
            tr("PDF/A-3a carries the agreement's data inside. The others carry no attachments."),
            [level_words(level) for level in Level],
        )
        if chosen is not None:
            self.exports.save_for_archive(self.view.agreement.id, list(Level)[chosen])

    @Slot()
    def export_locked(self) -> None:
        """As an encrypted PDF."""
        self.exports.save_locked(self.view.agreement.id)

    @Slot()
    def save_card(self) -> None:
        """Whom to call, for the participant to carry."""
        self.exports.save_card(self.view.placement.id)

    @Slot()
    def print_out(self) -> None:
        """To paper."""
        self.exports.print_out(self.view.agreement.id)
