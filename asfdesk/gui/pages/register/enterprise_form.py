"""The form of an enterprise: facts, the five things an officer must know of it (plan p10), and who signs for it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from asfdesk.domain.errors import Problem, RuleBroken
from asfdesk.domain.identity import parse_org_number
from asfdesk.domain.parties import Address, Enterprise, Knowledge
from asfdesk.domain.reference import Reference
from asfdesk.gui.forms.choices import CheckField, ChipsField, ChoiceField
from asfdesk.gui.forms.fields import LongTextField, TextField, email_field, phone_field, postcode_field
from asfdesk.gui.forms.numbers import IntegerField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.pages.register.participant_form import HALF, coded
from asfdesk.gui.text import tr

_PLAIN = ("name", "org_number", "phone", "email", "website", "signatory", "signatory_title", "note")
KNOWN = ("organisation", "purpose", "goals", "method", "activities")


@dataclass(frozen=True, slots=True)
class TypedEnterprise:
    """What a draft holds; ``places`` is what stands there when it is not a number yet."""

    value: Enterprise
    places: str = field(default="")


class EnterpriseForm(Form):
    """Reads and shows a :class:`TypedEnterprise`."""

    def __init__(self, reference: Reference) -> None:
        super().__init__()
        self._reference = reference
        self._add_facts()
        self._add_knowledge()
        self._add_contact()
        for key, each in self.fields.items():
            each.setObjectName(f"enterprise.{key}.field")
            each.control.setObjectName(f"enterprise.{key}")

    def _add_facts(self) -> None:
        self.add_row("name", tr("Name"), TextField(), required=True)
        self.add_row(
            "org_number", tr("Organisation number"), TextField(check=_org_number, width=180), required=True
        )
        self.legal_form = self.add_row("legal_form", tr("Legal form"), ChoiceField(width=300), beside=True)
        self.municipality = self.add_row(
            "municipality", tr("Municipality"), ChoiceField(width=180), required=True
        )
        self.places = self.add_row(
            "places", tr("Places"), IntegerField(unit=tr("at a time"), highest=500), beside=True
        )
        branches = [(each.code, each.name) for each in self._reference.branches]
        self.branches = self.add_row("branches", tr("Branches"), ChipsField(branches))
        self.add_row("active", "", CheckField(tr("Takes participants now")))

    def _add_knowledge(self) -> None:
        self.add_section(
            tr("What to know of the enterprise"),
            tr("Five things that the regional plan asks every officer to know (p. 10)."),
        )
        for key, (label, hint) in knowledge_words().items():
            self.add_row(key, label, LongTextField(lines=2, longest=5000), hint=hint)

    def _add_contact(self) -> None:
        self.add_section(tr("Contact"))
        self.add_row("street", tr("Street"), TextField())
        self.add_row("postcode", tr("Postcode"), postcode_field(), beside=True)
        self.add_row("city", tr("Town"), TextField(width=180), beside=True)
        self.add_row("phone", tr("Telephone"), phone_field())
        self.add_row("email", tr("E-mail"), email_field(), beside=True)
        self.add_row("website", tr("Website"), TextField())
        languages = [(each.code, each.name) for each in self._reference.languages if each.code in _OFTEN]
        self.languages = self.add_row("languages", tr("Languages at work"), ChipsField(languages))
        self.add_section(tr("Signs agreements"), tr("Authorised signatory, or who signs on delegation."))
        self.add_row("signatory", tr("Name"), TextField(width=HALF))
        self.add_row("signatory_title", tr("Title"), TextField(width=HALF), beside=True)
        self.add_section(tr("Note"))
        self.add_row("note", "", LongTextField(lines=2, longest=5000))
        self.fields["note"].set_name(tr("Note"))

    def show_typed(self, typed: TypedEnterprise) -> None:
        """Fill the form."""
        value, known = typed.value, typed.value.knowledge
        self.legal_form.set_choices(coded(self._reference.legal_forms, value.legal_form))
        self.municipality.set_choices(coded(self._reference.municipalities, value.municipality))
        self.show_values(
            {
                **{key: getattr(value, key) for key in _PLAIN},
                **{key: getattr(known, key) for key in KNOWN},
                "legal_form": value.legal_form,
                "municipality": value.municipality,
                "places": value.places or None,
                "branches": value.branches,
                "languages": value.languages,
                "active": value.active,
                "street": value.address.street,
                "postcode": value.address.postcode,
                "city": value.address.city,
            }
        )
        if typed.places:
            self.places.edit.setText(typed.places)

    def typed(self, base: Enterprise) -> TypedEnterprise:
        """What the form holds, on top of what it does not show."""
        values = self.read()
        unread = self.places.edit.text().strip() if values["places"] is None or self.places.problems() else ""
        return TypedEnterprise(
            replace(
                base,
                **{key: values[key] for key in _PLAIN},
                knowledge=Knowledge(**{key: values[key] for key in KNOWN}),
                legal_form=values["legal_form"] or "",
                municipality=values["municipality"] or "",
                places=values["places"] or 0,
                branches=_kept(base.branches, values["branches"], [b.code for b in self._reference.branches]),
                languages=_kept(base.languages, values["languages"], list(_OFTEN)),
                active=values["active"],
                address=Address(values["street"], values["postcode"], values["city"]),
            ),
            unread,
        )


def _kept(before: tuple[str, ...], chosen: tuple[object, ...], offered: list[str]) -> tuple[str, ...]:
    """The chosen codes, and those from before that the form does not offer."""
    return (*(str(code) for code in chosen), *(code for code in before if code not in offered))


def _org_number(text: str, at: str) -> list[Problem]:
    try:
        parse_org_number(text, at)
    except RuleBroken as broken:
        return list(broken.problems)
    return []


def knowledge_words() -> dict[str, tuple[str, str]]:
    """The five fields of the plan: what they are called and what to write."""
    return {
        "organisation": (
            tr("Organisation"),
            tr("Who owns and runs it, how many work there, who leads the supervisors."),
        ),
        "purpose": (tr("Purpose"), tr("Why the enterprise exists, in its own words.")),
        "goals": (tr("Goals"), tr("What it wants to reach for the participants and for itself.")),
        "method": (
            tr("Method"),
            tr("How people are introduced, trained and take part in decisions. How is it documented?"),
        ),
        "activities": (tr("Activities"), tr("What is made, sold or done, and which tasks there are.")),
    }


_OFTEN = frozenset({"sv", "sgn-swe", "en", "ar", "so", "ti", "fa", "prs", "uk", "ru", "th", "fi", "es", "pl"})
