"""States of orders and reasons for and against an enterprise, in words."""

from __future__ import annotations

from asfdesk.domain.matching import Reason, ReasonKind
from asfdesk.domain.order import OrderState, RequestState
from asfdesk.domain.reference import Coded, Reference
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.text import date_text, number_text, tr


def order_words(state: OrderState) -> tuple[str, Meaning]:
    """Where an order stands."""
    return {
        OrderState.DRAFT: (tr("Not sent"), Meaning.NEUTRAL),
        OrderState.ASKED: (tr("Awaiting an answer"), Meaning.INFO),
        OrderState.OPEN: (tr("Nobody has accepted"), Meaning.WARNING),
        OrderState.ACCEPTED: (tr("Accepted"), Meaning.OK),
        OrderState.CLOSED: (tr("Closed"), Meaning.NEUTRAL),
    }[state]


def request_words(state: RequestState) -> tuple[str, Meaning]:
    """Where one question stands."""
    return {
        RequestState.ASKED: (tr("Asked, waiting"), Meaning.INFO),
        RequestState.ACCEPTED: (tr("Accepted"), Meaning.OK),
        RequestState.DECLINED: (tr("Declined"), Meaning.WARNING),
        RequestState.LAPSED: (tr("No answer in time"), Meaning.WARNING),
        RequestState.WITHDRAWN: (tr("Taken back"), Meaning.NEUTRAL),
    }[state]


def reason_words(reason: Reason, reference: Reference) -> str:
    """One reason as a short sentence."""
    number, of = number_text(reason.number), number_text(reason.of)
    day = date_text(reason.on)
    names = ", ".join(_name(code, (*reference.branches, *reference.languages, *reference.municipalities))
                      for code in reason.codes)  # fmt: skip
    return {
        ReasonKind.PLACES_FREE: tr("{free} of {places} places free in the period", free=number, places=of),
        ReasonKind.PLACES_FULL: tr("All {places} places are taken in the period", places=of),
        ReasonKind.PLACES_UNKNOWN: tr("The number of places is not stated"),
        ReasonKind.BRANCH: tr("Works with {branches}", branches=names.lower()),
        ReasonKind.BRANCH_OTHER: tr(
            "Works with other things: {branches}", branches=names.lower() or tr("not stated")
        ),
        ReasonKind.SUPERVISOR_FREE: tr("A supervisor can take {number} more", number=number),
        ReasonKind.SUPERVISOR_FULL: tr("Every supervisor has as many participants as they can take"),
        ReasonKind.SUPERVISOR_NONE: tr("No supervisor is registered"),
        ReasonKind.LANGUAGE: tr("{language} is spoken there", language=names),
        ReasonKind.LANGUAGE_NONE: tr("No support in {language}", language=names.lower()),
        ReasonKind.SAME_MUNICIPALITY: tr("In the same municipality"),
        ReasonKind.NEAR: tr("{place}, about {number} km in a straight line", place=names, number=number),
        ReasonKind.TOO_FAR: tr(
            "{place}, about {number} km in a straight line: further than {most} km",
            place=names,
            number=number,
            most=of,
        ),
        ReasonKind.EARLIER_GOOD: tr(
            "{number} of {of} earlier placements led to work or studies", number=number, of=of
        ),
        ReasonKind.EARLIER_OTHER: tr(
            "None of %n earlier placements with a known outcome led to work or studies", n=reason.of
        ),
        ReasonKind.EARLIER_UNKNOWN: tr(
            "%n earlier placements there, the outcome is not known", n=reason.number
        ),
        ReasonKind.EARLIER_NONE: tr("No earlier placement has ended there"),
        ReasonKind.DECLINED_BEFORE: tr("Declined this order {day}", day=day),
        ReasonKind.ASKED_NOW: tr("Asked {day}, no answer yet", day=day),
        ReasonKind.INACTIVE: tr("Takes nobody now"),
    }[reason.kind]


def _name(code: str, choices: tuple[Coded, ...]) -> str:
    return next((choice.name for choice in choices if choice.code == code), code)
