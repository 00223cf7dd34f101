"""The page around an encrypted file that is not a PDF: what it is and how to take it out."""

from __future__ import annotations

from .content import SCHEMA, Document, Heading, Item, NumberedList, Paragraph


def cover_sheet(name: str) -> Document:
    """The page; ``name`` is the attached file's."""
    return Document(
        kind="cover_sheet",
        schema=SCHEMA,
        title="Krypterad fil",
        subtitle=name,
        organisation="",
        marks=(),
        reference="Krypterad fil",
        blocks=(
            Paragraph(f"Filen {name} ligger som bilaga i det här dokumentet."),
            Heading("Så tar du ut den"),
            NumberedList(
                (
                    Item(
                        "Öppna dokumentet i Firefox, Chrome eller Adobe Acrobat Reader och skriv lösenordet."
                    ),
                    Item("Visa bilagorna: gemet i sidopanelen."),
                    Item("Spara bilagan där bara de som måste kommer åt den, eller öppna den direkt."),
                )
            ),
            Paragraph(
                "I Edge, Safari och Förhandsvisning på Mac visas sidan men inte bilagan. Använd då något av programmen ovan.",
                "note",
            ),
        ),
    )
