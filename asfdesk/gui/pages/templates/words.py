"""What templates, their parts and their conditions are called; a condition as a sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from asfdesk.domain.checklist import NO, NOT_APPLICABLE, PARTLY, YES, ItemKind
from asfdesk.domain.condition import GROUPS, RANGES, Condition, Situation, Test
from asfdesk.domain.kinds import CommissionerKind, SharedTopic
from asfdesk.domain.measure import Family
from asfdesk.domain.own import OwnKind
from asfdesk.domain.template import FieldKind, Part
from asfdesk.gui.pages.agreement.new_agreement_measures import family_words
from asfdesk.gui.pages.agreement.words import topic_words
from asfdesk.gui.pages.register.organisation_forms import commissioner_kind_words
from asfdesk.gui.text import number_text, tr

Names = Callable[[Test, str], str]
"""The words of a condition's value: a measure's name, a clause's title."""


def kind_words(kind: OwnKind) -> str:
    """What an item is."""
    return {
        OwnKind.AGREEMENT: tr("Agreement template"),
        OwnKind.CLAUSE: tr("Term"),
        OwnKind.CHECKLIST: tr("Checklist"),
    }[kind]


def part_words(part: Part) -> str:
    """A part of the paper by its usual title."""
    return {
        Part.PARTIES: tr("Parties"),
        Part.PURPOSE: tr("Measure and purpose"),
        Part.GOALS: tr("Goals"),
        Part.TASKS: tr("Tasks and adaptations"),
        Part.PERIOD: tr("Period and extent"),
        Part.SUPERVISION: tr("Supervision"),
        Part.FOLLOW_UP: tr("Follow-up"),
        Part.COMPENSATION: tr("Compensation"),
        Part.ABSENCE: tr("Absence and ending"),
        Part.SAFETY: tr("Work environment and insurance"),
        Part.CONFIDENTIALITY: tr("Confidentiality and consent"),
        Part.RESPONSIBILITIES: tr("Who does what"),
        Part.TERMS: tr("Terms"),
        Part.OTHER: tr("Other"),
    }[part]


def field_kind_words(kind: FieldKind) -> str:
    """How a template's own question is filled in."""
    return {
        FieldKind.LINE: tr("A line of text"),
        FieldKind.TEXT: tr("Text"),
        FieldKind.DATE: tr("A date"),
        FieldKind.NUMBER: tr("A number"),
        FieldKind.YES_NO: tr("Yes or no"),
        FieldKind.CHOICE: tr("One of several options"),
        FieldKind.CHOICES: tr("Any of several options"),
    }[kind]


def item_kind_words(kind: ItemKind) -> str:
    """How a question of a checklist is answered."""
    return {
        ItemKind.YES_NO_PARTLY: tr("Yes, partly, no or not applicable"),
        ItemKind.SCALE: tr("A scale"),
        ItemKind.TEXT: tr("Text"),
        ItemKind.NUMBER: tr("A number"),
        ItemKind.DATE: tr("A date"),
        ItemKind.CHOICE: tr("One of several options"),
        ItemKind.MULTI_CHOICE: tr("Any of several options"),
        ItemKind.PHOTO: tr("Photos"),
        ItemKind.SKETCH: tr("A sketch"),
    }[kind]


def answer_words(value: str) -> str:
    """A fixed answer of a checklist."""
    return {
        YES: tr("Yes"), PARTLY: tr("Partly"), NO: tr("No"), NOT_APPLICABLE: tr("Not applicable"),
    }.get(value, value)  # fmt: skip


def group_words(test: Test) -> str:
    """How a group joins its conditions."""
    return {
        Test.ALL: tr("all of these are true"),
        Test.ANY: tr("at least one of these is true"),
        Test.NONE: tr("none of these is true"),
    }[test]


def test_words(test: Test) -> str:
    """What one condition looks at."""
    return {
        Test.MEASURE: tr("the measure is"),
        Test.FAMILY: tr("the kind of measure is"),
        Test.COMMISSIONER: tr("the commissioner is"),
        Test.SITUATION: tr("the situation is"),
        Test.AGE: tr("the participant's age on the first day is"),
        Test.HOURS: tr("the hours per week are"),
        Test.PROTECTED: tr("the participant has a protected identity"),
        Test.CLAUSE: tr("this term is in the agreement"),
    }[test]


def situation_words(situation: Situation) -> str:
    """A situation as it is chosen."""
    return {
        Situation.MINOR: tr("the participant is under 18"),
        Situation.INTERPRETER: tr("an interpreter is needed"),
        Situation.GUARDIAN: tr("there is a guardian or representative"),
        Situation.SECOND_AUTHORITY: tr("another authority takes part"),
        Situation.RECORD_CHECK: tr("the work needs an extract from the criminal records"),
        Situation.PAID_PER_DAY: tr("compensation is paid per day present"),
        Situation.PAID: tr("compensation is paid per month or for costs"),
        Situation.UNPAID: tr("no compensation is paid"),
    }[situation]


def value_words(test: Test, value: str) -> str:
    """The words of a value that is no measure or clause; what is not known stands as it is."""
    try:
        match test:
            case Test.FAMILY:
                return family_words(Family(value))
            case Test.COMMISSIONER:
                return commissioner_kind_words(CommissionerKind(value))
            case Test.SITUATION:
                return situation_words(Situation(value))
            case _:
                return value
    except ValueError:
        return value


def condition_words(condition: Condition | None, names: Names) -> str:
    """The condition as a sentence in plain words."""
    if condition is None:
        return tr("Always.")
    return tr("Only when {condition}.", condition=_clause(condition, names))


def _clause(condition: Condition, names: Names) -> str:
    test = condition.test
    if test in GROUPS:
        inside = [_inside(part, names) for part in condition.parts] or ["…"]
        if test is Test.NONE:
            return tr("it is not so that {condition}", condition=_or().join(inside))
        return (_and() if test is Test.ALL else _or()).join(inside)
    if test is Test.PROTECTED:
        return test_words(test)
    if test in RANGES:
        return f"{test_words(test)} {_range(condition.least, condition.most)}"
    values = _or().join(names(test, value) for value in condition.values) or "…"
    if test is Test.CLAUSE:
        return tr("the term {names} is in the agreement", names=values)
    return f"{test_words(test)} {values}"


def _inside(condition: Condition, names: Names) -> str:
    words = _clause(condition, names)
    return f"({words})" if condition.test in GROUPS and len(condition.parts) > 1 else words


def _range(least: Decimal | None, most: Decimal | None) -> str:
    if least is not None and most is not None:
        return tr("{least} to {most}", least=number_text(least), most=number_text(most))
    if least is not None:
        return tr("at least {least}", least=number_text(least))
    if most is not None:
        return tr("at most {most}", most=number_text(most))
    return "…"


def topic_choices() -> list[tuple[object, str]]:
    """What a text or an answer may be about, for the supervisor's copy."""
    return [
        ("", tr("Nothing that needs consent")),
        *((topic, topic_words(topic)[0]) for topic in SharedTopic),
    ]


def default_words() -> Mapping[str, str]:
    """The form's texts that a template gives a beginning."""
    return {
        "supervision": tr("How the participant is supervised"),
        "introduction": tr("Introduction"),
        "follow_up": tr("Note on the follow-up"),
        "absence": tr("Absence"),
        "ending": tr("Ending early"),
        "work_environment": tr("Work environment"),
        "insurance": tr("Insurance"),
        "accident": tr("At an accident"),
        "confidentiality": tr("How it is kept secret"),
    }


def _and() -> str:
    return " ".join(("", tr("and"), ""))


def _or() -> str:
    return " ".join(("", tr("or"), ""))
