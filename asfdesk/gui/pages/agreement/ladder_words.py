"""The seal ladder in words: the rungs, why a document stands where it stands, and what is missing."""

from __future__ import annotations

from asfdesk.domain.kept import Level
from asfdesk.domain.seal_ladder import Ladder, Missing, Rung
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.text import moment_text, tr
from asfdesk.gui.words.wording import hindrance_text


def rung_words(rung: Rung) -> str:
    """A rung by its name."""
    return {
        Rung.DRAWN: tr("Drawn signatures (simple electronic signatures)"),
        Rung.SEALED: tr("Sealed file"),
        Rung.TRUSTED_TIME: tr("Certified time"),
        Rung.LONG_TERM: tr("Long-term proof"),
    }[rung]


def reached_words(ladder: Ladder) -> str:
    """Since when, and by whom."""
    if ladder.rung is Rung.DRAWN or ladder.since is None:
        return ""
    when = moment_text(ladder.since)
    said = tr("{when}, by {name}", when=when, name=ladder.sealed_by) if ladder.sealed_by else when
    if ladder.approved_by:
        return tr("{said}. Approved by {names}.", said=said, names=", ".join(ladder.approved_by))
    return said


def missing_words(missing: Missing) -> str:
    """Why a rung is not reached, with the last try when it failed."""
    why = hindrance_text(missing.hindrance)
    if missing.failed and missing.tried_at is not None:
        return tr("{why} Tried {when}.", why=why, when=moment_text(missing.tried_at))
    return why


def archive_badge(ladder: Ladder) -> tuple[str, Meaning]:
    """Whether the finished file passed the archive's rules; nothing is called archived before."""
    if ladder.archival:
        return tr("Passed the archive's rules (PDF/A-3a, PDF/UA-1)"), Meaning.OK
    if ladder.archival_failed:
        return tr("Did not pass the archive's rules"), Meaning.DANGER
    return tr("Not yet checked against the archive's rules"), Meaning.NEUTRAL


def level_words(level: Level) -> str:
    """An archival format by its name, and when to choose it."""
    return {
        Level.A3: tr("PDF/A-3a, with the data inside"),
        Level.A2: tr("PDF/A-2a, without attachments"),
        Level.A1: tr("PDF/A-1a, for archives that take nothing newer"),
    }[level]


def summary_words(ladder: Ladder) -> str:
    """One line for the message after a file was saved."""
    if ladder.failed:
        failed = next((one for one in ladder.missing if one.failed), None)
        if failed is not None:
            return tr("{rung}. {why}", rung=rung_words(ladder.rung), why=hindrance_text(failed.hindrance))
    return tr("{rung}.", rung=rung_words(ladder.rung))
