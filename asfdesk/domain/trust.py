"""Certificates that the register keeps: those that seal here, and those of others that it believes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

OWN_USED_FOR = timedelta(days=730)
"""How long an own certificate seals before the next is made."""
RENEW_BEFORE = timedelta(days=60)
"""How long before its end a seal certificate is renewed, or the officer told to get another."""


class SealSource(StrEnum):
    """Where the key of a seal certificate lies."""

    OWN = "own"  # made here, under the register's own root
    FILE = "file"  # the authority's PKCS#12
    TOKEN = "token"  # noqa: S105 - a smart card or HSM, by PKCS#11


class TrustPurpose(StrEnum):
    """What a certificate of somebody else is believed for."""

    SIGNATURES = "signatures"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class SealCertificate:
    """One that seals, sealed, or is the register's own root. ``chain`` is PEM, nearest first; ``secret`` the key.

    ``place`` tells a token's module, token and key label as JSON. Never changed but for ``retired_at``.
    """

    id: UUID
    source: SealSource
    is_root: bool
    name: str
    fingerprint: str
    valid_from: datetime
    valid_until: datetime
    chain: str
    secret: bytes = field(default=b"", repr=False)
    place: str = ""
    retired_at: datetime | None = None
    version: int = 0

    def ends_soon(self, today: date) -> bool:
        """Whether it is time to renew it; an own one long before its end, so that seals can be checked for years."""
        worn = (
            self.source is SealSource.OWN
            and not self.is_root
            and today - self.valid_from.date() >= OWN_USED_FOR
        )
        return worn or self.valid_until.date() - today <= RENEW_BEFORE


@dataclass(frozen=True, slots=True)
class TrustedCertificate:
    """A certificate of somebody else that the officer has chosen to believe."""

    id: UUID
    purpose: TrustPurpose
    name: str
    fingerprint: str
    pem: str
    version: int = 0
