"""The seal in the window: where a document stands, trying again, certificates, checking a file, and the start page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from asfdesk.domain.agreement import AgreementView, copy_for
from asfdesk.domain.kept import Level
from asfdesk.domain.seal_ladder import Rung
from asfdesk.domain.signature import ROLES
from asfdesk.domain.trust import SealSource, TrustPurpose
from asfdesk.domain.verdict import Verdict
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.pages.settings.seal import SealCard
from asfdesk.gui.pages.settings.time_service import TimeServiceCard
from asfdesk.gui.tasks import Tasks
from asfdesk.sealing.certificates import Holder, export_pkcs12, new_root, new_seal, pem
from asfdesk.sealing.conformance import claimed
from asfdesk.services.output import exports
from asfdesk.services.sealed import certificates, time_stamps
from asfdesk.services.sealed.finished import level_of
from asfdesk.services.sealed.time_stamps import Offered
from asfdesk.services.signatures import signing
from asfdesk.tour import signing_service
from tests.cases import NOW, ready, scrawl
from tests.gui.accessible import assert_accessible
from tests.gui.register_window import Register, words
from tests.gui.test_paper_page import drop

HOLDER = Holder("Gävle kommun")
THEIRS = new_seal(new_root(HOLDER, NOW), HOLDER, NOW)
BEFORE = NOW - timedelta(days=3640)
NEARLY_OVER = new_seal(new_root(HOLDER, BEFORE), HOLDER, BEFORE)


@pytest.fixture
def place(qtbot: QtBot, tmp_path: Path, tasks: Tasks) -> Iterator[Register]:
    made = Register(qtbot, tmp_path / "register", tasks)
    yield made
    if not tasks.idle:
        with qtbot.waitSignal(tasks.became_idle, timeout=20_000):
            pass
    made.close()


def signed(place: Register) -> AgreementView:
    view = signing.present(place.desk, ready(place.desk, place.somebody).agreement.id)
    for role in ROLES:
        name, capacity = signing.signer(view, role)
        text = view.text(copy_for(role))
        assert text is not None
        view = signing.sign(
            place.desk, view.agreement.id, role, name=name, capacity=capacity, place="Gävle", ink=scrawl(),
            shown_sha256=text.sha256,
        )  # fmt: skip
    return view


def idle(qtbot: QtBot, place: Register) -> None:
    tasks = place.window.surroundings.tasks
    qtbot.waitUntil(lambda: tasks.idle, timeout=30_000)
    QApplication.processEvents()  # what a finished task has put into a layout is shown by the next turn of the loop


def test_a_signed_agreement_shows_that_it_is_sealed_and_what_is_missing(qtbot, place):
    view = signed(place)
    page = place.go("agreement", view.agreement.id)
    idle(qtbot, place)
    said = words(page.locked.ladder)
    assert "Förseglad fil" in said
    assert "av Arbetsförmedlingen" in said
    assert "Ingen tidsstämpeltjänst är vald" in said
    assert "Klarade arkivets regler" in said
    assert not page.locked.ladder.again.isVisible()
    assert_accessible(page.locked.ladder)


def test_a_failed_seal_is_red_stands_on_the_start_page_and_is_tried_again(qtbot, place):
    certificates.use_file(place.desk, export_pkcs12(NEARLY_OVER, "x"), "x")
    place.clock.now += timedelta(days=20)
    view = signed(place)
    page = place.go("agreement", view.agreement.id)
    idle(qtbot, place)
    ladder = page.locked.ladder
    assert "Certifikatet gäller inte längre" in words(ladder)
    assert ladder.again.isVisible()
    today = place.go("today")
    idle(qtbot, place)
    assert "En undertecknad överenskommelse kunde inte förseglas" in words(today)
    certificates.make_own(place.desk)
    page = place.go("agreement", view.agreement.id)
    idle(qtbot, place)
    assert page.locked.ladder.ladder.rung is Rung.SEALED
    assert "Handledarens exemplar: " in words(page.locked.ladder)
    qtbot.mouseClick(page.locked.ladder.again, Qt.MouseButton.LeftButton)
    idle(qtbot, place)
    assert "Handledarens exemplar: " not in words(page.locked.ladder)
    today = place.go("today")
    idle(qtbot, place)
    assert "kunde inte förseglas" not in words(today)


def test_trying_again_without_a_valid_certificate_says_why_and_leads_to_the_settings(qtbot, place):
    certificates.use_file(place.desk, export_pkcs12(NEARLY_OVER, "x"), "x")
    place.clock.now += timedelta(days=20)
    view = signed(place)
    page = place.go("agreement", view.agreement.id)
    idle(qtbot, place)
    qtbot.mouseClick(page.locked.ladder.again, Qt.MouseButton.LeftButton)
    idle(qtbot, place)
    assert place.window.messages.meaning is Meaning.DANGER
    assert "kunde inte förseglas" in place.message
    assert "Certifikatet gäller inte längre" in place.message


def test_a_sealed_file_dropped_on_the_window_is_checked_and_opens_its_agreement(qtbot, place, tmp_path):
    view = signed(place)
    file = tmp_path / "tillbaka.pdf"
    file.write_bytes(exports.export_agreement(place.desk, view.agreement.id).data)
    assert drop(place.window, file)
    idle(qtbot, place)
    page = place.window.pages["verify"]
    assert page.judgement.verdict is Verdict.GOOD
    said = words(page)
    assert "Dokumentet är oförändrat" in said
    assert "Exakt den här filen förvaras i registret." in said
    assert view.agreement.number in said
    assert_accessible(page)
    qtbot.mouseClick(page.findChild(type(page.choose), "verify.agreement"), Qt.MouseButton.LeftButton)
    assert place.window.place.page == "agreement"
    idle(qtbot, place)


def test_a_file_with_something_behind_its_seal_is_not_to_be_trusted(qtbot, place, tmp_path):
    view = signed(place)
    file = tmp_path / "andrad.pdf"
    file.write_bytes(exports.export_agreement(place.desk, view.agreement.id).data + b"\nmer")
    place.ask.prepare(file)
    page = place.go("verify")
    qtbot.mouseClick(page.choose, Qt.MouseButton.LeftButton)
    idle(qtbot, place)
    said = words(page)
    assert "Lita inte på dokumentet." in said
    assert "är inte den som förvaras där" in said


def test_a_file_that_is_gone_is_told_and_the_page_stays_usable(qtbot, place, tmp_path):
    page = place.go("verify", tmp_path / "borta.pdf")
    idle(qtbot, place)
    assert place.message == "Filen borta.pdf går inte att öppna."
    assert "Inget dokument valt" in words(page)


def card(qtbot: QtBot, place: Register, kind: type):
    made = kind(place.desk, place.window.surroundings)
    qtbot.addWidget(made)
    made.show()
    made.show_state()
    return made


def test_the_authoritys_certificate_is_brought_in_with_its_passphrase(qtbot, place, tmp_path):
    file = tmp_path / "sigill.p12"
    file.write_bytes(export_pkcs12(THEIRS, "rätt"))
    made = card(qtbot, place, SealCard)
    assert "Skapas när" in made.state.text()
    place.ask.prepare(file)
    qtbot.mouseClick(made.choose, Qt.MouseButton.LeftButton)
    made.secret.edit.setText("fel")
    qtbot.mouseClick(made.use, Qt.MouseButton.LeftButton)
    idle(qtbot, place)
    assert "går inte att öppna med den här lösenfrasen" in words(made)
    made.secret.edit.setText("rätt")
    qtbot.mouseClick(made.use, Qt.MouseButton.LeftButton)
    idle(qtbot, place)
    found = certificates.certificate_in_use(place.desk)
    assert found is not None
    assert found.source is SealSource.FILE
    assert "Gävle kommun" in made.about.text()
    assert made.secret.read() == ""
    assert_accessible(made)


def test_the_root_is_saved_for_receivers(qtbot, place, tmp_path):
    made = card(qtbot, place, SealCard)
    place.ask.prepare(tmp_path)
    qtbot.mouseClick(made.root, Qt.MouseButton.LeftButton)
    [saved] = tmp_path.glob("*.pem")
    assert saved.read_bytes() == certificates.root_file(place.desk)[1]
    assert "Gäller till" in made.state.text()


def test_a_time_service_is_used_only_after_its_fingerprint_was_compared(qtbot, place, monkeypatch):
    root = THEIRS.root
    offered = Offered("https://tid.example", "Tidsroten", "AB" * 32, pem(root).decode())
    monkeypatch.setattr(time_stamps, "ask_service", lambda address: offered)
    made = card(qtbot, place, TimeServiceCard)
    assert made.state.text() == "Används inte"
    made.address.edit.setText("tid.example")
    qtbot.mouseClick(made.ask, Qt.MouseButton.LeftButton)
    idle(qtbot, place)
    assert "Skriv hela adressen" in words(made)
    made.address.edit.setText("https://tid.example")
    place.ask.prepare(False)
    qtbot.mouseClick(made.ask, Qt.MouseButton.LeftButton)
    idle(qtbot, place)
    assert time_stamps.time_service(place.desk) == ""
    made.address.edit.setText("https://tid.example")
    place.ask.prepare(True)
    qtbot.mouseClick(made.ask, Qt.MouseButton.LeftButton)
    idle(qtbot, place)
    assert made.state.text() == "Används"
    assert "Gävle kommun – rot för sigill (för tid)" in words(made)
    qtbot.mouseClick(made.off, Qt.MouseButton.LeftButton)
    assert time_stamps.time_service(place.desk) == ""


def test_the_start_page_tells_when_the_authoritys_certificate_is_nearly_over(qtbot, place):
    found = certificates.use_file(place.desk, export_pkcs12(THEIRS, "x"), "x")
    place.clock.now = found.valid_until - timedelta(days=20)
    today = place.go("today")
    idle(qtbot, place)
    assert "Certifikatet som förseglar går snart ut" in words(today)


def test_a_file_goes_to_the_authoritys_service_and_comes_back_signed_or_red(qtbot, place, tmp_path):
    view = signed(place)
    page = place.go("agreement", view.agreement.id)
    idle(qtbot, place)
    card = page.locked.outside
    assert "Ingen fil som är underskriven" in words(card)
    assert not card.forget.isVisible()
    place.ask.prepare(tmp_path)
    qtbot.mouseClick(card.send, Qt.MouseButton.LeftButton)
    idle(qtbot, place)
    [sent] = tmp_path.glob("*för underskriftstjänsten.pdf")
    somebody = signing_service.person("Ülkü Şahin", place.desk.now())
    back = tmp_path / "tillbaka.pdf"
    back.write_bytes(signing_service.signed(sent.read_bytes(), somebody))
    place.ask.prepare(back, back)
    qtbot.mouseClick(card.back, Qt.MouseButton.LeftButton)
    idle(qtbot, place)
    assert "Filen som kom tillbaka håller inte" in words(card)
    assert "hör inte till dem du litar på" in words(card)
    assert_accessible(card)
    certificates.trust(place.desk, pem(somebody.root), TrustPurpose.SIGNATURES)
    qtbot.mouseClick(card.back, Qt.MouseButton.LeftButton)
    idle(qtbot, place)
    assert "Avancerad elektronisk underskrift" in words(card)
    assert "Ülkü Şahin" in words(card)
    assert not card.forget.isVisible()


def test_an_archive_that_asks_for_another_format_gets_it(qtbot, place, tmp_path):
    view = signed(place)
    page = place.go("agreement", view.agreement.id)
    idle(qtbot, place)
    place.ask.prepare(1, tmp_path)
    qtbot.mouseClick(page.locked.buttons["export_archive"], Qt.MouseButton.LeftButton)
    idle(qtbot, place)
    [saved] = tmp_path.glob("*.pdf")
    assert claimed(saved.read_bytes()) == ("2a", "ua1")


def test_the_archival_format_is_chosen_in_settings(qtbot, place):
    settings = place.go("settings")
    assert settings.archive.level.currentText() == "PDF/A-3a, med uppgifterna i filen"
    settings.archive.level.setFocus()
    qtbot.keyClick(settings.archive.level, Qt.Key.Key_Down)
    assert level_of(place.desk) is Level.A2
    place.go("today")
    assert place.go("settings").archive.level.currentIndex() == 1


def test_a_saved_file_that_falls_short_of_the_archive_is_told_in_red(qtbot, place, tmp_path, monkeypatch):
    view = signed(place)
    page = place.go("agreement", view.agreement.id)
    idle(qtbot, place)
    monkeypatch.setattr(
        "asfdesk.documents.archive._profile", lambda: b"<</N 3/Length 2>>\nstream\nno\r\nendstream"
    )
    place.ask.prepare(2, tmp_path)
    qtbot.mouseClick(page.locked.buttons["export_archive"], Qt.MouseButton.LeftButton)
    idle(qtbot, place)
    shown = place.window.surroundings.messages
    assert "arkivera den inte" in words(shown)


def test_somebody_signs_behind_the_seal_with_a_certificate_of_their_own(qtbot, place, tmp_path):
    settings = place.go("settings")
    qtbot.mouseClick(settings.seal.open_to_others, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    view = signed(place)
    somebody = signing_service.person("Per Öhman", place.desk.now())
    certificates.trust(place.desk, pem(somebody.root), TrustPurpose.SIGNATURES)
    file = tmp_path / "per.p12"
    file.write_bytes(export_pkcs12(somebody, "hemlig"))
    page = place.go("agreement", view.agreement.id)
    idle(qtbot, place)
    place.ask.prepare(file, "hemlig")
    qtbot.mouseClick(page.locked.outside.approve, Qt.MouseButton.LeftButton)
    idle(qtbot, place)
    assert "Godkänd av Per Öhman" in words(page.locked.ladder)
