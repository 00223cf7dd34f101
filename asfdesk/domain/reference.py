"""Reference lists of the region and the trade: kommuner, branches, languages, and coded choices.

Why: the form, the register and the statistics must use the same words; the words are data
(``resources/reference``) and only their codes are stored.
"""

from __future__ import annotations

from dataclasses import dataclass

from .kinds import CommissionerKind
from .parties import UnitKind


@dataclass(frozen=True, slots=True)
class Coded:
    """A choice in a list: the stored code, the Swedish name, and a sentence of help."""

    code: str
    name: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class UnitModel:
    """A unit of a commissioner; ``municipality`` is the kommun code of its place, or empty."""

    name: str
    kind: UnitKind
    municipality: str = ""


@dataclass(frozen=True, slots=True)
class CommissionerModel:
    """A commissioner of the region to start a register from; ``municipality`` is a kommun code or empty."""

    code: str
    kind: CommissionerKind
    name: str
    units: tuple[UnitModel, ...]
    municipality: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """Every list. ``municipalities`` use SCB's four-digit codes, ``languages`` ISO 639 codes."""

    municipalities: tuple[Coded, ...]
    branches: tuple[Coded, ...]
    legal_forms: tuple[Coded, ...]
    languages: tuple[Coded, ...]
    interpreter_kinds: tuple[Coded, ...]
    purposes: tuple[Coded, ...]
    target_groups: tuple[Coded, ...]
    goal_kinds: tuple[Coded, ...]
    adaptations: tuple[Coded, ...]
    recommendations: tuple[Coded, ...]
    no_compensation_reasons: tuple[Coded, ...]
    agreement_forms: tuple[Coded, ...]
    wise_criteria: tuple[Coded, ...]
    absence_kinds: tuple[Coded, ...]
    supports: tuple[Coded, ...]
    placeholders: tuple[Coded, ...]
    commissioners: tuple[CommissionerModel, ...]
