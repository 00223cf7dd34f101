"""A register in the hands of an officer who may do anything, and the plain model that it is held against."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import pytest
from hypothesis.stateful import RuleBasedStateMachine

from asfdesk.domain.errors import Rule, RuleBroken
from asfdesk.domain.visit import ActionPoint, Visit, VisitState
from asfdesk.services.agreeing import agreements
from asfdesk.services.desk import Desk
from asfdesk.services.visiting import actions, visits
from tests.cases import Case, Clock, open_desk, register

T = TypeVar("T")


def broken(act: Callable[[], object], *rules: Rule) -> None:
    """``act`` is refused by one of these rules."""
    with pytest.raises(RuleBroken) as caught:
        act()
    assert {problem.rule for problem in caught.value.problems} <= set(rules)


class Life(RuleBasedStateMachine):
    """The register and what is expected of it, read in whole; what may happen to it is for the test to say."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="asfdesk-life-"))
        self.clock = Clock()
        self.desk: Desk = open_desk(self.folder / "register", self.clock)
        self.case: Case = register(self.desk)
        self.people: list[UUID] = [self.case.participant.id]
        self.agreements: list[UUID] = []
        self.words: dict[UUID, str] = {}  # purpose_text as last saved
        self.signed: dict[UUID, object] = {}  # every byte of what is signed
        self.closed: dict[UUID, object] = {}  # every byte of a closed visit
        self.open_actions: set[UUID] = set()
        self.done_actions: set[UUID] = set()

    def teardown(self) -> None:
        self.desk.store.close()
        shutil.rmtree(self.folder)

    # ------------------------------------------------------------------------------------------ reading

    def pick(self, things: list[T], n: int) -> T:
        return things[n % len(things)]

    def view(self, n: int):
        return agreements.get_agreement(self.desk, self.pick(self.agreements, n))

    def visits(self) -> list[Visit]:
        placements = {agreements.get_agreement(self.desk, key).placement.id for key in self.agreements}
        return [visit for key in sorted(placements) for visit in visits.visits_of(self.desk, key)]

    def in_state(self, state: VisitState) -> list[Visit]:
        return [visit for visit in self.visits() if visit.state is state]

    def rows(self, *queries: tuple[str, UUID]) -> object:
        with self.desk.store.read() as work:
            run = work.connection.exec_driver_sql
            return [run(text, (key.hex,)).fetchall() for text, key in queries]

    def signed_rows(self, key: UUID) -> object:
        return self.rows(
            ("SELECT * FROM agreement WHERE id = ?", key),
            ("SELECT * FROM frozen_text WHERE agreement_id = ? ORDER BY rowid", key),
            ("SELECT * FROM signature WHERE agreement_id = ? ORDER BY rowid", key),
        )

    def closed_rows(self, key: UUID) -> object:
        return self.rows(
            ("SELECT * FROM visit WHERE id = ?", key),
            ("SELECT * FROM answer WHERE visit_id = ? ORDER BY rowid", key),
            ("SELECT * FROM frozen_checklist WHERE visit_id = ?", key),
        )

    def actions(self) -> dict[UUID, ActionPoint]:
        placements = {agreements.get_agreement(self.desk, key).placement.id for key in self.agreements}
        return {a.id: a for key in placements for a in actions.actions_of(self.desk, key)}
