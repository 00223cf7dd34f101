"""The sheet with the recovery key: printed once, kept in a safe, read by somebody under stress.

It says what the key opens, that whoever has it can read everything, and what to do step by step. It carries no name of
a person and no name of the register's contents, so that a lost sheet tells as little as possible.
"""

from __future__ import annotations

from datetime import date

from asfdesk.domain import swedish

from . import wording
from .content import SCHEMA, Block, Callout, Code, Document, Facts, Heading, Item, NumberedList, Paragraph

_PER_LINE = 5


def recovery_document(key_text: str, created: date, *, organisation: str = "", store: str = "") -> Document:
    """The sheet to print.

    Args:
        key_text: the key as shown once, groups parted by hyphens (``7K3M-...-Q``).
        created: when the register was made.
        organisation: whose register, if it is to stand on the paper.
        store: a short mark that tells one register from another, if there are several.
    """
    groups = tuple(group for group in key_text.replace(" ", "-").split("-") if group)
    blocks: list[Block] = [
        Callout(
            "Förvara arket inlåst, inte tillsammans med datorn",
            "Den som har nyckeln kan läsa hela registret. Fotografera den inte och skicka den inte med e-post. "
            "Utan både lösenfras och nyckel kan ingen öppna registret, inte heller den som har gjort programmet.",
            "warning",
        ),
        Code(
            "Återställningsnyckel – skrivs med eller utan mellanrum, stora eller små bokstäver",
            groups,
            _PER_LINE,
        ),
        Paragraph(
            "Nyckeln innehåller aldrig bokstäverna I, L och O. Det som liknar dem är siffrorna 1 och 0.",
            "note",
        ),
        Heading("När lösenfrasen är glömd"),
        NumberedList(
            (
                Item(
                    "Starta programmet. Välj att öppna med återställningsnyckeln där lösenfrasen brukar skrivas."
                ),
                Item("Skriv nyckeln grupp för grupp. Programmet säger till om ett tecken har blivit fel."),
                Item(
                    "Välj en ny lösenfras. Registret är oförändrat, och nyckeln på det här arket gäller fortfarande."
                ),
                Item("Lägg tillbaka arket där det låg."),
            )
        ),
        Heading("Om arket har kommit bort"),
        Paragraph(
            "Byt återställningsnyckel i programmet och skriv ut ett nytt ark. Den gamla nyckeln öppnar då inte längre "
            "registret, men den kan öppna säkerhetskopior som gjordes före bytet. Berätta därför genast för den som "
            "ansvarar för informationssäkerheten."
        ),
        Heading("Uppgifter om arket"),
        Facts(
            wording.facts(
                ("Registret skapat", swedish.long_date(created)),
                ("Organisation", organisation),
                ("Registrets märke", store),
            )
        ),
    ]
    return Document(
        kind="recovery_sheet",
        schema=SCHEMA,
        title="Återställningsnyckel",
        subtitle="Öppnar registret i asfdesk när lösenfrasen är glömd",
        organisation=organisation,
        marks=wording.facts(("Skapad", swedish.long_date(created))),
        reference="Återställningsnyckel",
        blocks=tuple(blocks),
    )
