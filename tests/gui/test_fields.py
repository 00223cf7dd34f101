"""Fields: what is typed is read, what cannot be read is told at the field, nothing is silently corrected."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from asfdesk.domain.errors import Problem, Rule
from asfdesk.domain.identity import PersonNumber
from asfdesk.gui.dress.look import column, scrolling
from asfdesk.gui.forms.choices import CheckField, ChipsField, ChoiceField, YesNoField
from asfdesk.gui.forms.dates import DateField, TimeField, parse_date
from asfdesk.gui.forms.fields import Field, LongTextField, TextField, email_field, phone_field
from asfdesk.gui.forms.numbers import IntegerField, NumberField
from asfdesk.gui.forms.person_number import PersonNumberField
from asfdesk.gui.forms.picker import Found, PickerField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.forms.table_rows import Column, LinesField, RowsField
from tests.gui.accessible import assert_accessible
from tests.hands import replace_text, type_text

TODAY = date(2026, 3, 3)


def shown(qtbot: QtBot, field: Field, label: str = "Fält") -> Form:
    form = Form()
    form.add_row("it", label, field)
    qtbot.addWidget(form)
    form.show()
    field.test_form = form  # type: ignore[attr-defined]  # qtbot does not keep it alive; the field of the test does
    return form


def leave(field: Field) -> None:
    QTest.keyClick(field.control, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    "typed", ["2026-03-03", "20260303", "26-03-03", "260303", " 2026-3-3 ", "2026–03–03"]
)
def test_a_date_is_read_as_people_write_it(typed: str) -> None:
    assert parse_date(typed) == (TODAY, [])


def test_an_impossible_date_stays_and_gets_its_message(qtbot: QtBot) -> None:
    field = DateField()
    shown(qtbot, field, "Första dag")
    type_text(field.edit, "2026-02-31")
    leave(field)
    assert field.edit.text() == "2026-02-31"
    assert field.read() is None
    assert field.problem_text == "31 februari 2026 finns inte."
    assert "31 februari" in field.edit.accessibleDescription()
    replace_text(field.edit, "260228")
    assert field.problem_text == ""
    leave(field)
    assert field.edit.text() == "2026-02-28"
    assert field.read() == date(2026, 2, 28)


def test_a_date_outside_its_limits_gets_its_message(qtbot: QtBot) -> None:
    field = DateField(earliest=TODAY)
    shown(qtbot, field)
    type_text(field.edit, "2020-01-01")
    leave(field)
    assert field.problem_text == "Datumet får inte vara tidigare än 2026-03-03."


def test_arrow_keys_step_a_day_and_the_calendar_gives_one(qtbot: QtBot) -> None:
    field = DateField()
    shown(qtbot, field)
    field.show_value(TODAY)
    with qtbot.waitSignal(field.changed):
        QTest.keyClick(field.edit, Qt.Key.Key_Up)
    assert field.read() == date(2026, 3, 4)
    QTest.keyClick(field.edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = field.popup
    assert popup is not None
    calendar = popup.findChild(QWidget, "qt_calendar_calendarview")
    QTest.keyClick(calendar, Qt.Key.Key_Right)
    QTest.keyClick(calendar, Qt.Key.Key_Return)
    assert field.read() == date(2026, 3, 5)


@pytest.mark.parametrize(
    ("typed", "at"), [("9", time(9)), ("9.30", time(9, 30)), ("0930", time(9, 30)), ("23:59", time(23, 59))]
)
def test_a_time_is_read_as_people_write_it(typed: str, at: time, qtbot: QtBot) -> None:
    field = TimeField()
    shown(qtbot, field)
    type_text(field.edit, typed)
    assert field.read() == at


def test_a_time_that_is_none_gets_its_message(qtbot: QtBot) -> None:
    field = TimeField()
    shown(qtbot, field)
    type_text(field.edit, "25.00")
    leave(field)
    assert field.problem_text.startswith("Skriv tiden i timmar och minuter")


@pytest.mark.parametrize("typed", ["1 234,5", "1234.5", "1\u00a0234,50"])
def test_a_number_is_read_with_comma_or_point(typed: str, qtbot: QtBot) -> None:
    field = NumberField(unit="timmar")
    shown(qtbot, field)
    type_text(field.edit, typed)
    leave(field)
    assert field.read() == Decimal("1234.5")
    assert field.edit.text() == "1\u00a0234,5"


@pytest.mark.parametrize("typed", ["tjugo", "1e9", "--3", "1,2,3", "9" * 30])
def test_what_is_no_number_gets_its_message(typed: str, qtbot: QtBot) -> None:
    field = NumberField()
    shown(qtbot, field)
    type_text(field.edit, typed)
    leave(field)
    assert field.read() is None
    assert field.problem_text == "Skriv ett tal med siffror, till exempel 7,5."
    assert field.edit.text() == typed


def test_a_number_outside_its_limits_gets_its_message(qtbot: QtBot) -> None:
    field = NumberField(lowest=0, highest=40)
    shown(qtbot, field)
    type_text(field.edit, "41")
    leave(field)
    assert field.problem_text == "Värdet ska ligga mellan 0 och 40."
    whole = IntegerField()
    shown(qtbot, whole)
    type_text(whole.edit, "1,5")
    leave(whole)
    assert whole.read() is None
    assert whole.problem_text


def test_ten_thousand_characters_are_kept_and_counted(qtbot: QtBot) -> None:
    line, text = TextField(), LongTextField(longest=9_000)
    shown(qtbot, line)
    shown(qtbot, text)
    line.show_value("å" * 10_000)
    assert len(line.read()) == 10_000
    text.edit.insertPlainText("å" * 10_000)
    assert len(text.read()) == 10_000
    assert text.counter.isVisible()
    assert text.counter.text() == "10\u00a0000 av 9\u00a0000 tecken"
    assert text.problems()[0].rule is Rule.TOO_LONG
    assert text.edit.height() < 500


def test_a_line_that_is_too_long_is_told_and_not_cut_off(qtbot: QtBot) -> None:
    field = TextField(longest=80)
    shown(qtbot, field)
    type_text(field.edit, "å" * 81)
    leave(field)
    assert field.read() == "å" * 81
    assert field.problem_text == "Texten har 81 tecken; högst 80 får plats."


def test_right_to_left_names_and_emoji_are_read_as_typed(qtbot: QtBot) -> None:
    field = TextField()
    shown(qtbot, field)
    type_text(field.edit, "محمد")
    assert field.read() == "محمد"
    replace_text(field.edit, "😀")
    assert field.read() == "😀"


def test_tab_leaves_a_long_text(qtbot: QtBot) -> None:
    field = LongTextField()
    shown(qtbot, field)
    field.focus()
    QTest.keyClick(field.edit, Qt.Key.Key_Tab)
    assert field.read() == ""


@pytest.mark.parametrize(("make", "typed"), [(email_field, "asa@"), (phone_field, "ring mig")])
def test_contact_details_get_their_message_when_the_field_is_left(
    make: type, typed: str, qtbot: QtBot
) -> None:
    field = make()
    shown(qtbot, field)
    type_text(field.edit, typed)
    assert field.problem_text == ""
    leave(field)
    assert field.problem_text


def test_a_choice_is_empty_until_something_is_chosen(qtbot: QtBot) -> None:
    field = ChoiceField([("a", "Arbetsträning"), ("b", "Praktik")])
    shown(qtbot, field)
    assert field.read() is None
    field.combo.setFocus()
    with qtbot.waitSignal(field.changed):
        QTest.keyClick(field.combo, Qt.Key.Key_Down)
    assert field.read() == "a"
    field.set_choices([("a", "Arbetsträning"), ("c", "Annat")])
    assert field.read() == "a"


def test_a_searchable_choice_finds_and_refuses_what_is_not_there(qtbot: QtBot) -> None:
    field = ChoiceField([("sv", "svenska"), ("ar", "arabiska")], searchable=True)
    shown(qtbot, field)
    edit = field.combo.lineEdit()
    assert edit is not None
    replace_text(edit, "arabiska")
    assert field.read() == "ar"
    replace_text(edit, "klingon")
    assert field.read() is None
    assert field.problems()


def test_chips_and_boxes_are_read(qtbot: QtBot) -> None:
    chips, yes, box = ChipsField([(1, "måndag"), (2, "tisdag")]), YesNoField(), CheckField("Skyddad")
    for field in (chips, yes, box):
        shown(qtbot, field)
    assert (chips.read(), yes.read(), box.read()) == ((), None, False)
    QTest.keyClick(chips.chips[1], Qt.Key.Key_Space)
    QTest.keyClick(yes.buttons[1], Qt.Key.Key_Space)
    QTest.keyClick(box.box, Qt.Key.Key_Space)
    assert (chips.read(), yes.read(), box.read()) == ((2,), False, True)


def test_a_personal_number_is_masked_until_asked_for(qtbot: QtBot) -> None:
    field = PersonNumberField(lambda: TODAY)
    shown(qtbot, field)
    field.show_value(PersonNumber("198112289874"))
    assert field.edit.text() == "19811228-••••"
    assert field.edit.isReadOnly()
    assert field.read() == PersonNumber("198112289874")
    with qtbot.waitSignal(field.revealed):
        field.button.click()
    assert field.edit.text() == "19811228-9874"
    replace_text(field.edit, "19811228-9875")
    leave(field)
    assert field.problem_text.startswith("Sista siffran stämmer inte")
    assert field.read() is None


def test_rows_are_added_moved_and_removed_by_keyboard(qtbot: QtBot) -> None:
    field = RowsField([Column("what", "Vad", TextField), Column("due", "När", DateField)], add="Lägg till")
    shown(qtbot, field, "Steg")
    field.show_value([{"id": 7, "what": "ett", "due": None}, {"id": 8, "what": "två", "due": TODAY}])
    QTest.keyClick(field.add_button, Qt.Key.Key_Space)
    assert len(field.rows) == 3
    assert len(field.read()) == 2, "a blank row is nothing"
    first = field.rows[0].fields["what"].control
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [row["what"] for row in field.read()] == ["två", "ett"]
    assert field.read()[1]["id"] == 7
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(first, Qt.Key.Key_Delete, both)
    assert [row["what"] for row in field.read()] == ["två"]


def test_a_problem_in_a_row_is_shown_in_its_cell(qtbot: QtBot) -> None:
    field = RowsField([Column("what", "Vad", TextField), Column("due", "När", DateField)], add="Lägg till")
    form = shown(qtbot, field, "Mål")
    field.show_value([{"what": "ett", "due": None}, {"what": "två", "due": None}])
    assert form.show_problems([Problem(Rule.REQUIRED, "it.1.due")]) == []
    assert field.rows[1].fields["due"].problem_text == "Det här måste fyllas i."
    assert field.rows[0].fields["due"].problem_text == ""
    type_text(field.rows[1].fields["due"].control, "2026-13-01")
    assert [problem.field for problem in form.problems()] == ["it.1.due"]


def test_lines_are_a_tuple_of_texts(qtbot: QtBot) -> None:
    field = LinesField(add="Lägg till rad")
    shown(qtbot, field)
    field.show_value(("städa", "", "baka"))
    assert field.read() == ("städa", "baka")


def test_an_entity_is_found_by_typing_and_taken_by_keyboard(qtbot: QtBot) -> None:
    everything = [Found(1, "Återbruket", "Gävle"), Found(2, "Café Sol", "Sandviken")]
    field = PickerField(lambda text: [each for each in everything if text.lower() in each.title.lower()])
    shown(qtbot, field, "Företag")
    type_text(field.search, "å")
    with qtbot.waitSignal(field.search.searched):
        pass
    assert field.results.isVisible()
    with qtbot.waitSignal(field.changed):
        QTest.keyClick(field.search, Qt.Key.Key_Return)
    assert field.read() == 1
    assert field.change.isVisible()
    field.change.click()
    assert field.read() is None
    type_text(field.search, "xyz")
    QTest.keyClick(field.search, Qt.Key.Key_Return)
    assert "Inget hittades" in field.results.item(0).text()


def test_a_form_is_dirty_only_while_it_differs_from_what_was_shown(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    name = form.add_row("name", "Namn", TextField(), required=True)
    form.add_row("day", "Dag", DateField())
    form.show()
    form.show_values({"name": "Åsa", "day": TODAY})
    assert not form.dirty
    with qtbot.waitSignal(form.changed) as told:
        type_text(name.edit, "Ö")
    assert told.args == ["name"]
    assert form.dirty
    replace_text(name.edit, "Åsa")
    assert not form.dirty


def test_problems_stand_at_their_fields_and_the_first_gets_the_focus(qtbot: QtBot) -> None:
    form = Form()
    first = form.add_row("name", "Namn", TextField(), required=True)
    second = form.add_row("day", "Dag", DateField(), required=True)
    area = scrolling(form)
    qtbot.addWidget(area)
    area.show()
    left = form.show_problems(
        [Problem(Rule.REQUIRED, "day"), Problem(Rule.REQUIRED, "name"), Problem(Rule.IN_USE, "elsewhere")]
    )
    assert [problem.field for problem in left] == ["elsewhere"]
    assert first.problem_text
    assert second.problem_text
    assert area.focusWidget() is first.edit or first.edit.hasFocus() or form.focusWidget() is first.edit
    form.clear_problems()
    assert not first.problem_text


def test_a_long_form_scrolls_to_what_is_focused(qtbot: QtBot) -> None:
    form = Form()
    for number in range(30):
        form.add_row(f"f{number}", f"Fält {number}", TextField())
    area = scrolling(form)
    area.resize(600, 300)
    qtbot.addWidget(area)
    area.show()
    qtbot.waitExposed(area)
    assert form.focus_field("f29")
    row = form.rows["f29"]
    top = row.mapTo(area.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= area.viewport().height() - row.height()
    assert not form.focus_field("nowhere")


def test_every_field_has_a_name_for_a_screen_reader(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    fields: list[Field] = [
        TextField(), LongTextField(), DateField(), TimeField(), NumberField(unit="kr"), YesNoField(),
        ChoiceField([(1, "ett")], searchable=True), ChipsField([(1, "ett")]), CheckField("Kryss"), PersonNumberField(),
        PickerField(lambda _text: []), LinesField(add="Lägg till"),
        RowsField([Column("a", "A", TextField), Column("b", "B", DateField)], add="Lägg till", stacked=True),
    ]  # fmt: skip
    for number, field in enumerate(fields):
        form.add_row(f"k{number}", f"Fråga {number}", field, hint="Hjälp")
    form.show_values({"k12": [{"a": "x", "b": None}], "k11": ["rad"]})
    form.show()
    assert_accessible(form)
    form.set_read_only(True)
    assert_accessible(form)


def test_read_only_fields_keep_their_value(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    field = form.add_row("name", "Namn", TextField())
    form.show_values({"name": "Åsa"})
    form.set_read_only(True)
    form.show()
    type_text(field.edit, "x")
    assert field.read() == "Åsa"


def test_a_form_inside_a_layout_keeps_its_rows_together(qtbot: QtBot) -> None:
    outer = QWidget()
    layout = column()
    outer.setLayout(layout)
    form = Form()
    form.add_row("a", "A", DateField())
    form.add_row("b", "B", DateField(), beside=True)
    layout.addWidget(form)
    qtbot.addWidget(outer)
    outer.resize(800, 200)
    outer.show()
    assert form.rows["a"].mapTo(form, QPoint(0, 0)).y() == form.rows["b"].mapTo(form, QPoint(0, 0)).y()
    assert form.rows["b"].x() < 300
