"""Invented gaps in the control before signing: some drafts wait for the union, a few agreements were signed without."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.before_signing import ControlMark, Standing
from asfdesk.domain.ids import new_id
from asfdesk.domain.terms import Terms
from asfdesk.services.agreeing.before_signing import assessed, controlled
from asfdesk.services.desk import Desk
from asfdesk.store.work import Work

UNION = "union_statement"
_SHARE = 0.15
_REASONS = (
    "Organisationen har inte svarat trots två påminnelser. Platsen går förlorad om starten skjuts upp.",
    "Yttrandet kommer nästa vecka enligt telefonsamtal. Deltagaren börjar med introduktion.",
)


def awaiting_union(terms: Terms, number: str) -> Terms:
    """The terms as they are while the union's statement has not come, for some of the cases."""
    if Random(number).random() >= _SHARE:
        return terms
    return replace(terms, requirements=tuple(one for one in terms.requirements if one.code != UNION))


def with_control(desk: Desk, work: Work, view: AgreementView, on: date) -> AgreementView:
    """The view with its control: what is open was given up, with the reason."""
    random = Random(view.agreement.number)
    given_up: list[ControlMark] = []
    for finding in assessed(desk, controlled(view), (), ()):
        if not finding.settled:
            given_up.append(
                work.control.save(
                    ControlMark(
                        new_id(),
                        view.agreement.id,
                        finding.point.code,
                        Standing.LACKING,
                        on,
                        view.officer.name if view.officer else "",
                        random.choice(_REASONS),
                    )
                )
            )
    return replace(view, control=assessed(desk, controlled(view), given_up, ()))
