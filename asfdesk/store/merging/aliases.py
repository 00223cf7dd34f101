"""The same person, enterprise or point of a control that two registers entered apart, each under a key of its own.

A personnummer and an organisationsnummer are nobody else's, so what has the same is the same: its cases are brought
together under the key that it has here. Rows without such a number are never guessed to be the same.
"""

from __future__ import annotations

from sqlalchemy import Connection

from .incoming import Incoming

_NATURAL = (
    ("participant", ("person_number",), "deleted_at IS NULL AND person_number IS NOT NULL"),
    ("enterprise", ("org_number",), "deleted_at IS NULL AND org_number <> ''"),
    ("control_mark", ("agreement_id", "point"), "1"),
)


def bring_together(register: Connection, package: Incoming) -> int:
    """Give what is the same the key that it has here; how many there were."""
    count = 0
    for table, columns, living in _NATURAL:
        names = ", ".join(columns)
        query = f"SELECT id, {names} FROM {table} WHERE {living}"  # noqa: S608 - names of ours
        there = {tuple(rest): one for one, *rest in package.connection.exec_driver_sql(query)}
        if not there:
            continue
        taken = set(package.connection.exec_driver_sql(f"SELECT id FROM {table}").scalars())  # noqa: S608 - as above
        for here, *rest in register.exec_driver_sql(query):
            one = there.get(tuple(rest))
            if one is not None and one != here and here not in taken:
                package.rename(table, one, here)
                count += 1
    return count
