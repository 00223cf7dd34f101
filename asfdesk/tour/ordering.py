"""The tour's order: a need written down, the enterprise asked with an e-mail draft, and its yes."""

from datetime import timedelta

from asfdesk.domain.order import OrderState
from asfdesk.domain.terms import Purpose
from asfdesk.gui.pages.order.new_order import NewOrderPage
from asfdesk.gui.pages.order.page import OrderPage
from asfdesk.services.ordering import orders

from .filling import fill
from .hands import Lost, click, find, wait
from .walker import Walker

MEASURE = "work_training"


class Ordering(Walker):
    """Finds a place."""

    def order(self) -> str:
        """From the need to an acceptance; the document and the e-mail draft are saved."""
        self.window.go("orders")
        self.picture(self.window, "orders-empty")
        new = self.page("new_order", NewOrderPage, self.participant)
        new.measure.show_value(MEASURE)
        self.picture(self.window, "new-order")
        click(find(new, "new_order.start"))
        page = self.here(OrderPage)
        fill(
            page.form,
            {
                "purpose": Purpose.TRAINING,
                "start": self.desk.today() + timedelta(days=21),
                "hours_per_week": 20,
                "branches": ("cafe",),
                "tasks": "Baka bröd\nDuka",
                "municipality": "2180",
            },
        )
        click(find(page, "order.save"))
        self.idle()
        wait(lambda: bool(page.fits.ask_buttons), "enterprises that suit")
        self.picture(self.window, "order")
        click(next(iter(page.fits.ask_buttons.values())))
        click(find(page, "order.ask.confirm"))
        self.idle()
        self.ask.prepare(self.out)
        for button in ("order.save.pdf", "order.save.email"):
            click(find(page.asked, button))
            self.idle()
        click(find(page.asked, "order.accept"))
        self.idle()
        self.picture(self.window, "order-accepted")
        if orders.get_order(self.desk, page.record.id).state is not OrderState.ACCEPTED:
            raise Lost("the order was not accepted")
        made = sorted(file.name for file in self.out.glob("Beställning*"))
        if len(made) != 2:
            raise Lost("the documents of the order were not written")
        return ", ".join(made)
