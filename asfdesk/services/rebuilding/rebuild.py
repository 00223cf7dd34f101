"""The register anew from a folder of documents in PDF: what each carries inside comes back as it was signed.

Agreements first, then the protocols and what closed the placements, which belong to them. One transaction for each file: it
comes back whole or leaves nothing. What is there already is left as it is, so a folder may be read twice. Source of trust:
the words and signatures prove each other by SHA-256, and the file is judged like any other (:mod:`..sealed.verification`): what is
not whole, or shows something else than it carries, is turned away. A new register knows no issuer yet, so a seal of
somebody unknown is taken and told. Before the first document is written the register is backed up.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from asfdesk.domain.backup import Reason
from asfdesk.domain.bulk import BulkReport, Entry, Note, Outcome, What, Why
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.domain.verdict import Judgement
from asfdesk.domain.verdict import Reason as Seen
from asfdesk.exchange import agreement_data, closing_data, protocol_data
from asfdesk.exchange.data_version import NotOurs
from asfdesk.exchange.pdf_data import LARGEST_PDF, NothingInside, TooLarge, Unreadable, embedded_file

from ..desk import Desk
from ..keeping.safekeeping import back_up
from ..sealed.carried_proof import Refused
from ..sealed.certificates import believed
from ..sealed.verification import Judge, verifier
from .agreement import take_in_one
from .closing import take_in_closing
from .entry import Before, Whole
from .protocol import take_in_protocol

Progress = Callable[..., None]
Take = Callable[[Before], Entry]
MOST_FILES = 100_000
_TOLD = {Seen.NOT_TRUSTED, Seen.NOT_VALID_THEN, Seen.NOT_CONFORMING}
"""What speaks against a file but not against its words; the first is told."""
_REASONS = {"newer": Why.NEWER, "malformed": Why.MALFORMED, "too large": Why.TOO_LARGE}
_WAITS = {Why.NO_PREDECESSOR, Why.NO_EARLIER}
_ORDER = (What.AGREEMENT, What.PROTOCOL, What.ASSESSMENT, What.CERTIFICATE)
"""What belongs to something comes after it; an assessment tells why a placement ended, a certificate only when."""


def pdf_files(folder: Path) -> list[Path]:
    """The PDF files in a folder and those below it, by name. Links are not followed out of it.

    Raises:
        StoreFault: NO_FOLDER, the folder is not there.
    """
    if not folder.is_dir():
        raise StoreFault(Fault.NO_FOLDER, folder=str(folder))
    found = [
        file
        for file in folder.rglob("*")
        if file.suffix.lower() == ".pdf" and file.is_file() and not file.is_symlink()
    ]
    return sorted(found)[:MOST_FILES]


def rebuild(
    desk: Desk, folder: Path, progress: Progress | None = None, stop: Callable[[], bool] | None = None
) -> BulkReport:
    """Take in every document of a folder and tell what became of each file.

    ``progress(done, total)`` is told before each file; when ``stop()`` says so the rest is not tried, and what was
    taken in stays. Raises StoreFault: NO_FOLDER, or when the environment gives out (full disk).
    """
    files = pdf_files(folder)
    with verifier(believed(desk)) as judged:
        run = _Run(desk, folder, judged, len(files), progress, stop)
        run.take([str(file.relative_to(folder)) for file in files])
    entries = tuple(run.entries[str(file.relative_to(folder))] for file in files)
    stopped = any(entry.outcome is Outcome.NOT_TRIED for entry in entries)
    came = any(entry.outcome is Outcome.DONE for entry in entries)
    return BulkReport(entries, stopped, (Note.REBUILT,) if came else ())


@dataclass
class _Run:
    """One run over a folder. What a file is stands inside it, so that those which belong to others are put off."""

    desk: Desk
    folder: Path
    judged: Judge
    total: int
    progress: Progress | None
    stop: Callable[[], bool] | None
    entries: dict[str, Entry] = field(default_factory=dict[str, Entry])
    saved: bool = False

    def take(self, names: list[str]) -> None:
        """Every file, in the order of what they are; what waits for another is tried again for as long as that helps."""
        later = {what: list[str]() for what in _ORDER}
        for name in names:
            self._try(name, What.AGREEMENT, later)
        self._again()
        for what in _ORDER[1:]:
            for name in later[what]:
                self._try(name, what, later)
            self._again()

    def _again(self) -> None:
        left, waiting = self._waiting(), list[str]()
        while left and left != waiting:
            waiting = left
            for name in waiting:
                if (found := self._looked_at(name)) is not None:
                    self.entries[name] = self._taken(name, *found[1:])
            left = self._waiting()

    def _waiting(self) -> list[str]:
        return sorted(name for name, entry in self.entries.items() if entry.why in _WAITS)

    def _try(self, name: str, now: What, later: dict[What, list[str]]) -> None:
        if self.stop is not None and self.stop():
            self.entries[name] = Entry(name, Outcome.NOT_TRIED, Why.STOPPED)
            return
        if self.progress is not None:
            self.progress(len(self.entries), self.total)
        found = self._looked_at(name)
        if found is not None and found[0] is now:
            self.entries[name] = self._taken(name, *found[1:])
        elif found is not None:
            later[found[0]].append(name)

    def _looked_at(self, name: str) -> tuple[What, bytes, Take] | None:
        """As :meth:`_inside`; None, and told, of what cannot be read."""
        try:
            return self._inside(name)
        except (NotOurs, Unreadable, TooLarge, NothingInside, OSError) as error:
            self.entries[name] = Entry(name, Outcome.REFUSED, _why(error))
            return None

    def _inside(self, name: str) -> tuple[What, bytes, Take]:
        """What a file is, its bytes, and how it is taken in."""
        raw = _read(self.folder / name)
        for form, largest, read in _FORMS:
            try:
                inside = embedded_file(raw, form, largest)
            except NothingInside:
                continue
            return read(self.desk, inside, raw)
        raise NothingInside(name)

    def _taken(self, name: str, raw: bytes, take: Take) -> Entry:
        found: list[Judgement] = []

        def before() -> Whole:
            found.append(self.judged(raw, self.desk.now()))
            _refuse_unsound(found[0])
            if not self.saved:  # raises StoreFault: nothing is taken in then
                back_up(self.desk, Reason.BEFORE_IMPORT)
                self.saved = True
            return Whole(raw, found[0])

        entry = take(before)
        if entry.outcome is Outcome.DONE and Seen.NOT_TRUSTED in found[0].reasons:
            entry = replace(entry, why=Why.UNKNOWN_ISSUER)
        return replace(entry, name=name)


def _agreement(desk: Desk, inside: bytes, raw: bytes) -> tuple[What, bytes, Take]:
    return What.AGREEMENT, raw, partial(take_in_one, desk, agreement_data.from_json(inside))


def _protocol(desk: Desk, inside: bytes, raw: bytes) -> tuple[What, bytes, Take]:
    return What.PROTOCOL, raw, partial(take_in_protocol, desk, protocol_data.from_json(inside), raw)


def _closing(desk: Desk, inside: bytes, raw: bytes) -> tuple[What, bytes, Take]:
    data = closing_data.from_json(inside)
    return What(data.kind), raw, partial(take_in_closing, desk, data)


_FORMS = (
    (agreement_data.NAME, agreement_data.LARGEST, _agreement),
    (protocol_data.NAME, protocol_data.LARGEST, _protocol),
    (closing_data.NAME, agreement_data.LARGEST, _closing),
)


def _refuse_unsound(found: Judgement) -> None:
    """Raises Refused(NOT_WHOLE | PAGES_DIFFER)."""
    against = set(found.reasons) - _TOLD
    if against == {Seen.CONTENT_DIFFERS}:
        raise Refused(Why.PAGES_DIFFER)
    if against:
        raise Refused(Why.NOT_WHOLE)


def _read(file: Path) -> bytes:
    if file.stat().st_size > LARGEST_PDF:
        raise TooLarge("the file")
    return file.read_bytes()


def _why(error: Exception) -> Why:
    match error:
        case NothingInside():
            return Why.NOTHING_INSIDE
        case Unreadable():
            return Why.NOT_A_PDF
        case TooLarge():
            return Why.TOO_LARGE
        case NotOurs():
            return _REASONS.get(str(error), Why.NOTHING_INSIDE)
        case _:
            return Why.NOT_READABLE
