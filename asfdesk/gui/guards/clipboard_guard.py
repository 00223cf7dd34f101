"""What is copied out of the program does not lie in the clipboard for the next person, or the next program, to find.

A minute after the copying, at the lock and at the end the clipboard is emptied, unless something else was copied
meanwhile. The text is marked so that clipboard histories and clouds leave it alone, as password managers mark theirs.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, QTimer, Slot
from PySide6.QtGui import QClipboard

EMPTY_AFTER_MS = 60_000
_MARKS = {
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': bytes(4),
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': bytes(4),
    "application/x-nspasteboard-concealed-type": b"",
    "x-kde-passwordManagerHint": b"secret",
}
"""Asked for by Windows, by the macOS pasteboard convention, and by KDE's clipboard manager."""

Mode = QClipboard.Mode


class ClipboardGuard(QObject):
    """Watches the clipboard, and on X11 also what is merely selected. Keeps a keyed digest, no copy of the text.
    ``owns`` tells whether the program put there what lies there; a screen that nobody sees has no owners."""

    def __init__(
        self, clipboard: QClipboard, parent: QObject | None = None, owns: Callable[[Mode], bool] | None = None
    ) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._owns = owns or self._platform_says
        self._key = secrets.token_bytes(16)
        self._held: dict[Mode, str] = {}
        self._marking = False
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(EMPTY_AFTER_MS)
        self.timer.timeout.connect(self.empty)
        clipboard.dataChanged.connect(self._on_copied)
        if clipboard.supportsSelection():
            clipboard.selectionChanged.connect(self._on_selected)

    @property
    def holds(self) -> bool:
        """Whether something of the program lies in the clipboard, as far as is known."""
        return bool(self._held)

    @Slot()
    def empty(self) -> None:
        """Take back what was copied, now, if it still lies there."""
        self.timer.stop()
        held, self._held = self._held, {}
        for mode, digest in held.items():
            if self._digest(mode) == digest:
                self._clipboard.clear(mode)

    @Slot()
    def _on_copied(self) -> None:
        if self._marking or not self._note(Mode.Clipboard):
            return
        marked = QMimeData()
        marked.setText(self._clipboard.text())
        for kind, value in _MARKS.items():
            marked.setData(kind, value)
        self._marking = True
        try:
            self._clipboard.setMimeData(marked)
        finally:
            self._marking = False

    @Slot()
    def _on_selected(self) -> None:
        self._note(Mode.Selection)

    def _note(self, mode: Mode) -> bool:
        if not self._owns(mode) or not self._clipboard.text(mode):
            self._held.pop(mode, None)  # another program has it now, and what it copied is its own
            return False
        self._held[mode] = self._digest(mode)
        self.timer.start()
        return True

    def _platform_says(self, mode: Mode) -> bool:
        return self._clipboard.ownsSelection() if mode is Mode.Selection else self._clipboard.ownsClipboard()

    def _digest(self, mode: Mode) -> str:
        return hmac.new(self._key, self._clipboard.text(mode).encode(), "sha256").hexdigest()
