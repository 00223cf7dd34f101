"""The documents of a placement's end, and the card of whom to call, for the gate."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from asfdesk.documents.call_card import CallCard, Contact, call_card_document
from asfdesk.documents.closing_signatures import role_of, with_closing_signatures
from asfdesk.documents.content import Document, digest, signature_boxes
from asfdesk.documents.ending_notice import EndingTold, notice_document
from asfdesk.documents.final_assessment import Assessed, Attended, assessment_document
from asfdesk.documents.sharing import for_supervisor
from asfdesk.documents.work_certificate import Certified, certificate_document
from asfdesk.domain.closing import ClosingKind, ClosingSignature
from asfdesk.domain.ending import EndedBy, Ending, Told, ToldHow, ToldWho
from asfdesk.domain.final_assessment import (
    AdaptationResult,
    FinalAssessment,
    Fulfilment,
    GoalResult,
    Worked,
)
from asfdesk.domain.signature import Way
from asfdesk.domain.work_certificate import WorkCertificate
from asfdesk.services.desk import Desk
from tests.cases import scrawl
from tests.documents.samples import NOW, TODAY, agreement_view, catalogue, uid

LAST = date(2026, 6, 12)


def ending() -> Ending:
    """By the participant, before its time, both parties told."""
    return Ending(
        uid(8), LAST, date(2026, 9, 4), EndedBy.PARTICIPANT, "health", "Migränen gjorde morgnarna svåra.",
        TODAY, 7, told=(
            Told(ToldWho.PARTICIPANT, "", TODAY, ToldHow.MEETING),
            Told(ToldWho.ENTERPRISE, "Märta Holmström (ميرتا)", TODAY, ToldHow.PHONE),
        ),
    )  # fmt: skip


def assessment() -> Document:
    """Goals and adaptations with verdicts, and every text."""
    value = FinalAssessment(
        uid(8), (GoalResult("Komma i tid", "Närvaron", TODAY, Fulfilment.PARTLY, "Tre dagar av fyra."),),
        (AdaptationResult("Lugn miljö", Worked.WELL, "Fasta tider gav lugn."), AdaptationResult("Eget skåp")),
        "Bakade och dukade.", "Jag är stolt över brödet.", "Noggrann.", "Behöver lugna morgnar.", "other_measure",
        "Eftermiddagar.", "Möte den 1 juli.", LAST,
    )  # fmt: skip
    attended = Attended(60, 48, {"Sjuk": 9, "Ledig": 3})
    made = Assessed(agreement_view(), ending(), None, date(2026, 3, 9), value, "Annan insats", attended)
    return assessment_document(made, catalogue().reference)


def certificate() -> Document:
    """With hours and what was learnt."""
    value = WorkCertificate(uid(8), ("Baka bröd", "Duka"), "Baka surdegsbröd.", "Lycka till!", Decimal(180))
    return certificate_document(Certified(agreement_view(), date(2026, 3, 9), LAST, value))


def as_issued(kind: ClosingKind, document: Document, roles: int) -> Document:
    """Issued, with the first ``roles`` signed on the screen: one drawn, one a mark."""
    boxes = signature_boxes(document.blocks)
    given = [
        ClosingSignature(
            role_of(kind, box), box.name or "Åsa Öberg", box.capacity, "Gävle", NOW, digest(document), scrawl(), way,
            "Märta Holmström" if way is Way.MARK else "",
        )
        for box, way in zip(boxes[:roles], (Way.SCREEN, Way.MARK), strict=False)
    ]  # fmt: skip
    return with_closing_signatures(document, kind, boxes, given, NOW, Desk.local)


def endings() -> list[tuple[str, Document]]:
    """All of them, named."""
    notice = notice_document(
        EndingTold(agreement_view(), ending(), None, date(2026, 3, 9), "En veckas varsel."), made_on=TODAY
    )
    card = CallCard(
        "Åsa Öberg", "Kooperativet Ängen", "Kanalgatan 4, Gävle", TODAY, (), supervisor=Contact("Märta", "026-1"),
        officer=Contact("Ann-Sofie Åkerlund"), unit="AF Gävle", reference="ÖK-2026-K7Q-0012",
    )  # fmt: skip
    return [
        ("ending notice", notice),
        ("ending notice, workplace", for_supervisor(notice, frozenset())),
        ("final assessment", assessment()),
        ("work certificate", certificate()),
        ("final assessment issued", as_issued(ClosingKind.ASSESSMENT, assessment(), 2)),
        ("work certificate issued", as_issued(ClosingKind.CERTIFICATE, certificate(), 0)),
        ("call card", call_card_document(card)),
    ]
