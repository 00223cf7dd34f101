# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false
"""The signatures of a PDF file, judged by pyHanko under the strict rule of :mod:`asfdesk.domain.verdict`.

pyHanko's own bottom line is not enough: an update behind a seal leaves it *true* with the coverage of a revision
only. Here the last signature must cover the entire file, each earlier one its whole revision, and what came after a
seal may be nothing but validation data and time stamps. The file is hostile until it has been read to the end:
callers outside of tests go through :mod:`.cell`.
"""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import Certificate, load_der_x509_certificate

from asfdesk.domain.seal_ladder import Rung
from asfdesk.domain.verdict import Found, Mark, Reason

from .cades import common_name, envelope, issuer_name

FIELD = "Sigill"
"""The name of the field that our seals lie in (``documents.seal``)."""


class Unreadable(Exception):
    """The file cannot be read as PDF."""


@dataclass(frozen=True, slots=True)
class Signatures:
    """What was found about signatures alone."""

    found: tuple[Found, ...]
    reasons: frozenset[Reason]
    revisions: int
    rung: Rung
    title: str = ""
    ours: bool = False
    elsewhere: bool = False
    """Made by this program, and signed by a service of others without a seal of ours."""


def look(data: bytes, roots: tuple[Certificate, ...], at: datetime) -> Signatures:
    """Judge every signature of a file. ``roots`` are all that is trusted; ``at`` is now.

    Raises:
        Unreadable: broken beyond reading.
    """
    from pyhanko.pdf_utils.reader import PdfFileReader

    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
    logging.getLogger("pyhanko_certvalidator").setLevel(logging.CRITICAL)
    try:
        reader = PdfFileReader(io.BytesIO(data), strict=True)
        embedded = list(reader.embedded_signatures)
        info: Any = reader.trailer_view["/Info"] if "/Info" in reader.trailer_view else {}  # noqa: SIM401 - get does not follow the reference
        title, producer = str(info.get("/Title", "")), str(info.get("/Producer", ""))
        ours = producer.startswith("asfdesk")
        return _judge(data, reader, embedded, roots, at, title, ours)
    except Exception as error:
        raise Unreadable(type(error).__name__) from error


def _judge(
    data: bytes,
    reader: Any,
    embedded: list[Any],
    roots: tuple[Certificate, ...],
    at: datetime,
    title: str,
    ours: bool,
) -> Signatures:
    from pyhanko.sign.validation import SignatureCoverageLevel

    revisions = reader.xrefs.total_revisions
    if not embedded:
        missing = Reason.SEAL_REMOVED if ours else Reason.NO_SIGNATURE
        return Signatures((), frozenset({missing}), revisions, Rung.DRAWN, title, ours)
    reasons: set[Reason] = set()
    found: list[Found] = []
    moment = at
    sealed = any(str(one.field_name) == FIELD for one in embedded)
    last = max(range(len(embedded)), key=lambda place: embedded[place].signed_revision)
    for place in sorted(range(len(embedded)), key=lambda n: embedded[n].signed_revision, reverse=True):
        signature = embedded[place]
        one, status = _one(reader, signature, roots, moment, stored=moment < at)
        found.insert(0, one)
        entire = status.coverage is SignatureCoverageLevel.ENTIRE_FILE
        if ours and sealed and signature.signed_revision == 0 and not _as_written(data, signature):
            reasons.add(Reason.ALTERED)
        reasons |= _reasons(one, status, entire or place != last)
        if one.kind is Mark.TIME and one.intact and one.trusted and one.at is not None:
            moment = min(moment, one.at)  # what it covers is judged as of this time
    if not any(one.kind is not Mark.TIME for one in found):
        reasons.add(Reason.SEAL_REMOVED if ours else Reason.NO_SIGNATURE)
    rung = _rung(reader, found, reasons)
    return Signatures(tuple(found), frozenset(reasons), revisions, rung, title, ours, ours and not sealed)


def _one(
    reader: Any, signature: Any, roots: tuple[Certificate, ...], moment: datetime, *, stored: bool
) -> tuple[Found, Any]:
    """``stored``: what the file brings about revocation speaks of that moment, not of now."""
    from pyhanko.sign.validation import (
        SignatureCoverageLevel,
        validate_pdf_signature,
        validate_pdf_timestamp,
    )

    timed = signature.sig_object_type == "/DocTimeStamp"
    context = trust_context(reader if stored else None, roots, moment)
    status: Any = (
        validate_pdf_timestamp(signature, context) if timed else validate_pdf_signature(signature, context)
    )
    certificate = signature.signer_cert
    stated = status.timestamp if timed else signature.self_reported_timestamp
    begins: datetime = certificate.not_valid_before
    ends: datetime = certificate.not_valid_after
    whole = status.coverage in (
        SignatureCoverageLevel.ENTIRE_FILE,
        SignatureCoverageLevel.ENTIRE_REVISION,
    )
    kind = Mark.TIME if timed else Mark.SEAL if signature.docmdp_level is not None else Mark.SIGNATURE
    known = load_der_x509_certificate(certificate.dump())
    return Found(
        kind=kind,
        name=common_name(known),
        issuer=issuer_name(known),
        fingerprint=certificate.sha256.hex().upper(),
        at=stated,
        revision=signature.signed_revision + 1,
        intact=bool(status.intact and status.valid),
        trusted=bool(status.trusted),
        whole=whole,
        valid_then=begins <= moment <= ends,
        reason=str(signature.sig_object.get("/Reason", "")),
    ), status


def _as_written(data: bytes, signature: Any) -> bool:
    """Whether a seal of ours is, in the one gap that no signature covers, exactly what this program writes there."""
    _, opening, closing, _ = (int(number) for number in signature.byte_range)
    written = data[opening + 1 : closing - 1]
    certificates = tuple(
        load_der_x509_certificate(one.chosen.dump()) for one in signature.signed_data["certificates"]
    )
    digest: bytes = signature.compute_digest()
    made = envelope(certificates, digest, signature.signer_info["signature"].native)
    return written == made.hex().upper().encode().ljust(len(written), b"0")


def _reasons(one: Found, status: Any, entire: bool) -> set[Reason]:
    """``entire``: the file ends where this signature says, or there is a later one that must say so."""
    from pyhanko.sign.diff_analysis import ModificationLevel

    reasons: set[Reason] = set()
    if not status.intact:
        reasons.add(Reason.ALTERED)
    elif not status.valid:
        reasons.add(Reason.INVALID_SIGNATURE)
    elif not one.trusted:
        reasons.add(Reason.NOT_TRUSTED if one.valid_then else Reason.NOT_VALID_THEN)
    if not one.whole or not entire:
        reasons.add(Reason.ADDED_AFTER)
    level = getattr(status, "modification_level", None)
    fine = (ModificationLevel.NONE, ModificationLevel.LTA_UPDATES, ModificationLevel.FORM_FILLING)
    if level is not None and level not in fine:
        reasons.add(Reason.CHANGED_AFTER)
    if getattr(status, "docmdp_ok", True) is False:
        reasons.add(Reason.CHANGED_AFTER)
    return reasons


def _rung(reader: Any, found: list[Found], reasons: set[Reason]) -> Rung:
    """B-B, B-T with a time stamp behind the seal, B-LTA with validation data under a further one. Behind the last
    signature, if others have signed: a stamp says nothing of what came after it."""
    if reasons or not found:
        return Rung.DRAWN
    last = max((place for place, one in enumerate(found) if one.kind is not Mark.TIME), default=-1)
    stamps = found[last + 1 :]
    store: Any = reader.root["/DSS"] if "/DSS" in reader.root else {}  # noqa: SIM401 - as above
    if len(stamps) > 1 and ("/CRLs" in store or "/OCSPs" in store):
        return Rung.LONG_TERM
    return Rung.TRUSTED_TIME if stamps else Rung.SEALED


def trust_context(reader: Any | None, roots: tuple[Certificate, ...], moment: datetime) -> Any:
    """Trusts ``roots`` and nothing else, as of ``moment``, with what the file itself (``reader``) brings about revocation."""
    from asn1crypto import x509
    from pyhanko.sign.validation.dss import DocumentSecurityStore
    from pyhanko.sign.validation.errors import NoDSSFoundError
    from pyhanko_certvalidator import ValidationContext

    settings: dict[str, Any] = {
        "trust_roots": [x509.Certificate.load(root.public_bytes(Encoding.DER)) for root in roots],
        "moment": moment,
        "allow_fetching": False,
        "revocation_mode": "soft-fail",
        "retroactive_revinfo": True,  # lists are fetched after the signature they speak of
    }
    if reader is None:
        return ValidationContext(**settings)
    try:
        store = DocumentSecurityStore.read_dss(reader)
    except NoDSSFoundError:
        return ValidationContext(**settings)
    return store.as_validation_context(settings)
