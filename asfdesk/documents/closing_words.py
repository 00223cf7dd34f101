"""The Swedish words of the documents that close a placement."""

from __future__ import annotations

from asfdesk.domain.ending import EndedBy, ToldHow, ToldWho
from asfdesk.domain.final_assessment import Fulfilment, Worked

ENDED_BY = {
    EndedBy.PARTICIPANT: "Deltagaren",
    EndedBy.ENTERPRISE: "Anordnaren",
    EndedBy.COMMISSIONER: "Uppdragsgivaren",
    EndedBy.TOGETHER: "Alla parter gemensamt",
}
TOLD_WHO = {
    ToldWho.PARTICIPANT: "Deltagaren",
    ToldWho.ENTERPRISE: "Anordnaren",
    ToldWho.COMMISSIONER: "Uppdragsgivaren",
    ToldWho.OTHER: "Annan",
}
TOLD_HOW = {
    ToldHow.MEETING: "Vid möte",
    ToldHow.PHONE: "Per telefon",
    ToldHow.LETTER: "Med brev",
    ToldHow.EMAIL: "Med e-post",
}
FULFILMENT = {Fulfilment.FULLY: "Helt", Fulfilment.PARTLY: "Delvis", Fulfilment.NOT: "Inte"}
WORKED = {
    Worked.WELL: "Fungerade bra",
    Worked.PARTLY: "Fungerade delvis",
    Worked.NOT: "Fungerade inte",
    Worked.UNTRIED: "Har inte prövats",
}
