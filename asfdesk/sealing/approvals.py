# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false
"""A further signature in a sealed file, by somebody with a certificate of their own: certify first, then approve.

The seal (DocMDP 2) leaves empty fields, unseen and tagged, and allows nothing but signatures in them (ISO 32000-1,
12.8.2.2). Each comes as an update that covers everything before it; the sealed bytes stay as they are.
"""

from __future__ import annotations

import asyncio
import io

from asn1crypto import keys, x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509 import Certificate

from .certificates import Identity
from .time_stamps import open_archival

FIELD = "Godkännande"
_RESERVED = 2 * 8_000
REASON = "Godkänner dokumentet"


class NoRoom(Exception):
    """The file has no empty field left, or was sealed for good."""


def empty_fields(data: bytes) -> list[str]:
    """The names of the fields that wait for a signature, in order."""
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.fields import enumerate_sig_fields

    reader = PdfFileReader(io.BytesIO(data))
    found = [str(name) for name, _, _ in enumerate_sig_fields(reader, filled_status=False)]
    return sorted(name for name in found if name.startswith(FIELD))


def approved(data: bytes, who: Identity) -> bytes:
    """The file with ``who``'s signature in its next empty field (PAdES B-B), by this computer's clock.

    Raises:
        NoRoom: there is none.
    """
    from pyhanko.sign import fields, signers
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    waiting = empty_fields(data)
    if not waiting:
        raise NoRoom

    def known(certificate: Certificate) -> x509.Certificate:
        return x509.Certificate.load(certificate.public_bytes(Encoding.DER))

    others = SimpleCertificateStore()
    others.register_multiple([known(one) for one in who.chain if one.subject != one.issuer])
    private = who.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    signer = signers.SimpleSigner(known(who.certificate), keys.PrivateKeyInfo.load(private), others)
    about = signers.PdfSignatureMetadata(
        field_name=waiting[0],
        subfilter=fields.SigSeedSubFilter.PADES,
        md_algorithm="sha256",
        name=who.signer().name,
        reason=REASON,
    )
    out = io.BytesIO()
    pdf_signer = signers.PdfSigner(about, signer)
    asyncio.run(
        pdf_signer.async_sign_pdf(
            open_archival(data), existing_fields_only=True, bytes_reserved=_RESERVED, output=out
        )
    )
    return out.getvalue()
