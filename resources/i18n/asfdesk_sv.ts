<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n months after the end</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n things are missing before signing</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n things missing</source>
        <translation>
            <numerusform>%n sak saknas</numerusform>
            <numerusform>%n saker saknas</numerusform>
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
        <source>%n visits will be planned when all three have signed</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n weeks after the start</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>A bridge to the ordinary labour market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lasting place in the enterprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A participant with this number is already registered.</source>
        <translation>Det finns redan en deltagare med det här numret.</translation>
    </message>
    <message>
        <source>A signed document never changes. Make an amendment instead.</source>
        <translation>Ett undertecknat dokument ändras aldrig. Gör ett tillägg i stället.</translation>
    </message>
    <message>
        <source>A term that the measure requires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A term that the measure requires is missing.</source>
        <translation>Ett villkor som insatsen kräver saknas.</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absence and ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adaptations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another adaptation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Additional costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {last} {measure} needs a special ground ({law}). Write which.</source>
        <translation>Efter {last} kräver {measure} ett särskilt skäl ({law}). Skriv vilket.</translation>
    </message>
    <message>
        <source>Agreement not signed although it has started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement waiting for signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement {number} is signed and cannot be changed. Make an amendment instead.</source>
        <translation>Överenskommelse {number} är undertecknad och kan inte ändras. Gör ett tillägg i stället.</translation>
    </message>
    <message>
        <source>Aids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aids that are needed or ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An enterprise with this number is already registered.</source>
        <translation>Det finns redan ett företag med det här numret.</translation>
    </message>
    <message>
        <source>Ask how it went, months after the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At an accident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {amount} kr per {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At the longest to {last}: the first day + %n days.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>At the longest to {last}: the first day + %n months.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Authorised signatory, or who signs on delegation</source>
        <translation type="unfinished"></translation>
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
        <source>Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked by the case officer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the follow-up plan: closing in the last week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>By the follow-up plan: contact %n months after the end.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>By the follow-up plan: every %n weeks.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>By the follow-up plan: first follow-up %n weeks after the start.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>By the follow-up plan: introduction on the first day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By when?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Byt</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Byt {name}</translation>
    </message>
    <message>
        <source>Change: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Välj …</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Stäng meddelandet</translation>
    </message>
    <message>
        <source>Closing meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing meeting in the last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours as the computer</source>
        <translation>Färger som datorn</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compensation to the organiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent has run out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent is running out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Copies the first day that has times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Kopiera rapporten</translation>
    </message>
    <message>
        <source>DEMO – invented people</source>
        <translation>DEMO – påhittade uppgifter</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>Date of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date, number and who decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision or action plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deputy supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialogue with the enterprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier work, education and life that matter here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employer under the Work Environment Act: {employer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First follow-up after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit to the width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example chair or manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Framåt (Alt+högerpil)</translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give {title} its original words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground for a longer period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the done ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the number</source>
        <translation>Dölj numret</translation>
    </message>
    <message>
        <source>Holds until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours per week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How is it seen that it is reached?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is followed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is kept secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the participant is supervised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the hours grow over time. The schedule is then that of the first weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Individual follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Introduction on the first day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language and interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left to answer: {question}</source>
        <translation>Kvar att besvara: {question}</translation>
    </message>
    <message>
        <source>Let it end {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Lock the register (Ctrl+L)</source>
        <translation>Lås registret (Ctrl+L)</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as done: {text}</source>
        <translation type="unfinished"></translation>
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
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytta ned</translation>
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
        <source>Move the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flytta upp</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigering</translation>
    </message>
    <message>
        <source>New action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New supervisor at {enterprise}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>No goal yet. Two or three are easier to follow than ten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source states an amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No task yet. One line for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No times yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found in any source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the compensation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes from follow-ups</source>
        <translation type="unfinished"></translation>
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
        <source>Nothing found. Try fewer letters.</source>
        <translation>Inget hittades. Prova med färre bokstäver.</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is drawn yet. Sign in the box.</source>
        <translation>Rutan är tom. Skriv namnteckningen i den.</translation>
    </message>
    <message>
        <source>Nothing is paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On what grounds it may end early, and with what notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>Öppna kalendern</translation>
    </message>
    <message>
        <source>Open the visit first.</source>
        <translation>Öppna besöket först.</translation>
    </message>
    <message>
        <source>Open: {what} {about}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orally, noted here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other adaptations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause, minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per day present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period and extent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal identity number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placement has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placement is ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placements running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the document</source>
        <translation>Förhandsvisning av dokumentet</translation>
    </message>
    <message>
        <source>Protective equipment and work clothes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in another term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in another term…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ran out {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reaches the supervisor only if the participant agrees; see Confidentiality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for the move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register a participant and an enterprise, then write the first agreement. What needs doing stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Remove row {row}</source>
        <translation>Ta bort rad {row}</translation>
    </message>
    <message>
        <source>Remove: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk assessment made on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risks and measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same times Monday to Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Sökträffar</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %n done</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>Visa numret</translation>
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
        <source>Signature</source>
        <translation>Namnteckning</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs for the enterprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So long a period needs a special ground. Write which.</source>
        <translation>En så lång period kräver ett särskilt skäl. Skriv vilket.</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation type="unfinished"></translation>
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
        <source>Source of the amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {title}, read {as_of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as holidays and leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks and adaptations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks not to be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone and the rest can be added on the enterprise's page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone, e-mail and address of the participant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms of the agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That other authorities, care or a representative are involved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The action is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The action is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The action is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agreement is not complete. The list shows what is missing.</source>
        <translation>Överenskommelsen är inte komplett. Listan visar vad som saknas.</translation>
    </message>
    <message>
        <source>The agreement is signed and cannot be changed. Make an amendment instead.</source>
        <translation>Överenskommelsen är undertecknad och kan inte ändras. Gör ett tillägg i stället.</translation>
    </message>
    <message>
        <source>The amount is agreed locally</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer does not fit the question.</source>
        <translation>Svaret passar inte frågan.</translation>
    </message>
    <message>
        <source>The authority's own number for the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checklist has questions left to answer.</source>
        <translation>Det finns frågor i checklistan som inte är besvarade.</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day must end after it begins.</source>
        <translation>Dagen måste sluta efter att den börjar.</translation>
    </message>
    <message>
        <source>The decision or plan behind the placement.</source>
        <translation type="unfinished"></translation>
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
        <source>The end lies before the start, {start}.</source>
        <translation>Slutet ligger före starten {start}.</translation>
    </message>
    <message>
        <source>The end lies before the start.</source>
        <translation>Slutet ligger före starten.</translation>
    </message>
    <message>
        <source>The enterprise</source>
        <translation type="unfinished"></translation>
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
        <source>The full number. Without this tick only the name stands in the supervisor's copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The goals and how they are measured.</source>
        <translation type="unfinished"></translation>
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
        <source>The last digit does not match the others. Check the number.</source>
        <translation>Sista siffran stämmer inte med de andra. Kontrollera numret.</translation>
    </message>
    <message>
        <source>The measure does not apply on this date.</source>
        <translation>Insatsen gäller inte det här datumet.</translation>
    </message>
    <message>
        <source>The measure requires some of them. All may be fitted to the case; what is changed is marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measure requires the term “{title}”.</source>
        <translation>Insatsen kräver villkoret ”{title}”.</translation>
    </message>
    <message>
        <source>The measure states no compensation to the organiser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number does not begin with a real date of birth.</source>
        <translation>Numret börjar inte med ett födelsedatum som finns.</translation>
    </message>
    <message>
        <source>The participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The participant's own wishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The participant's own wishes and words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is easy to guess. Add another word.</source>
        <translation>Lösenfrasen är lätt att gissa. Lägg till ett ord.</translation>
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
        <source>The period is longer than the measure allows.</source>
        <translation>Perioden är längre än insatsen tillåter.</translation>
    </message>
    <message>
        <source>The period is longer than the measure's usual limit. Confirm what allows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview waits until this is put right: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The register cannot be used: {code}</source>
        <translation>Registret kan inte användas: {code}</translation>
    </message>
    <message>
        <source>The register could not be updated and was left as it was. A backup was made first.</source>
        <translation>Registret kunde inte uppdateras och är orört. En säkerhetskopia gjordes först.</translation>
    </message>
    <message>
        <source>The register is damaged. Restore the latest backup.</source>
        <translation>Registret är skadat. Återställ den senaste säkerhetskopian.</translation>
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
        <source>The register was made by a newer version of asfdesk. Update the program.</source>
        <translation>Registret är gjort med en nyare version av asfdesk. Uppdatera programmet.</translation>
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
        <translation type="unfinished"></translation>
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
        <source>The text was changed after it was shown. Read it again before you sign.</source>
        <translation>Texten ändrades efter att den visades. Läs den igen innan du skriver under.</translation>
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
        <source>The visit is closed and cannot be changed.</source>
        <translation>Besöket är avslutat och kan inte ändras.</translation>
    </message>
    <message>
        <source>Then every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a register in this folder. Open it instead.</source>
        <translation>Det finns redan ett register i mappen. Öppna det i stället.</translation>
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
        <source>These characters cannot be used in a name: {characters}</source>
        <translation>De här tecknen kan inte användas i ett namn: {characters}</translation>
    </message>
    <message>
        <source>This day is already in the schedule.</source>
        <translation>Dagen finns redan i schemat.</translation>
    </message>
    <message>
        <source>This has been put away since the page was read.</source>
        <translation type="unfinished"></translation>
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
        <source>This must be filled in.</source>
        <translation>Det här måste fyllas i.</translation>
    </message>
    <message>
        <source>This party has already signed.</source>
        <translation>Den här parten har redan skrivit under.</translation>
    </message>
    <message>
        <source>This was changed in another window. Open it again to see the change.</source>
        <translation>Det här ändrades i ett annat fönster. Öppna det igen för att se ändringen.</translation>
    </message>
    <message>
        <source>Three-party meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away unsaved changes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away: {what} {about}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick only what the participant agrees to. The participant's signature on the agreement is the consent; it holds for the period and can be taken back at any time. What is not ticked is left out of the supervisor's copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of who signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to search</source>
        <translation>Skriv för att söka</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes in an agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved enterprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved notes of a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use at least {shortest} characters, for example four words.</source>
        <translation>Använd minst {shortest} tecken, till exempel fyra ord.</translation>
    </message>
    <message>
        <source>Use {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekends and public holidays are pointed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekly schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can go wrong, and what is done about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes up within the next weeks will stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does the participant want? In the participant's own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is adapted at work and which aids are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is written down at meetings and visits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shall be reached?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shall the placement lead to for this person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the measure requires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the measure requires: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the participant shall not do, such as driving or working alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the placement leads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the supervisor may know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the work must take into account because of health.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have typed is kept as a draft. The report below has no personal data; copy it and give it to your support. You can go on working, but restart the program when you can.</source>
        <translation>Det du har skrivit finns kvar som utkast. Rapporten nedan innehåller inga personuppgifter; kopiera den och lämna den till din support. Du kan arbeta vidare, men starta om programmet när du kan.</translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where should the document be saved?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which language and what help to understand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who does what, and when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom to call on the first day, and what follows from staying away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is this the right measure for this person, just now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why no compensation is paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this measure for this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in braces are filled in by the program, as the preview shows: {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work environment and insurance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workplace visit</source>
        <translation type="unfinished"></translation>
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
        <source>Write the amount of the compensation.</source>
        <translation>Skriv ersättningens belopp.</translation>
    </message>
    <message>
        <source>Write the date as year-month-day, for example 2026-03-03.</source>
        <translation>Skriv datumet som år-månad-dag, till exempel 2026-03-03.</translation>
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
        <source>Write why no compensation is paid.</source>
        <translation>Skriv varför ingen ersättning betalas.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Yes, this is so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were in the middle of this</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>asfdesk – DEMO</source>
        <translation>asfdesk – DEMO</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation>klart</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>hh.mm</source>
        <translation>tt.mm</translation>
    </message>
    <message>
        <source>hours per week</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>in the last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept {age}, at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kr, excluding VAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the first day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the deputy's name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the enterprise's name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the supervisor's name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>week {week}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whom to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your name</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} kr per {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}, row {row}</source>
        <translation>{column}, rad {row}</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is not a working day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month} {year} does not exist.</source>
        <translation>{day} {month} {year} finns inte.</translation>
    </message>
    <message>
        <source>{day} – {visit}, {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, pause in minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, week {week}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {near}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: put right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} hours in the schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} of {agreed} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, begun but not completed</source>
        <translation type="unfinished"></translation>
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
        <source>{length} of {longest} characters</source>
        <translation>{length} av {longest} tecken</translation>
    </message>
    <message>
        <source>{limit} ({law})</source>
        <translation type="unfinished"></translation>
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
        <source>{name} is already registered with this number.</source>
        <translation>{name} finns redan registrerat med det här numret.</translation>
    </message>
    <message>
        <source>{name} was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, line {row}</source>
        <translation>{name}, rad {row}</translation>
    </message>
    <message>
        <source>{name}, open the calendar</source>
        <translation>{name}, öppna kalendern</translation>
    </message>
    <message>
        <source>{weekday}, {near}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} Cancelled: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} Moved from {day}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
