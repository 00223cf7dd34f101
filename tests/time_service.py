"""A time-stamp authority (RFC 3161) of our own on the loopback address, with its revocation list, for tests."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID


@dataclass
class Authority:
    """What the service is and has been asked."""

    address: str
    root: x509.Certificate
    answer: object  # a request's bytes -> a response's bytes
    revocation: bytes | None
    asked: list[bytes] = field(default_factory=list)
    broken: bool = False


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _certificate(subject: str, issuer: str, key, at: datetime) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(_name(subject))
        .issuer_name(_name(issuer))
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - timedelta(days=1))
        .not_valid_after(at + timedelta(days=5500))
    )


@contextmanager
def time_service(*, lists: bool = True) -> Iterator[Authority]:
    """A running service; without ``lists`` its certificate does not say where withdrawn ones are listed."""
    from asn1crypto import keys, tsp
    from asn1crypto import x509 as ax
    from pyhanko.sign.timestamps import DummyTimeStamper
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    at = datetime.now(UTC)
    root_key, key = ec.generate_private_key(ec.SECP256R1()), rsa.generate_private_key(65537, 2048)
    root = (
        _certificate("Tidsroten", "Tidsroten", root_key.public_key(), at)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(root_key, hashes.SHA256())
    )
    handler = type("Handler", (_Handler,), {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    address = f"http://127.0.0.1:{server.server_address[1]}/tsa"
    builder = (
        _certificate("Tidsstämpeltjänsten", "Tidsroten", key.public_key(), at)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
    )
    if lists:
        place = x509.DistributionPoint([x509.UniformResourceIdentifier(f"{address}/crl")], None, None, None)
        builder = builder.add_extension(x509.CRLDistributionPoints([place]), critical=False)
    stamping = builder.sign(root_key, hashes.SHA256())
    withdrawn = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(root.subject)
        .last_update(at - timedelta(hours=1))
        .next_update(at + timedelta(days=30))
        .add_extension(x509.CRLNumber(1), critical=False)
        .sign(root_key, hashes.SHA256())
        .public_bytes(Encoding.DER)
    )
    chain = SimpleCertificateStore()
    chain.register(ax.Certificate.load(root.public_bytes(Encoding.DER)))
    stamper = DummyTimeStamper(
        tsa_cert=ax.Certificate.load(stamping.public_bytes(Encoding.DER)),
        tsa_key=keys.PrivateKeyInfo.load(
            key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        ),
        certs_to_embed=chain,
    )
    service = Authority(
        address, root, lambda request: stamper.request_tsa_response(tsp.TimeStampReq.load(request)).dump(),
        withdrawn if lists else None,
    )  # fmt: skip
    handler.service = service
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    service: Authority

    def do_POST(self) -> None:
        request = self.rfile.read(int(self.headers["Content-Length"]))
        self.service.asked.append(request)
        self._send(b"no" if self.service.broken else self.service.answer(request))

    def do_GET(self) -> None:
        self._send(self.service.revocation or b"")

    def _send(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing is said."""
