"""An officer who types in the guided form until the program is killed: each line on standard output is one letter."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from uuid import UUID

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from asfdesk.gui.ask import PreparedAnswers
from asfdesk.gui.changes import ChangeSignal
from asfdesk.gui.page import Surroundings
from asfdesk.gui.pages.agreement.page import AgreementPage
from asfdesk.gui.tasks import Tasks
from asfdesk.gui.text import load_language
from asfdesk.gui.window.messages import Messages
from tests.cases import open_desk
from tests.gui.agreement_window import Sent
from tests.hands import type_text

EVERY_MS = 40


def main(folder: Path, agreement_id: UUID) -> int:
    """Type into "the participant's own wishes" for ever."""
    app = QApplication([])
    load_language(app)
    window = Surroundings(Sent(), Messages(), PreparedAnswers(), Tasks(), ChangeSignal())
    page = AgreementPage(open_desk(folder), window)
    page.resize(1200, 800)
    page.show()
    page.open(agreement_id)
    assert page.editor is not None
    edit = page.editor.form.fields["wishes"].control

    def type_one() -> None:
        type_text(edit, "å")
        sys.stdout.write("å\n")
        sys.stdout.flush()

    timer = QTimer()
    timer.setInterval(EVERY_MS)
    timer.timeout.connect(type_one)
    timer.start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), UUID(sys.argv[2])))
