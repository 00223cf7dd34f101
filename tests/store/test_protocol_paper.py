"""A protocol signed by pen: printed with its control code, scanned or photographed, matched, straightened and sealed beside
the protocol, which says that it was signed on paper; another paper, or a wider copy than is consented to, is refused."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

import pytest

from asfdesk.domain.carried import Recipient
from asfdesk.domain.errors import Fault, Rule, RuleBroken, StoreFault
from asfdesk.domain.kept import KeptKind
from asfdesk.domain.protocol import Protocol
from asfdesk.domain.signature import NO_INK, ROLES, Copy, Role, Way
from asfdesk.domain.verdict import Verdict
from asfdesk.exchange.scans import ScannedPage, read_scan
from asfdesk.services.desk import Desk
from asfdesk.services.sealed import certificates, known, verification
from asfdesk.services.signatures import paper, paper_prints
from asfdesk.services.signatures.paper import Stated
from asfdesk.services.visiting import protocol_seals, protocols, visits
from tests.cases import open_desk, register
from tests.documents.reading_back import page_texts
from tests.exchange.photos import jpeg, photograph, printed
from tests.follow_up import answer_all, signed


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = open_desk(tmp_path_factory.mktemp("papers") / "register")
    signed(made, register(made))
    yield made
    made.store.close()


@pytest.fixture
def closed(desk: Desk) -> Protocol:
    """Another of the placement's visits, closed."""
    with desk.store.read() as work:
        placement = work.agreements.all()[0].placement_id
    planned = next(visit for visit in visits.visits_of(desk, placement) if visit.state == "planned")
    view = visits.close_visit(desk, answer_all(desk, visits.open_visit(desk, planned.id)).visit.id)
    return protocols.get_protocol(desk, view.visit.id)


def pages_of(desk: Desk, found: Protocol, *copies: Copy) -> list[ScannedPage]:
    """The printed copies, signed and scanned; the first page of the whole one is a photo taken at an angle."""
    out: list[ScannedPage] = []
    for copy in copies or tuple(Copy):
        data = paper_prints.paper_to_sign(desk, found.view.visit.id, copy).data
        first, *rest = printed(data, 110)
        if copy is Copy.FULL:
            out += read_scan("IMG_0042.JPG", jpeg(photograph(first, 3, 90)))
        sheets = [sheet.convert("L") for sheet in (rest if copy is Copy.FULL else [first, *rest])]
        scan = io.BytesIO()
        sheets[0].save(scan, "PDF", save_all=True, append_images=sheets[1:], resolution=110)
        out += read_scan("skanning.pdf", scan.getvalue())
    return out


def stated(desk: Desk, found: Protocol, *roles: Role) -> list[Stated]:
    return [
        Stated(role, *protocols.signer(found, role), "Gävle", desk.today()) for role in roles or found.parties
    ]


def test_a_scanned_protocol_is_matched_straightened_sealed_beside_it_and_signed_by_pen(
    desk: Desk, closed: Protocol
) -> None:
    visit_id = closed.view.visit.id
    pages = pages_of(desk, closed)
    assert all(page.straight for page in pages)
    [(key, mine)] = paper.sort_pages(desk, list(reversed(pages))).by_subject.items()
    assert key == visit_id
    copies = paper.copies_of(mine)
    assert set(copies) == set(Copy)
    assert not [scan for scan in copies.values() if scan.missing]
    found = paper.sign_protocol_on_paper(desk, visit_id, copies, stated(desk, closed))
    assert found.signed
    assert {(one.way, one.ink) for one in found.signatures} == {(Way.PAPER, NO_INK)}
    kept = paper.papers_of(desk, visit_id)
    assert {(one.kind, one.copy, one.conformance.archival) for one in kept} == {
        (KeptKind.SCAN, copy, True) for copy in Copy
    }
    scan = paper.paper_pdf(desk, kept[0].id)
    assert "Inskannat exemplar av protokollet: Besök" in page_texts(scan)[0]
    data = protocol_seals.protocol_for(desk, visit_id, Recipient.FILE)
    text = " ".join(page_texts(data))
    assert text.count("Underskriven med penna på papper") == len(ROLES)
    assert "förvaras med protokollet" in text
    judged = verification.judge(data, certificates.believed(desk), desk.now())
    assert judged.verdict is Verdict.GOOD
    whole = verification.judge(scan, certificates.believed(desk), desk.now())
    assert whole.verdict is Verdict.GOOD
    assert known.known_as(desk, whole) == known.Known(visit_id=visit_id, exact=True)


def test_what_is_printed_says_so_and_names_nobody_in_its_file_name(desk: Desk, closed: Protocol) -> None:
    made = paper_prints.paper_to_sign(desk, closed.view.visit.id, Copy.FULL)
    text = " ".join(page_texts(made.data))
    assert "Att underskriva på papper" in text
    assert "Kontrollkod" in text
    assert "Öberg" not in made.name
    assert made.name.endswith("att underskriva.pdf")


def test_a_paper_of_another_visit_does_not_bind_and_a_copy_that_is_missing_is_named(
    desk: Desk, closed: Protocol
) -> None:
    visit_id = closed.view.visit.id
    copies = paper.copies_of(pages_of(desk, closed, Copy.SUPERVISOR))
    with pytest.raises(RuleBroken) as refused:
        paper.sign_protocol_on_paper(desk, visit_id, copies, stated(desk, closed, Role.PARTICIPANT))
    assert {problem.rule for problem in refused.value.problems} == {Rule.PAPER_COPY_MISSING}
    scan = copies[Copy.SUPERVISOR]
    other = tuple(
        replace(page, code=replace(page.code, subject_id=closed.view.enterprise.id))
        for page in scan.pages
        if page.code
    )
    with pytest.raises(RuleBroken) as refused:
        paper.sign_protocol_on_paper(
            desk,
            visit_id,
            {Copy.SUPERVISOR: replace(scan, pages=other)},
            stated(desk, closed, Role.ENTERPRISE),
        )
    assert {problem.rule for problem in refused.value.problems} == {Rule.PAPER_OTHER_TEXT}
    found = paper.sign_protocol_on_paper(desk, visit_id, copies, stated(desk, closed, Role.ENTERPRISE))
    assert found.left == (Role.PARTICIPANT, Role.OFFICER), "the others may sign on the screen"
    with pytest.raises(RuleBroken) as refused:
        paper.sign_protocol_on_paper(desk, visit_id, copies, stated(desk, closed, Role.ENTERPRISE))
    assert refused.value.problems[0].rule is Rule.SIGNED_ALREADY


def test_nobody_signs_a_protocol_on_paper_without_a_scan_in_the_store(
    desk: Desk, closed: Protocol, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The wall in the file itself, whatever a service forgets."""
    copies = paper.copies_of(pages_of(desk, closed, Copy.SUPERVISOR))
    lost = {Copy.SUPERVISOR: closed.view.visit.id}
    monkeypatch.setattr(paper, "_keep", lambda _work, _kept: lost)
    with pytest.raises(StoreFault) as caught:
        paper.sign_protocol_on_paper(
            desk, closed.view.visit.id, copies, stated(desk, closed, Role.ENTERPRISE)
        )
    assert caught.value.fault is Fault.FROZEN
    assert protocols.get_protocol(desk, closed.view.visit.id).signatures == ()
