"""A store of the first schema: its trail is sealed anew, and what was broken in it stays broken in the same place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import UUID

import pytest
from sqlalchemy import Engine

from asfdesk.domain.ids import new_id
from asfdesk.store import schema
from asfdesk.store.acting import moment_text
from asfdesk.store.engine import open_engine, sealer_on
from asfdesk.store.trail.audit import BrokenEntry, history, verify_chain

AT = moment_text(datetime(2026, 3, 3, 8, 30, tzinfo=UTC))
OPERATION, PERSON = new_id(), new_id()
ENTRIES = 6


@pytest.fixture
def first_schema(tmp_path) -> Iterator[Engine]:
    """A register as the first release left it: one operation and five changes of a person's telephone."""
    engine = open_engine(tmp_path / "register", bytes(32), "00" * 16, migrating=True)
    schema.upgrade(engine, "0001")
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO operation VALUES (?, 'save_participant', NULL, 'K7Q', 1, ?, '')", (OPERATION.hex, AT)
        )
        seal, before = sealer_on(connection), ""
        for position in range(1, ENTRIES + 1):
            first = position == 1
            changes = {"name": [None, "save_participant"], "at": [None, AT], "note": [None, ""]}
            entry = (
                "K7Q", position, AT, OPERATION.hex, None,
                "operation" if first else "participant", OPERATION.hex if first else PERSON.hex, "insert",
                json.dumps(changes if first else {"phone": ["", f"07{position}"]}),
            )  # fmt: skip
            before = seal(before, *entry)
            connection.exec_driver_sql(f"INSERT INTO audit VALUES ({', '.join('?' * 10)})", (*entry, before))
    yield engine
    engine.dispose()


def test_an_older_trail_holds_after_the_upgrade_and_tells_the_same(first_schema: Engine) -> None:
    schema.upgrade(first_schema)
    with first_schema.connect() as connection:
        assert verify_chain(connection) is None
        phones = [entry.changes["phone"][1] for entry in history(connection, UUID(PERSON.hex))]
        assert phones == [f"07{position}" for position in range(2, ENTRIES + 1)]


@pytest.mark.parametrize(
    ("statement", "place"),
    [
        ("UPDATE audit SET changes = '{}' WHERE position = 4", BrokenEntry("K7Q", 4)),
        ("UPDATE audit SET seal = 'x' WHERE position = 3", BrokenEntry("K7Q", 3)),
        ("DELETE FROM audit WHERE position = 5", BrokenEntry("K7Q", 5, missing=True)),
    ],
)
def test_an_upgrade_does_not_mend_a_trail_that_somebody_has_touched(
    first_schema: Engine, statement: str, place: BrokenEntry
) -> None:
    with first_schema.begin() as connection:
        connection.exec_driver_sql(statement)
    schema.upgrade(first_schema)
    with first_schema.connect() as connection:
        assert verify_chain(connection) == place
