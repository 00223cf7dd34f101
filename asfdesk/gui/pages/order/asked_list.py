"""Who has been asked, in order: the documents that were sent, and the answer that came."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from asfdesk.domain.order import RequestState
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.text import date_text, tr
from asfdesk.gui.widgets.flow import FlowLayout
from asfdesk.services.desk import Desk
from asfdesk.services.ordering.orders import Asked

from .words import request_words


class AskedList(QFrame):
    """``answered`` carries the request's id and the state that is wanted; ``saved`` its id and "pdf" or "email"."""

    answered = Signal(object, object)
    saved = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        look.with_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = look.column(look.S, look.L)
        layout.addWidget(look.subheading(tr("Asked")))
        self._list: QVBoxLayout = look.column(look.S)
        layout.addLayout(self._list)
        self.setLayout(layout)

    def show_asked(self, asked: Sequence[Asked], today: date) -> None:
        """Show these, the latest first; hidden while nobody has been asked."""
        look.clear(self._list)
        self.setVisible(bool(asked))
        for one in reversed(asked):
            self._list.addWidget(self._card(one, today))

    def _card(self, one: Asked, today: date) -> QWidget:
        request = one.request
        made = look.frame("well")
        layout = look.column(look.XS, look.M)
        made.setLayout(layout)
        name = look.with_role(look.body(one.enterprise.name), "label")
        words, meaning = request_words(request.state)
        if request.state is RequestState.ASKED and request.answer_by < today:
            words, meaning = tr("The answer is late"), Meaning.DANGER
        layout.addWidget(name)
        layout.addLayout(look.row(look.badge(words, meaning), None))
        asked_on = Desk.local(request.asked_at).date()
        layout.addWidget(
            look.hint(
                tr("Asked {day}, answer by {by}", day=date_text(asked_on), by=date_text(request.answer_by))
            )
        )
        if request.answered_on is not None:
            said = ". ".join(
                filter(
                    None,
                    (
                        tr("Answer {day}", day=date_text(request.answered_on)),
                        request.answered_by,
                        request.reason,
                    ),
                )
            )
            layout.addWidget(look.body(said, selectable=True))
        buttons = FlowLayout(look.XS)
        if request.state in (RequestState.ASKED, RequestState.LAPSED):
            self._answer(buttons, one, tr("Accepted"), RequestState.ACCEPTED, "order.accept")
            self._answer(buttons, one, tr("Declined…"), RequestState.DECLINED, "order.decline")
        if request.state is RequestState.ASKED:
            self._answer(buttons, one, tr("Take back…"), RequestState.WITHDRAWN, "order.withdraw")
            if request.answer_by < today:
                self._answer(buttons, one, tr("Let it lapse"), RequestState.LAPSED, "order.lapse")
        for what, label in (("pdf", tr("Save as PDF")), ("email", tr("E-mail draft"))):
            button = look.quiet_button(label, "file-down" if what == "pdf" else "mail")
            button.setObjectName(f"order.save.{what}")
            button.setAccessibleName(f"{label}: {one.enterprise.name}")
            button.setProperty("request", request.id)
            button.setProperty("what", what)
            button.clicked.connect(self._on_saved)
            buttons.addWidget(button)
        layout.addLayout(buttons)
        return made

    def _answer(self, place: FlowLayout, one: Asked, words: str, state: RequestState, name: str) -> None:
        button: QPushButton = look.secondary_button(words)
        button.setObjectName(name)
        button.setAccessibleName(f"{words}: {one.enterprise.name}")
        button.setProperty("request", one.request.id)
        button.setProperty("state", str(state))
        button.clicked.connect(self._on_answered)
        place.addWidget(button)

    @Slot()
    def _on_answered(self) -> None:
        sender = self.sender()
        if sender is not None and isinstance(request := sender.property("request"), UUID):
            self.answered.emit(request, RequestState(sender.property("state")))

    @Slot()
    def _on_saved(self) -> None:
        sender = self.sender()
        if sender is not None and isinstance(request := sender.property("request"), UUID):
            self.saved.emit(request, str(sender.property("what")))
