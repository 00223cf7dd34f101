"""What a checklist asks for, what is missing and what deviates."""

from datetime import date

import pytest

from asfdesk.domain.checklist import (
    OFFICER_ONLY,
    ActionOn,
    Answers,
    Checklist,
    Item,
    ItemKind,
    OnlyIf,
    Option,
    Section,
    answer_problems,
    deviations,
    missing,
    shareable,
    visible_items,
)
from asfdesk.domain.errors import Rule
from asfdesk.domain.kinds import SharedTopic, VisitKind
from tests.unit.trade import catalogue


def chain() -> Checklist:
    items = (
        Item("first", ItemKind.YES_NO_PARTLY, "Första?", required=True),
        Item("second", ItemKind.YES_NO_PARTLY, "Andra?", required=True, only_if=OnlyIf("first", ("yes",))),
        Item("third", ItemKind.TEXT, "Tredje", required=True, only_if=OnlyIf("second", ("no",))),
    )
    return Checklist("x", 1, "X", "", (VisitKind.WORKPLACE,), (Section("A", items),), (), date(2026, 1, 1))


def ids(items: tuple[Item, ...]) -> list[str]:
    return [item.id for item in items]


def test_an_item_below_a_hidden_item_is_hidden_too() -> None:
    answers = {"first": "no", "second": "no"}
    assert ids(visible_items(chain(), answers)) == ["first"]
    assert ids(visible_items(chain(), {"first": "yes", "second": "no"})) == ["first", "second", "third"]


def test_blank_text_counts_as_missing() -> None:
    answers = {"first": "yes", "second": "no", "third": "  \n"}
    assert ids(missing(chain(), answers)) == ["third"]


def test_hidden_items_are_never_missing() -> None:
    assert ids(missing(chain(), {"first": "no"})) == []


def test_lone_work_and_missing_risk_assessment_suggest_actions() -> None:
    answers = {"risk_seen": "no", "lone_work": "yes", "first_aid_kit": "yes"}
    found = deviations(catalogue().checklist("work_environment"), answers)
    assert [d.item.id for d in found] == ["risk_seen", "lone_work"]
    assert found[0].suggestion == "Begär skriftlig riskbedömning"


def test_an_answer_left_behind_under_a_hidden_item_is_no_deviation() -> None:
    answers = {"minor": "no", "minor_rules": "no"}
    assert deviations(catalogue().checklist("work_environment"), answers) == ()


@pytest.mark.parametrize(
    ("answers", "wrong"),
    [
        ({"risk_seen": "kanske"}, ["risk_seen"]),
        ({"risk_date": "2026-02-30"}, ["risk_date"]),
        ({"employees": "många"}, ["employees"]),
        ({"employees": "NaN"}, ["employees"]),
        ({"employees": "12.5"}, []),
        ({"not_an_item": "yes"}, ["not_an_item"]),
        ({"observations": "vad som helst"}, []),
        ({"risk_seen": ("yes", "no")}, ["risk_seen"]),
        ({"risk_seen": ""}, []),
    ],
)
def test_answers_that_an_item_cannot_take_are_named(answers: Answers, wrong: list[str]) -> None:
    problems = answer_problems(catalogue().checklist("work_environment"), answers)
    assert [(p.rule, p.field) for p in problems] == [(Rule.ANSWER_FORM, item) for item in wrong]


def test_several_choices_are_taken_once_each() -> None:
    checklist = catalogue().checklist("supervisor_follow_up")
    assert answer_problems(checklist, {"tasks_done": ("own", "new")}) == ()
    assert answer_problems(checklist, {"tasks_done": ("own", "own")})
    assert answer_problems(checklist, {"tasks_done": ("own", "sleeping")})


def test_energy_and_health_reach_the_supervisor_only_by_consent() -> None:
    checklist = catalogue().checklist("individual_follow_up")
    assert "energy" not in ids(shareable(checklist, ()))
    assert "energy" in ids(shareable(checklist, (SharedTopic.HEALTH,)))
    introduction = catalogue().checklist("introduction")
    assert "good_to_know" not in ids(shareable(introduction, (SharedTopic.PARTICIPANT_VIEW,)))


def test_what_may_be_about_the_supervisor_never_reaches_the_supervisor() -> None:
    shared = ids(shareable(catalogue().checklist("individual_follow_up"), tuple(SharedTopic)))
    hidden = {"treated_badly", "treated_badly_text", "supervision_enough", "consent_change"}
    assert hidden.isdisjoint(shared)
    assert len(shared) == len(catalogue().checklist("individual_follow_up").items) - len(hidden)


def test_no_consent_can_name_the_topic_of_the_officer_alone() -> None:
    assert OFFICER_ONLY not in {topic.value for topic in SharedTopic}


def test_a_choice_needs_options_and_a_text_takes_none() -> None:
    with pytest.raises(ValueError, match="options"):
        Item("x", ItemKind.CHOICE, "X")
    with pytest.raises(ValueError, match="options"):
        Item("x", ItemKind.TEXT, "X", options=(Option("a", "A"),))
    with pytest.raises(ValueError, match="scale"):
        Item("x", ItemKind.SCALE, "X")


def test_a_photo_question_takes_several_pictures_and_a_sketch_one() -> None:
    items = (Item("photos", ItemKind.PHOTO, "Bilder", required=True), Item("plan", ItemKind.SKETCH, "Skiss"))
    checklist = Checklist(
        "x", 1, "X", "", (VisitKind.WORKPLACE,), (Section("A", items),), (), date(2026, 1, 1)
    )
    one, two = "0198a7c0-0000-7000-8000-000000000001", "0198a7c0-0000-7000-8000-000000000002"
    assert ids(missing(checklist, {})) == ["photos"]
    assert answer_problems(checklist, {"photos": (one, two), "plan": one}) == ()
    wrong = answer_problems(checklist, {"photos": (one, one), "plan": (one, two)})
    assert [problem.field for problem in wrong] == ["photos", "plan"]
    assert answer_problems(checklist, {"photos": "en bild"})[0].rule is Rule.ANSWER_FORM


def test_a_picture_is_no_deviation() -> None:
    with pytest.raises(ValueError, match="deviation"):
        Item("x", ItemKind.PHOTO, "X", action_on=ActionOn(("yes",), "Gör något"))
