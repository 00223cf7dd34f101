"""How the fault bench looks, after a stop, whether anything that was promised is gone or anything is half."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection

from asfdesk.domain.backup import Reason
from asfdesk.domain.signature import ROLES
from asfdesk.services.entry import pin
from asfdesk.store import schema
from asfdesk.store.backups import shelf
from asfdesk.store.backups.backup import KEY_FILE
from asfdesk.store.keys.key import read_key_file
from asfdesk.store.opening import by_secret, unlock
from asfdesk.store.store import Store
from asfdesk.store.trail.audit import verify_chain
from tests.bench.faults_case import PINS, case_desk
from tests.bench.faults_disposal import ERASABLE
from tests.bench.faults_import import IMPORTED
from tests.bench.faults_work import OLD_ROWS, PASSPHRASES, SIGNED_AT_ONCE
from tests.bench.faults_world import Facts, World

FOUND = (
    "SELECT 'answer/' || visit_id || '/' || item, value FROM answer",
    "SELECT 'picture/' || id, sha256 FROM visit_picture",
    "SELECT 'words/' || id, alt FROM visit_picture",
    "SELECT 'visit/' || id, state FROM visit",
    "SELECT 'protocol/' || visit_id || '/' || role, shown_sha256 FROM protocol_signature",
    "SELECT 'kept/' || id, sha256 FROM kept_document",
    "SELECT 'agreement/' || id, state FROM agreement",
    "SELECT 'ending/' || id, iif(deleted_at IS NULL, last_day, 'none') FROM ending",
    "SELECT 'closing/' || id, sha256 || '/' || json_array_length(signatures) FROM closing_document",
    "SELECT 'item/' || id, code FROM own_item",
    "SELECT 'template/' || id, state || '/' || edition || '/' || sha256 FROM own_item",
    "SELECT 'order/' || id, number FROM placement_order",
    "SELECT 'request/' || id, state || '/' || sha256 FROM order_request",
    "SELECT 'disposal/' || id, number FROM disposal",
    "SELECT 'merging/' || id, '1' FROM merging",
    "SELECT 'undone/' || id, '1' FROM merging WHERE deleted_at IS NOT NULL",
    (
        "SELECT 'week/' || placement_id || '/' || date(day, 'weekday 0', '-6 days'), min(mark) FROM attendance"
        " GROUP BY 1"
    ),
)
"""Where each kind of what was kept is found again: (key, value)."""

HALF = {
    "one of a pair": "SELECT 1 FROM participant AS a WHERE given_name = 'Par' AND NOT EXISTS (SELECT 1 FROM participant"
    " WHERE id = replace(a.family_name, '-', '') AND replace(family_name, '-', '') = a.id)",
    "an import": "SELECT 1 FROM participant WHERE given_name LIKE 'Import %' AND deleted_at IS NULL"
    f" GROUP BY family_name HAVING count(*) <> {IMPORTED}",
    "signatures": "SELECT 1 FROM agreement AS a JOIN placement AS p ON p.id = a.placement_id"
    f" LEFT JOIN signature AS s ON s.agreement_id = a.id GROUP BY a.id HAVING count(s.id) <> {len(ROLES)}"
    f" AND (a.state = 'signed' OR (p.measure_code = '{SIGNED_AT_ONCE}' AND count(s.id)))",
    "no identity": "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM store_identity)",
    "a week of attendance": "SELECT 1 FROM attendance GROUP BY placement_id, date(day, 'weekday 0', '-6 days')"
    " HAVING count(*) <> 5 OR count(DISTINCT mark) <> 1",
    "a closed visit": "SELECT 1 FROM visit AS v WHERE state = 'closed' AND (NOT EXISTS"
    " (SELECT 1 FROM frozen_checklist WHERE visit_id = v.id)"
    " OR (SELECT count(*) FROM protocol_text WHERE visit_id = v.id) <> 2)",
    "an ending": "SELECT 1 FROM ending AS e, json_each(e.effects) AS f"
    " JOIN visit AS v ON v.id = replace(f.value ->> 'visit_id', '-', '') WHERE v.placement_id = e.id AND"
    " iif(e.deleted_at IS NULL, (f.value ->> 'effect' = 'cancelled') <> (v.state = 'cancelled')"
    " OR v.held_on <> f.value ->> 'on', v.state = 'cancelled')",
    "a release": "SELECT 1 FROM own_item WHERE (state = 'released') <> (length(sha256) = 64 AND edition > 0)",
    "an acceptance": "SELECT 1 FROM order_request WHERE state = 'accepted' GROUP BY order_id HAVING count(*) > 1",
    "a picture": "SELECT 1 FROM visit_picture WHERE length(content) <> size",
}
"""What no stop may leave behind: any row is one."""


def harm(folder: Path, world: World) -> list[str]:
    """What is wrong after a stop, as ``lost: …``, ``half: …`` or ``closed: …``; the world is brought up to what is."""
    store = None
    refusals: list[str] = []
    for facts in world.possible():
        try:
            store = unlock(folder, PASSPHRASES[facts.passphrase])
            break
        except Exception as trouble:
            refusals.append(f"{type(trouble).__name__} {trouble}")
    if store is None:
        return [f"closed: {refusals}"]
    try:
        return list(_looked(store, world))
    except Exception as trouble:
        return [f"closed: {type(trouble).__name__} {trouble}"]
    finally:
        store.close()


def _looked(store: Store, world: World) -> Iterator[str]:
    with store.read() as work:
        yield from _half(work.connection)
        found, erasable = _found(work.connection, store)
    if store.anchor is not None and store.anchor.alarm is not None:
        yield f"lost: the trail's end, {store.anchor.alarm}"
    if erasable & world.gone:
        yield "lost: an erasure, somebody is there again"
    lacking = [facts.lacking(found) for facts in world.possible()]
    if all(lacking):
        yield f"lost: {min(lacking, key=len)[:5]} of what was promised"
    else:
        place = next(n for n, one in enumerate(lacking) if not one)
        world.now = world.possible()[place].copy()
    yield from _backups(store, world)
    _settle_passphrase(store, world)


def _half(connection: Connection) -> Iterator[str]:
    run = connection.exec_driver_sql
    if run("PRAGMA integrity_check").scalar() != "ok" or run("PRAGMA foreign_key_check").first():
        yield "half: the file's structure"
    if (broken := verify_chain(connection)) is not None:
        yield f"half: the audit trail at {broken}"
    for what, query in HALF.items():
        if run(query).first() is not None:
            yield f"half: {what}"
    kept = run("SELECT content, sha256 FROM kept_document")
    if any(hashlib.sha256(data).hexdigest() != told for data, told in kept):
        yield "half: a kept document"


def _found(connection: Connection, store: Store) -> tuple[Facts, set[UUID]]:
    """What there is, and who was not erased of those who are."""

    def keys(query: str) -> set[UUID]:
        return {UUID(row[0]) for row in connection.exec_driver_sql(query)}

    kept = {key: value for query in FOUND for key, value in connection.exec_driver_sql(query)}
    if works := [one for one in PINS if pin.matches(case_desk(store), one)]:
        kept["pin/desk"] = works[0]
    imports = connection.exec_driver_sql(
        "SELECT family_name FROM participant WHERE given_name LIKE 'Import %' AND deleted_at IS NULL"
    )
    found = Facts(
        keys("SELECT id FROM participant WHERE given_name = 'Par'"),
        {row[0] for row in imports},
        keys("SELECT id FROM agreement WHERE state = 'signed'"),
        kept,
    )
    return found, keys(f"SELECT id FROM participant WHERE given_name = '{ERASABLE}'")


def _backups(store: Store, world: World) -> Iterator[str]:
    there = {one.name: one for one in shelf.shelved(shelf.shelf_of(store.folder), store.key)}
    for name in world.promised:
        if name not in there:
            yield f"lost: the backup {name}"
        elif not there[name].ours or not shelf.is_whole(there[name]):
            yield f"half: the backup {name}"
    for name, one in there.items():
        if one.ours and name not in world.backups and one.reason is not Reason.SET_ASIDE:
            world.backups[name] = world.now.copy()  # made, but nobody was told yet


def _settle_passphrase(store: Store, world: World) -> None:
    """Which passphrase opens now, when a change of it was cut off."""
    key_file = read_key_file(store.folder / KEY_FILE)
    for number, passphrase in enumerate(PASSPHRASES):
        try:
            by_secret(key_file, passphrase)
        except Exception:
            continue
        world.now.passphrase = number
    world.begun = ""


def harm_old(folder: Path) -> list[str]:
    """The register of the first schema after its upgrade was stopped: opens, is whole, and has everybody."""
    try:
        store = unlock(folder, PASSPHRASES[0])
    except Exception as trouble:
        return [f"closed: {type(trouble).__name__} {trouble}"]
    try:
        with store.read() as work:
            run = work.connection.exec_driver_sql
            found = [] if run("PRAGMA integrity_check").scalar() == "ok" else ["half: the file's structure"]
            if len(work.participants.all()) != OLD_ROWS:
                found.append("lost: rows of the older schema")
            if schema.revision_of(work.connection) != schema.head():
                found.append("half: the schema")
        return found
    finally:
        store.close()
