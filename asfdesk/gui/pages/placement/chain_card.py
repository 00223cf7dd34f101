"""The documents of a placement in one view: agreement, amendments, extensions, end, and the text that holds on a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from asfdesk.domain.agreement import Agreement, AgreementKind, State
from asfdesk.domain.ceiling import summed_limit
from asfdesk.domain.chain import chains, valid_at
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.pages.agreement.words import kind_words, state_words, total_words
from asfdesk.gui.text import date_text, long_date_text, period_text, tr
from asfdesk.services.agreeing.placements import PlacementView


class ChainCard(QFrame):
    """``opened`` carries the document to show, ``text_asked`` the wish to read the text that holds on a day,
    ``change_asked`` the last signed document and what is to follow it."""

    opened = Signal(object)
    text_asked = Signal()
    change_asked = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        look.with_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("placement.chain")
        layout = look.column(look.S, look.L)
        self.setLayout(layout)
        layout.addWidget(look.subheading(tr("Documents of the placement")))
        self._list: QVBoxLayout = look.column(look.S)
        layout.addLayout(self._list)
        self.limit = look.hint()
        layout.addWidget(self.limit)
        self.text = look.secondary_button(tr("The text of a day…"), "calendar-days")
        self.text.setObjectName("placement.chain.text")
        self.text.setToolTip(tr("The whole text as it holds on a day you choose"))
        self.text.clicked.connect(self.text_asked)
        self.amend = look.secondary_button(tr("Change…"), "file-pen-line")
        self.amend.setObjectName("placement.chain.amend")
        self.amend.setToolTip(tr("An amendment that the same three sign; the signed text stays as it is"))
        self.amend.clicked.connect(self._on_amend)
        self.extend = look.secondary_button(tr("Extend…"), "calendar-plus")
        self.extend.setObjectName("placement.chain.extend")
        self.extend.setToolTip(tr("A new period after this one, with a motivation of its own"))
        self.extend.clicked.connect(self._on_extend)
        layout.addLayout(look.row(self.text, self.amend, self.extend, None))
        self._last: UUID | None = None

    def show_placement(self, view: PlacementView) -> None:
        """Show the chain; hidden until something is signed."""
        found = chains(view.agreements)
        self.setVisible(bool(found))
        look.clear(self._list)
        self._last = found[-1].last.id if found else None
        if not found:
            return
        today = view.on
        holds = valid_at(view.agreements, today)
        ended = view.ending is not None
        for chain in found:
            for link in chain.links:
                self._add(link, holds, today)
            links = {link.id for link in chain.links}
            for draft in (a for a in view.agreements if a.state is not State.SIGNED and a.amends_id in links):
                self._add(draft, holds, today)
            if chain.forked:
                self._list.addWidget(
                    look.hint(
                        tr(
                            "Two documents change the same one: they were written on different computers. Read both and "
                            "settle with a new amendment what holds."
                        )
                    )
                )
        if view.ending is not None and view.ending.last_day is not None:
            self._list.addWidget(
                self._line(tr("End"), long_date_text(view.ending.last_day), "", Meaning.NEUTRAL)
            )
        self._show_limit(view, found[-1].last)
        self.amend.setVisible(not ended)
        self.extend.setVisible(not ended)

    def _add(self, link: Agreement, holds: Agreement | None, today: date) -> None:
        if link.state is not State.SIGNED:
            words, meaning = state_words(link.state)
        elif holds is not None and holds.id == link.id:
            words, meaning = tr("Holds now"), Meaning.OK
        elif link.applies_from is not None and link.applies_from > today:
            words, meaning = tr("Holds from {day}", day=date_text(link.applies_from)), Meaning.INFO
        else:
            words, meaning = tr("Before"), Meaning.NEUTRAL
        if link.kind is AgreementKind.AMENDMENT:
            days = tr("from {day}", day=date_text(link.applies_from)) if link.applies_from else ""
        else:
            days = period_text(link.terms.start, link.terms.end)
        self._list.addWidget(
            self._line(f"{kind_words(link.kind)} {link.number}", days, words, meaning, link.id)
        )

    def _line(self, title: str, days: str, state: str, meaning: Meaning, key: UUID | None = None) -> QWidget:
        holder = QWidget()
        name: QWidget = look.body(title)
        when = look.hint(days)
        when.setWordWrap(False)
        if key is not None:
            button = look.link_button(title)
            button.setObjectName(f"placement.chain.{title.rpartition(' ')[2]}")
            button.clicked.connect(partial(self._on_open, key))
            name = button
        parts: Sequence[QWidget | None] = (
            [name, when, None, look.badge(state, meaning)] if state else [name, when, None]
        )
        holder.setLayout(look.row(*parts, spacing=look.M))
        return holder

    def _show_limit(self, view: PlacementView, last: Agreement) -> None:
        """How far an extension may reach when the measure has a total; otherwise nothing is said."""
        periods = view.periods_in_measure
        limit = None
        if last.terms.end is not None:
            limit = summed_limit(view.measure, last.terms.end + timedelta(days=1), periods)
        self.limit.setVisible(limit is not None)
        if limit is not None:
            self.limit.setText(total_words(limit))

    def _on_open(self, key: UUID) -> None:
        self.opened.emit(key)

    @Slot()
    def _on_amend(self) -> None:
        self.change_asked.emit(self._last, AgreementKind.AMENDMENT)

    @Slot()
    def _on_extend(self) -> None:
        self.change_asked.emit(self._last, AgreementKind.EXTENSION)
