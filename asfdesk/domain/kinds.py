"""The closed lists of kinds that the trade data, the register and the documents share.

Why one module: these are the words that resources, store columns and screens must agree on to the letter.
The values are stored and written in data files; they never change once released. Swedish wording is the
interface's business (``gui.text``), so nothing here is shown to a person.
"""

from enum import StrEnum


class CommissionerKind(StrEnum):
    """Who orders a placement (*uppdragsgivare*)."""

    AF = "af"
    MUNICIPALITY = "municipality"
    FK = "fk"
    COORDINATION_ASSOCIATION = "coordination_association"
    REGION = "region"
    OTHER = "other"


class VisitKind(StrEnum):
    """What an officer meets for; a checklist says which of these it serves."""

    WORKPLACE = "workplace"
    INDIVIDUAL = "individual"
    THREE_PARTY = "three_party"
    INTRODUCTION = "introduction"
    CLOSING = "closing"
    DIALOGUE = "dialogue"
    ENTERPRISE = "enterprise"


OF_ENTERPRISE = (VisitKind.ENTERPRISE, VisitKind.DIALOGUE)
"""What an officer meets an enterprise for when no participant is spoken of."""


class CompensationKind(StrEnum):
    """How money follows a placement. NONE is an explicit choice, never a missing value."""

    NONE = "none"
    PER_DAY_PRESENT = "per_day_present"
    PER_MONTH = "per_month"
    ADDITIONAL_COST = "additional_cost"


class SharedTopic(StrEnum):
    """Subjects about a participant that may reach a supervisor only with the participant's consent.

    Source: JO 3507-2017 (secret data shown to a supervisor without documented consent).
    """

    PERSON_NUMBER = "person_number"
    CONTACT = "contact"
    LANGUAGE = "language"
    ADAPTATIONS = "adaptations"
    HEALTH = "health"
    BACKGROUND = "background"
    GOALS = "goals"
    DECISION = "decision"
    PARTICIPANT_VIEW = "participant_view"
    NOTES = "notes"
    OTHER_CONTACTS = "other_contacts"
