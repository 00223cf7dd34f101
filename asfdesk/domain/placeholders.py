"""The words that fill a clause's ``{placeholders}``, taken from the agreement as it stands.

Filled when the document is set, never when the form is: a clause that names the supervisor must not keep the
old name after another has been chosen.
"""

from __future__ import annotations

from collections.abc import Mapping

from . import swedish
from .agreement import AgreementView
from .clause import PLACEHOLDERS
from .kinds import CompensationKind
from .measure import LegalReference, Measure

BLANK = "________"


def legal_basis(measure: Measure) -> str:
    """``14–14 a §§ förordningen (2000:634)``, or the words of a basis without a number."""
    return swedish.listed([_reference(basis) for basis in measure.legal_basis])


def placeholder_values(view: AgreementView) -> Mapping[str, str]:
    """A value for every known placeholder; what is not yet chosen is a blank line to see and to fill in."""
    terms, measure = view.terms, view.measure
    supervisor = view.supervisor
    reach = f"{supervisor.name}, {supervisor.phone}" if supervisor and supervisor.phone else ""
    found = {
        "participant": view.participant.name,
        "enterprise": view.enterprise.name,
        "workplace": view.enterprise.address.one_line or view.enterprise.name,
        "supervisor": supervisor.name if supervisor else "",
        "deputy": view.deputy.name if view.deputy else "",
        "officer": view.officer.name if view.officer else "",
        "unit": view.unit.name if view.unit else "",
        "commissioner": view.commissioner.name if view.commissioner else "",
        "measure": measure.name,
        "legal_basis": legal_basis(measure),
        "start": swedish.long_date(terms.start),
        "end": swedish.long_date(terms.end),
        "hours": f"{swedish.hours(terms.hours_per_week)} i veckan" if terms.hours_per_week else "",
        "insurance": terms.insurance,
        "work_environment": measure.work_environment.text,
        "compensation": compensation_words(view),
        "absence_contact": reach or (supervisor.name if supervisor else ""),
    }
    return {name: found[name] or BLANK for name in PLACEHOLDERS}


def compensation_words(view: AgreementView) -> str:
    """The agreed compensation in words, or nothing when not yet chosen."""
    pay = view.terms.compensation
    if pay.kind is None or (pay.kind is not CompensationKind.NONE and pay.amount is None):
        return ""
    if pay.kind is CompensationKind.NONE or pay.amount is None:
        return "ingen ersättning"
    unit = {
        CompensationKind.PER_DAY_PRESENT: "per närvarodag",
        CompensationKind.PER_MONTH: "per månad",
        CompensationKind.ADDITIONAL_COST: "för merkostnader",
    }[pay.kind]
    return f"{swedish.kronor(pay.amount)} {unit}"


def _reference(basis: LegalReference) -> str:
    if not basis.sfs:
        return basis.text
    return (
        f"{basis.paragraph} {basis.text} ({basis.sfs})"
        if basis.text
        else f"{basis.paragraph} SFS {basis.sfs}"
    )
