"""What a write was and what it touched: the name goes to the audit trail, the rest tells the windows to look again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Kind(StrEnum):
    """Kinds of things that lists and pages show."""

    PARTICIPANT = "participant"
    ENTERPRISE = "enterprise"
    SUPERVISOR = "supervisor"
    COMMISSIONER = "commissioner"
    UNIT = "unit"
    OFFICER = "officer"
    PLACEMENT = "placement"
    AGREEMENT = "agreement"
    SIGNATURE = "signature"
    CONSENT = "consent"
    CONTROL = "control"
    VISIT = "visit"
    ANSWER = "answer"
    ACTION_POINT = "action_point"
    ORDER = "order"
    ATTENDANCE = "attendance"
    COST = "cost"
    KEPT_DOCUMENT = "kept_document"
    SEAL_CERTIFICATE = "seal_certificate"
    TRUSTED_CERTIFICATE = "trusted_certificate"
    DRAFT = "draft"
    EXPORT = "export"
    LOG_CHECK = "log_check"
    OBJECTION = "objection"
    TEMPLATE = "template"


class Operation(StrEnum):
    """Intentions of the officer; each write is one of them."""

    CREATE_STORE = "create_store"
    SAVE_PARTICIPANT = "save_participant"
    DELETE_PARTICIPANT = "delete_participant"
    SAVE_ENTERPRISE = "save_enterprise"
    DELETE_ENTERPRISE = "delete_enterprise"
    SAVE_SUPERVISOR = "save_supervisor"
    DELETE_SUPERVISOR = "delete_supervisor"
    SAVE_COMMISSIONER = "save_commissioner"
    DELETE_COMMISSIONER = "delete_commissioner"
    SAVE_UNIT = "save_unit"
    DELETE_UNIT = "delete_unit"
    SAVE_OFFICER = "save_officer"
    DELETE_OFFICER = "delete_officer"
    RESTORE = "restore"
    RESTORE_BACKUP = "restore_backup"
    SALVAGE = "salvage"
    KEEP_SAFE = "keep_safe"
    START_AGREEMENT = "start_agreement"
    SAVE_AGREEMENT = "save_agreement"
    DISCARD_AGREEMENT = "discard_agreement"
    PRESENT_FOR_SIGNING = "present_for_signing"
    WITHDRAW_FROM_SIGNING = "withdraw_from_signing"
    SIGN = "sign"
    MARK_CONTROL = "mark_control"
    SAVE_CONSENT = "save_consent"
    REVOKE_CONSENT = "revoke_consent"
    PLAN_VISIT = "plan_visit"
    MOVE_VISIT = "move_visit"
    CANCEL_VISIT = "cancel_visit"
    OPEN_VISIT = "open_visit"
    ANSWER = "answer"
    WRITE_NOTES = "write_notes"
    CLOSE_VISIT = "close_visit"
    SAVE_ACTION = "save_action"
    CLOSE_ACTION = "close_action"
    SAVE_ORDER = "save_order"
    DELETE_ORDER = "delete_order"
    ASK_ENTERPRISE = "ask_enterprise"
    ANSWER_REQUEST = "answer_request"
    CLOSE_ORDER = "close_order"
    MARK_ATTENDANCE = "mark_attendance"
    SAVE_COST = "save_cost"
    SEAL = "seal"
    RAISE_SEAL = "raise_seal"
    KEEP_DOCUMENT = "keep_document"
    MAKE_CERTIFICATE = "make_certificate"
    TRUST_CERTIFICATE = "trust_certificate"
    SAVE_DRAFT = "save_draft"
    DROP_DRAFT = "drop_draft"
    EXPORT = "export"
    TRUST_CLOCK = "trust_clock"
    KEEP_TIME = "keep_time"
    CHANGE_ACCESS = "change_access"
    REBUILD = "rebuild"
    BUILD_DEMO = "build_demo"
    READ = "read"
    ACCEPT_TRAIL = "accept_trail"
    DISPOSE = "dispose"
    DISPOSE_AGAIN = "dispose_again"
    SAVE_OBJECTION = "save_objection"
    DELETE_OBJECTION = "delete_objection"
    SAVE_HOLD = "save_hold"
    CHECK_LOG = "check_log"
    SAVE_TEMPLATE = "save_template"
    DELETE_TEMPLATE = "delete_template"
    RELEASE_TEMPLATE = "release_template"
    RETIRE_TEMPLATE = "retire_template"
    IMPORT_TEMPLATES = "import_templates"
    CHANGE_TEMPLATE = "change_template"
    CHANGE_CHECKLIST = "change_checklist"


@dataclass(frozen=True, slots=True)
class Changes:
    """What one committed operation touched."""

    operation: Operation
    touched: frozenset[tuple[Kind, UUID]] = frozenset()

    @property
    def kinds(self) -> frozenset[Kind]:
        """The kinds alone."""
        return frozenset(kind for kind, _ in self.touched)
