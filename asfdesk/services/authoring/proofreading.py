"""The proof-reader: what stops a template from being released, and how it reads.

It judges with the catalogue at hand, since what a measure requires and which terms there are stands there. The limits
are ``reference/proof_rules.json``.
"""

from __future__ import annotations

from collections.abc import Iterator

from asfdesk.documents.scripts import unprintable
from asfdesk.domain import writing
from asfdesk.domain.checklist import Checklist
from asfdesk.domain.checklist_proof import checklist_findings, checklist_words
from asfdesk.domain.clause import AgreementTemplate, Clause, base_code
from asfdesk.domain.condition import facts_of
from asfdesk.domain.errors import Rule
from asfdesk.domain.own import Content, OwnTemplate
from asfdesk.domain.proof import (
    Finding,
    Proof,
    Words,
    circle_findings,
    condition_findings,
    conditions_of,
    shape_findings,
    template_words,
    text_findings,
)
from asfdesk.domain.readability import readability

from ..desk import Desk

__all__ = ["Finding", "clauses_in", "proof_read"]


def proof_read(desk: Desk, content: Content) -> Proof:
    """Everything the proof-reader finds; first what refuses a release."""
    match content:
        case OwnTemplate():
            texts, found = _template(desk, content)
        case Clause():
            texts, found = _clause(desk, content)
        case Checklist():
            texts = list(checklist_words(content))
            found = [*checklist_findings(content), *_reading(desk, texts, fill=False)]
    found += [
        Finding(Rule.UNPRINTABLE, words.place, {"characters": strange})
        for words in texts
        if (strange := unprintable(f"{words.title}\n{words.text}"))
    ]
    found.sort(key=lambda finding: not finding.refuses)
    counted = tuple((words, readability(words.text)) for words in texts if words.text.strip())
    return Proof(tuple(_once(found)), counted)


def clauses_in(desk: Desk, content: OwnTemplate) -> tuple[Clause, ...]:
    """The clauses a template draft holds, its own and others' as they are in force today; unknown codes are left out."""
    return tuple(
        clause for code in content.template.clauses if (clause := _find(desk, content, code)) is not None
    )


def _find(desk: Desk, content: OwnTemplate, code: str) -> Clause | None:
    if own := content.clause(code):
        return own
    pins = {pin.code: pin.version for pin in content.template.pinned}
    try:
        if code in pins:
            return desk.catalogue.clause_version(code, pins[code])
        return desk.catalogue.clause(code, desk.today())
    except LookupError:
        return None


def _template(desk: Desk, content: OwnTemplate) -> tuple[list[Words], list[Finding]]:
    template, rules = content.template, desk.catalogue.proof_rules
    clauses = clauses_in(desk, content)
    known = {clause.code for clause in clauses}
    texts = list(template_words(content, clauses))
    mine = [words for words in texts if not words.place.startswith("clauses.")]
    mine += [w for w in texts if w.place.startswith("clauses.") and content.clause(w.place.partition(".")[2])]
    found = [
        *shape_findings(template, rules),
        *(
            Finding(Rule.CLAUSE_UNKNOWN, "sections", {"name": code})
            for code in template.clauses
            if code not in known
        ),
        *_required(desk, template, clauses),
        *condition_findings(conditions_of(content, clauses), known.__contains__),
        *circle_findings(clauses),
        *_titles(content.clauses),
        *text_findings(mine, rules),
    ]
    return texts, found


def _clause(desk: Desk, clause: Clause) -> tuple[list[Words], list[Finding]]:
    texts = [Words("text", clause.title, clause.text)]
    found = [
        *(
            Finding(problem.rule, "title", problem.params)
            for problem in writing.check_line(clause.title, "title", required=True, longest=150)
        ),
        *condition_findings([("when", clause.applies.when)], lambda code: code != clause.code),
        *_reading(desk, texts, fill=True),
    ]
    if not clause.text.strip():
        found.append(Finding(Rule.REQUIRED, "text"))
    return texts, found


def _titles(clauses: tuple[Clause, ...]) -> Iterator[Finding]:
    for clause in clauses:
        if not clause.title.strip() or not clause.text.strip():
            yield Finding(Rule.REQUIRED, f"clauses.{clause.code}")


def _reading(desk: Desk, texts: list[Words], *, fill: bool) -> list[Finding]:
    return list(text_findings(texts, desk.catalogue.proof_rules, fill=fill))


def _required(desk: Desk, template: AgreementTemplate, clauses: tuple[Clause, ...]) -> Iterator[Finding]:
    """What each measure that the template serves requires by law, whoever orders it and whatever the case is."""
    by_code = {clause.code: clause for clause in clauses}
    missing: dict[str, str] = {}
    for measure in desk.catalogue.measures(desk.today()):
        for kind in measure.ordering_kinds:
            if not template.applies.to(measure, kind):
                continue
            facts = facts_of(measure, kind)

            def belongs(code: str) -> bool:
                return code in by_code

            held = {
                base_code(clause.code) for clause in clauses if clause.applies.fits(measure, facts, belongs)
            }
            for code in measure.required_clauses:
                if code not in held:
                    missing.setdefault(code, measure.name)
    for code, name in missing.items():
        title = desk.catalogue.clause(code, desk.today()).title
        yield Finding(Rule.CLAUSE_MISSING, "sections", {"title": title, "code": code, "measure": name})


def _once(found: list[Finding]) -> Iterator[Finding]:
    seen: set[tuple[Rule, str, str]] = set()
    for finding in found:
        key = (finding.rule, finding.place, repr(sorted(finding.params.items())))
        if key not in seen:
            seen.add(key)
            yield finding
