"""What is printed to be signed by pen: a copy of a presented agreement, or of a closed visit's protocol, with its control code."""

from __future__ import annotations

from uuid import UUID

import msgspec

from asfdesk.documents.agreement import with_signatures
from asfdesk.documents.content import Document, from_json
from asfdesk.documents.protocol import with_protocol_signatures
from asfdesk.documents.render import pdf
from asfdesk.documents.sharing import for_supervisor
from asfdesk.domain.carried import recipient_of
from asfdesk.domain.control_code import code_for
from asfdesk.domain.errors import Rule, broken
from asfdesk.domain.reading import Seen
from asfdesk.domain.signature import Copy

from ..agreeing.agreements import find_agreement
from ..agreeing.frozen_words import document_of
from ..desk import Desk
from ..output.exports import Export, agreement_file_name, protocol_file_name, record_export
from ..visiting.protocols import get_protocol, picture_bytes

TO_SIGN = "Att underskriva på papper"


def paper_to_sign(desk: Desk, key: UUID, copy: Copy) -> Export:
    """A copy of the agreement, or of the protocol of the visit, with this key.

    Raises RuleBroken: AGREEMENT_LOCKED when nothing is presented; PROTOCOL_NOT_FROZEN; COPY_SHARES_LESS when the participant
    has consented to less since the supervisor's copy was frozen (JO 3507-2017).
    """
    view = find_agreement(desk, key)
    if view is None:
        return _protocol(desk, key, copy)
    view.agreement.require_presented()
    text = view.text(copy)
    assert text is not None  # presented
    document = with_signatures(document_of(text), view, Desk.local)
    if not view.signatures:
        document = msgspec.structs.replace(document, status=TO_SIGN, watermark="")
    name = agreement_file_name(view, recipient_of(copy)).removesuffix(".pdf").removesuffix(" utkast")
    record_export(desk, f"agreement {copy} paper", Seen.PRINT, key)
    return _export(desk, name, document, key, copy, text.sha256)


def _protocol(desk: Desk, visit_id: UUID, copy: Copy) -> Export:
    found = get_protocol(desk, visit_id)
    text = found.text(copy)
    if text is None:
        raise broken(Rule.PROTOCOL_NOT_FROZEN, "protocol")
    words = from_json(text.content.encode())
    shared = frozenset(topic.value for topic in found.view.shared)
    if copy is Copy.SUPERVISOR and for_supervisor(words, shared) != words:
        raise broken(Rule.COPY_SHARES_LESS, "protocol")
    document = with_protocol_signatures(words, found, Desk.local)
    if not found.signatures:
        document = msgspec.structs.replace(document, status=f"{document.status}. {TO_SIGN}")
    name = protocol_file_name(found.view, recipient_of(copy)).removesuffix(".pdf")
    record_export(desk, f"protocol {copy} paper", Seen.PRINT, visit_id)
    return _export(desk, name, document, visit_id, copy, text.sha256)


def _export(desk: Desk, name: str, document: Document, key: UUID, copy: Copy, sha256: str) -> Export:
    pictures = picture_bytes(desk, key, document)
    data = pdf(document, made_at=desk.now(), pictures=pictures, code=code_for(key, copy, sha256))
    return Export(f"{name} att underskriva.pdf", data)
