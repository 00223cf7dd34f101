"""Who is meant to read a note, and the officer's own phrases to write one with."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from .errors import Problem
from .source import Source
from .writing import check_line, check_text

LONGEST_PHRASE = 2_000


class Visibility(StrEnum):
    """Who is meant to read a note or a picture. What is shared still needs the participant's consent to its topic.

    Also what only the officer reads is part of the person's case: it stands in the access extract (GDPR art. 15).
    """

    OFFICER = "officer"
    PROTOCOL = "protocol"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that are used again and again. ``section`` is the title of a checklist's section, or a field's key; empty:
    useful everywhere."""

    id: UUID
    text: str = field(repr=False)
    section: str = ""
    version: int = 0


@dataclass(frozen=True, slots=True)
class SuggestedPhrase:
    """Words that the program suggests; ``sections`` as in :class:`Phrase`, none: everywhere. ``sources`` say where the subject
    comes from; the words are the program's own."""

    text: str
    sections: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


def check_phrase(value: Phrase) -> list[Problem]:
    """Everything wrong with a phrase."""
    return [
        *check_text(value.text, "text", required=True, longest=LONGEST_PHRASE),
        *check_line(value.section, "section", longest=200),
    ]
