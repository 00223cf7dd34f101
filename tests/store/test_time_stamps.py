"""Up the seal ladder by a time-stamp service on the loopback address; what fails is red and nothing weaker is kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from asfdesk.domain.carried import Recipient
from asfdesk.domain.disposal import Decision
from asfdesk.domain.errors import Fault, Rule, RuleBroken, StoreFault
from asfdesk.domain.kept import KeptKind, latest
from asfdesk.domain.seal_ladder import Hindrance, Rung
from asfdesk.domain.signature import Copy
from asfdesk.domain.trust import TrustPurpose
from asfdesk.domain.verdict import Mark, Verdict
from asfdesk.sealing.certificates import Holder, export_pkcs12, identity_of, new_root, new_seal, pem
from asfdesk.services.output import exports
from asfdesk.services.rebuilding.rebuild import rebuild
from asfdesk.services.rights import disposal_protocols, retention
from asfdesk.services.sealed import certificates, seals, time_stamps
from asfdesk.services.sealed.verification import judge
from asfdesk.services.signatures import approvals
from asfdesk.services.visiting import protocol_ladder, protocol_seals, protocols
from tests import follow_up
from tests.cases import open_desk
from tests.time_service import Authority, time_service

from .test_seal_services import Office

pytestmark = [pytest.mark.network, pytest.mark.enable_socket]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path / "register")
    made.clock.now = datetime.now(UTC)  # a time stamp has the real time
    yield made
    made.desk.store.close()


@pytest.fixture
def authority() -> Iterator[Authority]:
    with time_service() as service:
        yield service


def believe(office: Office, authority: Authority) -> None:
    offered = time_stamps.ask_service(authority.address)
    assert offered.name == "Tidsroten"
    time_stamps.believe_service(office.desk, offered)


def hindrance(act) -> Hindrance:
    with pytest.raises(StoreFault) as caught:
        act()
    assert caught.value.fault is Fault.TIME_SERVICE
    return Hindrance(caught.value.params["hindrance"])


def test_the_rung_is_raised_to_trusted_time_and_long_term_and_the_file_stays_archival(office, authority):
    view = office.signed()
    sealed = exports.export_agreement(office.desk, view.agreement.id).data
    believe(office, authority)
    kept = time_stamps.raise_rung(office.desk, view.agreement.id)
    assert (kept.kind, kept.rung) == (KeptKind.RAISED, Rung.LONG_TERM)
    assert kept.conformance.archival
    data = exports.export_agreement(office.desk, view.agreement.id).data
    assert data.startswith(sealed)
    found = judge(data, certificates.believed(office.desk), office.desk.now())
    assert (found.verdict, found.rung, found.revisions) == (Verdict.GOOD, Rung.LONG_TERM, 3)
    assert [one.kind for one in found.found] == [Mark.SEAL, Mark.TIME, Mark.TIME]
    rungs = [one.rung for one in office.kept(view) if one.copy is Copy.FULL]
    assert rungs == [Rung.SEALED, Rung.TRUSTED_TIME, Rung.LONG_TERM]
    ladder = seals.ladder(office.desk, view)
    assert (ladder.rung, ladder.missing, ladder.failed, ladder.archival) == (Rung.LONG_TERM, (), False, True)
    assert time_stamps.raise_rung(office.desk, view.agreement.id) == kept


def test_trusted_time_comes_behind_the_signatures_of_others_and_a_later_signature_waits_for_its_own(
    office, authority
):
    desk = office.desk
    approvals.choose_open(desk, open_to_others=True)
    view = office.signed()
    believe(office, authority)
    with desk.store.read() as work:
        kept_root = work.seal_certificates.own_root()
    here = identity_of(kept_root.secret, kept_root.chain)  # its lists of withdrawn certificates are made here
    silent = new_root(Holder("En utfärdare utan listor"), office.clock.now)
    certificates.trust(desk, pem(silent.certificate), TrustPurpose.SIGNATURES)

    def approve(name: str, issuer) -> None:
        who = new_seal(issuer, Holder(name), office.clock.now)
        approvals.approve(desk, view.agreement.id, export_pkcs12(who, "hemlig"), "hemlig")

    def judged():
        data = exports.export_agreement(desk, view.agreement.id).data
        found = judge(data, certificates.believed(desk), desk.now())
        assert (found.verdict, found.conformance.archival) == (Verdict.GOOD, True)
        assert seals.ladder(desk, view).rung is found.rung
        return found

    approve("Per Öhman", here)
    time_stamps.raise_rung(desk, view.agreement.id)
    found = judged()
    assert [one.kind for one in found.found] == [Mark.SEAL, Mark.SIGNATURE, Mark.TIME, Mark.TIME]
    assert found.rung is Rung.LONG_TERM
    approve("Ülkü Şahin", silent)  # behind the stamps: nobody has certified its time
    assert judged().rung is Rung.SEALED
    act = lambda: time_stamps.raise_rung(desk, view.agreement.id)  # noqa: E731
    assert hindrance(act) is Hindrance.NO_REVOCATION
    assert judged().rung is Rung.TRUSTED_TIME
    ladder = seals.ladder(desk, view)
    assert ladder.approved_by == ("Per Öhman", "Ülkü Şahin")
    assert [(one.rung, one.hindrance, one.failed) for one in ladder.missing] == [
        (Rung.LONG_TERM, Hindrance.NO_REVOCATION, True)
    ]


def test_the_protocol_of_a_disposal_climbs_the_same_ladder(office, authority):
    view = office.signed()
    decision = Decision("Eva Ek", typed="Eva Ek")
    done = retention.erase_person(office.desk, view.participant.id, decision, "Registrerad av misstag")
    assert disposal_protocols.keep_sealed(office.desk, done.id).rung is Rung.SEALED
    believe(office, authority)
    assert disposal_protocols.catch_up(office.desk) == 1
    ladder = disposal_protocols.ladder(office.desk, done.id)
    assert (ladder.rung, ladder.missing, ladder.failed) == (Rung.LONG_TERM, (), False)
    (made,) = disposal_protocols.disposals(office.desk)
    data = disposal_protocols.protocol_file(office.desk, made).data
    found = judge(data, certificates.believed(office.desk), office.desk.now())
    assert (found.verdict, found.rung, found.revisions) == (Verdict.GOOD, Rung.LONG_TERM, 3)


def test_a_visits_protocol_climbs_the_same_ladder_and_stands_there_in_a_register_made_anew(
    office, authority, tmp_path
):
    desk, view = office.desk, office.signed()
    visit_id = follow_up.protocol_signed(desk, view)
    assert protocol_seals.seal_protocol(desk, visit_id)
    assert protocol_ladder.catch_up_protocols(desk) == 0, "no service is chosen"
    believe(office, authority)

    def away(address: str, body: bytes, media_type: str) -> bytes:
        raise OSError("no network")

    def ladders():
        found = protocols.get_protocol(desk, visit_id)
        return [protocol_ladder.protocol_ladder(desk, found, copy) for copy in Copy]

    raised = lambda: protocol_ladder.climb_protocol(desk, visit_id, post=away)  # noqa: E731
    assert hindrance(raised) is Hindrance.UNREACHABLE
    assert [(one.rung, one.failed) for one in ladders()] == [(Rung.SEALED, True), (Rung.SEALED, False)]
    assert protocol_ladder.catch_up_protocols(desk) == 1
    assert [(one.rung, one.failed) for one in ladders()] == [(Rung.LONG_TERM, False)] * 2
    assert protocol_ladder.catch_up_protocols(desk) == 0, "both stand at the top"

    (tmp_path / "pdf").mkdir()
    raised_file = protocol_seals.protocol_for(desk, visit_id, Recipient.FILE)
    agreement = exports.export_agreement(desk, view.agreement.id).data
    for name, data in (("a.pdf", raised_file), ("b.pdf", agreement)):
        (tmp_path / "pdf" / name).write_bytes(data)
    anew = open_desk(tmp_path / "anew", office.clock)
    certificates.trust(anew, certificates.root_file(desk)[1], TrustPurpose.SIGNATURES)
    certificates.trust(anew, pem(authority.root), TrustPurpose.TIME)
    assert rebuild(anew, tmp_path / "pdf").whole
    ladder = protocol_ladder.protocol_ladder(anew, protocols.get_protocol(anew, visit_id))
    assert (ladder.rung, ladder.archival) == (Rung.LONG_TERM, True)
    assert protocol_seals.protocol_for(anew, visit_id, Recipient.FILE) == raised_file
    anew.store.close()


def test_nothing_but_hashes_leaves_the_computer(office, authority):
    from asn1crypto import tsp

    view = office.signed()
    believe(office, authority)
    time_stamps.raise_rung(office.desk, view.agreement.id)
    assert authority.asked
    for request in authority.asked:
        asked = tsp.TimeStampReq.load(request)
        assert len(asked["message_imprint"]["hashed_message"].native) == 32
        assert len(request) < 120


def test_trusted_time_keeps_a_seal_good_when_its_certificate_is_over(office, authority):
    view = office.signed()
    believe(office, authority)
    time_stamps.raise_rung(office.desk, view.agreement.id)
    data = exports.export_agreement(office.desk, view.agreement.id).data
    found = certificates.certificate_in_use(office.desk)
    assert found is not None
    later = found.valid_until + timedelta(days=30)
    assert later < authority.root.not_valid_after_utc
    roots = certificates.believed(office.desk)
    assert judge(data, roots, later).verdict is Verdict.GOOD


def test_a_stamped_file_with_bytes_behind_it_or_an_unknown_service_is_not_good(office, authority):
    view = office.signed()
    believe(office, authority)
    time_stamps.raise_rung(office.desk, view.agreement.id)
    data = exports.export_agreement(office.desk, view.agreement.id).data
    roots = certificates.believed(office.desk)
    now = office.desk.now()
    assert judge(data + b"x", roots, now).verdict is Verdict.BAD
    own = tuple(root for root in roots if root != authority.root)
    assert judge(data, own, now).verdict is Verdict.BAD
    half = bytearray(data)
    half[len(data) // 3] ^= 4
    assert judge(bytes(half), roots, now).verdict is not Verdict.GOOD


def test_without_revocation_lists_the_time_is_certified_and_what_is_missing_is_said(office):
    with time_service(lists=False) as authority:
        view = office.signed()
        believe(office, authority)
        raised = lambda: time_stamps.raise_rung(office.desk, view.agreement.id)  # noqa: E731
        assert hindrance(raised) is Hindrance.NO_REVOCATION
    ladder = seals.ladder(office.desk, view)
    assert ladder.rung is Rung.TRUSTED_TIME
    [missing] = ladder.missing
    assert (missing.rung, missing.hindrance, missing.failed) == (
        Rung.LONG_TERM,
        Hindrance.NO_REVOCATION,
        True,
    )


def test_a_service_that_is_not_reached_is_red_kept_as_to_do_and_tried_again(office, authority):
    view = office.signed()
    believe(office, authority)

    def away(address: str, body: bytes, media_type: str) -> bytes:
        raise OSError("no network")

    again = lambda: time_stamps.raise_rung(office.desk, view.agreement.id, post=away)  # noqa: E731
    assert hindrance(again) is Hindrance.UNREACHABLE
    assert hindrance(again) is Hindrance.UNREACHABLE
    ladder = seals.ladder(office.desk, view)
    assert (ladder.rung, ladder.failed) == (Rung.SEALED, True)
    with office.desk.store.read() as work:
        assert [one.tries for one in work.failed_steps.all()] == [2]
    assert time_stamps.catch_up(office.desk) == 2  # both copies
    assert seals.ladder(office.desk, view).rung is Rung.LONG_TERM
    assert time_stamps.to_raise(office.desk) == []


def test_a_service_that_answers_nonsense_or_is_not_believed_raises_nothing(office, authority):
    view = office.signed()
    time_stamps.choose_time_service(office.desk, authority.address)
    raised = lambda: time_stamps.raise_rung(office.desk, view.agreement.id)  # noqa: E731
    assert hindrance(raised) is Hindrance.TIME_NOT_TRUSTED
    certificates.trust(office.desk, pem(authority.root), TrustPurpose.TIME)
    authority.broken = True
    assert hindrance(raised) is Hindrance.REFUSED
    assert {one.kind for one in latest(office.kept(view))} == {KeptKind.SEALED}


def test_without_a_service_nothing_is_asked_and_the_ladder_says_so(office):
    view = office.signed()
    assert (
        hindrance(lambda: time_stamps.raise_rung(office.desk, view.agreement.id)) is Hindrance.NO_TIME_SERVICE
    )
    assert time_stamps.to_raise(office.desk) == []
    assert seals.ladder(office.desk, view).missing[0].hindrance is Hindrance.NO_TIME_SERVICE
    assert not seals.ladder(office.desk, view).failed


@pytest.mark.parametrize(
    "address", ["tidsserver", "ftp://x", "https://a b", "file:///etc/passwd", "https://" + "x" * 600]
)
def test_an_address_that_is_none_is_refused(office, address):
    with pytest.raises(RuleBroken) as caught:
        time_stamps.choose_time_service(office.desk, address)
    assert caught.value.problems[0].rule is Rule.ADDRESS_FORM
    assert time_stamps.time_service(office.desk) == ""
