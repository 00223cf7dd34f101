"""Backups, drills and checks in words."""

from __future__ import annotations

from datetime import datetime

from asfdesk.domain.backup import Concern, Reason, Worry
from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.gui.text import moment_text, number_text, tr
from asfdesk.gui.words.wording import fault_text
from asfdesk.services.keeping.safekeeping import Drill, Failing, Findings


def reason_words(reason: Reason) -> str:
    """Why a backup was made."""
    return {
        Reason.SCHEDULED: tr("By itself"),
        Reason.BY_HAND: tr("By hand"),
        Reason.BEFORE_UPGRADE: tr("Before an upgrade"),
        Reason.BEFORE_IMPORT: tr("Before an import"),
        Reason.BEFORE_MERGE: tr("Before a merge"),
        Reason.BEFORE_DISPOSAL: tr("Before a disposal"),
        Reason.SET_ASIDE: tr("Set aside when another was restored"),
    }[reason]


def size_words(size: int) -> str:
    """``12,3 MB``."""
    if size < 1_000_000:
        return f"{number_text(max(1, round(size / 1000)))} kB"
    return f"{number_text(round(size / 1_000_000))} MB"


def age_words(at: datetime, now: datetime) -> str:
    """How long ago, roughly."""
    minutes = max(0, int((now - at).total_seconds() // 60))
    if minutes < 2:
        return tr("just now")
    if minutes < 60:
        return tr("%n minutes ago", n=minutes)
    if minutes < 48 * 60:
        return tr("%n hours ago", n=minutes // 60)
    return tr("%n days ago", n=minutes // (24 * 60))


def worry_words(worry: Worry) -> str:
    """One concern, what to do about it, and the newest backup that there is to rely on."""
    words = _concern_words(worry)
    if worry.newest_at is None:
        return words
    newest = tr(
        "The newest backup is from {when}, {size}.",
        when=moment_text(worry.newest_at),
        size=size_words(worry.newest_size),
    )
    return f"{words} {newest}"


def _concern_words(worry: Worry) -> str:
    match worry.concern:
        case Concern.DAMAGED:
            return tr("Pages of the register are damaged. Save what is left before you go on working.")
        case Concern.NO_BACKUP:
            return tr("There is no backup of the register yet.")
        case Concern.BACKUP_OLD:
            return tr("No backup has been made for %n days, though there were changes.", n=worry.days)
        case Concern.BACKUP_FAILED:
            return tr("The last backup could not be made: {why}", why=fault_words(worry.detail))
        case Concern.DRILL_FAILED:
            return tr("The restore drill failed: the newest backup cannot be relied on. Make a new one.")
        case Concern.DRILL_OLD:
            return tr("No restore drill has been held for %n days.", n=worry.days)
        case Concern.SECOND_FAILED:
            return tr(
                "The second place could not take the latest backups: {why}", why=fault_words(worry.detail)
            )
        case Concern.SECOND_GONE:
            return tr(
                "The second place for backups, {place}, has not been there for a while.", place=worry.detail
            )
        case Concern.SYNCED:
            return tr(
                "The register lies in a folder that {program} synchronises. It can be overwritten by an older copy. "
                "Move it.",
                program=worry.detail,
            )
        case Concern.DISK_NEARLY_FULL:
            return tr("The disk is full. The reserve was used to open the register. Free some space now.")


def fault_words(code: str) -> str:
    """A kept fault in words."""
    try:
        return fault_text(StoreFault(Fault(code)))
    except ValueError:
        return code


def failing_words(failing: Failing) -> str:
    """What a drill found."""
    return {
        Failing.NO_BACKUP: tr("There is no backup to restore."),
        Failing.NOT_OURS: tr("The newest backup does not bear this register's seal."),
        Failing.BYTES_DIFFER: tr("The backup is not what was written."),
        Failing.KEY_FILE: tr("The backup's key file is damaged."),
        Failing.PAGES: tr("Pages of the backup are damaged."),
        Failing.STRUCTURE: tr("The backup's structure is damaged."),
        Failing.ROWS_DIFFER: tr("The backup's content is not what was counted when it was made."),
        Failing.TRAIL: tr("The backup's audit trail does not hold."),
        Failing.TRAIL_CUT: tr("The register's audit trail lacks entries that the backup knows of."),
        Failing.WILL_NOT_OPEN: tr("The backup does not open in this version of the program."),
    }[failing]


def drill_words(drill: Drill | None) -> str:
    """The latest drill in a sentence."""
    if drill is None:
        return tr("No drill has been held yet.")
    if not drill.ok:
        return " ".join(failing_words(each) for each in drill.failings)
    made = moment_text(drill.made_at) if drill.made_at else ""
    return tr(
        "The backup of {made} was restored to a scratch place, opened and compared: {rows} rows, all as they were.",
        made=made,
        rows=number_text(drill.rows),
    )


def findings_words(findings: Findings) -> str:
    """What a check found, in sentences."""
    if findings.ok:
        return tr("Every page, table and entry of the trail is whole.")
    said: list[str] = []
    if findings.pages:
        said.append(tr("%n pages are damaged.", n=len(findings.pages)))
        tables = ", ".join(table_words(name) for name in findings.tables)
        said.append(tr("They belong to: {tables}.", tables=tables))
    if findings.structure:
        said.append(tr("The file's structure is damaged."))
    if findings.foreign:
        said.append(tr("Rows point at something that is not there."))
    if findings.chain is not None:
        said.append(tr("The audit trail does not hold."))
    if not findings.search:
        said.append(tr("The search index did not agree with the register and has been made anew."))
    return " ".join(said)


def table_words(table: str) -> str:
    """A table as officers know it."""
    return {
        "participant": tr("Participants"),
        "enterprise": tr("Enterprises"),
        "supervisor": tr("Supervisors"),
        "placement": tr("Placements"),
        "agreement": tr("Agreements"),
        "signature": tr("Signatures"),
        "frozen_text": tr("Signed texts"),
        "visit": tr("Visits"),
        "answer": tr("Answers"),
        "consent": tr("Consents"),
        "action_point": tr("Actions"),
        "audit": tr("Audit trail"),
        "operation": tr("Audit trail"),
        "kept_document": tr("Kept documents"),
        "search": tr("Search index"),
        "draft": tr("Drafts"),
        "commissioner": tr("Commissioners"),
        "unit": tr("Units"),
        "officer": tr("Case officers"),
        "attendance": tr("Attendance"),
        "reading": tr("Reading log"),
        "ending": tr("Endings"),
        "final_assessment": tr("Final assessments"),
        "work_certificate": tr("Certificates"),
        "outcome": tr("Outcomes"),
        "closing_document": tr("Issued assessments and certificates"),
        "": tr("free pages or unknown"),
    }.get(table) or tr("other ({table})", table=table)
