"""What may happen to the seals of a register after an agreement is signed."""

from __future__ import annotations

from asfdesk.domain.agreement import AgreementView
from asfdesk.domain.seal_ladder import Hindrance, Sealable, Step
from asfdesk.domain.signature import Copy
from asfdesk.domain.trust import TrustPurpose
from asfdesk.sealing.certificates import Holder, export_pkcs12, new_root, new_seal, pem
from asfdesk.services.desk import Desk
from asfdesk.services.sealed import certificates, failed_steps, seals


def seal_otherwise(desk: Desk, view: AgreementView) -> None:
    """The authority's certificate comes and goes, another root is believed for a while, a step fails and succeeds."""
    own = new_root(Holder("Gävle"), desk.now())
    identity = new_seal(own, Holder("Gävle"), desk.now())
    certificates.use_file(desk, export_pkcs12(identity, "x"), "x")
    [trusted] = certificates.trust(desk, pem(own.certificate), TrustPurpose.SIGNATURES)
    certificates.distrust(desk, trusted.id)
    certificates.make_own(desk)
    of = Sealable(agreement_id=view.agreement.id)
    failed_steps.note_failure(desk, of, Copy.FULL, Step.TIME, Hindrance.UNREACHABLE)
    seals.keep_sealed(desk, view, Copy.FULL)
