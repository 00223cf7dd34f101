"""Undo and redo over everything that is done to a template: each step is the whole content before it.

Contents are frozen values that share what has not changed, so a hundred of them cost little more than one.
"""

from __future__ import annotations

from dataclasses import dataclass

from asfdesk.domain.own import Content

MOST = 200


@dataclass(frozen=True, slots=True)
class Step:
    """A content and the line of the outline that was in view."""

    content: Content
    key: str


class Steps:
    """``now`` is what is shown. Typing on in the same field is one step."""

    def __init__(self, content: Content, key: str) -> None:
        self.now = Step(content, key)
        self._before: list[Step] = []
        self._after: list[Step] = []
        self._typing = ""

    def take(self, content: Content, key: str, typing: str = "") -> bool:
        """Go on to ``content``; ``typing`` names the field in which the officer types. False when nothing changed."""
        if content == self.now.content:
            self.now = Step(self.now.content, key)
            return False
        if not typing or typing != self._typing:
            self._before = [*self._before, self.now][-MOST:]
        self._after = []
        self._typing = typing
        self.now = Step(content, key)
        return True

    def stop_typing(self) -> None:
        """What is typed next is a step of its own."""
        self._typing = ""

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back."""
        return bool(self._after)

    def undo(self) -> Step:
        """Take the last step back."""
        if self._before:
            self._after.append(self.now)
            self.now = self._before.pop()
        self._typing = ""
        return self.now

    def redo(self) -> Step:
        """Do again what was taken back."""
        if self._after:
            self._before.append(self.now)
            self.now = self._after.pop()
        self._typing = ""
        return self.now
