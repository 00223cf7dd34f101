"""The certificate (*intyg*) that the participant takes along: facts about what was done, and nothing else.

An employer may read it, so it says nothing of health, of benefits or of why there was a placement; not even the measure's
name stands in it, since "arbetsprövning" alone tells. Words that might tell are data
(``resources/reference/telling_words.json``) and are shown before it is issued. Source: förordning 2000:634 14 § (the
organiser's commitment to issue an intyg), domain.md §3.6.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from uuid import UUID

from .errors import Problem, Rule
from .source import Certainty, Source
from .writing import check_line, check_text

MOST_TASKS = 12
MOST_HOURS = Decimal(10_000)


@dataclass(frozen=True, slots=True)
class TellingWords:
    """Beginnings of words that tell more than a certificate should; ``about`` says of what."""

    code: str
    about: str
    words: tuple[str, ...]
    source: Source
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class WorkCertificate:
    """One placement's; ``id`` is the placement's. ``hours`` in all, None to leave them out; ``shows_number``: whether
    the personal number stands in the certificate."""

    id: UUID
    tasks: tuple[str, ...] = field(default=(), repr=False)
    learnt: str = field(default="", repr=False)
    words: str = field(default="", repr=False)
    hours: Decimal | None = None
    shows_number: bool = True
    version: int = 0


def check_certificate(value: WorkCertificate) -> list[Problem]:
    """What is wrong, whether it is finished or not."""
    found: list[Problem] = []
    if len(value.tasks) > MOST_TASKS:
        found.append(Problem(Rule.OUT_OF_RANGE, "tasks", {"most": MOST_TASKS}))
    for task in value.tasks:
        found += check_line(task, "tasks", longest=200)
    found += check_text(value.learnt, "learnt", longest=1200)
    found += check_text(value.words, "words", longest=800)
    if value.hours is not None and not 0 < value.hours <= MOST_HOURS:
        found.append(Problem(Rule.OUT_OF_RANGE, "hours", {"least": 1, "most": MOST_HOURS}))
    return found


def certificate_gaps(value: WorkCertificate) -> list[Problem]:
    """What is missing before it can be issued."""
    found = [] if any(task.strip() for task in value.tasks) else [Problem(Rule.REQUIRED, "tasks")]
    return found if value.learnt.strip() else [*found, Problem(Rule.REQUIRED, "learnt")]


def telling(value: WorkCertificate, lists: Iterable[TellingWords]) -> tuple[str, ...]:
    """The words in it that may tell more than they should, as they were written."""
    text = "\n".join((*value.tasks, value.learnt, value.words))
    found: list[str] = []
    starts = tuple(word.casefold() for one in lists for word in one.words)
    for word in re.findall(r"[^\W\d_][\w-]*", text):
        if word.casefold().startswith(starts) and word not in found:
            found.append(word)
    return tuple(found)
