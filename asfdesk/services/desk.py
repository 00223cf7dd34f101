"""The desk an officer works at: the open store, the trade data, the clock. Made in ``app`` or ``cli`` and passed on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from asfdesk.domain.openings import Openings
from asfdesk.domain.swedish import SWEDEN
from asfdesk.services.authoring.own_releases import OwnReleases
from asfdesk.services.catalogue import Catalogue
from asfdesk.services.sealed.open_cards import OpenCards
from asfdesk.store.store import Store


def system_clock() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Desk:
    """``shipped`` is the trade data of ``resources``; ``clock`` gives UTC; ``openings``: the protected cases that were opened with a reason since the unlocking; ``demo`` marks a register of invented people on every screen and page."""

    store: Store
    shipped: Catalogue
    clock: Callable[[], datetime] = system_clock
    demo: bool = False
    openings: Openings = field(default_factory=Openings, repr=False, compare=False)
    cards: OpenCards = field(default_factory=OpenCards, repr=False, compare=False)
    releases: OwnReleases = field(default_factory=OwnReleases, repr=False, compare=False)

    @property
    def catalogue(self) -> Catalogue:
        """The trade data: what is shipped, and what this register has released of its own."""
        return self.releases.over(self.store, self.shipped)

    def now(self) -> datetime:
        """Now, in UTC."""
        return self.clock()

    def today(self) -> date:
        """The date in Sweden."""
        return self.local(self.clock()).date()

    @staticmethod
    def local(at: datetime) -> datetime:
        """A UTC time on Swedish clocks."""
        return at.astimezone(SWEDEN)
