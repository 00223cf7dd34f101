# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false
"""A signing service of an authority, as the world has them: it takes a PDF, shows its signature on the page, gives it back.

The tour and the test-suite are its customers.
"""

from __future__ import annotations

import asyncio
import io
from datetime import datetime

from asn1crypto import keys, x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509 import Certificate
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko_certvalidator.registry import SimpleCertificateStore

from asfdesk.sealing.certificates import Holder, Identity, new_root, new_seal

PLACE = (330, 40, 560, 60)
"""In the lower margin, above the foot's words and beside its page number."""


def person(name: str, at: datetime, root: Identity | None = None) -> Identity:
    """Somebody with a certificate of the service's issuer."""
    authority = root or new_root(Holder("Underskriftstjänsten"), at)
    return new_seal(authority, Holder(name), at)


def signed(
    data: bytes, who: Identity, field: str = "Underskrift1", box: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> bytes:
    """The file with ``who``'s signature behind it; it shows in ``box``."""

    def known(certificate: Certificate) -> x509.Certificate:
        return x509.Certificate.load(certificate.public_bytes(Encoding.DER))

    store = SimpleCertificateStore()
    store.register_multiple([known(one) for one in who.chain])
    key = who.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    signer = signers.SimpleSigner(known(who.certificate), keys.PrivateKeyInfo.load(key), store)
    meta = signers.PdfSignatureMetadata(
        field_name=field, subfilter=fields.SigSeedSubFilter.PADES, md_algorithm="sha256"
    )
    place = fields.SigFieldSpec(field, on_page=0, box=box)
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    out = asyncio.run(signers.PdfSigner(meta, signer, new_field_spec=place).async_sign_pdf(writer))
    return out.getvalue()
