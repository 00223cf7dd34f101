"""Changing and extending a signed agreement in the window: the way there, what changes so far, the chain, the text of a day."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from asfdesk.documents import amendment
from asfdesk.documents.reading_back import said
from asfdesk.domain.agreement import AgreementKind, AgreementView
from asfdesk.domain.agreement_check import Section
from asfdesk.gui.pages.agreement.page import AgreementPage
from asfdesk.gui.pages.agreement.valid_text import ValidTextPage
from asfdesk.gui.pages.placement.page import PlacementPage
from asfdesk.services.agreeing import agreements, amendments
from tests.amending import follow, more_hours, until
from tests.follow_up import signed
from tests.gui.accessible import assert_accessible
from tests.gui.agreement_window import Office, child
from tests.hands import replace_text

AMENDMENT, EXTENSION = AgreementKind.AMENDMENT, AgreementKind.EXTENSION


@pytest.fixture
def first(office: Office) -> AgreementView:
    return signed(office.desk, office.case)


@pytest.fixture
def chained(office: Office, first: AgreementView) -> AgreementView:
    """Agreement, amendment from May, extension from September; the first is returned."""
    second = follow(office.desk, first, AMENDMENT, more_hours(date(2026, 5, 4)))
    office.clock.now = datetime(2026, 8, 20, 8, tzinfo=UTC)
    follow(office.desk, second, EXTENSION, until(date(2027, 3, 5)))
    return first


def agreement_page(qtbot: QtBot, office: Office, key: object) -> AgreementPage:
    made = AgreementPage(office.desk, office.window)
    qtbot.addWidget(made)
    office.show(made, key)
    qtbot.waitUntil(lambda: office.tasks.idle, timeout=20_000)
    return made


def words(widget: QWidget) -> str:
    found = " | ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))
    return found.replace("\u00a0", " ")


def line(page: QWidget, name: str) -> QLineEdit:
    found = child(page, name, QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def test_a_signed_agreement_is_changed_by_a_document_of_its_own(qtbot, office, first):
    page = agreement_page(qtbot, office, first.agreement.id)
    assert page.locked is not None
    page.locked.buttons["amend"].click()
    where, key = office.sent.places[-1]
    draft = agreements.get_agreement(office.desk, key)
    assert (where, draft.agreement.kind, draft.agreement.amends_id) == (
        "agreement",
        AMENDMENT,
        first.agreement.id,
    )
    page.locked.buttons["extend"].click()
    assert office.sent.places[-1] == ("agreement", key), "one change at a time"


def test_what_is_typed_is_listed_as_a_change_in_plain_words(qtbot, office, first):
    draft = amendments.begin(office.desk, first.agreement.id, AMENDMENT)
    page = agreement_page(qtbot, office, draft.id)
    assert page.editor is not None
    panel = page.editor.form.changing
    assert panel is not None
    assert "Inget skiljer ännu" in words(panel)
    button = page.editor.check_list.sections.buttons[Section.CHANGE.value]
    qtbot.waitUntil(lambda: button.isVisibleTo(page))
    replace_text(line(page, "agreement.end"), "2026-06-30")
    qtbot.waitUntil(lambda: bool(panel.lines), timeout=10_000)
    told = [text.replace("\u00a0", " ") for text in panel.lines]
    assert "Period: från 9 mars 2026 – 8 september 2026 till 9 mars 2026 – 30 juni 2026" in told
    closing = next(text for text in told if text.startswith("Avslutande"))
    assert closing == "Avslutande möte: onsdag 2 september 2026 → onsdag 24 juni 2026"
    assert "Arbetsplatsbesök måndag 13 juli 2026 ställs in" in told
    assert_accessible(page)


def test_what_changes_is_worked_out_once_for_each_look(qtbot, office, first, monkeypatch):
    draft = amendments.begin(office.desk, first.agreement.id, AMENDMENT)
    page = agreement_page(qtbot, office, draft.id)
    assert page.editor is not None
    page.editor.fold_preview(True)  # the pages, which work it out for themselves
    qtbot.waitUntil(lambda: office.tasks.idle)
    worked_out, looks = [], []
    changes = amendment.changes
    monkeypatch.setattr(amendment, "changes", lambda *about: worked_out.append(1) or changes(*about))
    page.editor.assessed.connect(looks.append)
    replace_text(line(page, "agreement.end"), "2026-06-30")
    qtbot.waitUntil(lambda: bool(page.editor.form.changing.lines), timeout=10_000)
    assert page.editor.found.changes
    assert len(worked_out) == len(looks) > 0


def test_a_change_that_begins_too_early_is_told_at_its_field(qtbot, office, first):
    draft = amendments.begin(office.desk, first.agreement.id, AMENDMENT)
    page = agreement_page(qtbot, office, draft.id)
    assert page.editor is not None
    replace_text(line(page, "agreement.change_from"), "2026-01-01")
    qtbot.keyClick(line(page, "agreement.change_from"), Qt.Key.Key_Tab)
    field = page.editor.form.fields["change_from"]
    qtbot.waitUntil(lambda: "tidigast från 2026-03-09" in field.problem_text, timeout=10_000)


def test_an_ordinary_agreement_has_no_such_section(qtbot, office):
    from tests.cases import ready

    page = agreement_page(qtbot, office, ready(office.desk, office.case).agreement.id)
    assert page.editor is not None
    assert page.editor.form.changing is None
    assert not page.editor.check_list.sections.buttons[Section.CHANGE.value].isVisibleTo(page)


def test_the_chain_says_which_document_holds(qtbot, office, chained):
    page = PlacementPage(office.desk, office.window)
    qtbot.addWidget(page)
    office.show(page, chained.placement.id)
    qtbot.waitUntil(lambda: "Gäller nu" in words(page.chain))
    told = words(page.chain)
    assert "från 2026-05-04" in told
    assert "Gäller från 2026-09-09" in told
    links = [b for b in page.chain.findChildren(QPushButton) if "ÖK-" in b.text()]
    assert [b.text().split()[0] for b in links] == ["Överenskommelse", "Tillägg", "Förlängning"]
    links[0].click()
    assert office.sent.places[-1] == ("agreement", chained.agreement.id)
    button = child(page, "placement.chain.text", QPushButton)
    assert isinstance(button, QPushButton)
    button.click()
    assert office.sent.places[-1] == ("valid_text", chained.placement.id)
    assert_accessible(page)


def test_before_anything_is_signed_there_is_no_chain(qtbot, office):
    from tests.cases import ready

    view = ready(office.desk, office.case)
    page = PlacementPage(office.desk, office.window)
    qtbot.addWidget(page)
    office.show(page, view.placement.id)
    assert not page.chain.isVisibleTo(page)


def test_the_text_of_three_days_is_shown_and_saved(qtbot, office, chained, tmp_path: Path):
    page = ValidTextPage(office.desk, office.window)
    qtbot.addWidget(page)
    office.show(page, chained.placement.id)
    for day, count in ((date(2026, 4, 1), 1), (date(2026, 6, 1), 2), (date(2026, 10, 1), 3)):
        with qtbot.waitSignal(page.pages.shown, timeout=20_000):
            replace_text(line(page, "valid_text.day"), day.isoformat())
            qtbot.waitUntil(lambda n=count: page.source.text().count("ÖK-") == n, timeout=10_000)
    office.ask.prepare(tmp_path)
    page.save.click()
    qtbot.waitUntil(lambda: office.tasks.idle and bool(list(tmp_path.glob("Sammanst*.pdf"))), timeout=20_000)
    (file,) = tmp_path.glob("Sammanst*.pdf")
    assert "24" in " ".join(said(file.read_bytes()))
    assert_accessible(page)


def test_a_day_without_a_text_says_so_and_offers_nothing_to_save(qtbot, office, chained):
    page = ValidTextPage(office.desk, office.window)
    qtbot.addWidget(page)
    office.show(page, chained.placement.id)
    replace_text(line(page, "valid_text.day"), "2028-01-01")
    qtbot.waitUntil(
        lambda: "Ingen undertecknad text gäller 2028-01-01." in page.source.text(), timeout=10_000
    )
    assert not page.save.isEnabled()
    replace_text(line(page, "valid_text.day"), "31 juni")
    qtbot.waitUntil(lambda: "Skriv en dag" in page.source.text(), timeout=10_000)
