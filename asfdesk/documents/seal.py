"""The place of a signature in a PDF file that is being written: one revision, sealed as it leaves the writer.

Why not sign the finished file: an update behind the file's end would make the first revision an unsealed document of
its own, cost a hundred times as much, and bring an untagged field with it. Here the field is an element of the
structure tree (PDF/UA-1, 7.18.4), its rectangle is empty (a seal is nothing to look at), and the signed bytes are all
of the file except the signature itself. What goes into the gap is the signer's business (:class:`Signer`).
Sources: ISO 32000-1, 12.8; ETSI EN 319 142-1 (PAdES baseline, level B-B).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Protocol

from .tags import text_string

FIELD = "Sigill"
APPROVAL = "Godkännande"
SPOKEN = "Elektroniskt sigill för hela dokumentet"
_RANGE = b"/ByteRange[0 ********** ********** **********]"
_CONTENTS = b"/Contents<"


class Signer(Protocol):
    """Who seals. ``name`` stands in the file; ``reserved`` is the room for the signature in bytes."""

    @property
    def name(self) -> str:
        """The holder of the certificate."""
        ...

    @property
    def reserved(self) -> int:
        """An upper bound of what :meth:`sign` returns."""
        ...

    def sign(self, digest: bytes) -> bytes:
        """A detached CMS signature (DER) over content whose SHA-256 is ``digest``."""
        ...


@dataclass(frozen=True, slots=True)
class Seal:
    """``approvals``: how many others may sign the sealed file afterwards, each in an empty field of its own. Without any
    nothing but time stamps may come after (DocMDP 1), with some nothing but these signatures too (DocMDP 2)."""

    signer: Signer
    reason: str = "Sigill: dokumentet är oförändrat sedan det gjordes"
    approvals: int = 0

    @property
    def permission(self) -> int:
        """The DocMDP level."""
        return 2 if self.approvals else 1


def signature_dictionary(seal: Seal, date: bytes) -> bytes:
    """The signature's object with room for the byte range and the signature. ``date`` is a PDF date in parentheses."""
    return (
        b"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M%s/Name%s/Reason%s"
        b"/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams"
        b"<</Type/TransformParams/V/1.2/P %d>>>>]%s%s%s>>>"
        % (
            date,
            text_string(seal.signer.name),
            text_string(seal.reason),
            seal.permission,
            _RANGE,
            _CONTENTS,
            b"0" * (2 * seal.signer.reserved),
        )
    )


def widget(page_number: int, parent_key: int, signature: int, appearance: int = 0) -> bytes:
    """The field on its page: printed, locked, named for a screen reader, and without extent. ``appearance``: an empty
    picture, which PDF/A-1 wants even of nothing."""
    shown = b"/AP<</N %d 0 R>>" % appearance if appearance else b""
    return (
        b"<</Type/Annot/Subtype/Widget/FT/Sig/T%s/TU%s/F 132/Rect[0 0 0 0]/P %d 0 R/StructParent %d/V %d 0 R%s>>"
        % (text_string(FIELD), text_string(SPOKEN), page_number, parent_key, signature, shown)
    )


def empty_widget(number: int, page_number: int, parent_key: int, appearance: int = 0) -> bytes:
    """The field of a signature that may come, as unseen as the seal."""
    shown = b"/AP<</N %d 0 R>>" % appearance if appearance else b""
    return (
        b"<</Type/Annot/Subtype/Widget/FT/Sig/T%s/TU%s/F 132/Rect[0 0 0 0]/P %d 0 R/StructParent %d%s>>"
        % (
            text_string(f"{APPROVAL}{number}"),
            text_string(approval_words(number)),
            page_number,
            parent_key,
            shown,
        )
    )


def approval_words(number: int) -> str:
    """What a screen reader says of the field."""
    return f"Plats {number} för ett godkännande med eget certifikat"


def catalogue_entries(fields: list[int], signature: int) -> bytes:
    """What the catalogue says about the seal: the form with its fields, and that it certifies the document."""
    listed = b" ".join(b"%d 0 R" % field for field in fields)
    return b"/AcroForm<</Fields[%s]/SigFlags 3>>/Perms<</DocMDP %d 0 R>>" % (listed, signature)


def sealed(data: bytes, start: int, signer: Signer) -> bytes:
    """The finished file with its signature, whose object begins at byte ``start``.

    Raises:
        ValueError: the signer gave more than it had asked room for.
    """
    at = data.index(_RANGE, start)
    opening = data.index(_CONTENTS, at) + len(_CONTENTS) - 1
    closing = opening + 2 * signer.reserved + 2
    whole = bytearray(data)
    span = b"/ByteRange[0 %-10d %-10d %-10d]" % (opening, closing, len(whole) - closing)
    whole[at : at + len(_RANGE)] = span
    digest = hashlib.sha256(memoryview(whole)[:opening])
    digest.update(memoryview(whole)[closing:])
    signature = signer.sign(digest.digest())
    if len(signature) > signer.reserved:
        raise ValueError("the signature is longer than the room kept for it")
    written = signature.hex().upper().encode()
    whole[opening + 1 : opening + 1 + len(written)] = written
    return bytes(whole)
