"""Whether a text can be printed whole, told at its field while there is still time to change it.

Why before freezing: once an agreement has been presented its words are locked, and a character that the typeface lacks
would then stop every page of it for ever.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from asfdesk.domain.errors import Problem, Rule, RuleBroken
from asfdesk.domain.terms import Terms

from .content import Document
from .reading import plain_text
from .scripts import unprintable


def terms_problems(terms: Terms) -> list[Problem]:
    """``Rule.UNPRINTABLE`` for each field of the terms with a character that cannot be printed, once for a field.

    The field is the attribute of the terms (``goals``, ``tasks``); ``characters`` names them.
    """
    found: list[Problem] = []
    for field in fields(terms):
        lacking = unprintable("".join(_texts(getattr(terms, field.name))))
        if lacking:
            found.append(Problem(Rule.UNPRINTABLE, field.name, {"characters": lacking[:20]}))
    return found


def check_document(document: Document) -> None:
    """Refuse to freeze a document that could not be printed.

    Raises:
        RuleBroken: ``Rule.UNPRINTABLE`` with the characters.
    """
    lacking = unprintable("".join(plain_text(document)))
    if lacking:
        raise RuleBroken(Problem(Rule.UNPRINTABLE, "document", {"characters": lacking[:20]}))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:  # pyright: ignore[reportUnknownVariableType] - whatever the tuple holds
            yield from _texts(part)  # pyright: ignore[reportUnknownArgumentType]
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
