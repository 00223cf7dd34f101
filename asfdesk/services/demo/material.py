"""The raw material in ``resources/demo``, read strictly."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from asfdesk.domain.parties import Address, Knowledge
from asfdesk.domain.visit import Owner

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SupervisorMaterial:
    """A supervisor; ``deputy`` is a colleague's name."""

    name: str
    title: str
    capacity: int
    trainings: str
    phone: str
    email: str
    deputy: str = ""


@dataclass(frozen=True, slots=True)
class EnterpriseMaterial:
    """An enterprise with its supervisors."""

    name: str
    org_number: str
    legal_form: str
    municipality: str
    branches: tuple[str, ...]
    places: int
    knowledge: Knowledge
    address: Address
    phone: str
    email: str
    website: str
    signatory: str
    signatory_title: str
    languages: tuple[str, ...]
    supervisors: tuple[SupervisorMaterial, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class OfficerMaterial:
    """A case officer; ``commissioner`` and ``unit`` name rows of the reference lists."""

    name: str
    title: str
    commissioner: str
    unit: str
    phone: str
    email: str


@dataclass(frozen=True, slots=True)
class Weighted:
    """A code and how often it occurs."""

    code: str
    weight: int


@dataclass(frozen=True, slots=True)
class PlaceMaterial:
    """Where people live."""

    municipality: str
    city: str
    postcode: str
    streets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BirthYears:
    """First and last year of birth."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class PeopleMaterial:
    """Names and the rules for making people; birth number ``000`` belongs to nobody (see its README)."""

    women: tuple[str, ...]
    men: tuple[str, ...]
    families: tuple[str, ...]
    languages: tuple[Weighted, ...]
    places: tuple[PlaceMaterial, ...]
    birth_years: BirthYears
    birth_number: str
    coordination_share: float
    protected_share: float
    phones: tuple[str, str]
    mail_domain: str


@dataclass(frozen=True, slots=True)
class GoalMaterial:
    """A goal and how it is measured."""

    what: str
    measured: str


@dataclass(frozen=True, slots=True)
class ActionMaterial:
    """An action, whose it is, and within how many days."""

    what: str
    who: Owner
    within_days: int


@dataclass(frozen=True, slots=True)
class TextMaterial:
    """Words of agreements and visits; ``tasks``, ``risks`` and ``protective`` by branch."""

    tasks: dict[str, tuple[str, ...]]
    risks: dict[str, str]
    protective: dict[str, str]
    goals: tuple[GoalMaterial, ...]
    participant_views: tuple[str, ...]
    observations: tuple[str, ...]
    actions: tuple[ActionMaterial, ...]
    motivations: tuple[str, ...]
    wishes: tuple[str, ...]
    barred: tuple[str, ...]
    reasons_no_compensation: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Material:
    """Everything."""

    enterprises: tuple[EnterpriseMaterial, ...]
    officers: tuple[OfficerMaterial, ...]
    people: PeopleMaterial
    texts: TextMaterial


@dataclass(frozen=True, slots=True)
class _Enterprises:
    enterprises: tuple[EnterpriseMaterial, ...]


@dataclass(frozen=True, slots=True)
class _Officers:
    officers: tuple[OfficerMaterial, ...]


def load_material(root: Path) -> Material:
    """Read ``root/demo`` (``root`` is the resources folder). Raises msgspec.ValidationError naming the place."""
    folder = root / "demo"
    return Material(
        _read(folder / "enterprises.json", _Enterprises).enterprises,
        _read(folder / "officers.json", _Officers).officers,
        _read(folder / "people.json", PeopleMaterial),
        _read(folder / "texts.json", TextMaterial),
    )


def _read(file: Path, kind: type[T]) -> T:
    return msgspec.json.decode(file.read_bytes(), type=kind)
