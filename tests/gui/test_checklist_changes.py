"""A checklist that changes while visits are not begun, just opened, half done and closed: each opens in its own edition, and an open one
that goes on with another loses nothing, there and back, over a restart.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from asfdesk.domain.change import Kind
from asfdesk.domain.checklist import NO, YES, Checklist, Item, ItemKind
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.own import OwnItem, OwnKind
from asfdesk.domain.visit import Visit
from asfdesk.gui.pages.templates.change import ChangeTemplatePage
from asfdesk.gui.pages.visit.answers import SegmentField, TextAnswer
from asfdesk.gui.pages.visit.page import VisitPage
from asfdesk.services import drafts
from asfdesk.services.authoring import own_content, templates
from asfdesk.services.desk import Desk
from asfdesk.services.visiting import protocols, visits
from tests.cases import open_desk, start
from tests.follow_up import answer_all
from tests.gui.agreement_window import Office, child
from tests.gui.visit_window import click, shown
from tests.hands import type_text

DROPPED, REKINDED, KEPT = "consent_valid", "present", "participant_says"


def first_edition(desk: Desk) -> OwnItem:
    return templates.release(desk, templates.copy_shipped(desk, OwnKind.CHECKLIST, "three_party", 1).id)


def second_edition(desk: Desk, first: OwnItem) -> None:
    """Drops a question, asks another one in another kind, and has a new one that must be answered."""
    draft = templates.next_edition(desk, first.id)
    content = own_content.read(draft)
    assert isinstance(content, Checklist)
    new = Item("way_home", ItemKind.YES_NO_PARTLY, "Fungerar resvägen?", required=True)

    def changed(item: Item) -> Item:
        return replace(item, kind=ItemKind.YES_NO_PARTLY) if item.id == REKINDED else item

    sections = [
        replace(part, items=tuple(changed(item) for item in part.items if item.id != DROPPED))
        for part in content.sections
    ]
    sections[0] = replace(sections[0], items=(*sections[0].items, new))
    draft = templates.save_item(desk, draft, replace(content, sections=tuple(sections)))
    templates.release(desk, draft.id)


def planned(desk: Desk, office: Office) -> list[Visit]:
    placement = start(desk, office.case).placement.id
    return [visits.plan_visit(desk, placement, VisitKind.THREE_PARTY, desk.today()) for _ in range(4)]


def words_in(page: VisitPage) -> str:
    return "\n".join(label.text() for label in child(page, "visit.displaced").findChildren(QLabel))


def go_on_with(qtbot: QtBot, office: Office, visit: Visit, version: int) -> None:
    """Through the page where another edition is chosen."""
    change = ChangeTemplatePage(office.desk, office.window)
    qtbot.addWidget(change)
    office.show(change, (Kind.VISIT, visit.id))
    texts = [change.which.combo.itemText(row) for row in range(change.which.combo.count())]
    title = visits.get_visit(office.desk, visit.id).checklist.title
    change.which.combo.setCurrentIndex(texts.index(f"{title}, version {version}"))
    change.which.combo.activated.emit(change.which.combo.currentIndex())
    click(change, "change.take")
    assert visits.get_visit(office.desk, visit.id).checklist.version == version


def restarted(qtbot: QtBot, office: Office, visit: Visit, *pages: VisitPage) -> VisitPage:
    """The process dies as it is and comes up again."""
    for page in pages:
        page.running.keeping._save.stop()
        page.running.keeping._keep.stop()
        page.running.keeping.visit = None
        page.running.place.stop()
        page.close()
    folder = office.desk.store.folder
    office.desk.store.close()
    office.desk = open_desk(folder, office.clock)
    office.desk.store.on_commit(office.changes.report)
    return shown(qtbot, office, visit)


def test_each_visit_stays_in_its_edition_and_the_way_there_and_back_loses_nothing(
    qtbot: QtBot, office: Office
) -> None:
    desk = office.desk
    first = first_edition(desk)
    closed, half, opened, waiting = planned(desk, office)
    for visit in (closed, half, opened):
        assert visits.open_visit(desk, visit.id).checklist.version == 1
    answer_all(desk, visits.get_visit(desk, closed.id))
    visits.close_visit(desk, closed.id)
    protocol = protocols.get_protocol(desk, closed.id).texts
    visits.answer(desk, half.id, DROPPED, YES, "Vi talades vid i tisdags.")
    visits.answer(desk, half.id, REKINDED, "Åsa, Märta och jag")
    visits.answer(desk, half.id, KEPT, "Det går bättre nu.")
    before = visits.get_visit(desk, half.id).answers
    page = shown(qtbot, office, half)
    type_text(page.running.cards["agreed_beforehand"]._comment_field().edit, "Halvskriv")
    page.running.keeping.keep()

    second_edition(desk, first)
    page = restarted(qtbot, office, half, page)  # with a text half typed
    desk = office.desk

    # each in its own edition
    assert visits.get_visit(desk, closed.id).checklist.version == 1
    assert protocols.get_protocol(desk, closed.id).texts == protocol
    assert visits.get_visit(desk, opened.id).checklist.version == 1
    assert visits.open_visit(desk, waiting.id).checklist.version == 2
    assert page.running.view is not None
    assert page.running.view.checklist.version == 1
    assert page.running.cards[REKINDED].read().value == "Åsa, Märta och jag"
    assert page.running.cards["agreed_beforehand"].read().comment == "Halvskriv"
    assert page.newer.isVisible()
    page.newer.button.click()  # what is typed is saved before anything changes
    assert drafts.find_draft(desk, Kind.VISIT, half.id) is None
    assert visits.get_visit(desk, half.id).answers["agreed_beforehand"].comment == "Halvskriv"

    # there: what lost its place is shown, and a required question that only looks answered is missing
    go_on_with(qtbot, office, half, 2)
    page = restarted(qtbot, office, half, page)
    desk = office.desk
    now = visits.get_visit(desk, half.id)
    assert {item.id for item in now.apart} == {DROPPED, REKINDED}
    assert "displaced" in page.running.sections
    told = words_in(page)
    for words in ("Ja", "Vi talades vid i tisdags.", "Åsa, Märta och jag"):
        assert words in told
    assert {"way_home", REKINDED} <= {item.id for item in visits.unanswered(now)}
    assert page.running.cards[KEPT].read().value == "Det går bättre nu."
    field = page.running.cards["way_home"].field
    assert isinstance(field, SegmentField)
    field.buttons[field._values.index(NO)].click()

    # and back: every answer is in its place again, and that of the newer edition is the one that waits
    click(page, "visit.displaced.back")
    assert office.sent.places[-1] == ("change_template", (Kind.VISIT, half.id))
    go_on_with(qtbot, office, half, 1)
    page = restarted(qtbot, office, half, page)
    desk = office.desk
    back = visits.get_visit(desk, half.id)
    assert {key: back.answers[key] for key in before} == dict(before)
    card = page.running.cards[DROPPED]
    assert (card.read().value, card.read().comment) == (YES, "Vi talades vid i tisdags.")
    assert isinstance(page.running.cards[REKINDED].field, TextAnswer)
    assert page.running.cards[REKINDED].read().value == "Åsa, Märta och jag"
    assert "Fungerar resvägen?" in words_in(page)

    # once more, a day later by a clock that is a day behind
    office.clock.now -= timedelta(days=1)
    go_on_with(qtbot, office, half, 2)
    page = restarted(qtbot, office, half, page)
    assert page.running.cards["way_home"].read().value == NO
    assert {item.id for item in visits.get_visit(office.desk, half.id).apart} == {DROPPED, REKINDED}
    assert page.can_leave()
