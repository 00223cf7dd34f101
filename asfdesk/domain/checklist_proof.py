"""What the proof-reader finds in a checklist: questions that cannot be put or answered, and links that lead nowhere."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from . import writing
from .checklist import Checklist, Item
from .condition import circle
from .errors import Rule
from .proof import Finding, Words

Places = Mapping[str, str]
"""Item id -> its place, ``sections.0.items.2``."""


def checklist_findings(checklist: Checklist) -> Iterator[Finding]:
    """Everything that refuses the release of a checklist."""
    for problem in writing.check_line(checklist.title, "title", required=True, longest=150):
        yield Finding(problem.rule, "title", problem.params)
    if not checklist.items:
        yield Finding(Rule.CHECKLIST_EMPTY, "sections")
    if not checklist.visit_kinds:
        yield Finding(Rule.REQUIRED, "visit_kinds")
    for number, section in enumerate(checklist.sections):
        if not section.title.strip():
            yield Finding(Rule.REQUIRED, f"sections.{number}.title")
    items = {item.id: item for item in checklist.items}
    ids = [item.id for item in checklist.items]
    seen: set[str] = set()
    for at, item in item_places(checklist):
        yield from _question(item, ids, at)
        yield from _link(item, items, seen, at)
        seen.add(item.id)
    yield from _circle(checklist, items)


def item_places(checklist: Checklist) -> Iterator[tuple[str, Item]]:
    """Each question with its place."""
    for number, section in enumerate(checklist.sections):
        for place, item in enumerate(section.items):
            yield f"sections.{number}.items.{place}", item


def checklist_words(checklist: Checklist) -> Iterator[Words]:
    """Every text of a checklist."""
    yield Words("intro", "", checklist.intro)
    for at, item in item_places(checklist):
        yield Words(at, item.text, f"{item.text}\n{item.help}" if item.help else item.text)


def _question(item: Item, ids: list[str], at: str) -> Iterator[Finding]:
    if not item.text.strip():
        yield Finding(Rule.REQUIRED, at)
    if ids.count(item.id) > 1:
        yield Finding(Rule.CODE_TWICE, at, {"name": item.text})
    if any(not option.text.strip() for option in item.options):
        yield Finding(Rule.FIELD_OPTIONS, at)
    if item.scale is not None and not 0 <= item.scale.low < item.scale.high <= 10:
        yield Finding(Rule.OUT_OF_RANGE, at, {"least": 0, "most": 10})
    action = item.action_on
    if action is not None and (
        not action.suggestion.strip() or not action.values or not set(action.values) <= set(item.values)
    ):
        yield Finding(Rule.ITEM_ACTION, at)


def _link(item: Item, items: Mapping[str, Item], seen: Collection[str], at: str) -> Iterator[Finding]:
    link = item.only_if
    if link is None:
        return
    other = items.get(link.item)
    if other is None or not link.values or (other.values and not set(link.values) <= set(other.values)):
        yield Finding(Rule.CONDITION_UNFINISHED, at)
    elif link.item not in seen and link.item != item.id:
        yield Finding(Rule.ITEM_ORDER, at, {"question": other.text})


def _circle(checklist: Checklist, items: Mapping[str, Item]) -> Iterator[Finding]:
    found = circle({item.id: (item.only_if.item,) if item.only_if else () for item in checklist.items})
    if found:
        names = ", ".join(f"”{items[code].text}”" for code in found if code in items)
        at = next((place for place, item in item_places(checklist) if item.id == found[0]), "sections")
        yield Finding(Rule.CONDITION_CIRCLE, at, {"names": names})
