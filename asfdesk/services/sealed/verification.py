"""Is this file what it claims to be? The strict look, with or without the register.

The judge runs in a process of its own (``sealing.cell``), knows only the roots it is given, and never needs the
register; with the register open, :func:`known_as` tells which agreement the very bytes belong to.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec
from cryptography.x509 import Certificate

from asfdesk.domain.kept import Conformance
from asfdesk.domain.verdict import Content, Difference, Judgement, Mark, Reason, Verdict, judged
from asfdesk.sealing.cell import LARGEST, Cell, OutOfBounds
from asfdesk.sealing.certificates import pem, read_certificates

if TYPE_CHECKING:
    from asfdesk.sealing.inspection import Signatures

Judge = Callable[[bytes, datetime | None], Judgement]
NUMBER = re.compile(r"ÖK-\d{4}-[A-Z0-9]{3}-\d{4,9}")


class _Asked(msgspec.Struct):
    roots: str
    at: datetime


def verify(data: bytes, roots: tuple[Certificate, ...], at: datetime | None = None) -> Judgement:
    """Judge a file of anybody's. Never raises for what the file holds; takes about a second, mostly the new process."""
    with verifier(roots) as judged_by:
        return judged_by(data, at)


@contextmanager
def verifier(
    roots: tuple[Certificate, ...],
) -> Generator[Judge]:
    """:func:`verify` for many files, which takes the new process once."""
    known = pem(*roots).decode("ascii")
    with Cell(judge_in_cell) as cell:

        def judged_by(data: bytes, at: datetime | None = None) -> Judgement:
            if len(data) > LARGEST:
                return _cannot(data, Reason.TOO_LARGE)
            if b"%PDF-" not in data[:1024]:
                return _cannot(data, Reason.NOT_PDF)
            try:
                answer = cell.ask(data, msgspec.json.encode(_Asked(known, at or datetime.now(UTC))))
                return msgspec.json.decode(answer, type=Judgement)
            except (OutOfBounds, msgspec.DecodeError):
                return _cannot(data, Reason.TOO_MUCH)

        yield judged_by


def judge_in_cell(data: bytes, asked: bytes) -> bytes:
    """:func:`judge` with everything as bytes."""
    question = msgspec.json.decode(asked, type=_Asked)
    roots = read_certificates(question.roots.encode()) if question.roots else ()
    return msgspec.json.encode(judge(data, roots, question.at))


def judge(data: bytes, roots: tuple[Certificate, ...], at: datetime) -> Judgement:
    """The whole look, in this process: for files of our own making and for tests."""
    from asfdesk.sealing.inspection import Unreadable, look

    try:
        seen = look(data, roots, at)
    except Unreadable:
        return _cannot(data, Reason.UNREADABLE)
    reasons = set(seen.reasons)
    conformance = _conformance(data, len(seen.found))
    content, differences = Content.ABSENT, ()
    if any(one.kind is not Mark.TIME for one in seen.found):
        if not conformance.archival:
            reasons.add(Reason.NOT_CONFORMING)
        content, differences = _content(data, seen)
        if content is Content.DIFFERS:
            reasons.add(Reason.CONTENT_DIFFERS)
        elif content is Content.UNKNOWN:
            reasons.add(Reason.NEWER_DATA)
    verdict, ordered = judged(reasons)
    number = NUMBER.search(seen.title)
    return Judgement(
        verdict=verdict,
        reasons=ordered,
        found=seen.found,
        revisions=seen.revisions,
        rung=seen.rung,
        content=content,
        differences=differences,
        conformance=conformance,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        title=seen.title,
        number=number.group() if number else "",
    )


def report(found: Judgement) -> bytes:
    """The judgement as JSON for other programs."""
    return msgspec.json.format(msgspec.json.encode(found), indent=2)


def _conformance(data: bytes, signatures: int) -> Conformance:
    from asfdesk.sealing.conformance import PROFILES, claimed, examine

    try:
        return examine(data, claimed(data) or PROFILES, signatures=signatures)
    except ValueError:
        return Conformance()


def _content(data: bytes, seen: Signatures) -> tuple[Content, tuple[Difference, ...]]:
    """Of a file of ours everything; of any other whether its words can be read at all, and then nothing is claimed."""
    if seen.ours:
        from .words_and_data import compare

        return compare(data, seen.found, elsewhere=seen.elsewhere)
    from asfdesk.documents.reading_back import said

    try:
        said(data)
    except ValueError:
        return Content.DIFFERS, ()
    return Content.ABSENT, ()


def _cannot(data: bytes, reason: Reason) -> Judgement:
    return Judgement(Verdict.NOT_OURS, (reason,), sha256=hashlib.sha256(data).hexdigest(), size=len(data))
