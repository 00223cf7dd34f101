"""The one door for questions that stop the officer: confirm, choose, a line of text, where to read or write a file.

Pages get an :class:`Ask` and never open a dialog box themselves. Tests pass :class:`PreparedAnswers`, which answers in
advance and fails when something unexpected is asked or an answer was never needed.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QLineEdit, QWidget

from .dress import look
from .guards.file_dialog import ask_file, ask_files
from .question import Question, ReasonQuestion
from .text import tr


class Ask(Protocol):
    """What a page may ask. ``None`` or False means that the officer changed their mind."""

    def confirm(self, title: str, text: str, yes: str, *, danger: bool = False) -> bool:
        """Whether to go on; ``yes`` names the deed ("Remove the draft"), never just "OK"."""
        ...

    def choose(self, title: str, text: str, choices: Sequence[str]) -> int | None:
        """The index of one of ``choices``, most sensible first."""
        ...

    def text(self, title: str, label: str, *, value: str = "", hint: str = "", yes: str = "") -> str | None:
        """A line of text."""
        ...

    def secret(self, title: str, label: str) -> str | None:
        """A passphrase, in dots; nothing is trimmed."""
        ...

    def reason(
        self, title: str, text: str, choices: Sequence[str], *, own: int, yes: str
    ) -> tuple[int, str] | None:
        """The index of the reason and the officer's own words, which the choice ``own`` needs."""
        ...

    def password(self, proposed: str, about: str = "") -> str | None:
        """The password of a file that is sent; shown this once. ``about``: what the file is, unless it is a PDF."""
        ...

    def save_file(self, title: str, name: str, kinds: str = "PDF (*.pdf)") -> Path | None:
        """Where to write; the officer has agreed to replace a file that is there."""
        ...

    def open_file(self, title: str, kinds: str) -> Path | None:
        """Which file to read."""
        ...

    def open_files(self, title: str, kinds: str) -> list[Path]:
        """Which files to read; none when cancelled."""
        ...

    def folder(self, title: str) -> Path | None:
        """Which folder to use."""
        ...


class AskOnScreen:
    """Asks in dialog boxes over ``parent``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._parent = parent
        self._folder = Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )

    def attach(self, parent: QWidget | None) -> None:
        """Ask over this window from now on."""
        self._parent = parent

    def confirm(self, title: str, text: str, yes: str, *, danger: bool = False) -> bool:
        """See :class:`Ask`."""
        return self._show(Question(self._parent, title, text, [yes], danger=danger)) == 0

    def choose(self, title: str, text: str, choices: Sequence[str]) -> int | None:
        """See :class:`Ask`."""
        return self._show(Question(self._parent, title, text, choices))

    def text(self, title: str, label: str, *, value: str = "", hint: str = "", yes: str = "") -> str | None:
        """See :class:`Ask`."""
        question = Question(self._parent, title, "", [yes or tr("Continue")])
        name = look.with_role(look.body(label), "label")
        edit = QLineEdit(value)
        edit.setAccessibleName(label)
        name.setBuddy(edit)
        question.place.addWidget(name)
        question.place.addWidget(edit)
        if hint:
            question.place.addWidget(look.hint(hint))
        edit.setFocus()
        return edit.text().strip() if self._show(question) == 0 else None

    def secret(self, title: str, label: str) -> str | None:
        """See :class:`Ask`."""
        question = Question(self._parent, title, "", [tr("Continue")])
        name = look.with_role(look.body(label), "label")
        edit = QLineEdit()
        edit.setEchoMode(QLineEdit.EchoMode.Password)
        edit.setAccessibleName(label)
        name.setBuddy(edit)
        question.place.addWidget(name)
        question.place.addWidget(edit)
        edit.setFocus()
        return edit.text() if self._show(question) == 0 else None

    def reason(
        self, title: str, text: str, choices: Sequence[str], *, own: int, yes: str
    ) -> tuple[int, str] | None:
        """See :class:`Ask`."""
        question = ReasonQuestion(self._parent, title, text, choices, own=own, yes=yes)
        return question.answer if self._show(question) == 0 else None

    def password(self, proposed: str, about: str = "") -> str | None:
        """See :class:`Ask`."""
        from .guards.password_question import PasswordQuestion

        question = PasswordQuestion(self._parent, proposed, about)
        return question.password if self._show(question) == 0 else None

    def save_file(self, title: str, name: str, kinds: str = "PDF (*.pdf)") -> Path | None:
        """See :class:`Ask`."""
        return self._remember(ask_file(self._parent, title, self._folder / name, kinds=kinds, saving=True))

    def open_file(self, title: str, kinds: str) -> Path | None:
        """See :class:`Ask`."""
        return self._remember(ask_file(self._parent, title, self._folder, kinds=kinds))

    def open_files(self, title: str, kinds: str) -> list[Path]:
        """See :class:`Ask`."""
        chosen = ask_files(self._parent, title, self._folder, kinds)
        self._remember(chosen[0] if chosen else None)
        return chosen

    def folder(self, title: str) -> Path | None:
        """See :class:`Ask`."""
        chosen = ask_file(self._parent, title, self._folder, folder=True)
        self._folder = chosen or self._folder
        return chosen

    def _show(self, question: Question) -> int | None:
        question.exec()
        question.deleteLater()
        return question.chosen

    def _remember(self, path: Path | None) -> Path | None:
        if path is not None:
            self._folder = path.parent
        return path


class PreparedAnswers:
    """Answers given in advance, in order, for tests and the tour. ``asked`` keeps the titles of the questions."""

    def __init__(self, *answers: object) -> None:
        self._answers: deque[object] = deque(answers)
        self.asked: list[str] = []

    def prepare(self, *answers: object) -> None:
        """Add answers at the end."""
        self._answers.extend(answers)

    @property
    def left(self) -> int:
        """How many answers nobody asked for yet."""
        return len(self._answers)

    def _next(self, title: str) -> object:
        self.asked.append(title)
        if not self._answers:
            raise AssertionError(f"unexpected question: {title}")
        return self._answers.popleft()

    def confirm(self, title: str, text: str, yes: str, *, danger: bool = False) -> bool:
        """See :class:`Ask`."""
        return bool(self._next(title))

    def choose(self, title: str, text: str, choices: Sequence[str]) -> int | None:
        """See :class:`Ask`."""
        answer = self._next(title)
        if isinstance(answer, str):
            return list(choices).index(answer)
        return answer if isinstance(answer, int) else None

    def text(self, title: str, label: str, *, value: str = "", hint: str = "", yes: str = "") -> str | None:
        """See :class:`Ask`."""
        answer = self._next(title)
        return answer if isinstance(answer, str) else None

    def secret(self, title: str, label: str) -> str | None:
        """See :class:`Ask`."""
        answer = self._next(title)
        return answer if isinstance(answer, str) else None

    def reason(
        self, title: str, text: str, choices: Sequence[str], *, own: int, yes: str
    ) -> tuple[int, str] | None:
        """A prepared pair of a choice (its index or words) and the officer's own words."""
        answer = self._next(title)
        if not isinstance(answer, tuple):
            return None
        chosen, words = answer
        return (chosen if isinstance(chosen, int) else list(choices).index(chosen)), str(words)

    def password(self, proposed: str, about: str = "") -> str | None:
        """A prepared password; True takes the proposed one."""
        answer = self._next(tr("Save with a password"))
        return proposed if answer is True else answer if isinstance(answer, str) else None

    def save_file(self, title: str, name: str, kinds: str = "PDF (*.pdf)") -> Path | None:
        """A prepared folder is completed with the proposed name."""
        answer = self._next(title)
        if not isinstance(answer, Path):
            return None
        return answer / name if answer.is_dir() else answer

    def open_file(self, title: str, kinds: str) -> Path | None:
        """See :class:`Ask`."""
        answer = self._next(title)
        return answer if isinstance(answer, Path) else None

    def open_files(self, title: str, kinds: str) -> list[Path]:
        """One prepared path, or a tuple of them."""
        answer = self._next(title)
        several = answer if isinstance(answer, tuple) else (answer,)
        return [path for path in several if isinstance(path, Path)]

    def folder(self, title: str) -> Path | None:
        """See :class:`Ask`."""
        answer = self._next(title)
        return answer if isinstance(answer, Path) else None
