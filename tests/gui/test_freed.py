"""Widgets die when they are thrown away: nothing long-lived holds them, and icons survive being many."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from asfdesk.gui.dress.icons import icon
from asfdesk.gui.forms.choices import ChipsField, ChoiceField
from asfdesk.gui.forms.dates import DateField
from asfdesk.gui.forms.fields import LongTextField, TextField
from asfdesk.gui.forms.picker import PickerField
from asfdesk.gui.forms.rows import Form
from asfdesk.gui.forms.table_rows import Column, RowsField
from asfdesk.gui.widgets.section_list import SectionList
from asfdesk.gui.widgets.signature_pad import SignaturePad


def form() -> Form:
    made = Form()
    made.add_row("a", "A", TextField())
    made.add_row("b", "B", DateField())
    made.add_row("c", "C", ChoiceField([(1, "ett")], searchable=True))
    made.add_row("d", "D", ChipsField([(1, "ett")]))
    made.add_row("e", "E", PickerField(lambda _text: []))
    made.add_row("f", "F", RowsField([Column("x", "X", LongTextField)], add="Lägg till"))
    made.show_values({"f": [{"x": "rad"}]})
    return made


@pytest.mark.parametrize("make", [form, SignaturePad, SectionList])
def test_a_widget_thrown_away_is_gone(make: Callable[[], QWidget], qtbot: QtBot) -> None:
    gone: list[weakref.ref[QWidget]] = []
    for _ in range(5):
        widget = make()
        widget.show()
        gone.append(weakref.ref(widget))
        widget.close()
        widget.deleteLater()
        del widget
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [each() for each in gone] == [None] * 5


def test_rows_thrown_away_are_gone(qtbot: QtBot) -> None:
    field = RowsField([Column("x", "X", TextField)], add="Lägg till")
    qtbot.addWidget(field)
    field.show_value([{"x": "ett"}, {"x": "två"}])
    gone = [weakref.ref(row) for row in field.rows]
    field.show_value([])
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [each() for each in gone] == [None, None]


def test_thousands_of_icons_are_made_and_thrown_away(qtbot: QtBot) -> None:
    names = ["house", "users", "check", "x", "lock"]
    for number in range(2_000):
        made = icon(names[number % 5], "muted")
        copy = type(made)(made)
        del made
        assert not copy.pixmap(QSize(16 + number % 3, 16)).isNull()
    gc.collect()
