"""Half-typed work, kept in the encrypted store while it is typed and offered again after a crash.

A draft is the form's own value as JSON; ``T`` is any frozen domain value (Terms, Participant, Visit ...).
"""

from __future__ import annotations

from datetime import timedelta
from typing import TypeVar
from uuid import UUID

import msgspec

from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.draft import Draft

from .desk import Desk

T = TypeVar("T")


def keep_draft(desk: Desk, kind: Kind, subject: UUID, value: object, base_version: int) -> Draft:
    """Keep what the form holds now; durable when this returns."""
    payload = msgspec.json.encode(value, order="sorted").decode()
    draft = Draft(kind, subject, payload, desk.now(), base_version)
    with desk.store.write(Operation.SAVE_DRAFT) as work:
        work.drafts.put(draft)
    return draft


def find_draft(desk: Desk, kind: Kind, subject: UUID) -> Draft | None:
    """The draft of one form, if any."""
    with desk.store.read() as work:
        return work.drafts.find(kind, subject)


def drafts(desk: Desk) -> tuple[Draft, ...]:
    """All drafts, the newest first."""
    with desk.store.read() as work:
        return tuple(sorted(work.drafts.all(), key=lambda draft: draft.saved_at, reverse=True))


def read_draft(draft: Draft, kind: type[T]) -> T | None:
    """The draft's value, or None when this version of the program cannot read it (it is then left untouched)."""
    try:
        return msgspec.json.decode(draft.payload, type=kind)
    except msgspec.ValidationError:
        return None


def drop_draft(desk: Desk, kind: Kind, subject: UUID) -> None:
    """Throw a draft away, on the officer's word."""
    with desk.store.write(Operation.DROP_DRAFT) as work:
        work.drafts.drop(kind, subject)


def age(desk: Desk, draft: Draft) -> timedelta:
    """How long ago it was kept; never negative, whatever the clock has done."""
    return max(desk.now() - draft.saved_at, timedelta())
