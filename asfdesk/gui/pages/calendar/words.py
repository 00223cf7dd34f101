"""What an entry of the calendar says, so that nobody needs its colour: the kind by icon and word, the state by word and line."""

from __future__ import annotations

from datetime import date

from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.visit import VisitState
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.pages.visit.words import row_badge, visit_words
from asfdesk.gui.text import time_text, tr
from asfdesk.services.planning.calendar import Entry, EntryKind

_VISIT_ICONS = {
    VisitKind.WORKPLACE: "building-2",
    VisitKind.INDIVIDUAL: "user",
    VisitKind.THREE_PARTY: "users",
    VisitKind.INTRODUCTION: "hand-heart",
    VisitKind.CLOSING: "flag",
    VisitKind.DIALOGUE: "message-square-text",
    VisitKind.ENTERPRISE: "handshake",
}


def icon_of(entry: Entry) -> str:
    """The drawing of its kind."""
    if entry.visit_kind is not None:
        return _VISIT_ICONS[entry.visit_kind]
    return {
        EntryKind.ENDING: "file-check",
        EntryKind.ANSWER_DUE: "inbox",
        EntryKind.ACTION_DUE: "list-checks",
    }[entry.kind]


def kind_of(entry: Entry) -> str:
    """Its kind in words."""
    if entry.visit_kind is not None:
        return visit_words(entry.visit_kind)
    return {
        EntryKind.ENDING: tr("Agreement ends"),
        EntryKind.ANSWER_DUE: tr("Answer to an order due"),
        EntryKind.ACTION_DUE: tr("Action due"),
    }[entry.kind]


def state_of(entry: Entry, today: date) -> tuple[str, Meaning]:
    """Its state as a word and a colour; the other dates are late when their day has passed."""
    if entry.state is not None:
        return row_badge(entry.state, entry.on, today)
    if entry.kind is not EntryKind.ENDING and entry.on < today:
        return tr("Overdue"), Meaning.DANGER
    return "", Meaning.NEUTRAL


def mark_of(entry: Entry, today: date) -> str:
    """The sign of the state, beside the words; empty for what simply lies ahead."""
    word, meaning = state_of(entry, today)
    if meaning is Meaning.DANGER:
        return "triangle-alert"
    marks = {VisitState.OPEN: "pencil", VisitState.CLOSED: "check", VisitState.CANCELLED: "x"}
    return marks.get(entry.state, "") if word and entry.state else ""


def title_of(entry: Entry) -> str:
    """Who, or where when nobody is spoken of, with the hour before it."""
    return " ".join(filter(None, (time_text(entry.at) if entry.at else "", entry.who or entry.where)))


def more_of(entry: Entry, today: date) -> str:
    """The second line: kind, place and state."""
    where = entry.where if entry.who else ""
    return " · ".join(filter(None, (kind_of(entry), where, state_of(entry, today)[0])))


def whole(entry: Entry, today: date) -> str:
    """Everything, for a screen reader and the tool tip."""
    return ", ".join(filter(None, (title_of(entry), more_of(entry, today), entry.detail)))
