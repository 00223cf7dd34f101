"""Filling in a form, field by field, each in the way its kind is filled in by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from asfdesk.gui.forms.choices import CheckField, ChipsField, ChoiceField, RadioField
from asfdesk.gui.forms.fields import Field
from asfdesk.gui.forms.picker import PickerField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.forms.table_rows import LinesField, RowsField
from asfdesk.gui.pages.agreement.topics import TopicsField

from . import hands


def fill(form: Form, values: Mapping[str, Any]) -> None:
    """Fill in the fields named by the keys, in that order."""
    for key, value in values.items():
        fill_field(form.fields[key], value)


def fill_field(field: Field, value: Any) -> None:
    """One field. Raises hands.Lost when it does not take the value."""
    match field:
        case RowsField():
            _add_rows(field, cast("Sequence[object]", value))
        case ChoiceField():
            _choose(field, value)
        case PickerField():
            _pick(field, str(value))
        case RadioField() | CheckField() | ChipsField() | TopicsField():
            _tick(field, value)
        case _:
            hands.write(field.control, str(value))


def _add_rows(field: RowsField, rows: Sequence[object]) -> None:
    """A row for each; a plain text is a line of a list of lines."""
    for row in rows:
        hands.click(field.add_button)
        parts = {"text": row} if isinstance(field, LinesField) else cast("Mapping[str, Any]", row)
        for key, part in parts.items():
            fill_field(field.rows[-1].fields[key], part)


def _tick(field: RadioField | CheckField | ChipsField | TopicsField, value: Any) -> None:
    match field:
        case RadioField():
            hands.click(field.buttons[_place(field, value)])
        case CheckField():
            if field.read() != value:
                hands.click(field.box)
        case ChipsField():
            for each in value:
                hands.click(field.chips[_place(field, each)])
        case TopicsField():
            for topic in value:
                hands.click(field.boxes[topic])


def _choose(field: ChoiceField, value: object) -> None:
    if field.read() != value:
        hands.choose(field.combo, _place(field, value))
    if field.read() != value:
        raise hands.Lost(f"{field.objectName()} did not take the choice")


def _place(field: Field, value: object) -> int:
    values = cast("list[object]", getattr(field, "_values"))  # noqa: B009  the fields keep it to themselves
    if value not in values:
        raise hands.Lost(f"{field.objectName()} does not offer {value}")
    return values.index(value)


def _pick(field: PickerField, text: str) -> None:
    """Type until the register finds it, then take the first line with Enter."""
    hands.write(field.search, text)
    hands.wait(
        lambda: field.results.isVisible() and field.results.count() > 0,
        f"a hit for the search in {field.objectName()}",
    )
    hands.press(field.search, hands.Qt.Key.Key_Return)
    hands.wait(lambda: field.read() is not None, "the choice of the search")
