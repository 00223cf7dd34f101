"""What the program writes about itself: enough to find a bug, nothing about a person.

A log line may carry numbers, ids and codes; any other value is replaced by its kind. A crash report holds types of
exceptions and places in the code, never messages, since ``KeyError: 'Anna Andersson'`` is a leak. Qt's own words are
not logged either. The same holds for stderr, which many desktops keep in a journal.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TextIO, cast
from uuid import UUID

from asfdesk import __version__
from asfdesk.paths import made

LOG_FILE = "asfdesk.log"
FAULT_FILE = "fault.txt"
_LOG_BYTES = 512 * 1024
_LOG_FILES = 3
_REPORTS_KEPT = 20
_CHAIN_LENGTH = 10

ShowBug = Callable[[str], None]
"""Shows a redacted report to the officer. Called in the thread where the bug struck, so it must only pass it on."""


@dataclass
class Reporting:
    """The open log of one run. ``last_fault`` is the report of a previous run that died without a word, if any."""

    folder: Path
    last_fault: Path | None
    show: ShowBug | None = None
    undo: contextlib.ExitStack = field(default_factory=contextlib.ExitStack, repr=False)

    def report(self, error: BaseException) -> str:
        """Write the redacted report of a bug to its own file and a line to the log, show it, and return it."""
        text = redacted(error)
        _write_report(self.folder, text)
        logging.getLogger("asfdesk").error("bug %s", type(error))
        if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison] - None in a windowed build
            sys.stderr.write(text)
        if self.show is not None:
            with contextlib.suppress(Exception):  # a broken dialog must not hide the report of the first bug
                self.show(text)
        return text

    def close(self) -> None:
        """Give back hooks and files. What was never a crash leaves no fault file."""
        self.undo.close()


def start_reporting(folder: Path) -> Reporting:
    """Open the log in ``folder`` (made when missing) and catch every exception that nobody else catches.

    Raises OSError when the folder cannot be written to.
    """
    made(folder)
    reporting = Reporting(folder, _keep_last_fault(folder))
    _open_log(reporting)
    _open_fault_file(reporting)
    _catch_the_uncaught(reporting)
    logging.getLogger("asfdesk").info("start, python %s.%s", *sys.version_info[:2])
    return reporting


def redacted(error: BaseException) -> str:
    """The report of ``error``: version, kinds of exceptions with their codes, and places in the code; no values."""
    lines = [
        f"asfdesk {__version__}, python {sys.version_info.major}.{sys.version_info.minor}, {sys.platform}"
    ]
    for link in _chain(error):
        lines += _lines_of(link, indent="")
    return "\n".join(lines) + "\n"


class RedactingFormatter(logging.Formatter):
    """Replaces every value of a log line that could hold personal data by its kind."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s", "%Y-%m-%dT%H:%M:%S")

    def format(self, record: logging.LogRecord) -> str:
        """The line, with the kinds of its values where the values could be personal."""
        safe = logging.makeLogRecord(record.__dict__)
        safe.exc_text = None
        if isinstance(record.args, tuple):
            safe.args = tuple(_safe(value) for value in record.args)
        elif record.args:
            safe.args = {key: _safe(value) for key, value in record.args.items()}
        return super().format(safe)

    def formatException(  # noqa: N802 - the standard library's name
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        """The exception's report instead of its traceback."""
        return redacted(ei[1]) if ei[1] is not None else ""


def _safe(value: object) -> object:
    if value is None or isinstance(value, bool | int | float | UUID):
        return value
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, type):
        return value.__name__
    return f"<{type(value).__name__}>"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """``error`` and what led to it, the last first; a chain can be a circle, so it is cut."""
    seen: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in seen and len(seen) < _CHAIN_LENGTH:
        seen.append(link)
        yield link
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)


def _lines_of(error: BaseException, indent: str) -> list[str]:
    kind = type(error)
    codes = [str(_safe(value)) for value in vars(error).values() if isinstance(value, Enum)]
    lines = [" ".join([f"{indent}{kind.__module__}.{kind.__qualname__}", *codes])]
    for frame in traceback.extract_tb(error.__traceback__):
        lines.append(f"{indent}  {_place(frame.filename)}:{frame.lineno} {frame.name}")
    if isinstance(error, BaseExceptionGroup):
        group = cast("BaseExceptionGroup[BaseException]", error)
        for part in group.exceptions:
            lines += _lines_of(part, indent + "    ")
    return lines


def _place(filename: str) -> str:
    """The end of a path from the package on: the rest may hold the officer's name."""
    parts = Path(filename).parts
    for anchor in ("site-packages", "asfdesk"):
        if anchor in parts:
            cut = len(parts) - 1 - parts[::-1].index(anchor)
            return "/".join(parts[cut + (anchor == "site-packages") :])
    return parts[-1] if parts else "?"


def _open_log(reporting: Reporting) -> None:
    logger = logging.getLogger("asfdesk")
    handler = RotatingFileHandler(
        reporting.folder / LOG_FILE, maxBytes=_LOG_BYTES, backupCount=_LOG_FILES - 1, encoding="utf-8"
    )
    handler.setFormatter(RedactingFormatter())
    # A full disk must neither stop the officer nor print the line that could not be written.
    handler.handleError = _say_nothing
    level, propagates = logger.level, logger.propagate
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False

    def close() -> None:
        logger.removeHandler(handler)
        handler.close()
        logger.setLevel(level)
        logger.propagate = propagates

    reporting.undo.callback(close)


def _say_nothing(record: logging.LogRecord) -> None:
    """What happens to a line that could not be written."""


def _open_fault_file(reporting: Reporting) -> None:
    """Let the interpreter write where it was when it is killed by a signal; those lines hold code places only."""
    path = reporting.folder / FAULT_FILE
    file: TextIO = path.open("w", encoding="utf-8")
    was_enabled = faulthandler.is_enabled()
    faulthandler.enable(file)

    def close() -> None:
        faulthandler.disable()
        if was_enabled and sys.__stderr__ is not None:
            faulthandler.enable(sys.__stderr__)
        file.close()
        with contextlib.suppress(OSError):
            path.unlink()

    reporting.undo.callback(close)


def _catch_the_uncaught(reporting: Reporting) -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook

    def uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            before[0](kind, error, trace)
        else:
            reporting.report(error)

    def uncaught_in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            reporting.report(args.exc_value)

    def unraisable(args: sys.UnraisableHookArgs) -> None:
        if args.exc_value is not None:
            reporting.report(args.exc_value)

    def restore() -> None:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before

    sys.excepthook, threading.excepthook, sys.unraisablehook = uncaught, uncaught_in_thread, unraisable
    reporting.undo.callback(restore)


def _keep_last_fault(folder: Path) -> Path | None:
    """Move the words of a run that was killed by a signal aside, so that this start can tell the officer."""
    path = folder / FAULT_FILE
    try:
        if path.stat().st_size == 0:
            return None
        kept = folder / f"bug-{_now()}-fault.txt"
        path.replace(kept)
    except OSError:  # none there, or held open by another window of the program
        return None
    return kept


def _write_report(folder: Path, text: str) -> None:
    with contextlib.suppress(OSError):  # the disk may be the very thing that failed
        (folder / f"bug-{_now()}.txt").write_text(text, encoding="utf-8")
        for old in sorted(folder.glob("bug-*.txt"))[:-_REPORTS_KEPT]:
            old.unlink()


def _now() -> str:
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
