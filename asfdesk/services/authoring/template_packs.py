"""Template packs: what would come in, taking it in as drafts or as releases with their origin, and giving one away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

import msgspec

from asfdesk.domain.backup import Reason
from asfdesk.domain.change import Operation
from asfdesk.domain.checklist import Checklist
from asfdesk.domain.clause import Clause
from asfdesk.domain.condition import DEEPEST, Condition, depth
from asfdesk.domain.errors import Rule, broken
from asfdesk.domain.ids import new_id
from asfdesk.domain.own import Content, OwnItem, OwnKind, OwnState, OwnTemplate, own_code
from asfdesk.domain.proof import conditions_of
from asfdesk.domain.writing import hidden
from asfdesk.exchange.template_pack import (
    FORMAT,
    SUFFIX,
    VERSION,
    Manifest,
    PackItem,
    file_name,
    read_pack,
    write_pack,
)

from ..desk import Desk
from ..keeping.safekeeping import back_up
from ..output.exports import Export
from ..output.files import safe_name
from ..parties.commissioners import current_officer
from ..strict_json import DataFault
from . import own_content, templates
from .own_releases import OwnReleases, united
from .proofreading import proof_read

LONGEST = 20_000
_MARKUP = re.compile(r"<\s*[/!?]?\s*[a-z]|javascript:|vbscript:|data:text/html", re.IGNORECASE)


class Coming(StrEnum):
    """How an item of a pack stands to the register."""

    NEW = "new"
    HERE = "here"  # the very same is here already
    OTHER = "other"  # the same code and edition is here with other words
    UNFIT = "unfit"  # the proof-reader would refuse its release: it can only come as a draft


@dataclass(frozen=True, slots=True)
class PackLine:
    """One item of a pack."""

    kind: OwnKind
    code: str
    edition: int
    title: str
    coming: Coming
    text: str
    sha256: str
    released_by: str
    content: Content


@dataclass(frozen=True, slots=True)
class PackPlan:
    """What would come in."""

    origin: str
    lines: tuple[PackLine, ...]


def look_into(desk: Desk, data: bytes) -> PackPlan:
    """What a pack would bring; nothing is written. Raises RuleBroken with why the pack is refused (PACK_…)."""
    manifest, texts = read_pack(data)
    read = [(item, text, _content(item, text)) for item, text in zip(manifest.items, texts, strict=True)]
    here = {(item.code, item.edition): item.sha256 for item in templates.all_releases(desk)}
    items = [_released(desk, item, text, manifest.origin) for item, text, _ in read]
    # the pack's own terms are at hand while its templates are proof-read
    with_pack = replace(desk, shipped=united(desk.shipped, items), releases=OwnReleases())
    lines = tuple(
        PackLine(
            OwnKind(item.kind), item.code, item.edition, item.title,
            _coming(with_pack, content, here.get((item.code, item.edition)), item.sha256), text, item.sha256,
            item.released_by, content,
        )
        for item, text, content in read
    )  # fmt: skip
    return PackPlan(manifest.origin, lines)


def take_in(desk: Desk, plan: PackPlan, *, released: bool) -> tuple[OwnItem, ...]:
    """Take in what is new: as drafts under codes of this register, or as releases with their origin, code and hash.

    Nothing is taken in unless all can be. A backup is made first. Raises RuleBroken (PACK_UNFIT), StoreFault.
    """
    coming = [line for line in plan.lines if line.coming is not Coming.HERE]
    stopped = next((line for line in coming if line.coming is not Coming.NEW), None)
    if released and stopped is not None:
        raise broken(Rule.PACK_UNFIT, "pack", title=stopped.title)
    if not coming:
        return ()
    back_up(desk, Reason.BEFORE_IMPORT)
    with desk.store.write(Operation.IMPORT_TEMPLATES) as work:
        made = [
            OwnItem(
                new_id(), line.kind, line.code, line.edition, OwnState.RELEASED, line.title, line.text, line.sha256,
                plan.origin, released_at=desk.now(), released_by=line.released_by,
            )
            if released
            else _draft(line, plan.origin)
            for line in coming
        ]  # fmt: skip
        return tuple(work.own.save_all(made))


def export_pack(desk: Desk, keys: Sequence[UUID], origin: str) -> Export:
    """Releases as a pack, with the own terms that they print. Raises RuleBroken (REQUIRED) when there is none."""
    every = {(item.code, item.edition): item for item in templates.all_releases(desk)}
    chosen = {item.id: item for item in every.values() if item.id in set(keys)}
    for item in list(chosen.values()):
        content = own_content.read(item)
        if isinstance(content, OwnTemplate):
            for pin in content.template.pinned:
                if found := every.get((pin.code, pin.version)):
                    chosen[found.id] = found
    if not chosen:
        raise broken(Rule.REQUIRED, "pack")
    ordered = sorted(
        chosen.values(), key=lambda item: (list(OwnKind).index(item.kind), item.code, item.edition)
    )
    items = tuple(
        PackItem(
            file_name(item.kind, item.code, item.edition), item.kind.value, item.code, item.edition, item.title,
            item.sha256, item.released_by,
        )
        for item in ordered
    )  # fmt: skip
    manifest = Manifest(FORMAT, VERSION, origin, desk.now(), items)
    name = safe_name(f"Mallpaket {origin}".strip(), SUFFIX)
    return Export(name, write_pack(manifest, [item.content for item in ordered]), None)


def usual_origin(desk: Desk) -> str:
    """Whose the packs of this register are: the officer's commissioner, or nobody's yet."""
    officer = current_officer(desk)
    if officer is None or officer.unit_id is None:
        return ""
    with desk.store.read() as work:
        unit = work.units.find(officer.unit_id)
        commissioner = work.commissioners.find(unit.commissioner_id) if unit else None
    return commissioner.name if commissioner else ""


def _coming(desk: Desk, content: Content, here: str | None, sha256: str) -> Coming:
    if here is not None:
        return Coming.HERE if here == sha256 else Coming.OTHER
    return Coming.NEW if proof_read(desk, content).releasable else Coming.UNFIT


def _content(item: PackItem, text: str) -> Content:
    """The item strictly read. Raises RuleBroken (PACK_CONTENT, PACK_MARKUP)."""
    try:
        return _judged(item, text)
    except RecursionError:  # deeper than anything that a person writes
        raise broken(Rule.PACK_CONTENT, "pack", name=item.title) from None


def _judged(item: PackItem, text: str) -> Content:
    try:
        content = own_content.read_strictly(OwnKind(item.kind), text, item.file)
    except DataFault as fault:
        raise broken(Rule.PACK_CONTENT, "pack", name=item.title) from fault
    template = content.template if isinstance(content, OwnTemplate) else content
    same = (template.code, template.version, template.title) == (item.code, item.edition, item.title)
    if not same:
        raise broken(Rule.PACK_CONTENT, "pack", name=item.title)
    if any(depth(one) > DEEPEST for one in _conditions(content)):
        raise broken(Rule.PACK_CONTENT, "pack", name=item.title)
    for part in _texts(msgspec.json.decode(text)):
        if len(part) > LONGEST:
            raise broken(Rule.PACK_CONTENT, "pack", name=item.title)
        if _MARKUP.search(part) or hidden(part):
            raise broken(Rule.PACK_MARKUP, "pack", name=item.title)
    return content


def _conditions(content: Content) -> Iterator[Condition]:
    match content:
        case OwnTemplate():
            found = [when for _, when in conditions_of(content, content.clauses)]
        case Clause():
            found = [content.applies.when]
        case Checklist():
            found = []
    return (when for when in found if when is not None)


def _texts(tree: object) -> Iterator[str]:
    match tree:
        case str():
            yield tree
        case dict():
            for key, value in tree.items():  # pyright: ignore[reportUnknownVariableType]  # whatever JSON holds
                yield str(key)  # pyright: ignore[reportUnknownArgumentType]
                yield from _texts(value)  # pyright: ignore[reportUnknownArgumentType]
        case list():
            for value in tree:  # pyright: ignore[reportUnknownVariableType]
                yield from _texts(value)  # pyright: ignore[reportUnknownArgumentType]
        case _:
            pass


def _released(desk: Desk, item: PackItem, text: str, origin: str) -> OwnItem:
    return OwnItem(
        new_id(), OwnKind(item.kind), item.code, item.edition, OwnState.RELEASED, item.title, text, item.sha256,
        origin, released_at=desk.now(), released_by=item.released_by,
    )  # fmt: skip


def _draft(line: PackLine, origin: str) -> OwnItem:
    key = new_id()
    content = templates.recoded(line.content, own_code(line.code, key))
    return OwnItem(
        key, line.kind, own_content.code_of(content), 0, OwnState.DRAFT, line.title, own_content.write(content),
        origin=origin, based_on=f"{line.code}/{line.edition}",
    )  # fmt: skip
