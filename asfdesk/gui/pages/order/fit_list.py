"""Enterprises that suit the need, each with its reasons for and against; one of them is asked from here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from asfdesk.domain.errors import Problem, Rule
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.matching import Fit
from asfdesk.domain.parties import Enterprise
from asfdesk.domain.reference import Reference
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.pages.agreement.words import topics_text
from asfdesk.gui.text import tr

from .words import reason_words

SHOWN = 8


def _nothing(_enterprise: Enterprise) -> frozenset[SharedTopic]:
    return frozenset()


class FitList(QFrame):
    """``asked`` carries the enterprise's id and the last day for an answer; ``opened`` the id of one to look at. ``left_out``
    tells what an enterprise would not get for want of consent."""

    asked = Signal(object, object)
    opened = Signal(object)

    def __init__(
        self, reference: Reference, left_out: Callable[[Enterprise], frozenset[SharedTopic]] = _nothing
    ) -> None:
        super().__init__()
        self._left_out = left_out
        look.with_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._reference = reference
        self._fits: Sequence[Fit] = ()
        self._all = self._may_ask = False
        self._usual = date.min
        self.ask_buttons: dict[UUID, QPushButton] = {}
        self._places: dict[UUID, QVBoxLayout] = {}
        self.form: AskForm | None = None
        layout = look.column(look.S, look.L)
        layout.addWidget(look.subheading(tr("Enterprises that suit")))
        self.hint = look.hint("")
        layout.addWidget(self.hint)
        self._list: QVBoxLayout = look.column(look.S)
        layout.addLayout(self._list)
        self.more = look.quiet_button(tr("Show all"), "chevron-down")
        self.more.setObjectName("order.fits.all")
        self.more.clicked.connect(self._on_more)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(layout)

    def show_fits(self, fits: Sequence[Fit], usual: date, *, may_ask: bool, hint: str) -> None:
        """Show these; ``may_ask`` whether the order is ready to be put to one, else ``hint`` says what is missing."""
        self._fits, self._usual, self._may_ask = fits, usual, may_ask
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self._show()

    def _show(self) -> None:
        look.clear(self._list)
        self.ask_buttons, self._places, self.form = {}, {}, None
        shown = self._fits if self._all else self._fits[:SHOWN]
        for fit in shown:
            self._list.addWidget(self._card(fit))
        if not self._fits:
            self._list.addWidget(look.hint(tr("No enterprise is registered yet.")))
        self.more.setVisible(len(self._fits) > len(shown))

    def _card(self, fit: Fit) -> QWidget:
        made = look.frame("well")
        layout = look.column(look.XS, look.M)
        made.setLayout(layout)
        name = look.link_button(fit.enterprise.name)
        name.setProperty("enterprise", fit.enterprise.id)
        name.clicked.connect(self._on_opened)
        state = look.badge(*((tr("Suits"), Meaning.OK) if fit.free else (tr("Hardly now"), Meaning.WARNING)))
        ask = look.secondary_button(tr("Ask…"), "mail")
        ask.setAccessibleName(tr("Ask {name}", name=fit.enterprise.name))
        ask.setObjectName("order.ask")
        ask.setProperty("enterprise", fit.enterprise.id)
        ask.setEnabled(self._may_ask)
        ask.clicked.connect(self._on_ask)
        self.ask_buttons[fit.enterprise.id] = ask
        layout.addWidget(name, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(look.row(state, None, ask))
        for reason in fit.reasons:
            icon, ink = ("check", "ok") if reason.weight > 0 else ("minus", "muted")
            if reason.weight < 0:
                icon, ink = ("x", "warning")
            words = look.hint(reason_words(reason, self._reference))
            words.setAccessibleName(
                tr("For: {reason}", reason=words.text()) if reason.weight > 0
                else tr("Against: {reason}", reason=words.text()) if reason.weight < 0 else words.text()
            )  # fmt: skip
            line = look.row(look.IconLabel(icon, ink, 14), words, spacing=look.XS)
            line.setStretch(1, 1)
            layout.addLayout(line)
        self._places[fit.enterprise.id] = layout
        return made

    @Slot()
    def _on_opened(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.opened.emit(sender.property("enterprise"))

    @Slot()
    def _on_ask(self) -> None:
        sender = self.sender()
        fit = next(
            (f for f in self._fits if sender and f.enterprise.id == sender.property("enterprise")), None
        )
        if fit is None:
            return
        if self.form is not None:
            self.form.deleteLater()
        self.form = AskForm(fit, self._usual, self._left_out(fit.enterprise))
        self.form.asked.connect(self.asked)
        self.form.cancelled.connect(self._show)
        self._places[fit.enterprise.id].addWidget(self.form)
        self.form.form.fields["answer_by"].focus()

    @Slot()
    def _on_more(self) -> None:
        self._all = True
        self._show()


class AskForm(QFrame):
    """Until when an answer is wanted. ``asked`` carries the enterprise's id and the day."""

    asked = Signal(object, object)
    cancelled = Signal()

    def __init__(self, fit: Fit, usual: date, left_out: frozenset[SharedTopic]) -> None:
        super().__init__()
        self._fit = fit
        layout = look.column(look.S)
        self.setLayout(layout)
        layout.addWidget(look.separator())
        layout.addWidget(
            look.hint(
                tr(
                    "What is sent is frozen and kept. It says neither who the participant is nor what they have not "
                    "consented to share with this enterprise."
                )
            )
        )
        if left_out:
            said = tr(
                "Left out because the participant has not consented to share it: {topics}.",
                topics=topics_text(left_out),
            )
            layout.addWidget(look.body(said))
        self.form = Form()
        self.form.add_row("answer_by", tr("Answer wanted by"), DateField(), required=True)
        self.form.fields["answer_by"].control.setObjectName("order.answer_by")
        self.form.show_values({"answer_by": usual})
        layout.addWidget(self.form)
        go = look.primary_button(tr("Record the question"), "check")
        go.setObjectName("order.ask.confirm")
        go.clicked.connect(self._on_go)
        cancel = look.secondary_button(tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        layout.addLayout(look.row(go, cancel, None))

    @Slot()
    def _on_go(self) -> None:
        found = self.form.problems()
        day = self.form.read()["answer_by"]
        if not isinstance(day, date) and not found:
            found = [Problem(Rule.REQUIRED, "answer_by")]
        if found:
            self.form.show_problems(found)
            return
        self.asked.emit(self._fit.enterprise.id, day)
