"""The form of an order: purpose, time and extent, the work wanted, and what the person needs for it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from asfdesk.domain.order import PlacementOrder
from asfdesk.domain.reference import Reference
from asfdesk.domain.terms import Purpose
from asfdesk.gui.forms.choices import ChipsField, ChoiceField
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.forms.fields import LongTextField
from asfdesk.gui.forms.numbers import IntegerField, NumberField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.pages.register.participant_form import coded
from asfdesk.gui.text import tr

_LINES = ("tasks", "adaptations")
_HALF_READ = ("start", "end", "hours_per_week", "travel_km")


@dataclass(frozen=True, slots=True)
class TypedOrder:
    """What a draft holds; ``unread`` what stands in a date or number field that cannot be read yet, by field."""

    value: PlacementOrder
    unread: dict[str, str] = field(default_factory=dict[str, str])


class OrderForm(Form):
    """Reads and shows a :class:`TypedOrder`."""

    def __init__(self, reference: Reference) -> None:
        super().__init__()
        self._reference = reference
        self.purpose = self.add_row("purpose", tr("Purpose"), ChoiceField(width=300), required=True)
        self.add_row(
            "purpose_text", tr("Background"), LongTextField(lines=3, longest=2000),
            hint=tr("Sent only to an enterprise that the participant consents to share it with. No names."),
        )  # fmt: skip
        self.add_section(tr("Time and extent"))
        self.add_row("start", tr("Wanted start"), DateField(), required=True)
        self.add_row("end", tr("Until"), DateField(), beside=True)
        self.add_row("hours_per_week", tr("Hours a week"), NumberField(unit=tr("hours")), required=True)
        self.add_section(tr("The work"))
        branches = [(each.code, each.name) for each in reference.branches]
        self.branches = self.add_row("branches", tr("Branches that suit"), ChipsField(branches))
        self.add_row(
            "tasks", tr("Tasks wanted"), LongTextField(lines=2, longest=2400), hint=tr("One on each line.")
        )
        self.add_section(tr("What the person needs"))
        self.language = self.add_row(
            "language", tr("Language support"), ChoiceField(width=220, searchable=True)
        )
        self.add_row(
            "adaptations", tr("Adaptations"), LongTextField(lines=2, longest=2400),
            hint=tr("One on each line. Sent only with the participant's consent."),
        )  # fmt: skip
        self.municipality = self.add_row(
            "municipality", tr("Travels from"), ChoiceField(width=180), required=True
        )
        self.add_row("travel_km", tr("At the most"), IntegerField(unit="km", highest=500), beside=True)
        self.add_row(
            "note", tr("Other things the enterprise should know"), LongTextField(lines=2, longest=2000),
            hint=tr("Sent only with the participant's consent. No names."),
        )  # fmt: skip
        for key, each in self.fields.items():
            each.setObjectName(f"order.{key}.field")
            each.control.setObjectName(f"order.{key}")

    def show_typed(self, typed: TypedOrder) -> None:
        """Fill the form."""
        value, reference = typed.value, self._reference
        self.purpose.set_choices(
            [(Purpose(each.code), each.name) for each in reference.purposes if each.code in set(Purpose)]
        )
        self.language.set_choices(coded(reference.languages, value.language))
        self.municipality.set_choices(coded(reference.municipalities, value.municipality))
        self.show_values(
            {
                **{key: getattr(value, key) for key in self.fields if key not in _LINES},
                **{key: "\n".join(getattr(value, key)) for key in _LINES},
            }
        )
        for key, text in typed.unread.items():
            if key in _HALF_READ:
                self.fields[key].edit.setText(text)  # pyright: ignore[reportAttributeAccessIssue]

    def typed(self, base: PlacementOrder) -> TypedOrder:
        """What the form holds, on top of what it does not show."""
        values = self.read()
        unread: dict[str, str] = {}
        for key in _HALF_READ:
            text = self.fields[key].edit.text().strip()  # pyright: ignore[reportAttributeAccessIssue]
            if text and (values[key] is None or self.fields[key].problems()):
                unread[key] = text
                values[key] = None
        for key in _LINES:
            values[key] = tuple(line for line in values[key].split("\n") if line.strip())
        known = {each.code for each in self._reference.branches}
        kept = tuple(code for code in base.branches if code not in known)
        return TypedOrder(replace(base, **_settled(values, kept)), unread)


def _settled(values: dict[str, object], kept: tuple[str, ...]) -> dict[str, object]:
    """Nothing chosen is an empty code."""
    branches = values["branches"]
    assert isinstance(branches, tuple)
    return values | {
        "branches": (*branches, *kept),
        "language": values["language"] or "",
        "municipality": values["municipality"] or "",
    }
