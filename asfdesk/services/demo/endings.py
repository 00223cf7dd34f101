"""Invented endings: what has ended is assessed, certified and has an outcome; one placement on the officer's desk ends early."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from asfdesk.documents.content import Document, digest, to_json
from asfdesk.domain.agreement import AgreementView, Placement
from asfdesk.domain.closing import USUAL_SIGNERS, ClosingDocument, ClosingKind, ClosingSignature
from asfdesk.domain.ending import AS_PLANNED, EndedBy, Ending, Told, ToldHow, ToldWho
from asfdesk.domain.final_assessment import FinalAssessment, Fulfilment, Worked
from asfdesk.domain.ids import new_id
from asfdesk.domain.outcome import AT_END, POINTS, Outcome
from asfdesk.domain.period import add_months
from asfdesk.domain.signature import Role
from asfdesk.services.desk import Desk
from asfdesk.services.finishing import assessments, endings, work_certificates
from asfdesk.services.finishing.outcomes import new_outcome, record
from asfdesk.store.work import Work

from .handwriting import signature_of
from .material import TextMaterial

EARLY_IN = timedelta(days=9)
_OUTCOMES = (
    ("employment", "continue"), ("supported_employment", "wage_subsidy"), ("employed_by_wise", "wage_subsidy"),
    ("studies", "studies"), ("other_measure", "other_measure"), ("assessment_done", "assessment"),
    ("unemployed", "other_measure"), ("health_care", "health_care"), ("continued", "continue"),
)  # fmt: skip
_LATER = ("employment", "supported_employment", "studies", "unemployed", "other_measure", "unknown")
_HOW_GOALS_WENT = {
    Fulfilment.FULLY: "Nåddes i god tid och har hållit i sig.",
    Fulfilment.PARTLY: "Kom en bra bit på väg, mest i slutet av perioden.",
    Fulfilment.NOT: "Gick inte den här gången. Målet var för stort på en gång.",
}
_LEARNT = (
    "Ta emot och packa varor, läsa av listor och säga till när något tar slut.",
    "Arbeta i storkök: mise en place, hygienrutiner, servering i lunchrusning.",
    "Möta kunder, ta betalt och hålla ordning i butiken.",
    "Slipa, måla och montera. Följa en ritning och mäta noga.",
)


def close_ended(desk: Desk, work: Work, view: AgreementView, texts: TextMaterial, random: Random) -> None:
    """A placement that came to its planned end: assessed and certified on its last day, with its outcomes."""
    last = view.terms.end
    assert last is not None
    key = view.placement.id
    work.endings.put(Ending(key, last, last, reason_code=AS_PLANNED))
    outcome, advice = random.choice(_OUTCOMES)
    work.outcomes.put(Outcome(key, AT_END, outcome, last))
    for months in POINTS[1:]:
        day = add_months(last, months)
        if day < desk.today():
            work.outcomes.put(Outcome(key, months, random.choice(_LATER), day))
    begun = assessments.assessment_view(desk, work, key)
    value = work.assessments.save(_filled(begun.value, advice, last, texts, random))
    document = assessments.document_of(desk, replace(begun, value=value), value)
    _issue(work, view, ClosingKind.ASSESSMENT, document, last)
    certificate = work_certificates.certificate_view(desk, work, key)
    certified = work.certificates.save(replace(certificate.value, learnt=random.choice(_LEARNT)))
    _issue(
        work, view, ClosingKind.CERTIFICATE,
        work_certificates.document_of(desk, certificate, certified), last,
    )  # fmt: skip


def end_one_early(desk: Desk, placements: list[Placement]) -> None:
    """One of the officer's running placements ends soon and before its time, because there is work; its assessment is
    begun. In a very small register there may be none to choose."""
    today = desk.today()
    for placement in reversed(placements):
        ending = _found_work(placement, today)
        if endings.check(desk, ending) or not _long_way_left(desk, placement):
            continue
        endings.end_placement(desk, ending)
        begun = assessments.get_assessment(desk, placement.id).value
        how = Fulfilment.PARTLY
        goals = tuple(replace(goal, fulfilment=how, words=_HOW_GOALS_WENT[how]) for goal in begun.goals[:1])
        assessments.save_assessment(desk, replace(begun, goals=(*goals, *begun.goals[1:])))
        record(desk, replace(new_outcome(desk, placement.id, AT_END), code="employment"))
        return


def _found_work(placement: Placement, today: date) -> Ending:
    told = (
        Told(ToldWho.PARTICIPANT, "", today, ToldHow.MEETING),
        Told(ToldWho.ENTERPRISE, "", today, ToldHow.PHONE),
    )
    return Ending(
        placement.id, today + EARLY_IN, None, EndedBy.PARTICIPANT, "employment",
        "Har fått ett vikariat som börjar i månadsskiftet.", today - timedelta(days=3), 7, told=told,
    )  # fmt: skip


def _long_way_left(desk: Desk, placement: Placement) -> bool:
    with desk.store.read() as work:
        _, end = endings.period_of(endings.signed_of(work, placement.id))
    return end is not None and end > desk.today() + 4 * EARLY_IN


def _filled(
    begun: FinalAssessment, advice: str, last: date, texts: TextMaterial, random: Random
) -> FinalAssessment:
    goals = tuple(
        replace(goal, fulfilment=how, words=_HOW_GOALS_WENT[how])
        for goal in begun.goals
        for how in [random.choice(tuple(Fulfilment))]
    )
    adaptations = tuple(
        replace(one, worked=random.choice((Worked.WELL, Worked.WELL, Worked.PARTLY)))
        for one in begun.adaptations
    )
    return replace(
        begun,
        goals=goals,
        adaptations=adaptations,
        participant_view=random.choice(texts.participant_views),
        supervisor_view=random.choice(texts.observations),
        recommendation_code=advice,
        next_step="Nästa möte är bokat. Handläggaren kallar.",
        discussed_on=last,
    )


def _issue(work: Work, view: AgreementView, kind: ClosingKind, document: Document, last: date) -> None:
    at = datetime.combine(last, time(12, 20), UTC)
    sha256 = digest(document)
    role = USUAL_SIGNERS[kind][-1]
    person = view.officer if role is Role.OFFICER else view.supervisor
    signatures: tuple[ClosingSignature, ...] = ()
    if person is not None:
        ink = signature_of(person.name)
        place = view.enterprise.address.city
        signatures = (ClosingSignature(role, person.name, person.title, place, at, sha256, ink),)
    work.closing.add(
        ClosingDocument(new_id(), view.placement.id, kind, to_json(document).decode(), sha256, at, signatures)
    )
