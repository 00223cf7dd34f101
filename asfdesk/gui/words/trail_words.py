"""What an alarm about the audit trail says to the officer."""

from __future__ import annotations

from asfdesk.domain.trail import TrailAlarm, TrailFault

from ..text import number_text, tr


def trail_alarm_text(alarm: TrailAlarm) -> str:
    """One sentence on what was found and one on what to do."""
    device, position = alarm.device, number_text(alarm.position)
    match alarm.fault:
        case TrailFault.CUT_OFF:
            return tr(
                "The end of the log has been cut off: entry {device} {position} was there when the register was "
                "closed and is gone. Tell whoever is responsible for the system.",
                device=device,
                position=position,
            )
        case TrailFault.REPLACED:
            return tr(
                "The log is not the one that was here last time: entry {device} {position} is another. Tell whoever "
                "is responsible for the system.",
                device=device,
                position=position,
            )
        case TrailFault.ANCHOR_DAMAGED:
            return tr(
                "The file that shows where the log ended (register.head) is damaged, so it cannot be told whether the "
                "end of the log has been cut off."
            )
        case TrailFault.ANCHOR_MISSING:
            return tr(
                "The file that shows where the log ended (register.head) is missing, so it cannot be told whether the "
                "end of the log has been cut off."
            )
