"""What one edition of a template or checklist adds to another, drops and rewords.

Pieces are held against each other by what they are, not by where they stand: a clause by its code (an own wording
stands for the shipped clause), a field and a question by the code their answers are kept under.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from .checklist import Checklist
from .clause import OWN, AgreementTemplate, Clause, base_code
from .template import TemplateField


class PieceKind(StrEnum):
    """What a piece of a template is."""

    TITLE = "title"
    INTRO = "intro"
    SIGNATURE = "signature"
    SECTION = "section"
    FIELD = "field"
    CLAUSE = "clause"
    DEFAULT = "default"
    RESPONSIBILITY = "responsibility"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece: ``key`` says which it is, ``title`` and ``text`` how it is worded."""

    kind: PieceKind
    key: str
    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs: ``before`` None is an addition, ``after`` None a loss, both a new wording."""

    before: Piece | None
    after: Piece | None

    @property
    def piece(self) -> Piece:
        """The newer of the two."""
        found = self.after or self.before
        assert found is not None
        return found


def clause_key(code: str) -> str:
    """What a clause is known by: an own wording of a shipped one by that one, a wholly own one by itself."""
    return code if code.startswith(f"own{OWN}") else base_code(code)


def template_pieces(template: AgreementTemplate, clauses: Iterable[Clause]) -> Iterator[Piece]:
    """Every piece of a template, ``clauses`` being those it prints."""
    yield Piece(PieceKind.TITLE, "title", template.title)
    yield Piece(PieceKind.INTRO, "intro", "", template.intro)
    yield Piece(PieceKind.SIGNATURE, "signature", "", template.participant_signature_text)
    for section in template.sections:
        yield Piece(PieceKind.SECTION, section.code, section.title, section.text)
        for one in section.fields:
            yield Piece(PieceKind.FIELD, one.code, one.label, _field_text(one))
    for clause in clauses:
        yield Piece(PieceKind.CLAUSE, clause_key(clause.code), clause.title, clause.text)
    for name in template.defaults.__slots__:
        if text := getattr(template.defaults, name):
            yield Piece(PieceKind.DEFAULT, name, "", text)
    for row in template.responsibilities:
        yield Piece(PieceKind.RESPONSIBILITY, row.what, row.what, f"{row.who}: {row.when}")


def checklist_pieces(checklist: Checklist) -> Iterator[Piece]:
    """Every piece of a checklist."""
    yield Piece(PieceKind.TITLE, "title", checklist.title)
    yield Piece(PieceKind.INTRO, "intro", "", checklist.intro)
    for item in checklist.items:
        options = "\n".join(option.text for option in item.options)
        yield Piece(PieceKind.QUESTION, item.id, item.text, "\n".join(filter(None, (item.help, options))))


def differences(before: Iterable[Piece], after: Iterable[Piece]) -> tuple[Difference, ...]:
    """What differs, in the order of ``after``, and then what was dropped in the order of ``before``."""
    old = {(piece.kind, piece.key): piece for piece in before}
    new = {(piece.kind, piece.key): piece for piece in after}
    found = [
        Difference(old.get(key), piece)
        for key, piece in new.items()
        if (piece.title, piece.text) != _words(old.get(key))
    ]
    return (*found, *(Difference(piece, None) for key, piece in old.items() if key not in new))


def _words(piece: Piece | None) -> tuple[str, str] | None:
    return None if piece is None else (piece.title, piece.text)


def _field_text(one: TemplateField) -> str:
    options = "\n".join(option.text for option in one.options)
    return "\n".join(filter(None, (one.kind.value if not options else "", one.help, options)))
