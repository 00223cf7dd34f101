"""Changing a template or a checklist while it is written: every change is a new value, so that undo is keeping the old.

``key`` names a line of the outline and is the beginning of the places that the proof-reader gives: ``head``,
``sections.0``, ``sections.0.fields.1``, ``sections.0.items.2``, ``clauses.CODE``, ``defaults``, ``responsibilities``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from . import arrangement
from .arrangement import Group, Groups
from .checklist import Checklist, Item
from .checklist import Section as ChecklistSection
from .clause import Clause
from .own import Content, OwnTemplate
from .template import TemplateField, TemplateSection

HEAD, DEFAULTS, RESPONSIBILITIES = "head", "defaults", "responsibilities"
Child = TemplateField | str
"""In a template's section: a field, or the code of a clause."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the outline. ``depth`` 0 is the whole, 1 a section, 2 what is in it."""

    key: str
    title: str
    depth: int


def entry_key(place: str) -> str:
    """The line of the outline in which a place of the proof-reader is edited."""
    parts = place.split(".")
    match parts[0]:
        case "sections" if len(parts) >= 4 and parts[2] in ("fields", "items"):
            return ".".join(parts[:4])
        case "sections" if len(parts) >= 2:
            return ".".join(parts[:2])
        case "clauses" if len(parts) >= 2:
            return f"clauses.{parts[1]}"
        case "defaults" | "responsibilities":
            return parts[0]
        case _:
            return HEAD


# ---- templates


def template_groups(content: OwnTemplate) -> Groups[TemplateSection, Child]:
    """The sections with their fields and clauses."""
    return tuple(Group(s, (*s.fields, *s.clauses)) for s in content.template.sections)


def with_groups(content: OwnTemplate, groups: Groups[TemplateSection, Child]) -> OwnTemplate:
    """The template with these sections; the clauses of the template are those of its sections, in order."""
    sections = tuple(
        replace(
            group.head,
            fields=tuple(one for one in group.children if isinstance(one, TemplateField)),
            clauses=tuple(dict.fromkeys(one for one in group.children if isinstance(one, str))),
        )
        for group in groups
    )
    codes = tuple(dict.fromkeys(code for section in sections for code in section.clauses))
    own = tuple(clause for clause in content.clauses if clause.code in codes)
    template = replace(content.template, sections=sections, clauses=codes, pinned=())
    return OwnTemplate(template, own)


def template_key(content: OwnTemplate, line: int) -> str:
    """The key of a line below the head."""
    groups = template_groups(content)
    section, child = arrangement.find(groups, line)
    if child is None:
        return f"sections.{section}"
    one = groups[section].children[child]
    if isinstance(one, str):
        return f"clauses.{one}"
    return f"sections.{section}.fields.{child}"


def template_line(content: OwnTemplate, key: str) -> int | None:
    """The opposite; None when no line has the key."""
    for line in range(arrangement.length(template_groups(content))):
        if template_key(content, line) == key:
            return line
    return None


def put_section(content: OwnTemplate, section: TemplateSection, after: str) -> OwnTemplate:
    """A new section after the one in which ``after`` lies, or last."""
    groups = list(template_groups(content))
    groups.insert(_section_of(content, after, len(groups) - 1) + 1, Group(section))
    return with_groups(content, tuple(groups))


def put_child(content: OwnTemplate, child: Child, at: str) -> OwnTemplate:
    """A new field or clause in the section in which ``at`` lies, or in the last."""
    groups = list(template_groups(content))
    number = _section_of(content, at, len(groups) - 1)
    groups[number] = replace(groups[number], children=(*groups[number].children, child))
    return with_groups(content, tuple(groups))


def put_own_clause(content: OwnTemplate, clause: Clause, at: str) -> OwnTemplate:
    """A clause written in the template itself."""
    return put_child(OwnTemplate(content.template, (*content.clauses, clause)), clause.code, at)


def reworded(content: OwnTemplate, code: str, clause: Clause) -> OwnTemplate:
    """The template with ``clause`` in the place of the clause ``code``, in whichever section it stands."""
    groups = tuple(
        replace(group, children=tuple(clause.code if one == code else one for one in group.children))
        for group in template_groups(content)
    )
    kept = tuple(one for one in content.clauses if one.code != code)
    return with_groups(OwnTemplate(content.template, (*kept, clause)), groups)


def changed_section(content: OwnTemplate, number: int, section: TemplateSection) -> OwnTemplate:
    """The template with another wording of a section."""
    groups = list(template_groups(content))
    groups[number] = replace(groups[number], head=section)
    return with_groups(content, tuple(groups))


def changed_field(content: OwnTemplate, number: int, place: int, one: TemplateField) -> OwnTemplate:
    """The template with another wording of a field."""
    groups = list(template_groups(content))
    children = list(groups[number].children)
    children[place] = one
    groups[number] = replace(groups[number], children=tuple(children))
    return with_groups(content, tuple(groups))


def _section_of(content: OwnTemplate, key: str, otherwise: int) -> int:
    line = template_line(content, key)
    if line is None:
        return max(otherwise, 0)
    return arrangement.find(template_groups(content), line)[0]


# ---- checklists


def checklist_groups(checklist: Checklist) -> Groups[ChecklistSection, Item]:
    """The sections with their questions."""
    return tuple(Group(section, section.items) for section in checklist.sections)


def with_items(checklist: Checklist, groups: Groups[ChecklistSection, Item]) -> Checklist:
    """The checklist with these sections and questions."""
    return replace(checklist, sections=tuple(replace(group.head, items=group.children) for group in groups))


def checklist_key(checklist: Checklist, line: int) -> str:
    """The key of a line below the head."""
    section, child = arrangement.find(checklist_groups(checklist), line)
    return f"sections.{section}" if child is None else f"sections.{section}.items.{child}"


def checklist_line(checklist: Checklist, key: str) -> int | None:
    """The opposite; None when no line has the key."""
    for line in range(arrangement.length(checklist_groups(checklist))):
        if checklist_key(checklist, line) == key:
            return line
    return None


# ---- both


def moved(content: Content, source: str, before: int) -> tuple[Content, str]:
    """The content with the line ``source`` before line ``before`` (the first section is line 0), and its new key."""
    return _shifted(content, source, arrangement.moved, before)


def stepped(content: Content, key: str, way: int) -> tuple[Content, str]:
    """The content with a line one step up (-1) or down (1), and its new key."""
    return _shifted(content, key, arrangement.step, way)


class _Shift(Protocol):
    """Moves a line of any outline, and says where it lies then."""

    def __call__(
        self, groups: Groups[arrangement.S, arrangement.C], line: int, by: int, /
    ) -> tuple[Groups[arrangement.S, arrangement.C], int]: ...


def _shifted(content: Content, key: str, shift: _Shift, by: int) -> tuple[Content, str]:
    match content:
        case OwnTemplate() if (line := template_line(content, key)) is not None:
            groups, now = shift(template_groups(content), line, by)
            made = with_groups(content, groups)
            return made, _settled_key(made, groups, now)
        case Checklist() if (line := checklist_line(content, key)) is not None:
            items, now = shift(checklist_groups(content), line, by)
            made_list = with_items(content, items)
            return made_list, checklist_key(made_list, now)
        case _:
            return content, key


def without(content: Content, key: str) -> Content:
    """The content without a line; a section goes with what is in it."""
    match content:
        case OwnTemplate():
            line = template_line(content, key)
            if line is None:
                return content
            return with_groups(content, _removed(template_groups(content), line))
        case Checklist():
            line = checklist_line(content, key)
            if line is None:
                return content
            return with_items(content, _removed(checklist_groups(content), line))
        case Clause():
            return content


def _removed(groups: Groups[arrangement.S, arrangement.C], line: int) -> Groups[arrangement.S, arrangement.C]:
    section, child = arrangement.find(groups, line)
    if child is None:
        return (*groups[:section], *groups[section + 1 :])
    left = tuple(one for place, one in enumerate(groups[section].children) if place != child)
    return (*groups[:section], replace(groups[section], children=left), *groups[section + 1 :])


def _settled_key(content: OwnTemplate, groups: Groups[TemplateSection, Child], line: int) -> str:
    """The key after fields have been put before the clauses again, which may differ from where it was put down."""
    section, child = arrangement.find(groups, line)
    if child is None:
        return f"sections.{section}"
    one = groups[section].children[child]
    if isinstance(one, str):
        return f"clauses.{one}"
    return f"sections.{section}.fields.{content.template.sections[section].fields.index(one)}"
