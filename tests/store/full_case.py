"""A placement from the agreement to the certificate, with every file of its case record: what a register is rebuilt from."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from asfdesk.documents.archive import Attachment
from asfdesk.domain.agreement import AgreementView, copy_for
from asfdesk.domain.carried import Recipient
from asfdesk.domain.change import Kind
from asfdesk.domain.closing import ClosingKind
from asfdesk.domain.kinds import VisitKind
from asfdesk.domain.note import Visibility
from asfdesk.domain.protocol import Protocol
from asfdesk.domain.signature import Copy
from asfdesk.domain.visit import VisitView
from asfdesk.exchange import protocol_data
from asfdesk.exchange.pdf_data import embedded_file
from asfdesk.services.authoring import checklist_upgrade
from asfdesk.services.desk import Desk
from asfdesk.services.finishing import closing_seals
from asfdesk.services.output import exports
from asfdesk.services.rights import objections
from asfdesk.services.sealed import seals
from asfdesk.services.visiting import (
    actions,
    enterprise_visits,
    pictures,
    protocol_seals,
    protocols,
    visits,
)
from tests import follow_up
from tests.cases import Case, Clock, open_desk, register
from tests.endings import LAST_DAY, assessed, at, certified, ended, issued
from tests.photo_files import camera_photo
from tests.store.test_words_of_protocols import hand

ASSESSMENT, CERTIFICATE = ClosingKind.ASSESSMENT, ClosingKind.CERTIFICATE


class FullCase:
    """A placement from the agreement to the certificate: a visit with answers, a photo, an action and an objection, a visit
    to the enterprise alone, and what closed it; every file of the case record lies in ``folder``."""

    def __init__(self, there: Path) -> None:
        self.clock = Clock()
        self.desk: Desk = open_desk(there / "register", self.clock)
        self.case: Case = register(self.desk)
        self.view: AgreementView = follow_up.signed(self.desk, self.case)
        self.visit: Protocol = self._visit()
        self.alone: Protocol = self._alone()
        ended(self.desk, self.clock, self.view)
        assessed(self.desk, self.view)
        certified(self.desk, self.view)
        self.clock.now = at(LAST_DAY)
        self.made = {
            kind: issued(self.desk, self.view, kind, sign=sign)
            for kind, sign in ((ASSESSMENT, 2), (CERTIFICATE, 1))
        }
        self.folder = there / "pdf"
        self.folder.mkdir()
        self.files = {
            "d avtal.pdf": exports.export_agreement(self.desk, self.view.agreement.id).data,
            "c besök.pdf": self.protocol(self.visit),
            "b företag.pdf": self.protocol(self.alone),
            "a intyg.pdf": self.closing(CERTIFICATE),
            "a slut.pdf": self.closing(ASSESSMENT),
        }
        for name, data in self.files.items():
            (self.folder / name).write_bytes(data)

    def _visit(self) -> Protocol:
        desk, planned = self.desk, follow_up.first_planned(self.desk, self.view)
        asked = visits.open_visit(desk, planned.id, "individual_follow_up")
        visits.answer(desk, asked.visit.id, "learned", "Kassan och ugnen", "Sagt i förbigående")
        opened = checklist_upgrade.take_over_checklist(desk, planned.id, "introduction", 1)
        (photo,) = pictures.add_photos(desk, opened.visit.id, "kök.jpg", camera_photo())
        pictures.describe(desk, photo, "Diskbänken i köket", Visibility.SHARED)
        visits.write_notes(
            desk, replace(opened.visit, notes="Lugnt.\n\nRent.", participant_view="Jag trivs.", place="Köket",
                          notes_visibility=Visibility.SHARED, attendees=("Åsa Öberg", "Märta Holmström")),
        )  # fmt: skip
        item = opened.checklist.items[0]
        visits.answer(
            desk, opened.visit.id, item.id, item.values[0], "Sagt av handledaren", Visibility.SHARED
        )
        view = follow_up.answer_all(desk, visits.get_visit(desk, opened.visit.id))
        actions.quick_action(desk, view, item.id, "Laga kranen")
        said = objections.new_objection(
            desk, self.case.participant.id, about=Kind.VISIT, subject=opened.visit.id
        )
        objections.save_objection(desk, replace(said, contested="Lugnt.", statement="Det var stökigt."))
        return self._signed(visits.close_visit(desk, opened.visit.id))

    def _alone(self) -> Protocol:
        desk = self.desk
        planned = enterprise_visits.plan_enterprise_visit(
            desk, self.case.enterprise.id, VisitKind.ENTERPRISE, desk.today()
        )
        opened = visits.open_visit(desk, planned.id)
        return self._signed(visits.close_visit(desk, follow_up.answer_all(desk, opened).visit.id))

    def _signed(self, view: VisitView) -> Protocol:
        found = protocols.get_protocol(self.desk, view.visit.id)
        for role in found.parties:
            name, capacity = protocols.signer(found, role)
            found = protocols.sign_protocol(
                self.desk, view.visit.id, role, name=name, capacity=capacity, place="Gävle", ink=hand(role),
                shown_sha256=next(text.sha256 for text in found.texts if text.copy is copy_for(role)),
            )  # fmt: skip
        return found

    def protocol(self, found: Protocol, recipient: Recipient = Recipient.FILE) -> bytes:
        return protocol_seals.protocol_for(self.desk, found.view.visit.id, recipient)

    def closing(self, kind: ClosingKind) -> bytes:
        return closing_seals.export_closing(self.desk, self.view.placement.id, kind).data

    def forged(self, data: Callable[[dict], None]) -> bytes:
        """The visit's protocol with other data inside, under a seal of the very same hand."""
        inside = json.loads(embedded_file(self.files["c besök.pdf"], protocol_data.NAME, 16_000_000))
        data(inside)
        document = protocols.stated(self.desk, self.visit, Copy.FULL)
        held = protocols.picture_bytes(self.desk, self.visit.view.visit.id, document)
        attachment = Attachment(
            protocol_data.NAME, "application/json", json.dumps(inside).encode(), "Uppgifter"
        )
        return seals.sealed_bytes(self.desk, document, held, inside=(attachment,))[0]
