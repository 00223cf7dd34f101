"""One file to be judged, with what it must say."""

from __future__ import annotations

from dataclasses import dataclass, field

from asfdesk.documents.content import Document

BOTH = ("3a", "ua1")
"""The profiles that every file of the program keeps unless another level was asked for."""


@dataclass(frozen=True)
class Specimen:
    """A finished PDF. ``profiles`` are named as by veraPDF; a ``sealed`` one must be covered whole by its seal;
    ``figures`` are the alternative texts beyond those of the document's own signatures; ``signatures`` how many a sealed file has,
    each in a revision of its own."""

    name: str
    data: bytes = field(repr=False)
    document: Document = field(repr=False)
    profiles: tuple[str, ...] = BOTH
    sealed: bool = False
    figures: tuple[str, ...] = ()
    signatures: int = 1
