"""One checklist question: its words, who may know the answer, the control, a comment, and what a deviation calls for."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from asfdesk.domain.checklist import PICTURED, Item, answered
from asfdesk.domain.errors import RuleBroken
from asfdesk.domain.kinds import SharedTopic
from asfdesk.domain.note import Visibility
from asfdesk.domain.visit import ActionPoint, Answer
from asfdesk.gui.dress import look
from asfdesk.gui.dress.palette import Meaning
from asfdesk.gui.forms.fields import LongTextField
from asfdesk.gui.pages.agreement.words import topic_words
from asfdesk.gui.pages.visit.answers import SegmentField, TextAnswer, answer_field
from asfdesk.gui.pages.visit.keeping import Given
from asfdesk.gui.pages.visit.picture_card import PictureCard
from asfdesk.gui.pages.visit.sketch import SketchField
from asfdesk.gui.pages.visit.visibility import VisibilityChips
from asfdesk.gui.text import tr
from asfdesk.gui.words.wording import problems_text


class MakeParts(Protocol):
    """What a card needs of the visit around it."""

    @property
    def may_object(self) -> bool:
        """Whether anybody is spoken of who could object."""
        ...

    def pictured(self, item: Item) -> PictureCard | SketchField:
        """The control of a question that takes pictures."""
        ...

    def phrases(self, edit: QPlainTextEdit) -> QWidget:
        """The phrase bank for a text."""
        ...

    def object_to(self, words: str) -> None:
        """The participant holds these words to be wrong."""
        ...


class QuestionCard(QFrame):
    """``answered`` tells that the officer chose; ``typed`` that a text changed; ``left`` that a text was left.

    All carry the item's id. ``action_asked`` carries the id and the suggested words.
    """

    answered = Signal(str)
    typed = Signal(str)
    left = Signal(str)
    action_asked = Signal(str, str)

    def __init__(
        self, item: Item, shared: Collection[SharedTopic], make: MakeParts, *, last_time: str = ""
    ) -> None:
        super().__init__()
        self.item = item
        self._make, self._shared = make, shared
        self.setObjectName(f"visit.question.{item.id}")
        look.with_role(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = self._box = look.column(look.S, look.L)
        self.setLayout(layout)
        self.title = look.with_role(
            look.body(tr("{label} *", label=item.text) if item.required else item.text), "label"
        )
        layout.addWidget(self.title)
        if item.help:
            layout.addWidget(look.hint(item.help))
        if item.officer_only:
            layout.addWidget(_shared_line("eye-off", tr("Never in the supervisor's copy.")))
        elif item.shares is not None:
            layout.addWidget(_sharing(item.shares, shared))
        if last_time:
            before = look.hint(tr("Last time: {answer}", answer=last_time))
            before.setObjectName(f"visit.before.{item.id}")
            layout.addWidget(before)
        self.pictured = make.pictured(item) if item.kind in PICTURED else None
        if self.pictured is not None:
            layout.addWidget(self.pictured)
        self.field = answer_field(item)
        look.show_if(self.field, self.pictured is None)
        self.field.setObjectName(f"visit.answer.{item.id}")
        name = tr("{label}, must be filled in", label=item.text) if item.required else item.text
        self.field.set_name(name, item.help)
        self.title.setBuddy(self.field.control)
        width = self.field.natural_width
        if width is not None:
            self.field.setMaximumWidth(width + look.XXL)
        layout.addWidget(self.field)
        self.field.changed.connect(self._on_changed)
        self.deviation: QWidget | None = None
        if item.action_on is not None:
            self.deviation = self._deviation_row()
            layout.addWidget(self.deviation)
        self.add_comment = look.quiet_button(tr("Comment"), "message-square-text")
        self.add_comment.setAccessibleName(tr("Comment on: {question}", question=item.text))
        self.add_comment.clicked.connect(self._on_add_comment)
        layout.addWidget(self.add_comment, 0, Qt.AlignmentFlag.AlignLeft)
        self.comment: LongTextField | None = None
        self._comment_box = QWidget()
        self._chips: VisibilityChips | None = None
        if isinstance(self.field, TextAnswer) and self.pictured is None:
            phrases = make.phrases(self.field.edit)
            layout.insertWidget(layout.indexOf(self.field) + 1, phrases)
            QWidget.setTabOrder(self.field.edit, phrases)
        if isinstance(self.field, TextAnswer):
            self.field.edit.left.connect(self._on_left)
        elif not isinstance(self.field, SegmentField):
            self.field.edit.editingFinished.connect(self._on_left)

    def show_answer(self, answer: Answer | None) -> None:
        """Show what is stored."""
        self.field.show_answer(answer.value if answer else "")
        comment = answer.comment if answer else ""
        if comment or self.comment is not None:
            field = self._comment_field()
            field.show_value(comment)
        if self._chips is not None and answer is not None:
            self._chips.show_value(answer.visibility)
        if self.comment is not None:
            self._comment_box.setVisible(bool(comment))
        self.add_comment.setVisible(not comment)
        self.show_deviation(())

    def show_typed(self, value: str, comment: str, visibility: Visibility = Visibility.PROTOCOL) -> None:
        """Show what was typed and never saved."""
        self.show_answer(Answer(UUID(int=0), self.item.id, value, comment, visibility))

    def show_refusal(self, broken: RuleBroken) -> None:
        """Say at the control why the answer is not saved."""
        field = self.field if self.comment is None or self.field.typed else self.comment
        field.set_problem(problems_text(broken.problems))

    def read(self) -> Given:
        """Answer and comment in their stored form, and who may read the comment."""
        value = self.field.answer() if self.pictured is None else self.pictured.value()
        comment = self.comment.read() if self.comment is not None else ""
        return Given(value, comment, self._chips.read() if self._chips is not None else Visibility.PROTOCOL)

    def show_deviation(self, actions: Collection[ActionPoint]) -> None:
        """Say what the answer calls for, or which action point it has led to."""
        rule = self.item.action_on
        if rule is None or self.deviation is None:
            return
        mine = [action for action in actions if action.item == self.item.id]
        value = self.field.answer()
        values = answered({self.item.id: tuple(value.split("\n"))}, self.item.id)
        calls = any(one in rule.values for one in values)
        self.deviation.setVisible(calls or bool(mine))
        if mine:
            self._words.setText(tr("Action: {text}", text=mine[-1].text))
        else:
            self._words.setText(rule.suggestion)
        self.make_action.setVisible(not mine)

    def focus(self) -> None:
        """Go to the control."""
        (self.field if self.pictured is None else self.pictured).focus()

    def _deviation_row(self) -> QWidget:
        made = look.frame("message")
        look.set_property(made, "meaning", str(Meaning.WARNING))
        self._words = look.body()
        self.make_action = look.secondary_button(tr("Make it an action"), "list-checks")
        self.make_action.setObjectName(f"visit.make_action.{self.item.id}")
        self.make_action.setAccessibleName(tr("Make it an action: {question}", question=self.item.text))
        self.make_action.clicked.connect(self._on_make_action)
        inside = look.row(look.IconLabel("triangle-alert", "warning"), spacing=look.S)
        inside.setContentsMargins(look.M, look.XS, look.S, look.XS)
        inside.addWidget(self._words, 1)
        inside.addWidget(self.make_action)
        made.setLayout(inside)
        made.hide()
        return made

    @Slot()
    def _on_changed(self) -> None:
        (self.typed if self.field.typed else self.answered).emit(self.item.id)

    @Slot()
    def _on_typed(self) -> None:
        self.typed.emit(self.item.id)

    @Slot()
    def _on_left(self) -> None:
        self.left.emit(self.item.id)

    @Slot()
    def _on_add_comment(self) -> None:
        self.add_comment.hide()
        field = self._comment_field()
        self._comment_box.show()
        field.focus()

    def _comment_field(self) -> LongTextField:
        """Made when it is wanted: most questions never get a comment."""
        if self.comment is None:
            self.comment = LongTextField(lines=2)
            self.comment.setObjectName(f"visit.comment.{self.item.id}")
            self.comment.set_name(tr("Comment on: {question}", question=self.item.text))
            self.comment.changed.connect(self._on_typed)
            self.comment.edit.left.connect(self._on_left)
            topic = self.item.topic
            self._chips = VisibilityChips(
                tr("Comment on: {question}", question=self.item.text),
                consented=topic is None or topic in self._shared,
                shareable=not self.item.officer_only,
            )
            self._chips.changed.connect(self._on_typed)
            self.object_it = look.quiet_button(tr("The participant objects…"), "message-square-text")
            self.object_it.setObjectName(f"visit.object.{self.item.id}")
            self.object_it.clicked.connect(self._on_object)
            self.object_it.setVisible(self._make.may_object)
            tools = look.row(self._make.phrases(self.comment.edit), self.object_it, None)
            box = look.column(look.XS)
            box.addWidget(self.comment)
            box.addWidget(self._chips)
            box.addLayout(tools)
            self._comment_box.setLayout(box)
            self._box.addWidget(self._comment_box)
        return self.comment

    @Slot()
    def _on_object(self) -> None:
        if self.comment is not None:
            self._make.object_to(self.comment.read())

    @Slot()
    def _on_make_action(self) -> None:
        rule = self.item.action_on
        if rule is not None:
            self.action_asked.emit(self.item.id, rule.suggestion)


def _sharing(topic: SharedTopic, shared: Collection[SharedTopic]) -> QWidget:
    """Whether the answer reaches the supervisor, in words and with an icon."""
    words = topic_words(topic)[0].lower()
    if topic in shared:
        icon, text = (
            "eye",
            tr("The supervisor may see this: the participant consents ({topic}).", topic=words),
        )
    elif topic is SharedTopic.HEALTH:
        icon, text = "eye-off", tr("Voluntary. Shared only if the participant wants it.")
    else:
        icon, text = "eye-off", tr("Left out of the supervisor's copy: no consent ({topic}).", topic=words)
    return _shared_line(icon, text)


def _shared_line(icon: str, text: str) -> QWidget:
    made = QWidget()
    line = look.row(look.IconLabel(icon, "muted", 16), spacing=look.XS + 2)
    line.addWidget(look.hint(text), 1)
    made.setLayout(line)
    return made
