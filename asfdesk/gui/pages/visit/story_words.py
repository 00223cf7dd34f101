"""The chain of reasons for a visit's date, and its history, in words: one line that can be read aloud."""

from __future__ import annotations

from datetime import date, timedelta

from asfdesk.domain.followup import Chain, Step
from asfdesk.domain.visit_change import VisitChange, VisitEvent
from asfdesk.gui.pages.today.day_words import day_and_time
from asfdesk.gui.text import date_text, moment_text, tr, weekday_text
from asfdesk.services.desk import Desk
from asfdesk.services.visit_dates import DateStory
from asfdesk.services.workdays import holiday_name


def chain_words(chain: Chain) -> str:
    """``Start måndag 2 mars 2026 → 2 veckor senare = måndag 16 mars 2026 → helg, därför …``."""
    parts: list[str] = []
    before: date | None = None
    for step in chain:
        day = weekday_text(step.day)
        match step.step:
            case Step.START:
                parts.append(tr("the placement starts on {day}", day=day))
            case Step.END:
                parts.append(tr("the placement ends on {day}", day=day))
            case Step.WEEKS:
                parts.append(tr("%n weeks later is {day}", n=step.number, day=day))
            case Step.MONTHS:
                parts.append(tr("%n months later is {day}", n=step.number, day=day))
            case Step.LAST_WEEK:
                parts.append(tr("the last week begins on {day}", day=day))
            case Step.NOT_WORKING:
                why = _not_working(before, step.day) if before else ""
                parts.append(tr("{why}, so {day}", why=why or tr("not a working day"), day=day))
            case Step.BUSY:
                parts.append(tr("your calendar is full, so {day}", day=day))
        before = step.day
    words = " → ".join(parts)
    return words[:1].upper() + words[1:]


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
