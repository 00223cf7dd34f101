"""Settings: light or dark, the passphrase and the recovery key, where the register lies, and about the program.

Each card is a module of its own beside this one; this page only stacks them.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from asfdesk.gui.dress import look
from asfdesk.gui.dress.style import Scheme
from asfdesk.gui.forms.choices import RadioField
from asfdesk.gui.guards.screen_capture import ScreenShield
from asfdesk.gui.locks.guard import Guard
from asfdesk.gui.locks.hand_over import AskHandOver
from asfdesk.gui.page import Page, Surroundings
from asfdesk.gui.printing import ChoosePrinter, choose_printer
from asfdesk.gui.text import tr
from asfdesk.services.desk import Desk
from asfdesk.services.entry import access

from .about import AboutCard
from .archive import ArchiveCard
from .backups import BackupsCard
from .clock import ClockCard
from .documents import CarriedCard, RebuildCard
from .handing import HandingCard
from .importing import ImportCard
from .leaks import LeaksCard
from .locking import LockingCard
from .lost import LostCard
from .passphrase import ChangePassphrase, PassphraseCard
from .people import PeopleCard
from .phrases import PhrasesCard
from .place import PlaceCard
from .recovery import RecoveryCard
from .reminders import RemindersCard
from .seal import SealCard
from .time_service import TimeServiceCard
from .unlocking import UnlockingCard


class SettingsPage(Page):
    """Page ``settings``. ``scheme`` tells the choice in use, ``choose_scheme`` changes it everywhere."""

    def __init__(
        self,
        desk: Desk,
        window: Surroundings,
        *,
        scheme: Callable[[], Scheme],
        choose_scheme: Callable[[Scheme], object],
        hand_over: AskHandOver,
        change: ChangePassphrase = access.change_passphrase,
        choose: ChoosePrinter = choose_printer,
        shield: ScreenShield | None = None,
        guard: Guard | None = None,
    ) -> None:
        super().__init__(tr("Settings"))
        self.desk, self._window = desk, window
        self._scheme, self._choose_scheme = scheme, choose_scheme
        canvas = QWidget()
        column: QVBoxLayout = look.column(look.L)
        column.setContentsMargins(0, 0, look.M, look.L)
        canvas.setLayout(column)
        canvas.setMaximumWidth(
            look.READING_WIDTH + look.M
        )  # else heights are reckoned for wider lines than there are
        self.place = PlaceCard(desk, window, hand_over)
        self.backups = BackupsCard(desk, window)
        self.passphrase = PassphraseCard(desk, window, change)
        self.recovery = RecoveryCard(desk, window, choose)
        self.seal = SealCard(desk, window)
        self.time_service = TimeServiceCard(desk, window)
        self.clock = ClockCard(desk)
        self.lost = LostCard(window)
        self.phrases = PhrasesCard(desk, window)
        self.reminders = RemindersCard(desk, window)
        self.leaks = LeaksCard(shield or ScreenShield(parent=self))
        self.people = PeopleCard(desk, window)
        self.unlocking = UnlockingCard(desk, window)
        self.locking = LockingCard(guard) if guard is not None and not desk.demo else None
        self._secrets = (self.passphrase, self.recovery, self.people, self.unlocking)
        self.carried, self.rebuild = CarriedCard(desk), RebuildCard(window)
        self.importing = ImportCard(window)
        self.handing = HandingCard(window)
        self.archive = ArchiveCard(desk)
        cards = [
            self._looks(),
            self.place,
            self.backups,
            self.importing,
            self.handing,
            self.rebuild,
            *self._secrets,
            self.seal,
            self.time_service,
        ]
        locking = [self.locking] if self.locking else []
        for card in (
            *cards,
            self.archive,
            self.carried,
            *locking,
            self.reminders,
            self.phrases,
            self.leaks,
            self.clock,
            self.lost,
            AboutCard(),
        ):
            card.setMaximumWidth(look.READING_WIDTH)
            column.addWidget(card)
        for card in self._secrets:
            card.setVisible(not desk.demo)  # nobody has ever typed a passphrase for the demo register
        column.addStretch(1)
        self.content.addWidget(look.scrolling(canvas), 1)

    def _looks(self) -> QFrame:
        made, inside = look.card(tr("Light and dark"), margin=look.XL)
        self.schemes = RadioField(
            [
                (Scheme.SYSTEM, tr("As the computer")),
                (Scheme.LIGHT, tr("Light")),
                (Scheme.DARK, tr("Dark")),
            ]
        )
        self.schemes.set_name(tr("Light and dark"))
        for button, name in zip(self.schemes.buttons, Scheme, strict=True):
            button.setObjectName(f"settings.{name}")
        self.schemes.changed.connect(self._on_scheme)
        inside.addWidget(self.schemes)
        inside.addWidget(
            look.hint(tr("The size of the text follows the computer's own setting, up to 200 % and more."))
        )
        return made

    def open(self, subject: object = None) -> None:
        self.schemes.show_value(self._scheme())
        for card in (*self._secrets, self.seal, self.time_service, self.leaks):
            card.show_state()
        if self.locking is not None:
            self.locking.show_state()
        self.backups.refresh()
        self.clock.show_state()
        self.phrases.show_state()
        self.reminders.show_state()
        self.carried.show_state()
        self.archive.show_state()
        if subject == "phrases":
            self.phrases.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def can_leave(self) -> bool:
        for card in (*self._secrets, self.seal):
            card.forget()
        return True

    @Slot()
    def _on_scheme(self) -> None:
        chosen = self.schemes.read()
        if isinstance(chosen, Scheme):
            self._choose_scheme(chosen)
