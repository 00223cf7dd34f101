"""The tour's signatures of others and its archive: room behind the seal, a certificate of somebody's own, the authority's
signing service and back, and the formats that an archive asks for."""

from __future__ import annotations

from pathlib import Path

from asfdesk.domain.kept import Level
from asfdesk.domain.trust import TrustPurpose
from asfdesk.gui.pages.agreement.page import AgreementPage
from asfdesk.gui.pages.settings.page import SettingsPage
from asfdesk.sealing.certificates import export_pkcs12, pem
from asfdesk.sealing.conformance import claimed
from asfdesk.services.agreeing import agreements
from asfdesk.services.output import exports
from asfdesk.services.sealed import certificates, seals

from . import signing_service
from .hands import Lost, click, find
from .walker import Walker

APPROVES, SIGNS_THERE = "Per Öhman", "Ülkü Şahin"


class Others(Walker):
    """What others sign, and what an archive gets."""

    def leave_room(self) -> str:
        """What is sealed from now on has room for signatures of others."""
        page = self.page("settings", SettingsPage)
        if not page.seal.open_to_others.isChecked():
            click(page.seal.open_to_others)
        self.picture(self.window, "room-for-others")
        return "plats för tre"

    def archive_levels(self) -> str:
        """The signed agreement as an archive asks for it: without attachments, in two formats."""
        page = self._agreement()
        assert page.locked is not None
        found: list[str] = []
        for level in (Level.A2, Level.A1):
            self.ask.prepare(list(Level).index(level), self.out / f"arkiv-{level}")
            click(page.locked.buttons["export_archive"])
            self.idle()
            [saved] = (self.out / f"arkiv-{level}").glob("*.pdf")
            found += claimed(saved.read_bytes())[:1]
        exports.remember_folder(self.desk, self.out)
        if found != [Level.A2, Level.A1]:
            raise Lost(f"the archive was given {', '.join(found)}")
        self.picture(self.window, "archive-levels")
        return " och ".join(f"PDF/A-{level}" for level in found)

    def others_sign(self) -> str:
        """Somebody signs behind the seal with a certificate file, and the authority's service signs a file of its own."""
        page = self._agreement()
        assert page.locked is not None
        assert self.agreement is not None
        card, now = page.locked.outside, self.desk.now()
        somebody = signing_service.person(APPROVES, now)
        theirs = signing_service.person(SIGNS_THERE, now)
        for one in (somebody, theirs):
            certificates.trust(self.desk, pem(one.root), TrustPurpose.SIGNATURES)
        file = self._file("certifikat.p12", export_pkcs12(somebody, "hemlig"))
        self.ask.prepare(file, "hemlig")
        click(card.approve)
        self.idle()
        file.unlink()
        self.ask.prepare(self.out / "underskriftstjänst")
        click(card.send)
        self.idle()
        exports.remember_folder(self.desk, self.out)
        [sent] = (self.out / "underskriftstjänst").glob("*.pdf")
        back = self._file("underskriven.pdf", signing_service.signed(sent.read_bytes(), theirs))
        self.ask.prepare(back)
        click(find(page, "agreement.outside_back"))
        self.idle()
        self.picture(self.window, "signed-by-others")
        ladder = seals.ladder(self.desk, agreements.get_agreement(self.desk, self.agreement))
        if ladder.approved_by != (APPROVES,):
            raise Lost("nobody signed behind the seal")
        if ladder.advanced is None or ladder.advanced.names != (SIGNS_THERE,):
            raise Lost("no advanced signature came back")
        return f"{APPROVES} bakom förseglingen, {SIGNS_THERE} avancerat"

    def _agreement(self) -> AgreementPage:
        page = self.page("agreement", AgreementPage, self.agreement)
        self.idle()
        return page

    def _file(self, name: str, data: bytes) -> Path:
        path = self.out / "underskriftstjänst" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        return path
