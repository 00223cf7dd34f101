"""An organisation's own templates, clauses and checklists: drafts that are written, releases that never change.

Why: the shipped data in ``resources`` is the program's; what a kommun adds or words its own way lies in its register,
is released by a person on a day, and is then as fixed as a law: agreements stand on it by code, version and hash.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from .checklist import Checklist
from .clause import OWN, AgreementTemplate, Clause


class OwnKind(StrEnum):
    """What an item is."""

    AGREEMENT = "agreement"
    CLAUSE = "clause"
    CHECKLIST = "checklist"


class OwnState(StrEnum):
    """Written, then released for ever. A release that is not offered any more has ``retired_on``."""

    DRAFT = "draft"
    RELEASED = "released"


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """An agreement template with the clauses that are written in it."""

    template: AgreementTemplate
    clauses: tuple[Clause, ...] = ()

    def clause(self, code: str) -> Clause | None:
        """A clause that is written in the template itself."""
        return next((clause for clause in self.clauses if clause.code == code), None)


Content = OwnTemplate | Clause | Checklist


@dataclass(frozen=True, slots=True)
class OwnItem:
    """One row: a draft (``edition`` 0) or a released edition of ``code``.

    ``content`` is canonical JSON, ``sha256`` its digest in hex (empty while a draft); ``origin`` says whose it is when it
    came in a pack; ``based_on`` what it was copied from, as ``code/version``.
    """

    id: UUID
    kind: OwnKind
    code: str
    edition: int
    state: OwnState
    title: str
    content: str = field(repr=False)
    sha256: str = ""
    origin: str = ""
    based_on: str = ""
    released_at: datetime | None = None
    released_by: str = ""
    retired_on: date | None = None
    version: int = 0

    @property
    def draft(self) -> bool:
        """Whether it may still be changed."""
        return self.state is OwnState.DRAFT


def own_code(base: str, key: UUID) -> str:
    """A code that no other register makes: ``af_practice@1f2e3d4c``. ``base`` is what it is a wording of."""
    return f"{base.partition(OWN)[0]}{OWN}{key.hex[-8:]}"


def is_own(code: str) -> bool:
    """Whether a code is of an organisation's own making."""
    return OWN in code
