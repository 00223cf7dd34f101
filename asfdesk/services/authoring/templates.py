"""An organisation's own templates, clauses and checklists: write, release, go on from a release, take out of use."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar
from uuid import UUID

from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.checklist import Checklist
from asfdesk.domain.clause import AgreementTemplate, Applies, Clause, as_condition
from asfdesk.domain.errors import Rule, RuleBroken, broken
from asfdesk.domain.ids import new_id
from asfdesk.domain.own import (
    Content,
    OwnItem,
    OwnKind,
    OwnState,
    OwnTemplate,
    is_own,
    own_code,
)
from asfdesk.domain.proof import problem_of
from asfdesk.domain.swedish import sort_key
from asfdesk.domain.template import Pin
from asfdesk.domain.writing import check_line
from asfdesk.store.work import Work

from ..desk import Desk
from ..parties.commissioners import current_officer
from . import own_content
from .blank_template import blank, with_sections
from .own_releases import release_day
from .proofreading import proof_read

LONGEST_TITLE = 150
D = TypeVar("D", AgreementTemplate, Clause, Checklist)


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """One row of the list: a shipped template, an own draft, or the newest own edition. ``id`` is the item's, or None
    for what is shipped; ``newer`` counts earlier editions."""

    kind: OwnKind
    code: str
    title: str
    edition: int
    draft: bool
    own: bool
    since: date | None
    id: UUID | None = None
    origin: str = ""
    retired: bool = False

    @property
    def key(self) -> str:
        """One word for the row."""
        return str(self.id or f"{self.kind}:{self.code}:{self.edition}")


def template_lines(desk: Desk) -> tuple[TemplateLine, ...]:
    """Drafts, the newest edition of each own item, and what is shipped and in force; by kind and title."""
    with desk.store.read() as work:
        items = work.own.all()
    newest: dict[str, OwnItem] = {}
    for item in items:
        if not item.draft and item.edition > (newest[item.code].edition if item.code in newest else 0):
            newest[item.code] = item
    own = [*(item for item in items if item.draft), *newest.values()]
    found = [
        TemplateLine(
            item.kind, item.code, item.title, item.edition, item.draft, own=True,
            since=None if item.draft else release_day(item), id=item.id, origin=item.origin,
            retired=item.retired_on is not None,
        )
        for item in own
    ]  # fmt: skip
    today = desk.today()
    for kind, rows in (
        (OwnKind.AGREEMENT, desk.shipped.all_templates),
        (OwnKind.CLAUSE, desk.shipped.all_clauses),
        (OwnKind.CHECKLIST, desk.shipped.all_checklists),
    ):
        found += [
            TemplateLine(kind, row.code, row.title, row.version, draft=False, own=False, since=row.valid_from)
            for row in rows
            if row.in_force(today)
        ]
    kinds = list(OwnKind)
    return tuple(
        sorted(found, key=lambda line: (kinds.index(line.kind), sort_key(line.title), not line.draft))
    )


def get_item(desk: Desk, key: UUID) -> OwnItem:
    """An own item. Raises NotFound."""
    with desk.store.read() as work:
        return work.own.get(key)


def find_item(desk: Desk, key: UUID) -> OwnItem | None:
    """The same, or None when it was removed."""
    with desk.store.read() as work:
        return work.own.find(key)


def editions(desk: Desk, code: str) -> tuple[OwnItem, ...]:
    """The releases of a code, newest first."""
    with desk.store.read() as work:
        found = [item for item in work.own.of_code(code) if not item.draft]
    return tuple(sorted(found, key=lambda item: -item.edition))


def new_item(desk: Desk, kind: OwnKind, title: str) -> OwnItem:
    """A draft from nothing. Raises RuleBroken (REQUIRED, TOO_LONG) at "title"."""
    key = new_id()
    return _insert(desk, key, blank(kind, own_code("own", key), title.strip()), "")


def copy_shipped(desk: Desk, kind: OwnKind, code: str, version: int) -> OwnItem:
    """A draft with the words of what is shipped, under a code of its own. Raises LookupError."""
    found = shipped_content(desk, kind, code, version)
    key = new_id()
    return _insert(desk, key, recoded(found, own_code(code, key)), f"{code}/{version}")


def shipped_content(desk: Desk, kind: OwnKind, code: str, version: int) -> Content:
    """What is shipped under a code, as content of a draft. Raises LookupError."""
    catalogue = desk.shipped
    match kind:
        case OwnKind.AGREEMENT:
            return with_sections(OwnTemplate(catalogue.template(code, version)))
        case OwnKind.CLAUSE:
            return catalogue.clause_version(code, version)
        case OwnKind.CHECKLIST:
            return catalogue.checklist(code, version)


def next_edition(desk: Desk, key: UUID) -> OwnItem:
    """The draft of the next edition of a release; one that is there already is returned."""
    with desk.store.write(Operation.SAVE_TEMPLATE) as work:
        item = work.own.get(key)
        same = work.own.of_code(item.code)
        if begun := next((other for other in same if other.draft), None):
            return begun
        newest = max(same, key=lambda other: other.edition)
        return work.own.save(
            OwnItem(
                new_id(), newest.kind, newest.code, 0, OwnState.DRAFT, newest.title, newest.content,
                based_on=f"{newest.code}/{newest.edition}",
            )
        )  # fmt: skip


def save_item(desk: Desk, item: OwnItem, content: Content) -> OwnItem:
    """Save a draft as far as it has come; what is wrong with it stops its release, never its saving.

    Raises RuleBroken (TEMPLATE_RELEASED, CHANGED_ELSEWHERE).
    """
    text, title = own_content.write(content), own_content.title_of(content)[:LONGEST_TITLE]
    with desk.store.write(Operation.SAVE_TEMPLATE) as work:
        saved = work.own.get(item.id)
        if not saved.draft:
            raise broken(Rule.TEMPLATE_RELEASED, "template", title=saved.title)
        work.drafts.drop(Kind.TEMPLATE, item.id)
        if (saved.content, saved.title) == (text, title):
            return saved
        return work.own.save(replace(item, content=text, title=title))


def delete_draft(desk: Desk, key: UUID) -> None:
    """Put a draft away; :func:`restore_draft` undoes it. Raises RuleBroken (TEMPLATE_RELEASED)."""
    with desk.store.write(Operation.DELETE_TEMPLATE) as work:
        item = work.own.get(key)
        if not item.draft:
            raise broken(Rule.TEMPLATE_RELEASED, "template", title=item.title)
        work.drafts.drop(Kind.TEMPLATE, key)
        work.own.delete(key)


def restore_draft(desk: Desk, key: UUID) -> None:
    """Undo :func:`delete_draft`."""
    with desk.store.write(Operation.RESTORE) as work:
        work.own.restore(key)


def release(desk: Desk, key: UUID) -> OwnItem:
    """Release a draft: from now on it never changes, and new agreements or visits are offered it.

    Raises RuleBroken with what the proof-reader refuses (each at its place), or TEMPLATE_RELEASED.
    """
    item = get_item(desk, key)
    if not item.draft:
        raise broken(Rule.TEMPLATE_RELEASED, "template", title=item.title)
    content = own_content.read(item)
    refused = [finding for finding in proof_read(desk, content).findings if finding.refuses]
    if refused:
        raise RuleBroken(problem_of(finding) for finding in refused)
    officer = current_officer(desk)
    with desk.store.write(Operation.RELEASE_TEMPLATE) as work:
        return work.own.save(
            released(desk, work, item, content, officer.name if officer else "", item.origin)
        )


def released(desk: Desk, work: Work, item: OwnItem, content: Content, by: str, origin: str) -> OwnItem:
    """The draft as the next edition of its code, dated and hashed; not yet saved."""
    edition = 1 + max((other.edition for other in work.own.of_code(item.code)), default=0)
    if isinstance(content, OwnTemplate):
        content = _pinned(desk, work, content)
    text = own_content.write(own_content.dated(content, edition, desk.today()))
    return replace(
        item, edition=edition, state=OwnState.RELEASED, content=text, sha256=own_content.digest(text),
        released_at=desk.now(), released_by=by, origin=origin,
    )  # fmt: skip


def retire(desk: Desk, key: UUID) -> OwnItem:
    """Offer a release no more; what stands on it stays on it. Raises RuleBroken (IN_USE) for a draft."""
    return _set_retired(desk, key, desk.today())


def offer_again(desk: Desk, key: UUID) -> OwnItem:
    """Undo :func:`retire`."""
    return _set_retired(desk, key, None)


def all_releases(desk: Desk) -> tuple[OwnItem, ...]:
    """Every release, oldest first."""
    with desk.store.read() as work:
        return tuple(work.own.released())


def _set_retired(desk: Desk, key: UUID, on: date | None) -> OwnItem:
    with desk.store.write(Operation.RETIRE_TEMPLATE) as work:
        item = work.own.get(key)
        return item if item.draft else work.own.save(replace(item, retired_on=on))


def _insert(desk: Desk, key: UUID, content: Content, based_on: str) -> OwnItem:
    title = own_content.title_of(content)
    if found := check_line(title, "title", required=True, longest=LONGEST_TITLE):
        raise RuleBroken(found)
    item = OwnItem(
        key, own_content.kind_of(content), own_content.code_of(content), 0, OwnState.DRAFT, title,
        own_content.write(content), based_on=based_on,
    )  # fmt: skip
    with desk.store.write(Operation.SAVE_TEMPLATE) as work:
        return work.own.save(item)


def recoded(content: Content, code: str) -> Content:
    """The content of another as a draft under a code of its own."""
    match content:
        case OwnTemplate():
            return replace(content, template=_undated(content.template, code))
        case Clause():
            return _worded(content, code)
        case Checklist():
            return _undated(content, code)


def _undated(value: D, code: str) -> D:
    return replace(value, code=code, version=0, valid_from=own_content.UNDATED, valid_to=None)


def _pinned(desk: Desk, work: Work, content: OwnTemplate) -> OwnTemplate:
    """The template with each clause fixed to a version: its own ones numbered anew where their words have changed."""
    today = desk.today()
    before = _released_clauses(work)
    own: list[Clause] = []
    pins: list[Pin] = []
    for clause in content.clauses:
        if clause.code in content.template.clauses:
            own.append(_numbered(clause, before.get(clause.code, ()), today))
    mine = {clause.code: clause.version for clause in own}
    for code in content.template.clauses:
        pins.append(Pin(code, mine[code] if code in mine else desk.catalogue.clause(code, today).version))
    return OwnTemplate(replace(content.template, pinned=tuple(pins)), tuple(own))


def _numbered(clause: Clause, before: Iterable[Clause], today: date) -> Clause:
    newest = max(before, key=lambda other: other.version, default=None)
    if newest is None:
        return replace(clause, version=1, valid_from=today, valid_to=None)
    same = replace(clause, version=newest.version, valid_from=newest.valid_from, valid_to=None)
    if same == newest:
        return newest
    return replace(same, version=newest.version + 1, valid_from=today)


def _released_clauses(work: Work) -> dict[str, list[Clause]]:
    found: dict[str, list[Clause]] = {}
    for item in work.own.released():
        content = own_content.read(item)
        if isinstance(content, OwnTemplate):
            for clause in content.clauses:
                found.setdefault(clause.code, []).append(clause)
    return found


def own_clause(clause: Clause) -> Clause:
    """A clause of others as one to be worded in a template of one's own: where it belongs stands in one condition."""
    return _worded(clause, own_code(clause.code, new_id()))


def _worded(clause: Clause, code: str) -> Clause:
    return _undated(replace(clause, applies=Applies(when=as_condition(clause.applies))), code)


def is_written_here(content: OwnTemplate, code: str) -> bool:
    """Whether the template itself holds the words of a clause."""
    return is_own(code) and content.clause(code) is not None
