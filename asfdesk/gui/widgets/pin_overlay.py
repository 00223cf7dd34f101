"""A veil over the whole window that only the PIN, or the passphrase, lifts.

For a screen that was lent: to a participant who signs, and later to the table. It covers everything beneath, takes every
key and click, and is read aloud when it comes.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QWidget

from asfdesk.domain.people import LONGEST_PIN
from asfdesk.gui.dress import look
from asfdesk.gui.text import tr


class PinOverlay(QFrame):
    """``tried`` carries what was typed; who owns it answers with :meth:`refuse` or takes the veil away.

    ``seconds`` tells how long the next try must wait. ``given_up`` when the person goes back to what was lent.
    """

    tried = Signal(str)
    given_up = Signal()

    def __init__(self, over: QWidget, seconds: Callable[[], int]) -> None:
        super().__init__(over)
        look.with_role(self, "veil")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._over, self._seconds = over, seconds
        self.by_passphrase = False
        made, inside = look.card(margin=look.XL)
        made.setFixedWidth(400)
        self.title = look.heading(tr("Take the screen back"))
        self.words = look.body("")
        self.edit = QLineEdit()
        self.edit.setObjectName("pin.edit")
        self.edit.setMinimumHeight(40)
        self.edit.textEdited.connect(self._on_edited)
        self.problem = look.problem_label()
        self.problem.hide()
        self.button: QPushButton = look.primary_button(tr("Unlock"), "lock-open")
        self.button.setObjectName("pin.unlock")
        self.button.clicked.connect(self._on_try)
        self.other: QPushButton = look.quiet_button(tr("Use the passphrase"), "key-round")
        self.other.setObjectName("pin.passphrase")
        self.other.clicked.connect(self._on_other)
        self.back: QPushButton = look.quiet_button(tr("Back to the document"), "arrow-left")
        self.back.setObjectName("pin.back")
        self.back.clicked.connect(self.given_up)
        inside.addWidget(look.IconLabel("lock-keyhole", "accent", look.ICON_LARGE))
        for widget in (self.title, self.words, self.edit, self.problem):
            inside.addWidget(widget)
        inside.addLayout(look.row(self.button, None))
        inside.addLayout(look.row(self.other, self.back, None, spacing=look.XS))
        whole = look.column(0, look.L)
        whole.addStretch(1)
        whole.addLayout(look.row(None, made, None))
        whole.addStretch(2)
        self.setLayout(whole)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._show_wait)
        over.installEventFilter(self)
        self.ask_for(passphrase=False)
        self.hide()

    def ask_for(self, *, passphrase: bool) -> None:
        """The PIN, or the passphrase when there is no PIN or it was wrong too often."""
        self.by_passphrase = passphrase
        self.words.setText(
            tr("Write your passphrase to go on working.")
            if passphrase
            else tr("Write your PIN to go on working.")
        )
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setMaxLength(1000 if passphrase else LONGEST_PIN)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | (Qt.InputMethodHint.ImhNoPredictiveText if passphrase else Qt.InputMethodHint.ImhDigitsOnly)
        )
        self.edit.setAccessibleName(tr("Passphrase") if passphrase else tr("PIN"))
        self.other.setText(tr("Use the PIN") if passphrase else tr("Use the passphrase"))
        self.edit.clear()
        self._say("")
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def cover(self) -> None:
        """Come over everything, with nothing typed."""
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.edit.clear()
        self._say("")
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        look.announce(self.edit)
        self._show_wait()

    def refuse(self, text: str) -> None:
        """What was typed is wrong."""
        self.set_working(working=False)
        self.edit.selectAll()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(text)
        look.announce(self.edit)
        self._show_wait()

    def set_working(self, *, working: bool) -> None:
        """Nothing more is taken while a try is looked at."""
        for widget in (self.edit, self.button, self.other):
            widget.setEnabled(not working)

    @Slot()
    def _on_try(self) -> None:
        if self.edit.text() and self.edit.isEnabled() and not self._seconds():
            self.tried.emit(self.edit.text())

    @Slot()
    def _on_other(self) -> None:
        self.ask_for(passphrase=not self.by_passphrase)

    @Slot()
    def _on_edited(self) -> None:
        self._say("")

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.edit.setAccessibleDescription(text)

    @Slot()
    def _show_wait(self) -> None:
        left = self._seconds()
        self.button.setEnabled(not left and self.edit.isEnabled())
        self.button.setText(tr("Wait %n seconds", n=left) if left else tr("Unlock"))
        self._timer.start() if left else self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() is QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays inside."""
        all_places: list[QWidget] = [self.edit, self.button, self.other, self.back]
        places = [place for place in all_places if place.isEnabled() and place.isVisible()]
        if not places:  # it is being hidden, and Qt asks where the focus may go
            return super().focusNextPrevChild(forward)
        now = self.focusWidget()
        place = places.index(now) if now in places else -1
        places[(place + (1 if forward else -1)) % len(places)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_try()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        event.accept()
