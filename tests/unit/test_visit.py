"""Rules on visits, answers and action points as values."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.ids import new_id
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.visit import (
    ActionPoint,
    Answer,
    Visit,
    VisitState,
    answer_values,
    check_action,
    check_visit_notes,
)

VISIT = Visit(new_id(), new_id(), VisitKind.WORKPLACE, VisitState.OPEN, date(2026, 3, 9))


def test_only_an_open_visit_takes_answers() -> None:
    VISIT.require_open()
    for state, rule in (
        (VisitState.CLOSED, Rule.VISIT_CLOSED),
        (VisitState.PLANNED, Rule.VISIT_NOT_OPEN),
        (VisitState.CANCELLED, Rule.VISIT_NOT_OPEN),
    ):
        with pytest.raises(RuleBroken) as refused:
            replace(VISIT, state=state).require_open()
        assert refused.value.problems[0].rule is rule


def test_an_action_point_says_what_and_by_when() -> None:
    action = ActionPoint(new_id(), new_id())
    assert [(p.rule, p.field) for p in check_action(action)] == [
        (Rule.REQUIRED, "text"),
        (Rule.REQUIRED, "due"),
    ]
    assert check_action(replace(action, text="Beställ skor", due=date(2026, 3, 20))) == []


@given(st.sampled_from(["notes", "participant_view", "supervisor_view"]), st.integers(20_001, 20_050))
def test_a_text_that_is_too_long_is_named_by_its_field(field: str, length: int) -> None:
    found = check_visit_notes(replace(VISIT, **{field: "å" * length}))
    assert [(p.rule, p.field, p.params["length"]) for p in found] == [(Rule.TOO_LONG, field, length)]


def test_a_person_who_takes_part_has_no_hidden_characters() -> None:
    found = check_visit_notes(replace(VISIT, attendees=("Åsa Öberg", "Bo\u202e Ek")))
    assert [(p.rule, p.field) for p in found] == [(Rule.HIDDEN_CHARACTERS, "attendees")]


def test_several_chosen_values_are_told_apart_from_one() -> None:
    answers = {
        "a": Answer(VISIT.id, "a", "yes"),
        "b": Answer(VISIT.id, "b", "one\ntwo"),
        "c": Answer(VISIT.id, "c"),
    }
    assert answer_values(answers) == {"a": "yes", "b": ("one", "two"), "c": ""}


def test_what_was_said_stands_in_no_repr() -> None:
    answer = Answer(VISIT.id, "own_view", "Jag sover dåligt", "kommentar om hälsa")
    visit = replace(VISIT, notes="Åsa mår bättre", participant_view="Jag", attendees=("Åsa",))
    assert "sover" not in repr(answer)
    assert "hälsa" not in repr(answer)
    assert "Åsa" not in repr(visit)
