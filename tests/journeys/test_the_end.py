"""The end through the window, after the main job: early, assessed, certified, signed on the screen; read back after the next
start and by other libraries than the one that wrote the documents."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from asfdesk.app import Program
from asfdesk.domain.closing import ClosingKind
from asfdesk.domain.outcome import AT_END
from asfdesk.domain.visit import VisitState
from asfdesk.exchange import pdfium
from asfdesk.gui.dress.style import Appearance
from asfdesk.services.agreeing import placements
from asfdesk.services.finishing import endings
from asfdesk.services.start_page import today
from asfdesk.services.visiting import visits
from asfdesk.store.trail.audit import verify_chain
from asfdesk.tour import people
from asfdesk.tour.way import Way

from .journey import no_picture
from .test_main_job import UNCONSENTED, opened, unlock


def text_of(file: Path) -> str:
    """What the pages say, read by pdfium."""
    said = " ".join(pdfium.page_texts(file.read_bytes()))
    return " ".join(said.replace("\u00a0", " ").split())


@pytest.mark.slow
def test_a_placement_is_ended_assessed_and_certified_and_all_of_it_is_there_after_the_next_start(
    again: Way, appearance: Appearance
) -> None:
    unlock(again, people.PASSPHRASE)
    opened(again)
    assert "besök ändrade" in again.end_placement()
    again.assess_and_certify()
    folder = again.program.folder
    again.window.close()
    again.program = Program(appearance, folder, ask=again.ask, settings_folder=again.out / "settings")
    fresh = Way(again.program, again.ask, again.out, no_picture)
    unlock(fresh, people.PASSPHRASE)
    desk = opened(fresh)
    (view,) = placements.placements_of_participant(desk, again.participant) if again.participant else ()
    found = endings.get_ending(desk, view.placement.id)
    assert found.ending is not None
    assert (found.ending.last_day, found.ending.early) == (desk.today(), True)
    assert [one.kind for one in found.issued] == [ClosingKind.ASSESSMENT, ClosingKind.CERTIFICATE]
    assert [len(one.signatures) for one in found.issued] == [2, 1]
    assert found.outcomes[AT_END].code == "employment"
    planned = [v for v in visits.visits_of(desk, view.placement.id) if v.state is VisitState.PLANNED]
    assert {v.number for v in planned if v.on > desk.today()} == {3, 6}, "only the later contacts are left"
    assert today.figures(desk, []).running == 1, "it runs to the end of its last day"
    with desk.store.read() as work:
        assert verify_chain(work.connection) is None

    certificate = again.out / next(again.out.glob("Intyg*.pdf")).name
    said = text_of(certificate)
    assert len(pdfium.page_texts(certificate.read_bytes())) == 1, "one page to be proud of"
    for fact in (
        people.PARTICIPANT["family_name"],
        people.ENTERPRISE["name"],
        "Baka i storkök",
        "Enkel elektronisk",
    ):
        assert fact in said, fact
    measure = view.measure
    for secret in (
        measure.name,
        measure.short_name,
        "Arbetsförmedlingen",
        "I förtid",
        people.PARTICIPANT["phone"],
    ):
        assert secret not in said, secret
    whole = text_of(next(again.out.glob("Slutbedömning*deltagarens*.pdf")))
    copy = text_of(next(again.out.glob("Slutbedömning*handledarens*.pdf")))
    assert "Jag vågar mer nu" in whole
    assert "Komma i tid fyra dagar av fem" in copy, "goals are consented to"
    for secret in ("Jag vågar mer nu", "Redo för ett vanligt arbete", "Första arbetsdagen", *UNCONSENTED):
        assert secret not in copy, secret
    assert "deltagaren har inte samtyckt" in copy
    for file in again.out.glob("*.pdf"):
        with pikepdf.open(file) as opened_pdf:
            assert "/StructTreeRoot" in opened_pdf.Root, "every document is tagged"
            assert opened_pdf.Root.Lang == "sv"
