"""The last resort: a dialog that says sorry, shows the redacted report and lets the officer copy it.

The exception hook (``asfdesk.logs``) may fire in any thread, so the report hops to the GUI thread through a signal.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from .dress import look
from .text import tr


class CrashDialog(QDialog):
    """Shows one report. Nothing is sent anywhere."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Something went wrong"))
        self.resize(680, 480)
        layout = look.column(look.M, look.XL)
        self.setLayout(layout)
        layout.addWidget(look.subheading(tr("Something went wrong in asfdesk")))
        layout.addWidget(
            look.body(
                tr(
                    "What you have typed is kept as a draft. The report below has no personal data; copy it and give "
                    "it to your support. You can go on working, but restart the program when you can."
                )
            )
        )
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(tr("Report"))
        layout.addWidget(self.report, 1)
        copy = look.secondary_button(tr("Copy the report"), "copy")
        copy.clicked.connect(self.copy)
        close = look.primary_button(tr("Continue"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        layout.addLayout(look.row(copy, None, close))

    @Slot()
    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report.toPlainText())


class CrashReporter(QObject):
    """Give :meth:`report` to the exception hook; it may be called from any thread.

    One dialog at a time: an error that repeats (in a paint event, say) must not bury the screen.
    """

    _reported = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dialog: CrashDialog | None = None
        self._reported.connect(self._on_reported)

    def report(self, text: str) -> None:
        """Show ``text``, already redacted."""
        self._reported.emit(text)

    @Slot(str)
    def _on_reported(self, text: str) -> None:
        if self.dialog is not None:
            return
        self.dialog = CrashDialog(text)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    @Slot()
    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
