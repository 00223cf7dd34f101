"""The chain of reasons for a visit's date, and its history, in words: one line that can be read aloud."""

from __future__ import annotations

from datetime import date, timedelta

from asfdesk.domain.followup import Chain, ReasonStep, Step
from asfdesk.domain.visit_change import VisitChange, VisitEvent
from asfdesk.gui.pages.today.day_words import day_and_time
from asfdesk.gui.text import date_text, moment_text, tr, weekday_text
from asfdesk.services.desk import Desk
from asfdesk.services.visiting.visit_dates import DateStory
from asfdesk.services.workdays import holiday_name


def chain_words(chain: Chain) -> str:
    """``Start måndag 2 mars 2026 → 2 veckor senare = måndag 16 mars 2026 → helg, därför …``."""
    before = [None, *(step.day for step in chain)]
    words = " → ".join(_step_words(step, day) for step, day in zip(chain, before, strict=False))
    return words[:1].upper() + words[1:]


def _step_words(step: ReasonStep, before: date | None) -> str:
    day = weekday_text(step.day)
    if step.step is Step.NOT_WORKING:
        why = _not_working(before, step.day) if before else ""
        return tr("{why}, so {day}", why=why or tr("not a working day"), day=day)
    if step.step is Step.ALONG and step.number < 0:
        return tr("%n days earlier, as the moved visit, is {day}", n=-step.number, day=day)
    return {
        Step.START: tr("the placement starts on {day}", day=day),
        Step.END: tr("the placement ends on {day}", day=day),
        Step.WEEKS: tr("%n weeks later is {day}", n=step.number, day=day),
        Step.MONTHS: tr("%n months later is {day}", n=step.number, day=day),
        Step.LAST_WEEK: tr("the last week begins on {day}", day=day),
        Step.WEEKS_BEFORE: tr("%n weeks before that is {day}", n=step.number, day=day),
        Step.PLANNED: tr("planned for {day}", day=day),
        Step.ALONG: tr("%n days later, as the moved visit, is {day}", n=step.number, day=day),
        Step.BUSY: tr("that day is taken, so {day}", day=day),
    }[step.step]


def _not_working(first: date, to: date) -> str:
    """What the days from the first one to the day before ``to`` are; backwards as well."""
    step = timedelta(days=1 if to > first else -1)
    days: list[date] = []
    while first != to:
        days.append(first)
        first += step
    named = [name for name in map(holiday_name, days) if name]
    weekend = any(day.weekday() >= 5 and not holiday_name(day) for day in days)
    return ", ".join([*named, *([tr("weekend")] if weekend else [])])


def change_words(change: VisitChange) -> str:
    """What happened to the date and why."""
    was = day_and_time(change.was, change.was_at) if change.was else ""
    day = day_and_time(change.day, change.at)
    what = {
        VisitEvent.PLANNED: tr("Planned for {day}.", day=day),
        VisitEvent.MOVED: tr("Moved from {was} to {day}.", was=was, day=day),
        VisitEvent.CANCELLED: tr("Cancelled."),
        VisitEvent.PLANNED_AGAIN: tr("Planned again for {day}.", day=day),
        VisitEvent.HELD: tr(
            "Made {day} instead of {was}.", was=date_text(change.was), day=weekday_text(change.day)
        ),
    }[change.event]
    return f"{what} {change.reason}".strip()


def story_lines(story: DateStory) -> list[tuple[str, str]]:
    """(when, what) of every change, the oldest first."""
    return [
        (moment_text(Desk.local(change.created_at)) if change.created_at else "", change_words(change))
        for change in story.changes
    ]
