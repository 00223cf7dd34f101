"""Rows of a package into the register, by the same statements for every table: stamped with the merge's operation.

``created_at`` and ``changed_at`` come with the row: when something was written is part of what was written, and the time
that a case is kept counts from it. The audit trail says beside it that a merge brought it, and when.
"""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

import msgspec
from sqlalchemy import select, update

from asfdesk.domain.merging import Value

from ..rows.case_repositories import Agreements
from ..rows.ledger import Ledger
from ..rows.party_repositories import Commissioners, Enterprises, Officers, Participants, Supervisors, Units
from ..rows.tables import metadata
from .packing import Stored
from .tables import SPLIT, derived, key_columns

_DERIVING = {
    "agreement": Agreements.mapping, "participant": Participants.mapping, "enterprise": Enterprises.mapping,
    "supervisor": Supervisors.mapping, "commissioner": Commissioners.mapping, "unit": Units.mapping,
    "officer": Officers.mapping,
}  # fmt: skip
"""Who knows how a table's derived columns follow from the others."""


def put_row(ledger: Ledger, table: str, row: Stored) -> None:
    """A new row."""
    stamped = {**row, **_stamp(ledger)}
    marks = ", ".join("?" * len(stamped))
    ledger.connection.exec_driver_sql(
        f"INSERT INTO {table} ({', '.join(stamped)}) VALUES ({marks})",  # noqa: S608 - names of our tables
        tuple(stamped.values()),
    )


def change_row(ledger: Ledger, table: str, here: Stored, values: Mapping[str, Value]) -> Stored:
    """Other values for some columns; the row as it then is."""
    if not values:
        return here
    changed = {**values, **_stamp(ledger)}
    if "version" in here:
        changed["version"] = int(str(here["version"])) + 1
    keys = key_columns(metadata.tables[table])
    names = ", ".join(f"{name} = ?" for name in changed)
    this = " AND ".join(f"{name} = ?" for name in keys)
    ledger.connection.exec_driver_sql(
        f"UPDATE {table} SET {names} WHERE {this}",  # noqa: S608 - names of our tables
        (*changed.values(), *(here[name] for name in keys)),
    )
    return {**here, **changed}


def as_columns(table: str, here: Stored, fields: Mapping[str, Value], there: Stored) -> dict[str, Value]:
    """Fields as columns: the parts of a split column are put into ours, the later of two times stays."""
    found: dict[str, Value] = {}
    for column in {name.partition(".")[0] for name in fields}:
        if (table, column) not in SPLIT:
            found[column] = fields[column]
            continue
        whole = msgspec.json.decode(str(here[column]), type=dict[str, msgspec.Raw])
        for name, value in fields.items():
            if name.startswith(f"{column}."):
                part = name.partition(".")[2]
                if value is None:
                    whole.pop(part, None)
                else:
                    whole[part] = msgspec.Raw(str(value).encode())
        text = msgspec.json.encode(whole, order="sorted").decode()
        alike = msgspec.json.decode(text) == msgspec.json.decode(str(there[column]))
        found[column] = there[column] if alike else text  # what was signed comes byte for byte
    if "changed_at" in here and found:
        found["changed_at"] = max(str(here["changed_at"]), str(there["changed_at"]))
    return found


def derive(ledger: Ledger, table: str, key: str) -> None:
    """Make the derived columns of a row anew, if they do not follow from the others any more."""
    mapping = _DERIVING.get(table)
    if mapping is None or not derived(metadata.tables[table]):
        return
    rows = metadata.tables[table]
    row = ledger.connection.execute(select(rows).where(rows.c.id == UUID(hex=key))).mappings().one()
    value = mapping.from_row(row)  # type: ignore[arg-type]  # each mapping with its own table
    wanted = {
        name: new
        for name, new in mapping.to_row(value).items()  # type: ignore[arg-type]
        if name in derived(rows) and row[name] != new
    }
    if wanted:
        ledger.connection.execute(update(rows).where(rows.c.id == UUID(hex=key)).values(**wanted))


def _stamp(ledger: Ledger) -> dict[str, Value]:
    stamp = ledger.stamp()
    return {"operation_id": stamp["operation_id"].hex, "seq": stamp["seq"]}
