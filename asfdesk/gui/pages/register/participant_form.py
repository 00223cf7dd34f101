"""The form of a participant: who, how to reach, how to be understood, and whether the identity is protected."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from PySide6.QtCore import Slot

from asfdesk.domain.parties import Address, InterpreterNeed, Participant
from asfdesk.domain.protection import Notice, NoticeSource, Protection, next_review, tidy_notice
from asfdesk.domain.reference import Coded, Reference
from asfdesk.gui.dress import look
from asfdesk.gui.forms.choices import ChoiceField, RadioField
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.forms.fields import LongTextField, TextField, email_field, phone_field, postcode_field
from asfdesk.gui.forms.person_number import PersonNumberField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.text import tr

from .protection_words import protection_banner, protection_words, source_words

HALF = 270
"""Two fields side by side in a form beside a side column."""

_PLAIN = (
    "given_name", "family_name", "phone", "email", "contact_note", "communication", "representative",
    "representative_phone",
)  # fmt: skip
_NOTICE = ("protected_since", "notice_source", "protection_review")


@dataclass(frozen=True, slots=True)
class TypedParticipant:
    """What a draft holds; ``number`` is a personal number that is typed but not right yet."""

    value: Participant
    number: str = field(default="", repr=False)


class ParticipantForm(Form):
    """Reads and shows a :class:`TypedParticipant`."""

    def __init__(self, reference: Reference, today: Callable[[], date]) -> None:
        super().__init__()
        self._reference, self._today = reference, today
        self.banner = protection_banner()
        self.add_widget(self.banner)
        self.add_row("given_name", tr("Given name"), TextField(width=HALF), required=True)
        self.add_row("family_name", tr("Family name"), TextField(width=HALF), required=True, beside=True)
        self.number = self.add_row(
            "person_number",
            tr("Personal or coordination number"),
            PersonNumberField(today),
            hint=tr("Ten or twelve digits. Leave empty if the number is not known."),
        )
        self.protection = self.add_row(
            "protection",
            tr("Protected identity"),
            RadioField([(each, protection_words(each)[0]) for each in Protection], vertical=True),
            hint=tr("The Tax Agency decides and gives notice. Ask the participant how you may get in touch."),
        )
        self.consequence = look.body()
        self.add_widget(self.consequence)
        self.since = self.add_row("protected_since", tr("Protected since"), DateField())
        sources = [(each, source_words(each)) for each in NoticeSource]
        self.add_row("notice_source", tr("Known from"), ChoiceField(sources, width=240), beside=True)
        self.review = self.add_row("protection_review", tr("Review on"), DateField(), beside=True)
        self.add_section(tr("Contact"))
        self.add_row("phone", tr("Telephone"), phone_field())
        self.add_row("email", tr("E-mail"), email_field(), beside=True)
        self.add_row("street", tr("Street"), TextField())
        self.add_row("postcode", tr("Postcode"), postcode_field(), beside=True)
        self.add_row("city", tr("Town"), TextField(width=180), beside=True)
        self.municipality = self.add_row(
            "municipality", tr("Municipality"), ChoiceField(width=200), beside=True
        )
        self.add_row(
            "contact_note",
            tr("How to get in touch"),
            LongTextField(lines=2),
            hint=tr("For example: call after ten, or through the Tax Agency's mail service."),
        )
        self.add_section(tr("To understand each other"))
        self.language = self.add_row("language", tr("Language"), ChoiceField(searchable=True, width=240))
        needs = [(need, interpreter_words(reference, need)) for need in InterpreterNeed]
        self.add_row("interpreter", tr("Interpreter"), ChoiceField(needs, width=240), beside=True)
        self.add_row(
            "communication",
            tr("What makes it easier"),
            TextField(),
            hint=tr("Pictures, plain Swedish, aids. Only what is needed to meet."),
        )
        self.add_section(tr("Representative"), tr("A trustee or another who speaks for the participant."))
        self.add_row("representative", tr("Name"), TextField(width=HALF))
        self.add_row("representative_phone", tr("Telephone"), phone_field(), beside=True)
        for key, each in self.fields.items():
            each.setObjectName(f"participant.{key}.field")
            each.control.setObjectName(f"participant.{key}")
        self.changed.connect(self._on_changed)

    def show_typed(self, typed: TypedParticipant) -> None:
        """Fill the form."""
        value = typed.value
        self.municipality.set_choices(coded(self._reference.municipalities, value.municipality))
        self.language.set_choices(coded(self._reference.languages, value.language))
        self.show_values(
            {
                **{key: getattr(value, key) for key in _PLAIN},
                "person_number": value.person_number,
                "municipality": value.municipality,
                "protection": value.protection,
                **{key: getattr(value.notice, key) for key in _NOTICE},
                "street": value.address.street,
                "postcode": value.address.postcode,
                "city": value.address.city,
                "language": value.language,
                "interpreter": value.interpreter,
            }
        )
        if typed.number:
            self.number.edit.setText(typed.number)
        self._show_protection()

    def typed(self, base: Participant) -> TypedParticipant:
        """What the form holds, on top of what it does not show."""
        values = self.read()
        protection = values["protection"] or Protection.NONE
        unread = "" if self.number.masked or values["person_number"] else self.number.edit.text().strip()
        return TypedParticipant(
            replace(
                base,
                **{key: values[key] for key in _PLAIN},
                person_number=values["person_number"],
                municipality=values["municipality"] or "",
                protection=protection,
                notice=tidy_notice(
                    protection,
                    Notice(
                        values["protected_since"],
                        values["notice_source"] or NoticeSource.UNKNOWN,
                        values["protection_review"],
                    ),
                ),
                address=Address(values["street"], values["postcode"], values["city"]),
                language=values["language"] or "",
                interpreter=values["interpreter"] or InterpreterNeed.NONE,
            ),
            unread,
        )

    @Slot(str)
    def _on_changed(self, key: str) -> None:
        if key == "protection":
            self._propose_notice()
            self._show_protection()

    def _propose_notice(self) -> None:
        """Whoever marks an identity has as a rule just heard of it; a review in a year is better than none."""
        if self.protection.read() is not Protection.NONE and self.since.read() is None:
            today = self._today()
            self.since.show_value(today)
            if self.review.read() is None:
                self.review.show_value(next_review(today))

    def _show_protection(self) -> None:
        chosen = self.protection.read()
        protection = chosen if isinstance(chosen, Protection) else Protection.NONE
        self.consequence.setText(protection_words(protection)[1])
        self.consequence.setVisible(protection is not Protection.NONE)
        self.banner.setVisible(protection is not Protection.NONE)
        for key in _NOTICE:
            self.show_row(key, protection is not Protection.NONE)


def coded(choices: Iterable[Coded], current: str) -> list[tuple[object, str]]:
    """Choices of a coded list; a stored code that the list no longer has stays choosable."""
    found: list[tuple[object, str]] = [(each.code, each.name) for each in choices]
    return found if not current or any(code == current for code, _ in found) else [*found, (current, current)]


def coded_name(choices: Iterable[Coded], code: str) -> str:
    """The Swedish name of a code, or the code itself."""
    return next((each.name for each in choices if each.code == code), code)


def interpreter_words(reference: Reference, need: InterpreterNeed) -> str:
    """What the catalogue calls a need of interpreter."""
    return coded_name(reference.interpreter_kinds, str(need))
