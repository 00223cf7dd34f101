"""The lost-laptop sheet as a document: what was lost, how well it was locked, and what to do within which time.

Sources: GDPR art. 33.1 (72 hours to IMY), 33.3 (what the notice holds), 33.5 (document every breach), 34 (tell the persons
when the risk is high); OSL 22:1 and lag 1991:483 for protected identities, who come first.
"""

from __future__ import annotations

from datetime import datetime

from asfdesk.domain import swedish
from asfdesk.domain.lost_machine import CopiesAt, Encryption, Held, LostMachine

from . import wording
from .content import (
    SCHEMA,
    Block,
    Callout,
    Column,
    Document,
    Fact,
    Facts,
    Heading,
    Item,
    NumberedList,
    Paragraph,
    Row,
    Table,
)

KINDS = {
    Held.PARTICIPANTS: (
        "Deltagare",
        "Namn, personnummer, kontaktuppgifter, språk, behov av tolk, företrädare",
    ),
    Held.PROTECTED: ("därav med skyddade personuppgifter", "Som ovan; får särskilt stöd, se steg 2"),
    Held.SUPERVISORS: ("Handledare", "Namn, titel, telefon, e-post"),
    Held.OFFICERS: ("Handläggare", "Namn, titel, telefon, e-post"),
    Held.ENTERPRISES: ("Företag", "Organisationsuppgifter och kontaktpersoner"),
    Held.PLACEMENTS: ("Placeringar", "Insats, arbetsplats, uppdragsgivare"),
    Held.AGREEMENTS: ("Överenskommelser", "Mål, uppgifter, anpassningar; kan röra hälsa"),
    Held.SIGNATURES: ("Underskrifter", "Namnteckningar ritade på skärmen"),
    Held.CONSENTS: ("Samtycken", "Vad deltagaren låter andra veta"),
    Held.VISITS: ("Besök och samtal", "Anteckningar; kan röra hälsa"),
    Held.ANSWERS: ("Svar i checklistor", "Bedömningar av arbetsplats och stöd"),
    Held.ACTIONS: ("Åtgärder", "Vad som ska göras, av vem"),
    Held.ATTENDANCE: ("Närvarodagar", "Närvaro och frånvaro; kan röra hälsa"),
    Held.ENDINGS: ("Avslut", "Skäl och vem som fick besked; kan röra hälsa"),
    Held.ASSESSMENTS: ("Slutbedömningar", "Måluppfyllelse, anpassningar och omdömen; kan röra hälsa"),
    Held.OUTCOMES: ("Utfall", "Arbete, studier eller annat efter placeringen"),
    Held.DOCUMENTS: ("Bevarade dokument", "Sigillförsedda PDF-filer och inlästa papper"),
    Held.DRAFTS: ("Halvskrivna utkast", "Samma slags uppgifter som ovan"),
}


def lost_machine_document(sheet: LostMachine, *, demo: bool = False) -> Document:
    """The sheet; it holds no name and no number of a person."""
    return Document(
        kind="lost_machine",
        schema=SCHEMA,
        title="Förlorad dator",
        subtitle=f"Vad datorn innehöll {swedish.long_date(sheet.on)}, och vad du gör nu",
        organisation="",
        reference=f"Förlorad dator {sheet.device}",
        marks=wording.facts(("Gäller", swedish.long_date(sheet.on)), ("Framtaget", _moment(sheet.made_at))),
        notice=wording.DEMO if demo else "",
        blocks=tuple(_blocks(sheet)),
    )


def _blocks(sheet: LostMachine) -> list[Block]:
    protected = sheet.count(Held.PROTECTED)
    return [
        Callout(
            "72 timmar",
            "En personuppgiftsincident anmäls till Integritetsskyddsmyndigheten (IMY) inom 72 timmar från att den "
            "upptäcktes, om det inte är osannolikt att den medför en risk (dataskyddsförordningen art. 33.1). Skriv upp när "
            "du märkte att datorn var borta.",
            "warning",
        ),
        Heading("Datorn"),
        Facts(
            (
                Fact("Datorns namn", sheet.computer or wording.MISSING),
                Fact("Registrets beteckning", sheet.device),
                Fact("System och program", f"{sheet.system}, asfdesk {sheet.program}"),
                Fact("Registrets mapp", sheet.folder),
                Fact("Upplåst senast", _moment(sheet.opened_at) if sheet.opened_at else "Okänt"),
                Fact("Senaste anteckning", _moment(sheet.written_at) if sheet.written_at else "Ingen"),
            )
        ),
        Heading("Vad den innehöll"),
        Paragraph(
            f"Antal poster {swedish.long_date(sheet.on)}. Det som har gallrats sedan dess räknas inte. Arket innehåller inga "
            "namn och inga personnummer."
        ),
        Table(
            "Poster per slag",
            (Column("Slag", 5), Column("Antal", 2), Column("Uppgifter", 9)),
            tuple(
                Row((KINDS[one.kind][0], swedish.number(one.count), KINDS[one.kind][1]))
                for one in sheet.holdings
            ),
        ),
        Heading("Hur den var låst"),
        Facts(_locks(sheet.encryption)),
        Paragraph(
            "Var programmet låst eller datorn avstängd kan uppgifterna bara läsas med en lösenfras, med "
            "återställningsnyckeln eller genom systemets nyckelring om den användes. Var det öppet kan den som tog datorn ha "
            "läst allt: anmäl då som om uppgifterna är röjda. Exporterade filer och utskriftskön ligger utanför registret "
            "och skyddas bara av datorns egen kryptering (BitLocker, FileVault, LUKS)."
        ),
        Heading("Säkerhetskopior"),
        Facts(tuple(_copies(one) for one in sheet.copies)),
        Heading("Det här gör du"),
        NumberedList(tuple(Item(text) for text in _steps(protected))),
    ]


def _locks(found: Encryption) -> tuple[Fact, ...]:
    derived = (
        f"Argon2id, {found.memory} MiB minne, {found.passes} varv, {found.lanes} trådar (lägst av alla lösenfraser)"
        if found.passes
        else "Okänt"
    )
    return (
        Fact("Registret", found.cipher),
        Fact("Varje sida äkthetsprövas med", found.hmac),
        Fact("Lösenfrasen görs till nyckel av", derived),
        Fact("Personer med tillgång", swedish.number(found.people)),
        Fact(
            "Upplåsning genom systemets nyckelring",
            f"{found.by_system} av dem: datorkontots lösenord räcker då för att öppna"
            if found.by_system
            else "Används inte",
        ),
    )


def _copies(found: CopiesAt) -> Fact:
    if not found.there:
        return Fact(found.place, "Inte ansluten när arket gjordes")
    if found.newest is None:
        return Fact(found.place, "Inga säkerhetskopior")
    return Fact(
        found.place, f"{swedish.number(found.count)} st, den nyaste {_moment(found.newest)}; krypterade"
    )


_FIRST = (
    "Skriv upp när och var datorn försvann, och om programmet var öppet. Säg genast till närmaste chef och den som ansvarar "
    "för informationssäkerheten."
)
_NOBODY_PROTECTED = (
    "Ingen deltagare var registrerad med skyddade personuppgifter. Fråga ändå om någon kan vara i fara."
)
_NOTICE = (
    "Kontakta dataskyddsombudet. Anmäl till IMY inom 72 timmar i IMY:s e-tjänst för personuppgiftsincidenter; ta uppgifterna "
    "ovan. Är allt inte känt, anmäl ändå och komplettera (art. 33.3–33.4)."
)
_TELL = (
    "Bedöm om de registrerade ska få veta. Är risken hög ska de underrättas utan onödigt dröjsmål (art. 34). Stark kryptering "
    "och ett låst program talar för att risken är låg."
)
_POLICE = (
    "Polisanmäl. Be IT spärra konton, fjärrlåsa eller radera datorn och byta lösenordet till datorkontot."
)
_GO_ON = (
    "Lås upp en säkerhetskopia på en annan dator, byt lösenfras och gör en ny återställningsnyckel. Den förlorade filen öppnas "
    "fortfarande av den gamla lösenfrasen: använd den aldrig mer."
)
_DOCUMENT = "Dokumentera incidenten, dess följder och vad ni gjorde, även om den inte anmäls (art. 33.5)."


def _steps(protected: int) -> tuple[str, ...]:
    """What to do, in this order: those in danger first, then the notice that has a time limit."""
    protected_first = (
        f"{swedish.number(protected)} deltagare har skyddade personuppgifter. Kontakta dem först, på det sätt ni har kommit "
        "överens om, och bedöm tillsammans med dem om de är i fara. Vid fara: ring 112."
        if protected
        else _NOBODY_PROTECTED
    )
    return (_FIRST, protected_first, _NOTICE, _TELL, _POLICE, _GO_ON, _DOCUMENT)


def _moment(at: datetime) -> str:
    return swedish.moment(at.astimezone(swedish.SWEDEN))
