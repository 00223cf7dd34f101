"""The control before signing on a real encrypted store: it fills itself in, is saved point by point, and is locked."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from asfdesk.documents.agreement_control import gap_reasons
from asfdesk.documents.content import from_json
from asfdesk.domain.agreement import AgreementKind, AgreementView
from asfdesk.domain.before_signing import ControlMark, Finding, Standing
from asfdesk.domain.bulk import Outcome, Why
from asfdesk.domain.carried import Recipient
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Rule, RuleBroken, StoreFault
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.signature import Copy
from asfdesk.domain.terms import Fulfilled
from asfdesk.exchange.agreement_data import NAME
from asfdesk.exchange.agreement_data import from_json as read_data
from asfdesk.exchange.pdf_data import embedded_file
from asfdesk.services.agreeing import agreements, amendments, before_signing
from asfdesk.services.desk import Desk
from asfdesk.services.output import exports
from asfdesk.services.parties import consents
from asfdesk.services.rebuilding import rebuild
from asfdesk.services.rights import access_extract
from asfdesk.services.signatures import signing
from tests.cases import Case, open_desk, ready
from tests.follow_up import sign_all

REASON = "Kommunal har inte svarat trots två påminnelser; placeringen kan inte vänta."


def without(view: AgreementView, *codes: str) -> tuple[Fulfilled, ...]:
    return tuple(one for one in view.terms.requirements if one.code not in codes)


@pytest.fixture
def gap(desk: Desk, case: Case) -> AgreementView:
    """A draft that lacks the union's statement alone."""
    view = ready(desk, case)
    terms = replace(view.terms, requirements=without(view, "union_statement"))
    agreements.save_terms(desk, view.agreement, terms)
    return agreements.get_agreement(desk, view.agreement.id)


def found(view: AgreementView, code: str = "union_heard") -> Finding:
    return next(one for one in view.control if one.point.code == code)


def set_point(
    desk: Desk, view: AgreementView, standing: Standing, code: str = "union_heard", **what: object
) -> ControlMark:
    mark = before_signing.new_mark(desk, view, found(view, code), standing)
    return before_signing.mark_point(desk, replace(mark, **what))  # type: ignore[arg-type]


def again(desk: Desk, view: AgreementView) -> AgreementView:
    return agreements.get_agreement(desk, view.agreement.id)


def run(desk: Desk, statement: str) -> None:
    with desk.store.write(Operation.MARK_CONTROL) as work:
        _ = work.ledger.operation_id
        work.connection.exec_driver_sql(statement)


def text(view: AgreementView, copy: Copy) -> str:
    frozen = view.text(copy)
    assert frozen is not None
    return frozen.content


def test_what_the_register_knows_is_filled_in_and_says_so(desk: Desk, case: Case) -> None:
    view = ready(desk, case)
    said = {one.point.code: one.words for one in view.control}
    assert all(one.known for one in view.control)
    assert said["supervisor_named"] == "Handledare Märta Holmström, ersättare Pär Lindqvist"
    assert said["period_motivation"] == "Skälen står under rubriken Insats och syfte"
    assert said["consent_documented"].startswith("Deltagaren samtycker skriftligt")
    consent = replace(
        consents.new_consent(desk, case.participant.id, case.enterprise.id, view.terms.end),
        topics=frozenset({SharedTopic.GOALS}), purpose="Placeringen",
    )  # fmt: skip
    consents.save_consent(desk, consent)
    assert found(again(desk, view), "consent_documented").words == (
        "Samtycke finns i registret, gäller till och med 8\u00a0september 2026"
    )
    assert found(again(desk, view), "consent_documented").on == desk.today()


def test_a_point_opens_again_when_what_filled_it_is_taken_away(desk: Desk, case: Case) -> None:
    view = ready(desk, case)
    bare = replace(view.terms, deputy_id=None, motivation="", shared_topics=frozenset())
    agreements.save_terms(desk, view.agreement, bare)
    view = again(desk, view)
    still = [one.point.code for one in agreements.assess(desk, view).control]
    assert still == ["supervisor_named", "period_motivation", "consent_documented"]
    assert agreements.assess(desk, view).gaps == (), "nobody is asked for the same thing twice"


def test_the_agreement_cannot_be_presented_with_a_gap_and_can_with_a_written_reason(
    desk: Desk, gap: AgreementView
) -> None:
    with pytest.raises(RuleBroken) as refused:
        signing.present(desk, gap.agreement.id)
    assert [(p.rule, p.field) for p in refused.value.problems] == [(Rule.CONTROL_OPEN, "control.union_heard")]
    for reason in ("", "  \n "):
        with pytest.raises(RuleBroken):
            set_point(desk, gap, Standing.LACKING, reason=reason)
    set_point(desk, gap, Standing.LACKING, reason=REASON)
    view = signing.present(desk, gap.agreement.id)
    for copy in Copy:
        assert gap_reasons(from_json(text(view, copy).encode())) == [REASON], (
            "all three sign that it was lacking"
        )


def test_a_point_is_set_undone_and_set_again(desk: Desk, gap: AgreementView) -> None:
    first = set_point(desk, gap, Standing.DONE)
    view = again(desk, gap)
    assert (found(view).by, found(view).on) == ("Ann-Sofie Åkerlund", desk.today())
    second = set_point(desk, view, Standing.NOT_APPLICABLE, reason="Platsen har ingen facklig organisation")
    before_signing.take_back(desk, second, first)
    assert found(again(desk, gap)).standing is Standing.DONE
    before_signing.take_back(desk, found(again(desk, gap)).mark or first, None)
    assert found(again(desk, gap)).standing is Standing.OPEN


def test_two_windows_do_not_write_over_each_other(desk: Desk, gap: AgreementView) -> None:
    set_point(desk, gap, Standing.DONE)
    with pytest.raises(RuleBroken) as refused:
        set_point(desk, gap, Standing.LACKING, reason=REASON)
    assert refused.value.problems[0].rule is Rule.CHANGED_ELSEWHERE
    assert found(again(desk, gap)).standing is Standing.DONE


def test_a_character_that_no_page_can_show_is_refused_before_anybody_signs(
    desk: Desk, gap: AgreementView
) -> None:
    with pytest.raises(RuleBroken) as refused:
        set_point(desk, gap, Standing.LACKING, reason="Facket \U000130c0 svarar inte")
    assert [(p.rule, p.field) for p in refused.value.problems] == [(Rule.UNPRINTABLE, "reason")]


def test_the_control_is_locked_with_the_words_and_opens_with_them(desk: Desk, gap: AgreementView) -> None:
    mark = set_point(desk, gap, Standing.LACKING, reason=REASON)
    view = signing.present(desk, gap.agreement.id)
    assert {one.point.code: one.known for one in view.control} == {
        "union_heard": False, "organiser_sound": True, "supervisor_named": True, "action_plan": True,
        "period_motivation": True, "consent_documented": True,
    }  # fmt: skip
    with pytest.raises(RuleBroken) as refused:
        before_signing.mark_point(desk, replace(mark, reason="Annat skäl"))
    assert refused.value.problems[0].rule is Rule.AGREEMENT_LOCKED
    for statement in (
        "UPDATE control_mark SET reason = 'annat'",
        "UPDATE control_mark SET standing = 'done', known = 1",
        "DELETE FROM control_mark",
        "INSERT OR REPLACE INTO control_mark SELECT * FROM control_mark",
    ):
        with pytest.raises(StoreFault):
            run(desk, statement)
    signing.withdraw(desk, view.agreement.id, "Fel datum")
    draft = again(desk, view)
    assert found(draft).standing is Standing.LACKING
    assert found(draft, "supervisor_named").known
    set_point(desk, draft, Standing.DONE)
    later = signing.present(desk, draft.agreement.id)
    assert gap_reasons(from_json(text(later, Copy.FULL).encode())) == []


def test_the_supervisors_copy_has_no_more_of_the_control_than_was_consented_to(
    desk: Desk, case: Case
) -> None:
    view = ready(desk, case)
    agreements.save_terms(desk, view.agreement, replace(view.terms, motivation=""))
    secret = "Läkarutlåtandet väntar ännu."
    set_point(desk, again(desk, view), Standing.LACKING, "period_motivation", reason=secret)
    view = signing.present(desk, view.agreement.id)
    assert secret in text(view, Copy.FULL)
    assert secret not in text(view, Copy.SUPERVISOR)
    assert "Facklig organisation har fått" in text(view, Copy.SUPERVISOR)
    view = sign_all(desk, view)
    for recipient, told in (
        (Recipient.FILE, True),
        (Recipient.PARTICIPANT, True),
        (Recipient.SUPERVISOR, False),
    ):
        pdf = exports.export_agreement(desk, view.agreement.id, recipient=recipient).data
        data = json.loads(embedded_file(pdf, NAME, 8_000_000))
        points = {one["point"]: one for one in data["control"]}
        assert ("period_motivation" in points) is told
        assert points["union_heard"]["known"] is True
        if told:
            assert points["period_motivation"] | {"id": ""} == {
                "id": "", "point": "period_motivation", "standing": "lacking", "reason": secret,
                "label": "Skälen för just den här insatsen under perioden är skrivna", "on": "2026-03-02",
                "law": "10 § förordning (2007:414)", "by": "Ann-Sofie Åkerlund",
            }  # fmt: skip


def test_a_rebuilt_register_has_the_control_as_it_was_signed(
    desk: Desk, gap: AgreementView, tmp_path: Path
) -> None:
    set_point(desk, gap, Standing.LACKING, reason=REASON)
    view = sign_all(desk, signing.present(desk, gap.agreement.id))
    pdf = exports.export_agreement(desk, view.agreement.id, recipient=Recipient.FILE).data
    data = read_data(embedded_file(pdf, NAME, 8_000_000))
    other = open_desk(tmp_path / "other")
    assert rebuild.take_in_one(other, data).outcome is Outcome.DONE
    here, there = again(desk, view), agreements.get_agreement(other, view.agreement.id)
    assert [replace(f.mark, version=0) for f in there.control] == [
        replace(f.mark, version=0) for f in here.control
    ]  # type: ignore[type-var]
    other.store.close()


def test_data_that_hide_a_gap_or_make_one_up_are_refused(
    desk: Desk, gap: AgreementView, tmp_path: Path
) -> None:
    set_point(desk, gap, Standing.LACKING, reason=REASON)
    view = sign_all(desk, signing.present(desk, gap.agreement.id))
    pdf = exports.export_agreement(desk, view.agreement.id, recipient=Recipient.FILE).data
    data = read_data(embedded_file(pdf, NAME, 8_000_000))
    other = open_desk(tmp_path / "other")

    def told(**change: object) -> Why:
        control = tuple(
            type(one)(**{name: getattr(one, name) for name in one.__struct_fields__} | change)
            if one.point == "union_heard" else one
            for one in data.control
        )  # fmt: skip
        return rebuild.take_in_one(other, _with(data, control)).why

    assert told(reason=" ") is Why.MALFORMED
    assert told(standing="done", reason="") is Why.WORDS_DIFFER
    assert told(reason="Ett annat skäl") is Why.WORDS_DIFFER
    assert told(point="organiser_sound") is Why.MALFORMED, "a point twice"
    assert rebuild.take_in_one(other, _with(data, ())).why is Why.WORDS_DIFFER
    with other.store.read() as work:
        assert work.agreements.all() == [], "nothing is left behind"
    other.store.close()


def _with(data, control):
    values = {name: getattr(data, name) for name in data.__struct_fields__}
    return type(data)(**values | {"control": control})


def test_the_extract_tells_the_person_what_was_controlled(desk: Desk, gap: AgreementView, case: Case) -> None:
    set_point(desk, gap, Standing.LACKING, reason=REASON)
    with desk.store.read() as work:
        tables = access_extract.collect(desk, work, case.participant.id).tables
    assert tables["Kontroll före underskrift"][0]["reason"] == REASON


def test_an_extension_has_a_control_of_its_own_and_a_gap_in_it_is_signed_too(desk: Desk, case: Case) -> None:
    signed = sign_all(desk, signing.present(desk, ready(desk, case).agreement.id))
    began = amendments.begin(desk, signed.agreement.id, AgreementKind.EXTENSION)
    view = agreements.get_agreement(desk, began.id)
    terms = replace(view.terms, end=date(2026, 12, 31), change_reason="Målet är inte nått än.")
    agreements.save_terms(desk, view.agreement, terms)
    view = again(desk, view)
    assert not found(view, "period_motivation").settled, "each period is tried anew (2007:414 10 §)"
    stale = found(view, "action_plan")
    assert not stale.settled, "the plan is more than six months old when the new period starts"
    with pytest.raises(RuleBroken):
        signing.present(desk, view.agreement.id)
    for code in ("period_motivation", "action_plan"):
        set_point(desk, again(desk, view), Standing.LACKING, code, reason=f"Saknas: {code}")
    later = signing.present(desk, view.agreement.id)
    full = from_json(text(later, Copy.FULL).encode())
    assert sorted(gap_reasons(full)) == ["Saknas: action_plan", "Saknas: period_motivation"]


def test_what_was_signed_without_does_not_bar_a_small_amendment(desk: Desk, gap: AgreementView) -> None:
    set_point(desk, gap, Standing.LACKING, reason=REASON)
    agreements.save_terms(desk, again(desk, gap).agreement, replace(gap.terms, deputy_id=None))
    set_point(
        desk, again(desk, gap), Standing.NOT_APPLICABLE, "supervisor_named", reason="Bara en handledare"
    )
    signed = sign_all(desk, signing.present(desk, gap.agreement.id))
    began = amendments.begin(desk, signed.agreement.id, AgreementKind.AMENDMENT)
    view = agreements.get_agreement(desk, began.id)
    less = replace(view.terms, change_reason="Ny uppgift", tasks=(*view.terms.tasks, "Diska"))
    agreements.save_terms(desk, view.agreement, less)
    view = again(desk, view)
    assert view.control == ()
    assert agreements.assess(desk, view).gaps == ()
    assert signing.present(desk, view.agreement.id).texts
