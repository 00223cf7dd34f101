"""What the proof-reader finds in a template, a clause or a checklist before it is released.

Each finding has a place, as the editor names it, so that a click leads there; ``refuses`` ones stop the release, the
rest are advice. The limits are data with their sources.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from . import writing
from .clause import PLACEHOLDERS, AgreementTemplate, Clause, placeholders
from .condition import Condition, circle, is_whole, named_clauses
from .errors import Problem, Rule
from .own import OwnTemplate
from .readability import LixStep, Readability, long_sentences, readability
from .source import Certainty, Source
from .template import WITH_OPTIONS, Part, SignatureSize

LONGEST = 5000
_BRACE = re.compile(r"[{}]")
_FILLED = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class ProofRules:
    """The proof-reader's limits. ``parts``: what every agreement prints; ``signature``: the least room to sign in, in
    millimetres; ``lix_most`` and ``sentence_most``: advice, in LIX and words."""

    parts: tuple[Part, ...]
    parts_source: Source
    signature: SignatureSize
    signature_most: SignatureSize
    signature_text: str
    signature_certainty: Certainty
    lix_scale: tuple[LixStep, ...]
    lix_most: int
    lix_source: Source
    sentence_most: int
    sentence_certainty: Certainty


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found. ``place`` is ``intro``, ``sections.0.text``, ``clauses.CODE.text``, ``signature`` …"""

    rule: Rule
    place: str
    params: Mapping[str, object] = field(default_factory=dict[str, object])
    refuses: bool = True


@dataclass(frozen=True, slots=True)
class Words:
    """A text with the place where it is edited and what it is called there."""

    place: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Proof:
    """Everything found, and how each text and the whole reads."""

    findings: tuple[Finding, ...]
    texts: tuple[tuple[Words, Readability], ...]

    @property
    def whole(self) -> Readability:
        """All texts together."""
        return sum((count for _, count in self.texts), Readability())

    @property
    def releasable(self) -> bool:
        """Whether nothing stops the release."""
        return not any(finding.refuses for finding in self.findings)


def template_words(content: OwnTemplate, clauses: Iterable[Clause]) -> Iterator[Words]:
    """Every text of a template that is printed, ``clauses`` being those it holds."""
    template = content.template
    yield Words("intro", "", template.intro)
    yield Words("participant_signature_text", "", template.participant_signature_text)
    for number, section in enumerate(template.sections):
        yield Words(f"sections.{number}.text", section.title, section.text)
        for place, one in enumerate(section.fields):
            yield Words(f"sections.{number}.fields.{place}", one.label, one.help)
    for clause in clauses:
        yield Words(f"clauses.{clause.code}", clause.title, clause.text)
    defaults = template.defaults
    for name in defaults.__slots__:
        yield Words(f"defaults.{name}", "", getattr(defaults, name))
    for number, row in enumerate(template.responsibilities):
        yield Words(f"responsibilities.{number}", row.what, f"{row.who}\n{row.when}")


def text_findings(texts: Iterable[Words], rules: ProofRules, *, fill: bool = True) -> Iterator[Finding]:
    """Placeholders that cannot be resolved, characters that cannot be printed, and advice on reading."""
    for words in texts:
        for problem in writing.check_text(words.text, words.place, longest=LONGEST):
            yield Finding(problem.rule, words.place, problem.params)
        if fill:
            yield from _placeholder_findings(words)
        count = readability(words.text)
        if count.lix > rules.lix_most and count.words >= 10:
            yield Finding(
                Rule.HARD_TO_READ, words.place, {"lix": count.lix, "most": rules.lix_most}, refuses=False
            )
        for sentence, length in long_sentences(words.text, rules.sentence_most):
            params = {"words": length, "most": rules.sentence_most, "sentence": _begin(sentence)}
            yield Finding(Rule.LONG_SENTENCE, words.place, params, refuses=False)


def _placeholder_findings(words: Words) -> Iterator[Finding]:
    for name in placeholders(words.text):
        if name not in PLACEHOLDERS:
            yield Finding(Rule.PLACEHOLDER_UNKNOWN, words.place, {"name": name[:40]})
    if _BRACE.search(_FILLED.sub("", words.text)):
        yield Finding(Rule.PLACEHOLDER_OPEN, words.place)


def shape_findings(template: AgreementTemplate, rules: ProofRules) -> Iterator[Finding]:
    """A title, every part that an agreement must print, room to sign in, fields that can be answered."""
    for problem in writing.check_line(template.title, "title", required=True, longest=150):
        yield Finding(problem.rule, "title", problem.params)
    printed = [section.part for section in template.sections if section.part]
    for part in rules.parts:
        held = next((s for s in template.sections if s.part is part), None)
        if template.sections and (held is None or held.when is not None):
            yield Finding(Rule.TEMPLATE_PART_MISSING, "sections", {"part": part})
    for part in dict.fromkeys(part for part in printed if printed.count(part) > 1):
        yield Finding(Rule.TEMPLATE_PART_TWICE, "sections", {"part": part})
    size, least, most = template.signature, rules.signature, rules.signature_most
    small = (size.width and size.width < least.width) or (size.height and size.height < least.height)
    if small or size.width > most.width or size.height > most.height:
        params = {"width": least.width, "height": least.height, "widest": most.width, "highest": most.height}
        yield Finding(Rule.SIGNATURE_ROOM, "signature", params)
    codes = [one.code for one in template.fields]
    for number, section in enumerate(template.sections):
        if not section.part and not section.title.strip():
            yield Finding(Rule.REQUIRED, f"sections.{number}.title")
        for place, one in enumerate(section.fields):
            at = f"sections.{number}.fields.{place}"
            if not one.label.strip():
                yield Finding(Rule.REQUIRED, at)
            if (one.kind in WITH_OPTIONS) != bool(one.options) or any(
                not o.text.strip() for o in one.options
            ):
                yield Finding(Rule.FIELD_OPTIONS, at)
            if codes.count(one.code) > 1:
                yield Finding(Rule.CODE_TWICE, at, {"name": one.label})


def condition_findings(
    conditions: Iterable[tuple[str, Condition | None]], known: Callable[[str], bool]
) -> Iterator[Finding]:
    """Conditions that are not whole, and those that ask for a term that the template does not hold."""
    for place, condition in conditions:
        if condition is not None and not is_whole(condition):
            yield Finding(Rule.CONDITION_UNFINISHED, place)
        for code in named_clauses(condition):
            if not known(code):
                yield Finding(Rule.CLAUSE_UNKNOWN, place, {"name": code})


def conditions_of(content: OwnTemplate, clauses: Iterable[Clause]) -> Iterator[tuple[str, Condition | None]]:
    """Every condition of a template with its place."""
    yield "when", content.template.applies.when
    for number, section in enumerate(content.template.sections):
        yield f"sections.{number}.when", section.when
        for place, one in enumerate(section.fields):
            yield f"sections.{number}.fields.{place}", one.when
    for clause in clauses:
        yield f"clauses.{clause.code}", clause.applies.when


def circle_findings(clauses: Iterable[Clause]) -> Iterator[Finding]:
    """Terms that belong only if each other do: nobody could say whether they do."""
    by_code = {clause.code: clause for clause in clauses}
    found = circle({code: named_clauses(clause.applies.when) for code, clause in by_code.items()})
    if found:
        names = ", ".join(f"”{by_code[code].title}”" for code in found if code in by_code)
        yield Finding(Rule.CONDITION_CIRCLE, f"clauses.{found[0]}", {"names": names})


def problem_of(finding: Finding) -> Problem:
    """A finding as a broken rule at its place."""
    return Problem(finding.rule, finding.place, finding.params)


def _begin(sentence: str) -> str:
    return sentence if len(sentence) <= 60 else sentence[:57].rstrip() + "…"
