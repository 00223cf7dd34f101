"""The chain of a placement: the agreement, what amends it and what extends it, and which words hold on a day.

Plan p10: "tydliga överenskommelser i varje enskilt ärende". Each link is a signed document of its own that carries the
whole text as it became (``terms``), and it may not begin to hold before the one it changes; so the text of a day is that of
the last link that has begun, and nothing has to be put together from fragments.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from .agreement import Agreement, AgreementKind, State
from .errors import Problem, Rule
from .period import Span
from .terms import Terms


@dataclass(frozen=True, slots=True)
class Chain:
    """One agreement of a placement and the signed documents that follow from it, in order."""

    links: tuple[Agreement, ...]

    @property
    def first(self) -> Agreement:
        """The agreement itself."""
        return self.links[0]

    @property
    def last(self) -> Agreement:
        """What is amended or extended next."""
        return self.links[-1]

    def valid_at(self, day: date) -> Agreement | None:
        """The document whose words hold on ``day``; None before the first day and after the last."""
        begun = [link for link in self.links if link.applies_from is not None and link.applies_from <= day]
        if not begun:
            return None
        end = begun[-1].terms.end
        return begun[-1] if end is None or day <= end else None

    @property
    def forked(self) -> bool:
        """Whether two documents change the same one: written on two computers that had not met."""
        before = [link.amends_id for link in self.links if link.amends_id is not None]
        return len(before) > len(set(before))

    def until(self, link: Agreement) -> tuple[Agreement, ...]:
        """The documents that the words of ``link`` come from: those before it, and itself."""
        return self.links[: self.links.index(link) + 1]

    def periods(self) -> tuple[Span, ...]:
        """The periods as they are agreed: an amendment moves the period it lies in, an extension adds one."""
        found: list[Span] = []
        for link in self.links:
            start, end = link.terms.start, link.terms.end
            if start is None or end is None:
                continue
            if link.kind is AgreementKind.AMENDMENT and found:
                found.pop()
            found.append(Span(start, end))
        return tuple(found)


def chains(agreements: Iterable[Agreement]) -> tuple[Chain, ...]:
    """The signed chains of a placement, the oldest first.

    A link whose predecessor is not here (a register put together from fewer files) begins a chain of its own.
    """
    signed = sorted((a for a in agreements if a.state is State.SIGNED), key=lambda a: a.id)
    here = {a.id for a in signed}
    heads = [a for a in signed if a.amends_id is None or a.amends_id not in here]
    return tuple(Chain(_following(head, signed)) for head in heads)


def chain_of(agreements: Iterable[Agreement], link: Agreement) -> Chain | None:
    """The chain that a signed document belongs to."""
    return next((chain for chain in chains(agreements) if link.id in {one.id for one in chain.links}), None)


def valid_at(agreements: Iterable[Agreement], day: date) -> Agreement | None:
    """The signed document of a placement whose words hold on ``day``; of several agreements the latest."""
    found = [valid for chain in chains(agreements) if (valid := chain.valid_at(day)) is not None]
    return found[-1] if found else None


def current(agreements: Sequence[Agreement], day: date) -> Agreement | None:
    """The document that a placement goes by on ``day``: the one that holds, else the last that held, else the first to come."""
    valid = valid_at(agreements, day)
    if valid is not None:
        return valid
    links = [link for chain in chains(agreements) for link in chain.links]
    begun = [link for link in links if link.applies_from is not None and link.applies_from <= day]
    return begun[-1] if begun else (links[0] if links else None)


def by_day(agreements: Iterable[Agreement]) -> list[Agreement]:
    """Agreements with each signed one's days cut to those on which its own words hold, so that no day is told twice.

    An amendment begins on its own day and what it amends ends the day before; what is amended from its first day is left
    out. Unsigned ones come through as they are.
    """
    given = list(agreements)
    found: list[Agreement] = []
    by_placement: dict[UUID, list[Agreement]] = {}
    for one in given:
        by_placement.setdefault(one.placement_id, []).append(one)
    cut = {
        link.id: days
        for mine in by_placement.values()
        for chain in chains(mine)
        for link, days in zip(chain.links, _days_of(chain), strict=True)
    }
    for one in given:
        if one.id not in cut:
            found.append(one)
            continue
        start, end = cut[one.id]
        if start is None or end is None or start <= end:
            whole = (start, end) == (one.terms.start, one.terms.end)
            found.append(one if whole else replace(one, terms=replace(one.terms, start=start, end=end)))
    return found


def _days_of(chain: Chain) -> Iterator[tuple[date | None, date | None]]:
    for place, link in enumerate(chain.links):
        following = chain.links[place + 1] if place + 1 < len(chain.links) else None
        start = link.applies_from if link.kind is AgreementKind.AMENDMENT else link.terms.start
        end = link.terms.end
        if following is not None and following.kind is AgreementKind.AMENDMENT and following.applies_from:
            last = following.applies_from - timedelta(days=1)
            end = min(end, last) if end else last
        yield start, end


def periods(agreements: Iterable[Agreement]) -> tuple[Span, ...]:
    """Every agreed period of a placement."""
    return tuple(span for chain in chains(agreements) for span in chain.periods())


def first_terms(before: Agreement, kind: AgreementKind, today: date) -> Terms:
    """What an amendment or extension of ``before`` begins with: its words, and for a new period its first day.

    The new period's motivation is for the officer to write anew (2007:414 10 §: prövas före varje period).
    """
    terms = before.terms
    if kind is AgreementKind.AMENDMENT:
        earliest = before.applies_from or today
        return replace(terms, change_from=max(earliest, today), change_reason="")
    start = terms.end + timedelta(days=1) if terms.end else None
    return replace(
        terms,
        start=start,
        end=None,
        steps=tuple(step for step in terms.steps if start is not None and step.start >= start),
        period_exception="",
        motivation="",
        change_from=None,
        change_reason="",
        follow_up=replace(terms.follow_up, introduction=False),
    )


def problems(terms: Terms, kind: AgreementKind, before: Agreement) -> list[Problem]:
    """What is wrong with the days of an amendment or extension of ``before``; an empty field is not wrong here."""
    if kind is AgreementKind.EXTENSION:
        ends = before.terms.end
        if terms.start and ends and terms.start <= ends:
            return [Problem(Rule.EXTENSION_TOO_EARLY, "start", {"end": ends, "number": before.number})]
        return []
    found: list[Problem] = []
    day, earliest = terms.change_from, before.applies_from
    if day and earliest and day < earliest:
        found.append(
            Problem(Rule.AMENDMENT_TOO_EARLY, "change_from", {"day": earliest, "number": before.number})
        )
    last = max((end for end in (before.terms.end, terms.end) if end), default=None)
    if day and last and day > last:
        found.append(Problem(Rule.AMENDMENT_TOO_LATE, "change_from", {"day": last}))
    if terms.start != before.terms.start and before.terms.start and day and before.terms.start < day:
        found.append(Problem(Rule.START_HAS_BEEN, "start", {"day": before.terms.start}))
    return found


def _following(head: Agreement, signed: Sequence[Agreement]) -> tuple[Agreement, ...]:
    """``head`` and all that follows from it, in the order in which the words begin to hold."""
    found = {head.id: head}
    for link in signed:  # by id, so that what is followed comes before what follows
        if link.amends_id in found:
            found[link.id] = link
    return tuple(sorted(found.values(), key=lambda a: (a.id != head.id, a.applies_from or date.max, a.id)))
