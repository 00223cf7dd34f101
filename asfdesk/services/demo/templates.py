"""Something of the demo organisation's own among the templates: a term that is released, and a template under way."""

from __future__ import annotations

from dataclasses import replace

from asfdesk.domain.clause import Clause
from asfdesk.domain.own import OwnKind, OwnTemplate
from asfdesk.services.authoring import own_content, templates
from asfdesk.services.desk import Desk


def write_templates(desk: Desk) -> None:
    """A released term, and a draft of a template that nobody has released, so that no case stands on it."""
    term = templates.new_item(desk, OwnKind.CLAUSE, "Resor till arbetsplatsen (exempel)")
    clause = own_content.read(term)
    assert isinstance(clause, Clause)
    templates.save_item(desk, term, replace(clause, text="{enterprise} betalar resor som görs i arbetet."))
    templates.release(desk, term.id)
    draft = templates.copy_shipped(desk, OwnKind.AGREEMENT, "general", 1)
    content = own_content.read(draft)
    assert isinstance(content, OwnTemplate)
    titled = replace(content.template, title="Kommunens egen överenskommelse (exempel)")
    templates.save_item(desk, draft, replace(content, template=titled))
