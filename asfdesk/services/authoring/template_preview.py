"""The real pages of a template, a clause or a checklist, with the longest realistic data in them."""

from __future__ import annotations

from dataclasses import replace

from asfdesk.documents.agreement import agreement_document
from asfdesk.documents.content import Document
from asfdesk.documents.protocol import protocol_document
from asfdesk.documents.render import pdf
from asfdesk.domain.checklist import Checklist, Item
from asfdesk.domain.checklist import Section as ChecklistSection
from asfdesk.domain.clause import PLACEHOLDERS, Clause, placeholders
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.measure import Measure
from asfdesk.domain.own import Content, OwnTemplate
from asfdesk.domain.template import Part, TemplateSection

from ..desk import Desk
from .longest_case import longest_view, longest_visit, unconditional
from .proofreading import clauses_in


def preview(desk: Desk, content: Content) -> bytes:
    """The pages. What cannot be filled in stands in them as it is written."""
    return pdf(preview_document(desk, content), made_at=desk.now())


def preview_document(desk: Desk, content: Content) -> Document:
    """What the pages state."""
    match content:
        case OwnTemplate():
            return _template(desk, content)
        case Clause():
            return _template(desk, _only(desk, content))
        case Checklist():
            shown = _all_questions(content)
            return protocol_document(longest_visit(shown, _measure(desk), desk.today()), demo=desk.demo)


def measure_for(desk: Desk, content: OwnTemplate) -> Measure:
    """A measure that the template serves, to preview it with."""
    template = content.template
    for measure in desk.catalogue.measures(desk.today()):
        if any(template.applies.to(measure, kind) for kind in measure.ordering_kinds):
            return measure
    return _measure(desk)


def _template(desk: Desk, content: OwnTemplate) -> Document:
    template = unconditional(content.template)
    clauses = tuple(
        replace(clause, text=_known(clause.text), title=_known(clause.title))
        for clause in clauses_in(desk, content)
    )
    sections = tuple(replace(s, text=_known(s.text), title=_known(s.title)) for s in template.sections)
    defaults = template.defaults
    template = replace(
        template,
        intro=_known(template.intro),
        participant_signature_text=_known(template.participant_signature_text),
        sections=sections,
        defaults=replace(defaults, **{name: _known(getattr(defaults, name)) for name in defaults.__slots__}),
        responsibilities=tuple(
            replace(row, who=_known(row.who), when=_known(row.when)) for row in template.responsibilities
        ),
    )
    view = longest_view(template, clauses, measure_for(desk, content), desk.today())
    return agreement_document(view, desk.catalogue.reference, demo=desk.demo)


def _known(text: str) -> str:
    """A text whose unknown placeholders are set in brackets, so that the page can be made and they are seen."""
    for name in placeholders(text):
        if name not in PLACEHOLDERS:
            text = text.replace(f"{{{name}}}", f"[{name}?]")
    return text


def _only(desk: Desk, clause: Clause) -> OwnTemplate:
    """A template with nothing but one clause."""
    general = next(t for t in desk.shipped.all_templates if t.code == "general")
    section = TemplateSection("terms", part=Part.TERMS, clauses=(clause.code,))
    template = replace(
        general, title=clause.title or general.title, intro="", clauses=(clause.code,), sections=(section,)
    )
    return OwnTemplate(template, (clause,))


def _measure(desk: Desk) -> Measure:
    return desk.catalogue.measures(desk.today())[0]


def _all_questions(checklist: Checklist) -> Checklist:
    sections = tuple(
        ChecklistSection(section.title, tuple(_always(item) for item in section.items))
        for section in checklist.sections
    )
    return replace(checklist, sections=sections, visit_kinds=checklist.visit_kinds or (VisitKind.WORKPLACE,))


def _always(item: Item) -> Item:
    return replace(item, only_if=None)
