"""A signed agreement is sealed once, kept, and handed out byte for byte; what fails is a to-do, never a weaker file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509

from asfdesk.documents.reading import plain_text
from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.errors import Fault, Rule, RuleBroken, StoreFault
from asfdesk.domain.kept import KeptKind
from asfdesk.domain.seal_ladder import Hindrance, Rung, Step
from asfdesk.domain.signature import ROLES, Copy
from asfdesk.domain.trust import SealSource, TrustPurpose
from asfdesk.paths import settings_dir
from asfdesk.sealing.certificates import (
    Holder,
    Identity,
    KeyKind,
    export_pkcs12,
    new_root,
    new_seal,
    pem,
)
from asfdesk.services.agreeing import agreements, frozen_words
from asfdesk.services.desk import Desk
from asfdesk.services.output import exports
from asfdesk.services.parties import consents
from asfdesk.services.sealed import certificates, composing, seals
from asfdesk.services.signatures import signing
from tests.cases import NOW, Clock, open_desk, ready, register, scrawl
from tests.documents.reading_back import problems, tree_texts

HOLDER = Holder("Gävle kommun", org_number="212000-2338")


class Office:
    def __init__(self, folder: Path) -> None:
        self.clock = Clock()
        self.desk: Desk = open_desk(folder, self.clock)
        self.case = register(self.desk)

    def signed(self) -> AgreementView:
        view = signing.present(self.desk, ready(self.desk, self.case).agreement.id)
        for role in ROLES:
            name, capacity = signing.signer(view, role)
            text = view.text(signing.copy_for(role))
            assert text is not None
            view = signing.sign(
                self.desk, view.agreement.id, role, name=name, capacity=capacity, place="Gävle", ink=scrawl(),
                shown_sha256=text.sha256,
            )  # fmt: skip
        return view

    def kept(self, view: AgreementView):
        with self.desk.store.read() as work:
            return work.kept.of_agreement(view.agreement.id)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path / "register")
    yield made
    made.desk.store.close()


def own_identity(kind: KeyKind = KeyKind.P256, at=NOW) -> Identity:
    return new_seal(new_root(HOLDER, at), HOLDER, at, kind)


def test_the_last_signature_seals_both_copies_and_they_conform(office):
    view = office.signed()
    full, supervisor = office.kept(view)
    assert {full.copy, supervisor.copy} == set(Copy)
    for kept in (full, supervisor):
        assert (kept.kind, kept.rung) == (KeptKind.SEALED, Rung.SEALED)
        assert [(r.profile, r.passed) for r in kept.conformance.results] == [("3a", True), ("ua1", True)]
        assert kept.conformance.archival
        with office.desk.store.read() as work:
            data = work.kept.content(kept.id)
        assert problems(data) == []


def test_a_signed_agreement_is_exported_byte_for_byte_for_ever(office, tmp_path):
    view = office.signed()
    first = exports.export_agreement(office.desk, view.agreement.id)
    office.clock.now += timedelta(days=400)
    certificates.make_own(office.desk)
    office.desk.store.close()
    office.desk = open_desk(tmp_path / "register", office.clock)
    again = exports.export_agreement(office.desk, view.agreement.id)
    assert again == first
    assert exports.agreement_pages(office.desk, view, Copy.FULL) == first.data
    assert len(office.kept(view)) == 2


def test_the_sealed_file_says_the_signed_words_and_how_it_is_protected(office):
    view = office.signed()
    words = tree_texts(exports.export_agreement(office.desk, view.agreement.id).data)
    signed = plain_text(frozen_words.signed_document(view, Copy.FULL, frozenset()))
    assert words[: len(signed)] == signed
    note = " ".join(words[len(signed) :])
    assert "Enkla elektroniska underskrifter, ritade på skärm" in note
    assert "inte avancerade eller kvalificerade" in note
    assert "Förseglat 2 mars 2026 kl. 09.30 av Arbetsförmedlingen" in note.replace("\u00a0", " ")
    found = certificates.certificate_in_use(office.desk)
    assert found is not None
    assert found.fingerprint in note.replace(" ", "")


def test_a_narrower_consent_gives_a_narrower_sealed_copy_and_the_wider_stays_on_record(office):
    view = office.signed()
    wide = exports.export_agreement(office.desk, view.agreement.id, Copy.SUPERVISOR)
    assert exports.export_agreement(office.desk, view.agreement.id, Copy.SUPERVISOR) == wide
    for consent in consents.consents_of(office.desk, view.participant.id):
        consents.revoke_consent(office.desk, consent)
    narrow = exports.export_agreement(office.desk, view.agreement.id, Copy.SUPERVISOR)
    assert narrow.data != wide.data
    copies = [kept for kept in office.kept(view) if kept.copy is Copy.SUPERVISOR]
    assert [kept.why for kept in copies] == ["signed", "shares_less"]
    assert copies[1].replaces == copies[0].id
    assert copies[0].sha256 == hashlib.sha256(wide.data).hexdigest()


def test_the_certificate_is_made_on_first_use_and_tells_of_the_organisation_not_of_a_person(office):
    assert certificates.certificate_in_use(office.desk) is None
    office.signed()
    found = certificates.certificate_in_use(office.desk)
    assert found is not None
    certificate, root = x509.load_pem_x509_certificates(found.chain.encode())
    assert certificate.subject.rfc4514_string().count("Arbetsförmedlingen") == 2
    assert "Åkerlund" not in certificate.subject.rfc4514_string()
    certificate.verify_directly_issued_by(root)
    assert (found.source, found.is_root) == (SealSource.OWN, False)


def test_the_own_certificate_is_renewed_before_it_ends_under_the_same_root(office):
    office.signed()
    before = certificates.certificate_in_use(office.desk)
    assert before is not None
    office.clock.now = before.valid_until - timedelta(days=50)
    after = certificates.certificate_to_seal(office.desk)
    assert after.fingerprint != before.fingerprint
    assert after.chain.split("-----BEGIN")[2] == before.chain.split("-----BEGIN")[2]
    with office.desk.store.read() as work:
        retired = work.seal_certificates.get(before.id)
    assert retired.retired_at == office.clock.now
    assert retired.secret == b""


@pytest.mark.parametrize("kind", list(KeyKind))
def test_the_authoritys_own_certificate_seals_once_it_is_brought_in(office, kind):
    identity = own_identity(kind)
    found = certificates.use_file(office.desk, export_pkcs12(identity, "hemlig"), "hemlig")
    assert found.source is SealSource.FILE
    view = office.signed()
    assert {kept.sealed_by for kept in office.kept(view)} == {found.fingerprint}
    assert certificates.root_file(office.desk)[1] == pem(identity.root)
    assert seals.ladder(office.desk, view).sealed_by == "Gävle kommun"


@pytest.mark.parametrize(
    ("data", "passphrase", "rule"),
    [
        (export_pkcs12(own_identity(), "rätt"), "fel", Rule.CERTIFICATE_PASSPHRASE),
        (b"\x30\x03abc", "", Rule.CERTIFICATE_UNREADABLE),
        (b"", "", Rule.CERTIFICATE_UNREADABLE),
        (export_pkcs12(own_identity(at=NOW - timedelta(days=5000)), "x"), "x", Rule.CERTIFICATE_EXPIRED),
        (export_pkcs12(new_root(HOLDER, NOW), "x"), "x", Rule.CERTIFICATE_NOT_FOR_SIGNING),
    ],
)
def test_a_certificate_file_that_cannot_seal_says_why_and_changes_nothing(office, data, passphrase, rule):
    with pytest.raises(RuleBroken) as caught:
        certificates.use_file(office.desk, data, passphrase)
    assert [problem.rule for problem in caught.value.problems] == [rule]
    assert certificates.certificate_in_use(office.desk) is None


def test_a_seal_that_fails_stops_no_signature_is_red_and_gives_no_weaker_file(office):
    certificates.use_file(office.desk, export_pkcs12(own_identity(), "x"), "x")
    office.clock.now += timedelta(days=365 * 11)
    view = office.signed()
    assert view.agreement.signed_at == office.clock.now
    assert office.kept(view) == []
    ladder = seals.ladder(office.desk, view)
    assert (ladder.rung, ladder.failed) == (Rung.DRAWN, True)
    assert ladder.missing[0].hindrance is Hindrance.CERTIFICATE_EXPIRED
    with pytest.raises(StoreFault) as caught:
        exports.export_agreement(office.desk, view.agreement.id)
    assert caught.value.fault is Fault.SEAL_FAILED
    assert exports.agreement_pages(office.desk, view, Copy.FULL).startswith(b"%PDF")
    certificates.make_own(office.desk)
    seals.seal_signed(office.desk, view.agreement.id)
    after = seals.ladder(office.desk, view)
    assert (after.rung, after.failed, after.archival) == (Rung.SEALED, False, True)


def test_a_file_that_does_not_conform_is_kept_but_never_called_archived(office, monkeypatch):
    from asfdesk.domain.kept import Conformance, ProfileResult

    bad = Conformance("x", (ProfileResult("3a", True), ProfileResult("ua1", False, ("UA-7.1",))))
    monkeypatch.setattr(composing, "judge", lambda data: bad)
    view = office.signed()
    ladder = seals.ladder(office.desk, view)
    assert (ladder.rung, ladder.archival, ladder.archival_failed) == (Rung.SEALED, False, True)
    with office.desk.store.read() as work:
        assert {f.step for f in work.failed_steps.all()} == {Step.ARCHIVE}


def test_an_unsigned_agreement_stands_lowest_and_waits_for_its_signatures(office):
    view = signing.present(office.desk, ready(office.desk, office.case).agreement.id)
    ladder = seals.ladder(office.desk, view)
    assert (ladder.rung, ladder.failed) == (Rung.DRAWN, False)
    assert {one.hindrance for one in ladder.missing} == {Hindrance.NOT_SIGNED}


def test_the_believed_roots_lie_in_the_settings_folder_without_a_word_about_anybody(office):
    office.signed()
    other = own_identity().root
    [trusted] = certificates.trust(office.desk, pem(other), TrustPurpose.SIGNATURES)
    assert certificates.trust(office.desk, pem(other), TrustPurpose.SIGNATURES) == []
    assert set(
        x509.load_pem_x509_certificates((settings_dir() / certificates.ROOTS_FILE).read_bytes())
    ) == set(certificates.believed(office.desk))
    assert other in certificates.believed(office.desk)
    certificates.distrust(office.desk, trusted.id)
    assert other not in certificates.believed(office.desk)


def test_a_demo_register_is_believed_by_nobody_outside_it(office):
    demo = replace(office.desk, demo=True)
    certificates.make_own(demo)
    assert not (settings_dir() / certificates.ROOTS_FILE).exists()
    found = certificates.certificate_in_use(demo)
    assert found is not None
    assert found.name.startswith("DEMO")


def test_agreements_signed_before_there_were_seals_are_sealed_when_they_are_first_shown(office, monkeypatch):
    monkeypatch.setattr(signing, "seal_signed", lambda desk, key: None)
    view = office.signed()
    assert office.kept(view) == []
    assert seals.ladder(office.desk, view).missing[0].hindrance is Hindrance.WAITING
    shown = exports.agreement_pages(office.desk, view, Copy.FULL)
    assert shown == exports.export_agreement(office.desk, view.agreement.id).data
    assert agreements.get_agreement(office.desk, view.agreement.id) == view
