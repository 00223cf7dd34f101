"""Work in progress under a newer template: it stays where it is, may go on, gets everything back when it returns."""

from __future__ import annotations

from dataclasses import replace

import pytest

from asfdesk.documents.content import digest
from asfdesk.domain.agreement import AgreementView, State
from asfdesk.domain.carried import Recipient
from asfdesk.domain.checklist import Checklist
from asfdesk.domain.errors import RuleBroken
from asfdesk.domain.identity import parse_person_number
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.own import OwnItem, OwnKind, OwnTemplate
from asfdesk.domain.signature import Copy
from asfdesk.domain.template import FieldKind, TemplateField
from asfdesk.domain.terms import Fulfilled
from asfdesk.services.agreeing import agreements
from asfdesk.services.authoring import checklist_upgrade, own_content, template_upgrade, templates
from asfdesk.services.desk import Desk
from asfdesk.services.output import exports
from asfdesk.services.parties import participants
from asfdesk.services.sealed import seals
from asfdesk.services.sealed.composing import here
from asfdesk.services.signatures import signing
from asfdesk.services.visiting import visits
from tests.cases import TODAY, Case, filled, register, start
from tests.store.test_signing_services import sign_all

MANY = 50


def released(desk: Desk) -> OwnItem:
    """A copy of the shipped template with a question of its own, released."""
    item = templates.copy_shipped(desk, OwnKind.AGREEMENT, "af_training", 1)
    content = own_content.read(item)
    assert isinstance(content, OwnTemplate)
    section = replace(
        content.template.sections[1], fields=(TemplateField("q1", FieldKind.LINE, "Närmaste hållplats"),)
    )
    sections = (content.template.sections[0], section, *content.template.sections[2:])
    templates.save_item(desk, item, replace(content, template=replace(content.template, sections=sections)))
    return templates.release(desk, item.id)


def second_edition(desk: Desk, first: OwnItem) -> OwnItem:
    """The next edition: without the question and without one clause, with another title and wording."""
    draft = templates.next_edition(desk, first.id)
    content = own_content.read(draft)
    assert isinstance(content, OwnTemplate)
    images = replace(
        templates.own_clause(desk.catalogue.clause("images", desk.today())), text="Nya ord om bilder."
    )

    def codes(held: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(images.code if code == "images" else code for code in held if code != "copies")

    sections = tuple(replace(s, fields=(), clauses=codes(s.clauses)) for s in content.template.sections)
    template = replace(
        content.template, title="Andra versionen", sections=sections, clauses=codes(content.template.clauses)
    )
    templates.save_item(desk, draft, OwnTemplate(template, (images,)))
    return templates.release(desk, draft.id)


def _fresh(desk: Desk, agreement: AgreementView) -> AgreementView:
    return agreements.get_agreement(desk, agreement.agreement.id)


def test_a_draft_is_shown_what_a_newer_edition_adds_drops_and_rewords(desk: Desk) -> None:
    case = register(desk)
    first = released(desk)
    view = start(desk, case)
    assert template_upgrade.newer(desk, view) is None
    second_edition(desk, first)
    newer = template_upgrade.newer(desk, view)
    assert newer is not None
    assert newer.version == 2
    terms = replace(view.terms, template_answers=(Fulfilled("q1", "Slottstorget"),))
    agreements.save_terms(desk, view.agreement, terms)
    change = template_upgrade.change_to(desk, _fresh(desk, view), newer)
    words = {(d.before is None, d.after is None, d.piece.key) for d in change.differences}
    assert (False, True, "copies") in words
    assert (False, False, "images") in words
    assert (False, True, "q1") in words
    assert [field.label for field in change.loss.answers] == ["Närmaste hållplats"]


def test_taking_over_and_going_back_gives_every_answer_and_edited_word_back(desk: Desk) -> None:
    case = register(desk)
    first = released(desk)
    view = start(desk, case)
    clauses = tuple(
        replace(c, text="Handläggarens ord.") if c.code == "copies" else c for c in view.terms.clauses
    )
    terms = replace(filled(view, case), clauses=clauses, template_answers=(Fulfilled("q1", "Slottstorget"),))
    agreements.save_terms(desk, view.agreement, terms)
    before = _fresh(desk, view)
    second_edition(desk, first)
    template_upgrade.take_over(desk, view.agreement.id, first.code, 2)
    there = _fresh(desk, view)
    assert there.template.title == "Andra versionen"
    assert "copies" not in {c.code for c in there.terms.clauses}
    assert next(c for c in there.terms.clauses if c.code.startswith("images@")).text == "Nya ord om bilder."
    assert there.terms.template_answers == (Fulfilled("q1", "Slottstorget"),)
    assert not any(
        "Slottstorget" in str(block) for block in exports.agreement_content(desk, there, Copy.FULL).blocks
    )
    back = template_upgrade.before(desk, there)
    assert back is not None
    template_upgrade.take_over(desk, view.agreement.id, back.code, back.version)
    assert _fresh(desk, view).terms == before.terms
    assert any(
        "Slottstorget" in str(b)
        for b in exports.agreement_content(desk, _fresh(desk, view), Copy.FULL).blocks
    )


def test_a_shipped_template_gives_way_to_an_own_one_and_comes_back(desk: Desk) -> None:
    case = register(desk)
    view = start(desk, case)
    first = released(desk)
    newer = template_upgrade.newer(desk, view)
    assert newer is None, "a draft is not urged to leave a template that is still in force"
    choices = [t.code for t in template_upgrade.choices(desk, view)]
    assert first.code in choices
    template_upgrade.take_over(desk, view.agreement.id, first.code, 1)
    template_upgrade.take_over(desk, view.agreement.id, "af_training", 1)
    assert _fresh(desk, view).terms == view.terms


def test_what_is_presented_or_signed_does_not_change_its_template(desk: Desk) -> None:
    case = register(desk)
    first = released(desk)
    view = _ready(desk, case)
    second_edition(desk, first)
    signing.present(desk, view.agreement.id)
    with pytest.raises(RuleBroken):
        template_upgrade.take_over(desk, view.agreement.id, first.code, 2)


def _ready(desk: Desk, case: Case) -> AgreementView:
    from tests.cases import ready

    return ready(desk, case)


def test_fifty_drafts_and_fifty_signed_ones_stand_while_their_template_changes(desk: Desk) -> None:
    case = register(desk)
    first = released(desk)
    views: list[AgreementView] = []
    for number in range(2 * MANY):
        person = participants.save_participant(
            desk,
            replace(
                participants.new_participant(), given_name=f"Person {number}", family_name="Öberg",
                person_number=parse_person_number("19811228-9874", TODAY) if number == 0 else None,
            ),
        ) if number else case.participant  # fmt: skip
        views.append(_ready(desk, replace(case, participant=person)))
    for view in views[:MANY]:
        sign_all(desk, signing.present(desk, view.agreement.id))
    drafts = [_fresh(desk, view) for view in views[MANY:]]
    signed = [_fresh(desk, view) for view in views[:MANY]]
    sealed = [here(seals.sealed_for(desk, view, Recipient.FILE)).data for view in signed[:3]]
    pages = [exports.agreement_pages(desk, view, Copy.FULL) for view in drafts[:3]]
    before = [digest(exports.agreement_content(desk, view, Copy.FULL)) for view in (*drafts, *signed)]

    second_edition(desk, first)
    templates.retire(desk, first.id)

    again = [_fresh(desk, view) for view in (*drafts, *signed)]
    assert [view.agreement.state for view in again] == [State.DRAFT] * MANY + [State.SIGNED] * MANY
    assert all(view.template.version == 1 for view in again)
    assert [digest(exports.agreement_content(desk, view, Copy.FULL)) for view in again] == before
    assert [
        here(seals.sealed_for(desk, view, Recipient.FILE)).data for view in again[MANY : MANY + 3]
    ] == sealed
    assert [exports.agreement_pages(desk, view, Copy.FULL) for view in again[:3]] == pages
    for view in again[:MANY]:
        assert agreements.assess(desk, view).ready
        settled = agreements.with_terms(desk, view, view.terms)
        assert settled.terms == view.terms


def _checklist_editions(desk: Desk) -> tuple[OwnItem, OwnItem]:
    item = templates.copy_shipped(desk, OwnKind.CHECKLIST, "three_party", 1)
    first = templates.release(desk, item.id)
    draft = templates.next_edition(desk, first.id)
    content = own_content.read(draft)
    assert isinstance(content, Checklist)
    section = replace(content.sections[0], items=content.sections[0].items[1:])
    templates.save_item(desk, draft, replace(content, sections=(section, *content.sections[1:])))
    return first, draft


def test_an_open_visit_takes_over_a_newer_checklist_and_goes_back_without_losing_an_answer(
    desk: Desk,
) -> None:
    case = register(desk)
    first, draft = _checklist_editions(desk)
    view = start(desk, case)
    visit = visits.plan_visit(desk, view.placement.id, VisitKind.THREE_PARTY, desk.today())
    opened = visits.open_visit(desk, visit.id)
    gone = opened.checklist.items[0]
    visits.answer(desk, visit.id, gone.id, "yes", "Vi talades vid i tisdags.")
    opened = visits.get_visit(desk, visit.id)
    assert checklist_upgrade.newer_checklist(desk, opened) is None
    templates.release(desk, draft.id)
    newer = checklist_upgrade.newer_checklist(desk, opened)
    assert newer is not None
    change = checklist_upgrade.change_checklist_to(opened, newer)
    assert change.lost == (gone,)
    there = checklist_upgrade.take_over_checklist(desk, visit.id, newer.code, newer.version)
    assert gone.id not in {item.id for item in there.checklist.items}
    assert (there.visit.checklist_code, there.visit.checklist_version) == (first.code, 2)
    back = next(
        c for c in checklist_upgrade.checklist_choices(desk, there) if c.version == 1 and c.code == first.code
    )
    again = checklist_upgrade.take_over_checklist(desk, visit.id, back.code, back.version)
    assert replace(again.checklist, valid_to=None) == replace(opened.checklist, valid_to=None)
    assert again.answers == opened.answers


def test_a_planned_or_closed_visit_takes_nothing_over(desk: Desk) -> None:
    case = register(desk)
    first, _ = _checklist_editions(desk)
    view = start(desk, case)
    visit = visits.plan_visit(desk, view.placement.id, VisitKind.THREE_PARTY, desk.today())
    with pytest.raises(RuleBroken):
        checklist_upgrade.take_over_checklist(desk, visit.id, first.code, 1)
