"""The retention trial over the register (gallringsprövning): what may go, what stays and why, and the disposal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID, uuid5

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from asfdesk.documents.disposal_protocol import TABLES
from asfdesk.domain.change import Changes, Kind
from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.retention import Block
from asfdesk.gui.dress import look
from asfdesk.gui.forms.choices import ChoiceField
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.tables.row_model import Order, RowModel, Source, TableColumn
from asfdesk.gui.tables.table_view import RowTable
from asfdesk.gui.tasks import Progress, Report, Task
from asfdesk.gui.text import date_text, number_text, tr
from asfdesk.services.desk import Desk
from asfdesk.services.parties.commissioners import current_officer
from asfdesk.services.rights import disposal_protocols, holds, retention
from asfdesk.services.rights.retention import DisposalDone, Trial, TrialLine

from .decide import DecisionCard
from .protocols import ProtocolsCard
from .words import block_words, counted_words, state_words

_WATCHED = frozenset({Kind.PARTICIPANT, Kind.PLACEMENT, Kind.AGREEMENT, Kind.VISIT})


class RetentionPage(Page):
    """Page ``retention``."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(
            tr("Disposal"),
            tr(
                "Which cases may be disposed of, by which rule, and what keeps the others. The trial changes nothing."
            ),
        )
        self.desk, self._window = desk, window
        self.trial = Trial(desk.today(), ())
        self._lines: dict[UUID, TrialLine] = {}
        self._task: Task | None = None
        self._stale = True
        self.again = look.secondary_button(tr("Try anew"), "rotate-ccw")
        self.again.setObjectName("retention.again")
        self.again.clicked.connect(self.run_trial)
        self.dispose = look.primary_button(tr("Dispose…"), "trash-2")
        self.dispose.setObjectName("retention.dispose")
        self.dispose.clicked.connect(self._on_dispose)
        self.action_row.addWidget(self.again)
        self.action_row.addWidget(self.dispose)
        self.which = ChoiceField(
            [("going", tr("May be disposed of")), ("held", tr("Held back")), ("all", tr("All cases"))],
            width=220,
        )
        self.which.set_name(tr("Show"))
        self.which.combo.setObjectName("retention.which")
        self.which.show_value("going")
        self.which.changed.connect(self._show)
        self.hold = look.secondary_button(tr("Hold…"), "lock")
        self.hold.setObjectName("retention.hold")
        self.hold.clicked.connect(self._on_hold)
        self.content.addLayout(look.row(self.which, self.hold, None, spacing=look.M))
        self.totals = look.body()
        self.totals.setObjectName("retention.totals")
        self.content.addWidget(self.totals)
        model = RowModel(self._columns(), Source(ids=self._ids, rows=self._rows, row_id=line_id))
        self.table = RowTable(
            model,
            name=tr("Cases"),
            empty=look.empty_state(
                "circle-check", tr("Nothing here"), tr("No case of this kind in the register today.")
            ),
        )
        self.table.view.setObjectName("retention.table")
        self.table.activated.connect(self._on_opened)
        self.table.selected.connect(self._on_selected)
        self.content.addWidget(self.table, 1)
        self.rule = look.hint()
        self.rule.setObjectName("retention.rule")
        self.content.addWidget(self.rule)
        self.protocols = ProtocolsCard(desk, window)
        self.content.addWidget(self.protocols)
        self.decision = DecisionCard(
            tr(
                "What is disposed of cannot be brought back, not from a backup either. The protocol names nobody and "
                "stays in the register."
            )
        )
        self.decision.decided.connect(self._on_decided)
        self.decision.cancelled.connect(self.decision.hide)
        self.decision.hide()
        self.content.addWidget(self.decision)

    def _columns(self) -> list[TableColumn]:
        return [
            TableColumn("who", tr("Participant"), lambda line: line.who, "", 0),
            TableColumn("authority", tr("Authority"), lambda line: line.authority or tr("Unknown"), "", 190),
            TableColumn("rule", tr("Rule"), _rule_name, "", 220),
            TableColumn("counted", tr("Counted from"), lambda line: _day(line.verdict.counted_from), "", 120),
            TableColumn("due", tr("May go from"), lambda line: _day(line.verdict.due_on), "", 120),
            TableColumn("latest", tr("Gone by"), lambda line: _day(line.verdict.latest), "", 120),
            TableColumn(
                "state",
                tr("State"),
                lambda line: state_words(line, self.trial.on)[0],
                "",
                220,
                meaning=lambda line: state_words(line, self.trial.on)[1],
            ),
        ]

    def _ids(self, _order: Order) -> Sequence[UUID]:
        lines = {"going": self.trial.going, "held": self.trial.held_back}.get(
            str(self.which.read()), lambda: self.trial.lines
        )()
        return [line_id(line) for line in lines]

    def _rows(self, ids: Sequence[UUID]) -> Sequence[TrialLine]:
        return [self._lines[one] for one in ids if one in self._lines]

    # ------------------------------------------------------------------------------------------ the trial

    def open(self, subject: object = None) -> None:
        if self._stale:
            self.run_trial()

    def on_changes(self, changes: Changes) -> None:
        self._stale = self._stale or bool(changes.kinds & _WATCHED)

    @Slot()
    def run_trial(self) -> None:
        """Try every case, in the store's thread."""
        if self._task is not None:
            return
        self._stale = False
        self.decision.hide()
        desk = self.desk
        self.totals.setText(tr("Trying every case …"))

        def work(progress: Report) -> Trial:
            return retention.trial(desk, progress)

        self._task = self._window.tasks.run(work)
        self._task.progressed.connect(self._on_progress)
        self._task.succeeded.connect(self._on_tried)
        self._task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        if progress.total:
            self.totals.setText(
                tr(
                    "Trying case {done} of {total} …",
                    done=number_text(progress.done),
                    total=number_text(progress.total),
                )
            )

    @Slot(object)
    def _on_tried(self, trial: Trial) -> None:
        self._task = None
        self.trial = trial
        self._lines = {line_id(line): line for line in trial.lines}
        self._show()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._task = None
        self.totals.setText("")
        self._window.messages.show_error(error)

    @Slot()
    def _show(self) -> None:
        self.table.refresh()
        going, held, late = self.trial.going(), self.trial.held_back(), self.trial.late()
        self.totals.setText(
            tr(
                "{all} cases tried {day}: {going} may be disposed of ({late} of them late), {held} are held back.",
                all=number_text(len(self.trial.lines)),
                day=date_text(self.trial.on),
                going=number_text(len(going)),
                late=number_text(len(late)),
                held=number_text(len(held)),
            )
        )
        self.dispose.setEnabled(bool(going))
        self.rule.setText("")
        self.protocols.show_protocols()

    @Slot(object)
    def _on_selected(self, key: object) -> None:
        line = self._lines.get(key) if isinstance(key, UUID) else None
        self.hold.setEnabled(line is not None)
        if line is None:
            self.rule.setText("")
            return
        rule = line.verdict.rule
        said = [block_words(block) for block in line.verdict.blocks]
        if rule is not None:
            said.append(
                tr(
                    "{law} {paragraph}: {note}",
                    law=rule.source.title,
                    paragraph=rule.paragraph,
                    note=rule.note,
                )
            )
        self.hold.setText(tr("Release the hold…") if line.verdict.facts.held else tr("Hold…"))
        self.rule.setText(". ".join(said))

    @Slot(object)
    def _on_opened(self, key: object) -> None:
        line = self._lines.get(key) if isinstance(key, UUID) else None
        if line is not None:
            self._window.navigator.go("participant", line.key[0])

    # ------------------------------------------------------------------------------------------ holds

    @Slot()
    def _on_hold(self) -> None:
        line = self._lines.get(self.table.current_id() or UUID(int=0))
        if line is None:
            return
        person = line.key[0]
        try:
            hold = holds.hold_of(self.desk, person)
            if hold is not None:
                if not self._window.ask.confirm(
                    tr("Release the hold?"), tr("Held since {day}: {reason}", day=_day(hold.held_from), reason=hold.reason),
                    tr("Release the hold"),
                ):  # fmt: skip
                    return
                holds.release_hold(self.desk, hold)
            else:
                reason = self._window.ask.text(
                    tr("Hold"), tr("Why must the case be kept?"),
                    hint=tr("For example a court case, supervision or a claim for damages."), yes=tr("Keep the case"),
                )  # fmt: skip
                if reason is None:
                    return
                holds.put_hold(self.desk, person, reason)
        except (RuleBroken, StoreFault) as trouble:
            self._window.messages.show_error(trouble)
            return
        self.run_trial()

    # ------------------------------------------------------------------------------------------ the disposal

    @Slot()
    def _on_dispose(self) -> None:
        going = self.trial.going()
        if not going:
            return
        desk = self.desk
        self.dispose.setEnabled(False)

        def work(_progress: Report) -> dict[str, int]:
            return retention.what_goes(desk, going)

        task = self._window.tasks.run(work)
        task.succeeded.connect(self._on_counted)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_counted(self, counts: dict[str, int]) -> None:
        """The dry run: what would go, before anybody decides."""
        going, officer = self.trial.going(), current_officer(self.desk)
        self.dispose.setEnabled(bool(going))
        self.decision.start(officer.name if officer else "")
        people = len({line.key[0] for line in going if line.person_goes})
        self.decision.show_counts(
            tr(
                "{cases} cases go, and with them everything about {people} people.\n{what}",
                cases=number_text(len(going)),
                people=number_text(people),
                what=counted_words(counts, TABLES),
            )
        )
        self.decision.show()
        self.decision.by.focus()

    @Slot()
    def _on_decided(self) -> None:
        desk, decision = self.desk, self.decision.decision()
        keys = [line.key for line in self.trial.going()]
        if not self._window.ask.confirm(
            tr("Dispose for good?"),
            tr(
                "{cases} cases are taken out of the register. Nobody can bring them back.",
                cases=number_text(len(keys)),
            ),
            tr("Dispose for good"),
            danger=True,
        ):
            return
        self.decision.yes.setEnabled(False)

        def work(_progress: Report) -> DisposalDone:
            done = retention.dispose_cases(desk, keys, decision)
            disposal_protocols.try_to_seal(desk, done.id)
            return done

        task = self._window.tasks.run(work, writes=True)
        task.succeeded.connect(self._on_done)
        task.failed.connect(self._on_refused)

    @Slot(object)
    def _on_done(self, done: DisposalDone) -> None:
        self.decision.yes.setEnabled(True)
        self.decision.hide()
        self.run_trial()
        if not done.scrubbed:
            self._window.messages.show_warning(
                tr(
                    "The cases are gone, but the disk is full: their traces are cleared from the file at the next start."
                )
            )
            return
        self.protocols.show_protocols()
        self._window.messages.show_ok(
            tr(
                "Disposed of: {cases} cases. Protocol {number}.",
                cases=number_text(done.cases),
                number=done.number,
            ),
            tr("Save the protocol"),
            lambda: self.protocols.save_number(done.number),
        )

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        self.decision.yes.setEnabled(True)
        if isinstance(error, RuleBroken):
            if strange := self.decision.show_problems(error.problems):
                self._window.messages.show_error(RuleBroken(strange))
            return
        self._window.messages.show_error(error)

    def first_focus(self) -> QWidget | None:
        return self.which.combo


def line_id(line: TrialLine) -> UUID:
    """A key for the table: a person may have several cases."""
    return uuid5(line.key[0], f"{line.key[1]}/{line.key[2]}")


def _rule_name(line: TrialLine) -> str:
    return line.verdict.rule.name if line.verdict.rule else block_words(Block.NO_RULE)


def _day(day: date | None) -> str:
    return date_text(day) if day else ""
