"""Words of the end of a placement, for forms, cards and lists."""

from __future__ import annotations

from datetime import date

from asfdesk.domain.closing import ClosingKind
from asfdesk.domain.ending import Effect, EndedBy, Ending, ToldHow, ToldWho
from asfdesk.domain.ending_visits import Changed
from asfdesk.domain.errors import Problem, Rule
from asfdesk.domain.final_assessment import Fulfilment, Worked
from asfdesk.domain.outcome import AT_END
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.pages.today.day_words import near_words
from asfdesk.gui.pages.visit.words import visit_words
from asfdesk.gui.text import date_text, tr, weekday_text
from asfdesk.services.finishing.closing import Recipient, Whose


def by_words(by: EndedBy) -> str:
    """Whose decision it was."""
    return {
        EndedBy.PARTICIPANT: tr("The participant"),
        EndedBy.ENTERPRISE: tr("The enterprise"),
        EndedBy.COMMISSIONER: tr("The commissioner"),
        EndedBy.TOGETHER: tr("Everybody together"),
    }[by]


def told_who_words(who: ToldWho) -> str:
    """Who has been told."""
    return {
        ToldWho.PARTICIPANT: tr("The participant"),
        ToldWho.ENTERPRISE: tr("The enterprise"),
        ToldWho.COMMISSIONER: tr("The commissioner"),
        ToldWho.OTHER: tr("Somebody else"),
    }[who]


def told_how_words(how: ToldHow) -> str:
    """How somebody was told."""
    return {
        ToldHow.MEETING: tr("At a meeting"),
        ToldHow.PHONE: tr("By telephone"),
        ToldHow.LETTER: tr("By letter"),
        ToldHow.EMAIL: tr("By e-mail"),
    }[how]


def fulfilment_words(fulfilment: Fulfilment) -> str:
    """How far a goal was reached."""
    return {
        Fulfilment.FULLY: tr("Fully"),
        Fulfilment.PARTLY: tr("Partly"),
        Fulfilment.NOT: tr("Not"),
    }[fulfilment]


def worked_words(worked: Worked) -> str:
    """How an adaptation worked."""
    return {
        Worked.WELL: tr("Worked well"),
        Worked.PARTLY: tr("Worked partly"),
        Worked.NOT: tr("Did not work"),
        Worked.UNTRIED: tr("Was not tried"),
    }[worked]


def point_words(after_months: int) -> str:
    """When an outcome is asked for."""
    if after_months == AT_END:
        return tr("At the end")
    return tr("%n months after the end", n=after_months)


def ending_state(ending: Ending | None, last_day: date | None, today: date) -> tuple[str, Meaning]:
    """How the end stands."""
    if ending is None:
        if last_day is not None and last_day < today:
            return tr("Over, not closed"), Meaning.WARNING
        return tr("Not ended"), Meaning.NEUTRAL
    assert ending.last_day is not None
    if ending.last_day < today:
        return tr("Ended {day}", day=date_text(ending.last_day)), Meaning.NEUTRAL
    return tr("Ends {near}", near=near_words(ending.last_day, today)), Meaning.WARNING


def effect_words(changed: Changed) -> str:
    """What an ending does to one visit."""
    visit, effect = changed.visit, changed.effect
    kind = visit_words(visit.kind)
    if effect.effect is Effect.CANCELLED:
        return tr("{kind} {day} is cancelled", kind=kind, day=weekday_text(effect.on))
    if effect.effect is Effect.ADDED:
        return tr("{kind} {day} is planned", kind=kind, day=weekday_text(effect.on))
    was = weekday_text(effect.was) if effect.was else ""
    return tr("{kind} {was} moves to {day}", kind=kind, was=was, day=weekday_text(effect.on))


def closing_words(kind: ClosingKind) -> str:
    """What is issued."""
    return tr("Final assessment") if kind is ClosingKind.ASSESSMENT else tr("Certificate")


def recipient_words(to: Recipient) -> str:
    """Whose copy it is."""
    if to.commissioner is not None:
        return to.commissioner.name
    return {
        Whose.FILE: tr("The case file"),
        Whose.PARTICIPANT: tr("The participant"),
        Whose.SUPERVISOR: tr("The supervisor"),
        Whose.AUTHORITY: tr("Another authority"),
    }[to.whose]


def gap_words(problem: Problem) -> str:
    """A thing that is missing, as a way to its place."""
    head, _, rest = problem.field.partition("[")
    place = rest.partition("]")[0]
    number = int(place) + 1 if place.isdecimal() else 0
    if head == "goals":
        return (
            tr("Goal {number}: how it went", number=number)
            if problem.rule is Rule.REASON_REQUIRED
            else tr("Goal {number}: how far it was reached", number=number)
        )
    if head == "adaptations":
        return tr("Adaptation {number}: how it worked", number=number)
    return {
        "ending": tr("When and why the placement ends"),
        "last_day": tr("It is more than a week to the last day"),
        "outcome": tr("The outcome at the end"),
        "participant_view": tr("The participant's own view"),
        "supervisor_view": tr("The supervisor's view"),
        "recommendation_code": tr("Recommendation"),
        "next_step": tr("What happens next"),
        "discussed_on": tr("When it was gone through together"),
        "tasks": tr("Tasks"),
        "learnt": tr("What was learnt"),
    }.get(head, head)
