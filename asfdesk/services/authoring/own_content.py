"""An own template, clause or checklist as canonical JSON and back: the same words are always the same hash."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import PurePath

import msgspec

from asfdesk.domain.checklist import Checklist
from asfdesk.domain.clause import Clause
from asfdesk.domain.own import Content, OwnItem, OwnKind, OwnTemplate

from ..strict_json import DataFault, Tree, value

UNDATED = date(2000, 1, 1)
"""The first day of a draft, which has none; releasing gives it its day."""

SHAPES: dict[OwnKind, type[Content]] = {
    OwnKind.AGREEMENT: OwnTemplate,
    OwnKind.CLAUSE: Clause,
    OwnKind.CHECKLIST: Checklist,
}


def kind_of(content: Content) -> OwnKind:
    """Which kind of item holds this."""
    return next(kind for kind, shape in SHAPES.items() if isinstance(content, shape))


def write(content: Content) -> str:
    """Canonical JSON: sorted keys, no blanks, every field."""
    return msgspec.json.encode(content, order="sorted").decode()


def digest(text: str) -> str:
    """SHA-256 of the JSON's UTF-8 bytes, in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def read(item: OwnItem) -> Content:
    """What an item holds; fields that a later program added get their defaults."""
    return msgspec.json.decode(item.content, type=SHAPES[item.kind])


def read_strictly(kind: OwnKind, text: str, name: str) -> Content:
    """The same from a file of others: an unknown key, a wrong type or anything unreadable raises DataFault."""
    try:
        tree = msgspec.json.decode(text, type=Tree)
        return value(tree, SHAPES[kind], PurePath(name), "content")
    except (msgspec.DecodeError, RecursionError) as fault:
        raise DataFault(f"{name}: {fault}") from fault


def code_of(content: Content) -> str:
    """Its code."""
    return content.template.code if isinstance(content, OwnTemplate) else content.code


def title_of(content: Content) -> str:
    """Its name in lists."""
    return content.template.title if isinstance(content, OwnTemplate) else content.title


def dated(content: Content, version: int, first: date, last: date | None = None) -> Content:
    """The content as an edition that is in force from a day."""
    when = {"version": version, "valid_from": first, "valid_to": last}
    if isinstance(content, OwnTemplate):
        return replace(content, template=replace(content.template, **when))
    return replace(content, **when)
