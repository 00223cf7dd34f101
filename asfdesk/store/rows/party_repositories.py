"""Repositories of who takes part."""

from __future__ import annotations

from uuid import UUID

from asfdesk.domain.change import Kind
from asfdesk.domain.identity import PersonNumber
from asfdesk.domain.parties import (
    Address,
    CaseOfficer,
    Commissioner,
    Enterprise,
    Knowledge,
    Participant,
    Supervisor,
    Unit,
)
from asfdesk.domain.protection import Notice
from asfdesk.domain.swedish import sort_key

from .mapping import TableMapping
from .party_tables import (
    CommissionerRow,
    EnterpriseRow,
    OfficerRow,
    ParticipantRow,
    SupervisorRow,
    UnitRow,
)
from .repository import Repository


def _by_name(value: Enterprise | Supervisor | Commissioner | Unit | CaseOfficer) -> dict[str, object]:
    return {"name_order": sort_key(value.name)}


def _by_family_name(value: Participant) -> dict[str, object]:
    if value.protected:  # in order of what is shown: between two names in clear, a place tells the name
        return {"name_order": sort_key(value.initials)}
    return {"name_order": sort_key(value.family_name) + "00" + sort_key(value.given_name)}


class Participants(Repository[Participant]):
    """Deltagare."""

    mapping = TableMapping(
        Participant,
        ParticipantRow,
        Kind.PARTICIPANT,
        nested={"address": Address, "notice": Notice},
        more=_by_family_name,
        order="name_order",
    )

    def by_person_number(self, number: PersonNumber) -> Participant | None:
        """At most one participant that is not deleted has a number."""
        return self._first(self._table.c.person_number == number)


class Enterprises(Repository[Enterprise]):
    """ASF, anordnare."""

    mapping = TableMapping(
        Enterprise,
        EnterpriseRow,
        Kind.ENTERPRISE,
        nested={"address": Address, "knowledge": Knowledge},
        more=_by_name,
        order="name_order",
    )

    def by_org_number(self, number: str) -> Enterprise | None:
        """At most one enterprise that is not deleted has a number; ``NNNNNN-NNNN``."""
        return self._first(self._table.c.org_number == number) if number else None


class Supervisors(Repository[Supervisor]):
    """Handledare."""

    mapping = TableMapping(Supervisor, SupervisorRow, Kind.SUPERVISOR, more=_by_name, order="name_order")

    def of_enterprise(self, key: UUID) -> list[Supervisor]:
        """In Swedish order of their names."""
        return self._list(self._table.c.enterprise_id == key)


class Commissioners(Repository[Commissioner]):
    """Uppdragsgivare."""

    mapping = TableMapping(
        Commissioner, CommissionerRow, Kind.COMMISSIONER, more=_by_name, order="name_order"
    )


class Units(Repository[Unit]):
    """Enheter."""

    mapping = TableMapping(
        Unit, UnitRow, Kind.UNIT, nested={"address": Address}, more=_by_name, order="name_order"
    )

    def of_commissioner(self, key: UUID) -> list[Unit]:
        """In Swedish order of their names."""
        return self._list(self._table.c.commissioner_id == key)


class Officers(Repository[CaseOfficer]):
    """Handläggare."""

    mapping = TableMapping(CaseOfficer, OfficerRow, Kind.OFFICER, more=_by_name, order="name_order")
