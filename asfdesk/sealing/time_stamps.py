# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false
"""Trusted time behind a seal: a document time stamp (PAdES B-T), then validation data under another one (B-LTA).

Both come as incremental updates, which a seal with DocMDP 1 allows (ETSI EN 319 142-1, ISO 32000-2 12.8.2.2); the
sealed bytes stay as they are. All that leaves the computer is a hash. The new field lies outside the page, where
PDF/UA asks for no tag (14289-1, 7.18.4), and the metadata is left alone, so that the file stays archival.
Each step is looked at with the strict eye before it counts; a step that does not hold is not kept.
"""

from __future__ import annotations

import asyncio
import io
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import (
    Certificate,
    CRLDistributionPoints,
    ExtensionNotFound,
    UniformResourceIdentifier,
    load_der_x509_certificate,
)

from asfdesk.domain.seal_ladder import Hindrance, Rung, Step
from asfdesk.domain.verdict import Reason

from .inspection import Signatures, Unreadable, look

SECONDS = 15.0
_RESERVED = 2 * 12_000  # hexadecimal digits for a token with its certificates
_LARGEST = 5 * 1024 * 1024
Post = Callable[[str, bytes, str], bytes]
"""``post(address, body, media type)`` or, with an empty body, a plain fetch. Raises OSError."""


class StepFailed(Exception):
    """A step up the ladder that was not taken, and why."""

    def __init__(self, step: Step, hindrance: Hindrance) -> None:
        self.step, self.hindrance = step, hindrance
        super().__init__(f"{step}: {hindrance}")


@dataclass(frozen=True, slots=True)
class Service:
    """A time-stamp service (RFC 3161) by its address."""

    address: str
    post: Post

    def token_certificates(self) -> tuple[Certificate, ...]:
        """Ask for a stamp on a hash of nothing; the certificates that came with it, the signer's first.

        Raises:
            StepFailed: UNREACHABLE or REFUSED.
        """
        token = asyncio.run(_stamper(self).async_timestamp(bytes(32), "sha256"))
        signed: Any = token["content"]
        serial = signed["signer_infos"][0]["sid"].chosen["serial_number"].native
        found = [load_der_x509_certificate(one.chosen.dump()) for one in signed["certificates"]]
        return tuple(sorted(found, key=lambda one: one.serial_number != serial))


def http(address: str, body: bytes, media_type: str) -> bytes:
    """Over the network, by way of the system's proxy; at most 5 MB. Raises OSError."""
    if not address.startswith(("http://", "https://")):
        raise OSError("not an address of the web")
    request = urllib.request.Request(address, data=body or None)  # noqa: S310 - the scheme is looked at above
    if media_type:
        request.add_header("Content-Type", media_type)
    with urllib.request.urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
        data = answer.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise OSError("an endless answer")
    return bytes(data)


def with_trusted_time(data: bytes, service: Service, roots: tuple[Certificate, ...], at: datetime) -> bytes:
    """The sealed file with a time stamp behind it.

    Raises:
        StepFailed: TIME with UNREACHABLE, REFUSED or TIME_NOT_TRUSTED.
    """
    stamped = asyncio.run(_stamped(open_archival(data), service, _field(data), Step.TIME))
    _require(stamped, roots, at, Step.TIME, Rung.TRUSTED_TIME)
    return stamped


def with_long_term(
    data: bytes, service: Service, roots: tuple[Certificate, ...], own_lists: tuple[bytes, ...], at: datetime
) -> bytes:
    """The stamped file with everything that its validation will need, and a time stamp over all of it.

    ``own_lists`` are revocation lists (DER) of roots of our own; those of others are fetched where their
    certificates say.

    Raises:
        StepFailed: LONG_TERM with UNREACHABLE, REFUSED, NO_REVOCATION or TIME_NOT_TRUSTED.
    """
    writer = open_archival(data)
    certificates = _certificates(writer.prev)
    lists = [*own_lists, *_lists(certificates, service.post)]
    _require_revocation(writer.prev, certificates, roots, lists, at)
    _supply(writer, (*certificates, *roots), lists)
    stamped = asyncio.run(_stamped(writer, service, _field(data), Step.LONG_TERM))
    _require(stamped, roots, at, Step.LONG_TERM, Rung.LONG_TERM)
    return stamped


def _require(data: bytes, roots: tuple[Certificate, ...], at: datetime, step: Step, rung: Rung) -> None:
    try:
        seen: Signatures = look(data, roots, at)
    except Unreadable as error:
        raise StepFailed(step, Hindrance.BROKEN) from error
    if seen.reasons & {Reason.NOT_TRUSTED, Reason.NOT_VALID_THEN}:
        raise StepFailed(step, Hindrance.TIME_NOT_TRUSTED)
    if seen.reasons or seen.rung is not rung:
        raise StepFailed(step, Hindrance.REFUSED)


def _field(data: bytes) -> str:
    """A name that no field of the file has yet."""
    from pyhanko.pdf_utils.reader import PdfFileReader

    return f"Tid{len(PdfFileReader(io.BytesIO(data)).embedded_signatures)}"


def open_archival(data: bytes) -> Any:
    """A writer of updates that leaves metadata, version and extensions of a PDF/A-3 file as they are."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    class Archival(IncrementalPdfFileWriter):
        def _update_meta(self) -> None:
            """The metadata describes the document, not its stamps."""

        def ensure_output_version(self, version: Any) -> None:
            """PDF/A-3 is PDF 1.7."""

        def register_extension(self, ext: Any) -> None:
            """None are allowed in PDF/A-3's catalogue."""

    return Archival(io.BytesIO(data))


def _stamper(service: Service, step: Step = Step.TIME) -> Any:
    from asn1crypto import tsp
    from pyhanko.sign.timestamps import TimeStamper

    class Stamper(TimeStamper):
        async def async_request_tsa_response(self, req: Any) -> Any:
            try:
                answer = service.post(service.address, req.dump(), "application/timestamp-query")
            except OSError:
                raise StepFailed(step, Hindrance.UNREACHABLE) from None
            return tsp.TimeStampResp.load(answer)

        async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> Any:
            try:
                return await super().async_timestamp(message_digest, md_algorithm)
            except StepFailed:
                raise
            except Exception as error:
                raise StepFailed(step, Hindrance.REFUSED) from error

    return Stamper()


async def _stamped(writer: Any, service: Service, field: str, step: Step) -> bytes:
    from pyhanko.sign.fields import InvisSigSettings
    from pyhanko.sign.signers.pdf_signer import PdfTimeStamper

    out = io.BytesIO()
    stamper = PdfTimeStamper(
        _stamper(service, step), field_name=field, invis_settings=InvisSigSettings(box_out_of_bounds=True)
    )
    await stamper.async_timestamp_pdf(writer, "sha256", bytes_reserved=_RESERVED, output=out)
    return out.getvalue()


def _certificates(reader: Any) -> tuple[Certificate, ...]:
    """Every certificate that came with a signature or a stamp."""
    found: dict[bytes, Certificate] = {}
    for signature in reader.embedded_signatures:
        for one in signature.signed_data["certificates"]:
            der = one.chosen.dump()
            found[der] = load_der_x509_certificate(der)
    return tuple(found.values())


def _lists(certificates: tuple[Certificate, ...], post: Post) -> list[bytes]:
    """Revocation lists from where the certificates say they are."""
    addresses: dict[str, None] = {}
    for one in certificates:
        try:
            points = one.extensions.get_extension_for_class(CRLDistributionPoints).value
        except ExtensionNotFound:
            continue
        for point in points:
            for name in point.full_name or ():
                if isinstance(name, UniformResourceIdentifier):
                    addresses[name.value] = None
    found: list[bytes] = []
    for address in addresses:
        try:
            found.append(post(address, b"", ""))
        except OSError:
            continue  # what is missing in the end is said by _require_revocation
    return found


def _require_revocation(
    reader: Any,
    certificates: tuple[Certificate, ...],
    roots: tuple[Certificate, ...],
    lists: list[bytes],
    at: datetime,
) -> None:
    """Every certificate but a trusted one must be told about by its issuer.

    Raises:
        StepFailed: LONG_TERM with NO_REVOCATION.
    """
    from asn1crypto import crl, x509
    from pyhanko_certvalidator import CertificateValidator, ValidationContext

    def known(one: Certificate) -> Any:
        return x509.Certificate.load(one.public_bytes(Encoding.DER))

    context = ValidationContext(
        trust_roots=[known(root) for root in roots],
        other_certs=[known(one) for one in certificates],
        crls=[crl.CertificateList.load(one) for one in lists],
        moment=at,
        retroactive_revinfo=True,
        allow_fetching=False,
        revocation_mode="require",
    )
    for signature in reader.embedded_signatures:
        validator = CertificateValidator(signature.signer_cert, validation_context=context)
        try:
            asyncio.run(validator.async_validate_path())
        except Exception as error:
            raise StepFailed(Step.LONG_TERM, Hindrance.NO_REVOCATION) from error


def _supply(writer: Any, certificates: tuple[Certificate, ...], lists: list[bytes]) -> None:
    from asn1crypto import crl, x509
    from pyhanko.sign.validation.dss import DocumentSecurityStore

    DocumentSecurityStore.supply_dss_in_writer(
        writer,
        None,
        certs=[x509.Certificate.load(one.public_bytes(Encoding.DER)) for one in certificates],
        crls=[crl.CertificateList.load(one) for one in lists],
    )
