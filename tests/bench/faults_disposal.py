"""Disposal on the fault bench: somebody is erased, the log's old values go, and the protocols of both are sealed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from asfdesk.domain.change import Operation
from asfdesk.domain.disposal import Decision
from asfdesk.domain.ids import new_id
from asfdesk.domain.parties import Participant
from asfdesk.services.rights import disposal_protocols, log_disposal, retention
from asfdesk.services.sealed import certificates
from asfdesk.store.backups import shelf
from asfdesk.store.store import Store
from tests.bench.faults_case import Say, case_desk
from tests.cases import scrawl

ERASABLE = "Raderas"
"""The given name of those whom the bench erases."""
MUCH_LATER = datetime(2034, 1, 2, 9, tzinfo=UTC)
"""When the log is older than logs are kept."""
EVA = Decision("Eva Ek", scrawl())


def put_erasable(store: Store, count: int = 6) -> None:
    """People to erase, whose rows have changed once, and a certificate to seal the protocols with."""
    certificates.make_own(case_desk(store))
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        made = [
            work.participants.save(Participant(new_id(), ERASABLE, f"Nr {number}")) for number in range(count)
        ]
    with store.write(Operation.SAVE_PARTICIPANT) as work:
        for person in made:
            work.participants.save(replace(person, contact_note="Ändrad"))


def erase(store: Store, say: Say) -> None:
    """Somebody goes for good, whatever the rules say; when nobody is left there is somebody new to erase next time."""
    with store.read() as work:
        there = [one for one in work.participants.all() if one.given_name == ERASABLE]
    if not there:
        return put_erasable(store, 1)
    desk = case_desk(store)
    say("do erase")
    done = retention.erase_person(desk, there[0].id, EVA, "På egen begäran")
    say(f"ok erase {there[0].id}")
    return _seal(store, done.id, say)


def dispose_log(store: Store, say: Say) -> None:
    """What is old in the log goes; its own backup comes first."""
    desk = case_desk(store, MUCH_LATER)
    if not log_disposal.try_log(desk).due:
        return
    before = _names(store)
    say("do dispose_log")
    done = log_disposal.dispose_of_log(desk, EVA)
    for name in _names(store) - before:
        say(f"ok backup {name}")
    say(f"ok keep disposal/{done.id.hex} {done.number}")
    _seal(store, done.id, say)


def _seal(store: Store, disposal: UUID, say: Say) -> None:
    say("do seal")
    kept = disposal_protocols.keep_sealed(case_desk(store), disposal)
    say(f"ok keep kept/{kept.id.hex} {kept.sha256}")


def _names(store: Store) -> set[str]:
    return {one.name for one in shelf.shelved(shelf.shelf_of(store.folder), store.key)}
