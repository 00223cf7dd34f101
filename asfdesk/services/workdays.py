"""Which days are working days in Sweden; the holidays come from the ``holidays`` library, Sundays left out
there as it otherwise counts each of them as a holiday (lag 1989:253 om allmänna helgdagar).
"""

from __future__ import annotations

from datetime import date
from functools import cache

from asfdesk.domain.followup import Workday


@cache
def swedish_workdays() -> Workday:
    """A test for working days: no weekends, no public holidays, no midsummer, Christmas or New Year's Eve."""
    from holidays.countries.sweden import Sweden  # here because it costs 60 ms and most screens do without

    public = Sweden(include_sundays=False)

    def is_workday(day: date) -> bool:
        if day.weekday() >= 5 or day in public:
            return False
        midsummer_eve = day.month == 6 and day.weekday() == 4 and 19 <= day.day <= 25
        return not midsummer_eve and (day.month, day.day) not in {(12, 24), (12, 31)}

    return is_workday
