"""The tour's care of the register: a backup, the restore drill, a check, a look inside."""

from __future__ import annotations

from asfdesk.gui.pages.backups.inside import BackupPage
from asfdesk.gui.pages.backups.page import BackupsPage

from .hands import Lost, click, find, wait
from .walker import Walker


class KeepingSafe(Walker):
    """Backs up, proves the backup, and looks inside."""

    def keep_safe(self) -> str:
        """What happens by itself, done by hand: backup, drill, check."""
        page = self.page("backups", BackupsPage)
        wait(lambda: page.seen is not None, "the backups to be read")
        for name in ("backups.now", "backups.drill_now", "backups.check_now"):
            click(find(page, name))
            self.idle()
        seen = page.seen
        if seen is None or seen.newest is None or seen.state.drill is None or seen.state.check is None:
            raise Lost("the backup, the drill or the check was not kept")
        if not (seen.state.drill.ok and seen.state.check.findings.ok):
            raise Lost("the drill or the check failed")
        self.picture(self.window, "backups")
        click(find(page, "backups.look"))
        inside = self.here(BackupPage)
        wait(lambda: inside.inside is not None, "the backup to be read")
        self.idle()
        self.picture(self.window, "backup-inside")
        return f"{seen.state.drill.rows} rader provade"
