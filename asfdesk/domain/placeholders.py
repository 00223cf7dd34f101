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
from .source import Source

BLANK = "________"


def legal_basis(measure: Measure) -> str:
    """``7 och 14 §§ förordningen (2000:634) om arbetsmarknadspolitiska program``, every basis of the measure."""
    return swedish.listed([_reference(basis, measure.sources) for basis in measure.legal_basis])


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
        "measure": measure.name[:1].lower() + measure.name[1:],  # stands inside sentences
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


def _reference(basis: LegalReference, sources: tuple[Source, ...]) -> str:
    if not basis.sfs:
        return basis.text.rstrip(".")
    return f"{basis.paragraph} {_law(basis.sfs, sources)}".strip()


def _law(sfs: str, sources: tuple[Source, ...]) -> str:
    """The law's name in running text: "Förordning (2000:634) om ..." becomes "förordningen (2000:634) om ..."."""
    titles = [source.title for source in sources if f"({sfs})" in source.title]
    if not titles:
        return f"SFS {sfs}"
    name, _, rest = min(titles, key=len).partition(",")[0].partition(" ")
    return (
        f"{name.lower()}en {rest}"
        if name.lower().endswith(("lag", "balk", "förordning"))
        else f"{name} {rest}"
    )
