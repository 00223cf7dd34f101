"""Commissioners, their units and their officers as a tree; who works here is marked."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from asfdesk.domain.parties import CaseOfficer
from asfdesk.gui.dress import look
from asfdesk.gui.pages.register.organisation_forms import Part
from asfdesk.gui.text import tr
from asfdesk.services.parties.commissioners import Organisation

KEY = int(Qt.ItemDataRole.UserRole)


class OrganisationTree(QTreeWidget):
    """``chosen`` carries the part that was selected."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("organisations.tree")
        self.setHeaderHidden(True)
        self.setAccessibleName(tr("Commissioners, units and case officers"))
        self.setUniformRowHeights(True)
        self.setTabKeyNavigation(False)
        self.setIndentation(look.XL)
        self.setIconSize(look.ICON_BEFORE_TEXT)
        self.parts: dict[UUID, Part] = {}
        self._items: dict[UUID, QTreeWidgetItem] = {}
        self.currentItemChanged.connect(self._on_current)

    def show_organisations(
        self, found: Sequence[Organisation], loose: Sequence[CaseOfficer], working: CaseOfficer | None
    ) -> None:
        """Show these with what was unfolded still unfolded; ``loose`` are officers without a unit."""
        before = self.current_key()
        shut = {key for key, item in self._items.items() if item.childCount() and not item.isExpanded()}
        known = set(self._items)
        self.blockSignals(True)
        self.clear()
        self.parts, self._items = {}, {}
        for each in found:
            top = self._add(None, each.commissioner, each.commissioner.name, look.icon("landmark", "muted"))
            for unit in each.units:
                line = self._add(top, unit, unit.name, look.icon("building-2", "muted"))
                for officer in each.officers:
                    if officer.unit_id == unit.id:
                        self._add_officer(line, officer, working)
        for officer in loose:
            self._add_officer(None, officer, working)
        mine = working.unit_id if working else None
        for key, item in self._items.items():
            new = key not in known
            few = len(found) <= 3
            item.setExpanded(key not in shut if not new else few or _holds(item, mine, self._items))
        self.blockSignals(False)
        self.select(before)

    def current_key(self) -> UUID | None:
        """The part in view."""
        item = self.currentItem()
        return UUID(item.data(0, KEY)) if item is not None else None

    def select(self, key: UUID | None) -> bool:
        """Go to a part and unfold what it lies in."""
        item = self._items.get(key) if key is not None else None
        if item is None:
            return False
        parent = item.parent()
        while parent is not None:
            parent.setExpanded(True)
            parent = parent.parent()
        self.setCurrentItem(item)
        return True

    def _add_officer(
        self, parent: QTreeWidgetItem | None, officer: CaseOfficer, working: CaseOfficer | None
    ) -> None:
        me = working is not None and working.id == officer.id
        words = tr("{name} (you)", name=officer.name) if me else officer.name
        self._add(parent, officer, words, look.icon("user-round", "accent" if me else "muted"))

    def _add(self, parent: QTreeWidgetItem | None, part: Part, words: str, icon: QIcon) -> QTreeWidgetItem:
        item = QTreeWidgetItem([words])
        item.setIcon(0, icon)
        item.setToolTip(0, words)
        item.setData(0, KEY, str(part.id))
        if parent is None:
            self.addTopLevelItem(item)
        else:
            parent.addChild(item)
        self.parts[part.id], self._items[part.id] = part, item
        return item

    @Slot(QTreeWidgetItem, QTreeWidgetItem)
    def _on_current(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if item is not None:
            item.setSelected(True)  # the focus alone makes a line current without marking it
            self.chosen.emit(self.parts[UUID(item.data(0, KEY))])


def _holds(item: QTreeWidgetItem, unit: UUID | None, items: dict[UUID, QTreeWidgetItem]) -> bool:
    """Whether the officer's own unit is this item or lies below it."""
    own = items.get(unit) if unit is not None else None
    while own is not None:
        if own is item:
            return True
        own = own.parent()
    return False
