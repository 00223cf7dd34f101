"""The cards that have been given their PIN since the unlocking; they belong to the desk and are closed with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from asfdesk.sealing.cades import CadesSigner


class Closable(Protocol):
    """A card, as far as it matters here."""

    def close(self) -> None:
        """Take the PIN back."""
        ...


@dataclass(slots=True)
class OpenCards:
    """By the fingerprint of the certificate that seals."""

    _open: dict[str, tuple[Closable, CadesSigner]] = field(
        default_factory=dict[str, tuple[Closable, CadesSigner]], repr=False
    )

    def put(self, fingerprint: str, card: Closable, signer: CadesSigner) -> None:
        """Seal with this card; one that was open before is closed."""
        self.close(fingerprint)
        self._open[fingerprint] = (card, signer)

    def signer(self, fingerprint: str) -> CadesSigner | None:
        """Who seals with that certificate, if its card is open."""
        found = self._open.get(fingerprint)
        return found[1] if found else None

    def close(self, *fingerprints: str) -> None:
        """Close these, or all."""
        for one in fingerprints or tuple(self._open):
            card = self._open.pop(one, None)
            if card is not None:
                card[0].close()
