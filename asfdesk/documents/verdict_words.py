"""A judgement in Swedish, line by line: the same words on the command line, in the window and on paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from asfdesk.domain import swedish
from asfdesk.domain.seal_ladder import Rung
from asfdesk.domain.verdict import Content, Difference, Found, Judgement, Mark, Reason, Unlike, Verdict

from .seal_note import grouped

VERDICTS = {
    Verdict.GOOD: "Dokumentet är oförändrat och förseglat av någon som du litar på.",
    Verdict.BAD: "Lita inte på dokumentet.",
    Verdict.NOT_OURS: "Dokumentet går inte att bedöma.",
}
REASONS = {
    Reason.ALTERED: "Innehållet har ändrats sedan det förseglades.",
    Reason.INVALID_SIGNATURE: "Underskriften stämmer inte med certifikatet.",
    Reason.SEAL_REMOVED: "Filen är gjord med asfdesk men saknar sigill. Det har tagits bort, eller så är filen ett utkast.",
    Reason.CHANGED_AFTER: "Något har ritats över, lagts till eller tagits bort efter förseglingen.",
    Reason.ADDED_AFTER: "Filen fortsätter efter det som är förseglat. Det tillagda täcks inte av sigillet.",
    Reason.NOT_TRUSTED: "Utfärdaren av certifikatet är inte känd här. Be avsändaren om rotcertifikatet och jämför "
    "fingeravtrycket på annan väg.",
    Reason.NOT_VALID_THEN: "Certifikatets tid är ute, och ingen intygad tid visar att det gällde när det användes.",
    Reason.CONTENT_DIFFERS: "Uppgifterna i filen och den synliga texten stämmer inte med varandra.",
    Reason.NOT_CONFORMING: "Filen följer inte arkivformatet (PDF/A och PDF/UA).",
    Reason.NEWER_DATA: "Filen är gjord med en nyare version av asfdesk. Uppdatera programmet för att jämföra uppgifterna "
    "i filen med texten.",
    Reason.UNREADABLE: "Filen är skadad eller gjord så att den inte går att läsa.",
    Reason.TOO_LARGE: "Filen är större än 100 MB och läses inte.",
    Reason.TOO_MUCH: "Filen tog för mycket tid eller minne och lästes inte färdigt.",
    Reason.NOT_PDF: "Filen är ingen PDF.",
    Reason.NO_SIGNATURE: "Filen har ingen elektronisk underskrift och är inte gjord med asfdesk.",
}
RUNGS = {
    Rung.DRAWN: "Utan sigill: bara ritade underskrifter (enkel elektronisk underskrift)",
    Rung.SEALED: "Förseglat; tiden är datorns egen",
    Rung.TRUSTED_TIME: "Förseglat med intygad tid",
    Rung.LONG_TERM: "Förseglat med intygad tid och långtidsskydd",
}
_UNREAD = "sidornas text går inte att läsa ut"
_KINDS = {Mark.SEAL: "Sigill", Mark.SIGNATURE: "Underskrift", Mark.TIME: "Tidsstämpel"}
_PROFILES = {"1a": "PDF/A-1a", "2a": "PDF/A-2a", "3a": "PDF/A-3a", "ua1": "PDF/UA-1"}


@dataclass(frozen=True, slots=True)
class Line:
    """``label: text``; ``good`` None says neither well nor ill."""

    label: str
    text: str
    good: bool | None = None


def lines(judgement: Judgement) -> list[Line]:
    """Everything but the verdict: reasons first, then who, when, what and which."""
    out = [Line("Varför", REASONS[reason], good=False) for reason in judgement.reasons]
    if judgement.number:
        out.append(Line("Säger sig vara", f"överenskommelse {judgement.number}"))
    elif judgement.title:
        out.append(Line("Säger sig vara", judgement.title[:120]))
    out += [_found(one, judgement.revisions) for one in judgement.found]
    if judgement.found:
        if judgement.verdict is Verdict.GOOD:  # a seal that does not hold stands on no rung
            out.append(Line("Steg", RUNGS[judgement.rung]))
        out.append(_after(judgement))
    if judgement.content in (Content.AGREES, Content.DIFFERS):
        agrees = judgement.content is Content.AGREES
        words = (
            "Uppgifterna i filen säger samma som texten, och all text syns" if agrees else "Säger olika saker"
        )
        out.append(Line("Uppgifter och text", words, good=agrees))
    out += [Line("Skillnad", difference_words(one), good=False) for one in judgement.differences]
    for result in judgement.conformance.results:
        name = _PROFILES.get(result.profile, result.profile)
        words = f"{name} godkänd" if result.passed else f"{name} underkänd: {', '.join(result.broken[:3])}"
        out.append(Line("Arkivformat", words, good=result.passed))
    if judgement.sha256:
        out.append(Line("SHA-256", grouped(judgement.sha256)))
    return out


def _found(one: Found, revisions: int) -> Line:
    when = ""
    if one.at is not None:
        clock = "" if one.kind is Mark.TIME else " enligt den egna klockan"
        when = f", {swedish.moment(one.at.astimezone(swedish.SWEDEN))}{clock}"
    state = (
        "oförändrat och känt"
        if one.intact and one.trusted
        else "oförändrat men okänd utfärdare"
        if one.intact
        else "stämmer inte"
    )
    part = f", version {one.revision} av {revisions}" if revisions > 1 else ""
    text = (
        f"{one.name}{when}{part}: {state}. Utfärdat av {one.issuer}. Fingeravtryck {grouped(one.fingerprint)}"
    )
    return Line(_KINDS[one.kind], text, good=one.intact and one.trusted)


def _after(judgement: Judgement) -> Line:
    label = "Tillagt efteråt"
    if {Reason.ADDED_AFTER, Reason.CHANGED_AFTER, Reason.ALTERED} & set(judgement.reasons):
        return Line(label, "Ja, och det är inte tillåtet", good=False)
    stamps = sum(one.kind is Mark.TIME for one in judgement.found)
    marks = len(judgement.found) - stamps
    added = [f"{marks - 1} underskrifter"] if marks > 1 else []
    if stamps:
        added.append("en tidsstämpel" if stamps == 1 else f"{stamps} tidsstämplar")
    return Line(label, " och ".join(added).capitalize() or "Ingenting", good=True)


def difference_words(one: Difference) -> str:
    """One place where data and page differ: what each says, and on which page when that is known."""
    at = f"Sida {one.page}: " if one.page else ""
    shown, carried = _quoted(one.shown), _quoted(one.carried)
    match one.unlike:
        case Unlike.WORDS if one.shown and one.carried:
            text = f"sidan säger {shown} där uppgifterna säger {carried}"
        case Unlike.WORDS | Unlike.ADDED if one.shown:
            text = f"{shown} står på sidan men inte i uppgifterna"
        case Unlike.WORDS | Unlike.FACT:
            text = f"{carried} står i uppgifterna men inte på någon sida"
        case Unlike.SHAPE:
            text = f"tecknen {shown} är inte ritade som de läses"
        case Unlike.INK:
            text = f"{shown} är inte ritad med de streck som uppgifterna har"
        case Unlike.PICTURE:
            text = "bilderna på sidorna är inte de som hör till uppgifterna"
        case Unlike.HIDDEN:
            text = f"{shown} är övermålat eller dolt" if one.shown else "något är övermålat eller dolt"
        case _:
            text = f"uppgifterna i filen hänger inte ihop ({one.carried})" if one.carried else _UNREAD
    return at + text if at else text[:1].upper() + text[1:]


def _quoted(text: str) -> str:
    return f"”{text if len(text) <= 160 else text[:157] + '…'}”"


def now_words(at: datetime) -> str:
    """When the look was taken."""
    return f"Kontrollerat {swedish.moment(at.astimezone(swedish.SWEDEN))}"
