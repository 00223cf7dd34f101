"""Invented participants: names of today's Gävleborg, numbers that can belong to nobody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from stdnum import luhn

from asfdesk.domain.identity import PersonNumber
from asfdesk.domain.ids import new_id
from asfdesk.domain.parties import Address, InterpreterNeed, Participant
from asfdesk.domain.protection import NO_NOTICE, Notice, NoticeSource, Protection, next_review
from asfdesk.domain.swedish import fold

from .material import PeopleMaterial

SWEDISH = "sv"
SIGN_LANGUAGE = "sgn-swe"


FIRST_PROTECTED = 4
"""Also the smallest demo register has somebody with a protected identity."""

KINDS = (Protection.CONFIDENTIAL, Protection.PROTECTED_REGISTRATION, Protection.ASSUMED_IDENTITY)
"""The protected ones are of each kind in turn, so that every kind is met."""


def participants(material: PeopleMaterial, random: Random, today: date) -> Iterator[Participant]:
    """People without end; no two share a birthday, as each birthday gives one impossible number."""
    protected = 0
    births = _birthdays(material, random)
    languages = [language.code for language in material.languages]
    weights = [language.weight for language in material.languages]
    phone = 0
    for nth, born in enumerate(births):
        given = random.choice(material.women if random.random() < 0.52 else material.men)
        family = random.choice(material.families)
        home = random.choice(material.places)
        language = random.choices(languages, weights)[0]
        phone = (phone + 1) % 94
        number = _number(born, material.birth_number, random.random() < material.coordination_share)
        protection, notice = Protection.NONE, NO_NOTICE
        if random.random() < material.protected_share or nth == FIRST_PROTECTED:
            protection, notice = KINDS[protected % len(KINDS)], _notice(protected, today)
            protected += 1
        yield Participant(
            id=new_id(),
            given_name=given,
            family_name=family,
            person_number=number,
            protection=protection,
            notice=notice,
            phone=f"070-174 06 {phone + 5:02d}",
            email=f"{_ascii(given)}.{_ascii(family)}@{material.mail_domain}" if random.random() < 0.6 else "",
            address=Address(
                f"{random.choice(home.streets)} {random.randint(1, 60)}", home.postcode, home.city
            ),
            municipality=home.municipality,
            language=language,
            interpreter=_interpreter(language, random),
            communication="Bildstöd" if language != SWEDISH and random.random() < 0.3 else "",
        )


def _birthdays(material: PeopleMaterial, random: Random) -> Iterator[date]:
    first, last = date(material.birth_years.first, 1, 1), date(material.birth_years.last, 12, 31)
    days = list(range((last - first).days))
    random.shuffle(days)
    return (first + timedelta(days=day) for day in days)


def _notice(nth: int, today: date) -> Notice:
    """The first is due for review, the others have been looked at within the year."""
    since = today - timedelta(days=367 if nth == 0 else 30 + 61 * nth % 300)
    return Notice(since, NoticeSource.TAX_AGENCY, next_review(since))


def _number(born: date, birth_number: str, coordination: bool) -> PersonNumber:
    day = born.day + (60 if coordination else 0)
    nine = f"{born:%y%m}{day:02d}{birth_number}"
    return PersonNumber(f"{born.year // 100}{nine}{luhn.calc_check_digit(nine)}")


def _interpreter(language: str, random: Random) -> InterpreterNeed:
    if language == SIGN_LANGUAGE:
        return InterpreterNeed.SIGN_LANGUAGE
    if language == SWEDISH or random.random() < 0.4:
        return InterpreterNeed.NONE
    return random.choice((InterpreterNeed.PHONE, InterpreterNeed.ON_SITE))


def _ascii(name: str) -> str:
    return "".join(c for c in fold(name) if c.isascii() and c.isalpha())
