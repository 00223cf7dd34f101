"""What the rehearsals of every kind share: whose name it is, what differs, and which cell a broken rule belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, TypeVar

from asfdesk.domain import swedish
from asfdesk.domain.errors import Problem
from asfdesk.domain.register_import import CellProblem, ImportData, Layout
from asfdesk.domain.sheet_table import SheetRow
from asfdesk.services.desk import Desk
from asfdesk.store.work import Work

from .cells import RowReader, columns_of

Step = Callable[[int, int], None]
R = TypeVar("R")
_EVERY = 100
_KEPT_OUT = frozenset({"id", "version"})


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows to rehearse, within one unit of work."""

    desk: Desk
    work: Work
    layout: Layout
    body: Sequence[SheetRow]
    step: Step

    @property
    def data(self) -> ImportData:
        """The trade data of imports."""
        return self.desk.catalogue.imports

    def readers(self, share: tuple[int, int] = (0, 1)) -> Iterator[RowReader]:
        """Each row but the template's own example; ``share``: the how-manieth pass this is of how many."""
        data, columns = self.data, columns_of(self.layout)
        turn, of = share
        for done, row in enumerate(self.body):
            if done % _EVERY == 0:
                self.step(turn * len(self.body) + done, of * len(self.body))
            if not any(cell.text == data.example_mark for cell in row.cells):
                yield RowReader(row, columns, data)

    def again(self, read: Sequence[R]) -> Iterator[R]:
        """What the first pass of two has read, for the second."""
        for done, row in enumerate(read):
            if done % _EVERY == 0:
                self.step(len(read) + done, 2 * len(read))
            yield row


def name_key(name: str) -> str:
    """The same for a name whatever its order, its accents and its commas."""
    return " ".join(sorted(swedish.fold(name).replace(",", " ").split()))


def differing(before: Any, after: Any) -> tuple[str, ...]:
    """The fields, those of values inside too, in which two values of a kind differ."""
    found: list[str] = []
    for field in fields(before):
        old, new = getattr(before, field.name), getattr(after, field.name)
        if field.name in _KEPT_OUT or old == new:
            continue
        if _flat(old) and type(old) is type(new):
            found.extend(differing(old, new))
        else:
            found.append(field.name)
    return tuple(found)


def _flat(value: object) -> bool:
    """An address, a notice, knowledge: their fields are columns; a number is one value."""
    return is_dataclass(value) and len(fields(value)) > 1


def said(values: Mapping[str, object]) -> dict[str, object]:
    """What a row says: the fields whose cells hold something."""
    return {code: value for code, value in values.items() if value is not None}


def at_cells(
    problems: Iterable[Problem], reader: RowReader, named: Mapping[str, str] | None = None
) -> list[CellProblem]:
    """Broken rules at the cells they come from; ``named``: field -> the field of the column that it came from."""
    found: list[CellProblem] = []
    for problem in problems:
        code = (named or {}).get(problem.field, problem.field)
        if not any(known.code == code for known in reader.problems):
            found.append(CellProblem(reader.columns.get(code, -1), code, problem))
    return found


def silent(_done: int, _total: int) -> None:
    """A step that nobody listens to."""
