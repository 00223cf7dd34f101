"""Some agreements of the demo have been amended, so that a chain can be looked at."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from asfdesk.domain.agreement import Agreement, AgreementKind, AgreementView, State, agreement_number
from asfdesk.domain.ids import new_id
from asfdesk.services.desk import Desk
from asfdesk.store.work import Work

from .signing import sign

AMENDED_AFTER = timedelta(days=45)
"""How long a placement must have run before it is amended."""

_HELD_FOR = timedelta(days=10)
_TASK = "Hjälper nya deltagare under deras första vecka"
_REASON = "Deltagaren vill ta mer ansvar och handledaren ser att det går bra."


def amend(desk: Desk, work: Work, before: AgreementView) -> AgreementView:
    """A task more since ten days, signed by the three the week before."""
    today = desk.today()
    holds = today - _HELD_FOR
    terms = replace(
        before.terms, tasks=(*before.terms.tasks, _TASK), change_from=holds, change_reason=_REASON
    )
    number = agreement_number(desk.store.device, today.year, work.agreements.next_number(today.year))
    draft = work.agreements.save(
        Agreement(
            new_id(),
            before.placement.id,
            number=number,
            state=State.DRAFT,
            terms=terms,
            kind=AgreementKind.AMENDMENT,
            amends_id=before.agreement.id,
        )
    )
    view = replace(before, agreement=draft, texts=(), signatures=(), control=(), amends=before)
    return sign(desk, work, view, holds - timedelta(days=7))
