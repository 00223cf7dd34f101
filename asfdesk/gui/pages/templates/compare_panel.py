"""Two editions held against each other: what the newer adds, drops and rewords, word by word."""

from __future__ import annotations

import difflib
import html
import re
from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QTextBrowser, QWidget

from asfdesk.domain.reference import Coded
from asfdesk.domain.template_difference import Difference, PieceKind
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning, current
from asfdesk.gui.forms.choices import Choice, ChoiceField
from asfdesk.gui.text import tr

from .placeholder_field import shown
from .words import default_words

ALIKE = 0.5
"""Texts that share less than this are shown one after the other: word by word they would be a puzzle."""
_TOKENS = re.compile(r"\s+|[^\s]+")


class ComparePanel(QWidget):
    """``chosen`` carries the value of the edition to compare with."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.against = ChoiceField(width=None)
        self.against.combo.setObjectName("template.compare")
        self.against.set_name(tr("Compare with"))
        self.against.changed.connect(self._on_against)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(tr("What differs"))
        column = look.column(look.S, look.M)
        column.addWidget(look.section_title(tr("Compare with")))
        column.addWidget(self.against)
        column.addWidget(self.text, 1)
        self.setLayout(column)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Editions to compare with; the first is taken if none is chosen."""
        self.against.set_choices(choices)
        if self.against.read() is None and choices:
            self.against.show_value(choices[0][0])
        self.against.setVisible(bool(choices))

    def show_differences(self, found: Sequence[Difference], blanks: Sequence[Coded]) -> None:
        """Show what differs; ``blanks`` have names."""
        self.text.setHtml(differences_html(found, blanks))

    def show_nothing(self) -> None:
        """There is nothing to compare with."""
        self.text.setPlainText(tr("There is no other edition to compare with yet."))

    @Slot()
    def _on_against(self) -> None:
        self.chosen.emit(self.against.read())


def piece_words(kind: PieceKind) -> str:
    """What a piece is."""
    return {
        PieceKind.TITLE: tr("Title"),
        PieceKind.INTRO: tr("Introductory words"),
        PieceKind.SIGNATURE: tr("What the participant's signature means"),
        PieceKind.SECTION: tr("Section"),
        PieceKind.FIELD: tr("Question"),
        PieceKind.CLAUSE: tr("Term"),
        PieceKind.DEFAULT: tr("Text to begin with"),
        PieceKind.RESPONSIBILITY: tr("Who does what"),
        PieceKind.QUESTION: tr("Question"),
    }[kind]


def differences_html(found: Sequence[Difference], blanks: Sequence[Coded]) -> str:
    """Every difference as HTML, blanks by their names; the texts are only ever text."""
    if not found:
        return f"<p>{html.escape(tr('Nothing differs.'))}</p>"
    return shown("".join(_one(difference) for difference in found), blanks)


def difference_name(difference: Difference) -> str:
    """What a difference is about, in words."""
    piece = difference.piece
    if piece.kind is PieceKind.DEFAULT:
        return default_words().get(piece.key, piece.key)
    return piece.title


def _one(difference: Difference) -> str:
    before, after = difference.before, difference.after
    what = f"{piece_words(difference.piece.kind)} {difference_name(difference)}".strip()
    if before is None:
        head, body = tr("Added: {what}", what=what), _marked(after.text if after else "", added=True)
    elif after is None:
        head, body = tr("Dropped: {what}", what=what), _marked(before.text, added=False)
    else:
        head = tr("Reworded: {what}", what=what)
        titles = _changed(before.title, after.title) + "<br>" if before.title != after.title else ""
        body = titles + _changed(before.text, after.text)
    return f"<p><b>{html.escape(head)}</b><br>{body}</p>"


def _changed(before: str, after: str) -> str:
    old, new = _TOKENS.findall(before), _TOKENS.findall(after)
    found = difflib.SequenceMatcher(None, old, new, autojunk=False)
    if found.ratio() < ALIKE:
        return " ".join(filter(None, (_marked(before, added=False), _marked(after, added=True))))
    parts: list[str] = []
    for deed, a, b, c, d in found.get_opcodes():
        if deed == "equal":
            parts.append(_escaped("".join(old[a:b])))
            continue
        changed = (_marked("".join(old[a:b]), added=False), _marked("".join(new[c:d]), added=True))
        parts.append(" ".join(filter(None, changed)))
    return "".join(parts)


def _marked(text: str, *, added: bool) -> str:
    """Underlined or struck through besides the colour, for who does not see colours."""
    if not text:
        return ""
    tones = current().tones
    colour = tones[Meaning.OK if added else Meaning.DANGER].text
    line = "underline" if added else "line-through"
    return f'<span style="color:{colour};text-decoration:{line}">{_escaped(text)}</span>'


def _escaped(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")
