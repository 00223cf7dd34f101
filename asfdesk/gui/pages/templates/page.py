"""Page ``template``: one own template, clause or checklist, or a shipped one to read and copy.

Opened on an item's id, or on (kind, code, version) of what is shipped.
"""

from __future__ import annotations

from uuid import UUID

import msgspec
from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QIcon, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from asfdesk.domain.change import Kind
from asfdesk.domain.errors import Rule, RuleBroken, StoreFault
from asfdesk.domain.own import Content, OwnItem, OwnKind
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.tasks import Report
from asfdesk.gui.text import time_text, tr
from asfdesk.services import drafts
from asfdesk.services.authoring import own_content, templates
from asfdesk.services.authoring.blank_template import with_sections
from asfdesk.services.desk import Desk

from .editor import TemplateEditor
from .words import kind_words

KEEP_AFTER_MS = 800
ROOMY = 800  # pixels of width


class TemplatePage(Page):
    """Saves on leaving and with Ctrl+S; half-typed work is kept as a draft within a second."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(tr("Template"))
        self._desk, self._window = desk, window
        self.editor: TemplateEditor | None = None
        self._item: OwnItem | None = None
        self._shipped: tuple[OwnKind, str, int] | None = None
        self._kept: Content | None = None
        self.show_back(window.navigator)
        self.content.setSpacing(look.S)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)
        self._make_bar()
        for keys, act in (
            (QKeySequence.StandardKey.Save, self.save),
            (QKeySequence.StandardKey.Undo, self._on_undo),
            (QKeySequence.StandardKey.Redo, self._on_redo),
            (QKeySequence.StandardKey.Print, self._on_side),
        ):
            QShortcut(keys, self).activated.connect(act)

    def _make_bar(self) -> None:
        self.badge = look.badge("")
        self.state = look.hint()
        self.state.setWordWrap(False)
        self.undo = look.icon_button("undo-2", tr("Undo (Ctrl+Z)"))
        self.redo = look.icon_button("redo-2", tr("Redo (Ctrl+Shift+Z)"))
        self.side = look.icon_button("file-text", tr("Show or hide pages and proof-reading (Ctrl+P)"))
        self.delete = look.icon_button("trash-2", tr("Throw the draft away"), "muted")
        self.copy = look.primary_button(tr("New from this"), "copy")
        self.next = look.primary_button(tr("New edition"), "pencil")
        self.retire = look.secondary_button(tr("Take out of use"))
        self.release = look.primary_button(tr("Release…"), "check-check")
        for name, button, act in (
            ("undo", self.undo, self._on_undo), ("redo", self.redo, self._on_redo), ("side", self.side, self._on_side),
            ("delete", self.delete, self._on_delete), ("copy", self.copy, self._on_copy),
            ("next", self.next, self._on_next), ("retire", self.retire, self._on_retire),
            ("release", self.release, self._on_release),
        ):  # fmt: skip
            button.setObjectName(f"template.{name}")
            button.clicked.connect(act)
        bar = QWidget()
        bar.setLayout(
            look.row(
                self.badge, self.state, self.undo, self.redo, self.side, self.delete, self.retire, self.copy, self.next,
                self.release,
            )
        )  # fmt: skip
        self.action_row.addWidget(bar)

    # ------------------------------------------------------------------------------------------ showing

    def open(self, subject: object = None) -> None:
        self._clear()
        if isinstance(subject, UUID):
            item = templates.find_item(self._desk, subject)
            if item is None:
                self._window.navigator.go("templates")
                self._window.messages.show_info(tr("The draft is not there any more. It was thrown away."))
                return
            self._item, self._shipped = item, None
            self._show(own_content.read(item))
            self._offer_kept(item)
            return
        assert isinstance(subject, tuple)
        kind, code, version = subject
        self._item, self._shipped = None, (kind, code, version)
        self._show(templates.shipped_content(self._desk, kind, code, version))

    def _show(self, content: Content) -> None:
        item = self._item
        if isinstance(content, own_content.SHAPES[OwnKind.AGREEMENT]):
            content = with_sections(content)  # type: ignore[arg-type]  # of this very shape
        self._kept = content
        self.editor = TemplateEditor(self._desk, self._window, item, content)
        self.editor.changed.connect(self._on_changed)
        self.content.addWidget(self.editor, 1)
        self._show_title()
        draft = item is not None and item.draft
        released = item is not None and not item.draft
        for button in (self.undo, self.redo, self.delete, self.release):
            button.setVisible(draft)
        for button in (self.next, self.retire):
            button.setVisible(released)
        self.copy.setVisible(item is None)
        self.state.setText("")
        self._share_room()
        if item is None:
            look.set_badge(self.badge, tr("Shipped"), Meaning.NEUTRAL)
        elif item.draft:
            look.set_badge(self.badge, tr("Draft"), Meaning.WARNING)
        elif item.retired_on is not None:
            look.set_badge(self.badge, tr("Out of use"), Meaning.NEUTRAL)
        else:
            look.set_badge(self.badge, tr("Edition {edition}", edition=item.edition), Meaning.OK)
        self.retire.setText(
            tr("Offer again") if item is not None and item.retired_on else tr("Take out of use")
        )
        self._show_undo()

    def _show_title(self) -> None:
        assert self.editor is not None
        content, item = self.editor.content, self._item
        hint = kind_words(own_content.kind_of(content))
        if item is not None and not item.draft:
            by = tr("released by {name}", name=item.released_by) if item.released_by else ""
            parts = (
                hint,
                item.origin and tr("from {origin}", origin=item.origin),
                by,
                f"SHA-256 {item.sha256[:16]}…",
            )
            hint = " · ".join(filter(None, parts))
        self.set_title(own_content.title_of(content) or tr("(no title)"), hint)

    def _offer_kept(self, item: OwnItem) -> None:
        draft = drafts.find_draft(self._desk, Kind.TEMPLATE, item.id) if item.draft else None
        typed = drafts.read_draft(draft, str) if draft is not None else None
        if typed is None or typed == item.content or self.editor is None:
            return
        try:
            content = msgspec.json.decode(typed, type=own_content.SHAPES[item.kind])
        except msgspec.DecodeError:
            return
        self.editor.take(content, "head")
        self._window.messages.show_info(
            tr("Restored: what you wrote and that was never saved."),
            tr("Throw the changes away"),
            self._forget,
        )

    @Slot()
    def _forget(self) -> None:
        if self._item is not None:
            drafts.drop_draft(self._desk, Kind.TEMPLATE, self._item.id)
            self._kept = None
            self.open(self._item.id)

    def _clear(self) -> None:
        self._timer.stop()
        if self.editor is not None:
            self.content.removeWidget(self.editor)
            self.editor.hide()
            self.editor.deleteLater()
        self.editor = None

    # ------------------------------------------------------------------------------------------ keeping

    @Slot()
    def _on_changed(self) -> None:
        self._show_title()
        self._show_undo()
        if not self._timer.isActive():
            self._timer.start()

    def _show_undo(self) -> None:
        if self.editor is not None:
            self.undo.setEnabled(self.editor.steps.can_undo)
            self.redo.setEnabled(self.editor.steps.can_redo)

    @Slot()
    def keep(self) -> None:
        """Keep what is typed, now."""
        self._timer.stop()
        item, editor = self._item, self.editor
        if item is None or editor is None or not item.draft or editor.content == self._kept:
            return
        try:
            text = own_content.write(editor.content)
            draft = drafts.keep_draft(self._desk, Kind.TEMPLATE, item.id, text, item.version)
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return
        self.state.setText(tr("Draft kept {time}", time=time_text(self._desk.local(draft.saved_at))))

    @Slot()
    def save(self) -> bool:
        """Save for real; False when it could not be."""
        self._timer.stop()
        item, editor = self._item, self.editor
        if item is None or editor is None or not item.draft:
            return True
        try:
            self._item = templates.save_item(self._desk, item, editor.content)
        except RuleBroken as error:
            self.keep()
            if any(problem.rule is Rule.CHANGED_ELSEWHERE for problem in error.problems):
                self._window.messages.show_warning(
                    tr("The template was changed in another window. What you wrote is kept as a draft."),
                    tr("Keep what I wrote"), self._over,
                )  # fmt: skip
            else:
                self._window.messages.show_error(error)
            return False
        except StoreFault as fault:
            self._window.messages.show_error(fault)
            return False
        self._kept = editor.content
        self.state.setText(tr("Saved {time}", time=time_text(self._desk.local(self._desk.now()))))
        return True

    @Slot()
    def _over(self) -> None:
        if self._item is not None:
            self._item = templates.get_item(self._desk, self._item.id)
            self.save()

    def can_leave(self) -> bool:
        return self.save()

    def first_focus(self) -> QWidget | None:
        return self.editor.outline if self.editor is not None else None

    # ------------------------------------------------------------------------------------------ deeds

    @Slot()
    def _on_side(self) -> None:
        if self.editor is not None:
            self.editor.fold_side()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """In a narrow window the deeds are more needed than when it was last kept."""
        roomy = self.width() >= ROOMY
        self.state.setVisible(roomy and self._item is not None and self._item.draft)
        self.release.setIcon(look.icon("check-check", "on_accent") if roomy else QIcon())

    @Slot()
    def _on_undo(self) -> None:
        if self.editor is not None and not self.editor.read_only:
            self.editor.undo()

    @Slot()
    def _on_redo(self) -> None:
        if self.editor is not None and not self.editor.read_only:
            self.editor.redo()

    @Slot()
    def _on_release(self) -> None:
        item, editor = self._item, self.editor
        if item is None or editor is None or not self.save():
            return
        if editor.proof is not None and not editor.proof.releasable:
            self._show_refusals()
            return
        sure = self._window.ask.confirm(
            tr("Release “{title}”?", title=own_content.title_of(editor.content)),
            tr(
                "After this it never changes; a new edition is begun instead. New agreements and visits are offered it from "
                "now on, those under way stay on what they have."
            ),
            tr("Release"),
        )
        if not sure:
            return
        desk, key = self._desk, item.id

        def work(_progress: Report) -> OwnItem:
            return templates.release(desk, key)

        self.release.setEnabled(False)
        task = self._window.tasks.run(work, writes=True)
        task.succeeded.connect(self._on_released)
        task.failed.connect(self._on_refused)
        task.finished.connect(self._on_release_over)

    def _show_refusals(self) -> None:
        editor = self.editor
        assert editor is not None
        assert editor.proof is not None
        refusing = [one for one in editor.proof.findings if one.refuses]
        editor.tabs.setCurrentWidget(editor.proof_panel)
        self._window.messages.show_info(
            tr("%n things stop the release. The list shows them.", n=len(refusing))
        )
        editor.go_to(refusing[0].place)

    @Slot(object)
    def _on_released(self, item: OwnItem) -> None:
        self.open(item.id)
        self._window.messages.show_ok(
            tr("“{title}” is released as edition {edition}.", title=item.title, edition=item.edition)
        )

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        self._window.messages.show_error(error)
        if self.editor is not None:
            self.editor.look_again()

    @Slot()
    def _on_release_over(self) -> None:
        self.release.setEnabled(True)

    @Slot()
    def _on_delete(self) -> None:
        item = self._item
        if item is None or not self.save():
            return
        try:
            templates.delete_draft(self._desk, item.id)
        except (RuleBroken, StoreFault) as error:
            self._window.messages.show_error(error)
            return
        self._clear()
        self._item = None
        self._window.navigator.go("templates")
        desk, window = self._desk, self._window

        def undo() -> None:
            templates.restore_draft(desk, item.id)
            window.navigator.go("template", item.id)

        window.messages.show_ok(tr("The draft “{title}” is thrown away.", title=item.title), tr("Undo"), undo)

    @Slot()
    def _on_copy(self) -> None:
        if self._shipped is not None:
            item = templates.copy_shipped(self._desk, *self._shipped)
            self._window.navigator.go("template", item.id)

    @Slot()
    def _on_next(self) -> None:
        if self._item is not None:
            draft = templates.next_edition(self._desk, self._item.id)
            self._window.navigator.go("template", draft.id)

    @Slot()
    def _on_retire(self) -> None:
        item = self._item
        if item is not None:
            deed = templates.offer_again if item.retired_on else templates.retire
            deed(self._desk, item.id)
            self.open(item.id)
