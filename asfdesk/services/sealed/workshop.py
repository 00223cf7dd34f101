"""Processes that compose and seal, for whoever makes many documents: values go in, finished bytes come out.

What crosses the pipe is read by us, never unpickled. The key that seals goes through the pipe too: never an argument, an
environment variable or a file. A process that dies is replaced and its document made again; where none can be started,
or the key lies on a card that one process alone can use, the documents are made in this process and the report says so.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
from typing import Generic, Self, TypeVar, cast

import msgspec

from asfdesk.documents.archive import Attachment
from asfdesk.documents.content import Document, Picture
from asfdesk.documents.render import warm_up
from asfdesk.documents.seal import Seal
from asfdesk.domain.bulk import Note
from asfdesk.domain.control_code import ControlCode
from asfdesk.domain.errors import Problem, Rule, RuleBroken
from asfdesk.domain.kept import Conformance, Level
from asfdesk.sealing.cades import CadesSigner
from asfdesk.sealing.cell import silence
from asfdesk.sealing.certificates import identity_of

from .composing import Made, Making, Order, compose

T = TypeVar("T")
FEW = 20
"""Documents that are made sooner than a process is started."""
_MOST = 4
_SECONDS = 120.0
_TRIES = 2
_READY = b"ready"


class MakerDied(Exception):
    """Two processes in a row died over one document, or took too long."""


class Workshop:
    """``workers`` processes, each started when it is first needed. Use as a context: they are gone at the end."""

    def __init__(self, workers: int) -> None:
        self.notes: set[Note] = set()
        self.workers = workers
        self._idle: SimpleQueue[_Hand] = SimpleQueue()
        self.hands = tuple(_Hand() for _ in range(workers))
        for hand in self.hands:
            self._idle.put(hand)
        self._threads = ThreadPoolExecutor(max(workers, 1), "composing")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for hand in self.hands:
            hand.retire()
        self._threads.shutdown(wait=True, cancel_futures=True)
        for hand in self.hands:
            hand.close()

    def begin(self, making: Making[T]) -> Piece[T]:
        """Let a making come as far as its first order, which somebody then works at."""
        return Piece(self, making)

    def submit(self, order: Order) -> Future[Made]:
        """Have an order composed. Its future raises what the composing raises, or :class:`MakerDied`."""
        if order.certificate is not None and not order.certificate.secret:
            if self.workers:
                self.notes.add(Note.CARD)
            return _done(order)
        return self._threads.submit(self._by_somebody, order) if self.workers else _done(order)

    def _by_somebody(self, order: Order) -> Made:
        hand = self._idle.get()
        try:
            for _ in range(_TRIES):
                try:
                    return hand.make(order)
                except _Died:
                    if not hand.retired:
                        self.notes.add(Note.MAKER_DIED)
                except _CannotStart:
                    self.notes.add(Note.ALONE)
                    return compose(order)
        finally:
            self._idle.put(hand)
        raise MakerDied


class Piece(Generic[T]):
    """A making under way. What it returns or raises is kept until it is asked for, so that all come in their order."""

    def __init__(self, shop: Workshop, making: Making[T]) -> None:
        self._shop, self._making = shop, making
        self._waiting: Future[Made] | None = None
        self._failed: Exception | None = None
        self._value: T | None = None
        self._step(making.__next__)

    def result(self) -> T:
        """Its value. Raises what it raises."""
        while self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            try:
                made = waiting.result()
            except Exception as error:  # noqa: BLE001 - told to the making, whatever it is
                self._step(partial(self._making.throw, error))
            else:
                self._step(partial(self._making.send, made))
        if self._failed is not None:
            raise self._failed
        return cast("T", self._value)

    def _step(self, step: Callable[[], Order]) -> None:
        try:
            self._waiting = self._shop.submit(step())
        except StopIteration as done:
            self._value = done.value
        except Exception as error:  # noqa: BLE001 - raised when its turn comes
            self._failed = error


def workers_for(count: int) -> int:
    """How many processes so many documents are worth on this machine; 0: this one alone."""
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return 0 if count < FEW or cores < 2 else min(cores, _MOST)


class _Died(Exception):
    """The process is gone, or did not answer."""


class _CannotStart(Exception):
    """No process can be started here."""


class _Key(msgspec.Struct, tag="key"):
    fingerprint: str
    secret: bytes
    chain: str


class _Wanted(msgspec.Struct, tag="wanted"):
    document: Document
    made_at: datetime
    pictures: tuple[tuple[Picture, bytes], ...]
    attachments: tuple[Attachment, ...]
    code: ControlCode | None
    level: Level
    judged: bool
    fingerprint: str
    reason: str
    approvals: int


class _Finished(msgspec.Struct, tag="finished"):
    data: bytes
    conformance: Conformance | None


class _Told(msgspec.Struct):
    rule: Rule
    field: str
    params: dict[str, str | int | float | bool | None]


class _Refused(msgspec.Struct, tag="refused"):
    problems: tuple[_Told, ...]


class _Unexpected(msgspec.Struct, tag="unexpected"):
    """A bug. It is made once more in this process, where it can be reported whole."""


_ENCODER = msgspec.msgpack.Encoder()
_SENT = msgspec.msgpack.Decoder(_Key | _Wanted)
_ANSWER = msgspec.msgpack.Decoder(_Finished | _Refused | _Unexpected)


class _Hand:
    """One process, and the place for its successors."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._known: set[str] = set()
        self._lock = threading.Lock()
        self.retired = False

    def make(self, order: Order) -> Made:
        """Raises RuleBroken, _Died, or _CannotStart."""
        pipe = self._pipe or self._start()
        try:
            self._send(pipe, order)
            if not pipe.poll(_SECONDS):  # a process that hangs is as good as gone
                raise EOFError
            answer: _Finished | _Refused | _Unexpected = _ANSWER.decode(pipe.recv_bytes())
        except (EOFError, OSError, msgspec.DecodeError):
            self.close()
            raise _Died from None
        if isinstance(answer, _Finished):
            return Made(answer.data, answer.conformance)
        if isinstance(answer, _Refused):
            raise RuleBroken(Problem(one.rule, one.field, one.params) for one in answer.problems)
        return compose(order)

    def _send(self, pipe: Connection, order: Order) -> None:
        by = order.certificate
        if by is not None and by.fingerprint not in self._known:
            pipe.send_bytes(_ENCODER.encode(_Key(by.fingerprint, by.secret, by.chain)))
            self._known.add(by.fingerprint)
        wanted = _Wanted(
            document=order.document,
            made_at=order.made_at,
            pictures=order.pictures,
            attachments=order.attachments,
            code=order.code,
            level=order.level,
            judged=order.judged,
            fingerprint=by.fingerprint if by else "",
            reason=order.seal.reason if order.seal else "",
            approvals=order.seal.approvals if order.seal else 0,
        )
        pipe.send_bytes(_ENCODER.encode(wanted))

    def _start(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe(duplex=True)
        process = context.Process(target=_inside, args=(there,), daemon=True)
        pipe = cast("Connection", here)
        with self._lock:
            if self.retired:
                raise _Died
            try:
                process.start()
            except OSError:
                pipe.close()
                raise _CannotStart from None
            finally:
                there.close()
            self._process, self._pipe, self._known = process, pipe, set()
        try:
            if pipe.poll(_SECONDS) and pipe.recv_bytes() == _READY:
                return pipe
        except (EOFError, OSError):
            pass
        self.close()
        raise _Died if self.retired else _CannotStart

    @property
    def pid(self) -> int | None:
        """Of the process, when there is one."""
        return self._process.pid if self._process is not None else None

    def kill(self) -> None:
        """End the process in the middle of whatever it does."""
        with self._lock:
            if self._process is not None:
                self._process.kill()

    def retire(self) -> None:
        """End it, and start nothing in its place."""
        self.retired = True
        self.kill()

    def close(self) -> None:
        """Put it down."""
        with self._lock:
            if self._process is not None:
                self._process.kill()
                self._process.join()
                self._process.close()
            if self._pipe is not None:
                self._pipe.close()
            self._process = self._pipe = None


def _done(order: Order) -> Future[Made]:
    future: Future[Made] = Future()
    try:
        future.set_result(compose(order))
    except Exception as error:  # noqa: BLE001 - as from another process
        future.set_exception(error)
    return future


def _inside(pipe: Connection) -> None:
    """The other process, until the pipe ends."""
    silence()
    warm_up()
    gc.freeze()  # what is loaded by now is needed to the end, and need not be gone through for garbage
    signers: dict[str, CadesSigner] = {}
    with contextlib.suppress(EOFError, OSError, KeyboardInterrupt):
        pipe.send_bytes(_READY)
        while True:
            sent = _SENT.decode(pipe.recv_bytes())
            if isinstance(sent, _Key):
                signers[sent.fingerprint] = identity_of(sent.secret, sent.chain).signer()
            else:
                pipe.send_bytes(_ENCODER.encode(_composed(sent, signers)))
    pipe.close()


def _composed(wanted: _Wanted, signers: dict[str, CadesSigner]) -> _Finished | _Refused | _Unexpected:
    seal = Seal(signers[wanted.fingerprint], wanted.reason, wanted.approvals) if wanted.fingerprint else None
    order = Order(
        document=wanted.document,
        made_at=wanted.made_at,
        pictures=wanted.pictures,
        attachments=wanted.attachments,
        seal=seal,
        code=wanted.code,
        level=wanted.level,
        judged=wanted.judged,
    )
    try:
        made = compose(order)
        return _Finished(made.data, made.conformance)
    except RuleBroken as error:
        return _Refused(tuple(_Told(one.rule, one.field, _plain(one)) for one in error.problems))
    except Exception:  # noqa: BLE001 - whatever it is comes again where it can be reported
        return _Unexpected()


def _plain(problem: Problem) -> dict[str, str | int | float | bool | None]:
    return {
        key: value if isinstance(value, str | int | float | bool | None) else str(value)
        for key, value in problem.params.items()
    }
