"""The terms a new agreement starts with: from the measure, its template, the enterprise and the officer."""

from __future__ import annotations

from datetime import date

from asfdesk.domain.clause import AgreementTemplate, Clause, is_mandatory
from asfdesk.domain.kinds import CompensationKind
from asfdesk.domain.measure import AmountBasis, Measure, Recipient
from asfdesk.domain.parties import CaseOfficer, Enterprise, Supervisor
from asfdesk.domain.terms import ChosenClause, Compensation, FollowUpPlan, Terms


def starting_terms(
    measure: Measure,
    template: AgreementTemplate,
    enterprise: Enterprise,
    supervisors: tuple[Supervisor, ...],
    officer: CaseOfficer | None,
    on: date,
) -> Terms:
    """Terms with everything filled in that needs no thought; dates, goals and reasons are left to the officer."""
    first = next((s for s in supervisors if s.active), None)
    texts = template.defaults
    return Terms(
        unit_id=officer.unit_id if officer else None,
        officer_id=officer.id if officer else None,
        supervisor_id=first.id if first else None,
        deputy_id=first.deputy_id if first else None,
        signatory=enterprise.signatory,
        signatory_title=enterprise.signatory_title,
        supervision=texts.supervision,
        follow_up=follow_up_plan(measure, texts.follow_up),
        compensation=usual_compensation(measure, on),
        absence=texts.absence,
        ending=texts.ending,
        insurance="\n".join(cover.text for cover in measure.insurance),
        introduction=texts.introduction,
        accident=texts.accident,
        confidentiality=texts.confidentiality,
        template_code=template.code,
        template_version=template.version,
        responsibilities=template.responsibilities,
    )


def chosen(clause: Clause, measure: Measure) -> ChosenClause:
    """A clause with its words, as it goes into an agreement on a measure."""
    fixed = is_mandatory(clause, measure)
    return ChosenClause(clause.code, clause.version, clause.title, clause.text, fixed, clause.shares)


def follow_up_plan(measure: Measure, note: str = "") -> FollowUpPlan:
    """The measure's usual follow-up."""
    rule = measure.follow_up
    return FollowUpPlan(
        introduction=True,
        first_weeks=rule.first_after_weeks,
        every_weeks=rule.every_weeks,
        closing=rule.last_weeks_before_end > 0,
        closing_weeks=max(1, rule.last_weeks_before_end),
        after_months=rule.months_after,
        note=note,
    )


def usual_compensation(measure: Measure, on: date) -> Compensation:
    """The measure's fixed rate to the organiser with its source, or nothing chosen.

    "Ingen" is never filled in by the program: it is the officer's explicit choice with a reason (plan p9).
    """
    for rate in measure.rates(on, Recipient.ORGANISER):
        if rate.basis is AmountBasis.FIXED and rate.kind is not CompensationKind.NONE:
            return Compensation(rate.kind, rate.amount, rate.source.title)
    return Compensation()
