"""Registerutdrag (GDPR art. 15): everything the register holds about one person, as a tagged PDF and as JSON.

What is left out is said with its reason and source: other people's data, protected addresses, secrecy against the
person herself. The extract is made from the tables, so that nothing a later release adds is forgotten. Sources: GDPR
art. 15.1, 15.3 and 15.4; OSL 2009:400 12 kap. 1 § (no secrecy against oneself, as a rule) and 10 kap. 3 §; dataskyddslagen
2018:218 5 kap. 2 § (working notes that have not got their final form).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, cast
from uuid import UUID

from asfdesk.documents.access_extract import Part, Shown, access_extract_document
from asfdesk.documents.disposal_protocol import TABLES
from asfdesk.documents.extract_words import field_words, value_words
from asfdesk.documents.log_report import SEEN
from asfdesk.domain.change import Operation
from asfdesk.domain.parties import Participant
from asfdesk.domain.reading import Seen
from asfdesk.store.erasure.belongings import belongings
from asfdesk.store.rows.tables import metadata
from asfdesk.store.work import Work

from ..desk import Desk
from ..output.exports import Export, safe_name
from ..parties.commissioners import current_officer
from ..sealed.finished import finished_pdf
from . import reading
from .retention import trial

_BOOKKEEPING = frozenset(
    {"operation_id", "seq", "version", "name_order", "rowid", "deleted_at", "changed_at", "effects"}
)
_UNTOLD = frozenset({"id", "code", "version", "mandatory", "checklist_code", "checklist_version", "round"})
"""What only the program needs; the JSON has it."""
_DIGESTS = frozenset({"sha256", "shown_sha256", "content_sha256", "conformance"})


@dataclass(frozen=True, slots=True)
class Withheld:
    """What the extract leaves out, and by which rule."""

    what: str
    why: str
    source: str


@dataclass(frozen=True, slots=True)
class Extract:
    """Everything about one person. ``tables``: Swedish name of a kind -> its rows as field -> value."""

    person: Participant = field(repr=False)
    tables: dict[str, list[dict[str, Any]]] = field(repr=False)
    readings: list[dict[str, str]] = field(repr=False)
    withheld: tuple[Withheld, ...]


OTHER = "annan person (utelämnat)"
ELSEWHERE = "samma uppgifter som står under besöket; själva protokollet lämnas ut för sig"
"""A protocol's frozen words name everybody who was there, also those whose names are left out above."""
_INSTEAD = {
    ("protocol_text", "content"): ELSEWHERE,
    ("lone_visit", "call_name"): OTHER,
    ("lone_visit", "call_phone"): OTHER,
    ("calendar_entry", "told"): "kontrollsumma av det som stod i kalenderfilen",
}
RULES = (
    Withheld(
        "Namn på andra som var med vid besök än du själv, handledare och handläggare",
        "Uppgiften rör någon annan än dig",
        "Dataskyddsförordningen art. 15.4",
    ),
    Withheld(
        "Vilka tjänstepersoner som har läst ärendet",
        "Loggen visar när och vad; namnen på dem som arbetar här är deras egna personuppgifter",
        "Dataskyddsförordningen art. 15.4; EU-domstolens dom C-579/21",
    ),
    Withheld(
        "Påbörjade texter som inte har sparats",
        "De har inte fått sin slutliga form",
        "Lagen (2018:218) med kompletterande bestämmelser till EU:s dataskyddsförordning 5 kap. 2 §",
    ),
    Withheld(
        "Underskrifternas streck och sparade filer",
        "Utdraget säger att de finns; själva dokumenten lämnas ut för sig när du ber om dem",
        "Dataskyddsförordningen art. 15.3",
    ),
)
_PROTECTED = Withheld(
    "Adress, telefon och e-post på det utskrivna utdraget",
    "Personuppgifterna är skyddade. Utdraget ska lämnas över personligen, och uppgifterna kan läsas på plats",
    "Offentlighets- och sekretesslagen (2009:400) 22 kap. 1 §",
)


def collect(desk: Desk, work: Work, participant_id: UUID) -> Extract:
    """Read everything. Raises NotFound."""
    person = work.participants.get(participant_id)
    known = _known_names(work, person)
    keys = belongings(work.connection, {"participant": [participant_id.hex]})
    tables: dict[str, list[dict[str, Any]]] = {}
    order, coded = list(TABLES), _coded(desk)
    for name in sorted(keys, key=lambda one: (order.index(one) if one in order else len(order), one)):
        rows = [_row(work, name, key, known, coded) for key in sorted(keys[name], key=str)]
        tables[TABLES.get(name, name)] = rows
    readings = [
        {"när": f"{desk.local(one.at):%Y-%m-%d %H:%M}", "vad": SEEN[one.seen]}
        for one in work.readings.of_participant(participant_id)
    ]
    withheld = (*RULES, _PROTECTED) if person.protected else RULES
    return Extract(person, tables, readings, withheld)


def extract(desk: Desk, participant_id: UUID) -> tuple[Export, Export]:
    """The PDF and the JSON. The extract is a hand-out: it stands in the log of readings.

    Raises StoreFault when the log cannot be written; nothing is handed out then.
    """
    rules = tuple(
        sorted(
            {
                f"{rule.name}: {rule.source.title} {rule.paragraph}"
                for line in trial(desk).lines
                if line.key[0] == participant_id and (rule := line.verdict.rule) is not None
            }
        )
    )
    with desk.store.write(Operation.EXPORT) as work:
        work.note("access extract")
        reading.entered(work, Seen.EXTRACT, participant_id)
        found = collect(desk, work, participant_id)
    officer = current_officer(desk)
    at = desk.local(desk.now())
    document = access_extract_document(
        Shown(
            name=found.person.name,
            number=found.person.person_number.full if found.person.person_number else "",
            protected=found.person.protected,
            parts=tuple(
                Part(title, tuple(tuple(_facts(row)) for row in rows)) for title, rows in found.tables.items()
            ),
            readings=tuple((one["när"], one["vad"]) for one in found.readings),
            withheld=tuple((one.what, one.why, one.source) for one in found.withheld),
            kept=rules,
        ),
        at=at,
        officer=officer.name if officer else "",
        demo=desk.demo,
    )
    told = {
        "registerutdrag": f"{at:%Y-%m-%dT%H:%M:%S%z}",
        "uppgifter": found.tables,
        "läsningar": found.readings,
        "utelämnat": [{"vad": w.what, "varför": w.why, "stöd": w.source} for w in found.withheld],
        "gallring": list(rules),
    }
    name = f"Registerutdrag {at:%Y-%m-%d}"
    return (
        Export(safe_name(name), finished_pdf(desk, document)),
        Export(safe_name(name, ".json"), json.dumps(told, ensure_ascii=False, indent=2).encode()),
    )


def _known_names(work: Work, person: Participant) -> frozenset[str]:
    """The names that may stand in the extract: the person's own and those of people in their work."""
    rows = work.connection.exec_driver_sql(
        "SELECT name FROM supervisor UNION SELECT name FROM officer UNION SELECT signatory FROM enterprise"
    ).scalars()
    return frozenset((person.name, *rows))


def _coded(desk: Desk) -> dict[str, dict[str, str]]:
    """Column -> code -> the words of the reference data."""
    lists = {
        "reason_code": desk.catalogue.ending_reasons,
        "outcome_code": desk.catalogue.outcomes,
        "recommendation_code": desk.catalogue.reference.recommendations,
    }
    points = {"point": {point.code: point.label for point in desk.catalogue.control_points}}
    return points | {column: {one.code: one.name for one in rows} for column, rows in lists.items()}


def _row(
    work: Work,
    name: str,
    key: tuple[object, ...],
    known: frozenset[str],
    coded: dict[str, dict[str, str]],
) -> dict[str, Any]:
    table = metadata.tables[name]
    this = " AND ".join(f"{column.name} = ?" for column in table.primary_key.columns)
    row = (
        work.connection.exec_driver_sql(f"SELECT * FROM {name} WHERE {this}", key).mappings().one()  # noqa: S608
    )
    found: dict[str, Any] = {}
    for column, value in row.items():
        if column in _BOOKKEEPING or column in _DIGESTS or value in (None, "", "[]", "{}"):
            continue
        if isinstance(value, bytes):
            found[column] = f"{len(value)} byte"
        elif (name, column) in _INSTEAD:
            found[column] = _INSTEAD[name, column]
        elif column == "drawing":
            found[column] = "ritad skiss"
        elif column == "ink":
            found[column] = "ritad underskrift"
        elif column == "signatures":
            found[column] = [one["name"] for one in json.loads(value)]
        elif column == "attendees":
            found[column] = [one if one in known else OTHER for one in json.loads(value)]
        elif column in coded:
            found[column] = coded[column].get(value, value)
        else:
            found[column] = _plain(value)
    if row.get("deleted_at"):
        found["borttagen"] = row["deleted_at"][:10]
    return found


def _plain(value: Any) -> Any:
    """Nested JSON as it is, everything else as stored."""
    if isinstance(value, str) and value[:1] in "[{":
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _facts(row: dict[str, Any], before: str = "") -> Iterable[tuple[str, str]]:
    for name, value in row.items():
        called = f"{before} {field_words(name)}".strip()
        if name in _UNTOLD or name.endswith("_id") or value in (None, "", 0, [], {}):
            continue
        if name == "content" and value != ELSEWHERE:
            yield called, "Hela texten finns i JSON-filen, och dokumentet lämnas ut för sig."
            continue
        yield from _told(name, called, value)


def _told(name: str, called: str, value: object) -> Iterable[tuple[str, str]]:
    """A value as facts: what is nested becomes one fact for each part."""
    if isinstance(value, dict):
        yield from _facts(cast("dict[str, Any]", value), "" if name == "terms" else called)
    elif isinstance(value, list):
        parts = cast("list[object]", value)
        if any(isinstance(one, dict | list) for one in parts):
            for number, one in enumerate(parts, 1):
                yield from _told(name, f"{called} {number}", one)
        else:
            yield called, ", ".join(value_words(name, one) for one in parts)
    else:
        yield called, value_words(name, value)
