"""Holds: what keeps a person's case although its time is out (a court case, supervision, a claim)."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from asfdesk.domain.change import Operation
from asfdesk.domain.errors import RuleBroken
from asfdesk.domain.hold import Hold
from asfdesk.domain.ids import new_id
from asfdesk.domain.writing import TEXT, check_text, tidy

from ..desk import Desk


def hold_of(desk: Desk, participant_id: UUID) -> Hold | None:
    """The hold on a person's case that was not released."""
    with desk.store.read() as work:
        return next(
            (one for one in work.holds.of_participant(participant_id) if one.released_on is None), None
        )


def put_hold(desk: Desk, participant_id: UUID, reason: str) -> Hold:
    """Keep a person's case although its time is out: a court case, supervision, a claim. Raises RuleBroken."""
    words = tidy(reason)
    if found := check_text(words, "reason", required=True, longest=TEXT):
        raise RuleBroken(found)
    with desk.store.write(Operation.SAVE_HOLD) as work:
        return work.holds.save(Hold(new_id(), participant_id, words, desk.today()))


def release_hold(desk: Desk, hold: Hold) -> Hold:
    """From today the rules apply again."""
    with desk.store.write(Operation.SAVE_HOLD) as work:
        return work.holds.save(replace(hold, released_on=desk.today()))
