"""Visit mode in the window: notes for whom they are meant, phrases, objections, pictures, sketches, one-tap actions."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.note import Visibility
from asfdesk.domain.visit import Visit
from asfdesk.gui.pages.settings.phrases import PhrasesCard
from asfdesk.gui.pages.visit.page import VisitPage
from asfdesk.gui.pages.visit.phrase_button import PhraseButton
from asfdesk.gui.pages.visit.picture_card import PictureCard
from asfdesk.gui.pages.visit.sketch import SketchField
from asfdesk.services.rights import objections
from asfdesk.services.visiting import enterprise_visits, phrases, pictures, visits
from tests.follow_up import answer_all, signed
from tests.gui.accessible import assert_accessible
from tests.gui.agreement_window import Office, child
from tests.gui.pens import draw_with_finger, draw_with_pen
from tests.gui.visit_window import again, click, shown
from tests.hands import type_text
from tests.photo_files import camera_photo


@pytest.fixture
def visit(office: Office) -> Visit:
    placement = signed(office.desk, office.case).placement.id
    return next(v for v in visits.visits_of(office.desk, placement) if v.kind is VisitKind.THREE_PARTY)


@pytest.fixture
def running(qtbot: QtBot, office: Office, visit: Visit) -> VisitPage:
    visits.open_visit(office.desk, visit.id)
    return shown(qtbot, office, visit)


@pytest.fixture
def readiness(qtbot: QtBot, office: Office) -> VisitPage:
    """A visit to the enterprise, whose checklist asks for photos and a sketch."""
    planned = enterprise_visits.plan_enterprise_visit(
        office.desk, office.case.enterprise.id, VisitKind.ENTERPRISE, office.desk.today()
    )
    visits.open_visit(office.desk, planned.id)
    return shown(qtbot, office, planned)


def photo_question(page: VisitPage) -> PictureCard:
    page.running.go_to_section("s2")
    card = page.running.cards["photos"].pictured
    assert isinstance(card, PictureCard)
    return card


def test_a_note_to_an_answer_says_who_may_read_it(office: Office, running: VisitPage, visit: Visit) -> None:
    card = running.running.cards["consent_valid"]
    card.add_comment.click()
    assert card.comment is not None
    assert card._chips is not None
    type_text(card.comment.edit, "Gäller till sommaren")
    assert card._chips.said.text() == "I protokollet, men utelämnat ur handledarens exemplar."
    card._chips.chips[Visibility.OFFICER].click()
    assert "registerutdrag" in card._chips.said.text()
    assert running.running.flush()
    answer = visits.get_visit(office.desk, visit.id).answers["consent_valid"]
    assert (answer.comment, answer.visibility) == ("Gäller till sommaren", Visibility.OFFICER)


def test_a_note_that_is_to_be_shared_says_that_consent_is_lacking(running: VisitPage) -> None:
    running.running.go_to_section("words")
    assert running.running.forms is not None
    field = running.running.forms.words.fields["notes_visibility"]
    chips = field.chips  # type: ignore[attr-defined]
    chips.chips[Visibility.SHARED].click()
    assert chips.said.text() == "Utelämnat ur handledarens exemplar tills deltagaren samtycker."
    assert running.running.forms.read().notes_visibility is Visibility.SHARED


def test_a_question_that_may_be_about_the_supervisor_can_never_be_shared(
    qtbot: QtBot, office: Office, visit: Visit
) -> None:
    checklist = office.desk.catalogue.checklist("individual_follow_up")
    secret = next(item for item in checklist.items if item.officer_only)
    placement = visit.placement_id
    assert placement is not None
    talk = visits.plan_visit(office.desk, placement, VisitKind.INDIVIDUAL, office.desk.today())
    visits.open_visit(office.desk, talk.id)
    page = shown(qtbot, office, talk)
    card = page.running.cards[secret.id]
    card.add_comment.click()
    assert card._chips is not None
    assert Visibility.SHARED not in card._chips.chips


def test_phrases_are_kept_and_put_in_where_the_cursor_stands(
    qtbot: QtBot, office: Office, running: VisitPage
) -> None:
    running.running.go_to_section("words")
    edit = child(running, "visit.notes")
    assert isinstance(edit, QPlainTextEdit)
    button = next(one for one in running.findChildren(PhraseButton) if one._edit is edit)
    assert button.fill().actions()[0].text() == "Inga egna fraser ännu."
    next(a for a in button.fill().actions() if a.text() == "Tolk deltog.").trigger()  # a suggestion
    assert edit.toPlainText() == "Tolk deltog."
    edit.clear()
    type_text(edit, "Kommer i tid.")
    next(a for a in button.fill().actions() if a.text().startswith("Spara det markerade")).trigger()
    assert [phrase.text for phrase in phrases.phrases(office.desk)] == ["Kommer i tid."]
    button.fill().actions()[0].trigger()
    assert edit.toPlainText() == "Kommer i tid. Kommer i tid."
    phrases.save_phrase(office.desk, "Tolk deltog.")
    texts = [a.text() for a in button.fill().actions()]
    assert texts.count("Tolk deltog.") == 1  # the officer's own, and not suggested as well
    assert texts.index("Tolk deltog.") < texts.index("Förslag:")
    phrases.save_phrase(office.desk, "Ur ett annat avsnitt", "Hur går det")
    assert button.fill().actions()[0].text() == "Kommer i tid."  # those of the place itself come first
    assert running.running.keeping.waiting
    assert running.running.flush()


def test_phrases_are_changed_removed_and_brought_back_in_the_settings(qtbot: QtBot, office: Office) -> None:
    card = PhrasesCard(office.desk, office.window)
    qtbot.addWidget(card)
    office.ask.prepare("Trivs bra")
    card.add.click()
    office.ask.prepare("Trivs mycket bra")
    card._change(phrases.phrases(office.desk)[0])
    [phrase] = phrases.phrases(office.desk)
    assert phrase.text == "Trivs mycket bra"
    card._remove(phrase)
    assert phrases.phrases(office.desk) == ()
    office.messages._on_action()
    assert phrases.phrases(office.desk)[0].text == "Trivs mycket bra"


def test_what_the_participant_holds_to_be_wrong_is_written_beside_the_note(
    qtbot: QtBot, office: Office, running: VisitPage, visit: Visit
) -> None:
    card = running.running.cards["consent_valid"]
    card.add_comment.click()
    assert card.comment is not None
    type_text(card.comment.edit, "Kom sent")
    office.ask.prepare("Bussen var sen")
    click(running, "visit.object.consent_valid")
    [said] = objections.objections_of(office.desk, office.case.participant.id)
    assert (said.contested, said.statement, said.subject) == ("Kom sent", "Bussen var sen", visit.id)
    qtbot.waitUntil(lambda: bool(running.running.view and running.running.view.objections))


def test_last_times_answers_stand_at_the_questions(qtbot: QtBot, office: Office, visit: Visit) -> None:
    visits.close_visit(
        office.desk, answer_all(office.desk, visits.open_visit(office.desk, visit.id)).visit.id
    )
    assert visit.placement_id is not None
    following = visits.plan_visit(office.desk, visit.placement_id, VisitKind.THREE_PARTY, office.desk.today())
    visits.open_visit(office.desk, following.id)
    page = shown(qtbot, office, following)
    before = child(page, "visit.before.consent_valid")
    assert before.text() == "Förra gången: Ja"  # type: ignore[attr-defined]  # a label
    assert page.running.cards["consent_valid"].read().value == ""  # beside, never as an answer


def test_files_pasted_and_dropped_pictures_are_taken_in(
    qtbot: QtBot, office: Office, readiness: VisitPage, tmp_path: Path
) -> None:
    card = photo_question(readiness)
    files = [tmp_path / f"{n}.jpg" for n in range(3)]
    for number, file in enumerate(files):
        file.write_bytes(camera_photo(shade=number * 60))
    office.ask.prepare(tuple(files[:2]))
    with qtbot.waitSignal(card.intake.finished, timeout=10_000):
        card.add.click()
    assert office.messages.text == "2 bilder är med."
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(files[2]))])
    drop = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(card.intake.finished, timeout=10_000):
        card.dropEvent(drop)
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    QGuiApplication.clipboard().setImage(image)
    with qtbot.waitSignal(card.intake.finished, timeout=10_000):
        card.paste.click()
    assert len(card.model.pictures) == 4
    assert readiness.running.view is not None
    assert readiness.running.view.answers["photos"].value.count("\n") == 3
    assert readiness.running.list.buttons["pictures"].text() == "Bilder (4)"
    assert_accessible(readiness)


def test_a_file_that_is_no_picture_is_named_and_the_others_are_taken(
    qtbot: QtBot, office: Office, readiness: VisitPage, tmp_path: Path
) -> None:
    card = photo_question(readiness)
    good, bad = tmp_path / "bra.jpg", tmp_path / "trasig.jpg"
    good.write_bytes(camera_photo())
    bad.write_bytes(camera_photo()[:500])
    with qtbot.waitSignal(card.intake.finished, timeout=10_000):
        card.take_files([bad, good])
    assert len(card.model.pictures) == 1
    assert "trasig.jpg" in office.messages.text


def test_a_picture_is_described_hidden_removed_and_brought_back(
    qtbot: QtBot, office: Office, running: VisitPage, visit: Visit
) -> None:
    pictures.add_photos(office.desk, visit.id, "a.jpg", camera_photo())
    running.reload()
    running.running.go_to_section("pictures")
    card = running.running.pictures
    card.list.setCurrentIndex(card.model.index(0))
    type_text(card.alt.edit, "Trång korridor")
    card.alt.edit.editingFinished.emit()
    card.chips.chips[Visibility.OFFICER].click()
    [picture] = pictures.pictures_of(office.desk, visit.id)
    assert (picture.alt, picture.visibility) == ("Trång korridor", Visibility.OFFICER)
    card.remove.click()
    assert pictures.pictures_of(office.desk, visit.id) == ()
    office.messages._on_action()
    assert pictures.pictures_of(office.desk, visit.id)


@pytest.mark.parametrize("draw", [draw_with_pen, draw_with_finger])
def test_a_sketch_is_in_the_register_after_each_stroke(
    qtbot: QtBot, office: Office, readiness: VisitPage, draw: object
) -> None:
    readiness.running.go_to_section("s2")
    field = readiness.running.cards["plan"].pictured
    assert isinstance(field, SketchField)
    assert readiness.running.view is not None
    key = readiness.running.view.visit.id
    area = readiness.running.area
    qtbot.waitUntil(lambda: field.pad.height() > 200 and area.verticalScrollBar().maximum() > 0)
    area.ensureWidgetVisible(field.pad, 0, 0)
    place = field.pad.visibleRegion().boundingRect().topLeft()
    for stroke in ([(10, 10), (120, 60), (160, 110)], [(20, 100), (140, 30)]):
        with qtbot.waitSignal(field.kept, timeout=10_000):
            draw(field.pad, [(place.x() + x, place.y() + y) for x, y in stroke])  # type: ignore[operator]
    [kept] = pictures.pictures_of(office.desk, key)
    strokes = pictures.strokes_of(kept)
    assert strokes is not None
    assert len(strokes.strokes) == 2
    assert again(office, visits.get_visit(office.desk, key).visit).id == key
    fresh = shown(qtbot, office, visits.get_visit(office.desk, key).visit)
    fresh.running.go_to_section("s2")
    drawn = fresh.running.cards["plan"].pictured
    assert isinstance(drawn, SketchField)
    assert len(drawn.pad.ink().strokes) == 2


def test_a_visit_to_an_enterprise_asks_nothing_about_a_participant(
    office: Office, readiness: VisitPage
) -> None:
    page = readiness.running
    page.go_to_section("words")
    assert page.forms is not None
    assert "participant_view" not in page.forms.words.fields
    assert not page.objections.isVisible()
    click(readiness, "visit.placement")
    assert office.sent.places[-1] == ("enterprise", office.case.enterprise.id)


@pytest.mark.parametrize("size", [(560, 300), (820, 440), (1366, 700)])
def test_the_parts_can_be_chosen_at_every_size(
    qtbot: QtBot, office: Office, running: VisitPage, size: tuple[int, int]
) -> None:
    running.resize(*size)
    page = running.running
    page.go_to_section("s1")
    if page.chooser.isVisible():
        assert page.chooser.currentText() == "Hur går det (0/5)"
        page.chooser.activated.emit(0)
        assert page.current == "s0"
    else:
        assert page.list.isVisible()
    assert page.chooser.isVisible() is not page._rail.isVisible()
    buttons = page.cards["agreed_beforehand"].field.buttons  # type: ignore[union-attr]
    page.go_to_section("s0")
    assert all(button.height() >= 40 for button in buttons)  # a finger's width at 96 dpi and more
