"""One order: the need in a form until somebody is asked, then who was asked and what they answered.

Opened on an order's id, or on (participant id, measure code) for a new one.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Slot

from asfdesk.domain.change import Kind
from asfdesk.domain.errors import Problem, RuleBroken, StoreFault
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.matching import Fit
from asfdesk.domain.order import OrderState, PlacementOrder, RequestState, gaps
from asfdesk.domain.parties import Enterprise
from asfdesk.gui.dress import look
from asfdesk.gui.forms.rows import Form, form_card
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.register.record_page import RecordPage
from asfdesk.gui.saving import DocumentSaver
from asfdesk.gui.tasks import Report, Task
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.columns import Columns
from asfdesk.services import drafts
from asfdesk.services.desk import Desk
from asfdesk.services.ordering import matching, order_exports, order_text, orders
from asfdesk.services.ordering.orders import OrderView
from asfdesk.services.parties import participants

from .asked_list import AskedList
from .fit_list import FitList
from .order_form import OrderForm, TypedOrder
from .words import order_words


class OrderPage(RecordPage):
    """Page ``order``."""

    kind = Kind.ORDER
    key = "order"
    draft_type = TypedOrder

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(desk, window, tr("Order"))
        self.view: OrderView | None = None
        self._matching: Task | None = None
        self._saver = DocumentSaver(desk, window, self)
        self.badge = look.badge("")
        self.action_row.insertWidget(0, self.badge)
        self.agree = look.primary_button(tr("Write the agreement"), "file-plus")
        self.agree.setObjectName("order.agreement")
        self.agree.clicked.connect(self._on_agree)
        self.close_it = look.quiet_button(tr("Close the order…"), "x")
        self.close_it.setObjectName("order.close")
        self.close_it.clicked.connect(self._on_close)
        self.action_row.addWidget(self.close_it)
        self.action_row.addWidget(self.agree)
        self.locked = look.hint(
            tr(
                "An enterprise has been asked, so the need stands as it is. Make a new order if it has changed."
            )
        )
        self.asked = AskedList()
        self.asked.answered.connect(self._on_answered)
        self.asked.saved.connect(self._on_saved)
        self.fits = FitList(desk.catalogue.reference, self._left_out)
        self.fits.asked.connect(self._on_asked)
        self.fits.opened.connect(self._on_enterprise)
        self.columns = Columns()
        self.columns.main.addWidget(self.locked)
        self.columns.main.addWidget(form_card(self.form))
        self.columns.side.addWidget(self.asked)
        self.columns.side.addWidget(self.fits)
        self.columns.close_up()
        self.content.addWidget(look.scrolling(self.columns), 1)

    # ---- a record

    def open(self, subject: object = None) -> None:
        if isinstance(subject, tuple):
            person, code = subject
            self._show_record(orders.new_order(self.desk, person, code))
            return
        super().open(subject)

    def make_form(self) -> Form:
        self.fields = OrderForm(self.desk.catalogue.reference)
        return self.fields

    def make_new(self, key: UUID | None) -> PlacementOrder:
        """Only a draft can be opened that was never saved; it knows whom it is for."""
        assert key is not None
        draft = drafts.find_draft(self.desk, self.kind, key)
        kept = drafts.read_draft(draft, TypedOrder) if draft is not None else None
        assert kept is not None
        return replace(
            orders.new_order(self.desk, kept.value.participant_id, kept.value.measure_code), id=key
        )

    def find_record(self, key: UUID) -> PlacementOrder | None:
        return orders.find_order(self.desk, key)

    def as_typed(self, record: PlacementOrder) -> TypedOrder:
        return TypedOrder(record)

    def show_typed(self, typed: Any) -> None:
        self.fields.show_typed(typed)

    def typed(self) -> TypedOrder:
        return self.fields.typed(self.record)

    def value(self) -> PlacementOrder:
        return self.typed().value

    def check(self, value: PlacementOrder) -> list[Problem]:
        return orders.check(self.desk, value)

    def store(self, value: PlacementOrder) -> PlacementOrder:
        return orders.save_order(self.desk, value)

    def put_away(self, key: UUID) -> None:
        orders.delete_order(self.desk, key)

    def bring_back(self, key: UUID) -> None:
        orders.restore_order(self.desk, key)

    def name_of(self, record: PlacementOrder) -> str:
        return record.number

    def title_of_new(self) -> str:
        return tr("New order")

    def in_use_text(self) -> str:
        return tr("Somebody has been asked, so the order is kept. Close it instead.")

    # ---- what lies around it

    def read_around(self) -> None:
        self.view = orders.get_order(self.desk, self.record.id) if not self.new else None
        person = participants.get_participant(self.desk, self.record.participant_id)
        measure = self.desk.catalogue.find_measure(
            self.record.measure_code, self.record.start or self.desk.today()
        )
        self.set_title(
            self.name_of(self.record) or self.title_of_new(),
            " · ".join(filter(None, (person.shown, measure.name if measure else ""))),
        )
        state = self.view.state if self.view else OrderState.DRAFT
        look.set_badge(self.badge, *order_words(state))
        sent = state is not OrderState.DRAFT
        self.form.set_read_only(sent)
        self.locked.setVisible(sent)
        self.save_button.setVisible(not sent)
        self.delete_button.setVisible(not sent and not self.new)
        self.agree.setVisible(state is OrderState.ACCEPTED)
        self.close_it.setVisible(state in (OrderState.ASKED, OrderState.OPEN))
        self.asked.show_asked(self.view.asked if self.view else (), self.desk.today())
        self.fits.setVisible(state not in (OrderState.ACCEPTED, OrderState.CLOSED))
        self._match()

    def _match(self) -> None:
        if self._matching is not None:
            self._matching.cancel()
        desk, order = self.desk, self.value()

        def work(_progress: Report) -> list[Fit]:
            return matching.suitable(desk, order)

        self._matching = self._window.tasks.run(work)
        self._matching.succeeded.connect(self._on_matched)
        self._matching.failed.connect(self._window.messages.show_error)

    @Slot(object)
    def _on_matched(self, found: list[Fit]) -> None:
        self._matching = None
        if self.record is None:
            return
        missing = gaps(self.record)
        hint = ""
        if self.new or missing:
            hint = tr(
                "Fill in purpose, start, hours and where the person travels from, and save. Then you can ask."
            )
        self.fits.show_fits(found, orders.usual_answer_day(self.desk), may_ask=not hint, hint=hint)

    # ---- asking and answers

    @Slot(object, object)
    def _on_asked(self, enterprise_id: UUID, answer_by: object) -> None:
        if self.dirty and not self.save():
            return
        try:
            orders.ask(self.desk, self.record.id, enterprise_id, answer_by)  # pyright: ignore[reportArgumentType]
        except RuleBroken as broken:
            form = self.fits.form
            strange = form.form.show_problems(broken.problems) if form is not None else list(broken.problems)
            if strange:
                self._window.messages.show_error(RuleBroken(strange))
            return
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return
        self._reread()
        self._window.messages.show_ok(
            tr("The question is recorded. Save the e-mail draft or the PDF and send it.")
        )

    @Slot(object, object)
    def _on_answered(self, request_id: UUID, state: RequestState) -> None:
        reason = ""
        if state in (RequestState.DECLINED, RequestState.WITHDRAWN):
            title = (
                tr("Why was it declined?") if state is RequestState.DECLINED else tr("Why is it taken back?")
            )
            said = self._window.ask.text(title, tr("Reason"), yes=tr("Record the answer"))
            if said is None:
                return
            reason = said
        try:
            orders.answer(self.desk, request_id, state, reason=reason)
        except (RuleBroken, StoreFault) as error:
            self._window.messages.show_error(error)
            return
        self._reread()

    @Slot()
    def _on_close(self) -> None:
        said = self._window.ask.text(
            tr("Close the order?"), tr("Why is the placement no longer needed?"), yes=tr("Close the order")
        )
        if said is None:
            return
        try:
            orders.close_order(self.desk, self.record.id, said)
        except (RuleBroken, StoreFault) as error:
            self._window.messages.show_error(error)
            return
        self._reread()

    @Slot()
    def _on_agree(self) -> None:
        try:
            agreement = orders.agreement_of(self.desk, self.record.id)
        except (RuleBroken, StoreFault) as error:
            self._window.messages.show_error(error)
            return
        self._window.navigator.go("agreement", agreement.id)

    @Slot(object, str)
    def _on_saved(self, request_id: UUID, what: str) -> None:
        make = order_exports.export_email if what == "email" else order_exports.export_request
        self._saver.save(partial(make, self.desk, request_id))  # it says nothing of who the person is

    @Slot(object)
    def _on_enterprise(self, key: object) -> None:
        self._window.navigator.go("enterprise", key)

    def _left_out(self, enterprise: Enterprise) -> frozenset[SharedTopic]:
        return frozenset(order_text.withheld(self.desk, self.view, enterprise)) if self.view else frozenset()

    def _reread(self) -> None:
        found = self.find_record(self.record.id)
        if found is not None:
            self._show_record(found)
