"""Signed in the authority's own service: only this agreement, whole, by somebody trusted, is attached; else it is told."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf
import pytest

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.errors import Fault, RuleBroken, StoreFault
from asfdesk.domain.kept import KeptKind
from asfdesk.domain.seal_ladder import Hindrance, Rung, Step
from asfdesk.domain.trust import TrustPurpose
from asfdesk.domain.verdict import Content, Verdict
from asfdesk.exchange.agreement_data import NAME, from_json
from asfdesk.exchange.pdf_data import embedded_file
from asfdesk.sealing.certificates import Identity, new_root, pem
from asfdesk.services.desk import Desk
from asfdesk.services.output import exports
from asfdesk.services.sealed import certificates, seals, verification
from asfdesk.services.signatures import outside, signing
from asfdesk.services.start_page import today
from asfdesk.tour import signing_service
from tests import follow_up
from tests.cases import NOW, Case, open_desk, ready, register
from tests.documents.reading_back import problems

ROOT = new_root(signing_service.Holder("Underskriftstjänsten"), NOW)
OFFICER = signing_service.person("Ülkü Şahin", NOW, ROOT)
PARTICIPANT = signing_service.person("Åsa Östberg", NOW, ROOT)


@pytest.fixture
def desk(tmp_path) -> Iterator[Desk]:
    made = open_desk(tmp_path / "register")
    certificates.trust(made, pem(ROOT.certificate), TrustPurpose.SIGNATURES)
    yield made
    made.store.close()


@pytest.fixture
def view(desk: Desk, case: Case) -> AgreementView:
    return follow_up.signed(desk, case)


class Here:
    """A cell that is none: what a hostile file does to one has its own tests (``test_verify``)."""

    def __init__(self, work) -> None:
        self.ask = work

    def __enter__(self):
        return self

    def __exit__(self, *_: object) -> None:
        pass


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "Cell", Here)


def refused(desk: Desk, view: AgreementView, data: bytes) -> Hindrance:
    with pytest.raises(StoreFault) as caught:
        outside.bring_back(desk, view.agreement.id, data)
    assert caught.value.fault is Fault.NOT_BROUGHT_BACK
    return caught.value.params["hindrance"]


def test_the_file_for_the_service_is_archival_unsealed_and_tells_nobodys_movements(desk, view) -> None:
    made = outside.export_for_service(desk, view.agreement.id)
    assert made.name.endswith("för underskriftstjänsten.pdf")
    assert problems(made.data) == []
    assert b"/ByteRange" not in made.data
    data = from_json(embedded_file(made.data, NAME, 8_000_000))
    assert data.id == str(view.agreement.id)
    assert not any(one.ink.dynamics for one in data.signatures)


def test_what_is_not_signed_by_all_goes_nowhere(desk) -> None:
    view = signing.present(desk, ready(desk, register(desk)).agreement.id)
    with pytest.raises(RuleBroken):
        outside.export_for_service(desk, view.agreement.id)
    with pytest.raises(RuleBroken):
        outside.bring_back(desk, view.agreement.id, b"%PDF-")


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("box", [(0, 0, 0, 0), signing_service.PLACE], ids=["unseen", "shown on the page"])
def test_what_two_people_signed_there_is_attached_and_stands_on_the_ladder(desk, view, box) -> None:
    sent = outside.export_for_service(desk, view.agreement.id).data
    back = signing_service.signed(sent, PARTICIPANT, "A", box)
    back = signing_service.signed(back, OFFICER, "B")
    kept = outside.bring_back(desk, view.agreement.id, back)
    assert (kept.kind, kept.rung) == (KeptKind.EXTERNAL, Rung.SEALED)
    ladder = seals.ladder(desk, view)
    assert ladder.advanced is not None
    assert ladder.advanced.names == ("Åsa Östberg", "Ülkü Şahin")
    assert not ladder.failed
    assert outside.outside_file(desk, view.agreement.id, kept.id).data == back
    assert (
        exports.export_agreement(desk, view.agreement.id).data != back
    )  # the archival file stays what is handed out
    found = verification.judge(back, certificates.believed(desk), desk.now())
    assert found.content is Content.AGREES
    assert (found.verdict is Verdict.GOOD) == found.conformance.archival
    assert outside.bring_back(desk, view.agreement.id, back) == kept  # twice is once


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("whose", ["nobody known", "the register itself"])
def test_only_an_issuer_that_was_chosen_counts_and_what_failed_is_a_to_do_until_it_holds(
    desk, view, whose
) -> None:
    sent = outside.export_for_service(desk, view.agreement.id).data
    if whose == "nobody known":
        back = signing_service.signed(sent, signing_service.person("Någon", NOW))
    else:
        own = certificates.certificate_to_seal(desk)
        certificate, *chain = certificates.read_certificates(own.chain.encode())
        back = signing_service.signed(
            sent, Identity(certificates.read_key(own.secret), certificate, tuple(chain))
        )
    assert refused(desk, view, back) is Hindrance.ISSUER_UNKNOWN
    ladder = seals.ladder(desk, view)
    assert ladder.failed
    assert ladder.outside is not None
    assert ladder.advanced is None
    assert Step.ADVANCED in [line.detail for line in today.todo_lines(desk)]
    outside.bring_back(desk, view.agreement.id, signing_service.signed(sent, OFFICER))
    assert not seals.ladder(desk, view).failed


def test_an_attempt_can_be_forgotten(desk, view) -> None:
    sent = outside.export_for_service(desk, view.agreement.id).data
    refused(desk, view, signing_service.signed(sent, signing_service.person("Någon", NOW)))
    outside.forget_attempt(desk, view.agreement.id)
    assert not seals.ladder(desk, view).failed


def painted(data: bytes) -> bytes:
    """Another amount painted over the first page before anybody signs."""
    with pikepdf.open(io.BytesIO(data)) as file:
        paint = file.make_stream(b"/Artifact BMC q 1 1 1 rg 60 300 400 300 re f Q EMC")
        file.pages[0].contents_add(paint)
        out = io.BytesIO()
        file.save(out)
        return out.getvalue()


@pytest.mark.usefixtures("at_once")
def test_what_is_another_file_or_was_changed_is_turned_away(desk, view) -> None:
    sent = outside.export_for_service(desk, view.agreement.id).data
    back = signing_service.signed(sent, OFFICER)
    over_words = signing_service.signed(sent, OFFICER, box=(60, 300, 400, 600))
    cases = [
        (b"hello", Hindrance.UNREADABLE),
        (back[: len(back) // 2], Hindrance.UNREADABLE),
        (sent, Hindrance.NO_SIGNATURE),
        (back + b"\n%more", Hindrance.NOT_WHOLE),
        (back.replace(b"/Type", b"/Typo", 1), Hindrance.NOT_WHOLE),
        (signing_service.signed(painted(sent), OFFICER), Hindrance.OTHER_DOCUMENT),
        (over_words, Hindrance.OTHER_DOCUMENT),
        (exports.export_agreement(desk, view.agreement.id).data, Hindrance.ISSUER_UNKNOWN),
    ]
    assert [refused(desk, view, data) for data, _ in cases] == [wanted for _, wanted in cases]
    assert seals.ladder(desk, view).advanced is None


def test_the_signed_file_of_another_agreement_is_turned_away(desk, view, case) -> None:
    other = follow_up.signed(desk, case)
    back = signing_service.signed(outside.export_for_service(desk, other.agreement.id).data, OFFICER)
    assert refused(desk, view, back) is Hindrance.OTHER_DOCUMENT
    assert not seals.ladder(desk, view).failed  # chosen by mistake: told, no to-do
