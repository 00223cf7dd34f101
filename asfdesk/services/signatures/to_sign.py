"""A document that waits for signatures, the same to whoever shows it: whose turn it is, what each reads first, which pages
bind, and the signature taken. One shape for agreements (and what changes them), protocols, assessments and certificates.

Each is a value of one moment; signing gives the next one. Nothing here is asked of the officer and nothing is shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol as Shape
from uuid import UUID

from asfdesk.documents.closing_signatures import signed_so_far
from asfdesk.documents.content import Document, digest, from_json
from asfdesk.documents.plain_summary import SummaryPart, plain_summary
from asfdesk.documents.read_first import read_first
from asfdesk.documents.render import pdf
from asfdesk.domain.agreement import AgreementView, copy_for
from asfdesk.domain.clock import ClockDoubt
from asfdesk.domain.closing import ClosingKind, ClosingSignature
from asfdesk.domain.errors import Rule, broken
from asfdesk.domain.protocol import Protocol
from asfdesk.domain.signature import ROLES, Copy, Given, Role

from ..desk import Desk
from ..finishing import closing
from ..keeping import clock
from ..visiting import protocol_seals, protocols
from . import signing


@dataclass(frozen=True, slots=True)
class Turn:
    """What one party reads and signs: its expected name and capacity, whose copy, the digest of the words, and what is read
    first."""

    role: Role
    name: str = field(repr=False)
    capacity: str
    copy: Copy
    sha256: str
    summary: tuple[SummaryPart, ...] = field(repr=False)


class ToSign(Shape):
    """What a page needs of a document to have it signed."""

    @property
    def parties(self) -> tuple[Role, ...]:
        """Who may sign, in signing order."""
        ...

    @property
    def signed_as(self) -> Mapping[Role, str]:
        """The names of those who have signed."""
        ...

    def turn(self, role: Role) -> Turn:
        """What ``role`` reads and signs."""
        ...

    def pages(self, role: Role) -> bytes:
        """The pages that bind ``role``, with the signatures given so far."""
        ...

    def doubt(self) -> ClockDoubt | None:
        """Why a signature given now would bear a time that cannot be right."""
        ...

    def sign(self, turn: Turn, given: Given) -> ToSign:
        """The document after ``given``, under exactly the words of ``turn``. Raises RuleBroken."""
        ...


def left(document: ToSign) -> tuple[Role, ...]:
    """Who has still to sign, in signing order."""
    return tuple(role for role in document.parties if role not in document.signed_as)


@dataclass(frozen=True, slots=True)
class AgreementToSign:
    """An agreement, or what changes or extends it, that has been presented."""

    desk: Desk
    view: AgreementView

    @property
    def parties(self) -> tuple[Role, ...]:
        """Who may sign, in signing order."""
        return ROLES

    @property
    def signed_as(self) -> Mapping[Role, str]:
        """The names of those who have signed."""
        return {one.role: one.name for one in self.view.signatures}

    def turn(self, role: Role) -> Turn:
        """What ``role`` reads and signs."""
        text = self.view.text(copy_for(role))
        if text is None:
            raise broken(Rule.AGREEMENT_LOCKED, "agreement", number=self.view.agreement.number)
        return Turn(
            role, *signing.signer(self.view, role), text.copy, text.sha256, plain_summary(self.view, role)
        )

    def pages(self, role: Role) -> bytes:
        """The pages that bind, with the signatures given so far."""
        return signing.shown_pdf(self.desk, self.view, role)

    def doubt(self) -> ClockDoubt | None:
        """Why the time of a signature given now could not be right."""
        given = (one.signed_at for one in self.view.signatures)
        return clock.signing_doubt(self.desk, (self.view.agreement.presented_at, *given))

    def sign(self, turn: Turn, given: Given) -> AgreementToSign:
        """The document after ``given``. Raises RuleBroken."""
        view = signing.sign(
            self.desk, self.view.agreement.id, turn.role, shown_sha256=turn.sha256, name=given.name,
            capacity=given.capacity, place=given.place, ink=given.ink, way=given.way, typed=given.typed,
            witness=given.witness,
        )  # fmt: skip
        return replace(self, view=view)


@dataclass(frozen=True, slots=True)
class ProtocolToSign:
    """The protocol of a closed visit; after the last signature it is sealed."""

    desk: Desk
    found: Protocol

    @property
    def parties(self) -> tuple[Role, ...]:
        """Who may sign, in signing order."""
        return self.found.parties

    @property
    def signed_as(self) -> Mapping[Role, str]:
        """The names of those who have signed."""
        return {one.role: one.name for one in self.found.signatures}

    def turn(self, role: Role) -> Turn:
        """What ``role`` reads and signs."""
        text = protocols.shown_text(self.found, role)
        words = from_json(text.content.encode())
        return Turn(role, *protocols.signer(self.found, role), text.copy, text.sha256, read_first(words))

    def pages(self, role: Role) -> bytes:
        """The pages that bind, with the signatures given so far."""
        return protocols.shown_pdf(self.desk, self.found, role)

    def doubt(self) -> ClockDoubt | None:
        """Why the time of a signature given now could not be right."""
        given = (one.signed_at for one in self.found.signatures)
        return clock.signing_doubt(self.desk, (self.found.view.visit.closed_at, *given))

    def sign(self, turn: Turn, given: Given) -> ProtocolToSign:
        """The document after ``given``. Raises RuleBroken."""
        visit_id = self.found.view.visit.id
        after = protocols.sign_protocol(
            self.desk, visit_id, turn.role, shown_sha256=turn.sha256, name=given.name, capacity=given.capacity,
            place=given.place, ink=given.ink, way=given.way, typed=given.typed, witness=given.witness,
        )  # fmt: skip
        if after.signed:
            protocol_seals.seal_protocol(self.desk, visit_id)
        return replace(self, found=after)


@dataclass(frozen=True, slots=True)
class ClosingToSign:
    """An assessment or certificate about to be issued. What is signed is kept here until it is: nothing is written before."""

    desk: Desk
    kind: ClosingKind
    placement_id: UUID
    document: Document
    signers: tuple[Role, ...]
    given: tuple[ClosingSignature, ...] = ()

    @property
    def parties(self) -> tuple[Role, ...]:
        """Who may sign, in signing order."""
        return self.signers

    @property
    def signed_as(self) -> Mapping[Role, str]:
        """The names of those who have signed."""
        return {one.role: one.name for one in self.given}

    def turn(self, role: Role) -> Turn:
        """What ``role`` reads and signs."""
        expected = closing.signers(self.document, self.kind)[role]
        return Turn(role, *expected, Copy.FULL, digest(self.document), read_first(self.document))

    def pages(self, role: Role) -> bytes:  # noqa: ARG002 - the same pages bind everybody
        """The pages that bind, with the signatures given so far."""
        shown = signed_so_far(self.document, self.kind, self.given, self.desk.local)
        return pdf(shown, made_at=self.desk.now())

    def doubt(self) -> ClockDoubt | None:
        """Why the time of a signature given now could not be right."""
        return clock.signing_doubt(self.desk, (one.at for one in self.given))

    def sign(self, turn: Turn, given: Given) -> ClosingToSign:
        """The document after ``given``. Raises RuleBroken."""
        taken = closing.given_under(self.desk, turn.role, given, turn.sha256)
        return replace(self, given=(*self.given, taken))
