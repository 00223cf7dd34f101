"""Which days are working days in Sweden; the holidays come from the ``holidays`` library, Sundays left out
there as it otherwise counts each of them as a holiday (lag 1989:253 om allmänna helgdagar).
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from asfdesk.domain.followup import Workday

if TYPE_CHECKING:
    from holidays.countries.sweden import Sweden


@cache
def _public() -> Sweden:
    from holidays.countries.sweden import Sweden  # here because it costs 60 ms and most screens do without

    return Sweden(include_sundays=False, language="sv")


def holiday_name(day: date) -> str:
    """The name of a holiday or of one of the three eves that nobody works on; empty on other days."""
    midsummer_eve = day.month == 6 and day.weekday() == 4 and 19 <= day.day <= 25
    if midsummer_eve:
        return "midsommarafton"
    eves = {(12, 24): "julafton", (12, 31): "nyårsafton"}
    name: str = _public().get(day) or ""
    return eves.get((day.month, day.day), name.split(";", maxsplit=1)[0].lower())


@cache
def swedish_workdays() -> Workday:
    """A test for working days: no weekends, no public holidays, no midsummer, Christmas or New Year's Eve."""
    _public()

    def is_workday(day: date) -> bool:
        return day.weekday() < 5 and not holiday_name(day)

    return is_workday
