"""Page ``templates``: what is shipped and what is the organisation's own, to open, copy, write anew and exchange."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar
from uuid import NAMESPACE_OID, UUID, uuid5

from PySide6.QtCore import Slot

from asfdesk.domain.change import Kind
from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.own import OwnKind
from asfdesk.domain.swedish import fold, sort_key
from asfdesk.exchange.template_pack import SUFFIX
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.choices import ChipsField
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.register.register_list import RegisterList
from asfdesk.gui.saving import DocumentSaver
from asfdesk.gui.tables.row_model import Order, TableColumn
from asfdesk.gui.text import date_text, tr
from asfdesk.services.authoring import template_packs, templates
from asfdesk.services.authoring.templates import TemplateLine
from asfdesk.services.desk import Desk

from .words import kind_words

OWN = "own"


class TemplatesPage(RegisterList):
    """Opened without a subject."""

    key = "templates"
    record_key = "template"
    watched: ClassVar[frozenset[Kind]] = frozenset({Kind.TEMPLATE})

    def __init__(self, desk: Desk, window: Surroundings) -> None:
        self._lines: dict[UUID, TemplateLine] = {}
        super().__init__(desk, window, tr("Templates"), search=tr("Search title"), new=tr("New template"))

        self._saver = DocumentSaver(desk, window, self)
        self.bring = look.secondary_button(tr("Take in a pack…"), "folder-open")
        self.bring.setObjectName("templates.import")
        self.bring.clicked.connect(self._on_import)
        self.give = look.secondary_button(tr("Give a pack…"), "file-down")
        self.give.setObjectName("templates.export")
        self.give.clicked.connect(self._on_export)
        self.action_row.insertWidget(0, self.give)
        self.action_row.insertWidget(0, self.bring)

    def add_filters(self) -> None:
        self.kinds = ChipsField([*((kind, kind_words(kind)) for kind in OwnKind), (OWN, tr("Own"))])
        self.kinds.set_name(tr("Show only"))
        self.kinds.changed.connect(self._on_kinds)
        for value, chip in zip((*OwnKind, OWN), self.kinds.chips, strict=True):
            chip.setObjectName(f"templates.{value}")
        self.content.addWidget(self.kinds)

    def columns(self) -> list[TableColumn]:
        return [
            TableColumn("title", tr("Title"), _title, order="title"),
            TableColumn("kind", tr("Kind"), _kind, order="kind", width=150),
            TableColumn("edition", tr("Edition"), _edition, width=80, right=True),
            TableColumn("since", tr("In force from"), _since, order="since", width=130),
            TableColumn("source", tr("Source"), _source, order="source", width=160),
            TableColumn("state", tr("State"), _state, order="state", width=130, meaning=_meaning),
        ]

    def query(self, order: Order) -> Callable[[], Sequence[UUID]]:
        chosen = frozenset(self.kinds.read())
        return partial(self._read, self.text, chosen, order)

    def _read(self, text: str, chosen: frozenset[object], order: Order) -> list[UUID]:
        wanted = fold(text)
        kinds = chosen - {OWN}
        found = [
            line
            for line in templates.template_lines(self.desk)
            if wanted in fold(line.title)
            and (not kinds or line.kind in kinds)
            and (OWN not in chosen or line.own)
        ]
        if order.by:
            found.sort(key=_KEYS.get(order.by, _by_title), reverse=order.descending)
            found.sort(key=_shipped)  # what one works on is never far down
        self._lines = {row_id(line): line for line in found}
        return list(self._lines)

    def rows(self, ids: Sequence[UUID]) -> Sequence[object]:
        return [_Row(key, self._lines[key]) for key in ids if key in self._lines]

    def empty_words(self) -> tuple[str, str, str]:
        return ("files", tr("No templates"), tr("Write the first one."))

    @property
    def filtered(self) -> bool:
        return bool(self.text) or bool(self.kinds.read())

    def clear_filters(self) -> None:
        super().clear_filters()
        self.kinds.show_value(())

    @Slot()
    def go_new(self) -> None:
        """Ask what, and what it is called."""
        kinds = list(OwnKind)
        chosen = self._window.ask.choose(
            tr("New template"),
            tr("Begin from nothing. To begin from one that is shipped, open it and choose “New from this”."),
            [kind_words(kind) for kind in kinds],
        )
        if chosen is None:
            return
        title = self._window.ask.text(tr("What shall it be called?"), tr("Title"), yes=tr("Begin"))
        if title is None:
            return
        try:
            item = templates.new_item(self.desk, kinds[chosen], title)
        except (RuleBroken, StoreFault) as error:
            self._window.messages.show_error(error)
            return
        self._window.navigator.go("template", item.id)

    @Slot(object)
    def go_to(self, key: object) -> None:
        """An own one by its id, a shipped one by its code."""
        line = self._lines.get(key) if isinstance(key, UUID) else None
        if line is not None:
            subject = line.id or (line.kind, line.code, line.edition)
            self._window.navigator.go("template", subject)

    @Slot()
    def _on_import(self) -> None:
        kinds = tr("Template packs")
        path = self._window.ask.open_file(tr("Which template pack?"), f"{kinds} (*{SUFFIX})")
        if path is not None:
            self._window.navigator.go("template_pack", path)

    @Slot()
    def _on_export(self) -> None:
        """The release that is chosen in the list, or all that are in use."""
        own = [
            line
            for line in templates.template_lines(self.desk)
            if line.own and not line.draft and not line.retired
        ]
        if not own:
            self._window.messages.show_info(tr("There is nothing released of your own to give yet."))
            return
        choices = [tr("All that are in force (%n)", n=len(own))]
        marked = self._lines.get(self.table.current_id() or UUID(int=0))
        if marked in own:
            choices.append(tr("Only “{title}”", title=marked.title))
        chosen = (
            self._window.ask.choose(tr("What shall the pack hold?"), "", choices) if len(choices) > 1 else 0
        )
        if chosen is None:
            return
        lines = own if chosen == 0 else [line for line in own if line is marked]
        origin = self._window.ask.text(
            tr("Whose is the pack?"),
            tr("Organisation"),
            value=template_packs.usual_origin(self.desk),
            yes=tr("Save the pack"),
        )
        if origin is not None:
            keys = [line.id for line in lines if line.id is not None]
            self._saver.save(partial(template_packs.export_pack, self.desk, keys, origin[:200]))

    @Slot()
    def _on_kinds(self) -> None:
        self.refresh()


class _Row:
    """A line with the id that the table knows it by."""

    def __init__(self, key: UUID, line: TemplateLine) -> None:
        self.id, self.line = key, line


def row_id(line: TemplateLine) -> UUID:
    """The item's id, or one made of what is shipped."""
    return line.id or uuid5(NAMESPACE_OID, line.key)


def _title(row: _Row | TemplateLine) -> str:
    line = row if isinstance(row, TemplateLine) else row.line
    return line.title or tr("(no title)")


def _kind(row: _Row) -> str:
    return kind_words(row.line.kind)


def _edition(row: _Row) -> str:
    return str(row.line.edition) if row.line.edition else ""


def _since(row: _Row) -> str:
    return date_text(row.line.since)


def source_words(line: TemplateLine) -> str:
    """Whose it is."""
    if not line.own:
        return tr("Shipped")
    return tr("From {origin}", origin=line.origin) if line.origin else tr("Own")


def state_words(line: TemplateLine) -> tuple[str, Meaning]:
    """How it stands."""
    if line.draft:
        return tr("Draft"), Meaning.WARNING
    if line.retired:
        return tr("Out of use"), Meaning.NEUTRAL
    return tr("In force"), Meaning.OK


def _source(row: _Row) -> str:
    return source_words(row.line)


def _state(row: _Row) -> str:
    return state_words(row.line)[0]


def _meaning(row: _Row) -> Meaning:
    return state_words(row.line)[1]


def _shipped(line: TemplateLine) -> bool:
    return not line.own


def _by_title(line: TemplateLine) -> str:
    return sort_key(line.title)


def _by_kind(line: TemplateLine) -> str:
    return f"{list(OwnKind).index(line.kind)} {sort_key(line.title)}"


def _by_since(line: TemplateLine) -> str:
    return line.since.isoformat() if line.since else ""


def _by_state(line: TemplateLine) -> str:
    return state_words(line)[0]


_KEYS: dict[str, Callable[[TemplateLine], str]] = {
    "title": _by_title, "kind": _by_kind, "since": _by_since, "source": source_words, "state": _by_state,
}  # fmt: skip
