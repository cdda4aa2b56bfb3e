import type { planning as english } from '../en/planning.js';

export const planning = {
  'word.plan': 'planera',
  'heard.plan': 'planera, planen',
  'heard.call_off': 'ställ in, ställ-in, ställa in',
  'plan.title': 'Planera besök',
  'plan.place': '*{facility}* · {group}',
  'plan.state.draft':
    'Utkast: bara gruppens ledare ser det. Varje besök sparas när du lägger till eller ändrar det; de frivilliga ser veckan när du publicerar den.',
  'plan.state.posted':
    'Publicerad i {channel}. Det du ändrar här gäller direkt: schemat i kanalen uppdateras, och de som berörs får besked.',
  'plan.facility.starting_up':
    'Besöken här har inte börjat än. Du kan planera utkast, och publicera dem när en administratör har satt i gång besöken med `/visit inställningar`. Studiebesök och kurser kan du planera redan nu.',
  'plan.facility.closed': 'Besöken här har upphört, så ingen kan anmäla sig.',
  'plan.holidays': 'Helgdagar den här veckan: {holidays}.',
  'plan.empty': 'Inga besök den här veckan än. Lägg till ett, eller kopiera förra veckan.',
  'plan.empty.resting':
    'Den här veckan har veckomönstret inga besök: nästa är i vecka {week}. Lägg till ett om ni ska ses ändå.',
  'plan.party.exact': '{count, plural, one {# frivillig} other {# frivilliga}}',
  'plan.party.range': '{minimum}–{maximum} frivilliga',
  'plan.visit.coming': 'Anmälda: {people}',
  'plan.visit.nobody': 'Ingen är anmäld än',
  'plan.visit.too_many':
    '{inside} kommer samtidigt den här tiden, och bara {most} släpps in: flytta eller ställ in ett besök, eller be någon lämna återbud',
  'plan.visit.cannot_all_run':
    'Med de andra besöken den här tiden måste minst {needed} komma, och bara {most} släpps in samtidigt: flytta ett, annars kan inte alla bli av',
  'plan.visit.shared':
    'Delar tiden med ett annat besök: sammanlagt släpps {most} in samtidigt, så {left, plural, =0 {ingen mer kan komma hit} one {# till kan komma hit} other {# till kan komma hit}}',
  'plan.visit.begun': 'har börjat eller är över',
  'plan.menu.change': 'Ändra',
  'plan.menu.call_off': 'Ställ in',
  'plan.menu.invite': 'Bjud in någon',
  'plan.menu.remove': 'Ta bort',
  'plan.cleared.tick':
    'Klartecken från {kind, select, remand_prison {häktet} prison {anstalten} other {häktet eller anstalten}}: {when}',
  'plan.cleared.hint': 'Kryssa för ett besök när de har gett klartecken. Bara krysset sparas, ingenting annat.',
  'plan.add': 'Lägg till ett besök',
  'plan.copy': 'Kopiera förra veckan',
  'plan.other_week': 'En annan vecka',
  'plan.copied':
    '{count, plural, =0 {Inget att kopiera: förra veckans besök finns redan här, eller så fanns det inga.} one {Ett besök kopierades från förra veckan.} other {# besök kopierades från förra veckan.}}',
  'plan.removed': 'Besöket togs bort.',
  'plan.left':
    'Har lämnat kanalen men är fortfarande anmälda. Prata med dem först: de behåller platsen tills någon gör den ledig.',
  'plan.left.place': '{person} · {when}',
  'plan.left.free': 'Gör platsen ledig',
  'plan.pattern.label': 'Veckomönster',
  'plan.pattern.option': 'Använd det här som vårt veckomönster framöver',
  'plan.pattern.hint': 'Nya veckor föreslås utifrån det.',
  'pattern.every_week': 'varje vecka',
  'pattern.every': '{every, plural, =2 {varannan vecka} other {var fjärde vecka}}: vecka {weeks} …',
  'pattern.resting': 'Ur veckomönstret, men inte den här veckan:',
  'pattern.resting.line':
    '{when}, {every, plural, =2 {varannan vecka} other {var fjärde vecka}}: nästa gång vecka {week}',
  'pattern.take_out': 'Ta bort ur mönstret',
  'pattern.take_out.line': '{when}, nästa gång vecka {week}',
  'pattern.taken_out': 'Borttaget ur veckomönstret. Besök som redan är planerade finns kvar.',
  'pattern.kept': 'Den här veckan är nu ert veckomönster.',
  'pattern.opened_ahead': 'Redan öppnade veckor ändras inte av det: titta igenom vecka {weeks}.',
  'plan.post': 'Publicera',
  'plan.save_draft': 'Spara som utkast',
  'plan.draft_saved': 'Utkastet är sparat. Bara ledare ser det, tills du publicerar veckan.',
  'plan.changed_meanwhile':
    '{who} ändrade veckan medan du hade den öppen. Så här är den nu; dina egna kryss finns kvar. Titta igenom den och tryck igen.',
  'plan.told.posted':
    'Publicerad i {channel}: *{week}*. Nu kan de frivilliga anmäla sig, och schemat fylls på efter hand. Vill du ändra något senare öppnar du veckan igen med `/visit planera {iso}`.',
  'plan.told.draft':
    'Sparat som utkast: *{week}*. Bara ledare ser det. När det är klart publicerar du det med `/visit planera {iso}`.',
  'plan.told.saved': 'Sparat: *{week}*. Schemat i {channel} visar hur det är nu.',
  'plan.error.nothing_to_post': 'Det finns inget besök att publicera än. Lägg till ett först.',
  'plan.choose_group': 'Vilken grupp vill du planera för?',

  'shift.title.add': 'Lägg till ett besök',
  'shift.title.change': 'Ändra besöket',
  'shift.place': '*{facility}* · {week}',
  'shift.date': 'Dag',
  'shift.date.choose': 'Välj en dag',
  'shift.start': 'Börjar',
  'shift.end': 'Slutar',
  'shift.time.choose': 'Välj en tid',
  'shift.again': 'En gång till',
  'shift.again.hint':
    'Två tider i rad, eller två dagar, är ett besök: de som anmäler sig kommer båda gångerna, och ni räknar en gång.',
  'shift.again.none': 'Nej, en gång',
  'shift.again.same_day': 'Samma dag',
  'shift.again.next_day': 'Dagen efter',
  'shift.again.start': 'Börjar igen',
  'shift.again.end': 'Slutar igen',
  'shift.format': 'Hur ni träffas',
  'shift.activities': 'Vad ni gör tillsammans',
  'shift.activities.hint': 'För besök i grupp. Stäm av det med dem på plats innan du kryssar för klartecken.',
  'shift.minimum': 'Minst så här många frivilliga',
  'shift.minimum.hint': 'Med färre blir besöket inte av.',
  'shift.maximum': 'Högst så här många frivilliga',
  'shift.every': 'Hur ofta',
  'shift.every.hint': 'Gäller när du kryssar för Veckomönster i planen.',
  'shift.told':
    '{count, plural, =0 {} one {{people} är anmäld och får besked om tiden eller formen ändras.} other {{people} är anmälda och får besked om tiden eller formen ändras.}}',
  'shift.changed_meanwhile':
    '{who} ändrade veckan medan du skrev. Det du skrev finns kvar. Nu står det: {now}. Spara igen om det du skrev ska gälla i stället.',
  'shift.added_meanwhile':
    '{who} ändrade veckan medan du skrev. Det du skrev finns kvar. Spara igen för att lägga till besöket.',
  'shift.problem.missing': 'Fyll i det här också.',
  'shift.problem.only_in_a_group': 'Det här gäller besök i grupp. Välj i grupp ovanför, eller ta bort kryssen.',
  'shift.problem.outside_week': 'Den dagen ligger i en annan vecka. Välj en dag i den här veckan.',
  'shift.problem.in_the_past': 'Den tiden har redan passerat. Välj en senare.',
  'shift.problem.hour_does_not_exist':
    'Klockan ställs fram den natten, så den timmen finns inte. Välj en tidigare eller senare tid.',
  'shift.problem.end_before_start': 'Sluttiden måste ligga efter starttiden, samma dag. Välj en senare sluttid.',
  'shift.problem.again_unchosen': 'Välj samma dag eller dagen efter, eller töm den andra tiden.',
  'shift.problem.again_too_early': 'Den andra tiden måste börja efter att den första har slutat. Välj en senare.',
  'shift.problem.again_next_week': 'Dagen efter ligger i nästa vecka. Planera den som ett eget besök där.',
  'shift.problem.too_long':
    'Ett besök varar högst {hours, plural, one {# timme} other {# timmar}}. Välj en tidigare sluttid.',
  'shift.problem.not_a_whole_number': 'Skriv ett heltal, till exempel 2.',
  'shift.problem.minimum_below_programme':
    'Besöken här kräver minst {least, plural, one {# frivillig} other {# frivilliga}}. Skriv {least} eller fler.',
  'shift.problem.minimum_above_maximum': 'Det är fler än det största antalet. Sänk det här, eller höj det andra.',
  'shift.problem.maximum_above_cap': 'Högst {most} får komma in samtidigt. Skriv {most} eller färre.',
  'shift.problem.more_have_claimed':
    '{claimed, plural, one {# person är redan anmäld} other {# personer är redan anmälda}}. Skriv {claimed} eller fler.',

  'call_off.title': 'Ställ in besöket',
  'call_off.submit': 'Ställ in',
  'call_off.keep': 'Behåll besöket',
  'call_off.visit': '*{when}*\n{facility}',
  'call_off.changed_meanwhile':
    '{who} ändrade veckan under tiden. Så här är besöket nu. Tryck en gång till för att ställa in det.',
  'call_off.told':
    '{count, plural, =0 {Ingen är anmäld, så ingen behöver få besked.} one {{people} får besked.} other {{people} får besked: # personer.}}',
  'call_off.both': 'Besöket har två tider och ställs in i sin helhet.',
  'call_off.label': 'Vem ställer in?',
  'call_off.by_us': 'Vi',
  'call_off.by_facility': '{kind, select, remand_prison {Häktet} prison {Anstalten} other {Häktet eller anstalten}}',
  'call_off.no_reason':
    '{kind, select, remand_prison {Häktet} prison {Anstalten} other {Häktet eller anstalten}} behöver inte säga varför, och vi skriver inte ner det. Det läggs aldrig en frivillig till last. Ett inställt besök går inte att återställa, men du kan lägga till ett nytt.',
  'call_off.done':
    'Besöket {when} är inställt. {count, plural, =0 {Ingen var anmäld.} one {En person får besked.} other {# personer får besked.}}',
  'call_off.tell_facility':
    'Säg själv till {kind, select, remand_prison {häktet} prison {anstalten} other {häktet eller anstalten}}, som inte får besked av mig.',
  'call_off.facility_knows':
    '{kind, select, remand_prison {Häktet} prison {Anstalten} other {Häktet eller anstalten}} vet redan, så ingen mer behöver få besked.',
} as const satisfies Record<keyof typeof english, string>;
