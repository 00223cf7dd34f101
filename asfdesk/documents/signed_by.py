"""How somebody has signed, as a document says and shows it: the same for an agreement and a protocol.

The way is always named. Nothing but a qualified or advanced signature is called so (eIDAS art. 3), and a typed name is not
dressed up as handwriting.
"""

from __future__ import annotations

from asfdesk.domain.signature import Ink as DrawnInk
from asfdesk.domain.signature import Way

from .content import Ink

_INK_SCALE = 10
_WAYS = {
    Way.SCREEN: "Enkel elektronisk underskrift, ritad på skärm.",
    Way.TYPED: "Enkel elektronisk underskrift: namnet skrivet på tangentbord, inget ritat.",
}


def way_words(way: Way, witness: str = "", kept_with: str = "överenskommelsen") -> str:
    """The sentence that names the way; ``kept_with``: what a scanned paper lies beside."""
    if way is Way.PAPER:
        return f"Underskriven med penna på papper. Det inskannade papperet förvaras med {kept_with}."
    if way is Way.MARK:
        return f"Enkel elektronisk underskrift: bomärke ritat på skärm, bevittnat av {witness}."
    return _WAYS[way]


def signed_ink(way: Way, drawn: DrawnInk) -> Ink | None:
    """What is shown of a signature: its strokes, or nothing where nothing was drawn here."""
    return content_ink(drawn) if way in (Way.SCREEN, Way.MARK) else None


def content_ink(drawn: DrawnInk) -> Ink:
    """The strokes as whole units, without times: how fast somebody writes does not belong on paper."""
    return Ink(
        round(drawn.width * _INK_SCALE),
        round(drawn.height * _INK_SCALE),
        tuple(
            tuple(
                (
                    round(point.x * _INK_SCALE),
                    round(point.y * _INK_SCALE),
                    500 if point.pressure is None else round(min(max(point.pressure, 0.0), 1.0) * 1000),
                )
                for point in stroke
            )
            for stroke in drawn.strokes
        ),
    )
