"""The agreement's whole life in one window, by the keyboard alone: a need, a no and a yes, agreement, typed signatures,
amendment of the hours, extension, early end, final assessment and certificate. Each document is read back by another
library than the one that wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QPushButton

from asfdesk.app import Program
from asfdesk.domain.agreement import AgreementKind, State
from asfdesk.domain.order import OrderState, RequestState
from asfdesk.domain.signature import Way as SignedBy
from asfdesk.domain.terms import Purpose
from asfdesk.exchange import pdfium
from asfdesk.gui.ask import PreparedAnswers
from asfdesk.gui.dress.style import Appearance
from asfdesk.gui.pages.agreement.page import AgreementPage
from asfdesk.gui.pages.agreement.valid_text import ValidTextPage
from asfdesk.gui.pages.order.new_order import NewOrderPage
from asfdesk.gui.pages.order.page import OrderPage
from asfdesk.gui.pages.placement.page import PlacementPage
from asfdesk.gui.signing.card import SigningCard
from asfdesk.services.agreeing import agreements, amendments
from asfdesk.services.finishing import endings
from asfdesk.services.ordering import orders
from asfdesk.services.output import exports
from asfdesk.services.parties import enterprises
from asfdesk.store.trail.audit import verify_chain
from asfdesk.tour.filling import fill
from asfdesk.tour.hands import WITHOUT_MOUSE, click, find, wait, write
from asfdesk.tour.ordering import MEASURE
from asfdesk.tour.way import Way

from .journey import no_picture

DECLINED = "Vi har ingen ledig handledare i vår."
OTHER = "Snickarlagets verkstad"


class WholeLife(Way):
    """From the need to the certificate."""

    def __init__(self, program: Program, ask: PreparedAnswers, out: Path) -> None:
        super().__init__(program, ask, out, no_picture)
        self.links: list[UUID] = []

    def find_a_place(self) -> None:
        """One enterprise says no with its reason, the other says yes, and the agreement is begun from the order."""
        other = replace(
            enterprises.new_enterprise(),
            name=OTHER,
            org_number="556677-8899",
            municipality="2180",
            branches=("cafe",),
            places=3,
        )
        enterprises.save_enterprise(self.desk, other)
        new = self.page("new_order", NewOrderPage, self.participant)
        new.measure.show_value(MEASURE)
        click(find(new, "new_order.start"))
        page = self.here(OrderPage)
        fill(
            page.form,
            {
                "purpose": Purpose.TRAINING,
                "start": self.desk.today(),
                "hours_per_week": 20,
                "branches": ("cafe",),
                "municipality": "2180",
            },
        )
        click(find(page, "order.save"))
        for enterprise, answer in ((other.id, "order.decline"), (self.enterprise, "order.accept")):
            self.idle()
            wait(lambda key=enterprise: key in page.fits.ask_buttons, "the enterprise among those that suit")
            assert enterprise is not None
            click(page.fits.ask_buttons[enterprise])
            click(find(page, "order.ask.confirm"))
            self.idle()
            if answer == "order.decline":
                self.ask.prepare(DECLINED)
            click(find(page.asked, answer))
        self.idle()
        view = orders.get_order(self.desk, page.record.id)
        assert view.state is OrderState.ACCEPTED
        assert sorted(one.request.state for one in view.asked) == [
            RequestState.ACCEPTED,
            RequestState.DECLINED,
        ]
        assert any(one.request.reason == DECLINED for one in view.asked)
        click(find(page, "order.agreement"))
        agreement = self.here(AgreementPage)
        assert agreement.editor is not None
        self.agreement = agreement.editor.view.agreement.id

    def give_name(self, card: SigningCard) -> None:
        fill(card.how, {"way": SignedBy.TYPED, "typed": card.given().name})

    def change_hours(self, day: date) -> None:
        """Four hours a week more."""
        page = self._begin("amend")
        assert page.editor is not None
        fill(page.editor.form, {"change_from": day, "change_reason": "Orkar mer.", "hours_per_week": "25"})
        for number in range(5):
            write(find(page, f"agreement.schedule.{number}.end"), "14.30")
        self._finish(page)

    def extend(self, end: date) -> None:
        """A new period after the first, with its own reasons and its own control."""
        page = self._begin("extend")
        assert page.editor is not None
        fill(
            page.editor.form,
            {
                "change_reason": "Behöver mer tid.",
                "motivation": "Målen nås inom nästa halvår.",
                "end": f"{end}",
            },
        )
        self._finish(page)

    def _begin(self, button: str) -> AgreementPage:
        assert self.agreement is not None
        signed = self.page("agreement", AgreementPage, self.agreement)
        assert signed.locked is not None
        click(signed.locked.buttons[button])
        wait(lambda: self.here(AgreementPage).editor is not None, "the form")
        return self.here(AgreementPage)

    def _finish(self, page: AgreementPage) -> None:
        assert page.editor is not None
        page.editor.assess()
        for finding in page.editor.found.control:
            click(find(page, f"agreement.control.{finding.point.code}.done"))
            self.idle()
        found = page.editor.assess()
        assert found.ready, (found.gaps, found.problems, found.control)
        self.links.append(page.editor.view.agreement.id)
        self.sign_all("link")


@pytest.fixture
def way(appearance: Appearance, tmp_path: Path) -> Iterator[WholeLife]:
    for name in ("register", "settings", "out"):
        (tmp_path / name).mkdir()
    ask = PreparedAnswers()
    program = Program(appearance, tmp_path / "register", ask=ask, settings_folder=tmp_path / "settings")
    made = WholeLife(program, ask, tmp_path / "out")
    before = WITHOUT_MOUSE.set(True)
    yield made
    WITHOUT_MOUSE.reset(before)
    if program.window is not None:
        program.window.close()


def read(data: bytes) -> str:
    """What the pages say, read by pdfium."""
    said = " ".join(pdfium.page_texts(data))
    return " ".join(said.replace("\u00a0", " ").split())


@pytest.mark.slow
def test_a_placement_lives_from_the_need_to_the_certificate_without_a_mouse(way: WholeLife) -> None:
    assert WITHOUT_MOUSE.get()
    way.first_start()
    way.register_participant()
    way.register_enterprise()
    way.find_a_place()
    way.write_agreement()
    way.control_before_signing()
    way.sign()
    way.export()
    exports.remember_folder(way.desk, way.out)
    assert way.agreement is not None
    first = agreements.get_agreement(way.desk, way.agreement)
    start, end = first.terms.start, first.terms.end
    assert start is not None
    assert end is not None
    changed, new_end = start + timedelta(days=30), end + timedelta(days=120)
    way.change_hours(changed)
    way.extend(new_end)

    links = [agreements.get_agreement(way.desk, key) for key in (way.agreement, *way.links)]
    assert [view.agreement.kind for view in links] == list(AgreementKind)
    assert all(view.agreement.state is State.SIGNED for view in links)
    texts = [read(exports.export_agreement(way.desk, view.agreement.id).data) for view in links]
    assert "20 timmar i veckan" in texts[0]
    assert "20 timmar i veckan 25 timmar i veckan" in texts[1], "before and after, side by side"
    assert "Målen nås inom nästa halvår." in texts[2]
    for text, view in zip(texts, links, strict=True):
        assert view.agreement.number in text
        assert text.count("Enkel elektronisk underskrift") == 3

    page = way.page("placement", PlacementPage, first.placement.id)
    buttons = [b.text() for b in page.chain.findChildren(QPushButton) if "ÖK-" in b.text()]
    assert [words.split()[0] for words in buttons] == ["Överenskommelse", "Tillägg", "Förlängning"]
    click(find(page, "placement.chain.text"))
    shown = way.here(ValidTextPage)
    for day, hours, count in ((start, "20", 1), (changed, "25", 2), (new_end, "25", 3)):
        shown.choose(day)
        way.idle()
        text = read(amendments.compilation_pdf(way.desk, first.placement.id, day).data)
        assert f"{hours} timmar i veckan" in text
        assert shown.source.text().count("ÖK-") == count

    way.end_placement()
    told = way.assess_and_certify()
    for name in told.split(", "):
        text = read((way.out / name).read_bytes())
        assert first.enterprise.name in text
    found = endings.get_ending(way.desk, first.placement.id)
    assert found.ending is not None
    assert found.ending.early
    with way.desk.store.read() as work:
        assert verify_chain(work.connection) is None
