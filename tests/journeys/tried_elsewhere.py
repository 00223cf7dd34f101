"""Services that write and are not tried on a signed agreement in this folder, each with the reason."""

from __future__ import annotations

import importlib
import inspect
import pkgutil

import asfdesk.services

ELSEWHERE = {
    "sealed.time_stamps.choose_time_service": "where the service is; tests/store/test_time_stamps.py raises signed ones",
    "output.exports.export_protocol": "writes a line in the trail; its protocol's tests have it",
    "preferences.recovery_key_is_kept": "a setting of the register",
    "preferences.recovery_key_is_new": "a setting of the register",
    "signatures.signing.freeze_texts": "within somebody's write: tests/store/test_frozen.py adds a text to a signed agreement",
    "signatures.signing.plan_visits": "within somebody's write, and makes visits only",
    "signatures.signing.record_consent": "within somebody's write, and makes a consent only",
    "agreeing.carried.choose_carry": "a setting of what later copies carry; tests/store/test_carried.py",
    "importing.layout.remember_layout": "which column of a list holds what",
    "importing.taking.take_in": "people, enterprises and units alone, as their own pages save them",
    "importing.undoing.undo_import": "refused once a placement stands on it; tests/store/test_register_import.py",
    "rebuilding.agreement.take_in_one": "leaves a signed agreement alone; tests/store/test_rebuild.py",
    "rebuilding.closing.take_in_closing": "adds beside a signed agreement; tests/store/test_rebuild_case.py",
    "finishing.endings.settle": "within the ending of a placement or its rebuilding; tests/store/test_ending_services.py",
    "sealed.failed_steps.keep": "within somebody's write, and keeps a file beside; tests/store/test_kept_documents.py",
    "rebuilding.entry.keep_file": "within somebody's write, and keeps a file that came; tests/store/test_rebuild_case.py",
    "rebuilding.protocol.take_in_protocol": "leaves a closed visit alone; tests/store/test_rebuild_case.py",
    "hand_over.hand_over": "lines in the reading log",
    "merging.rehearse": "lines in the reading log",
    "merging.given_way": "lines in the reading log",
    "merging.merge": "refuses a signed one that differs; tests/store/test_merging.py",
    "merging.undo": "refused once a signed one came with it; tests/store/test_merging.py",
    "rights.reading.opened": "a line in the reading log",
    "rights.protected.open_for": "a line in the reading log: why a protected identity was opened",
    "keeping.clock.keep_time": "the time the register was last in use; tests/unit/test_clock_guard.py",
    "keeping.lost_machine.note_opening": "when the register was unlocked; tests/gui/test_lost_machine.py",
    "rights.reading.entered": "a line in the reading log",
    "demo.register.build_demo": "fills an empty demo register",
    "demo.follow_ups.hold_past_visits": "within the building of a demo register",
    "rights.holds.put_hold": "keeps a person's case from disposal; tests/unit/test_retention_services.py",
    "rights.holds.release_hold": "lets it be disposed of again",
    "ordering.orders.save_order": "an order is made before its agreement; tests/store/test_order_services.py",
    "ordering.orders.delete_order": "refused once an enterprise has been asked; tests/store/test_order_services.py",
    "ordering.orders.restore_order": "an order alone; tests/store/test_order_services.py",
    "ordering.orders.ask": "an order alone; tests/store/test_order_services.py",
    "ordering.orders.answer": "an order alone; tests/store/test_order_services.py",
    "ordering.orders.close_order": "an order alone; tests/store/test_order_services.py",
    "ordering.orders.agreement_of": "begins an agreement by start_agreement, which is tried here",
    "signatures.paper.sign_on_paper": "signs what is presented; tests/store/test_paper_services.py tries it on what is signed",
    "signatures.paper.sign_protocol_on_paper": "a protocol of its own; tests/store/test_protocol_paper.py",
    "rights.trail.accept_alarm": "says that an alarm of the log was seen",
    "rights.access_extract.extract": "hands out what is there, and writes a line in the trail",
    "rights.log_control.record_control": "a control of the log on record; tests/unit/test_log_services.py",
    "rights.objections.save_objection": "stands beside what it contests; tests/unit/test_person_rights_services.py",
    "entry.people.remove": "tests/gui/test_coming_in.py: takes a way in away and touches no case",
    "agreeing.before_signing.lock_control": "within the write that presents; tests/store/test_before_signing_services.py",
    "authoring.checklist_upgrade.take_over_checklist": "of an open visit: its answers, never an agreement's words",
    "authoring.templates.save_item": "an own template: a released one never changes, tests/store/test_own_templates.py",
    "authoring.templates.release": "the same",
    "authoring.templates.next_edition": "the same: a draft of a later version",
    "authoring.templates.delete_draft": "a draft of a template",
    "authoring.templates.restore_draft": "a draft of a template",
    "visiting.phrases.save_phrase": "the officer's own phrases",
    "visiting.phrases.delete_phrase": "the officer's own phrases",
    "visiting.phrases.restore_phrase": "the officer's own phrases",
    "visiting.pictures.describe": "a picture of a visit; tests of pictures",
    "visiting.pictures.draw_sketch": "a picture of a visit; tests of pictures",
    "visiting.protocols.sign_protocol": "a visit's protocol has its own wall; its tests",
    "sealed.seals.keeping_sealed": "the steps of seals.keep_sealed, which is tried here",
    "visiting.protocol_seals.keeping_sealed_protocol": "the steps of the next",
    "visiting.protocol_seals.keep_sealed_protocol": "the same: the sealed file of a protocol",
    "finishing.closing_seals.keep_sealed_closing": "the sealed file of what was issued; tests/store/test_closing_seals.py",
    "visiting.enterprise_visits.plan_enterprise_visit": "a visit without a placement",
    "visiting.enterprise_visits.choose_months": "a setting: after how many months an enterprise counts as not visited",
    "visiting.visit_dates.move_with_effects": "moves planned visits, as visits.move_visit, which is tried here",
    "visiting.visit_dates.move_back": "undoes it",
    "visiting.visit_planning.add_planned": "within somebody's write, and makes visits only",
    "planning.busy_times.keep_busy_times": "the officer's own busy times",
    "signatures.outside.bring_back": "a file beside the agreement's own; tests/store/test_outside.py",
    "signatures.outside.forget_attempt": "the same: a failed attempt is no longer a to-do",
    "sealed.certificates.keep_from_card": "a certificate; what is sealed stays sealed, as certificates.use_file",
    "sealed.finished.choose_level": "a setting of files for archives",
    "rights.log_disposal.decide_months": "a setting: how long the log is kept",
    "rights.log_disposal.dispose_of_log": "old values of the log; tests of the log's disposal",
    "rights.disposal_protocols.keep_sealed": "the sealed protocol of a disposal",
    "signatures.approvals.approve": "a revision behind the sealed file, which stays as it was; tests of approvals",
    "signatures.approvals.choose_open": "a setting: whether sealed files leave room for others' certificates",
    "planning.calendar_export.visits_calendar": "the sequence of a calendar file",
    "planning.calendar_export.planned_calendar": "the same",
    "planning.calendar_export.cancelled_calendar": "the same",
    "signatures.signing.hand_over": "within the last signature of an amendment; tests/exchange/test_calendar_withdrawals.py",
    "visiting.lone_visits.save_lone_visit": "of a visit: where, until when, whom to call",
    "visiting.lone_visits.check_in": "the same",
    "visiting.lone_visits.take_back": "the same",
    "planning.reminders.choose_rules": "a setting: when reminders are quiet",
    "authoring.template_packs.take_in": "own templates, as templates.save_item",
    "demo.amending.amend": "within the building of a demo register",
    "demo.controls.with_control": "within the building of a demo register",
    "demo.endings.close_ended": "within the building of a demo register",
    "demo.signing.sign": "within the building of a demo register",
}


def writing_services() -> set[str]:
    """Every public function of the services that opens a write, or is given one."""
    found: set[str] = set()
    for info in pkgutil.walk_packages(asfdesk.services.__path__, "asfdesk.services."):
        module = importlib.import_module(info.name)
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ != info.name or name.startswith("_"):
                continue
            parameters = inspect.signature(function).parameters
            source = inspect.getsource(function)
            if ".store.write(" in source or "work.save" in source or ".save(" in source or "_record(" in source \
                    or (".add(" in source and "work" in parameters):  # fmt: skip
                found.add(f"{info.name.removeprefix('asfdesk.services.')}.{name}")
    return found
