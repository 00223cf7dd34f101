"""The end of a signed placement, whole: ended and taken back, ended again, assessed, certified, issued and handed out."""

from __future__ import annotations

from dataclasses import replace

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.closing import ClosingKind
from asfdesk.domain.outcome import AT_END
from asfdesk.services.desk import Desk
from asfdesk.services.finishing import closing, closing_seals, endings, outcomes
from asfdesk.services.parties import consents
from tests.endings import assessed, certified, early, issued

SERVICES = (
    "finishing.endings.end_placement", "finishing.endings.reopen", "finishing.assessments.save_assessment", "finishing.work_certificates.save_certificate",
    "finishing.outcomes.record", "finishing.outcomes.take_back", "finishing.closing.issue", "parties.consents.unrevoke_consent",
)  # fmt: skip


def an_end(desk: Desk, view: AgreementView) -> None:
    """On its very first day, so that nothing has to wait."""
    start = view.terms.start
    assert start is not None
    ending = replace(early(desk, view, start), noticed_on=desk.today(), notice_days=None, told=())
    endings.end_placement(desk, ending)
    endings.reopen(desk, view.placement.id)
    endings.end_placement(desk, ending)
    assessed(desk, view)
    certified(desk, view)
    outcomes.take_back(desk, view.placement.id, AT_END)
    assessed_again = outcomes.new_outcome(desk, view.placement.id, AT_END)
    outcomes.record(desk, replace(assessed_again, code="studies"))
    for kind in ClosingKind:
        issued(desk, view, kind, sign=1)
        closing_seals.export_closing(desk, view.placement.id, kind)
    closing.export_notice(desk, view.placement.id)
    for given in consents.consents_of(desk, view.participant.id):
        consents.unrevoke_consent(desk, consents.revoke_consent(desk, given))
