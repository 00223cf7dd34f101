"""No route leads to a signature with a gap in the control and no reason for it, whatever the officer does before.

The model is small: an agreement may be presented exactly when every point is answered by the form, set with what its
standing needs, or given up with a written reason; and what was given up stands in the words that each party signs.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from asfdesk.documents.agreement_control import gap_reasons
from asfdesk.documents.content import from_json
from asfdesk.domain.agreement import State, copy_for
from asfdesk.domain.before_signing import Standing
from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.signature import ROLES, Copy, Role
from asfdesk.domain.terms import Fulfilled
from asfdesk.services.agreeing import agreements, before_signing
from asfdesk.services.signatures import signing
from tests.cases import ready, scrawl

from .life import Life, broken

NUMBERS = st.integers(0, 50)
REASONS = st.sampled_from(("", " ", "\n", "Kommunal har inte svarat.", "Akut start, läkarintyg väntar."))
ANSWERS = {
    "union_statement": "Kommunal, utan erinran",
    "organiser_check": "yes",
    "action_plan_date": "2026-02-20",
}


class Control(Life):
    """One agreement, presented, withdrawn and signed with its control in any state."""

    @initialize()
    def begin(self) -> None:
        self.key = ready(self.desk, self.case).agreement.id

    @property
    def now(self):
        return agreements.get_agreement(self.desk, self.key)

    def is_draft(self) -> bool:
        return self.now.agreement.state is State.DRAFT

    @precondition(is_draft)
    @rule(
        code=st.sampled_from(sorted(ANSWERS)),
        given=st.booleans(),
        motivated=st.booleans(),
        deputy=st.booleans(),
    )
    def write(self, code: str, given: bool, motivated: bool, deputy: bool) -> None:
        view = self.now
        kept = tuple(one for one in view.terms.requirements if one.code != code)
        terms = replace(
            view.terms,
            requirements=(*kept, *((Fulfilled(code, ANSWERS[code]),) if given else ())),
            motivation="Åsa behöver en trygg plats." if motivated else "",
            deputy_id=self.case.deputy.id if deputy else None,
        )
        agreements.save_terms(self.desk, view.agreement, terms)

    @precondition(is_draft)
    @rule(
        n=NUMBERS,
        standing=st.sampled_from(list(Standing)),
        reason=REASONS,
        by=st.sampled_from(("", "Ann-Sofie")),
    )
    def set_point(self, n: int, standing: Standing, reason: str, by: str) -> None:
        view = self.now
        mark = before_signing.new_mark(self.desk, view, self.pick(list(view.control), n), standing)
        with suppress(RuleBroken):
            before_signing.mark_point(self.desk, replace(mark, reason=reason, by=by))

    @rule()
    def present(self) -> None:
        view = self.now
        if view.agreement.state is not State.DRAFT:
            broken(lambda: signing.present(self.desk, self.key), Rule.AGREEMENT_LOCKED)
        elif all(finding.settled for finding in view.control):
            signing.present(self.desk, self.key)
        else:
            broken(lambda: signing.present(self.desk, self.key), Rule.CONTROL_OPEN)

    @rule(role=st.sampled_from(ROLES))
    def sign(self, role: Role) -> None:
        view = self.now
        text = view.text(copy_for(role))
        name, capacity = signing.signer(view, role)
        with suppress(RuleBroken):
            signing.sign(
                self.desk, self.key, role, name=name, capacity=capacity, place="Gävle", ink=scrawl(),
                shown_sha256=text.sha256 if text else "0" * 64,
            )  # fmt: skip

    @precondition(lambda self: self.now.agreement.state is State.PRESENTED)
    @rule()
    def withdraw(self) -> None:
        signing.withdraw(self.desk, self.key, "Något ska ändras")

    @invariant()
    def whoever_signs_reads_what_is_lacking(self) -> None:
        if not hasattr(self, "key"):
            return
        view = self.now
        if view.agreement.state is State.DRAFT:
            assert not view.signatures or view.agreement.round
            return
        asked = {p.code for p in before_signing.points_of(self.desk, view)}
        assert {f.point.code for f in view.control if f.settled} >= asked
        full = view.text(Copy.FULL)
        assert full is not None
        given_up = sorted(f.reason for f in view.control if f.standing is Standing.LACKING)
        assert all(reason.strip() for reason in given_up)
        assert sorted(gap_reasons(from_json(full.content.encode()))) == given_up


TestControl = Control.TestCase
TestControl.settings = settings(max_examples=8, stateful_step_count=14)
