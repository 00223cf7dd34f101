"""Between the terms of an agreement and what the form's fields show and read; nothing here is a widget."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from asfdesk.domain.clause import AgreementTemplate, Responsibility
from asfdesk.domain.measure import Measure, RequirementKind
from asfdesk.domain.reference import Reference
from asfdesk.domain.terms import Compensation, FollowUpPlan, Fulfilled, Goal, Step, Terms
from asfdesk.gui.pages.agreement.requirements import asked_for
from asfdesk.gui.pages.agreement.rows_questions import answers_of, question_values

CONFIRMED = "yes"
_PLAIN = (
    "unit_id", "officer_id", "supervisor_id", "deputy_id", "signatory", "signatory_title", "registry_number",
    "decision", "purpose", "purpose_text", "aim", "motivation", "wishes", "tasks", "barred_tasks", "aids", "start",
    "end", "hours_per_week", "schedule", "breaks", "supervision", "introduction", "absence", "ending",
    "risk_assessed_on", "risks", "protective", "insurance", "accident", "shared_topics", "confidentiality",
    "clauses", "other",
)  # fmt: skip
_OF_A_CHANGE = ("change_from", "change_reason")  # only the form of an amendment or extension has their fields


def form_values(
    terms: Terms, measure: Measure, reference: Reference, template: AgreementTemplate
) -> dict[str, Any]:
    """What each field of the form shows."""
    known = {row.name for row in reference.adaptations}
    filled = {entry.code: entry.value for entry in terms.requirements}
    pay, plan = terms.compensation, terms.follow_up
    return {
        **{name: getattr(terms, name) for name in (*_OF_A_CHANGE, *_PLAIN)},
        "adaptations": tuple(a for a in terms.adaptations if a in known),
        "own_adaptations": tuple(a for a in terms.adaptations if a not in known),
        "goals": [{"what": g.what, "measured": g.measured, "when": g.when} for g in terms.goals],
        "steps": [{"start": s.start, "hours": s.hours} for s in terms.steps],
        "period_exception": terms.period_exception or None,
        "responsibilities": responsibility_values(terms.responsibilities),
        **{
            f"requirements.{need.code}": shown_requirement(need.kind, filled.get(need.code, ""))
            for need in asked_for(measure)
        },
        **question_values(terms, template),
        "follow_up.introduction": plan.introduction,
        "follow_up.first_weeks": plan.first_weeks or None,
        "follow_up.every_weeks": plan.every_weeks or None,
        "follow_up.closing": plan.closing,
        "follow_up.closing_weeks": plan.closing_weeks,
        "follow_up.after_months": plan.after_months,
        "follow_up.note": plan.note,
        "compensation.kind": pay.kind,
        "compensation.amount": pay.amount,
        "compensation.source": pay.source,
        "compensation.source_date": pay.source_date,
        "compensation.reason": pay.reason,
        "compensation.note": pay.note,
    }


def shown_requirement(kind: RequirementKind, value: str) -> Any:
    """A requirement's stored value as its field shows it."""
    from datetime import date

    if kind is RequirementKind.CONFIRMATION:
        return value == CONFIRMED
    if kind is RequirementKind.DATE:
        return date.fromisoformat(value) if value else None
    return value


def stored_requirement(value: Any) -> str:
    """The opposite of :func:`shown_requirement`."""
    if isinstance(value, bool):
        return CONFIRMED if value else ""
    return "" if value is None else str(value)


def responsibility_values(rows: Iterable[Responsibility]) -> list[dict[str, dict[str, str]]]:
    """Rows of who does what, as their field shows and reads them."""
    return [{"line": {"what": r.what, "who": r.who, "when": r.when}} for r in rows]


def terms_of(values: Mapping[str, Any], base: Terms, measure: Measure, template: AgreementTemplate) -> Terms:
    """The terms that the form holds; what has no field stays as in ``base``.

    Rows that are not yet whole (a step without hours, say) are left out until they are.
    """
    plain = {name: values[name] for name in (*_PLAIN, *_OF_A_CHANGE) if name in values or name in _PLAIN}
    own = {need.code for need in asked_for(measure)}
    kept = tuple(entry for entry in base.requirements if entry.code not in own)
    fulfilled = tuple(
        Fulfilled(need.code, text)
        for need in asked_for(measure)
        if (text := stored_requirement(values[f"requirements.{need.code}"]))
    )
    return replace(
        base,
        **plain,
        requirements=(*kept, *fulfilled),
        template_answers=answers_of(values, base, template),
        adaptations=(*values["adaptations"], *values["own_adaptations"]),
        goals=tuple(Goal(g["what"] or "", g["measured"] or "", g["when"]) for g in values["goals"]),
        steps=tuple(Step(s["start"], s["hours"]) for s in values["steps"] if s["start"] and s["hours"]),
        period_exception=values["period_exception"] or "",
        responsibilities=tuple(
            Responsibility(**row["line"]) for row in values["responsibilities"] if row["line"]
        ),
        follow_up=FollowUpPlan(
            introduction=values["follow_up.introduction"],
            first_weeks=values["follow_up.first_weeks"] or 0,
            every_weeks=values["follow_up.every_weeks"] or 0,
            closing=values["follow_up.closing"],
            closing_weeks=values["follow_up.closing_weeks"] or 1,
            after_months=tuple(values["follow_up.after_months"]),
            note=values["follow_up.note"],
        ),
        compensation=Compensation(
            kind=values["compensation.kind"],
            amount=values["compensation.amount"],
            source=values["compensation.source"],
            source_date=values["compensation.source_date"],
            reason=values["compensation.reason"],
            note=values["compensation.note"],
        ),
    )
