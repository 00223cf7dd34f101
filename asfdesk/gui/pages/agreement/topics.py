"""What the supervisor may know: topics to tick, each with its meaning in plain words (JO 3507-2017)."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QCheckBox

from asfdesk.domain.kinds import SharedTopic
from asfdesk.gui.dress import look
from asfdesk.gui.forms.fields import Field
from asfdesk.gui.pages.agreement.words import topic_words


class TopicsField(Field):
    """Reads a frozenset of :class:`SharedTopic`; nothing ticked is a valid answer."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[SharedTopic, QCheckBox] = {}
        whole = look.column(look.XS)
        for topic in SharedTopic:
            words, meaning = topic_words(topic)
            box = QCheckBox(words)
            box.setObjectName(f"agreement.topic.{topic}")
            box.setAccessibleDescription(meaning)
            box.clicked.connect(self._on_edited)
            self.boxes[topic] = box
            explained = look.hint(meaning)
            explained.setContentsMargins(look.XL + look.XS, 0, 0, look.XS)
            whole.addWidget(box)
            whole.addWidget(explained)
        self.line.addLayout(whole)
        self.control = next(iter(self.boxes.values()))

    def show_value(self, value: Iterable[SharedTopic] | None) -> None:
        ticked = frozenset(value or ())
        for topic, box in self.boxes.items():
            box.setChecked(topic in ticked)
        self.set_problem("")

    def read(self) -> frozenset[SharedTopic]:
        return frozenset(topic for topic, box in self.boxes.items() if box.isChecked())

    def set_name(self, name: str, description: str = "") -> None:
        self._description = description
        for box in self.boxes.values():
            box.setAccessibleName(f"{name}: {box.text()}")

    def set_read_only(self, read_only: bool) -> None:
        for box in self.boxes.values():
            box.setEnabled(not read_only)
