"""The words of an agreement as they were frozen, and the same with its signatures."""

from __future__ import annotations

from asfdesk.documents.agreement import with_signatures
from asfdesk.documents.content import Document, from_json
from asfdesk.documents.sharing import for_supervisor
from asfdesk.domain.agreement import AgreementView, FrozenText, copy_for
from asfdesk.domain.errors import Rule, broken
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.signature import Copy, Role

from ..desk import Desk


def shown_document(view: AgreementView, role: Role) -> Document:
    """The frozen text that a party reads before signing. Raises RuleBroken when nothing is presented."""
    return _frozen(view, copy_for(role))


def signed_document(view: AgreementView, copy: Copy, now_shared: frozenset[SharedTopic]) -> Document:
    """The frozen text of a copy with its signatures. The supervisor's copy is narrowed further by what the
    participant still consents to; it never grows beyond what was signed.
    """
    document = _frozen(view, copy)
    if copy is Copy.SUPERVISOR:
        document = for_supervisor(document, frozenset(topic.value for topic in now_shared))
    return with_signatures(document, view, Desk.local)


def _frozen(view: AgreementView, copy: Copy) -> Document:
    text = view.text(copy)
    if text is None:
        raise broken(Rule.AGREEMENT_LOCKED, "agreement", number=view.agreement.number)
    return document_of(text)


def document_of(text: FrozenText) -> Document:
    """What a frozen text states."""
    return from_json(text.content.encode())
