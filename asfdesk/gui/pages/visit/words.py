"""What visits, their states, reasons and action points are called, so that every page says the same."""

from __future__ import annotations

from datetime import date

from asfdesk.domain.consent import Consent, ConsentWay
from asfdesk.domain.followup import Because
from asfdesk.domain.visit import ActionPoint, Owner, Visit, VisitState
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.pages.agreement.words import visit_words
from asfdesk.gui.pages.today.day_words import near_words
from asfdesk.gui.text import date_text, tr

__all__ = [
    "consent_state",
    "consent_way_words",
    "due_words",
    "owner_words",
    "responsible",
    "row_badge",
    "state_badge",
    "visit_words",
    "why_words",
]


def state_badge(visit: Visit, today: date) -> tuple[str, Meaning]:
    """The state of a visit as a word and a colour; a planned one whose day has passed is overdue."""
    return row_badge(visit.state, visit.on, today)


def row_badge(state: VisitState, on: date, today: date) -> tuple[str, Meaning]:
    """The same for a visit in a list."""
    if state is VisitState.PLANNED and on < today:
        return tr("Overdue"), Meaning.DANGER
    return {
        VisitState.PLANNED: (tr("Planned"), Meaning.INFO),
        VisitState.OPEN: (tr("Under way"), Meaning.WARNING),
        VisitState.CLOSED: (tr("Completed"), Meaning.OK),
        VisitState.CANCELLED: (tr("Cancelled"), Meaning.NEUTRAL),
    }[state]


def why_words(visit: Visit) -> str:
    """Why the visit has its date: the rule it came from, and the move if there was one."""
    why = {
        Because.INTRODUCTION: tr("By the follow-up plan: introduction on the first day."),
        Because.FIRST: tr("By the follow-up plan: first follow-up %n weeks after the start.", n=visit.number),
        Because.RECURRING: tr("By the follow-up plan: every %n weeks.", n=visit.number),
        Because.CLOSING: tr("By the follow-up plan: closing %n weeks before the end.", n=visit.number)
        if visit.number > 1
        else tr("By the follow-up plan: closing in the last week."),
        Because.AFTER: tr("By the follow-up plan: contact %n months after the end.", n=visit.number),
        Because.CHOSEN: tr("Booked by the case officer."),
    }[visit.because]
    moved, _, cancelled = (
        visit.reason.rpartition("\n") if visit.state is VisitState.CANCELLED else (visit.reason, "", "")
    )
    if visit.moved_from is not None and moved:
        why = tr("{why} Moved from {day}: {reason}", why=why, day=date_text(visit.moved_from), reason=moved)
    elif visit.moved_from is not None:
        why = tr("{why} Planned for {day}.", why=why, day=date_text(visit.moved_from))
    if cancelled:
        why = tr("{why} Cancelled: {reason}", why=why, reason=cancelled)
    return why


def owner_words(owner: Owner) -> str:
    """Who shall do what an action point says."""
    return {
        Owner.PARTICIPANT: tr("The participant"),
        Owner.SUPERVISOR: tr("The supervisor"),
        Owner.ENTERPRISE: tr("The enterprise"),
        Owner.OFFICER: tr("The case officer"),
        Owner.OTHER: tr("Somebody else"),
    }[owner]


def due_words(action: ActionPoint, today: date) -> tuple[str, Meaning]:
    """When an action point is or was to be done."""
    if action.done_on is not None:
        return tr("done {day}", day=date_text(action.done_on)), Meaning.OK
    if action.due is None:
        return tr("no date"), Meaning.NEUTRAL
    meaning = (
        Meaning.DANGER if action.due < today else Meaning.WARNING if action.due == today else Meaning.NEUTRAL
    )
    return tr("{day}, {near}", day=date_text(action.due), near=near_words(action.due, today)), meaning


def responsible(action: ActionPoint) -> str:
    """Who has the action point, by name when there is one."""
    return action.owner_name or owner_words(action.owner)


def consent_state(consent: Consent, today: date) -> tuple[str, Meaning]:
    """Whether a consent may be relied on."""
    if consent.revoked_on is not None:
        return tr("Revoked {day}", day=date_text(consent.revoked_on)), Meaning.NEUTRAL
    if consent.valid_to is not None and consent.valid_to < today:
        return tr("Ran out {day}", day=date_text(consent.valid_to)), Meaning.DANGER
    if consent.valid_from is not None and consent.valid_from > today:
        return tr("From {day}", day=date_text(consent.valid_from)), Meaning.INFO
    return tr("Holds until {day}", day=date_text(consent.valid_to)), Meaning.OK


def consent_way_words(way: ConsentWay) -> str:
    """How a consent was given."""
    return {ConsentWay.WRITTEN: tr("In writing"), ConsentWay.ORAL: tr("Orally, noted here")}[way]
