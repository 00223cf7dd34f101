"""A register with one person of each kind of protection: nothing tells who they are but the case opened for a reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from asfdesk.domain.carried import recipient_of
from asfdesk.domain.change import Kind
from asfdesk.domain.identity import parse_person_number
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.own import OwnKind
from asfdesk.domain.parties import Address, Participant
from asfdesk.domain.protection import Notice, NoticeSource, OpeningReason, Protection
from asfdesk.domain.reading import Seen
from asfdesk.domain.signature import Copy
from asfdesk.gui.guards.gate import SEEN
from asfdesk.gui.pages.register.protection_words import logged_reason, reason_words
from asfdesk.gui.question import ReasonQuestion
from asfdesk.gui.shell import _PAGES
from asfdesk.gui.tasks import Tasks
from asfdesk.services import drafts, lists
from asfdesk.services.desk import Desk
from asfdesk.services.output import exports
from asfdesk.services.parties import participants
from asfdesk.services.rights import protected, reading
from asfdesk.services.visiting import actions, visits
from tests.cases import TODAY, start
from tests.documents.reading_back import page_texts
from tests.follow_up import signed
from tests.hands import replace_text, type_text

from .everything_shown import everything
from .register_window import Register

SINCE = TODAY - timedelta(days=30)
NOTICE = Notice(SINCE, NoticeSource.TAX_AGENCY, TODAY)
PEOPLE = (
    ("Xylofa", "Qvarnhammar", "19750114-9871", "070-174 06 11", "Vildrosstigen 7", Protection.CONFIDENTIAL),
    ("Zenobia", "Wrangelbäck", "19840517-0005", "070-174 06 12", "Ugglehultet 9", Protection.PROTECTED_REGISTRATION),
    ("Ymer", "Jättendalsson", "19680229-9872", "070-174 06 13", "Krokusgränd 3", Protection.ASSUMED_IDENTITY),
)  # fmt: skip


@dataclass(frozen=True)
class Hidden:
    """One person, everything that may not be seen of them, and their case."""

    person: Participant
    names: tuple[str, ...]
    numbers: tuple[str, ...]
    placement: UUID
    agreement: UUID
    visit: UUID


def hide(register: Register, line: tuple[str, str, str, str, str, Protection]) -> Hidden:
    given, family, number, phone, street, kind = line
    desk, case = register.desk, register.somebody
    parsed = parse_person_number(number, TODAY)
    person = participants.save_participant(
        desk,
        replace(
            participants.new_participant(), given_name=given, family_name=family, person_number=parsed,
            phone=phone, email=f"{given.lower()}@example.se", address=Address(street, "802 50", "Gävle"),
            protection=kind, notice=NOTICE, contact_note=f"{given} nås via förmedling",
            representative="Godman Hemligsson", municipality="2132",
        ),
    )  # fmt: skip
    view = signed(desk, replace(case, participant=person))
    visit = visits.plan_visit(desk, view.placement.id, VisitKind.WORKPLACE, TODAY, None, street)
    actions.save_action(desk, actions.new_action(view.placement.id, text=f"Ring {given}", due=TODAY))
    drafts.keep_draft(desk, Kind.PARTICIPANT, person.id, {"typed": given}, person.version)
    numbers = (parsed.full, parsed.digits, parsed.masked, parsed.full[2:], parsed.digits[2:8], phone, street, "Hemligsson",
               f"{given.lower()}@")  # fmt: skip
    return Hidden(person, (given, family), numbers, view.placement.id, view.agreement.id, visit.id)


@pytest.fixture
def register(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> Iterator[Register]:
    made = Register(qtbot, tmp_path / "register", tasks)
    yield made
    made.close()


@pytest.fixture
def hidden(register: Register) -> tuple[Hidden, ...]:
    return tuple(hide(register, line) for line in PEOPLE)


def told(text: str, who: Hidden) -> list[str]:
    """What of a hidden person stands in a text."""
    folded = text.casefold()
    return [secret for secret in (*who.names, *who.numbers) if secret.casefold() in folded]


def answered(register: Register) -> None:
    register.ask.prepare((reason_words(OpeningReason.MEETING), ""))


def test_no_page_without_a_case_tells_who_is_protected_nor_of_which_kind(
    qtbot: QtBot, register: Register, hidden: tuple[Hidden, ...]
) -> None:
    subjects: dict[str, object] = {
        "enterprise": register.somebody.enterprise.id,
        "template": (
            OwnKind.AGREEMENT,
            register.desk.catalogue.all_templates[0].code,
            register.desk.catalogue.all_templates[0].version,
        ),
        "template_pack": register.desk.store.folder.parent / "no pack.asfmallar",
        "change_template": (Kind.AGREEMENT, start(register.desk, register.somebody).agreement.id),
    }
    for page in sorted(set(_PAGES) - set(SEEN)):
        assert register.window.go(page, subjects.get(page)), page
        qtbot.waitUntil(lambda: register.window.surroundings.tasks.idle, timeout=20_000)
        shown = everything(register.window)
        for who in hidden:
            assert told(shown, who) == [], page
        for kind in ("Fingerade", "Skyddad folkbokföring", "Sekretessmarkering"):
            assert kind.casefold() not in shown.casefold(), page


def test_the_lists_show_initials_so_that_the_case_can_be_found(
    register: Register, hidden: tuple[Hidden, ...]
) -> None:
    for page in ("participants", "agreements", "visits", "today"):
        register.go(page)
        shown = everything(register.window)
        for who in hidden:
            assert who.person.initials in shown, page


def test_the_search_finds_a_protected_identity_by_the_whole_name_alone_and_shows_initials(
    register: Register, hidden: tuple[Hidden, ...]
) -> None:
    for who in hidden:
        given, family = who.names
        for typed in (given, family, given[:3], who.person.person_number.digits[:8], who.person.phone):  # type: ignore[union-attr]
            assert lists.search(register.desk, typed) == []
        (hit,) = lists.search(register.desk, f"{given} {family}")
        assert told(repr(hit) + hit.title + hit.detail, who) == []
        assert hit.title == who.person.initials


@pytest.mark.parametrize("page", ["participant", "placement", "agreement", "visit"])
def test_a_case_opens_for_a_reason_and_the_reason_is_logged(
    register: Register, hidden: tuple[Hidden, ...], page: str
) -> None:
    who = hidden[2]
    subject = who.person.id if page == "participant" else getattr(who, page)
    register.go("today")
    register.ask.prepare(None)
    assert not register.window.go(page, subject)
    assert told(everything(register.window), who) == []
    assert reading.readings_of(register.desk, who.person.id) == []
    answered(register)
    assert register.window.go(page, subject)
    log = reading.readings_of(register.desk, who.person.id)
    assert {line.reason for line in log} == {"meeting"}
    assert {line.protected for line in log} == {True}
    assert SEEN[page] in {line.seen for line in log}


def test_a_page_that_is_opened_on_a_kind_and_a_key_asks_for_the_reason_too(
    register: Register, hidden: tuple[Hidden, ...]
) -> None:
    register.ask.prepare(None)
    assert not register.window.go("change_template", (Kind.AGREEMENT, hidden[0].agreement))


def test_the_reason_holds_for_the_whole_case_and_an_hour(
    register: Register, hidden: tuple[Hidden, ...]
) -> None:
    passed = [0.0]
    register.desk.openings._elapsed = lambda: passed[0]
    who = hidden[0]
    answered(register)
    register.go("participant", who.person.id)
    register.go("placement", who.placement)
    register.go("agreement", who.agreement)
    assert register.ask.asked == ["Öppna ett ärende med skyddade personuppgifter?"]
    passed[0] = 3_600.0
    answered(register)
    register.go("visit", who.visit)
    assert len(register.ask.asked) == 2
    register.ask.prepare(None)
    assert not register.window.go("participant", hidden[1].person.id), "another case has a reason of its own"
    register.window.hide()
    register.window.show()
    register.ask.prepare(None)
    assert not register.window.go("participant", who.person.id), "after a lock the reason is asked for anew"


def test_a_reason_of_ones_own_needs_words_and_is_kept_with_them(
    register: Register, hidden: tuple[Hidden, ...]
) -> None:
    who = hidden[0]
    with pytest.raises(Exception, match="reason_required"):
        protected.open_for(register.desk, who.person.id, OpeningReason.OTHER, "  ")
    with pytest.raises(Exception, match="too_long"):
        protected.open_for(register.desk, who.person.id, OpeningReason.OTHER, "å" * 201)
    assert not register.desk.openings.reason_for(who.person.id)
    protected.open_for(register.desk, who.person.id, OpeningReason.OTHER, "Polisen\nringde")
    (line,) = reading.readings_of(register.desk, who.person.id)
    assert logged_reason(line.reason) == "Annat, med egna ord: Polisen ringde"
    assert logged_reason("Kontroll") == "Kontroll"


def test_the_box_lets_nobody_through_without_a_reason(qtbot: QtBot) -> None:
    box = ReasonQuestion(None, "Öppna?", "", ["Möte", "Annat"], own=1, yes="Öppna ärendet")
    qtbot.addWidget(box)
    assert not box.buttons[0].isEnabled()
    box.findChild(QRadioButton, "reason-1").click()
    assert not box.buttons[0].isEnabled()
    type_text(box.own_words.edit, "Polisen")
    assert box.buttons[0].isEnabled()
    assert box.answer == (1, "Polisen")
    replace_text(box.own_words.edit, "")
    box.findChild(QRadioButton, "reason-0").click()
    assert box.answer == (0, "")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.chosen is None


def test_documents_hold_neither_number_nor_a_way_to_the_person(
    register: Register, hidden: tuple[Hidden, ...]
) -> None:
    desk: Desk = register.desk
    for who in hidden:
        visit = visits.get_visit(desk, who.visit)
        for copy in Copy:
            agreement = exports.export_agreement(desk, who.agreement, copy)
            protocol = exports.export_protocol(desk, visit, recipient_of(copy))
            for export in (agreement, protocol):
                text = " ".join(page_texts(export.data))
                assert [secret for secret in who.numbers if secret in text] == []
                assert "ingerad" not in text
                assert told(export.name, who) == []


def test_saving_and_printing_warn_first(register: Register, hidden: tuple[Hidden, ...]) -> None:
    who = hidden[0]
    answered(register)
    page = register.go("agreement", who.agreement)
    register.ask.prepare(None, False)
    page.locked.export()
    page.locked.print_out()
    assert register.ask.asked[1:] == [
        "Spara en handling om någon med skyddade personuppgifter?",
        "Skriva ut en handling om någon med skyddade personuppgifter?",
    ]
    log = reading.readings_of(register.desk, who.person.id)
    assert {line.seen for line in log} == {Seen.PARTICIPANT, Seen.AGREEMENT}, "nothing went out"


def test_others_are_opened_without_being_asked(register: Register) -> None:
    register.go("participant", register.somebody.participant.id)
    assert register.ask.asked == []
