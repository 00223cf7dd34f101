"""The questions that the agreement's template asks of its own, as rows of the form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from asfdesk.domain.clause import AgreementTemplate
from asfdesk.domain.template import NO as NOT
from asfdesk.domain.template import SEPARATOR, YES, FieldKind, TemplateField
from asfdesk.domain.template_gaps import QUESTIONS
from asfdesk.domain.terms import Fulfilled, Terms
from asfdesk.gui.forms.choices import ChipsField, ChoiceField, YesNoField
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.forms.fields import Field, LongTextField, TextField
from asfdesk.gui.forms.numbers import NumberField
from asfdesk.gui.forms.rows import Form


def add_questions(form: Form, template: AgreementTemplate) -> None:
    """A row for each field of the template."""
    for one in template.fields:
        form.add_row(key_of(one), one.label, _field(one), hint=one.help, required=one.required)


def show_asked(form: Form, template: AgreementTemplate, asked: Iterable[TemplateField]) -> None:
    """Show the rows whose conditions hold; the others keep their answers."""
    shown = {one.code for one in asked}
    for one in template.fields:
        form.show_row(key_of(one), one.code in shown)


def key_of(field: TemplateField) -> str:
    """The form's key for a field of the template."""
    return f"{QUESTIONS}.{field.code}"


def question_values(terms: Terms, template: AgreementTemplate) -> dict[str, Any]:
    """What the rows show."""
    given = {answer.code: answer.value for answer in terms.template_answers}
    return {key_of(one): _shown(one, given.get(one.code, "")) for one in template.fields}


def answers_of(values: Mapping[str, Any], base: Terms, template: AgreementTemplate) -> tuple[Fulfilled, ...]:
    """The answers as typed; those of other templates stay as they are."""
    before = {answer.code: answer.value for answer in base.template_answers}
    now = {one.code: _stored(one, values[key_of(one)]) or _lost(one, before) for one in template.fields}
    found = (Fulfilled(code, value) for code, value in (before | now).items() if value)
    return tuple(sorted(found, key=lambda answer: answer.code))


def _lost(one: TemplateField, before: Mapping[str, str]) -> str:
    """An answer that the field cannot show, such as an option that this version of the template has not: it is kept
    until another is given."""
    value = before.get(one.code, "")
    options = {option.value for option in one.options}
    unknown = bool(options) and not set(value.split(SEPARATOR)) & options
    return value if value and (unknown or _shown(one, value) is None) else ""


def _field(one: TemplateField) -> Field:
    options = [(option.value, option.text) for option in one.options]
    match one.kind:
        case FieldKind.LINE:
            return TextField(longest=500)
        case FieldKind.TEXT:
            return LongTextField(longest=5000)
        case FieldKind.DATE:
            return DateField()
        case FieldKind.NUMBER:
            return NumberField()
        case FieldKind.YES_NO:
            return YesNoField()
        case FieldKind.CHOICE:
            return ChoiceField(options)
        case FieldKind.CHOICES:
            return ChipsField(options)


def _shown(one: TemplateField, value: str) -> Any:
    match one.kind:
        case FieldKind.DATE:
            return _read(date.fromisoformat, value)
        case FieldKind.NUMBER:
            return _read(Decimal, value)
        case FieldKind.YES_NO:
            return value == YES if value else None
        case FieldKind.CHOICE:
            return value or None
        case FieldKind.CHOICES:
            return tuple(part for part in value.split(SEPARATOR) if part)
        case _:
            return value


def _read(read: Any, value: str) -> Any:
    try:
        return read(value) if value else None
    except (ValueError, InvalidOperation):
        return None


def _stored(one: TemplateField, value: Any) -> str:
    match one.kind:
        case FieldKind.YES_NO:
            return "" if value is None else YES if value else NOT
        case FieldKind.CHOICES:
            return SEPARATOR.join(str(part) for part in value)
        case FieldKind.NUMBER:
            return "" if value is None else format(value, "f")
        case _:
            return "" if value is None else str(value)
