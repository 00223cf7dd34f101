"""The first window on a register, for a second one to find: it is asked to come forward.

A local socket that only the same user reaches, named after the folder whatever path led to it. It carries one word and
gives none away. Whether the register is in use is decided by the lock in the folder, never here.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WORD = b"show\n"
_PATIENCE_MS = 500


def server_name(folder: Path) -> str:
    """The same for every path to the same folder."""
    return "asfdesk-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]


class FirstWindow(QObject):
    """Listens for a second program. ``asked`` when it wants this window."""

    asked = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = server_name(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def listen(self) -> bool:
        """Be the one to find, unless another program already is; what a crash left behind is taken over."""
        if self._server.isListening() or is_there(self._name):
            return self._server.isListening()
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """The program ends."""
        self._server.close()

    @Slot()
    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.readyRead.connect(self._on_word)
            socket.disconnected.connect(socket.deleteLater)

    @Slot()
    def _on_word(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket) and socket.read(len(_WORD)).data() == _WORD:
            self.asked.emit()
            socket.disconnectFromServer()


def is_there(name: str) -> bool:
    """Whether a program answers under the name."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    there = socket.waitForConnected(_PATIENCE_MS)
    socket.abort()
    return there


def show_first(folder: Path, pid: int = 0) -> bool:
    """Ask the first window to come forward; False when none answers (another user, another machine)."""
    if sys.platform == "win32" and pid:
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(pid)  # else Windows only lets the taskbar blink
    socket = QLocalSocket()
    socket.connectToServer(server_name(folder))
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(_WORD)
    sent = socket.waitForBytesWritten(_PATIENCE_MS)
    socket.disconnectFromServer()
    return sent
