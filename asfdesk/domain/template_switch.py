"""A draft that goes on under another edition of its template, and back, without losing an answer.

What the officer has written stays: edited terms keep their words under the new edition, own rows and texts stay, answers
to questions that the new edition does not ask are kept where they are. What has no place in it is remembered whole and
comes back with the edition that has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from .clause import AgreementTemplate, Clause, Responsibility, is_mandatory
from .measure import Measure
from .template import TemplateField
from .template_difference import clause_key
from .terms import ChosenClause, Terms

TEXTS = ("supervision", "introduction", "absence", "ending", "accident", "confidentiality")
"""The fields of the terms that begin with a text of the template; the note of the follow-up does too."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A template as it is for one agreement: ``clauses`` are those that belong in it, in printing order."""

    template: AgreementTemplate
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Memory:
    """What a draft had when it left an edition."""

    clauses: tuple[ChosenClause, ...] = field(default=(), repr=False)
    responsibilities: tuple[Responsibility, ...] = field(default=(), repr=False)
    texts: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)


@dataclass(frozen=True, slots=True)
class Loss:
    """What has no place in an edition: answers to its questions, and terms that the officer had edited."""

    answers: tuple[TemplateField, ...] = ()
    clauses: tuple[ChosenClause, ...] = field(default=(), repr=False)


def memory_of(terms: Terms) -> Memory:
    """What to remember of a draft before it is changed."""
    return Memory(terms.clauses, terms.responsibilities, _texts(terms))


def switched(
    terms: Terms, now: Edition, then: Edition, measure: Measure, memory: Memory | None = None
) -> Terms:
    """The terms under the edition ``then``. ``memory``: what they had when they left it, if they were there before."""
    clauses = _clauses(terms, now, then, measure, memory)
    rows = _rows(terms, now, then, memory)
    texts = _texts_under(terms, now, then, memory)
    return replace(
        terms,
        template_code=then.template.code,
        template_version=then.template.version,
        clauses=clauses,
        responsibilities=rows,
        follow_up=replace(terms.follow_up, note=texts.pop("follow_up")),
        **texts,  # type: ignore[arg-type]  # the names are TEXTS
    )


def loss(terms: Terms, now: Edition, then: Edition, there: Terms) -> Loss:
    """What loses its place in ``then``; it is kept and comes back with ``now``. ``there``: the terms switched."""
    asked = {one.code for one in then.template.fields}
    answered = {answer.code for answer in terms.template_answers if answer.value}
    lost = tuple(one for one in now.template.fields if one.code in answered and one.code not in asked)
    kept = {(clause_key(c.code), c.title, c.text) for c in there.clauses}
    originals = _originals(now)
    edited = tuple(
        c
        for c in terms.clauses
        if _edited(c, originals) and (clause_key(c.code), c.title, c.text) not in kept
    )
    return Loss(lost, edited)


def _clauses(
    terms: Terms, now: Edition, then: Edition, measure: Measure, memory: Memory | None
) -> tuple[ChosenClause, ...]:
    written = _Written(terms, now)
    if memory is None:
        offered = {clause_key(clause.code) for clause in now.clauses}
        alone = _single(clause.code for clause in then.clauses)
        return tuple(
            written.kept(_chosen(clause, measure), alone)
            for clause in then.clauses
            if is_mandatory(clause, measure)
            or written.holds(clause.code)
            or clause_key(clause.code)
            not in offered  # what was offered and is not there, the officer took out
        )
    alone = _single(clause.code for clause in memory.clauses)
    back = [written.kept(clause, alone) for clause in memory.clauses]
    known = {clause.code for clause in back}
    arriving = (c for c in then.clauses if c.code not in known and is_mandatory(c, measure))
    return (*back, *(_chosen(clause, measure) for clause in arriving))


class _Written:
    """The terms of a draft as the officer has worded them, to be found by what they are."""

    def __init__(self, terms: Terms, now: Edition) -> None:
        originals = _originals(now)
        self._edited = {c.code: c for c in terms.clauses if _edited(c, originals)}
        self._held = {clause_key(c.code) for c in terms.clauses}
        keys = [clause_key(c.code) for c in terms.clauses]
        self._alone = {
            clause_key(c.code): c for c in self._edited.values() if keys.count(clause_key(c.code)) == 1
        }

    def holds(self, code: str) -> bool:
        """Whether the draft has this term, in whosever words."""
        return clause_key(code) in self._held

    def kept(self, clause: ChosenClause, alone: Collection[str]) -> ChosenClause:
        """The term with the officer's words, if they have written any; ``alone``: what one term alone stands for."""
        key = clause_key(clause.code)
        mine = self._edited.get(clause.code) or (self._alone.get(key) if key in alone else None)
        return clause if mine is None else replace(clause, title=mine.title, text=mine.text)


def _single(codes: Iterable[str]) -> frozenset[str]:
    """The keys that one code alone has."""
    counted = Counter(clause_key(code) for code in codes)
    return frozenset(key for key, count in counted.items() if count == 1)


def _chosen(clause: Clause, measure: Measure) -> ChosenClause:
    fixed = is_mandatory(clause, measure)
    return ChosenClause(clause.code, clause.version, clause.title, clause.text, fixed, clause.shares)


def _rows(terms: Terms, now: Edition, then: Edition, memory: Memory | None) -> tuple[Responsibility, ...]:
    begin = memory.responsibilities if memory else then.template.responsibilities
    known = {*now.template.responsibilities, *begin}
    return (*begin, *(row for row in terms.responsibilities if row not in known))


def _texts_under(terms: Terms, now: Edition, then: Edition, memory: Memory | None) -> dict[str, str]:
    typed = _texts(terms)
    for name, text in typed.items():
        if text != getattr(now.template.defaults, name):
            continue
        begin = getattr(then.template.defaults, name)
        typed[name] = memory.texts.get(name, text) if memory else begin or text
    return typed


def _texts(terms: Terms) -> dict[str, str]:
    return {**{name: getattr(terms, name) for name in TEXTS}, "follow_up": terms.follow_up.note}


def _originals(edition: Edition) -> dict[tuple[str, int], tuple[str, str]]:
    return {(c.code, c.version): (c.title, c.text) for c in edition.clauses}


def _edited(clause: ChosenClause, originals: Mapping[tuple[str, int], tuple[str, str]]) -> bool:
    original = originals.get((clause.code, clause.version))
    return original is None or original != (clause.title, clause.text)
