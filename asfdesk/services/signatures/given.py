"""What somebody gives to sign, whatever the document: brought into its normal form, refused with everything that is wrong,
and bound to exactly the words that were shown, in the turn of who gives it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Protocol

from asfdesk.documents.content import digest, from_json
from asfdesk.documents.scripts import unprintable
from asfdesk.domain.errors import Problem, Rule, RuleBroken, broken
from asfdesk.domain.signature import Given, Role, Way, check_given
from asfdesk.domain.writing import tidy


class Words(Protocol):
    """Frozen words: canonical JSON of a document's content, and its SHA-256 in hex."""

    @property
    def content(self) -> str:
        """Canonical JSON."""
        ...

    @property
    def sha256(self) -> str:
        """Of ``content``, in hex."""
        ...


def tidy_given(given: Given) -> Given:
    """What is kept of what somebody wrote and drew, in its normal form."""
    return replace(
        given,
        name=tidy(given.name),
        capacity=tidy(given.capacity),
        place=tidy(given.place),
        typed=tidy(given.typed),
        witness=tidy(given.witness) if given.way is Way.MARK else "",
    )


def given_problems(given: Given) -> list[Problem]:
    """What :func:`checked` would refuse of what a party writes and draws; for every document.

    A character that no page can show is refused too: once signed, it would stop every page of the document for ever.
    """
    given = tidy_given(given)
    said = {"name": given.name, "capacity": given.capacity, "place": given.place, "witness": given.witness}
    found = check_given(given)
    wrong = {problem.field for problem in found}
    lacking = {at: unprintable(text) for at, text in said.items() if at not in wrong}
    return found + [
        Problem(Rule.UNPRINTABLE, at, {"characters": strange[:20]})
        for at, strange in lacking.items()
        if strange
    ]


def checked(given: Given) -> Given:
    """What is kept of it. Raises RuleBroken with every problem of :func:`given_problems`."""
    given = tidy_given(given)
    if found := given_problems(given):
        raise RuleBroken(found)
    return given


def require_shown(words: Words | None, shown_sha256: str, at: str) -> None:
    """Raises RuleBroken(TEXT_CHANGED) at ``at`` unless what was on the screen is what is frozen, to the last byte."""
    if (
        words is None
        or words.sha256 != shown_sha256
        or digest(from_json(words.content.encode())) != shown_sha256
    ):
        raise broken(Rule.TEXT_CHANGED, at)


def require_turn(role: Role, left: Collection[Role]) -> None:
    """Raises RuleBroken(SIGNED_ALREADY) unless ``role`` is among those who have still to sign."""
    if role not in left:
        raise broken(Rule.SIGNED_ALREADY, "role", role=role)
