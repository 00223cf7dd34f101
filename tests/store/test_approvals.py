"""Certify, then approve: others sign behind the seal where room was left, nothing else may come, and all of it is judged."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from asn1crypto import x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.sign.validation.status import SignatureCoverageLevel

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.errors import Fault, Rule, RuleBroken, StoreFault
from asfdesk.domain.seal_ladder import Hindrance
from asfdesk.domain.trust import TrustPurpose
from asfdesk.domain.verdict import Content, Judgement, Mark, Verdict
from asfdesk.exchange.agreement_data import NAME
from asfdesk.exchange.pdf_data import embedded_file
from asfdesk.sealing.certificates import Holder, KeyKind, export_pkcs12, new_root, new_seal, pem
from asfdesk.services.desk import Desk
from asfdesk.services.output import exports
from asfdesk.services.sealed import certificates, seals, verification
from asfdesk.services.signatures import approvals
from tests import follow_up
from tests.cases import NOW, open_desk, register

ROOT = new_root(Holder("Utfärdaren"), NOW)
OHMAN = new_seal(ROOT, Holder("Per Öhman"), NOW)
SAHIN = new_seal(ROOT, Holder("Ülkü Şahin"), NOW, KeyKind.RSA3072)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = open_desk(tmp_path / "register")
    certificates.trust(made, pem(ROOT.certificate), TrustPurpose.SIGNATURES)
    yield made
    made.store.close()


@pytest.fixture
def view(desk: Desk) -> AgreementView:
    approvals.choose_open(desk, open_to_others=True)
    return follow_up.signed(desk, register(desk))


def judged(desk: Desk, view: AgreementView) -> tuple[bytes, Judgement]:
    data = exports.export_agreement(desk, view.agreement.id).data
    return data, verification.judge(data, certificates.believed(desk), desk.now())


def approve(desk: Desk, view: AgreementView, who) -> None:
    approvals.approve(desk, view.agreement.id, export_pkcs12(who, "hemlig"), "hemlig")


def test_a_file_with_room_is_good_before_and_after_each_signature_and_stays_archival(desk, view) -> None:
    before, found = judged(desk, view)
    assert (found.verdict, approvals.places_left(desk, view.agreement.id)) == (Verdict.GOOD, 3)
    for number, who in enumerate((OHMAN, SAHIN, OHMAN), 1):
        approve(desk, view, who)
        data, found = judged(desk, view)
        assert data.startswith(before)  # the sealed bytes stay as they are
        assert (found.verdict, found.content) == (Verdict.GOOD, Content.AGREES)
        assert [one.kind for one in found.found] == [Mark.SEAL] + [Mark.SIGNATURE] * number
        assert found.conformance.archival
        assert approvals.places_left(desk, view.agreement.id) == 3 - number
    ladder = seals.ladder(desk, view)
    assert ladder.approved_by == ("Per Öhman", "Ülkü Şahin", "Per Öhman")
    assert ladder.archival
    with pytest.raises(StoreFault) as caught:
        approve(desk, view, OHMAN)
    assert caught.value.params["hindrance"] is Hindrance.SEALED_FOR_GOOD


def test_what_is_sealed_for_good_takes_no_signature_and_nothing_changes(desk) -> None:
    view = follow_up.signed(desk, register(desk))
    before, _ = judged(desk, view)
    with pytest.raises(StoreFault) as caught:
        approve(desk, view, OHMAN)
    assert (caught.value.fault, caught.value.params["hindrance"]) == (
        Fault.NOT_APPROVED,
        Hindrance.SEALED_FOR_GOOD,
    )
    assert judged(desk, view)[0] == before


def test_only_a_certificate_that_receivers_can_check_may_approve(desk, view) -> None:
    stranger = new_seal(new_root(Holder("Okänd"), NOW), Holder("Någon"), NOW)
    with pytest.raises(StoreFault) as caught:
        approve(desk, view, stranger)
    assert caught.value.params["hindrance"] is Hindrance.ISSUER_UNKNOWN
    with pytest.raises(RuleBroken) as wrong:
        approvals.approve(desk, view.agreement.id, export_pkcs12(OHMAN, "hemlig"), "fel")
    assert wrong.value.problems[0].rule is Rule.CERTIFICATE_PASSPHRASE
    assert seals.ladder(desk, view).approved_by == ()


def test_room_for_signatures_is_room_for_nothing_else(desk, view) -> None:
    """An annotation, a changed page, an update without a signature: all are still named."""
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    approve(desk, view, OHMAN)
    data, _ = judged(desk, view)
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    page = writer.root["/Pages"]["/Kids"][0]
    paint = writer.add_object(generic.StreamObject(stream_data=b"q 1 1 1 rg 60 600 400 80 re f Q"))
    contents = generic.ArrayObject(page.raw_get("/Contents"))
    contents.append(paint)
    page["/Contents"] = contents
    writer.update_container(page)
    out = io.BytesIO()
    writer.write(out)
    for tampered in (out.getvalue(), data + b"\n%more", data[:-200]):
        found = verification.judge(tampered, certificates.believed(desk), desk.now())
        assert found.verdict is not Verdict.GOOD


def test_another_library_reads_it_as_certified_and_then_approved_by_each(desk, view) -> None:
    """pyHanko by its own rules (pdfsig and veraPDF look in ``dev.py check archive``): the seal certifies with DocMDP 2, each signature after it approves a revision of
    its own, the last covers the entire file, and each party's drawn name stands beside the hash of what it was shown."""
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.fields import MDPPerm
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    for who in (OHMAN, SAHIN):
        approve(desk, view, who)
    data, _ = judged(desk, view)
    reader = PdfFileReader(io.BytesIO(data))
    seal, *after = reader.embedded_signatures
    assert reader.root["/Perms"]["/DocMDP"].get_object() == seal.sig_object
    assert seal.docmdp_level is MDPPerm.FILL_FORMS
    assert [one.signed_revision for one in after] == sorted({one.signed_revision for one in after})
    roots = [x509.Certificate.load(one.public_bytes(Encoding.DER)) for one in certificates.believed(desk)]
    for one in (seal, *after):
        context = ValidationContext(trust_roots=roots, moment=desk.now(), allow_fetching=False)
        status = validate_pdf_signature(one, context)
        assert (status.valid, status.intact, status.trusted, status.docmdp_ok) == (True, True, True, True)
        assert (status.coverage is SignatureCoverageLevel.ENTIRE_FILE) is (one is after[-1])
    carried = embedded_file(data, NAME, 8_000_000)
    for party in view.signatures:
        assert party.shown_sha256.encode() in carried, "which words each party was shown"
