"""What a template asks for: the parts that it prints, and its own fields.

A part that the paper does not show is not asked for either; the statutory least that every agreement must print is
held by the proof-reader when a template is released, not by each agreement.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from .agreement import AgreementView
from .agreement_check import Gap, Section
from .agreement_facts import facts_for, fields_shown, sections_shown
from .clause import AgreementTemplate
from .errors import Problem, Rule
from .template import WITH_OPTIONS, FieldKind, Part
from .terms import Terms

QUESTIONS = "template_answers"
_ALWAYS = frozenset({Section.CHANGE, Section.CLAUSES, Section.QUESTIONS, Section.CONTROL})
_PART_OF_FIELD = {"responsibilities": Part.RESPONSIBILITIES, "other": Part.OTHER}


def asks_for(template: AgreementTemplate, section: Section) -> bool:
    """Whether a section of the form is printed by this template."""
    if section is Section.QUESTIONS:
        return bool(template.fields)
    return section in _ALWAYS or not template.sections or Part(section.value) in _parts(template)


def asks_field(template: AgreementTemplate, field: str) -> bool:
    """The same for a field whose part shares a section of the form with others."""
    part = _PART_OF_FIELD.get(field)
    return part is None or not template.sections or part in _parts(template)


def gaps_asked(view: AgreementView, found: Iterable[Gap], today: date | None = None) -> tuple[Gap, ...]:
    """Of the gaps ``found`` those that the template asks for, and its own fields that must be filled in."""
    facts = facts_for(view, today)
    shown = {section.part for section in sections_shown(view, facts) if section.part}
    asked = [gap for gap in found if not view.template.sections or _printed(gap, shown)]
    filled = {answer.code for answer in view.terms.template_answers if answer.value.strip()}
    asked += [
        Gap(Section.QUESTIONS, f"{QUESTIONS}.{field.code}")
        for field in fields_shown(view, facts)
        if field.required and field.code not in filled
    ]
    order = list(Section)
    return tuple(sorted(asked, key=lambda gap: order.index(gap.section)))


def answer_problems(view: AgreementView) -> list[Problem]:
    """Answers to the template's fields that cannot be what their fields ask for."""
    fields = {field.code: field for field in view.template.fields}
    return [
        Problem(Rule.ANSWER_FORM, f"{QUESTIONS}.{answer.code}")
        for answer in view.terms.template_answers
        if (field := fields.get(answer.code)) is not None
        and field.kind in WITH_OPTIONS
        and not set(answer.value.split("\n" if field.kind is FieldKind.CHOICES else "\0"))
        <= {option.value for option in field.options}
    ]


def answer_to(terms: Terms, code: str) -> str:
    """The answer to a field of the template, or an empty text."""
    return next((answer.value for answer in terms.template_answers if answer.code == code), "")


def _printed(gap: Gap, shown: set[Part]) -> bool:
    part = _PART_OF_FIELD.get(gap.field)
    if part is not None:
        return part in shown
    return gap.section in _ALWAYS or Part(gap.section.value) in shown


def _parts(template: AgreementTemplate) -> set[Part]:
    return {section.part for section in template.sections if section.part}
