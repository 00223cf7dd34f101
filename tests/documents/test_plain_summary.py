"""The summary that each reads first: plain Swedish from the terms, and for the enterprise no more than its own copy."""

from __future__ import annotations

from dataclasses import replace

import pytest

from asfdesk.documents.plain_summary import plain_summary
from asfdesk.documents.sharing import WITHHELD
from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.signature import Role
from asfdesk.domain.terms import Goal
from asfdesk.services.agreeing import agreements
from asfdesk.services.desk import Desk
from tests.cases import ready, register

ADAPTED = SharedTopic.ADAPTATIONS


@pytest.fixture
def view(desk: Desk) -> AgreementView:
    return ready(desk, register(desk))


def said(view: AgreementView, role: Role) -> dict[str, str]:
    return {part.title: "\n".join(part.lines).replace("\u00a0", " ") for part in plain_summary(view, role)}


def test_the_participant_reads_who_where_when_what_goals_and_what_is_shared(view: AgreementView) -> None:
    parts = said(view, Role.PARTICIPANT)
    assert list(parts) == ["Vem", "Var", "När", "Vad", "Mål", "Vem får veta vad"]
    assert "Handledare: Märta Holmström" in parts["Vem"]
    assert parts["Var"] == "Kooperativet Ängen"
    assert "Från måndag 9 mars 2026 till tisdag 8 september 2026" in parts["När"]
    assert "20 timmar i veckan" in parts["När"]
    assert "Måndag till fredag, klockan 9–13.30" in parts["När"]
    assert parts["Mål"] == "Arbeta 20 timmar i veckan"
    assert (
        "Handledaren får veta om anpassningar och hjälpmedel och mål och hur de nås, inget mer."
        in parts["Vem får veta vad"]
    )
    assert "Du kan när som helst ta tillbaka ditt samtycke" in parts["Vem får veta vad"]


@pytest.mark.parametrize("topics", [frozenset(), frozenset({ADAPTED}), frozenset({SharedTopic.HEALTH})])
def test_the_enterprise_is_not_told_goals_without_consent(desk: Desk, view: AgreementView, topics) -> None:
    secret = "Sluta med hjärtmedicinen"
    bare = replace(view.terms, shared_topics=topics, goals=(Goal(secret, "", None),))
    parts = said(agreements.with_terms(desk, view, bare), Role.ENTERPRISE)
    assert parts["Mål"] == WITHHELD
    assert secret not in str(parts)
    assert parts["Vem får veta vad"].startswith("Du får veta")
    assert secret in said(agreements.with_terms(desk, view, bare), Role.OFFICER)["Mål"]


def test_many_goals_are_counted_and_an_empty_part_is_left_out(desk: Desk, view: AgreementView) -> None:
    many = replace(view.terms, goals=tuple(Goal(f"Mål {n}") for n in range(9)), tasks=())
    parts = said(agreements.with_terms(desk, view, many), Role.PARTICIPANT)
    assert parts["Mål"].endswith("Mål 5\noch 3 till")
    assert "Vad" not in parts
