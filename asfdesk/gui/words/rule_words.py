"""The sentences for every rule an officer can break; ``wording`` chooses among them and fills them in."""

from __future__ import annotations

from asfdesk.domain.errors import Rule

from ..text import QT_TRANSLATE_NOOP
from .import_rule_words import IMPORT_RULES
from .key_words import KEY_RULES
from .merge_rule_words import MERGE_RULES
from .template_rule_words import TEMPLATE_RULES

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
    Rule.TOTAL_TOO_LONG: (
        QT_TRANSLATE_NOOP(
            "",
            "{measure} may last {months} months in all. With {used} days used before, this period may last until {last}.",
        ),
        QT_TRANSLATE_NOOP("", "The periods together are longer than the measure allows."),
    ),
    Rule.TOTAL_USED_UP: (
        QT_TRANSLATE_NOOP(
            "", "{measure} may last {months} months in all, and {used} days are used before this period."
        ),
        QT_TRANSLATE_NOOP("", "The periods together are longer than the measure allows."),
    ),
    Rule.AMENDMENT_TOO_EARLY: (
        QT_TRANSLATE_NOOP(
            "", "The change can hold from {day} at the earliest, when {number} begins to hold."
        ),
        QT_TRANSLATE_NOOP("", "The change would hold before what it changes."),
    ),
    Rule.AMENDMENT_TOO_LATE: (
        QT_TRANSLATE_NOOP("", "The agreement ends {day}; the change must hold before that."),
        QT_TRANSLATE_NOOP("", "The change would hold after the agreement has ended."),
    ),
    Rule.EXTENSION_TOO_EARLY: (
        QT_TRANSLATE_NOOP("", "{number} runs until {end}; the new period begins after that."),
        QT_TRANSLATE_NOOP("", "The new period begins before the old one has ended."),
    ),
    Rule.START_HAS_BEEN: (
        QT_TRANSLATE_NOOP(
            "", "The first day, {day}, has been when the change begins to hold and cannot be moved."
        ),
        QT_TRANSLATE_NOOP("", "The first day has been and cannot be moved."),
    ),
    Rule.NOTHING_CHANGED: (
        QT_TRANSLATE_NOOP("", "Nothing is changed yet. Change the text below, or throw the draft away."),
    ),
    Rule.NOT_SIGNED_YET: (
        QT_TRANSLATE_NOOP("", "{number} is not signed yet, so it can be changed as it is."),
        QT_TRANSLATE_NOOP("", "The agreement is not signed yet, so it can be changed as it is."),
    ),
    Rule.NO_TEXT_THAT_DAY: (
        QT_TRANSLATE_NOOP("", "No signed text holds on {day}."),
        QT_TRANSLATE_NOOP("", "No signed text holds on that day."),
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
    Rule.TYPED_NAME_DIFFERS: (
        QT_TRANSLATE_NOOP("", "To sign, write the name exactly as it stands above: {name}"),
        QT_TRANSLATE_NOOP("", "To sign, write the name exactly as it stands above."),
    ),
    Rule.WITNESS_IS_SIGNER: (QT_TRANSLATE_NOOP("", "The witness must be somebody else."),),
    Rule.PAPER_DAY_TO_COME: (QT_TRANSLATE_NOOP("", "The day has not come yet."),),
    Rule.PAPER_DAY_BEFORE_TEXT: (
        QT_TRANSLATE_NOOP("", "The text was locked on {day}; nobody can have signed it before that."),
        QT_TRANSLATE_NOOP("", "The day lies before the text was locked."),
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
        QT_TRANSLATE_NOOP("", "The file is too large."),
    ),
    Rule.SCAN_FORMAT: (
        QT_TRANSLATE_NOOP(
            "",
            "“{name}” is neither a PDF, a JPEG nor a PNG. Photos in HEIC are saved as JPEG on the phone first.",
        ),
        QT_TRANSLATE_NOOP("", "The file is neither a PDF, a JPEG nor a PNG."),
    ),
    Rule.SCAN_UNREADABLE: (
        QT_TRANSLATE_NOOP(
            "", "“{name}” cannot be read: the file is broken, cut off or protected by a password."
        ),
        QT_TRANSLATE_NOOP("", "The file cannot be read."),
    ),
    Rule.SIGNED_ALREADY: (QT_TRANSLATE_NOOP("", "This party has already signed."),),
    Rule.ORDER_ASKED: (
        QT_TRANSLATE_NOOP(
            "", "An enterprise has been asked, so the order stands as it is. Make a new one instead."
        ),
    ),
    Rule.ORDER_ANSWERED: (
        QT_TRANSLATE_NOOP("", "The order or the question has been answered or closed already."),
    ),
    Rule.ORDER_ASKED_HERE: (
        QT_TRANSLATE_NOOP("", "This enterprise has been asked already and has not answered yet."),
    ),
    Rule.AGREEMENT_LOCKED: (
        QT_TRANSLATE_NOOP(
            "", "Agreement {number} is signed and cannot be changed. Make an amendment instead."
        ),
        QT_TRANSLATE_NOOP("", "The agreement is signed and cannot be changed. Make an amendment instead."),
    ),
    Rule.CONTROL_OPEN: (
        QT_TRANSLATE_NOOP("", "The control before signing is not finished: {point}"),
        QT_TRANSLATE_NOOP("", "The control before signing is not finished."),
    ),
    Rule.CONTROL_TOO_OLD: (
        QT_TRANSLATE_NOOP("", "It may be at most {months} months old when the placement starts."),
        QT_TRANSLATE_NOOP("", "It is too old when the placement starts."),
    ),
    Rule.AGREEMENT_INCOMPLETE: (
        QT_TRANSLATE_NOOP("", "The agreement is not complete. The list shows what is missing."),
    ),
    Rule.ENDING_ISSUED: (
        QT_TRANSLATE_NOOP(
            "", "A final assessment or a certificate has been issued, so the ending stands as it is."
        ),
    ),
    Rule.PLACEMENT_ENDED: (
        QT_TRANSLATE_NOOP(
            "", "The placement is ended. Take the ending back first, or write a new agreement."
        ),
    ),
    Rule.SIGNATURES_UNDER_WAY: (
        QT_TRANSLATE_NOOP(
            "", "A document of the placement lies open for signatures. Sign it or withdraw it first."
        ),
    ),
    Rule.NOT_ENDED: (QT_TRANSLATE_NOOP("", "Say first when and why the placement ends."),),
    Rule.TEXT_CHANGED: (
        QT_TRANSLATE_NOOP("", "The text was changed after it was shown. Read it again before you sign."),
    ),
    Rule.REASON_REQUIRED: (QT_TRANSLATE_NOOP("", "Write the reason."),),
    Rule.PICTURES_TOO_MANY: (
        QT_TRANSLATE_NOOP("", "A visit holds at most {most} pictures."),
        QT_TRANSLATE_NOOP("", "The visit holds no more pictures."),
    ),
    Rule.PROTOCOL_NOT_FROZEN: (
        QT_TRANSLATE_NOOP(
            "", "The protocol was closed by an older version of the program and cannot be signed."
        ),
    ),
    Rule.COPY_SHARES_LESS: (
        QT_TRANSLATE_NOOP(
            "",
            "The participant shares less than when the visit was closed, so the supervisor's copy of then can no longer be "
            "handed out to be signed.",
        ),
    ),
    Rule.VISIT_CLOSED: (QT_TRANSLATE_NOOP("", "The visit is closed and cannot be changed."),),
    Rule.NOTHING_TO_EXPORT: (QT_TRANSLATE_NOOP("", "There is no visit to put into a calendar file."),),
    Rule.BUSY_FILE_LARGE: (
        QT_TRANSLATE_NOOP("", "The calendar file is larger than {megabytes} MB. Export a shorter period."),
        QT_TRANSLATE_NOOP("", "The calendar file is too large. Export a shorter period."),
    ),
    Rule.BUSY_FILE_STRANGE: (QT_TRANSLATE_NOOP("", "This is no calendar file (.ics). Nothing was changed."),),
    Rule.BUSY_FILE_HEAVY: (
        QT_TRANSLATE_NOOP(
            "", "The calendar file holds more than can be worked out. Export a shorter period."
        ),
    ),
    Rule.VISIT_NOT_OPEN: (QT_TRANSLATE_NOOP("", "Open the visit first."),),
    Rule.CHECKLIST_INCOMPLETE: (
        QT_TRANSLATE_NOOP("", "Left to answer: {question}"),
        QT_TRANSLATE_NOOP("", "The checklist has questions left to answer."),
    ),
    Rule.ANSWER_FORM: (QT_TRANSLATE_NOOP("", "The answer does not fit the question."),),
    Rule.NOTHING_TO_DISPOSE: (
        QT_TRANSLATE_NOOP("", "None of the cases may be disposed of any more. Make the trial anew."),
    ),
    Rule.CLOCK_IN_DOUBT: (
        QT_TRANSLATE_NOOP(
            "",
            "The computer's clock cannot be trusted, and what is disposed of is gone for good. Set the time right first.",
        ),
    ),
    Rule.ON_HOLD: (QT_TRANSLATE_NOOP("", "A hold keeps this person's case. Release the hold first."),),
    Rule.LOG_NOT_WHOLE: (
        QT_TRANSLATE_NOOP("", "The log is not whole, and what is wrong may be evidence. Verify it first."),
    ),
    Rule.LOG_TIME: (
        QT_TRANSLATE_NOOP("", "The log is kept between {low} and {high} months."),
        QT_TRANSLATE_NOOP("", "The log cannot be kept for that long or that short."),
    ),
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
    **IMPORT_RULES,
    **KEY_RULES,
    **MERGE_RULES,
    **TEMPLATE_RULES,
    Rule.ADDRESS_FORM: (
        QT_TRANSLATE_NOOP("", "Write the whole address, beginning with https:// or http://."),
    ),
    Rule.CARD_MODULE: (
        QT_TRANSLATE_NOOP("", "This is no driver of a card reader (PKCS#11) that can be used here."),
    ),
    Rule.CARD_MISSING: (QT_TRANSLATE_NOOP("", "The card is not in its reader."),),
    Rule.CARD_PIN: (
        QT_TRANSLATE_NOOP("", "The card does not open with this PIN. A few wrong tries block it."),
    ),
    Rule.CARD_LOCKED: (QT_TRANSLATE_NOOP("", "The card's PIN is blocked. Ask whoever issued it."),),
    Rule.CARD_EMPTY: (QT_TRANSLATE_NOOP("", "There is no certificate with a key on the card."),),
    Rule.CARD_FAILED: (QT_TRANSLATE_NOOP("", "The card did not do it. Put it in anew and try again."),),
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
