"""Who decides on a disposal, and how they sign its protocol. Arkivlagen 1990:782 10 §: disposal needs a decision."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from .errors import Problem, Rule
from .signature import Ink, Way, check_ink
from .writing import LINE, check_line


@dataclass(frozen=True, slots=True)
class Decision:
    """``name`` decides; the protocol is signed by what is drawn in ``ink`` or by the name ``typed`` once more."""

    name: str = field(repr=False)
    ink: Ink | None = field(default=None, repr=False)
    typed: str = field(default="", repr=False)

    @property
    def way(self) -> Way:
        """What is drawn counts before what is typed."""
        return Way.TYPED if self.ink is None else Way.SCREEN


@dataclass(frozen=True, slots=True)
class DisposalMade:
    """A disposal on record: its protocol's ``number``, who decided and the day on Swedish clocks."""

    id: UUID
    number: str
    decided_by: str = field(repr=False)
    day: date


def check_decision(decision: Decision) -> list[Problem]:
    """Problems in the order of the form. Texts are already tidy."""
    found = check_line(decision.name, "decided_by", required=True, longest=LINE)
    if decision.way is Way.SCREEN:
        return [*found, *check_ink(decision.ink)]
    if not decision.typed:
        return [*found, Problem(Rule.REQUIRED, "typed")]
    if decision.typed.casefold() != decision.name.casefold():
        found.append(Problem(Rule.TYPED_NAME_DIFFERS, "typed", {"name": decision.name}))
    return found
