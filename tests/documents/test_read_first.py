"""What is read first of a protocol, an assessment or a certificate: a few lines of the words that are signed, and no others."""

from __future__ import annotations

from asfdesk.documents.content import (
    SCHEMA,
    BulletList,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    Item,
    Paragraph,
    Row,
    Section,
    SignatureBox,
    Signatures,
    Table,
)
from asfdesk.documents.read_first import LONGEST, read_first
from asfdesk.documents.reading import normal, plain_text
from asfdesk.documents.sharing import WITHHELD, for_supervisor
from asfdesk.domain.kinds import SharedTopic

SECRET = "Sluta med hjärtmedicinen"


def protocol() -> Document:
    actions = tuple(
        Row((f"Åtgärd {n}\nKlar senare", "Handledaren", "4 maj 2026"), None if n else SharedTopic.NOTES.value)
        for n in range(9)
    )
    return Document(
        kind="visit_protocol",
        schema=SCHEMA,
        title="Protokoll: trepartssamtal",
        blocks=(
            Facts((Fact("Deltagare", "Åsa Öberg"), Fact("Handläggare", "Kim Ek")), look="box"),
            Heading("Vilka var med", 1, "1."),
            BulletList((Item("Åsa Öberg"), Item("Märta Holmström"))),
            Heading("Checklista", 1, "2."),
            Paragraph("En fråga som hör till sidorna"),
            Heading("Deltagarens egen bild", 1, "3."),
            Paragraph(f"{SECRET}. " + "x" * 500, shares=SharedTopic.PARTICIPANT_VIEW.value),
            Heading("Åtgärder", 1, "4."),
            Table("Beslutade", (Column("Åtgärd"), Column("Vem"), Column("Senast")), actions),
            Section(
                (
                    Heading("Underskrifter", 1, "5."),
                    Paragraph("Den som skriver under har läst protokollet."),
                    Signatures((SignatureBox("Deltagare", "Åsa Öberg"),)),
                ),
                keep_together=True,
            ),
        ),
    )


def said(document: Document) -> dict[str, tuple[str, ...]]:
    return {part.title: part.lines for part in read_first(document)}


def test_it_tells_what_it_is_what_was_decided_and_what_a_signature_means() -> None:
    parts = said(protocol())
    assert list(parts) == [
        "Vad det är", "Vilka var med", "Åtgärder", "Deltagarens egen bild", "Vad din underskrift betyder",
    ]  # fmt: skip
    assert parts["Vad det är"] == ("Protokoll: trepartssamtal", "Deltagare: Åsa Öberg")
    assert parts["Åtgärder"][0] == "Åtgärd 0 – Handledaren – 4 maj 2026"
    assert parts["Åtgärder"][-1] == "och 3 till"
    assert parts["Deltagarens egen bild"][0].endswith("…")
    assert len(parts["Åtgärder"]) == 7, "what stands by the signatures is no action"
    assert len(parts["Deltagarens egen bild"][0]) <= LONGEST
    assert "utan underskrift" in parts["Vad din underskrift betyder"][0]


def test_the_supervisor_reads_no_more_than_its_own_copy_holds() -> None:
    parts = said(for_supervisor(protocol(), frozenset()))
    assert SECRET not in str(parts)
    assert parts["Deltagarens egen bild"] == (WITHHELD,)
    assert parts["Åtgärder"][0].startswith("Åtgärd 1")


def test_every_line_but_the_last_stands_in_the_document() -> None:
    document = protocol()
    words = " ".join(plain_text(document)).replace("Klar senare", "")
    *parts, _means = read_first(document)
    for line in (line for part in parts for line in part.lines if not line.startswith("och ")):
        for piece in line.rstrip("…").replace(": ", " – ").split(" – "):
            assert normal(piece) in words, piece
