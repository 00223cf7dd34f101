"""The parts of an agreement in the order, and with the words and fields, that its template gives them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from asfdesk.domain import swedish
from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.agreement_facts import facts_for, holds, sections_shown
from asfdesk.domain.template import FieldKind, Part, TemplateField, TemplateSection, field_words
from asfdesk.domain.template_gaps import answer_to

from . import wording
from .content import Block, Clause, Fact, Facts

_ALWAYS = frozenset({Part.RESPONSIBILITIES})
"""Who does what, and when, stands in every agreement (plan p. 15: *rutiner för vem, vad och när*)."""


class PrintedPart(NamedTuple):
    """A numbered part of the paper. ``part`` None: it is no template's to leave out or to move."""

    part: Part | None
    title: str
    blocks: list[Block]


def arranged(
    view: AgreementView, usual: Sequence[PrintedPart], values: Mapping[str, str]
) -> list[tuple[str, list[Block]]]:
    """Title and blocks of each part to print. A template without sections prints the usual ones; one with sections
    prints those, and after them what it may not leave out: terms that none of its sections holds, and parts of the
    program's own. Empty parts are left out by the caller."""
    if not view.template.sections:
        return [(part.title, part.blocks) for part in usual]
    facts = facts_for(view)
    held = {clause.code for clause in view.terms.clauses}
    by_part = {part.part: part for part in usual if part.part is not None}
    shown = sections_shown(view, facts)
    placed = {code for section in shown for code in section.clauses}
    terms = by_part.get(Part.TERMS, PrintedPart(Part.TERMS, "", []))
    count = 0

    def numbered(codes: set[str] | None) -> list[Block]:
        nonlocal count
        found: list[Block] = []
        for clause in terms.blocks:
            assert isinstance(clause, Clause)
            code = clause.code.rpartition("/")[0]
            if code in codes if codes is not None else code not in placed:
                count += 1
                found.append(Clause(clause.code, count, clause.title, clause.text, clause.shares))
        return found

    parts: list[tuple[str, list[Block]]] = []
    terms_printed = False
    for section in shown:
        blocks: list[Block] = list(wording.prose(wording.filled(section.text, values)))
        if section.part is Part.TERMS:
            terms_printed = True
            blocks += numbered(None)
        elif section.part is not None and section.part in by_part:
            blocks += by_part[section.part].blocks
        blocks += _answers(view, [f for f in section.fields if holds(f, facts, held)])
        blocks += numbered(set(section.clauses))
        parts.append((_title(section, by_part, values), blocks))
    if not terms_printed:
        parts.append((terms.title, numbered(None)))
    held_by_section = {section.part for section in shown}
    always = [p for p in usual if p.part is None or (p.part in _ALWAYS and p.part not in held_by_section)]
    return [*parts, *((part.title, part.blocks) for part in always)]


def _title(section: TemplateSection, usual: Mapping[Part, PrintedPart], values: Mapping[str, str]) -> str:
    if section.title:
        return wording.filled(section.title, values)
    standard = usual.get(section.part) if section.part else None
    return standard.title if standard else ""


def _answers(view: AgreementView, fields: Sequence[TemplateField]) -> list[Block]:
    facts: list[Fact] = []
    for field in fields:
        value = answer_to(view.terms, field.code)
        words = _date(value) if field.kind is FieldKind.DATE else field_words(field, value)
        if words or field.required:
            facts.append(Fact(field.label, words or wording.MISSING, field.shares))
    return [Facts(tuple(facts))] if facts else []


def _date(value: str) -> str:
    try:
        return swedish.long_date(date.fromisoformat(value)) if value else ""
    except ValueError:
        return value
