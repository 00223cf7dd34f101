"""Every word that a window holds: what stands in it, what a screen reader says of it, and what its tables would show."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QPlainTextEdit, QTextEdit, QWidget

_TEXTS = ("text", "title", "windowTitle", "accessibleName", "accessibleDescription", "toolTip", "statusTip",
          "whatsThis", "placeholderText", "currentText")  # fmt: skip
_ROLES = (
    Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.EditRole,
)  # fmt: skip


def everything(widget: QWidget) -> str:
    """All texts of a widget and of what lies in it, shown or not, and of every other window that is open."""
    roots = {widget, *(window for window in QApplication.topLevelWidgets() if window.isVisible())}
    return "\n".join(text for root in roots for text in _of_all(root) if text)


def _of_all(root: QWidget) -> Iterator[str]:
    for thing in (root, *root.findChildren(QObject)):
        if isinstance(thing, QWidget | QAction):
            for name in _TEXTS:
                read = getattr(thing, name, None)
                if callable(read):
                    yield str(read())
        if isinstance(thing, QPlainTextEdit | QTextEdit):
            yield thing.toPlainText()
        if isinstance(thing, QTextDocument):
            yield thing.toPlainText()
        if isinstance(thing, QComboBox):
            yield from (thing.itemText(index) for index in range(thing.count()))
        if isinstance(thing, QAbstractItemView) and thing.model() is not None:
            yield from _of_model(thing.model(), QModelIndex())


def _of_model(model: QAbstractItemModel, under: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(under)):
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(under)
        for column in range(columns):
            index = model.index(row, column, under)
            yield from (str(model.data(index, role) or "") for role in _ROLES)
            if column == 0 and model.rowCount(index):
                yield from _of_model(model, index)
