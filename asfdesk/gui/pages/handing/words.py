"""What a merge says: what a row is, what becomes of it and why, in plain sentences."""

from __future__ import annotations

import msgspec

from asfdesk.documents.extract_words import field_words, value_words
from asfdesk.domain.merging import Clash, Coming, MergePlan, RowPlan, Side, Value, Why, counted
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.text import number_text, tr

LONGEST = 120


def table_words(table: str) -> str:
    """What a row of a table is."""
    return {
        "participant": tr("Participant"),
        "enterprise": tr("Enterprise"),
        "supervisor": tr("Supervisor"),
        "commissioner": tr("Commissioner"),
        "unit": tr("Unit"),
        "officer": tr("Case officer"),
        "placement": tr("Placement"),
        "agreement": tr("Agreement"),
        "control_mark": tr("Control before signing"),
        "frozen_text": tr("Locked text"),
        "signature": tr("Signature"),
        "kept_document": tr("Kept document"),
        "consent": tr("Consent"),
        "visit": tr("Visit"),
        "visit_change": tr("History of a visit's date"),
        "answer": tr("Answer"),
        "frozen_checklist": tr("Checklist"),
        "visit_picture": tr("Picture"),
        "protocol_text": tr("Protocol"),
        "protocol_signature": tr("Signature"),
        "action_point": tr("Action"),
        "placement_order": tr("Order"),
        "order_request": tr("Request to an enterprise"),
        "attendance": tr("Attendance"),
        "cost": tr("Additional cost"),
        "ending": tr("Ending"),
        "final_assessment": tr("Final assessment"),
        "work_certificate": tr("Certificate of work"),
        "outcome": tr("Outcome"),
        "closing_document": tr("Issued document"),
        "objection": tr("Objection"),
        "hold": tr("Stop of disposal"),
        "own_item": tr("Template"),
    }.get(table, tr("Entry"))


def coming_words(coming: Coming) -> tuple[str, Meaning]:
    """What becomes of a row, and how it is meant."""
    return {
        Coming.NEW: (tr("Comes new"), Meaning.OK),
        Coming.THERE: (tr("Newer there"), Meaning.INFO),
        Coming.BOTH: (tr("Both kept"), Meaning.INFO),
        Coming.CLASH: (tr("Changed by both"), Meaning.WARNING),
        Coming.HERE: (tr("Newer here"), Meaning.NEUTRAL),
        Coming.SAME: (tr("The same"), Meaning.NEUTRAL),
        Coming.REFUSED: (tr("Not taken in"), Meaning.DANGER),
        Coming.ERASED: (tr("Erased before"), Meaning.WARNING),
    }[coming]


def why_words(why: Why) -> str:
    """Why something is not taken in."""
    return {
        Why.SIGNED_DIFFERS: tr(
            "Signed on both computers, with other words or signatures. What is signed never changes: both are left as they are."
        ),
        Why.CLOSED_DIFFERS: tr("The visit was closed on both computers with other content. Both are left as they are."),
        Why.SIGNING_UNDER_WAY: tr(
            "It is being signed on one computer and was changed on the other. Finish or withdraw the signing, then hand over again."
        ),
        Why.KEPT_DIFFERS: tr("There is another here already, and it never changes."),
        Why.RELEASED_DIFFERS: tr("The template is released here with other words."),
        Why.NUMBER_TAKEN: tr("Its number is another one's here."),
        Why.PARENT_REFUSED: tr("It belongs to something that is not taken in."),
        Why.WALL: tr("The register refused it: it would change something that is locked."),
    }[why]  # fmt: skip


def what_words(row: RowPlan) -> str:
    """What the row is, with what tells it from others of its kind."""
    title = value_words("day", row.title) if row.title else ""
    return f"{table_words(row.row.table)} {title}".strip()


def field_name(name: str) -> str:
    """What a field is called; a part of an agreement's terms by its own name."""
    return field_words(name.rpartition(".")[2])


def value_text(name: str, value: Value, *, masked: bool = False) -> str:
    """A value as the officer reads it, cut where it is long."""
    if masked:
        return tr("protected")
    if isinstance(value, bytes):
        return tr("the picture or file")
    told: object = value
    if "." in name and isinstance(value, str):
        told = msgspec.json.decode(value)
        if not isinstance(told, str | int | float | bool | None):
            told = value
    if told is None or told == "":
        return tr("nothing")
    text = value_words(name.rpartition(".")[2], told)
    return tr("“{value}”", value=text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…")


def detail_words(row: RowPlan, chosen: dict[str, Side]) -> str:
    """What happens to a row, in one sentence or two."""
    clashing = {clash.name for clash in row.clashes}
    fields = ", ".join(dict.fromkeys(field_name(name) for name in row.take if name not in clashing))
    match row.coming:
        case Coming.NEW:
            return tr("Comes with the package.")
        case Coming.THERE:
            return tr("Taken from there: {fields}.", fields=fields)
        case Coming.BOTH:
            return tr("Taken from there: {fields}. What was changed here stays.", fields=fields)
        case Coming.CLASH:
            told = [clash_words(row, clash, chosen.get(clash.name, clash.keep)) for clash in row.clashes]
            also = [tr("Taken from there: {fields}.", fields=fields)] if fields else []
            return " ".join((*told, *also))
        case Coming.REFUSED:
            return why_words(row.why or Why.WALL)
        case _:
            return tr("Stays as it is here.")


def clash_words(row: RowPlan, clash: Clash, kept: Side) -> str:
    """Both values and which one stays."""
    name = field_name(clash.name)
    ours = value_text(clash.name, clash.ours, masked=row.masked)
    theirs = value_text(clash.name, clash.theirs, masked=row.masked)
    if kept is Side.OURS:
        return tr(
            "{field}: {ours} here stays, {theirs} there is kept beside it.",
            field=name,
            ours=ours,
            theirs=theirs,
        )
    return tr(
        "{field}: {theirs} from there comes, {ours} here is kept beside it.",
        field=name,
        ours=ours,
        theirs=theirs,
    )


def sender_words(sender: str, device: str) -> str:
    """Who made a package, or on which computer."""
    return sender or tr("the computer {device}", device=device)


def summary_words(plan: MergePlan) -> str:
    """The plan in one line of numbers."""
    counts = counted(plan.rows)
    parts = [
        f"{coming_words(one)[0]} {number_text(count)}" for one in Coming if (count := counts.get(one, 0))
    ]
    parts.append(f"{coming_words(Coming.SAME)[0]} {number_text(plan.same)}")
    return " · ".join(parts)


def left_out_words(plan: MergePlan) -> str:
    """Who is left out because they were erased; empty when nobody is."""
    told: list[str] = []
    if plan.erased:
        told.append(tr("%n people in the package were erased here and do not come back.", n=plan.erased))
    elif plan.erased_rows and not plan.doubtful:
        told.append(
            tr("%n entries in the package were erased here and do not come back.", n=plan.erased_rows)
        )
    if plan.doubtful:
        names = ", ".join(one.name for one in plan.doubtful)
        told.append(
            tr(
                "Left out until you say who it is, because somebody of that name was erased: {names}.",
                names=names,
            )
        )
    return " ".join(told)
