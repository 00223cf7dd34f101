<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n agreements</source>
        <translation>
            <numerusform>%n överenskommelse</numerusform>
            <numerusform>%n överenskommelser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups beside the register, the newest from {newest}.</source>
        <translation>
            <numerusform>%n säkerhetskopia bredvid registret, från {newest}.</numerusform>
            <numerusform>%n säkerhetskopior bredvid registret, den nyaste från {newest}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups copied to the second place.</source>
        <translation>
            <numerusform>%n säkerhetskopia kopierad till den andra platsen.</numerusform>
            <numerusform>%n säkerhetskopior kopierade till den andra platsen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups were found.</source>
        <translation>
            <numerusform>%n säkerhetskopia hittades.</numerusform>
            <numerusform>%n säkerhetskopior hittades.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n busy times are known now; titles were not read.</source>
        <translation>
            <numerusform>En upptagen tid är känd nu; rubriker har inte lästs.</numerusform>
            <numerusform>%n upptagna tider är kända nu; rubriker har inte lästs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n intyg</numerusform>
            <numerusform>%n intyg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes so far</source>
        <translation>
            <numerusform>%n ändring hittills</numerusform>
            <numerusform>%n ändringar hittills</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dygn</numerusform>
            <numerusform>%n dygn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n dag sedan</numerusform>
            <numerusform>%n dagar sedan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days are used before</source>
        <translation>
            <numerusform>%n dag är använd tidigare</numerusform>
            <numerusform>%n dagar är använda tidigare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days earlier, as the moved visit, is {day}</source>
        <translation>
            <numerusform>en dag tidigare, som det flyttade besöket, är {day}</numerusform>
            <numerusform>%n dagar tidigare, som det flyttade besöket, är {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days later, as the moved visit, is {day}</source>
        <translation>
            <numerusform>en dag senare, som det flyttade besöket, är {day}</numerusform>
            <numerusform>%n dagar senare, som det flyttade besöket, är {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days not marked</source>
        <translation>
            <numerusform>%n dag inte markerad</numerusform>
            <numerusform>%n dagar inte markerade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days without a known amount</source>
        <translation>
            <numerusform>%n dag utan känt belopp</numerusform>
            <numerusform>%n dagar utan känt belopp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n klar</numerusform>
            <numerusform>%n klara</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier backups still hold the person, encrypted, and are thinned out by {day} at the latest. Whoever restores one of them gets a register in which the person is erased again at once.</source>
        <translation>
            <numerusform>%n tidigare säkerhetskopia har personen kvar, krypterad, och gallras senast {day}. Den som återställer den får ett register där personen genast raderas igen.</numerusform>
            <numerusform>%n tidigare säkerhetskopior har personen kvar, krypterad, och gallras senast {day}. Den som återställer en av dem får ett register där personen genast raderas igen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier placements there, the outcome is not known</source>
        <translation>
            <numerusform>%n tidigare placering där, utfallet är inte känt</numerusform>
            <numerusform>%n tidigare placeringar där, utfallet är inte känt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n enterprises not visited for long</source>
        <translation>
            <numerusform>%n företag har inte besökts på länge</numerusform>
            <numerusform>%n företag har inte besökts på länge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries could not be read.</source>
        <translation>
            <numerusform>En post kunde inte läsas.</numerusform>
            <numerusform>%n poster kunde inte läsas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries in the package were erased here and do not come back.</source>
        <translation>
            <numerusform>%n uppgift i paketet är gallrad här och kommer inte tillbaka.</numerusform>
            <numerusform>%n uppgifter i paketet är gallrade här och kommer inte tillbaka.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the audit trail are gone.</source>
        <translation>
            <numerusform>%n rad i loggen är borta.</numerusform>
            <numerusform>%n rader i loggen är borta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were made while the clock was doubtful. The latest:</source>
        <translation>
            <numerusform>%n anteckning gjordes medan klockan var osäker:</numerusform>
            <numerusform>%n anteckningar gjordes medan klockan var osäker. De senaste:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n final assessments</source>
        <translation>
            <numerusform>%n slutbedömning</numerusform>
            <numerusform>%n slutbedömningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free places</source>
        <translation>
            <numerusform>%n ledig plats</numerusform>
            <numerusform>%n lediga platser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n timme</numerusform>
            <numerusform>%n timmar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n timme sedan</numerusform>
            <numerusform>%n timmar sedan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n utelämnad</numerusform>
            <numerusform>%n utelämnade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n rad</numerusform>
            <numerusform>%n rader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines were added.</source>
        <translation>
            <numerusform>%n rad lades till.</numerusform>
            <numerusform>%n rader lades till.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minut</numerusform>
            <numerusform>%n minuter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minut sedan</numerusform>
            <numerusform>%n minuter sedan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n saknas</numerusform>
            <numerusform>%n saknas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n månad</numerusform>
            <numerusform>%n månader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months after the end</source>
        <translation>
            <numerusform>%n månad efter slutet</numerusform>
            <numerusform>%n månader efter slutet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months in all</source>
        <translation>
            <numerusform>%n månad sammanlagt</numerusform>
            <numerusform>%n månader sammanlagt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months later is {day}</source>
        <translation>
            <numerusform>%n månad senare är {day}</numerusform>
            <numerusform>%n månader senare är {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n till</numerusform>
            <numerusform>%n till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the same placement</source>
        <translation>
            <numerusform>%n till i samma placering</numerusform>
            <numerusform>%n till i samma placering</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more on {day}</source>
        <translation>
            <numerusform>%n till {day}</numerusform>
            <numerusform>%n till {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not tried</source>
        <translation>
            <numerusform>%n inte prövad</numerusform>
            <numerusform>%n inte prövade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operations</source>
        <translation>
            <numerusform>%n ändring</numerusform>
            <numerusform>%n ändringar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages are damaged.</source>
        <translation>
            <numerusform>%n sida är skadad.</numerusform>
            <numerusform>%n sidor är skadade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages belong to something else and were left out.</source>
        <translation>
            <numerusform>%n sida hör till något annat och togs inte med.</numerusform>
            <numerusform>%n sidor hör till något annat och togs inte med.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages of the register are damaged.</source>
        <translation>
            <numerusform>%n sida i registret är skadad.</numerusform>
            <numerusform>%n sidor i registret är skadade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people in the package were erased here and do not come back.</source>
        <translation>
            <numerusform>%n person i paketet är gallrad här och kommer inte tillbaka.</numerusform>
            <numerusform>%n personer i paketet är gallrade här och kommer inte tillbaka.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures taken in.</source>
        <translation>
            <numerusform>%n bild är med.</numerusform>
            <numerusform>%n bilder är med.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points of the control before signing are open</source>
        <translation>
            <numerusform>%n punkt i kontrollen före underskrift är öppen</numerusform>
            <numerusform>%n punkter i kontrollen före underskrift är öppna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n protocols</source>
        <translation>
            <numerusform>%n protokoll</numerusform>
            <numerusform>%n protokoll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n fråga</numerusform>
            <numerusform>%n frågor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions must be answered before the visit can be closed.</source>
        <translation>
            <numerusform>%n fråga måste besvaras innan besöket kan avslutas.</numerusform>
            <numerusform>%n frågor måste besvaras innan besöket kan avslutas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n nekad</numerusform>
            <numerusform>%n nekade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registered anew</source>
        <translation>
            <numerusform>%n ny</numerusform>
            <numerusform>%n nya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows came from the newest backup.</source>
        <translation>
            <numerusform>%n rad togs från den senaste säkerhetskopian.</numerusform>
            <numerusform>%n rader togs från den senaste säkerhetskopian.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows could not be told to any table.</source>
        <translation>
            <numerusform>%n rad kunde inte hänföras till någon tabell.</numerusform>
            <numerusform>%n rader kunde inte hänföras till någon tabell.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were made anew from the audit trail.</source>
        <translation>
            <numerusform>%n rad återskapades ur loggen.</numerusform>
            <numerusform>%n rader återskapades ur loggen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n fanns redan</numerusform>
            <numerusform>%n fanns redan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things are left before it can be signed.</source>
        <translation>
            <numerusform>%n sak återstår innan den kan skrivas under.</numerusform>
            <numerusform>%n saker återstår innan den kan skrivas under.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things are left; a click goes to the first</source>
        <translation>
            <numerusform>%n sak återstår; ett klick går dit</numerusform>
            <numerusform>%n saker återstår; ett klick går till den första</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things are missing</source>
        <translation>
            <numerusform>%n sak saknas</numerusform>
            <numerusform>%n saker saknas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things are missing before signing</source>
        <translation>
            <numerusform>Det här saknas före underskrift (%n)</numerusform>
            <numerusform>Det här saknas före underskrift (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things missing</source>
        <translation>
            <numerusform>%n sak saknas</numerusform>
            <numerusform>%n saker saknas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things stop the release</source>
        <translation>
            <numerusform>%n sak hindrar fastställandet</numerusform>
            <numerusform>%n saker hindrar fastställandet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things stop the release. The list shows them.</source>
        <translation>
            <numerusform>%n sak hindrar fastställandet. Listan visar den.</numerusform>
            <numerusform>%n saker hindrar fastställandet. Listan visar dem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to put right</source>
        <translation>
            <numerusform>%n sak att rätta</numerusform>
            <numerusform>%n saker att rätta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things were taken in.</source>
        <translation>
            <numerusform>%n sak togs in.</numerusform>
            <numerusform>%n saker togs in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times in an unknown time zone were taken as Swedish.</source>
        <translation>
            <numerusform>En tid i okänd tidszon lästes som svensk.</numerusform>
            <numerusform>%n tider i okänd tidszon lästes som svenska.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n oförändrad</numerusform>
            <numerusform>%n oförändrade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n uppdaterad</numerusform>
            <numerusform>%n uppdaterade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values gave way…</source>
        <translation>
            <numerusform>%n värde gav vika…</numerusform>
            <numerusform>%n värden gav vika…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n besök</numerusform>
            <numerusform>%n besök</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits are picked out</source>
        <translation>
            <numerusform>%n besök är markerat</numerusform>
            <numerusform>%n besök är markerade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits are planned</source>
        <translation>
            <numerusform>%n besök är planerat</numerusform>
            <numerusform>%n besök är planerade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits will be planned when all three have signed</source>
        <translation>
            <numerusform>%n besök planeras när alla tre har skrivit under</numerusform>
            <numerusform>%n besök planeras när alla tre har skrivit under</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks after the start</source>
        <translation>
            <numerusform>%n vecka efter starten</numerusform>
            <numerusform>%n veckor efter starten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks before that is {day}</source>
        <translation>
            <numerusform>en vecka före är {day}</numerusform>
            <numerusform>%n veckor före är {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks before the end</source>
        <translation>
            <numerusform>en vecka före slutet</numerusform>
            <numerusform>%n veckor före slutet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks later is {day}</source>
        <translation>
            <numerusform>%n vecka senare är {day}</numerusform>
            <numerusform>%n veckor senare är {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(utan rubrik)</translation>
    </message>
    <message>
        <source>1 is the last week.</source>
        <translation>1 är sista veckan.</translation>
    </message>
    <message>
        <source>1. Print</source>
        <translation>1. Skriv ut</translation>
    </message>
    <message>
        <source>2. Scan or photograph</source>
        <translation>2. Skanna eller fotografera</translation>
    </message>
    <message>
        <source>3. Who has signed</source>
        <translation>3. Vem har undertecknat</translation>
    </message>
    <message>
        <source>A PIN is set</source>
        <translation>Pinkod är satt</translation>
    </message>
    <message>
        <source>A brace or Ctrl+Space puts in names, dates and other blanks.</source>
        <translation>Skriv en klammer eller tryck Ctrl+Mellanslag för namn, datum och annat som fylls i.</translation>
    </message>
    <message>
        <source>A bridge to the ordinary labour market</source>
        <translation>En väg till den ordinarie arbetsmarknaden</translation>
    </message>
    <message>
        <source>A case officer&apos;s name on a certificate tells of an authority.</source>
        <translation>En handläggares namn på ett intyg avslöjar att en myndighet var inblandad.</translation>
    </message>
    <message>
        <source>A cell holds more text than Excel allows. Nothing was read.</source>
        <translation>En cell rymmer mer text än Excel tillåter. Ingenting har lästs.</translation>
    </message>
    <message>
        <source>A certificate does not say why the placement ended: only its last day came back.</source>
        <translation>Ett intyg säger inte varför placeringen slutade: bara sista dagen kom tillbaka.</translation>
    </message>
    <message>
        <source>A condition is not complete: choose what it looks at, and no more than four groups inside each other.</source>
        <translation>Ett villkor är inte färdigt: välj vad det ska titta på, och högst fyra grupper i varandra.</translation>
    </message>
    <message>
        <source>A date</source>
        <translation>Ett datum</translation>
    </message>
    <message>
        <source>A date, a time or a number cannot be read and would not be saved. The rest is saved.</source>
        <translation>Ett datum, en tid eller ett tal går inte att läsa och sparas därför inte. Resten sparas.</translation>
    </message>
    <message>
        <source>A day earlier or later in a field for a date</source>
        <translation>En dag tidigare eller senare i ett datumfält</translation>
    </message>
    <message>
        <source>A document of the placement lies open for signatures. Sign it or withdraw it first.</source>
        <translation>En handling i placeringen är framlagd för underskrift. Underteckna den eller ta tillbaka den först.</translation>
    </message>
    <message>
        <source>A file can be copied and sent on, and the program cannot call it back. Save it with a password, or keep it where only those who must can open it. It holds neither number, address, telephone nor e-mail.</source>
        <translation>En fil kan kopieras och skickas vidare, och programmet kan inte ta tillbaka den. Spara den med lösenord, eller förvara den där bara de som måste kommer åt den. Den innehåller varken nummer, adress, telefon eller e-post.</translation>
    </message>
    <message>
        <source>A final assessment or a certificate has been issued, so the ending stands as it is.</source>
        <translation>En slutbedömning eller ett intyg är utfärdat, så avslutet står fast.</translation>
    </message>
    <message>
        <source>A hold keeps this person's case. Release the hold first.</source>
        <translation>Ett gallringsstopp gäller för personen. Häv stoppet först.</translation>
    </message>
    <message>
        <source>A lasting place in the enterprise</source>
        <translation>En varaktig plats i företaget</translation>
    </message>
    <message>
        <source>A line of text</source>
        <translation>En rad text</translation>
    </message>
    <message>
        <source>A long sentence.</source>
        <translation>En lång mening.</translation>
    </message>
    <message>
        <source>A new period after this one, with a motivation of its own</source>
        <translation>En ny period efter den här, med en egen motivering</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Ett tal</translation>
    </message>
    <message>
        <source>A part stands twice.</source>
        <translation>En del finns två gånger.</translation>
    </message>
    <message>
        <source>A part that every agreement must print is missing or has a condition.</source>
        <translation>En del som varje överenskommelse måste ha saknas eller har villkor.</translation>
    </message>
    <message>
        <source>A part that every agreement must print is missing or has a condition: {part}</source>
        <translation>En del som varje överenskommelse måste ha saknas eller har villkor: {part}</translation>
    </message>
    <message>
        <source>A participant who has a placement cannot be removed. The case is kept until it may be disposed of.</source>
        <translation>En deltagare som har en placering kan inte tas bort. Ärendet bevaras tills det får gallras.</translation>
    </message>
    <message>
        <source>A participant with this number is already registered.</source>
        <translation>Det finns redan en deltagare med det här numret.</translation>
    </message>
    <message>
        <source>A process ended before its time and was replaced. Its document was made again.</source>
        <translation>En process dog i förtid och ersattes. Dess dokument gjordes om.</translation>
    </message>
    <message>
        <source>A question that no checklist has any more</source>
        <translation>En fråga som ingen checklista längre har</translation>
    </message>
    <message>
        <source>A question with options needs at least one, each with words; other questions have none.</source>
        <translation>En fråga med alternativ behöver minst ett, vart och ett med text. Andra frågor har inga.</translation>
    </message>
    <message>
        <source>A reminder never says whom a visit is about. It comes while the program runs, also when it is locked.</source>
        <translation>En påminnelse säger aldrig vem ett besök gäller. Den kommer medan programmet är igång, också när det är låst.</translation>
    </message>
    <message>
        <source>A scale</source>
        <translation>En skala</translation>
    </message>
    <message>
        <source>A sealed agreement did not pass the archive's rules</source>
        <translation>En förseglad överenskommelse klarade inte arkivets regler</translation>
    </message>
    <message>
        <source>A sealed agreement lacks its long-term proof</source>
        <translation>En förseglad överenskommelse saknar långtidsskydd</translation>
    </message>
    <message>
        <source>A sealed document did not pass the archive&apos;s rules</source>
        <translation>En förseglad handling klarade inte arkivets regler</translation>
    </message>
    <message>
        <source>A sealed document lacks its long-term proof</source>
        <translation>En förseglad handling saknar långtidsskydd</translation>
    </message>
    <message>
        <source>A search hit</source>
        <translation>En sökträff</translation>
    </message>
    <message>
        <source>A sentence of {words} words, at most {most} are advised: “{sentence}”</source>
        <translation>En mening på {words} ord, högst {most} rekommenderas: ”{sentence}”</translation>
    </message>
    <message>
        <source>A signature does not belong to these words.</source>
        <translation>En underskrift hör inte till de här orden.</translation>
    </message>
    <message>
        <source>A signed agreement can carry its data inside the PDF, so that the register can be rebuilt from it. The times and the pressure of a signature are left to the case file and to whoever signed. The supervisor never gets more than the participant consented to.</source>
        <translation>En undertecknad överenskommelse kan bära sina uppgifter inuti PDF-filen, så att registret kan byggas upp från den. En underskrifts tider och tryck följer bara med till akten och till den som skrev under. Handledaren får aldrig mer än deltagaren har samtyckt till.</translation>
    </message>
    <message>
        <source>A signed agreement could not be sealed</source>
        <translation>En undertecknad överenskommelse kunde inte förseglas</translation>
    </message>
    <message>
        <source>A signed document never changes. Make an amendment instead.</source>
        <translation>Ett undertecknat dokument ändras aldrig. Gör ett tillägg i stället.</translation>
    </message>
    <message>
        <source>A signed protocol could not be sealed</source>
        <translation>Ett underskrivet protokoll kunde inte förseglas</translation>
    </message>
    <message>
        <source>A sketch</source>
        <translation>En skiss</translation>
    </message>
    <message>
        <source>A supervisor can take {number} more</source>
        <translation>En handledare kan ta emot {number} till</translation>
    </message>
    <message>
        <source>A term that is named does not exist here.</source>
        <translation>Ett villkor som nämns finns inte här.</translation>
    </message>
    <message>
        <source>A term that the measure requires</source>
        <translation>Ett villkor som insatsen kräver</translation>
    </message>
    <message>
        <source>A term that the measure requires is missing.</source>
        <translation>Ett villkor som insatsen kräver saknas.</translation>
    </message>
    <message>
        <source>A trustee or another who speaks for the participant.</source>
        <translation>En god man eller någon annan som för deltagarens talan.</translation>
    </message>
    <message>
        <source>A visit begins soon.</source>
        <translation>Ett besök börjar snart.</translation>
    </message>
    <message>
        <source>A visit holds at most {most} pictures.</source>
        <translation>Ett besök kan ha högst {most} bilder.</translation>
    </message>
    <message>
        <source>A visit made alone</source>
        <translation>Ensamt besök</translation>
    </message>
    <message>
        <source>A visit made alone is not over in time. Say in the program that you are done.</source>
        <translation>Ett ensamt besök är inte avslutat i tid. Säg i programmet att du är klar.</translation>
    </message>
    <message>
        <source>A work-integration social enterprise meets all four:</source>
        <translation>Ett arbetsintegrerande socialt företag uppfyller alla fyra:</translation>
    </message>
    <message>
        <source>About asfdesk</source>
        <translation>Om asfdesk</translation>
    </message>
    <message>
        <source>About the agreement</source>
        <translation>Om överenskommelsen</translation>
    </message>
    <message>
        <source>About the dates</source>
        <translation>Om datumen</translation>
    </message>
    <message>
        <source>About the work. It stands in the workplace&apos;s own copy.</source>
        <translation>Om arbetet. Det står även i arbetsplatsens exemplar.</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>Frånvaro</translation>
    </message>
    <message>
        <source>Absence and ending</source>
        <translation>Frånvaro och avslut</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Tackat ja</translation>
    </message>
    <message>
        <source>Access changed</source>
        <translation>Behörighet ändrad</translation>
    </message>
    <message>
        <source>Access extract</source>
        <translation>Registerutdrag</translation>
    </message>
    <message>
        <source>Access extract, objection…</source>
        <translation>Registerutdrag, invändning…</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Åtgärd</translation>
    </message>
    <message>
        <source>Action done</source>
        <translation>Åtgärd klar</translation>
    </message>
    <message>
        <source>Action due</source>
        <translation>Åtgärd ska vara klar</translation>
    </message>
    <message>
        <source>Action in a protected case</source>
        <translation>Åtgärd i ett skyddat ärende</translation>
    </message>
    <message>
        <source>Action saved</source>
        <translation>Åtgärd sparad</translation>
    </message>
    <message>
        <source>Action to suggest</source>
        <translation>Åtgärd att föreslå</translation>
    </message>
    <message>
        <source>Action: {text}</source>
        <translation>Åtgärd: {text}</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Åtgärder</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Verksamheter</translation>
    </message>
    <message>
        <source>Adaptation {number}: how it worked</source>
        <translation>Anpassning {number}: hur den fungerade</translation>
    </message>
    <message>
        <source>Adaptations</source>
        <translation>Anpassningar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Lägg till ett villkor för när</translation>
    </message>
    <message>
        <source>Add a cost</source>
        <translation>Lägg till en kostnad</translation>
    </message>
    <message>
        <source>Add a goal</source>
        <translation>Lägg till ett mål</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Lägg till en grupp</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Lägg till en rad</translation>
    </message>
    <message>
        <source>Add a participant</source>
        <translation>Lägg till en deltagare</translation>
    </message>
    <message>
        <source>Add a participant by name or number</source>
        <translation>Lägg till en deltagare med namn eller nummer</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Lägg till en person</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Lägg till ett steg</translation>
    </message>
    <message>
        <source>Add a supervisor</source>
        <translation>Lägg till handledare</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Lägg till en uppgift</translation>
    </message>
    <message>
        <source>Add an option</source>
        <translation>Lägg till ett alternativ</translation>
    </message>
    <message>
        <source>Add another adaptation</source>
        <translation>Lägg till en anpassning</translation>
    </message>
    <message>
        <source>Add another word.</source>
        <translation>Lägg till ett ord till.</translation>
    </message>
    <message>
        <source>Add from the region's list</source>
        <translation>Lägg till från länets lista</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Lägg till bilder</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>Lägg till bilder…</translation>
    </message>
    <message>
        <source>Add scanned paper</source>
        <translation>Lägg till inskannat papper</translation>
    </message>
    <message>
        <source>Add somebody who was told</source>
        <translation>Lägg till någon som fått besked</translation>
    </message>
    <message>
        <source>Added with its units: {name}</source>
        <translation>Tillagd med sina enheter: {name}</translation>
    </message>
    <message>
        <source>Added: {what}</source>
        <translation>Tillkommer: {what}</translation>
    </message>
    <message>
        <source>Additional cost</source>
        <translation>Merkostnad</translation>
    </message>
    <message>
        <source>Additional costs</source>
        <translation>Merkostnader</translation>
    </message>
    <message>
        <source>Additional costs this month</source>
        <translation>Merkostnader den här månaden</translation>
    </message>
    <message>
        <source>Address of the time-stamp service</source>
        <translation>Tidsstämpeltjänstens adress</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administratör</translation>
    </message>
    <message>
        <source>Administrator: manages people, reads no case</source>
        <translation>Administratör: sköter personer, läser inget ärende</translation>
    </message>
    <message>
        <source>Advanced electronic signature</source>
        <translation>Avancerad elektronisk underskrift</translation>
    </message>
    <message>
        <source>Advice of this program</source>
        <translation>Programmets egen rekommendation</translation>
    </message>
    <message numerus="yes">
        <source>After %n minutes</source>
        <translation>
            <numerusform>Efter %n minut</numerusform>
            <numerusform>Efter %n minuter</numerusform>
        </translation>
    </message>
    <message>
        <source>After the program was killed: every page is whole.</source>
        <translation>Efter att programmet avbröts: varje sida är hel.</translation>
    </message>
    <message>
        <source>After this it never changes; a new edition is begun instead. New agreements and visits are offered it from now on, those under way stay on what they have.</source>
        <translation>Efter det ändras den aldrig; i stället börjar man en ny version. Nya överenskommelser och besök erbjuds den från och med nu. Det som redan pågår behåller sin version.</translation>
    </message>
    <message>
        <source>After {last} {measure} needs a special ground ({law}). Write which.</source>
        <translation>Efter {last} kräver {measure} ett särskilt skäl ({law}). Skriv vilket.</translation>
    </message>
    <message>
        <source>After {last} {measure} needs a special ground. Choose which.</source>
        <translation>Efter {last} kräver {measure} ett särskilt skäl. Välj vilket.</translation>
    </message>
    <message>
        <source>Against: {reason}</source>
        <translation>Emot: {reason}</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Ålder</translation>
    </message>
    <message>
        <source>Agreed until {day}.</source>
        <translation>Avtalad till {day}.</translation>
    </message>
    <message>
        <source>Agreed with the enterprise</source>
        <translation>Överenskommet med företaget</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Överenskommelse</translation>
    </message>
    <message>
        <source>Agreement begun</source>
        <translation>Överenskommelse påbörjad</translation>
    </message>
    <message>
        <source>Agreement ends</source>
        <translation>Överenskommelse slutar</translation>
    </message>
    <message>
        <source>Agreement not signed</source>
        <translation>Överenskommelsen är inte undertecknad</translation>
    </message>
    <message>
        <source>Agreement not signed although it has started</source>
        <translation>Överenskommelsen är inte undertecknad men har börjat</translation>
    </message>
    <message>
        <source>Agreement saved</source>
        <translation>Överenskommelse sparad</translation>
    </message>
    <message>
        <source>Agreement template</source>
        <translation>Mall för överenskommelse</translation>
    </message>
    <message>
        <source>Agreement waiting for signatures</source>
        <translation>Överenskommelsen väntar på underskrifter</translation>
    </message>
    <message>
        <source>Agreement {number} is signed and cannot be changed. Make an amendment instead.</source>
        <translation>Överenskommelse {number} är undertecknad och kan inte ändras. Gör ett tillägg i stället.</translation>
    </message>
    <message>
        <source>Agreement's template changed</source>
        <translation>Överenskommelsens mall bytt</translation>
    </message>
    <message>
        <source>Agreement, order or signatures</source>
        <translation>Överenskommelse, beställning eller underskrifter</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Överenskommelser</translation>
    </message>
    <message>
        <source>Agreements that end, orders waiting for answers, actions to be done.</source>
        <translation>Överenskommelser som slutar, beställningar som väntar på svar, åtgärder som ska vara klara.</translation>
    </message>
    <message>
        <source>Aids</source>
        <translation>Hjälpmedel</translation>
    </message>
    <message>
        <source>Aids that are needed or ordered</source>
        <translation>Hjälpmedel som behövs eller är beställda</translation>
    </message>
    <message>
        <source>Alarm about the log put on record</source>
        <translation>Larm om loggen antecknat</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message numerus="yes">
        <source>All %n fields that both have written</source>
        <translation>
            <numerusform>Det %n fält som båda har ändrat</numerusform>
            <numerusform>Alla %n fält som båda har ändrat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n pages</source>
        <translation>
            <numerusform>Hela: %n sida</numerusform>
            <numerusform>Alla %n sidor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n rows that need an answer</source>
        <translation>
            <numerusform>Raden som behöver ett svar</numerusform>
            <numerusform>Alla %n rader som behöver ett svar</numerusform>
        </translation>
    </message>
    <message>
        <source>All backups</source>
        <translation>Alla säkerhetskopior</translation>
    </message>
    <message>
        <source>All branches</source>
        <translation>Alla branscher</translation>
    </message>
    <message>
        <source>All case officers</source>
        <translation>Alla handläggare</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Alla ärenden</translation>
    </message>
    <message>
        <source>All enterprises</source>
        <translation>Alla företag</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alla slag</translation>
    </message>
    <message>
        <source>All municipalities</source>
        <translation>Alla kommuner</translation>
    </message>
    <message>
        <source>All parts and their licences</source>
        <translation>Alla delar och deras licenser</translation>
    </message>
    <message>
        <source>All phrases…</source>
        <translation>Alla fraser…</translation>
    </message>
    <message numerus="yes">
        <source>All that are in force (%n)</source>
        <translation>
            <numerusform>Allt som gäller (%n)</numerusform>
            <numerusform>Allt som gäller (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>All three</source>
        <translation>Alla tre</translation>
    </message>
    <message>
        <source>All {places} places are taken in the period</source>
        <translation>Alla {places} platser är upptagna under perioden</translation>
    </message>
    <message>
        <source>Almost there.</source>
        <translation>Nästan framme.</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Ensam</translation>
    </message>
    <message>
        <source>Alone and not done in time: call {whom}</source>
        <translation>Ensam och inte klar i tid: ring {whom}</translation>
    </message>
    <message>
        <source>Alone there…</source>
        <translation>Ensam där…</translation>
    </message>
    <message>
        <source>Also that day: {visits}.</source>
        <translation>Samma dag: {visits}.</translation>
    </message>
    <message>
        <source>Alt and the arrow keys move a line. Delete takes it away.</source>
        <translation>Alt och piltangenterna flyttar en rad. Delete tar bort den.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Alltid</translation>
    </message>
    <message>
        <source>Always asked</source>
        <translation>Frågas alltid</translation>
    </message>
    <message>
        <source>Always.</source>
        <translation>Alltid.</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>Tillägg</translation>
    </message>
    <message>
        <source>Amendment or extension begun</source>
        <translation>Tillägg eller förlängning påbörjad</translation>
    </message>
    <message>
        <source>Amount excluding VAT</source>
        <translation>Belopp exkl. moms</translation>
    </message>
    <message>
        <source>Amount, excluding VAT</source>
        <translation>Belopp utan moms</translation>
    </message>
    <message>
        <source>An administrator manages people and backups, and does not open the register.</source>
        <translation>En administratör sköter personer och säkerhetskopior och öppnar inte registret.</translation>
    </message>
    <message>
        <source>An agreement with this number is in the register, but this file is not the one kept there.</source>
        <translation>En överenskommelse med det här numret finns i registret, men filen är inte den som förvaras där.</translation>
    </message>
    <message>
        <source>An amendment that the same three sign; the signed text stays as it is</source>
        <translation>Ett tillägg som samma tre undertecknar; den undertecknade texten står kvar som den är</translation>
    </message>
    <message>
        <source>An employer may read: {words}. A certificate should say what was done, not how somebody is.</source>
        <translation>En arbetsgivare kan få läsa: {words}. Ett intyg ska säga vad som gjordes, inte hur någon mår.</translation>
    </message>
    <message>
        <source>An enterprise has been asked, so the need stands as it is. Make a new order if it has changed.</source>
        <translation>Ett företag är tillfrågat, så behovet står fast. Gör en ny beställning om det har ändrats.</translation>
    </message>
    <message>
        <source>An enterprise has been asked, so the order stands as it is. Make a new one instead.</source>
        <translation>Ett företag är tillfrågat, så beställningen står fast. Gör en ny i stället.</translation>
    </message>
    <message>
        <source>An enterprise that has a placement cannot be removed. Untick that it takes participants instead.</source>
        <translation>Ett företag som har en placering kan inte tas bort. Avmarkera i stället att det tar emot deltagare.</translation>
    </message>
    <message>
        <source>An enterprise with this number is already registered.</source>
        <translation>Det finns redan ett företag med det här numret.</translation>
    </message>
    <message>
        <source>An older file: the signatures came back as they are drawn on the pages, without times and pressure.</source>
        <translation>En äldre fil: underskrifterna kom tillbaka så som de är ritade på sidorna, utan tider och tryck.</translation>
    </message>
    <message>
        <source>An open register stays open for whoever passes by</source>
        <translation>Ett öppet register förblir öppet för den som går förbi</translation>
    </message>
    <message>
        <source>Another authority</source>
        <translation>Annan myndighet</translation>
    </message>
    <message>
        <source>Another edition</source>
        <translation>En annan version</translation>
    </message>
    <message>
        <source>Another edition…</source>
        <translation>En annan version…</translation>
    </message>
    <message>
        <source>Another kind</source>
        <translation>Annan</translation>
    </message>
    <message>
        <source>Another organisation</source>
        <translation>En annan organisation</translation>
    </message>
    <message>
        <source>Another row has the same name. It is left out until you answer.</source>
        <translation>En annan rad har samma namn. Raden utelämnas tills du svarar.</translation>
    </message>
    <message>
        <source>Another template or edition…</source>
        <translation>Annan mall eller version…</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Answer all…</source>
        <translation>Svara på alla…</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Svar senast</translation>
    </message>
    <message>
        <source>Answer to an order due</source>
        <translation>Svar på beställning väntas</translation>
    </message>
    <message>
        <source>Answer wanted by</source>
        <translation>Svar önskas senast</translation>
    </message>
    <message>
        <source>Answer {day}</source>
        <translation>Svar {day}</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Answers that call for an action</source>
        <translation>Svar som kräver en åtgärd</translation>
    </message>
    <message>
        <source>Answers without a place ({count})</source>
        <translation>Svar utan plats ({count})</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Svara…</translation>
    </message>
    <message>
        <source>Any of several options</source>
        <translation>Flera av några alternativ</translation>
    </message>
    <message>
        <source>Arbetsförmedlingen's placements</source>
        <translation>Arbetsförmedlingens placeringar</translation>
    </message>
    <message>
        <source>Archival format</source>
        <translation>Arkivformat</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pilar</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Som datorn</translation>
    </message>
    <message>
        <source>As you chose last time</source>
        <translation>Som du valde förra gången</translation>
    </message>
    <message>
        <source>Ask how it went, months after the end</source>
        <translation>Fråga hur det gick, månader efter slutet</translation>
    </message>
    <message>
        <source>Ask the service</source>
        <translation>Fråga tjänsten</translation>
    </message>
    <message>
        <source>Ask {name}</source>
        <translation>Fråga {name}</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Tillfrågade</translation>
    </message>
    <message>
        <source>Asked last</source>
        <translation>Tillfrågad</translation>
    </message>
    <message>
        <source>Asked {day}, answer by {by}</source>
        <translation>Tillfrågad {day}, svar senast {by}</translation>
    </message>
    <message>
        <source>Asked {day}, no answer yet</source>
        <translation>Tillfrågad {day}, inget svar än</translation>
    </message>
    <message>
        <source>Asked, waiting</source>
        <translation>Tillfrågad</translation>
    </message>
    <message>
        <source>Asking the computer's keyring…</source>
        <translation>Frågar datorns nyckelring…</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>Frågar tjänsten…</translation>
    </message>
    <message>
        <source>Ask…</source>
        <translation>Fråga…</translation>
    </message>
    <message>
        <source>Assessment or certificate issued</source>
        <translation>Slutbedömning eller intyg utfärdat</translation>
    </message>
    <message>
        <source>Assumed identity</source>
        <translation>Fingerade personuppgifter</translation>
    </message>
    <message>
        <source>At a meeting</source>
        <translation>Vid ett möte</translation>
    </message>
    <message>
        <source>At an accident</source>
        <translation>Vid olycka</translation>
    </message>
    <message>
        <source>At least one case officer must be left who can let others in.</source>
        <translation>Minst en handläggare måste vara kvar som kan släppa in andra.</translation>
    </message>
    <message>
        <source>At least {width} × {height} mm. Empty: 78 × 25 mm.</source>
        <translation>Minst {width} × {height} mm. Tomt: 78 × 25 mm.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n participants at a time</source>
        <translation>
            <numerusform>Högst %n deltagare åt gången</numerusform>
            <numerusform>Högst %n deltagare åt gången</numerusform>
        </translation>
    </message>
    <message>
        <source>At most {amount} kr per {unit}</source>
        <translation>Högst {amount} kr per {unit}</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Vid avslutet</translation>
    </message>
    <message>
        <source>At the latest</source>
        <translation>Senast</translation>
    </message>
    <message numerus="yes">
        <source>At the longest to {last}: the first day + %n days.</source>
        <translation>
            <numerusform>Längst till {last}: %n dag från första dagen.</numerusform>
            <numerusform>Längst till {last}: %n dagar från första dagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At the longest to {last}: the first day + %n months.</source>
        <translation>
            <numerusform>Längst till {last}: första dagen + %n månad.</numerusform>
            <numerusform>Längst till {last}: första dagen + %n månader.</numerusform>
        </translation>
    </message>
    <message>
        <source>At the most</source>
        <translation>Högst</translation>
    </message>
    <message>
        <source>Attached. Signed by {name}.</source>
        <translation>Bifogad. Underskriven av {name}.</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Närvaro</translation>
    </message>
    <message>
        <source>Attendance marked</source>
        <translation>Närvaro antecknad</translation>
    </message>
    <message>
        <source>Attendance: present {present} of {expected} days.</source>
        <translation>Närvaro: {present} av {expected} dagar.</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>Authorised signatory, or who signs on delegation</source>
        <translation>Firmatecknare, eller den som skriver under på delegation</translation>
    </message>
    <message>
        <source>Authorised signatory, or who signs on delegation.</source>
        <translation>Firmatecknare, eller den som undertecknar på delegation.</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Myndighet</translation>
    </message>
    <message>
        <source>Awaiting an answer</source>
        <translation>Väntar på svar</translation>
    </message>
    <message numerus="yes">
        <source>Away %n days in a row</source>
        <translation>
            <numerusform>Frånvarande %n dag i följd</numerusform>
            <numerusform>Frånvarande %n dagar i följd</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Tillbaka (Alt+vänsterpil)</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Tillbaka (Esc)</translation>
    </message>
    <message>
        <source>Back to the beginning</source>
        <translation>Tillbaka till början</translation>
    </message>
    <message>
        <source>Back to the document</source>
        <translation>Tillbaka till dokumentet</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Säkerhetskopiera nu</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Bakgrund</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Säkerhetskopierar…</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Säkerhetskopia</translation>
    </message>
    <message>
        <source>Backup of {when}</source>
        <translation>Säkerhetskopia {when}</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>Säkerhetskopia återläst</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Säkerhetskopior</translation>
    </message>
    <message>
        <source>Backups looked after</source>
        <translation>Säkerhetskopior skötta</translation>
    </message>
    <message>
        <source>Basis as Excel</source>
        <translation>Underlag som Excel</translation>
    </message>
    <message>
        <source>Basis as PDF</source>
        <translation>Underlag som PDF</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Blir</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Tidigare</translation>
    </message>
    <message>
        <source>Before a disposal</source>
        <translation>Före en gallring</translation>
    </message>
    <message>
        <source>Before a merge</source>
        <translation>Före en sammanslagning</translation>
    </message>
    <message>
        <source>Before a visit</source>
        <translation>Före ett besök</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>Före en import</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation>Före en uppdatering</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Börja</translation>
    </message>
    <message>
        <source>Begin an ending…</source>
        <translation>Påbörja ett avslut…</translation>
    </message>
    <message>
        <source>Begin from nothing. To begin from one that is shipped, open it and choose “New from this”.</source>
        <translation>Börja från början. Vill du utgå från en som medföljer öppnar du den och väljer ”Ny från denna”.</translation>
    </message>
    <message>
        <source>Begin the agreement</source>
        <translation>Börja överenskommelsen</translation>
    </message>
    <message>
        <source>Begin the visit</source>
        <translation>Börja besöket</translation>
    </message>
    <message>
        <source>Begin, or on to the next thing that is missing</source>
        <translation>Börja, eller vidare till nästa sak som saknas</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Påbörjad</translation>
    </message>
    <message>
        <source>Being signed</source>
        <translation>Under underskrift</translation>
    </message>
    <message>
        <source>Between two computers, over a stick or a folder, as a locked file</source>
        <translation>Mellan två datorer, via ett USB-minne eller en mapp, som en låst fil</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>Ifyllnadsfält</translation>
    </message>
    <message>
        <source>Block screenshots, recordings and shared screens</source>
        <translation>Hindra skärmbilder, inspelning och delad skärm</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Boka</translation>
    </message>
    <message>
        <source>Book a visit</source>
        <translation>Boka besök</translation>
    </message>
    <message>
        <source>Book the next visit</source>
        <translation>Boka nästa besök</translation>
    </message>
    <message>
        <source>Booked by the case officer.</source>
        <translation>Bokat av handläggaren.</translation>
    </message>
    <message>
        <source>Booked: {kind}, {day}.</source>
        <translation>Bokat: {kind}, {day}.</translation>
    </message>
    <message>
        <source>Both are on record: the one saved meanwhile stays in the history.</source>
        <translation>Inget försvinner: den version som sparades under tiden finns kvar i historiken.</translation>
    </message>
    <message>
        <source>Both kept</source>
        <translation>Båda behålls</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Bransch</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Branscher</translation>
    </message>
    <message>
        <source>Branches that suit</source>
        <translation>Verksamheter som passar</translation>
    </message>
    <message>
        <source>Bring the register back</source>
        <translation>Få tillbaka registret</translation>
    </message>
    <message>
        <source>Bring the register back…</source>
        <translation>Få tillbaka registret…</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Återställd</translation>
    </message>
    <message>
        <source>Building the register anew…</source>
        <translation>Bygger upp registret på nytt…</translation>
    </message>
    <message>
        <source>Busy times read</source>
        <translation>Upptagna tider inlästa</translation>
    </message>
    <message>
        <source>Busy {begins}–{ends}</source>
        <translation>Upptagen {begins}–{ends}</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Med e-post</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>För hand</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Av sig själv</translation>
    </message>
    <message>
        <source>By letter</source>
        <translation>Med brev</translation>
    </message>
    <message>
        <source>By pen on paper</source>
        <translation>Med penna på papper</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>Per telefon</translation>
    </message>
    <message numerus="yes">
        <source>By the follow-up plan: closing %n weeks before the end.</source>
        <translation>
            <numerusform>Enligt uppföljningsplanen: avslutning en vecka före slutet.</numerusform>
            <numerusform>Enligt uppföljningsplanen: avslutning %n veckor före slutet.</numerusform>
        </translation>
    </message>
    <message>
        <source>By the follow-up plan: closing in the last week.</source>
        <translation>Enligt uppföljningsplanen: avslutning sista veckan.</translation>
    </message>
    <message numerus="yes">
        <source>By the follow-up plan: contact %n months after the end.</source>
        <translation>
            <numerusform>Enligt uppföljningsplanen: kontakt %n månad efter slutet.</numerusform>
            <numerusform>Enligt uppföljningsplanen: kontakt %n månader efter slutet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By the follow-up plan: every %n weeks.</source>
        <translation>
            <numerusform>Enligt uppföljningsplanen: varje vecka.</numerusform>
            <numerusform>Enligt uppföljningsplanen: var %n:e vecka.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By the follow-up plan: first follow-up %n weeks after the start.</source>
        <translation>
            <numerusform>Enligt uppföljningsplanen: första uppföljning %n vecka efter starten.</numerusform>
            <numerusform>Enligt uppföljningsplanen: första uppföljning %n veckor efter starten.</numerusform>
        </translation>
    </message>
    <message>
        <source>By the follow-up plan: introduction on the first day.</source>
        <translation>Enligt uppföljningsplanen: introduktion första dagen.</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>När?</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Av vem</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>Kalenderfiler (*.ics)</translation>
    </message>
    <message>
        <source>Can supervise at a time</source>
        <translation>Kan handleda samtidigt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Cancel the visit</source>
        <translation>Ställ in besöket</translation>
    </message>
    <message>
        <source>Cancel the visit?</source>
        <translation>Ställa in besöket?</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Inställt</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Inställt.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Avbrutet. Ingenting har skrivits.</translation>
    </message>
    <message>
        <source>Cannot be extended: the measure&apos;s total time is used up</source>
        <translation>Kan inte förlängas: insatsens sammanlagda tid är slut</translation>
    </message>
    <message>
        <source>Card for the participant</source>
        <translation>Kort till deltagaren</translation>
    </message>
    <message>
        <source>Card for the participant: whom to call</source>
        <translation>Kort till deltagaren: vem ringer jag?</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Omsorg</translation>
    </message>
    <message>
        <source>Case officer</source>
        <translation>Handläggare</translation>
    </message>
    <message>
        <source>Case officer and unit</source>
        <translation>Handläggare och enhet</translation>
    </message>
    <message>
        <source>Case officer removed</source>
        <translation>Handläggare borttagen</translation>
    </message>
    <message>
        <source>Case officer saved</source>
        <translation>Handläggare sparad</translation>
    </message>
    <message>
        <source>Case officer: reads, writes and lets others in</source>
        <translation>Handläggare: läser, skriver och släpper in andra</translation>
    </message>
    <message>
        <source>Case officers</source>
        <translation>Handläggare</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Ärenden</translation>
    </message>
    <message>
        <source>Cases go as a locked file to a colleague&apos;s computer or your own laptop and back again. What both have changed is shown before anything is written.</source>
        <translation>Ärenden går som en låst fil till en kollegas dator eller din egen bärbara och tillbaka igen. Det som båda har ändrat visas innan något skrivs.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Intyg</translation>
    </message>
    <message>
        <source>Certificate made</source>
        <translation>Certifikat gjort</translation>
    </message>
    <message>
        <source>Certificate of work</source>
        <translation>Intyg</translation>
    </message>
    <message>
        <source>Certificate of work saved</source>
        <translation>Intyg sparat</translation>
    </message>
    <message>
        <source>Certificate trusted</source>
        <translation>Certifikat betrott</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Intyg</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certifikat (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Certificates (*.pem)</source>
        <translation>Certifikat (*.pem)</translation>
    </message>
    <message>
        <source>Certificates with key (*.p12 *.pfx)</source>
        <translation>Certifikat med nyckel (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Certified time</source>
        <translation>Intygad tid</translation>
    </message>
    <message>
        <source>Certified time and others' certificates</source>
        <translation>Intygad tid och andras certifikat</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <translation>Byt min lösenfras</translation>
    </message>
    <message>
        <source>Change the columns</source>
        <translation>Ändra kolumnerna</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Byt lösenfras</translation>
    </message>
    <message>
        <source>Change the passphrase and open</source>
        <translation>Byt lösenfras och öppna</translation>
    </message>
    <message>
        <source>Change the phrase</source>
        <translation>Ändra frasen</translation>
    </message>
    <message>
        <source>Change the register's key?</source>
        <translation>Byta registrets nyckel?</translation>
    </message>
    <message>
        <source>Change the register's key…</source>
        <translation>Byt registrets nyckel…</translation>
    </message>
    <message>
        <source>Change who and when</source>
        <translation>Ändra vem och när</translation>
    </message>
    <message>
        <source>Change who signs?</source>
        <translation>Ändra vem som undertecknar?</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Byt {name}</translation>
    </message>
    <message>
        <source>Change: {text}</source>
        <translation>Ändra: {text}</translation>
    </message>
    <message>
        <source>Changed by both</source>
        <translation>Ändrat av båda</translation>
    </message>
    <message>
        <source>Changes {number}. Write the new text in the form below; only what differs is printed and signed.</source>
        <translation>Ändrar {number}. Skriv den nya texten i formuläret nedan; bara det som skiljer trycks och undertecknas.</translation>
    </message>
    <message>
        <source>Changes: {fields}</source>
        <translation>Ändras: {fields}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändra…</translation>
    </message>
    <message>
        <source>Changing the passphrase…</source>
        <translation>Byter lösenfras…</translation>
    </message>
    <message>
        <source>Check a document</source>
        <translation>Kontrollera ett dokument</translation>
    </message>
    <message>
        <source>Check a document…</source>
        <translation>Kontrollera ett dokument…</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Kontrollera nu</translation>
    </message>
    <message>
        <source>Check the log: the recurring control is due</source>
        <translation>Granska loggen: den återkommande kontrollen ska göras</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Kontrollerat av</translation>
    </message>
    <message>
        <source>Checking the register…</source>
        <translation>Kontrollerar registret…</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checklista</translation>
    </message>
    <message>
        <source>Checklist: {title}</source>
        <translation>Checklista: {title}</translation>
    </message>
    <message>
        <source>Choose a commissioner, unit or officer to the left, or add one from the region's list.</source>
        <translation>Välj en uppdragsgivare, enhet eller handläggare till vänster, eller lägg till en från länets lista.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Välj fil…</translation>
    </message>
    <message>
        <source>Choose a folder on another disk, a memory stick or the network. Backups are encrypted there too.</source>
        <translation>Välj en mapp på en annan disk, ett usb-minne eller nätverket. Säkerhetskopiorna är krypterade där också.</translation>
    </message>
    <message>
        <source>Choose a folder with backups…</source>
        <translation>Välj en mapp med säkerhetskopior…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Välj mapp…</translation>
    </message>
    <message>
        <source>Choose a licence to read</source>
        <translation>Välj en licens att läsa</translation>
    </message>
    <message>
        <source>Choose a measure to read what it is and what it requires.</source>
        <translation>Välj en insats för att läsa vad den är och vad den kräver.</translation>
    </message>
    <message>
        <source>Choose a measure.</source>
        <translation>Välj en insats.</translation>
    </message>
    <message>
        <source>Choose a new passphrase</source>
        <translation>Välj en ny lösenfras</translation>
    </message>
    <message>
        <source>Choose a row to see all of it.</source>
        <translation>Välj en rad för att se allt om den.</translation>
    </message>
    <message>
        <source>Choose a way</source>
        <translation>Välj hur</translation>
    </message>
    <message>
        <source>Choose an enterprise to see and save the basis it invoices from.</source>
        <translation>Välj ett företag för att se och spara underlaget som det fakturerar efter.</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Välj en annan mapp…</translation>
    </message>
    <message>
        <source>Choose for all…</source>
        <translation>Välj för alla…</translation>
    </message>
    <message>
        <source>Choose lines to look at</source>
        <translation>Välj rader att granska</translation>
    </message>
    <message>
        <source>Choose other days or another officer.</source>
        <translation>Välj andra dagar eller en annan handläggare.</translation>
    </message>
    <message>
        <source>Choose the folder and save…</source>
        <translation>Välj mapp och spara…</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Välj mapp…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Välj…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Rensa</translation>
    </message>
    <message>
        <source>Clock trusted again</source>
        <translation>Klockan betrodd igen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Stäng meddelandet</translation>
    </message>
    <message>
        <source>Close the order</source>
        <translation>Avsluta beställningen</translation>
    </message>
    <message>
        <source>Close the order?</source>
        <translation>Avsluta beställningen?</translation>
    </message>
    <message>
        <source>Close the order…</source>
        <translation>Avsluta beställningen…</translation>
    </message>
    <message>
        <source>Close the placement…</source>
        <translation>Avsluta placeringen…</translation>
    </message>
    <message>
        <source>Close the visit</source>
        <translation>Avsluta besöket</translation>
    </message>
    <message>
        <source>Close the visit?</source>
        <translation>Avsluta besöket?</translation>
    </message>
    <message>
        <source>Close what lies over the page, empty the search, or go back</source>
        <translation>Stäng det som ligger över sidan, töm sökningen eller gå tillbaka</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avslutat</translation>
    </message>
    <message>
        <source>Closed by an older version of the program</source>
        <translation>Avslutat i en äldre version av programmet</translation>
    </message>
    <message>
        <source>Closing and next visit</source>
        <translation>Avslut och nästa besök</translation>
    </message>
    <message>
        <source>Closing meeting</source>
        <translation>Avslutande möte</translation>
    </message>
    <message>
        <source>Colours as the computer</source>
        <translation>Färger som datorn</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolumn</translation>
    </message>
    <message>
        <source>Column {column} holds</source>
        <translation>Kolumnen {column} innehåller</translation>
    </message>
    <message>
        <source>Comes new</source>
        <translation>Nytt</translation>
    </message>
    <message>
        <source>Comes with the package.</source>
        <translation>Kommer med paketet.</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>Kommande</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Comment on: {question}</source>
        <translation>Kommentar till: {question}</translation>
    </message>
    <message>
        <source>Commissioner</source>
        <translation>Uppdragsgivare</translation>
    </message>
    <message>
        <source>Commissioner removed</source>
        <translation>Uppdragsgivare borttagen</translation>
    </message>
    <message>
        <source>Commissioner saved</source>
        <translation>Uppdragsgivare sparad</translation>
    </message>
    <message>
        <source>Commissioners</source>
        <translation>Uppdragsgivare</translation>
    </message>
    <message>
        <source>Commissioners with units</source>
        <translation>Uppdragsgivare med enheter</translation>
    </message>
    <message>
        <source>Commissioners, units and case officers</source>
        <translation>Uppdragsgivare, enheter och handläggare</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Jämför med</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>Ersättning</translation>
    </message>
    <message>
        <source>Compensation to the organiser</source>
        <translation>Ersättning till anordnaren</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Genomfört</translation>
    </message>
    <message>
        <source>Condition besides</source>
        <translation>Villkor därutöver</translation>
    </message>
    <message>
        <source>Conditions hang on each other in a circle.</source>
        <translation>Villkor hänger på varandra i en cirkel.</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>Sekretess</translation>
    </message>
    <message>
        <source>Confidentiality and consent</source>
        <translation>Sekretess och samtycke</translation>
    </message>
    <message>
        <source>Confidentiality mark in the population register</source>
        <translation>Sekretessmarkering i folkbokföringen</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Krock</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtycke</translation>
    </message>
    <message>
        <source>Consent for {name}</source>
        <translation>Samtycke för {name}</translation>
    </message>
    <message>
        <source>Consent has run out</source>
        <translation>Samtycket har gått ut</translation>
    </message>
    <message>
        <source>Consent is running out</source>
        <translation>Samtycket går snart ut</translation>
    </message>
    <message>
        <source>Consent revoked</source>
        <translation>Samtycke återkallat</translation>
    </message>
    <message>
        <source>Consent saved</source>
        <translation>Samtycke sparat</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Samtycken</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Contact details</source>
        <translation>Kontaktuppgifter</translation>
    </message>
    <message>
        <source>Contact with or about the participant</source>
        <translation>Kontakt med eller om deltagaren</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Contested: {words}</source>
        <translation>Bestrids: {words}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Continue signing</source>
        <translation>Fortsätt skriva under</translation>
    </message>
    <message>
        <source>Control before signing</source>
        <translation>Kontroll före underskrift</translation>
    </message>
    <message>
        <source>Coordination association</source>
        <translation>Samordningsförbund</translation>
    </message>
    <message>
        <source>Copies the first day that has times</source>
        <translation>Kopierar den första dagen som har tider</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>Kopiera nu</translation>
    </message>
    <message>
        <source>Copy the password</source>
        <translation>Kopiera lösenordet</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Kopiera rapporten</translation>
    </message>
    <message>
        <source>Copying and verifying the register…</source>
        <translation>Kopierar och kontrollerar registret…</translation>
    </message>
    <message>
        <source>Copying to the second place…</source>
        <translation>Kopierar till den andra platsen…</translation>
    </message>
    <message>
        <source>Correct the data or review the protection</source>
        <translation>Rätta uppgifter eller pröva skyddet</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Rättelse</translation>
    </message>
    <message>
        <source>Correction and objection</source>
        <translation>Rättelse och invändning</translation>
    </message>
    <message>
        <source>Cost saved</source>
        <translation>Kostnad sparad</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>Räknas från</translation>
    </message>
    <message>
        <source>Counted from the days marked as present. Empty leaves it out.</source>
        <translation>Räknat från dagar med närvaro. Tomt utelämnar uppgiften.</translation>
    </message>
    <message>
        <source>Course and year, and what is wished for.</source>
        <translation>Kurs och år, och vad som önskas.</translation>
    </message>
    <message>
        <source>Create the register</source>
        <translation>Skapa registret</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>DEMO – invented people</source>
        <translation>DEMO – påhittade uppgifter</translation>
    </message>
    <message>
        <source>Damaged register salvaged</source>
        <translation>Skadat register räddat</translation>
    </message>
    <message>
        <source>Damaged, {day}</source>
        <translation>Skadat, {day}</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>Data inside the agreements</source>
        <translation>Uppgifter inuti överenskommelserna</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date of the source</source>
        <translation>Källans datum</translation>
    </message>
    <message>
        <source>Date, number and who decided</source>
        <translation>Datum, nummer och vem som beslutade</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Day of the visit</source>
        <translation>Dagen för besöket</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translation>Dagblad</translation>
    </message>
    <message>
        <source>Day, week, month or list</source>
        <translation>Dag, vecka, månad eller lista</translation>
    </message>
    <message>
        <source>Days away</source>
        <translation>Frånv.</translation>
    </message>
    <message>
        <source>Days present</source>
        <translation>Närv.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Avgör</translation>
    </message>
    <message>
        <source>Decided at this visit</source>
        <translation>Beslutat vid besöket</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Beslutas av</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Decision or action plan</source>
        <translation>Beslut eller handlingsplan</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Tackat nej</translation>
    </message>
    <message>
        <source>Declined this order {day}</source>
        <translation>Tackade nej till den här beställningen {day}</translation>
    </message>
    <message>
        <source>Declined…</source>
        <translation>Tackat nej…</translation>
    </message>
    <message>
        <source>Demo register built</source>
        <translation>Demoregister byggt</translation>
    </message>
    <message>
        <source>Demo register with invented people</source>
        <translation>Demoregister med påhittade personer</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Ersättare</translation>
    </message>
    <message>
        <source>Deputy supervisor</source>
        <translation>Ersättare för handledaren</translation>
    </message>
    <message>
        <source>Deputy: {name}</source>
        <translation>Ersättare: {name}</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Avvikelse</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Dialogue with the enterprise</source>
        <translation>Dialog med företaget</translation>
    </message>
    <message>
        <source>Did not pass the archive's rules</source>
        <translation>Klarade inte arkivets regler</translation>
    </message>
    <message>
        <source>Did not work</source>
        <translation>Fungerade inte</translation>
    </message>
    <message>
        <source>Disposal</source>
        <translation>Gallring</translation>
    </message>
    <message>
        <source>Dispose for good</source>
        <translation>Gallra för gott</translation>
    </message>
    <message>
        <source>Dispose for good?</source>
        <translation>Gallra för gott?</translation>
    </message>
    <message>
        <source>Dispose of the old log for good?</source>
        <translation>Gallra den gamla loggen för gott?</translation>
    </message>
    <message>
        <source>Dispose of the old log…</source>
        <translation>Gallra den gamla loggen…</translation>
    </message>
    <message>
        <source>Disposed of</source>
        <translation>Gallrad</translation>
    </message>
    <message>
        <source>Disposed of again</source>
        <translation>Gallrad på nytt</translation>
    </message>
    <message>
        <source>Disposed of: {cases} cases. Protocol {number}.</source>
        <translation>Gallrade ärenden: {cases}. Protokoll {number}.</translation>
    </message>
    <message>
        <source>Dispose…</source>
        <translation>Gallra…</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Gör så</translation>
    </message>
    <message>
        <source>Do it now</source>
        <translation>Gör det nu</translation>
    </message>
    <message>
        <source>Do not confuse</source>
        <translation>Blanda inte ihop</translation>
    </message>
    <message>
        <source>Do not switch off the computer. If it happens all the same, nothing is lost.</source>
        <translation>Stäng inte av datorn. Händer det ändå går inget förlorat.</translation>
    </message>
    <message>
        <source>Document from asfdesk</source>
        <translation>Dokument från asfdesk</translation>
    </message>
    <message>
        <source>Document kept</source>
        <translation>Dokument sparat</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Documents of the placement</source>
        <translation>Placeringens handlingar</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>Gäller inte</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Done at the latest</source>
        <translation>Klar senast</translation>
    </message>
    <message>
        <source>Done by {time} at the latest; otherwise {name} is to be called, {phone}.</source>
        <translation>Klar senast {time}; annars ska {name} ringas, {phone}.</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Klart den</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>Klart i dag</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Dubblett</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Draft dropped</source>
        <translation>Utkast borttaget</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Utkast sparat</translation>
    </message>
    <message>
        <source>Draft kept {time}</source>
        <translation>Utkast sparat {time}</translation>
    </message>
    <message>
        <source>Draft of a template removed</source>
        <translation>Mallutkast borttaget</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation>Utkast kastat</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Drag to move, or use Alt+Up and Alt+Down</source>
        <translation>Dra för att flytta, eller använd Alt+Upp och Alt+Ner</translation>
    </message>
    <message>
        <source>Draw the name</source>
        <translation>Rita namnet</translation>
    </message>
    <message>
        <source>Draw with pen, finger or mouse. Describe the place in words as well, for who cannot see the sketch.</source>
        <translation>Rita med penna, finger eller mus. Beskriv platsen även i ord, för den som inte kan se skissen.</translation>
    </message>
    <message>
        <source>Drawn signatures (simple electronic signatures)</source>
        <translation>Ritade underskrifter (enkla elektroniska underskrifter)</translation>
    </message>
    <message>
        <source>Drawn signatures are simple electronic signatures. For advanced ones, save the file, let it be signed in your authority's service, and read in what comes back.</source>
        <translation>Ritade underskrifter är enkla elektroniska underskrifter. För avancerade: spara filen, låt den skrivas under i myndighetens tjänst och läs in filen som kommer tillbaka.</translation>
    </message>
    <message>
        <source>Drivers (*.dll *.so *.dylib)</source>
        <translation>Drivrutiner (*.dll *.so *.dylib)</translation>
    </message>
    <message>
        <source>Drop a PDF anywhere on the window. Nothing is saved and nothing is sent.</source>
        <translation>Släpp en PDF var som helst i fönstret. Inget sparas och inget skickas.</translation>
    </message>
    <message>
        <source>Drop a PDF here to see whether it is whole, by whom it was sealed, and which agreement it is.</source>
        <translation>Släpp en PDF här för att se om den är hel, vem som förseglat den och vilken överenskommelse den är.</translation>
    </message>
    <message>
        <source>Drop an Excel or CSV file here</source>
        <translation>Släpp en Excel- eller CSV-fil här</translation>
    </message>
    <message>
        <source>Drop pictures here, paste them or choose files. They are scaled and freed of place and time, and lie in the encrypted register alone. The program does not open the camera: take the picture with the tablet's own camera and delete it there afterwards.</source>
        <translation>Släpp bilder här, klistra in dem eller välj filer. De skalas ned, befrias från uppgifter om plats och tid och ligger bara i det krypterade registret. Programmet öppnar inte kameran: ta bilden med plattans egen kamera och radera den där efteråt.</translation>
    </message>
    <message>
        <source>Drop scans or photos of the signed pages on the window: PDF, JPEG or PNG, in any order. Photos taken at an angle are straightened.</source>
        <translation>Släpp skanningar eller foton av de undertecknade sidorna på fönstret: PDF, JPEG eller PNG, i valfri ordning. Foton som är tagna snett rätas ut.</translation>
    </message>
    <message>
        <source>Dropped: {what}</source>
        <translation>Försvinner: {what}</translation>
    </message>
    <message>
        <source>Due {day}</source>
        <translation>Skulle ha gjorts {day}</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>E-mail draft</source>
        <translation>E-postutkast</translation>
    </message>
    <message>
        <source>Each guess costs a computer like this about a second: Argon2id with {memory} MiB of memory, {passes} passes and {lanes} lanes. It is measured anew when you change the passphrase.</source>
        <translation>Varje gissning kostar en dator som den här ungefär en sekund: Argon2id med {memory} MiB minne, {passes} varv och {lanes} trådar. Det mäts på nytt när du byter lösenfras.</translation>
    </message>
    <message>
        <source>Each sealed document carries its own data in the PDF. Choose a folder, and every agreement, visit protocol, final assessment and certificate in it and in the folders below comes back as signed: participant, enterprise, placement, visits with answers, pictures and actions, and the end.</source>
        <translation>Varje förseglad handling bär sina egna uppgifter i PDF-filen. Välj en mapp, så kommer varje överenskommelse, besöksprotokoll, slutbedömning och intyg i den och i mapparna under den tillbaka som de undertecknades: deltagare, företag, placering, besök med svar, bilder och åtgärder, och avslutet.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Tidigare</translation>
    </message>
    <message>
        <source>Earlier and later</source>
        <translation>Tidigare och senare</translation>
    </message>
    <message>
        <source>Earlier protocols</source>
        <translation>Tidigare protokoll</translation>
    </message>
    <message>
        <source>Earlier work, education and life that matter here.</source>
        <translation>Tidigare arbete, utbildning och liv som har betydelse här.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>Ändra {name}</translation>
    </message>
    <message>
        <source>Edit {title}</source>
        <translation>Ändra {title}</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Ändrat</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Edition {edition}</source>
        <translation>Version {edition}</translation>
    </message>
    <message>
        <source>Edition {edition}: {title}</source>
        <translation>Version {edition}: {title}</translation>
    </message>
    <message>
        <source>Employer under the Work Environment Act: {employer}</source>
        <translation>Arbetsgivare enligt arbetsmiljölagen: {employer}</translation>
    </message>
    <message>
        <source>Employment office</source>
        <translation>Arbetsförmedlingskontor</translation>
    </message>
    <message>
        <source>Employment with support</source>
        <translation>Anställning med stöd</translation>
    </message>
    <message>
        <source>Empty the schedule</source>
        <translation>Töm schemat</translation>
    </message>
    <message>
        <source>Empty: “{part}”</source>
        <translation>Tomt: ”{part}”</translation>
    </message>
    <message>
        <source>Encrypting the register…</source>
        <translation>Krypterar registret…</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Avslut</translation>
    </message>
    <message>
        <source>End early…</source>
        <translation>Avsluta i förtid…</translation>
    </message>
    <message>
        <source>End of the placement</source>
        <translation>Avslut av placeringen</translation>
    </message>
    <message>
        <source>End the placement</source>
        <translation>Avsluta placeringen</translation>
    </message>
    <message>
        <source>End {day}</source>
        <translation>Slut {day}</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Avslutad</translation>
    </message>
    <message>
        <source>Ended {day}</source>
        <translation>Avslutad {day}</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Avslut</translation>
    </message>
    <message>
        <source>Ending early</source>
        <translation>Avslut i förtid</translation>
    </message>
    <message>
        <source>Ending taken back</source>
        <translation>Avslut återtaget</translation>
    </message>
    <message>
        <source>Endings</source>
        <translation>Avslut</translation>
    </message>
    <message>
        <source>Ends early</source>
        <translation>Avslutas i förtid</translation>
    </message>
    <message>
        <source>Ends without a final assessment</source>
        <translation>Slutar utan slutbedömning</translation>
    </message>
    <message>
        <source>Ends {near}</source>
        <translation>Slutar {near}</translation>
    </message>
    <message>
        <source>Enlarged or turned view</source>
        <translation>Förstorad eller vänd vy</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter on a row does the same</source>
        <translation>Enter på en rad gör detsamma</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>Företag</translation>
    </message>
    <message>
        <source>Enterprise asked</source>
        <translation>Företag tillfrågat</translation>
    </message>
    <message>
        <source>Enterprise removed</source>
        <translation>Företag borttaget</translation>
    </message>
    <message>
        <source>Enterprise saved</source>
        <translation>Företag sparat</translation>
    </message>
    <message>
        <source>Enterprise's answer noted</source>
        <translation>Företagets svar antecknat</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>Företag (ASF)</translation>
    </message>
    <message>
        <source>Enterprises (ASF)</source>
        <translation>Företag (ASF)</translation>
    </message>
    <message>
        <source>Enterprises that suit</source>
        <translation>Företag som passar</translation>
    </message>
    <message>
        <source>Enterprises with supervisors</source>
        <translation>ASF med handledare</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Uppgift</translation>
    </message>
    <message>
        <source>Entry {device} {position} has been changed. The entries before it hold.</source>
        <translation>Rad {device} {position} har ändrats. Raderna före den håller.</translation>
    </message>
    <message>
        <source>Entry {device} {position} is missing. The entries before it hold.</source>
        <translation>Rad {device} {position} saknas. Raderna före den håller.</translation>
    </message>
    <message>
        <source>Erase at once</source>
        <translation>Radera genast</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Radera för gott</translation>
    </message>
    <message>
        <source>Erase for good?</source>
        <translation>Radera för gott?</translation>
    </message>
    <message>
        <source>Erase the person</source>
        <translation>Radera personen</translation>
    </message>
    <message>
        <source>Erase the person…</source>
        <translation>Radera personen…</translation>
    </message>
    <message>
        <source>Erased before</source>
        <translation>Raderad tidigare</translation>
    </message>
    <message>
        <source>Erased. Protocol {number}.</source>
        <translation>Raderad. Protokoll {number}.</translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation>Radering</translation>
    </message>
    <message>
        <source>Every answer keeps its place.</source>
        <translation>Alla svar behåller sin plats.</translation>
    </message>
    <message>
        <source>Every day is marked</source>
        <translation>Alla dagar är markerade</translation>
    </message>
    <message>
        <source>Every line is chained to the one before, and the end is kept outside the register. Whoever changes, removes or cuts off lines is found.</source>
        <translation>Varje rad är kedjad till den före, och slutet sparas utanför registret. Den som ändrar, tar bort eller kapar rader upptäcks.</translation>
    </message>
    <message>
        <source>Every page of the register can be read.</source>
        <translation>Varje sida i registret går att läsa.</translation>
    </message>
    <message>
        <source>Every page, table and entry of the trail is whole.</source>
        <translation>Varje sida, tabell och loggrad är hel.</translation>
    </message>
    <message>
        <source>Every question that must be answered is answered.</source>
        <translation>Alla frågor som måste besvaras är besvarade.</translation>
    </message>
    <message>
        <source>Every row that can be read is saved into a new register, what is missing is taken from the newest backup and the audit trail, and what is lost is listed. The damaged register is set aside, not deleted.</source>
        <translation>Varje rad som går att läsa sparas i ett nytt register, det som saknas tas från den senaste säkerhetskopian och loggen, och det som gått förlorat räknas upp. Det skadade registret läggs undan och tas inte bort.</translation>
    </message>
    <message>
        <source>Every supervisor has as many participants as they can take</source>
        <translation>Alla handledare har så många deltagare som de kan ta emot</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Everybody has a passphrase of their own, and the log tells who did what. A reader changes nothing in this program. An administrator lets in and removes, and has no key to the register.</source>
        <translation>Var och en har en egen lösenfras, och loggen visar vem som gjorde vad. En läsare ändrar ingenting i det här programmet. En administratör förbereder och tar bort ingångar och har ingen nyckel till registret.</translation>
    </message>
    <message>
        <source>Everybody together</source>
        <translation>Alla gemensamt</translation>
    </message>
    <message>
        <source>Everybody who may see your calendar then sees the names, and it may lie with somebody else's server. Protected identities are left without a name all the same.</source>
        <translation>Alla som får se din kalender ser då namnen, och den kan ligga på någon annans server. Skyddade personuppgifter lämnas ändå utan namn.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Allt</translation>
    </message>
    <message>
        <source>Everything about the person is taken out of the register. Nobody can bring it back.</source>
        <translation>Allt om personen tas bort ur registret. Ingen kan ta tillbaka det.</translation>
    </message>
    <message>
        <source>Everything in the pack is here already.</source>
        <translation>Allt i paketet finns redan här.</translation>
    </message>
    <message>
        <source>Everything in the register</source>
        <translation>Allt i registret</translation>
    </message>
    <message>
        <source>Everything is saved in the encrypted register in {folder}</source>
        <translation>Allt är sparat i det krypterade registret i {folder}</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>Allt är sparat.</translation>
    </message>
    <message>
        <source>Everything is there.</source>
        <translation>Allt är med.</translation>
    </message>
    <message>
        <source>Everything the register holds about the person, with what is left out and why (GDPR art. 15). The hand-out stands in the log.</source>
        <translation>Allt som registret innehåller om personen, med vad som är utelämnat och varför (GDPR art. 15). Utlämnandet antecknas i loggen.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Överallt</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exempel</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Extends {number}, which ends {day}. The new period and its own motivation are written below.</source>
        <translation>Förlänger {number}, som slutar {day}. Den nya perioden och dess egen motivering skrivs nedan.</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Förläng…</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Förlängning</translation>
    </message>
    <message>
        <source>Extract as JSON</source>
        <translation>Utdrag som JSON</translation>
    </message>
    <message>
        <source>Extract as PDF</source>
        <translation>Utdrag som PDF</translation>
    </message>
    <message>
        <source>Facts that an employer may read. Nothing about health, benefits or why there was a placement.</source>
        <translation>Fakta som en arbetsgivare får läsa. Inget om hälsa, ersättningar eller varför det var en placering.</translation>
    </message>
    <message>
        <source>Failed {day}</source>
        <translation>Misslyckades {day}</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Efternamn</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Fill in purpose, start, hours and where the person travels from, and save. Then you can ask.</source>
        <translation>Fyll i syfte, start, timmar och varifrån personen reser, och spara. Sedan kan du fråga.</translation>
    </message>
    <message>
        <source>Fill in the rest as present</source>
        <translation>Fyll i resten som närvarande</translation>
    </message>
    <message>
        <source>Filled in from the register: {words}</source>
        <translation>Ifyllt från registret: {words}</translation>
    </message>
    <message>
        <source>Final assessment</source>
        <translation>Slutbedömning</translation>
    </message>
    <message>
        <source>Final assessment saved</source>
        <translation>Slutbedömning sparad</translation>
    </message>
    <message>
        <source>Final assessments</source>
        <translation>Slutbedömningar</translation>
    </message>
    <message>
        <source>Fingerprint SHA-256: {mark}</source>
        <translation>Fingeravtryck SHA-256: {mark}</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>Finished documents are saved in this format, always together with PDF/UA-1. What the register keeps stays PDF/A-3a with its data, so that it can be rebuilt. Choose another only if your archive asks for it.</source>
        <translation>Färdiga dokument sparas i det här formatet, alltid tillsammans med PDF/UA-1. Det som registret förvarar är kvar som PDF/A-3a med sina uppgifter, så att det kan byggas upp igen. Välj ett annat bara om arkivet kräver det.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Första dag</translation>
    </message>
    <message>
        <source>First follow-up after</source>
        <translation>Första uppföljningen efter</translation>
    </message>
    <message>
        <source>First you see what a package would do. Nothing is written before you say so, and the register is backed up first. What is signed never changes, and whoever was erased here does not come back.</source>
        <translation>Först ser du vad ett paket skulle göra. Ingenting skrivs förrän du säger till, och registret säkerhetskopieras först. Det som är undertecknat ändras aldrig, och den som gallrats här kommer inte tillbaka.</translation>
    </message>
    <message>
        <source>First you see what each row would become. Nothing is written before you say so, and the register is backed up first. Formulas and macros are never run.</source>
        <translation>Först ser du vad varje rad skulle bli. Ingenting skrivs förrän du säger till, och registret säkerhetskopieras först. Formler och makron körs aldrig.</translation>
    </message>
    <message>
        <source>Fit to the width</source>
        <translation>Anpassa till bredden</translation>
    </message>
    <message>
        <source>Five things that the regional plan asks every officer to know (p. 10).</source>
        <translation>Fem saker som den regionala planen vill att varje handläggare ska känna till (s. 10).</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Uppföljning</translation>
    </message>
    <message>
        <source>Follow-up plan</source>
        <translation>Uppföljningsplan</translation>
    </message>
    <message>
        <source>Follows from the measure, the follow-up plan and the terms; a line that you change is your own.</source>
        <translation>Följer av insatsen, uppföljningsplanen och villkoren; en rad som du ändrar är din egen.</translation>
    </message>
    <message>
        <source>For example a court case, supervision or a claim for damages.</source>
        <translation>Till exempel ett mål i domstol, tillsyn eller ett skadeståndsanspråk.</translation>
    </message>
    <message>
        <source>For example chair or manager</source>
        <translation>Till exempel ordförande eller verksamhetschef</translation>
    </message>
    <message>
        <source>For example: call after ten, or through the Tax Agency's mail service.</source>
        <translation>Till exempel: ring efter klockan tio, eller via Skatteverkets postförmedling.</translation>
    </message>
    <message>
        <source>For the file</source>
        <translation>För akten</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Till vem</translation>
    </message>
    <message>
        <source>For you as case officer</source>
        <translation>För dig som handläggare</translation>
    </message>
    <message>
        <source>For {period}</source>
        <translation>Gäller {period}</translation>
    </message>
    <message>
        <source>For: {reason}</source>
        <translation>För: {reason}</translation>
    </message>
    <message>
        <source>Forget the busy times</source>
        <translation>Glöm de upptagna tiderna</translation>
    </message>
    <message>
        <source>Forms and documents</source>
        <translation>Formulär och dokument</translation>
    </message>
    <message>
        <source>Formula: {source}</source>
        <translation>Formel: {source}</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Framåt (Alt+högerpil)</translation>
    </message>
    <message>
        <source>Four words that do not belong together are strong and easy to remember.</source>
        <translation>Fyra ord som inte hör ihop är starka och lätta att minnas.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>From Excel or CSV</source>
        <translation>Från Excel eller CSV</translation>
    </message>
    <message>
        <source>From today the supervisor's copies leave this out: {topics}. It stays on record that it was given.</source>
        <translation>Från i dag lämnas detta bort i handledarens exemplar: {topics}. Det står kvar att samtycket har getts.</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>Från {day}</translation>
    </message>
    <message>
        <source>From {origin}</source>
        <translation>Från {origin}</translation>
    </message>
    <message>
        <source>From {origin}. Nothing has been taken in yet. The register is backed up first.</source>
        <translation>Från {origin}. Inget har tagits in än. Registret säkerhetskopieras först.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Fullt</translation>
    </message>
    <message>
        <source>Fully</source>
        <translation>Helt</translation>
    </message>
    <message>
        <source>Gave way</source>
        <translation>Gav vika</translation>
    </message>
    <message>
        <source>Give a pack…</source>
        <translation>Lämna mallpaket…</translation>
    </message>
    <message>
        <source>Give {title} its original words</source>
        <translation>Återställ texten i {title}</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Förnamn</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Lämnat den</translation>
    </message>
    <message>
        <source>Given: {how}</source>
        <translation>Lämnat: {how}</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Gå tillbaka</translation>
    </message>
    <message>
        <source>Go on from {day}</source>
        <translation>Fortsätt från {day}</translation>
    </message>
    <message>
        <source>Go on to the signature</source>
        <translation>Gå vidare till underskriften</translation>
    </message>
    <message>
        <source>Go on with</source>
        <translation>Gå vidare med</translation>
    </message>
    <message>
        <source>Go to the backups</source>
        <translation>Gå till säkerhetskopiorna</translation>
    </message>
    <message>
        <source>Go to the field</source>
        <translation>Gå till fältet</translation>
    </message>
    <message>
        <source>Go to the field: {point}</source>
        <translation>Gå till fältet: {point}</translation>
    </message>
    <message>
        <source>Go to the first</source>
        <translation>Gå till den första</translation>
    </message>
    <message>
        <source>Go to {field}</source>
        <translation>Gå till {field}</translation>
    </message>
    <message>
        <source>Go to: {question}</source>
        <translation>Gå till: {question}</translation>
    </message>
    <message>
        <source>Goal {number}: how far it was reached</source>
        <translation>Mål {number}: hur långt det nåddes</translation>
    </message>
    <message>
        <source>Goal {number}: how it went</source>
        <translation>Mål {number}: hur det gick</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Goes on with {name}.</source>
        <translation>Går vidare med {name}.</translation>
    </message>
    <message>
        <source>Gone by</source>
        <translation>Borta senast</translation>
    </message>
    <message>
        <source>Gone through together on</source>
        <translation>Genomgånget tillsammans</translation>
    </message>
    <message>
        <source>Good that you are back.</source>
        <translation>Bra att du är tillbaka.</translation>
    </message>
    <message>
        <source>Ground for a longer period</source>
        <translation>Grund för längre period</translation>
    </message>
    <message>
        <source>Group of the key</source>
        <translation>Grupp i nyckeln</translation>
    </message>
    <message>
        <source>Group {number} of the key *</source>
        <translation>Grupp {number} i nyckeln *</translation>
    </message>
    <message>
        <source>Group {number}: {signs}</source>
        <translation>Grupp {number}: {signs}</translation>
    </message>
    <message>
        <source>Half a turn, towards who sits on the other side of the table</source>
        <translation>Ett halvt varv, mot den som sitter på andra sidan bordet</translation>
    </message>
    <message>
        <source>Hand out a document or an extract</source>
        <translation>Lämna ut en handling eller ett registerutdrag</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Lämna över</translation>
    </message>
    <message>
        <source>Hand over and take in</source>
        <translation>Lämna över och ta emot</translation>
    </message>
    <message>
        <source>Hand over and take in…</source>
        <translation>Lämna över och ta emot…</translation>
    </message>
    <message>
        <source>Hand the screen back to the case officer.</source>
        <translation>Lämna tillbaka skärmen till handläggaren.</translation>
    </message>
    <message>
        <source>Hand-over package</source>
        <translation>Överlämningspaket</translation>
    </message>
    <message>
        <source>Hand-over package merged</source>
        <translation>Överlämningspaket sammanslaget</translation>
    </message>
    <message>
        <source>Hand-over packages (*{suffix})</source>
        <translation>Överlämningspaket (*{suffix})</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>Utlämnad</translation>
    </message>
    <message>
        <source>Hard to read.</source>
        <translation>Svårläst.</translation>
    </message>
    <message>
        <source>Hard to read: LIX {lix}, at most {most} is advised.</source>
        <translation>Svårläst: LIX {lix}, högst {most} rekommenderas.</translation>
    </message>
    <message>
        <source>Hardly now</source>
        <translation>Knappast nu</translation>
    </message>
    <message>
        <source>Has already signed.</source>
        <translation>Har redan undertecknat.</translation>
    </message>
    <message>
        <source>Has ended without a final assessment</source>
        <translation>Har slutat utan slutbedömning</translation>
    </message>
    <message>
        <source>Has everything</source>
        <translation>Har allt</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Hälsa</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Hålls kvar</translation>
    </message>
    <message>
        <source>Held since {day}: {reason}</source>
        <translation>Stoppad sedan {day}: {reason}</translation>
    </message>
    <message>
        <source>Help beside the question</source>
        <translation>Hjälp vid frågan</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Finns redan</translation>
    </message>
    <message>
        <source>Here with other words</source>
        <translation>Finns med andra ord</translation>
    </message>
    <message>
        <source>Here you keep placements, agreements and follow-ups at work-integration social enterprises. Everything stays on this computer, encrypted with a passphrase that only you know.</source>
        <translation>Här håller du ordning på placeringar, överenskommelser och uppföljningar hos arbetsintegrerande sociala företag. Allt stannar på den här datorn, krypterat med en lösenfras som bara du känner till.</translation>
    </message>
    <message>
        <source>Hide the done ones</source>
        <translation>Dölj de klara</translation>
    </message>
    <message>
        <source>Hide the number</source>
        <translation>Dölj numret</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Dölj det som skrivs</translation>
    </message>
    <message>
        <source>Highest step</source>
        <translation>Högsta steg</translation>
    </message>
    <message>
        <source>History of a visit&apos;s date</source>
        <translation>Historik för besökets dag</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Gallringsstopp</translation>
    </message>
    <message>
        <source>Hold a drill now</source>
        <translation>Prova nu</translation>
    </message>
    <message>
        <source>Hold saved</source>
        <translation>Gallringsstopp sparat</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Innehåller</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Gäller från</translation>
    </message>
    <message>
        <source>Holds from {day}</source>
        <translation>Gäller från {day}</translation>
    </message>
    <message>
        <source>Holds now</source>
        <translation>Gäller nu</translation>
    </message>
    <message>
        <source>Holds until {day}</source>
        <translation>Gäller till {day}</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Gallringsstopp…</translation>
    </message>
    <message>
        <source>Holiday: {name}</source>
        <translation>Helgdag: {name}</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Timmar</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>Timmar i veckan</translation>
    </message>
    <message>
        <source>Hours in all</source>
        <translation>Timmar totalt</translation>
    </message>
    <message>
        <source>Hours per week</source>
        <translation>Timmar per vecka</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>How each one sees it</source>
        <translation>Hur var och en ser det</translation>
    </message>
    <message>
        <source>How is it seen that it is reached?</source>
        <translation>Hur märks det att målet är nått?</translation>
    </message>
    <message>
        <source>How it is answered</source>
        <translation>Hur den besvaras</translation>
    </message>
    <message>
        <source>How it is followed up</source>
        <translation>Så följs insatsen upp</translation>
    </message>
    <message>
        <source>How it is kept secret</source>
        <translation>Så skyddas uppgifterna</translation>
    </message>
    <message>
        <source>How it reads (LIX)</source>
        <translation>Läsbarhet (LIX)</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Hur det är</translation>
    </message>
    <message>
        <source>How it was given</source>
        <translation>Hur det gavs</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Hur det gick</translation>
    </message>
    <message>
        <source>How long the log is kept</source>
        <translation>Hur länge loggen sparas</translation>
    </message>
    <message>
        <source>How people are introduced, trained and take part in decisions. How is it documented?</source>
        <translation>Hur människor introduceras, tränas och är med i beslut. Hur dokumenteras det?</translation>
    </message>
    <message>
        <source>How the conditions are joined</source>
        <translation>Hur villkoren hänger ihop</translation>
    </message>
    <message>
        <source>How the date came about</source>
        <translation>Så blev det den dagen</translation>
    </message>
    <message>
        <source>How the document is protected</source>
        <translation>Så är dokumentet skyddat</translation>
    </message>
    <message>
        <source>How the participant is supervised</source>
        <translation>Så handleds deltagaren</translation>
    </message>
    <message>
        <source>How to get in touch</source>
        <translation>Så når man deltagaren</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>Hur?</translation>
    </message>
    <message>
        <source>I am done</source>
        <translation>Jag är klar</translation>
    </message>
    <message>
        <source>I go there alone…</source>
        <translation>Jag åker dit ensam…</translation>
    </message>
    <message>
        <source>I have a backup</source>
        <translation>Jag har en säkerhetskopia</translation>
    </message>
    <message>
        <source>I have agreements as PDF: rebuild the register from them afterwards</source>
        <translation>Jag har överenskommelser som PDF: bygg upp registret från dem efteråt</translation>
    </message>
    <message>
        <source>I have compared them</source>
        <translation>Jag har jämfört dem</translation>
    </message>
    <message>
        <source>I have read all pages</source>
        <translation>Jag har läst alla sidor</translation>
    </message>
    <message>
        <source>I have the key on paper</source>
        <translation>Jag har nyckeln på papper</translation>
    </message>
    <message>
        <source>If register and backups are lost, the signed agreements that you saved as PDF bring their own data back.</source>
        <translation>Om både registret och säkerhetskopiorna är borta har de undertecknade överenskommelser som du sparat som PDF sina egna uppgifter med sig.</translation>
    </message>
    <message>
        <source>If the computer is lost</source>
        <translation>Om datorn försvinner</translation>
    </message>
    <message>
        <source>If the hours grow over time. The schedule is then that of the first weeks.</source>
        <translation>Om tiden ökar efter hand. Schemat gäller då de första veckorna.</translation>
    </message>
    <message>
        <source>If you forget the passphrase, only this key opens the register. Nobody else can help, not even who made the program.</source>
        <translation>Om du glömmer lösenfrasen är det bara den här nyckeln som öppnar registret. Ingen annan kan hjälpa till, inte heller den som har gjort programmet.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n rows</source>
        <translation>
            <numerusform>Läs in %n rad</numerusform>
            <numerusform>Läs in %n rader</numerusform>
        </translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Läs in en annan fil</translation>
    </message>
    <message>
        <source>Import from Excel or CSV</source>
        <translation>Läs in från Excel eller CSV</translation>
    </message>
    <message>
        <source>Import from Excel or CSV…</source>
        <translation>Läs in från Excel eller CSV…</translation>
    </message>
    <message>
        <source>Import nothing if any row is wrong</source>
        <translation>Läs inte in något om någon rad är fel</translation>
    </message>
    <message>
        <source>Import of the register undone</source>
        <translation>Inläsning av registret ångrad</translation>
    </message>
    <message>
        <source>Import the register</source>
        <translation>Läs in register</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Inläst</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Läs in…</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Gäller från</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>I korthet</translation>
    </message>
    <message>
        <source>In short. The document itself is what counts; read it before you sign.</source>
        <translation>I korthet. Det är handlingen själv som gäller; läs den innan du skriver under.</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>I kopian</translation>
    </message>
    <message>
        <source>In the enterprise's own words. Stands in every copy.</source>
        <translation>Med företagets egna ord. Står i alla exemplar.</translation>
    </message>
    <message>
        <source>In the participant's own words</source>
        <translation>Med deltagarens egna ord</translation>
    </message>
    <message>
        <source>In the participant&apos;s own words.</source>
        <translation>Med deltagarens egna ord.</translation>
    </message>
    <message>
        <source>In the participant's own words. {sharing}</source>
        <translation>Med deltagarens egna ord. {sharing}</translation>
    </message>
    <message>
        <source>In the protocol</source>
        <translation>I protokollet</translation>
    </message>
    <message>
        <source>In the protocol and in the supervisor's copy.</source>
        <translation>I protokollet och i handledarens exemplar.</translation>
    </message>
    <message>
        <source>In the protocol, but left out of the supervisor's copy.</source>
        <translation>I protokollet, men utelämnat ur handledarens exemplar.</translation>
    </message>
    <message>
        <source>In the register the placement ends on another day.</source>
        <translation>I registret slutar placeringen en annan dag.</translation>
    </message>
    <message>
        <source>In the same municipality</source>
        <translation>I samma kommun</translation>
    </message>
    <message>
        <source>In the supervisor's own words. Stands in every copy.</source>
        <translation>Med handledarens egna ord. Står i alla exemplar.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Används</translation>
    </message>
    <message>
        <source>In what capacity</source>
        <translation>I egenskap av</translation>
    </message>
    <message>
        <source>In which folder do the backups lie?</source>
        <translation>I vilken mapp ligger säkerhetskopiorna?</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Med ord</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>Skriftligt</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Med egna ord</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>Tas med</translation>
    </message>
    <message>
        <source>Individual follow-up</source>
        <translation>Individuell uppföljning</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Försäkring</translation>
    </message>
    <message>
        <source>Insurance office</source>
        <translation>Försäkringskassekontor</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Tolk</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Introduktion</translation>
    </message>
    <message>
        <source>Introduction on the first day</source>
        <translation>Introduktion första dagen</translation>
    </message>
    <message>
        <source>Introductory words</source>
        <translation>Inledande text</translation>
    </message>
    <message>
        <source>Invoice reference</source>
        <translation>Fakturareferens</translation>
    </message>
    <message>
        <source>Is lacking; sign all the same</source>
        <translation>Saknas, underteckna ändå</translation>
    </message>
    <message>
        <source>Is made with the first document that is sealed</source>
        <translation>Skapas när det första dokumentet förseglas</translation>
    </message>
    <message>
        <source>Is the log whole?</source>
        <translation>Är loggen hel?</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Utfärda</translation>
    </message>
    <message>
        <source>Issue it with these words?</source>
        <translation>Utfärda med de här orden?</translation>
    </message>
    <message>
        <source>Issue the {what}</source>
        <translation>Utfärda {what}</translation>
    </message>
    <message>
        <source>Issue the {what}?</source>
        <translation>Utfärda {what}?</translation>
    </message>
    <message>
        <source>Issued assessments and certificates</source>
        <translation>Utfärdade slutbedömningar och intyg</translation>
    </message>
    <message>
        <source>Issued document</source>
        <translation>Utfärdad handling</translation>
    </message>
    <message>
        <source>Issued {day}</source>
        <translation>Utfärdad {day}</translation>
    </message>
    <message>
        <source>It belongs to agreement {missing}, which is neither in the register nor in the folder.</source>
        <translation>Den hör till överenskommelse {missing}, som varken finns i registret eller i mappen.</translation>
    </message>
    <message>
        <source>It belongs to certain measures besides, as the shipped term does.</source>
        <translation>Den hör dessutom till vissa insatser, som den medföljande.</translation>
    </message>
    <message>
        <source>It belongs to something that is not taken in.</source>
        <translation>Den hör till något som inte tas in.</translation>
    </message>
    <message>
        <source>It belongs to the enterprise {missing}, which is neither in the register nor in the folder.</source>
        <translation>Den hör till företaget {missing}, som varken finns i registret eller i mappen.</translation>
    </message>
    <message>
        <source>It can be signed on the screen or printed and signed by pen.</source>
        <translation>Den kan undertecknas på skärmen, eller skrivas ut och undertecknas med penna.</translation>
    </message>
    <message>
        <source>It changes or extends an agreement that is neither in the register nor in the folder.</source>
        <translation>Den ändrar eller förlänger en överenskommelse som varken finns i registret eller i mappen.</translation>
    </message>
    <message>
        <source>It could not be sealed. Open the agreement and try again there.</source>
        <translation>Den kunde inte förseglas. Öppna överenskommelsen och försök igen där.</translation>
    </message>
    <message>
        <source>It did not pass the rules of archives: do not archive it.</source>
        <translation>Den klarade inte arkivens regler: arkivera den inte.</translation>
    </message>
    <message>
        <source>It does not help against a camera, and on newer macOS not against every recording program.</source>
        <translation>Det hjälper inte mot en kamera, och på nyare macOS inte mot alla inspelningsprogram.</translation>
    </message>
    <message>
        <source>It has words that are often used in passwords. Add an uncommon one.</source>
        <translation>Den har ord som är vanliga i lösenord. Lägg till ett ovanligt.</translation>
    </message>
    <message>
        <source>It is about somebody whose data was erased, and stays so.</source>
        <translation>Den gäller någon vars uppgifter är gallrade, och det förblir så.</translation>
    </message>
    <message>
        <source>It is being signed on one computer and was changed on the other. Finish or withdraw the signing, then hand over again.</source>
        <translation>Den ligger för underskrift på den ena datorn och är ändrad på den andra. Slutför eller dra tillbaka underskriften och lämna över igen.</translation>
    </message>
    <message>
        <source>It is checked by itself once a month.</source>
        <translation>Det kontrolleras av sig självt en gång i månaden.</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>It is more than a week to the last day</source>
        <translation>Det är mer än en vecka till sista dagen</translation>
    </message>
    <message>
        <source>It is no longer in the register.</source>
        <translation>Den finns inte kvar i registret.</translation>
    </message>
    <message>
        <source>It is not ready. Open it and see what is missing.</source>
        <translation>Den är inte färdig. Öppna den och se vad som saknas.</translation>
    </message>
    <message>
        <source>It is released and never changes. Begin a new edition instead.</source>
        <translation>Den är fastställd och ändras aldrig. Börja en ny version i stället.</translation>
    </message>
    <message>
        <source>It is somebody else: register anew</source>
        <translation>Det är någon annan: registrera ny</translation>
    </message>
    <message>
        <source>It is somebody else: take them in</source>
        <translation>Det är någon annan: ta med</translation>
    </message>
    <message>
        <source>It is the one in the register: update it</source>
        <translation>Det är samma som i registret: uppdatera</translation>
    </message>
    <message>
        <source>It is too old when the placement starts.</source>
        <translation>Det är för gammalt när placeringen börjar.</translation>
    </message>
    <message>
        <source>It may be at most {months} months old when the placement starts.</source>
        <translation>Det får vara högst {months} månader gammalt när placeringen börjar.</translation>
    </message>
    <message>
        <source>It replaces an earlier assessment or certificate of {missing}, which is neither in the register nor in the folder.</source>
        <translation>Den ersätter en tidigare slutbedömning eller ett tidigare intyg för {missing}, som varken finns i registret eller i mappen.</translation>
    </message>
    <message>
        <source>It stands beside the note and in the protocol. The note itself is not changed.</source>
        <translation>Det står bredvid anteckningen och i protokollet. Själva anteckningen ändras inte.</translation>
    </message>
    <message>
        <source>It stands in the agreement, and whoever signs reads it.</source>
        <translation>Det står i överenskommelsen och läses av den som undertecknar.</translation>
    </message>
    <message>
        <source>It stands on the printed sheet. Capital letters and hyphens do not matter.</source>
        <translation>Den står på det utskrivna arket. Stora bokstäver och bindestreck spelar ingen roll.</translation>
    </message>
    <message>
        <source>It was sealed without room for further signatures.</source>
        <translation>Den förseglades utan plats för fler underskrifter.</translation>
    </message>
    <message>
        <source>Its number is another one&apos;s here.</source>
        <translation>Numret tillhör en annan post här.</translation>
    </message>
    <message>
        <source>Its time is not out</source>
        <translation>Tiden har inte gått ut</translation>
    </message>
    <message>
        <source>Its words</source>
        <translation>Dess ord</translation>
    </message>
    <message>
        <source>Keep the case</source>
        <translation>Behåll ärendet</translation>
    </message>
    <message>
        <source>Keep the paper and the signatures</source>
        <translation>Spara papperet och underskrifterna</translation>
    </message>
    <message>
        <source>Keep the paper locked in, not together with the computer. It is shown only now.</source>
        <translation>Förvara papperet inlåst, inte tillsammans med datorn. Nyckeln visas bara nu.</translation>
    </message>
    <message>
        <source>Keep what I wrote</source>
        <translation>Behåll det jag skrev</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Behåll det som finns här</translation>
    </message>
    <message>
        <source>Keep what is marked, or the whole text, as a phrase</source>
        <translation>Spara det markerade, eller hela texten, som fras</translation>
    </message>
    <message>
        <source>Keep {value} from here</source>
        <translation>Behåll {value} härifrån</translation>
    </message>
    <message>
        <source>Kept document</source>
        <translation>Sparat dokument</translation>
    </message>
    <message>
        <source>Kept documents</source>
        <translation>Bevarade dokument</translation>
    </message>
    <message>
        <source>Kept for research</source>
        <translation>Bevaras för forskning</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>Keys (F1)</source>
        <translation>Tangenter (F1)</translation>
    </message>
    <message>
        <source>Keys that lie side by side are guessed first. Use words.</source>
        <translation>Tangenter som ligger bredvid varandra gissas först. Använd ord.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Kind of purpose</source>
        <translation>Typ av syfte</translation>
    </message>
    <message>
        <source>Kind of visit</source>
        <translation>Typ av besök</translation>
    </message>
    <message>
        <source>Kinds of measure</source>
        <translation>Slag av insats</translation>
    </message>
    <message>
        <source>Kinds of visit it is used for</source>
        <translation>Slag av besök den används vid</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>Uppgiften kommer från</translation>
    </message>
    <message>
        <source>Labour market unit</source>
        <translation>Arbetsmarknadsenhet</translation>
    </message>
    <message>
        <source>Lacking</source>
        <translation>Saknas</translation>
    </message>
    <message>
        <source>Laid open for signing</source>
        <translation>Framlagd för underskrift</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Language and interpreter</source>
        <translation>Språk och tolk</translation>
    </message>
    <message>
        <source>Language support</source>
        <translation>Språkstöd</translation>
    </message>
    <message>
        <source>Languages at work</source>
        <translation>Språk på arbetsplatsen</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Större</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Senaste kontakt</translation>
    </message>
    <message>
        <source>Last contact: {day}, {near} ({kind}).</source>
        <translation>Senaste kontakt: {day}, {near} ({kind}).</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sista dag</translation>
    </message>
    <message>
        <source>Last done by {name} for {first} – {last}: {outcome}.</source>
        <translation>Senast gjord av {name} för {first} – {last}: {outcome}.</translation>
    </message>
    <message>
        <source>Last time: {answer}</source>
        <translation>Förra gången: {answer}</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senare</translation>
    </message>
    <message>
        <source>Latest imports</source>
        <translation>Senaste inläsningar</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lämna</translation>
    </message>
    <message>
        <source>Leave anyway</source>
        <translation>Lämna ändå</translation>
    </message>
    <message>
        <source>Leave room for three signatures of others in sealed agreements</source>
        <translation>Lämna plats för tre andra underskrifter i förseglade filer</translation>
    </message>
    <message>
        <source>Leave the row out</source>
        <translation>Utelämna raden</translation>
    </message>
    <message>
        <source>Leave without issuing?</source>
        <translation>Lämna utan att utfärda?</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Lämna utan att spara</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Lämna utan att spara?</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Utelämnat</translation>
    </message>
    <message>
        <source>Left out because the participant has not consented to share it: {topics}.</source>
        <translation>Utelämnas eftersom deltagaren inte har samtyckt: {topics}.</translation>
    </message>
    <message>
        <source>Left out because the participant has not consented to share it: {topics}. The copy itself says where something is missing.</source>
        <translation>Utelämnat eftersom deltagaren inte har samtyckt till att dela det: {topics}. Exemplaret säger självt var något saknas.</translation>
    </message>
    <message>
        <source>Left out of the import.xlsx</source>
        <translation>Utelämnat vid inläsningen.xlsx</translation>
    </message>
    <message>
        <source>Left out of the supervisor's copy until the participant consents.</source>
        <translation>Utelämnat ur handledarens exemplar tills deltagaren samtycker.</translation>
    </message>
    <message>
        <source>Left out of the supervisor's copy: no consent ({topic}).</source>
        <translation>Står inte i handledarens exemplar: samtycke saknas ({topic}).</translation>
    </message>
    <message>
        <source>Left out of the supervisor's copy: no consent.</source>
        <translation>Står inte i handledarens exemplar: samtycke saknas.</translation>
    </message>
    <message>
        <source>Left out until you say who it is, because somebody of that name was erased: {names}.</source>
        <translation>Utelämnas tills du säger vem det är, eftersom någon med det namnet har gallrats: {names}.</translation>
    </message>
    <message>
        <source>Left to answer: {question}</source>
        <translation>Kvar att besvara: {question}</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Lagstöd</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Juridisk form</translation>
    </message>
    <message>
        <source>Lend the screen</source>
        <translation>Lämna över skärmen</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Släpp in</translation>
    </message>
    <message>
        <source>Let in {name}</source>
        <translation>Släpp in {name}</translation>
    </message>
    <message>
        <source>Let in {name}?</source>
        <translation>Släppa in {name}?</translation>
    </message>
    <message>
        <source>Let it end {last}</source>
        <translation>Sluta {last}</translation>
    </message>
    <message>
        <source>Let it lapse</source>
        <translation>Låt frågan förfalla</translation>
    </message>
    <message>
        <source>Let somebody in…</source>
        <translation>Släpp in någon…</translation>
    </message>
    <message>
        <source>Licence text</source>
        <translation>Licenstext</translation>
    </message>
    <message>
        <source>Licences of the parts</source>
        <translation>Licenser för programmets delar</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Light and dark</source>
        <translation>Ljust och mörkt</translation>
    </message>
    <message>
        <source>Lines as CSV</source>
        <translation>Rader som CSV</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listor</translation>
    </message>
    <message>
        <source>Lists of participants, enterprises and commissioners that the office keeps already. The same list next month only updates, and an import can be undone as one step.</source>
        <translation>Listor över deltagare, ASF och uppdragsgivare som kontoret redan har. Samma lista nästa månad uppdaterar bara, och en inläsning kan ångras i ett steg.</translation>
    </message>
    <message>
        <source>Lists, search and the start page show initials only, opening the case asks why and is logged, and number, address, telephone and e-mail never stand in a document.</source>
        <translation>Listor, sökning och startsidan visar bara initialer, den som öppnar ärendet får ange varför och det loggas, och nummer, adress, telefon och e-post står aldrig i någon handling.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Lock the register</source>
        <translation>Lås registret</translation>
    </message>
    <message>
        <source>Lock the register (Ctrl+L)</source>
        <translation>Lås registret (Ctrl+L)</translation>
    </message>
    <message>
        <source>Lock when nobody is here</source>
        <translation>Lås när ingen är här</translation>
    </message>
    <message>
        <source>Locked text</source>
        <translation>Låst text</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Låsning</translation>
    </message>
    <message>
        <source>Locks the text so that all three can sign</source>
        <translation>Låser texten så att alla tre kan skriva under</translation>
    </message>
    <message>
        <source>Locks when the computer sleeps</source>
        <translation>Låser när datorn går i vila</translation>
    </message>
    <message>
        <source>Locks with the screen</source>
        <translation>Låser när skärmen låses</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>Log checked</source>
        <translation>Logg kontrollerad</translation>
    </message>
    <message>
        <source>Log disposed of</source>
        <translation>Loggen gallrad</translation>
    </message>
    <message>
        <source>Long-term proof</source>
        <translation>Långtidsskydd</translation>
    </message>
    <message>
        <source>Longest period</source>
        <translation>Längsta period</translation>
    </message>
    <message>
        <source>Look for a way back</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Look inside…</source>
        <translation>Titta i kopian…</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>Granskar filen…</translation>
    </message>
    <message>
        <source>Looking at what there is…</source>
        <translation>Ser efter vad som finns…</translation>
    </message>
    <message>
        <source>Looking through the log …</source>
        <translation>Går igenom loggen …</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Söker…</translation>
    </message>
    <message>
        <source>Looks in {folder} as well</source>
        <translation>Söker också i {folder}</translation>
    </message>
    <message>
        <source>Lost laptop</source>
        <translation>Förlorad dator</translation>
    </message>
    <message>
        <source>Lost: {parts}.</source>
        <translation>Förlorat: {parts}.</translation>
    </message>
    <message>
        <source>Lowest step</source>
        <translation>Lägsta steg</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gjord</translation>
    </message>
    <message>
        <source>Made by themselves, encrypted like the register, and proved once a month.</source>
        <translation>Görs av sig själva, krypterade som registret, och provas en gång i månaden.</translation>
    </message>
    <message>
        <source>Made {day} instead of {was}.</source>
        <translation>Gjort {day} i stället för {was}.</translation>
    </message>
    <message>
        <source>Make a mark</source>
        <translation>Bomärke</translation>
    </message>
    <message>
        <source>Make a new certificate of our own</source>
        <translation>Skapa ett nytt eget certifikat</translation>
    </message>
    <message>
        <source>Make a new certificate?</source>
        <translation>Skapa ett nytt certifikat?</translation>
    </message>
    <message>
        <source>Make a new one if the paper is lost. The old key then opens older backups only.</source>
        <translation>Gör en ny om papperet har kommit bort. Den gamla nyckeln öppnar då bara äldre säkerhetskopior.</translation>
    </message>
    <message>
        <source>Make a new recovery key</source>
        <translation>Gör en ny återställningsnyckel</translation>
    </message>
    <message>
        <source>Make a new recovery key first: the one you have is of the first kind.</source>
        <translation>Skapa en ny återställningsnyckel först: den du har är av den första sorten.</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Skapa det</translation>
    </message>
    <message>
        <source>Make it an action</source>
        <translation>Gör till åtgärd</translation>
    </message>
    <message>
        <source>Make it an action: {question}</source>
        <translation>Gör till åtgärd: {question}</translation>
    </message>
    <message>
        <source>Make no second copies</source>
        <translation>Gör inga andra kopior</translation>
    </message>
    <message>
        <source>Make no second copies?</source>
        <translation>Sluta kopiera till den andra platsen?</translation>
    </message>
    <message>
        <source>Make one from a participant, an enterprise and a measure, or search for something else.</source>
        <translation>Gör en av en deltagare, ett företag och en insats, eller sök efter något annat.</translation>
    </message>
    <message>
        <source>Make the package…</source>
        <translation>Gör paketet…</translation>
    </message>
    <message>
        <source>Making a new recovery key…</source>
        <translation>Gör en ny återställningsnyckel…</translation>
    </message>
    <message>
        <source>Making the certificate…</source>
        <translation>Skapar certifikatet…</translation>
    </message>
    <message>
        <source>Making the demo register</source>
        <translation>Bygger demoregistret</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Bomärke</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Markera som klar</translation>
    </message>
    <message>
        <source>Mark as done: {text}</source>
        <translation>Markera som klar: {text}</translation>
    </message>
    <message>
        <source>Mark attendance</source>
        <translation>Markera närvaro</translation>
    </message>
    <message>
        <source>Mark the chosen days: {name} ({letter})</source>
        <translation>Markera valda dagar: {name} ({letter})</translation>
    </message>
    <message>
        <source>Marks every expected day up to today that has no mark, in the chosen rows or in all.</source>
        <translation>Markerar varje förväntad dag till och med idag som saknar markering, i valda rader eller i alla.</translation>
    </message>
    <message>
        <source>May be about a protected identity, which no list changes. Look at it by hand.</source>
        <translation>Kan gälla en skyddad identitet, som ingen lista ändrar. Se på den för hand.</translation>
    </message>
    <message>
        <source>May be disposed of</source>
        <translation>Får gallras</translation>
    </message>
    <message>
        <source>May be released</source>
        <translation>Kan fastställas</translation>
    </message>
    <message numerus="yes">
        <source>May be released, with %n pieces of advice</source>
        <translation>
            <numerusform>Kan fastställas, med %n råd</numerusform>
            <numerusform>Kan fastställas, med %n råd</numerusform>
        </translation>
    </message>
    <message>
        <source>May be told</source>
        <translation>Får berättas</translation>
    </message>
    <message>
        <source>May go from</source>
        <translation>Får gallras från</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Insats</translation>
    </message>
    <message>
        <source>Measure and purpose</source>
        <translation>Insats och syfte</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Insatser</translation>
    </message>
    <message>
        <source>Meeting, visit or follow-up</source>
        <translation>Möte, besök eller uppföljning</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Meny</translation>
    </message>
    <message>
        <source>Menu of {name}</source>
        <translation>Meny för {name}</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Sammanslagning</translation>
    </message>
    <message>
        <source>Merge now</source>
        <translation>Slå samman</translation>
    </message>
    <message>
        <source>Merge taken back</source>
        <translation>Sammanslagning ångrad</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Sammanslaget</translation>
    </message>
    <message>
        <source>Merges</source>
        <translation>Sammanslagningar</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Tillgodosedd</translation>
    </message>
    <message>
        <source>Met in part</source>
        <translation>Delvis tillgodosedd</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metod</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Månad</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Nästa månad</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Föregående månad</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>More that is good to know</source>
        <translation>Annat som är bra att veta</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Flytta</translation>
    </message>
    <message numerus="yes">
        <source>Move %n later visits by as many days</source>
        <translation>
            <numerusform>Flytta ett senare besök lika många dagar</numerusform>
            <numerusform>Flytta %n senare besök lika många dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>Move a part of a template</source>
        <translation>Flytta en del av en mall</translation>
    </message>
    <message>
        <source>Move a visit by a day or a week</source>
        <translation>Flytta ett besök en dag eller en vecka</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytta ned</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Flytta ner (Alt+Ner)</translation>
    </message>
    <message>
        <source>Move row {row} down</source>
        <translation>Flytta ned rad {row}</translation>
    </message>
    <message>
        <source>Move row {row} up</source>
        <translation>Flytta upp rad {row}</translation>
    </message>
    <message>
        <source>Move the register to {folder}?</source>
        <translation>Flytta registret till {folder}?</translation>
    </message>
    <message>
        <source>Move the register…</source>
        <translation>Flytta registret…</translation>
    </message>
    <message>
        <source>Move the visit</source>
        <translation>Flytta besöket</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flytta upp</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Flytta upp (Alt+Upp)</translation>
    </message>
    <message>
        <source>Moved from {was} to {day}.</source>
        <translation>Flyttat från {was} till {day}.</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Flytta…</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommun</translation>
    </message>
    <message>
        <source>Must be answered before signing</source>
        <translation>Måste besvaras före underskrift</translation>
    </message>
    <message>
        <source>Must be answered before the visit is closed</source>
        <translation>Måste besvaras innan besöket avslutas</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Name no participant; tell the line by its time.</source>
        <translation>Nämn ingen deltagare; ange raden med dess tid.</translation>
    </message>
    <message>
        <source>Name not given</source>
        <translation>Namn saknas</translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation>Organisationens namn</translation>
    </message>
    <message>
        <source>Name of the unit</source>
        <translation>Enhetens namn</translation>
    </message>
    <message>
        <source>Name or personal identity number</source>
        <translation>Namn eller personnummer</translation>
    </message>
    <message>
        <source>Name, and role when it is not obvious. Change what the plan suggested.</source>
        <translation>Namn, och roll när den inte är självklar. Ändra det som planen föreslog.</translation>
    </message>
    <message>
        <source>Name, municipality or number</source>
        <translation>Namn, kommun eller nummer</translation>
    </message>
    <message>
        <source>Names and dates are guessed first. Add another word.</source>
        <translation>Namn och datum gissas först. Lägg till ett ord till.</translation>
    </message>
    <message>
        <source>Names in a calendar file?</source>
        <translation>Namn i en kalenderfil?</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigering</translation>
    </message>
    <message>
        <source>Needed when it is refused or met in part.</source>
        <translation>Behövs vid avslag och när den tillgodoses delvis.</translation>
    </message>
    <message>
        <source>Needs an answer</source>
        <translation>Behöver svar</translation>
    </message>
    <message>
        <source>Needs the authority's own decision</source>
        <translation>Kräver myndighetens eget beslut</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Aldrig</translation>
    </message>
    <message>
        <source>Never by itself</source>
        <translation>Aldrig av sig självt</translation>
    </message>
    <message>
        <source>Never for the supervisor, whatever the consents say</source>
        <translation>Aldrig för handledaren, vad samtyckena än säger</translation>
    </message>
    <message>
        <source>Never in the supervisor's copy.</source>
        <translation>Kommer aldrig med i handledarens exemplar.</translation>
    </message>
    <message>
        <source>Never visited.</source>
        <translation>Aldrig besökt.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Ny pinkod</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Ny åtgärd</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>Ny överenskommelse</translation>
    </message>
    <message>
        <source>New case officer</source>
        <translation>Ny handläggare</translation>
    </message>
    <message>
        <source>New commissioner</source>
        <translation>Ny uppdragsgivare</translation>
    </message>
    <message>
        <source>New consent</source>
        <translation>Nytt samtycke</translation>
    </message>
    <message>
        <source>New documents are sealed with this certificate.</source>
        <translation>Nya dokument förseglas med det här certifikatet.</translation>
    </message>
    <message>
        <source>New edition</source>
        <translation>Ny version</translation>
    </message>
    <message>
        <source>New enterprise</source>
        <translation>Nytt företag</translation>
    </message>
    <message>
        <source>New enterprise…</source>
        <translation>Nytt företag…</translation>
    </message>
    <message>
        <source>New from this</source>
        <translation>Ny från denna</translation>
    </message>
    <message>
        <source>New objection…</source>
        <translation>Ny invändning…</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Ny beställning</translation>
    </message>
    <message>
        <source>New participant</source>
        <translation>Ny deltagare</translation>
    </message>
    <message>
        <source>New participant…</source>
        <translation>Ny deltagare…</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Ny lösenfras</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>Ny fras</translation>
    </message>
    <message>
        <source>New phrase…</source>
        <translation>Ny fras…</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Ny fråga</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>Ny del</translation>
    </message>
    <message>
        <source>New supervisor</source>
        <translation>Ny handledare</translation>
    </message>
    <message>
        <source>New supervisor at {enterprise}</source>
        <translation>Ny handledare hos {enterprise}</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Ny mall</translation>
    </message>
    <message>
        <source>New term</source>
        <translation>Nytt villkor</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>Ny enhet</translation>
    </message>
    <message>
        <source>New: participant, enterprise, agreement, visit or commissioner</source>
        <translation>Ny: deltagare, företag, överenskommelse, besök eller uppdragsgivare</translation>
    </message>
    <message>
        <source>Newer here</source>
        <translation>Nyare här</translation>
    </message>
    <message>
        <source>Newer there</source>
        <translation>Nyare där</translation>
    </message>
    <message>
        <source>Newest backup</source>
        <translation>Senaste säkerhetskopian</translation>
    </message>
    <message>
        <source>Newest {age}</source>
        <translation>Den senaste {age}</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>Kommande 7 dagar</translation>
    </message>
    <message>
        <source>Next control {day}</source>
        <translation>Nästa kontroll {day}</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Nästa besök</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>Nästa: {title}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>No PIN: the passphrase takes the screen back</source>
        <translation>Ingen pinkod: lösenfrasen tar tillbaka skärmen</translation>
    </message>
    <message>
        <source>No agreement</source>
        <translation>Ingen överenskommelse</translation>
    </message>
    <message>
        <source>No agreement is written for this placement.</source>
        <translation>Ingen överenskommelse är skriven för placeringen.</translation>
    </message>
    <message>
        <source>No agreements here</source>
        <translation>Inga överenskommelser här</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Inget svar i tid</translation>
    </message>
    <message numerus="yes">
        <source>No backup has been made for %n days, though there were changes.</source>
        <translation>
            <numerusform>Ingen säkerhetskopia har gjorts på %n dag, trots att det finns ändringar.</numerusform>
            <numerusform>Ingen säkerhetskopia har gjorts på %n dagar, trots att det finns ändringar.</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup is made first, as it would keep the person.</source>
        <translation>Ingen säkerhetskopia görs först, eftersom den skulle ha personen kvar.</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>Inga säkerhetskopior än</translation>
    </message>
    <message>
        <source>No case of this kind in the register today.</source>
        <translation>Inget sådant ärende i registret i dag.</translation>
    </message>
    <message>
        <source>No consent holds today. Nothing about the participant may be told to the enterprise.</source>
        <translation>Inget samtycke gäller i dag. Inget om deltagaren får berättas för företaget.</translation>
    </message>
    <message>
        <source>No control code was found</source>
        <translation>Ingen kontrollkod hittades</translation>
    </message>
    <message>
        <source>No control code was found in the picture, and no agreement waits for signatures. The paper of a protocol is chosen on the protocol&apos;s own page.</source>
        <translation>Ingen kontrollkod hittades i bilden, och ingen överenskommelse väntar på underskrifter. Ett protokolls papper väljs på protokollets egen sida.</translation>
    </message>
    <message>
        <source>No control code: not compared with the text</source>
        <translation>Ingen kontrollkod: inte jämförd med texten</translation>
    </message>
    <message>
        <source>No day to count from</source>
        <translation>Ingen dag att räkna från</translation>
    </message>
    <message>
        <source>No deputy</source>
        <translation>Ingen ersättare</translation>
    </message>
    <message>
        <source>No diagnosis. The participant reads everything.</source>
        <translation>Ingen diagnos. Deltagaren läser allt.</translation>
    </message>
    <message>
        <source>No document chosen</source>
        <translation>Inget dokument valt</translation>
    </message>
    <message>
        <source>No drill has been held yet.</source>
        <translation>Ingen återläsning har provats än.</translation>
    </message>
    <message>
        <source>No earlier placement has ended there</source>
        <translation>Ingen tidigare placering har avslutats där</translation>
    </message>
    <message>
        <source>No enterprise is registered yet.</source>
        <translation>Inget företag är registrerat än.</translation>
    </message>
    <message>
        <source>No enterprises yet</source>
        <translation>Inga företag än</translation>
    </message>
    <message>
        <source>No file that was signed in the authority's service has been read in.</source>
        <translation>Ingen fil som är underskriven i myndighetens tjänst har lästs in.</translation>
    </message>
    <message>
        <source>No free place: {placed} of {places} are taken</source>
        <translation>Ingen ledig plats: {placed} av {places} är upptagna</translation>
    </message>
    <message>
        <source>No further process could be started: everything was made by one. That is why it took longer.</source>
        <translation>Det gick inte att starta fler processer: allt gjordes av en. Därför tog det längre tid.</translation>
    </message>
    <message>
        <source>No goal yet. Two or three are easier to follow than ten.</source>
        <translation>Inga mål ännu. Två eller tre är lättare att följa än tio.</translation>
    </message>
    <message>
        <source>No later visit is booked.</source>
        <translation>Inget senare besök är bokat.</translation>
    </message>
    <message>
        <source>No open actions. Add what was agreed, who does it and by when.</source>
        <translation>Inga öppna åtgärder. Lägg till vad ni kom överens om, vem som gör det och när.</translation>
    </message>
    <message>
        <source>No options yet.</source>
        <translation>Inga alternativ än.</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Inga beställningar än</translation>
    </message>
    <message>
        <source>No package has been taken in yet.</source>
        <translation>Inget paket har tagits emot än.</translation>
    </message>
    <message>
        <source>No participants yet</source>
        <translation>Inga deltagare än</translation>
    </message>
    <message>
        <source>No phrases of your own yet.</source>
        <translation>Inga egna fraser ännu.</translation>
    </message>
    <message>
        <source>No phrases yet.</source>
        <translation>Inga fraser ännu.</translation>
    </message>
    <message>
        <source>No placement yet. Start with an agreement: choose enterprise and measure.</source>
        <translation>Ingen placering än. Börja med en överenskommelse: välj företag och insats.</translation>
    </message>
    <message>
        <source>No planned visit is affected.</source>
        <translation>Inget planerat besök berörs.</translation>
    </message>
    <message numerus="yes">
        <source>No restore drill has been held for %n days.</source>
        <translation>
            <numerusform>Återläsningen har inte provats på %n dag.</numerusform>
            <numerusform>Återläsningen har inte provats på %n dagar.</numerusform>
        </translation>
    </message>
    <message>
        <source>No row: columns are called A, B, C</source>
        <translation>Ingen rad: kolumnerna heter A, B, C</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>Inga rader</translation>
    </message>
    <message>
        <source>No rule for this authority</source>
        <translation>Ingen regel för myndigheten</translation>
    </message>
    <message>
        <source>No signatures</source>
        <translation>Inga underskrifter</translation>
    </message>
    <message>
        <source>No signed text holds on that day.</source>
        <translation>Ingen undertecknad text gäller den dagen.</translation>
    </message>
    <message>
        <source>No signed text holds on {day}.</source>
        <translation>Ingen undertecknad text gäller {day}.</translation>
    </message>
    <message>
        <source>No source states an amount</source>
        <translation>Ingen källa anger något belopp</translation>
    </message>
    <message>
        <source>No supervisor is named in the agreement.</source>
        <translation>Ingen handledare är namngiven i överenskommelsen.</translation>
    </message>
    <message>
        <source>No supervisor is registered</source>
        <translation>Ingen handledare är registrerad</translation>
    </message>
    <message>
        <source>No supervisor yet. An agreement needs a supervisor and a deputy (2000:634, section 14).</source>
        <translation>Ingen handledare än. En överenskommelse behöver en handledare och en ersättare (2000:634 14 §).</translation>
    </message>
    <message>
        <source>No support in {language}</source>
        <translation>Inget stöd på {language}</translation>
    </message>
    <message>
        <source>No task yet. One line for each.</source>
        <translation>Inga uppgifter ännu. En rad för varje.</translation>
    </message>
    <message>
        <source>No telephone or e-mail is registered.</source>
        <translation>Ingen telefon eller e-post är registrerad.</translation>
    </message>
    <message>
        <source>No templates</source>
        <translation>Inga mallar</translation>
    </message>
    <message>
        <source>No time-stamp service is chosen under Settings.</source>
        <translation>Ingen tidsstämpeltjänst är vald under Inställningar.</translation>
    </message>
    <message>
        <source>No times yet</source>
        <translation>Inga tider ännu</translation>
    </message>
    <message>
        <source>No value had to stand back for another.</source>
        <translation>Inget värde behövde stå tillbaka för ett annat.</translation>
    </message>
    <message>
        <source>No visits here</source>
        <translation>Inga besök här</translation>
    </message>
    <message>
        <source>No visits yet. Signing the agreement plans them; you can also book one yourself.</source>
        <translation>Inga besök än. De planeras när överenskommelsen undertecknas; du kan också boka ett själv.</translation>
    </message>
    <message>
        <source>Nobody can bring it back.</source>
        <translation>Ingen kan få den tillbaka.</translation>
    </message>
    <message>
        <source>Nobody has accepted</source>
        <translation>Ingen har tackat ja</translation>
    </message>
    <message>
        <source>Nobody has shown that the key is on paper</source>
        <translation>Ingen har visat att nyckeln finns på papper</translation>
    </message>
    <message>
        <source>Nobody is noted yet.</source>
        <translation>Ingen är antecknad än.</translation>
    </message>
    <message>
        <source>Nobody is placed here yet.</source>
        <translation>Ingen är placerad här än.</translation>
    </message>
    <message>
        <source>Nobody is written yet.</source>
        <translation>Ingen är antecknad än.</translation>
    </message>
    <message>
        <source>Nobody removes their own way in. Ask a colleague.</source>
        <translation>Ingen tar bort sin egen ingång. Be en kollega.</translation>
    </message>
    <message>
        <source>Nobody signs in by that name. Lock, and begin again with the right one.</source>
        <translation>Ingen har det inloggningsnamnet. Börja om med rätt namn.</translation>
    </message>
    <message>
        <source>Nobody to mark this month</source>
        <translation>Ingen att markera den här månaden</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Ingen ännu</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Ingen än.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>None chosen: every measure</source>
        <translation>Ingen vald: alla insatser</translation>
    </message>
    <message>
        <source>None chosen: whoever orders</source>
        <translation>Ingen vald: vem som än beställer</translation>
    </message>
    <message numerus="yes">
        <source>None of %n earlier placements with a known outcome led to work or studies</source>
        <translation>
            <numerusform>Den tidigare placering vars utfall är känt ledde inte till arbete eller studier</numerusform>
            <numerusform>Ingen av %n tidigare placeringar med känt utfall ledde till arbete eller studier</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the cases may be disposed of any more. Make the trial anew.</source>
        <translation>Inget av ärendena får gallras längre. Gör prövningen på nytt.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ingen än</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Inga ännu.</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>Inte</translation>
    </message>
    <message>
        <source>Not active</source>
        <translation>Inte aktiv</translation>
    </message>
    <message>
        <source>Not all</source>
        <translation>Inte alla</translation>
    </message>
    <message>
        <source>Not an archival file</source>
        <translation>Inte en arkivfil</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Ej aktuellt</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Inte påbörjad</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Inte kontrollerat än</translation>
    </message>
    <message>
        <source>Not completed: {kind}</source>
        <translation>Påbörjat men inte avslutat: {kind}</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Inte avgjord</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Inte klart</translation>
    </message>
    <message>
        <source>Not done in time</source>
        <translation>Inte klar i tid</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>Inte avslutad</translation>
    </message>
    <message>
        <source>Not everything was right, so it is kept as a draft and not saved.</source>
        <translation>Allt stämde inte, så det finns kvar som utkast och är inte sparat.</translation>
    </message>
    <message numerus="yes">
        <source>Not for %n months</source>
        <translation>
            <numerusform>Inte på %n månad</numerusform>
            <numerusform>Inte på %n månader</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found in any source</source>
        <translation>Finns inte i någon källa</translation>
    </message>
    <message>
        <source>Not held yet</source>
        <translation>Inte provad än</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Läses inte in</translation>
    </message>
    <message>
        <source>Not in the protocol. It is kept with the case and stands in an access extract.</source>
        <translation>Inte i protokollet. Det sparas i ärendet och står i ett registerutdrag.</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Används inte</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Okänt</translation>
    </message>
    <message>
        <source>Not known yet.</source>
        <translation>Inte känt än.</translation>
    </message>
    <message>
        <source>Not needed any more</source>
        <translation>Behövs inte längre</translation>
    </message>
    <message>
        <source>Not noted as told: {who}.</source>
        <translation>Saknas bland dem som fått besked: {who}.</translation>
    </message>
    <message>
        <source>Not relevant</source>
        <translation>Ej aktuellt</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Inte sparat än</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Inte skickad</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Ingen vald</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Inte undertecknad</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>Tas inte in</translation>
    </message>
    <message>
        <source>Not there now</source>
        <translation>Inte här nu</translation>
    </message>
    <message>
        <source>Not this register's</source>
        <translation>Inte det här registrets</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>Inte prövad</translation>
    </message>
    <message>
        <source>Not valid since {day}</source>
        <translation>Gäller inte sedan {day}</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Inte kontrollerad</translation>
    </message>
    <message>
        <source>Not visited for long</source>
        <translation>Inte besökt på länge</translation>
    </message>
    <message>
        <source>Not wholly confirmed in the sources</source>
        <translation>Inte helt belagd i källorna</translation>
    </message>
    <message>
        <source>Not yet checked against the archive's rules</source>
        <translation>Inte prövad mot arkivets regler än</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Note on the compensation</source>
        <translation>Anteckning om ersättningen</translation>
    </message>
    <message>
        <source>Note on the follow-up</source>
        <translation>Anteckning om uppföljningen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>Notes from follow-ups</source>
        <translation>Anteckningar från uppföljningar</translation>
    </message>
    <message>
        <source>Notes written</source>
        <translation>Anteckningar skrivna</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ingenting</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder. Choose another one.</source>
        <translation>Det går inte att skriva i mappen. Välj en annan.</translation>
    </message>
    <message>
        <source>Nothing can be written in {folder}. Choose another folder.</source>
        <translation>Det går inte att skriva i {folder}. Välj en annan mapp.</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Inget valt</translation>
    </message>
    <message>
        <source>Nothing differs yet. Change the form below and it is listed here.</source>
        <translation>Inget skiljer ännu. Ändra i formuläret nedan så räknas det upp här.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Inget hittades</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters.</source>
        <translation>Inget hittades. Prova med färre bokstäver.</translation>
    </message>
    <message>
        <source>Nothing gave way</source>
        <translation>Inget gav vika</translation>
    </message>
    <message>
        <source>Nothing has been written while the clock was doubtful.</source>
        <translation>Inget har skrivits medan klockan var osäker.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Inget här</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Inget här än</translation>
    </message>
    <message>
        <source>Nothing in the log</source>
        <translation>Inget i loggen</translation>
    </message>
    <message>
        <source>Nothing in the log is older than {day}.</source>
        <translation>Inget i loggen är äldre än {day}.</translation>
    </message>
    <message>
        <source>Nothing in these days</source>
        <translation>Inget de här dagarna</translation>
    </message>
    <message>
        <source>Nothing is agreed yet.</source>
        <translation>Inget är överenskommet ännu.</translation>
    </message>
    <message>
        <source>Nothing is changed yet. Change the text below, or throw the draft away.</source>
        <translation>Inget är ändrat ännu. Ändra texten nedan, eller kasta utkastet.</translation>
    </message>
    <message>
        <source>Nothing is contested.</source>
        <translation>Inget är bestritt.</translation>
    </message>
    <message>
        <source>Nothing is decided yet. Write what is to be done, who does it and by when.</source>
        <translation>Inget är beslutat än. Skriv vad som ska göras, vem som gör det och när.</translation>
    </message>
    <message>
        <source>Nothing is drawn yet. Sign in the box.</source>
        <translation>Rutan är tom. Skriv namnteckningen i den.</translation>
    </message>
    <message>
        <source>Nothing is known to be lost.</source>
        <translation>Ingenting tycks ha gått förlorat.</translation>
    </message>
    <message>
        <source>Nothing is left from earlier visits.</source>
        <translation>Inget är kvar från tidigare besök.</translation>
    </message>
    <message>
        <source>Nothing is left out of the supervisor&apos;s copy.</source>
        <translation>Inget utelämnas i handledarens exemplar.</translation>
    </message>
    <message>
        <source>Nothing is left out: the participant consents to share everything the protocol tells.</source>
        <translation>Inget är utelämnat: deltagaren samtycker till att dela allt som protokollet berättar.</translation>
    </message>
    <message>
        <source>Nothing is missing, and the lines stand in order.</source>
        <translation>Ingenting saknas, och raderna står i ordning.</translation>
    </message>
    <message>
        <source>Nothing is paid</source>
        <translation>Ingen ersättning betalas</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Inget nytt</translation>
    </message>
    <message>
        <source>Nothing read yet</source>
        <translation>Inget läst än</translation>
    </message>
    <message>
        <source>Nothing stands in the way; it is done at the next chance.</source>
        <translation>Inget hindrar; det görs vid nästa tillfälle.</translation>
    </message>
    <message>
        <source>Nothing that needs consent</source>
        <translation>Inget som kräver samtycke</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Inget att göra</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Inget att läsa in</translation>
    </message>
    <message>
        <source>Nothing to remark on</source>
        <translation>Ingen anmärkning</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Inget väntar på dig</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Inget ändrades.</translation>
    </message>
    <message>
        <source>Nothing was decided at this visit.</source>
        <translation>Inget beslutades vid besöket.</translation>
    </message>
    <message>
        <source>Nothing yet. One line for each thing to do.</source>
        <translation>Inget ännu. En rad för varje sak som ska göras.</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Ingenting.</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Uppsägningstid</translation>
    </message>
    <message>
        <source>Notice from the Tax Agency</source>
        <translation>Avisering från Skatteverket</translation>
    </message>
    <message>
        <source>Notice of the end…</source>
        <translation>Avslutsbesked…</translation>
    </message>
    <message>
        <source>Notice was given</source>
        <translation>Besked lämnades</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number or day</source>
        <translation>Nummer eller dag</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Invändning</translation>
    </message>
    <message>
        <source>Objection not decided</source>
        <translation>Oavgjord invändning</translation>
    </message>
    <message>
        <source>Objection removed</source>
        <translation>Invändning borttagen</translation>
    </message>
    <message>
        <source>Objection saved</source>
        <translation>Invändning sparad</translation>
    </message>
    <message>
        <source>Objection to the processing</source>
        <translation>Invändning mot behandlingen</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>Erbjud igen</translation>
    </message>
    <message>
        <source>Office of the association</source>
        <translation>Förbundets kansli</translation>
    </message>
    <message>
        <source>Officers or placements belong to this unit, so it cannot be removed.</source>
        <translation>Handläggare eller placeringar hör till enheten, så den kan inte tas bort.</translation>
    </message>
    <message>
        <source>Older than {day}: {entries} lines with values and {readings} readings.</source>
        <translation>Äldre än {day}: {entries} rader med värden och {readings} läsningar.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>På</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>På papper</translation>
    </message>
    <message>
        <source>On paper since {day}</source>
        <translation>På papper sedan {day}</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>Antecknat</translation>
    </message>
    <message>
        <source>On this first day the measure has another wording; the form asks for what that one requires.</source>
        <translation>Med den första dagen gäller en annan lydelse av insatsen; formuläret frågar nu efter det som den kräver.</translation>
    </message>
    <message>
        <source>On what grounds it may end early, and with what notice</source>
        <translation>På vilka grunder insatsen kan avslutas i förtid, och med vilket varsel</translation>
    </message>
    <message>
        <source>One locked file with the cases, for a colleague&apos;s computer or your own laptop. The log, keys, half-typed work and settings stay here. Everybody whose case goes along is noted in the log.</source>
        <translation>En låst fil med ärendena, till en kollegas dator eller din egen bärbara. Loggen, nycklar, påbörjade inmatningar och inställningar stannar här. Alla vilkas ärende följer med antecknas i loggen.</translation>
    </message>
    <message>
        <source>One of several options</source>
        <translation>Ett av flera alternativ</translation>
    </message>
    <message>
        <source>One on each line.</source>
        <translation>En på varje rad.</translation>
    </message>
    <message>
        <source>One on each line. Sent only with the participant&apos;s consent.</source>
        <translation>En på varje rad. Skickas bara med deltagarens samtycke.</translation>
    </message>
    <message>
        <source>One page of A5 in easy Swedish</source>
        <translation>En sida A5 på lättläst svenska</translation>
    </message>
    <message>
        <source>Only a hash of the document is sent, never the document itself. Empty means none.</source>
        <translation>Bara en kontrollsumma av dokumentet skickas, aldrig dokumentet. Tomt betyder ingen tjänst.</translation>
    </message>
    <message>
        <source>Only after a certain answer</source>
        <translation>Bara efter ett visst svar</translation>
    </message>
    <message>
        <source>Only as a draft</source>
        <translation>Bara som utkast</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Bara jag</translation>
    </message>
    <message>
        <source>Only the passphrase opens the register now.</source>
        <translation>Nu öppnar bara lösenfrasen registret.</translation>
    </message>
    <message>
        <source>Only the passphrase opens the register now. The keyring did not let go of its key, which opens nothing any more.</source>
        <translation>Nu öppnar bara lösenfrasen registret. Nyckelringen släppte inte sin nyckel, men den öppnar ingenting längre.</translation>
    </message>
    <message>
        <source>Only this document can be reached until you take the screen back.</source>
        <translation>Bara det här dokumentet kan nås tills du tar tillbaka skärmen.</translation>
    </message>
    <message>
        <source>Only what the participant consents to share today</source>
        <translation>Bara det som deltagaren samtycker till att dela i dag</translation>
    </message>
    <message>
        <source>Only what was issued came back: the form behind it had been written on since.</source>
        <translation>Bara det som utfärdades kom tillbaka: formuläret bakom hade ändrats sedan dess.</translation>
    </message>
    <message>
        <source>Only when the person has the right to it (GDPR art. 17) or should never have been registered. What an authority must keep is disposed of when its time is out, on the page Disposal.</source>
        <translation>Bara när personen har rätt till det (GDPR art. 17) eller aldrig skulle ha registrerats. Det som en myndighet måste behålla gallras när tiden har gått ut, på sidan Gallring.</translation>
    </message>
    <message>
        <source>Only when {condition}.</source>
        <translation>Bara när {condition}.</translation>
    </message>
    <message>
        <source>Only “{title}”</source>
        <translation>Bara ”{title}”</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Open a package…</source>
        <translation>Öppna ett paket…</translation>
    </message>
    <message>
        <source>Open a protected identity?</source>
        <translation>Öppna ett ärende med skyddade personuppgifter?</translation>
    </message>
    <message>
        <source>Open by the computer's keyring</source>
        <translation>Öppna med datorns nyckelring</translation>
    </message>
    <message>
        <source>Open by the computer's keyring as well</source>
        <translation>Öppna även med datorns nyckelring</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öppna det</translation>
    </message>
    <message>
        <source>Open since before</source>
        <translation>Öppet sedan tidigare</translation>
    </message>
    <message>
        <source>Open the agreement</source>
        <translation>Öppna överenskommelsen</translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>Öppna kalendern</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Öppna ärendet</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Öppna handlingen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Öppna mappen</translation>
    </message>
    <message>
        <source>Open the package</source>
        <translation>Öppna paketet</translation>
    </message>
    <message>
        <source>Open the placement</source>
        <translation>Öppna placeringen</translation>
    </message>
    <message>
        <source>Open the protocol</source>
        <translation>Öppna protokollet</translation>
    </message>
    <message>
        <source>Open the visit first.</source>
        <translation>Öppna besöket först.</translation>
    </message>
    <message>
        <source>Open with the recovery key</source>
        <translation>Öppna med återställningsnyckeln</translation>
    </message>
    <message>
        <source>Open {kind}, {when}, {state}</source>
        <translation>Öppna {kind}, {when}, {state}</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Öppna {name}</translation>
    </message>
    <message>
        <source>Open: {visit}</source>
        <translation>Öppna: {visit}</translation>
    </message>
    <message>
        <source>Open: {what} {about}</source>
        <translation>Öppna: {what} {about}</translation>
    </message>
    <message>
        <source>Opening the register…</source>
        <translation>Öppnar registret…</translation>
    </message>
    <message>
        <source>Option 1</source>
        <translation>Alternativ 1</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Alternativ</translation>
    </message>
    <message>
        <source>Or write the name once more to sign</source>
        <translation>Eller skriv namnet en gång till för att skriva under</translation>
    </message>
    <message>
        <source>Orally, noted here</source>
        <translation>Muntligt, antecknat här</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Beställning</translation>
    </message>
    <message>
        <source>Order accepted: write the agreement</source>
        <translation>Beställningen är antagen: skriv överenskommelsen</translation>
    </message>
    <message>
        <source>Order closed</source>
        <translation>Beställning avslutad</translation>
    </message>
    <message>
        <source>Order not answered in time</source>
        <translation>Beställningen är inte besvarad i tid</translation>
    </message>
    <message>
        <source>Order removed</source>
        <translation>Beställning borttagen</translation>
    </message>
    <message>
        <source>Order saved</source>
        <translation>Beställning sparad</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Beställningar</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Organisation number</source>
        <translation>Organisationsnummer</translation>
    </message>
    <message>
        <source>Original words</source>
        <translation>Ursprunglig text</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Övrigt</translation>
    </message>
    <message>
        <source>Other adaptations</source>
        <translation>Andra anpassningar</translation>
    </message>
    <message>
        <source>Other calendars</source>
        <translation>Andra kalendrar</translation>
    </message>
    <message>
        <source>Other contacts</source>
        <translation>Andra kontakter</translation>
    </message>
    <message>
        <source>Other dates too</source>
        <translation>Visa också andra datum</translation>
    </message>
    <message>
        <source>Other things the enterprise should know</source>
        <translation>Annat som företaget bör veta</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Annat…</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>Ur bruk</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Outcome noted</source>
        <translation>Utfall antecknat</translation>
    </message>
    <message>
        <source>Outcome {when}: {what}</source>
        <translation>Utfall {when}: {what}</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Over, not closed</source>
        <translation>Perioden slut, inte avslutad</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Försenat</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Egen</translation>
    </message>
    <message>
        <source>Own view</source>
        <translation>Egen syn</translation>
    </message>
    <message>
        <source>Own view to be noted</source>
        <translation>Egen uppfattning antecknas</translation>
    </message>
    <message>
        <source>Own words and notes</source>
        <translation>Egna ord och anteckningar</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>PDF/A-1a, for archives that take nothing newer</source>
        <translation>PDF/A-1a, för arkiv som inte tar emot något nyare</translation>
    </message>
    <message>
        <source>PDF/A-2a, without attachments</source>
        <translation>PDF/A-2a, utan bilagor</translation>
    </message>
    <message>
        <source>PDF/A-3a carries the agreement's data inside. The others carry no attachments.</source>
        <translation>PDF/A-3a har överenskommelsens uppgifter i filen. De andra har inga bilagor.</translation>
    </message>
    <message>
        <source>PDF/A-3a, with the data inside</source>
        <translation>PDF/A-3a, med uppgifterna i filen</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Pinkod</translation>
    </message>
    <message>
        <source>PIN for a lent screen</source>
        <translation>Pinkod för utlånad skärm</translation>
    </message>
    <message>
        <source>Package from {sender}, made {made}</source>
        <translation>Paket från {sender}, gjort {made}</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Page down</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Page up</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Sida {number}</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Sida {page} av {pages}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sidor</translation>
    </message>
    <message>
        <source>Pages missing: {pages}</source>
        <translation>Sidor som saknas: {pages}</translation>
    </message>
    <message>
        <source>Pages of the backup are damaged.</source>
        <translation>Sidor i säkerhetskopian är skadade.</translation>
    </message>
    <message>
        <source>Pages of the register are damaged. Save what is left before you go on working.</source>
        <translation>Sidor i registret är skadade. Rädda det som finns kvar innan du arbetar vidare.</translation>
    </message>
    <message>
        <source>Part of the form</source>
        <translation>Del av formuläret</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Deltagare</translation>
    </message>
    <message>
        <source>Participant removed</source>
        <translation>Deltagare borttagen</translation>
    </message>
    <message>
        <source>Participant saved</source>
        <translation>Deltagare sparad</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deltagare</translation>
    </message>
    <message>
        <source>Participants, enterprises or commissioners</source>
        <translation>Deltagare, ASF eller uppdragsgivare</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Parter</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Delvis</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Delar</translation>
    </message>
    <message>
        <source>Passed the archive's rules (PDF/A-3a, PDF/UA-1)</source>
        <translation>Klarade arkivets regler (PDF/A-3a, PDF/UA-1)</translation>
    </message>
    <message>
        <source>Passed {day}</source>
        <translation>Gick bra {day}</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
    <message>
        <source>Passphrase of the certificate file</source>
        <translation>Certifikatfilens lösenfras</translation>
    </message>
    <message>
        <source>Passphrase or recovery key</source>
        <translation>Lösenfras eller återställningsnyckel</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation>Filens lösenord</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Klistra in</translation>
    </message>
    <message>
        <source>Pause, minutes</source>
        <translation>Rast, minuter</translation>
    </message>
    <message>
        <source>People and roles</source>
        <translation>Personer och roller</translation>
    </message>
    <message>
        <source>Per day present</source>
        <translation>Per närvarodag</translation>
    </message>
    <message>
        <source>Per month</source>
        <translation>Per månad</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Period and extent</source>
        <translation>Period och omfattning</translation>
    </message>
    <message>
        <source>Personal identity number</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Personal identity number in the certificate</source>
        <translation>Personnummer i intyget</translation>
    </message>
    <message>
        <source>Personal identity number, if the participant has consented</source>
        <translation>Personnummer, om deltagaren har samtyckt</translation>
    </message>
    <message>
        <source>Personal or coordination number</source>
        <translation>Person- eller samordningsnummer</translation>
    </message>
    <message>
        <source>Photo {number}</source>
        <translation>Foto {number}</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Fras</translation>
    </message>
    <message>
        <source>Phrase saved</source>
        <translation>Fras sparad</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Fraser</translation>
    </message>
    <message>
        <source>Phrases for: {field}</source>
        <translation>Fraser för: {field}</translation>
    </message>
    <message>
        <source>Pick out</source>
        <translation>Markera</translation>
    </message>
    <message>
        <source>Pick out no longer</source>
        <translation>Avmarkera</translation>
    </message>
    <message>
        <source>Pick out none</source>
        <translation>Avmarkera alla</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture of a visit added</source>
        <translation>Bild från besök tillagd</translation>
    </message>
    <message>
        <source>Picture of a visit changed</source>
        <translation>Bild från besök ändrad</translation>
    </message>
    <message>
        <source>Picture of a visit removed</source>
        <translation>Bild från besök borttagen</translation>
    </message>
    <message>
        <source>Picture {number}</source>
        <translation>Bild {number}</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pictures taken in</source>
        <translation>Bilder som är med</translation>
    </message>
    <message>
        <source>Pictures, plain Swedish, aids. Only what is needed to meet.</source>
        <translation>Bildstöd, lättläst, hjälpmedel. Bara det som behövs för att kunna mötas.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Placering</translation>
    </message>
    <message>
        <source>Placement ended</source>
        <translation>Placering avslutad</translation>
    </message>
    <message>
        <source>Placement has ended</source>
        <translation>Placeringen har tagit slut</translation>
    </message>
    <message>
        <source>Placement is ending</source>
        <translation>Placeringen tar snart slut</translation>
    </message>
    <message>
        <source>Placements</source>
        <translation>Placeringar</translation>
    </message>
    <message>
        <source>Placements running</source>
        <translation>Aktiva placeringar</translation>
    </message>
    <message>
        <source>Placements with a signed agreement that runs in the month stand here.</source>
        <translation>Här står placeringar med en undertecknad överenskommelse som gäller under månaden.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Platser</translation>
    </message>
    <message>
        <source>Places not stated</source>
        <translation>Platser saknas</translation>
    </message>
    <message>
        <source>Plan it again</source>
        <translation>Planera igen</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planerat</translation>
    </message>
    <message>
        <source>Planned again for {day}.</source>
        <translation>Planerat igen till {day}.</translation>
    </message>
    <message>
        <source>Planned breaks</source>
        <translation>Planerade uppehåll</translation>
    </message>
    <message>
        <source>Planned for {day}.</source>
        <translation>Planerat till {day}.</translation>
    </message>
    <message>
        <source>Planned visits</source>
        <translation>Planerade besök</translation>
    </message>
    <message>
        <source>Point of the control marked</source>
        <translation>Punkt i kontrollen markerad</translation>
    </message>
    <message>
        <source>Point out a column for one of: {columns}</source>
        <translation>Peka ut en kolumn för något av: {columns}</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postnummer</translation>
    </message>
    <message>
        <source>Prepare somebody</source>
        <translation>Förbered någon</translation>
    </message>
    <message>
        <source>Presence cannot be marked before the day has come.</source>
        <translation>Närvaro kan inte markeras innan dagen har kommit.</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Närvarande</translation>
    </message>
    <message>
        <source>Preview of the document</source>
        <translation>Förhandsvisning av dokumentet</translation>
    </message>
    <message>
        <source>Previous visit: {kind} {day}</source>
        <translation>Förra besöket: {kind} {day}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Print a document about a protected identity?</source>
        <translation>Skriva ut en handling om någon med skyddade personuppgifter?</translation>
    </message>
    <message>
        <source>Print all the same</source>
        <translation>Skriv ut ändå</translation>
    </message>
    <message>
        <source>Print only where nobody else can take the paper, and lock it up. Until it is printed the document lies unencrypted in the computer's and the printer's queue.</source>
        <translation>Skriv bara ut där ingen annan kan ta papperet, och lås in det. Tills den är utskriven ligger handlingen okrypterad i datorns och skrivarens kö.</translation>
    </message>
    <message>
        <source>Print the participant&apos;s card</source>
        <translation>Skriv ut deltagarens kort</translation>
    </message>
    <message>
        <source>Print the recovery key</source>
        <translation>Skriv ut återställningsnyckeln</translation>
    </message>
    <message>
        <source>Print the sheet of the day in view…</source>
        <translation>Skriv ut bladet för dagen som visas…</translation>
    </message>
    <message>
        <source>Print the supervisor&apos;s copy…</source>
        <translation>Skriv ut handledarens exemplar…</translation>
    </message>
    <message>
        <source>Print the whole agreement…</source>
        <translation>Skriv ut hela överenskommelsen…</translation>
    </message>
    <message>
        <source>Print the whole protocol…</source>
        <translation>Skriv ut hela protokollet…</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Utskriven</translation>
    </message>
    <message>
        <source>Printed in the document. The supervisor reads it only with consent.</source>
        <translation>Trycks i handlingen. Handledaren läser det bara med samtycke.</translation>
    </message>
    <message>
        <source>Prints the part “{part}” of the form.</source>
        <translation>Skriver ut formulärets del ”{part}”.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Förlopp</translation>
    </message>
    <message>
        <source>Proof-reading</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>Propose what is missing</source>
        <translation>Föreslå det som saknas</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Skyddad</translation>
    </message>
    <message>
        <source>Protected identities too</source>
        <translation>Även skyddade identiteter</translation>
    </message>
    <message>
        <source>Protected identity</source>
        <translation>Skyddade personuppgifter</translation>
    </message>
    <message>
        <source>Protected identity. Think of who can see the screen, and of what you print.</source>
        <translation>Skyddade personuppgifter. Tänk på vem som kan se skärmen och på vad du skriver ut.</translation>
    </message>
    <message>
        <source>Protected identity: open it and save it by itself.</source>
        <translation>Skyddade personuppgifter: öppna och spara den för sig.</translation>
    </message>
    <message>
        <source>Protected identity: think of who can see the screen.</source>
        <translation>Skyddade personuppgifter: tänk på vem som kan se skärmen.</translation>
    </message>
    <message>
        <source>Protected population registration</source>
        <translation>Skyddad folkbokföring</translation>
    </message>
    <message>
        <source>Protected since</source>
        <translation>Skyddad sedan</translation>
    </message>
    <message>
        <source>Protective equipment and work clothes</source>
        <translation>Skyddsutrustning och arbetskläder</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Protocol signed</source>
        <translation>Protokoll undertecknat</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Syfte</translation>
    </message>
    <message>
        <source>Purpose in words</source>
        <translation>Syftet med ord</translation>
    </message>
    <message>
        <source>Put in a term that there is</source>
        <translation>Sätt in ett befintligt villkor</translation>
    </message>
    <message>
        <source>Put in a term that there is…</source>
        <translation>Sätt in ett befintligt villkor…</translation>
    </message>
    <message>
        <source>Put in another term</source>
        <translation>Lägg till ett villkor</translation>
    </message>
    <message>
        <source>Put in another term…</source>
        <translation>Lägg till ett villkor…</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>Anteckna</translation>
    </message>
    <message>
        <source>Put on record…</source>
        <translation>Anteckna…</translation>
    </message>
    <message>
        <source>Put the alarm on record</source>
        <translation>Anteckna larmet</translation>
    </message>
    <message>
        <source>Put the control on record</source>
        <translation>Anteckna kontrollen</translation>
    </message>
    <message>
        <source>Put together from {numbers}. What binds is those signed documents.</source>
        <translation>Sammanställd av {numbers}. Det som binder är de undertecknade handlingarna.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Fråga</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>Fråga besvarad</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Tyst från</translation>
    </message>
    <message>
        <source>Quiet: remind only of visits made alone that are not over in time</source>
        <translation>Tyst läge: bara ensamma besök som inte avslutats i tid</translation>
    </message>
    <message>
        <source>Quote the words as they stand.</source>
        <translation>Citera orden som de står.</translation>
    </message>
    <message>
        <source>Ran out {day}</source>
        <translation>Gick ut {day}</translation>
    </message>
    <message>
        <source>Reaches the supervisor only if the participant agrees; see Confidentiality.</source>
        <translation>Når handledaren bara om deltagaren samtycker; se Sekretess.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Läst</translation>
    </message>
    <message>
        <source>Read all pages, or tick that you have read them.</source>
        <translation>Läs alla sidor, eller kryssa i att du har läst dem.</translation>
    </message>
    <message>
        <source>Read busy times from</source>
        <translation>Läs in upptagna tider från</translation>
    </message>
    <message>
        <source>Read busy times from a calendar file…</source>
        <translation>Läs in upptagna tider från en kalenderfil…</translation>
    </message>
    <message>
        <source>Read in the signed file…</source>
        <translation>Läs in den underskrivna filen…</translation>
    </message>
    <message>
        <source>Read one group from the paper and write it here, so that you know that the key is kept.</source>
        <translation>Läs en grupp från papperet och skriv den här, så vet du att nyckeln finns kvar.</translation>
    </message>
    <message>
        <source>Read the pages again</source>
        <translation>Läs sidorna igen</translation>
    </message>
    <message>
        <source>Read the whole agreement</source>
        <translation>Läs hela överenskommelsen</translation>
    </message>
    <message>
        <source>Read the whole document</source>
        <translation>Läs hela handlingen</translation>
    </message>
    <message>
        <source>Read the whole protocol</source>
        <translation>Läs hela protokollet</translation>
    </message>
    <message>
        <source>Read these words once more, they may tell of health or benefits: {words}.</source>
        <translation>Läs de här orden en gång till, de kan säga något om hälsa eller ersättningar: {words}.</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Läsare</translation>
    </message>
    <message>
        <source>Reader: reads, changes nothing</source>
        <translation>Läsare: läser, ändrar ingenting</translation>
    </message>
    <message>
        <source>Reading log</source>
        <translation>Läslogg</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>Läser säkerhetskopian…</translation>
    </message>
    <message>
        <source>Reading the paper, picture {number}…</source>
        <translation>Läser papperet, bild {number}…</translation>
    </message>
    <message>
        <source>Reading the paper…</source>
        <translation>Läser papperet…</translation>
    </message>
    <message>
        <source>Ready to sign</source>
        <translation>Redo att skriva under</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Reason for the move</source>
        <translation>Skäl till flytten</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Rebuild from a folder of PDFs…</source>
        <translation>Bygg upp från en mapp med PDF-filer…</translation>
    </message>
    <message>
        <source>Rebuild the register</source>
        <translation>Bygg upp registret</translation>
    </message>
    <message>
        <source>Rebuild the register from PDFs</source>
        <translation>Bygg upp registret från PDF-filer</translation>
    </message>
    <message>
        <source>Rebuilding the register</source>
        <translation>Bygger upp registret</translation>
    </message>
    <message>
        <source>Rebuilt from a PDF</source>
        <translation>Byggde upp från en PDF</translation>
    </message>
    <message>
        <source>Rebuilt register.csv</source>
        <translation>Uppbyggt register.csv</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Inkom</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Mottaget av</translation>
    </message>
    <message>
        <source>Receivers need the root certificate to check a seal. Give it to them once, and read the fingerprint to each other by telephone.</source>
        <translation>Mottagare behöver rotcertifikatet för att kontrollera ett sigill. Lämna det en gång och läs fingeravtrycket för varandra på telefon.</translation>
    </message>
    <message numerus="yes">
        <source>Reckon %n visits anew from the new first day</source>
        <translation>
            <numerusform>Räkna om ett besök från den nya första dagen</numerusform>
            <numerusform>Räkna om %n besök från den nya första dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Rekommendation</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation>Registrera svaret</translation>
    </message>
    <message>
        <source>Record the outcome</source>
        <translation>Anteckna utfallet</translation>
    </message>
    <message>
        <source>Record the question</source>
        <translation>Registrera frågan</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>Anteckna…</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Återställningsnyckel</translation>
    </message>
    <message>
        <source>Recovery key asfdesk.pdf</source>
        <translation>Återställningsnyckel asfdesk.pdf</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Gör om (Ctrl+Skift+Z)</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Avslagen</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Register a participant and an enterprise, then write the first agreement. What needs doing stands here.</source>
        <translation>Registrera en deltagare och ett företag och skriv sedan den första överenskommelsen. Det som behöver göras står här.</translation>
    </message>
    <message>
        <source>Register created</source>
        <translation>Register skapat</translation>
    </message>
    <message>
        <source>Register imported from a table</source>
        <translation>Register inläst från tabell</translation>
    </message>
    <message>
        <source>Register the first one. Then you can make an agreement with an enterprise.</source>
        <translation>Registrera den första. Sedan kan du göra en överenskommelse med ett företag.</translation>
    </message>
    <message>
        <source>Register the new identity as a new participant. This record would show both identities together.</source>
        <translation>Registrera den nya identiteten som en ny deltagare. Den här posten skulle visa båda identiteterna tillsammans.</translation>
    </message>
    <message>
        <source>Register the work-integration social enterprises you work with, their places and supervisors.</source>
        <translation>Registrera de arbetsintegrerande sociala företag som du samarbetar med, deras platser och handledare.</translation>
    </message>
    <message>
        <source>Registered anew</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>Registry number</source>
        <translation>Diarienummer</translation>
    </message>
    <message>
        <source>Rehabilitation and coordination</source>
        <translation>Rehabilitering och samordning</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Fastställ</translation>
    </message>
    <message>
        <source>Release the hold</source>
        <translation>Häv stoppet</translation>
    </message>
    <message>
        <source>Release the hold?</source>
        <translation>Häva gallringsstoppet?</translation>
    </message>
    <message>
        <source>Release the hold…</source>
        <translation>Häv gallringsstoppet…</translation>
    </message>
    <message>
        <source>Release “{title}”?</source>
        <translation>Fastställa ”{title}”?</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Fastställ…</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Anmärkningar</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Påminnelser</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Remove and change the register's key</source>
        <translation>Ta bort och byt registrets nyckel</translation>
    </message>
    <message>
        <source>Remove from the register</source>
        <translation>Ta bort ur registret</translation>
    </message>
    <message>
        <source>Remove from the register?</source>
        <translation>Ta bort ur registret?</translation>
    </message>
    <message>
        <source>Remove its units first.</source>
        <translation>Ta bort enheterna först.</translation>
    </message>
    <message>
        <source>Remove only</source>
        <translation>Ta bara bort</translation>
    </message>
    <message>
        <source>Remove row {row}</source>
        <translation>Ta bort rad {row}</translation>
    </message>
    <message>
        <source>Remove the PIN</source>
        <translation>Ta bort pinkoden</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>Ta bort bilden</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Ta bort {name}</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>Ta bort {name}?</translation>
    </message>
    <message>
        <source>Remove: {name}</source>
        <translation>Ta bort: {name}</translation>
    </message>
    <message>
        <source>Remove: {text}</source>
        <translation>Ta bort: {text}</translation>
    </message>
    <message>
        <source>Remove: {what}</source>
        <translation>Ta bort: {what}</translation>
    </message>
    <message>
        <source>Removed: {name}</source>
        <translation>Borttagen: {name}</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Ta bort…</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Förnya</translation>
    </message>
    <message>
        <source>Renew: {topics}</source>
        <translation>Förnya: {topics}</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Öppna igen</translation>
    </message>
    <message>
        <source>Reopen: {text}</source>
        <translation>Öppna igen: {text}</translation>
    </message>
    <message>
        <source>Repeated signs add nothing. Use different words.</source>
        <translation>Upprepade tecken tillför inget. Använd olika ord.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Report as PDF</source>
        <translation>Rapport som PDF</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Företrädare</translation>
    </message>
    <message>
        <source>Request to an enterprise</source>
        <translation>Förfrågan till företag</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Krävs</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Återställ</translation>
    </message>
    <message>
        <source>Restore drill</source>
        <translation>Återläsningsprov</translation>
    </message>
    <message>
        <source>Restore the backup of {when} ({why}, {size})</source>
        <translation>Återställ säkerhetskopian {when} ({why}, {size})</translation>
    </message>
    <message>
        <source>Restore the backup of {when}?</source>
        <translation>Återställa säkerhetskopian {when}?</translation>
    </message>
    <message>
        <source>Restore this backup…</source>
        <translation>Återställ den här kopian…</translation>
    </message>
    <message>
        <source>Restored: changes from {time} that were never saved.</source>
        <translation>Återställt: ändringar från {time} som inte hann sparas.</translation>
    </message>
    <message>
        <source>Restored: changes from {when} ({age}) that were never saved</source>
        <translation>Återställt: ändringar från {when} ({age}) som inte hann sparas</translation>
    </message>
    <message>
        <source>Restored: what was typed at {time} ({age}) and not yet saved.</source>
        <translation>Återställt: det som skrevs {time} ({age}) och inte hann sparas.</translation>
    </message>
    <message>
        <source>Restored: what you wrote and that was never saved.</source>
        <translation>Återställt: det du skrev och som aldrig sparades.</translation>
    </message>
    <message>
        <source>Restoring the newest backup to a scratch place…</source>
        <translation>Läser tillbaka den senaste säkerhetskopian på prov…</translation>
    </message>
    <message>
        <source>Restriction meanwhile</source>
        <translation>Begränsning under tiden</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>Prövas på nytt</translation>
    </message>
    <message>
        <source>Review the protected identity</source>
        <translation>Pröva om skyddet gäller</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Återkalla</translation>
    </message>
    <message>
        <source>Revoke the consent?</source>
        <translation>Återkalla samtycket?</translation>
    </message>
    <message>
        <source>Revoke: {topics}</source>
        <translation>Återkalla: {topics}</translation>
    </message>
    <message>
        <source>Revoked {day}</source>
        <translation>Återkallat {day}</translation>
    </message>
    <message>
        <source>Revoked: {how}</source>
        <translation>Återkallat: {how}</translation>
    </message>
    <message>
        <source>Reworded: {what}</source>
        <translation>Ny ordalydelse: {what}</translation>
    </message>
    <message>
        <source>Risk assessment made on</source>
        <translation>Riskbedömning gjord den</translation>
    </message>
    <message>
        <source>Risks and measures</source>
        <translation>Risker och åtgärder</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Room to sign in, width</source>
        <translation>Utrymme för underskrift, bredd</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Row with headers</source>
        <translation>Rad med rubriker</translation>
    </message>
    <message>
        <source>Row {row} is about the same one and counts.</source>
        <translation>Rad {row} gäller samma och är den som räknas.</translation>
    </message>
    <message>
        <source>Row {row}: {label}</source>
        <translation>Rad {row}: {label}</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rader</translation>
    </message>
    <message>
        <source>Rows point at something that is not there.</source>
        <translation>Rader hänvisar till något som inte finns.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Pågår</translation>
    </message>
    <message>
        <source>Running, ends {near}</source>
        <translation>Pågår, slutar {near}</translation>
    </message>
    <message>
        <source>SHA-256 of this text: {hash} …</source>
        <translation>Textens SHA-256: {hash} …</translation>
    </message>
    <message>
        <source>SHA-256 of what was signed: {hash} …</source>
        <translation>SHA-256 för det som skrevs under: {hash} …</translation>
    </message>
    <message>
        <source>Same times Monday to Friday</source>
        <translation>Samma tider måndag–fredag</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Spara (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save a document about a protected identity?</source>
        <translation>Spara en handling om någon med skyddade personuppgifter?</translation>
    </message>
    <message>
        <source>Save a file that takes it out of other calendars</source>
        <translation>Spara en fil som tar bort det ur andra kalendrar</translation>
    </message>
    <message>
        <source>Save all as PDF…</source>
        <translation>Spara alla som PDF…</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>Spara ändå</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som PDF</translation>
    </message>
    <message>
        <source>Save as a calendar file</source>
        <translation>Spara som kalenderfil</translation>
    </message>
    <message>
        <source>Save as a calendar file (initials)</source>
        <translation>Spara som kalenderfil (initialer)</translation>
    </message>
    <message>
        <source>Save encrypted</source>
        <translation>Spara krypterat</translation>
    </message>
    <message>
        <source>Save for an archive…</source>
        <translation>Spara för ett arkiv…</translation>
    </message>
    <message>
        <source>Save in another folder…</source>
        <translation>Spara i en annan mapp…</translation>
    </message>
    <message>
        <source>Save many documents</source>
        <translation>Spara många dokument</translation>
    </message>
    <message>
        <source>Save more of the list</source>
        <translation>Spara mer ur listan</translation>
    </message>
    <message>
        <source>Save protocols as PDF…</source>
        <translation>Spara protokoll som PDF…</translation>
    </message>
    <message>
        <source>Save row by row, with the newest backup's help (recommended)</source>
        <translation>Rädda rad för rad, med hjälp av den senaste säkerhetskopian (bäst)</translation>
    </message>
    <message numerus="yes">
        <source>Save the %n picked out as a calendar file</source>
        <translation>
            <numerusform>Spara det markerade som kalenderfil</numerusform>
            <numerusform>Spara de %n markerade som kalenderfil</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the action</source>
        <translation>Spara åtgärden</translation>
    </message>
    <message>
        <source>Save the card</source>
        <translation>Spara kortet</translation>
    </message>
    <message>
        <source>Save the consent</source>
        <translation>Spara samtycket</translation>
    </message>
    <message>
        <source>Save the cost</source>
        <translation>Spara kostnaden</translation>
    </message>
    <message>
        <source>Save the decision</source>
        <translation>Spara beslutet</translation>
    </message>
    <message>
        <source>Save the draft as PDF</source>
        <translation>Spara utkastet som PDF</translation>
    </message>
    <message>
        <source>Save the file for the service…</source>
        <translation>Spara filen för tjänsten…</translation>
    </message>
    <message>
        <source>Save the pack</source>
        <translation>Spara paketet</translation>
    </message>
    <message>
        <source>Save the package</source>
        <translation>Spara paketet</translation>
    </message>
    <message>
        <source>Save the participant's copy</source>
        <translation>Spara deltagarens exemplar</translation>
    </message>
    <message>
        <source>Save the planned visits as a calendar file (initials)</source>
        <translation>Spara de planerade besöken som kalenderfil (initialer)</translation>
    </message>
    <message>
        <source>Save the planned visits as a calendar file with names…</source>
        <translation>Spara de planerade besöken som kalenderfil med namn…</translation>
    </message>
    <message>
        <source>Save the protocol</source>
        <translation>Spara protokollet</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Spara återställningsnyckeln</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Spara rapporten</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Spara rapporten…</translation>
    </message>
    <message>
        <source>Save the root certificate</source>
        <translation>Spara rotcertifikatet</translation>
    </message>
    <message>
        <source>Save the root certificate…</source>
        <translation>Spara rotcertifikatet…</translation>
    </message>
    <message>
        <source>Save the sheet of the day in view as PDF</source>
        <translation>Spara bladet för dagen som visas som PDF</translation>
    </message>
    <message>
        <source>Save the sheet of the day in view with a password…</source>
        <translation>Spara bladet för dagen som visas med lösenord…</translation>
    </message>
    <message>
        <source>Save the signed file</source>
        <translation>Spara den underskrivna filen</translation>
    </message>
    <message>
        <source>Save the supervisor</source>
        <translation>Spara handledaren</translation>
    </message>
    <message>
        <source>Save the supervisor's copy</source>
        <translation>Spara handledarens exemplar</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>Spara mallen</translation>
    </message>
    <message>
        <source>Save the template: {kind}</source>
        <translation>Spara mallen: {kind}</translation>
    </message>
    <message>
        <source>Save tomorrow's sheet as PDF</source>
        <translation>Spara morgondagens blad som PDF</translation>
    </message>
    <message>
        <source>Save what is cancelled or gone, to take it out again</source>
        <translation>Spara det som är inställt eller borta, för att ta bort det ur kalendern</translation>
    </message>
    <message>
        <source>Save what is left</source>
        <translation>Rädda det som finns kvar</translation>
    </message>
    <message>
        <source>Save what is left of the register?</source>
        <translation>Rädda det som finns kvar av registret?</translation>
    </message>
    <message>
        <source>Save what is left out</source>
        <translation>Spara det som utelämnas</translation>
    </message>
    <message>
        <source>Save what is left out…</source>
        <translation>Spara det som utelämnas…</translation>
    </message>
    <message>
        <source>Save what is left…</source>
        <translation>Rädda det som finns kvar…</translation>
    </message>
    <message>
        <source>Save what was left out…</source>
        <translation>Spara det som utelämnades…</translation>
    </message>
    <message>
        <source>Save with a password</source>
        <translation>Spara med lösenord</translation>
    </message>
    <message>
        <source>Save with a password…</source>
        <translation>Spara med lösenord…</translation>
    </message>
    <message>
        <source>Save with names</source>
        <translation>Spara med namn</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Sparat</translation>
    </message>
    <message>
        <source>Saved as a file</source>
        <translation>Sparad som fil</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Sparat som {name}</translation>
    </message>
    <message>
        <source>Saved as {name}. Tell the password by telephone, never with the file.</source>
        <translation>Sparat som {name}. Lämna lösenordet per telefon, aldrig tillsammans med filen.</translation>
    </message>
    <message>
        <source>Saved documents.csv</source>
        <translation>Sparade dokument.csv</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Sparat {time}</translation>
    </message>
    <message>
        <source>Saved, but it did not pass the archive's rules: do not archive it.</source>
        <translation>Sparad, men den klarade inte arkivets regler: arkivera den inte.</translation>
    </message>
    <message>
        <source>Saved. Print the file and delete it: who has it can read the register.</source>
        <translation>Sparad. Skriv ut filen och radera den: den som har den kan läsa registret.</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Sparat: {name}</translation>
    </message>
    <message>
        <source>Saving documents</source>
        <translation>Sparar dokument</translation>
    </message>
    <message>
        <source>Saving row by row…</source>
        <translation>Räddar rad för rad…</translation>
    </message>
    <message>
        <source>Say first what the columns hold.</source>
        <translation>Ange först vad kolumnerna innehåller.</translation>
    </message>
    <message>
        <source>Say first when and why the placement ends.</source>
        <translation>Ange först när och varför placeringen avslutas.</translation>
    </message>
    <message>
        <source>Say first which column holds: {columns}</source>
        <translation>Ange först vilken kolumn som innehåller: {columns}</translation>
    </message>
    <message>
        <source>Say who has signed on the paper.</source>
        <translation>Ange vem som har undertecknat på papperet.</translation>
    </message>
    <message>
        <source>Scan or photo of the signed paper</source>
        <translation>Skanning eller foto av det undertecknade papperet</translation>
    </message>
    <message>
        <source>Scanned page {number}</source>
        <translation>Inskannad sida {number}</translation>
    </message>
    <message>
        <source>Scanned paper…</source>
        <translation>Inskannat papper…</translation>
    </message>
    <message>
        <source>Screenshots are allowed</source>
        <translation>Skärmbilder är tillåtna</translation>
    </message>
    <message>
        <source>Screenshots are blocked as chosen</source>
        <translation>Skärmbilder hindras enligt valet</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Sigill</translation>
    </message>
    <message>
        <source>Seal raised</source>
        <translation>Försegling höjd</translation>
    </message>
    <message>
        <source>Seal with this certificate</source>
        <translation>Försegla med det här certifikatet</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Förseglad</translation>
    </message>
    <message>
        <source>Sealed file</source>
        <translation>Förseglad fil</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Search by name or number</source>
        <translation>Sök på namn eller nummer</translation>
    </message>
    <message>
        <source>Search by name or organisation number</source>
        <translation>Sök på namn eller organisationsnummer</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Sök i allt</translation>
    </message>
    <message>
        <source>Search everything (Ctrl+K)</source>
        <translation>Sök i allt (Ctrl+K)</translation>
    </message>
    <message>
        <source>Search index</source>
        <translation>Sökregister</translation>
    </message>
    <message>
        <source>Search number, participant or enterprise</source>
        <translation>Sök nummer, deltagare eller företag</translation>
    </message>
    <message>
        <source>Search participant or enterprise</source>
        <translation>Sök deltagare eller företag</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Sökträffar</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Sök i loggen</translation>
    </message>
    <message>
        <source>Search title</source>
        <translation>Sök rubrik</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>Andra platsen</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>See what each row would become</source>
        <translation>Se vad varje rad skulle bli</translation>
    </message>
    <message>
        <source>Sent only to an enterprise that the participant consents to share it with. No names.</source>
        <translation>Skickas bara till företag som deltagaren samtycker till att dela det med. Inga namn.</translation>
    </message>
    <message>
        <source>Sent only with the participant&apos;s consent. No names.</source>
        <translation>Skickas bara med deltagarens samtycke. Inga namn.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Skickat till skrivaren.</translation>
    </message>
    <message>
        <source>Sent to the printer. Fetch the paper at once.</source>
        <translation>Skickat till skrivaren. Hämta papperet genast.</translation>
    </message>
    <message>
        <source>Set aside when another was restored</source>
        <translation>Undanlagd när en annan återställdes</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Sätt pinkoden</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Shared with the supervisor</source>
        <translation>Delas med handledaren</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Skift</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Medföljer</translation>
    </message>
    <message>
        <source>Short and concrete: machines, methods, meeting customers, working together.</source>
        <translation>Kort och konkret: maskiner, metoder, kundmöten, samarbete.</translation>
    </message>
    <message>
        <source>Should be gone already</source>
        <translation>Skulle redan vara gallrad</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message numerus="yes">
        <source>Show %n done</source>
        <translation>
            <numerusform>Visa %n klar</numerusform>
            <numerusform>Visa %n klara</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Visa %n till</numerusform>
            <numerusform>Visa %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Visa alla</translation>
    </message>
    <message>
        <source>Show all sections</source>
        <translation>Visa alla avsnitt</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>Visa i mappen</translation>
    </message>
    <message>
        <source>Show measures of other commissioners too</source>
        <translation>Visa även andra uppdragsgivares insatser</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Visa bara</translation>
    </message>
    <message>
        <source>Show only: {name}</source>
        <translation>Visa bara: {name}</translation>
    </message>
    <message>
        <source>Show or hide pages and proof-reading (Ctrl+P)</source>
        <translation>Visa eller dölj sidor och korrektur (Ctrl+P)</translation>
    </message>
    <message>
        <source>Show or hide the check list</source>
        <translation>Visa eller dölj checklistan</translation>
    </message>
    <message>
        <source>Show or hide the pages</source>
        <translation>Visa eller dölj sidorna</translation>
    </message>
    <message>
        <source>Show or hide the preview (Ctrl+P)</source>
        <translation>Visa eller dölj förhandsvisningen (Ctrl+P)</translation>
    </message>
    <message>
        <source>Show reminders as notifications of the system too</source>
        <translation>Visa påminnelser också som systemets notiser</translation>
    </message>
    <message>
        <source>Show that window</source>
        <translation>Visa det fönstret</translation>
    </message>
    <message>
        <source>Show the agreement</source>
        <translation>Visa överenskommelsen</translation>
    </message>
    <message>
        <source>Show the backups</source>
        <translation>Visa säkerhetskopiorna</translation>
    </message>
    <message>
        <source>Show the key again</source>
        <translation>Visa nyckeln igen</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Visa loggen</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>Visa numret</translation>
    </message>
    <message>
        <source>Show the participant's contact details</source>
        <translation>Visa deltagarens kontaktuppgifter</translation>
    </message>
    <message>
        <source>Show the register</source>
        <translation>Visa registret</translation>
    </message>
    <message>
        <source>Show the scanned paper, supervisor&apos;s copy</source>
        <translation>Visa inskannat papper, handledarens exemplar</translation>
    </message>
    <message>
        <source>Show the scanned paper, whole agreement</source>
        <translation>Visa inskannat papper, hela överenskommelsen</translation>
    </message>
    <message>
        <source>Show the scanned paper, whole protocol</source>
        <translation>Visa inskannat papper, hela protokollet</translation>
    </message>
    <message>
        <source>Show the sheet</source>
        <translation>Visa bladet</translation>
    </message>
    <message>
        <source>Show week {week}</source>
        <translation>Visa vecka {week}</translation>
    </message>
    <message>
        <source>Show what changes</source>
        <translation>Visa vad som ändras</translation>
    </message>
    <message>
        <source>Show what is saved</source>
        <translation>Visa det som är sparat</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Visa det som skrivs</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Skriv under</translation>
    </message>
    <message>
        <source>Sign although the time is doubtful?</source>
        <translation>Underteckna fast tiden är osäker?</translation>
    </message>
    <message>
        <source>Sign and issue</source>
        <translation>Underteckna och utfärda</translation>
    </message>
    <message>
        <source>Sign and issue…</source>
        <translation>Underteckna och utfärda…</translation>
    </message>
    <message>
        <source>Sign here</source>
        <translation>Skriv under här</translation>
    </message>
    <message>
        <source>Sign here with pen, finger or mouse. A signature cannot be drawn with the keyboard; sign on paper instead.</source>
        <translation>Skriv under här med penna, finger eller mus. Det går inte att rita en namnteckning med tangentbordet; skriv då under på papper.</translation>
    </message>
    <message>
        <source>Sign in the authority's own service</source>
        <translation>Skriv under i myndighetens egen tjänst</translation>
    </message>
    <message>
        <source>Sign the agreement</source>
        <translation>Skriv under överenskommelsen</translation>
    </message>
    <message>
        <source>Sign the protocol</source>
        <translation>Skriv under protokollet</translation>
    </message>
    <message>
        <source>Sign the protocol…</source>
        <translation>Skriv under protokollet…</translation>
    </message>
    <message>
        <source>Sign with a certificate file…</source>
        <translation>Skriv under med en certifikatfil…</translation>
    </message>
    <message>
        <source>Sign with this time</source>
        <translation>Underteckna med den här tiden</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Inloggningsnamn</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Namnteckning</translation>
    </message>
    <message>
        <source>Signature on the protocol</source>
        <translation>Underskrift på protokollet</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Underskrifter</translation>
    </message>
    <message>
        <source>Signatures are still coming in.</source>
        <translation>Underskrifter saknas än.</translation>
    </message>
    <message>
        <source>Signatures given so far stay on record but no longer count; all three sign the new text.</source>
        <translation>Underskrifter som redan finns sparas men gäller inte längre. Alla tre skriver under den nya texten.</translation>
    </message>
    <message>
        <source>Signatures on paper</source>
        <translation>Underskrifter på papper</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Undertecknad</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Har skrivit under</translation>
    </message>
    <message>
        <source>Signed by all</source>
        <translation>Undertecknad av alla</translation>
    </message>
    <message>
        <source>Signed by all and sealed</source>
        <translation>Underskrivet av alla och förseglat</translation>
    </message>
    <message>
        <source>Signed by all, but could not be sealed</source>
        <translation>Underskrivet av alla, men kunde inte förseglas</translation>
    </message>
    <message>
        <source>Signed by all, waits to be sealed</source>
        <translation>Underskrivet av alla, väntar på försegling</translation>
    </message>
    <message>
        <source>Signed by pen. The scanned paper is kept with the agreement.</source>
        <translation>Underskrivet med penna. Det inskannade papperet förvaras med överenskommelsen.</translation>
    </message>
    <message>
        <source>Signed by {given} of {all}</source>
        <translation>Underskrivet av {given} av {all}</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Undertecknad den</translation>
    </message>
    <message>
        <source>Signed on both computers, with other words or signatures. What is signed never changes: both are left as they are.</source>
        <translation>Undertecknad på båda datorerna, med olika ordalydelse eller underskrifter. Det som är undertecknat ändras aldrig: båda lämnas som de är.</translation>
    </message>
    <message>
        <source>Signed on paper…</source>
        <translation>Signerad på papper…</translation>
    </message>
    <message>
        <source>Signed texts</source>
        <translation>Undertecknade texter</translation>
    </message>
    <message>
        <source>Signing an agreement plans its visits, and you can book one under Visits. Filters may hide some.</source>
        <translation>När en överenskommelse undertecknas planeras dess besök, och du kan boka ett under Besök. Filter kan dölja några.</translation>
    </message>
    <message>
        <source>Signing an agreement plans its visits. You can also book one, or choose other visits above.</source>
        <translation>När en överenskommelse undertecknas planeras dess besök. Du kan också boka ett, eller välja andra besök ovan.</translation>
    </message>
    <message>
        <source>Signs agreements</source>
        <translation>Undertecknar överenskommelser</translation>
    </message>
    <message>
        <source>Signs for the enterprise</source>
        <translation>Skriver under för företaget</translation>
    </message>
    <message>
        <source>Simple electronic signature, a mark drawn on the screen; witness: {witness}</source>
        <translation>Enkel elektronisk underskrift, bomärke ritat på skärm; vittne: {witness}</translation>
    </message>
    <message>
        <source>Simple electronic signature, drawn on the screen</source>
        <translation>Enkel elektronisk underskrift, ritad på skärmen</translation>
    </message>
    <message>
        <source>Simple electronic signature, the name written by keyboard</source>
        <translation>Enkel elektronisk underskrift, namnet skrivet på tangentbord</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Storlek</translation>
    </message>
    <message>
        <source>Size {percent}</source>
        <translation>Storlek {percent}</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>Skiss</translation>
    </message>
    <message>
        <source>Sketch {number}</source>
        <translation>Skiss {number}</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Mindre</translation>
    </message>
    <message>
        <source>So long a period needs a special ground. Write which.</source>
        <translation>En så lång period kräver ett särskilt skäl. Skriv vilket.</translation>
    </message>
    <message>
        <source>So long before the end</source>
        <translation>Så långt före slutet</translation>
    </message>
    <message>
        <source>So that the supervisor can adapt the work.</source>
        <translation>För att handledaren ska kunna anpassa arbetet.</translation>
    </message>
    <message>
        <source>Social services, income support</source>
        <translation>IFO, försörjningsstöd</translation>
    </message>
    <message>
        <source>Some rows are wrong. Nothing was imported.</source>
        <translation>Några rader är fel. Ingenting har lästs in.</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Någon annan</translation>
    </message>
    <message>
        <source>Somebody else signs in by this name. Choose another.</source>
        <translation>Någon annan har det inloggningsnamnet. Välj ett annat.</translation>
    </message>
    <message>
        <source>Somebody else who sees the mark being drawn.</source>
        <translation>Någon annan som ser när märket ritas.</translation>
    </message>
    <message>
        <source>Somebody has been asked, so the order is kept. Close it instead.</source>
        <translation>Någon är tillfrågad, så beställningen behålls. Avsluta den i stället.</translation>
    </message>
    <message>
        <source>Somebody has worked on what the merge brought, so it cannot be taken back as one step. The backup that was made just before it is the way back.</source>
        <translation>Någon har arbetat vidare på det som sammanslagningen tog in, så den kan inte ångras i ett steg. Vägen tillbaka är säkerhetskopian som gjordes precis före.</translation>
    </message>
    <message>
        <source>Somebody of this name was erased. It is left out unless you say that it is somebody else.</source>
        <translation>Någon med detta namn har raderats. Raden utelämnas om du inte säger att det är någon annan.</translation>
    </message>
    <message>
        <source>Somebody signed it on paper, and the scanned paper is not in the file. It comes back from a backup only.</source>
        <translation>Någon har skrivit under på papper, och det inskannade papperet finns inte i filen. Den kan bara återställas från en säkerhetskopia.</translation>
    </message>
    <message>
        <source>Something cannot be read</source>
        <translation>Något går inte att läsa</translation>
    </message>
    <message>
        <source>Something cannot be released here as it is. Take the pack in as drafts instead.</source>
        <translation>Något kan inte fastställas här som det är. Ta in paketet som utkast i stället.</translation>
    </message>
    <message>
        <source>Something else, in your own words</source>
        <translation>Annat, med egna ord</translation>
    </message>
    <message>
        <source>Something has been changed since the pack was made. Nothing was taken in.</source>
        <translation>Något har ändrats sedan paketet gjordes. Inget har tagits in.</translation>
    </message>
    <message>
        <source>Something has been issued, so the ending stands as it is. Who was told can still be added.</source>
        <translation>Något är utfärdat, så avslutet står fast. Vem som fått besked kan fortfarande läggas till.</translation>
    </message>
    <message>
        <source>Something in the file cannot be read as a template. Nothing was taken in.</source>
        <translation>Något i filen går inte att läsa som en mall. Inget har tagits in.</translation>
    </message>
    <message>
        <source>Something in the package has been changed since it was made. Nothing was taken in.</source>
        <translation>Något i paketet har ändrats sedan det gjordes. Ingenting togs in.</translation>
    </message>
    <message>
        <source>Something in the program failed. The crash report tells more.</source>
        <translation>Något i programmet gick fel. Felrapporten säger mer.</translation>
    </message>
    <message>
        <source>Something is wrong with the log</source>
        <translation>Något är fel med loggen</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Något gick fel</translation>
    </message>
    <message>
        <source>Something went wrong in asfdesk</source>
        <translation>Något gick fel i asfdesk</translation>
    </message>
    <message>
        <source>Something written could not be saved. Put it right before you close.</source>
        <translation>Något som skrivits kunde inte sparas. Rätta det innan du avslutar.</translation>
    </message>
    <message>
        <source>Sort by when</source>
        <translation>Sortera efter när</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Källa</translation>
    </message>
    <message>
        <source>Source of the amount</source>
        <translation>Beloppets källa</translation>
    </message>
    <message>
        <source>Source: {title}, read {as_of}</source>
        <translation>Källa: {title}, läst {as_of}</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Källor</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Börja om</translation>
    </message>
    <message>
        <source>Start working</source>
        <translation>Börja arbeta</translation>
    </message>
    <message>
        <source>Starts {near}</source>
        <translation>Börjar {near}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Stayed</source>
        <translation>Står kvar</translation>
    </message>
    <message>
        <source>Stays as it is here.</source>
        <translation>Behålls som det är här.</translation>
    </message>
    <message>
        <source>Step {number} of {total}</source>
        <translation>Steg {number} av {total}</translation>
    </message>
    <message>
        <source>Step-up</source>
        <translation>Upptrappning</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Stop of disposal</source>
        <translation>Gallringsstopp</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stoppat</translation>
    </message>
    <message>
        <source>Stopped before its turn.</source>
        <translation>Stoppat innan det blev dess tur.</translation>
    </message>
    <message>
        <source>Stopping after the file at hand…</source>
        <translation>Stoppar efter den fil som är på gång…</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Gatuadress</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Lösenfrasens styrka</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Stark.</translation>
    </message>
    <message>
        <source>Such as holidays and leave</source>
        <translation>Till exempel semesterstängt och ledighet</translation>
    </message>
    <message>
        <source>Suggestions:</source>
        <translation>Förslag:</translation>
    </message>
    <message>
        <source>Suits</source>
        <translation>Passar</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Sammanfattning</translation>
    </message>
    <message>
        <source>Supervises now</source>
        <translation>Handleder nu</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Handledning</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Handledare</translation>
    </message>
    <message>
        <source>Supervisor removed</source>
        <translation>Handledare borttagen</translation>
    </message>
    <message>
        <source>Supervisor saved</source>
        <translation>Handledare sparad</translation>
    </message>
    <message>
        <source>Supervisor's copy</source>
        <translation>Handledarens exemplar</translation>
    </message>
    <message>
        <source>Supervisors</source>
        <translation>Handledare</translation>
    </message>
    <message>
        <source>Suspected unauthorised access</source>
        <translation>Misstanke om obehörig åtkomst</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xlsm *.csv *.tsv *.txt)</source>
        <translation>Tabeller (*.xlsx *.xlsm *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Take back: {what}</source>
        <translation>Ångra: {what}</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Ta tillbaka…</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Ta emot</translation>
    </message>
    <message>
        <source>Take in a pack…</source>
        <translation>Ta in mallpaket…</translation>
    </message>
    <message>
        <source>Take in as drafts</source>
        <translation>Ta in som utkast</translation>
    </message>
    <message>
        <source>Take in as released</source>
        <translation>Ta in som fastställda</translation>
    </message>
    <message>
        <source>Take in the new goals</source>
        <translation>Ta med de nya målen</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>Take nothing in</source>
        <translation>Ta inte in något</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Ta bort från listan</translation>
    </message>
    <message>
        <source>Take one at a time. Which first?</source>
        <translation>Ta en i taget. Vilken först?</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>Ta ur bruk</translation>
    </message>
    <message>
        <source>Take out {title}</source>
        <translation>Ta bort {title}</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Ta över</translation>
    </message>
    <message>
        <source>Take the condition away</source>
        <translation>Ta bort villkoret</translation>
    </message>
    <message>
        <source>Take the ending back?</source>
        <translation>Ta tillbaka avslutet?</translation>
    </message>
    <message>
        <source>Take the ending back…</source>
        <translation>Ta tillbaka avslutet…</translation>
    </message>
    <message>
        <source>Take the group away</source>
        <translation>Ta bort gruppen</translation>
    </message>
    <message>
        <source>Take the line away (Delete)</source>
        <translation>Ta bort raden (Delete)</translation>
    </message>
    <message>
        <source>Take the merge back</source>
        <translation>Ångra sammanslagningen</translation>
    </message>
    <message>
        <source>Take the merge back?</source>
        <translation>Ångra sammanslagningen?</translation>
    </message>
    <message>
        <source>Take the pack in as released?</source>
        <translation>Ta in paketet som fastställt?</translation>
    </message>
    <message>
        <source>Take the screen back</source>
        <translation>Ta tillbaka skärmen</translation>
    </message>
    <message>
        <source>Take these words</source>
        <translation>Ta de här orden</translation>
    </message>
    <message>
        <source>Take what is there</source>
        <translation>Ta det som finns där</translation>
    </message>
    <message>
        <source>Take {day}</source>
        <translation>Ta {day}</translation>
    </message>
    <message>
        <source>Take {value} from there</source>
        <translation>Ta {value} därifrån</translation>
    </message>
    <message>
        <source>Taken away.</source>
        <translation>Borttaget.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Återtagen</translation>
    </message>
    <message>
        <source>Taken from there: {fields}.</source>
        <translation>Hämtas därifrån: {fields}.</translation>
    </message>
    <message>
        <source>Taken from there: {fields}. What was changed here stays.</source>
        <translation>Hämtas därifrån: {fields}. Det som ändrats här behålls.</translation>
    </message>
    <message>
        <source>Taken in. Whoever issued the seal is not known here: import the root certificate and check the file.</source>
        <translation>Inläst. Sigillets utfärdare är inte känd här: läs in rotcertifikatet och kontrollera filen.</translation>
    </message>
    <message>
        <source>Taken places</source>
        <translation>Upptagna platser</translation>
    </message>
    <message>
        <source>Takes nobody now</source>
        <translation>Tar inte emot nu</translation>
    </message>
    <message>
        <source>Takes participants now</source>
        <translation>Tar emot deltagare nu</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Arbetsuppgifter</translation>
    </message>
    <message>
        <source>Tasks and adaptations</source>
        <translation>Uppgifter och anpassningar</translation>
    </message>
    <message>
        <source>Tasks not to be done</source>
        <translation>Uppgifter som inte ska göras</translation>
    </message>
    <message>
        <source>Tasks wanted</source>
        <translation>Önskade arbetsuppgifter</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Telephone and the rest can be added on the enterprise's page.</source>
        <translation>Telefon och annat kan fyllas i på företagets sida.</translation>
    </message>
    <message>
        <source>Telephone, e-mail and address of the participant.</source>
        <translation>Deltagarens telefon, e-post och adress.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Mall</translation>
    </message>
    <message>
        <source>Template offered or not</source>
        <translation>Mall erbjuds eller inte</translation>
    </message>
    <message>
        <source>Template pack</source>
        <translation>Mallpaket</translation>
    </message>
    <message>
        <source>Template pack taken in</source>
        <translation>Mallpaket inläst</translation>
    </message>
    <message>
        <source>Template packs</source>
        <translation>Mallpaket</translation>
    </message>
    <message>
        <source>Template released</source>
        <translation>Mall släppt</translation>
    </message>
    <message>
        <source>Template saved</source>
        <translation>Mall sparad</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Mallar</translation>
    </message>
    <message>
        <source>Ten or twelve digits. Leave empty if the number is not known.</source>
        <translation>Tio eller tolv siffror. Lämna tomt om numret inte är känt.</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Villkor</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Villkor</translation>
    </message>
    <message>
        <source>Terms of the agreement</source>
        <translation>Överenskommelsens villkor</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text to begin with</source>
        <translation>Starttext</translation>
    </message>
    <message>
        <source>Texts to begin with</source>
        <translation>Starttexter</translation>
    </message>
    <message>
        <source>Thank you. Everybody has signed.</source>
        <translation>Tack. Alla har skrivit under.</translation>
    </message>
    <message>
        <source>Thank you. The agreement is signed by all three.</source>
        <translation>Tack! Överenskommelsen är undertecknad av alla tre.</translation>
    </message>
    <message>
        <source>That is not group {number}. Look at the paper again.</source>
        <translation>Det är inte grupp {number}. Titta på papperet igen.</translation>
    </message>
    <message>
        <source>That other authorities, care or a representative are involved.</source>
        <translation>Att andra myndigheter, vården eller en företrädare är inblandade.</translation>
    </message>
    <message>
        <source>The PDF carries no agreement, protocol, assessment or certificate from asfdesk.</source>
        <translation>PDF-filen bär ingen överenskommelse, inget protokoll, ingen slutbedömning och inget intyg från asfdesk.</translation>
    </message>
    <message numerus="yes">
        <source>The PIN is not right. %n tries are left.</source>
        <translation>
            <numerusform>Pinkoden stämmer inte. %n försök kvar.</numerusform>
            <numerusform>Pinkoden stämmer inte. %n försök kvar.</numerusform>
        </translation>
    </message>
    <message>
        <source>The PIN is set. Use it to take back a lent screen.</source>
        <translation>Pinkoden är satt. Använd den när du tar tillbaka en utlånad skärm.</translation>
    </message>
    <message>
        <source>The PIN once more</source>
        <translation>Pinkoden en gång till</translation>
    </message>
    <message>
        <source>The PIN was wrong five times. Now only the passphrase opens.</source>
        <translation>Pinkoden var fel fem gånger. Nu öppnar bara lösenfrasen.</translation>
    </message>
    <message>
        <source>The Public Employment Service</source>
        <translation>Arbetsförmedlingen</translation>
    </message>
    <message>
        <source>The Social Insurance Agency</source>
        <translation>Försäkringskassan</translation>
    </message>
    <message>
        <source>The Tax Agency decides and gives notice. Ask the participant how you may get in touch.</source>
        <translation>Skatteverket beslutar och aviserar. Fråga deltagaren hur du får höra av dig.</translation>
    </message>
    <message>
        <source>The action is done.</source>
        <translation>Åtgärden är klar.</translation>
    </message>
    <message>
        <source>The action is removed.</source>
        <translation>Åtgärden är borttagen.</translation>
    </message>
    <message>
        <source>The action is saved.</source>
        <translation>Åtgärden är sparad.</translation>
    </message>
    <message>
        <source>The action is written.</source>
        <translation>Åtgärden är skriven.</translation>
    </message>
    <message>
        <source>The agreed last day, or an earlier one.</source>
        <translation>Den avtalade sista dagen, eller en tidigare.</translation>
    </message>
    <message>
        <source>The agreement</source>
        <translation>Överenskommelsen</translation>
    </message>
    <message>
        <source>The agreement ends {day}; the change must hold before that.</source>
        <translation>Överenskommelsen slutar {day}; ändringen måste börja gälla före det.</translation>
    </message>
    <message>
        <source>The agreement has goals that are not judged here: it was changed after the assessment was begun.</source>
        <translation>Överenskommelsen har mål som inte bedöms här: den ändrades efter att bedömningen påbörjades.</translation>
    </message>
    <message>
        <source>The agreement is not complete. The list shows what is missing.</source>
        <translation>Överenskommelsen är inte komplett. Listan visar vad som saknas.</translation>
    </message>
    <message>
        <source>The agreement is not signed yet, so it can be changed as it is.</source>
        <translation>Överenskommelsen är inte undertecknad, så den kan ändras som den är.</translation>
    </message>
    <message>
        <source>The agreement is signed and cannot be changed. Make an amendment instead.</source>
        <translation>Överenskommelsen är undertecknad och kan inte ändras. Gör ett tillägg i stället.</translation>
    </message>
    <message>
        <source>The agreement keeps its first day. Another day in the agreement itself takes an amendment.</source>
        <translation>Överenskommelsen behåller sin första dag. En annan dag i själva överenskommelsen kräver ett tillägg.</translation>
    </message>
    <message>
        <source>The agreement that the file names is not in this register.</source>
        <translation>Överenskommelsen som filen anger finns inte i det här registret.</translation>
    </message>
    <message>
        <source>The agreement was changed elsewhere after you wrote. What you wrote at {when} is shown; nothing is lost.</source>
        <translation>Överenskommelsen har ändrats på annat håll efter att du skrev. Det du skrev {when} visas; inget har gått förlorat.</translation>
    </message>
    <message>
        <source>The agreement was changed in another window. What you wrote is kept as a draft.</source>
        <translation>Överenskommelsen har ändrats i ett annat fönster. Det du skrev finns kvar som utkast.</translation>
    </message>
    <message>
        <source>The agreement will say that this was lacking</source>
        <translation>Överenskommelsen kommer att säga att det här saknades</translation>
    </message>
    <message>
        <source>The agreement's data in the file</source>
        <translation>Överenskommelsens uppgifter i filen</translation>
    </message>
    <message>
        <source>The alarm is on record. The log as it is counts from here on.</source>
        <translation>Larmet är antecknat. Loggen som den är gäller från och med nu.</translation>
    </message>
    <message>
        <source>The amount is agreed locally</source>
        <translation>Beloppet bestäms lokalt</translation>
    </message>
    <message>
        <source>The answer does not fit the question.</source>
        <translation>Svaret passar inte frågan.</translation>
    </message>
    <message>
        <source>The answer is late</source>
        <translation>Svaret är försenat</translation>
    </message>
    <message>
        <source>The audit trail does not hold.</source>
        <translation>Loggen håller inte.</translation>
    </message>
    <message>
        <source>The authority's certificate</source>
        <translation>Myndighetens certifikat</translation>
    </message>
    <message>
        <source>The authority's own number for the case</source>
        <translation>Myndighetens eget nummer på ärendet</translation>
    </message>
    <message>
        <source>The backup could not be put in place. The register is as it was.</source>
        <translation>Säkerhetskopian kunde inte läggas på plats. Registret är som det var.</translation>
    </message>
    <message>
        <source>The backup does not open in this version of the program.</source>
        <translation>Säkerhetskopian går inte att öppna i den här versionen av programmet.</translation>
    </message>
    <message>
        <source>The backup is damaged. Choose an older one, or one from the second place.</source>
        <translation>Säkerhetskopian är skadad. Välj en äldre, eller en från den andra platsen.</translation>
    </message>
    <message>
        <source>The backup is made and verified.</source>
        <translation>Säkerhetskopian är gjord och kontrollerad.</translation>
    </message>
    <message>
        <source>The backup is not what was written.</source>
        <translation>Säkerhetskopian är inte det som skrevs.</translation>
    </message>
    <message>
        <source>The backup is restored. What was here before is set aside.</source>
        <translation>Säkerhetskopian är återställd. Det som fanns här förut är undanlagt.</translation>
    </message>
    <message>
        <source>The backup of {made} was restored to a scratch place, opened and compared: {rows} rows, all as they were.</source>
        <translation>Säkerhetskopian {made} lästes tillbaka på prov, öppnades och jämfördes: {rows} rader, alla som de var.</translation>
    </message>
    <message>
        <source>The backup of {when} is restored. The register before it is set aside.</source>
        <translation>Säkerhetskopian {when} är återställd. Registret före den är undanlagt.</translation>
    </message>
    <message>
        <source>The backup's audit trail does not hold.</source>
        <translation>Säkerhetskopians logg håller inte.</translation>
    </message>
    <message>
        <source>The backup's content is not what was counted when it was made.</source>
        <translation>Säkerhetskopians innehåll är inte det som räknades när den gjordes.</translation>
    </message>
    <message>
        <source>The backup's key file is damaged.</source>
        <translation>Säkerhetskopians nyckelfil är skadad.</translation>
    </message>
    <message>
        <source>The backup's structure is damaged.</source>
        <translation>Säkerhetskopians uppbyggnad är skadad.</translation>
    </message>
    <message>
        <source>The backup: {name}</source>
        <translation>Säkerhetskopian: {name}</translation>
    </message>
    <message>
        <source>The backups that lie there already stay. New ones are made beside the register only.</source>
        <translation>De kopior som redan ligger där blir kvar. Nya görs bara bredvid registret.</translation>
    </message>
    <message>
        <source>The busy times are forgotten.</source>
        <translation>De upptagna tiderna är glömda.</translation>
    </message>
    <message>
        <source>The calendar file holds more than can be worked out. Export a shorter period.</source>
        <translation>Kalenderfilen innehåller mer än vad som går att räkna ut. Exportera en kortare tid.</translation>
    </message>
    <message>
        <source>The calendar file is larger than {megabytes} MB. Export a shorter period.</source>
        <translation>Kalenderfilen är större än {megabytes} MB. Exportera en kortare tid.</translation>
    </message>
    <message>
        <source>The calendar file is too large. Export a shorter period.</source>
        <translation>Kalenderfilen är för stor. Exportera en kortare period.</translation>
    </message>
    <message>
        <source>The card did not do it. Put it in anew and try again.</source>
        <translation>Kortet svarade inte som det ska. Sätt i det igen och försök på nytt.</translation>
    </message>
    <message>
        <source>The card does not open with this PIN. A few wrong tries block it.</source>
        <translation>Kortet öppnas inte med den PIN-koden. Några felaktiga försök spärrar det.</translation>
    </message>
    <message>
        <source>The card is not in its reader.</source>
        <translation>Kortet sitter inte i läsaren.</translation>
    </message>
    <message>
        <source>The card that seals</source>
        <translation>Kortet som förseglar</translation>
    </message>
    <message>
        <source>The card that seals asks for its PIN.</source>
        <translation>Kortet som förseglar behöver sin PIN-kod.</translation>
    </message>
    <message>
        <source>The card's PIN</source>
        <translation>Kortets PIN-kod</translation>
    </message>
    <message>
        <source>The card's PIN is blocked. Ask whoever issued it.</source>
        <translation>Kortets PIN-kod är spärrad. Vänd dig till den som gav ut kortet.</translation>
    </message>
    <message>
        <source>The case file</source>
        <translation>Akten</translation>
    </message>
    <message>
        <source>The case goes on</source>
        <translation>Ärendet pågår</translation>
    </message>
    <message>
        <source>The case officer</source>
        <translation>Handläggaren</translation>
    </message>
    <message>
        <source>The case officer signs too</source>
        <translation>Handläggaren undertecknar också</translation>
    </message>
    <message>
        <source>The cases are gone, but the disk is full: their traces are cleared from the file at the next start.</source>
        <translation>Ärendena är borta, men disken är full: deras spår rensas ur filen vid nästa start.</translation>
    </message>
    <message>
        <source>The cases are packed and locked…</source>
        <translation>Ärendena packas och låses…</translation>
    </message>
    <message>
        <source>The cases of some participants</source>
        <translation>Vissa deltagares ärenden</translation>
    </message>
    <message>
        <source>The cell holds an error of Excel&apos;s.</source>
        <translation>Cellen innehåller ett fel från Excel.</translation>
    </message>
    <message>
        <source>The cell holds an error of Excel&apos;s: {typed}</source>
        <translation>Cellen innehåller ett fel från Excel: {typed}</translation>
    </message>
    <message>
        <source>The certificate file does not open with this passphrase.</source>
        <translation>Certifikatfilen går inte att öppna med den här lösenfrasen.</translation>
    </message>
    <message>
        <source>The certificate is no longer valid. Choose another under Settings.</source>
        <translation>Certifikatet gäller inte längre. Välj ett annat under Inställningar.</translation>
    </message>
    <message>
        <source>The certificate is not issued for signing documents.</source>
        <translation>Certifikatet är inte utfärdat för att signera dokument.</translation>
    </message>
    <message>
        <source>The certificate is not valid today.</source>
        <translation>Certifikatet gäller inte i dag.</translation>
    </message>
    <message>
        <source>The certificate of the time-stamp service is not among those trusted.</source>
        <translation>Tidsstämpeltjänstens certifikat finns inte bland de betrodda.</translation>
    </message>
    <message>
        <source>The certificate that seals is nearly over</source>
        <translation>Certifikatet som förseglar går snart ut</translation>
    </message>
    <message>
        <source>The chain is broken</source>
        <translation>Kedjan är bruten</translation>
    </message>
    <message>
        <source>The change</source>
        <translation>Ändringen</translation>
    </message>
    <message>
        <source>The change can hold from {day} at the earliest, when {number} begins to hold.</source>
        <translation>Ändringen kan gälla tidigast från {day}, då {number} börjar gälla.</translation>
    </message>
    <message>
        <source>The change holds from</source>
        <translation>Ändringen gäller från</translation>
    </message>
    <message>
        <source>The change would hold after the agreement has ended.</source>
        <translation>Ändringen skulle gälla först när överenskommelsen har slutat.</translation>
    </message>
    <message>
        <source>The change would hold before what it changes.</source>
        <translation>Ändringen skulle gälla före det som den ändrar.</translation>
    </message>
    <message>
        <source>The changes are thrown away.</source>
        <translation>Ändringarna är slängda.</translation>
    </message>
    <message>
        <source>The checklist</source>
        <translation>Checklistan</translation>
    </message>
    <message>
        <source>The checklist has no questions yet.</source>
        <translation>Checklistan har inga frågor än.</translation>
    </message>
    <message>
        <source>The checklist has questions left to answer.</source>
        <translation>Det finns frågor i checklistan som inte är besvarade.</translation>
    </message>
    <message>
        <source>The checklist is neither in the file nor in this asfdesk.</source>
        <translation>Checklistan finns varken i filen eller i detta asfdesk.</translation>
    </message>
    <message>
        <source>The clipboard holds no picture.</source>
        <translation>Det finns ingen bild att klistra in.</translation>
    </message>
    <message>
        <source>The clock is trusted</source>
        <translation>Klockan stämmer</translation>
    </message>
    <message>
        <source>The clock was doubtful when this was signed</source>
        <translation>Klockan var osäker när detta undertecknades</translation>
    </message>
    <message>
        <source>The commissioner</source>
        <translation>Uppdragsgivaren</translation>
    </message>
    <message>
        <source>The computer refused to block screenshots</source>
        <translation>Datorn vägrade hindra skärmbilder</translation>
    </message>
    <message>
        <source>The computer's clock</source>
        <translation>Datorns klocka</translation>
    </message>
    <message>
        <source>The computer&apos;s clock cannot be trusted, and what is disposed of is gone for good. Set the time right first.</source>
        <translation>Datorns klocka går inte att lita på, och det som gallras är borta för alltid. Ställ klockan rätt först.</translation>
    </message>
    <message>
        <source>The computer's clock has jumped ahead {far}.</source>
        <translation>Datorns klocka har hoppat fram {far}.</translation>
    </message>
    <message>
        <source>The computer's clock has jumped back {far}.</source>
        <translation>Datorns klocka har hoppat tillbaka {far}.</translation>
    </message>
    <message>
        <source>The computer's clock is {far} behind the newest entry of the register.</source>
        <translation>Datorns klocka går {far} efter registrets senaste anteckning.</translation>
    </message>
    <message>
        <source>The computer's keyring</source>
        <translation>Datorns nyckelring</translation>
    </message>
    <message>
        <source>The computer's keyring is missing or locked. The passphrase opens as always.</source>
        <translation>Datorns nyckelring saknas eller är låst. Lösenfrasen öppnar som vanligt.</translation>
    </message>
    <message>
        <source>The computer's keyring opens the register from now on, and so does the passphrase.</source>
        <translation>Nu öppnar datorns nyckelring registret, och lösenfrasen öppnar som förut.</translation>
    </message>
    <message>
        <source>The consent is on record.</source>
        <translation>Samtycket är registrerat.</translation>
    </message>
    <message>
        <source>The consent is revoked from today.</source>
        <translation>Samtycket är återkallat från i dag.</translation>
    </message>
    <message>
        <source>The control before signing is not finished.</source>
        <translation>Kontrollen före underskrift är inte klar.</translation>
    </message>
    <message>
        <source>The control before signing is not finished: {point}</source>
        <translation>Kontrollen före underskrift är inte klar: {point}</translation>
    </message>
    <message>
        <source>The control is on record.</source>
        <translation>Kontrollen är antecknad.</translation>
    </message>
    <message>
        <source>The copy holds only a part of the data. Use the case file&apos;s own copy of the document.</source>
        <translation>Exemplaret har bara en del av uppgifterna. Använd aktens eget exemplar av handlingen.</translation>
    </message>
    <message>
        <source>The cost is removed.</source>
        <translation>Kostnaden är borttagen.</translation>
    </message>
    <message>
        <source>The damaged register lies among the backups.</source>
        <translation>Det skadade registret ligger bland säkerhetskopiorna.</translation>
    </message>
    <message>
        <source>The data in the PDF are not of the form that asfdesk writes.</source>
        <translation>Uppgifterna i PDF-filen har inte den form som asfdesk skriver.</translation>
    </message>
    <message>
        <source>The date cannot be after {latest}.</source>
        <translation>Datumet får inte vara senare än {latest}.</translation>
    </message>
    <message>
        <source>The date cannot be before {earliest}.</source>
        <translation>Datumet får inte vara tidigare än {earliest}.</translation>
    </message>
    <message>
        <source>The date is too far away. Check the year.</source>
        <translation>Datumet ligger för långt bort. Kontrollera året.</translation>
    </message>
    <message>
        <source>The date must lie between {earliest} and {latest}.</source>
        <translation>Datumet ska ligga mellan {earliest} och {latest}.</translation>
    </message>
    <message>
        <source>The date {day} is too far away. Check the year.</source>
        <translation>Datumet {day} ligger för långt bort. Kontrollera året.</translation>
    </message>
    <message>
        <source>The dates are listed here when the first and the last day are written.</source>
        <translation>Datumen visas här när första och sista dagen är ifyllda.</translation>
    </message>
    <message>
        <source>The day has not come yet.</source>
        <translation>Dagen har inte kommit än.</translation>
    </message>
    <message>
        <source>The day has passed.</source>
        <translation>Dagen har passerat.</translation>
    </message>
    <message>
        <source>The day it tells of</source>
        <translation>Gäller den</translation>
    </message>
    <message>
        <source>The day lies before the text was locked.</source>
        <translation>Dagen ligger före den då texten låstes.</translation>
    </message>
    <message>
        <source>The day must end after it begins.</source>
        <translation>Dagen måste sluta efter att den börjar.</translation>
    </message>
    <message>
        <source>The day that the protocol states.</source>
        <translation>Den dag som protokollet anger.</translation>
    </message>
    <message>
        <source>The decision is saved.</source>
        <translation>Beslutet är sparat.</translation>
    </message>
    <message>
        <source>The decision or plan behind the placement.</source>
        <translation>Beslutet eller planen bakom placeringen.</translation>
    </message>
    <message>
        <source>The deputy must be somebody else than the supervisor.</source>
        <translation>Ersättaren måste vara någon annan än handledaren.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was saved. Free some space and save again.</source>
        <translation>Disken är full, så inget sparades. Frigör utrymme och spara igen.</translation>
    </message>
    <message>
        <source>The disk is full, so the register does not open. Free some space and try again.</source>
        <translation>Disken är full, så registret går inte att öppna. Frigör utrymme och försök igen.</translation>
    </message>
    <message>
        <source>The disk is full. The reserve was used to open the register. Free some space now.</source>
        <translation>Disken är full. Reservutrymmet användes för att öppna registret. Frigör utrymme nu.</translation>
    </message>
    <message>
        <source>The document could not be sealed and is not handed out.</source>
        <translation>Dokumentet kunde inte förseglas och lämnas inte ut.</translation>
    </message>
    <message>
        <source>The document now stands here: {rung}</source>
        <translation>Dokumentet står nu här: {rung}</translation>
    </message>
    <message>
        <source>The document that the file names was issued in this register, but this file is not the one kept here. The participant&apos;s and another authority&apos;s copies are sealed as they are handed out.</source>
        <translation>Handlingen som filen nämner är utfärdad i det här registret, men filen är inte den som förvaras här. Deltagarens och en annan myndighets exemplar förseglas när de lämnas ut.</translation>
    </message>
    <message>
        <source>The draft is not there any more. It was thrown away.</source>
        <translation>Utkastet finns inte kvar. Det har slängts.</translation>
    </message>
    <message>
        <source>The draft {number} is thrown away.</source>
        <translation>Utkastet {number} är slängt.</translation>
    </message>
    <message>
        <source>The draft “{title}” is thrown away.</source>
        <translation>Utkastet ”{title}” är kastat.</translation>
    </message>
    <message>
        <source>The drill failed. See below.</source>
        <translation>Provet misslyckades. Se nedan.</translation>
    </message>
    <message>
        <source>The drill passed: the backup can be restored.</source>
        <translation>Provet gick bra: säkerhetskopian går att återställa.</translation>
    </message>
    <message>
        <source>The driver of the card reader (PKCS#11), from whoever issued the card</source>
        <translation>Kortläsarens drivrutin (PKCS#11), från den som gav ut kortet</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>Avslutet</translation>
    </message>
    <message>
        <source>The end lies before the start, {start}.</source>
        <translation>Slutet ligger före starten {start}.</translation>
    </message>
    <message>
        <source>The end lies before the start.</source>
        <translation>Slutet ligger före starten.</translation>
    </message>
    <message>
        <source>The end of the log has been cut off: entry {device} {position} was there when the register was closed and is gone. Tell whoever is responsible for the system.</source>
        <translation>Loggens slut har kapats: rad {device} {position} fanns när registret stängdes och är borta. Meddela den som ansvarar för systemet.</translation>
    </message>
    <message>
        <source>The ending is kept as a draft. Nothing has been ended.</source>
        <translation>Avslutet ligger kvar som utkast. Inget har avslutats.</translation>
    </message>
    <message>
        <source>The ending is taken back.</source>
        <translation>Avslutet är tillbakataget.</translation>
    </message>
    <message>
        <source>The enterprise</source>
        <translation>Företaget</translation>
    </message>
    <message>
        <source>The enterprise signs a copy of its own, without what the participant has not agreed to share.</source>
        <translation>Anordnaren undertecknar ett eget exemplar, utan det som deltagaren inte har samtyckt till att dela.</translation>
    </message>
    <message>
        <source>The enterprise's view</source>
        <translation>Företagets bild</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Filen</translation>
    </message>
    <message>
        <source>The file becomes an encrypted PDF (AES-256). Its pages open in Edge, Chrome, Firefox, Safari, Preview and Adobe Reader without anything being installed. An encrypted file is no archive file (PDF/A); the original that is one, with its seal, lies in it as an attachment, which Firefox, Chrome and Adobe Reader can take out.</source>
        <translation>Filen blir en krypterad PDF (AES-256). Sidorna öppnas i Edge, Chrome, Firefox, Safari, Förhandsvisning och Adobe Reader utan att något behöver installeras. En krypterad fil är ingen arkivfil (PDF/A); originalet som är det, med sitt sigill, ligger i den som bilaga och går att ta ut i Firefox, Chrome och Adobe Reader.</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>Filen går inte att öppna.</translation>
    </message>
    <message>
        <source>The file cannot be read as a PDF.</source>
        <translation>Filen går inte att läsa som PDF.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Filen går inte att läsa.</translation>
    </message>
    <message>
        <source>The file could not be written to {folder}. Choose another folder.</source>
        <translation>Filen kunde inte skrivas i {folder}. Välj en annan mapp.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>Filen kunde inte skrivas. Välj en annan mapp.</translation>
    </message>
    <message>
        <source>The file has more than {columns} columns. Remove those that are not to be imported.</source>
        <translation>Filen har fler än {columns} kolumner. Ta bort dem som inte ska läsas in.</translation>
    </message>
    <message>
        <source>The file has no private key, so it cannot seal. Ask for a PKCS#12 file (.p12).</source>
        <translation>Filen saknar privat nyckel och kan inte försegla. Be om en PKCS#12-fil (.p12).</translation>
    </message>
    <message>
        <source>The file has too many columns.</source>
        <translation>Filen har för många kolumner.</translation>
    </message>
    <message>
        <source>The file holds more than can be read.</source>
        <translation>Filen rymmer mer än vad som kan läsas.</translation>
    </message>
    <message>
        <source>The file holds more than can be read: at most {rows} rows. Divide it, or save only the sheet that you need.</source>
        <translation>Filen rymmer mer än vad som kan läsas: högst {rows} rader. Dela den, eller spara bara det blad som behövs.</translation>
    </message>
    <message>
        <source>The file holds program code, markup or hidden characters. Nothing was taken in.</source>
        <translation>Filen innehåller programkod, märkspråk eller dolda tecken. Inget har tagits in.</translation>
    </message>
    <message>
        <source>The file holds something that does not belong in a template pack. Nothing was taken in.</source>
        <translation>Filen innehåller något som inte hör hemma i ett mallpaket. Inget har tagits in.</translation>
    </message>
    <message>
        <source>The file holds something that does not belong in a template pack: {name}. Nothing was taken in.</source>
        <translation>Filen innehåller något som inte hör hemma i ett mallpaket: {name}. Inget har tagits in.</translation>
    </message>
    <message>
        <source>The file is being read…</source>
        <translation>Filen läses…</translation>
    </message>
    <message>
        <source>The file is built in a way that Excel does not write, and may be harmful. Nothing was read.</source>
        <translation>Filen är uppbyggd på ett sätt som Excel inte skriver och kan vara skadlig. Ingenting har lästs.</translation>
    </message>
    <message>
        <source>The file is damaged or cut off. Fetch it again. Nothing was read.</source>
        <translation>Filen är skadad eller avklippt. Hämta den på nytt. Ingenting har lästs.</translation>
    </message>
    <message>
        <source>The file is damaged or cut off. Fetch it again. Nothing was taken in.</source>
        <translation>Filen är skadad eller avkapad. Hämta den igen. Inget har tagits in.</translation>
    </message>
    <message>
        <source>The file is damaged, or no PDF.</source>
        <translation>Filen är skadad eller ingen PDF.</translation>
    </message>
    <message>
        <source>The file is larger than any template pack. Nothing was taken in.</source>
        <translation>Filen är större än något mallpaket. Inget har tagits in.</translation>
    </message>
    <message>
        <source>The file is larger than anything asfdesk makes.</source>
        <translation>Filen är större än något som asfdesk gör.</translation>
    </message>
    <message>
        <source>The file is larger than {megabytes} MB. Save only the sheet that you need.</source>
        <translation>Filen är större än {megabytes} MB. Spara bara det blad som behövs.</translation>
    </message>
    <message>
        <source>The file is neither a PDF, a JPEG nor a PNG.</source>
        <translation>Filen är varken en PDF, en JPEG eller en PNG.</translation>
    </message>
    <message>
        <source>The file is not this agreement as it was saved for the service.</source>
        <translation>Filen är inte den här överenskommelsen så som den sparades för tjänsten.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Filen är för stor.</translation>
    </message>
    <message>
        <source>The file is too large. Save only the sheet that you need.</source>
        <translation>Filen är för stor. Spara bara det blad som behövs.</translation>
    </message>
    <message>
        <source>The file names no agreement of this register.</source>
        <translation>Filen anger ingen överenskommelse i det här registret.</translation>
    </message>
    <message>
        <source>The file that came back does not hold</source>
        <translation>Filen som kom tillbaka håller inte</translation>
    </message>
    <message>
        <source>The file that shows where the log ended (register.head) is damaged, so it cannot be told whether the end of the log has been cut off.</source>
        <translation>Filen som visar var loggen slutade (register.head) är skadad. Därför går det inte att säga om slutet av loggen har kapats.</translation>
    </message>
    <message>
        <source>The file that shows where the log ended (register.head) is missing, so it cannot be told whether the end of the log has been cut off.</source>
        <translation>Filen som visar var loggen slutade (register.head) saknas. Därför går det inte att säga om slutet av loggen har kapats.</translation>
    </message>
    <message>
        <source>The file that was read in holds no electronic signature.</source>
        <translation>Filen som lästes in har ingen elektronisk underskrift.</translation>
    </message>
    <message>
        <source>The file was changed after it was sealed, or has no seal.</source>
        <translation>Filen har ändrats sedan den förseglades, eller saknar sigill.</translation>
    </message>
    <message>
        <source>The file was changed after it was signed.</source>
        <translation>Filen har ändrats efter underskriften.</translation>
    </message>
    <message>
        <source>The file was made by a newer asfdesk. Update this one first.</source>
        <translation>Filen är gjord med ett nyare asfdesk. Uppdatera det här först.</translation>
    </message>
    <message>
        <source>The file {name} cannot be opened.</source>
        <translation>Filen {name} går inte att öppna.</translation>
    </message>
    <message>
        <source>The file's structure is damaged.</source>
        <translation>Filens uppbyggnad är skadad.</translation>
    </message>
    <message>
        <source>The finished file did not pass the archive's rules.</source>
        <translation>Den färdiga filen klarade inte arkivets regler.</translation>
    </message>
    <message>
        <source>The first day has been and cannot be moved.</source>
        <translation>Första dagen har varit och kan inte flyttas.</translation>
    </message>
    <message>
        <source>The first day, {day}, has been when the change begins to hold and cannot be moved.</source>
        <translation>Första dagen, {day}, har varit när ändringen börjar gälla och kan inte flyttas.</translation>
    </message>
    <message>
        <source>The first one is made by itself within a minute.</source>
        <translation>Den första görs av sig själv inom en minut.</translation>
    </message>
    <message>
        <source>The folder cannot be written to, or the disk is full.</source>
        <translation>Det går inte att skriva i mappen, eller så är disken full.</translation>
    </message>
    <message>
        <source>The folder is not there. Choose another.</source>
        <translation>Mappen finns inte. Välj en annan.</translation>
    </message>
    <message>
        <source>The folder is synchronised. Choose one that stays on this computer.</source>
        <translation>Mappen synkroniseras. Välj en som stannar på den här datorn.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there. Choose another.</source>
        <translation>Mappen {folder} finns inte. Välj en annan.</translation>
    </message>
    <message>
        <source>The full number. Without this tick only the name stands in the supervisor's copy.</source>
        <translation>Hela numret. Utan kryss står bara namnet i handledarens exemplar.</translation>
    </message>
    <message>
        <source>The goals and how they are measured.</source>
        <translation>Målen och hur de mäts.</translation>
    </message>
    <message>
        <source>The goals of the agreement in force at the end, one by one.</source>
        <translation>Målen i den överenskommelse som gällde vid slutet, ett i taget.</translation>
    </message>
    <message>
        <source>The import cannot be undone as a whole: the register builds on what it wrote, for {count} ({names}).</source>
        <translation>Inläsningen kan inte ångras som helhet: registret bygger vidare på det den skrev för {count} ({names}).</translation>
    </message>
    <message>
        <source>The import cannot be undone as a whole: what it wrote has been changed since, for {count} ({names}).</source>
        <translation>Inläsningen kan inte ångras som helhet: det den skrev har ändrats sedan dess för {count} ({names}).</translation>
    </message>
    <message>
        <source>The import cannot be undone: the register builds on it.</source>
        <translation>Inläsningen kan inte ångras: registret bygger vidare på den.</translation>
    </message>
    <message>
        <source>The import cannot be undone: what it wrote has been changed since.</source>
        <translation>Inläsningen kan inte ångras: det den skrev har ändrats sedan dess.</translation>
    </message>
    <message>
        <source>The import cannot be undone: what the register held before has been disposed of since.</source>
        <translation>Inläsningen kan inte ångras: uppgifter som den rörde har gallrats sedan dess.</translation>
    </message>
    <message>
        <source>The import has been undone already.</source>
        <translation>Inläsningen är redan ångrad.</translation>
    </message>
    <message>
        <source>The import is being undone…</source>
        <translation>Inläsningen ångras…</translation>
    </message>
    <message numerus="yes">
        <source>The import is undone: %n things are as before.</source>
        <translation>
            <numerusform>Inläsningen är ångrad: %n uppgift är som förut.</numerusform>
            <numerusform>Inläsningen är ångrad: %n poster är som förut.</numerusform>
        </translation>
    </message>
    <message>
        <source>The issuer of the signer's certificate is not among those trusted. Read in its root certificate in Settings.</source>
        <translation>Utfärdaren av underskriftens certifikat hör inte till dem du litar på. Läs in rotcertifikatet i Inställningar.</translation>
    </message>
    <message>
        <source>The issuers gave no list of withdrawn certificates, which long-term proof needs.</source>
        <translation>Utfärdarna gav ingen lista över återkallade certifikat, och den behövs för långtidsskydd.</translation>
    </message>
    <message>
        <source>The journal is read…</source>
        <translation>Journalen läses…</translation>
    </message>
    <message>
        <source>The key file of the register is damaged. Restore it from a backup.</source>
        <translation>Registrets nyckelfil är skadad. Återställ den från en säkerhetskopia.</translation>
    </message>
    <message>
        <source>The key file of the register is missing. Restore it from a backup.</source>
        <translation>Registrets nyckelfil saknas. Återställ den från en säkerhetskopia.</translation>
    </message>
    <message>
        <source>The key file was damaged and has been put right from its copy.</source>
        <translation>Nyckelfilen var skadad och har lagats från sin kopia.</translation>
    </message>
    <message>
        <source>The key is of a kind that PDF readers cannot check. Ask for RSA or ECDSA.</source>
        <translation>Nyckeln är av ett slag som PDF-läsare inte kan kontrollera. Be om RSA eller ECDSA.</translation>
    </message>
    <message>
        <source>The last backup could not be made: {why}</source>
        <translation>Den senaste säkerhetskopian kunde inte göras: {why}</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Den sista dagen ligger före den första.</translation>
    </message>
    <message>
        <source>The last digit does not match the others. Check the number.</source>
        <translation>Sista siffran stämmer inte med de andra. Kontrollera numret.</translation>
    </message>
    <message>
        <source>The latest that was done before it was made</source>
        <translation>Det senaste som gjordes före kopian</translation>
    </message>
    <message>
        <source>The latest {count}; choose fewer days to see the rest.</source>
        <translation>De {count} senaste; välj färre dagar för att se resten.</translation>
    </message>
    <message>
        <source>The law asks for no control before this agreement.</source>
        <translation>Lagen kräver ingen kontroll före den här överenskommelsen.</translation>
    </message>
    <message>
        <source>The law asks that the log is checked again and again (SoLPuL 10 §); here every {days} days. Lines are chosen by risk and by chance.</source>
        <translation>Lagen kräver att loggen kontrolleras systematiskt och återkommande (SoLPuL 10 §); här var {days}:e dag. Rader väljs efter risk och slumpvis.</translation>
    </message>
    <message>
        <source>The lines stand in the order of time.</source>
        <translation>Raderna står i tidsordning.</translation>
    </message>
    <message numerus="yes">
        <source>The list shows %n documents.</source>
        <translation>
            <numerusform>Listan visar %n dokument.</numerusform>
            <numerusform>Listan visar %n dokument.</numerusform>
        </translation>
    </message>
    <message>
        <source>The log cannot be kept for that long or that short.</source>
        <translation>Loggen kan inte sparas så länge eller så kort.</translation>
    </message>
    <message>
        <source>The log is kept</source>
        <translation>Loggen sparas</translation>
    </message>
    <message>
        <source>The log is kept between {low} and {high} months.</source>
        <translation>Loggen sparas mellan {low} och {high} månader.</translation>
    </message>
    <message>
        <source>The log is not the one that was here last time: entry {device} {position} is another. Tell whoever is responsible for the system.</source>
        <translation>Loggen är inte den som fanns här senast: rad {device} {position} är en annan. Meddela den som ansvarar för systemet.</translation>
    </message>
    <message>
        <source>The log is not whole, and what is wrong may be evidence. Verify it first.</source>
        <translation>Loggen är inte hel, och felet kan vara ett bevis. Kontrollera den först.</translation>
    </message>
    <message>
        <source>The log is whole</source>
        <translation>Loggen är hel</translation>
    </message>
    <message>
        <source>The lost-laptop sheet could not be written to the second backup place. Save it yourself in Settings.</source>
        <translation>Bladet om förlorad dator kunde inte skrivas till den andra platsen för säkerhetskopior. Spara det själv under Inställningar.</translation>
    </message>
    <message>
        <source>The lost-laptop sheet tells by kind and number what the computer held, how it was encrypted, where the backups are and what to report within 72 hours. It has no names. Print it or save it elsewhere now; when a second backup place is set it is written there every day by itself.</source>
        <translation>Bladet Förlorad dator berättar efter slag och antal vad datorn innehöll, hur det var krypterat, var säkerhetskopiorna finns och vad som ska anmälas inom 72 timmar. Det innehåller inga namn. Skriv ut det eller spara det någon annanstans redan nu; är en andra plats för säkerhetskopior vald skrivs det dit varje dag av sig självt.</translation>
    </message>
    <message>
        <source>The measure does not apply on this date.</source>
        <translation>Insatsen gäller inte det här datumet.</translation>
    </message>
    <message>
        <source>The measure is not for the participant's age.</source>
        <translation>Insatsen är inte för deltagarens ålder.</translation>
    </message>
    <message>
        <source>The measure or the template is not in this asfdesk.</source>
        <translation>Insatsen eller mallen finns inte i det här asfdesk.</translation>
    </message>
    <message>
        <source>The measure requires some of them. All may be fitted to the case; what is changed is marked.</source>
        <translation>Insatsen kräver en del av dem. Alla får anpassas till fallet; det som ändras märks ut.</translation>
    </message>
    <message>
        <source>The measure requires the term “{title}”.</source>
        <translation>Insatsen kräver villkoret ”{title}”.</translation>
    </message>
    <message>
        <source>The measure states no compensation to the organiser.</source>
        <translation>Insatsen anger ingen ersättning till anordnaren.</translation>
    </message>
    <message>
        <source>The merge brought signed or locked documents, which nobody can take away. The backup that was made just before it is the way back.</source>
        <translation>Sammanslagningen tog in undertecknade eller låsta handlingar, och sådana kan ingen ta bort. Vägen tillbaka är säkerhetskopian som gjordes precis före.</translation>
    </message>
    <message>
        <source>The merge has been taken back already.</source>
        <translation>Sammanslagningen är redan ångrad.</translation>
    </message>
    <message>
        <source>The merge is taken back.</source>
        <translation>Sammanslagningen är ångrad.</translation>
    </message>
    <message>
        <source>The merge is taken back…</source>
        <translation>Sammanslagningen ångras…</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Månaden efter</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Månaden före</translation>
    </message>
    <message>
        <source>The municipality's measures</source>
        <translation>Kommunens insatser</translation>
    </message>
    <message>
        <source>The name is in the register already. Is it the same one? It is left out until you answer.</source>
        <translation>Namnet finns redan i registret. Är det samma? Raden utelämnas tills du svarar.</translation>
    </message>
    <message>
        <source>The new period begins before the old one has ended.</source>
        <translation>Den nya perioden börjar innan den gamla har slutat.</translation>
    </message>
    <message>
        <source>The new person types this passphrase, with nobody looking.</source>
        <translation>Den nya personen skriver själv den här lösenfrasen, utan att någon tittar på.</translation>
    </message>
    <message>
        <source>The new person's passphrase</source>
        <translation>Den nya personens lösenfras</translation>
    </message>
    <message>
        <source>The new recovery key holds. Destroy the old paper.</source>
        <translation>Den nya återställningsnyckeln gäller. Förstör det gamla papperet.</translation>
    </message>
    <message>
        <source>The newest backup does not bear this register's seal.</source>
        <translation>Den senaste säkerhetskopian bär inte det här registrets sigill.</translation>
    </message>
    <message>
        <source>The newest backup is from {when}, {size}.</source>
        <translation>Den nyaste säkerhetskopian är från {when}, {size}.</translation>
    </message>
    <message>
        <source>The number does not begin with a real date of birth.</source>
        <translation>Numret börjar inte med ett födelsedatum som finns.</translation>
    </message>
    <message>
        <source>The number of places is not registered</source>
        <translation>Antalet platser är inte registrerat</translation>
    </message>
    <message>
        <source>The number of places is not stated</source>
        <translation>Antalet platser är inte angivet</translation>
    </message>
    <message>
        <source>The objection is saved beside the record.</source>
        <translation>Invändningen är sparad intill uppgifterna.</translation>
    </message>
    <message>
        <source>The officer may not take it out</source>
        <translation>Handläggaren får inte ta bort det</translation>
    </message>
    <message>
        <source>The old log is disposed of. Protocol {number}.</source>
        <translation>Den gamla loggen är gallrad. Protokoll {number}.</translation>
    </message>
    <message>
        <source>The old log is gone, but the disk is full: its traces are cleared from the file at the next start.</source>
        <translation>Den gamla loggen är borta, men disken är full: spåren rensas ur filen vid nästa start.</translation>
    </message>
    <message>
        <source>The order</source>
        <translation>Beställningen</translation>
    </message>
    <message>
        <source>The order of what was done never hangs on the clock: every entry has a number. Change of time zone and summer time are no errors.</source>
        <translation>I vilken ordning saker gjordes hänger aldrig på klockan: varje anteckning har ett nummer. Byte av tidszon och sommartid är inga fel.</translation>
    </message>
    <message>
        <source>The order or the question has been answered or closed already.</source>
        <translation>Beställningen eller frågan är redan besvarad eller avslutad.</translation>
    </message>
    <message>
        <source>The other value is kept beside it.</source>
        <translation>Det andra värdet sparas bredvid.</translation>
    </message>
    <message>
        <source>The other values are kept beside them.</source>
        <translation>De andra värdena sparas bredvid.</translation>
    </message>
    <message>
        <source>The other window did not answer. Look for it, or restart the computer.</source>
        <translation>Det andra fönstret svarade inte. Leta upp det, eller starta om datorn.</translation>
    </message>
    <message>
        <source>The outcome at the end</source>
        <translation>Utfallet vid avslutet</translation>
    </message>
    <message>
        <source>The outcome is recorded.</source>
        <translation>Utfallet är antecknat.</translation>
    </message>
    <message>
        <source>The pack is being read…</source>
        <translation>Paketet läses…</translation>
    </message>
    <message>
        <source>The pack was refused. Nothing has been taken in.</source>
        <translation>Paketet avvisades. Inget har tagits in.</translation>
    </message>
    <message>
        <source>The package does not open with that password. Type it again.</source>
        <translation>Paketet går inte att öppna med det lösenordet. Skriv det igen.</translation>
    </message>
    <message>
        <source>The package holds something that does not belong in one. Nothing was taken in.</source>
        <translation>Paketet innehåller något som inte hör hemma där. Ingenting togs in.</translation>
    </message>
    <message>
        <source>The package holds something that does not belong in one: {name}. Nothing was taken in.</source>
        <translation>Paketet innehåller något som inte hör hemma där: {name}. Ingenting togs in.</translation>
    </message>
    <message>
        <source>The package holds something that no register can hold. Make it anew. Nothing was taken in.</source>
        <translation>Paketet innehåller något som inget register kan innehålla. Gör ett nytt. Ingenting togs in.</translation>
    </message>
    <message>
        <source>The package is damaged or cut off. Copy it from the other computer again. Nothing was taken in.</source>
        <translation>Paketet är skadat eller avklippt. Kopiera det från den andra datorn igen. Ingenting togs in.</translation>
    </message>
    <message>
        <source>The package is larger than any that the program makes. Nothing was taken in.</source>
        <translation>Paketet är större än något som programmet gör. Ingenting togs in.</translation>
    </message>
    <message>
        <source>The package is read and compared…</source>
        <translation>Paketet läses och jämförs…</translation>
    </message>
    <message>
        <source>The package was made by a newer version of the program. Update this computer first. Nothing was taken in.</source>
        <translation>Paketet är gjort med en nyare version av programmet. Uppdatera den här datorn först. Ingenting togs in.</translation>
    </message>
    <message>
        <source>The page before, and forward again</source>
        <translation>Förra sidan, och framåt igen</translation>
    </message>
    <message>
        <source>The pages show something else than the data inside.</source>
        <translation>Sidorna visar något annat än uppgifterna i filen.</translation>
    </message>
    <message>
        <source>The paper is kept, and {number} is signed by all.</source>
        <translation>Papperet är sparat, och {number} är undertecknad av alla.</translation>
    </message>
    <message numerus="yes">
        <source>The paper is kept. %n signatures are still missing.</source>
        <translation>
            <numerusform>Papperet är sparat. %n underskrift saknas fortfarande.</numerusform>
            <numerusform>Papperet är sparat. %n underskrifter saknas fortfarande.</numerusform>
        </translation>
    </message>
    <message>
        <source>The paper that this party signed has not been scanned.</source>
        <translation>Papperet som den här parten har undertecknat är inte inskannat.</translation>
    </message>
    <message>
        <source>The paper was printed from another version of the text, so its signatures do not bind to this one.</source>
        <translation>Papperet är utskrivet från en annan lydelse av texten, så underskrifterna på det binder inte till den här.</translation>
    </message>
    <message>
        <source>The papers belong to several documents</source>
        <translation>Papperen hör till flera handlingar</translation>
    </message>
    <message>
        <source>The participant</source>
        <translation>Deltagaren</translation>
    </message>
    <message>
        <source>The participant is {age} on this day; the measure is for {least}–{most} years.</source>
        <translation>Deltagaren är {age} år den dagen; insatsen är för {least}–{most} år.</translation>
    </message>
    <message>
        <source>The participant is {age} on this day; the measure is from {least} years.</source>
        <translation>Deltagaren är {age} år den dagen; insatsen är från {least} år.</translation>
    </message>
    <message>
        <source>The participant is {age} on this day; the measure is up to {most} years.</source>
        <translation>Deltagaren är {age} år den dagen; insatsen är till och med {most} år.</translation>
    </message>
    <message>
        <source>The participant objects</source>
        <translation>Deltagaren har en annan uppfattning</translation>
    </message>
    <message>
        <source>The participant objects…</source>
        <translation>Deltagaren har en annan uppfattning…</translation>
    </message>
    <message>
        <source>The participant says so</source>
        <translation>Deltagaren har berättat</translation>
    </message>
    <message>
        <source>The participant shares less than when the visit was closed, so the supervisor&apos;s copy of then can no longer be handed out to be signed.</source>
        <translation>Deltagaren delar mindre än när besöket avslutades, så handledarens exemplar från då får inte längre lämnas ut för underskrift.</translation>
    </message>
    <message>
        <source>The participant signs</source>
        <translation>Deltagaren skriver under</translation>
    </message>
    <message>
        <source>The participant's copy</source>
        <translation>Deltagarens exemplar</translation>
    </message>
    <message>
        <source>The participant's own view</source>
        <translation>Deltagarens egen bild</translation>
    </message>
    <message>
        <source>The participant's own wishes</source>
        <translation>Deltagarens egna önskemål</translation>
    </message>
    <message>
        <source>The participant's own wishes and words.</source>
        <translation>Deltagarens egna önskemål och ord.</translation>
    </message>
    <message>
        <source>The participant's view is written down.</source>
        <translation>Deltagarens uppfattning är antecknad.</translation>
    </message>
    <message>
        <source>The passphrase is changed. Use the new one from now on.</source>
        <translation>Lösenfrasen är bytt. Använd den nya från och med nu.</translation>
    </message>
    <message>
        <source>The passphrase is easy to guess. Add another word.</source>
        <translation>Lösenfrasen är lätt att gissa. Lägg till ett ord.</translation>
    </message>
    <message>
        <source>The passphrase is not right.</source>
        <translation>Lösenfrasen stämmer inte.</translation>
    </message>
    <message>
        <source>The passphrase is not right. Nothing was changed.</source>
        <translation>Lösenfrasen stämmer inte. Ingenting ändrades.</translation>
    </message>
    <message>
        <source>The passphrase is not right. Try again, or use the recovery key.</source>
        <translation>Lösenfrasen stämmer inte. Försök igen eller använd återställningsnyckeln.</translation>
    </message>
    <message>
        <source>The passphrase is too short. Four words are easy to remember.</source>
        <translation>Lösenfrasen är för kort. Fyra ord är lätta att minnas.</translation>
    </message>
    <message>
        <source>The passphrase once more</source>
        <translation>Lösenfrasen en gång till</translation>
    </message>
    <message>
        <source>The passphrase you have now</source>
        <translation>Lösenfrasen du har nu</translation>
    </message>
    <message>
        <source>The period is longer than the measure allows.</source>
        <translation>Perioden är längre än insatsen tillåter.</translation>
    </message>
    <message>
        <source>The period is longer than the measure's usual limit. Confirm what allows it.</source>
        <translation>Perioden är längre än insatsens vanliga gräns. Ange vad som tillåter det.</translation>
    </message>
    <message>
        <source>The periods together are longer than the measure allows.</source>
        <translation>Perioderna är tillsammans längre än insatsen tillåter.</translation>
    </message>
    <message>
        <source>The person was erased from the register and does not come back.</source>
        <translation>Personen har raderats ur registret och kommer inte tillbaka.</translation>
    </message>
    <message>
        <source>The person's own view stands beside the record. What is signed or noted is not changed; a correction is made in the form or as a new note. While one is not decided the case is kept.</source>
        <translation>Personens egen uppfattning står intill uppgifterna. Det som är undertecknat eller antecknat ändras inte; en rättelse görs i formuläret eller som en ny anteckning. Så länge en invändning inte är avgjord gallras inte ärendet.</translation>
    </message>
    <message>
        <source>The person's own words</source>
        <translation>Personens egna ord</translation>
    </message>
    <message>
        <source>The person's rights</source>
        <translation>Personens rättigheter</translation>
    </message>
    <message>
        <source>The phrase is kept.</source>
        <translation>Frasen är sparad.</translation>
    </message>
    <message>
        <source>The phrase is removed.</source>
        <translation>Frasen är borttagen.</translation>
    </message>
    <message>
        <source>The picture is removed. When the visit is closed it is gone for good.</source>
        <translation>Bilden är borttagen. När besöket avslutas är den borta för gott.</translation>
    </message>
    <message>
        <source>The placement</source>
        <translation>Placeringen</translation>
    </message>
    <message>
        <source>The placement at {enterprise}</source>
        <translation>Placeringen hos {enterprise}</translation>
    </message>
    <message>
        <source>The placement ends {day}.</source>
        <translation>Placeringen avslutas {day}.</translation>
    </message>
    <message>
        <source>The placement is ended. Take the ending back first, or write a new agreement.</source>
        <translation>Placeringen är avslutad. Ta först tillbaka avslutet, eller skriv en ny överenskommelse.</translation>
    </message>
    <message>
        <source>The planned visits are put back as they were. What is written of assessment and certificate stays.</source>
        <translation>De planerade besöken läggs tillbaka som de var. Det som är skrivet i slutbedömning och intyg ligger kvar.</translation>
    </message>
    <message>
        <source>The preview waits until this is put right: {problem}</source>
        <translation>Förhandsvisningen väntar tills detta är rättat: {problem}</translation>
    </message>
    <message>
        <source>The printer could not be started. Save as PDF instead.</source>
        <translation>Det gick inte att starta skrivaren. Spara som PDF i stället.</translation>
    </message>
    <message>
        <source>The printer did not answer. Save as PDF, or write the key down by hand.</source>
        <translation>Skrivaren svarade inte. Spara som PDF, eller skriv av nyckeln för hand.</translation>
    </message>
    <message>
        <source>The process that made it ended twice. Open it and save it by itself.</source>
        <translation>Processen som gjorde den dog två gånger. Öppna den och spara den för sig.</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Programmet</translation>
    </message>
    <message>
        <source>The program cannot check that the paper has the text of the agreement. You must have compared them yourself; the kept paper says so. Try first with a sharper picture of the whole page. Which agreement was signed? The paper of a protocol is chosen on the protocol&apos;s own page.</source>
        <translation>Programmet kan inte kontrollera att papperet har överenskommelsens text. Du måste ha jämfört dem själv, och det står på det sparade papperet. Prova först med en skarpare bild av hela sidan. Vilken överenskommelse är undertecknad? Ett protokolls papper väljs på protokollets egen sida.</translation>
    </message>
    <message>
        <source>The program cannot check that the paper has the text that was locked. You must have compared them yourself; the kept paper says so. Try first with a sharper picture of the whole page.</source>
        <translation>Programmet kan inte kontrollera att papperet har den låsta texten. Du måste ha jämfört dem själv, och det står på det sparade papperet. Prova först med en skarpare bild av hela sidan.</translation>
    </message>
    <message>
        <source>The program looks for backups, and for what can be saved. Nothing is deleted.</source>
        <translation>Programmet söker efter säkerhetskopior och efter det som går att rädda. Inget tas bort.</translation>
    </message>
    <message>
        <source>The program reminds you if you have not said that you are done. It cannot call anybody itself: tell the person below where you are going.</source>
        <translation>Programmet påminner dig om du inte har sagt att du är klar. Det kan inte ringa någon självt: berätta för personen nedan vart du ska.</translation>
    </message>
    <message>
        <source>The program was not closed last time. Everything that was saved is there; drafts stand below.</source>
        <translation>Programmet stängdes inte som det skulle förra gången. Allt som sparats finns kvar; utkast visas här nedanför.</translation>
    </message>
    <message>
        <source>The protocol</source>
        <translation>Protokollet</translation>
    </message>
    <message>
        <source>The protocol is then finished. Nothing in it can be changed afterwards.</source>
        <translation>Protokollet blir då färdigt. Inget i det kan ändras efteråt.</translation>
    </message>
    <message>
        <source>The protocol of a disposal could not be sealed</source>
        <translation>Ett gallringsprotokoll kunde inte förseglas</translation>
    </message>
    <message>
        <source>The protocol was closed by an older version of the program and cannot be signed.</source>
        <translation>Protokollet avslutades i en äldre version av programmet och kan inte skrivas under.</translation>
    </message>
    <message>
        <source>The question is recorded. Save the e-mail draft or the PDF and send it.</source>
        <translation>Frågan är registrerad. Spara e-postutkastet eller PDF:en och skicka den.</translation>
    </message>
    <message>
        <source>The question that this one hangs on comes later. Move it up.</source>
        <translation>Frågan som den här hänger på kommer senare. Flytta upp den.</translation>
    </message>
    <message>
        <source>The question that this one hangs on comes later: “{question}”. Move it up.</source>
        <translation>Frågan som den här hänger på kommer senare: ”{question}”. Flytta upp den.</translation>
    </message>
    <message>
        <source>The recovery key does not open this register. Is it the latest sheet?</source>
        <translation>Återställningsnyckeln öppnar inte det här registret. Är det det senaste arket?</translation>
    </message>
    <message>
        <source>The recovery key has a slip in it. Compare it with the sheet, sign by sign.</source>
        <translation>Återställningsnyckeln har ett skrivfel. Jämför med arket, tecken för tecken.</translation>
    </message>
    <message>
        <source>The recovery key was right. Choose a new passphrase; the recovery key stays the same.</source>
        <translation>Återställningsnyckeln stämde. Välj en ny lösenfras; nyckeln är densamma som förut.</translation>
    </message>
    <message>
        <source>The recurring control</source>
        <translation>Den återkommande kontrollen</translation>
    </message>
    <message>
        <source>The register cannot be used: {code}</source>
        <translation>Registret kan inte användas: {code}</translation>
    </message>
    <message>
        <source>The register could not be updated and was left as it was. A backup was made first.</source>
        <translation>Registret kunde inte uppdateras och är orört. En säkerhetskopia gjordes först.</translation>
    </message>
    <message numerus="yes">
        <source>The register goes back to how it was then. What was done since (%n operations) is set aside with today's register, as a backup of its own. You unlock it with the passphrase you have now.</source>
        <translation>
            <numerusform>Registret blir som det var då. Det som gjorts sedan dess (%n ändring) läggs undan med dagens register, som en egen säkerhetskopia. Du låser upp med den lösenfras du har nu.</numerusform>
            <numerusform>Registret blir som det var då. Det som gjorts sedan dess (%n ändringar) läggs undan med dagens register, som en egen säkerhetskopia. Du låser upp med den lösenfras du har nu.</numerusform>
        </translation>
    </message>
    <message>
        <source>The register has another agreement with this number.</source>
        <translation>Registret har en annan överenskommelse med det här numret.</translation>
    </message>
    <message>
        <source>The register has another key. Passphrases and the recovery key stay.</source>
        <translation>Registret har en ny nyckel. Lösenfraserna och återställningsnyckeln är desamma.</translation>
    </message>
    <message>
        <source>The register has another person or placement in its place.</source>
        <translation>Registret har en annan person eller placering på dess plats.</translation>
    </message>
    <message>
        <source>The register has changed since the rehearsal. Nothing was imported. Look at the rehearsal again.</source>
        <translation>Registret har ändrats efter provläsningen. Ingenting har lästs in. Se på provläsningen igen.</translation>
    </message>
    <message>
        <source>The register has the agreement with other words.</source>
        <translation>Registret har överenskommelsen med andra ord.</translation>
    </message>
    <message>
        <source>The register has the visit or the document with other words, or work on it is going on.</source>
        <translation>Registret har besöket eller handlingen med andra ord, eller så pågår arbete med det.</translation>
    </message>
    <message>
        <source>The register holds everything that the package holds.</source>
        <translation>Registret har redan allt som finns i paketet.</translation>
    </message>
    <message>
        <source>The register is as before the import. The same file can be imported again.</source>
        <translation>Registret är som före inläsningen. Samma fil kan läsas in igen.</translation>
    </message>
    <message>
        <source>The register is backed up and the package merged…</source>
        <translation>Registret säkerhetskopieras och paketet slås samman…</translation>
    </message>
    <message>
        <source>The register is backed up and written…</source>
        <translation>Registret säkerhetskopieras och skrivs…</translation>
    </message>
    <message>
        <source>The register is being moved</source>
        <translation>Registret flyttas</translation>
    </message>
    <message>
        <source>The register is closed, copied with its backups and verified byte for byte. Then the program uses the new folder; the old one gets another name and stays until you delete it.</source>
        <translation>Registret stängs, kopieras med sina säkerhetskopior och kontrolleras byte för byte. Sedan använder programmet den nya mappen; den gamla får ett annat namn och ligger kvar tills du tar bort den.</translation>
    </message>
    <message>
        <source>The register is damaged. Restore the latest backup.</source>
        <translation>Registret är skadat. Återställ den senaste säkerhetskopian.</translation>
    </message>
    <message>
        <source>The register is damaged. See below.</source>
        <translation>Registret är skadat. Se nedan.</translation>
    </message>
    <message>
        <source>The register is encrypted. Copy the whole folder, with the key file, when you move to another computer. Keep it out of synchronised folders.</source>
        <translation>Registret är krypterat. Kopiera hela mappen, med nyckelfilen, när du byter dator. Låt den inte ligga i en synkroniserad mapp.</translation>
    </message>
    <message>
        <source>The register is encrypted. Write your passphrase to open it.</source>
        <translation>Registret är krypterat. Skriv din lösenfras för att öppna det.</translation>
    </message>
    <message>
        <source>The register is moved. The old folder has another name and can be deleted.</source>
        <translation>Registret är flyttat. Den gamla mappen har fått ett annat namn och kan tas bort.</translation>
    </message>
    <message>
        <source>The register is open in another window by {holder} since {since}. Close it there first.</source>
        <translation>Registret är öppet i ett annat fönster av {holder} sedan {since}. Stäng det där först.</translation>
    </message>
    <message>
        <source>The register is open in another window by {holder}. Close it there first.</source>
        <translation>Registret är öppet i ett annat fönster hos {holder}. Stäng det där först.</translation>
    </message>
    <message>
        <source>The register is open in another window. Close it there first.</source>
        <translation>Registret är öppet i ett annat fönster. Stäng det där först.</translation>
    </message>
    <message>
        <source>The register is whole.</source>
        <translation>Registret är helt.</translation>
    </message>
    <message>
        <source>The register itself is not here.</source>
        <translation>Själva registret finns inte här.</translation>
    </message>
    <message>
        <source>The register lies in a folder that {program} synchronises. It can be overwritten by an older copy. Move it.</source>
        <translation>Registret ligger i en mapp som {program} synkroniserar. Det kan skrivas över av en äldre kopia. Flytta det.</translation>
    </message>
    <message>
        <source>The register lies in {folder}</source>
        <translation>Registret ligger i {folder}</translation>
    </message>
    <message>
        <source>The register lies on a network drive. Keep it on this computer.</source>
        <translation>Registret ligger på en nätverksenhet. Ha det på den här datorn.</translation>
    </message>
    <message>
        <source>The register of today is not deleted: it is set aside as a backup of its own.</source>
        <translation>Dagens register tas inte bort: det läggs undan som en egen säkerhetskopia.</translation>
    </message>
    <message>
        <source>The register refused it: it would change something that is locked.</source>
        <translation>Registret nekade: det skulle ändra något som är låst.</translation>
    </message>
    <message>
        <source>The register says the same already.</source>
        <translation>Registret säger redan detsamma.</translation>
    </message>
    <message>
        <source>The register was backed up first. As long as nothing is built on it, the import can be undone as one step, here and among the latest imports.</source>
        <translation>Registret säkerhetskopierades först. Så länge inget bygger på inläsningen kan den ångras i ett steg, här och bland de senaste inläsningarna.</translation>
    </message>
    <message>
        <source>The register was backed up first: {name}. Delete the file from the stick now.</source>
        <translation>Registret säkerhetskopierades först: {name}. Ta bort filen från minnet nu.</translation>
    </message>
    <message>
        <source>The register was brought up to this version. A backup lies in {folder}.</source>
        <translation>Registret har uppdaterats till den här versionen. En säkerhetskopia ligger i {folder}.</translation>
    </message>
    <message>
        <source>The register was last used {far} ago by the computer's clock.</source>
        <translation>Enligt datorns klocka användes registret senast för {far} sedan.</translation>
    </message>
    <message>
        <source>The register was left as it is.</source>
        <translation>Registret lämnades som det är.</translation>
    </message>
    <message>
        <source>The register was left as it is. Delete the file from the stick now.</source>
        <translation>Registret lämnades som det är. Ta bort filen från minnet nu.</translation>
    </message>
    <message>
        <source>The register was made by a newer version of asfdesk. Update the program.</source>
        <translation>Registret är gjort med en nyare version av asfdesk. Uppdatera programmet.</translation>
    </message>
    <message>
        <source>The register was not moved. {why}</source>
        <translation>Registret flyttades inte. {why}</translation>
    </message>
    <message>
        <source>The register's audit trail lacks entries that the backup knows of.</source>
        <translation>Registrets logg saknar rader som säkerhetskopian känner till.</translation>
    </message>
    <message>
        <source>The register's health</source>
        <translation>Registrets hälsa</translation>
    </message>
    <message>
        <source>The reminders are set.</source>
        <translation>Påminnelserna är inställda.</translation>
    </message>
    <message>
        <source>The restore drill failed: the newest backup cannot be relied on. Make a new one.</source>
        <translation>Återläsningsprovet misslyckades: den senaste säkerhetskopian går inte att lita på. Gör en ny.</translation>
    </message>
    <message>
        <source>The room to sign in is too small or too large.</source>
        <translation>Utrymmet för underskrift är för litet eller för stort.</translation>
    </message>
    <message>
        <source>The room to sign in must be at least {width} × {height} mm and at most {widest} × {highest} mm.</source>
        <translation>Utrymmet för underskrift måste vara minst {width} × {height} mm och högst {widest} × {highest} mm.</translation>
    </message>
    <message>
        <source>The rows are</source>
        <translation>Raderna är</translation>
    </message>
    <message>
        <source>The rows are being judged…</source>
        <translation>Raderna bedöms…</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Lika</translation>
    </message>
    <message>
        <source>The same name as above. Nothing is drawn.</source>
        <translation>Samma namn som ovan. Inget ritas.</translation>
    </message>
    <message>
        <source>The same question stands twice.</source>
        <translation>Samma fråga finns två gånger.</translation>
    </message>
    <message>
        <source>The same question stands twice: {name}</source>
        <translation>Samma fråga finns två gånger: {name}</translation>
    </message>
    <message>
        <source>The same thing stands twice in the file. Nothing was taken in.</source>
        <translation>Samma sak finns två gånger i filen. Inget har tagits in.</translation>
    </message>
    <message>
        <source>The scanned paper is sealed and kept in the register with the agreement. Keep the paper itself as your routines say.</source>
        <translation>Det inskannade papperet sigilleras och förvaras i registret med överenskommelsen. Spara själva papperet enligt era rutiner.</translation>
    </message>
    <message>
        <source>The scanned paper is sealed and kept in the register with the protocol. Keep the paper itself as your routines say.</source>
        <translation>Det inskannade papperet sigilleras och förvaras i registret med protokollet. Spara själva papperet enligt era rutiner.</translation>
    </message>
    <message>
        <source>The schedule adds up to {scheduled} hours, but {agreed} hours a week are agreed.</source>
        <translation>Schemat blir {scheduled} timmar, men {agreed} timmar i veckan är överenskommet.</translation>
    </message>
    <message>
        <source>The schedule does not add up to the agreed hours per week.</source>
        <translation>Schemat stämmer inte med överenskomna timmar i veckan.</translation>
    </message>
    <message>
        <source>The screen and the clipboard</source>
        <translation>Skärmen och urklipp</translation>
    </message>
    <message>
        <source>The screen is lent. Only this document can be reached.</source>
        <translation>Skärmen är utlånad. Bara det här dokumentet kan nås.</translation>
    </message>
    <message>
        <source>The seal&apos;s key lies on a card, which one process at a time can use. That is why it took longer.</source>
        <translation>Sigillets nyckel ligger på ett kort, som bara en process i taget kan använda. Därför tog det längre tid.</translation>
    </message>
    <message>
        <source>The sealed file could not be signed.</source>
        <translation>Den förseglade filen kunde inte skrivas under.</translation>
    </message>
    <message>
        <source>The sealed file is signed by {names}.</source>
        <translation>Den förseglade filen är underskriven av {names}.</translation>
    </message>
    <message>
        <source>The search index did not agree with the register and has been made anew.</source>
        <translation>Sökregistret stämde inte med registret och har gjorts om.</translation>
    </message>
    <message>
        <source>The second place could not take the latest backups: {why}</source>
        <translation>Den andra platsen kunde inte ta emot de senaste säkerhetskopiorna: {why}</translation>
    </message>
    <message>
        <source>The second place for backups cannot be reached now.</source>
        <translation>Den andra platsen för säkerhetskopior går inte att nå just nu.</translation>
    </message>
    <message>
        <source>The second place for backups, {folder}, is not there. Is the stick plugged in?</source>
        <translation>Den andra platsen för säkerhetskopior, {folder}, finns inte. Är minnet inkopplat?</translation>
    </message>
    <message>
        <source>The second place for backups, {place}, has not been there for a while.</source>
        <translation>Den andra platsen för säkerhetskopior, {place}, har inte funnits här på ett tag.</translation>
    </message>
    <message>
        <source>The service's signature broke the archive's rules (PDF/A). The sealed file is the one to archive.</source>
        <translation>Tjänstens underskrift bröt mot arkivets regler (PDF/A). Arkivera den förseglade filen.</translation>
    </message>
    <message>
        <source>The shipped one it was copied from</source>
        <translation>Den medföljande som den kopierades från</translation>
    </message>
    <message>
        <source>The signatures that were given are thrown away.</source>
        <translation>Underskrifterna som har lämnats går förlorade.</translation>
    </message>
    <message>
        <source>The signed file is not attached: it does not hold what it must.</source>
        <translation>Den underskrivna filen bifogas inte: den håller inte måttet.</translation>
    </message>
    <message>
        <source>The signer's certificate was not valid, and no certified time shows that it was when it was used.</source>
        <translation>Certifikatet gällde inte, och ingen intygad tid visar att det gällde när det användes.</translation>
    </message>
    <message>
        <source>The signing</source>
        <translation>Undertecknandet</translation>
    </message>
    <message>
        <source>The size of the text follows the computer's own setting, up to 200 % and more.</source>
        <translation>Textens storlek följer datorns egen inställning, upp till 200 % och mer.</translation>
    </message>
    <message>
        <source>The step lies outside the agreed period.</source>
        <translation>Steget ligger utanför perioden.</translation>
    </message>
    <message>
        <source>The step lies outside the period {start} – {end}.</source>
        <translation>Steget ligger utanför perioden {start} – {end}.</translation>
    </message>
    <message>
        <source>The steps must follow each other in time.</source>
        <translation>Stegen måste följa på varandra i tiden.</translation>
    </message>
    <message>
        <source>The supervisor</source>
        <translation>Handledaren</translation>
    </message>
    <message>
        <source>The supervisor may see this: the participant consents ({topic}).</source>
        <translation>Handledaren får se detta: deltagaren samtycker ({topic}).</translation>
    </message>
    <message>
        <source>The supervisor&apos;s copy</source>
        <translation>Handledarens exemplar</translation>
    </message>
    <message>
        <source>The supervisor&apos;s copy has not been scanned.</source>
        <translation>Handledarens exemplar är inte inskannat.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s copy has the answer only with consent.</source>
        <translation>Handledarens exemplar har svaret bara med samtycke.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s copy has the term only with consent.</source>
        <translation>Handledarens exemplar har villkoret bara med samtycke.</translation>
    </message>
    <message>
        <source>The supervisor's copy holds it: the participant consents.</source>
        <translation>Står i handledarens exemplar: deltagaren samtycker.</translation>
    </message>
    <message>
        <source>The supervisor's copy: {state}</source>
        <translation>Handledarens exemplar: {state}</translation>
    </message>
    <message>
        <source>The supervisor's view</source>
        <translation>Handledarens bild</translation>
    </message>
    <message>
        <source>The template</source>
        <translation>Mallen</translation>
    </message>
    <message>
        <source>The template is released here with other words.</source>
        <translation>Mallen är fastställd här med en annan ordalydelse.</translation>
    </message>
    <message>
        <source>The template pack was made by a newer version of the program. Update the program first.</source>
        <translation>Mallpaketet är gjort av en nyare version av programmet. Uppdatera programmet först.</translation>
    </message>
    <message>
        <source>The template was changed in another window. What you wrote is kept as a draft.</source>
        <translation>Mallen ändrades i ett annat fönster. Det du skrev är sparat som utkast.</translation>
    </message>
    <message>
        <source>The template&apos;s questions</source>
        <translation>Mallens egna frågor</translation>
    </message>
    <message>
        <source>The templates are offered for new agreements and visits at once, and never change.</source>
        <translation>Mallarna erbjuds genast för nya överenskommelser och besök, och ändras aldrig.</translation>
    </message>
    <message>
        <source>The term has a blank that the program does not know.</source>
        <translation>Villkoret har en lucka som programmet inte känner till.</translation>
    </message>
    <message>
        <source>The term has a blank that the program does not know: {name}</source>
        <translation>Villkoret har en lucka som programmet inte känner till: {name}</translation>
    </message>
    <message>
        <source>The text as it holds on</source>
        <translation>Texten så som den gäller</translation>
    </message>
    <message>
        <source>The text becomes another, so the signatures that were given are thrown away.</source>
        <translation>Texten blir en annan, så underskrifterna som har lämnats går förlorade.</translation>
    </message>
    <message>
        <source>The text changes</source>
        <translation>Texten ändras</translation>
    </message>
    <message>
        <source>The text has a lone brace that belongs to no blank. Take it away or complete the blank.</source>
        <translation>Texten har en ensam klammer som inte hör till något ifyllnadsfält. Ta bort den eller gör fältet färdigt.</translation>
    </message>
    <message>
        <source>The text has characters that cannot be printed.</source>
        <translation>Texten har tecken som inte kan skrivas ut.</translation>
    </message>
    <message>
        <source>The text has invisible characters. Type it instead of pasting it.</source>
        <translation>Texten har osynliga tecken. Skriv den i stället för att klistra in den.</translation>
    </message>
    <message>
        <source>The text has {length} characters; at most {longest} are allowed.</source>
        <translation>Texten har {length} tecken; högst {longest} får plats.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>Texten är för lång.</translation>
    </message>
    <message>
        <source>The text is too long; at most {longest} characters are allowed.</source>
        <translation>Texten är för lång; högst {longest} tecken får plats.</translation>
    </message>
    <message>
        <source>The text of a day</source>
        <translation>Gällande text</translation>
    </message>
    <message>
        <source>The text of a day…</source>
        <translation>Gällande text…</translation>
    </message>
    <message>
        <source>The text was changed after it was shown. Read it again before you sign.</source>
        <translation>Texten ändrades efter att den visades. Läs den igen innan du skriver under.</translation>
    </message>
    <message>
        <source>The text was locked on {day}; nobody can have signed it before that.</source>
        <translation>Texten låstes {day}; ingen kan ha undertecknat den före det.</translation>
    </message>
    <message>
        <source>The time could not be certified.</source>
        <translation>Tiden kunde inte intygas.</translation>
    </message>
    <message>
        <source>The time is right</source>
        <translation>Tiden stämmer</translation>
    </message>
    <message>
        <source>The time is the program's proposal; decide it, or save it as it is.</source>
        <translation>Tiden är programmets förslag. Ändra den, eller spara den som den är.</translation>
    </message>
    <message>
        <source>The time of a sealed agreement could not be certified</source>
        <translation>Tiden för en förseglad överenskommelse kunde inte intygas</translation>
    </message>
    <message>
        <source>The time of a sealed document could not be certified</source>
        <translation>Tiden för en förseglad handling kunde inte intygas</translation>
    </message>
    <message>
        <source>The time of new seals is certified by {name}.</source>
        <translation>Tiden för nya sigill intygas av {name}.</translation>
    </message>
    <message>
        <source>The time-stamp service could not be reached.</source>
        <translation>Tidsstämpeltjänsten gick inte att nå.</translation>
    </message>
    <message>
        <source>The time-stamp service gave no valid answer.</source>
        <translation>Tidsstämpeltjänsten gav inget giltigt svar.</translation>
    </message>
    <message>
        <source>The two PINs are not the same.</source>
        <translation>De två pinkoderna är inte lika.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>De två lösenfraserna är inte lika.</translation>
    </message>
    <message>
        <source>The value cannot be less than {least}.</source>
        <translation>Värdet får inte vara mindre än {least}.</translation>
    </message>
    <message>
        <source>The value cannot be more than {most}.</source>
        <translation>Värdet får inte vara större än {most}.</translation>
    </message>
    <message>
        <source>The value lies outside what is allowed.</source>
        <translation>Värdet ligger utanför det tillåtna.</translation>
    </message>
    <message>
        <source>The value must lie between {least} and {most}.</source>
        <translation>Värdet ska ligga mellan {least} och {most}.</translation>
    </message>
    <message>
        <source>The values were taken away by a disposal.</source>
        <translation>Värdena är borttagna vid gallring.</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>Besöket</translation>
    </message>
    <message>
        <source>The visit holds no more pictures.</source>
        <translation>Besöket rymmer inga fler bilder.</translation>
    </message>
    <message>
        <source>The visit is cancelled.</source>
        <translation>Besöket är inställt.</translation>
    </message>
    <message>
        <source>The visit is closed and cannot be changed.</source>
        <translation>Besöket är avslutat och kan inte ändras.</translation>
    </message>
    <message>
        <source>The visit is closed and its protocol finished.</source>
        <translation>Besöket är avslutat och protokollet färdigt.</translation>
    </message>
    <message>
        <source>The visit is moved to {day}.</source>
        <translation>Besöket är flyttat till {day}.</translation>
    </message>
    <message>
        <source>The visit stays on record with its reason.</source>
        <translation>Besöket står kvar med sitt skäl.</translation>
    </message>
    <message>
        <source>The visit was closed on both computers with other content. Both are left as they are.</source>
        <translation>Besöket är avslutat på båda datorerna med olika innehåll. Båda lämnas som de är.</translation>
    </message>
    <message>
        <source>The way in is gone, and the register has another key.</source>
        <translation>Ingången är borta, och registret har en ny nyckel.</translation>
    </message>
    <message>
        <source>The way in is gone.</source>
        <translation>Ingången är borta.</translation>
    </message>
    <message>
        <source>The way in is gone. Ask a case officer to change the register's key as well.</source>
        <translation>Ingången är borta. Be en handläggare byta registrets nyckel också.</translation>
    </message>
    <message>
        <source>The whole agreement</source>
        <translation>Hela överenskommelsen</translation>
    </message>
    <message>
        <source>The whole agreement has not been scanned.</source>
        <translation>Hela överenskommelsen är inte inskannad.</translation>
    </message>
    <message>
        <source>The whole protocol</source>
        <translation>Hela protokollet</translation>
    </message>
    <message>
        <source>The whole protocol has not been scanned.</source>
        <translation>Hela protokollet är inte inskannat.</translation>
    </message>
    <message>
        <source>The whole text as it holds on a day you choose</source>
        <translation>Hela texten så som den gäller en dag du väljer</translation>
    </message>
    <message>
        <source>The whole: LIX {lix}, {level}. {words} words in {sentences} sentences.</source>
        <translation>Helheten: LIX {lix}, {level}. {words} ord i {sentences} meningar.</translation>
    </message>
    <message>
        <source>The witness must be somebody else.</source>
        <translation>Vittnet måste vara någon annan.</translation>
    </message>
    <message>
        <source>The words do not have the checksum that was signed.</source>
        <translation>Orden har inte den kontrollsumma som skrevs under.</translation>
    </message>
    <message>
        <source>The work</source>
        <translation>Arbetet</translation>
    </message>
    <message>
        <source>The workplace</source>
        <translation>Arbetsplatsen</translation>
    </message>
    <message>
        <source>The workplace&apos;s copy holds only what the participant consents to share.</source>
        <translation>Arbetsplatsens exemplar innehåller bara det som deltagaren samtycker till att dela.</translation>
    </message>
    <message>
        <source>Then every</source>
        <translation>Därefter var</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Fanns redan</translation>
    </message>
    <message>
        <source>There is a newer edition of the template: “{title}”, edition {edition}. The work stays on the one it has.</source>
        <translation>Det finns en nyare version av mallen: ”{title}”, version {edition}. Arbetet står kvar på den version det har.</translation>
    </message>
    <message>
        <source>There is already a register in this folder. Open it instead.</source>
        <translation>Det finns redan ett register i mappen. Öppna det i stället.</translation>
    </message>
    <message>
        <source>There is another here already, and it never changes.</source>
        <translation>Här finns redan en annan, och den ändras aldrig.</translation>
    </message>
    <message>
        <source>There is neither a register nor a backup here. Choose a folder with backups.</source>
        <translation>Här finns varken ett register eller en säkerhetskopia. Välj en mapp med säkerhetskopior.</translation>
    </message>
    <message>
        <source>There is no backup beside the register.</source>
        <translation>Det finns ingen säkerhetskopia bredvid registret.</translation>
    </message>
    <message>
        <source>There is no backup of the register yet.</source>
        <translation>Det finns ingen säkerhetskopia av registret än.</translation>
    </message>
    <message>
        <source>There is no backup to restore.</source>
        <translation>Det finns ingen säkerhetskopia att återställa.</translation>
    </message>
    <message>
        <source>There is no certificate to seal with.</source>
        <translation>Det finns inget certifikat att försegla med.</translation>
    </message>
    <message>
        <source>There is no certificate with a key on the card.</source>
        <translation>Det finns inget certifikat med nyckel på kortet.</translation>
    </message>
    <message>
        <source>There is no other edition to compare with yet.</source>
        <translation>Det finns ingen annan version att jämföra med än.</translation>
    </message>
    <message>
        <source>There is no register here. Create one, or choose another folder.</source>
        <translation>Det finns inget register här. Skapa ett eller välj en annan mapp.</translation>
    </message>
    <message>
        <source>There is no register in {folder}. Create one, or choose another folder.</source>
        <translation>Det finns inget register i {folder}. Skapa ett eller välj en annan mapp.</translation>
    </message>
    <message>
        <source>There is no term “{name}” here to hang on or to print.</source>
        <translation>Det finns inget villkor ”{name}” här att hänga på eller skriva ut.</translation>
    </message>
    <message>
        <source>There is no visit to put into a calendar file.</source>
        <translation>Det finns inget besök att lägga i en kalenderfil.</translation>
    </message>
    <message>
        <source>There is nothing below the headers.</source>
        <translation>Det finns inget under rubrikerna.</translation>
    </message>
    <message>
        <source>There is nothing else to go on with.</source>
        <translation>Det finns inget annat att gå vidare med.</translation>
    </message>
    <message>
        <source>There is nothing in the file.</source>
        <translation>Det finns ingenting i filen.</translation>
    </message>
    <message>
        <source>There is nothing released of your own to give yet.</source>
        <translation>Det finns inget eget fastställt att lämna än.</translation>
    </message>
    <message>
        <source>There is nothing to mend here: go back and unlock the register.</source>
        <translation>Här finns inget att laga: gå tillbaka och lås upp registret.</translation>
    </message>
    <message>
        <source>There was no file or document to take.</source>
        <translation>Det fanns ingen fil och inget dokument att ta.</translation>
    </message>
    <message>
        <source>These characters cannot be printed: {characters}</source>
        <translation>De här tecknen kan inte skrivas ut: {characters}</translation>
    </message>
    <message>
        <source>These hang on each other in a circle, so nobody can say whether they apply: {names}</source>
        <translation>De här hänger på varandra i en cirkel, så ingen kan säga om de gäller: {names}</translation>
    </message>
    <message>
        <source>These lose their place. They are kept and come back if you go back: {names}</source>
        <translation>De här förlorar sin plats. De sparas och kommer tillbaka om du går tillbaka: {names}</translation>
    </message>
    <message>
        <source>These very bytes are kept in this register.</source>
        <translation>Exakt den här filen förvaras i registret.</translation>
    </message>
    <message>
        <source>They are right here</source>
        <translation>De är rätt här</translation>
    </message>
    <message>
        <source>They belong to: {tables}.</source>
        <translation>De hör till: {tables}.</translation>
    </message>
    <message>
        <source>Think of who can see the screen.</source>
        <translation>Tänk på vem som kan se skärmen.</translation>
    </message>
    <message>
        <source>Think of who can see the screen: this computer cannot block screenshots and shared screens.</source>
        <translation>Tänk på vem som kan se skärmen: den här datorn kan inte hindra skärmbilder och delade skärmar.</translation>
    </message>
    <message>
        <source>Thirty invented enterprises and about 260 invented participants in ten kommuner. Nothing here is about a real person.</source>
        <translation>Trettio påhittade företag och omkring 260 påhittade deltagare i tio kommuner. Ingenting här handlar om en verklig människa.</translation>
    </message>
    <message>
        <source>This PIN is guessed first. Do not use a run or the same digit throughout.</source>
        <translation>Den pinkoden gissas först. Använd inte en följd eller samma siffra hela vägen.</translation>
    </message>
    <message>
        <source>This checklist does not ask for these. They are kept with the visit and are back in their places if you go on with the edition that asks for them. In the protocol they stand under a heading of their own.</source>
        <translation>Den här checklistan frågar inte efter dem. De finns kvar i besöket och är tillbaka på sina platser om du går över till den version som frågar. I protokollet står de under en egen rubrik.</translation>
    </message>
    <message>
        <source>This computer cannot block screenshots</source>
        <translation>Den här datorn kan inte hindra skärmbilder</translation>
    </message>
    <message>
        <source>This computer does not tell when it sleeps</source>
        <translation>Den här datorn talar inte om när den går i vila</translation>
    </message>
    <message>
        <source>This computer does not tell when its screen is locked</source>
        <translation>Den här datorn talar inte om när skärmen låses</translation>
    </message>
    <message>
        <source>This computer shows no notifications: reminders stand in the program's window alone.</source>
        <translation>Den här datorn visar inga notiser: påminnelserna står bara i programmets fönster.</translation>
    </message>
    <message>
        <source>This day is already in the schedule.</source>
        <translation>Dagen finns redan i schemat.</translation>
    </message>
    <message>
        <source>This enterprise has been asked already and has not answered yet.</source>
        <translation>Företaget är redan tillfrågat och har inte svarat än.</translation>
    </message>
    <message>
        <source>This has been put away since the page was read.</source>
        <translation>Det här har lagts undan sedan sidan lästes.</translation>
    </message>
    <message>
        <source>This is a simple electronic signature (eIDAS): the document says that it is a mark, and who witnessed it.</source>
        <translation>Det här är en enkel elektronisk underskrift (eIDAS): dokumentet säger att det är ett bomärke och vem som bevittnade det.</translation>
    </message>
    <message>
        <source>This is a simple electronic signature (eIDAS): the document says that the name was written and nothing drawn.</source>
        <translation>Det här är en enkel elektronisk underskrift (eIDAS): dokumentet säger att namnet är skrivet och att inget är ritat.</translation>
    </message>
    <message>
        <source>This is a simple electronic signature (eIDAS): the drawn name is kept with the time and bound to exactly the text that is shown.</source>
        <translation>Det här är en enkel elektronisk underskrift (eIDAS): namnteckningen sparas med tidpunkt och knyts till exakt den text som visas.</translation>
    </message>
    <message>
        <source>This is an older Excel file (.xls), or one with a password. Open it in Excel and save it as .xlsx without a password.</source>
        <translation>Det här är en äldre Excelfil (.xls) eller en med lösenord. Öppna den i Excel och spara den som .xlsx utan lösenord.</translation>
    </message>
    <message>
        <source>This is me</source>
        <translation>Det här är jag</translation>
    </message>
    <message>
        <source>This is no Excel file (.xlsx) and no CSV file. Nothing was read.</source>
        <translation>Det här är varken en Excelfil (.xlsx) eller en CSV-fil. Ingenting har lästs.</translation>
    </message>
    <message>
        <source>This is no calendar file (.ics). Nothing was changed.</source>
        <translation>Det här är ingen kalenderfil (.ics). Inget har ändrats.</translation>
    </message>
    <message>
        <source>This is no certificate file that the program can read.</source>
        <translation>Det här är ingen certifikatfil som programmet kan läsa.</translation>
    </message>
    <message>
        <source>This is no driver of a card reader (PKCS#11) that can be used here.</source>
        <translation>Det är ingen drivrutin för kortläsare (PKCS#11) som går att använda här.</translation>
    </message>
    <message>
        <source>This is no hand-over package. Nothing was taken in.</source>
        <translation>Det här är inget överlämningspaket. Ingenting togs in.</translation>
    </message>
    <message>
        <source>This is no template pack.</source>
        <translation>Det här är inget mallpaket.</translation>
    </message>
    <message>
        <source>This is not a backup of this register, or it has been tampered with.</source>
        <translation>Det här är ingen säkerhetskopia av det här registret, eller så har någon ändrat i den.</translation>
    </message>
    <message>
        <source>This is not in the list.</source>
        <translation>Det här finns inte i listan.</translation>
    </message>
    <message>
        <source>This is not right: {code}</source>
        <translation>Det här stämmer inte: {code}</translation>
    </message>
    <message>
        <source>This is too little to be a signature. Write the whole name.</source>
        <translation>Det här är för lite för att vara en namnteckning. Skriv hela namnet.</translation>
    </message>
    <message>
        <source>This is used by something else and cannot be removed.</source>
        <translation>Det här används av något annat och kan inte tas bort.</translation>
    </message>
    <message>
        <source>This is what you sign</source>
        <translation>Det här undertecknar du</translation>
    </message>
    <message>
        <source>This is you: agreements and the log name you.</source>
        <translation>Det här är du: överenskommelser och loggen anger dig.</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Den här månaden</translation>
    </message>
    <message>
        <source>This must be filled in.</source>
        <translation>Det här måste fyllas i.</translation>
    </message>
    <message>
        <source>This officer signs in with a passphrase of their own. Lock, and let them.</source>
        <translation>Den handläggaren har en egen ingång. Lås, och låt hen logga in själv.</translation>
    </message>
    <message>
        <source>This part stands twice: {part}</source>
        <translation>Den här delen finns två gånger: {part}</translation>
    </message>
    <message>
        <source>This party has already signed.</source>
        <translation>Den här parten har redan skrivit under.</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Det här bladet</translation>
    </message>
    <message>
        <source>This term is shared by several templates. Give it words of your own to change it.</source>
        <translation>Det här villkoret delas av flera mallar. Skriv om det med egna ord för att ändra det.</translation>
    </message>
    <message>
        <source>This was changed in another window. Open it again to see the change.</source>
        <translation>Det här ändrades i ett annat fönster. Öppna det igen för att se ändringen.</translation>
    </message>
    <message>
        <source>Three choices; the rest is filled in step by step.</source>
        <translation>Tre val; resten fylls i steg för steg.</translation>
    </message>
    <message>
        <source>Three-party meeting</source>
        <translation>Trepartssamtal</translation>
    </message>
    <message>
        <source>Through school</source>
        <translation>Genom skolan</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Släng</translation>
    </message>
    <message>
        <source>Throw away unsaved changes?</source>
        <translation>Slänga osparade ändringar?</translation>
    </message>
    <message>
        <source>Throw away: {what} {about}</source>
        <translation>Släng: {what} {about}</translation>
    </message>
    <message>
        <source>Throw the changes away</source>
        <translation>Släng ändringarna</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>Släng utkastet</translation>
    </message>
    <message>
        <source>Tick only what the participant agrees to. The participant's signature on the agreement is the consent; it holds for the period and can be taken back at any time. What is not ticked is left out of the supervisor's copy.</source>
        <translation>Kryssa bara i det som deltagaren går med på. Deltagarens underskrift på överenskommelsen är samtycket. Det gäller under perioden och kan när som helst tas tillbaka. Det som inte är ikryssat utelämnas ur handledarens exemplar.</translation>
    </message>
    <message>
        <source>Tick only what the participant has agreed to. Go through it together.</source>
        <translation>Kryssa bara för det som deltagaren har gått med på. Gå igenom det tillsammans.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Time and extent</source>
        <translation>Tid och omfattning</translation>
    </message>
    <message>
        <source>Time noted</source>
        <translation>Tid antecknad</translation>
    </message>
    <message>
        <source>Time of the log decided</source>
        <translation>Loggens tid bestämd</translation>
    </message>
    <message>
        <source>Times and pressure of all signatures</source>
        <translation>Alla underskrifters tider och tryck</translation>
    </message>
    <message>
        <source>Times and pressure of the participant's own signature</source>
        <translation>Tider och tryck i deltagarens egen underskrift</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title of the term</source>
        <translation>Villkorets rubrik</translation>
    </message>
    <message>
        <source>Title of who signs</source>
        <translation>Undertecknarens titel</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>To and including</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>To sign, write the name exactly as it stands above.</source>
        <translation>Skriv namnet precis som det står ovan.</translation>
    </message>
    <message>
        <source>To sign, write the name exactly as it stands above: {name}</source>
        <translation>Skriv namnet precis som det står ovan: {name}</translation>
    </message>
    <message>
        <source>To the list&apos;s own search</source>
        <translation>Till listans egen sökning</translation>
    </message>
    <message>
        <source>To the next field, and back</source>
        <translation>Till nästa fält, och tillbaka</translation>
    </message>
    <message>
        <source>To the question</source>
        <translation>På frågan</translation>
    </message>
    <message>
        <source>To understand each other</source>
        <translation>För att förstå varandra</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Till vem</translation>
    </message>
    <message>
        <source>To {who}</source>
        <translation>Till {who}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Idag</translation>
    </message>
    <message>
        <source>Today the enterprise may know: {topics}.</source>
        <translation>I dag får företaget veta: {topics}.</translation>
    </message>
    <message>
        <source>Too easy to guess.</source>
        <translation>För lätt att gissa.</translation>
    </message>
    <message>
        <source>Too many wrong attempts. Wait a moment and try again.</source>
        <translation>För många felaktiga försök. Vänta en stund och försök igen.</translation>
    </message>
    <message>
        <source>Too many wrong attempts. Wait {seconds} seconds and try again.</source>
        <translation>För många felaktiga försök. Vänta {seconds} sekunder och försök igen.</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Training as supervisor</source>
        <translation>Handledarutbildning</translation>
    </message>
    <message>
        <source>Travels from</source>
        <translation>Reser från</translation>
    </message>
    <message>
        <source>Trust a certificate…</source>
        <translation>Lita på ett certifikat…</translation>
    </message>
    <message>
        <source>Trust and use it</source>
        <translation>Lita på den och använd den</translation>
    </message>
    <message>
        <source>Trust this time-stamp service?</source>
        <translation>Lita på den här tidsstämpeltjänsten?</translation>
    </message>
    <message>
        <source>Trusted certificates of others</source>
        <translation>Andras certifikat som registret litar på</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Try anew</source>
        <translation>Pröva på nytt</translation>
    </message>
    <message>
        <source>Try fewer letters, or another filter.</source>
        <translation>Prova med färre bokstäver eller ett annat urval.</translation>
    </message>
    <message>
        <source>Trying case {done} of {total} …</source>
        <translation>Prövar ärende {done} av {total} …</translation>
    </message>
    <message>
        <source>Trying every case …</source>
        <translation>Prövar varje ärende …</translation>
    </message>
    <message>
        <source>Turn the screen</source>
        <translation>Vänd skärmen</translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation>Nekad</translation>
    </message>
    <message>
        <source>Two computers</source>
        <translation>Två datorer</translation>
    </message>
    <message>
        <source>Two documents change the same one: they were written on different computers. Read both and settle with a new amendment what holds.</source>
        <translation>Två handlingar ändrar samma: de skrevs på olika datorer. Läs båda och avgör med ett nytt tillägg vad som gäller.</translation>
    </message>
    <message>
        <source>Two papers are printed: the whole agreement for the participant and the officer, and the supervisor&apos;s copy for the enterprise. A control code on every page leads the scan back here.</source>
        <translation>Det blir två papper: hela överenskommelsen för deltagaren och handläggaren, och handledarens exemplar för anordnaren. En kontrollkod på varje sida leder skanningen tillbaka hit.</translation>
    </message>
    <message>
        <source>Two papers are printed: the whole protocol for the participant and the officer, and the supervisor&apos;s copy for the enterprise. A control code on every page leads the scan back here.</source>
        <translation>Det blir två papper: hela protokollet för deltagaren och handläggaren, och handledarens exemplar för anordnaren. En kontrollkod på varje sida leder skanningen tillbaka hit.</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Två versioner</translation>
    </message>
    <message>
        <source>Type a letter over one day or many. Delete takes a mark back.</source>
        <translation>Skriv en bokstav över en eller flera dagar. Delete tar bort en markering.</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Skriv ett namn</translation>
    </message>
    <message>
        <source>Type to search</source>
        <translation>Skriv för att söka</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Oförändrad</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Pågår</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Ångra (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Undo and redo</source>
        <translation>Ångra och gör om</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Ångra inläsningen</translation>
    </message>
    <message>
        <source>Undo the last stroke</source>
        <translation>Ångra sista strecket</translation>
    </message>
    <message>
        <source>Undo the whole import</source>
        <translation>Ångra hela inläsningen</translation>
    </message>
    <message>
        <source>Undo the whole import?</source>
        <translation>Ångra hela inläsningen?</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Ångra: {what}</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Ångrad</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Unit removed</source>
        <translation>Enhet borttagen</translation>
    </message>
    <message>
        <source>Unit saved</source>
        <translation>Enhet sparad</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Enheter</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Okänd</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås upp</translation>
    </message>
    <message>
        <source>Unlock the register</source>
        <translation>Lås upp registret</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>Upplåsning</translation>
    </message>
    <message>
        <source>Unsaved certificate</source>
        <translation>Osparat intyg</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Osparade ändringar</translation>
    </message>
    <message>
        <source>Unsaved changes in an agreement</source>
        <translation>Osparade ändringar i en överenskommelse</translation>
    </message>
    <message>
        <source>Unsaved ending of a placement</source>
        <translation>Osparat avslut av en placering</translation>
    </message>
    <message>
        <source>Unsaved enterprise</source>
        <translation>Osparat företag</translation>
    </message>
    <message>
        <source>Unsaved final assessment</source>
        <translation>Osparad slutbedömning</translation>
    </message>
    <message>
        <source>Unsaved notes of a visit</source>
        <translation>Osparade anteckningar från ett besök</translation>
    </message>
    <message>
        <source>Unsaved order</source>
        <translation>Osparad beställning</translation>
    </message>
    <message>
        <source>Unsaved participant</source>
        <translation>Osparad deltagare</translation>
    </message>
    <message>
        <source>Unsaved template</source>
        <translation>Osparad mall</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Uppdateras</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Använd</translation>
    </message>
    <message>
        <source>Use a smart card…</source>
        <translation>Använd ett smartkort…</translation>
    </message>
    <message>
        <source>Use at least {shortest} characters, for example four words.</source>
        <translation>Använd minst {shortest} tecken, till exempel fyra ord.</translation>
    </message>
    <message>
        <source>Use at least {shortest} characters.</source>
        <translation>Använd minst {shortest} tecken.</translation>
    </message>
    <message>
        <source>Use no service</source>
        <translation>Använd ingen tjänst</translation>
    </message>
    <message>
        <source>Use the PIN</source>
        <translation>Använd pinkoden</translation>
    </message>
    <message>
        <source>Use the authority's certificate…</source>
        <translation>Använd myndighetens certifikat…</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Använd lösenfrasen</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>Använd återställningsnyckeln</translation>
    </message>
    <message>
        <source>Use {rate}</source>
        <translation>Använd {rate}</translation>
    </message>
    <message>
        <source>Usual reasons</source>
        <translation>Vanliga skäl</translation>
    </message>
    <message>
        <source>Usually takes part</source>
        <translation>Deltar i regel</translation>
    </message>
    <message>
        <source>Valid only until {day}</source>
        <translation>Gäller bara till {day}</translation>
    </message>
    <message>
        <source>Valid until {day}</source>
        <translation>Gäller till {day}</translation>
    </message>
    <message>
        <source>Values that gave way</source>
        <translation>Värden som gav vika</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Kontrollerad</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>Kontrollera nu</translation>
    </message>
    <message>
        <source>Verifying the log</source>
        <translation>Kontrollerar loggen</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Very strong.</source>
        <translation>Mycket stark.</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besök</translation>
    </message>
    <message>
        <source>Visit begun</source>
        <translation>Besök påbörjat</translation>
    </message>
    <message>
        <source>Visit cancelled</source>
        <translation>Besök inställt</translation>
    </message>
    <message>
        <source>Visit closed</source>
        <translation>Besök avslutat</translation>
    </message>
    <message>
        <source>Visit made alone ended</source>
        <translation>Ensamt besök avslutat</translation>
    </message>
    <message>
        <source>Visit made alone noted</source>
        <translation>Ensamt besök antecknat</translation>
    </message>
    <message>
        <source>Visit moved</source>
        <translation>Besök flyttat</translation>
    </message>
    <message>
        <source>Visit planned</source>
        <translation>Besök planerat</translation>
    </message>
    <message>
        <source>Visit protocol</source>
        <translation>Besöksprotokoll</translation>
    </message>
    <message>
        <source>Visit to the enterprise</source>
        <translation>Besök hos företaget</translation>
    </message>
    <message>
        <source>Visit's checklist changed</source>
        <translation>Besökets checklista bytt</translation>
    </message>
    <message>
        <source>Visited or not</source>
        <translation>Besökta eller inte</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besök</translation>
    </message>
    <message>
        <source>Visits and dialogue</source>
        <translation>Besök och dialog</translation>
    </message>
    <message>
        <source>Visits that follow when all three have signed</source>
        <translation>Besök som följer när alla tre har undertecknat</translation>
    </message>
    <message>
        <source>Visits this week</source>
        <translation>Besök denna vecka</translation>
    </message>
    <message>
        <source>Voluntary. Shared only if the participant wants it.</source>
        <translation>Frivilligt. Delas bara om deltagaren vill.</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n seconds</source>
        <translation>
            <numerusform>Vänta %n sekund</numerusform>
            <numerusform>Vänta %n sekunder</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait until the pictures under way are taken in.</source>
        <translation>Vänta tills bilderna som är på väg är med.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>Walk among the rows and open one</source>
        <translation>Gå bland raderna och öppna en</translation>
    </message>
    <message>
        <source>Walk among the visits</source>
        <translation>Gå bland besöken</translation>
    </message>
    <message>
        <source>Wanted start</source>
        <translation>Önskad start</translation>
    </message>
    <message>
        <source>Was not tried</source>
        <translation>Prövades inte</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Webbplats</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Vecka</translation>
    </message>
    <message>
        <source>Weekends and public holidays are pointed out.</source>
        <translation>Helger och helgdagar påpekas.</translation>
    </message>
    <message>
        <source>Weekly schedule</source>
        <translation>Veckoschema</translation>
    </message>
    <message>
        <source>Welcome to asfdesk</source>
        <translation>Välkommen till asfdesk</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>What became of each file</source>
        <translation>Vad det blev av varje fil</translation>
    </message>
    <message>
        <source>What came back from the signing service does not hold</source>
        <translation>Filen från underskriftstjänsten håller inte</translation>
    </message>
    <message>
        <source>What can go wrong, and what is done about it</source>
        <translation>Vad som kan gå fel, och vad som görs åt det</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Vad som kommer sedan</translation>
    </message>
    <message>
        <source>What comes up within the next weeks will stand here.</source>
        <translation>Det som är på gång de närmaste veckorna visas här.</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Det som skiljer</translation>
    </message>
    <message>
        <source>What does the participant want? In the participant's own words.</source>
        <translation>Vad vill deltagaren? Gärna med deltagarens egna ord.</translation>
    </message>
    <message>
        <source>What each row would become</source>
        <translation>Vad varje rad skulle bli</translation>
    </message>
    <message>
        <source>What else is worth keeping.</source>
        <translation>Annat som är värt att spara.</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Ändamål</translation>
    </message>
    <message>
        <source>What happened and what was tried. No diagnosis. The workplace sees it only with consent.</source>
        <translation>Vad som hände och vad som prövades. Ingen diagnos. Arbetsplatsen ser det bara med samtycke.</translation>
    </message>
    <message>
        <source>What happened to the visits</source>
        <translation>Det här hände med besöken</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Vad som händer</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Vad händer nu</translation>
    </message>
    <message>
        <source>What happens to the visits</source>
        <translation>Det här händer med besöken</translation>
    </message>
    <message>
        <source>What has been done since, and would be lost</source>
        <translation>Det som gjorts sedan dess och skulle gå förlorat</translation>
    </message>
    <message>
        <source>What has been issued could not be sealed</source>
        <translation>Det som har utfärdats kunde inte förseglas</translation>
    </message>
    <message>
        <source>What is adapted at work and which aids are used.</source>
        <translation>Vad som anpassas i arbetet och vilka hjälpmedel som används.</translation>
    </message>
    <message>
        <source>What is an ASF?</source>
        <translation>Vad är ett ASF?</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Vad som begärs</translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation>Det som ändras</translation>
    </message>
    <message>
        <source>What is contested</source>
        <translation>Vad som bestrids</translation>
    </message>
    <message>
        <source>What is disposed of cannot be brought back, not from a backup either. The protocol names nobody and stays in the register.</source>
        <translation>Det som gallras går inte att få tillbaka, inte heller från en säkerhetskopia. Protokollet nämner ingen person och finns kvar i registret.</translation>
    </message>
    <message>
        <source>What is disposed of cannot be brought back. Who did what and when stays, and the log can still be verified. The protocol names nobody and stays in the register.</source>
        <translation>Det som gallras går inte att få tillbaka. Vem som gjorde vad och när finns kvar, och loggen går fortfarande att kontrollera. Protokollet nämner ingen deltagare och stannar i registret.</translation>
    </message>
    <message>
        <source>What is issued never changes; a better one can be issued after it. The ending cannot be taken back.</source>
        <translation>Det som utfärdas ändras aldrig; ett bättre kan utfärdas efteråt. Avslutet kan sedan inte tas tillbaka.</translation>
    </message>
    <message>
        <source>What is made, sold or done, and which tasks there are.</source>
        <translation>Vad som tillverkas, säljs eller görs, och vilka uppgifter som finns.</translation>
    </message>
    <message>
        <source>What is missing?</source>
        <translation>Vad saknas?</translation>
    </message>
    <message>
        <source>What is sealed already stays as it is. New documents are sealed with the new certificate.</source>
        <translation>Det som redan är förseglat ändras inte. Nya dokument förseglas med det nya certifikatet.</translation>
    </message>
    <message>
        <source>What is sent is frozen and kept. It says neither who the participant is nor what they have not consented to share with this enterprise.</source>
        <translation>Det som skickas låses och sparas. Där står varken vem deltagaren är eller det som deltagaren inte har samtyckt till att dela med företaget.</translation>
    </message>
    <message>
        <source>What is signed, in plain Swedish</source>
        <translation>Vad som undertecknas, på enkel svenska</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Vad ska göras</translation>
    </message>
    <message>
        <source>What is typed is kept, and a signature under way is waited for. After unlocking you are where you were.</source>
        <translation>Det som är skrivet sparas, och en påbörjad underskrift inväntas. Efter upplåsning är du där du var.</translation>
    </message>
    <message>
        <source>What is written down at meetings and visits.</source>
        <translation>Det som skrivs ner vid möten och besök.</translation>
    </message>
    <message>
        <source>What it brought is put away, and what it changed is as before. The package can be taken in again.</source>
        <translation>Det som kom med tas bort, och det som ändrades blir som förut. Paketet kan tas emot igen.</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Vad den innehåller</translation>
    </message>
    <message>
        <source>What it registered is put away, and what it changed is as before.</source>
        <translation>Det den registrerade tas undan, och det den ändrade blir som förut.</translation>
    </message>
    <message>
        <source>What it tells about the participant</source>
        <translation>Vad det säger om deltagaren</translation>
    </message>
    <message>
        <source>What it wants to reach for the participants and for itself.</source>
        <translation>Vad det vill nå för deltagarna och för sig självt.</translation>
    </message>
    <message>
        <source>What it was for</source>
        <translation>Vad kostnaden gäller</translation>
    </message>
    <message>
        <source>What makes it easier</source>
        <translation>Det som underlättar</translation>
    </message>
    <message>
        <source>What no document carries has not come back: what only the officer reads, visits and orders that were not finished, attendance, whether an action was done, what somebody recorded by hand of outcomes, and the log. It comes from a backup only.</source>
        <translation>Det som ingen handling bär har inte kommit tillbaka: det som bara handläggaren läser, besök och beställningar som inte var klara, närvaro, om en åtgärd blev gjord, utfall som registrerats för hand, och loggen. Det kommer bara från en säkerhetskopia.</translation>
    </message>
    <message>
        <source>What shall be reached?</source>
        <translation>Vad ska nås?</translation>
    </message>
    <message>
        <source>What shall it be called?</source>
        <translation>Vad ska den heta?</translation>
    </message>
    <message>
        <source>What shall the pack hold?</source>
        <translation>Vad ska paketet innehålla?</translation>
    </message>
    <message>
        <source>What shall the placement lead to for this person?</source>
        <translation>Vad ska placeringen leda till för den här personen?</translation>
    </message>
    <message>
        <source>What the agreement says</source>
        <translation>Så säger överenskommelsen</translation>
    </message>
    <message>
        <source>What the certificate says</source>
        <translation>Vad intyget säger</translation>
    </message>
    <message>
        <source>What the condition looks at</source>
        <translation>Vad villkoret tittar på</translation>
    </message>
    <message>
        <source>What the form begins with in a new agreement. The officer may change it there.</source>
        <translation>Det som formuläret börjar med i en ny överenskommelse. Handläggaren kan ändra det där.</translation>
    </message>
    <message>
        <source>What the law wants done before anyone signs. Each point is saved as it is set.</source>
        <translation>Det som ska vara gjort innan någon undertecknar. Varje punkt sparas när den sätts.</translation>
    </message>
    <message>
        <source>What the measure requires</source>
        <translation>Det som insatsen kräver</translation>
    </message>
    <message>
        <source>What the measure requires: {name}</source>
        <translation>Det här kräver insatsen: {name}</translation>
    </message>
    <message>
        <source>What the package would do</source>
        <translation>Vad paketet skulle göra</translation>
    </message>
    <message>
        <source>What the participant does now. It is counted, so it is chosen from a list.</source>
        <translation>Vad deltagaren gör nu. Det räknas, så det väljs i en lista.</translation>
    </message>
    <message>
        <source>What the participant holds to be wrong</source>
        <translation>Det deltagaren anser vara fel</translation>
    </message>
    <message>
        <source>What the participant shall not do, such as driving or working alone</source>
        <translation>Det deltagaren inte ska göra, till exempel köra bil eller arbeta ensam</translation>
    </message>
    <message>
        <source>What the participant&apos;s signature means</source>
        <translation>Vad deltagarens underskrift betyder</translation>
    </message>
    <message>
        <source>What the person needs</source>
        <translation>Vad personen behöver</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>Vad bilden visar</translation>
    </message>
    <message>
        <source>What the picture shows, for who cannot see it</source>
        <translation>Vad bilden visar, för den som inte kan se den</translation>
    </message>
    <message>
        <source>What the placement leads to</source>
        <translation>Vad placeringen leder till</translation>
    </message>
    <message>
        <source>What the register has already is left as it is, so you can do it again. Only the case file&apos;s own copies can be read, and a protocol or a certificate needs its agreement, in the folder or in the register. Each file is checked first: what was changed, or shows something else than it carries, is turned away. The register is backed up before anything is taken in. What no document carries (own notes, attendance, what is not finished, the log) comes from a backup only.</source>
        <translation>Det som registret redan har lämnas som det är, så du kan göra om det. Bara aktens egna exemplar kan läsas, och ett protokoll eller intyg behöver sin överenskommelse, i mappen eller i registret. Varje fil kontrolleras först: det som har ändrats, eller visar något annat än det bär, avvisas. Registret säkerhetskopieras innan något tas in. Det som ingen handling bär (egna anteckningar, närvaro, det som inte är klart, loggen) kommer bara från en säkerhetskopia.</translation>
    </message>
    <message>
        <source>What the supervisor may know</source>
        <translation>Vad handledaren får veta</translation>
    </message>
    <message>
        <source>What the template asks for</source>
        <translation>Det som mallen frågar efter</translation>
    </message>
    <message>
        <source>What the work must take into account because of health.</source>
        <translation>Vad arbetet måste ta hänsyn till på grund av hälsan.</translation>
    </message>
    <message>
        <source>What this agreement template asks for beside the usual.</source>
        <translation>Det som den här mallen frågar efter utöver det vanliga.</translation>
    </message>
    <message>
        <source>What this computer held, and what to do. The sheet has no names: keep it where it is found without the computer.</source>
        <translation>Vad den här datorn innehöll, och vad du gör. Bladet innehåller inga namn: förvara det där det går att hitta utan datorn.</translation>
    </message>
    <message>
        <source>What to know of the enterprise</source>
        <translation>Att veta om företaget</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Vad som gjordes</translation>
    </message>
    <message>
        <source>What was found out, and who was told? Name no participant.</source>
        <translation>Vad kom fram, och vem fick veta det? Nämn ingen deltagare.</translation>
    </message>
    <message>
        <source>What was learnt</source>
        <translation>Det här har deltagaren lärt sig</translation>
    </message>
    <message>
        <source>What worked is worth knowing at the next place.</source>
        <translation>Det som fungerade är värt att veta på nästa plats.</translation>
    </message>
    <message>
        <source>What you copy from the program is taken out of the clipboard after a minute, when you lock and when you close, unless you have copied something else. Clipboard histories are asked not to keep it.</source>
        <translation>Det du kopierar från programmet tas bort ur urklipp efter en minut, när du låser och när du stänger, om du inte har kopierat något annat. Urklippshistoriken ombeds att inte spara det.</translation>
    </message>
    <message>
        <source>What you had written under it comes back.</source>
        <translation>Det du hade skrivit under den kommer tillbaka.</translation>
    </message>
    <message>
        <source>What you have typed is kept as a draft. The report below has no personal data; copy it and give it to your support. You can go on working, but restart the program when you can.</source>
        <translation>Det du har skrivit finns kvar som utkast. Rapporten nedan innehåller inga personuppgifter; kopiera den och lämna den till din support. Du kan arbeta vidare, men starta om programmet när du kan.</translation>
    </message>
    <message>
        <source>What you have typed on this page is not saved and will be lost.</source>
        <translation>Det du har skrivit på sidan är inte sparat och går förlorat.</translation>
    </message>
    <message>
        <source>What you sign</source>
        <translation>Det du skriver under</translation>
    </message>
    <message>
        <source>What you wrote is saved.</source>
        <translation>Det du skrev är sparat.</translation>
    </message>
    <message>
        <source>What, who and when</source>
        <translation>Vad, vem och när</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>When and why the placement ends</source>
        <translation>När och varför placeringen avslutas</translation>
    </message>
    <message>
        <source>When it was gone through together</source>
        <translation>När den gicks igenom tillsammans</translation>
    </message>
    <message>
        <source>When the answer is</source>
        <translation>När svaret är</translation>
    </message>
    <message>
        <source>When you lend the screen, for a signature, only that document can be reached until you write the PIN. It does not open a locked register. After five wrong tries only the passphrase helps.</source>
        <translation>När du lämnar över skärmen för en underskrift kan bara det dokumentet nås tills du skriver pinkoden. Den öppnar inte ett låst register. Efter fem felaktiga försök hjälper bara lösenfrasen.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>Where an answer does not fit a row, the row is left out.</source>
        <translation>Där svaret inte passar en rad utelämnas raden.</translation>
    </message>
    <message>
        <source>Where are the documents?</source>
        <translation>Var ligger handlingarna?</translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation>Var den används</translation>
    </message>
    <message>
        <source>Where shall the register lie?</source>
        <translation>Var ska registret ligga?</translation>
    </message>
    <message>
        <source>Where shall the second copy of each backup lie?</source>
        <translation>Var ska den andra kopian av varje säkerhetskopia ligga?</translation>
    </message>
    <message>
        <source>Where should the document be saved?</source>
        <translation>Var ska dokumentet sparas?</translation>
    </message>
    <message>
        <source>Where should the documents be saved?</source>
        <translation>Var ska dokumenten sparas?</translation>
    </message>
    <message>
        <source>Where the register lies</source>
        <translation>Var registret ligger</translation>
    </message>
    <message>
        <source>Where you work</source>
        <translation>Var du arbetar</translation>
    </message>
    <message>
        <source>Which cases may be disposed of, by which rule, and what keeps the others. The trial changes nothing.</source>
        <translation>Vilka ärenden som får gallras, enligt vilken regel, och vad som håller kvar de andra. Prövningen ändrar ingenting.</translation>
    </message>
    <message>
        <source>Which certificate should seal?</source>
        <translation>Vilket certifikat ska försegla?</translation>
    </message>
    <message>
        <source>Which copy is it?</source>
        <translation>Vilket exemplar är det?</translation>
    </message>
    <message>
        <source>Which document should be checked?</source>
        <translation>Vilket dokument ska kontrolleras?</translation>
    </message>
    <message>
        <source>Which file came back from the service?</source>
        <translation>Vilken fil kom tillbaka från tjänsten?</translation>
    </message>
    <message>
        <source>Which format does the archive ask for?</source>
        <translation>Vilket format vill arkivet ha?</translation>
    </message>
    <message>
        <source>Which language and what help to understand.</source>
        <translation>Vilket språk, och vilken hjälp att förstå.</translation>
    </message>
    <message>
        <source>Which package should be taken in?</source>
        <translation>Vilket paket ska tas emot?</translation>
    </message>
    <message>
        <source>Which table should be imported?</source>
        <translation>Vilken tabell ska läsas in?</translation>
    </message>
    <message>
        <source>Which template pack?</source>
        <translation>Vilket mallpaket?</translation>
    </message>
    <message>
        <source>While a case with a protected identity is in view</source>
        <translation>När ett ärende med skyddade personuppgifter visas</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Vem är du?</translation>
    </message>
    <message>
        <source>Who did what, and who has read whose case.</source>
        <translation>Vem som har gjort vad och vem som har läst vems ärende.</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Vem gör vad</translation>
    </message>
    <message>
        <source>Who does what from here, and when.</source>
        <translation>Vem gör vad härifrån, och när.</translation>
    </message>
    <message>
        <source>Who does what, and when</source>
        <translation>Vem gör vad, och när</translation>
    </message>
    <message>
        <source>Who ends it</source>
        <translation>Vem avslutar</translation>
    </message>
    <message>
        <source>Who had a way in may have copied the register and its key. Only another key keeps what is written from now on from such a copy; older backups stay readable for it. Changing the key of a large register takes a minute.</source>
        <translation>Den som har haft en ingång kan ha kopierat registret och dess nyckel. Bara en ny nyckel skyddar det som skrivs från och med nu; äldre säkerhetskopior går fortfarande att läsa med den gamla. Att byta nyckel på ett stort register tar någon minut.</translation>
    </message>
    <message>
        <source>Who has been told</source>
        <translation>Vilka som har fått besked</translation>
    </message>
    <message>
        <source>Who has read the case</source>
        <translation>När ärendet har lästs</translation>
    </message>
    <message>
        <source>Who is to be called</source>
        <translation>Vem som ska ringas</translation>
    </message>
    <message>
        <source>Who may read the notes</source>
        <translation>Vem får läsa anteckningarna</translation>
    </message>
    <message>
        <source>Who may see the answer</source>
        <translation>Vem som får se svaret</translation>
    </message>
    <message>
        <source>Who orders placements: authorities and municipalities, their units and officers.</source>
        <translation>De som beställer placeringar: myndigheter och kommuner, deras enheter och handläggare.</translation>
    </message>
    <message>
        <source>Who owns and runs it, how many work there, who leads the supervisors.</source>
        <translation>Vem som äger och driver det, hur många som arbetar där, vem som leder handledarna.</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Vilka är med</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>Vilka var med</translation>
    </message>
    <message>
        <source>Who was told that the placement ends does not stand in the file.</source>
        <translation>Vilka som fick veta att placeringen slutar står inte i filen.</translation>
    </message>
    <message>
        <source>Who, when and how. The participant and the workplace are always told.</source>
        <translation>Vem, när och hur. Deltagaren och arbetsplatsen ska alltid få besked.</translation>
    </message>
    <message>
        <source>Whoever has a certificate of their own can then sign behind the seal. Nothing else is allowed.</source>
        <translation>Den som har ett eget certifikat kan då skriva under efter sigillet. Inget annat är tillåtet.</translation>
    </message>
    <message>
        <source>Whoever is here signs on the screen. The others get a line to sign by pen.</source>
        <translation>Den som är här undertecknar på skärmen. De andra får en rad att skriva på med penna.</translation>
    </message>
    <message>
        <source>Whoever is signed in to this computer as you can then open the register without the passphrase. The keyring keeps a key of its own, never the passphrase.</source>
        <translation>Den som är inloggad på datorn som du kan då öppna registret utan lösenfrasen. Nyckelringen har en egen nyckel, aldrig lösenfrasen.</translation>
    </message>
    <message>
        <source>Whoever takes the package in types this password. Without it nothing in the file can be read, and nobody can make it out for you afterwards.</source>
        <translation>Den som tar emot paketet skriver det här lösenordet. Utan det går ingenting i filen att läsa, och ingen kan ta fram det i efterhand.</translation>
    </message>
    <message>
        <source>Whole, {day}</source>
        <translation>Helt, {day}</translation>
    </message>
    <message>
        <source>Whom is the visit for?</source>
        <translation>Vem gäller besöket?</translation>
    </message>
    <message>
        <source>Whom it is for, and the measure. Then the need is written down.</source>
        <translation>Vem det gäller och vilken insats. Sedan skrivs behovet ner.</translation>
    </message>
    <message>
        <source>Whom to call on the first day, and what follows from staying away</source>
        <translation>Vem man ringer första dagen, och vad som följer av att utebli</translation>
    </message>
    <message>
        <source>Whose case</source>
        <translation>Vems ärende</translation>
    </message>
    <message>
        <source>Whose cases go along</source>
        <translation>Vilkas ärenden som följer med</translation>
    </message>
    <message>
        <source>Whose certificate?</source>
        <translation>Vems certifikat?</translation>
    </message>
    <message>
        <source>Whose copy of the notice?</source>
        <translation>Vems exemplar av beskedet?</translation>
    </message>
    <message>
        <source>Whose is the pack?</source>
        <translation>Vems är paketet?</translation>
    </message>
    <message>
        <source>Whose signatures should be trusted?</source>
        <translation>Vems underskrifter ska registret lita på?</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Why is it taken back?</source>
        <translation>Varför tas frågan tillbaka?</translation>
    </message>
    <message>
        <source>Why is the placement no longer needed?</source>
        <translation>Varför behövs placeringen inte längre?</translation>
    </message>
    <message>
        <source>Why is this the right measure for this person, just now?</source>
        <translation>Varför är det här rätt insats för personen, just nu?</translation>
    </message>
    <message>
        <source>Why it is changed</source>
        <translation>Varför det ändras</translation>
    </message>
    <message>
        <source>Why it is extended</source>
        <translation>Varför det förlängs</translation>
    </message>
    <message>
        <source>Why must the case be kept?</source>
        <translation>Varför måste ärendet finnas kvar?</translation>
    </message>
    <message>
        <source>Why no compensation is paid</source>
        <translation>Varför ingen ersättning lämnas</translation>
    </message>
    <message>
        <source>Why the enterprise exists, in its own words.</source>
        <translation>Varför företaget finns, med dess egna ord.</translation>
    </message>
    <message>
        <source>Why the notice is shorter</source>
        <translation>Varför tiden är kortare</translation>
    </message>
    <message>
        <source>Why this day</source>
        <translation>Varför den här dagen</translation>
    </message>
    <message>
        <source>Why this measure for this period</source>
        <translation>Varför just denna insats för perioden</translation>
    </message>
    <message>
        <source>Why was it declined?</source>
        <translation>Varför tackade företaget nej?</translation>
    </message>
    <message>
        <source>Why? Name no participant; it stands in the protocol.</source>
        <translation>Varför? Nämn ingen deltagare; det står i protokollet.</translation>
    </message>
    <message>
        <source>Windows and macOS can do it, Linux cannot. Think of who can see the screen, and end shared screens before you open a case.</source>
        <translation>Windows och macOS kan det, Linux kan det inte. Tänk på vem som kan se skärmen, och avsluta delade skärmar innan du öppnar ett ärende.</translation>
    </message>
    <message>
        <source>With several people everybody signs in by a short name, such as initials.</source>
        <translation>När flera har ingång loggar var och en in med ett kort namn, till exempel initialer.</translation>
    </message>
    <message>
        <source>With the participant, before the end.</source>
        <translation>Med deltagaren, före slutet.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>Withdraw and change the text</source>
        <translation>Ta tillbaka och ändra texten</translation>
    </message>
    <message>
        <source>Withdraw and change the text…</source>
        <translation>Ta tillbaka och ändra texten…</translation>
    </message>
    <message>
        <source>Withdraw from the keyring</source>
        <translation>Ta bort ur nyckelringen</translation>
    </message>
    <message>
        <source>Withdrawn from signing</source>
        <translation>Återtagen från underskrift</translation>
    </message>
    <message>
        <source>Without days all in the list are saved. Drafts are left out, and so are protected identities: they are saved one by one. A file that is there is never written over.</source>
        <translation>Utan dagar sparas allt i listan. Utkast hoppas över, liksom skyddade personuppgifter: de sparas en och en. En fil som redan finns skrivs aldrig över.</translation>
    </message>
    <message>
        <source>Without seal and data: a seal names the authority, and this one is shown to employers.</source>
        <translation>Utan sigill och uppgifter: ett sigill nämner myndigheten, och det här exemplaret visas för arbetsgivare.</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Vittne</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Words in braces are filled in by the program, as the preview shows: {words}.</source>
        <translation>Ord inom klamrar fylls i av programmet, som förhandsvisningen visar: {words}.</translation>
    </message>
    <message>
        <source>Words of its own</source>
        <translation>Egen text</translation>
    </message>
    <message>
        <source>Words of the term</source>
        <translation>Villkorets text</translation>
    </message>
    <message>
        <source>Words that you use again and again in notes. Write no names and nothing about anybody in particular.</source>
        <translation>Ord som du ofta använder i anteckningar. Skriv inga namn och inget om någon särskild.</translation>
    </message>
    <message>
        <source>Work environment</source>
        <translation>Arbetsmiljö</translation>
    </message>
    <message>
        <source>Work environment and insurance</source>
        <translation>Arbetsmiljö, försäkring</translation>
    </message>
    <message>
        <source>Worked partly</source>
        <translation>Fungerade delvis</translation>
    </message>
    <message>
        <source>Worked well</source>
        <translation>Fungerade bra</translation>
    </message>
    <message>
        <source>Working with the keys…</source>
        <translation>Arbetar med nycklarna…</translation>
    </message>
    <message>
        <source>Workplace visit</source>
        <translation>Arbetsplatsbesök</translation>
    </message>
    <message>
        <source>Works with other things: {branches}</source>
        <translation>Arbetar med annat: {branches}</translation>
    </message>
    <message>
        <source>Works with {branches}</source>
        <translation>Arbetar med {branches}</translation>
    </message>
    <message>
        <source>Write 2–40 characters, such as initials.</source>
        <translation>Skriv 2–40 tecken, till exempel initialer.</translation>
    </message>
    <message>
        <source>Write a day to read the text that held then.</source>
        <translation>Skriv en dag för att läsa texten som gällde då.</translation>
    </message>
    <message>
        <source>Write a number with digits, for example 7,5.</source>
        <translation>Skriv ett tal med siffror, till exempel 7,5.</translation>
    </message>
    <message>
        <source>Write a telephone number with digits, for example 026-17 80 00.</source>
        <translation>Skriv ett telefonnummer med siffror, till exempel 026-17 80 00.</translation>
    </message>
    <message>
        <source>Write an e-mail address like anna@example.se.</source>
        <translation>Skriv en e-postadress som anna@example.se.</translation>
    </message>
    <message>
        <source>Write digits only.</source>
        <translation>Skriv bara siffror.</translation>
    </message>
    <message>
        <source>Write down the need</source>
        <translation>Skriv ner behovet</translation>
    </message>
    <message>
        <source>Write down what a participant needs, see which enterprises suit it, and ask them in turn.</source>
        <translation>Skriv ner vad en deltagare behöver, se vilka företag som passar, och fråga dem i tur och ordning.</translation>
    </message>
    <message>
        <source>Write in words of your own</source>
        <translation>Skriv om med egna ord</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Anteckna</translation>
    </message>
    <message>
        <source>Write it down now: it is shown this once and is stored nowhere. Tell it by telephone or text message, never in the same message as the file.</source>
        <translation>Skriv upp det nu: det visas bara den här gången och sparas ingenstans. Lämna det per telefon eller sms, aldrig i samma meddelande som filen.</translation>
    </message>
    <message>
        <source>Write the agreement</source>
        <translation>Skriv överenskommelsen</translation>
    </message>
    <message>
        <source>Write the amount of the compensation.</source>
        <translation>Skriv ersättningens belopp.</translation>
    </message>
    <message>
        <source>Write the date as year-month-day, for example 2026-03-03.</source>
        <translation>Skriv datumet som år-månad-dag, till exempel 2026-03-03.</translation>
    </message>
    <message>
        <source>Write the first one.</source>
        <translation>Skriv den första.</translation>
    </message>
    <message>
        <source>Write the name</source>
        <translation>Skriv namnet</translation>
    </message>
    <message>
        <source>Write the number with ten digits, for example 556677-8899.</source>
        <translation>Skriv numret med tio siffror, till exempel 556677-8899.</translation>
    </message>
    <message>
        <source>Write the number with ten or twelve digits, for example 19811228-9874.</source>
        <translation>Skriv numret med tio eller tolv siffror, till exempel 19811228-9874.</translation>
    </message>
    <message>
        <source>Write the passphrase first.</source>
        <translation>Skriv lösenfrasen först.</translation>
    </message>
    <message>
        <source>Write the period with a first and a last day.</source>
        <translation>Skriv perioden med första och sista dag.</translation>
    </message>
    <message>
        <source>Write the postcode with five digits, for example 802 50.</source>
        <translation>Skriv postnumret med fem siffror, till exempel 802 50.</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Skriv skälet.</translation>
    </message>
    <message>
        <source>Write the time as hours and minutes, for example 09.30.</source>
        <translation>Skriv tiden i timmar och minuter, till exempel 09.30.</translation>
    </message>
    <message>
        <source>Write the whole address, beginning with https:// or http://.</source>
        <translation>Skriv hela adressen, med https:// eller http:// först.</translation>
    </message>
    <message>
        <source>Write which action to suggest, and choose the answers that call for it.</source>
        <translation>Skriv vilken åtgärd som ska föreslås, och välj svaren som den gäller.</translation>
    </message>
    <message>
        <source>Write why no compensation is paid.</source>
        <translation>Skriv varför ingen ersättning betalas.</translation>
    </message>
    <message>
        <source>Write your PIN to go on working.</source>
        <translation>Skriv din pinkod för att arbeta vidare.</translation>
    </message>
    <message>
        <source>Write your name to sign</source>
        <translation>Skriv ditt namn för att skriva under</translation>
    </message>
    <message>
        <source>Write your passphrase to go on working.</source>
        <translation>Skriv din lösenfras för att arbeta vidare.</translation>
    </message>
    <message>
        <source>Write your sign-in name first.</source>
        <translation>Skriv ditt inloggningsnamn först.</translation>
    </message>
    <message>
        <source>Write {shortest}–{longest} digits.</source>
        <translation>Skriv {shortest}–{longest} siffror.</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja eller nej</translation>
    </message>
    <message>
        <source>Yes, partly, no or not applicable</source>
        <translation>Ja, delvis, nej eller ej aktuellt</translation>
    </message>
    <message>
        <source>Yes, this is so</source>
        <translation>Ja, så är det</translation>
    </message>
    <message>
        <source>You are signed in as a reader: you see everything and can change nothing.</source>
        <translation>Du är inloggad som läsare: du ser allt men kan inte ändra något.</translation>
    </message>
    <message>
        <source>You cannot remove yourself or an officer who has placements.</source>
        <translation>Du kan inte ta bort dig själv eller en handläggare som har placeringar.</translation>
    </message>
    <message>
        <source>You do not need a template: your own headers are understood or can be pointed out. A template has every column there is and a row as an example. Placements and agreements are not imported.</source>
        <translation>Du behöver ingen mall: dina egna rubriker förstås eller kan pekas ut. En mall har alla kolumner som finns och en rad som exempel. Placeringar och överenskommelser läses inte in.</translation>
    </message>
    <message numerus="yes">
        <source>You have %n visits today.</source>
        <translation>
            <numerusform>Du har ett besök i dag.</numerusform>
            <numerusform>Du har %n besök i dag.</numerusform>
        </translation>
    </message>
    <message>
        <source>You manage who comes in, and see how the backups stand. The key to the register is not yours: no case can be read here, and whom you prepare gets in when a case officer has said yes.</source>
        <translation>Du sköter vem som har ingång och ser hur säkerhetskopiorna står till. Du har inte registrets nyckel: inget ärende kan läsas här, och den du förbereder kommer in när en handläggare har godkänt det.</translation>
    </message>
    <message>
        <source>You may read but not change anything.</source>
        <translation>Du får läsa men inte ändra något.</translation>
    </message>
    <message>
        <source>You may read but not change anything. Nothing was changed.</source>
        <translation>Du får läsa men inte ändra något. Ingenting ändrades.</translation>
    </message>
    <message>
        <source>You now work as {name}.</source>
        <translation>Du arbetar nu som {name}.</translation>
    </message>
    <message>
        <source>You said that you were done at {time}.</source>
        <translation>Du sa att du var klar {time}.</translation>
    </message>
    <message>
        <source>You were in the middle of this</source>
        <translation>Det här höll du på med</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ditt namn</translation>
    </message>
    <message>
        <source>Your name and unit stand in the agreements that you make. You can change them later.</source>
        <translation>Ditt namn och din enhet står i de överenskommelser du gör. Du kan ändra dem senare.</translation>
    </message>
    <message>
        <source>Your other calendar has no room that day.</source>
        <translation>Din andra kalender har inget utrymme den dagen.</translation>
    </message>
    <message>
        <source>Your own assessment</source>
        <translation>Din egen bedömning</translation>
    </message>
    <message>
        <source>Your own sign-in name</source>
        <translation>Ditt eget inloggningsnamn</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Din lösenfras</translation>
    </message>
    <message>
        <source>Your recovery key</source>
        <translation>Din återställningsnyckel</translation>
    </message>
    <message>
        <source>Your way in is prepared, but a case officer must say yes to it in the settings first.</source>
        <translation>Din ingång är förberedd, men en handläggare måste godkänna den i inställningarna först.</translation>
    </message>
    <message>
        <source>all of these are true</source>
        <translation>allt det här stämmer</translation>
    </message>
    <message>
        <source>an interpreter is needed</source>
        <translation>tolk behövs</translation>
    </message>
    <message>
        <source>and</source>
        <translation>och</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>och %n till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>and {count} more; search the log</source>
        <translation>och {count} till; sök i loggen</translation>
    </message>
    <message>
        <source>another authority takes part</source>
        <translation>en annan myndighet deltar</translation>
    </message>
    <message>
        <source>as a party</source>
        <translation>som part</translation>
    </message>
    <message>
        <source>as having taken part of it</source>
        <translation>som att ha tagit del av den</translation>
    </message>
    <message>
        <source>asfdesk – DEMO</source>
        <translation>asfdesk – DEMO</translation>
    </message>
    <message>
        <source>at a time</source>
        <translation>samtidigt</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>minst</translation>
    </message>
    <message>
        <source>at least one of these is true</source>
        <translation>minst en av de här stämmer</translation>
    </message>
    <message>
        <source>at least {least}</source>
        <translation>minst {least}</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>högst</translation>
    </message>
    <message>
        <source>at most {most}</source>
        <translation>högst {most}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>senast {day}</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>valt av dig</translation>
    </message>
    <message>
        <source>compensation is paid per day present</source>
        <translation>ersättning betalas per närvarodag</translation>
    </message>
    <message>
        <source>compensation is paid per month or for costs</source>
        <translation>ersättning betalas per månad eller för kostnader</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagar</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klart</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>klar {day}</translation>
    </message>
    <message>
        <source>down arrow</source>
        <translation>nedåtpil</translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>varje vecka</numerusform>
            <numerusform>var %n:e vecka</numerusform>
        </translation>
    </message>
    <message>
        <source>failed</source>
        <translation>misslyckat</translation>
    </message>
    <message>
        <source>for signatures</source>
        <translation>för underskrifter</translation>
    </message>
    <message>
        <source>for time</source>
        <translation>för tid</translation>
    </message>
    <message>
        <source>free pages or unknown</source>
        <translation>lediga sidor eller okänt</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>från {day}</translation>
    </message>
    <message>
        <source>from {origin}</source>
        <translation>från {origin}</translation>
    </message>
    <message>
        <source>has signed</source>
        <translation>har skrivit under</translation>
    </message>
    <message>
        <source>height</source>
        <translation>höjd</translation>
    </message>
    <message>
        <source>hh.mm</source>
        <translation>tt.mm</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>timmar</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>om %n dag</numerusform>
            <numerusform>om %n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>in the last week</source>
        <translation>sista veckan</translation>
    </message>
    <message>
        <source>it is not so that {condition}</source>
        <translation>det inte är så att {condition}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>alldeles nyss</translation>
    </message>
    <message>
        <source>kept {age}, at {time}</source>
        <translation>sparades undan {age}, kl. {time}</translation>
    </message>
    <message>
        <source>kr</source>
        <translation>kr</translation>
    </message>
    <message>
        <source>left arrow</source>
        <translation>vänsterpil</translation>
    </message>
    <message>
        <source>line for ink</source>
        <translation>rad för penna</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuter</translation>
    </message>
    <message>
        <source>months</source>
        <translation>månader</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>no compensation is paid</source>
        <translation>ingen ersättning betalas</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>inget datum</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>okänd avsändare</translation>
    </message>
    <message>
        <source>none of these is true</source>
        <translation>inget av det här stämmer</translation>
    </message>
    <message>
        <source>not a working day</source>
        <translation>ingen arbetsdag</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>inte bestämd</translation>
    </message>
    <message>
        <source>not expected</source>
        <translation>inte förväntad</translation>
    </message>
    <message>
        <source>not marked yet</source>
        <translation>inte markerad än</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>inte nått</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>inte angivet</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ingenting</translation>
    </message>
    <message>
        <source>on the first day</source>
        <translation>första dagen</translation>
    </message>
    <message>
        <source>or</source>
        <translation>eller</translation>
    </message>
    <message>
        <source>other ({table})</source>
        <translation>annat ({table})</translation>
    </message>
    <message>
        <source>outside the agreement</source>
        <translation>utanför överenskommelsen</translation>
    </message>
    <message>
        <source>participants</source>
        <translation>deltagare</translation>
    </message>
    <message>
        <source>planned for {day}</source>
        <translation>planerat {day}</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>skyddat</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>nått</translation>
    </message>
    <message>
        <source>released by {name}</source>
        <translation>fastställd av {name}</translation>
    </message>
    <message>
        <source>right arrow</source>
        <translation>högerpil</translation>
    </message>
    <message>
        <source>signs now</source>
        <translation>skriver under nu</translation>
    </message>
    <message>
        <source>that day is taken, so {day}</source>
        <translation>den dagen är upptagen, därför {day}</translation>
    </message>
    <message>
        <source>the certificate</source>
        <translation>intyget</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>det inklistrade</translation>
    </message>
    <message>
        <source>the commissioner is</source>
        <translation>uppdragsgivaren är</translation>
    </message>
    <message>
        <source>the computer {device}</source>
        <translation>datorn {device}</translation>
    </message>
    <message>
        <source>the deputy's name</source>
        <translation>ersättarens namn</translation>
    </message>
    <message>
        <source>the enterprise's name</source>
        <translation>företagets namn</translation>
    </message>
    <message>
        <source>the final assessment</source>
        <translation>slutbedömningen</translation>
    </message>
    <message>
        <source>the hours per week are</source>
        <translation>timmarna i veckan är</translation>
    </message>
    <message>
        <source>the kind of measure is</source>
        <translation>slaget av insats är</translation>
    </message>
    <message>
        <source>the last week begins on {day}</source>
        <translation>sista veckan börjar {day}</translation>
    </message>
    <message>
        <source>the measure is</source>
        <translation>insatsen är</translation>
    </message>
    <message>
        <source>the participant has a protected identity</source>
        <translation>deltagaren har skyddade personuppgifter</translation>
    </message>
    <message>
        <source>the participant is under 18</source>
        <translation>deltagaren är under 18 år</translation>
    </message>
    <message>
        <source>the participant&apos;s age on the first day is</source>
        <translation>deltagarens ålder första dagen är</translation>
    </message>
    <message>
        <source>the picture or file</source>
        <translation>bilden eller filen</translation>
    </message>
    <message>
        <source>the placement ends on {day}</source>
        <translation>placeringen slutar {day}</translation>
    </message>
    <message>
        <source>the placement ends {day}</source>
        <translation>placeringen avslutas {day}</translation>
    </message>
    <message>
        <source>the placement starts on {day}</source>
        <translation>placeringen börjar {day}</translation>
    </message>
    <message>
        <source>the situation is</source>
        <translation>läget är att</translation>
    </message>
    <message>
        <source>the supervisor's name</source>
        <translation>handledarens namn</translation>
    </message>
    <message>
        <source>the term {names} is in the agreement</source>
        <translation>villkoret {names} finns i överenskommelsen</translation>
    </message>
    <message>
        <source>the work needs an extract from the criminal records</source>
        <translation>arbetet kräver utdrag ur belastningsregistret</translation>
    </message>
    <message>
        <source>there is a guardian or representative</source>
        <translation>det finns god man eller företrädare</translation>
    </message>
    <message>
        <source>this term is in the agreement</source>
        <translation>det här villkoret finns med</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>kommande</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>told at the follow-up {day}</source>
        <translation>svar vid uppföljningen {day}</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>i morgon</translation>
    </message>
    <message>
        <source>until</source>
        <translation>till</translation>
    </message>
    <message>
        <source>up arrow</source>
        <translation>uppåtpil</translation>
    </message>
    <message>
        <source>w {week}</source>
        <translation>v. {week}</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>väntar</translation>
    </message>
    <message>
        <source>waits for a yes</source>
        <translation>väntar på godkännande</translation>
    </message>
    <message>
        <source>week {week}</source>
        <translation>vecka {week}</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>helg</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>veckor</translation>
    </message>
    <message>
        <source>whom to call</source>
        <translation>vem man ringer</translation>
    </message>
    <message>
        <source>without date</source>
        <translation>utan datum</translation>
    </message>
    <message>
        <source>years</source>
        <translation>år</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>i går</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>ditt namn</translation>
    </message>
    <message>
        <source>yyyy-mm-dd</source>
        <translation>åååå-mm-dd</translation>
    </message>
    <message>
        <source>yyyymmdd-nnnn</source>
        <translation>ååååmmdd-nnnn</translation>
    </message>
    <message>
        <source>{about}. What was typed and never saved is lost for good.</source>
        <translation>{about}. Det som skrevs men aldrig sparades försvinner för gott.</translation>
    </message>
    <message>
        <source>{agreed} Ended early: {reason}.</source>
        <translation>{agreed} Avslutad i förtid: {reason}.</translation>
    </message>
    <message>
        <source>{all} cases tried {day}: {going} may be disposed of ({late} of them late), {held} are held back.</source>
        <translation>Prövade ärenden {day}: {all}. Får gallras: {going} (för sent: {late}). Hålls kvar: {held}.</translation>
    </message>
    <message>
        <source>{amount} kr per {unit}</source>
        <translation>{amount} kr per {unit}</translation>
    </message>
    <message>
        <source>{cases} cases are taken out of the register. Nobody can bring them back.</source>
        <translation>Ärenden som tas bort ur registret: {cases}. Ingen kan ta tillbaka dem.</translation>
    </message>
    <message>
        <source>{cases} cases go, and with them everything about {people} people.
{what}</source>
        <translation>Ärenden som gallras: {cases}. Personer som försvinner helt: {people}.
{what}</translation>
    </message>
    <message>
        <source>{column}, row {row}</source>
        <translation>{column}, rad {row}</translation>
    </message>
    <message>
        <source>{count} entries verified; none is changed, missing or cut off.</source>
        <translation>{count} rader kontrollerade; ingen är ändrad, saknas eller är kapad.</translation>
    </message>
    <message>
        <source>{count} in the list</source>
        <translation>{count} i listan</translation>
    </message>
    <message>
        <source>{count} of {all} readings were chosen. Take the report, look at each line, and put the result on record.</source>
        <translation>{count} av {all} läsningar valdes. Ta rapporten, granska varje rad och anteckna resultatet.</translation>
    </message>
    <message>
        <source>{count} rows are wrong. Nothing was imported, as you asked for all rows or none.</source>
        <translation>{count} rader är fel. Ingenting har lästs in, eftersom du bad om alla rader eller ingen.</translation>
    </message>
    <message>
        <source>{count} rows below the headers. An empty cell changes nothing.</source>
        <translation>{count} rader under rubrikerna. En tom cell ändrar ingenting.</translation>
    </message>
    <message>
        <source>{count} rows were saved from undamaged pages.</source>
        <translation>{count} rader räddades från hela sidor.</translation>
    </message>
    <message>
        <source>{day} (today)</source>
        <translation>{day} (i dag)</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} kl. {time}</translation>
    </message>
    <message>
        <source>{day} is not a working day.</source>
        <translation>{day} är ingen arbetsdag.</translation>
    </message>
    <message>
        <source>{day} {month} {year} does not exist.</source>
        <translation>{day} {month} {year} finns inte.</translation>
    </message>
    <message>
        <source>{day} – {visit}</source>
        <translation>{day} – {visit}</translation>
    </message>
    <message>
        <source>{day} – {visit}, {why}</source>
        <translation>{day} – {visit}, {why}</translation>
    </message>
    <message>
        <source>{day}, from</source>
        <translation>{day}, från</translation>
    </message>
    <message>
        <source>{day}, pause in minutes</source>
        <translation>{day}, rast i minuter</translation>
    </message>
    <message>
        <source>{day}, to</source>
        <translation>{day}, till</translation>
    </message>
    <message>
        <source>{day}, week {week}</source>
        <translation>{day}, vecka {week}</translation>
    </message>
    <message>
        <source>{day}, {kind}</source>
        <translation>{day}, {kind}</translation>
    </message>
    <message>
        <source>{day}, {near}</source>
        <translation>{day}, {near}</translation>
    </message>
    <message>
        <source>{day}: {what}, {amount} kr</source>
        <translation>{day}: {what}, {amount} kr</translation>
    </message>
    <message>
        <source>{deed} (Ctrl+N)</source>
        <translation>{deed} (Ctrl+N)</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} av {total}</translation>
    </message>
    <message>
        <source>{doubt} It shows {now}. Set the computer's clock if it is wrong; what you write is marked until then.</source>
        <translation>{doubt} Den visar {now}. Ställ datorns klocka om den går fel; det du skriver märks tills dess.</translation>
    </message>
    <message>
        <source>{doubt} The signature would get the time {now}, and it will be marked that the clock was doubtful. Set the computer's clock first if it is wrong.</source>
        <translation>{doubt} Underskriften skulle få tiden {now}, och det märks att klockan var osäker. Ställ datorns klocka först om den går fel.</translation>
    </message>
    <message>
        <source>{entry}, chosen</source>
        <translation>{entry}, markerat</translation>
    </message>
    <message>
        <source>{field}: put right</source>
        <translation>Rätta: {field}</translation>
    </message>
    <message>
        <source>{field}: {ours} here stays, {theirs} there is kept beside it.</source>
        <translation>{field}: {ours} härifrån behålls, {theirs} därifrån sparas bredvid.</translation>
    </message>
    <message>
        <source>{field}: {theirs} from there comes, {ours} here is kept beside it.</source>
        <translation>{field}: {theirs} hämtas därifrån, {ours} härifrån sparas bredvid.</translation>
    </message>
    <message>
        <source>{folder} is synchronised by {kind}. Choose a folder that stays on this computer.</source>
        <translation>{folder} synkroniseras av {kind}. Välj en mapp som stannar på den här datorn.</translation>
    </message>
    <message>
        <source>{folder} lies on a network drive ({kind}). What is saved there can vanish without a word. Keep the register on this computer and its backups on the network.</source>
        <translation>{folder} ligger på en nätverksenhet ({kind}). Det som sparas där kan försvinna utan att det märks. Ha registret på den här datorn och säkerhetskopiorna på nätverket.</translation>
    </message>
    <message>
        <source>{free} of {places} places are free</source>
        <translation>{free} av {places} platser är lediga</translation>
    </message>
    <message>
        <source>{free} of {places} places free in the period</source>
        <translation>{free} av {places} platser lediga under perioden</translation>
    </message>
    <message>
        <source>{grade} {advice}</source>
        <translation>{grade} {advice}</translation>
    </message>
    <message>
        <source>{held} lines are kept by a hold.</source>
        <translation>{held} rader hålls kvar av gallringsstopp.</translation>
    </message>
    <message>
        <source>{held}+arrows</source>
        <translation>{held}+pilar</translation>
    </message>
    <message>
        <source>{hours} hours in the schedule</source>
        <translation>{hours} timmar i schemat</translation>
    </message>
    <message>
        <source>{hours} of {agreed} hours</source>
        <translation>{hours} av {agreed} timmar</translation>
    </message>
    <message>
        <source>{kind} {day} is added</source>
        <translation>{kind} {day} tillkommer</translation>
    </message>
    <message>
        <source>{kind} {day} is cancelled</source>
        <translation>{kind} {day} ställs in</translation>
    </message>
    <message>
        <source>{kind} {day} is planned</source>
        <translation>{kind} {day} planeras</translation>
    </message>
    <message>
        <source>{kind} {day} · {enterprise}</source>
        <translation>{kind} {day} · {enterprise}</translation>
    </message>
    <message>
        <source>{kind} {was} moves to {day}</source>
        <translation>{kind} {was} flyttas till {day}</translation>
    </message>
    <message>
        <source>{kind}, {moment}: {new} new, {updated} updated</source>
        <translation>{kind}, {moment}: {new} nya, {updated} uppdaterade</translation>
    </message>
    <message>
        <source>{kind}: {was} → {day}</source>
        <translation>{kind}: {was} → {day}</translation>
    </message>
    <message>
        <source>{kind}: {when}, {near}.</source>
        <translation>{kind}: {when}, {near}.</translation>
    </message>
    <message>
        <source>{kind}: {who}</source>
        <translation>{kind}: {who}</translation>
    </message>
    <message>
        <source>{label} *</source>
        <translation>{label} *</translation>
    </message>
    <message>
        <source>{label}, must be filled in</source>
        <translation>{label}, måste fyllas i</translation>
    </message>
    <message>
        <source>{language} is spoken there</source>
        <translation>{language} talas där</translation>
    </message>
    <message>
        <source>{law} {paragraph}: {note}</source>
        <translation>{law} {paragraph}: {note}</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} till {most}</translation>
    </message>
    <message>
        <source>{length} of {longest} characters</source>
        <translation>{length} av {longest} tecken</translation>
    </message>
    <message>
        <source>{limit} ({law})</source>
        <translation>{limit} ({law})</translation>
    </message>
    <message>
        <source>{lists} Do not write the real address here; use the mail service.</source>
        <translation>{lists} Skriv inte den verkliga adressen här; använd postförmedlingen.</translation>
    </message>
    <message>
        <source>{lists} Write only the new identity, never the old one.</source>
        <translation>{lists} Skriv bara den nya identiteten, aldrig den gamla.</translation>
    </message>
    <message>
        <source>{low} is {low_text}, {high} is {high_text}</source>
        <translation>{low} är {low_text}, {high} är {high_text}</translation>
    </message>
    <message>
        <source>{measure} does not apply on {day}.</source>
        <translation>{measure} gäller inte den {day}.</translation>
    </message>
    <message>
        <source>{measure} may last until {last} at the longest ({law}).</source>
        <translation>{measure} får pågå längst till och med {last} ({law}).</translation>
    </message>
    <message>
        <source>{measure} may last until {last} at the longest.</source>
        <translation>{measure} får vara längst till och med {last}.</translation>
    </message>
    <message>
        <source>{measure} may last {months} months in all, and {used} days are used before this period.</source>
        <translation>{measure} får pågå {months} månader sammanlagt, och {used} dagar är använda före den här perioden.</translation>
    </message>
    <message>
        <source>{measure} may last {months} months in all. With {used} days used before, this period may last until {last}.</source>
        <translation>{measure} får pågå {months} månader sammanlagt. Med {used} dagar använda tidigare får den här perioden pågå till {last}.</translation>
    </message>
    <message>
        <source>{moment}: package from {sender}, made {made}</source>
        <translation>{moment}: paket från {sender}, gjort {made}</translation>
    </message>
    <message>
        <source>{months}, and {used}: at the longest to {last}.</source>
        <translation>{months}, och {used}: längst till {last}.</translation>
    </message>
    <message>
        <source>{months}, and {used}: nothing is left.</source>
        <translation>{months}, och {used}: inget är kvar.</translation>
    </message>
    <message>
        <source>{months}: at the longest to {last}.</source>
        <translation>{months}: längst till {last}.</translation>
    </message>
    <message>
        <source>{month}: present {present}, away {away}, not marked {unmarked}</source>
        <translation>{month}: närvarande {present}, frånvarande {away}, inte markerade {unmarked}</translation>
    </message>
    <message>
        <source>{month}: {amount} kronor excluding VAT</source>
        <translation>{month}: {amount} kronor exkl. moms</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (du)</translation>
    </message>
    <message>
        <source>{name} ({purpose})</source>
        <translation>{name} ({purpose})</translation>
    </message>
    <message>
        <source>{name} answered. Compare the fingerprint with what the service publishes: {mark}</source>
        <translation>{name} svarade. Jämför fingeravtrycket med det som tjänsten publicerar: {mark}</translation>
    </message>
    <message>
        <source>{name} could not be read.</source>
        <translation>{name} gick inte att läsa.</translation>
    </message>
    <message>
        <source>{name} deputises for somebody and cannot be removed.</source>
        <translation>{name} är ersättare för någon och kan inte tas bort.</translation>
    </message>
    <message>
        <source>{name} has a way in now.</source>
        <translation>{name} har nu en ingång.</translation>
    </message>
    <message>
        <source>{name} has signed. Issue it to keep it.</source>
        <translation>{name} har undertecknat. Utfärda för att spara det.</translation>
    </message>
    <message>
        <source>{name} has signed. SHA-256 {hash} …</source>
        <translation>{name} har skrivit under. SHA-256 {hash} …</translation>
    </message>
    <message>
        <source>{name} is already registered with this number.</source>
        <translation>{name} finns redan registrerat med det här numret.</translation>
    </message>
    <message>
        <source>{name} is prepared. A case officer must say yes in the settings.</source>
        <translation>{name} är förberedd. En handläggare måste godkänna i inställningarna.</translation>
    </message>
    <message>
        <source>{name} is put away and leaves all lists. You can undo it at once.</source>
        <translation>{name} läggs undan och försvinner ur alla listor. Du kan ångra det direkt.</translation>
    </message>
    <message>
        <source>{name} was added.</source>
        <translation>{name} har lagts till.</translation>
    </message>
    <message>
        <source>{name}, from the authority's certificate file.</source>
        <translation>{name}, från myndighetens certifikatfil.</translation>
    </message>
    <message>
        <source>{name}, line {row}</source>
        <translation>{name}, rad {row}</translation>
    </message>
    <message>
        <source>{name}, made by this register. Renewed by itself.</source>
        <translation>{name}, utfärdat av det här registret. Förnyas av sig självt.</translation>
    </message>
    <message>
        <source>{name}, on a smart card that asks for its PIN each time.</source>
        <translation>{name}, på ett smartkort som frågar efter PIN-kod varje gång.</translation>
    </message>
    <message>
        <source>{name}, open the calendar</source>
        <translation>{name}, öppna kalendern</translation>
    </message>
    <message>
        <source>{name}, this is what you sign</source>
        <translation>{name}, det här undertecknar du</translation>
    </message>
    <message>
        <source>{name}, {state}</source>
        <translation>{name}, {state}</translation>
    </message>
    <message>
        <source>{name}: LIX {lix}, {level}</source>
        <translation>{name}: LIX {lix}, {level}</translation>
    </message>
    <message>
        <source>{number} can no longer be changed. Give everyone their copy.</source>
        <translation>{number} kan inte längre ändras. Ge var och en sitt exemplar.</translation>
    </message>
    <message>
        <source>{number} does not wait for signatures.</source>
        <translation>{number} väntar inte på underskrifter.</translation>
    </message>
    <message>
        <source>{number} is already begun for the same participant, enterprise and measure; here it is.</source>
        <translation>{number} är redan påbörjad för samma deltagare, företag och insats; här är den.</translation>
    </message>
    <message>
        <source>{number} is already being signed.</source>
        <translation>{number} håller redan på att skrivas under.</translation>
    </message>
    <message>
        <source>{number} is not signed yet, so it can be changed as it is.</source>
        <translation>{number} är inte undertecknad, så den kan ändras som den är.</translation>
    </message>
    <message>
        <source>{number} of {of} earlier placements led to work or studies</source>
        <translation>{number} av {of} tidigare placeringar ledde till arbete eller studier</translation>
    </message>
    <message>
        <source>{number} runs until {end}; the new period begins after that.</source>
        <translation>{number} löper till {end}; den nya perioden börjar efter det.</translation>
    </message>
    <message>
        <source>{number} · {enterprise}</source>
        <translation>{number} · {enterprise}</translation>
    </message>
    <message>
        <source>{number}, to {before}</source>
        <translation>{number}, till {before}</translation>
    </message>
    <message>
        <source>{number}, {kind}</source>
        <translation>{number}, {kind}</translation>
    </message>
    <message>
        <source>{page}, not straightened</source>
        <translation>{page}, inte uträtad</translation>
    </message>
    <message>
        <source>{place} gets what it missed when it is there again.</source>
        <translation>{place} får det den missat när den finns här igen.</translation>
    </message>
    <message>
        <source>{place}, about {number} km in a straight line</source>
        <translation>{place}, ungefär {number} km fågelvägen</translation>
    </message>
    <message>
        <source>{place}, about {number} km in a straight line: further than {most} km</source>
        <translation>{place}, ungefär {number} km fågelvägen: längre än {most} km</translation>
    </message>
    <message>
        <source>{point}: {standing}</source>
        <translation>{point}: {standing}</translation>
    </message>
    <message>
        <source>{program} synchronises this folder. The register can be overwritten by an older copy: move it.</source>
        <translation>{program} synkroniserar den här mappen. Registret kan skrivas över av en äldre kopia: flytta det.</translation>
    </message>
    <message>
        <source>{rung}.</source>
        <translation>{rung}.</translation>
    </message>
    <message>
        <source>{rung}. {why}</source>
        <translation>{rung}. {why}</translation>
    </message>
    <message>
        <source>{said} Issued: {what}.</source>
        <translation>{said} Utfärdat: {what}.</translation>
    </message>
    <message>
        <source>{said}. Approved by {names}.</source>
        <translation>{said}. Godkänd av {names}.</translation>
    </message>
    <message>
        <source>{shortest}–{longest} digits.</source>
        <translation>{shortest}–{longest} siffror.</translation>
    </message>
    <message>
        <source>{table}, {field}: {old} → {new}</source>
        <translation>{table}, {field}: {old} → {new}</translation>
    </message>
    <message>
        <source>{taken} of {places}</source>
        <translation>{taken} av {places}</translation>
    </message>
    <message>
        <source>{taken} of {places} places taken</source>
        <translation>{taken} av {places} platser upptagna</translation>
    </message>
    <message>
        <source>{text} Line for ink: {who}.</source>
        <translation>{text} Rad för penna: {who}.</translation>
    </message>
    <message>
        <source>{title}  ·  {detail}</source>
        <translation>{title}  ·  {detail}</translation>
    </message>
    <message>
        <source>{title} ({done}/{all})</source>
        <translation>{title} ({done}/{all})</translation>
    </message>
    <message>
        <source>{title}, edition {edition}</source>
        <translation>{title}, version {edition}</translation>
    </message>
    <message>
        <source>{title}, put right</source>
        <translation>{title}, rätta till</translation>
    </message>
    <message>
        <source>{title}, read {as_of}</source>
        <translation>{title}, läst {as_of}</translation>
    </message>
    <message>
        <source>{title}, version {version}</source>
        <translation>{title}, version {version}</translation>
    </message>
    <message>
        <source>{weekday}, {near}</source>
        <translation>{weekday}, {near}</translation>
    </message>
    <message>
        <source>{what} (does not wait for signatures)</source>
        <translation>{what} (väntar inte på underskrifter)</translation>
    </message>
    <message>
        <source>{what} is issued and sealed. Save or print the copies.</source>
        <translation>Utfärdat och förseglat: {what}. Spara eller skriv ut exemplaren.</translation>
    </message>
    <message>
        <source>{what} is issued, but could not be sealed.</source>
        <translation>Utfärdat, men inte förseglat: {what}. Se Inställningar, Sigill.</translation>
    </message>
    <message>
        <source>{what}, new: {after}</source>
        <translation>{what}, nytt: {after}</translation>
    </message>
    <message>
        <source>{what}, taken out: {before}</source>
        <translation>{what}, utgår: {before}</translation>
    </message>
    <message>
        <source>{what}, {day}</source>
        <translation>{what}, {day}</translation>
    </message>
    <message>
        <source>{what}, {name}</source>
        <translation>{what}, {name}</translation>
    </message>
    <message>
        <source>{what}: from {before} to {after}</source>
        <translation>{what}: från {before} till {after}</translation>
    </message>
    <message>
        <source>{when} · {size} · {why}. All backups take {all}.</source>
        <translation>{when} · {size} · {why}. Alla kopior tar {all}.</translation>
    </message>
    <message>
        <source>{when}, by {name}</source>
        <translation>{when}, av {name}</translation>
    </message>
    <message>
        <source>{when}, off by {far}</source>
        <translation>{when}, {far} fel</translation>
    </message>
    <message>
        <source>{when}, {place}</source>
        <translation>{when}, {place}</translation>
    </message>
    <message>
        <source>{who} at {enterprise} · {measure}</source>
        <translation>{who} hos {enterprise} · {measure}</translation>
    </message>
    <message>
        <source>{who} at {where}</source>
        <translation>{who} hos {where}</translation>
    </message>
    <message>
        <source>{who} has a protected identity. Say why you open the case. The reason is kept in the log of readings. {seen_by}</source>
        <translation>{who} har skyddade personuppgifter. Ange varför du öppnar ärendet. Skälet sparas i läsloggen. {seen_by}</translation>
    </message>
    <message>
        <source>{who} has signed the paper</source>
        <translation>{who} har undertecknat papperet</translation>
    </message>
    <message>
        <source>{who} signs the enterprise's copy: what the participant has not agreed to share is left out.</source>
        <translation>{who} läser och skriver under sitt eget exemplar. Det som deltagaren inte har gått med på att dela är utelämnat.</translation>
    </message>
    <message>
        <source>{who} signs the supervisor's copy: what the participant has not agreed to share is left out.</source>
        <translation>{who} skriver under handledarens exemplar: det som deltagaren inte vill dela är utelämnat.</translation>
    </message>
    <message>
        <source>{who} signs the whole agreement.</source>
        <translation>{who} läser och skriver under hela överenskommelsen.</translation>
    </message>
    <message>
        <source>{who} signs the whole document.</source>
        <translation>{who} skriver under hela handlingen.</translation>
    </message>
    <message>
        <source>{who} signs the whole protocol.</source>
        <translation>{who} skriver under hela protokollet.</translation>
    </message>
    <message>
        <source>{who}: {name} – {state}</source>
        <translation>{who}: {name} – {state}</translation>
    </message>
    <message>
        <source>{why} Cancelled: {reason}</source>
        <translation>{why} Inställt: {reason}</translation>
    </message>
    <message>
        <source>{why} Moved from {day}: {reason}</source>
        <translation>{why} Flyttat från {day}: {reason}</translation>
    </message>
    <message>
        <source>{why} Planned for {day}.</source>
        <translation>{why} Planerat till {day}.</translation>
    </message>
    <message>
        <source>{why} Tried {when}.</source>
        <translation>{why} Försökt {when}.</translation>
    </message>
    <message>
        <source>{why}, so {day}</source>
        <translation>{why}, därför {day}</translation>
    </message>
    <message numerus="yes">
        <source>{words} %n later visits moved along.</source>
        <translation>
            <numerusform>{words} Ett senare besök följde med.</numerusform>
            <numerusform>{words} %n senare besök följde med.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” cannot be read as a template. Nothing was taken in.</source>
        <translation>”{name}” går inte att läsa som en mall. Inget har tagits in.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: the file is broken, cut off or protected by a password.</source>
        <translation>”{name}” går inte att läsa: filen är trasig, avklippt eller skyddad med lösenord.</translation>
    </message>
    <message>
        <source>“{name}” has been changed since the pack was made. Nothing was taken in.</source>
        <translation>”{name}” har ändrats sedan paketet gjordes. Inget har tagits in.</translation>
    </message>
    <message>
        <source>“{name}” holds program code, markup or hidden characters. Nothing was taken in.</source>
        <translation>”{name}” innehåller programkod, märkspråk eller dolda tecken. Inget har tagits in.</translation>
    </message>
    <message>
        <source>“{name}” is neither a PDF, a JPEG nor a PNG. Photos in HEIC are saved as JPEG on the phone first.</source>
        <translation>”{name}” är varken PDF, JPEG eller PNG. Bilder i HEIC sparas först som JPEG i telefonen.</translation>
    </message>
    <message>
        <source>“{name}” is too large: at most 60 pages, 64 million pixels and 80 MB. Scan it at 200 to 300 dots per inch.</source>
        <translation>”{name}” är för stor: högst 60 sidor, 64 miljoner bildpunkter och 80 MB. Skanna med 200–300 punkter per tum.</translation>
    </message>
    <message>
        <source>“{name}” stands twice in the file. Nothing was taken in.</source>
        <translation>”{name}” finns två gånger i filen. Inget har tagits in.</translation>
    </message>
    <message>
        <source>“{title}” cannot be released here as it is. Take the pack in as drafts instead.</source>
        <translation>”{title}” kan inte fastställas här som den är. Ta in paketet som utkast i stället.</translation>
    </message>
    <message>
        <source>“{title}” is released and never changes. Begin a new edition instead.</source>
        <translation>”{title}” är fastställd och ändras aldrig. Börja en ny version i stället.</translation>
    </message>
    <message>
        <source>“{title}” is released as edition {edition}.</source>
        <translation>”{title}” är fastställd som version {edition}.</translation>
    </message>
    <message>
        <source>“{value}”</source>
        <translation>”{value}”</translation>
    </message>
    <message>
        <source>”{typed}” is not in the list.</source>
        <translation>”{typed}” finns inte i listan.</translation>
    </message>
    <message>
        <source>”{typed}” is not in the list. Did you mean ”{near}”?</source>
        <translation>”{typed}” finns inte i listan. Menades ”{near}”?</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… och %n till.</numerusform>
            <numerusform>… och %n till.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n older ones.</source>
        <translation>
            <numerusform>… och %n äldre.</numerusform>
            <numerusform>… och %n äldre.</numerusform>
        </translation>
    </message>
</context>
</TS>
