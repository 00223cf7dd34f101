"""The shipped trade data together with what the organisation has released itself, as one catalogue.

Why here and not in each page: whoever asks the catalogue for templates must get both, judged by the same rules. It is
read again when a template changes, never while a document is made: a catalogue is a frozen value.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from asfdesk.domain.change import Changes, Kind
from asfdesk.domain.checklist import Checklist
from asfdesk.domain.clause import AgreementTemplate, Clause
from asfdesk.domain.own import Content, OwnItem, OwnTemplate
from asfdesk.domain.swedish import SWEDEN
from asfdesk.store.store import Store

from ..catalogue import Catalogue
from . import own_content


class OwnReleases:
    """What one desk knows of the register's own releases."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._united: Catalogue | None = None
        self._listening = False

    def over(self, store: Store, shipped: Catalogue) -> Catalogue:
        """The shipped data and the register's releases."""
        found = self._united
        if found is not None:
            return found
        with self._lock:
            if not self._listening:
                store.on_commit(self._on_commit)
                self._listening = True
            with store.read() as work:
                items = work.own.released()
            self._united = found = united(shipped, items)
        return found

    def _on_commit(self, changes: Changes) -> None:
        if Kind.TEMPLATE in changes.kinds:
            self._united = None


def united(shipped: Catalogue, items: Sequence[OwnItem]) -> Catalogue:
    """One catalogue of both; the releases come after what is shipped, oldest first."""
    if not items:
        return shipped
    templates: list[AgreementTemplate] = []
    clauses: dict[tuple[str, int], Clause] = {}
    checklists: list[Checklist] = []
    for item, content in in_force_days(items):
        match content:
            case OwnTemplate():
                templates.append(content.template)
                for clause in content.clauses:
                    clauses.setdefault((clause.code, clause.version), clause)
            case Clause():
                clauses[item.code, item.edition] = content
            case Checklist():
                checklists.append(content)
    return replace(
        shipped,
        all_templates=(*shipped.all_templates, *templates),
        all_clauses=(*shipped.all_clauses, *clauses.values()),
        all_checklists=(*shipped.all_checklists, *checklists),
    )


def in_force_days(items: Iterable[OwnItem]) -> list[tuple[OwnItem, Content]]:
    """Each release with the days it is offered: from its own day to the day before the next edition of the same, or
    before it was taken out of use. Of two editions of one day the later is in force."""
    ordered = sorted(items, key=lambda item: (item.code, item.edition))
    found: list[tuple[OwnItem, Content]] = []
    for place, item in enumerate(ordered):
        first = release_day(item)
        ends = [item.retired_on] if item.retired_on else []
        if place + 1 < len(ordered) and ordered[place + 1].code == item.code:
            ends.append(release_day(ordered[place + 1]))
        last = min(ends) - timedelta(days=1) if ends else None
        found.append((item, own_content.dated(own_content.read(item), item.edition, first, last)))
    return sorted(found, key=lambda pair: pair[0].id)


def release_day(item: OwnItem) -> date:
    """The Swedish day on which it was released."""
    assert item.released_at is not None
    return item.released_at.astimezone(SWEDEN).date()
