"""What is sent with an order: the frozen document as PDF, and an e-mail draft that carries it."""

from __future__ import annotations

from uuid import UUID

from asfdesk.domain import swedish
from asfdesk.domain.order import OrderRequest
from asfdesk.domain.reading import Seen
from asfdesk.exchange.email_draft import Attached, email_draft

from ..desk import Desk
from ..output.exports import Export, record_export, safe_name
from ..sealed.finished import finished_pdf
from .orders import Asked, OrderView, sent_document, view_of


def export_request(desk: Desk, request_id: UUID) -> Export:
    """What was sent to one enterprise, as PDF."""
    view, asked = _asked(desk, request_id)
    record_export(desk, f"order {view.order.number}", Seen.EXPORT, view.participant.id)
    return Export(_file_name(view, asked), _request_pdf(desk, asked.request))


def export_email(desk: Desk, request_id: UUID) -> Export:
    """A draft for the officer's own mail program, with the PDF attached. It says nothing about the person either."""
    view, asked = _asked(desk, request_id)
    name = _file_name(view, asked)
    record_export(desk, f"order {view.order.number} as e-mail", Seen.EXPORT, view.participant.id)
    text = "\n".join(
        (
            "Hej!",
            "",
            f"Vi söker en placering inom {view.measure.short_name or view.measure.name}.",
            f"Behovet står i den bifogade beställningen {view.order.number}.",
            "",
            f"Vi är tacksamma för svar, ja eller nej, senast {swedish.weekday_date(asked.request.answer_by)}.",
            "",
            "Med vänlig hälsning",
            *filter(None, _signature(view)),
        )
    )
    attached = Attached(name, _request_pdf(desk, asked.request))
    subject = f"Beställning av placering {view.order.number}"
    data = email_draft(asked.enterprise.email, subject, text, (attached,))
    return Export(safe_name(name.removesuffix(".pdf"), ".eml"), data)


def _asked(desk: Desk, request_id: UUID) -> tuple[OrderView, Asked]:
    with desk.store.read() as work:
        request = work.requests.get(request_id)
        view = view_of(desk, work, work.orders.get(request.order_id))
    return view, next(one for one in view.asked if one.request.id == request_id)


def _request_pdf(desk: Desk, request: OrderRequest) -> bytes:
    return finished_pdf(desk, sent_document(request))


def _file_name(view: OrderView, asked: Asked) -> str:
    return safe_name(f"Beställning {view.order.number} {asked.enterprise.name}")


def _signature(view: OrderView) -> tuple[str, ...]:
    """The officer's name, unit and telephone, as an e-mail ends."""
    officer = view.officer
    places = ", ".join(
        filter(None, (view.commissioner and view.commissioner.name, view.unit and view.unit.name))
    )
    return (officer.name, places, officer.phone, officer.email) if officer else (places,)
