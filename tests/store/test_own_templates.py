"""Own templates, clauses and checklists: drafts are written, releases never change, agreements stay on theirs."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

import pytest

from asfdesk.domain.agreement_facts import facts_for
from asfdesk.domain.checklist import Item, ItemKind, OnlyIf
from asfdesk.domain.clause import Applies, placeholders
from asfdesk.domain.condition import Condition, Test
from asfdesk.domain.errors import Rule, RuleBroken, StoreFault
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.own import OwnItem, OwnKind, OwnState, OwnTemplate
from asfdesk.domain.template import Part, SignatureSize
from asfdesk.services.agreeing import agreements
from asfdesk.services.authoring import own_content, templates
from asfdesk.services.authoring.proofreading import proof_read
from asfdesk.services.desk import Desk
from asfdesk.services.visiting import visits
from tests.cases import Clock, open_desk, register, start

CODE = "af_training"


def _copied(desk: Desk, code: str = CODE) -> tuple[OwnItem, OwnTemplate]:
    item = templates.copy_shipped(desk, OwnKind.AGREEMENT, code, 1)
    content = own_content.read(item)
    assert isinstance(content, OwnTemplate)
    return item, content


def _titled(content: OwnTemplate, title: str) -> OwnTemplate:
    return replace(content, template=replace(content.template, title=title))


def _with_clause(desk: Desk, content: OwnTemplate, code: str, text: str) -> OwnTemplate:
    """The template with its own wording of a shipped clause."""
    clause = replace(templates.own_clause(desk.catalogue.clause(code, desk.today())), text=text)
    template = content.template
    codes = tuple(clause.code if c == code else c for c in template.clauses)
    sections = tuple(
        replace(s, clauses=tuple(clause.code if c == code else c for c in s.clauses))
        for s in template.sections
    )
    return OwnTemplate(replace(template, clauses=codes, sections=sections), (*content.clauses, clause))


def _rules(desk: Desk, content: object) -> set[Rule]:
    return {finding.rule for finding in proof_read(desk, content).findings if finding.refuses}  # type: ignore[arg-type]


def test_a_copy_of_what_is_shipped_is_a_draft_under_a_code_of_its_own(desk: Desk) -> None:
    item, content = _copied(desk)
    assert item.draft
    assert item.code.startswith(f"{CODE}@")
    assert item.based_on == f"{CODE}/1"
    assert [s.part for s in content.template.sections] == list(Part)
    assert content.template.clauses == desk.shipped.template(CODE, 1).clauses
    assert proof_read(desk, content).releasable


def test_every_shipped_template_can_be_copied_and_released_as_it_is(desk: Desk) -> None:
    for shipped in desk.shipped.all_templates:
        item, _ = _copied(desk, shipped.code)
        assert templates.release(desk, item.id).edition == 1, shipped.code


def test_a_draft_is_not_offered_and_a_release_is(desk: Desk) -> None:
    case = register(desk)
    item, content = _copied(desk)
    templates.save_item(desk, item, _titled(content, "Vår överenskommelse"))
    assert start(desk, case).template.code == CODE
    agreements.discard_agreement(desk, start(desk, case).agreement.id)
    released = templates.release(desk, item.id)
    view = start(desk, case)
    assert (view.template.code, view.template.version) == (released.code, 1)
    assert view.template.title == "Vår överenskommelse"


def test_the_hash_is_that_of_the_words_and_of_nothing_else(desk: Desk) -> None:
    item, _ = _copied(desk)
    released = templates.release(desk, item.id)
    assert released.sha256 == own_content.digest(released.content)
    assert json.loads(released.content)["template"]["version"] == 1
    assert own_content.write(own_content.read(released)) == released.content


def test_a_release_never_changes(desk: Desk) -> None:
    item, content = _copied(desk)
    released = templates.release(desk, item.id)
    with pytest.raises(RuleBroken):
        templates.save_item(desk, released, _titled(content, "Annat"))
    with pytest.raises(RuleBroken):
        templates.delete_draft(desk, item.id)
    with pytest.raises(RuleBroken):
        templates.release(desk, item.id)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE own_item SET content = '{}' WHERE state = 'released'",
        "UPDATE own_item SET state = 'draft' WHERE state = 'released'",
        "UPDATE own_item SET sha256 = '' WHERE state = 'released'",
        "UPDATE own_item SET deleted_at = changed_at WHERE state = 'released'",
        "DELETE FROM own_item WHERE state = 'released'",
        "REPLACE INTO own_item SELECT * FROM own_item WHERE state = 'released'",
    ],
)
def test_no_statement_gets_round_it_either(desk: Desk, statement: str) -> None:
    from asfdesk.domain.change import Operation

    item, _ = _copied(desk)
    templates.release(desk, item.id)
    with pytest.raises(StoreFault), desk.store.write(Operation.SAVE_TEMPLATE) as work:
        work.connection.exec_driver_sql(statement)
    assert templates.get_item(desk, item.id).state is OwnState.RELEASED


def test_the_next_edition_leaves_the_first_as_it_was(desk: Desk) -> None:
    case = register(desk)
    item, _ = _copied(desk)
    first = templates.release(desk, item.id)
    view = start(desk, case)
    draft = templates.next_edition(desk, first.id)
    assert templates.next_edition(desk, first.id).id == draft.id
    content = own_content.read(draft)
    assert isinstance(content, OwnTemplate)
    templates.save_item(desk, draft, _titled(content, "Andra versionen"))
    second = templates.release(desk, draft.id)
    assert second.edition == 2
    assert [e.edition for e in templates.editions(desk, item.code)] == [2, 1]
    assert agreements.get_agreement(desk, view.agreement.id).template.version == 1
    kind = view.measure.ordering_kinds[0]
    assert desk.catalogue.template_for(view.measure, kind, desk.today()).version == 2


def test_an_own_wording_of_a_required_clause_counts_as_it(desk: Desk) -> None:
    case = register(desk)
    item, content = _copied(desk)
    code = desk.catalogue.measure("work_training", desk.today()).required_clauses[0]
    content = _with_clause(desk, content, code, "Vår ordalydelse för {participant}.")
    item = templates.save_item(desk, item, content)
    templates.release(desk, item.id)
    view = start(desk, case)
    held = next(c for c in view.terms.clauses if c.code.startswith(f"{code}@"))
    assert held.mandatory
    assert held.text == "Vår ordalydelse för {participant}."
    assert not any(gap.rule is Rule.CLAUSE_MISSING for gap in agreements.assess(desk, view).gaps)


def test_a_clause_that_has_not_changed_keeps_its_version(desk: Desk) -> None:
    item, content = _copied(desk)
    content = _with_clause(desk, content, "absence", "Ring {absence_contact}.")
    templates.save_item(desk, item, _with_clause(desk, content, "images", "Inga bilder."))
    first = templates.release(desk, item.id)
    draft = templates.next_edition(desk, first.id)
    content = own_content.read(draft)
    assert isinstance(content, OwnTemplate)
    clauses = tuple(
        replace(c, text="Nya ord.") if c.code.startswith("images@") else c for c in content.clauses
    )
    templates.save_item(desk, draft, replace(content, clauses=clauses))
    second = own_content.read(templates.release(desk, draft.id))
    assert isinstance(second, OwnTemplate)
    versions = {clause.code.partition("@")[0]: clause.version for clause in second.clauses}
    assert versions == {"absence": 1, "images": 2}


def test_a_release_taken_out_of_use_is_not_offered_and_can_come_back(desk: Desk) -> None:
    case = register(desk)
    item, _ = _copied(desk)
    templates.release(desk, item.id)
    view = start(desk, case)
    templates.retire(desk, item.id)
    kind = view.measure.ordering_kinds[0]
    assert desk.catalogue.template_for(view.measure, kind, desk.today()).code == CODE
    assert agreements.get_agreement(desk, view.agreement.id).template.code == item.code
    templates.offer_again(desk, item.id)
    assert desk.catalogue.template_for(view.measure, kind, desk.today()).code == item.code


def test_conditions_decide_which_clauses_come_in(desk: Desk) -> None:
    case = register(desk)
    item, content = _copied(desk)
    content = _with_clause(desk, content, "images", "Inga bilder.")
    part_time = Condition(Test.HOURS, most=Decimal(19))
    clauses = tuple(
        replace(c, mandatory=True, applies=Applies(when=Condition(Test.ALL, (part_time,))))
        for c in content.clauses
    )
    templates.save_item(desk, item, replace(content, clauses=clauses))
    templates.release(desk, item.id)
    view = start(desk, case)
    code = clauses[0].code
    assert code not in {c.code for c in view.terms.clauses}
    few = agreements.with_terms(desk, view, replace(view.terms, hours_per_week=Decimal(10)))
    assert facts_for(few).hours == 10
    assert code in {c.code for c in few.terms.clauses}
    many = agreements.with_terms(desk, few, replace(few.terms, hours_per_week=Decimal(30)))
    assert code not in {c.code for c in many.terms.clauses}


def test_release_is_refused_when_a_clause_that_the_measure_requires_is_missing(desk: Desk) -> None:
    item, content = _copied(desk)
    code = desk.catalogue.measure("work_training", desk.today()).required_clauses[0]
    sections = tuple(
        replace(s, clauses=tuple(c for c in s.clauses if c != code)) for s in content.template.sections
    )
    less = tuple(c for c in content.template.clauses if c != code)
    content = replace(content, template=replace(content.template, sections=sections, clauses=less))
    templates.save_item(desk, item, content)
    with pytest.raises(RuleBroken) as refused:
        templates.release(desk, item.id)
    (problem,) = refused.value.problems
    assert problem.rule is Rule.CLAUSE_MISSING
    assert problem.params["title"] == desk.catalogue.clause(code, desk.today()).title
    assert templates.get_item(desk, item.id).draft


def test_release_is_refused_when_a_required_clause_has_a_condition(desk: Desk) -> None:
    _, content = _copied(desk)
    code = desk.catalogue.measure("work_training", desk.today()).required_clauses[0]
    content = _with_clause(desk, content, code, "Ord.")
    only = Applies(when=Condition(Test.PROTECTED))
    content = replace(content, clauses=tuple(replace(c, applies=only) for c in content.clauses))
    assert Rule.CLAUSE_MISSING in _rules(desk, content)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Ring {kontakten}.", Rule.PLACEHOLDER_UNKNOWN),
        ("Ring {officer.", Rule.PLACEHOLDER_OPEN),
        ("Ring officer}.", Rule.PLACEHOLDER_OPEN),
        ("Ring {{officer}}.", Rule.PLACEHOLDER_OPEN),
        ("Dold\u202etext", Rule.HIDDEN_CHARACTERS),
        ("x" * 10_000, Rule.TOO_LONG),
    ],
)
def test_release_is_refused_for_words_that_cannot_be_printed(desk: Desk, text: str, rule: Rule) -> None:
    _, content = _copied(desk)
    assert rule in _rules(desk, replace(content, template=replace(content.template, intro=text)))
    assert rule in _rules(desk, _with_clause(desk, content, "images", text))


def test_release_is_refused_when_there_is_too_little_room_to_sign(desk: Desk) -> None:
    _, content = _copied(desk)
    for size, refused in (
        (SignatureSize(50, 25), True),
        (SignatureSize(78, 10), True),
        (SignatureSize(140, 25), True),
        (SignatureSize(60, 15), False),
        (SignatureSize(), False),
    ):
        template = replace(content.template, signature=size)
        assert (Rule.SIGNATURE_ROOM in _rules(desk, replace(content, template=template))) is refused


def test_release_is_refused_for_clauses_that_hang_on_each_other_in_a_circle(desk: Desk) -> None:
    _, content = _copied(desk)
    content = _with_clause(desk, _with_clause(desk, content, "images", "A."), "copies", "B.")
    one, other = content.clauses
    one = replace(one, applies=Applies(when=Condition(Test.CLAUSE, values=(other.code,))))
    other = replace(other, applies=Applies(when=Condition(Test.CLAUSE, values=(one.code,))))
    assert Rule.CONDITION_CIRCLE in _rules(desk, replace(content, clauses=(one, other)))
    alone = replace(one, applies=Applies(when=Condition(Test.CLAUSE, values=("nobody",))))
    assert Rule.CLAUSE_UNKNOWN in _rules(desk, replace(content, clauses=(alone, other)))


def test_release_is_refused_when_a_part_that_every_agreement_prints_is_missing(desk: Desk) -> None:
    _, content = _copied(desk)
    without = tuple(s for s in content.template.sections if s.part is not Part.PERIOD)
    assert Rule.TEMPLATE_PART_MISSING in _rules(
        desk, replace(content, template=replace(content.template, sections=without))
    )


def test_reading_is_told_of_each_text_and_of_the_whole(desk: Desk) -> None:
    _, content = _copied(desk)
    content = _with_clause(desk, content, "images", " ".join(["överenskommelsevillkoret"] * 30) + ".")
    proof = proof_read(desk, content)
    hard = [f for f in proof.findings if f.rule is Rule.HARD_TO_READ]
    mine = f"clauses.{content.clauses[0].code}"
    assert mine in {f.place for f in hard}
    assert {f.rule for f in proof.findings if f.place == mine} == {Rule.HARD_TO_READ, Rule.LONG_SENTENCE}
    assert proof.releasable, "advice stops nobody"
    assert proof.whole.words == sum(count.words for _, count in proof.texts) > 500


def test_an_own_checklist_is_released_offered_first_and_frozen_with_its_visit(desk: Desk) -> None:
    case = register(desk)
    item = templates.copy_shipped(desk, OwnKind.CHECKLIST, "three_party", 1)
    templates.release(desk, item.id)
    view = start(desk, case)
    visit = visits.plan_visit(desk, view.placement.id, VisitKind.THREE_PARTY, desk.today())
    opened = visits.open_visit(desk, visit.id)
    assert (opened.checklist.code, opened.checklist.version) == (item.code, 1)


def test_a_checklist_with_a_circle_or_a_link_to_nowhere_is_refused(desk: Desk) -> None:
    item = templates.new_item(desk, OwnKind.CHECKLIST, "Vår checklista")
    content = own_content.read(item)
    assert _rules(desk, content) == {Rule.CHECKLIST_EMPTY}

    def asking(*items: Item) -> object:
        section = replace(content.sections[0], items=items)  # type: ignore[union-attr]
        return replace(content, sections=(section,))  # type: ignore[type-var]

    first = Item("a", ItemKind.YES_NO_PARTLY, "Går det bra?", only_if=OnlyIf("b", ("yes",)))
    second = Item("b", ItemKind.YES_NO_PARTLY, "Trivs du?", only_if=OnlyIf("a", ("yes",)))
    assert Rule.CONDITION_CIRCLE in _rules(desk, asking(first, second))
    assert Rule.ITEM_ORDER in _rules(desk, asking(first, replace(second, only_if=None)))
    assert Rule.CONDITION_UNFINISHED in _rules(desk, asking(first))
    good = asking(replace(second, only_if=None), first)
    assert _rules(desk, good) == set()


def test_an_own_clause_is_put_into_a_template_by_its_code(desk: Desk) -> None:
    item = templates.new_item(desk, OwnKind.CLAUSE, "Resor")
    content = own_content.read(item)
    assert _rules(desk, content) == {Rule.REQUIRED}
    templates.save_item(desk, item, replace(content, text="{enterprise} betalar resan."))  # type: ignore[type-var]
    released = templates.release(desk, item.id)
    clause = desk.catalogue.clause(released.code, desk.today())
    assert placeholders(clause.text) == ("enterprise",)
    _, template = _copied(desk)
    sections = tuple(
        replace(s, clauses=(*s.clauses, clause.code)) if s.part is Part.TERMS else s
        for s in template.template.sections
    )
    codes = (*template.template.clauses, clause.code)
    with_it = replace(template, template=replace(template.template, sections=sections, clauses=codes))
    assert proof_read(desk, with_it).releasable


def test_a_deleted_draft_comes_back(desk: Desk) -> None:
    item, _ = _copied(desk)
    templates.delete_draft(desk, item.id)
    assert templates.find_item(desk, item.id) is None
    templates.restore_draft(desk, item.id)
    assert templates.get_item(desk, item.id).draft


def test_the_list_shows_drafts_newest_editions_and_what_is_shipped(desk: Desk) -> None:
    shipped = len(templates.template_lines(desk))
    item, _ = _copied(desk)
    first = templates.release(desk, item.id)
    templates.next_edition(desk, first.id)
    own = [line for line in templates.template_lines(desk) if line.own]
    assert [(line.draft, line.edition) for line in own] == [(True, 0), (False, 1)]
    assert len(templates.template_lines(desk)) == shipped + 2


@pytest.mark.parametrize("title", ["", "   ", "x" * 10_000, "rad\nbryt"])
def test_a_title_that_cannot_be_one_is_refused(desk: Desk, title: str) -> None:
    with pytest.raises(RuleBroken):
        templates.new_item(desk, OwnKind.CLAUSE, title)


def test_an_older_register_gets_room_for_own_templates_and_keeps_its_drafts(tmp_path: Path) -> None:
    clock = Clock()
    desk = open_desk(tmp_path / "register", clock)
    item, _ = _copied(desk)
    desk.store.close()
    clock.now += timedelta(days=1)
    again = open_desk(tmp_path / "register", clock)
    assert templates.get_item(again, item.id).title == item.title
    assert templates.find_item(again, uuid4()) is None
    again.store.close()
