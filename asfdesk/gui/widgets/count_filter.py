"""Chips over a table that was sorted into kinds: all of it, and each kind that has any rows, with how many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget

from asfdesk.gui.dress import look
from asfdesk.gui.text import number_text, tr

from .flow import FlowLayout

K = TypeVar("K", bound=StrEnum)


class CountFilter(QWidget, Generic[K]):
    """``changed`` after a chip was chosen; ``shown`` is the kind in view, None for all."""

    changed = Signal()

    def __init__(self, kinds: Iterable[K], *, name: str) -> None:
        super().__init__()
        self.shown: K | None = None
        self.chips: dict[K | None, QToolButton] = {}
        flow = FlowLayout()
        self.setLayout(flow)
        for kind in (None, *kinds):
            chip = look.with_role(QToolButton(), "chip")
            chip.setCheckable(True)
            chip.setObjectName(f"{name}.filter.{kind or 'all'}")
            chip.clicked.connect(partial(self._on_chip, kind))
            self.chips[kind] = chip
            flow.addWidget(chip)

    def show_counts(self, counts: Mapping[K, int], called: Callable[[K], str]) -> None:
        """How many there are of each kind, and what it is ``called``."""
        for kind, chip in self.chips.items():
            count = sum(counts.values()) if kind is None else counts.get(kind, 0)
            name = tr("All") if kind is None else called(kind)
            chip.setText(f"{name} {number_text(count)}")
            chip.setVisible(kind is None or bool(count))

    def choose(self, kind: K | None) -> None:
        """Let this kind be the one in view."""
        self.shown = kind
        for each, chip in self.chips.items():
            chip.setChecked(each is kind)

    def lets_through(self, kind: K) -> bool:
        """Whether rows of this kind are in view."""
        return self.shown in (None, kind)

    def _on_chip(self, kind: K | None, _checked: bool = False) -> None:
        self.choose(kind)
        self.changed.emit()
