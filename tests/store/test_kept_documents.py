"""What is kept as bytes stays those bytes; what failed stays a to-do until it has succeeded."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from asfdesk.domain.agreement import State
from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.ids import new_id
from asfdesk.domain.kept import Conformance, KeptDocument, KeptKind, ProfileResult, latest
from asfdesk.domain.seal_ladder import FailedStep, Hindrance, Rung, Sealable, Step
from asfdesk.domain.signature import Copy
from asfdesk.domain.trust import SealCertificate, SealSource, TrustedCertificate, TrustPurpose
from asfdesk.domain.visit import VisitState
from asfdesk.store.rows.ledger import NotFound
from asfdesk.store.trail.audit import history, verify_chain
from asfdesk.store.triggers_sqlite import remove as remove_triggers

from .samples import AT, put_case, put_visit

CONTENT = b"%PDF-1.7\n\x00\xff whole"
PASSED = Conformance(
    "page-validation 0.11.0", (ProfileResult("3a", True), ProfileResult("ua1", False, ("7.1",)))
)


def kept(agreement_id, content: bytes = CONTENT, **more) -> KeptDocument:
    return KeptDocument(
        id=new_id(), kind=KeptKind.SEALED, rung=Rung.SEALED, sha256=hashlib.sha256(content).hexdigest(),
        size=len(content), made_at=AT, agreement_id=agreement_id, copy=Copy.FULL, why="signed", sealed_by="AB" * 32,
        content_sha256="cd" * 32, conformance=PASSED, **more,
    )  # fmt: skip


def keep(store, document: KeptDocument, content: bytes = CONTENT) -> KeptDocument:
    with store.write(Operation.SEAL) as work:
        work.kept.add(document, content)
    return document


@pytest.fixture
def signed(store):
    return put_case(store, State.SIGNED).agreement


def test_a_kept_document_comes_back_byte_for_byte(store, open_store, signed):
    document = keep(store, kept(signed))
    store.close()
    with open_store().read() as work:
        assert work.kept.of_agreement(signed) == [document] == work.kept.all()
        assert work.kept.find(document.id) == document == work.kept.by_digest(document.sha256)
        assert work.kept.content(document.id) == CONTENT
        assert not document.conformance.archival


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE kept_document SET content = x'00'", "UPDATE kept_document SET rung = 'long_term'",
        "DELETE FROM kept_document", "REPLACE INTO kept_document SELECT * FROM kept_document",
        "UPDATE OR REPLACE kept_document SET why = 'x'",
    ],
)  # fmt: skip
def test_nothing_changes_what_is_kept(store, signed, statement):
    document = keep(store, kept(signed))

    def attempt() -> None:
        with store.write(Operation.SEAL) as work:
            _ = work.ledger.operation_id
            work.connection.exec_driver_sql(statement)

    with pytest.raises(StoreFault) as caught:
        attempt()
    assert caught.value.fault is Fault.FROZEN
    with store.read() as work:
        assert work.kept.content(document.id) == CONTENT


def test_a_document_is_replaced_once_and_both_stay(store, signed):
    first = keep(store, kept(signed))
    raised = replace(
        kept(signed, b"%PDF later"), kind=KeptKind.RAISED, replaces=first.id, made_at=AT + timedelta(1)
    )
    keep(store, raised, b"%PDF later")
    with store.read() as work:
        assert latest(work.kept.of_agreement(signed)) == [raised]
        assert work.kept.content(first.id) == CONTENT
    with pytest.raises(StoreFault):
        keep(store, replace(kept(signed), replaces=first.id))


def test_a_seal_needs_a_signed_agreement_and_every_document_its_subject(store):
    case = put_case(store, State.PRESENTED)
    with pytest.raises(StoreFault) as caught:
        keep(store, kept(case.agreement))
    assert caught.value.fault is Fault.FROZEN
    keep(
        store,
        replace(
            kept(case.agreement), kind=KeptKind.SCAN, rung=Rung.DRAWN, media_type="image/png", name="å.png"
        ),
    )
    visit = put_visit(store, case.placement, VisitState.OPEN)
    with pytest.raises(StoreFault) as caught:
        keep(store, replace(kept(None), visit_id=visit.id))
    assert caught.value.fault is Fault.FROZEN
    visit = put_visit(store, case.placement, VisitState.CLOSED)
    document = keep(store, replace(kept(None), visit_id=visit.id))
    with store.read() as work:
        assert work.kept.of_visit(visit.id) == [document]
    with pytest.raises(IntegrityError):
        keep(store, kept(None))


def test_a_digest_that_is_not_that_of_the_bytes_is_refused(store, signed):
    with pytest.raises(ValueError, match="digest"):
        keep(store, kept(signed), b"other")
    with store.read() as work, pytest.raises(NotFound):
        work.kept.content(new_id())


def test_the_trail_holds_the_digest_of_a_kept_document_and_not_its_bytes(store, signed):
    document = keep(store, kept(signed))
    with store.read() as work:
        [entry] = list(history(work.connection, document.id))
        assert entry.changes["content"] == (None, f"sha256:{document.sha256}")
        assert entry.operation == "seal"
        assert verify_chain(work.connection) is None


def test_keeping_tells_the_windows_about_the_agreement(store, signed):
    told = []
    store.on_commit(told.append)
    document = keep(store, kept(signed))
    assert told[0].touched == {(Kind.KEPT_DOCUMENT, document.id), (Kind.AGREEMENT, signed)}


def test_a_failed_step_counts_its_tries_and_goes_when_it_has_succeeded(store, signed):
    failure = FailedStep(Sealable(agreement_id=signed), Copy.FULL, Step.TIME, Hindrance.UNREACHABLE, AT)
    for n in range(3):
        with store.write(Operation.RAISE_SEAL) as work:
            work.failed_steps.put(replace(failure, tried_at=AT + timedelta(hours=n)))
    with store.write(Operation.RAISE_SEAL) as work:
        work.failed_steps.put(replace(failure, step=Step.SEAL, hindrance=Hindrance.NO_CERTIFICATE))
    with store.read() as work:
        assert [(f.step, f.tries) for f in work.failed_steps.all()] == [(Step.SEAL, 1), (Step.TIME, 3)]
    with store.write(Operation.RAISE_SEAL) as work:
        work.failed_steps.drop(failure.of, Copy.FULL, Step.TIME)
        work.failed_steps.drop(failure.of, Copy.SUPERVISOR, Step.TIME)
    with store.read() as work:
        assert [f.step for f in work.failed_steps.of(failure.of)] == [Step.SEAL]
        assert verify_chain(work.connection) is None


def test_a_step_that_failed_before_an_upgrade_is_still_a_todo_after_it(store, open_store, signed):
    """Revision 0022: the steps of an older program were an agreement's alone."""
    failure = FailedStep(Sealable(agreement_id=signed), Copy.SUPERVISOR, Step.TIME, Hindrance.REFUSED, AT)
    for _ in range(2):
        with store.write(Operation.RAISE_SEAL) as work:
            work.failed_steps.put(failure)
    with store._engine.begin() as connection:
        run = connection.exec_driver_sql
        remove_triggers(connection)
        run(
            "CREATE TABLE older AS SELECT agreement_id, copy, step, hindrance, tried_at, tries, version, operation_id,"
            " created_at, changed_at, seq FROM failed_step"
        )
        run("DROP TABLE failed_step")
        run("ALTER TABLE older RENAME TO failed_step")
        run("UPDATE alembic_version SET version_num = '0021'")
    store.close()
    again = open_store()
    assert again.upgraded_from == "0021"
    with again.read() as work:
        assert work.failed_steps.all() == [replace(failure, tries=2)]
        assert verify_chain(work.connection) is None
    with again.write(Operation.SEAL) as work:
        work.failed_steps.drop(failure.of, Copy.SUPERVISOR, Step.TIME)
    with again.read() as work:
        assert work.failed_steps.all() == []


def certificate(**more) -> SealCertificate:
    return SealCertificate(
        id=new_id(), source=SealSource.OWN, is_root=False, name="Sandviken", fingerprint="AB" * 32, valid_from=AT,
        valid_until=AT + timedelta(days=1000), chain="-----BEGIN", secret=b"\x00key", **more,
    )  # fmt: skip


def test_the_certificate_in_use_is_the_one_that_is_not_retired(store):
    with store.write(Operation.MAKE_CERTIFICATE) as work:
        assert work.seal_certificates.in_use() is None
        old = work.seal_certificates.save(certificate())
        root = work.seal_certificates.save(replace(certificate(), is_root=True))
        work.seal_certificates.save(replace(old, retired_at=AT, secret=b""))
        fresh = work.seal_certificates.save(certificate())
    with store.read() as work:
        assert work.seal_certificates.in_use() == fresh
        assert work.seal_certificates.own_root() == root
        assert [c.secret for c in work.seal_certificates.all()] == [b"", b"\x00key", b"\x00key"]
    assert "key" not in repr(fresh)
    assert fresh.ends_soon((AT + timedelta(days=730)).date())
    assert not fresh.ends_soon((AT + timedelta(days=729)).date())
    theirs = replace(fresh, source=SealSource.FILE)
    assert theirs.ends_soon((AT + timedelta(days=940)).date())
    assert not theirs.ends_soon((AT + timedelta(days=939)).date())


def test_a_trusted_certificate_comes_back_and_can_be_taken_away(store):
    trusted = TrustedCertificate(new_id(), TrustPurpose.TIME, "Tidsstämpel AB", "CD" * 32, "-----BEGIN")
    with store.write(Operation.TRUST_CERTIFICATE) as work:
        saved = work.trusted_certificates.save(trusted)
    with store.read() as work:
        assert work.trusted_certificates.all() == [saved]
    with store.write(Operation.TRUST_CERTIFICATE) as work:
        work.trusted_certificates.delete(saved.id)
        assert work.trusted_certificates.all() == []
