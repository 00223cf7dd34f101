"""What a row is called when the officer is told of it: whose case, and what in it. Protected identities by initials."""

from __future__ import annotations

from dataclasses import dataclass

from .packing import Stored

Tables = dict[str, dict[str, Stored]]

_FACT = {
    "agreement": "number", "placement_order": "number", "visit": "held_on", "attendance": "day", "cost": "paid_on",
    "outcome": "after_months", "enterprise": "name", "supervisor": "name", "officer": "name", "unit": "name",
    "commissioner": "name", "own_item": "title", "ending": "last_day", "answer": "item", "control_mark": "point",
    "visit_change": "day",
}  # fmt: skip
"""The column that says which one it is; none of them tells of a person's health or address."""
_UP = ("placement_id", "agreement_id", "visit_id", "order_id")
_TABLE_OF = {
    "placement_id": "placement",
    "agreement_id": "agreement",
    "visit_id": "visit",
    "order_id": "placement_order",
}


@dataclass(frozen=True, slots=True)
class Named:
    """``person`` is empty when it is about nobody's case; ``person_key`` whose it is."""

    title: str
    person: str
    person_key: str | None
    masked: bool


def named(table: str, row: Stored, *found: Tables) -> Named:
    """``found``: where to look for what the row belongs to, the first first."""
    person_key = row["id"] if table == "participant" else _person_of(table, row, found)
    person = _look_up("participant", person_key, found)
    fact = row.get(_FACT.get(table, ""))
    title = "" if fact is None else str(fact)
    if person is None:
        return Named(title, "", None, masked=False)
    masked = person["protection"] != "none"
    return Named(title, _name_of(person, masked=masked), str(person["id"]), masked)


def _person_of(table: str, row: Stored, found: tuple[Tables, ...]) -> object:
    for _ in range(6):
        if row.get("participant_id") is not None:
            return row["participant_id"]
        column = next((name for name in _UP if row.get(name) is not None), None)
        if column is None and table in ("ending", "final_assessment", "work_certificate"):
            above = _look_up("placement", row["id"], found)
        elif column is None:
            return None
        else:
            table = _TABLE_OF[column]
            above = _look_up(table, row[column], found)
        if above is None:
            return None
        row = above
    return None


def _look_up(table: str, key: object, found: tuple[Tables, ...]) -> Stored | None:
    return next((rows[table][str(key)] for rows in found if str(key) in rows.get(table, {})), None)


def _name_of(person: Stored, *, masked: bool) -> str:
    given, family = str(person["given_name"]), str(person["family_name"])
    return f"{given[:1]}.{family[:1]}." if masked else f"{given} {family}"
