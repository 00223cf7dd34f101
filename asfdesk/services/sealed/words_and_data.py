"""Whether the data that a file carries and what its pages show are the same: word for word, and plain to see.

A seal proves that nobody changed the file since; it does not prove that who sealed it was honest. So the document is
made anew from the data, with its signatures and the words about its seal, and held against the words of the structure
tree as another library reads them; what the data state must stand in them; and the drawing of each page is followed
(:mod:`asfdesk.documents.plain_view`). It knows no register and no trade data: both have moved on when a file is old.
"""

from __future__ import annotations

import re

from asfdesk.documents.content import Document
from asfdesk.documents.drawn_ink import unlike_inks
from asfdesk.documents.furniture import is_ours
from asfdesk.documents.own_shapes import foreign_shapes
from asfdesk.documents.plain_view import Furniture, look_at_pages
from asfdesk.documents.reading import pictures, plain_text
from asfdesk.documents.reading_back import picture_digests, said
from asfdesk.domain.verdict import Content, Difference, Found, Unlike

from ..finishing.closing_expected import expected_of_closing
from .agreement_words import expected_of_agreement
from .expected_words import Broken, Expected, Newer
from .protocol_words import expected_of_protocol

_KINDS = (expected_of_agreement, expected_of_protocol, expected_of_closing)
_MOST = 20
"""Differences that are told; whoever has seen twenty needs no more."""
_BLANKS = re.compile(r"[\s\u00ad\u00a0]+")


def compare(
    pdf: bytes, found: tuple[Found, ...], *, elsewhere: bool = False
) -> tuple[Content, tuple[Difference, ...]]:
    """What a file of this program says twice, held against each other. ``found``: its signatures. ``elsewhere``: they
    may show on the pages, but over no text.

    Without data inside only the pages are looked at: ABSENT, and what is not plain to see.
    """
    try:
        words = said(pdf)
        expected = next((one for kind in _KINDS if (one := kind(pdf, words, found)) is not None), None)
        shown = _nearest(expected, words) if expected else None
        oddities, furniture = look_at_pages(pdf, shown.watermark if shown else "", fields=elsewhere)
        differences = [Difference(Unlike.HIDDEN, shown=one.text, page=one.page) for one in oddities]
        if drawn_otherwise := foreign_shapes(pdf):
            differences.append(Difference(Unlike.SHAPE, shown=" ".join(drawn_otherwise)[:300]))
        if expected is not None:
            differences += _all_differences(pdf, words, expected, shown, furniture)
    except Newer:
        return Content.UNKNOWN, ()
    except Broken as broken:
        return Content.DIFFERS, (broken.difference,)
    except ValueError:
        return Content.DIFFERS, (Difference(Unlike.DATA),)
    if differences:
        return Content.DIFFERS, tuple(differences[:_MOST])
    return (Content.AGREES if shown else Content.ABSENT), ()


def _nearest(expected: Expected, words: list[str]) -> Document | None:
    made = expected.documents
    return next((one for one in made if plain_text(one) == words), made[0] if made else None)


def _all_differences(
    pdf: bytes, words: list[str], expected: Expected, shown: Document | None, furniture: list[Furniture]
) -> list[Difference]:
    known = {"".join(sorted(_squeezed(text))) for text in words}
    unknown = [one for one in furniture if "".join(sorted(_squeezed(one.text))) not in known]
    differences: list[Difference] = []
    if shown is not None:
        differences += _words(plain_text(shown), words)
        unknown = [one for one in unknown if not is_ours(one.text, shown)]
    differences += expected.unlike
    differences += _facts(expected, words)
    if shown is not None:
        differences += [Difference(Unlike.ADDED, shown=one.text, page=one.page) for one in unknown]
        if picture_digests(pdf) != {one.sha256 for one in pictures(shown.blocks)}:
            differences.append(Difference(Unlike.PICTURE))
        if expected.strokes:
            differences += [
                Difference(Unlike.INK, shown=alt, page=page) for alt, page in unlike_inks(pdf, shown)
            ]
    return differences


def _words(wanted: list[str], words: list[str]) -> list[Difference]:
    """The first texts that differ, in the order in which they are read; what was inserted does not make all that follows differ."""
    from difflib import SequenceMatcher

    if wanted == words:
        return []
    found: list[Difference] = []
    for kind, a, b, c, d in SequenceMatcher(None, wanted, words, autojunk=False).get_opcodes():
        if kind != "equal":
            found.append(Difference(Unlike.WORDS, " ".join(wanted[a:b])[:300], " ".join(words[c:d])[:300]))
    return found


def _facts(expected: Expected, words: list[str]) -> list[Difference]:
    """What the data state and no page says."""
    shown = "".join(map(_squeezed, words))
    places = {"", *words}
    return [
        Difference(Unlike.FACT, carried=text[:300])
        for label, text in expected.facts
        if label in places and _squeezed(text) not in shown
    ]


def _squeezed(text: str) -> str:
    return _BLANKS.sub("", text)
