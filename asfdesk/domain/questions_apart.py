"""Answers that a visit's present checklist does not ask for, after it went on with another edition: nothing that somebody has
answered is left out of the protocol in silence.

The questions are kept with the checklist that is frozen with the visit, as they were asked, so that no later edition words
them anew under an answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace

from .checklist import Checklist, Item, ItemKind, Section
from .visit import Answer, placed_answers


@dataclass(frozen=True, slots=True)
class VisitChecklist(Checklist):
    """A checklist as it lies with its visit: ``apart`` are the answered questions that it does not ask."""

    apart: tuple[Item, ...] = ()


def with_its_visit(checklist: Checklist, apart: tuple[Item, ...]) -> VisitChecklist:
    """What is kept with the visit."""
    own = {part.name: getattr(checklist, part.name) for part in fields(Checklist)}
    return VisitChecklist(**own, apart=apart)


def alone(kept: VisitChecklist) -> Checklist:
    """The checklist itself."""
    return Checklist(**{part.name: getattr(kept, part.name) for part in fields(Checklist)})


def questions_apart(
    checklist: Checklist, answers: Mapping[str, Answer], known: Iterable[Item]
) -> tuple[Item, ...]:
    """The questions that were answered and that a checklist does not ask, or asks in another kind, in the order of ``known``:
    each as the first of these asks it that the answer fits. One that none asks has no words, and is the officer's alone,
    since nobody can say any more what it was about."""
    placed = placed_answers(checklist, answers)
    apart = {
        key: answer
        for key, answer in answers.items()
        if key not in placed and (answer.value.strip() or answer.comment.strip())
    }
    if not apart:
        return ()
    found: dict[str, Item] = {}
    for item in known:
        answer = apart.get(item.id)
        if answer is None or item.id in found:
            continue
        asking = replace(checklist, sections=(Section("", (item,)),))
        if placed_answers(asking, {item.id: answer}):
            found[item.id] = item
    left = (Item(key, ItemKind.TEXT, "", officer_only=True) for key in apart if key not in found)
    return (*found.values(), *left)
