"""Moving sections and what is in them: nothing is lost, and what is put down belongs to the section above it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from asfdesk.domain.arrangement import Group, find, length, line_of, moved, step
from asfdesk.domain.template_edit import entry_key

GROUPS = (Group("A", ("a1", "a2")), Group("B"), Group("C", ("c1",)))


def _flat(groups: object) -> list[str]:
    return [line for group in groups for line in (group.head, *group.children)]  # type: ignore[attr-defined]


def test_lines_count_sections_and_what_is_in_them() -> None:
    assert length(GROUPS) == 6
    assert [find(GROUPS, line) for line in range(6)] == [
        (0, None),
        (0, 0),
        (0, 1),
        (1, None),
        (2, None),
        (2, 0),
    ]
    assert line_of(GROUPS, 2, 0) == 5


def test_a_thing_put_down_belongs_to_the_section_above() -> None:
    groups, now = moved(GROUPS, 1, 4)
    assert _flat(groups) == ["A", "a2", "B", "a1", "C", "c1"]
    assert find(groups, now) == (1, 0)


def test_nothing_is_put_before_the_first_section() -> None:
    groups, now = moved(GROUPS, 5, 0)
    assert _flat(groups) == ["A", "c1", "a1", "a2", "B", "C"]
    assert now == 1


def test_a_section_takes_its_things_along() -> None:
    groups, now = moved(GROUPS, 0, 6)
    assert _flat(groups) == ["B", "C", "c1", "A", "a1", "a2"]
    assert now == 3
    assert _flat(moved(GROUPS, 4, 0)[0]) == ["C", "c1", "A", "a1", "a2", "B"]


def test_a_step_goes_over_the_border_and_stops_at_the_ends() -> None:
    groups, now = step(GROUPS, 2, 1)
    assert _flat(groups) == ["A", "a1", "B", "a2", "C", "c1"]
    assert step(groups, now, -1)[0] == GROUPS
    assert step(GROUPS, 0, -1) == (GROUPS, 0)
    assert step(GROUPS, 5, 1) == (GROUPS, 5)
    assert step(GROUPS, 1, -1) == (GROUPS, 1)


@given(st.lists(st.lists(st.integers(), max_size=4), min_size=1, max_size=5), st.data())
def test_moving_loses_nothing_and_says_where_it_is_now(
    children: list[list[int]], data: st.DataObject
) -> None:
    number = iter(range(1000))
    groups = tuple(
        Group(f"S{place}", tuple(next(number) for _ in inside)) for place, inside in enumerate(children)
    )
    source = data.draw(st.integers(0, length(groups) - 1))
    target = data.draw(st.integers(0, length(groups)))
    made, now = moved(groups, source, target)
    assert sorted(map(str, _flat(made))) == sorted(map(str, _flat(groups)))
    assert _flat(made)[now] == _flat(groups)[source]


def test_a_place_of_the_proof_reader_leads_to_its_line() -> None:
    assert entry_key("intro") == "head"
    assert entry_key("sections.2.text") == "sections.2"
    assert entry_key("sections.2.fields.1") == "sections.2.fields.1"
    assert entry_key("sections.2.fields.1.options") == "sections.2.fields.1"
    assert entry_key("sections.0.items.4") == "sections.0.items.4"
    assert entry_key("clauses.minor@1a2b.text") == "clauses.minor@1a2b"
    assert entry_key("defaults.absence") == "defaults"
