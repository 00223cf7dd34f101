"""What can go wrong, as codes and parameters: words belong to the interface, not to the rule.

Three kinds, and no fourth: :class:`RuleBroken` (the officer can mend it, shown at the field),
:class:`StoreFault` (the environment: one sentence, one action), and anything else, which is a bug.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Rule(StrEnum):
    """Every rule an officer can break; ``gui/wording.py`` has a Swedish sentence for each."""

    REQUIRED = "required"
    TOO_LONG = "too_long"
    UNPRINTABLE = "unprintable"
    HIDDEN_CHARACTERS = "hidden_characters"
    PERSON_NUMBER_FORM = "person_number_form"
    PERSON_NUMBER_DATE = "person_number_date"
    PERSON_NUMBER_CHECK_DIGIT = "person_number_check_digit"
    PERSON_NUMBER_TAKEN = "person_number_taken"
    NEEDS_RECORD_OF_ITS_OWN = "needs_record_of_its_own"
    ORG_NUMBER_FORM = "org_number_form"
    ORG_NUMBER_CHECK_DIGIT = "org_number_check_digit"
    ORG_NUMBER_TAKEN = "org_number_taken"
    EMAIL_FORM = "email_form"
    PHONE_FORM = "phone_form"
    POSTCODE_FORM = "postcode_form"
    NOT_A_DATE = "not_a_date"
    NOT_A_TIME = "not_a_time"
    DATE_OUT_OF_RANGE = "date_out_of_range"
    END_BEFORE_START = "end_before_start"
    PERIOD_TOO_LONG = "period_too_long"
    PERIOD_NEEDS_EXCEPTION = "period_needs_exception"
    TOTAL_TOO_LONG = "total_too_long"
    TOTAL_USED_UP = "total_used_up"
    AMENDMENT_TOO_EARLY = "amendment_too_early"
    AMENDMENT_TOO_LATE = "amendment_too_late"
    EXTENSION_TOO_EARLY = "extension_too_early"
    START_HAS_BEEN = "start_has_been"
    NOTHING_CHANGED = "nothing_changed"
    NOT_SIGNED_YET = "not_signed_yet"
    NO_TEXT_THAT_DAY = "no_text_that_day"
    MEASURE_NOT_VALID = "measure_not_valid"
    AGE_NOT_ALLOWED = "age_not_allowed"
    NOT_A_NUMBER = "not_a_number"
    OUT_OF_RANGE = "out_of_range"
    STEP_OUTSIDE_PERIOD = "step_outside_period"
    STEPS_OUT_OF_ORDER = "steps_out_of_order"
    SCHEDULE_TIME_ORDER = "schedule_time_order"
    SCHEDULE_DAY_TWICE = "schedule_day_twice"
    SCHEDULE_HOURS_DIFFER = "schedule_hours_differ"
    DEPUTY_IS_SUPERVISOR = "deputy_is_supervisor"
    COMPENSATION_AMOUNT = "compensation_amount"
    COMPENSATION_REASON = "compensation_reason"
    PLACEHOLDER_UNKNOWN = "placeholder_unknown"
    PLACEHOLDER_OPEN = "placeholder_open"
    TEMPLATE_RELEASED = "template_released"
    TEMPLATE_PART_MISSING = "template_part_missing"
    TEMPLATE_PART_TWICE = "template_part_twice"
    SIGNATURE_ROOM = "signature_room"
    CONDITION_UNFINISHED = "condition_unfinished"
    CONDITION_CIRCLE = "condition_circle"
    CLAUSE_UNKNOWN = "clause_unknown"
    FIELD_OPTIONS = "field_options"
    CODE_TWICE = "code_twice"
    CHECKLIST_EMPTY = "checklist_empty"
    ITEM_ORDER = "item_order"
    ITEM_ACTION = "item_action"
    HARD_TO_READ = "hard_to_read"
    LONG_SENTENCE = "long_sentence"
    PACK_NOT_OURS = "pack_not_ours"
    PACK_NEWER = "pack_newer"
    PACK_TOO_LARGE = "pack_too_large"
    PACK_CUT_OFF = "pack_cut_off"
    PACK_UNSAFE_NAME = "pack_unsafe_name"
    PACK_TWICE = "pack_twice"
    PACK_HASH = "pack_hash"
    PACK_CONTENT = "pack_content"
    PACK_MARKUP = "pack_markup"
    PACK_UNFIT = "pack_unfit"
    CLAUSE_MISSING = "clause_missing"
    SIGNATURE_EMPTY = "signature_empty"
    SIGNATURE_TOO_SHORT = "signature_too_short"
    TYPED_NAME_DIFFERS = "typed_name_differs"
    WITNESS_IS_SIGNER = "witness_is_signer"
    PAPER_DAY_TO_COME = "paper_day_to_come"
    PAPER_DAY_BEFORE_TEXT = "paper_day_before_text"
    PAPER_OTHER_TEXT = "paper_other_text"
    PAPER_COPY_MISSING = "paper_copy_missing"
    PAPER_NOBODY = "paper_nobody"
    SCAN_TOO_LARGE = "scan_too_large"
    SCAN_FORMAT = "scan_format"
    SCAN_UNREADABLE = "scan_unreadable"
    SIGNED_ALREADY = "signed_already"
    AGREEMENT_LOCKED = "agreement_locked"
    ORDER_ASKED = "order_asked"
    ORDER_ANSWERED = "order_answered"
    ORDER_ASKED_HERE = "order_asked_here"
    CONTROL_OPEN = "control_open"
    CONTROL_TOO_OLD = "control_too_old"
    AGREEMENT_INCOMPLETE = "agreement_incomplete"
    ENDING_ISSUED = "ending_issued"
    PLACEMENT_ENDED = "placement_ended"
    SIGNATURES_UNDER_WAY = "signatures_under_way"
    NOT_ENDED = "not_ended"
    TEXT_CHANGED = "text_changed"
    REASON_REQUIRED = "reason_required"
    VISIT_CLOSED = "visit_closed"
    VISIT_NOT_OPEN = "visit_not_open"
    NOTHING_TO_EXPORT = "nothing_to_export"
    BUSY_FILE_LARGE = "busy_file_large"
    BUSY_FILE_STRANGE = "busy_file_strange"
    BUSY_FILE_HEAVY = "busy_file_heavy"
    TABLE_LARGE = "table_large"
    TABLE_HEAVY = "table_heavy"
    TABLE_WIDE = "table_wide"
    TABLE_LONG_CELL = "table_long_cell"
    TABLE_OLD_EXCEL = "table_old_excel"
    TABLE_CUT_OFF = "table_cut_off"
    TABLE_UNSAFE = "table_unsafe"
    TABLE_STRANGE = "table_strange"
    TABLE_EMPTY = "table_empty"
    COLUMNS_MISSING = "columns_missing"
    NOT_IN_LIST = "not_in_list"
    FORMULA_ERROR = "formula_error"
    IMPORT_STOPPED = "import_stopped"
    IMPORT_OUTDATED = "import_outdated"
    IMPORT_UNDONE = "import_undone"
    IMPORT_CHANGED_SINCE = "import_changed_since"
    IMPORT_USED_SINCE = "import_used_since"
    IMPORT_VALUES_GONE = "import_values_gone"
    CHECKLIST_INCOMPLETE = "checklist_incomplete"
    ANSWER_FORM = "answer_form"
    PICTURES_TOO_MANY = "pictures_too_many"
    PROTOCOL_NOT_FROZEN = "protocol_not_frozen"
    NOTHING_TO_DISPOSE = "nothing_to_dispose"
    ON_HOLD = "on_hold"
    LOG_NOT_WHOLE = "log_not_whole"
    LOG_TIME = "log_time"
    CHANGED_ELSEWHERE = "changed_elsewhere"
    IN_USE = "in_use"
    PASSPHRASE_SHORT = "passphrase_short"
    PASSPHRASE_WEAK = "passphrase_weak"
    PASSPHRASES_DIFFER = "passphrases_differ"
    SIGN_IN_FORM = "sign_in_form"
    SIGN_IN_TAKEN = "sign_in_taken"
    LAST_OFFICER = "last_officer"
    OWN_WAY_IN = "own_way_in"
    OFFICER_IS_ANOTHER = "officer_is_another"
    PIN_FORM = "pin_form"
    PIN_GUESSABLE = "pin_guessable"
    PINS_DIFFER = "pins_differ"
    ADDRESS_FORM = "address_form"
    CERTIFICATE_PASSPHRASE = "certificate_passphrase"
    CERTIFICATE_UNREADABLE = "certificate_unreadable"
    CERTIFICATE_NO_KEY = "certificate_no_key"
    CERTIFICATE_KEY_KIND = "certificate_key_kind"
    CERTIFICATE_EXPIRED = "certificate_expired"
    CARD_MODULE = "card_module"
    CARD_MISSING = "card_missing"
    CARD_PIN = "card_pin"
    CARD_LOCKED = "card_locked"
    CARD_EMPTY = "card_empty"
    CARD_FAILED = "card_failed"
    CERTIFICATE_NOT_FOR_SIGNING = "certificate_not_for_signing"


@dataclass(frozen=True, slots=True)
class Problem:
    """One broken rule at one field. ``params`` fills the placeholders of the sentence; it may hold
    what the officer typed, so it is never logged and not part of ``repr``.
    """

    rule: Rule
    field: str = ""
    params: Mapping[str, object] = dataclasses.field(default_factory=dict[str, object], repr=False)


class RuleBroken(Exception):
    """The officer can put this right. Carries every problem found, in the order of the form."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__(", ".join(f"{p.rule}@{p.field}" for p in self.problems))


def broken(rule: Rule, at: str = "", **params: object) -> RuleBroken:
    """A :class:`RuleBroken` with a single problem."""
    return RuleBroken(Problem(rule, at, params))


class Fault(StrEnum):
    """What the environment can do to the store."""

    WRONG_KEY = "wrong_key"
    TOO_SOON = "too_soon"
    PENDING = "pending"
    NO_CASES = "no_cases"
    READER = "reader"
    RECOVERY_OLD = "recovery_old"
    KEYRING = "keyring"
    NO_STORE = "no_store"
    STORE_EXISTS = "store_exists"
    KEY_FILE_MISSING = "key_file_missing"
    KEY_FILE_DAMAGED = "key_file_damaged"
    IN_USE = "in_use"
    DISK_FULL = "disk_full"
    NOT_WRITABLE = "not_writable"
    DAMAGED = "damaged"
    TOO_NEW = "too_new"
    UPGRADE_FAILED = "upgrade_failed"
    FROZEN = "frozen"
    NO_FOLDER = "no_folder"
    EXPORT_FAILED = "export_failed"
    SEAL_FAILED = "seal_failed"
    TIME_SERVICE = "time_service"
    NOT_APPROVED = "not_approved"
    NOT_BROUGHT_BACK = "not_brought_back"
    FILE_UNREADABLE = "file_unreadable"
    BACKUP_NOT_OURS = "backup_not_ours"
    BACKUP_DAMAGED = "backup_damaged"
    NETWORK_DRIVE = "network_drive"
    SYNCED_FOLDER = "synced_folder"
    SECOND_PLACE_GONE = "second_place_gone"
    RESTORE_FAILED = "restore_failed"


class StoreFault(Exception):
    """The environment is to blame. ``params`` holds folders, versions or a holder's name, never case data."""

    def __init__(self, fault: Fault, **params: object) -> None:
        self.fault = fault
        self.params = params
        super().__init__(str(fault))
