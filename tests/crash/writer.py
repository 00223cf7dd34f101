"""A program that writes until it is killed: each line on standard output is a promise that the store must keep."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from asfdesk.domain.before_signing import ControlMark, Standing
from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.draft import Draft
from asfdesk.domain.errors import StoreFault
from asfdesk.domain.ids import new_id
from asfdesk.domain.parties import Participant
from asfdesk.store.opening import unlock
from asfdesk.store.store import Store

DRAFT = UUID(int=7)


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def register(store: Store) -> None:
    """Two participants per operation, so that a half operation would show."""
    while True:
        first, second = new_id(), new_id()
        with store.write(Operation.SAVE_PARTICIPANT) as work:
            person = work.participants.save(Participant(first, "Första", str(second)))
            work.participants.save(replace(person, phone="070-123 45 67"))
            work.participants.save(Participant(second, "Andra", str(first)))
        say(str(first))


def type_draft(store: Store) -> None:
    """One letter more each time."""
    text = ""
    while True:
        text += "å"
        with store.write(Operation.SAVE_DRAFT) as work:
            work.drafts.put(Draft(Kind.AGREEMENT, DRAFT, text, datetime.now(UTC)))
        say(str(len(text)))


def mark_control(store: Store) -> None:
    """One point after another of the control of a draft, each by its own name."""
    with store.read() as work:
        agreement = work.agreements.all()[0]
    for number in range(10**6):
        mark = ControlMark(
            new_id(), agreement.id, f"point_{number}", Standing.LACKING, reason=f"skäl {number}"
        )
        with store.write(Operation.MARK_CONTROL) as work:
            work.control.save(mark)
        say(mark.point)


def fill(store: Store, limit: int) -> None:
    """Until the file may not grow any more."""
    import resource
    import signal

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    while True:
        key = new_id()
        try:
            with store.write(Operation.SAVE_PARTICIPANT) as work:
                work.participants.save(Participant(key, "Åsa", "Öberg", contact_note="ö" * 20_000))
        except StoreFault as fault:
            say(str(fault.fault))
            return
        say(str(key))


def main(task: str, folder: str, passphrase: str, *more: str) -> None:
    try:
        store = unlock(Path(folder), passphrase)
    except StoreFault as fault:
        say(f"{fault.fault} {fault.params.get('pid')}")
        return
    say("open")
    if task == "hold":
        sys.stdin.read()
        store.close()
    elif task == "fill":
        fill(store, int(more[0]))
    elif task == "draft":
        type_draft(store)
    elif task == "control":
        mark_control(store)
    else:
        register(store)


if __name__ == "__main__":
    main(*sys.argv[1:])
