"""How each section of an open visit stands: answered, missing, nothing written; in words and icon beside the visit."""

from __future__ import annotations

from collections.abc import Collection

from asfdesk.domain.checklist import answered
from asfdesk.domain.visit import VisitView, answer_values
from asfdesk.gui.dress import look
from asfdesk.gui.pages.visit.keeping import Notes
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.section_list import Mark, SectionList


def mark_checklist(
    rail: SectionList, view: VisitView, shown: Collection[str], wanting: Collection[str]
) -> None:
    """Count the answered and the missing questions of each section; ``shown`` and ``wanting`` are items' ids."""
    values = answer_values(view.answers)
    for number, section in enumerate(view.checklist.sections):
        here = [item for item in section.items if item.id in shown]
        done = sum(bool(answered(values, item.id)) for item in here)
        missing = sum(item.id in wanting for item in here)
        title = tr("{title} ({done}/{all})", title=section.title, done=done, all=len(here))
        mark(rail, f"s{number}", title, Mark(missing=missing, touched=done > 0))


def mark_notes(rail: SectionList, notes: Notes) -> None:
    """Whether anybody and anything is written beside the checklist; neither has to be."""
    written = (notes.participant_view, notes.supervisor_view, notes.notes)
    mark(rail, "people", tr("Who takes part"), Mark(), empty=not notes.attendees)
    mark(rail, "words", tr("Own words and notes"), Mark(), empty=not any(written))


def mark_actions(rail: SectionList, decided: int) -> None:
    """How many action points were decided."""
    title = tr("Actions")
    mark(rail, "actions", f"{title} ({decided})" if decided else title, Mark(), empty=not decided)


def mark_pictures(rail: SectionList, taken: int) -> None:
    """How many pictures there are."""
    title = tr("Pictures")
    mark(rail, "pictures", f"{title} ({taken})" if taken else title, Mark(), empty=not taken)


def mark(rail: SectionList, key: str, title: str, state: Mark, *, empty: bool = False) -> None:
    """Show a section's title and state; ``empty`` is for what may be left out."""
    rail.set_mark(key, state)
    button = rail.buttons[key]
    if empty:
        button.setIcon(look.icon("circle", "muted"))
    button.setText(title)
    button.setToolTip(f"{title}: {tr('nothing written') if empty else button.toolTip()}")
    button.setAccessibleName(button.toolTip())
