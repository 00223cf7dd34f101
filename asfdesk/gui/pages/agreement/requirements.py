"""Which of a measure's requirements the form asks for in rows of their own.

``period_motivation`` is left out: it is the field "why this measure for this period" (2007:414 10 §), which every
agreement has, and nobody writes the same reasons twice.
"""

from __future__ import annotations

from asfdesk.domain.agreement_check import MOTIVATION
from asfdesk.domain.measure import Measure, Requirement


def asked_for(measure: Measure) -> tuple[Requirement, ...]:
    """The requirements with a row of their own, in the order of the data."""
    return tuple(need for need in measure.requirements if need.code != MOTIVATION)


def motivation_hint(measure: Measure) -> str:
    """What the law says of the motivation, or nothing."""
    return next((need.help for need in measure.requirements if need.code == MOTIVATION), "")
