"""Registers with random bytes or a whole page overwritten: is it found, is anything wrong believed, what is saved."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from asfdesk.store.backups import replacing, shelf
from asfdesk.store.backups.backup import REGISTER
from asfdesk.store.backups.manifest import tables_in
from asfdesk.store.opening import unlock
from asfdesk.store.rescue.cipher_pages import PAGE, CipherPages
from asfdesk.store.rescue.damage import read_wreck
from asfdesk.store.rescue.integrity import check_copy
from asfdesk.store.rescue.salvage import salvage
from asfdesk.store.store import now
from tests.bench.faults_work import PASSPHRASES, work_on
from tests.bench.faults_world import World

Rows = dict[str, dict[int, tuple[Any, ...]]]
APART = frozenset({"alembic_version", "store_identity", "draft", "preference"})
"""Tables without a line in the trail: a row of theirs that is lost with its page is nobody's to list."""


def damage_round(
    count: int, seed: int, home: Path, template: Path
) -> Iterator[tuple[list[str], Counter[str]]]:
    """For each trial what was wrong, and notes. ``template``: the register that is worked on and then damaged."""
    chance = random.Random(seed)
    base, folder = home / "base", home / "register"
    shutil.copytree(template, base)
    world = World()
    work_on(
        base,
        world,
        seed,
        lambda line: world.hear(line) if line[:3] in ("do ", "ok ") else None,
        ("save", "sign", "import", "backup"),
        14,
    )
    store = unlock(base, PASSPHRASES[0])
    key = store.key.again()
    store.close()
    whole = (base / REGISTER).read_bytes()
    rows = _rows(base / REGISTER, key)
    standing = _standing(base / REGISTER, key)
    backup = next(one for one in shelf.shelved(shelf.shelf_of(base), key) if one.ours)
    pages = len(whole) // PAGE
    for _ in range(count):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name in ("register.key", "register.head"):
            shutil.copy(base / name, folder / name)
        content, hit, how = _damaged(whole, pages, chance)
        (folder / REGISTER).write_bytes(content)
        notes = Counter({how: 1})
        found = list(_looked(folder, key, whole, content, hit, rows, notes))
        if not found and hit:
            found = list(_saved(folder, key, backup, hit, rows, standing, notes))
        yield found, notes


def _damaged(whole: bytes, pages: int, chance: random.Random) -> tuple[bytes, set[int], str]:
    content = bytearray(whole)
    way = chance.choice(("bytes", "bytes", "page of noise", "page of zeros", "another page"))
    if way == "bytes":
        for place in chance.sample(range(len(content)), chance.randint(1, 100)):
            content[place] ^= chance.randrange(1, 256)
    else:
        page = chance.randrange(pages)
        other = chance.randrange(pages) * PAGE
        new = {
            "page of noise": chance.randbytes(PAGE),
            "page of zeros": bytes(PAGE),
            "another page": whole[other : other + PAGE],
        }[way]
        content[page * PAGE : (page + 1) * PAGE] = new
    hit = {
        n + 1 for n in range(pages) if content[n * PAGE : (n + 1) * PAGE] != whole[n * PAGE : (n + 1) * PAGE]
    }
    return bytes(content), hit, way


def _looked(
    folder: Path, key: Any, whole: bytes, content: bytes, hit: set[int], rows: Rows, notes: Counter[str]
) -> Iterator[str]:
    """The check finds it, and nothing that can still be read is wrong."""
    shutil.copy(folder / REGISTER, folder / "copy")
    findings = check_copy(folder / "copy", key, full=False)
    (folder / "copy").unlink()
    if content != whole and not findings.damaged:
        yield "untold: damage was not found"
    if set(findings.pages) != hit:
        yield f"untold: pages {sorted(hit ^ set(findings.pages))[:5]}"
    connection = key.connect(folder / REGISTER, immutable=True)
    try:
        for name, expected in rows.items():
            try:
                read = {
                    row[0]: row[1:] for row in connection.execute(f"SELECT rowid, * FROM {name}").fetchall()
                }
            except Exception:
                notes["reads refused"] += 1
                continue
            if read != expected:
                yield f"half: {name} was read wrong without a word"
    finally:
        connection.close()


def _saved(
    folder: Path,
    key: Any,
    backup: shelf.Shelved,
    hit: set[int],
    rows: Rows,
    standing: dict[str, dict[int, int]],
    notes: Counter[str],
) -> Iterator[str]:
    """Every row on undamaged pages comes back, and what does not is listed."""
    told = salvage(folder, key, backup, now)
    replacing.finish(folder)
    saved = _rows(folder / REGISTER, key)
    listed = {(one.table, one.row_key) for one in told.lost}
    for name in rows.keys() - APART:
        kept = set(saved[name].values())
        for rowid, row in rows[name].items():
            if row in kept:
                continue
            if standing[name][rowid] not in hit and any((name, value) in listed for value in row):
                notes["rows left out and listed, as they point at a lost one"] += 1
            elif standing[name][rowid] not in hit:
                yield f"lost: a row of {name} on an undamaged page"
            elif told.complete:
                yield f"lost: a row of {name} that was not listed"
            else:
                notes["rows lost and listed"] += 1
    notes["saved whole" if told.complete else "saved in part"] += 1
    unlock(folder, PASSPHRASES[0]).close()


def _rows(register: Path, key: Any) -> Rows:
    connection = key.connect(register, immutable=True)
    try:
        return {
            name: {row[0]: row[1:] for row in connection.execute(f"SELECT rowid, * FROM {name}").fetchall()}
            for name in tables_in(connection)
        }
    finally:
        connection.close()


def _standing(register: Path, key: Any) -> dict[str, dict[int, int]]:
    """The page of each row; one of its overflow pages may be damaged too, and then the row counts as standing there."""
    wreck = read_wreck(CipherPages(register, key))
    return {name: {row.rowid: row.page for row in wreck.rows_of(name)} for name in wreck.walks}
