"""A signature: drawn on the screen, as strokes with time and, where the device gives it, pressure; a typed name; a mark
(*bomärke*) that a named witness has seen drawn; or by pen on paper.

Those on the screen are *enkla elektroniska underskrifter* (eIDAS art. 3.10) and are never called anything else. One on paper has
no strokes: the scanned paper is its proof, and the officer states who signed, where and on which day.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from itertools import pairwise
from math import hypot
from uuid import UUID

from . import writing
from .errors import Problem, Rule


class Role(StrEnum):
    """Who signs."""

    PARTICIPANT = "participant"
    ENTERPRISE = "enterprise"
    OFFICER = "officer"


ROLES = (Role.PARTICIPANT, Role.ENTERPRISE, Role.OFFICER)


class Copy(StrEnum):
    """Which text of the agreement: all of it, or without what the participant has not consented to share."""

    FULL = "full"
    SUPERVISOR = "supervisor"


class Way(StrEnum):
    """How a party has signed."""

    SCREEN = "screen"  # the name drawn
    TYPED = "typed"  # the name written by keyboard, nothing drawn
    MARK = "mark"  # a mark drawn in place of a name, before a witness
    PAPER = "paper"


class InkDevice(StrEnum):
    """What drew the strokes."""

    PEN = "pen"
    TOUCH = "touch"
    MOUSE = "mouse"


@dataclass(frozen=True, slots=True)
class InkPoint:
    """``x`` and ``y`` in the pad's own units (right and down), ``t`` in milliseconds from the first point of
    the signature, ``pressure`` 0–1 or None when the device has none.
    """

    x: float
    y: float
    t: int
    pressure: float | None = None


@dataclass(frozen=True, slots=True)
class Ink:
    """All strokes of one signature on a pad of ``width`` × ``height`` units."""

    width: float
    height: float
    strokes: tuple[tuple[InkPoint, ...], ...] = field(default=(), repr=False)
    device: InkDevice = InkDevice.MOUSE

    @property
    def length(self) -> float:
        """Summed length of all strokes in pad units."""
        return sum(hypot(b.x - a.x, b.y - a.y) for stroke in self.strokes for a, b in pairwise(stroke))


NO_INK = Ink(0.0, 0.0)
"""What a signature on paper, or a typed one, has in place of strokes."""


@dataclass(frozen=True, slots=True)
class Signature:
    """One party's signature under exactly the text whose SHA-256 is ``shown_sha256``.

    On paper ``paper_id`` names the kept scan, and only the day of ``signed_at`` is known; it stands at noon.
    """

    id: UUID
    agreement_id: UUID
    round: int
    role: Role
    name: str = field(repr=False)
    capacity: str  # in what capacity: title, "deltagare", "firmatecknare"
    place: str
    signed_at: datetime  # UTC
    copy: Copy
    shown_sha256: str
    ink: Ink = field(repr=False)
    way: Way = Way.SCREEN
    paper_id: UUID | None = None
    witness: str = field(default="", repr=False)


def check_ink(ink: Ink | None, at: str = "ink") -> list[Problem]:
    """Nothing drawn, or a mere dot or tick: shorter than a tenth of the pad's width or fewer than 6 points."""
    if ink is None or not any(ink.strokes):
        return [Problem(Rule.SIGNATURE_EMPTY, at)]
    if ink.length < ink.width / 10 or sum(map(len, ink.strokes)) < 6:
        return [Problem(Rule.SIGNATURE_TOO_SHORT, at)]
    return []


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody does to sign, whatever the document: who, where, and in one of the ways of the screen.

    ``typed`` is the name as written for TYPED, ``witness`` who has seen the mark drawn for MARK.
    """

    name: str = field(repr=False)
    capacity: str
    place: str
    ink: Ink | None = field(default=None, repr=False)
    way: Way = Way.SCREEN
    typed: str = field(default="", repr=False)
    witness: str = field(default="", repr=False)

    @property
    def kept_ink(self) -> Ink:
        """The strokes to keep: those of another way that was tried first are none of the signature."""
        return NO_INK if self.way is Way.TYPED or self.ink is None else self.ink


def check_given(given: Given) -> list[Problem]:
    """Problems of a signature in the order of its form. Texts are already tidy."""
    found = _check_who(given.name, given.capacity, given.place)
    match given.way:
        case Way.SCREEN:
            return [*found, *check_ink(given.ink)]
        case Way.TYPED:
            return [*found, *_check_typed(given)]
        case Way.MARK:
            return [*found, *_check_witness(given), *_check_drawn(given.ink)]
        case Way.PAPER:
            raise ValueError("a signature on paper is not given on the screen")


def _check_typed(given: Given) -> list[Problem]:
    if not given.typed.strip():
        return [Problem(Rule.REQUIRED, "typed")]
    same = " ".join(given.typed.split()).casefold() == " ".join(given.name.split()).casefold()
    return [] if same else [Problem(Rule.TYPED_NAME_DIFFERS, "typed", {"name": given.name})]


def _check_witness(given: Given) -> list[Problem]:
    found = writing.check_name(given.witness, "witness")
    if not found and given.witness.casefold() == given.name.casefold():
        return [Problem(Rule.WITNESS_IS_SIGNER, "witness")]
    return found


def _check_drawn(ink: Ink | None) -> list[Problem]:
    """A mark may be as short as a cross."""
    return [] if ink is not None and any(ink.strokes) else [Problem(Rule.SIGNATURE_EMPTY, "ink")]


def check_signing(name: str, capacity: str, place: str, ink: Ink | None) -> list[Problem]:
    """Problems of a drawn signature in the order of its form."""
    return check_given(Given(name, capacity, place, ink))


def check_on_paper(
    name: str, capacity: str, place: str, signed_on: date | None, earliest: date | None, today: date
) -> list[Problem]:
    """Problems of what the officer states about a signature on paper: its day lies between that on which the text was
    locked and today.
    """
    found = _check_who(name, capacity, place)
    if signed_on is None:
        return [*found, Problem(Rule.REQUIRED, "signed_on")]
    if signed_on > today:
        found.append(Problem(Rule.PAPER_DAY_TO_COME, "signed_on"))
    elif earliest is not None and signed_on < earliest:
        found.append(Problem(Rule.PAPER_DAY_BEFORE_TEXT, "signed_on", {"day": earliest}))
    return found


def _check_who(name: str, capacity: str, place: str) -> list[Problem]:
    return [
        *writing.check_name(name, "name"),
        *writing.check_line(capacity, "capacity"),
        *writing.check_line(place, "place", required=True, longest=80),
    ]
