"""What the fault bench does to a register, and how it looks afterwards whether anything that was promised is gone."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from asfdesk.domain.agreement import Agreement, Placement, State
from asfdesk.domain.backup import Reason
from asfdesk.domain.change import Operation
from asfdesk.domain.ids import new_id
from asfdesk.domain.parties import Enterprise, InterpreterNeed, Participant
from asfdesk.domain.signature import ROLES
from asfdesk.services import restoring, safekeeping
from asfdesk.services.desk import Desk
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
from asfdesk.store.trail.audit import verify_chain
from tests.cases import catalogue
from tests.store.samples import AT, FULL_TERMS, present, signature

CHEAP = Kdf(memory=64, passes=1, lanes=1)
PASSPHRASES = ("grön sjö bakom berget", "röd cykel i regnet ute", "tre katter på ett tak")
IMPORTED = 40
OLD_ROWS = 120
KINDS = ("save", "sign", "import", "backup", "passphrase", "restore", "rekey")
Say = Callable[[str], None]


@dataclass
class Facts:
    """What a register must hold: everything that was promised. ``passphrase`` is an index."""

    people: set[UUID] = field(default_factory=set)
    imports: set[str] = field(default_factory=set)
    signed: set[UUID] = field(default_factory=set)
    passphrase: int = 0

    def copy(self) -> Facts:
        """As it is now."""
        return Facts(set(self.people), set(self.imports), set(self.signed), self.passphrase)


@dataclass
class World:
    """Everything that may be: the facts, those of each backup, and what was begun but not promised."""

    now: Facts = field(default_factory=Facts)
    backups: dict[str, Facts] = field(default_factory=dict)
    promised: set[str] = field(default_factory=set)
    begun: str = ""

    def hear(self, line: str) -> None:
        """A line that the worker said: ``do X`` before, ``ok X`` after."""
        state, kind, *rest = line.split()
        what = rest[0] if rest else ""
        if state == "do":
            self.begun = line[3:]
            return
        self.begun = ""
        if kind == "save":
            self.now.people.add(UUID(what))
        elif kind == "import":
            self.now.imports.add(what)
        elif kind == "sign":
            self.now.signed.add(UUID(what))
        elif kind == "passphrase":
            self.now.passphrase = int(what)
        elif kind == "backup":
            self.backups[what] = self.now.copy()
            self.promised.add(what)
        elif kind == "restore":
            before = self.now
            self.now = self.backups[what].copy()
            self.now.passphrase = before.passphrase

    def possible(self) -> list[Facts]:
        """The facts after a stop: what was begun is done or not."""
        found = [self.now]
        kind, _, what = self.begun.partition(" ")
        if kind == "restore":
            other = self.backups[what].copy()
            other.passphrase = self.now.passphrase
            found.append(other)
        elif kind == "passphrase":
            found.append(replace(self.now.copy(), passphrase=int(what)))
        return found


def desk_of(store: Store) -> Desk:
    """A desk on the computer's own clock."""
    return Desk(store, catalogue())


def template(folder: Path) -> None:
    """A register with some content, one backup, and its reserve."""
    store, _ = create_store(folder, PASSPHRASES[0], kdf=CHEAP)
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        for number in range(30):
            work.participants.save(Participant(new_id(), "Grund", f"Nr {number}", contact_note="g" * 900))
    desk = desk_of(store)
    safekeeping.back_up(desk, Reason.SCHEDULED)
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
        _back_up(store, Reason.BEFORE_IMPORT, say)
        tag = new_id().hex[-12:]
        say("do import")
        with store.write(Operation.SAVE_PARTICIPANT) as work:
            for number in range(IMPORTED):
                work.participants.save(
                    Participant(new_id(), "Import", tag, contact_note=f"{number} " + "i" * 300)
                )
        say(f"ok import {tag}")
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
    else:
        return _restore(store, world, say)
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
            Placement(new_id(), person.id, enterprise.id, "arbetstraning", AT.date())
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


def _restore(store: Store, world: World, say: Say) -> Store:
    found = [
        one
        for one in shelf.shelved(shelf.shelf_of(store.folder), store.key)
        if one.ours and one.name in world.backups
    ]
    if not found:
        return store
    folder = store.folder
    say(f"do restore {found[0].name}")
    restoring.restore(desk_of(store), found[0])
    store.close()
    again = unlock(folder, PASSPHRASES[world.now.passphrase])
    say(f"ok restore {found[0].name}")
    return again


# ------------------------------------------------------------------------------------------ looking


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
        run = work.connection.exec_driver_sql
        if run("PRAGMA integrity_check").scalar() != "ok" or run("PRAGMA foreign_key_check").first():
            yield "half: the file's structure"
        if (broken := verify_chain(work.connection)) is not None:
            yield f"half: the audit trail at {broken}"
        pairs = {
            UUID(row[0]): UUID(row[1])
            for row in run("SELECT id, family_name FROM participant WHERE given_name = 'Par'")
        }
        imports = Counter(
            row[0] for row in run("SELECT family_name FROM participant WHERE given_name = 'Import'")
        )
        signatures = Counter(UUID(row[0]) for row in run("SELECT agreement_id FROM signature"))
        signed = {UUID(row[0]) for row in run("SELECT id FROM agreement WHERE state = 'signed'")}
        restored = run("SELECT 1 FROM store_identity").first() is not None
    if not restored:
        yield "half: no identity"
    if store.anchor is not None and store.anchor.alarm is not None:
        yield f"lost: the trail's end, {store.anchor.alarm}"
    if any(pairs.get(other) != key for key, other in pairs.items()):
        yield "half: one of a pair"
    if any(count != IMPORTED for count in imports.values()):
        yield "half: an import"
    if (
        any(signatures[key] != len(ROLES) for key in signatures.keys() | signed)
        or signatures.keys() != signed
    ):
        yield "half: signatures"
    lacking = [
        (facts.people - pairs.keys(), facts.imports - imports.keys(), facts.signed - signed)
        for facts in world.possible()
    ]
    if all(any(one) for one in lacking):
        yield f"lost: {[sum(map(len, one)) for one in lacking]} of what was promised"
    else:
        place = next(n for n, one in enumerate(lacking) if not any(one))
        world.now = world.possible()[place].copy()
    yield from _backups(store, world)
    _settle_passphrase(store, world)


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
    from asfdesk.store.keys.key import read_key_file
    from asfdesk.store.opening import by_secret

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


__all__ = ["KINDS", "World", "harm", "harm_old", "old_template", "template", "timedelta", "work_on"]
