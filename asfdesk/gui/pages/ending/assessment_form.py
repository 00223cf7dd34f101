"""The form of a final assessment: each goal and adaptation with how it went, each party's view, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from asfdesk.domain.final_assessment import (
    LONGEST,
    LONGEST_WORDS,
    AdaptationResult,
    FinalAssessment,
    Fulfilment,
    GoalResult,
    Worked,
)
from asfdesk.domain.reference import Reference
from asfdesk.gui.forms.choices import ChoiceField, RadioField
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.forms.fields import LongTextField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.text import date_text, tr

from .words import fulfilment_words, worked_words

PLAIN = (
    "tasks", "participant_view", "supervisor_view", "officer_view", "recommendation_code", "recommendation", "next_step",
    "discussed_on",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TypedAssessment:
    """What a draft holds; ``unread`` what stands in the date field that cannot be read yet."""

    value: FinalAssessment
    unread: dict[str, str] = field(default_factory=dict[str, str])


class AssessmentForm(Form):
    """Reads and shows a :class:`TypedAssessment`; made anew for each placement, as the goals are its own."""

    def __init__(self, reference: Reference, value: FinalAssessment) -> None:
        super().__init__()
        self.add_section(tr("Goals"), tr("The goals of the agreement in force at the end, one by one."))
        for place, goal in enumerate(value.goals):
            ways = RadioField([(f, fulfilment_words(f)) for f in Fulfilment])
            self.add_row(f"goals[{place}].fulfilment", goal.what, ways, required=True, hint=_goal_hint(goal))
            self.add_row(
                f"goals[{place}].words", tr("How it went"), LongTextField(lines=2, longest=LONGEST_WORDS)
            )
        if value.adaptations:
            self.add_section(tr("Adaptations"), tr("What worked is worth knowing at the next place."))
        for place, one in enumerate(value.adaptations):
            how = ChoiceField([(w, worked_words(w)) for w in Worked], width=220)
            self.add_row(f"adaptations[{place}].worked", one.what, how, required=True)
            self.add_row(
                f"adaptations[{place}].words", tr("In words"), LongTextField(lines=1, longest=LONGEST_WORDS)
            )
        self.add_section(tr("What was done"))
        self.add_row(
            "tasks", tr("Tasks"), LongTextField(lines=3, longest=LONGEST), hint=tr("One on each line.")
        )
        self.add_section(tr("How each one sees it"))
        self.add_row(
            "participant_view", tr("The participant's own view"), LongTextField(lines=3, longest=LONGEST), required=True,
            hint=tr("In the participant's own words."),
        )  # fmt: skip
        self.add_row(
            "supervisor_view", tr("The supervisor's view"), LongTextField(lines=3, longest=LONGEST), required=True,
            hint=tr("About the work. It stands in the workplace's own copy."),
        )  # fmt: skip
        self.add_row("officer_view", tr("Your own assessment"), LongTextField(lines=3, longest=LONGEST),
                     hint=tr("No diagnosis. The participant reads everything."))  # fmt: skip
        self.add_section(tr("What comes next"))
        self.advice: ChoiceField = self.add_row(
            "recommendation_code", tr("Recommendation"),
            ChoiceField([(each.code, each.name) for each in reference.recommendations], width=360), required=True,
        )  # fmt: skip
        self.add_row("recommendation", tr("Why"), LongTextField(lines=2, longest=LONGEST))
        self.add_row(
            "next_step", tr("What happens next"), LongTextField(lines=2, longest=LONGEST), required=True,
            hint=tr("Who does what from here, and when."),
        )  # fmt: skip
        self.add_row(
            "discussed_on", tr("Gone through together on"), DateField(), required=True,
            hint=tr("With the participant, before the end."),
        )  # fmt: skip
        for key, each in self.fields.items():
            each.control.setObjectName(f"assessment.{key}")

    def show_typed(self, typed: TypedAssessment) -> None:
        """Fill the form."""
        value = typed.value
        values: dict[str, Any] = {key: getattr(value, key) for key in PLAIN}
        for place, goal in enumerate(value.goals):
            values |= {f"goals[{place}].fulfilment": goal.fulfilment, f"goals[{place}].words": goal.words}
        for place, one in enumerate(value.adaptations):
            values |= {f"adaptations[{place}].worked": one.worked, f"adaptations[{place}].words": one.words}
        self.show_values(values)
        for key, text in typed.unread.items():
            self.fields[key].edit.setText(text)  # pyright: ignore[reportAttributeAccessIssue]

    def typed(self, base: FinalAssessment) -> TypedAssessment:
        """What the form holds, on top of what it does not show."""
        values = self.read()
        unread: dict[str, str] = {}
        text = self.fields["discussed_on"].edit.text().strip()  # pyright: ignore[reportAttributeAccessIssue]
        if text and (values["discussed_on"] is None or self.fields["discussed_on"].problems()):
            unread["discussed_on"], values["discussed_on"] = text, None
        value = replace(
            base,
            **{key: values[key] if key == "discussed_on" else values[key] or "" for key in PLAIN},
            goals=tuple(_goal(goal, values, place) for place, goal in enumerate(base.goals)),
            adaptations=tuple(_adaptation(one, values, place) for place, one in enumerate(base.adaptations)),
        )
        return TypedAssessment(value, unread)


def _goal(goal: GoalResult, values: dict[str, Any], place: int) -> GoalResult:
    return replace(
        goal, fulfilment=values[f"goals[{place}].fulfilment"], words=values[f"goals[{place}].words"]
    )


def _adaptation(one: AdaptationResult, values: dict[str, Any], place: int) -> AdaptationResult:
    return replace(
        one, worked=values[f"adaptations[{place}].worked"], words=values[f"adaptations[{place}].words"]
    )


def _goal_hint(goal: GoalResult) -> str:
    when = tr("by {day}", day=date_text(goal.when)) if goal.when else ""
    return ", ".join(filter(None, (goal.measured, when)))
