"""A placement brought to its end: ended early, assessed, certified, for tests of services and pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from asfdesk.documents.content import digest
from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.closing import ClosingDocument, ClosingKind
from asfdesk.domain.ending import EndedBy, Ending, Told, ToldHow, ToldWho
from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.final_assessment import FinalAssessment, Fulfilment, Worked
from asfdesk.domain.outcome import AT_END
from asfdesk.domain.signature import Given
from asfdesk.services.desk import Desk
from asfdesk.services.finishing import assessments, closing, endings, outcomes, work_certificates
from tests.cases import Clock, scrawl

LAST_DAY = date(2026, 6, 12)
HEALTH_WORDS = "Migränen gjorde morgnarna svåra"


def at(day: date) -> datetime:
    """Noon of a day in UTC."""
    return datetime.combine(day, time(12), UTC)


def early(desk: Desk, view: AgreementView, last_day: date = LAST_DAY) -> Ending:
    """An early end to write: by the participant, with notice, both parties told."""
    return replace(
        endings.new_ending(desk, view.placement.id),
        last_day=last_day,
        by=EndedBy.PARTICIPANT,
        reason_code="health",
        reason=HEALTH_WORDS,
        noticed_on=desk.today(),
        notice_days=7,
        told=(
            Told(ToldWho.PARTICIPANT, "", desk.today(), ToldHow.MEETING),
            Told(ToldWho.ENTERPRISE, "Märta Holmström", desk.today(), ToldHow.PHONE),
        ),
    )


def ended(desk: Desk, clock: Clock, view: AgreementView, last_day: date = LAST_DAY) -> Ending:
    """Ended, nine days before its last day."""
    clock.now = at(date.fromordinal(last_day.toordinal() - 9))
    return endings.end_placement(desk, early(desk, view, last_day))


def assessed(desk: Desk, view: AgreementView) -> FinalAssessment:
    """A final assessment with nothing missing, saved, and the outcome at the end."""
    begun = assessments.get_assessment(desk, view.placement.id).value
    outcomes.record(
        desk, replace(outcomes.new_outcome(desk, view.placement.id, AT_END), code="other_measure")
    )
    return assessments.save_assessment(
        desk,
        replace(
            begun,
            goals=tuple(
                replace(goal, fulfilment=Fulfilment.PARTLY, words="Arbetade 15 timmar i veckan till slut.")
                for goal in begun.goals
            ),
            adaptations=tuple(
                replace(one, worked=Worked.WELL, words="Fasta tider gav lugn.") for one in begun.adaptations
            ),
            participant_view="Jag är stolt över brödet.",
            supervisor_view="Åsa är noggrann och hjälper andra.",
            officer_view="Behöver ha det lugnt på morgonen.",
            recommendation_code="other_measure",
            recommendation="Arbetsträning på eftermiddagar.",
            next_step="Möte med Åsa den 1 juli om nästa steg.",
            discussed_on=desk.today(),
        ),
    )


def certified(desk: Desk, view: AgreementView) -> None:
    """A certificate with nothing missing, saved."""
    begun = work_certificates.get_certificate(desk, view.placement.id).value
    work_certificates.save_certificate(
        desk, replace(begun, learnt="Baka surdegsbröd i storkök.\nTa emot beställningar.", hours=None)
    )


def issued(desk: Desk, view: AgreementView, kind: ClosingKind, *, sign: int = 2) -> ClosingDocument:
    """Issued with the first ``sign`` of its signatures drawn."""
    placement = view.placement.id
    document = closing.content(desk, kind, placement)
    sha256, who = digest(document), closing.signers(document, kind)
    signatures = [
        closing.given_under(desk, role, Given(who[role][0], who[role][1], "Gävle", scrawl()), sha256)
        for role in tuple(who)[:sign]
    ]
    return closing.issue(desk, kind, placement, signatures, sha256)


def refused(act: object, *rules: Rule) -> list[tuple[Rule, str]]:
    with pytest.raises(RuleBroken) as caught:
        act()  # type: ignore[operator]
    found = [(problem.rule, problem.field) for problem in caught.value.problems]
    assert {rule for rule, _ in found} <= set(rules), found
    return found


def plain(text: str) -> str:
    """With breaking spaces only."""
    return text.replace("\u00a0", " ")
