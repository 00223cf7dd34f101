"""One visit: planned, under way or closed; each state has its own view, and what is written is kept as it is typed."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from asfdesk.domain.change import Kind
from asfdesk.domain.errors import StoreFault
from asfdesk.domain.visit import VisitState, VisitView
from asfdesk.gui.dress import look
from asfdesk.gui.live_page import LivePage
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.attempt import attempt
from asfdesk.gui.pages.templates.newer_banner import NewerBanner
from asfdesk.gui.pages.today.day_words import capital, day_and_time
from asfdesk.gui.pages.visit.open import OpenVisit
from asfdesk.gui.pages.visit.planned import PlannedVisit
from asfdesk.gui.pages.visit.protocol import VisitProtocol
from asfdesk.gui.pages.visit.safety_line import SafetyLine
from asfdesk.gui.pages.visit.words import state_badge, visit_words
from asfdesk.gui.text import tr
from asfdesk.gui.widgets.steps import Steps
from asfdesk.services.authoring import checklist_upgrade
from asfdesk.services.desk import Desk
from asfdesk.services.visiting import visits

_WATCHED = frozenset(Kind) - {Kind.ANSWER, Kind.EXPORT, Kind.DRAFT, Kind.PICTURE, Kind.PHRASE}


class VisitPage(LivePage):
    """Opened on a visit's id."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(tr("Visit"), _WATCHED)
        self._desk, self._window = desk, window
        self._subject: UUID | None = None
        self.view: VisitView | None = None
        self.show_back(window.navigator)
        self.state = look.badge("")
        self.placement = look.secondary_button(tr("The placement"), "folder-open")
        self.placement.setObjectName("visit.placement")
        self.placement.clicked.connect(self._on_placement)
        self.missing = look.secondary_button(tr("What is missing?"), "list-checks")
        self.missing.setObjectName("visit.missing")
        self.missing.clicked.connect(self._on_missing)
        self.action_row.addWidget(self.state)
        self.action_row.addWidget(self.missing)
        self.action_row.addWidget(self.placement)
        self.planned = PlannedVisit(desk, window)
        self.planned.changed.connect(self.reload)
        self.planned.begun.connect(self._on_begun)
        self.running = OpenVisit(desk, window)
        self.running.changed.connect(self.reload)
        self.running.close_asked.connect(self._on_close)
        self.running.previous_asked.connect(self._on_previous)
        self.running.edition_asked.connect(self._on_checklist)
        self.protocol = VisitProtocol(desk, window)
        self.protocol.changed.connect(self.reload)
        self.stack = Steps(self.planned, self.running, self.protocol)
        self.newer = NewerBanner("visit.newer_checklist")
        self.newer.asked.connect(self._on_checklist)
        self.content.addWidget(self.newer)
        self.safety = SafetyLine(desk, window)
        self.action_row.insertWidget(1, self.safety.make)
        self.content.addWidget(self.safety)
        self.content.addWidget(self.stack, 1)
        save = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save.activated.connect(self._on_save)

    def open(self, subject: object = None) -> None:
        if isinstance(subject, UUID) and subject != self._subject:
            self.running.forget()
            self._subject = subject
        self.reload()

    def first_focus(self) -> QWidget | None:
        if self.view is None or self.view.visit.state is VisitState.CLOSED:
            return self.protocol.export
        if self.view.visit.state is VisitState.OPEN:
            return self.running.list.buttons.get(self.running.current)
        return self.planned.first_focus()

    def can_leave(self) -> bool:
        return self.running.leave()

    @property
    def has_content(self) -> bool:
        return self._subject is not None

    @Slot()
    def reload(self) -> None:
        """Read the visit anew and show it in the view of its state."""
        self.reading()
        if self._subject is None:
            return
        try:
            view = visits.get_visit(self._desk, self._subject)
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return
        if self.view is not None and _edition(self.view) != _edition(view):
            self.running.forget()  # another checklist was taken over
        self.view = view
        visit = view.visit
        newer = checklist_upgrade.newer_checklist(self._desk, view)
        self.newer.hide()
        if newer is not None:
            self.newer.show_newer(newer.title, newer.version)
        kind = visit_words(visit.kind)
        whom = view.participant.name if view.participant else view.enterprise.name
        where = view.enterprise.name if view.participant else ""
        when = capital(day_and_time(visit.on, visit.at))
        self.set_title(tr("{kind}: {who}", kind=kind, who=whom), " · ".join(filter(None, (when, where))))
        self._show_buttons()
        look.set_badge(self.state, *state_badge(visit, self._desk.today()))
        self.missing.setVisible(visit.state is VisitState.OPEN)
        self.safety.show_visit(visit)
        if visit.state is VisitState.OPEN:
            self.running.show_view(view)
            self.stack.setCurrentWidget(self.running)
        elif visit.state is VisitState.CLOSED:
            self.protocol.show_view(view)
            self.stack.setCurrentWidget(self.protocol)
        else:
            self.planned.show_view(view)
            self.stack.setCurrentWidget(self.planned)

    def _show_buttons(self) -> None:
        """On a narrow screen the title needs the room: the buttons keep their icons, and their words as tips."""
        whole = (
            tr("The enterprise") if self.view is not None and not self.view.placement else tr("The placement")
        )
        for button, words in ((self.missing, tr("What is missing?")), (self.placement, whole)):
            button.setText(words)

    @Slot()
    def _on_checklist(self) -> None:
        if self._subject is not None and self.running.leave():
            self._window.navigator.go("change_template", (Kind.VISIT, self._subject))

    @Slot()
    def _on_begun(self) -> None:
        self.reload()
        first = self.first_focus()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_save(self) -> None:
        if self.view is not None and self.view.visit.state is VisitState.OPEN and self.running.flush():
            self._window.messages.show_ok(tr("Everything is saved."))

    @Slot()
    def _on_missing(self) -> None:
        self.running.flush()
        left = self.running.missing()
        if not left:
            self._window.messages.show_ok(tr("Every question that must be answered is answered."))
            return
        self.running.go_to_section("finish")
        if self.running.finish.links:
            self.running.finish.links[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_close(self) -> None:
        view = self.view
        if view is None:
            return
        if not self.running.flush():
            self._window.messages.show_warning(
                tr("Something written could not be saved. Put it right before you close.")
            )
            return
        left = self.running.missing()
        if left:
            self._window.messages.show_warning(
                tr("%n questions must be answered before the visit can be closed.", n=len(left)),
                tr("Go to the first"),
                self._go_to_first_missing,
            )
            return
        text = tr("The protocol is then finished. Nothing in it can be changed afterwards.")
        if not self._window.ask.confirm(tr("Close the visit?"), text, tr("Close the visit")):
            return
        if attempt(self._window.messages, lambda: visits.close_visit(self._desk, view.visit.id)) is not None:
            self.running.forget()
            self.reload()
            self._window.messages.show_ok(tr("The visit is closed and its protocol finished."))

    def _go_to_first_missing(self) -> None:
        left = self.running.missing()
        if left:
            self.running.go_to_item(left[0].id)

    @Slot()
    def _on_placement(self) -> None:
        if self.view is not None and self.view.placement is not None:
            self._window.navigator.go("placement", self.view.placement.id)
        elif self.view is not None:
            self._window.navigator.go("enterprise", self.view.enterprise.id)

    @Slot(object)
    def _on_previous(self, visit_id: UUID) -> None:
        self._window.navigator.go("visit", visit_id)


def _edition(view: VisitView) -> tuple[UUID, str, int]:
    return view.visit.id, view.checklist.code, view.checklist.version
