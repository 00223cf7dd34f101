"""One signal that tells every page what a committed operation touched, so that no page polls and none is stale."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from asfdesk.domain.change import Changes


class ChangeSignal(QObject):
    """``happened`` carries one :class:`~asfdesk.domain.change.Changes`, always in the GUI thread.

    :meth:`report` may be called from any thread (the store reports from its worker).
    """

    happened = Signal(object)
    _reported = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reported.connect(self.happened)

    def report(self, changes: Changes) -> None:
        """Pass on what a write touched."""
        self._reported.emit(changes)
