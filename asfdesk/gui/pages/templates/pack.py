"""Page ``template_pack``: what a template pack would bring, and taking it in. Opened on the pack's file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from asfdesk.domain.errors import Fault, StoreFault
from asfdesk.exchange.template_pack import LARGEST
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.tasks import Report
from asfdesk.gui.text import tr
from asfdesk.services.authoring import template_packs
from asfdesk.services.authoring.template_packs import Coming, PackLine, PackPlan
from asfdesk.services.desk import Desk

from .words import kind_words


class TemplatePackPage(Page):
    """Nothing is written before a button is pressed; the register is backed up first."""

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        super().__init__(tr("Template pack"))
        self._desk, self._window = desk, window
        self.plan: PackPlan | None = None
        self.show_back(window.navigator)
        self.drafts = look.secondary_button(tr("Take in as drafts"), "pencil")
        self.drafts.setObjectName("pack.drafts")
        self.drafts.clicked.connect(self._on_drafts)
        self.released = look.primary_button(tr("Take in as released"), "check-check")
        self.released.setObjectName("pack.released")
        self.released.clicked.connect(self._on_released)
        self.action_row.addWidget(self.drafts)
        self.action_row.addWidget(self.released)
        self.words = look.body()
        self._list = look.column(look.S)
        inner = QWidget()
        column = look.column(look.M)
        column.addWidget(self.words)
        column.addLayout(self._list)
        column.addStretch(1)
        inner.setLayout(column)
        self.content.addWidget(look.scrolling(inner), 1)

    def open(self, subject: object = None) -> None:
        assert isinstance(subject, Path)
        self.plan = None
        look.clear(self._list)
        self._show_buttons()
        self.words.setText(tr("The pack is being read…"))
        self.set_title(tr("Template pack"), subject.name)
        desk = self._desk

        def work(_progress: Report) -> PackPlan:
            return template_packs.look_into(desk, read_file(subject))

        task = self._window.tasks.run(work)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._on_refused)

    @Slot(object)
    def _on_read(self, plan: PackPlan) -> None:
        self.plan = plan
        fresh = sum(1 for line in plan.lines if line.coming is not Coming.HERE)
        self.words.setText(
            tr(
                "From {origin}. Nothing has been taken in yet. The register is backed up first.",
                origin=plan.origin or tr("nobody named"),
            )
            if fresh
            else tr("Everything in the pack is here already.")
        )
        for line in plan.lines:
            words, meaning = coming_words(line.coming)
            name = tr("{title}, edition {edition}", title=line.title, edition=line.edition)
            row = QWidget()
            row.setLayout(
                look.row(
                    look.badge(words, meaning),
                    look.body(f"{kind_words(line.kind)}: {name}"),
                    None,
                    spacing=look.M,
                )
            )
            self._list.addWidget(row)
        self._show_buttons()

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        self.words.setText(tr("The pack was refused. Nothing has been taken in."))
        self._window.messages.show_error(error)

    def _show_buttons(self) -> None:
        fresh = [line for line in self.plan.lines if line.coming is not Coming.HERE] if self.plan else []
        self.drafts.setEnabled(bool(fresh))
        self.released.setEnabled(bool(fresh) and all(releasable(line) for line in fresh))

    @Slot()
    def _on_drafts(self) -> None:
        self._take(released=False)

    @Slot()
    def _on_released(self) -> None:
        if self._window.ask.confirm(
            tr("Take the pack in as released?"),
            tr("The templates are offered for new agreements and visits at once, and never change."),
            tr("Take in as released"),
        ):
            self._take(released=True)

    def _take(self, *, released: bool) -> None:
        plan, desk = self.plan, self._desk
        if plan is None:
            return

        def work(_progress: Report) -> int:
            return len(template_packs.take_in(desk, plan, released=released))

        self.drafts.setEnabled(False)
        self.released.setEnabled(False)
        task = self._window.tasks.run(work, writes=True)
        task.succeeded.connect(self._on_taken)
        task.failed.connect(self._on_refused)

    @Slot(object)
    def _on_taken(self, count: int) -> None:
        self._window.navigator.go("templates")
        self._window.messages.show_ok(tr("%n things were taken in.", n=count))


def releasable(line: PackLine) -> bool:
    """Whether it may come as a release."""
    return line.coming is Coming.NEW


def coming_words(coming: Coming) -> tuple[str, Meaning]:
    """How an item stands to the register."""
    return {
        Coming.NEW: (tr("New"), Meaning.OK),
        Coming.HERE: (tr("Here already"), Meaning.NEUTRAL),
        Coming.OTHER: (tr("Here with other words"), Meaning.WARNING),
        Coming.UNFIT: (tr("Only as a draft"), Meaning.WARNING),
    }[coming]


def read_file(path: Path) -> bytes:
    """No more of a file than a pack can be. Raises StoreFault(FILE_UNREADABLE)."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as trouble:
        raise StoreFault(Fault.FILE_UNREADABLE, name=path.name) from trouble
