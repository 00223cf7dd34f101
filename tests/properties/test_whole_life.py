"""Whatever an officer does in whatever order: what is signed stays, numbers are unique, the trail is whole.

Ten seconds in every run; ``--hypothesis-profile=long`` searches for as long as it takes.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule, run_state_machine_as_test

from asfdesk.documents.content import digest, from_json
from asfdesk.domain.agreement import State, copy_for, roles_left
from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.signature import ROLES, Role
from asfdesk.domain.visit import Visit, VisitState
from asfdesk.services.agreeing import agreements
from asfdesk.services.parties import participants
from asfdesk.services.signatures import signing
from asfdesk.services.start_page import today
from asfdesk.services.visiting import actions, visits
from asfdesk.store.trail.audit import verify_chain
from tests.cases import filled, open_desk, scrawl
from tests.follow_up import answer_all
from tests.properties.life import Life, broken

CHOICE = st.integers(0, 2**16)
WORDS = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x17F, exclude_categories=("Cc", "Cf")), max_size=40
)
MEASURES = ("work_training", "work_practice")


class WholeLife(Life):
    """One register from its first participant on; the model beside it is plain dictionaries."""

    # ------------------------------------------------------------------------------------------ the officer

    @initialize()
    def begin(self) -> None:
        self.start(0, 0)

    @rule(family=st.sampled_from(["Öman", "Ek", "Åberg"]))
    def register_participant(self, family: str) -> None:
        made = replace(participants.new_participant(), given_name="Pia", family_name=family)
        self.people.append(participants.save_participant(self.desk, made).id)

    @rule(person=CHOICE, measure=CHOICE)
    def start(self, person: int, measure: int) -> None:
        who, code = self.pick(self.people, person), self.pick(list(MEASURES), measure)
        begun = agreements.begun(self.desk, who, self.case.enterprise.id, code)
        made = agreements.start_agreement(self.desk, who, self.case.enterprise.id, code)
        assert made.state is not State.SIGNED
        if begun is not None:
            assert made.id == begun.id, "an unsigned one is gone on with"
        else:
            assert made.id not in self.agreements
            self.agreements.append(made.id)

    @rule(n=CHOICE, words=WORDS)
    def edit(self, n: int, words: str) -> None:
        view = self.view(n)
        terms = replace(filled(view, self.case), purpose_text=words)

        def save() -> object:
            return agreements.save_terms(self.desk, view.agreement, terms)

        if view.agreement.state is not State.DRAFT:
            broken(save, Rule.AGREEMENT_LOCKED)
            return
        save()
        self.words[view.agreement.id] = words.strip()
        assert self.view(n).terms.purpose_text == words.strip()

    @rule(n=CHOICE)
    def save_over_a_change_made_elsewhere(self, n: int) -> None:
        view = self.view(n)
        if view.agreement.state is not State.DRAFT:
            return
        agreements.save_terms(self.desk, view.agreement, replace(filled(view, self.case), wishes="ett"))
        fresh = agreements.save_terms(
            self.desk, self.view(n).agreement, replace(filled(self.view(n), self.case), wishes="två")
        )
        self.words[view.agreement.id] = fresh.terms.purpose_text
        broken(
            lambda: agreements.save_terms(self.desk, view.agreement, replace(fresh.terms, wishes="tre")),
            Rule.CHANGED_ELSEWHERE,
        )

    @rule(n=CHOICE)
    def present(self, n: int) -> None:
        view = self.view(n)
        if view.agreement.state is not State.DRAFT:
            broken(lambda: signing.present(self.desk, view.agreement.id), Rule.AGREEMENT_LOCKED)
        elif agreements.assess(self.desk, view).ready:
            shown = signing.present(self.desk, view.agreement.id)
            assert shown.agreement.round == view.agreement.round + 1
            assert shown.signatures == ()
            assert all(digest(from_json(t.content.encode())) == t.sha256 for t in shown.texts)
        else:
            with pytest.raises(RuleBroken):
                signing.present(self.desk, view.agreement.id)
            assert self.view(n).agreement.state is State.DRAFT

    @rule(n=CHOICE)
    def edit_and_present(self, n: int) -> None:
        self.edit(n, "Träna i lugn takt.")
        self.present(n)

    @rule(n=CHOICE, reason=st.sampled_from(["", "  ", "Fel datum"]))
    def withdraw(self, n: int, reason: str) -> None:
        view = self.view(n)

        def act() -> object:
            return signing.withdraw(self.desk, view.agreement.id, reason)

        if not reason.strip():
            broken(act, Rule.REASON_REQUIRED)
        elif view.agreement.state is not State.PRESENTED:
            broken(act, Rule.AGREEMENT_LOCKED)
        else:
            act()
            assert self.view(n).agreement.state is State.DRAFT

    @rule(n=CHOICE, role=st.sampled_from(ROLES), wrong=st.booleans())
    def sign(self, n: int, role: Role, wrong: bool) -> None:
        self._sign(n, role, wrong=wrong)

    @rule(n=CHOICE, order=st.permutations(ROLES))
    def sign_by_all(self, n: int, order: list[Role]) -> None:
        for role in order:
            self._sign(n, role, wrong=False)

    def _sign(self, n: int, role: Role, *, wrong: bool) -> None:
        view = self.view(n)
        text = view.text(copy_for(role))
        sha256 = text.sha256 if text is not None and not wrong else "0" * 64

        def act():
            return signing.sign(
                self.desk, view.agreement.id, role, name="Åsa Öberg", capacity="", place="Gävle", ink=scrawl(),
                shown_sha256=sha256,
            )  # fmt: skip

        if view.agreement.state is not State.PRESENTED:
            broken(act, Rule.AGREEMENT_LOCKED)
        elif wrong:
            broken(act, Rule.TEXT_CHANGED)
        elif role not in roles_left(view.signatures):
            broken(act, Rule.SIGNED_ALREADY)
        else:
            after = act()
            left = roles_left(after.signatures)
            assert len(after.signatures) == len(view.signatures) + 1
            assert (after.agreement.state is State.SIGNED) == (not left)
            if not left:
                self.signed[view.agreement.id] = self.signed_rows(view.agreement.id)
                planned = visits.visits_of(self.desk, view.placement.id)
                assert planned, "signing plans the visits"
                assert len({(v.kind, v.on) for v in planned if v.state is VisitState.PLANNED}) > 1

    @rule(n=CHOICE)
    def discard(self, n: int) -> None:
        view = self.view(n)
        if view.agreement.state is not State.DRAFT:
            broken(lambda: agreements.discard_agreement(self.desk, view.agreement.id), Rule.AGREEMENT_LOCKED)
            return
        agreements.discard_agreement(self.desk, view.agreement.id)
        assert agreements.find_agreement(self.desk, view.agreement.id) is None
        agreements.restore_agreement(self.desk, view.agreement.id)
        assert self.view(n).terms == view.terms

    # ------------------------------------------------------------------------------------------ follow-up

    @rule(n=CHOICE, kind=st.sampled_from(VisitKind), days=st.integers(-3000, 3000))
    def plan_visit(self, n: int, kind: VisitKind, days: int) -> None:
        placement, on = self.view(n).placement.id, self.desk.today() + timedelta(days=days)

        def act() -> object:
            return visits.plan_visit(self.desk, placement, kind, on)

        if abs(days) > 366 * 6:
            broken(act, Rule.DATE_OUT_OF_RANGE)
        else:
            act()

    @precondition(lambda self: self.in_state(VisitState.PLANNED))
    @rule(n=CHOICE, days=st.integers(-40, 40), reason=st.sampled_from(["", "Sjuk"]))
    def move_visit(self, n: int, days: int, reason: str) -> None:
        visit = self.pick(self.in_state(VisitState.PLANNED), n)
        if abs((visit.on + timedelta(days=days) - self.desk.today()).days) > 366 * 6:
            return

        def act() -> Visit:
            return visits.move_visit(self.desk, visit, visit.on + timedelta(days=days), None, "", reason)

        if days and not reason:
            broken(act, Rule.REASON_REQUIRED)
        else:
            moved = act()
            assert moved.moved_from == ((visit.moved_from or visit.on) if days else visit.moved_from)

    @precondition(lambda self: self.in_state(VisitState.PLANNED))
    @rule(n=CHOICE, back=st.booleans())
    def cancel_visit(self, n: int, back: bool) -> None:
        visit = self.pick(self.in_state(VisitState.PLANNED), n)
        gone = visits.cancel_visit(self.desk, visit, "Ledig")
        assert gone.state is VisitState.CANCELLED
        if back:
            restored = visits.restore_visit(self.desk, gone)
            assert replace(restored, version=0) == replace(visit, version=0)
        else:
            broken(lambda: visits.move_visit(self.desk, gone, gone.on, None, "", ""), Rule.VISIT_CLOSED)

    @precondition(lambda self: self.in_state(VisitState.PLANNED))
    @rule(n=CHOICE)
    def open_visit(self, n: int) -> None:
        visit = self.pick(self.in_state(VisitState.PLANNED), n)
        opened = visits.open_visit(self.desk, visit.id)
        assert visits.open_visit(self.desk, visit.id) == opened

    @precondition(lambda self: self.in_state(VisitState.OPEN))
    @rule(n=CHOICE, words=WORDS)
    def write_notes(self, n: int, words: str) -> None:
        visit = self.pick(self.in_state(VisitState.OPEN), n)
        assert visits.write_notes(self.desk, replace(visit, notes=words)).notes == words.strip()

    @precondition(lambda self: self.in_state(VisitState.OPEN))
    @rule(n=CHOICE, complete=st.booleans())
    def close_visit(self, n: int, complete: bool) -> None:
        visit = self.pick(self.in_state(VisitState.OPEN), n)
        view = visits.get_visit(self.desk, visit.id)
        if complete:
            view = answer_all(self.desk, view)
        if visits.unanswered(view):
            broken(lambda: visits.close_visit(self.desk, visit.id), Rule.CHECKLIST_INCOMPLETE)
            return
        visits.close_visit(self.desk, visit.id)
        self.closed[visit.id] = self.closed_rows(visit.id)
        item = view.checklist.items[0].id
        broken(
            lambda: visits.answer(self.desk, visit.id, item, "yes"), Rule.VISIT_CLOSED, Rule.VISIT_NOT_OPEN
        )
        broken(lambda: visits.write_notes(self.desk, visit), Rule.VISIT_CLOSED, Rule.VISIT_NOT_OPEN)

    # ------------------------------------------------------------------------------------------ actions

    @rule(n=CHOICE, days=st.integers(-10, 60))
    def agree_action(self, n: int, days: int) -> None:
        due: date = self.desk.today() + timedelta(days=days)
        made = actions.new_action(self.view(n).placement.id, None, "Ring handledaren", due=due)
        self.open_actions.add(actions.save_action(self.desk, made).id)

    @precondition(lambda self: self.open_actions)
    @rule(n=CHOICE)
    def finish_action(self, n: int) -> None:
        key = self.pick(sorted(self.open_actions), n)
        actions.finish_action(self.desk, self.actions()[key], "Klart")
        self.open_actions.remove(key)
        self.done_actions.add(key)

    @precondition(lambda self: self.done_actions)
    @rule(n=CHOICE)
    def reopen_action(self, n: int) -> None:
        key = self.pick(sorted(self.done_actions), n)
        actions.reopen_action(self.desk, self.actions()[key])
        self.done_actions.remove(key)
        self.open_actions.add(key)

    # ------------------------------------------------------------------------------------------ the world

    @rule(hours=st.integers(1, 24 * 40))
    def time_passes(self, hours: int) -> None:
        self.clock.now += timedelta(hours=hours)

    @rule()
    def close_and_open_the_program(self) -> None:
        self.desk.store.close()
        self.desk = open_desk(self.folder / "register", self.clock)

    # ------------------------------------------------------------------------------------------ what always holds

    @invariant()
    def what_is_signed_or_closed_never_changes(self) -> None:
        for key, rows in self.signed.items():
            assert self.signed_rows(key) == rows
        for key, rows in self.closed.items():
            assert self.closed_rows(key) == rows

    @invariant()
    def each_number_is_given_once_and_each_role_signs_once_in_a_round(self) -> None:
        with self.desk.store.read() as work:
            run = work.connection.exec_driver_sql
            assert run("SELECT number FROM agreement GROUP BY number HAVING count(*) > 1").fetchall() == []
            twice = "SELECT 1 FROM signature GROUP BY agreement_id, round, role HAVING count(*) > 1"
            assert run(twice).fetchall() == []
            half = (
                "SELECT 1 FROM agreement a WHERE state = 'signed' AND (SELECT count(*) FROM signature s "
                "WHERE s.agreement_id = a.id AND s.round = a.round) <> 3"
            )
            assert run(half).fetchall() == []
            assert run("SELECT count(*) FROM agreement").scalar() == len(self.agreements)

    @invariant()
    def the_trail_is_whole(self) -> None:
        with self.desk.store.read() as work:
            assert verify_chain(work.connection) is None

    @invariant()
    def open_actions_stay_open_and_drafts_keep_their_words(self) -> None:
        found = self.actions()
        assert {key for key, action in found.items() if action.done_on is None} == self.open_actions
        assert {key for key, action in found.items() if action.done_on} == self.done_actions
        for key, words in self.words.items():
            assert agreements.get_agreement(self.desk, key).terms.purpose_text == words

    @invariant()
    def the_start_page_tells_of_every_action_that_is_due(self) -> None:
        told = {line.subject for line in today.todo_lines(self.desk)}
        due = {
            key for key, action in self.actions().items()
            if action.done_on is None and action.due and action.due <= self.desk.today()
        }  # fmt: skip
        assert due <= told


@pytest.mark.slow
def test_whatever_the_officer_does_the_promises_hold() -> None:
    long = settings.get_current_profile_name() == "long"
    quick = settings(max_examples=8, stateful_step_count=25)
    run_state_machine_as_test(WholeLife, settings=settings() if long else quick)
