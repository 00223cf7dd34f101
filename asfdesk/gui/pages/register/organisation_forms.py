"""The three forms of the organisations page: a commissioner, a unit of it, and a case officer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from asfdesk.domain.change import Kind
from asfdesk.domain.kinds import CommissionerKind
from asfdesk.domain.parties import Address, CaseOfficer, Commissioner, Unit, UnitKind
from asfdesk.domain.reference import Reference
from asfdesk.gui.forms.choices import ChoiceField
from asfdesk.gui.forms.fields import TextField, email_field, phone_field, postcode_field
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.pages.register.participant_form import HALF, coded
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.parties import commissioners
from asfdesk.services.parties.commissioners import Organisation

Part = Commissioner | Unit | CaseOfficer


def kind_of(value: Part) -> Kind:
    """What a part of an organisation is."""
    if isinstance(value, Commissioner):
        return Kind.COMMISSIONER
    return Kind.UNIT if isinstance(value, Unit) else Kind.OFFICER


class PartForm(Form):
    """Shows one part and reads it back."""

    def __init__(self, value: Part) -> None:
        super().__init__()
        self.value_shown = value

    def finish(self, values: dict[str, Any]) -> None:
        """Name the controls and show the values."""
        for key, each in self.fields.items():
            each.control.setObjectName(f"organisation.{key}")
        self.show_values(values)

    def part(self) -> Part:
        """The value as the form holds it."""
        raise NotImplementedError


class CommissionerForm(PartForm):
    """Name, kind and number of a commissioner."""

    def __init__(self, value: Commissioner) -> None:
        super().__init__(value)
        self.value = value
        self.add_row("name", tr("Name"), TextField(), required=True)
        kinds = [(kind, commissioner_kind_words(kind)) for kind in CommissionerKind]
        self.add_row("kind", tr("Kind"), ChoiceField(kinds, width=300))
        self.add_row("org_number", tr("Organisation number"), TextField(width=180), beside=True)
        self.finish({"name": value.name, "kind": value.kind, "org_number": value.org_number})

    def part(self) -> Commissioner:
        values = self.read()
        return replace(
            self.value,
            name=values["name"],
            kind=values["kind"] or CommissionerKind.OTHER,
            org_number=values["org_number"],
        )


class UnitForm(PartForm):
    """A unit: the office, the kommun's AME, IFO or care."""

    def __init__(self, value: Unit, reference: Reference) -> None:
        super().__init__(value)
        self.value = value
        self.add_row("name", tr("Name"), TextField(), required=True)
        kinds = [(kind, unit_kind_words(kind)) for kind in UnitKind]
        self.add_row("kind", tr("Kind"), ChoiceField(kinds, width=300))
        towns = coded(reference.municipalities, value.municipality)
        self.add_row("municipality", tr("Municipality"), ChoiceField(towns, width=180), beside=True)
        self.add_row("street", tr("Street"), TextField())
        self.add_row("postcode", tr("Postcode"), postcode_field(), beside=True)
        self.add_row("city", tr("Town"), TextField(width=180), beside=True)
        self.add_row("phone", tr("Telephone"), phone_field())
        self.add_row("email", tr("E-mail"), email_field(), beside=True)
        self.add_row("invoice_reference", tr("Invoice reference"), TextField(width=240))
        plain = ("name", "kind", "municipality", "phone", "email", "invoice_reference")
        address = {key: getattr(value.address, key) for key in ("street", "postcode", "city")}
        self.finish({**{key: getattr(value, key) for key in plain}, **address})

    def part(self) -> Unit:
        values = self.read()
        address = Address(values.pop("street"), values.pop("postcode"), values.pop("city"))
        values["kind"] = values["kind"] or UnitKind.OTHER
        values["municipality"] = values["municipality"] or ""
        return replace(self.value, address=address, **values)


class OfficerForm(PartForm):
    """A case officer and the unit they work at."""

    def __init__(self, value: CaseOfficer, organisations: Sequence[Organisation]) -> None:
        super().__init__(value)
        self.value = value
        self.add_row("name", tr("Name"), TextField(width=HALF), required=True)
        self.add_row("title", tr("Title"), TextField(width=HALF), beside=True)
        units: list[tuple[object, str]] = [
            (unit.id, f"{each.commissioner.name}, {unit.name}")
            for each in organisations
            for unit in each.units
        ]
        self.add_row("unit_id", tr("Unit"), ChoiceField(units, width=None))
        self.add_row("phone", tr("Telephone"), phone_field())
        self.add_row("email", tr("E-mail"), email_field(), beside=True)
        plain = ("name", "title", "unit_id", "phone", "email")
        self.finish({key: getattr(value, key) for key in plain})

    def part(self) -> CaseOfficer:
        return replace(self.value, **self.read())


def make_form(desk: Desk, value: Part, organisations: Sequence[Organisation]) -> PartForm:
    """The form for a part."""
    if isinstance(value, Commissioner):
        return CommissionerForm(value)
    if isinstance(value, Unit):
        return UnitForm(value, desk.catalogue.reference)
    return OfficerForm(value, organisations)


def save_part(desk: Desk, value: Part) -> Part:
    """Save; raises RuleBroken and StoreFault."""
    if isinstance(value, Commissioner):
        return commissioners.save_commissioner(desk, value)
    if isinstance(value, Unit):
        return commissioners.save_unit(desk, value)
    return commissioners.save_officer(desk, value)


def delete_part(desk: Desk, value: Part) -> None:
    """Put away; raises RuleBroken(IN_USE)."""
    if isinstance(value, Commissioner):
        commissioners.delete_commissioner(desk, value.id)
    elif isinstance(value, Unit):
        commissioners.delete_unit(desk, value.id)
    else:
        commissioners.delete_officer(desk, value.id)


def commissioner_kind_words(kind: CommissionerKind) -> str:
    """What a kind of commissioner is called."""
    return {
        CommissionerKind.AF: tr("The Public Employment Service"),
        CommissionerKind.MUNICIPALITY: tr("Municipality"),
        CommissionerKind.FK: tr("The Social Insurance Agency"),
        CommissionerKind.COORDINATION_ASSOCIATION: tr("Coordination association"),
        CommissionerKind.REGION: tr("Region"),
        CommissionerKind.OTHER: tr("Another kind"),
    }[kind]


def unit_kind_words(kind: UnitKind) -> str:
    """What a kind of unit is called."""
    return {
        UnitKind.EMPLOYMENT_OFFICE: tr("Employment office"),
        UnitKind.LABOUR_MARKET_UNIT: tr("Labour market unit"),
        UnitKind.SOCIAL_SERVICES: tr("Social services, income support"),
        UnitKind.CARE: tr("Care"),
        UnitKind.INSURANCE_OFFICE: tr("Insurance office"),
        UnitKind.ASSOCIATION_OFFICE: tr("Office of the association"),
        UnitKind.OTHER: tr("Another kind"),
    }[kind]
