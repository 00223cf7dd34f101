"""What the log calls operations, what was looked at, and why a line was chosen."""

from __future__ import annotations

from asfdesk.domain.log_check import Outcome
from asfdesk.domain.reading import Seen
from asfdesk.gui.text import tr


def operation_words(name: str) -> str:
    """An operation by its name in the store; one of a later program stands as it is."""
    return {
        "rebuild": tr("Rebuilt from a PDF"),
        "create_store": tr("Register created"),
        "save_participant": tr("Participant saved"),
        "delete_participant": tr("Participant removed"),
        "save_enterprise": tr("Enterprise saved"),
        "delete_enterprise": tr("Enterprise removed"),
        "save_supervisor": tr("Supervisor saved"),
        "delete_supervisor": tr("Supervisor removed"),
        "save_commissioner": tr("Commissioner saved"),
        "delete_commissioner": tr("Commissioner removed"),
        "save_unit": tr("Unit saved"),
        "delete_unit": tr("Unit removed"),
        "save_officer": tr("Case officer saved"),
        "delete_officer": tr("Case officer removed"),
        "restore": tr("Brought back"),
        "start_agreement": tr("Agreement begun"),
        "start_amendment": tr("Amendment or extension begun"),
        "save_agreement": tr("Agreement saved"),
        "discard_agreement": tr("Draft thrown away"),
        "present_for_signing": tr("Laid open for signing"),
        "withdraw_from_signing": tr("Withdrawn from signing"),
        "sign": tr("Signed"),
        "save_consent": tr("Consent saved"),
        "revoke_consent": tr("Consent revoked"),
        "plan_visit": tr("Visit planned"),
        "move_visit": tr("Visit moved"),
        "import_busy_times": tr("Busy times read"),
        "save_lone_visit": tr("Visit made alone noted"),
        "check_in": tr("Visit made alone ended"),
        "cancel_visit": tr("Visit cancelled"),
        "open_visit": tr("Visit begun"),
        "answer": tr("Question answered"),
        "write_notes": tr("Notes written"),
        "close_visit": tr("Visit closed"),
        "save_action": tr("Action saved"),
        "close_action": tr("Action done"),
        "export": tr("Handed out"),
        "build_demo": tr("Demo register built"),
        "read": tr("Read"),
        "accept_trail": tr("Alarm about the log put on record"),
        "dispose": tr("Disposed of"),
        "dispose_again": tr("Disposed of again"),
        "save_objection": tr("Objection saved"),
        "delete_objection": tr("Objection removed"),
        "save_hold": tr("Hold saved"),
        "check_log": tr("Log checked"),
        "restore_backup": tr("Backup restored"),
        "salvage": tr("Damaged register salvaged"),
        "keep_safe": tr("Backups looked after"),
        "save_order": tr("Order saved"),
        "delete_order": tr("Order removed"),
        "ask_enterprise": tr("Enterprise asked"),
        "answer_request": tr("Enterprise's answer noted"),
        "close_order": tr("Order closed"),
        "mark_attendance": tr("Attendance marked"),
        "save_cost": tr("Cost saved"),
        "seal": tr("Sealed"),
        "raise_seal": tr("Seal raised"),
        "keep_document": tr("Document kept"),
        "make_certificate": tr("Certificate made"),
        "trust_certificate": tr("Certificate trusted"),
        "save_draft": tr("Draft kept"),
        "drop_draft": tr("Draft dropped"),
        "trust_clock": tr("Clock trusted again"),
        "keep_time": tr("Time noted"),
        "change_access": tr("Access changed"),
        "mark_control": tr("Point of the control marked"),
        "add_picture": tr("Picture of a visit added"),
        "change_picture": tr("Picture of a visit changed"),
        "remove_picture": tr("Picture of a visit removed"),
        "save_phrase": tr("Phrase saved"),
        "sign_protocol": tr("Protocol signed"),
        "end_placement": tr("Placement ended"),
        "reopen_placement": tr("Ending taken back"),
        "save_assessment": tr("Final assessment saved"),
        "save_certificate": tr("Certificate of work saved"),
        "record_outcome": tr("Outcome noted"),
        "issue_document": tr("Assessment or certificate issued"),
        "save_template": tr("Template saved"),
        "delete_template": tr("Draft of a template removed"),
        "release_template": tr("Template released"),
        "retire_template": tr("Template offered or not"),
        "import_templates": tr("Template pack taken in"),
        "import_register": tr("Register imported from a table"),
        "undo_import": tr("Import of the register undone"),
        "change_template": tr("Agreement's template changed"),
        "change_checklist": tr("Visit's checklist changed"),
        "dispose_log": tr("Log disposed of"),
        "decide_log_time": tr("Time of the log decided"),
    }.get(name, name)


def seen_words(seen: Seen) -> str:
    """What was looked at or handed out."""
    return {
        Seen.PARTICIPANT: tr("The participant"),
        Seen.PLACEMENT: tr("The placement"),
        Seen.AGREEMENT: tr("The agreement"),
        Seen.SIGNING: tr("The signing"),
        Seen.VISIT: tr("The visit"),
        Seen.ORDER: tr("The order"),
        Seen.PROTOCOL: tr("The protocol"),
        Seen.SEARCH: tr("A search hit"),
        Seen.EXPORT: tr("Saved as a file"),
        Seen.PRINT: tr("Printed"),
        Seen.EXTRACT: tr("Access extract"),
    }[seen]


def outcome_words(outcome: Outcome) -> str:
    """The result of a control."""
    return {
        Outcome.NO_REMARK: tr("Nothing to remark on"),
        Outcome.REMARK: tr("Remark"),
        Outcome.SUSPICION: tr("Suspected unauthorised access"),
    }[outcome]
