"""The register anew from a folder of agreements in PDF: what each carries inside comes back as it was signed.

One transaction for each file: it comes back whole or leaves nothing. What is there already is left as it is, so a
folder may be read twice. Source of trust: the words and signatures prove each other by SHA-256
(:mod:`.rebuild_check`), and the file is judged like any other (:mod:`.verification`): what is not whole, or shows
something else than it carries, is turned away. A new register knows no issuer yet, so a seal of somebody unknown is
taken and told. Before the first agreement is written the register is backed up.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from asfdesk.domain.agreement import Agreement, AgreementKind, FrozenText, Placement, State
from asfdesk.domain.backup import Reason
from asfdesk.domain.bulk import BulkReport, Entry, Outcome, Why
from asfdesk.domain.change import Operation
from asfdesk.domain.consent import Consent, ConsentWay
from asfdesk.domain.errors import Fault, RuleBroken, StoreFault
from asfdesk.domain.ids import new_id
from asfdesk.domain.signature import Copy
from asfdesk.domain.verdict import Judgement
from asfdesk.domain.verdict import Reason as Seen
from asfdesk.exchange.agreement_data import LARGEST, NAME, AgreementData, NotOurs, from_json
from asfdesk.exchange.closing_data import NAME as CLOSING
from asfdesk.exchange.pdf_data import LARGEST_PDF, NothingInside, TooLarge, Unreadable, embedded_file
from asfdesk.exchange.protocol_data import NAME as PROTOCOL
from asfdesk.store.work import Work

from ..desk import Desk
from ..keeping.safekeeping import back_up
from ..rights.erasure import is_erased
from . import rebuild_check as check
from .certificates import believed
from .rebuild_check import Refused
from .verification import Judge, verifier

Progress = Callable[..., None]
MOST_FILES = 100_000
_TOLD = {Seen.NOT_TRUSTED, Seen.NOT_VALID_THEN, Seen.NOT_CONFORMING}
"""What speaks against a file but not against its words; the first is told."""
_REASONS = {"newer": Why.NEWER, "malformed": Why.MALFORMED, "too large": Why.TOO_LARGE}


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
    """Take in every agreement of a folder and tell what became of each file.

    ``progress(done, total)`` is told before each file; when ``stop()`` says so the rest is not tried, and what was
    taken in stays. Raises StoreFault: NO_FOLDER, or when the environment gives out (full disk).
    """
    files = pdf_files(folder)
    entries: list[Entry] = []
    safe = _Safe(desk)
    with verifier(believed(desk)) as judged:
        for number, file in enumerate(files):
            name = str(file.relative_to(folder))
            if stop is not None and stop():
                entries.append(Entry(name, Outcome.NOT_TRIED, Why.STOPPED))
                continue
            if progress is not None:
                progress(number, len(files))
            entries.append(_take_in_file(desk, file, name, judged, safe))
        entries = _second_turn(desk, folder, entries, judged, safe)
    stopped = any(entry.outcome is Outcome.NOT_TRIED for entry in entries)
    return BulkReport(tuple(entries), stopped)


def _second_turn(desk: Desk, folder: Path, entries: list[Entry], judged: Judge, safe: _Safe) -> list[Entry]:
    """What amends a file that came after it is tried again, for as long as that helps."""
    waiting = {entry.name for entry in entries if entry.why is Why.NO_PREDECESSOR}
    while waiting:
        again = {name: _take_in_file(desk, folder / name, name, judged, safe) for name in sorted(waiting)}
        entries = [again.get(entry.name, entry) for entry in entries]
        left = {name for name, entry in again.items() if entry.why is Why.NO_PREDECESSOR}
        if left == waiting:
            break
        waiting = left
    return entries


class _Safe:
    """The backup before the first change, made once. Raises StoreFault: nothing is taken in then."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._made = desk, False

    def __call__(self) -> None:
        if not self._made:
            back_up(self._desk, Reason.BEFORE_IMPORT)
            self._made = True


def _take_in_file(desk: Desk, file: Path, name: str, judged: Judge, safe: _Safe) -> Entry:
    raw = b""
    try:
        raw = _read(file)
        data = from_json(embedded_file(raw, NAME, LARGEST))
    except NothingInside:
        return Entry(name, Outcome.REFUSED, Why.OTHER_DOCUMENT if _is_other(raw) else Why.NOTHING_INSIDE)
    except (NotOurs, Unreadable, TooLarge, OSError) as error:
        return Entry(name, Outcome.REFUSED, _why(error))
    found: list[Judgement] = []

    def before() -> None:
        found.append(judged(raw, desk.now()))
        _refuse_unsound(found[0])
        safe()

    entry = take_in_one(desk, data, before)
    if entry.outcome is Outcome.DONE and Seen.NOT_TRUSTED in found[0].reasons:
        entry = replace(entry, why=Why.UNKNOWN_ISSUER)
    return replace(entry, name=name)


def _is_other(raw: bytes) -> bool:
    """Whether the file is one of ours that is no agreement: what it belongs to is not in it."""
    for name in (PROTOCOL, CLOSING):
        try:
            embedded_file(raw, name, LARGEST)
        except NothingInside:
            continue
        except (Unreadable, TooLarge):
            return False
        return True
    return False


def _refuse_unsound(found: Judgement) -> None:
    """Raises Refused(NOT_WHOLE | PAGES_DIFFER)."""
    against = set(found.reasons) - _TOLD
    if against == {Seen.CONTENT_DIFFERS}:
        raise Refused(Why.PAGES_DIFFER)
    if against:
        raise Refused(Why.NOT_WHOLE)


def take_in_one(desk: Desk, data: AgreementData, before: Callable[[], None] = lambda: None) -> Entry:
    """One agreement, in one transaction. ``before`` is called when nothing in the data speaks against it; it may
    raise Refused."""
    try:
        texts = check.check_words(data, desk.catalogue)
        check.check_values(data)
        _refuse_erased(desk, data)
        known = _known(desk, data)
        if known is None:
            before()
            with desk.store.write(Operation.REBUILD) as work:
                work.note(f"rebuild {data.number}")
                _Taking(desk, work, data).take(texts)
            return Entry("", Outcome.DONE, number=data.number)
        with desk.store.read() as work:
            same = known.state is State.SIGNED and _same_words(work, known, texts)
    except Refused as refused:
        return Entry("", Outcome.REFUSED, refused.why, data.number)
    except _Conflict as conflict:
        return Entry("", Outcome.CONFLICT, conflict.why, data.number)
    except RuleBroken:
        return Entry("", Outcome.CONFLICT, Why.AGREEMENT_DIFFERS, data.number)
    except StoreFault as fault:
        if fault.fault is not Fault.FROZEN:
            raise
        return Entry("", Outcome.CONFLICT, Why.NUMBER_TAKEN, data.number)
    if same:
        return Entry("", Outcome.ALREADY, number=data.number)
    return Entry("", Outcome.CONFLICT, Why.AGREEMENT_DIFFERS, data.number)


def _known(desk: Desk, data: AgreementData) -> Agreement | None:
    with desk.store.read() as work:
        return work.agreements.find(UUID(data.id))


def _refuse_erased(desk: Desk, data: AgreementData) -> None:
    """Nobody who was erased comes back by an old PDF. Raises Refused(ERASED | MALFORMED)."""
    person = check.participant(data.participant, desk.today())
    name = "" if person.person_number else person.name
    if is_erased(desk, participant_id=person.id, number=person.person_number, name=name) is not None:
        raise Refused(Why.ERASED)


class _Conflict(Exception):
    def __init__(self, why: Why) -> None:
        self.why = why
        super().__init__(str(why))


class _Taking:
    """Puts one agreement into a running unit of work; who is known already is matched, not doubled."""

    def __init__(self, desk: Desk, work: Work, data: AgreementData) -> None:
        self._desk, self._work, self._data = desk, work, data

    def take(self, texts: tuple[FrozenText, ...]) -> None:
        data, work = self._data, self._work
        assert data.terms is not None
        unit_id = self._unit()
        officer_id = self._officer(unit_id)
        participant_id = self._participant()
        enterprise_id = self._enterprise()
        supervisors = self._supervisors(enterprise_id)
        placement = self._placement(participant_id, enterprise_id, unit_id, officer_id)
        terms = replace(
            data.terms,
            unit_id=unit_id if data.terms.unit_id else None,
            officer_id=officer_id if data.terms.officer_id else None,
            supervisor_id=supervisors.get(data.terms.supervisor_id),
            deputy_id=supervisors.get(data.terms.deputy_id),
        )
        agreement = work.agreements.save(
            Agreement(
                UUID(data.id),
                placement.id,
                data.number,
                State.DRAFT,
                terms,
                round=data.round - 1,
                kind=AgreementKind(data.kind),
                amends_id=self._amends(placement.id),
            )
        )
        for mark in check.control(data):
            work.control.save(mark)
        agreement = work.agreements.save(
            replace(agreement, state=State.PRESENTED, round=data.round, presented_at=data.presented_at)
        )
        work.texts.add(*texts)
        work.signatures.add(*check.signatures(data))
        work.agreements.save(replace(agreement, state=State.SIGNED, signed_at=data.signed_at))
        self._visits(placement.id)
        self._consent(participant_id, enterprise_id)

    def _amends(self, placement_id: UUID) -> UUID | None:
        """The document before it, which must have been taken in first. Raises _Conflict(NO_PREDECESSOR)."""
        if self._data.amends is None:
            return None
        before = self._work.agreements.find(UUID(self._data.amends.id))
        if before is None or before.state is not State.SIGNED or before.placement_id != placement_id:
            raise _Conflict(Why.NO_PREDECESSOR)
        return before.id

    def _participant(self) -> UUID:
        value = check.participant(self._data.participant, self._desk.today())
        known = self._work.participants.find(value.id)
        number = value.person_number
        if known is not None:
            if number and known.person_number and known.person_number != number:
                raise _Conflict(Why.PERSON_DIFFERS)
            return known.id
        same = self._work.participants.by_person_number(number) if number else None
        return same.id if same else self._work.participants.save(value).id

    def _enterprise(self) -> UUID:
        value = check.enterprise(self._data.enterprise)
        if self._work.enterprises.find(value.id):
            return value.id
        same = [
            e for e in self._work.enterprises.all() if value.org_number and e.org_number == value.org_number
        ]
        return same[0].id if same else self._work.enterprises.save(value).id

    def _supervisors(self, enterprise_id: UUID) -> dict[UUID | None, UUID]:
        """The ids in the file, and what they are here."""
        out: dict[UUID | None, UUID] = {}
        for one in self._data.supervisors:
            value = check.supervisor(one, enterprise_id)
            known = self._work.supervisors.find(value.id)
            if known is None:
                mine = self._work.supervisors.of_enterprise(enterprise_id)
                known = next((s for s in mine if s.name == value.name), None) or self._work.supervisors.save(
                    value
                )
            out[value.id] = known.id
        return out

    def _unit(self) -> UUID | None:
        if self._data.unit is None or self._data.commissioner is None:
            return None
        over = check.commissioner(self._data.commissioner)
        known = self._work.commissioners.find(over.id) or next(
            (c for c in self._work.commissioners.all() if (c.kind, c.name) == (over.kind, over.name)), None
        )
        known = known or self._work.commissioners.save(over)
        value = check.unit(self._data.unit, known.id)
        found = self._work.units.find(value.id) or next(
            (u for u in self._work.units.all() if (u.commissioner_id, u.name) == (known.id, value.name)), None
        )
        return (found or self._work.units.save(value)).id

    def _officer(self, unit_id: UUID | None) -> UUID | None:
        if self._data.officer is None:
            return None
        value = check.officer(self._data.officer, unit_id)
        found = self._work.officers.find(value.id) or next(
            (o for o in self._work.officers.all() if (o.name, o.unit_id) == (value.name, unit_id)), None
        )
        return (found or self._work.officers.save(value)).id

    def _placement(
        self, participant_id: UUID, enterprise_id: UUID, unit_id: UUID | None, officer_id: UUID | None
    ) -> Placement:
        data = self._data
        found = self._work.placements.find(UUID(data.placement_id))
        if found is not None:
            if (found.participant_id, found.enterprise_id) != (participant_id, enterprise_id):
                raise _Conflict(Why.PERSON_DIFFERS)
            return found
        return self._work.placements.matching(
            participant_id, enterprise_id, data.measure
        ) or self._work.placements.save(
            Placement(
                id=UUID(data.placement_id),
                participant_id=participant_id,
                enterprise_id=enterprise_id,
                measure_code=data.measure,
                measure_from=data.measure_from,
                unit_id=unit_id,
                officer_id=officer_id,
                financier=data.financier,
            )
        )

    def _visits(self, placement_id: UUID) -> None:
        there = self._work.visits.of_placement(placement_id)
        days = {(visit.kind, visit.on) for visit in there}
        self._work.visits.save_all(
            [
                visit
                for visit in check.visits(self._data, placement_id)
                if (visit.kind, visit.on) not in days and self._work.visits.find(visit.id) is None
            ]
        )

    def _consent(self, participant_id: UUID, enterprise_id: UUID) -> None:
        """The topics that the participant signed to share, as the signing recorded them."""
        terms = self._data.terms
        assert terms is not None
        purpose = f"Placering enligt överenskommelse {self._data.number}"
        known = any(c.purpose == purpose for c in self._work.consents.of_participant(participant_id))
        if known or not terms.shared_topics:
            return
        on = self._desk.local(self._data.signed_at).date()
        self._work.consents.save(
            Consent(
                id=new_id(),
                participant_id=participant_id,
                enterprise_id=enterprise_id,
                topics=terms.shared_topics,
                purpose=purpose,
                way=ConsentWay.WRITTEN,
                valid_from=min(on, terms.start or on),
                valid_to=terms.end,
                given_on=on,
            )
        )


def _same_words(work: Work, known: Agreement, texts: tuple[FrozenText, ...]) -> bool:
    there: dict[Copy, str] = {text.copy: text.sha256 for text in work.texts.of(known.id, known.round)}
    return there == {text.copy: text.sha256 for text in texts}


def _read(file: Path) -> bytes:
    if file.stat().st_size > LARGEST_PDF:
        raise TooLarge("the file")
    return file.read_bytes()


def _why(error: Exception) -> Why:
    match error:
        case Unreadable():
            return Why.NOT_A_PDF
        case TooLarge():
            return Why.TOO_LARGE
        case NotOurs():
            return _REASONS.get(str(error), Why.NOTHING_INSIDE)
        case _:
            return Why.NOT_READABLE
