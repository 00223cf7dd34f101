"""Orders in a real window: a need typed, an enterprise asked, declined by one and accepted by another, the agreement begun."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from asfdesk.domain.order import OrderState, RequestState
from asfdesk.domain.terms import Purpose
from asfdesk.gui.pages.order.page import OrderPage
from asfdesk.gui.tasks import Tasks
from asfdesk.services.ordering import orders
from asfdesk.services.output import exports
from asfdesk.services.parties import enterprises
from tests.gui.accessible import assert_accessible
from tests.gui.register_window import Register, words
from tests.hands import replace_text, type_text


@pytest.fixture
def register(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> Iterator[Register]:
    made = Register(qtbot, tmp_path / "register", tasks)
    enterprises.save_enterprise(
        made.desk,
        replace(
            enterprises.new_enterprise(),
            name="Östra Varvet",
            org_number="769600-0087",
            municipality="2180",
            places=4,
        ),
    )
    yield made
    made.close()


def click(page: QWidget, name: str) -> None:
    button = next(b for b in page.findChildren(QPushButton, name) if b.isVisibleTo(page))
    button.click()


def written(qtbot: QtBot, register: Register) -> OrderPage:
    """A new order with everything typed and saved."""
    register.go("participant", register.somebody.participant.id)
    click(register.window, "participant.new_order")
    new = register.window.pages["new_order"]
    new.measure.show_value("work_training")
    click(register.window, "new_order.start")
    page = register.window.pages["order"]
    assert isinstance(page, OrderPage)
    page.fields.purpose.show_value(Purpose.TRAINING)
    replace_text(page.fields.fields["start"].control, "2026-04-01")
    replace_text(page.fields.fields["hours_per_week"].control, "20")
    page.fields.municipality.show_value("2180")
    type_text(page.fields.fields["tasks"].control, "Baka bröd\nDuka")
    assert page.save()
    qtbot.waitUntil(
        lambda: all(b.isEnabled() for b in page.fits.ask_buttons.values()) and bool(page.fits.ask_buttons)
    )
    return page


def ask(qtbot: QtBot, register: Register, page: OrderPage, name: str) -> None:
    key = next(fit.enterprise.id for fit in page.fits._fits if fit.enterprise.name == name)
    page.fits.ask_buttons[key].click()
    qtbot.waitUntil(lambda: page.fits.form is not None and page.fits.form.isVisible())
    click(page, "order.ask.confirm")
    assert register.message.startswith("Frågan är registrerad")
    qtbot.waitUntil(lambda: page._matching is None)


def test_a_need_goes_from_no_to_yes_to_an_agreement(qtbot: QtBot, register: Register, tmp_path: Path):
    page = written(qtbot, register)
    assert page.title.startswith("BE-2026-")
    ask(qtbot, register, page, "Kooperativet Ängen")
    assert page.badge.text() == "Väntar på svar"
    assert not page.save_button.isVisible()
    exports.remember_folder(register.desk, tmp_path)
    click(page.asked, "order.save.email")
    qtbot.waitUntil(lambda: register.message.endswith("Kooperativet Ängen.eml"))
    register.ask.prepare("Fullt till sommaren")
    click(page.asked, "order.decline")
    qtbot.waitUntil(lambda: "Fullt till sommaren" in words(page.asked))
    assert page.badge.text() == "Ingen har tackat ja"
    qtbot.waitUntil(lambda: page._matching is None)
    ask(qtbot, register, page, "Östra Varvet")
    qtbot.waitUntil(lambda: "Östra Varvet" in words(page.asked))
    click(page.asked, "order.accept")
    assert page.badge.text() == "Tackat ja"
    click(register.window, "order.agreement")
    assert register.window.place.page == "agreement"
    agreement = orders.get_order(register.desk, page.record.id).accepted.request.agreement_id
    assert register.window.place.subject == agreement


def test_what_is_missing_is_said_before_anybody_can_be_asked(qtbot: QtBot, register: Register):
    register.go("order", (register.somebody.participant.id, "work_training"))
    page = register.window.pages["order"]
    qtbot.waitUntil(lambda: bool(page.fits.ask_buttons))
    assert "Fyll i syfte, start, timmar" in page.fits.hint.text()
    assert not any(button.isEnabled() for button in page.fits.ask_buttons.values())
    assert_accessible(page)


def test_a_refusal_without_a_reason_is_told_and_nothing_is_written(qtbot: QtBot, register: Register):
    page = written(qtbot, register)
    ask(qtbot, register, page, "Kooperativet Ängen")
    register.ask.prepare("")
    click(page.asked, "order.decline")
    assert "fyllas i" in register.message
    assert page.view.asked[0].request.state is RequestState.ASKED


def test_half_a_date_is_kept_as_a_draft_and_offered_again(qtbot: QtBot, register: Register):
    page = written(qtbot, register)
    key = page.record.id
    replace_text(page.fields.fields["start"].control, "2026-02-31")
    page.keep()
    register.go("today")
    register.go("order", key)
    assert page.fields.fields["start"].control.text() == "2026-02-31"
    assert register.message.startswith("Återställt")


def test_a_new_order_half_typed_comes_back_from_its_draft(qtbot: QtBot, register: Register):
    register.go("order", (register.somebody.participant.id, "work_training"))
    page = register.window.pages["order"]
    type_text(page.fields.fields["purpose_text"].control, "Vill prova kök")
    page.keep()
    key = page.record.id
    page.record = None  # as after a killed program: nothing is left in the window
    register.go("order", key)
    assert page.fields.fields["purpose_text"].read() == "Vill prova kök"
    assert page.record.participant_id == register.somebody.participant.id


def test_the_list_filters_by_state_sorts_and_says_when_it_is_empty(qtbot: QtBot, register: Register):
    listed = register.go("orders")
    assert "Inga beställningar än" in words(listed)
    saved = orders.save_order(
        register.desk,
        replace(
            orders.new_order(register.desk, register.somebody.participant.id, "work_training"),
            start=date(2026, 4, 1), hours_per_week=Decimal(20),
        ),
    )  # fmt: skip
    listed.refresh()
    assert listed.table.model.ids == [saved.id]
    register.go("orders", OrderState.ACCEPTED)
    assert listed.table.model.ids == []
    assert_accessible(listed)
    qtbot.keyClick(listed, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: register.window.place.page == "new_order")
