"""What comes first on the start page."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from asfdesk.domain.change import Kind
from asfdesk.domain.ids import new_id
from asfdesk.domain.todo import Todo, TodoLine, Urgency, ordered, urgency

TODAY = date(2026, 11, 24)
LINES = st.builds(
    TodoLine,
    st.sampled_from(Todo),
    st.sampled_from(Urgency),
    st.sampled_from(Kind),
    st.builds(new_id),
    st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    st.sampled_from(["", "Åsa Öberg", "Ärla Zetterström"]),
)


def test_yesterday_is_overdue_and_a_week_ahead_is_soon() -> None:
    days = {-1: Urgency.OVERDUE, 0: Urgency.TODAY, 1: Urgency.SOON, 7: Urgency.SOON, 8: Urgency.LATER}
    for distance, expected in days.items():
        assert urgency(TODAY + timedelta(days=distance), TODAY) is expected


@given(st.dates(), st.dates())
def test_an_earlier_day_is_never_less_urgent(one: date, other: date) -> None:
    sooner, later = sorted((one, other))
    assert urgency(sooner, TODAY) <= urgency(later, TODAY)


@given(st.lists(LINES))
def test_ordering_loses_nothing_and_puts_the_urgent_and_the_oldest_first(lines: list[TodoLine]) -> None:
    found = ordered(lines)
    assert sorted(found, key=id) == sorted(lines, key=id)
    keys = [(line.urgency, line.when or date.max) for line in found]
    assert keys == sorted(keys)
    assert ordered(list(reversed(lines))) == found


def test_a_line_tells_no_name_in_its_repr() -> None:
    line = TodoLine(
        Todo.ACTION, Urgency.TODAY, Kind.ACTION_POINT, new_id(), TODAY, "Åsa Öberg", "Ängen", "Ring Åsa"
    )
    assert "Åsa" not in repr(line)
