"""What is to be composed, as values; and who does it: this process, or one of :mod:`.workshop`.

A service that hands out a document is written as a *making*: it reads the register, yields the :class:`Order` for its
pages, is given what was :class:`Made`, and goes on to keep and name it. :func:`here` does that on the spot. Whoever makes
many runs many makings and lets other processes compose. No transaction is open while a making waits.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from asfdesk.documents.archive import Attachment
from asfdesk.documents.content import Document, Picture
from asfdesk.documents.render import pdf
from asfdesk.documents.seal import Seal
from asfdesk.domain.control_code import ControlCode
from asfdesk.domain.kept import Conformance, Level

if TYPE_CHECKING:
    from asfdesk.domain.trust import SealCertificate

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Order:
    """The arguments of ``documents.render.pdf``. ``certificate`` is the one that seals, ``judged`` whether the finished
    bytes are put before the validator."""

    document: Document = field(repr=False)
    made_at: datetime
    pictures: tuple[tuple[Picture, bytes], ...] = field(default=(), repr=False)
    attachments: tuple[Attachment, ...] = field(default=(), repr=False)
    seal: Seal | None = None
    certificate: SealCertificate | None = None
    code: ControlCode | None = None
    level: Level = Level.A3
    judged: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """Finished bytes, and what the validator says of them if it was asked. None too for what claims no archival format."""

    data: bytes = field(repr=False)
    conformance: Conformance | None = None


Making = Generator[Order, Made, T]
"""Yields orders, is sent what was made, returns what it is all about. Errors of the composing are thrown into it."""


def compose(order: Order) -> Made:
    """Set the pages, seal and judge them, in this process. Raises as ``documents.render.pdf`` does."""
    data = pdf(
        order.document,
        made_at=order.made_at,
        attachments=order.attachments,
        seal=order.seal,
        code=order.code,
        pictures=dict(order.pictures),
        level=order.level,
    )
    return Made(data, judge(data) if order.judged else None)


def judge(data: bytes) -> Conformance | None:
    """What the validator says of finished bytes; None of what claims no archival format."""
    from asfdesk.sealing.conformance import claimed, examine

    profiles = claimed(data)
    if not profiles:
        return None
    try:
        return examine(data, profiles, signatures=data.count(b"/ByteRange"))
    except ValueError:
        return Conformance()


def here(making: Making[T]) -> T:
    """Run a making to its end in this process; raises what it raises."""
    step: Callable[[], Order] = making.__next__
    while True:
        try:
            order = step()
        except StopIteration as done:
            return done.value
        step = _answered(making, order)


def _answered(making: Making[T], order: Order) -> Callable[[], Order]:
    try:
        made = compose(order)
    except Exception as error:  # noqa: BLE001 - whatever it is, the making is told first
        problem = error
        return lambda: making.throw(problem)
    return lambda: making.send(made)
