"""Words for what went wrong: the rule and the store give codes and parameters, this gives the sentences.

Each code has one or more sentences, the most telling first; the first one whose placeholders are all known is used,
so a code with fewer parameters than expected still reads well and an unknown code never crashes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from string import Formatter

from asfdesk.domain import swedish
from asfdesk.domain.errors import Problem, Rule, StoreFault
from asfdesk.domain.seal_ladder import Hindrance

from ..text import tr, value_text
from .fault_words import FAULTS, HINDRANCES
from .rule_words import RULES

__all__ = ["FAULTS", "HINDRANCES", "RULES", "fault_text", "hindrance_text", "problem_text", "problems_text"]


def problem_text(problem: Problem) -> str:
    """One sentence for a broken rule; an impossible date names itself ("31 februari finns inte")."""
    if problem.rule is Rule.NOT_A_DATE:
        named = _impossible_date(str(problem.params.get("typed", "")))
        if named:
            return named
    sentences = RULES.get(problem.rule, ())
    return _first_that_fits(sentences, problem.params) or tr(
        "This is not right: {code}", code=str(problem.rule)
    )


def problems_text(problems: Iterable[Problem]) -> str:
    """Several problems as lines, without repeating one."""
    return "\n".join(dict.fromkeys(problem_text(problem) for problem in problems))


def fault_text(fault: StoreFault) -> str:
    """One sentence and one action for a fault of the environment."""
    params = dict(fault.params)
    if isinstance(since := params.get("since"), datetime):
        params["since"] = since.astimezone()  # kept in UTC, told by this computer's clock
    sentence = _first_that_fits(FAULTS.get(fault.fault, ()), params)
    hindrance = params.get("hindrance")
    if isinstance(hindrance, Hindrance):
        sentence = f"{sentence} {hindrance_text(hindrance)}"
    return sentence or tr("The register cannot be used: {code}", code=str(fault.fault))


def hindrance_text(hindrance: Hindrance) -> str:
    """Why a step up the seal ladder is not taken."""
    return tr(HINDRANCES[hindrance])


def _first_that_fits(sentences: tuple[str, ...], params: Mapping[str, object]) -> str:
    known = {name: value_text(value) for name, value in params.items() if value not in (None, "")}
    for sentence in sentences:
        wanted = {name for _, name, _, _ in Formatter().parse(sentence) if name}
        if wanted <= known.keys():
            return tr(sentence).format(**known)
    return ""


def _impossible_date(typed: str) -> str:
    parts = typed.split("-")
    if len(parts) == 3 and all(part.isdecimal() for part in parts):
        month, day = int(parts[1]), int(parts[2])
        if 1 <= month <= 12 and 1 <= day <= 31:
            return tr(
                "{day} {month} {year} does not exist.",
                day=day,
                month=swedish.MONTHS[month - 1],
                year=parts[0],
            )
    return ""
