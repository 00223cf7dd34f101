"""Which days are working days in Sweden: the public holidays of lag (1989:253) om allmänna helgdagar, and the eves
that offices keep closed.

Own reckoning, as the rule is one paragraph long: a library with every country of the world stopped the first
agreement of the day for a quarter of a second.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from asfdesk.domain.followup import Workday

_FIXED = frozenset({(1, 1), (1, 6), (5, 1), (6, 6), (12, 25), (12, 26)})
_EVES = frozenset({(12, 24), (12, 31)})
_AFTER_EASTER = (-2, 0, 1, 39, 49)  # long Friday, Easter, its Monday, ascension, Pentecost
_FRIDAY = 4


def swedish_workdays() -> Workday:
    """A test for working days: no weekends, no public holidays, no midsummer, Christmas or New Year's Eve."""
    return _is_workday


def _is_workday(day: date) -> bool:
    if day.weekday() > _FRIDAY or (day.month, day.day) in _FIXED | _EVES:
        return False
    midsummer_eve = day.month == 6 and day.weekday() == _FRIDAY and 19 <= day.day <= 25
    return not midsummer_eve and day not in _moving(day.year)


@cache
def _moving(year: int) -> frozenset[date]:
    """The holidays that follow Easter. Midsummer's Day and All Saints' Day are Saturdays."""
    easter = easter_sunday(year)
    return frozenset(easter + timedelta(days=days) for days in _AFTER_EASTER)


def easter_sunday(year: int) -> date:
    """The Gregorian reckoning of Easter (Meeus, Jones and Butcher)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    leaps, left = divmod(century, 4)
    lunar = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - lunar + 15) % 30
    weekday = (32 + 2 * left + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
