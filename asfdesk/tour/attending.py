"""The tour's attendance: the first day is marked by its letter and the basis to invoice from is saved."""

from PySide6.QtCore import Qt

from asfdesk.gui.pages.attendance.page import AttendancePage
from asfdesk.services.agreeing import agreements

from .hands import Lost, click, find, press, wait
from .walker import Walker


class Attending(Walker):
    """Marks who was there."""

    def mark_attendance(self) -> str:
        """Today's letter typed over the day; the basis as PDF and Excel beside the other documents."""
        assert self.agreement is not None
        view = agreements.get_agreement(self.desk, self.agreement)
        page = self.page("attendance", AttendancePage)
        wait(lambda: bool(page.model.lines), "the month to mark")
        page.enterprise.show_value(view.enterprise.id)
        page.refresh()
        self.idle()
        wait(lambda: bool(page.model.lines), "the month of the enterprise")
        press(page.table, Qt.Key.Key_N, text="N")
        self.idle()
        if page.model.lines[0].present != 1:
            raise Lost("the day was not marked")
        self.picture(self.window, "attendance")
        for button in ("attendance.pdf", "attendance.excel"):
            click(find(page, button))
            self.idle()
        made = sorted(file.name for file in self.out.glob("Underlag*"))
        if len(made) != 2:
            raise Lost("the basis was not written")
        return ", ".join(made)
