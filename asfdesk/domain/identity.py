"""Personnummer, samordningsnummer and organisationsnummer: parse, check, mask.

python-stdnum gives the Luhn step and the organisationsnummer; its personnummer module knows no
samordningsnummer (day + 60), so the date part is read here (folkbokföringslagen 1991:481 18–18 b §§).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from stdnum import luhn
from stdnum.exceptions import ValidationError
from stdnum.se import orgnr

from .errors import Rule, broken

_FORM = re.compile(r"(\d{2})?(\d{6})([-+]?)(\d{4})", re.ASCII)


@dataclass(frozen=True, slots=True)
class PersonNumber:
    """Twelve digits, ``ÅÅÅÅMMDDNNNN``. ``repr`` and ``str`` are masked: a log or a report never holds it."""

    digits: str

    @property
    def coordination(self) -> bool:
        """Whether this is a samordningsnummer: the day is raised by 60."""
        return int(self.digits[6:8]) > 60

    @property
    def born(self) -> date:
        """The date of birth that the number states."""
        day = int(self.digits[6:8])
        return date(int(self.digits[:4]), int(self.digits[4:6]), day - 60 if day > 60 else day)

    @property
    def full(self) -> str:
        """``19811228-9874``."""
        return f"{self.digits[:8]}-{self.digits[8:]}"

    @property
    def masked(self) -> str:
        """``19811228-••••``."""
        return f"{self.digits[:8]}-••••"

    def age(self, on: date) -> int:
        """Whole years on a date."""
        born = self.born
        return on.year - born.year - ((on.month, on.day) < (born.month, born.day))

    def __str__(self) -> str:
        return self.masked

    def __repr__(self) -> str:
        return "PersonNumber(masked)"


def parse_person_number(text: str, today: date, field: str = "person_number") -> PersonNumber:
    """Read ten or twelve digits with or without ``-``/``+``.

    Raises RuleBroken (form, date, check digit). Ten digits mean the latest possible century, or the one
    before when the sign is ``+`` (folkbokföringslagen 18 §).
    """
    match = _FORM.fullmatch(re.sub(r"\s", "", text).replace("\u2212", "-").replace("\u2013", "-"))
    if not match:
        raise broken(Rule.PERSON_NUMBER_FORM, field)
    century, six, sign, four = match.groups()
    day = int(six[4:6])
    real_day = day - 60 if day > 60 else day
    if century is None:
        year = today.year // 100 * 100 + int(six[:2])
        candidate = _date_or_none(year, int(six[2:4]), real_day)
        if candidate is None or candidate > today:
            year -= 100
        year -= 100 if sign == "+" else 0
    else:
        year = int(century + six[:2])
    born = _date_or_none(year, int(six[2:4]), real_day)
    if born is None or born > today or born.year < 1880:
        raise broken(Rule.PERSON_NUMBER_DATE, field)
    if not luhn.is_valid(six + four):
        raise broken(Rule.PERSON_NUMBER_CHECK_DIGIT, field)
    return PersonNumber(f"{year:04d}{six[2:]}{four}")


def _date_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def parse_org_number(text: str, field: str = "org_number") -> str:
    """An organisationsnummer as ``NNNNNN-NNNN`` (lag 1974:174). Raises RuleBroken (form, check digit)."""
    digits = re.sub(r"[\s-]", "", text)
    if re.fullmatch(r"16[0-9]{10}", digits):
        digits = digits[2:]
    if not re.fullmatch(r"[0-9]{10}", digits):
        raise broken(Rule.ORG_NUMBER_FORM, field)
    try:
        return orgnr.format(orgnr.validate(digits))
    except ValidationError:
        raise broken(Rule.ORG_NUMBER_CHECK_DIGIT, field) from None
