"""A visit that is made alone: until when, whom to call, and *Jag är klar*."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from asfdesk.domain import writing
from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.visit import Visit, VisitState
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.dates import TimeField
from asfdesk.gui.forms.fields import TextField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.attempt import attempt
from asfdesk.gui.text import time_text, tr
from asfdesk.services.desk import Desk
from asfdesk.services.visiting import lone_visits


class SafetyLine(QWidget):
    """Says nothing about anybody's health; what it holds may be read out. Hidden until there is something to say: ``make``, which
    begins it, stands where the page puts it."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__()
        self._desk, self._window = desk, window
        self._visit: Visit | None = None
        self.form: Form | None = None
        self.state = look.badge("")
        self.words = look.hint()
        self.make = look.quiet_button(tr("I go there alone…"), "shield-check")
        self.make.setObjectName("safety.make")
        self.make.clicked.connect(self._on_make)
        self.done = look.secondary_button(tr("I am done"), "check")
        self.done.setObjectName("safety.done")
        self.done.clicked.connect(self._on_done)
        line = look.row(self.state, self.words, self.done, spacing=look.S)
        line.setStretch(1, 1)
        layout = look.column(look.S)
        layout.addLayout(line)
        self._place: QVBoxLayout = look.column(0)
        layout.addLayout(self._place)
        self.setLayout(layout)

    def show_visit(self, visit: Visit) -> None:
        """Show the line of a visit, or the way to one."""
        if self._visit is None or self._visit.id != visit.id:
            self._close()
        self._visit = visit
        known = lone_visits.lone_visit(self._desk, visit.id)
        running = visit.state in (VisitState.PLANNED, VisitState.OPEN)
        waits = known is not None and known.done_at is None and visit.state is not VisitState.CANCELLED
        self.setVisible(self.form is not None or waits or (running and known is not None))
        self.make.setVisible(running)
        self.make.setText(tr("Alone there…") if known else tr("I go there alone…"))
        self.done.setVisible(waits)
        self.state.setVisible(known is not None)
        self.words.setText("")
        if known is None:
            return
        until = time_text(self._desk.local(known.back_at))
        if known.done_at is not None:
            look.set_badge(self.state, tr("Done"), Meaning.OK)
            self.words.setText(
                tr("You said that you were done at {time}.", time=time_text(self._desk.local(known.done_at)))
            )
            return
        late = known.overdue(self._desk.now())
        look.set_badge(
            self.state,
            tr("Not done in time") if late else tr("Alone"),
            Meaning.DANGER if late else Meaning.INFO,
        )
        self.words.setText(
            tr("Done by {time} at the latest; otherwise {name} is to be called, {phone}.",
               time=until, name=known.call_name, phone=known.call_phone)
        )  # fmt: skip

    @Slot()
    def _on_make(self) -> None:
        if self._visit is None or self.form is not None:
            return
        known = lone_visits.lone_visit(self._desk, self._visit.id) or lone_visits.proposed(
            self._desk, self._visit
        )
        card, layout = look.card(tr("A visit made alone"))
        layout.addWidget(
            look.hint(tr("The program reminds you if you have not said that you are done. It cannot call anybody itself: "
                         "tell the person below where you are going."))
        )  # fmt: skip
        self.form = Form()
        self.form.add_row("back_at", tr("Done at the latest"), TimeField(), required=True)
        self.form.add_row(
            "call_name",
            tr("Who is to be called"),
            TextField(check=writing.check_line, longest=150),
            beside=True,
            required=True,
        )
        self.form.add_row(
            "call_phone",
            tr("Telephone"),
            TextField(check=writing.check_line, longest=50, width=180),
            beside=True,
            required=True,
        )
        self.form.show_values(
            {
                "back_at": self._desk.local(known.back_at).time().replace(tzinfo=None),
                "call_name": known.call_name,
                "call_phone": known.call_phone,
            }
        )
        layout.addWidget(self.form)
        save = look.primary_button(tr("Save"), "check")
        save.setObjectName("safety.save")
        save.clicked.connect(self._on_save)
        cancel = look.secondary_button(tr("Cancel"))
        cancel.setObjectName("safety.cancel")
        cancel.clicked.connect(self._on_cancel)
        layout.addLayout(look.row(save, cancel, None))
        for key, field in self.form.fields.items():
            field.control.setObjectName(f"safety.{key}")
        self._place.addWidget(card)
        self.show()
        self.form.fields["back_at"].focus()

    @Slot()
    def _on_save(self) -> None:
        if self.form is None or self._visit is None:
            return
        values, visit = self.form.read(), self._visit
        if found := self.form.problems():
            self.form.show_problems(found)
            return
        try:
            lone_visits.save_lone_visit(
                self._desk, visit.id, values["back_at"], values["call_name"], values["call_phone"]
            )
        except RuleBroken as broken:
            if strange := self.form.show_problems(broken.problems):
                self._window.messages.show_error(RuleBroken(strange))
            return
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return
        self._close()
        self.show_visit(visit)

    @Slot()
    def _on_done(self) -> None:
        visit = self._visit
        if (
            visit is None
            or attempt(self._window.messages, lambda: lone_visits.check_in(self._desk, visit.id)) is None
        ):
            return
        self.show_visit(visit)
        self._window.messages.show_ok(
            tr("Good that you are back."), tr("Undo"), lambda: self._take_back(visit.id)
        )

    def _take_back(self, visit_id: UUID) -> None:
        def deed() -> bool:
            lone_visits.take_back(self._desk, visit_id)
            return True

        if attempt(self._window.messages, deed) and self._visit is not None and self._visit.id == visit_id:
            self.show_visit(self._visit)

    @Slot()
    def _on_cancel(self) -> None:
        self._close()
        if self._visit is not None:
            self.show_visit(self._visit)

    def _close(self) -> None:
        self.form = None
        look.clear(self._place)
