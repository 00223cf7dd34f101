"""What may never change, refused by SQLite itself: signed agreements, signatures, closed visits, the ledger.

Why triggers and not only services: a mistake in a service, an import or a hand-written statement meets the same
wall. REPLACE is met before it deletes: BEFORE INSERT and BEFORE UPDATE triggers look for the row that would be
replaced, whether by key, by a unique value or by rowid, so the wall does not hang on ``recursive_triggers``.
Source: house rule 1; a signed document never changes. One module per engine; PostgreSQL gets its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from .rows import case_tables, order_tables, own_tables
from .rows.tables import audited_tables, table
from .search_sqlite import install_search, search_triggers
from .trail.audit_sqlite import audit_triggers
from .triggers_ending import ending_triggers
from .walls_sqlite import append_only as _append_only
from .walls_sqlite import differs as _differs
from .walls_sqlite import refuse as _refuse
from .walls_sqlite import refuse_delete as _refuse_delete

_SIGNING = frozenset(
    {"state", "round", "presented_at", "signed_at", "version", "operation_id", "changed_at", "seq"}
)
"""The columns of an agreement that may change while it lies presented."""

_RETIRING = frozenset({"retired_on", "version", "operation_id", "changed_at", "seq"})
"""The columns of a released template that may change: it is not offered any more."""

_SENT = ("id", "order_id", "enterprise_id", "asked_at", "content", "sha256")
_PARTS_OF_PLACEMENT = ("id", "participant_id", "enterprise_id", "measure_code", "measure_from")


def install(connection: Connection) -> None:
    """Make every trigger and the search index anew; called after each migration, which loses them silently."""
    remove(connection)
    install_search(connection)
    for statement in statements():
        connection.exec_driver_sql(statement)


def remove(connection: Connection) -> None:
    """Take every trigger away: a migration changes rows on nobody's behalf."""
    found = (
        connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars().all()
    )
    for name in found:
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')


def statements() -> Iterator[str]:
    """Every CREATE TRIGGER, in a fixed order."""
    yield from _append_only("operation", "operation", ("id = NEW.id",), emptied=("note",), deletable=False)
    yield from _append_only(
        "audit",
        "audit",
        ("device = NEW.device AND position = NEW.position",),
        emptied=("changes", "salt"),
        deletable=False,
    )
    yield from _append_only("reading", "reading", ("id = NEW.id",), emptied=("reason",))
    yield from _append_only("store_identity", "identity", ("id = NEW.id",), deletable=False)
    yield from _append_only(
        "frozen_text",
        "frozen_text",
        (
            "id = NEW.id",
            "agreement_id = NEW.agreement_id AND round = NEW.round AND copy = NEW.copy",
        ),
    )
    yield from _append_only(
        "signature",
        "signature",
        ("id = NEW.id", "agreement_id = NEW.agreement_id AND round = NEW.round AND role = NEW.role"),
    )
    yield from _append_only("clock_doubt", "clock", ("operation_id = NEW.operation_id",))
    yield from _frozen_checklists()
    yield from _append_only("visit_change", "visit_change", ("id = NEW.id",))
    yield from _append_only("kept_document", "kept_document", ("id = NEW.id", "replaces = NEW.replaces"))
    yield _refuse(
        "frozen_kept_document_sealed",
        "INSERT",
        "kept_document",
        "kept_document",
        "NEW.kind IN ('sealed', 'raised') AND NEW.agreement_id IS NOT NULL AND NOT EXISTS"
        " (SELECT 1 FROM agreement WHERE id = NEW.agreement_id AND state = 'signed')",
    )
    for ever in ("disposal", "log_check"):
        yield from _append_only(ever, ever, ("id = NEW.id",), deletable=False)
    yield from _append_only("given_way", "merge", ("id = NEW.id",))
    yield from _append_only(
        "merged_row",
        "merge",
        ("merging_id = NEW.merging_id AND subject = NEW.subject AND row_key = NEW.row_key",),
        deletable=False,
    )
    yield from _append_only("erased", "erased", ("fingerprint = NEW.fingerprint",), deletable=False)
    yield from _agreements()
    yield from _control()
    yield from _visits()
    yield from _protocols()
    yield from _placements()
    yield from _orders()
    yield from _own_items()
    yield from ending_triggers()
    yield from audit_triggers(audited_tables())
    yield from search_triggers()


def _agreements() -> Iterator[str]:
    agreement = table(case_tables.AgreementRow)
    name = agreement.name
    words = (column.name for column in agreement.columns if column.name not in _SIGNING)
    yield _refuse_delete("frozen_agreement_delete", name, "agreement", "1")
    yield _refuse(
        "frozen_agreement_insert",
        "INSERT",
        name,
        "agreement",
        "NEW.state <> 'draft' OR EXISTS (SELECT 1 FROM agreement"
        " WHERE id = NEW.id OR number = NEW.number OR rowid = NEW.rowid)",
    )
    yield _refuse(
        "frozen_agreement_replace",
        "UPDATE",
        name,
        "agreement",
        "OLD.id IS NOT NEW.id OR OLD.rowid IS NOT NEW.rowid OR (OLD.number IS NOT NEW.number"
        " AND EXISTS (SELECT 1 FROM agreement WHERE number = NEW.number))",
    )
    yield _refuse("frozen_agreement_signed", "UPDATE", name, "agreement", "OLD.state = 'signed'")
    yield _refuse(
        "frozen_agreement_presented",
        "UPDATE",
        name,
        "agreement",
        f"OLD.state = 'presented' AND ({_differs(agreement, words)}"
        " OR (NEW.state <> 'draft' AND OLD.round IS NOT NEW.round))",
    )
    yield _refuse(
        "frozen_agreement_order",
        "UPDATE",
        name,
        "agreement",
        "NEW.round < OLD.round OR (OLD.state = 'draft' AND NEW.state = 'signed')"
        " OR (NEW.state <> 'draft' AND NEW.deleted_at IS NOT NULL)",
    )
    yield _refuse(
        "frozen_agreement_signatures",
        "UPDATE",
        name,
        "agreement",
        "NEW.state = 'signed' AND (SELECT count(DISTINCT role) FROM signature"
        " WHERE agreement_id = NEW.id AND round = NEW.round) < 3",
    )
    yield _refuse(
        "frozen_text_insert",
        "INSERT",
        "frozen_text",
        "frozen_text",
        "EXISTS (SELECT 1 FROM agreement WHERE id = NEW.agreement_id AND state = 'signed')",
    )
    yield _refuse(
        "frozen_signature_insert",
        "INSERT",
        "signature",
        "signature",
        "NOT EXISTS (SELECT 1 FROM agreement"
        " WHERE id = NEW.agreement_id AND state = 'presented' AND round = NEW.round)"
        " OR NOT EXISTS (SELECT 1 FROM frozen_text WHERE agreement_id = NEW.agreement_id"
        " AND round = NEW.round AND copy = NEW.copy AND sha256 = NEW.shown_sha256)",
    )
    yield _refuse(
        "frozen_signature_paper",
        "INSERT",
        "signature",
        "signature",
        "(NEW.way = 'paper') <> (NEW.paper_id IS NOT NULL) OR (NEW.way = 'paper' AND NOT EXISTS"
        " (SELECT 1 FROM kept_document WHERE id = NEW.paper_id AND kind = 'scan'"
        " AND agreement_id = NEW.agreement_id AND copy = NEW.copy))",
    )


def _control() -> Iterator[str]:
    """The control before signing is locked with the words."""
    locked = "NOT EXISTS (SELECT 1 FROM agreement WHERE id = {row}.agreement_id AND state = 'draft')"
    name = "control_mark"
    yield _refuse("frozen_control_insert", "INSERT", name, "control", f"{locked.format(row='NEW')} OR"
                  " EXISTS (SELECT 1 FROM control_mark WHERE id = NEW.id OR rowid = NEW.rowid"
                  " OR (agreement_id = NEW.agreement_id AND point = NEW.point))")  # fmt: skip
    yield _refuse(
        "frozen_control_update",
        "UPDATE",
        name,
        "control",
        f"{locked.format(row='OLD')} OR OLD.id IS NOT NEW.id OR OLD.rowid IS NOT NEW.rowid"
        " OR OLD.agreement_id IS NOT NEW.agreement_id OR OLD.point IS NOT NEW.point",
    )
    yield _refuse_delete("frozen_control_delete", name, "control", "1")


def _visits() -> Iterator[str]:
    closed = "EXISTS (SELECT 1 FROM visit WHERE id = {row}.visit_id AND state = 'closed')"
    yield _refuse("frozen_visit_update", "UPDATE", "visit", "visit", "OLD.state = 'closed'")
    yield _refuse_delete("frozen_visit_delete", "visit", "visit", "OLD.state = 'closed'")
    yield _refuse(
        "frozen_visit_replace",
        "INSERT",
        "visit",
        "visit",
        "EXISTS (SELECT 1 FROM visit WHERE (id = NEW.id OR rowid = NEW.rowid) AND state = 'closed')",
    )
    yield _refuse(
        "frozen_visit_move",
        "UPDATE",
        "visit",
        "visit",
        "OLD.id IS NOT NEW.id OR OLD.rowid IS NOT NEW.rowid",
    )
    yield _refuse("frozen_answer_insert", "INSERT", "answer", "visit", closed.format(row="NEW"))
    yield _refuse(
        "frozen_answer_update",
        "UPDATE",
        "answer",
        "visit",
        f"{closed.format(row='OLD')} OR {closed.format(row='NEW')}"
        " OR OLD.visit_id IS NOT NEW.visit_id OR OLD.item IS NOT NEW.item OR OLD.rowid IS NOT NEW.rowid",
    )
    yield _refuse_delete("frozen_answer_delete", "answer", "visit", closed.format(row="OLD"))
    yield _refuse(
        "frozen_answer_replace",
        "INSERT",
        "answer",
        "visit",
        "EXISTS (SELECT 1 FROM answer JOIN visit ON visit.id = answer.visit_id"
        " WHERE answer.rowid = NEW.rowid AND visit.state = 'closed')",
    )
    yield from _pictures(closed)
    yield _refuse(
        "frozen_checklist_insert", "INSERT", "frozen_checklist", "checklist", closed.format(row="NEW")
    )


def _pictures(closed: str) -> Iterator[str]:
    """The pictures of a closed visit stay what they were, each with its words."""
    name = "visit_picture"
    yield _refuse("frozen_picture_insert", "INSERT", name, "visit", closed.format(row="NEW"))
    yield _refuse(
        "frozen_picture_update",
        "UPDATE",
        name,
        "visit",
        f"{closed.format(row='OLD')} OR {closed.format(row='NEW')}"
        " OR OLD.id IS NOT NEW.id OR OLD.visit_id IS NOT NEW.visit_id OR OLD.rowid IS NOT NEW.rowid",
    )
    yield _refuse_delete("frozen_picture_delete", name, "visit", closed.format(row="OLD"))
    yield _refuse(
        "frozen_picture_replace",
        "INSERT",
        name,
        "visit",
        "EXISTS (SELECT 1 FROM visit_picture AS old JOIN visit ON visit.id = old.visit_id"
        " WHERE (old.id = NEW.id OR old.rowid = NEW.rowid) AND visit.state = 'closed')",
    )


def _protocols() -> Iterator[str]:
    """A protocol is frozen as its visit is closed and signed afterwards, each party under its own words, once."""
    words = "EXISTS (SELECT 1 FROM protocol_text WHERE visit_id = NEW.visit_id"
    yield from _append_only("protocol_text", "protocol", ("visit_id = NEW.visit_id AND copy = NEW.copy",))
    yield from _append_only(
        "protocol_signature",
        "protocol",
        ("id = NEW.id", "visit_id = NEW.visit_id AND role = NEW.role"),
    )
    yield _refuse(
        "frozen_protocol_text_insert",
        "INSERT",
        "protocol_text",
        "protocol",
        "NOT EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit_id AND state = 'open')",
    )
    yield _refuse(
        "frozen_protocol_signature_insert",
        "INSERT",
        "protocol_signature",
        "protocol",
        "NOT EXISTS (SELECT 1 FROM visit WHERE id = NEW.visit_id AND state = 'closed')"
        f" OR NOT {words} AND copy = NEW.copy AND sha256 = NEW.shown_sha256)",
    )
    yield _refuse(
        "frozen_protocol_signature_paper",
        "INSERT",
        "protocol_signature",
        "protocol",
        "(NEW.way = 'paper') <> (NEW.paper_id IS NOT NULL) OR (NEW.way = 'paper' AND NOT EXISTS"
        " (SELECT 1 FROM kept_document WHERE id = NEW.paper_id AND kind = 'scan'"
        " AND visit_id = NEW.visit_id AND copy = NEW.copy))",
    )
    yield _refuse(
        "frozen_kept_protocol_sealed",
        "INSERT",
        "kept_document",
        "kept_document",
        "NEW.kind IN ('sealed', 'raised') AND NEW.visit_id IS NOT NULL AND NOT EXISTS"
        " (SELECT 1 FROM visit WHERE id = NEW.visit_id AND state = 'closed')",
    )


def _frozen_checklists() -> Iterator[str]:
    """Another edition may be taken over while the visit is open; with the visit it is closed for ever."""
    update, *rest = _append_only("frozen_checklist", "checklist", ("visit_id = NEW.visit_id",))
    del update
    yield _refuse(
        "frozen_frozen_checklist_update",
        "UPDATE",
        "frozen_checklist",
        "checklist",
        "OLD.visit_id IS NOT NEW.visit_id OR OLD.rowid IS NOT NEW.rowid OR NOT EXISTS"
        " (SELECT 1 FROM visit WHERE id = OLD.visit_id AND state = 'open')",
    )
    yield from rest


def _placements() -> Iterator[str]:
    placement = table(case_tables.PlacementRow)
    signed = "EXISTS (SELECT 1 FROM agreement WHERE placement_id = {row}.id AND state = 'signed')"
    yield _refuse(
        "frozen_placement_update",
        "UPDATE",
        "placement",
        "placement",
        f"({_differs(placement, _PARTS_OF_PLACEMENT)}) AND {signed.format(row='OLD')}",
    )
    yield _refuse_delete("frozen_placement_delete", "placement", "placement", signed.format(row="OLD"))
    yield _refuse("frozen_placement_replace", "INSERT", "placement", "placement", signed.format(row="NEW"))


def _orders() -> Iterator[str]:
    """What an enterprise has been asked stays what it was, and so does an answer."""
    request = table(order_tables.OrderRequestRow)
    yield _refuse("frozen_order_request_update", "UPDATE", "order_request", "order", _differs(request, _SENT))
    yield _refuse(
        "frozen_order_request_answered",
        "UPDATE",
        "order_request",
        "order",
        f"OLD.state <> 'asked' AND ({_differs(request, ('state', 'answered_on', 'reason'))})"
        " AND NOT (OLD.state = 'lapsed' AND NEW.state IN ('accepted', 'declined'))",
    )


def _own_items() -> Iterator[str]:
    """Agreements stand on a released template by its hash, so nothing of it changes, and nobody takes it away."""
    item = table(own_tables.OwnItemRow)
    words = tuple(column.name for column in item.columns if column.name not in _RETIRING)
    name, what = item.name, "template"
    taken = "id = NEW.id OR rowid = NEW.rowid OR (code = NEW.code AND edition = NEW.edition AND edition > 0)"
    yield _refuse(
        "frozen_own_item_update",
        "UPDATE",
        name,
        what,
        f"OLD.id IS NOT NEW.id OR OLD.rowid IS NOT NEW.rowid"
        f" OR (OLD.state = 'released' AND ({_differs(item, words)}))",
    )
    yield _refuse(
        "frozen_own_item_release",
        "UPDATE",
        name,
        what,
        "NEW.state = 'released' AND (NEW.edition < 1 OR length(NEW.sha256) <> 64 OR EXISTS (SELECT 1 FROM own_item"
        " WHERE code = NEW.code AND edition = NEW.edition AND id <> NEW.id))",
    )
    yield _refuse("frozen_own_item_delete", "DELETE", name, what, "OLD.state = 'released'")
    yield _refuse(
        "frozen_own_item_insert",
        "INSERT",
        name,
        what,
        f"EXISTS (SELECT 1 FROM own_item WHERE state = 'released' AND ({taken}))"
        " OR (NEW.state = 'released' AND (NEW.edition < 1 OR length(NEW.sha256) <> 64))",
    )
