"""Days as an officer says them: "3 dagar sedan", "i morgon", "torsdag om en vecka"."""

from __future__ import annotations

from datetime import date, time, timedelta

from asfdesk.domain import swedish
from asfdesk.gui.text import date_text, time_text, tr, weekday_text

WEEK = 7


def near_words(day: date, today: date) -> str:
    """How far away a day is, in words; the date itself is said elsewhere."""
    days = (day - today).days
    close = {-1: tr("yesterday"), 0: tr("today"), 1: tr("tomorrow")}
    if days in close:
        return close[days]
    if days < 0:
        return tr("%n days ago", n=-days)
    return tr("in %n days", n=days)


def when_words(day: date, today: date) -> str:
    """A day so that nobody has to count: nearby days by distance, days of the coming week also by name."""
    days = (day - today).days
    if 1 < days < WEEK:
        return tr("{weekday}, {near}", weekday=swedish.WEEKDAYS[day.weekday()], near=near_words(day, today))
    if abs(days) > 4 * WEEK:
        return date_text(day)
    return near_words(day, today)


def day_and_time(day: date, at: time | None) -> str:
    """``tisdag 3 mars 2026 kl. 09.30``."""
    if at is None:
        return weekday_text(day)
    return tr("{day} at {time}", day=weekday_text(day), time=time_text(at))


def today_words(today: date) -> str:
    """``tisdag 24 november 2026, vecka 48`` (weeks by ISO 8601, as in Sweden)."""
    return tr("{day}, week {week}", day=weekday_text(today), week=today.isocalendar().week)


def capital(text: str) -> str:
    """The first letter large, the rest as it is."""
    return text[:1].upper() + text[1:]


def age_words(age: timedelta) -> str:
    """How long ago something was kept."""
    minutes = int(age.total_seconds() // 60)
    if minutes < 1:
        return tr("just now")
    if minutes < 60:
        return tr("%n minutes ago", n=minutes)
    if minutes < 24 * 60:
        return tr("%n hours ago", n=minutes // 60)
    return tr("%n days ago", n=minutes // (24 * 60))
