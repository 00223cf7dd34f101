"""The officer's own phrases: written once, used in any note, offered first where they were written; and what is suggested."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from asfdesk.domain.change import Operation
from asfdesk.domain.errors import RuleBroken
from asfdesk.domain.ids import new_id
from asfdesk.domain.note import Phrase, check_phrase
from asfdesk.domain.swedish import sort_key
from asfdesk.domain.writing import tidy

from ..desk import Desk


def phrases(desk: Desk, section: str = "") -> tuple[Phrase, ...]:
    """Every phrase in Swedish order; those of ``section`` first."""
    with desk.store.read() as work:
        found = work.phrases.all()
    return tuple(sorted(found, key=lambda one: (one.section != section, sort_key(one.text), one.id)))


def suggested(desk: Desk, section: str) -> tuple[str, ...]:
    """What the program suggests for a section or field, in the order of the data, and then what it suggests everywhere; without
    what the officer has a phrase of their own for."""
    with desk.store.read() as work:
        own = {one.text for one in work.phrases.all()}
    here = [one.text for one in desk.shipped.phrases if section in one.sections]
    everywhere = [one.text for one in desk.shipped.phrases if not one.sections]
    return tuple(text for text in dict.fromkeys([*here, *everywhere]) if text not in own)


def save_phrase(desk: Desk, text: str, section: str = "", known: Phrase | None = None) -> Phrase:
    """Keep a phrase, or change a known one. The same words for the same section are kept once. Raises RuleBroken."""
    value = replace(known or Phrase(new_id(), ""), text=tidy(text), section=tidy(section))
    if found := check_phrase(value):
        raise RuleBroken(found)
    with desk.store.write(Operation.SAVE_PHRASE) as work:
        same = [one for one in work.phrases.all() if (one.text, one.section) == (value.text, value.section)]
        return same[0] if same and same[0].id != value.id else work.phrases.save(value)


def delete_phrase(desk: Desk, key: UUID) -> None:
    """Put a phrase away; :func:`restore_phrase` undoes it."""
    with desk.store.write(Operation.SAVE_PHRASE) as work:
        work.phrases.delete(key)


def restore_phrase(desk: Desk, key: UUID) -> None:
    """Undo :func:`delete_phrase`."""
    with desk.store.write(Operation.RESTORE) as work:
        work.phrases.restore(key)
