"""What is signed by pen, the same for an agreement and for the protocol of a visit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from asfdesk.documents.paper_copy import PaperOf
from asfdesk.domain import swedish
from asfdesk.domain.agreement import AgreementView, State, roles_left
from asfdesk.domain.protocol import Protocol
from asfdesk.domain.signature import ROLES, Copy, Role
from asfdesk.domain.visit import VisitState

from ..agreeing.agreements import view_of
from ..desk import Desk
from ..visiting.protocols import protocol_of
from ..visiting.protocols import signer as protocol_signer
from .given import Words
from .signing import signer


@dataclass(frozen=True, slots=True)
class ByPen:
    """What is signed by pen. ``texts``: its frozen words by copy; ``since``: when they were frozen, in UTC; ``signers``: the
    name and capacity that each party is expected to sign with."""

    key: UUID
    of: PaperOf
    number: str
    enterprise: str
    texts: Mapping[Copy, Words]
    left: tuple[Role, ...]
    signers: Mapping[Role, tuple[str, str]] = field(repr=False)
    since: datetime | None = None
    organisation: str = ""
    unit: str = ""

    @property
    def waits(self) -> bool:
        """Whether its words are locked and somebody has still to sign."""
        return bool(self.texts) and bool(self.left)


def by_pen(desk: Desk, key: UUID) -> ByPen | None:
    """The agreement or the protocol of a visit with this key."""
    with desk.store.read() as work:
        agreement = work.agreements.find(key)
        if agreement is not None:
            return agreement_by_pen(view_of(desk, work, agreement))
        visit = work.visits.find(key)
        if visit is None or visit.state is not VisitState.CLOSED:
            return None
        return protocol_by_pen(protocol_of(desk, work, key))


def agreement_by_pen(view: AgreementView) -> ByPen:
    """An agreement; nobody has to sign what is not presented."""
    presented = view.agreement.state is State.PRESENTED
    return ByPen(
        key=view.agreement.id,
        of=PaperOf.AGREEMENT,
        number=view.agreement.number,
        enterprise=view.enterprise.name,
        texts={text.copy: text for text in view.texts},
        left=roles_left(view.signatures) if presented else (),
        signers={role: signer(view, role) for role in ROLES},
        since=view.agreement.presented_at,
        organisation=view.commissioner.name if view.commissioner else "",
        unit=view.unit.name if view.unit else "",
    )


def protocol_by_pen(found: Protocol) -> ByPen:
    """The protocol of a closed visit."""
    view = found.view
    return ByPen(
        key=view.visit.id,
        of=PaperOf.PROTOCOL,
        number=f"Besök {swedish.iso(view.visit.on)} {view.agreement_number}".strip(),
        enterprise=view.enterprise.name,
        texts={text.copy: text for text in found.texts},
        left=found.left,
        signers={role: protocol_signer(found, role) for role in found.parties},
        since=view.visit.closed_at,
        organisation=view.commissioner.name if view.commissioner else "",
        unit=view.unit.name if view.unit else "",
    )
