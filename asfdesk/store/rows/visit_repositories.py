"""Repositories of follow-up: visits, answers, frozen checklists, action points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, func, insert, select, update

from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.followup import Chain
from asfdesk.domain.ids import new_id
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.visit import ActionPoint, Answer, Visit, VisitState
from asfdesk.domain.visit_change import change_between

from .calendar_repositories import VisitChanges
from .case_tables import PlacementRow
from .ledger import Ledger
from .mapping import TableMapping
from .repository import Repository
from .tables import table
from .visit_tables import ActionPointRow, AnswerRow, ChecklistRow, VisitRow

_BACK = frozenset({Operation.RESTORE, Operation.REOPEN_PLACEMENT})
"""What undoes an earlier change: its reason stays with that change."""


class Visits(Repository[Visit]):
    """Besök, in date order. Raises StoreFault(FROZEN) on any change to a closed visit.

    Whoever changes a date, by whatever way, leaves a line in the visit's history.
    """

    mapping = TableMapping(Visit, VisitRow, Kind.VISIT, order="held_on")

    def save_all(self, values: Sequence[Visit], chains: Mapping[UUID, Chain] | None = None) -> list[Visit]:
        """As :meth:`Repository.save_all`, with the history of the dates; ``chains``: the reasons of those that a plan moves."""
        before = self.many([value.id for value in values if value.version])
        saved = super().save_all(values)
        back = self._ledger.operation in _BACK
        steps = ((before[value.id], value) for value in values if value.id in before)
        found = (change_between(old, new, new_id(), back=back) for old, new in steps)
        why = chains or {}
        VisitChanges(self._ledger).add(
            [replace(change, chain=why.get(change.visit_id, ())) for change in found if change is not None]
        )
        return saved

    def of_placement(self, key: UUID) -> list[Visit]:
        """In date order."""
        return self._list(self._table.c.placement_id == key)

    def of_enterprise(self, key: UUID) -> list[Visit]:
        """Those to an enterprise alone, in date order."""
        return self._list(self._table.c.enterprise_id == key)

    def latest_at_enterprises(
        self,
    ) -> dict[UUID, tuple[date | None, VisitKind | None, UUID | None, date | None]]:
        """Enterprise -> day, kind and key of the last visit there that was made, and the next day planned."""
        visits, placements = self._table, table(PlacementRow)
        where = func.coalesce(placements.c.enterprise_id, visits.c.enterprise_id)
        query = (
            select(where, visits.c.state, visits.c.held_on, visits.c.kind, visits.c.id)
            .outerjoin(placements, placements.c.id == visits.c.placement_id)
            .where(visits.c.deleted_at.is_(None), visits.c.state != VisitState.CANCELLED)
            .order_by(visits.c.held_on, visits.c.id)
        )
        found: dict[UUID, tuple[date | None, VisitKind | None, UUID | None, date | None]] = {}
        for key, state, day, kind, visit_id in self._ledger.connection.execute(query):
            place = UUID(hex=key) if isinstance(key, str) else key
            last, what, which, planned = found.get(place, (None, None, None, None))
            if state is VisitState.PLANNED:
                found[place] = (last, what, which, planned or day)
            else:
                found[place] = (day, kind, visit_id, planned)
        return found

    def in_states(self, *states: VisitState) -> list[Visit]:
        """In date order."""
        return self._list(self._table.c.state.in_(states))

    def between(self, first: date, last: date) -> list[Visit]:
        """Both days included, in date order."""
        return self._list(self._table.c.held_on.between(first, last))


class Actions(Repository[ActionPoint]):
    """Åtgärder."""

    mapping = TableMapping(ActionPoint, ActionPointRow, Kind.ACTION_POINT, order="due")

    def of_placement(self, key: UUID) -> list[ActionPoint]:
        """By date."""
        return self._list(self._table.c.placement_id == key)

    def of_enterprise(self, key: UUID) -> list[ActionPoint]:
        """Those of an enterprise alone, by date."""
        return self._list(self._table.c.enterprise_id == key)

    def of_visit(self, key: UUID) -> list[ActionPoint]:
        """By date."""
        return self._list(self._table.c.visit_id == key)

    def open(self) -> list[ActionPoint]:
        """Those not done, by date."""
        return self._list(self._table.c.done_on.is_(None))


@dataclass(frozen=True, slots=True)
class Answers:
    """Svar, one per visit and item. Raises StoreFault(FROZEN) when the visit is closed."""

    ledger: Ledger

    def put(self, answer: Answer) -> None:
        """Write an answer or change it."""
        answers = _ANSWERS.table
        values = _ANSWERS.to_row(answer) | self.ledger.stamp()
        this = {"of_visit": answer.visit_id, "of_item": answer.item}
        same = (answers.c.visit_id == bindparam("of_visit"), answers.c.item == bindparam("of_item"))
        connection = self.ledger.connection
        version = connection.scalar(select(answers.c.version).where(*same), this)
        if version is None:
            connection.execute(insert(answers), values | {"version": 1, "created_at": self.ledger.at})
        else:
            connection.execute(update(answers).where(*same), values | this | {"version": version + 1})
        self.ledger.touch(Kind.ANSWER, answer.visit_id)

    def add(self, answers: list[Answer]) -> None:
        """Write many answers that do not exist yet, in one go: an import, or the demo register."""
        first = self.ledger.stamp() | {"version": 1, "created_at": self.ledger.at}
        rows = [_ANSWERS.to_row(answer) | first for answer in answers]
        if rows:
            self.ledger.connection.execute(insert(_ANSWERS.table), rows)
        for answer in answers:
            self.ledger.touch(Kind.ANSWER, answer.visit_id)

    def of(self, visit_id: UUID) -> dict[str, Answer]:
        """Item id -> answer."""
        answers = _ANSWERS.table
        query = select(answers).where(answers.c.visit_id == visit_id).order_by(answers.c.item)
        rows = self.ledger.connection.execute(query).mappings()
        return {answer.item: answer for answer in map(_ANSWERS.from_row, rows)}


@dataclass(frozen=True, slots=True)
class Checklists:
    """The checklist as it was when the visit was opened. Another edition may be taken over while it is open."""

    ledger: Ledger

    def freeze(self, visit_id: UUID, content: str) -> None:
        """Keep the checklist's JSON. Raises StoreFault(FROZEN) when one is kept already."""
        self.freeze_all({visit_id: content})

    def freeze_all(self, contents: Mapping[UUID, str]) -> None:
        """:meth:`freeze` for many visits in one go."""
        stamp = self.ledger.first_stamp()
        rows = [{"visit_id": key, "content": content} | stamp for key, content in contents.items()]
        if rows:
            self.ledger.connection.execute(insert(table(ChecklistRow)), rows)
        for key in contents:
            self.ledger.touch(Kind.VISIT, key)

    def take_over(self, visit_id: UUID, content: str) -> None:
        """Another edition in the place of the one it has. Raises StoreFault(FROZEN) unless the visit is open."""
        frozen = table(ChecklistRow)
        stamp = self.ledger.first_stamp()
        self.ledger.connection.execute(
            update(frozen).where(frozen.c.visit_id == visit_id).values({"content": content} | stamp)
        )
        self.ledger.touch(Kind.VISIT, visit_id)

    def of(self, visit_id: UUID) -> str | None:
        """The JSON, or None before the visit was opened."""
        frozen = table(ChecklistRow)
        return self.ledger.connection.scalar(select(frozen.c.content).where(frozen.c.visit_id == visit_id))


_ANSWERS: TableMapping[Answer] = TableMapping(Answer, AnswerRow)
