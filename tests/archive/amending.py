"""Amendments, extensions and compilations for the gate."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from asfdesk.documents.agreement import with_signatures
from asfdesk.documents.amendment import amendment_document
from asfdesk.documents.compilation import compilation
from asfdesk.documents.content import Document, digest
from asfdesk.domain.agreement import AgreementKind, AgreementView, State
from asfdesk.domain.ids import new_id
from asfdesk.domain.signature import Copy
from asfdesk.domain.terms import Goal
from asfdesk.services.desk import Desk
from tests.documents.samples import agreement_view, all_signatures, catalogue

LONG = "Arbetsuppgifterna ändras så att deltagaren själv planerar dagen tillsammans med handledaren. " * 6


def following(kind: AgreementKind) -> AgreementView:
    """What amends or extends the sample agreement in many ways: hours, goals, tasks, a long text, an adaptation."""
    before = agreement_view()
    signed = replace(before.agreement, state=State.SIGNED, signed_at=datetime(2026, 3, 1, tzinfo=UTC))
    before = replace(before, agreement=signed)
    terms = replace(
        before.terms,
        hours_per_week=Decimal(25),
        goals=(*before.terms.goals, Goal("Öppna caféet på egen hand", "Egen nyckel", date(2026, 8, 15))),
        tasks=(*before.terms.tasks[1:], "Ta emot leveranser"),
        supervision=LONG,
        adaptations=(),
        change_from=date(2026, 5, 4),
        change_reason="Åsa orkar mer.",
    )
    agreement = replace(
        signed, id=new_id(), number="ÖK-2026-K7Q-0013", kind=kind, amends_id=signed.id, terms=terms
    )
    return replace(before, agreement=agreement, amends=before)


def amendments() -> list[tuple[str, Document]]:
    """Both kinds in both copies, unsigned and signed, and a compilation."""
    reference = catalogue().reference
    found: list[tuple[str, Document]] = []
    for kind in (AgreementKind.AMENDMENT, AgreementKind.EXTENSION):
        view = following(kind)
        digests = (digest(amendment_document(view, reference, copy=copy)) for copy in Copy)
        signed = replace(view, signatures=all_signatures(*digests))
        for copy in Copy:
            document = amendment_document(view, reference, copy=copy)
            found.append((f"{kind} {copy}", document))
            found.append((f"{kind} {copy} signed", with_signatures(document, signed, Desk.local)))
    view = following(AgreementKind.AMENDMENT)
    assert view.amends is not None
    sources = (view.amends.agreement, view.agreement)
    found.append(("compilation", compilation(view, sources, date(2026, 6, 1), reference)))
    return found
