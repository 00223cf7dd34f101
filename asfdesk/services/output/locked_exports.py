"""Documents that leave the program behind a password, which is shown once, never stored and never sent with the file."""

from __future__ import annotations

import secrets
from pathlib import PurePath

from asfdesk.documents.cover_sheet import cover_sheet
from asfdesk.documents.render import pdf

from ..desk import Desk
from .exports import Export, safe_name

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without what is mistaken for another sign when it is read out on the telephone: i, l, o, 0 and 1."""

GROUPS, GROUP = 4, 4
SHORTEST = 12
_KINDS = {
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".csv": "text/csv",
    ".json": "application/json",
    ".ics": "text/calendar",
}


def proposed_password() -> str:
    """Sixteen random signs in four groups: 79 bits, easy to read out."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(GROUP)) for _ in range(GROUPS))


def locked(desk: Desk, export: Export, password: str) -> Export:
    """The export behind a password, as an encrypted PDF whatever it was.

    The password is used as it is typed but for blanks around it; the caller has seen to its length.
    """
    from asfdesk.documents.locked import locked_envelope, locked_pdf

    name = PurePath(export.name)
    if name.suffix.lower() == ".pdf":
        data = locked_pdf(export.data, export.name, password)
    else:
        cover = pdf(cover_sheet(export.name), made_at=desk.now())
        kind = _KINDS.get(name.suffix.lower(), "application/octet-stream")
        data = locked_envelope(cover, export.name, export.data, kind, password)
    return Export(safe_name(f"{name.stem} krypterad"), data)
