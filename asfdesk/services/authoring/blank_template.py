"""What a template, a clause or a checklist starts as when it is written from nothing."""

from __future__ import annotations

from dataclasses import replace

from asfdesk.domain.checklist import Checklist, Section
from asfdesk.domain.clause import (
    AgreementTemplate,
    Applies,
    Clause,
    DefaultTexts,
    ParticipantRole,
)
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.own import Content, OwnKind, OwnTemplate
from asfdesk.domain.template import Part, TemplateSection

from .own_content import UNDATED


def blank(kind: OwnKind, code: str, title: str) -> Content:
    """An empty one; a template begins with the parts that every agreement prints, in the usual order."""
    match kind:
        case OwnKind.AGREEMENT:
            return OwnTemplate(
                AgreementTemplate(
                    code, 0, title, Applies(), ParticipantRole.PARTY, "", "", (),
                    DefaultTexts("", "", "", "", "", "", "", "", ""), (), (), UNDATED,
                    sections=usual_sections(()),
                )
            )  # fmt: skip
        case OwnKind.CLAUSE:
            return Clause(
                code, 0, title, "", "own", mandatory=False, applies=Applies(), sources=(), valid_from=UNDATED
            )
        case OwnKind.CHECKLIST:
            sections = (Section("Frågor", ()),)
            return Checklist(code, 0, title, "", (VisitKind.WORKPLACE,), sections, (), UNDATED)


def usual_sections(clauses: tuple[str, ...]) -> tuple[TemplateSection, ...]:
    """The parts of the form in their usual order, with every clause under the terms."""
    return tuple(
        TemplateSection(part.value, part=part, clauses=clauses if part is Part.TERMS else ()) for part in Part
    )


def with_sections(content: OwnTemplate) -> OwnTemplate:
    """A template whose parts are spelt out, so that they can be moved and left out."""
    template = content.template
    if template.sections:
        return content
    return replace(content, template=replace(template, sections=usual_sections(template.clauses)))
