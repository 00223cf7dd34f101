"""Whatever a template leaves out: who does what, and the control before signing with its gaps, stand in every agreement."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from asfdesk.documents.agreement import agreement_document
from asfdesk.documents.agreement_control import gap_reasons
from asfdesk.documents.reading import plain_text
from asfdesk.domain.before_signing import Standing
from asfdesk.domain.template import Part, TemplateSection
from asfdesk.services.agreeing import before_signing
from tests.cases import catalogue, open_desk, ready, register


def test_a_template_of_two_parts_prints_both_all_the_same(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "register")
    view = ready(desk, register(desk))
    sections = (
        TemplateSection(code="who", part=Part.PARTIES),
        TemplateSection(code="goals", part=Part.GOALS),
    )
    short = replace(view, template=replace(view.template, sections=sections))
    lacking = tuple(
        replace(one, standing=Standing.LACKING, known=False, reason="Facket svarar inte.")
        if one.point.code == "union_heard"
        else one
        for one in before_signing.assessed(desk, before_signing.controlled(view), (), ())
    )
    document = agreement_document(replace(short, control=lacking), catalogue().reference)
    desk.store.close()
    text = plain_text(document)
    assert "Daglig handledning" in text
    assert not any("Veckoschema" in line for line in text), "what the template leaves out stays out"
    assert gap_reasons(document) == ["Facket svarar inte."]
