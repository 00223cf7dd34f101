"""Orders, day sheets, access extracts, log reports and the log's disposal for the gate."""

from __future__ import annotations

from datetime import time, timedelta
from decimal import Decimal

from asfdesk.documents.access_extract import Part, Shown, access_extract_document
from asfdesk.documents.content import Document
from asfdesk.documents.day_sheet import DaySheet, DayVisit, day_sheet_document
from asfdesk.documents.log_disposal_protocol import log_disposal_protocol
from asfdesk.documents.log_report import LogReport, ReportLine, log_report
from asfdesk.documents.order import order_document
from asfdesk.domain.disposal import Decision
from asfdesk.domain.ids import new_id
from asfdesk.domain.kinds import SharedTopic, VisitKind
from asfdesk.domain.log_check import Outcome, Why
from asfdesk.domain.log_retention import LogTrial
from asfdesk.domain.order import PlacementOrder
from asfdesk.domain.reading import Seen
from asfdesk.domain.terms import Purpose
from tests.documents.samples import NOW, TODAY, agreement_view, catalogue


def order(*, consented: bool) -> Document:
    """An order, with all that may be told or with the least."""
    view = agreement_view()
    need = PlacementOrder(
        new_id(), "BE-2026-K7Q-0001", view.participant.id, view.measure.code, purpose=Purpose.TRAINING,
        purpose_text="Vill pröva arbete i kök.", start=TODAY, hours_per_week=Decimal(20), branches=("cafe",),
        tasks=("Baka bröd", "Duka"), adaptations=("Lugn miljö",), language="ar", municipality="2180", travel_km=30,
    )  # fmt: skip
    return order_document(
        need, view.measure, view.enterprise, catalogue().reference, officer=view.officer, unit=view.unit,
        commissioner=view.commissioner, answer_by=TODAY + timedelta(days=14), asked_on=TODAY,
        shared=frozenset(SharedTopic) if consented else frozenset(),
    )  # fmt: skip


def extract(*, protected: bool) -> Document:
    """Everything about one person."""
    rows = ((("Namn", "Åsa Öberg"), ("Telefon", "070-174 06 05")), (("Namn", "محمد علي"), ("Telefon", "")))
    shown = Shown(
        "Åsa Öberg", "19811228-9874", protected, (Part("Deltagare", rows),),
        (("2026-03-02 09.30", "Ann-Sofie Åkerlund, deltagaren"),),
        (("Handledarens telefon", "Uppgift om någon annan", "GDPR art. 15.4"),), ("Tre år efter avslut.",),
    )  # fmt: skip
    return access_extract_document(shown, at=NOW, officer="Ann-Sofie Åkerlund")


def control(outcome: Outcome | None) -> Document:
    """A log control, on record or to be filled in."""
    line = ReportLine(NOW, "Ann-Sofie Åkerlund", "Å.Ö.", Seen.AGREEMENT, (Why.PROTECTED, Why.CHANCE), "Möte")
    return log_report(LogReport(TODAY, TODAY, 12, (line,), outcome, "Inga.", "Berit Holm", NOW))


def day(count: int) -> Document:
    """A day of visits, with all that a sheet may say."""
    visit = DayVisit(
        VisitKind.WORKPLACE, time(9), "Åsa Öberg", "Kooperativet Ängen", "Ängsvägen 4, 802 52 Gävle", "Verkstaden",
        (("Märta Holmström", "026-65 43 21"),), ("Skaffa skor", "Fråga om bussen"), hidden_points=2, buffer=35,
        alone_until="kl. 11.00", alone_call="Bo Ek, 070-123 45 67",
    )  # fmt: skip
    return day_sheet_document(DaySheet(TODAY, "Ann-Sofie Åkerlund", "Lucia", (visit,) * count))


def log_gone() -> Document:
    """The protocol of a disposal of the log."""
    trial = LogTrial(TODAY, TODAY, 60, decided=True, entries=1234, readings=567, held=3)
    return log_disposal_protocol(
        number="GP-2026-K7Q-0002", at=NOW, decision=Decision("Berit Holm"), capacity="Enhetschef", trial=trial,
        rule=catalogue().log_rule,
    )  # fmt: skip


def newer() -> list[tuple[str, Document]]:
    """All of them, named."""
    return [
        *((f"order, consented {yes}", order(consented=yes)) for yes in (True, False)),
        *((f"access extract, protected {yes}", extract(protected=yes)) for yes in (True, False)),
        *((f"day sheet of {count}", day(count)) for count in (0, 3)),
        ("log disposal protocol", log_gone()),
        *((f"log report, {outcome}", control(outcome)) for outcome in (None, Outcome.NO_REMARK)),
    ]
