"""Where the parties sign what closes a placement: drawn on the screen, or a line for a pen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from asfdesk.domain import swedish
from asfdesk.domain.closing import ClosingKind, ClosingSignature
from asfdesk.domain.signature import Role, Way

from . import wording
from .content import Document, SignatureBox, signature_boxes, signed
from .signed_by import signed_ink, way_words

_ROLES = {
    ClosingKind.ASSESSMENT: {Role.PARTICIPANT: "Deltagare, har tagit del", Role.OFFICER: "Handläggare"},
    ClosingKind.CERTIFICATE: {Role.ENTERPRISE: "För arbetsplatsen", Role.OFFICER: "Handläggare"},
}


def empty_boxes(kind: ClosingKind, who: Mapping[Role, tuple[str, str]]) -> tuple[SignatureBox, ...]:
    """A line for each who is to sign; ``who`` gives name and capacity, in the order of the lines."""
    return tuple(
        SignatureBox(_ROLES[kind][role], *named, note="Ort, datum och underskrift")
        for role, named in who.items()
    )


def role_of(kind: ClosingKind, box: SignatureBox) -> Role:
    """Whose line a box of the frozen document is."""
    return next(role for role, words in _ROLES[kind].items() if words == box.role)


def with_closing_signatures(
    document: Document,
    kind: ClosingKind,
    who: Sequence[SignatureBox],
    given: Sequence[ClosingSignature],
    issued_at: datetime,
    local: Callable[[datetime], datetime],
) -> Document:
    """The frozen ``document`` as it was issued: what was drawn in its place, lines for ink in the others.

    Args:
        who: the empty boxes of the frozen document.
        local: turns a UTC time into the time on the wall.
    """
    status = f"Utfärdat den {swedish.long_date(local(issued_at).date())}"
    return signed(document, _boxes(kind, who, given, local), status)


def signed_so_far(
    document: Document,
    kind: ClosingKind,
    given: Sequence[ClosingSignature],
    local: Callable[[datetime], datetime],
) -> Document:
    """What lies on the screen for the next to sign: not issued, with what the others have drawn already."""
    if not given:
        return document
    who = signature_boxes(document.blocks)
    status = f"{document.status}. Underskrivet av {len(given)} av {len(who)}"
    return signed(document, _boxes(kind, who, given, local), status, document.watermark)


def _boxes(
    kind: ClosingKind,
    who: Sequence[SignatureBox],
    given: Sequence[ClosingSignature],
    local: Callable[[datetime], datetime],
) -> tuple[SignatureBox, ...]:
    drawn = {signature.role: signature for signature in given}
    return tuple(
        _box(kind, drawn[role], local) if (role := role_of(kind, empty)) in drawn else empty for empty in who
    )


def _box(
    kind: ClosingKind, signature: ClosingSignature, local: Callable[[datetime], datetime]
) -> SignatureBox:
    return SignatureBox(
        role=_ROLES[kind][signature.role],
        name=signature.name,
        capacity="" if signature.role is Role.PARTICIPANT else wording.joined(signature.capacity),
        signed=f"{signature.place} den {swedish.moment(local(signature.at))}",
        ink=signed_ink(signature.way, signature.ink),
        note=way_words(signature.way, signature.witness),
        sha256=signature.sha256,
        way="" if signature.way is Way.SCREEN else signature.way.value,
    )
