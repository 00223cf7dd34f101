"""Gallringsprövning: the trial of every case, what holds one back, and the disposal with its protocol.

The trial reads and changes nothing. A disposal tries each chosen case once more inside its own transaction, so that
what was opened again meanwhile stays; what goes is gone for good (``store.disposal``). Sources of the rules:
``resources/reference/retention.json``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from asfdesk.documents.content import Document, to_json
from asfdesk.documents.disposal_protocol import Gone, disposal_protocol
from asfdesk.domain.backup import Reason
from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.disposal import Decision, check_decision
from asfdesk.domain.errors import Rule, RuleBroken, StoreFault, broken
from asfdesk.domain.kinds import CommissionerKind
from asfdesk.domain.parties import UnitKind
from asfdesk.domain.retention import CaseFacts, Verdict, try_case
from asfdesk.domain.swedish import sort_key
from asfdesk.domain.writing import check_text, tidy
from asfdesk.store.erasure import erasing_again
from asfdesk.store.erasure.disposal import Disposed, dispose, rows_of
from asfdesk.store.erasure.retention_facts import PersonFacts, PlacementFacts, person_facts, placement_facts
from asfdesk.store.work import Work

from ..desk import Desk
from ..keeping.safekeeping import back_up, keep_ledger
from ..parties.commissioners import current_officer

Progress = Callable[[int, int], None]
CaseKey = tuple[UUID, str, str]
"""Participant, commissioner (hex or empty) and kind of unit: one authority's file on one person."""


@dataclass(frozen=True, slots=True)
class TrialLine:
    """One case as the list shows it. ``who`` is initials when the identity is protected; ``person_goes``: the
    person's own record goes with it."""

    key: CaseKey
    who: str = field(repr=False)
    authority: str
    verdict: Verdict
    person_goes: bool


@dataclass(frozen=True, slots=True)
class Trial:
    """The whole register on a day."""

    on: date
    lines: tuple[TrialLine, ...]

    def going(self) -> tuple[TrialLine, ...]:
        """What may be disposed of now."""
        return tuple(line for line in self.lines if line.verdict.goes(self.on))

    def held_back(self) -> tuple[TrialLine, ...]:
        """What would go, were it not for something."""
        return tuple(line for line in self.lines if line.verdict.due(self.on) and line.verdict.blocks)

    def late(self) -> tuple[TrialLine, ...]:
        """What should have been gone already."""
        return tuple(line for line in self.lines if line.verdict.late(self.on))


@dataclass(frozen=True, slots=True)
class DisposalDone:
    """A disposal that is committed; its protocol is sealed by ``disposal_protocols``. ``scrubbed`` is False when the file
    could not be written anew yet (full disk)."""

    id: UUID
    number: str
    cases: int
    rows: int
    scrubbed: bool = True


def trial(desk: Desk, progress: Progress | None = None) -> Trial:
    """Try every case in the register: those that are late first, then by day and name."""
    today = desk.today()
    with desk.store.read() as work:
        lines = _tried(desk, work, today, progress)
    return Trial(today, tuple(lines))


def what_goes(desk: Desk, lines: Iterable[TrialLine]) -> dict[str, int]:
    """How many rows of each table a disposal of these cases would take: the dry run. Nothing changes."""
    with desk.store.read() as work:
        return dict(rows_of(work.connection, _roots(work, lines)))


def dispose_cases(desk: Desk, keys: Iterable[CaseKey], decision: Decision) -> DisposalDone:
    """Dispose of the cases that still may go, for good.

    A backup is made first, in case the disk fails in the middle; whatever is restored from it is disposed of again.
    Raises RuleBroken: a problem of ``domain.disposal``, NOTHING_TO_DISPOSE, CLOCK_IN_DOUBT. StoreFault: then nothing
    has happened.
    """
    wanted, today = set(keys), desk.today()
    decision = checked(decision)
    require_sure_time(desk)
    back_up(desk, Reason.BEFORE_DISPOSAL)

    def chosen(everything: list[TrialLine]) -> list[TrialLine]:
        going = [line for line in everything if line.key in wanted and line.verdict.goes(today)]
        return _with_people(going, everything)

    return _carry_out(desk, chosen, decision)


def erase_person(desk: Desk, participant_id: UUID, decision: Decision, reason: str) -> DisposalDone:
    """Erase somebody at once, whatever the rules say: on the person's own request (GDPR art. 17) or because the
    record should never have been made. ``reason`` names no person; it stands in the protocol.

    No backup is made first, as it would keep whom the law wants gone: the erasure is one transaction, all of it or
    nothing. Older backups keep the person until they are thinned out (``safekeeping.lingering``); what is restored from
    one of them is erased again (``store.erasure.erasing_again``).

    Raises RuleBroken: a problem of ``domain.disposal``, REQUIRED (``reason``), ON_HOLD when a hold forbids it.
    """
    decision = checked(decision)
    why = " ".join(tidy(reason).split())
    if found := check_text(why, "reason", required=True, longest=500):
        raise RuleBroken(found)

    def chosen(everything: list[TrialLine]) -> list[TrialLine]:
        lines = [line for line in everything if line.key[0] == participant_id]
        if any(line.verdict.facts.held for line in lines):
            raise broken(Rule.ON_HOLD, "cases")
        return [replace(line, person_goes=True) for line in lines]

    return _carry_out(desk, chosen, decision, why)


def checked(decision: Decision) -> Decision:
    """The decision in its normal form. Raises RuleBroken."""
    tidied = replace(
        decision, name=" ".join(tidy(decision.name).split()), typed=" ".join(tidy(decision.typed).split())
    )
    if found := check_decision(tidied):
        raise RuleBroken(found)
    return tidied


def require_sure_time(desk: Desk) -> None:
    """A wrong year would take what must still be kept, for good. Raises RuleBroken(CLOCK_IN_DOUBT)."""
    if desk.store.clock_doubt is not None:
        raise broken(Rule.CLOCK_IN_DOUBT, "cases")


def _carry_out(
    desk: Desk,
    choose: Callable[[list[TrialLine]], list[TrialLine]],
    decision: Decision,
    reason: str = "",
) -> DisposalDone:
    today = desk.today()
    with desk.store.write(Operation.DISPOSE) as work:
        lines = choose(_tried(desk, work, today, None))
        if not lines:
            raise broken(Rule.NOTHING_TO_DISPOSE, "cases")
        number = next_number(desk, work, today)

        def content(done: Disposed) -> str:
            return to_json(_protocol(desk, number, decision, lines, done, reason)).decode()

        done = dispose(
            work.ledger,
            desk.store.key,
            _roots(work, lines),
            number=number,
            decided_by=decision.name,
            content=content,
        )
        for line in lines:
            work.ledger.touch(Kind.PARTICIPANT, line.key[0])
            for placement in line.verdict.facts.placements:
                work.ledger.touch(Kind.PLACEMENT, placement)
    return DisposalDone(done.id, number, len(lines), sum(done.rows.values()), clear_away(desk))


# ------------------------------------------------------------------------------------------ the trial itself


def _tried(desk: Desk, work: Work, today: date, progress: Progress | None) -> list[TrialLine]:
    people = person_facts(work.connection)
    cases: defaultdict[tuple[str, str, str], list[PlacementFacts]] = defaultdict(list)
    for fact in placement_facts(work.connection, today):
        cases[fact.participant, fact.commissioner or "", fact.unit_kind or ""].append(fact)
    bare = people.keys() - {person for person, _, _ in cases}
    own = _own_authority(desk)
    verdicts: dict[tuple[str, str, str], tuple[Verdict, str]] = {}
    for done, (key, placements) in enumerate(sorted(cases.items())):
        if progress is not None and done % 500 == 0:
            progress(done, len(cases))
        facts = _case_facts(desk, people[key[0]], placements, today)
        verdicts[key] = (try_case(facts, desk.catalogue.retention, today), placements[0].commissioner_name)
    for person in bare:
        facts = CaseFacts(
            UUID(hex=person),
            (),
            own[0],
            own[1],
            closed_on=desk.local(people[person].changed_at).date(),
            last_note=desk.local(people[person].changed_at).date(),
            held=people[person].held,
            contested=people[person].contested,
            birth_day=_birth_day(people[person].number),
        )
        verdicts[person, "", ""] = (try_case(facts, desk.catalogue.retention, today), own[2])
    lines = [
        TrialLine(
            (UUID(hex=key[0]), key[1], key[2]), _label(people[key[0]]), authority, verdict, person_goes=False
        )
        for key, (verdict, authority) in verdicts.items()
    ]
    going = defaultdict[UUID, list[bool]](list)
    for line in lines:
        going[line.key[0]].append(line.verdict.goes(today))
    lines = [replace(line, person_goes=all(going[line.key[0]])) for line in lines]
    return sorted(
        lines,
        key=lambda line: (line.verdict.due_on or date.max, sort_key(line.who), line.key[0], line.key[1:]),
    )


def _with_people(chosen: list[TrialLine], everything: list[TrialLine]) -> list[TrialLine]:
    """A person's own record goes only if every case of the person is among the chosen."""
    keys = {line.key for line in chosen}
    left = {line.key[0] for line in everything if line.key not in keys}
    return [replace(line, person_goes=line.key[0] not in left) for line in chosen]


def _case_facts(desk: Desk, person: PersonFacts, placements: list[PlacementFacts], today: date) -> CaseFacts:
    ongoing = any(
        one.open_ended or one.presented or one.visit_ahead or (one.ends is not None and one.ends >= today)
        for one in placements
    )
    note = max(desk.local(one.noted_at).date() for one in placements)
    ends = max((one.ends for one in placements if one.ends is not None), default=None)
    first = placements[0]
    return CaseFacts(
        participant_id=UUID(hex=person.id),
        placements=tuple(UUID(hex=one.id) for one in placements),
        commissioner=CommissionerKind(first.commissioner_kind) if first.commissioner_kind else None,
        unit=UnitKind(first.unit_kind) if first.unit_kind else None,
        agreements=tuple(number for one in placements for number in one.agreements),
        closed_on=None if ongoing else ends or note,
        last_note=note,
        ongoing=ongoing,
        held=person.held,
        contested=person.contested,
        birth_day=_birth_day(person.number),
    )


def _birth_day(number: str | None) -> int | None:
    """The day of the month; a samordningsnummer has sixty added."""
    if number is None:
        return None
    day = int(number[6:8])
    return day - 60 if day > 60 else day


def _label(person: PersonFacts) -> str:
    if not person.protected:
        return person.name
    return ".".join(part[0] for part in person.name.split()) + "."


def _own_authority(desk: Desk) -> tuple[CommissionerKind | None, UnitKind | None, str]:
    """Whose rule governs somebody who was registered and never placed: the officer's own authority."""
    officer = current_officer(desk)
    if officer is None or officer.unit_id is None:
        return None, None, ""
    with desk.store.read() as work:
        unit = work.units.find(officer.unit_id)
        commissioner = work.commissioners.find(unit.commissioner_id) if unit else None
    if unit is None or commissioner is None:
        return None, None, ""
    return commissioner.kind, unit.kind, commissioner.name


def _roots(work: Work, lines: Iterable[TrialLine]) -> dict[str, set[str]]:
    """Where the disposal begins: the person, or the placements and the consents that no placement needs any more."""
    roots: defaultdict[str, set[str]] = defaultdict(set)
    for line in lines:
        if line.person_goes:
            roots["participant"].add(line.key[0].hex)
            continue
        gone = set(line.verdict.facts.placements)
        roots["placement"] |= {one.hex for one in gone}
        left = [one for one in work.placements.of_participant(line.key[0]) if one.id not in gone]
        needed = {one.enterprise_id for one in left}
        roots["consent"] |= {
            one.id.hex for one in work.consents.of_participant(line.key[0]) if one.enterprise_id not in needed
        }
    return {name: keys for name, keys in roots.items() if keys}


def next_number(desk: Desk, work: Work, today: date) -> str:
    """``GP-2026-K7Q-0001``: one series for every disposal of this device."""
    begins = f"GP-{today.year}-{desk.store.device}-"
    last = work.connection.exec_driver_sql(
        "SELECT max(number) FROM disposal WHERE number LIKE ? || '%'", (begins,)
    ).scalar()
    return f"{begins}{int(last[len(begins) :]) + 1 if last else 1:04d}"


def _protocol(
    desk: Desk,
    number: str,
    decision: Decision,
    lines: list[TrialLine],
    done: Disposed,
    reason: str,
) -> Document:
    authorities = {line.authority for line in lines if line.authority}
    return disposal_protocol(
        number=number,
        at=desk.local(desk.now()),
        decision=decision,
        capacity=capacity_of(desk, decision),
        organisation=authorities.pop() if len(authorities) == 1 else "",
        cases=tuple(Gone(line.verdict, line.authority, line.person_goes) for line in lines),
        rows=done.rows,
        entries=done.entries,
        reason=reason,
        demo=desk.demo,
    )


def capacity_of(desk: Desk, decision: Decision) -> str:
    """The title of whoever decides, where it is the officer who works here now."""
    officer = current_officer(desk)
    return officer.title if officer and officer.name == decision.name else ""


def clear_away(desk: Desk) -> bool:
    """Write the file anew and the ledger beside it; what a full disk hinders is done at the next start."""
    try:
        erasing_again.keep_beside(desk.store)
        keep_ledger(desk)
        desk.store.scrub()
    except (StoreFault, OSError):
        return False
    return True
