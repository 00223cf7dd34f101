"""One agreement: the guided form while it is a draft, its locked pages once it has been presented or signed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from asfdesk.domain.agreement import AgreementKind, AgreementView, State
from asfdesk.domain.change import Changes, Kind, Operation
from asfdesk.domain.errors import Rule, RuleBroken, StoreFault
from asfdesk.domain.signature import Copy
from asfdesk.gui.dress import look
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.pages.agreement.bar import ROOMY, AgreementBar
from asfdesk.gui.pages.agreement.editor import AgreementEditor
from asfdesk.gui.pages.agreement.exports import AgreementExports
from asfdesk.gui.pages.agreement.locked import LockedAgreement
from asfdesk.gui.pages.agreement.template_line import TemplateLine
from asfdesk.gui.pages.agreement.withdraw import withdraw
from asfdesk.gui.pages.agreement.words import kind_words
from asfdesk.gui.pages.register.protection_words import protection_banner
from asfdesk.gui.tasks import Report
from asfdesk.gui.text import tr
from asfdesk.services import drafts
from asfdesk.services.agreeing import agreements, amendments
from asfdesk.services.agreeing.agreements import Assessment
from asfdesk.services.desk import Desk
from asfdesk.services.signatures import signing

PEOPLE = frozenset({Kind.SUPERVISOR, Kind.UNIT, Kind.OFFICER, Kind.COMMISSIONER})


class AgreementPage(Page):
    """Opened on an agreement's id."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(tr("Agreement"))
        self._desk, self._window = desk, window
        self.editor: AgreementEditor | None = None
        self.locked: LockedAgreement | None = None
        self._id: UUID | None = None
        self._view: AgreementView | None = None
        self.show_back(window.navigator)
        self.exports = AgreementExports(desk, window, self)
        self.content.setSpacing(look.S)
        self.banner = protection_banner()
        self.banner.hide()
        self.content.addWidget(self.banner)
        self.newer = TemplateLine(desk, window, self.save)
        self.content.addWidget(self.newer)
        self._make_bar()
        for keys, act in (
            ("Ctrl+S", self.save),
            ("Ctrl+P", self._toggle_preview),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _make_bar(self) -> None:
        self.bar = AgreementBar()
        self.bar.check_list.clicked.connect(self._toggle_list)
        self.bar.preview.clicked.connect(self._toggle_preview)
        self.bar.export.triggered.connect(self._on_export)
        self.bar.discard.triggered.connect(self.discard)
        self.bar.template.triggered.connect(self.newer.go)
        self.bar.save.clicked.connect(self.save)
        self.bar.present.clicked.connect(self.present)
        self.action_row.addWidget(self.bar)

    # ------------------------------------------------------------------------------------------ showing

    def open(self, subject: object = None) -> None:
        assert isinstance(subject, UUID)
        self._id = subject
        self._clear()
        self.newer.hide()
        view = agreements.find_agreement(self._desk, subject)
        if view is None:
            self._window.navigator.go("agreements")
            self._window.messages.show_info(tr("The draft is not there any more. It was thrown away."))
            return
        self.banner.setVisible(view.participant.protected)
        drafting = view.agreement.state is State.DRAFT
        self._view = view
        self._show_title()
        self.bar.show_state(view.agreement.state, self.width())
        if drafting:
            self._edit(view)
        else:
            self.locked = LockedAgreement(self._desk, self._window, view)
            self.locked.sign_asked.connect(self._on_sign)
            self.locked.paper_asked.connect(self._on_paper)
            self.locked.withdraw_asked.connect(self._on_withdraw)
            self.locked.placement_asked.connect(self._on_placement)
            self.locked.change_asked.connect(self._on_change)
            self.content.addWidget(self.locked, 1)

    def _edit(self, view: AgreementView) -> None:
        self.editor = AgreementEditor(self._desk, self._window, view, self)
        self.editor.told.connect(self._on_told)
        self.editor.assessed.connect(self._on_assessed)
        self.editor.outdated.connect(self._on_outdated)
        self.content.addWidget(self.editor, 1)
        self._on_assessed(self.editor.found)
        self.newer.show_for(view)
        self._offer_draft()

    @Slot()
    def _on_outdated(self) -> None:
        QTimer.singleShot(0, self._rebuild)

    @Slot()
    def _rebuild(self) -> None:
        """The first day lies under another wording of the measure, which asks for other things."""
        if self.editor is None or self._id is None or not self.save():
            return
        self.open(self._id)
        if self.editor is not None:
            self.editor.go_to_field("start")
            self._window.messages.show_info(
                tr(
                    "On this first day the measure has another wording; the form asks for what that one requires."
                )
            )

    def _offer_draft(self) -> None:
        assert self.editor is not None
        found = self.editor.keeping.found()
        if found is None:
            return
        draft, typed = found
        self.editor.show_typed(typed)
        at = self.editor.since(draft.saved_at)
        day = self._desk.local(draft.saved_at).date()
        when = at if day == self._desk.today() else f"{day} {at}"
        minutes = int(drafts.age(self._desk, draft).total_seconds() // 60)
        age = tr("%n minutes ago", n=minutes) if minutes < 120 else tr("%n hours ago", n=minutes // 60)
        if draft.base_version != self.editor.view.agreement.version:
            self._window.messages.show_warning(
                tr(
                    "The agreement was changed elsewhere after you wrote. What you wrote at {when} is shown; nothing "
                    "is lost.",
                    when=when,
                ),
                tr("Show what is saved"), self.forget_draft,
            )  # fmt: skip
            return
        self._window.messages.show_info(
            tr("Restored: changes from {when} ({age}) that were never saved", when=when, age=age),
            tr("Throw the changes away"), self.forget_draft,
        )  # fmt: skip

    def _clear(self) -> None:
        for widget in (self.editor, self.locked):
            if widget is not None:
                self.content.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self.editor = self.locked = None

    @Slot(object)
    def _on_assessed(self, found: Assessment) -> None:
        self.bar.show_assessment(found)

    @Slot(bool, object)
    def _on_told(self, draft: bool, at: datetime) -> None:
        self.bar.show_kept(self._desk.local(at), draft=draft)

    # ------------------------------------------------------------------------------------------ keeping

    @Slot()
    def save(self) -> bool:
        """Save what is typed; False when it was changed elsewhere meanwhile and the officer must choose."""
        if self.editor is None:
            return True
        try:
            self.editor.keeping.save()
        except RuleBroken as error:
            self.editor.keeping.keep()
            if any(problem.rule is Rule.CHANGED_ELSEWHERE for problem in error.problems):
                self._on_conflict()
            else:
                self._window.messages.show_error(error)
            return False
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return False
        return True

    def _on_conflict(self) -> None:
        self._window.messages.show_warning(
            tr("The agreement was changed in another window. What you wrote is kept as a draft."),
            tr("Choose…"), self.solve_conflict,
        )  # fmt: skip

    def solve_conflict(self) -> None:
        """Keep what is typed, over the other change, or show the other."""
        if self.editor is None:
            return
        mine, theirs = tr("Keep what I wrote"), tr("Show what is saved")
        answer = self._window.ask.choose(
            tr("Two versions"),
            tr("Both are on record: the one saved meanwhile stays in the history."),
            [mine, theirs],
        )
        if answer == 0:
            self.editor.keeping.reread()
            if self.save():
                self._window.messages.show_ok(tr("What you wrote is saved."))
        elif answer == 1:
            self.forget_draft()

    def forget_draft(self) -> None:
        """Show what is saved; the words thrown away can be had back."""
        if self.editor is None:
            return
        typed = self.editor.form.terms()
        self.editor.keeping.drop()
        self.editor.show_saved()
        editor = self.editor

        def undo() -> None:
            if self.editor is editor:
                editor.show_typed(typed)
                editor.keeping.keep()

        self._window.messages.show_ok(tr("The changes are thrown away."), tr("Undo"), undo)

    def can_leave(self) -> bool:
        if self.editor is None:
            return True
        unreadable = [problem for problem in self.editor.form.problems() if problem.rule is not Rule.TOO_LONG]
        if unreadable:
            self.editor.form.show_rule_problems(list(self.editor.found.problems), focus=True)
            leave = self._window.ask.confirm(
                tr("Something cannot be read"),
                tr("A date, a time or a number cannot be read and would not be saved. The rest is saved."),
                tr("Leave anyway"),
            )
            if not leave:
                return False
        return self.save()

    def on_changes(self, changes: Changes) -> None:
        if self.editor is not None and changes.kinds & PEOPLE and self.isVisible():
            self.editor.show_people()
        if self._id is None or (Kind.AGREEMENT, self._id) not in changes.touched or not self.isVisible():
            return
        if self.editor is not None and Kind.CONTROL in changes.kinds:
            self.editor.assess()
        if self.locked is not None and changes.operation in (Operation.SIGN, Operation.WITHDRAW_FROM_SIGNING):
            self.open(self._id)
        elif self.locked is not None:
            self.locked.ladder.show_ladder()

    # ------------------------------------------------------------------------------------------ actions

    @Slot()
    def present(self) -> None:
        """Lock the words and go on to the signatures; with gaps, go to the first of them."""
        editor = self.editor
        if editor is None or not self.save():
            return
        found = editor.assess()
        if not found.ready or editor.form.problems():
            self._window.messages.show_info(
                tr("%n things are left before it can be signed.", n=max(len(editor.check_list.lines), 1))
            )
            wrong = bool(found.problems or editor.form.problems())
            editor.form.show_rule_problems(list(found.problems), focus=wrong)
            if not wrong:  # what is wrong comes before what is missing
                editor.go_to_first_gap()
            return
        desk, agreement_id = self._desk, editor.view.agreement.id

        def work(_progress: Report) -> AgreementView:
            return signing.present(desk, agreement_id)

        self.bar.present.setEnabled(False)
        editor.setEnabled(False)
        task = self._window.tasks.run(work, writes=True)
        task.succeeded.connect(self._on_presented)
        task.failed.connect(self._on_refused)
        task.finished.connect(self._on_present_over)

    @Slot(object)
    def _on_presented(self, view: AgreementView) -> None:
        if self.editor is not None:
            self.editor.keeping.stop()
            self._clear()
        self._window.navigator.go("signing", view.agreement.id)

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, RuleBroken) and self.editor is not None:
            self.editor.form.show_rule_problems(list(error.problems), focus=True)
        self._window.messages.show_error(error)

    @Slot()
    def _on_present_over(self) -> None:
        self.bar.present.setEnabled(True)
        if self.editor is not None:
            self.editor.setEnabled(True)

    @Slot()
    def discard(self) -> None:
        """Put the draft away, with a way back."""
        if self.editor is None:
            return
        agreement = self.editor.view.agreement
        self.save()
        try:
            agreements.discard_agreement(self._desk, agreement.id)
        except (RuleBroken, StoreFault) as error:
            self._window.messages.show_error(error)
            return
        self.editor.keeping.stop()
        self._clear()
        self._window.navigator.go("agreements")
        desk, window = self._desk, self._window

        def undo() -> None:
            agreements.restore_agreement(desk, agreement.id)
            window.navigator.go("agreement", agreement.id)

        window.messages.show_ok(
            tr("The draft {number} is thrown away.", number=agreement.number), tr("Undo"), undo
        )

    @Slot()
    def _on_export(self) -> None:
        if self.editor is not None and self.save():
            self.exports.save(self.editor.view.agreement.id, Copy.FULL)

    @Slot()
    def _toggle_preview(self) -> None:
        if self.editor is not None:
            self.editor.fold_preview(self.editor.preview.isVisible())

    @Slot()
    def _toggle_list(self) -> None:
        if self.editor is not None:
            self.editor.fold_list(self.editor.check_list.isVisible())

    @Slot()
    def _on_paper(self) -> None:
        self._window.navigator.go("paper", self._id)

    @Slot()
    def _on_sign(self) -> None:
        self._window.navigator.go("signing", self._id)

    @Slot()
    def _on_placement(self) -> None:
        if self.locked is not None:
            self._window.navigator.go("placement", self.locked.view.placement.id)

    @Slot(object)
    def _on_change(self, kind: AgreementKind) -> None:
        """Go on writing the amendment or extension that follows the last signed document of the chain."""
        if self._id is None:
            return
        try:
            draft = amendments.begin(self._desk, self._id, kind)
        except (RuleBroken, StoreFault) as error:
            self._window.messages.show_error(error)
            return
        self._window.navigator.go("agreement" if draft.state is State.DRAFT else "signing", draft.id)

    @Slot()
    def _on_withdraw(self) -> None:
        if self._id is not None and withdraw(self._desk, self._window, self._id):
            self.open(self._id)

    def _show_title(self) -> None:
        view = self._view
        if view is None:
            return
        who = view.participant.shown
        number = view.agreement.number
        self.set_title(
            number if self.width() < ROOMY else f"{kind_words(view.agreement.kind)} {number}",
            tr(
                "{who} at {enterprise} · {measure}",
                who=who,
                enterprise=view.enterprise.name,
                measure=view.measure.short_name,
            ),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_title()
        self.bar.share_room(self.width())

    def first_focus(self) -> QWidget | None:
        return self.editor.form.fields["unit_id"].control if self.editor is not None else None
