"""A pack in the window: given from the list, looked into, taken in, refused with a reason."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from asfdesk.gui.pages.templates.list import TemplatesPage
from asfdesk.gui.pages.templates.pack import TemplatePackPage
from asfdesk.services.authoring import templates
from tests.cases import open_desk
from tests.gui.accessible import assert_accessible
from tests.gui.agreement_window import Office
from tests.store.test_template_packs import given


def test_a_pack_is_given_looked_into_and_taken_in(office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    north = open_desk(tmp_path / "north")
    released, data = given(north)
    north.store.close()
    file = tmp_path / "paket.asfmallar"
    file.write_bytes(data)
    page = TemplatesPage(office.desk, office.window)
    qtbot.addWidget(page)
    office.show(page)
    office.ask.prepare(file)
    QTest.mouseClick(page.bring, Qt.MouseButton.LeftButton)
    assert office.sent.places[-1] == ("template_pack", file)
    pack = TemplatePackPage(office.desk, office.window)
    qtbot.addWidget(pack)
    office.show(pack, file)
    qtbot.waitUntil(lambda: pack.plan is not None, timeout=5000)
    assert "Kommunen i norr" in pack.words.text()
    assert_accessible(pack)
    office.ask.prepare(True)
    QTest.mouseClick(pack.released, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(templates.all_releases(office.desk)) == 2, timeout=10_000)
    assert released.code in {item.code for item in templates.all_releases(office.desk)}
    qtbot.waitUntil(lambda: ("templates", None) in office.sent.places, timeout=5000)
    out = tmp_path / "out"
    out.mkdir()
    office.ask.prepare("Kommunen i söder", out)
    QTest.mouseClick(page.give, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(list(out.glob("*.asfmallar"))), timeout=5000)


def test_a_hostile_pack_is_refused_in_words(office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "x.asfmallar"
    file.write_bytes(b"PK\x03\x04 no more")
    pack = TemplatePackPage(office.desk, office.window)
    qtbot.addWidget(pack)
    office.show(pack, file)
    qtbot.waitUntil(lambda: "avvisades" in pack.words.text(), timeout=5000)
    assert "avkapad" in office.messages.text
    assert not pack.drafts.isEnabled()
