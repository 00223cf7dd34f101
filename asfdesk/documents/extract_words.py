"""What the access extract calls fields and coded values: plain Swedish for the person it is about (språklagen 11 §)."""

from __future__ import annotations

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from asfdesk.domain import swedish
from asfdesk.domain.kinds import SharedTopic

from . import wording

_SWEDEN = ZoneInfo("Europe/Stockholm")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T[\d:.]+Z")

FIELDS = {
    "given_name": "Förnamn",
    "family_name": "Efternamn",
    "person_number": "Personnummer",
    "protection": "Skydd",
    "phone": "Telefon",
    "email": "E-post",
    "street": "Gatuadress",
    "postcode": "Postnummer",
    "city": "Ort",
    "contact_note": "Om kontakt",
    "municipality": "Kommunkod",
    "language": "Språk",
    "interpreter": "Tolk",
    "communication": "Kommunikation",
    "representative": "Företrädare",
    "representative_phone": "Företrädarens telefon",
    "number": "Nummer",
    "state": "Läge",
    "start_on": "Från",
    "end_on": "Till",
    "hours_per_week": "Timmar i veckan",
    "registry_number": "Diarienummer",
    "signed_at": "Undertecknad",
    "presented_at": "Framlagd",
    "created_at": "Införd",
    "name": "Namn",
    "capacity": "Egenskap",
    "place": "Plats",
    "role": "Roll",
    "held_on": "Dag",
    "held_at": "Tid",
    "kind": "Slag",
    "notes": "Anteckningar",
    "participant_view": "Din bild",
    "supervisor_view": "Handledarens bild",
    "attendees": "Deltog",
    "reason": "Skäl",
    "item": "Fråga",
    "value": "Svar",
    "comment": "Kommentar",
    "text": "Text",
    "owner": "Ansvarig",
    "owner_name": "Ansvarigs namn",
    "due": "Senast",
    "done_on": "Klar",
    "outcome": "Utfall",
    "topics": "Ämnen",
    "purpose": "Ändamål",
    "way": "Sätt",
    "valid_from": "Gäller från",
    "valid_to": "Gäller till",
    "revoked_on": "Återkallat",
    "measure_code": "Insats",
    "measure_from": "Insatsens lydelse från",
    "terms": "Villkor",
    "content": "Innehåll",
    "copy": "Exemplar",
    "round": "Omgång",
    "ink": "Underskrift",
    "statement": "Ditt påstående",
    "contested": "Det som bestrids",
    "answer": "Svar",
    "received_on": "Inkom",
    "decision": "Beslut",
    "decided_on": "Beslutat",
    "demand": "Begäran",
    "day": "Dag",
    "mark": "Närvaro",
    "amount": "Belopp",
    "what": "Vad",
    "paid_on": "Betald",
    "opened_at": "Påbörjat",
    "closed_at": "Avslutat",
    "title": "Rubrik",
    "because": "Varför den dagen",
    "checklist_code": "Checklista",
    "checklist_version": "Checklistans version",
    "financier": "Finansiär",
    "signatory": "Firmatecknare",
    "purpose_text": "Syfte i ord",
    "aim": "Sikte",
    "motivation": "Motivering",
    "requirements": "Krav",
    "goals": "Mål",
    "measured": "Hur det mäts",
    "when": "När",
    "tasks": "Uppgifter",
    "adaptations": "Anpassningar",
    "schedule": "Schema",
    "weekday": "Veckodag (0 = måndag)",
    "pause": "Rast, minuter",
    "steps": "Steg",
    "hours": "Timmar",
    "follow_up": "Uppföljning",
    "compensation": "Ersättning",
    "clauses": "Villkor",
    "code": "Kod",
    "version": "Version",
    "shared_topics": "Ämnen som får delas",
    "responsibilities": "Ansvar",
    "who": "Vem",
    "form": "Form",
    "compensation_kind": "Ersättning",
    "start": "Från",
    "end": "Till",
    "about": "Gäller",
    "held_from": "Stoppad från",
    "released_on": "Hävt",
    "media_type": "Filtyp",
    "size": "Storlek, byte",
    "made_at": "Gjord",
    "borttagen": "Borttagen ur listorna",
    "because_of": "Skäl",
    "moved_from": "Flyttad från",
    "protected_since": "Skyddad sedan",
    "notice_source": "Uppgift om skyddet från",
    "visibility": "Vem som får läsa",
    "notes_visibility": "Vem som får läsa anteckningarna",
    "alt": "Beskrivning",
    "drawing": "Skiss",
    "thumbnail": "Liten bild",
    "width": "Bredd, punkter",
    "height": "Höjd, punkter",
    "grey": "Gråskala",
    "witness": "Vittne",
    "protection_review": "Skyddet prövas på nytt",
    "point": "Punkt",
    "standing": "Hur det är",
    "done_by": "Av vem",
    "known": "Ifyllt från registret",
}
"""What a field is called in the extract; one without a name stands by its own."""

VALUES: dict[str, str] = {
    **{kind.value: words for kind, words in wording.VISITS.items()},
    **{topic.value: words for topic, words in wording.TOPICS.items() if topic is not SharedTopic.GOALS},
    "draft": "Utkast",
    "presented": "Framlagd för underskrift",
    "signed": "Undertecknad",
    "planned": "Planerat",
    "open": "Inte avslutat",
    "closed": "Avslutat",
    "cancelled": "Inställt",
    "full": "Hela texten",
    "supervisor": "Handledare",
    "participant": "Deltagare",
    "enterprise": "Anordnare",
    "officer": "Handläggare",
    "other": "Annan",
    "none": "Inget",
    "confidential": "Sekretessmarkering",
    "protected_registration": "Skyddad folkbokföring",
    "assumed_identity": "Skyddad identitet",
    "phone": "Telefon",
    "on_site": "På plats",
    "sign_language": "Teckenspråk",
    "written": "Skriftligt",
    "oral": "Muntligt",
    "note": "Egen uppfattning antecknas",
    "correction": "Rättelse",
    "restriction": "Begränsning",
    "objection": "Invändning",
    "erasure": "Radering",
    "met": "Tillgodosedd",
    "partly": "Delvis",
    "refused": "Avslagen",
    "first": "Första uppföljningen",
    "recurring": "Återkommande uppföljning",
    "closing": "Avslutande samtal",
    "after": "Efter avslutet",
    "chosen": "Vald av handläggaren",
    "yes": "Ja",
    "no": "Nej",
    "training": "Träning",
    "bridge": "Väg vidare",
    "per_day_present": "Per närvarodag",
    "per_month": "Per månad",
    "additional_cost": "Merkostnader",
    "goals": "Mål och hur de nås",
    "unknown": "Okänt",
    "tax_agency": "Skatteverket",
    "authority": "En annan myndighet",
    "protocol": "Står i protokollet",
    "shared": "Delas med handledaren",
    "photo": "Foto",
    "sketch": "Skiss",
    "scan": "Inskannad sida",
    "not_applicable": "Gäller inte",
    "lacking": "Saknades vid underskriften",
    "screen": "Ritad på skärm",
    "typed": "Skriven på tangentbord",
    "paper": "Med penna på papper",
}
"""Codes and their words; what is not a code stands as it was written."""
_FREE = frozenset({"notes", "text", "comment", "statement", "contested", "answer", "name", "value"})


def field_words(name: str) -> str:
    """What a field is called."""
    return FIELDS.get(name, name.replace("_", " ").capitalize())


def value_words(name: str, value: object) -> str:
    """A stored value as a reader says it."""
    if isinstance(value, bool):
        return "Ja" if value else "Nej"
    text = str(value)
    if name not in _FREE and text in VALUES:
        return VALUES[text]
    if _MOMENT.fullmatch(text):
        return swedish.moment(datetime.fromisoformat(text).astimezone(_SWEDEN))
    if _DAY.fullmatch(text):
        try:
            return swedish.long_date(date.fromisoformat(text))
        except ValueError:
            return text
    return text
