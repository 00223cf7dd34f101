"""What closes a placement through the services: assessments and certificates are complete, frozen when they are issued, and
reach each recipient by consent alone; disposal and the access extract know of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from asfdesk.documents.content import from_json
from asfdesk.documents.reading import plain_text
from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.attendance import PRESENT
from asfdesk.domain.closing import ClosingKind
from asfdesk.domain.consent import ConsentWay
from asfdesk.domain.ending import Told, ToldHow, ToldWho
from asfdesk.domain.errors import Fault, Rule, StoreFault
from asfdesk.domain.kinds import CommissionerKind, SharedTopic
from asfdesk.services import attendance
from asfdesk.services.agreeing import placements
from asfdesk.services.desk import Desk
from asfdesk.services.finishing import assessments, closing, closing_seals, endings, work_certificates
from asfdesk.services.parties import commissioners, consents
from asfdesk.services.rights import access_extract, retention
from asfdesk.store.trail.audit import verify_chain
from tests.cases import Case, Clock
from tests.endings import LAST_DAY, assessed, at, certified, ended, issued, plain, refused
from tests.follow_up import signed
from tests.store.whole_case import erase


@pytest.fixture
def view(desk: Desk, case: Case) -> AgreementView:
    return signed(desk, case)


def test_the_assessment_begins_with_the_goals_in_force_and_says_what_is_missing(
    desk: Desk, clock: Clock, view: AgreementView
) -> None:
    begun = assessments.get_assessment(desk, view.placement.id)
    assert [goal.what for goal in begun.value.goals] == ["Arbeta 20 timmar i veckan"]
    assert [one.what for one in begun.value.adaptations] == ["Fasta tider"]
    told = {(p.rule, p.field) for p in assessments.missing(begun, begun.value)}
    assert (Rule.NOT_ENDED, "ending") in told
    assert (Rule.REQUIRED, "goals[0].fulfilment") in told
    assert (Rule.REQUIRED, "outcome") in told
    ended(desk, clock, view)
    value = assessed(desk, view)
    assert assessments.missing(assessments.get_assessment(desk, view.placement.id), value) == []


def test_nothing_is_issued_before_it_is_complete_or_under_another_text(
    desk: Desk, clock: Clock, view: AgreementView
) -> None:
    ended(desk, clock, view)
    refused(lambda: issued(desk, view, ClosingKind.ASSESSMENT), *Rule)
    value = assessed(desk, view)
    refused(
        lambda: closing.content(desk, ClosingKind.ASSESSMENT, view.placement.id), Rule.DATE_OUT_OF_RANGE
    )  # nine days before the last day is too soon
    clock.now = at(LAST_DAY)
    document = closing.content(desk, ClosingKind.ASSESSMENT, view.placement.id)
    assessments.save_assessment(desk, replace(value, next_step="Något annat."))
    refused(
        lambda: closing.issue(desk, ClosingKind.ASSESSMENT, view.placement.id, [], closing.digest(document)),
        Rule.TEXT_CHANGED,
    )


def test_what_is_issued_never_changes_and_holds_the_ending(
    desk: Desk, clock: Clock, view: AgreementView
) -> None:
    ending = ended(desk, clock, view)
    clock.now = at(LAST_DAY)
    value = assessed(desk, view)
    first = issued(desk, view, ClosingKind.ASSESSMENT)
    with pytest.raises(StoreFault) as caught, desk.store.write(closing.Operation.ISSUE_DOCUMENT) as work:
        work.connection.exec_driver_sql("UPDATE closing_document SET content = ''")
    assert caught.value.fault is Fault.FROZEN
    with pytest.raises(StoreFault) as caught, desk.store.write(closing.Operation.END_PLACEMENT) as work:
        work.endings.delete(view.placement.id)
    assert caught.value.fault is Fault.FROZEN
    refused(lambda: endings.reopen(desk, view.placement.id), Rule.ENDING_ISSUED)
    stored = placements.get_placement(desk, view.placement.id).ending
    assert stored is not None
    assert stored == ending
    refused(
        lambda: endings.end_placement(desk, replace(stored, last_day=LAST_DAY - timedelta(days=1))),
        Rule.ENDING_ISSUED,
    )
    more = Told(ToldWho.COMMISSIONER, "Kommunens ekonom", LAST_DAY, ToldHow.EMAIL)
    assert endings.end_placement(desk, replace(stored, told=(*stored.told, more))).told[-1] == more
    assessments.save_assessment(desk, replace(value, next_step="Nytt möte den 3 augusti."))
    second = issued(desk, view, ClosingKind.ASSESSMENT, sign=0)
    assert second.replaces == first.id
    assert "1 juli" in first.content
    assert [one.id for one in endings.get_ending(desk, view.placement.id).issued] == [first.id, second.id]
    with desk.store.read() as work:
        assert verify_chain(work.connection) is None


def test_the_certificate_tells_nothing_of_health_measure_or_authority(
    desk: Desk, clock: Clock, view: AgreementView
) -> None:
    ended(desk, clock, view)
    clock.now = at(LAST_DAY)
    certified(desk, view)
    document = from_json(issued(desk, view, ClosingKind.CERTIFICATE).content.encode())
    said = plain(" ".join(plain_text(document)))
    for secret in ("Arbetsträning", "Migrän", "Arbetsförmedlingen", "Fasta tider", "sjuk", "I förtid"):
        assert secret not in said, secret
    for fact in ("Åsa Öberg", "Kooperativet Ängen", "9 mars 2026", "12 juni 2026", "Baka bröd", "20 timmar"):
        assert fact in said, fact


def test_words_that_tell_too_much_are_pointed_out(desk: Desk, view: AgreementView) -> None:
    value = work_certificates.get_certificate(desk, view.placement.id).value
    told = replace(value, learnt="Bakade trots sin Sjukskrivning och ADHD.", words="Vårdade lokalen.")
    assert work_certificates.telling_words(desk, told) == ("Sjukskrivning", "ADHD")
    assert work_certificates.telling_words(desk, replace(value, learnt="Baka och stå i kassan.")) == ()


def test_hours_in_the_certificate_come_from_the_days_that_were_marked(
    desk: Desk, clock: Clock, view: AgreementView
) -> None:
    clock.now = at(date(2026, 3, 20))
    week = [date(2026, 3, 9) + timedelta(days=n) for n in range(5)]
    attendance.mark(desk, {(view.placement.id, day): PRESENT for day in week})
    assert work_certificates.get_certificate(desk, view.placement.id).value.hours == 20
    attended = assessments.get_assessment(desk, view.placement.id).attended
    assert (attended.present, attended.expected) == (5, 10)


def test_retention_counts_from_the_real_last_day_and_the_extract_tells_of_the_end(
    desk: Desk, clock: Clock, case: Case, view: AgreementView
) -> None:
    ended(desk, clock, view)
    clock.now = at(LAST_DAY)
    assessed(desk, view)
    issued(desk, view, ClosingKind.ASSESSMENT)
    clock.now = at(date(2027, 2, 1))
    (line,) = retention.trial(desk).lines
    assert line.verdict.facts.closed_on == LAST_DAY
    with desk.store.read() as work:
        told = access_extract.collect(desk, work, case.participant.id).tables
    assert told["Avslut"][0]["reason_code"] == "Hälsoskäl"
    assert told["Utfall"][0]["outcome_code"] == "Annan insats"
    assert told["Slutbedömningar"][0]["participant_view"] == "Jag är stolt över brödet."
    assert told["Utfärdade slutbedömningar och intyg"][0]["signatures"] == ["Åsa Öberg", "Ann-Sofie Åkerlund"]


def test_another_authority_gets_a_copy_of_what_was_consented_to_with_just_it(
    desk: Desk, clock: Clock, case: Case, view: AgreementView
) -> None:
    ended(desk, clock, view)
    clock.now = at(LAST_DAY)
    assessed(desk, view)
    issued(desk, view, ClosingKind.ASSESSMENT)
    insurer = commissioners.save_commissioner(
        desk, replace(commissioners.new_commissioner(CommissionerKind.FK), name="Försäkringskassan")
    )

    def whose() -> list[closing.Whose]:
        found = closing.recipients(desk, endings.get_ending(desk, view.placement.id), ClosingKind.ASSESSMENT)
        return [one.whose for one in found]

    assert closing.Whose.AUTHORITY not in whose()
    given = consents.save_consent(
        desk,
        replace(
            consents.new_consent(desk, case.participant.id, case.enterprise.id, LAST_DAY + timedelta(days=30)),
            topics=frozenset({SharedTopic.DECISION}), purpose="Planering", commissioner_id=insurer.id,
        ),
    )  # fmt: skip
    assert (given.given_on, given.given_to) == (LAST_DAY, "Ann-Sofie Åkerlund")
    assert closing.Whose.AUTHORITY in whose()
    assert SharedTopic.DECISION not in consents.shared_now(desk, case.participant.id, case.enterprise.id)
    end = endings.get_ending(desk, view.placement.id)
    document = from_json(end.issued[-1].content.encode())
    to = closing.Recipient(closing.Whose.AUTHORITY, insurer)
    said = plain(" ".join(plain_text(closing.copy_for(desk, end, document, to))))
    assert "Exemplar till Försäkringskassan" in said
    assert "Möte med Åsa den 1 juli" in said
    assert "Behöver ha det lugnt" not in said
    assert SharedTopic.GOALS in closing.withheld(desk, end, document, to), (
        "the workplace's goals are not theirs"
    )
    assert (
        closing_seals.export_closing(desk, view.placement.id, ClosingKind.ASSESSMENT, to).data[:5] == b"%PDF-"
    )
    revoked = consents.revoke_consent(desk, given, ConsentWay.WRITTEN, "Brev den 12 juni")
    assert closing.Whose.AUTHORITY not in whose()
    back = consents.unrevoke_consent(desk, revoked)
    assert closing.Whose.AUTHORITY in whose()
    revoked = consents.revoke_consent(desk, back)
    clock.now += timedelta(days=1)
    refused(lambda: consents.unrevoke_consent(desk, revoked), Rule.DATE_OUT_OF_RANGE)


def test_disposal_takes_the_end_along_to_the_last_row(
    desk: Desk, clock: Clock, case: Case, view: AgreementView
) -> None:
    ended(desk, clock, view)
    clock.now = at(LAST_DAY)
    assessed(desk, view)
    certified(desk, view)
    issued(desk, view, ClosingKind.ASSESSMENT)
    issued(desk, view, ClosingKind.ASSESSMENT)
    issued(desk, view, ClosingKind.CERTIFICATE, sign=1)
    assert closing_seals.catch_up_closings(desk) == 3
    rows = erase(desk, case.participant.id).rows
    assert (rows["ending"], rows["closing_document"], rows["outcome"]) == (1, 3, 1)
    assert rows["kept_document"] >= 5, "each assessment in two copies, and the certificate"
    with desk.store.read() as work:
        for name in ("ending", "final_assessment", "work_certificate", "outcome", "closing_document"):
            assert work.connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar() == 0
        assert verify_chain(work.connection) is None
