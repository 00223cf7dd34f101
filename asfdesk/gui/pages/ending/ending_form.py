"""The form of an ending: the last day, who and why, the notice, and who has been told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from asfdesk.domain import writing
from asfdesk.domain.ending import (
    LONGEST_NOTICE,
    LONGEST_REASON,
    MOST_TOLD,
    EndedBy,
    Ending,
    EndingReason,
    Told,
    ToldHow,
    ToldWho,
)
from asfdesk.gui.forms.choices import ChoiceField, RadioField
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.forms.fields import LongTextField, TextField
from asfdesk.gui.forms.numbers import IntegerField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.forms.table_rows import Column, RowsField
from asfdesk.gui.text import tr

from .words import by_words, told_how_words, told_who_words

_HALF_READ = ("last_day", "noticed_on", "notice_days")
EARLY = ("by", "reason_code", "reason", "noticed_on", "notice_days", "notice_exception")
"""What is asked only when a placement ends before its time."""


@dataclass(frozen=True, slots=True)
class TypedEnding:
    """What a draft holds; ``unread`` what stands in a date or number field that cannot be read yet, by field."""

    value: Ending
    unread: dict[str, str] = field(default_factory=dict[str, str])


class EndingForm(Form):
    """Reads and shows a :class:`TypedEnding`."""

    def __init__(self, reasons: Iterable[EndingReason]) -> None:
        super().__init__()
        self._reasons = {reason.code: reason for reason in reasons}
        self.add_row("last_day", tr("Last day"), DateField(), required=True,
                     hint=tr("The agreed last day, or an earlier one."))  # fmt: skip
        self.why = self.add_section(tr("Ends early"))
        self.by: RadioField = self.add_row(
            "by", tr("Who ends it"), RadioField([(by, by_words(by)) for by in EndedBy], vertical=True), required=True
        )  # fmt: skip
        self.reason = self.add_row(
            "reason_code", tr("Reason"), ChoiceField([(r.code, r.name) for r in self._reasons.values()], width=300),
            required=True,
        )  # fmt: skip
        self.add_row(
            "reason", tr("In words"), LongTextField(lines=3, longest=LONGEST_REASON),
            hint=tr("What happened and what was tried. No diagnosis. The workplace sees it only with consent."),
        )  # fmt: skip
        self.add_row("noticed_on", tr("Notice was given"), DateField(), required=True)
        self.add_row(
            "notice_days", tr("Notice"), IntegerField(unit=tr("days"), highest=LONGEST_NOTICE), beside=True
        )
        self.add_row(
            "notice_exception", tr("Why the notice is shorter"), LongTextField(lines=2, longest=LONGEST_REASON),
            required=True,
        )  # fmt: skip
        self.add_section(
            tr("Who has been told"),
            tr("Who, when and how. The participant and the workplace are always told."),
        )
        self.told: RowsField = self.add_row(
            "told", "", RowsField(
                [
                    Column("who", tr("Who"), lambda: ChoiceField([(w, told_who_words(w)) for w in ToldWho], width=180), 4),
                    Column("name", tr("Name"), lambda: TextField(check=writing.check_line), 4),
                    Column("on", tr("When"), DateField, 4),
                    Column("how", tr("How"), lambda: ChoiceField([(h, told_how_words(h)) for h in ToldHow], width=160), 3),
                ],
                add=tr("Add somebody who was told"), empty=tr("Nobody is noted yet."), most=MOST_TOLD, stacked=True,
            ),
        )  # fmt: skip
        self.told.set_name(tr("Who has been told"))
        for key, each in self.fields.items():
            each.setObjectName(f"ending.{key}.field")
            each.control.setObjectName(f"ending.{key}")

    def show_typed(self, typed: TypedEnding) -> None:
        """Fill the form."""
        value = typed.value
        rows = [{"who": t.who, "name": t.name, "on": t.on, "how": t.how} for t in value.told]
        values: dict[str, Any] = {key: getattr(value, key) for key in self.fields if key != "told"}
        self.show_values({**values, "told": rows})
        for key, text in typed.unread.items():
            if key in _HALF_READ:
                self.fields[key].edit.setText(text)  # pyright: ignore[reportAttributeAccessIssue]

    def typed(self, base: Ending) -> TypedEnding:
        """What the form holds, on top of what it does not show."""
        values = self.read()
        unread: dict[str, str] = {}
        for key in _HALF_READ:
            text = self.fields[key].edit.text().strip()  # pyright: ignore[reportAttributeAccessIssue]
            if text and (values[key] is None or self.fields[key].problems()):
                unread[key] = text
                values[key] = None
        values["told"] = tuple(
            Told(row["who"], row["name"] or "", row["on"], row["how"]) for row in values["told"]
        )
        values["reason_code"] = values["reason_code"] or ""
        return TypedEnding(replace(base, **values), unread)

    def show_questions(self, value: Ending, end: date | None) -> None:
        """Ask what belongs to this ending: of a planned end there is little to say."""
        early = value.last_day is not None and end is not None and value.last_day < end
        self.why.setVisible(early)
        for key in EARLY:
            self.show_row(key, early)
        self.show_row("notice_exception", early and replace(value, planned_end=end).short_notice)
        reason = self._reasons.get(value.reason_code)
        self.reason.setToolTip(reason.help if reason else "")


def settled(value: Ending, end: date | None) -> Ending:
    """Without what was answered while it still was an early end."""
    if value.last_day is None or end is None or value.last_day < end:
        return value
    return replace(
        value, by=None, reason_code="", reason="", noticed_on=None, notice_days=None, notice_exception=""
    )
