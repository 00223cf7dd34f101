"""Names and times for the log: read once, masked for protected identities."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from uuid import UUID

from asfdesk.store.work import Work

from ..desk import SWEDEN

HIDDEN = "•••"
"""What stands for a value of a protected identity."""


class Names:
    """Officers and people by id, each read once."""

    def __init__(self, work: Work) -> None:
        rows = work.connection.exec_driver_sql("SELECT id, name FROM officer").fetchall()
        self._officers = {UUID(hex=key): name for key, name in rows}
        self._work = work
        self._people: dict[UUID, tuple[str, bool, bool]] = {}

    def officer(self, key: UUID | None) -> str:
        """The name, or nothing for what the program did by itself."""
        return self._officers.get(key, "") if key is not None else ""

    def person(self, key: UUID) -> tuple[str, bool, bool]:
        """Name (initials when protected), whether protected, whether the record is gone."""
        if key not in self._people:
            row = self._work.connection.exec_driver_sql(
                "SELECT given_name, family_name, protection <> 'none' FROM participant WHERE id = ?",
                (key.hex,),
            ).first()
            if row is None:
                self._people[key] = ("", False, True)
            else:
                given, family, protected = row
                name = f"{given[:1]}.{family[:1]}." if protected else f"{given} {family}"
                self._people[key] = (name, bool(protected), False)
        return self._people[key]


def moments(first: date, last: date) -> tuple[datetime, datetime]:
    """From midnight in Sweden to the midnight after."""
    return (
        datetime.combine(first, time(), SWEDEN),
        datetime.combine(last + timedelta(days=1), time(), SWEDEN),
    )
