"""What the fault bench does to a register: its templates, and one random operation after another."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from asfdesk.domain.agreement import Agreement, Placement, State
from asfdesk.domain.backup import Reason
from asfdesk.domain.change import Operation
from asfdesk.domain.ids import new_id
from asfdesk.domain.parties import Enterprise, InterpreterNeed, Participant
from asfdesk.domain.signature import ROLES
from asfdesk.services.desk import Desk
from asfdesk.services.keeping import restoring, safekeeping
from asfdesk.store import schema
from asfdesk.store.acting import moment_text
from asfdesk.store.backups import shelf
from asfdesk.store.backups.backup import KEY_FILE, REGISTER
from asfdesk.store.engine import open_engine
from asfdesk.store.keys import people, ways
from asfdesk.store.keys.file_key import FileKey
from asfdesk.store.keys.kdf import Kdf
from asfdesk.store.keys.key import write_key_file
from asfdesk.store.keys.recovery import new_recovery_key
from asfdesk.store.keys.ways import Asker
from asfdesk.store.opening import create_store, unlock
from asfdesk.store.store import Store
from asfdesk.store.trail.anchor import write_anchor
from tests.bench.faults_case import ACTS, Say, case_desk, put_cases
from tests.bench.faults_disposal import dispose_log, erase, put_erasable
from tests.bench.faults_import import import_list
from tests.bench.faults_world import World
from tests.cases import catalogue
from tests.store.samples import AT, FULL_TERMS, present, signature

CHEAP = Kdf(memory=64, passes=1, lanes=1)
PASSPHRASES = ("grön sjö bakom berget", "röd cykel i regnet ute", "tre katter på ett tak")
OLD_ROWS = 120
SIGNED_AT_ONCE = "arbetstraning"
"""The measure of what :func:`_sign` signs in one write; what the services sign is signed party by party."""
KINDS = ("save", "sign", "import", "backup", "passphrase", "restore", "rekey", "erase", "dispose_log")
CASE_KINDS = tuple(ACTS)


def desk_of(store: Store) -> Desk:
    """A desk on the computer's own clock."""
    return Desk(store, catalogue())


def template(folder: Path, *, cases: bool = False) -> None:
    """A register with some content, one backup, and its reserve; with the ``cases`` that :data:`CASE_KINDS` need."""
    store, _ = create_store(folder, PASSPHRASES[0], kdf=CHEAP)
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        for number in range(30):
            work.participants.save(Participant(new_id(), "Grund", f"Nr {number}", contact_note="g" * 900))
    put_erasable(store)
    if cases:
        put_cases(store)
    safekeeping.back_up(desk_of(store), Reason.SCHEDULED)
    safekeeping.keep_reserve(folder)
    store.close()


def old_template(folder: Path) -> None:
    """A register of the first schema with people in it."""
    key_file, data_key = people.new_key_file(PASSPHRASES[0], new_recovery_key(), CHEAP)
    folder.mkdir(parents=True)
    at, operation = moment_text(datetime(2026, 3, 3, tzinfo=UTC)), new_id().hex
    engine = open_engine(folder / REGISTER, data_key, key_file.store_id, migrating=True)
    schema.upgrade(engine, schema.REVISIONS[0])
    with engine.begin() as connection:
        run = connection.exec_driver_sql
        run("INSERT INTO store_identity VALUES (?, 'K7Q', ?)", (key_file.store_id, at))
        run("INSERT INTO operation VALUES (?, 'save_participant', NULL, 'K7Q', 1, ?, '')", (operation, at))
        told = {
            "protection": "none",
            "interpreter": InterpreterNeed.NONE.value,
            "version": 1,
            "operation_id": operation,
            "seq": 1,
        }
        told |= {
            "created_at": at,
            "changed_at": at,
            "given_name": "Gammal",
            "person_number": None,
            "deleted_at": None,
        }
        columns = [row[1] for row in run("PRAGMA table_info(participant)")]
        for number in range(OLD_ROWS):
            row = {**dict.fromkeys(columns, ""), **told, "id": new_id().hex, "family_name": f"Nr {number}"}
            run(
                f"INSERT INTO participant VALUES ({', '.join('?' * len(columns))})",
                tuple(row[c] for c in columns),
            )
    engine.dispose()
    write_key_file(folder / KEY_FILE, key_file)
    write_anchor(folder, FileKey(data_key, key_file.store_id), ())


def work_on(
    folder: Path, world: World, seed: int, say: Say, kinds: tuple[str, ...] = KINDS, count: int = 10**6
) -> None:
    """Unlock and do random things until stopped; ``say`` tells before and after each."""
    chance = random.Random(seed)
    store = unlock(folder, PASSPHRASES[world.now.passphrase])
    say("open")
    try:
        for _ in range(count):
            store = _one(chance.choice(kinds), store, world, chance, say)
    finally:
        store.close()


def _one(kind: str, store: Store, world: World, chance: random.Random, say: Say) -> Store:
    if kind == "save":
        first, second = new_id(), new_id()
        say("do save")
        with store.write(Operation.SAVE_PARTICIPANT) as work:
            work.participants.save(Participant(first, "Par", str(second)))
            work.participants.save(Participant(second, "Par", str(first)))
        say(f"ok save {first}")
    elif kind == "import":
        import_list(desk_of(store), chance, say)
    elif kind == "sign":
        say("do sign")
        say(f"ok sign {_sign(store)}")
    elif kind == "backup":
        _back_up(store, Reason.BY_HAND, say)
    elif kind == "passphrase":
        now = world.now.passphrase
        new = chance.choice([n for n in range(len(PASSPHRASES)) if n != now])
        say(f"do passphrase {new}")
        ways.change_passphrase(store.folder, Asker(PASSPHRASES[now]), PASSPHRASES[new], kdf=CHEAP)
        say(f"ok passphrase {new}")
    elif kind == "rekey":
        say("do rekey")
        ways.rekey_register(store, Asker(PASSPHRASES[world.now.passphrase]))
        say("ok rekey")
    elif kind == "erase":
        erase(store, say)
    elif kind == "dispose_log":
        dispose_log(store, say)
    elif kind in ACTS:
        ACTS[kind](case_desk(store), chance, say)
    else:
        return _restore(store, world, chance, say)
    return store


def _back_up(store: Store, reason: Reason, say: Say) -> None:
    say("do backup")
    made = safekeeping.back_up(desk_of(store), reason)
    say(f"ok backup {made.path.name}")


def _sign(store: Store) -> UUID:
    with store.write(Operation.START_AGREEMENT) as work:
        person = work.participants.save(Participant(new_id(), "Undertecknar", "Själv"))
        enterprise = work.enterprises.save(Enterprise(new_id(), "Café Björken"))
        placement = work.placements.save(
            Placement(new_id(), person.id, enterprise.id, SIGNED_AT_ONCE, AT.date())
        )
        number = f"ÖK-2026-{store.device}-{work.agreements.next_number(2026):04d}"
        key = work.agreements.save(Agreement(new_id(), placement.id, number, State.DRAFT, FULL_TERMS)).id
    with store.write(Operation.PRESENT_FOR_SIGNING) as work:
        present(work, key)
    with store.write(Operation.SIGN) as work:
        for role in ROLES:
            work.signatures.add(signature(key, role))
        work.agreements.save(replace(work.agreements.get(key), state=State.SIGNED, signed_at=AT))
    return key


def _restore(store: Store, world: World, chance: random.Random, say: Say) -> Store:
    found = [
        one
        for one in shelf.shelved(shelf.shelf_of(store.folder), store.key)
        if one.ours and one.name in world.backups
    ]
    if not found:
        return store
    folder, chosen = store.folder, chance.choice(found)
    say(f"do restore {chosen.name}")
    restoring.restore(desk_of(store), chosen)
    store.close()
    again = unlock(folder, PASSPHRASES[world.now.passphrase])
    say(f"ok restore {chosen.name}")
    return again
