"""The tour's calendar: the month with its visits, a file for other calendars, busy times out of one, tomorrow's sheet."""

from datetime import timedelta

from asfdesk.gui.pages.calendar.grid import View
from asfdesk.gui.pages.calendar.page import CalendarPage
from asfdesk.services.planning import busy_times

from .hands import Lost, click, find
from .walker import Walker


class Planning(Walker):
    """Looks ahead."""

    def plan_ahead(self) -> str:
        """Each view, then what leaves the calendar and what comes into it."""
        page = self.page("calendar", CalendarPage)
        self.idle()
        for view in View:
            click(find(page, f"calendar.view.{view.value}"))
            self.idle()
            self.picture(self.window, f"calendar-{view.value}")
        page.exchange.acts["files.planned"]()
        self.idle()
        if len(list(self.out.glob("Besök *.ics"))) != 1:
            raise Lost("the calendar file was not written")
        for button in page.grid.buttons[-2:]:
            button.picked.emit()
        click(find(page, "calendar.save_chosen"))
        self.idle()
        if len(list(self.out.glob("Besök *.ics"))) != 2:
            raise Lost("the calendar file of those picked out was not written")
        click(find(page, "calendar.choose_none"))
        day = self.desk.today() + timedelta(days=2)
        busy = self.out / "upptaget.ics"
        stamp = f"{day:%Y%m%d}"
        busy.write_text(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Tandläkare\r\n"
            f"DTSTART:{stamp}T080000Z\r\nDTEND:{stamp}T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            "utf-8",
        )
        self.ask.prepare(busy)
        page.exchange.acts["files.import"]()
        self.idle()
        busy.unlink()
        if len(busy_times.busy_times(self.desk)) != 1:
            raise Lost("the busy times were not read")
        page.exchange.acts["sheet.tomorrow"]()
        self.idle()
        made = sorted(file.name for file in self.out.glob("Dagblad *.pdf"))
        if len(made) != 1:
            raise Lost("the day sheet was not written")
        return made[0]
