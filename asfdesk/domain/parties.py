"""Who takes part: participants, enterprises with supervisors, commissioners with units, case officers.

Values only; ``check_*`` gives the problems of a value in the order of its form. ``id`` and ``version`` come
from the store: version 0 means not yet saved.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from . import writing
from .errors import Problem, Rule
from .identity import PersonNumber
from .kinds import CommissionerKind
from .protection import NO_NOTICE, Notice, Protection, check_notice


class InterpreterNeed(StrEnum):
    """How the participant is understood at meetings (förvaltningslagen 13 §)."""

    NONE = "none"
    PHONE = "phone"
    ON_SITE = "on_site"
    SIGN_LANGUAGE = "sign_language"
    WRITTEN = "written"


class UnitKind(StrEnum):
    """What part of a commissioner a unit is."""

    EMPLOYMENT_OFFICE = "employment_office"  # AF-kontor
    LABOUR_MARKET_UNIT = "labour_market_unit"  # AME
    SOCIAL_SERVICES = "social_services"  # IFO / försörjningsstöd
    CARE = "care"  # omsorg
    INSURANCE_OFFICE = "insurance_office"  # FK
    ASSOCIATION_OFFICE = "association_office"  # samordningsförbund
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address. Never printed for a protected identity."""

    street: str = field(default="", repr=False)
    postcode: str = field(default="", repr=False)
    city: str = field(default="", repr=False)

    @property
    def one_line(self) -> str:
        """``Storgatan 1, 803 20 Gävle``, whatever parts there are."""
        return ", ".join(p for p in (self.street, " ".join(x for x in (self.postcode, self.city) if x)) if p)


@dataclass(frozen=True, slots=True)
class Participant:
    """Deltagare."""

    id: UUID
    given_name: str = field(default="", repr=False)
    family_name: str = field(default="", repr=False)
    person_number: PersonNumber | None = None
    protection: Protection = Protection.NONE
    phone: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    address: Address = field(default=Address(), repr=False)
    contact_note: str = field(default="", repr=False)  # e.g. "ring efter kl. 10", or the way via förmedling
    municipality: str = ""
    language: str = ""
    interpreter: InterpreterNeed = InterpreterNeed.NONE
    communication: str = field(default="", repr=False)  # bildstöd, lättläst, hjälpmedel
    representative: str = field(default="", repr=False)  # god man, ställföreträdare
    representative_phone: str = field(default="", repr=False)
    notice: Notice = NO_NOTICE
    version: int = 0

    @property
    def name(self) -> str:
        """``Åsa Öberg``."""
        return f"{self.given_name} {self.family_name}".strip()

    @property
    def sorted_name(self) -> str:
        """``Öberg, Åsa``."""
        return ", ".join(p for p in (self.family_name, self.given_name) if p)

    @property
    def initials(self) -> str:
        """``Å.Ö.``"""
        return "".join(f"{p[0]}." for p in (self.given_name, self.family_name) if p)

    @property
    def protected(self) -> bool:
        """Whether the identity is protected in any of the three ways."""
        return self.protection is not Protection.NONE

    @property
    def shown(self) -> str:
        """What anybody may see: the name, or the initials of a protected identity."""
        return self.initials if self.protected else self.name


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The five things an officer must know of an ASF, literally from the plan p10:
    "organisation, syfte, mål, metod och verksamheter".
    """

    organisation: str = ""
    purpose: str = ""
    goals: str = ""
    method: str = ""
    activities: str = ""


@dataclass(frozen=True, slots=True)
class Enterprise:
    """Arbetsintegrerande socialt företag (ASF), anordnare."""

    id: UUID
    name: str = ""
    org_number: str = ""
    legal_form: str = ""  # code in resources/reference
    municipality: str = ""  # kommunkod
    branches: tuple[str, ...] = ()  # codes in resources/reference
    knowledge: Knowledge = Knowledge()
    places: int = 0
    address: Address = Address()
    phone: str = ""
    email: str = ""
    website: str = ""
    signatory: str = ""  # firmatecknare or who signs on delegation
    signatory_title: str = ""
    languages: tuple[str, ...] = ()
    note: str = ""
    active: bool = True
    version: int = 0


@dataclass(frozen=True, slots=True)
class Supervisor:
    """Handledare at an enterprise, with a deputy (2000:634 14 §: "utsedd handledare")."""

    id: UUID
    enterprise_id: UUID
    name: str = field(default="", repr=False)
    title: str = ""
    phone: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    capacity: int = 0  # participants at a time; 0 = not stated
    trainings: str = ""
    deputy_id: UUID | None = None
    active: bool = True
    version: int = 0


@dataclass(frozen=True, slots=True)
class Commissioner:
    """Uppdragsgivare: AF, kommun, FK, samordningsförbund."""

    id: UUID
    kind: CommissionerKind = CommissionerKind.OTHER
    name: str = ""
    org_number: str = ""
    version: int = 0


@dataclass(frozen=True, slots=True)
class Unit:
    """Enhet of a commissioner: the AF office, the kommun's AME, IFO or omsorg."""

    id: UUID
    commissioner_id: UUID
    kind: UnitKind = UnitKind.OTHER
    name: str = ""
    municipality: str = ""
    address: Address = Address()
    phone: str = ""
    email: str = ""
    invoice_reference: str = ""
    version: int = 0


@dataclass(frozen=True, slots=True)
class CaseOfficer:
    """Handläggare."""

    id: UUID
    unit_id: UUID | None = None
    name: str = field(default="", repr=False)
    title: str = "Handläggare"
    phone: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    version: int = 0


def check_participant(value: Participant, today: date) -> list[Problem]:
    """Problems of a participant in the order of the form."""
    found = [
        *writing.check_name(value.given_name, "given_name"),
        *writing.check_name(value.family_name, "family_name"),
    ]
    if value.person_number and value.person_number.born > today:
        found.append(Problem(Rule.PERSON_NUMBER_DATE, "person_number"))
    return [
        *found,
        *check_notice(value.protection, value.notice, today),
        *writing.check_phone(value.phone, "phone"),
        *writing.check_email(value.email, "email"),
        *_check_address(value.address),
        *writing.check_text(value.contact_note, "contact_note", longest=2000),
        *writing.check_line(value.communication, "communication", longest=500),
        *writing.check_name(value.representative, "representative", required=False),
        *writing.check_phone(value.representative_phone, "representative_phone"),
    ]


def check_enterprise(value: Enterprise) -> list[Problem]:
    """Problems of an enterprise in the order of the form."""
    known = value.knowledge
    return [
        *writing.check_name(value.name, "name", longest=150),
        *([] if value.org_number else [Problem(Rule.REQUIRED, "org_number")]),
        *([] if value.municipality else [Problem(Rule.REQUIRED, "municipality")]),
        *check_count(value.places, "places", 0, 500),
        *_check_address(value.address),
        *writing.check_phone(value.phone, "phone"),
        *writing.check_email(value.email, "email"),
        *writing.check_line(value.website, "website", longest=200),
        *writing.check_name(value.signatory, "signatory", required=False),
        *writing.check_line(value.signatory_title, "signatory_title"),
        *writing.check_text(known.organisation, "organisation", longest=5000),
        *writing.check_text(known.purpose, "purpose", longest=5000),
        *writing.check_text(known.goals, "goals", longest=5000),
        *writing.check_text(known.method, "method", longest=5000),
        *writing.check_text(known.activities, "activities", longest=5000),
        *writing.check_text(value.note, "note", longest=5000),
    ]


def check_supervisor(value: Supervisor) -> list[Problem]:
    """Problems of a supervisor; nobody deputises for themselves."""
    return [
        *writing.check_name(value.name, "name"),
        *writing.check_line(value.title, "title"),
        *writing.check_phone(value.phone, "phone"),
        *writing.check_email(value.email, "email"),
        *check_count(value.capacity, "capacity", 0, 100),
        *writing.check_text(value.trainings, "trainings", longest=2000),
        *([Problem(Rule.DEPUTY_IS_SUPERVISOR, "deputy_id")] if value.deputy_id == value.id else []),
    ]


def check_commissioner(value: Commissioner) -> list[Problem]:
    """Problems of a commissioner."""
    return writing.check_name(value.name, "name", longest=150)


def check_unit(value: Unit) -> list[Problem]:
    """Problems of a unit."""
    return [
        *writing.check_name(value.name, "name", longest=150),
        *_check_address(value.address),
        *writing.check_phone(value.phone, "phone"),
        *writing.check_email(value.email, "email"),
        *writing.check_line(value.invoice_reference, "invoice_reference"),
    ]


def check_officer(value: CaseOfficer) -> list[Problem]:
    """Problems of a case officer."""
    return [
        *writing.check_name(value.name, "name"),
        *writing.check_line(value.title, "title"),
        *writing.check_phone(value.phone, "phone"),
        *writing.check_email(value.email, "email"),
    ]


def check_count(value: int, at: str, least: int, most: int) -> list[Problem]:
    """A whole number within its limits."""
    return [] if least <= value <= most else [Problem(Rule.OUT_OF_RANGE, at, {"least": least, "most": most})]


def _check_address(value: Address) -> list[Problem]:
    return [
        *writing.check_line(value.street, "street"),
        *writing.check_postcode(value.postcode, "postcode"),
        *writing.check_line(value.city, "city"),
    ]
