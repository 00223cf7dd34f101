"""Parts of a page of which one is in view."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from asfdesk.gui.widgets.steps import Steps


def test_a_low_part_does_not_get_the_room_of_a_tall_one_and_the_focus_stays_in_the_steps(
    qtbot: QtBot,
) -> None:
    holder, low, tall = QWidget(), QLineEdit(), QWidget()
    tall.setMinimumHeight(700)
    steps, beside = Steps(low, tall), QPushButton("bredvid")
    column = QVBoxLayout(holder)
    column.addWidget(steps)
    column.addWidget(beside)
    qtbot.addWidget(holder)
    with qtbot.waitActive(holder):
        holder.show()
    assert holder.minimumSizeHint().height() < 200
    low.setFocus()
    steps.setCurrentWidget(tall)
    qtbot.waitUntil(lambda: holder.minimumSizeHint().height() > 700)
    assert (steps.currentIndex(), low.isVisible(), tall.isVisible()) == (1, False, True)
    assert QApplication.focusWidget() is tall
    steps.setCurrentIndex(0)
    qtbot.waitUntil(lambda: holder.minimumSizeHint().height() < 200)
