"""Who and what the tour is about: invented, with numbers that can belong to nobody (see resources/demo/README.md)."""

from __future__ import annotations

PASSPHRASE = "kanelbulle under björken 7"  # noqa: S105  of a register that the tour makes and throws away
OFFICER = "Agneta Viström"
SIGN_IN = "av"
READER, READER_SIGN_IN = "Rut Läsarsson", "rut"
READER_PASSPHRASE = "åtta vantar under granen"  # noqa: S105  as above
PARTICIPANT = {
    "given_name": "Åsa-Märta",
    "family_name": "Öhlén",
    "person_number": "19840517-0005",
    "phone": "070-174 06 05",
    "email": "asa-marta.ohlen@post.example",
    "street": "Björkvägen 7",
    "postcode": "80320",
    "city": "Gävle",
}
PROTECTED = {
    "given_name": "Ylva",
    "family_name": "Nattsjö",
    "phone": "070-174 06 13",
    "street": "Hemliga stigen 4",
    "postcode": "80320",
    "city": "Gävle",
}
ENTERPRISE = {
    "name": "Kanelknutens café och bageri",
    "org_number": "402000-9900",
    "street": "Nygatan 12",
    "postcode": "80320",
    "city": "Gävle",
    "phone": "0980-31 92 10",
    "signatory": "Torsten Näs",
    "signatory_title": "Verksamhetsledare",
}
KNOWLEDGE = {
    "organisation": "Medlemsägd ekonomisk förening med sju anställda och tolv deltagare.",
    "purpose": "Ge människor som stått länge utanför arbetslivet en plats i ett riktigt kök.",
    "goals": "Var tredje deltagare vidare till arbete eller studier inom två år.",
    "method": "En uppgift i taget, samma handledare varje dag, bilder på väggen.",
    "activities": "Lunchcafé, bageri och beställningar till möten.",
}
SUPERVISORS = (
    {"name": "Karin Sjöö", "title": "Kökschef", "phone": "070-174 06 11"},
    {"name": "Mårten Fröjd", "title": "Bagare", "phone": "070-174 06 12"},
)
SIGNED_AT = "Gävle"
