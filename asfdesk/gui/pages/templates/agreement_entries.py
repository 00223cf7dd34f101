"""The forms of an agreement template's lines: the whole, a section, a question, a term, the texts to begin with."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal, Slot

from asfdesk.domain.clause import Applies, Clause, DefaultTexts, ParticipantRole, Responsibility
from asfdesk.domain.kinds import CommissionerKind, SharedTopic
from asfdesk.domain.measure import Family
from asfdesk.domain.own import Content, OwnTemplate
from asfdesk.domain.template import WITH_OPTIONS, FieldKind, FieldOption, SignatureSize, TemplateField
from asfdesk.domain.template_edit import changed_field, changed_section, reworded
from asfdesk.gui.dress import look
from asfdesk.gui.forms.choices import CheckField, ChipsField, ChoiceField, RadioField
from asfdesk.gui.forms.fields import LongTextField, TextField
from asfdesk.gui.forms.numbers import IntegerField
from asfdesk.gui.forms.table_rows import Column, LinesField, RowsField
from asfdesk.gui.pages.agreement.responsibility import ResponsibilityField
from asfdesk.gui.text import tr

from .condition_field import ConditionField
from .entry_form import EntryForm, in_order, options_as_typed
from .placeholder_field import PlaceholderField, shown, stored
from .words import default_words, field_kind_words, part_words, topic_choices


def _template(content: Content) -> OwnTemplate:
    assert isinstance(content, OwnTemplate)
    return content


class HeadForm(EntryForm):
    """The whole template: its title, where it belongs, its first words, how it is signed."""

    def build(self, content: Content) -> None:
        material, size = self.material, self.material.desk.catalogue.proof_rules.signature
        self.add_row("title", tr("Title"), TextField(longest=150), required=True)
        self.add_row("intro", tr("Introductory words"), PlaceholderField(material.blanks),
                     hint=tr("A brace or Ctrl+Space puts in names, dates and other blanks."))  # fmt: skip
        self.add_section(tr("Where it is used"))
        self.add_row(
            "measures", tr("Measures"), ChipsField(material.measures()), hint=tr("None chosen: every measure")
        )
        self.add_row("families", tr("Kinds of measure"), ChipsField(material.families()))
        self.add_row("commissioner_kinds", tr("Commissioners"), ChipsField(material.commissioners()),
                     hint=tr("None chosen: whoever orders"))  # fmt: skip
        self.add_row("when", tr("Condition besides"), ConditionField(material.conditions, material.names))
        self.add_section(tr("Signatures"))
        self.add_row("participant_role", tr("The participant signs"), RadioField(
            [(ParticipantRole.PARTY, tr("as a party")), (ParticipantRole.INFORMED, tr("as having taken part of it"))],
            vertical=True,
        ))  # fmt: skip
        self.add_row("participant_signature_text", tr("What the participant's signature means"),
                     PlaceholderField(material.blanks, lines=2))  # fmt: skip
        hint = tr("At least {width} × {height} mm. Empty: 78 × 25 mm.", width=size.width, height=size.height)
        self.add_row("width", tr("Room to sign in, width"), IntegerField(unit="mm", highest=999), hint=hint)
        self.add_row("height", tr("height"), IntegerField(unit="mm", highest=999), beside=True)

    def values(self, content: Content) -> dict[str, Any]:
        template = _template(content).template
        applies, size = template.applies, template.signature
        return {
            "title": template.title,
            "intro": template.intro,
            "measures": applies.measures,
            "families": applies.families,
            "commissioner_kinds": applies.commissioner_kinds,
            "when": applies.when,
            "participant_role": template.participant_role,
            "participant_signature_text": template.participant_signature_text,
            "width": size.width or None,
            "height": size.height or None,
        }

    def apply(self, content: Content) -> Content:
        typed, template = self.read(), _template(content).template
        before = template.applies
        offered = {value for value, _ in self.material.measures()}
        chosen = {*(code for code in before.measures if code not in offered), *typed["measures"]}
        applies = Applies(
            in_order(before.measures, chosen),
            tuple(Family(one) for one in in_order(before.families, typed["families"])),
            tuple(
                CommissionerKind(one)
                for one in in_order(before.commissioner_kinds, typed["commissioner_kinds"])
            ),
            before.situations,
            typed["when"],
        )
        return replace(
            _template(content),
            template=replace(
                template,
                title=typed["title"],
                intro=typed["intro"],
                applies=applies,
                participant_role=typed["participant_role"] or template.participant_role,
                participant_signature_text=typed["participant_signature_text"],
                signature=SignatureSize(typed["width"] or 0, typed["height"] or 0),
            ),
        )


class SectionForm(EntryForm):
    """A section: its title, words of its own, and when it belongs. ``clause_asked`` carries the code of a term to put in."""

    clause_asked = Signal(str)

    def build(self, content: Content) -> None:
        number = int(self.key.split(".")[1])
        section = _template(content).template.sections[number]
        self._number = number
        if section.part is not None:
            self.add_widget(
                look.hint(tr("Prints the part “{part}” of the form.", part=part_words(section.part)))
            )
        hint = tr("Empty: “{part}”", part=part_words(section.part)) if section.part else ""
        self.add_row("title", tr("Title"), TextField(longest=150), required=section.part is None, hint=hint)
        self.add_row("text", tr("Words of its own"), PlaceholderField(self.material.blanks))
        self.add_row("when", tr("Printed"), ConditionField(self.material.conditions, self.material.names))
        self.adding = ChoiceField(
            self.material.others(), searchable=True, placeholder=tr("Put in a term that there is…")
        )
        self.adding.combo.setObjectName("template.put_clause")
        self.adding.changed.connect(self._on_clause)
        self.adding.set_name(tr("Put in a term that there is"))
        self.add_widget(self.adding)

    def values(self, content: Content) -> dict[str, Any]:
        section = _template(content).template.sections[self._number]
        return {"title": section.title, "text": section.text, "when": section.when}

    def apply(self, content: Content) -> Content:
        typed, template = self.read(), _template(content)
        section = template.template.sections[self._number]
        return changed_section(
            template,
            self._number,
            replace(section, title=typed["title"], text=typed["text"], when=typed["when"]),
        )

    @Slot()
    def _on_clause(self) -> None:
        code = self.adding.read()
        if code:
            self.clause_asked.emit(str(code))


class QuestionForm(EntryForm):
    """A question of the template's own."""

    def build(self, content: Content) -> None:
        _, number, _, place = self.key.split(".")
        self._number, self._place = int(number), int(place)
        self.add_row("label", tr("Question"), TextField(longest=200), required=True)
        self.add_row(
            "kind", tr("How it is answered"), ChoiceField([(k, field_kind_words(k)) for k in FieldKind])
        )
        self.add_row(
            "options", tr("Options"), LinesField(add=tr("Add an option"), empty=tr("No options yet."))
        )
        self.add_row("required", "", CheckField(tr("Must be answered before signing")))
        self.add_row("help", tr("Help beside the question"), LongTextField(lines=2, longest=500))
        self.add_row("shares", tr("What it tells about the participant"), ChoiceField(topic_choices()),
                     hint=tr("The supervisor's copy has the answer only with consent."))  # fmt: skip
        self.add_row("when", tr("Asked"), ConditionField(self.material.conditions, self.material.names))
        self.changed.connect(self._on_kind)

    def values(self, content: Content) -> dict[str, Any]:
        one = self._field(content)
        self.show_row("options", one.kind in WITH_OPTIONS)
        return {
            "label": one.label,
            "kind": one.kind,
            "options": tuple(option.text for option in one.options),
            "required": one.required,
            "help": one.help,
            "shares": one.shares or "",
            "when": one.when,
        }

    def apply(self, content: Content) -> Content:
        typed, before = self.read(), self._field(content)
        kind = typed["kind"] if isinstance(typed["kind"], FieldKind) else before.kind
        options = options_as_typed(typed["options"], [(o.value, o.text) for o in before.options])
        made = replace(
            before,
            label=typed["label"],
            kind=kind,
            options=tuple(FieldOption(*option) for option in options) if kind in WITH_OPTIONS else (),
            required=typed["required"],
            help=typed["help"],
            shares=SharedTopic(typed["shares"]) if typed["shares"] else None,
            when=typed["when"],
        )
        return changed_field(_template(content), self._number, self._place, made)

    def _field(self, content: Content) -> TemplateField:
        return _template(content).template.sections[self._number].fields[self._place]

    @Slot(str)
    def _on_kind(self, _key: str) -> None:
        self.show_row("options", self.fields["kind"].read() in WITH_OPTIONS)


class ClauseForm(EntryForm):
    """A term written in the template, or one of others, which is read until it is given words of one's own.

    ``own_words_asked`` carries its code.
    """

    own_words_asked = Signal(str)

    def build(self, content: Content) -> None:
        self._code = self.key.partition(".")[2] if self.key.startswith("clauses.") else ""
        clause = self._clause(content)
        self._own = isinstance(content, Clause) or _template(content).clause(self._code) is not None
        if not self._own:
            self.add_widget(
                look.hint(
                    tr("This term is shared by several templates. Give it words of your own to change it.")
                )
            )
            self.take = look.secondary_button(tr("Write in words of your own"), "pencil")
            self.take.setObjectName("template.own_words")
            self.take.clicked.connect(self._on_take)
            self.add_widget(self.take)
        self.add_row("title", tr("Title"), TextField(longest=150), required=True)
        self.add_row("text", tr("Words"), PlaceholderField(self.material.blanks, lines=6), required=True)
        self.add_row("mandatory", "", CheckField(tr("The officer may not take it out")))
        self.add_row("shares", tr("What it tells about the participant"), ChoiceField(topic_choices()),
                     hint=tr("The supervisor's copy has the term only with consent."))  # fmt: skip
        self.add_row("when", tr("Included"), ConditionField(self.material.conditions, self.material.names))
        if clause.applies != Applies(when=clause.applies.when):
            self.add_widget(
                look.hint(tr("It belongs to certain measures besides, as the shipped term does."))
            )
        for field in self.fields.values():
            field.set_read_only(not self._own)

    def values(self, content: Content) -> dict[str, Any]:
        clause = self._clause(content)
        return {
            "title": clause.title,
            "text": clause.text,
            "mandatory": clause.mandatory,
            "shares": clause.shares or "",
            "when": clause.applies.when,
        }

    def apply(self, content: Content) -> Content:
        if not self._own:
            return content
        typed, before = self.read(), self._clause(content)
        made = replace(
            before,
            title=typed["title"],
            text=typed["text"],
            mandatory=typed["mandatory"],
            shares=SharedTopic(typed["shares"]) if typed["shares"] else None,
            applies=replace(before.applies, when=typed["when"]),
        )
        return made if isinstance(content, Clause) else reworded(_template(content), self._code, made)

    def _clause(self, content: Content) -> Clause:
        if isinstance(content, Clause):
            return content
        return next(clause for clause in self.material.held() if clause.code == self._code)

    @Slot()
    def _on_take(self) -> None:
        self.own_words_asked.emit(self._code)


class DefaultsForm(EntryForm):
    """What the form's texts begin with in a new agreement."""

    def build(self, content: Content) -> None:
        self.add_widget(
            look.hint(tr("What the form begins with in a new agreement. The officer may change it there."))
        )
        for name, words in default_words().items():
            self.add_row(name, words, PlaceholderField(self.material.blanks))

    def values(self, content: Content) -> dict[str, Any]:
        defaults = _template(content).template.defaults
        return {name: getattr(defaults, name) for name in default_words()}

    def apply(self, content: Content) -> Content:
        template = _template(content)
        return replace(template, template=replace(template.template, defaults=DefaultTexts(**self.read())))


class DutiesForm(EntryForm):
    """Who does what, and when, in a new agreement."""

    def build(self, content: Content) -> None:
        self.add_row(
            "responsibilities",
            tr("Who does what, and when"),
            RowsField(
                [Column("line", tr("What, who and when"), ResponsibilityField)],
                add=tr("Add a line"),
                empty=tr("Nothing yet. One line for each thing to do."),
                most=30,
            ),
        )

    def values(self, content: Content) -> dict[str, Any]:
        blanks = self.material.blanks
        return {
            "responsibilities": [
                {"line": {"what": r.what, "who": shown(r.who, blanks), "when": shown(r.when, blanks)}}
                for r in _template(content).template.responsibilities
            ]
        }

    def apply(self, content: Content) -> Content:
        template, blanks = _template(content), self.material.blanks
        rows = tuple(
            Responsibility(line["what"], stored(line["who"], blanks), stored(line["when"], blanks))
            for row in self.read()["responsibilities"]
            if (line := row["line"])
        )
        return replace(template, template=replace(template.template, responsibilities=rows))
