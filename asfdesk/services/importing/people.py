"""Rows of participants: who is new, who is known by number, whom the officer is asked about, and who stays out.

Somebody who was erased stays so (``services.rights.erasure``). A protected identity is never written over, loosened, or doubled
by an old list in clear; a list may tell that somebody is protected.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from uuid import UUID

from asfdesk.domain.errors import Problem, Rule
from asfdesk.domain.identity import PersonNumber
from asfdesk.domain.parties import InterpreterNeed, Participant
from asfdesk.domain.protection import Protection
from asfdesk.domain.register_import import CellProblem, Coming, ImportLine
from asfdesk.services.parties.participants import new_participant, problems_in, tidy_participant
from asfdesk.services.rights.erasure import asking

from .cells import RowReader
from .rows import Rows, at_cells, differing, name_key, said

_LINES = ("communication", "representative")


@dataclass(slots=True)
class _Row:
    """A row as read; ``whole`` when the name came from one column, which cannot tell where it is to be cut."""

    reader: RowReader
    number: PersonNumber | None
    given: str | None
    family: str | None
    whole: bool
    protection: Protection | None
    given_values: dict[str, object] = field(default_factory=dict[str, object], repr=False)
    parts: dict[str, dict[str, object]] = field(default_factory=dict[str, dict[str, object]], repr=False)

    @property
    def name(self) -> str:
        return f"{self.given or ''} {self.family or ''}".strip()

    def over(self, before: Participant) -> Participant:
        """``before`` with what the row says; an empty cell says nothing."""
        values = dict(self.given_values)
        if not (self.whole and before.name == self.name):
            values |= {
                code: text
                for code, text in (("given_name", self.given), ("family_name", self.family))
                if text is not None
            }
        if self.number is not None:
            values["person_number"] = self.number
        if self.protection not in (None, Protection.NONE):
            values["protection"] = self.protection
        value = replace(before, **values)  # type: ignore[arg-type]  # each field was read for its own type
        return tidy_participant(
            replace(
                value,
                address=replace(value.address, **self.parts["address"]),  # type: ignore[arg-type]
                notice=replace(value.notice, **self.parts["notice"]),  # type: ignore[arg-type]
            )
        )


def rehearse_people(rows: Rows) -> Iterator[ImportLine]:
    """One line per row, in the file's order."""
    rehearsing = _Rehearsing(rows)
    read = [_read(rows, reader) for reader in rows.readers((0, 2))]
    rehearsing.meet(read)
    for row in rows.again(read):
        yield rehearsing.line(row)


class _Rehearsing:
    """What is in the register, and what earlier rows have taken."""

    def __init__(self, rows: Rows) -> None:
        self._rows, self._today = rows, rows.desk.today()
        self._erased = asking(rows.desk, rows.work)
        every = rows.work.participants.all()
        self._by_number = {one.person_number: one for one in every if one.person_number}
        self._by_name: dict[str, list[Participant]] = {}
        for one in every:
            self._by_name.setdefault(name_key(one.name), []).append(one)
        self._numbers: dict[PersonNumber, int] = {}
        self._names: dict[str, int] = {}
        self._taken: dict[UUID, int] = {}
        self._numbered_names: set[str] = set()

    def meet(self, read: list[_Row]) -> None:
        """Who is known by number is taken before names are compared, wherever in the file the row stands."""
        for row in read:
            if row.number is None:
                continue
            self._numbered_names.add(name_key(row.name))
            found = self._by_number.get(row.number)
            if found is not None:
                self._taken.setdefault(found.id, row.reader.row.number)

    def line(self, row: _Row) -> ImportLine:
        """What becomes of a row."""
        at = row.reader.row.number
        found = self._by_number.get(row.number) if row.number else None
        if row.number is not None:
            first = self._numbers.setdefault(row.number, at)
            if first != at:
                return ImportLine(at, Coming.DOUBLE, self._label(row, found), twin=first)
        if found is not None:
            return self._known(row, found)
        erased = self._erased(number=row.number, name="" if row.number else row.name)
        if erased is not None:
            return self._was_erased(row, certain=erased.certain)
        return self._named(row) or self._new(row)

    def _known(self, row: _Row, found: Participant) -> ImportLine:
        at, label = row.reader.row.number, self._label(row, found)
        value = row.over(found)
        fields = differing(found, value)
        if found.protected:
            return ImportLine(at, Coming.PROTECTED if fields else Coming.UNCHANGED, label)
        if problems := self._problems(row, value):
            return ImportLine(at, Coming.WRONG, label, tuple(problems))
        if not fields:
            return ImportLine(at, Coming.UNCHANGED, label)
        return ImportLine(at, Coming.UPDATE, label, fields=fields, values=(value,))

    def _was_erased(self, row: _Row, *, certain: bool) -> ImportLine:
        at = row.reader.row.number
        fresh = row.over(new_participant())
        if certain or self._problems(row, fresh):
            return ImportLine(at, Coming.ERASED)
        first = self._names.setdefault(name_key(row.name), at)
        if first != at:
            return ImportLine(at, Coming.DOUBLE, twin=first)
        return ImportLine(at, Coming.ERASED, self._label(row, None), fresh=(fresh,))

    def _named(self, row: _Row) -> ImportLine | None:
        """When only the name can tell, the officer is asked; None: nobody here has the name."""
        at, key = row.reader.row.number, name_key(row.name)
        if not key:
            return None
        if row.number is None:
            first = self._names.setdefault(key, at)
            if first != at:
                return ImportLine(at, Coming.DOUBLE, self._label(row, None), twin=first)
        alike = [one for one in self._by_name.get(key, ()) if row.number is None or one.person_number is None]
        if any(one.protected for one in alike):
            return ImportLine(
                at, Coming.PROTECTED, Participant(UUID(int=0), row.given or "", row.family or "").initials
            )
        free = [one for one in alike if one.id not in self._taken]
        if alike and not free:
            return ImportLine(at, Coming.DOUBLE, self._label(row, alike[0]), twin=self._taken[alike[0].id])
        if not alike and (row.number is not None or key not in self._numbered_names):
            return None
        return self._asked(row, free)

    def _asked(self, row: _Row, alike: list[Participant]) -> ImportLine:
        at = row.reader.row.number
        fresh = row.over(new_participant())
        problems = self._problems(row, fresh)
        if len(alike) == 1:
            self._taken[alike[0].id] = at
        known = [row.over(alike[0])] if len(alike) == 1 else []
        same = tuple(one for one in known if not self._problems(row, one))
        if problems and not same:
            return ImportLine(at, Coming.WRONG, self._label(row, None), tuple(problems))
        fields = differing(alike[0], known[0]) if known else ()
        if known and not fields:
            same = ()
        label = self._label(row, None)
        return ImportLine(at, Coming.ASK, label, fields=fields, same=same, fresh=() if problems else (fresh,))

    def _new(self, row: _Row) -> ImportLine:
        at, value = row.reader.row.number, row.over(new_participant())
        problems = self._problems(row, value)
        label = self._label(row, None)
        if problems:
            return ImportLine(at, Coming.WRONG, label, tuple(problems))
        return ImportLine(at, Coming.NEW, label, values=(value,))

    def _problems(self, row: _Row, value: Participant) -> list[CellProblem]:
        whole = _name_column(row)
        named = {"given_name": whole, "family_name": whole} if row.whole else {}
        found = problems_in(self._rows.work, value, self._today)
        return [*row.reader.problems, *at_cells(found, row.reader, named)]

    def _label(self, row: _Row, found: Participant | None) -> str:
        """As anybody may see it: the name of the row, or initials when either says that it is protected."""
        told = Participant(UUID(int=0), row.given or "", row.family or "")
        hidden = (found is not None and found.protected) or row.protection not in (None, Protection.NONE)
        return told.initials if hidden else told.sorted_name


def _read(rows: Rows, reader: RowReader) -> _Row:
    reference, data = rows.desk.catalogue.reference, rows.data
    given, family, whole = _names(reader)
    protection = reader.word("protection", Protection, data.protections)
    values: dict[str, object] = {code: reader.line(code) for code in _LINES}
    values |= {
        "phone": reader.phone("phone"),
        "email": reader.line("email"),
        "contact_note": reader.text("contact_note"),
        "municipality": reader.listed("municipality", reference.municipalities),
        "language": reader.listed("language", reference.languages, data.languages),
        "interpreter": reader.word(
            "interpreter", InterpreterNeed, data.interpreter_kinds, reference.interpreter_kinds
        ),
        "representative_phone": reader.phone("representative_phone"),
    }
    address = {
        "street": reader.line("street"), "postcode": reader.postcode("postcode"), "city": reader.line("city")
    }  # fmt: skip
    notice = {code: reader.day(code) for code in ("protected_since", "protection_review")}
    number = reader.person_number("person_number", rows.desk.today())
    return _Row(
        reader, number, given, family, whole, protection, said(values),
        {"address": said(address), "notice": said(notice)},
    )  # fmt: skip


def _names(reader: RowReader) -> tuple[str | None, str | None, bool]:
    """Given and family name, and whether they had to be cut out of one cell."""
    given, family = reader.line("given_name"), reader.line("family_name")
    if given is not None or family is not None:
        return given, family, False
    for code in ("name", "name_reversed"):
        whole = reader.line(code)
        if whole is None:
            continue
        first, comma, last = whole.partition(",")
        if comma:
            return last.strip() or None, first.strip() or None, True
        words = whole.split()
        if len(words) == 1:
            reader.wrong(code, Problem(Rule.REQUIRED, code))
            return None, whole, True
        cut = 1 if code == "name_reversed" else len(words) - 1
        parts = " ".join(words[:cut]), " ".join(words[cut:])
        return (*(reversed(parts) if code == "name_reversed" else parts), True)  # type: ignore[return-value]
    return None, None, False


def _name_column(row: _Row) -> str:
    return "name" if "name" in row.reader.columns else "name_reversed"
