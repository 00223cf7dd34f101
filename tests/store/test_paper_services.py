"""Signing on paper, from the print to the agreement that is signed for ever, on a real encrypted store."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta

import pikepdf
import pytest
from PIL import Image

from asfdesk.domain.agreement import AgreementView, State
from asfdesk.domain.control_code import code_for
from asfdesk.domain.errors import Rule, RuleBroken, StoreFault
from asfdesk.domain.kept import KeptKind
from asfdesk.domain.signature import ROLES, Copy, Role, Way
from asfdesk.exchange.scans import ScannedPage, read_scan
from asfdesk.services.agreeing import agreements
from asfdesk.services.desk import Desk
from asfdesk.services.output import exports
from asfdesk.services.sealed import seals
from asfdesk.services.signatures import paper, paper_prints, signing
from asfdesk.services.signatures.paper import CopyScan, Stated
from tests.cases import Case, ready, scrawl
from tests.documents.reading_back import page_texts, problems, structure
from tests.exchange.photos import printed


@pytest.fixture
def presented(desk: Desk, case: Case) -> AgreementView:
    return signing.present(desk, ready(desk, case).agreement.id)


def scanned(data: bytes, dpi: int = 100) -> list[ScannedPage]:
    """The print, signed with a pen and scanned."""
    pictures = [sheet.convert("L") for sheet in printed(data, dpi)]
    out = io.BytesIO()
    pictures[0].save(out, "PDF", save_all=True, append_images=pictures[1:], resolution=dpi)
    return read_scan("skanning.pdf", out.getvalue())


def papers(desk: Desk, view: AgreementView) -> list[ScannedPage]:
    """Both copies as :func:`scanned` would read them, three pages each."""
    out: list[ScannedPage] = []
    for copy in Copy:
        text = view.text(copy)
        assert text is not None
        for number in (1, 2, 3):
            sheet = io.BytesIO()
            Image.new("L", (120, 170), 200 + number).save(sheet, "JPEG")
            code = replace(code_for(view.agreement.id, copy, text.sha256), page=number, pages=3)
            out.append(
                ScannedPage(
                    "skanning.pdf", number, sheet.getvalue(), 120, 170, code, straight=True, grey=True
                )
            )
    return out


def stated(desk: Desk, view: AgreementView, *roles: Role) -> list[Stated]:
    out: list[Stated] = []
    for role in roles or ROLES:
        name, capacity = signing.signer(view, role)
        out.append(Stated(role, name, capacity, "Gävle", desk.today()))
    return out


def rules_of(error: pytest.ExceptionInfo[RuleBroken]) -> set[Rule]:
    return {problem.rule for problem in error.value.problems}


def test_what_is_printed_to_be_signed_has_no_draft_mark_and_is_one_paper_for_each_copy(
    desk: Desk, presented: AgreementView
) -> None:
    full, supervisor = (paper_prints.paper_to_sign(desk, presented.agreement.id, copy) for copy in Copy)
    assert full.name.endswith("att underskriva.pdf")
    text = " ".join(page_texts(full.data))
    assert "UTKAST" not in text
    assert "Att underskriva på papper" in text
    assert full.data != supervisor.data
    assert presented.participant.family_name not in full.name
    assert problems(full.data) == problems(supervisor.data) == []


def test_three_signatures_on_paper_make_the_agreement_signed_for_ever(
    desk: Desk, presented: AgreementView
) -> None:
    exported = [paper_prints.paper_to_sign(desk, presented.agreement.id, copy) for copy in Copy]
    pages = [page for export in exported for page in scanned(export.data)]
    found = paper.sort_pages(desk, list(reversed(pages)))
    assert not found.strange
    [(agreement_id, mine)] = found.by_subject.items()
    copies = paper.copies_of(mine)
    assert set(copies) == set(Copy)
    assert all(not scan.missing for scan in copies.values())
    assert paper.may_sign(paper.agreement_by_pen(presented), copies) == ROLES
    view = paper.sign_on_paper(desk, agreement_id, copies, stated(desk, presented))
    assert view.agreement.state is State.SIGNED
    assert {signature.way for signature in view.signatures} == {Way.PAPER}
    kept = paper.papers_of(desk, agreement_id)
    assert {(one.kind, one.copy) for one in kept} == {(KeptKind.SCAN, copy) for copy in Copy}
    assert all(one.sealed_by and one.conformance.archival for one in kept)
    assert {one.paper_id for one in view.signatures} == {one.id for one in kept}
    exported = exports.export_agreement(desk, agreement_id)
    text = " ".join(page_texts(exported.data))
    assert text.count("Underskriven med penna på papper") == 3
    assert "Enkel elektronisk underskrift" not in text


def test_the_kept_paper_is_sealed_and_says_what_it_is(desk: Desk, presented: AgreementView) -> None:
    copies = paper.copies_of(papers(desk, presented))
    paper.sign_on_paper(desk, presented.agreement.id, copies, stated(desk, presented))
    for kept in paper.papers_of(desk, presented.agreement.id):
        data = paper.paper_pdf(desk, kept.id)
        assert problems(data) == []
        assert "Underskriven på papper, inskannad" in page_texts(data)[0]
        with pikepdf.open(io.BytesIO(data)) as file:
            start, length, second, rest = (int(n) for n in file.Root.AcroForm.Fields[0].V.ByteRange)
            assert (start, second + rest) == (0, len(data))
            assert length < second


def test_some_sign_on_paper_and_some_on_the_screen(desk: Desk, presented: AgreementView) -> None:
    role = Role.OFFICER
    name, capacity = signing.signer(presented, role)
    text = presented.text(Copy.FULL)
    assert text is not None
    signing.sign(
        desk, presented.agreement.id, role, name=name, capacity=capacity, place="Gävle", ink=scrawl(),
        shown_sha256=text.sha256,
    )  # fmt: skip
    copies = paper.copies_of(papers(desk, presented))
    view = paper.sign_on_paper(
        desk, presented.agreement.id, copies, stated(desk, presented, Role.PARTICIPANT, Role.ENTERPRISE)
    )
    assert view.agreement.state is State.SIGNED
    assert {one.role: one.way for one in view.signatures} == {
        Role.PARTICIPANT: Way.PAPER, Role.ENTERPRISE: Way.PAPER, Role.OFFICER: Way.SCREEN,
    }  # fmt: skip


def test_a_party_whose_paper_is_not_scanned_has_not_signed(desk: Desk, presented: AgreementView) -> None:
    copies = paper.copies_of(
        [page for page in papers(desk, presented) if page.code and page.code.copy is Copy.FULL]
    )
    assert paper.may_sign(paper.agreement_by_pen(presented), copies) == (Role.PARTICIPANT, Role.OFFICER)
    with pytest.raises(RuleBroken) as refused:
        paper.sign_on_paper(desk, presented.agreement.id, copies, stated(desk, presented))
    assert rules_of(refused) == {Rule.PAPER_COPY_MISSING}
    assert paper.papers_of(desk, presented.agreement.id) == []


def test_a_paper_of_an_earlier_text_does_not_bind(desk: Desk, presented: AgreementView) -> None:
    old = paper.copies_of(papers(desk, presented))
    agreement_id = presented.agreement.id
    draft = signing.withdraw(desk, agreement_id, "Fel timmar")
    terms = replace(draft.terms, wishes="Något annat än det som stod på papperet.")
    agreements.save_terms(desk, draft, terms)
    again = signing.present(desk, agreement_id)
    with pytest.raises(RuleBroken) as refused:
        paper.sign_on_paper(desk, agreement_id, old, stated(desk, again))
    assert rules_of(refused) == {Rule.PAPER_OTHER_TEXT}


def test_a_day_before_the_text_or_after_today_is_refused_for_that_party(
    desk: Desk, presented: AgreementView
) -> None:
    copies = paper.copies_of(papers(desk, presented))
    given = stated(desk, presented)
    given[0] = replace(given[0], signed_on=desk.today() - timedelta(days=1))
    given[1] = replace(given[1], signed_on=desk.today() + timedelta(days=1), place="")
    with pytest.raises(RuleBroken) as refused:
        paper.sign_on_paper(desk, presented.agreement.id, copies, given)
    assert {(p.rule, p.params["role"]) for p in refused.value.problems} == {
        (Rule.PAPER_DAY_BEFORE_TEXT, Role.PARTICIPANT),
        (Rule.PAPER_DAY_TO_COME, Role.ENTERPRISE),
        (Rule.REQUIRED, Role.ENTERPRISE),
    }


def test_missing_pages_are_named_here_and_on_the_kept_paper(desk: Desk, presented: AgreementView) -> None:
    pages = [page for page in papers(desk, presented) if page.code and page.code.page != 2]
    copies = paper.copies_of(pages)
    assert copies[Copy.FULL].missing == (2,)
    paper.sign_on_paper(desk, presented.agreement.id, copies, stated(desk, presented))
    for kept in paper.papers_of(desk, presented.agreement.id):
        assert "Inskannat utan sida 2 av 3." in page_texts(paper.paper_pdf(desk, kept.id))[0]


def test_a_paper_without_code_is_given_its_agreement_by_the_officer_and_says_so(
    desk: Desk, presented: AgreementView
) -> None:
    pages = [replace(page, code=None) for page in papers(desk, presented)]
    found = paper.sort_pages(desk, pages)
    assert not found.by_subject
    assert [one.key for one in paper.to_choose(desk)] == [presented.agreement.id]
    copies = paper.copies_of(found.strange, Copy.FULL)
    view = paper.sign_on_paper(
        desk, presented.agreement.id, copies, stated(desk, presented, Role.PARTICIPANT, Role.OFFICER)
    )
    assert view.agreement.state is State.PRESENTED
    [kept] = paper.papers_of(desk, presented.agreement.id)
    assert kept.why == "signed_on_paper_without_code"
    assert "ingen läsbar kontrollkod" in page_texts(paper.paper_pdf(desk, kept.id))[0]


def test_a_page_of_another_register_is_strange(desk: Desk, presented: AgreementView) -> None:
    page = papers(desk, presented)[0]
    assert page.code is not None
    other = replace(page, code=replace(page.code, subject_id=presented.participant.id))
    assert paper.sort_pages(desk, [other, page]).strange == (other,)


def test_a_scan_that_cannot_be_sealed_changes_nothing(
    desk: Desk, presented: AgreementView, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies = paper.copies_of(papers(desk, presented))

    def no_seal(*_: object, **__: object) -> None:
        raise StoreFault(seals.Fault.SEAL_FAILED, hindrance="needs_pin")

    monkeypatch.setattr(paper, "sealing", no_seal)
    with pytest.raises(StoreFault):
        paper.sign_on_paper(desk, presented.agreement.id, copies, stated(desk, presented))
    view = agreements.get_agreement(desk, presented.agreement.id)
    assert not view.signatures
    assert paper.papers_of(desk, presented.agreement.id) == []


def test_nobody_signs_on_paper_without_a_scan_in_the_store(desk: Desk, presented: AgreementView) -> None:
    """The wall in the file itself, whatever a service forgets."""
    copies = paper.copies_of(papers(desk, presented))
    view = paper.sign_on_paper(
        desk, presented.agreement.id, copies, stated(desk, presented, Role.PARTICIPANT)
    )
    given = view.signatures[0]
    from asfdesk.domain.change import Operation
    from asfdesk.domain.ids import new_id

    for wrong in ({"paper_id": None}, {"way": Way.SCREEN}, {"paper_id": view.agreement.id}):
        forged = replace(given, id=new_id(), role=Role.OFFICER, **wrong)
        with pytest.raises(StoreFault), desk.store.write(Operation.SIGN) as work:
            work.signatures.add(forged)


def test_nobody_and_nothing_are_refused(desk: Desk, presented: AgreementView) -> None:
    with pytest.raises(RuleBroken) as refused:
        paper.sign_on_paper(desk, presented.agreement.id, {}, [])
    assert rules_of(refused) == {Rule.PAPER_NOBODY}
    with pytest.raises(RuleBroken):
        paper.sign_on_paper(
            desk, presented.agreement.id, {Copy.FULL: CopyScan(Copy.FULL, (), 0)}, stated(desk, presented)
        )


def test_a_draft_and_a_presented_text_carry_their_code_however_they_leave_the_program(
    desk: Desk, case: Case
) -> None:
    view = ready(desk, case)
    for presented in (False, True):
        if presented:
            signing.present(desk, view.agreement.id)
        data = exports.export_agreement(desk, view.agreement.id).data
        alts = [figure.alt for figure in structure(data).all("Figure")]
        assert len(alts) == len(page_texts(data))
        assert all(alt.startswith("Kontrollkod ") for alt in alts)
