"""Words for what went wrong: the rule and the store give codes and parameters, this gives the sentences.

Each code has one or more sentences, the most telling first; the first one whose placeholders are all known is used,
so a code with fewer parameters than expected still reads well and an unknown code never crashes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from string import Formatter

from asfdesk.domain import swedish
from asfdesk.domain.errors import Fault, Problem, Rule, StoreFault
from asfdesk.domain.seal_ladder import Hindrance

from .text import QT_TRANSLATE_NOOP, tr, value_text

RULES: dict[Rule, tuple[str, ...]] = {
    Rule.REQUIRED: (QT_TRANSLATE_NOOP("", "This must be filled in."),),
    Rule.TOO_LONG: (
        QT_TRANSLATE_NOOP("", "The text has {length} characters; at most {longest} are allowed."),
        QT_TRANSLATE_NOOP("", "The text is too long; at most {longest} characters are allowed."),
        QT_TRANSLATE_NOOP("", "The text is too long."),
    ),
    Rule.UNPRINTABLE: (
        QT_TRANSLATE_NOOP("", "These characters cannot be printed: {characters}"),
        QT_TRANSLATE_NOOP("", "The text has characters that cannot be printed."),
    ),
    Rule.HIDDEN_CHARACTERS: (
        QT_TRANSLATE_NOOP("", "The text has invisible characters. Type it instead of pasting it."),
    ),
    Rule.PERSON_NUMBER_FORM: (
        QT_TRANSLATE_NOOP("", "Write the number with ten or twelve digits, for example 19811228-9874."),
    ),
    Rule.PERSON_NUMBER_DATE: (QT_TRANSLATE_NOOP("", "The number does not begin with a real date of birth."),),
    Rule.PERSON_NUMBER_CHECK_DIGIT: (
        QT_TRANSLATE_NOOP("", "The last digit does not match the others. Check the number."),
    ),
    Rule.PERSON_NUMBER_TAKEN: (
        QT_TRANSLATE_NOOP("", "A participant with this number is already registered."),
    ),
    Rule.NEEDS_RECORD_OF_ITS_OWN: (
        QT_TRANSLATE_NOOP(
            "",
            "Register the new identity as a new participant. This record would show both identities together.",
        ),
    ),
    Rule.ORG_NUMBER_FORM: (
        QT_TRANSLATE_NOOP("", "Write the number with ten digits, for example 556677-8899."),
    ),
    Rule.ORG_NUMBER_CHECK_DIGIT: (
        QT_TRANSLATE_NOOP("", "The last digit does not match the others. Check the number."),
    ),
    Rule.ORG_NUMBER_TAKEN: (
        QT_TRANSLATE_NOOP("", "{name} is already registered with this number."),
        QT_TRANSLATE_NOOP("", "An enterprise with this number is already registered."),
    ),
    Rule.EMAIL_FORM: (QT_TRANSLATE_NOOP("", "Write an e-mail address like anna@example.se."),),
    Rule.PHONE_FORM: (
        QT_TRANSLATE_NOOP("", "Write a telephone number with digits, for example 026-17 80 00."),
    ),
    Rule.POSTCODE_FORM: (QT_TRANSLATE_NOOP("", "Write the postcode with five digits, for example 802 50."),),
    Rule.NOT_A_DATE: (QT_TRANSLATE_NOOP("", "Write the date as year-month-day, for example 2026-03-03."),),
    Rule.NOT_A_TIME: (QT_TRANSLATE_NOOP("", "Write the time as hours and minutes, for example 09.30."),),
    Rule.DATE_OUT_OF_RANGE: (
        QT_TRANSLATE_NOOP("", "The date must lie between {earliest} and {latest}."),
        QT_TRANSLATE_NOOP("", "The date cannot be before {earliest}."),
        QT_TRANSLATE_NOOP("", "The date cannot be after {latest}."),
        QT_TRANSLATE_NOOP("", "The date {day} is too far away. Check the year."),
        QT_TRANSLATE_NOOP("", "The date is too far away. Check the year."),
    ),
    Rule.END_BEFORE_START: (
        QT_TRANSLATE_NOOP("", "The end lies before the start, {start}."),
        QT_TRANSLATE_NOOP("", "The end lies before the start."),
    ),
    Rule.PERIOD_TOO_LONG: (
        QT_TRANSLATE_NOOP("", "{measure} may last until {last} at the longest ({law})."),
        QT_TRANSLATE_NOOP("", "{measure} may last until {last} at the longest."),
        QT_TRANSLATE_NOOP("", "The period is longer than the measure allows."),
    ),
    Rule.MEASURE_NOT_VALID: (
        QT_TRANSLATE_NOOP("", "{measure} does not apply on {day}."),
        QT_TRANSLATE_NOOP("", "The measure does not apply on this date."),
    ),
    Rule.AGE_NOT_ALLOWED: (
        QT_TRANSLATE_NOOP(
            "", "The participant is {age} on this day; the measure is for {least}–{most} years."
        ),
        QT_TRANSLATE_NOOP("", "The participant is {age} on this day; the measure is from {least} years."),
        QT_TRANSLATE_NOOP("", "The participant is {age} on this day; the measure is up to {most} years."),
        QT_TRANSLATE_NOOP("", "The measure is not for the participant's age."),
    ),
    Rule.NOT_A_NUMBER: (QT_TRANSLATE_NOOP("", "Write a number with digits, for example 7,5."),),
    Rule.OUT_OF_RANGE: (
        QT_TRANSLATE_NOOP("", "The value must lie between {least} and {most}."),
        QT_TRANSLATE_NOOP("", "The value cannot be less than {least}."),
        QT_TRANSLATE_NOOP("", "The value cannot be more than {most}."),
        QT_TRANSLATE_NOOP("", "The value lies outside what is allowed."),
    ),
    Rule.PERIOD_NEEDS_EXCEPTION: (
        QT_TRANSLATE_NOOP("", "After {last} {measure} needs a special ground ({law}). Write which."),
        QT_TRANSLATE_NOOP("", "After {last} {measure} needs a special ground. Choose which."),
        QT_TRANSLATE_NOOP("", "So long a period needs a special ground. Write which."),
    ),
    Rule.PLACEHOLDER_UNKNOWN: (
        QT_TRANSLATE_NOOP("", "The term has a blank that the program does not know: {name}"),
        QT_TRANSLATE_NOOP("", "The term has a blank that the program does not know."),
    ),
    Rule.STEP_OUTSIDE_PERIOD: (
        QT_TRANSLATE_NOOP("", "The step lies outside the period {start} – {end}."),
        QT_TRANSLATE_NOOP("", "The step lies outside the agreed period."),
    ),
    Rule.STEPS_OUT_OF_ORDER: (QT_TRANSLATE_NOOP("", "The steps must follow each other in time."),),
    Rule.SCHEDULE_TIME_ORDER: (QT_TRANSLATE_NOOP("", "The day must end after it begins."),),
    Rule.SCHEDULE_DAY_TWICE: (QT_TRANSLATE_NOOP("", "This day is already in the schedule."),),
    Rule.SCHEDULE_HOURS_DIFFER: (
        QT_TRANSLATE_NOOP(
            "", "The schedule adds up to {scheduled} hours, but {agreed} hours a week are agreed."
        ),
        QT_TRANSLATE_NOOP("", "The schedule does not add up to the agreed hours per week."),
    ),
    Rule.DEPUTY_IS_SUPERVISOR: (
        QT_TRANSLATE_NOOP("", "The deputy must be somebody else than the supervisor."),
    ),
    Rule.COMPENSATION_AMOUNT: (QT_TRANSLATE_NOOP("", "Write the amount of the compensation."),),
    Rule.COMPENSATION_REASON: (QT_TRANSLATE_NOOP("", "Write why no compensation is paid."),),
    Rule.CLAUSE_MISSING: (
        QT_TRANSLATE_NOOP("", "The measure requires the term “{title}”."),
        QT_TRANSLATE_NOOP("", "A term that the measure requires is missing."),
    ),
    Rule.SIGNATURE_EMPTY: (QT_TRANSLATE_NOOP("", "Nothing is drawn yet. Sign in the box."),),
    Rule.SIGNATURE_TOO_SHORT: (
        QT_TRANSLATE_NOOP("", "This is too little to be a signature. Write the whole name."),
    ),
    Rule.PAPER_DAY_TO_COME: (QT_TRANSLATE_NOOP("", "The day has not come yet."),),
    Rule.PAPER_DAY_BEFORE_TEXT: (
        QT_TRANSLATE_NOOP("", "The text was locked on {day}; nobody can have signed it before that."),
    ),
    Rule.PAPER_OTHER_TEXT: (
        QT_TRANSLATE_NOOP(
            "",
            "The paper was printed from another version of the text, so its signatures do not bind to this one.",
        ),
    ),
    Rule.PAPER_COPY_MISSING: (
        QT_TRANSLATE_NOOP("", "The paper that this party signed has not been scanned."),
    ),
    Rule.PAPER_NOBODY: (QT_TRANSLATE_NOOP("", "Say who has signed on the paper."),),
    Rule.SCAN_TOO_LARGE: (
        QT_TRANSLATE_NOOP(
            "",
            "“{name}” is too large: at most 60 pages, 64 million pixels and 80 MB. Scan it at 200 to 300 dots per inch.",
        ),
    ),
    Rule.SCAN_FORMAT: (
        QT_TRANSLATE_NOOP(
            "",
            "“{name}” is neither a PDF, a JPEG nor a PNG. Photos in HEIC are saved as JPEG on the phone first.",
        ),
    ),
    Rule.SCAN_UNREADABLE: (
        QT_TRANSLATE_NOOP(
            "", "“{name}” cannot be read: the file is broken, cut off or protected by a password."
        ),
    ),
    Rule.SIGNED_ALREADY: (QT_TRANSLATE_NOOP("", "This party has already signed."),),
    Rule.AGREEMENT_LOCKED: (
        QT_TRANSLATE_NOOP(
            "", "Agreement {number} is signed and cannot be changed. Make an amendment instead."
        ),
        QT_TRANSLATE_NOOP("", "The agreement is signed and cannot be changed. Make an amendment instead."),
    ),
    Rule.AGREEMENT_INCOMPLETE: (
        QT_TRANSLATE_NOOP("", "The agreement is not complete. The list shows what is missing."),
    ),
    Rule.TEXT_CHANGED: (
        QT_TRANSLATE_NOOP("", "The text was changed after it was shown. Read it again before you sign."),
    ),
    Rule.REASON_REQUIRED: (QT_TRANSLATE_NOOP("", "Write the reason."),),
    Rule.VISIT_CLOSED: (QT_TRANSLATE_NOOP("", "The visit is closed and cannot be changed."),),
    Rule.VISIT_NOT_OPEN: (QT_TRANSLATE_NOOP("", "Open the visit first."),),
    Rule.CHECKLIST_INCOMPLETE: (
        QT_TRANSLATE_NOOP("", "Left to answer: {question}"),
        QT_TRANSLATE_NOOP("", "The checklist has questions left to answer."),
    ),
    Rule.ANSWER_FORM: (QT_TRANSLATE_NOOP("", "The answer does not fit the question."),),
    Rule.NOTHING_TO_DISPOSE: (
        QT_TRANSLATE_NOOP("", "None of the cases may be disposed of any more. Make the trial anew."),
    ),
    Rule.ON_HOLD: (QT_TRANSLATE_NOOP("", "A hold keeps this person's case. Release the hold first."),),
    Rule.CHANGED_ELSEWHERE: (
        QT_TRANSLATE_NOOP("", "This was changed in another window. Open it again to see the change."),
    ),
    Rule.IN_USE: (QT_TRANSLATE_NOOP("", "This is used by something else and cannot be removed."),),
    Rule.PASSPHRASE_SHORT: (
        QT_TRANSLATE_NOOP("", "Use at least {shortest} characters, for example four words."),
        QT_TRANSLATE_NOOP("", "The passphrase is too short. Four words are easy to remember."),
    ),
    Rule.PASSPHRASE_WEAK: (QT_TRANSLATE_NOOP("", "The passphrase is easy to guess. Add another word."),),
    Rule.PASSPHRASES_DIFFER: (QT_TRANSLATE_NOOP("", "The two passphrases are not the same."),),
    Rule.SIGN_IN_FORM: (QT_TRANSLATE_NOOP("", "Write 2–40 characters, such as initials."),),
    Rule.SIGN_IN_TAKEN: (QT_TRANSLATE_NOOP("", "Somebody else signs in by this name. Choose another."),),
    Rule.LAST_OFFICER: (
        QT_TRANSLATE_NOOP("", "At least one case officer must be left who can let others in."),
    ),
    Rule.OWN_WAY_IN: (QT_TRANSLATE_NOOP("", "Nobody removes their own way in. Ask a colleague."),),
    Rule.PIN_FORM: (
        QT_TRANSLATE_NOOP("", "Write {shortest}–{longest} digits."),
        QT_TRANSLATE_NOOP("", "Write digits only."),
    ),
    Rule.PIN_GUESSABLE: (
        QT_TRANSLATE_NOOP("", "This PIN is guessed first. Do not use a run or the same digit throughout."),
    ),
    Rule.PINS_DIFFER: (QT_TRANSLATE_NOOP("", "The two PINs are not the same."),),
    Rule.CERTIFICATE_PASSPHRASE: (
        QT_TRANSLATE_NOOP("", "The certificate file does not open with this passphrase."),
    ),
    Rule.CERTIFICATE_UNREADABLE: (
        QT_TRANSLATE_NOOP("", "This is no certificate file that the program can read."),
    ),
    Rule.CERTIFICATE_NO_KEY: (
        QT_TRANSLATE_NOOP(
            "", "The file has no private key, so it cannot seal. Ask for a PKCS#12 file (.p12)."
        ),
    ),
    Rule.CERTIFICATE_KEY_KIND: (
        QT_TRANSLATE_NOOP("", "The key is of a kind that PDF readers cannot check. Ask for RSA or ECDSA."),
    ),
    Rule.CERTIFICATE_EXPIRED: (QT_TRANSLATE_NOOP("", "The certificate is not valid today."),),
    Rule.CERTIFICATE_NOT_FOR_SIGNING: (
        QT_TRANSLATE_NOOP("", "The certificate is not issued for signing documents."),
    ),
}

FAULTS: dict[Fault, tuple[str, ...]] = {
    Fault.WRONG_KEY: (
        QT_TRANSLATE_NOOP("", "The passphrase is not right. Try again, or use the recovery key."),
    ),
    Fault.TOO_SOON: (
        QT_TRANSLATE_NOOP("", "Too many wrong attempts. Wait {seconds} seconds and try again."),
        QT_TRANSLATE_NOOP("", "Too many wrong attempts. Wait a moment and try again."),
    ),
    Fault.PENDING: (
        QT_TRANSLATE_NOOP(
            "", "Your way in is prepared, but a case officer must say yes to it in the settings first."
        ),
    ),
    Fault.NO_CASES: (
        QT_TRANSLATE_NOOP("", "An administrator manages people and backups, and does not open the register."),
    ),
    Fault.READER: (QT_TRANSLATE_NOOP("", "You may read but not change anything. Nothing was changed."),),
    Fault.RECOVERY_OLD: (
        QT_TRANSLATE_NOOP("", "Make a new recovery key first: the one you have is of the first kind."),
    ),
    Fault.KEYRING: (
        QT_TRANSLATE_NOOP("", "The computer's keyring is missing or locked. The passphrase opens as always."),
    ),
    Fault.NO_STORE: (
        QT_TRANSLATE_NOOP("", "There is no register in {folder}. Create one, or choose another folder."),
        QT_TRANSLATE_NOOP("", "There is no register here. Create one, or choose another folder."),
    ),
    Fault.STORE_EXISTS: (
        QT_TRANSLATE_NOOP("", "There is already a register in this folder. Open it instead."),
    ),
    Fault.KEY_FILE_MISSING: (
        QT_TRANSLATE_NOOP("", "The key file of the register is missing. Restore it from a backup."),
    ),
    Fault.KEY_FILE_DAMAGED: (
        QT_TRANSLATE_NOOP("", "The key file of the register is damaged. Restore it from a backup."),
    ),
    Fault.IN_USE: (
        QT_TRANSLATE_NOOP("", "The register is open in another window by {holder}. Close it there first."),
        QT_TRANSLATE_NOOP("", "The register is open in another window. Close it there first."),
    ),
    Fault.DISK_FULL: (
        QT_TRANSLATE_NOOP("", "The disk is full, so nothing was saved. Free some space and save again."),
    ),
    Fault.NOT_WRITABLE: (
        QT_TRANSLATE_NOOP("", "Nothing can be written in {folder}. Choose another folder."),
        QT_TRANSLATE_NOOP("", "Nothing can be written in the folder. Choose another one."),
    ),
    Fault.DAMAGED: (QT_TRANSLATE_NOOP("", "The register is damaged. Restore the latest backup."),),
    Fault.TOO_NEW: (
        QT_TRANSLATE_NOOP("", "The register was made by a newer version of asfdesk. Update the program."),
    ),
    Fault.UPGRADE_FAILED: (
        QT_TRANSLATE_NOOP(
            "", "The register could not be updated and was left as it was. A backup was made first."
        ),
    ),
    Fault.FROZEN: (QT_TRANSLATE_NOOP("", "A signed document never changes. Make an amendment instead."),),
    Fault.EXPORT_FAILED: (
        QT_TRANSLATE_NOOP("", "The file could not be written to {folder}. Choose another folder."),
        QT_TRANSLATE_NOOP("", "The file could not be written. Choose another folder."),
    ),
    Fault.BACKUP_NOT_OURS: (
        QT_TRANSLATE_NOOP("", "This is not a backup of this register, or it has been tampered with."),
    ),
    Fault.BACKUP_DAMAGED: (
        QT_TRANSLATE_NOOP("", "The backup is damaged. Choose an older one, or one from the second place."),
    ),
    Fault.SYNCED_FOLDER: (
        QT_TRANSLATE_NOOP(
            "", "{folder} is synchronised by {kind}. Choose a folder that stays on this computer."
        ),
        QT_TRANSLATE_NOOP("", "The folder is synchronised. Choose one that stays on this computer."),
    ),
    Fault.SECOND_PLACE_GONE: (
        QT_TRANSLATE_NOOP(
            "", "The second place for backups, {folder}, is not there. Is the stick plugged in?"
        ),
    ),
    Fault.RESTORE_FAILED: (
        QT_TRANSLATE_NOOP("", "The backup could not be put in place. The register is as it was."),
    ),
    Fault.NETWORK_DRIVE: (
        QT_TRANSLATE_NOOP(
            "",
            "{folder} lies on a network drive ({kind}). What is saved there can vanish without a word. "
            "Keep the register on this computer and its backups on the network.",
        ),
        QT_TRANSLATE_NOOP("", "The register lies on a network drive. Keep it on this computer."),
    ),
    Fault.SEAL_FAILED: (QT_TRANSLATE_NOOP("", "The document could not be sealed and is not handed out."),),
}

HINDRANCES: dict[Hindrance, str] = {
    Hindrance.NOT_SIGNED: QT_TRANSLATE_NOOP("", "Signatures are still coming in."),
    Hindrance.WAITING: QT_TRANSLATE_NOOP("", "Nothing stands in the way; it is done at the next chance."),
    Hindrance.NO_CERTIFICATE: QT_TRANSLATE_NOOP("", "There is no certificate to seal with."),
    Hindrance.CERTIFICATE_EXPIRED: QT_TRANSLATE_NOOP(
        "", "The certificate is no longer valid. Choose another under Settings."
    ),
    Hindrance.NEEDS_PIN: QT_TRANSLATE_NOOP("", "The card that seals asks for its PIN."),
    Hindrance.NOT_CONFORMING: QT_TRANSLATE_NOOP("", "The finished file did not pass the archive's rules."),
    Hindrance.NO_TIME_SERVICE: QT_TRANSLATE_NOOP("", "No time-stamp service is chosen under Settings."),
    Hindrance.UNREACHABLE: QT_TRANSLATE_NOOP("", "The time-stamp service could not be reached."),
    Hindrance.REFUSED: QT_TRANSLATE_NOOP("", "The time-stamp service gave no valid answer."),
    Hindrance.TIME_NOT_TRUSTED: QT_TRANSLATE_NOOP(
        "", "The certificate of the time-stamp service is not among those trusted."
    ),
    Hindrance.NO_REVOCATION: QT_TRANSLATE_NOOP(
        "", "The issuers gave no list of withdrawn certificates, which long-term proof needs."
    ),
    Hindrance.BROKEN: QT_TRANSLATE_NOOP("", "Something in the program failed. The crash report tells more."),
}


def problem_text(problem: Problem) -> str:
    """One sentence for a broken rule; an impossible date names itself ("31 februari finns inte")."""
    if problem.rule is Rule.NOT_A_DATE:
        named = _impossible_date(str(problem.params.get("typed", "")))
        if named:
            return named
    sentences = RULES.get(problem.rule, ())
    return _first_that_fits(sentences, problem.params) or tr(
        "This is not right: {code}", code=str(problem.rule)
    )


def problems_text(problems: Iterable[Problem]) -> str:
    """Several problems as lines, without repeating one."""
    return "\n".join(dict.fromkeys(problem_text(problem) for problem in problems))


def fault_text(fault: StoreFault) -> str:
    """One sentence and one action for a fault of the environment."""
    sentence = _first_that_fits(FAULTS.get(fault.fault, ()), fault.params)
    hindrance = fault.params.get("hindrance")
    if isinstance(hindrance, Hindrance):
        sentence = f"{sentence} {hindrance_text(hindrance)}"
    return sentence or tr("The register cannot be used: {code}", code=str(fault.fault))


def hindrance_text(hindrance: Hindrance) -> str:
    """Why a step up the seal ladder is not taken."""
    return tr(HINDRANCES[hindrance])


def _first_that_fits(sentences: tuple[str, ...], params: Mapping[str, object]) -> str:
    known = {name: value_text(value) for name, value in params.items() if value not in (None, "")}
    for sentence in sentences:
        wanted = {name for _, name, _, _ in Formatter().parse(sentence) if name}
        if wanted <= known.keys():
            return tr(sentence).format(**known)
    return ""


def _impossible_date(typed: str) -> str:
    parts = typed.split("-")
    if len(parts) == 3 and all(part.isdecimal() for part in parts):
        month, day = int(parts[1]), int(parts[2])
        if 1 <= month <= 12 and 1 <= day <= 31:
            return tr(
                "{day} {month} {year} does not exist.",
                day=day,
                month=swedish.MONTHS[month - 1],
                year=parts[0],
            )
    return ""
