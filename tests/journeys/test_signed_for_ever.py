"""A signed agreement never changes: every service, every route of the window, and what the PDF says for ever after."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

import asfdesk.services
from asfdesk.documents.reading import plain_text
from asfdesk.domain.agreement import AgreementKind, AgreementView, State
from asfdesk.domain.before_signing import Standing
from asfdesk.domain.change import Kind, Operation
from asfdesk.domain.errors import RuleBroken, StoreFault
from asfdesk.domain.kinds import CommissionerKind, SharedTopic, VisitKind
from asfdesk.domain.signature import ROLES, Copy, Role
from asfdesk.domain.visit import VisitState
from asfdesk.gui.pages.agreement.page import AgreementPage
from asfdesk.gui.tasks import Tasks
from asfdesk.services import drafts
from asfdesk.services.agreeing import agreements, amendments, before_signing, frozen_words
from asfdesk.services.authoring import template_upgrade  # fmt: skip
from asfdesk.services.desk import Desk
from asfdesk.services.output import exports
from asfdesk.services.parties import commissioners, consents, enterprises, participants
from asfdesk.services.signatures import signing
from asfdesk.services.visiting import actions, visit_place, visits
from asfdesk.store.rows.ledger import NotFound
from asfdesk.store.trail.audit import verify_chain
from tests.cases import Case, filled, open_desk, register, scrawl
from tests.follow_up import answer_all, first_planned, signed
from tests.gui.register_window import Register
from tests.other_seals import seal_otherwise

from .an_end import SERVICES as AN_END
from .an_end import an_end
from .days_and_costs import SERVICES as DAYS_AND_COSTS
from .days_and_costs import a_month
from .tried_elsewhere import ELSEWHERE, writing_services


@dataclass
class Office:
    """A desk with one signed agreement."""

    desk: Desk
    case: Case
    view: AgreementView

    @property
    def now(self) -> AgreementView:
        """The agreement as it is read from the register now."""
        return agreements.get_agreement(self.desk, self.view.agreement.id)

    def state(self) -> object:
        """Every stored byte of the agreement, its texts, its signatures and its placement's frozen columns."""
        with self.desk.store.read() as work:
            run = work.connection.exec_driver_sql
            key = self.view.agreement.id.hex
            return [
                run("SELECT * FROM agreement WHERE id = ?", (key,)).fetchall(),
                run("SELECT * FROM frozen_text WHERE agreement_id = ? ORDER BY 1, 2, 3", (key,)).fetchall(),
                run("SELECT * FROM signature WHERE agreement_id = ? ORDER BY 1", (key,)).fetchall(),
            ]

    def words(self) -> list[list[str]]:
        """What the signed documents say."""
        topics = self.view.terms.shared_topics
        return [plain_text(frozen_words.signed_document(self.now, copy, topics)) for copy in Copy]

    def sign(self, role: Role, sha256: str = "") -> object:
        text = self.view.texts[0]
        return signing.sign(
            self.desk, self.view.agreement.id, role, name="Någon Annan", capacity="", place="Gävle", ink=scrawl(),
            shown_sha256=sha256 or text.sha256,
        )  # fmt: skip


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    desk = open_desk(tmp_path / "register")
    case = register(desk)
    made = Office(desk, case, signed(desk, case))
    yield made
    with desk.store.read() as work:
        assert verify_chain(work.connection) is None
    desk.store.close()


Attempt = Callable[[Office], object]

REFUSED: dict[str, Attempt] = {
    "agreeing.agreements.save_terms": lambda o: agreements.save_terms(
        o.desk, o.view.agreement, replace(o.view.terms, purpose_text="Något annat.")
    ),
    "agreeing.agreements.discard_agreement": lambda o: agreements.discard_agreement(
        o.desk, o.view.agreement.id
    ),
    "signatures.signing.present": lambda o: signing.present(o.desk, o.view.agreement.id),
    "signatures.signing.withdraw": lambda o: signing.withdraw(o.desk, o.view.agreement.id, "Fel datum"),
    "signatures.signing.sign": lambda o: [o.sign(role) for role in ROLES],
    "parties.participants.delete_participant": lambda o: participants.delete_participant(
        o.desk, o.case.participant.id
    ),
    "parties.enterprises.delete_enterprise": lambda o: enterprises.delete_enterprise(
        o.desk, o.case.enterprise.id
    ),
    "parties.commissioners.delete_officer": lambda o: commissioners.delete_officer(o.desk, o.case.officer.id),
    "parties.commissioners.delete_unit": lambda o: commissioners.delete_unit(o.desk, o.case.unit.id),
    "parties.commissioners.delete_commissioner": lambda o: commissioners.delete_commissioner(
        o.desk, o.case.unit.commissioner_id
    ),
    "agreeing.before_signing.mark_point": lambda o: before_signing.mark_point(
        o.desk, before_signing.new_mark(o.desk, o.view, o.view.control[0], Standing.LACKING)
    ),
    "authoring.template_upgrade.take_over": lambda o: template_upgrade.take_over(
        o.desk, o.view.agreement.id, "general", 1
    ),
}
"""What names the agreement, or something it stands on, and must be refused."""


def rename_all(o: Office) -> None:
    """The world goes on: people and enterprises change their names after the signing."""
    participants.save_participant(
        o.desk, replace(o.case.participant, given_name="Annika", family_name="Nyman", phone="070-174 06 99")
    )
    enterprises.save_enterprise(
        o.desk, replace(o.case.enterprise, name="Helt Annat Kooperativ", signatory="Ny Firmatecknare")
    )
    enterprises.save_supervisor(o.desk, replace(o.case.supervisor, name="Ny Handledare"))
    commissioners.save_officer(o.desk, replace(o.case.officer, name="Ny Handläggare", title="Chef"))
    commissioners.save_unit(o.desk, replace(o.case.unit, name="Ny enhet"))
    owner = next(
        c for c in commissioners.organisations(o.desk) if c.commissioner.id == o.case.unit.commissioner_id
    )
    commissioners.save_commissioner(o.desk, replace(owner.commissioner, name="Ny myndighet"))


def a_visit(o: Office) -> None:
    """The whole life of a visit."""
    visit = first_planned(o.desk, o.view)
    visit = visits.move_visit(o.desk, visit, visit.on + timedelta(days=1), None, "Annan plats", "Sjukdom")
    visits.restore_visit(o.desk, visits.cancel_visit(o.desk, visit, "Ledigt"))
    seen = answer_all(o.desk, visits.open_visit(o.desk, visit.id))
    visit_place.remember_place(o.desk, visit.id, visit_place.Place("words"))
    visits.write_notes(o.desk, replace(seen.visit, notes="Efteråt"))
    visits.put_back(o.desk, seen, ())
    visits.close_visit(o.desk, visit.id)


def a_consent(o: Office) -> None:
    """More is shared, then everything is taken back."""
    for given in consents.consents_of(o.desk, o.case.participant.id):
        consents.revoke_consent(o.desk, given)
    fresh = consents.new_consent(o.desk, o.case.participant.id, o.case.enterprise.id, date(2026, 12, 1))
    consents.save_consent(o.desk, replace(fresh, topics=frozenset(SharedTopic), purpose="Allt"))


def an_action(o: Office) -> None:
    made = actions.save_action(
        o.desk, actions.new_action(o.view.placement.id, None, "Ring", due=date(2026, 4, 1))
    )
    made = actions.reopen_action(o.desk, actions.finish_action(o.desk, made))
    actions.delete_action(o.desk, made.id)
    actions.restore_action(o.desk, made.id)


def a_draft(o: Office) -> None:
    """Half-typed terms of a signed agreement, as an older program might have left them."""
    key = o.view.agreement.id
    drafts.keep_draft(o.desk, Kind.AGREEMENT, key, replace(o.view.terms, purpose_text="Utkast"), 1)
    drafts.drop_draft(o.desk, Kind.AGREEMENT, key)


def an_export(o: Office) -> None:
    exports.export_agreement(o.desk, o.view.agreement.id)
    exports.export_agreement(o.desk, o.view.agreement.id, Copy.SUPERVISOR)
    exports.remember_folder(o.desk, o.desk.store.folder)


def bring_back(o: Office) -> None:
    """Undo of a removal, for things that were never removed: there is nothing to undo."""
    undo: list[Callable[[], object]] = [
        lambda: agreements.restore_agreement(o.desk, o.view.agreement.id),
        lambda: participants.restore_participant(o.desk, o.case.participant.id),
        lambda: enterprises.restore_enterprise(o.desk, o.case.enterprise.id),
        lambda: commissioners.restore(o.desk, Kind.OFFICER, o.case.officer.id),
    ]
    for each in undo:
        with pytest.raises(NotFound):
            each()


def the_supervisor_leaves(o: Office) -> None:
    """Who supervised quits, and comes back."""
    enterprises.delete_supervisor(o.desk, o.case.supervisor.id)
    assert o.now.supervisor is None
    o.words()
    enterprises.restore_supervisor(o.desk, o.case.supervisor.id)


def another_seal(o: Office) -> None:
    seal_otherwise(o.desk, o.now)


HARMLESS: dict[Attempt, tuple[str, ...]] = {
    another_seal: (
        "sealed.certificates.use_file", "sealed.certificates.trust", "sealed.certificates.distrust", "sealed.certificates.make_own",
        "sealed.failed_steps.note_failure", "sealed.seals.keep_sealed",
    ),
    rename_all: (
        "parties.participants.save_participant", "parties.enterprises.save_enterprise", "parties.enterprises.save_supervisor",
        "parties.commissioners.save_officer", "parties.commissioners.save_unit", "parties.commissioners.save_commissioner",
    ),
    a_visit: (
        "visiting.visits.move_visit", "visiting.visits.cancel_visit", "visiting.visits.restore_visit", "visiting.visits.open_visit", "visiting.visits.answer",
        "visiting.visits.write_notes", "visiting.visits.put_back", "visiting.visits.close_visit", "visiting.visit_place.remember_place",
    ),
    a_consent: ("parties.consents.save_consent", "parties.consents.revoke_consent"),
    an_action: (
        "visiting.actions.save_action", "visiting.actions.finish_action", "visiting.actions.reopen_action", "visiting.actions.delete_action",
        "visiting.actions.restore_action",
    ),
    lambda o: a_month(o.desk, o.now): DAYS_AND_COSTS,
    lambda o: an_end(o.desk, o.now): AN_END,
    a_draft: ("drafts.keep_draft", "drafts.drop_draft"),
    an_export: ("output.exports.export_agreement", "output.exports.remember_folder"),
    bring_back: (
        "agreeing.agreements.restore_agreement", "parties.participants.restore_participant", "parties.enterprises.restore_enterprise",
        "parties.commissioners.restore",
    ),
    the_supervisor_leaves: ("parties.enterprises.delete_supervisor", "parties.enterprises.restore_supervisor"),
    lambda o: agreements.start_agreement(o.desk, o.case.participant.id, o.case.enterprise.id, "work_training"): (
        "agreeing.agreements.start_agreement",
    ),
    lambda o: amendments.begin(o.desk, o.view.agreement.id, AgreementKind.AMENDMENT): ("agreeing.amendments.begin",),
    lambda o: visits.plan_visit(o.desk, o.view.placement.id, VisitKind.INDIVIDUAL, date(2026, 5, 4)): (
        "visiting.visits.plan_visit",
    ),
    lambda o: (
        commissioners.work_as(o.desk, o.case.officer.id),
        [commissioners.add_model(o.desk, model) for model in o.desk.catalogue.reference.commissioners[:1]],
    ): ("parties.commissioners.work_as", "parties.commissioners.add_model"),
}  # fmt: skip
"""What may be done around a signed agreement, and leaves it as it is."""


def test_every_service_that_writes_is_tried_here_or_said_why_not() -> None:
    known = {*REFUSED, *ELSEWHERE, *(name for names in HARMLESS.values() for name in names)}
    assert writing_services() - known == set(), "try the new service on a signed agreement"
    everything = {
        f"{info.name.removeprefix('asfdesk.services.')}.{name}"
        for info in pkgutil.walk_packages(asfdesk.services.__path__, "asfdesk.services.")
        for name, _ in inspect.getmembers(importlib.import_module(info.name), inspect.isfunction)
    }
    assert known - everything == set(), "these are gone"


@pytest.mark.parametrize("name", REFUSED)
def test_services_refuse_to_change_what_is_signed(office: Office, name: str) -> None:
    before, said = office.state(), office.words()
    with pytest.raises((RuleBroken, StoreFault)):
        REFUSED[name](office)
    assert office.state() == before
    assert office.words() == said


@pytest.mark.parametrize("attempt", HARMLESS, ids=[names[0] for names in HARMLESS.values()])
def test_what_goes_on_around_it_leaves_the_signed_words_alone(office: Office, attempt: Attempt) -> None:
    before, said = office.state(), office.words()
    attempt(office)
    assert office.state() == before
    assert office.words() == said


def test_a_supervisor_or_deputy_of_an_unsigned_agreement_cannot_be_put_away(office: Office) -> None:
    case = office.case
    later = agreements.start_agreement(office.desk, case.participant.id, case.enterprise.id, "work_training")
    view = agreements.get_agreement(office.desk, later.id)
    agreements.save_terms(office.desk, later, filled(view, case))
    enterprises.save_supervisor(office.desk, replace(case.supervisor, deputy_id=None))
    for key in (case.supervisor.id, case.deputy.id):
        with pytest.raises(RuleBroken, match="in_use"):
            enterprises.delete_supervisor(office.desk, key)


def test_a_wider_consent_later_adds_nothing_to_the_signed_supervisors_copy(office: Office) -> None:
    everything = frozenset(SharedTopic)
    narrow = plain_text(
        frozen_words.signed_document(office.now, Copy.SUPERVISOR, office.view.terms.shared_topics)
    )
    assert plain_text(frozen_words.signed_document(office.now, Copy.SUPERVISOR, everything)) == narrow


@pytest.mark.parametrize("field", [
    {"number": "ÖK-1"}, {"state": State.DRAFT}, {"state": State.PRESENTED}, {"round": 9}, {"signed_at": None},
    {"presented_at": None}, {"version": 99},
])  # fmt: skip
def test_the_stores_own_door_is_shut_too(office: Office, field: dict[str, Any]) -> None:
    before = office.state()

    def save() -> None:
        with office.desk.store.write(Operation.SAVE_AGREEMENT) as work:
            work.agreements.save(replace(office.view.agreement, **field))

    with pytest.raises((StoreFault, RuleBroken)):
        save()
    with pytest.raises((StoreFault, RuleBroken)):
        _sql(office, f"UPDATE agreement SET {next(iter(field))} = NULL")
    assert office.state() == before


def _sql(office: Office, statement: str) -> None:
    with office.desk.store.write(Operation.SAVE_AGREEMENT) as work:
        _ = work.ledger.operation_id
        work.connection.exec_driver_sql(statement)


def test_the_window_shows_it_read_only_and_no_key_changes_it(
    qtbot: QtBot, tmp_path: Path, tasks: Tasks
) -> None:
    window = Register(qtbot, tmp_path / "window", tasks)
    view = signed(window.desk, window.somebody)
    office = Office(window.desk, window.somebody, view)
    before = office.state()
    page = window.go("agreement", view.agreement.id)
    assert isinstance(page, AgreementPage)
    assert page.editor is None
    assert page.locked is not None
    writable = [
        each for kind in (QLineEdit, QPlainTextEdit, QComboBox) for each in page.findChildren(kind)
        if each.isVisibleTo(page) and each.isEnabled()
    ]  # fmt: skip
    assert writable == []
    for button in (page.bar.save, page.bar.present, page.bar.more):
        assert button.isHidden()
    assert set(page.locked.buttons) == {
        "export", "export_supervisor", "export_elsewhere", "export_locked", "export_archive", "print", "card", "amend",
        "extend", "placement",
    }  # fmt: skip
    for key in (Qt.Key.Key_S, Qt.Key.Key_Return):
        QTest.keyClick(page, key, Qt.KeyboardModifier.ControlModifier)
    page.save()
    page.present()
    page.discard()
    window.go("signing", view.agreement.id)
    qtbot.waitUntil(lambda: tasks.idle, timeout=20_000)
    assert window.window.pages["signing"].findChild(object, "signing.withdraw").isHidden()  # type: ignore[type-var]
    window.go("new_agreement")
    assert office.state() == before
    assert window.ask.asked == []
    qtbot.waitUntil(lambda: tasks.idle, timeout=20_000)
    window.close()


def test_an_amended_draft_beside_it_can_be_written_while_the_signed_one_stays(office: Office) -> None:
    before, said = office.state(), office.words()
    later = agreements.start_agreement(
        office.desk, office.case.participant.id, office.case.enterprise.id, "work_training"
    )
    assert later.id != office.view.agreement.id
    assert later.number != office.view.agreement.number
    saved = agreements.save_terms(
        office.desk, later, filled(agreements.get_agreement(office.desk, later.id), office.case)
    )
    agreements.discard_agreement(office.desk, saved.id)
    assert office.state() == before
    assert office.words() == said
    assert [v.state for v in visits.visits_of(office.desk, office.view.placement.id)].count(
        VisitState.PLANNED
    ) > 3
    kinds = commissioners.commissioner_kind(office.desk)
    assert kinds is CommissionerKind.AF
