"""Finished documents: in which archival format they leave the program, and whether the finished bytes keep it.

Every PDF is put before the validator when it is written (:func:`conformance_of`), whatever kind of document it is and
whoever made it, so a new kind is judged from its first day. PDF/A-3a is the rule, since it carries a signed agreement's
data; an archive that takes no attachments gets PDF/A-2a, and one that takes nothing newer PDF/A-1a.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from types import MappingProxyType

from asfdesk.documents.content import Document, Picture
from asfdesk.documents.render import pdf
from asfdesk.domain.change import Operation
from asfdesk.domain.kept import Conformance, Level

from ..desk import Desk
from .composing import judge

_KEY = "archive_level"


def level_of(desk: Desk) -> Level:
    """The format that was chosen for this desk."""
    with desk.store.read() as work:
        known = work.preferences.get(_KEY)
    return Level(known) if known in set(Level) else Level.A3


def choose_level(desk: Desk, level: Level) -> None:
    """Let finished documents leave the program in this format from now on."""
    with desk.store.write(Operation.SAVE_DRAFT) as work:
        work.preferences.put(_KEY, level.value)


def finished_pdf(
    desk: Desk,
    document: Document,
    *,
    pictures: Mapping[Picture, bytes] = MappingProxyType({}),
    level: Level | None = None,
) -> bytes:
    """``document`` in the format of this desk, or in ``level``. A draft, which has a watermark, is no archival matter
    and stays PDF/A-3a."""
    wanted = Level.A3 if document.watermark else level or level_of(desk)
    return pdf(document, made_at=desk.now(), pictures=pictures, level=wanted)


def conformance_of(desk: Desk, data: bytes) -> Conformance | None:
    """What the validator says of a finished PDF, or said when it was kept; None of what claims no archival format
    (encrypted, or no PDF)."""
    with desk.store.read() as work:
        kept = work.kept.by_digest(hashlib.sha256(data).hexdigest())
    if kept is not None and kept.conformance.results:
        return kept.conformance
    return judge(data)
