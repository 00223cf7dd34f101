"""What the monthly basis states: per paying unit, each agreement with its days, rate, source and sum."""

from __future__ import annotations

from decimal import Decimal

from asfdesk.domain import swedish
from asfdesk.domain.enterprise_basis import AgreementBasis, EnterpriseBasis, UnitBasis
from asfdesk.domain.invoice_basis import BasisLine, Origin
from asfdesk.domain.kinds import CompensationKind
from asfdesk.domain.source import Source
from asfdesk.domain.swedish import MONTHS, NBSP

from . import wording
from .content import (
    SCHEMA,
    Block,
    Callout,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    Item,
    NumberedList,
    Paragraph,
    Rich,
    Row,
    Run,
    Table,
)

Sources = tuple[Source, ...]
ORIGINS = {
    Origin.RATE: "Belopp enligt insatsens regler",
    Origin.AGREED: "Belopp enligt överenskommelsen",
    Origin.CAPPED: "Högsta belopp enligt insatsens regler",
    Origin.RECEIPT: "Merkostnad",
}


def month_name(basis: EnterpriseBasis) -> str:
    """``mars 2026``."""
    return f"{MONTHS[basis.month.month - 1]} {basis.month.year}"


def basis_document(basis: EnterpriseBasis, *, demo: bool = False) -> Document:
    """The basis as it stands; while days are unmarked or amounts unknown every page says that it is not finished."""
    unfinished = basis.unmarked > 0 or basis.unknown > 0
    return Document(
        kind="invoice_basis",
        schema=SCHEMA,
        title="Underlag för ersättning",
        subtitle=f"{basis.enterprise.name}, {month_name(basis)}",
        organisation=basis.enterprise.name,
        unit="",
        reference=f"Underlag {basis.month}",
        marks=wording.facts(
            ("Månad", month_name(basis)), ("Organisationsnummer", basis.enterprise.org_number)
        ),
        status="Inte färdigt" if unfinished else "Underlag att fakturera efter",
        watermark="EJ FÄRDIGT" if unfinished else "",
        notice=wording.DEMO if demo else "",
        blocks=tuple(_blocks(basis)),
    )


def _blocks(basis: EnterpriseBasis) -> list[Block]:
    blocks: list[Block] = [
        Facts(
            look="box",
            facts=(
                Fact("Anordnare", basis.enterprise.name),
                Fact("Månad", month_name(basis).capitalize()),
                Fact("Summa exkl. moms", (Run(swedish.kronor(basis.total), "bold"),)),
                *wording.facts(("Handläggare", _officer(basis))),
            ),
        )
    ]
    if basis.unmarked:
        days = "En förväntad dag" if basis.unmarked == 1 else f"{basis.unmarked} förväntade dagar"
        blocks.append(
            Callout(
                "Närvaron är inte färdig", f"{days} saknar närvaro eller frånvaro och räknas inte.", "warning"
            )
        )
    if basis.unknown:
        days = "En dag" if basis.unknown == 1 else f"{basis.unknown} dagar"
        blocks.append(
            Callout(
                "Belopp saknas",
                f"{days} saknar belopp i både insatsens regler och överenskommelsen.",
                "warning",
            )
        )
    if not basis.units:
        blocks.append(Paragraph("Ingen överenskommelse gällde hos anordnaren under månaden."))
    sources = _sources(basis)
    for number, unit in enumerate(basis.units, 1):
        blocks += _unit(unit, number, sources)
    if sources:
        told = tuple(Item(f"{one.title}{_as_of(one)}") for one in sources)
        blocks += [Heading("Källor till beloppen", 2), NumberedList(told)]
    blocks.append(
        Paragraph(
            "Deltagarna står med initialer och överenskommelsens nummer, eftersom underlaget lämnas vidare till"
            " ekonomiavdelningar. Skälen till frånvaro lämnas inte ut. Alla belopp är i kronor exklusive moms.",
            "small",
        )
    )
    return blocks


def _unit(unit: UnitBasis, number: int, sources: Sources) -> list[Block]:
    name = wording.joined(
        unit.commissioner.name if unit.commissioner else "",
        unit.unit.name if unit.unit else "Enhet ej angiven",
    )
    blocks: list[Block] = [Heading(f"Faktureras till {name}", 1, f"{number}.")]
    if unit.unit:
        facts = wording.facts(
            ("Beställarreferens", unit.unit.invoice_reference), ("Adress", unit.unit.address.one_line)
        )
        if facts:
            blocks.append(Facts(facts))
    rows = tuple(row for one in unit.agreements for row in _rows(one, sources))
    columns = (
        Column("Överenskommelse", 12), Column("Insats och dagar", 24), Column("Antal", 6, "right"),
        Column("À-pris", 6, "right"), Column("Summa", 7, "right"),
    )  # fmt: skip
    total = Row(((Run("Summa", "bold"),), "", "", "", (Run(swedish.kronor(unit.total), "bold"),)))
    blocks.append(Table("Ersättning", columns, (*rows, total)))
    return blocks


def _rows(one: AgreementBasis, sources: Sources) -> list[Row]:
    head = f"{one.number}\n{one.initials}"
    days = (
        f"{one.measure}\nNärvaro {len(one.present)} av {one.expected}{NBSP}dagar, frånvaro{NBSP}{one.absent}"
    )
    if not one.basis.lines:
        why = (
            f"Ingen ersättning: {one.reason}"
            if one.basis.kind is CompensationKind.NONE
            else "Inget att ersätta"
        )
        return [Row((head, f"{days}.\n{why}", "", "", swedish.kronor(Decimal(0))))]
    return [
        Row((head if n == 0 else "", _text(one, line, days if n == 0 else "", sources), quantity(one, line),
             swedish.kronor(line.amount), swedish.kronor(line.sum)))
        for n, line in enumerate(one.basis.lines)
    ]  # fmt: skip


def _text(one: AgreementBasis, line: BasisLine, days: str, sources: Sources) -> Rich:
    source = f" (källa{NBSP}{sources.index(line.source) + 1})" if line.source else ""
    what = f"{ORIGINS[line.origin]}{source}"
    if line.origin is Origin.RECEIPT:
        what = f"{ORIGINS[line.origin]} {swedish.iso(line.first)}: {line.text}"
    elif len(one.basis.lines) > 1:
        what = f"{swedish.iso(line.first)}–{swedish.iso(line.last)}. {what}"
    return f"{days}.\n{what}" if days else what


def _sources(basis: EnterpriseBasis) -> Sources:
    """Each source once, in the order of the lines."""
    lines = (line for unit in basis.units for one in unit.agreements for line in one.basis.lines)
    return tuple(dict.fromkeys(line.source for line in lines if line.source))


def _as_of(source: Source) -> str:
    return ", odaterad" if source.as_of == "undated" else f", läst {source.as_of}"


def quantity(one: AgreementBasis, line: BasisLine) -> str:
    """``12 dagar``, ``0,45 månad``, ``1 st``."""
    if one.basis.kind is CompensationKind.PER_MONTH:
        return f"{swedish.number(line.quantity.quantize(Decimal('0.01')))}{NBSP}månad"
    if one.basis.kind is CompensationKind.ADDITIONAL_COST:
        return f"1{NBSP}st"
    return f"{swedish.number(line.quantity)}{NBSP}{'dag' if line.quantity == 1 else 'dagar'}"


def _officer(basis: EnterpriseBasis) -> str:
    return wording.joined(basis.officer.name, basis.officer.phone) if basis.officer else ""
