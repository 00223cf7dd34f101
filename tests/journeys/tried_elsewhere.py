"""Services that write and are not tried on a signed agreement in this folder, each with the reason."""

ELSEWHERE = {
    "exports.export_protocol": "writes a line in the trail; its protocol's tests have it",
    "preferences.recovery_key_is_kept": "a setting of the register",
    "preferences.recovery_key_is_new": "a setting of the register",
    "signing.freeze_texts": "within somebody's write: tests/store/test_frozen.py adds a text to a signed agreement",
    "signing.plan_visits": "within somebody's write, and makes visits only",
    "signing.record_consent": "within somebody's write, and makes a consent only",
    "reading.opened": "a line in the reading log",
    "protected.open_for": "a line in the reading log: why a protected identity was opened",
    "clock.keep_time": "the time the register was last in use; tests/unit/test_clock_guard.py",
    "lost_machine.note_opening": "when the register was unlocked; tests/gui/test_lost_machine.py",
    "reading.entered": "a line in the reading log",
    "demo.register.build_demo": "fills an empty demo register",
    "demo.follow_ups.hold_past_visits": "within the building of a demo register",
    "people.remove": "tests/gui/test_coming_in.py: takes a way in away and touches no case",
}
