"""How hard a passphrase is to guess, as a score and a hint code; the interface words the hint.

zxcvbn knows the common passwords, names, dates, keyboard walks and repetitions that guessers try first; the
Swedish words below are those that guessers of Swedish passwords add.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

SHORTEST = 12
ENOUGH = 3
_READ = 72  # zxcvbn's cost grows with the square of the length; what follows can only make it better
_SWEDISH = (
    "sommar", "vinter", "höst", "hösten", "våren", "sommaren", "vintern", "lösenord", "hemligt", "välkommen",
    "sverige", "stockholm", "göteborg", "malmö", "gävle", "gävleborg", "kommun", "kommunen", "arbetsförmedlingen",
    "försäkringskassan", "handläggare", "asfdesk", "januari", "februari", "oktober", "måndag", "fredag",
)  # fmt: skip


class Hint(StrEnum):
    """What would make the passphrase better."""

    TOO_SHORT = "too_short"
    COMMON = "common"
    NAME_OR_DATE = "name_or_date"
    KEYBOARD = "keyboard"
    REPEATED = "repeated"
    ADD_WORDS = "add_words"
    GOOD = "good"


@dataclass(frozen=True, slots=True)
class Strength:
    """``score`` 0-4 as zxcvbn's (0 when too short); ``hint`` what to say beside it."""

    score: int
    hint: Hint

    @property
    def enough(self) -> bool:
        """Whether the store may be created with it."""
        return self.score >= ENOUGH


_HINTS = {
    "spatial": Hint.KEYBOARD,
    "repeat": Hint.REPEATED,
    "sequence": Hint.REPEATED,
    "date": Hint.NAME_OR_DATE,
    "regex": Hint.NAME_OR_DATE,
    "dictionary": Hint.COMMON,
}
_NAME_LISTS = ("surnames", "female_names", "male_names")


def strength(passphrase: str, known: Iterable[str] = ()) -> Strength:
    """Score a passphrase; ``known`` are words a guesser would try first (the officer's name and workplace)."""
    from zxcvbn import zxcvbn

    text = unicodedata.normalize("NFC", passphrase)
    if len(text) < SHORTEST:
        return Strength(0, Hint.TOO_SHORT)
    result = zxcvbn(text[:_READ], user_inputs=[*known, *_SWEDISH])
    score = int(result["score"])
    if score >= ENOUGH:
        return Strength(score, Hint.GOOD)
    longest = max(result["sequence"], key=lambda match: len(match["token"]), default=None)
    if longest is None:
        return Strength(score, Hint.ADD_WORDS)
    if longest.get("dictionary_name") in _NAME_LISTS:
        return Strength(score, Hint.NAME_OR_DATE)
    return Strength(score, _HINTS.get(longest["pattern"], Hint.ADD_WORDS))
