"""Operations of the ledger in words, for lists of what was done."""

from __future__ import annotations

from asfdesk.domain.change import Operation

from .text import QT_TRANSLATE_NOOP, tr

WORDS: dict[Operation, str] = {
    Operation.CREATE_STORE: QT_TRANSLATE_NOOP("", "Set up the register"),
    Operation.SAVE_PARTICIPANT: QT_TRANSLATE_NOOP("", "Saved a participant"),
    Operation.DELETE_PARTICIPANT: QT_TRANSLATE_NOOP("", "Removed a participant"),
    Operation.SAVE_ENTERPRISE: QT_TRANSLATE_NOOP("", "Saved an enterprise"),
    Operation.DELETE_ENTERPRISE: QT_TRANSLATE_NOOP("", "Removed an enterprise"),
    Operation.SAVE_SUPERVISOR: QT_TRANSLATE_NOOP("", "Saved a supervisor"),
    Operation.DELETE_SUPERVISOR: QT_TRANSLATE_NOOP("", "Removed a supervisor"),
    Operation.SAVE_COMMISSIONER: QT_TRANSLATE_NOOP("", "Saved a commissioner"),
    Operation.DELETE_COMMISSIONER: QT_TRANSLATE_NOOP("", "Removed a commissioner"),
    Operation.SAVE_UNIT: QT_TRANSLATE_NOOP("", "Saved a unit"),
    Operation.DELETE_UNIT: QT_TRANSLATE_NOOP("", "Removed a unit"),
    Operation.SAVE_OFFICER: QT_TRANSLATE_NOOP("", "Saved a case officer"),
    Operation.DELETE_OFFICER: QT_TRANSLATE_NOOP("", "Removed a case officer"),
    Operation.RESTORE: QT_TRANSLATE_NOOP("", "Brought something back"),
    Operation.RESTORE_BACKUP: QT_TRANSLATE_NOOP("", "Restored a backup"),
    Operation.SALVAGE: QT_TRANSLATE_NOOP("", "Salvaged the damaged register"),
    Operation.KEEP_SAFE: QT_TRANSLATE_NOOP("", "Kept the register safe"),
    Operation.START_AGREEMENT: QT_TRANSLATE_NOOP("", "Began an agreement"),
    Operation.SAVE_AGREEMENT: QT_TRANSLATE_NOOP("", "Saved an agreement"),
    Operation.DISCARD_AGREEMENT: QT_TRANSLATE_NOOP("", "Discarded an agreement"),
    Operation.PRESENT_FOR_SIGNING: QT_TRANSLATE_NOOP("", "Laid an agreement open for signatures"),
    Operation.WITHDRAW_FROM_SIGNING: QT_TRANSLATE_NOOP("", "Took an agreement back from signing"),
    Operation.SIGN: QT_TRANSLATE_NOOP("", "Took a signature"),
    Operation.MARK_CONTROL: QT_TRANSLATE_NOOP("", "Set a point of the control before signing"),
    Operation.SAVE_CONSENT: QT_TRANSLATE_NOOP("", "Saved a consent"),
    Operation.REVOKE_CONSENT: QT_TRANSLATE_NOOP("", "Revoked a consent"),
    Operation.PLAN_VISIT: QT_TRANSLATE_NOOP("", "Planned a visit"),
    Operation.MOVE_VISIT: QT_TRANSLATE_NOOP("", "Moved a visit"),
    Operation.CANCEL_VISIT: QT_TRANSLATE_NOOP("", "Cancelled a visit"),
    Operation.OPEN_VISIT: QT_TRANSLATE_NOOP("", "Began a visit"),
    Operation.ANSWER: QT_TRANSLATE_NOOP("", "Answered in a checklist"),
    Operation.WRITE_NOTES: QT_TRANSLATE_NOOP("", "Wrote notes of a visit"),
    Operation.CLOSE_VISIT: QT_TRANSLATE_NOOP("", "Completed a visit"),
    Operation.ADD_PICTURE: QT_TRANSLATE_NOOP("", "Added a picture of a visit"),
    Operation.CHANGE_PICTURE: QT_TRANSLATE_NOOP("", "Changed a picture of a visit"),
    Operation.REMOVE_PICTURE: QT_TRANSLATE_NOOP("", "Removed a picture of a visit"),
    Operation.SAVE_PHRASE: QT_TRANSLATE_NOOP("", "Saved a phrase"),
    Operation.SIGN_PROTOCOL: QT_TRANSLATE_NOOP("", "Took a signature under a protocol"),
    Operation.SAVE_ACTION: QT_TRANSLATE_NOOP("", "Saved an action"),
    Operation.CLOSE_ACTION: QT_TRANSLATE_NOOP("", "Closed an action"),
    Operation.SAVE_ORDER: QT_TRANSLATE_NOOP("", "Saved an order"),
    Operation.DELETE_ORDER: QT_TRANSLATE_NOOP("", "Removed an order"),
    Operation.ASK_ENTERPRISE: QT_TRANSLATE_NOOP("", "Asked an enterprise"),
    Operation.ANSWER_REQUEST: QT_TRANSLATE_NOOP("", "Took an enterprise's answer"),
    Operation.CLOSE_ORDER: QT_TRANSLATE_NOOP("", "Closed an order"),
    Operation.MARK_ATTENDANCE: QT_TRANSLATE_NOOP("", "Marked attendance"),
    Operation.SAVE_COST: QT_TRANSLATE_NOOP("", "Saved an additional cost"),
    Operation.SAVE_DRAFT: QT_TRANSLATE_NOOP("", "Kept a draft"),
    Operation.DROP_DRAFT: QT_TRANSLATE_NOOP("", "Threw a draft away"),
    Operation.EXPORT: QT_TRANSLATE_NOOP("", "Handed out a document"),
    Operation.REBUILD: QT_TRANSLATE_NOOP("", "Rebuilt from a PDF"),
    Operation.BUILD_DEMO: QT_TRANSLATE_NOOP("", "Built the demo register"),
    Operation.SEAL: QT_TRANSLATE_NOOP("", "Sealed a document"),
    Operation.RAISE_SEAL: QT_TRANSLATE_NOOP("", "Strengthened a seal"),
    Operation.KEEP_DOCUMENT: QT_TRANSLATE_NOOP("", "Kept a document"),
    Operation.MAKE_CERTIFICATE: QT_TRANSLATE_NOOP("", "Made a seal certificate"),
    Operation.TRUST_CERTIFICATE: QT_TRANSLATE_NOOP("", "Trusted a certificate"),
    Operation.TRUST_CLOCK: QT_TRANSLATE_NOOP("", "Said that the clock is right"),
    Operation.KEEP_TIME: QT_TRANSLATE_NOOP("", "Noted the clock"),
    Operation.CHANGE_ACCESS: QT_TRANSLATE_NOOP("", "Changed who gets in"),
    Operation.READ: QT_TRANSLATE_NOOP("", "Opened a case"),
    Operation.ACCEPT_TRAIL: QT_TRANSLATE_NOOP("", "Accepted the log as it is"),
    Operation.DISPOSE: QT_TRANSLATE_NOOP("", "Disposed of a case"),
    Operation.DISPOSE_AGAIN: QT_TRANSLATE_NOOP("", "Disposed again after a restore"),
    Operation.SAVE_OBJECTION: QT_TRANSLATE_NOOP("", "Saved an objection"),
    Operation.DELETE_OBJECTION: QT_TRANSLATE_NOOP("", "Removed an objection"),
    Operation.SAVE_HOLD: QT_TRANSLATE_NOOP("", "Saved a hold on disposal"),
    Operation.CHECK_LOG: QT_TRANSLATE_NOOP("", "Checked the reading log"),
    Operation.SAVE_TEMPLATE: QT_TRANSLATE_NOOP("", "Wrote on a template"),
    Operation.DELETE_TEMPLATE: QT_TRANSLATE_NOOP("", "Removed a template's draft"),
    Operation.RELEASE_TEMPLATE: QT_TRANSLATE_NOOP("", "Released a template"),
    Operation.RETIRE_TEMPLATE: QT_TRANSLATE_NOOP("", "Changed whether a template is offered"),
    Operation.IMPORT_TEMPLATES: QT_TRANSLATE_NOOP("", "Took in a template pack"),
    Operation.CHANGE_TEMPLATE: QT_TRANSLATE_NOOP("", "Changed an agreement's template"),
    Operation.CHANGE_CHECKLIST: QT_TRANSLATE_NOOP("", "Changed a visit's checklist"),
}
"""Other operations are told by their code until somebody words them."""


def operation_text(code: str) -> str:
    """What an operation was, as somebody would say it."""
    try:
        return tr(WORDS[Operation(code)])
    except (KeyError, ValueError):
        return code
