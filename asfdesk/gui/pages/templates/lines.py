"""The lines of the outline for each kind of content, and the form of each line."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

from asfdesk.domain.checklist import Checklist, Item, ItemKind
from asfdesk.domain.checklist import Section as ChecklistSection
from asfdesk.domain.clause import Clause
from asfdesk.domain.own import Content, OwnTemplate
from asfdesk.domain.template import FieldKind, Part, TemplateField, TemplateSection
from asfdesk.domain.template_edit import (
    DEFAULTS,
    HEAD,
    RESPONSIBILITIES,
    Entry,
    checklist_groups,
    checklist_line,
    put_child,
    put_section,
    template_groups,
    with_items,
)
from asfdesk.gui.text import tr

from .agreement_entries import (
    ClauseForm,
    DefaultsForm,
    DutiesForm,
    HeadForm,
    QuestionForm,
    SectionForm,
)
from .checklist_entries import ChecklistHeadForm, ChecklistSectionForm, ItemForm
from .entry_form import EntryForm
from .material import Material
from .words import part_words


def entries(content: Content, material: Material) -> list[Entry]:
    """Every line in order."""
    match content:
        case OwnTemplate():
            return list(_template_entries(content, material))
        case Checklist():
            return list(_checklist_entries(content))
        case Clause():
            return [Entry(HEAD, content.title, 0)]


def _template_entries(content: OwnTemplate, material: Material) -> Iterator[Entry]:
    yield Entry(HEAD, tr("The template"), 0)
    titles = {clause.code: clause.title for clause in material.held()}
    for number, group in enumerate(template_groups(content)):
        yield Entry(f"sections.{number}", section_title(group.head), 1)
        for place, one in enumerate(group.children):
            if isinstance(one, TemplateField):
                yield Entry(f"sections.{number}.fields.{place}", f"{one.label or tr('New question')}", 2)
            else:
                yield Entry(f"clauses.{one}", titles.get(one, one) or tr("New term"), 2)
    yield Entry(DEFAULTS, tr("Texts to begin with"), 0)
    yield Entry(RESPONSIBILITIES, tr("Who does what"), 0)


def _checklist_entries(content: Checklist) -> Iterator[Entry]:
    yield Entry(HEAD, tr("The checklist"), 0)
    for number, group in enumerate(checklist_groups(content)):
        yield Entry(f"sections.{number}", group.head.title or tr("New section"), 1)
        for place, item in enumerate(group.children):
            yield Entry(f"sections.{number}.items.{place}", item.text or tr("New question"), 2)


def section_title(section: TemplateSection) -> str:
    """A section's own title, or that of the part it prints."""
    if section.title:
        return section.title
    return part_words(section.part) if section.part else tr("New section")


def form_for(key: str, material: Material, content: Content) -> EntryForm:
    """The form of a line."""
    if isinstance(content, Clause):
        return ClauseForm(key, material, content)
    if isinstance(content, Checklist):
        if key == HEAD:
            return ChecklistHeadForm(key, material, content)
        made = ItemForm if ".items." in key else ChecklistSectionForm
        return made(key, material, content)
    kinds = {HEAD: HeadForm, DEFAULTS: DefaultsForm, RESPONSIBILITIES: DutiesForm}
    if key in kinds:
        return kinds[key](key, material, content)
    if key.startswith("clauses."):
        return ClauseForm(key, material, content)
    made_for = QuestionForm if ".fields." in key else SectionForm
    return made_for(key, material, content)


def missing_parts(content: OwnTemplate) -> list[Part]:
    """The parts of the form that the template does not print."""
    held = {section.part for section in content.template.sections}
    return [part for part in Part if part not in held]


def with_new_section(content: Content, at: str, part: Part | None = None) -> tuple[Content, str]:
    """The content with an empty section after the one in view, and the section's key."""
    if isinstance(content, OwnTemplate):
        section = TemplateSection(part.value if part else f"s{uuid4().hex[:6]}", part=part)
        made = put_section(content, section, at)
        number = next(n for n, one in enumerate(made.template.sections) if one.code == section.code)
        return made, f"sections.{number}"
    assert isinstance(content, Checklist)
    number = min(_checklist_section(content, at) + 1, len(content.sections))
    sections = (*content.sections[:number], ChecklistSection("", ()), *content.sections[number:])
    return with_sections(content, sections), f"sections.{number}"


def with_new_question(content: Content, at: str) -> tuple[Content, str]:
    """The content with an empty question in the section in view, and the question's key."""
    code = f"q{uuid4().hex[:6]}"
    if isinstance(content, OwnTemplate):
        made = put_child(content, TemplateField(code, FieldKind.LINE, ""), at)
        for number, section in enumerate(made.template.sections):
            for place, one in enumerate(section.fields):
                if one.code == code:
                    return made, f"sections.{number}.fields.{place}"
        raise AssertionError("a question that was just put in")
    assert isinstance(content, Checklist)
    groups = list(checklist_groups(content))
    number = _checklist_section(content, at) if groups else -1
    item = Item(code, ItemKind.YES_NO_PARTLY, "")
    groups[number] = type(groups[number])(groups[number].head, (*groups[number].children, item))
    number %= len(groups)
    return with_items(content, tuple(groups)), f"sections.{number}.items.{len(groups[number].children) - 1}"


def with_sections(content: Checklist, sections: tuple[ChecklistSection, ...]) -> Checklist:
    """The checklist with these sections."""
    from dataclasses import replace

    return replace(content, sections=sections)


def _checklist_section(content: Checklist, key: str) -> int:
    if checklist_line(content, key) is None:
        return len(content.sections) - 1
    return int(key.split(".")[1])
