"""The preview: real pages with the longest realistic data, whatever is written."""

from __future__ import annotations

from dataclasses import replace

from asfdesk.documents.reading import plain_text
from asfdesk.domain.condition import Condition, Test
from asfdesk.domain.own import OwnKind, OwnTemplate
from asfdesk.services.authoring import own_content, templates
from asfdesk.services.authoring.template_preview import preview, preview_document
from asfdesk.services.desk import Desk


def _words(desk: Desk, content: object) -> str:
    return "\n".join(plain_text(preview_document(desk, content)))  # type: ignore[arg-type]


def test_every_shipped_template_and_checklist_can_be_previewed(desk: Desk) -> None:
    for template in desk.shipped.all_templates:
        assert preview(
            desk, templates.shipped_content(desk, OwnKind.AGREEMENT, template.code, template.version)
        )
    for checklist in desk.shipped.all_checklists[:3]:
        assert preview(desk, checklist)


def test_the_preview_shows_what_only_some_agreements_get_and_the_longest_names(desk: Desk) -> None:
    content = templates.shipped_content(desk, OwnKind.AGREEMENT, "general", 1)
    assert isinstance(content, OwnTemplate)
    hidden = tuple(replace(s, when=Condition(Test.PROTECTED)) for s in content.template.sections)
    content = replace(content, template=replace(content.template, sections=hidden))
    words = _words(desk, content)
    assert "von Schwerin-Löwenhielm" in words
    assert desk.catalogue.clause("minor", desk.today()).title in words


def test_a_clause_alone_is_previewed_filled_in(desk: Desk) -> None:
    clause = replace(desk.catalogue.clause("images", desk.today()), text="{officer} och {okänd} bestämmer.")
    words = _words(desk, clause)
    assert "Ann-Sofie Åkerlund-Żółkiewska och [okänd?] bestämmer." in words


def test_an_empty_new_template_has_pages_too(desk: Desk) -> None:
    item = templates.new_item(desk, OwnKind.AGREEMENT, "Ny mall")
    assert preview(desk, own_content.read(item)).startswith(b"%PDF")
