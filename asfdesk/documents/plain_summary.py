"""What somebody signs, in half a page of plain Swedish: read first, at the table, before the whole text.

Built from the locked terms for the one who reads: the enterprise is told no more than its own copy holds (JO 3507-2017).
It is a help and not the agreement; it says so itself (språklagen 2009:600 11 §).
"""

from __future__ import annotations

from dataclasses import dataclass

from asfdesk.domain import swedish
from asfdesk.domain.agreement import AgreementView, copy_for
from asfdesk.domain.before_signing import Finding, Standing
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.placeholders import compensation_words
from asfdesk.domain.signature import Copy, Role

from . import wording
from .call_card import times
from .sharing import WITHHELD

MOST_GOALS = 6


@dataclass(frozen=True, slots=True)
class SummaryPart:
    """A question and its answers, one on a line."""

    title: str
    lines: tuple[str, ...]


def plain_summary(view: AgreementView, role: Role) -> tuple[SummaryPart, ...]:
    """Who, where, when, how much, which goals, and what is shared with whom; parts without an answer are left out."""
    parts = (
        SummaryPart("Vem", _who(view)),
        SummaryPart("Var", _where(view)),
        SummaryPart("När", _when(view)),
        SummaryPart("Vad", tuple(view.terms.tasks)),
        SummaryPart("Mål", _goals(view, role)),
        SummaryPart("Vem får veta vad", _shared(view, role)),
        SummaryPart("Ersättning", _money(view, role)),
        SummaryPart("Det här saknas", _lacking(view, role)),
    )
    return tuple(part for part in parts if part.lines)


def _who(view: AgreementView) -> tuple[str, ...]:
    supervisor, deputy, officer = view.supervisor, view.deputy, view.officer
    unit = view.unit.name if view.unit else ""
    return tuple(
        line
        for line in (
            f"{view.participant.name}, {view.measure.short_name or view.measure.name}",
            f"Handledare: {supervisor.name}" if supervisor else "",
            f"Ersättare för handledaren: {deputy.name}" if deputy else "",
            f"Handläggare: {wording.joined(officer.name, unit)}" if officer else "",
        )
        if line
    )


def _where(view: AgreementView) -> tuple[str, ...]:
    place = view.enterprise
    return tuple(line for line in (place.name, place.address.one_line) if line)


def _when(view: AgreementView) -> tuple[str, ...]:
    terms = view.terms
    lines: list[str] = []
    if terms.start and terms.end:
        lines.append(f"Från {swedish.weekday_date(terms.start)} till {swedish.weekday_date(terms.end)}")
    if terms.hours_per_week is not None:
        lines.append(f"{swedish.hours(terms.hours_per_week)} i veckan")
    lines += times(terms.schedule)
    lines += [f"Från {swedish.long_date(s.start)}: {swedish.hours(s.hours)} i veckan" for s in terms.steps]
    return tuple(lines)


def _goals(view: AgreementView, role: Role) -> tuple[str, ...]:
    if copy_for(role) is Copy.SUPERVISOR and SharedTopic.GOALS not in view.terms.shared_topics:
        return (WITHHELD,)
    goals = [goal.what for goal in view.terms.goals if goal.what]
    more = len(goals) - MOST_GOALS
    return (*goals[:MOST_GOALS], *((f"och {more} till",) if more > 0 else ()))


def _shared(view: AgreementView, role: Role) -> tuple[str, ...]:
    shared = [
        words[:1].lower() + words[1:]
        for topic, words in wording.TOPICS.items()
        if topic in view.terms.shared_topics
    ]
    you = role is Role.ENTERPRISE
    if not shared:
        nothing = "namn, tider och uppgifter"
        return (
            f"Du får veta {nothing}, inget mer." if you else f"Handledaren får veta {nothing}, inget mer.",
        )
    said = swedish.listed(shared)
    taken_back = "Deltagaren kan när som helst ta tillbaka sitt samtycke."
    if you:
        return (f"Du får veta om {said}. Berätta det inte för andra.", taken_back)
    mine = "Du kan när som helst ta tillbaka ditt samtycke hos handläggaren."
    return (
        f"Handledaren får veta om {said}, inget mer.",
        mine if role is Role.PARTICIPANT else taken_back,
    )


def _money(view: AgreementView, role: Role) -> tuple[str, ...]:
    if role is Role.PARTICIPANT:
        return ()
    words = compensation_words(view)
    return (f"Till anordnaren: {words}",) if words else ()


def _lacking(view: AgreementView, role: Role) -> tuple[str, ...]:
    return tuple(
        f"{finding.point.label}: {finding.reason}"
        for finding in view.control
        if finding.standing is Standing.LACKING and _may_tell(finding, view, role)
    )


def _may_tell(finding: Finding, view: AgreementView, role: Role) -> bool:
    topic = finding.point.shares
    return copy_for(role) is Copy.FULL or topic is None or topic in view.terms.shared_topics
