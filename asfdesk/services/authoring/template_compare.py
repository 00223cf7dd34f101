"""Two editions of a template, a clause or a checklist held against each other."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from asfdesk.domain.checklist import Checklist
from asfdesk.domain.clause import Clause
from asfdesk.domain.own import Content, OwnItem, OwnTemplate
from asfdesk.domain.template_difference import (
    Difference,
    Piece,
    PieceKind,
    checklist_pieces,
    clause_key,
    differences,
    template_pieces,
)

from ..desk import Desk
from . import own_content
from .blank_template import with_sections
from .proofreading import clauses_in
from .templates import editions, shipped_content


def compare(desk: Desk, before: Content, after: Content) -> tuple[Difference, ...]:
    """What ``after`` adds to ``before``, drops and rewords."""
    return differences(pieces(desk, before), pieces(desk, after))


def pieces(desk: Desk, content: Content) -> Iterable[Piece]:
    """What a content consists of."""
    match content:
        case OwnTemplate():
            whole = with_sections(content)
            return template_pieces(whole.template, clauses_in(desk, whole))
        case Clause():
            return (Piece(PieceKind.CLAUSE, clause_key(content.code), content.title, content.text),)
        case Checklist():
            return checklist_pieces(content)


def earlier(desk: Desk, item: OwnItem) -> tuple[tuple[OwnItem | None, str], ...]:
    """What an item can be held against, the nearest first: its other editions (each as an item and its title), and the
    shipped one it was copied from (None and ``code/version``)."""
    found: list[tuple[OwnItem | None, str]] = [
        (edition, edition.title) for edition in editions(desk, item.code) if edition.id != item.id
    ]
    code, _, version = item.based_on.partition("/")
    if code != item.code and version.isdecimal():
        found.append((None, item.based_on))
    return tuple(found)


def content_of(desk: Desk, item: OwnItem, against: object) -> Content | None:
    """The content of one of :func:`earlier`: by an item's id, or by ``code/version`` of what is shipped."""
    if isinstance(against, UUID):
        found = next((edition for edition in editions(desk, item.code) if edition.id == against), None)
        return own_content.read(found) if found else None
    code, _, version = str(against).partition("/")
    try:
        return shipped_content(desk, item.kind, code, int(version))
    except (LookupError, ValueError):
        return None
