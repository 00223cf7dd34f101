"""How hard a Swedish text is to read: LIX, and the sentences that are too long.

LIX (läsbarhetsindex) = words per sentence + percent of words with more than six letters. Source: C.-H. Björnsson,
*Läsbarhet* (1968); the source, the usual scale and the advised limits are data (``reference/proof_rules.json``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LONG_WORD = 7
"""Letters from which a word counts as long (more than six)."""

_SENTENCE = re.compile(r"(?<=[.!?:])\s+(?=[^\sa-zåäö])|\n+")
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_SHORTENED = re.compile(r"\b(?:t\.ex|bl\.a|dvs|m\.m|s\.k|osv|etc|nr|tel|kl|ca|jfr|kap|st)\.", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LixStep:
    """One step of the scale: texts up to and including ``most`` (None: all harder) are ``text``."""

    text: str
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Readability:
    """A text's counts. ``lix`` is rounded to whole units, 0 for a text without words."""

    words: int = 0
    sentences: int = 0
    long_words: int = 0

    @property
    def lix(self) -> int:
        """Words per sentence and the percentage of long words, added."""
        if not self.words:
            return 0
        return round(self.words / max(self.sentences, 1) + 100 * self.long_words / self.words)

    def __add__(self, other: Readability) -> Readability:
        return Readability(
            self.words + other.words,
            self.sentences + other.sentences,
            self.long_words + other.long_words,
        )


def readability(text: str) -> Readability:
    """Count a text; a placeholder counts as one short word, since a name will stand there."""
    found = Readability()
    for sentence in sentences(text):
        words = _WORD.findall(sentence)
        long = sum(1 for word in words if len(word) >= LONG_WORD)
        found += Readability(len(words), 1, long)
    return found


def sentences(text: str) -> list[str]:
    """The sentences that have words. A shortening's point ends none, and a line break ends one."""
    plain = _PLACEHOLDER.sub("Namn", text)
    plain = _SHORTENED.sub(lambda match: match[0].replace(".", ""), plain)
    return [part for part in _SENTENCE.split(plain) if part and _WORD.search(part)]


def long_sentences(text: str, longest: int) -> list[tuple[str, int]]:
    """The sentences of more than ``longest`` words, each with its number of words."""
    counted = [(sentence.strip(), len(_WORD.findall(sentence))) for sentence in sentences(text)]
    return [(sentence, words) for sentence, words in counted if words > longest]


def step_of(lix: int, scale: tuple[LixStep, ...]) -> str:
    """What the scale calls a text of this LIX; scales go from easy to hard."""
    return next((step.text for step in scale if step.most is None or lix <= step.most), "")
