"""What a service sees of one open transaction: repositories over values."""

from __future__ import annotations

from sqlalchemy import Connection

from asfdesk.domain.change import Kind

from .lists import Lists
from .rows.attendance_repositories import Attendance, Costs
from .rows.calendar_repositories import CalendarEntries, LoneVisits, VisitChanges, Withdrawals
from .rows.case_repositories import Agreements, Consents, FrozenTexts, Placements, Signatures
from .rows.clock_rows import ClockRows
from .rows.control_repositories import ControlMarks
from .rows.desk_repositories import Drafts, Preferences
from .rows.ending_repositories import Assessments, Certificates, ClosingDocuments, Endings, Outcomes
from .rows.kept_repositories import FailedSteps, KeptDocuments, SealCertificates, TrustedCertificates
from .rows.ledger import Ledger
from .rows.order_repositories import OrderRequests, Orders
from .rows.own_repositories import OwnItems, TemplateMemories
from .rows.party_repositories import Commissioners, Enterprises, Officers, Participants, Supervisors, Units
from .rows.privacy_repositories import Holds, LogChecks, Objections
from .rows.protocol_repositories import Phrases, Pictures, Protocols
from .rows.visit_repositories import Actions, Answers, Checklists, Visits
from .search import Hit, search
from .trail.readings import Readings


class Work:
    """Repositories bound to one transaction; useless after it."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.participants = Participants(ledger)
        self.enterprises = Enterprises(ledger)
        self.supervisors = Supervisors(ledger)
        self.commissioners = Commissioners(ledger)
        self.units = Units(ledger)
        self.officers = Officers(ledger)
        self.placements = Placements(ledger)
        self.agreements = Agreements(ledger)
        self.texts = FrozenTexts(ledger)
        self.signatures = Signatures(ledger)
        self.control = ControlMarks(ledger)
        self.consents = Consents(ledger)
        self.visits = Visits(ledger)
        self.visit_changes = VisitChanges(ledger)
        self.calendar_entries = CalendarEntries(ledger)
        self.withdrawals = Withdrawals(ledger)
        self.lone_visits = LoneVisits(ledger)
        self.orders = Orders(ledger)
        self.own = OwnItems(ledger)
        self.template_memories = TemplateMemories(ledger)
        self.requests = OrderRequests(ledger)
        self.attendance = Attendance(ledger)
        self.costs = Costs(ledger)
        self.endings = Endings(ledger)
        self.assessments = Assessments(ledger)
        self.certificates = Certificates(ledger)
        self.outcomes = Outcomes(ledger)
        self.closing = ClosingDocuments(ledger)
        self.answers = Answers(ledger)
        self.actions = Actions(ledger)
        self.checklists = Checklists(ledger)
        self.pictures = Pictures(ledger)
        self.protocols = Protocols(ledger)
        self.phrases = Phrases(ledger)
        self.kept = KeptDocuments(ledger)
        self.failed_steps = FailedSteps(ledger)
        self.seal_certificates = SealCertificates(ledger)
        self.trusted_certificates = TrustedCertificates(ledger)
        self.readings = Readings(ledger)
        self.holds = Holds(ledger)
        self.objections = Objections(ledger)
        self.log_checks = LogChecks(ledger)
        self.drafts = Drafts(ledger)
        self.preferences = Preferences(ledger)
        self.clock = ClockRows(ledger)
        self.lists = Lists(ledger.connection)

    def note(self, text: str) -> None:
        """Why, or what was handed out: stands with the operation in the trail. Call it before the first save."""
        if self.ledger.entered:
            raise RuntimeError("the operation is entered already")
        self.ledger.note = text
        _ = self.ledger.operation_id

    @property
    def connection(self) -> Connection:
        """The transaction itself, for the store's own modules and tests."""
        return self.ledger.connection

    def search(self, text: str, *, limit: int = 50, kinds: tuple[Kind, ...] = ()) -> list[Hit]:
        """Search-as-you-type over the register; best first. ``kinds`` empty = all kinds."""
        return search(self.ledger.connection, text, limit=limit, kinds=kinds)
