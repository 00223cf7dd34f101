"""What ``protokoll.json`` makes the pages of a protocol say: the frozen words with their signatures, and each answer."""

from __future__ import annotations

from collections.abc import Iterator

from asfdesk.documents.content import Document, Section, Table
from asfdesk.documents.protocol import answer_words, protocol_signed_by
from asfdesk.documents.reading import normal, plain
from asfdesk.domain import swedish
from asfdesk.domain.agreement import copy_for
from asfdesk.domain.carried import Recipient
from asfdesk.domain.checklist import ItemKind
from asfdesk.domain.ids import new_id
from asfdesk.domain.protocol import ProtocolSignature
from asfdesk.domain.signature import NO_INK, Copy, Ink, InkPoint, Role, Way
from asfdesk.domain.verdict import Difference, Found, Unlike
from asfdesk.exchange.protocol_data import (
    LARGEST,
    NAME,
    AnswerData,
    ProtocolData,
    SignatureData,
    from_json,
)

from .carried_proof import Refused, ink_of
from .expected_words import Broken, Expected, carried, frozen, local, with_note

_A_DOT = Ink(1.0, 1.0, ((InkPoint(0.0, 0.0, 0, None),),))
"""Of version 1 the strokes stand on the pages alone; that there are some changes a word."""
_WITH_STROKES = 2


def expected_of_protocol(pdf: bytes, words: list[str], found: tuple[Found, ...]) -> Expected | None:
    """Of a protocol that carries its data; None of any other file. Raises Newer, Broken."""
    data = carried(pdf, NAME, LARGEST, from_json)
    if data is None:
        return None
    signatures = tuple(_signatures(data))
    document = _frozen(data)
    if document is None:
        return Expected((), tuple(_facts(data)))
    try:
        signed = protocol_signed_by(document, signatures, local)
    except ValueError as error:
        raise Broken("signatures") from error
    return Expected(
        with_note(signed, words, found),
        tuple(_facts(data)),
        tuple(_answers(data, document)),
        strokes=data.version >= _WITH_STROKES,
    )


def _frozen(data: ProtocolData) -> Document | None:
    """The words of the copy that this is; None where it may not hold them."""
    mine = Recipient(data.recipient).copy
    text = next((text for text in data.texts if text.copy == mine), None)
    if text is None:
        raise Broken("texts")
    if text.content is not None:
        document = frozen(text.content, text.sha256)
    elif text.pages is not None:
        document = frozen(text.pages, None)
    else:
        return None
    if document.kind != "visit_protocol":
        raise Broken(document.kind)
    return document


def _signatures(data: ProtocolData) -> Iterator[ProtocolSignature]:
    digests = {text.copy: text.sha256 for text in data.texts}
    for one in data.signatures:
        try:
            role, copy, way = Role(one.role), Copy(one.copy), Way(one.way)
        except ValueError as error:
            raise Broken(one.name) from error
        if copy is not copy_for(role) or one.shown_sha256 != digests.get(copy.value, one.shown_sha256):
            raise Broken(one.name)
        yield ProtocolSignature(
            id=new_id(),
            visit_id=new_id(),
            role=role,
            name=one.name,
            capacity=one.capacity,
            place=one.place,
            signed_at=one.signed_at,
            copy=copy,
            shown_sha256=one.shown_sha256,
            ink=_ink(data, one, way),
            way=way,
            witness=one.witness,
        )


def _ink(data: ProtocolData, one: SignatureData, way: Way) -> Ink:
    if data.version < _WITH_STROKES:
        return _A_DOT
    if way not in (Way.SCREEN, Way.MARK):
        return NO_INK
    try:
        ink = ink_of(one.ink) if one.ink is not None else NO_INK
    except Refused as error:
        raise Broken(one.name) from error
    if not ink.strokes:
        raise Broken(one.name)
    return ink


def _facts(data: ProtocolData) -> Iterator[tuple[str, str]]:
    """What a page must say, whatever the words are that it carries."""
    known = [data.enterprise.name, data.agreement, swedish.long_date(data.held_on)]
    known += [one.name for one in (data.participant, data.officer) if one is not None]
    known += [text for one in data.signatures for text in (one.name, one.place)]
    known += data.attendees
    for text in (data.participant_view, data.supervisor_view, data.notes):
        known += text.splitlines()
    for action in data.actions:
        known += [*action.text.splitlines(), action.owner_name, swedish.long_date(action.due)]
    for objection in data.objections:
        known += [*objection.contested.splitlines(), *objection.statement.splitlines()]
    for answer in data.answers:
        known += answer.comment.splitlines()
    known += [picture.alt for picture in data.pictures]
    yield from (("", text) for text in known)


def _answers(data: ProtocolData, document: Document) -> Iterator[Difference]:
    """Answers that the frozen words do not give to their question."""
    given: dict[str, list[str]] = {}
    for question, answer in _rows(document):
        given.setdefault(normal(question), []).append(normal(answer))
    for one in data.answers:
        if not one.values and not one.comment:
            continue
        said = given.get(normal(one.question))
        if said is None:
            yield Difference(Unlike.FACT, carried=one.question[:300])
        elif not any(_gives(one, text) for text in said):
            yield Difference(Unlike.WORDS, carried=", ".join(one.values)[:300], shown=said[0][:300])


def _gives(one: AnswerData, said: str) -> bool:
    """Whether the words may stand for the answer. What is chosen from a list is told by words that only the list knows."""
    kind = ItemKind(one.kind) if one.kind in set(ItemKind) else None
    if kind is ItemKind.SCALE:
        return not one.values or said.startswith(f"{one.values[0]} av ")
    known = [answer_words(kind, value) for value in one.values] if kind else [None]
    if not known or any(words is None for words in known):
        return True
    return said == normal(", ".join(words for words in known if words is not None))


def _rows(document: Document) -> Iterator[tuple[str, str]]:
    blocks = list(document.blocks)
    while blocks:
        block = blocks.pop(0)
        if isinstance(block, Section):
            blocks = [*block.blocks, *blocks]
        elif isinstance(block, Table) and len(block.columns) == 2:
            yield from ((plain(row.cells[0]), plain(row.cells[1])) for row in block.rows)
