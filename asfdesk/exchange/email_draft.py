"""An e-mail that the officer's own mail program opens as a draft, with documents attached (RFC 5322, ``X-Unsent``).

A file and not a ``mailto:`` link, because a link cannot carry the document. Nothing is sent from here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import SMTP


@dataclass(frozen=True, slots=True)
class Attached:
    """A file in the message."""

    name: str
    data: bytes = field(repr=False)
    media_type: str = "application/pdf"


def email_draft(to: str, subject: str, text: str, attached: tuple[Attached, ...] = ()) -> bytes:
    """The draft as an ``.eml`` file. ``to`` may be empty; line breaks in what stands in a header become blanks."""
    message = EmailMessage(SMTP)
    message["X-Unsent"] = "1"
    if to.strip():
        message["To"] = _one_line(to)
    message["Subject"] = _one_line(subject)
    message.set_content(text)
    for one in attached:
        kind, _, part = one.media_type.partition("/")
        message.add_attachment(one.data, maintype=kind, subtype=part, filename=_one_line(one.name))
    return message.as_bytes()


def _one_line(text: str) -> str:
    return " ".join(text.split())
