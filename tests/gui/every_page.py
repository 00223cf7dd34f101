"""What each page of the window is opened on, for walks over all of them: one case in every state."""

from __future__ import annotations

from asfdesk.domain.change import Kind
from asfdesk.domain.closing import ClosingKind
from asfdesk.domain.own import OwnKind
from asfdesk.domain.reading import Seen
from asfdesk.gui.guards.gate import SEEN
from asfdesk.services.agreeing import agreements
from asfdesk.services.signatures import signing
from asfdesk.services.visiting import visits
from tests.cases import MEASURE, ready
from tests.endings import LAST_DAY, assessed, at, ended
from tests.follow_up import answer_all, first_planned, signed

from .register_window import Register


def subjects(register: Register) -> dict[str, object]:
    """What each page that needs something is opened on: one case in every state."""
    desk, case = register.desk, register.somebody
    view = signed(desk, case)
    planned = first_planned(desk, view)
    closed = visits.close_visit(
        desk, answer_all(desk, visits.open_visit(desk, planned.id, on=desk.today())).visit.id
    )
    opened = visits.open_visit(desk, first_planned(desk, view).id, on=desk.today())
    draft = agreements.start_agreement(desk, case.participant.id, case.enterprise.id, MEASURE)
    ended(desk, register.clock, view)
    register.clock.now = at(LAST_DAY)
    assessed(desk, view)
    template = desk.catalogue.all_templates[0]
    by_kind: dict[Seen, object] = {
        Seen.PARTICIPANT: case.participant.id,
        Seen.PLACEMENT: view.placement.id,
        Seen.AGREEMENT: draft.id,
        Seen.VISIT: opened.visit.id,
        Seen.ORDER: (case.participant.id, MEASURE),
        Seen.SIGNING: signing.present(desk, ready(desk, case).agreement.id).agreement.id,
    }
    found = {page: by_kind[seen] for page, seen in SEEN.items()}
    return found | {
        "enterprise": case.enterprise.id,
        "issue": (view.placement.id, ClosingKind.ASSESSMENT),
        "sign_protocol": closed.visit.id,
        "template_pack": register.desk.store.folder.parent / "no pack.asfmallar",
        "change_template": (Kind.AGREEMENT, draft.id),
        "template": (OwnKind.AGREEMENT, template.code, template.version),
    }
