"""One agreement of a folder, put into the register anew: whole, in one transaction, or not at all.

Who is known already is matched and not doubled. Source of trust: the words and signatures prove each other by SHA-256
(:mod:`..sealed.carried_proof`), and ``before`` has the whole file judged.
"""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from asfdesk.documents.content import digest
from asfdesk.domain.agreement import Agreement, AgreementKind, FrozenText, Placement, State
from asfdesk.domain.bulk import Entry, Outcome, What, Why
from asfdesk.domain.change import Operation
from asfdesk.domain.consent import Consent, ConsentWay
from asfdesk.domain.ids import new_id
from asfdesk.domain.signature import Copy
from asfdesk.exchange.agreement_data import AgreementData
from asfdesk.store.work import Work

from ..agreeing.agreements import view_of
from ..agreeing.frozen_words import signed_document
from ..desk import Desk
from ..sealed import carried_proof as check
from .entry import Before, Conflict, Whole, attempted, keep_file, refuse_erased, unjudged


def take_in_one(desk: Desk, data: AgreementData, before: Before = unjudged) -> Entry:
    """One agreement, in one transaction. ``before`` is called when nothing in the data speaks against it; it may
    raise Refused, and tells how the whole file was judged."""
    entry = Entry("", Outcome.DONE, number=data.number, what=What.AGREEMENT)
    return attempted(
        lambda: _take_in(desk, data, before, entry), entry, Why.AGREEMENT_DIFFERS, Why.NUMBER_TAKEN
    )


def _take_in(desk: Desk, data: AgreementData, before: Before, entry: Entry) -> Entry:
    texts = check.check_words(data, desk.catalogue)
    check.check_values(data)
    person = check.participant(data.participant, desk.today())
    refuse_erased(desk, person.id, person.person_number, person.name)
    with desk.store.read() as work:
        known = work.agreements.find(UUID(data.id))
        same = known is not None and known.state is State.SIGNED and _same_words(work, known, texts)
    if known is not None:
        if not same:
            raise Conflict(Why.AGREEMENT_DIFFERS)
        return replace(entry, outcome=Outcome.ALREADY)
    whole = before()
    with desk.store.write(Operation.REBUILD) as work:
        work.note(f"rebuild {data.number}")
        _Taking(desk, work, data).take(texts)
        if whole is not None:
            _keep(desk, work, UUID(data.id), whole)
    return entry


def _keep(desk: Desk, work: Work, key: UUID, whole: Whole) -> None:
    stated = signed_document(view_of(desk, work, work.agreements.get(key)), Copy.FULL, frozenset())
    keep_file(desk, work, whole, digest(stated), agreement_id=key)


class _Taking:
    """Puts one agreement into a running unit of work; who is known already is matched, not doubled."""

    def __init__(self, desk: Desk, work: Work, data: AgreementData) -> None:
        self._desk, self._work, self._data = desk, work, data

    def take(self, texts: tuple[FrozenText, ...]) -> None:
        data, work = self._data, self._work
        assert data.terms is not None
        unit_id = self._unit()
        officer_id = self._officer(unit_id)
        participant_id = self._participant()
        enterprise_id = self._enterprise()
        supervisors = self._supervisors(enterprise_id)
        placement = self._placement(participant_id, enterprise_id, unit_id, officer_id)
        terms = replace(
            data.terms,
            unit_id=unit_id if data.terms.unit_id else None,
            officer_id=officer_id if data.terms.officer_id else None,
            supervisor_id=supervisors.get(data.terms.supervisor_id),
            deputy_id=supervisors.get(data.terms.deputy_id),
        )
        agreement = work.agreements.save(
            Agreement(
                UUID(data.id),
                placement.id,
                data.number,
                State.DRAFT,
                terms,
                round=data.round - 1,
                kind=AgreementKind(data.kind),
                amends_id=self._amends(placement.id),
            )
        )
        for mark in check.control(data):
            work.control.save(mark)
        agreement = work.agreements.save(
            replace(agreement, state=State.PRESENTED, round=data.round, presented_at=data.presented_at)
        )
        work.texts.add(*texts)
        work.signatures.add(*check.signatures(data))
        work.agreements.save(replace(agreement, state=State.SIGNED, signed_at=data.signed_at))
        self._visits(placement.id)
        self._consent(participant_id, enterprise_id)

    def _amends(self, placement_id: UUID) -> UUID | None:
        """The document before it, which must have been taken in first. Raises Conflict(NO_PREDECESSOR)."""
        if self._data.amends is None:
            return None
        before = self._work.agreements.find(UUID(self._data.amends.id))
        if before is None or before.state is not State.SIGNED or before.placement_id != placement_id:
            raise Conflict(Why.NO_PREDECESSOR)
        return before.id

    def _participant(self) -> UUID:
        value = check.participant(self._data.participant, self._desk.today())
        known = self._work.participants.find(value.id)
        number = value.person_number
        if known is not None:
            if number and known.person_number and known.person_number != number:
                raise Conflict(Why.PERSON_DIFFERS)
            return known.id
        same = self._work.participants.by_person_number(number) if number else None
        return same.id if same else self._work.participants.save(value).id

    def _enterprise(self) -> UUID:
        value = check.enterprise(self._data.enterprise)
        if self._work.enterprises.find(value.id):
            return value.id
        same = [
            e for e in self._work.enterprises.all() if value.org_number and e.org_number == value.org_number
        ]
        return same[0].id if same else self._work.enterprises.save(value).id

    def _supervisors(self, enterprise_id: UUID) -> dict[UUID | None, UUID]:
        """The ids in the file, and what they are here."""
        out: dict[UUID | None, UUID] = {}
        for one in self._data.supervisors:
            value = check.supervisor(one, enterprise_id)
            known = self._work.supervisors.find(value.id)
            if known is None:
                mine = self._work.supervisors.of_enterprise(enterprise_id)
                known = next((s for s in mine if s.name == value.name), None) or self._work.supervisors.save(
                    value
                )
            out[value.id] = known.id
        return out

    def _unit(self) -> UUID | None:
        if self._data.unit is None or self._data.commissioner is None:
            return None
        over = check.commissioner(self._data.commissioner)
        known = self._work.commissioners.find(over.id) or next(
            (c for c in self._work.commissioners.all() if (c.kind, c.name) == (over.kind, over.name)), None
        )
        known = known or self._work.commissioners.save(over)
        value = check.unit(self._data.unit, known.id)
        found = self._work.units.find(value.id) or next(
            (u for u in self._work.units.all() if (u.commissioner_id, u.name) == (known.id, value.name)), None
        )
        return (found or self._work.units.save(value)).id

    def _officer(self, unit_id: UUID | None) -> UUID | None:
        if self._data.officer is None:
            return None
        value = check.officer(self._data.officer, unit_id)
        found = self._work.officers.find(value.id) or next(
            (o for o in self._work.officers.all() if (o.name, o.unit_id) == (value.name, unit_id)), None
        )
        return (found or self._work.officers.save(value)).id

    def _placement(
        self, participant_id: UUID, enterprise_id: UUID, unit_id: UUID | None, officer_id: UUID | None
    ) -> Placement:
        data = self._data
        found = self._work.placements.find(UUID(data.placement_id))
        if found is not None:
            if (found.participant_id, found.enterprise_id) != (participant_id, enterprise_id):
                raise Conflict(Why.PERSON_DIFFERS)
            return found
        return self._work.placements.matching(
            participant_id, enterprise_id, data.measure
        ) or self._work.placements.save(
            Placement(
                id=UUID(data.placement_id),
                participant_id=participant_id,
                enterprise_id=enterprise_id,
                measure_code=data.measure,
                measure_from=data.measure_from,
                unit_id=unit_id,
                officer_id=officer_id,
                financier=data.financier,
            )
        )

    def _visits(self, placement_id: UUID) -> None:
        there = self._work.visits.of_placement(placement_id)
        days = {(visit.kind, visit.on) for visit in there}
        self._work.visits.save_all(
            [
                visit
                for visit in check.visits(self._data, placement_id)
                if (visit.kind, visit.on) not in days and self._work.visits.find(visit.id) is None
            ]
        )

    def _consent(self, participant_id: UUID, enterprise_id: UUID) -> None:
        """The topics that the participant signed to share, as the signing recorded them."""
        terms = self._data.terms
        assert terms is not None
        purpose = f"Placering enligt överenskommelse {self._data.number}"
        known = any(c.purpose == purpose for c in self._work.consents.of_participant(participant_id))
        if known or not terms.shared_topics:
            return
        on = self._desk.local(self._data.signed_at).date()
        self._work.consents.save(
            Consent(
                id=new_id(),
                participant_id=participant_id,
                enterprise_id=enterprise_id,
                topics=terms.shared_topics,
                purpose=purpose,
                way=ConsentWay.WRITTEN,
                valid_from=min(on, terms.start or on),
                valid_to=terms.end,
                given_on=on,
            )
        )


def _same_words(work: Work, known: Agreement, texts: tuple[FrozenText, ...]) -> bool:
    there: dict[Copy, str] = {text.copy: text.sha256 for text in work.texts.of(known.id, known.round)}
    return there == {text.copy: text.sha256 for text in texts}
