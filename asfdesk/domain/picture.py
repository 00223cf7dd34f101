"""Photos, scans and sketches that are kept with a visit, in the register itself and nowhere else.

A photo is taken in scaled and without what the camera noted (place, time, owner, a small earlier version of itself). A
picture reaches a protocol only with words that say what it shows (alternative text; WCAG 2.1, 1.1.1).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from .errors import Problem
from .note import Visibility
from .writing import check_text

MOST = 300
"""Pictures of one visit: a day's photos of every room, and no more than a protocol can carry."""
LONGEST_ALT = 500


class PictureKind(StrEnum):
    """Where a picture comes from."""

    PHOTO = "photo"
    SKETCH = "sketch"
    SCAN = "scan"


@dataclass(frozen=True, slots=True)
class VisitPicture:
    """About the bytes (JPEG); they themselves are fetched apart. ``item`` is the question it answers, if any.

    ``drawing`` holds the strokes of a sketch as JSON, so that it can be drawn on.
    """

    id: UUID
    visit_id: UUID
    kind: PictureKind
    item: str = ""
    alt: str = field(default="", repr=False)
    visibility: Visibility = Visibility.PROTOCOL
    width: int = 0
    height: int = 0
    grey: bool = False
    sha256: str = ""
    size: int = 0
    drawing: str = field(default="", repr=False)
    version: int = 0


def check_picture(value: VisitPicture) -> list[Problem]:
    """Everything wrong with what is said of a picture."""
    return check_text(value.alt, "alt", longest=LONGEST_ALT)
