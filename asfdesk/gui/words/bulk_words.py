"""What became of many files, in words: for the table, the message and the saved report."""

from __future__ import annotations

from asfdesk.domain.bulk import BulkReport, Entry, Lack, Note, Outcome, What, Why

from ..dress.palette import Meaning
from ..text import QT_TRANSLATE_NOOP, tr

_OUTCOMES = {
    Outcome.DONE: (QT_TRANSLATE_NOOP("", "Done"), Meaning.OK),
    Outcome.ALREADY: (QT_TRANSLATE_NOOP("", "There already"), Meaning.NEUTRAL),
    Outcome.REFUSED: (QT_TRANSLATE_NOOP("", "Turned away"), Meaning.DANGER),
    Outcome.CONFLICT: (QT_TRANSLATE_NOOP("", "Conflict"), Meaning.DANGER),
    Outcome.NOT_TRIED: (QT_TRANSLATE_NOOP("", "Not tried"), Meaning.WARNING),
}
_WHY = {
    Why.NOT_A_PDF: QT_TRANSLATE_NOOP("", "The file is damaged, or no PDF."),
    Why.NOTHING_INSIDE: QT_TRANSLATE_NOOP(
        "", "The PDF carries no agreement, protocol, assessment or certificate from asfdesk."
    ),
    Why.TOO_LARGE: QT_TRANSLATE_NOOP("", "The file is larger than anything asfdesk makes."),
    Why.NOT_READABLE: QT_TRANSLATE_NOOP("", "The file cannot be read."),
    Why.MALFORMED: QT_TRANSLATE_NOOP("", "The data in the PDF are not of the form that asfdesk writes."),
    Why.NEWER: QT_TRANSLATE_NOOP("", "The file was made by a newer asfdesk. Update this one first."),
    Why.PART_ONLY: QT_TRANSLATE_NOOP(
        "", "The copy holds only a part of the data. Use the case file's own copy of the document."
    ),
    Why.WORDS_DIFFER: QT_TRANSLATE_NOOP("", "The words do not have the checksum that was signed."),
    Why.SIGNATURE_DIFFERS: QT_TRANSLATE_NOOP("", "A signature does not belong to these words."),
    Why.ON_PAPER: QT_TRANSLATE_NOOP(
        "",
        "Somebody signed it on paper, and the scanned paper is not in the file. It comes back from a backup only.",
    ),
    Why.NOT_WHOLE: QT_TRANSLATE_NOOP("", "The file was changed after it was sealed, or has no seal."),
    Why.PAGES_DIFFER: QT_TRANSLATE_NOOP("", "The pages show something else than the data inside."),
    Why.UNKNOWN_ISSUER: QT_TRANSLATE_NOOP(
        "",
        "Taken in. Whoever issued the seal is not known here: import the root certificate and check the file.",
    ),
    Why.UNKNOWN_MEASURE: QT_TRANSLATE_NOOP("", "The measure or the template is not in this asfdesk."),
    Why.PERSON_DIFFERS: QT_TRANSLATE_NOOP("", "The register has another person or placement in its place."),
    Why.AGREEMENT_DIFFERS: QT_TRANSLATE_NOOP("", "The register has the agreement with other words."),
    Why.ERASED: QT_TRANSLATE_NOOP("", "It is about somebody whose data was erased, and stays so."),
    Why.NUMBER_TAKEN: QT_TRANSLATE_NOOP("", "The register has another agreement with this number."),
    Why.NO_PREDECESSOR: QT_TRANSLATE_NOOP(
        "", "It changes or extends an agreement that is neither in the register nor in the folder."
    ),
    Why.NO_AGREEMENT: QT_TRANSLATE_NOOP(
        "", "It belongs to agreement {missing}, which is neither in the register nor in the folder."
    ),
    Why.NO_ENTERPRISE: QT_TRANSLATE_NOOP(
        "", "It belongs to the enterprise {missing}, which is neither in the register nor in the folder."
    ),
    Why.NO_EARLIER: QT_TRANSLATE_NOOP(
        "",
        "It replaces an earlier assessment or certificate of {missing}, which is neither in the register nor in the folder.",
    ),
    Why.DOCUMENT_DIFFERS: QT_TRANSLATE_NOOP(
        "", "The register has the visit or the document with other words, or work on it is going on."
    ),
    Why.ENDING_DIFFERS: QT_TRANSLATE_NOOP("", "In the register the placement ends on another day."),
    Why.UNKNOWN_CHECKLIST: QT_TRANSLATE_NOOP("", "The checklist is neither in the file nor in this asfdesk."),
    Why.NOT_FOUND: QT_TRANSLATE_NOOP("", "It is no longer in the register."),
    Why.UNPRINTABLE: QT_TRANSLATE_NOOP("", "The text has characters that cannot be printed."),
    Why.PROTECTED: QT_TRANSLATE_NOOP("", "Protected identity: open it and save it by itself."),
    Why.NOT_SEALED: QT_TRANSLATE_NOOP("", "It could not be sealed. Open the agreement and try again there."),
    Why.NOT_ARCHIVAL: QT_TRANSLATE_NOOP(
        "", "Saved, but it did not pass the archive's rules: do not archive it."
    ),
    Why.NOT_WRITABLE: QT_TRANSLATE_NOOP("", "The folder cannot be written to, or the disk is full."),
    Why.RULE: QT_TRANSLATE_NOOP("", "It is not ready. Open it and see what is missing."),
    Why.STOPPED: QT_TRANSLATE_NOOP("", "Stopped before its turn."),
    Why.MAKER_DIED: QT_TRANSLATE_NOOP(
        "", "The process that made it ended twice. Open it and save it by itself."
    ),
}
_LACKS = {
    Lack.STROKES: QT_TRANSLATE_NOOP(
        "",
        "An older file: the signatures came back as they are drawn on the pages, without times and pressure.",
    ),
    Lack.TOLD: QT_TRANSLATE_NOOP("", "Who was told that the placement ends does not stand in the file."),
    Lack.REASON: QT_TRANSLATE_NOOP(
        "", "A certificate does not say why the placement ended: only its last day came back."
    ),
    Lack.FORM: QT_TRANSLATE_NOOP(
        "", "Only what was issued came back: the form behind it had been written on since."
    ),
}
_CAME = {
    What.AGREEMENT: QT_TRANSLATE_NOOP("", "%n agreements"),
    What.PROTOCOL: QT_TRANSLATE_NOOP("", "%n protocols"),
    What.ASSESSMENT: QT_TRANSLATE_NOOP("", "%n final assessments"),
    What.CERTIFICATE: QT_TRANSLATE_NOOP("", "%n certificates"),
}
_NOTES = {
    Note.REBUILT: QT_TRANSLATE_NOOP(
        "",
        "What no document carries has not come back: what only the officer reads, visits and orders that were not finished, "
        "attendance, whether an action was done, what somebody recorded by hand of outcomes, and the log. It comes from a "
        "backup only.",
    ),
    Note.CARD: QT_TRANSLATE_NOOP(
        "", "The seal's key lies on a card, which one process at a time can use. That is why it took longer."
    ),
    Note.ALONE: QT_TRANSLATE_NOOP(
        "", "No further process could be started: everything was made by one. That is why it took longer."
    ),
    Note.MAKER_DIED: QT_TRANSLATE_NOOP(
        "", "A process ended before its time and was replaced. Its document was made again."
    ),
}


_WHAT = {
    What.AGREEMENT: QT_TRANSLATE_NOOP("", "Agreement"),
    What.PROTOCOL: QT_TRANSLATE_NOOP("", "Visit protocol"),
    What.ASSESSMENT: QT_TRANSLATE_NOOP("", "Final assessment"),
    What.CERTIFICATE: QT_TRANSLATE_NOOP("", "Certificate"),
}


def subject_words(entry: Entry) -> str:
    """What it is, where kinds are mixed, and its number or day."""
    what = tr(_WHAT[entry.what]) if entry.what else ""
    return " ".join(filter(None, (what, entry.number)))


def outcome_words(entry: Entry) -> str:
    """``Klar``, ``Nekad`` …"""
    return tr(_OUTCOMES[entry.outcome][0])


def outcome_meaning(entry: Entry) -> Meaning:
    """The colour of its badge."""
    return _OUTCOMES[entry.outcome][1]


def why_words(entry: Entry) -> str:
    """The reason, and what did not come back, as sentences; empty when there is nothing to say."""
    why = [tr(_WHY[entry.why], missing=entry.detail)] if entry.why in _WHY else []
    return " ".join([*why, *(tr(_LACKS[one]) for one in entry.lacks)])


def note_words(note: Note) -> str:
    """What else is to be told of a run, as a sentence."""
    return tr(_NOTES[note])


def summary_words(report: BulkReport) -> str:
    """How it went, in one line."""
    parts = [tr("%n done", n=report.count(Outcome.DONE))]
    if came := [tr(words, n=count) for what, words in _CAME.items() if (count := report.came(what))]:
        parts = [f"{parts[0]} ({', '.join(came)})"]
    if there := report.count(Outcome.ALREADY):
        parts.append(tr("%n there already", n=there))
    if refused := report.count(Outcome.REFUSED, Outcome.CONFLICT):
        parts.append(tr("%n refused", n=refused))
    if left := report.count(Outcome.NOT_TRIED):
        parts.append(tr("%n not tried", n=left))
    return " · ".join(parts)


def report_header() -> tuple[str, ...]:
    """Of the saved report."""
    return tr("File"), tr("Number or day"), tr("Outcome"), tr("Reason")


def report_row(entry: Entry) -> tuple[str, ...]:
    """Of the saved report."""
    return entry.name, subject_words(entry), outcome_words(entry), why_words(entry)
