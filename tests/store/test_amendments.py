"""Amending and extending a signed agreement on a real encrypted store: what is signed, what follows, what is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from asfdesk.documents.content import from_json
from asfdesk.documents.reading import plain_text
from asfdesk.documents.reading_back import said
from asfdesk.domain.agreement import AgreementKind, AgreementView, State
from asfdesk.domain.change import Operation
from asfdesk.domain.errors import Rule, RuleBroken, StoreFault
from asfdesk.domain.kinds import SharedTopic, VisitKind
from asfdesk.domain.period import Span
from asfdesk.domain.signature import Copy
from asfdesk.domain.verdict import Content, Verdict
from asfdesk.domain.visit import VisitState
from asfdesk.services.agreeing import agreements, amendments, placements
from asfdesk.services.agreeing.chain_rules import periods_in_measure
from asfdesk.services.desk import Desk
from asfdesk.services.output import exports
from asfdesk.services.parties import consents
from asfdesk.services.rebuilding import rebuild
from asfdesk.services.sealed import certificates, verification
from asfdesk.services.signatures import signing
from asfdesk.services.start_page import today
from asfdesk.services.visiting import visits
from tests.amending import follow, more_hours, until, written
from tests.cases import Case, Clock, open_desk, ready
from tests.follow_up import signed

AMENDMENT, EXTENSION = AgreementKind.AMENDMENT, AgreementKind.EXTENSION
MAY, AUGUST = date(2026, 5, 4), datetime(2026, 8, 20, 8, tzinfo=UTC)


@pytest.fixture
def first(desk: Desk, case: Case) -> AgreementView:
    return signed(desk, case)


@pytest.fixture
def whole(
    desk: Desk, clock: Clock, first: AgreementView
) -> tuple[AgreementView, AgreementView, AgreementView]:
    """Agreement, amendment of the hours from May, extension from September."""
    second = follow(desk, first, AMENDMENT, more_hours(MAY))
    clock.now = AUGUST
    return first, second, follow(desk, second, EXTENSION, until(date(2027, 3, 5)))


def rules_of(error: pytest.ExceptionInfo[RuleBroken]) -> set[Rule]:
    return {problem.rule for problem in error.value.problems}


def test_an_amendment_states_what_changes_and_nothing_else(desk, whole):
    _, second, _ = whole
    words = plain_text(from_json(second.text(Copy.FULL).content.encode()))
    assert "Tillägg till överenskommelse" in words
    assert {"20\xa0timmar i veckan", "24\xa0timmar i veckan", "Åsa orkar mer och vill öka."} <= set(words)
    assert (
        "Allt annat gäller oförändrat så som det är undertecknat i " + whole[0].agreement.number + "."
        in words
    )
    assert "Baka bröd" not in words


def test_the_supervisor_does_not_read_why_without_consent(desk, whole):
    _, second, _ = whole
    words = "".join(plain_text(from_json(second.text(Copy.SUPERVISOR).content.encode())))
    assert "Åsa orkar mer" not in words
    assert "24\xa0timmar i veckan" in words


def test_the_text_of_three_days_is_compiled_from_what_holds(desk, whole):
    first, second, third = whole
    for day, hours, sources in (
        (date(2026, 4, 1), "20\xa0timmar i veckan", [first]),
        (date(2026, 6, 1), "24\xa0timmar i veckan", [first, second]),
        (date(2026, 10, 1), "24\xa0timmar i veckan", [first, second, third]),
    ):
        made = amendments.compilation_pdf(desk, first.placement.id, day)
        text = " ".join(said(made.data))
        assert hours in text or hours.replace("\xa0", " ") in text
        assert all((one.agreement.number in text) is (one in sources) for one in whole)
        assert "SAMMANSTÄLLNING" in text or "sammanställning" in text
    with pytest.raises(RuleBroken) as error:
        amendments.compilation_pdf(desk, first.placement.id, date(2027, 4, 1))
    assert rules_of(error) == {Rule.NO_TEXT_THAT_DAY}


def test_an_exported_compilation_is_on_record(desk, whole):
    amendments.export_compilation(desk, whole[0].placement.id, date(2026, 6, 1), Copy.SUPERVISOR)
    with desk.store.read() as work:
        assert work.readings.of_participant(whole[0].participant.id)


def test_only_one_change_is_written_at_a_time(desk, first):
    draft = amendments.begin(desk, first.agreement.id, AMENDMENT)
    assert amendments.begin(desk, first.agreement.id, EXTENSION).id == draft.id
    assert draft.amends_id == first.agreement.id
    agreements.discard_agreement(desk, draft.id)
    assert amendments.begin(desk, first.agreement.id, EXTENSION).kind is EXTENSION


def test_what_is_not_signed_is_changed_as_it_is(desk, case):
    draft = ready(desk, case).agreement
    with pytest.raises(RuleBroken) as error:
        amendments.begin(desk, draft.id, AMENDMENT)
    assert rules_of(error) == {Rule.NOT_SIGNED_YET}


def test_a_change_follows_the_last_signed_document_whichever_is_asked_for(desk, whole):
    draft = amendments.begin(desk, whole[0].agreement.id, AMENDMENT)
    assert draft.amends_id == whole[2].agreement.id


def test_an_amendment_without_a_change_or_reason_is_not_presented(desk, first):
    draft = amendments.begin(desk, first.agreement.id, AMENDMENT)
    with pytest.raises(RuleBroken) as error:
        signing.present(desk, draft.id)
    assert {Rule.NOTHING_CHANGED, Rule.REQUIRED} <= rules_of(error)
    agreements.save_terms(desk, draft, replace(draft.terms, change_from=date(2025, 1, 1), change_reason="x"))
    with pytest.raises(RuleBroken) as error:
        signing.present(desk, draft.id)
    assert Rule.AMENDMENT_TOO_EARLY in rules_of(error)


def test_an_extension_needs_a_motivation_of_its_own(desk, clock, first):
    clock.now = AUGUST
    draft = amendments.begin(desk, first.agreement.id, EXTENSION)
    agreements.save_terms(desk, draft, replace(draft.terms, end=date(2027, 3, 5), change_reason="Mer tid"))
    view = agreements.get_agreement(desk, draft.id)
    open_points = {finding.point.code for finding in view.control if not finding.settled}
    assert any("motivation" in code for code in open_points)
    with pytest.raises(RuleBroken):
        signing.present(desk, draft.id)


def test_signed_amendments_stand_behind_the_same_wall(desk, whole):
    for view in whole:
        for change in (
            {"number": "ÖK-2026-AAA-9999"},
            {"terms": view.terms.__class__()},
            {"amends_id": None},
        ):
            if all(getattr(view.agreement, name) == value for name, value in change.items()):
                continue
            with pytest.raises(StoreFault), desk.store.write(Operation.SAVE_AGREEMENT) as work:
                work.agreements.save(replace(view.agreement, **change))


def test_an_amendment_cannot_be_turned_into_an_agreement_by_any_statement(desk, whole):
    _, second, _ = whole
    with pytest.raises(Exception, match=r"frozen|CHECK"), desk.store.write(Operation.SAVE_AGREEMENT) as work:
        work.ledger.connection.exec_driver_sql(
            "UPDATE agreement SET kind = 'agreement', amends_id = NULL WHERE id = ?",
            (second.agreement.id.hex,),
        )


def test_visits_follow_the_new_end_and_keep_why(desk, first):
    def shorter(terms):
        return replace(
            terms, end=date(2026, 6, 30), change_from=MAY, change_reason="Åsa börjar studera i juli."
        )

    view = written(desk, first, AMENDMENT, shorter)
    told = amendments.replanned(desk, view)
    before = {visit.id: visit for visit in visits.visits_of(desk, first.placement.id)}
    follow_on = follow(desk, first, AMENDMENT, shorter)
    after = {visit.id: visit for visit in visits.visits_of(desk, first.placement.id)}
    for shift in told.shifts:
        moved = after[shift.visit.id]
        assert moved.on == (shift.to or before[moved.id].on)
        assert moved.state is (VisitState.PLANNED if shift.to else VisitState.CANCELLED)
        assert follow_on.agreement.number in moved.reason
    untouched = before.keys() - {shift.visit.id for shift in told.shifts}
    assert all(after[key] == before[key] for key in untouched)
    live = [v for v in after.values() if v.state is VisitState.PLANNED]
    assert max(v.on for v in live if v.kind is not VisitKind.INDIVIDUAL) <= date(2026, 6, 30)


def test_consent_follows_the_topics_that_are_signed(desk, clock, first):
    clock.now = datetime(2026, 3, 9, 8, tzinfo=UTC)

    def fewer(terms):
        return replace(
            terms,
            shared_topics=frozenset({SharedTopic.GOALS}),
            change_from=desk.today(),
            change_reason="Åsa vill.",
        )

    follow(desk, first, AMENDMENT, fewer)
    assert consents.shared_now(desk, first.participant.id, first.enterprise.id) == {SharedTopic.GOALS}


def test_the_placement_goes_on_to_the_end_of_the_extension(desk, clock, whole):
    view = placements.get_placement(desk, whole[0].placement.id)
    assert (view.first_day, view.last_day) == (date(2026, 3, 9), date(2027, 3, 5))
    assert view.current.id == whole[1].agreement.id
    clock.now = datetime(2026, 9, 1, 8, tzinfo=UTC)
    lines = today.todo_lines(desk)
    assert not [line for line in lines if line.kind.value in ("agreement", "ending")]
    assert today.figures(desk, lines).running == 1


def test_the_periods_of_a_person_are_all_but_the_one_that_is_amended(desk, whole):
    spring = Span(date(2026, 3, 9), date(2026, 9, 8))
    autumn = Span(date(2026, 9, 9), date(2027, 3, 5))
    draft = amendments.begin(desk, whole[2].agreement.id, AMENDMENT)
    with desk.store.read() as work:
        assert periods_in_measure(work, whole[0].placement) == (spring, autumn)
        assert periods_in_measure(work, whole[0].placement, draft) == (spring,)
        further = replace(draft, kind=EXTENSION)
        assert periods_in_measure(work, whole[0].placement, further) == (spring, autumn)


def test_each_file_is_sealed_verified_and_brought_back_with_its_chain(desk, whole, tmp_path):
    folder = tmp_path / "filer"
    folder.mkdir()
    for view in whole:
        export = exports.export_agreement(desk, view.agreement.id)
        exports.write_export(export, folder)
        found = verification.judge(export.data, certificates.believed(desk), desk.now())
        assert (found.verdict, found.number) == (Verdict.GOOD, view.agreement.number)
        assert found.content is Content.AGREES
    assert {file.name.split()[0] for file in folder.iterdir()} == {
        "Överenskommelse",
        "Tillägg",
        "Förlängning",
    }
    other = open_desk(tmp_path / "annat")
    try:
        report = rebuild.rebuild(other, folder)
        assert {entry.outcome.value for entry in report.entries} == {"done"}
        view = placements.get_placement(other, whole[0].placement.id)
        assert [one.number for one in amendments.chains_of(other, view.placement.id)[0].chain.links] == [
            one.agreement.number for one in whole
        ]
        made = amendments.compilation_pdf(other, view.placement.id, date(2026, 6, 1))
        assert "24" in " ".join(said(made.data))
    finally:
        other.store.close()


def test_an_amendment_alone_is_not_brought_back_without_what_it_changes(desk, whole, tmp_path):
    folder = tmp_path / "filer"
    folder.mkdir()
    exports.write_export(exports.export_agreement(desk, whole[1].agreement.id), folder)
    other = open_desk(tmp_path / "annat")
    try:
        (entry,) = rebuild.rebuild(other, folder).entries
        assert entry.why.value == "no_predecessor"
        with other.store.read() as work:
            assert not work.agreements.in_states(State.SIGNED)
    finally:
        other.store.close()
