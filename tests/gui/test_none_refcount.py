"""Guards against a PySide6 build that steals references to None and aborts after some thousand calls."""

import sys

from PySide6.QtWidgets import QLabel


def test_a_qt_call_without_result_keeps_the_reference_count_of_none(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.setText("x")
    assert abs(sys.getrefcount(None) - before) < 100


def test_an_emitted_signal_keeps_the_reference_count_of_true(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(True)
    for turn in range(1000):
        label.windowTitleChanged.emit(str(turn))
    assert abs(sys.getrefcount(True) - before) < 100
