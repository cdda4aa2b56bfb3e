import type { planning as english } from '../en/planning.js';

export const planning = {
  'plan.title': 'Planera besök',
  'plan.place': '*{facility}* · {group}',
  'plan.state.draft':
    'Utkast: bara gruppens ledare ser det. Varje besök sparas när du lägger till eller ändrar det; de frivilliga ser veckan när du publicerar den.',
  'plan.state.posted':
    'Publicerad i {channel}. Det du ändrar här gäller direkt: schemat i kanalen uppdateras, och de som berörs får veta.',
  'plan.facility.paused': 'Besöken här är pausade. Du kan planera, men ingen kan ta ett besök förrän de börjar igen.',
  'plan.facility.starting_up':
    'Besöken här har inte börjat än. Du kan planera, men ingen kan ta ett besök förrän de är i gång.',
  'plan.facility.closed': 'Besöken här har upphört, så ingen kan ta ett besök.',
  'plan.holidays': 'Helgdagar den här veckan: {holidays}.',
  'plan.empty': 'Inga besök den här veckan än. Lägg till ett, eller kopiera förra veckan.',
  'plan.party.exact': '{count, plural, one {# frivillig} other {# frivilliga}}',
  'plan.party.range': '{minimum}–{maximum} frivilliga',
  'plan.visit.coming': 'Kommer: {people}',
  'plan.visit.nobody': 'Ingen har tagit det än',
  'plan.visit.cleared': 'klartecken finns',
  'plan.visit.not_cleared': 'väntar på klartecken',
  'plan.visit.begun': 'har börjat eller varit',
  'plan.visit.called_off_by_us': 'Inställt av oss',
  'plan.visit.called_off_by_facility': 'Inställt av häktet eller anstalten',
  'plan.menu.change': 'Ändra',
  'plan.menu.call_off': 'Ställ in',
  'plan.menu.remove': 'Ta bort',
  'plan.cleared.label':
    'Klartecken från {kind, select, remand_prison {häktet} prison {anstalten} other {häktet eller anstalten}}',
  'plan.cleared.hint': 'Kryssa för de besök som de har sagt ja till. Bara krysset sparas, ingenting annat.',
  'plan.add': 'Lägg till ett besök',
  'plan.copy': 'Kopiera förra veckan',
  'plan.other_week': 'En annan vecka',
  'plan.copied':
    '{count, plural, =0 {Inget att kopiera: förra veckans besök finns redan här, eller så fanns det inga.} one {Ett besök kopierades från förra veckan.} other {# besök kopierades från förra veckan.}}',
  'plan.removed': 'Besöket togs bort.',
  'plan.left':
    'Inte längre i kanalen, men har fortfarande en plats. Prata med dem först: platsen är deras tills någon frigör den.',
  'plan.left.place': '{person} · {when}',
  'plan.left.free': 'Frigör platsen',
  'plan.pattern.label': 'Veckomönster',
  'plan.pattern.option': 'Använd det här som vårt veckomönster framöver',
  'plan.pattern.hint': 'Nya veckor föreslås utifrån det.',
  'plan.posting.label': 'När du sparar',
  'plan.posting.now': 'Publicera nu i kanalen',
  'plan.posting.draft': 'Spara som utkast',
  'plan.changed_meanwhile':
    '{who} ändrade veckan medan du hade den öppen. Så här är den nu; dina egna kryss finns kvar. Titta igenom den och tryck igen.',
  'plan.told.posted':
    'Publicerad i {channel}: *{week}*. Nu kan de frivilliga ta besök, och schemat fylls på allt eftersom. Vill du ändra något senare, öppna veckan igen med `/visit planera {iso}`.',
  'plan.told.draft':
    'Sparat som utkast: *{week}*. Bara ledare ser det. När det är klart publicerar du det med `/visit planera {iso}`.',
  'plan.told.saved': 'Sparat: *{week}*. Schemat i {channel} visar hur det är nu.',
  'plan.error.nothing_to_post': 'Det finns inget besök att publicera än. Lägg till ett först, eller spara ett utkast.',
  'plan.choose_group': 'Vilken grupp vill du planera för?',

  'shift.title.add': 'Lägg till ett besök',
  'shift.title.change': 'Ändra besöket',
  'shift.place': '*{facility}* · {week}',
  'shift.date': 'Dag',
  'shift.date.choose': 'Välj en dag',
  'shift.start': 'Börjar',
  'shift.end': 'Slutar',
  'shift.time.choose': 'Välj en tid',
  'shift.format': 'Hur ni träffas',
  'shift.minimum': 'Minst så här många frivilliga',
  'shift.minimum.hint': 'Med färre blir besöket inte av.',
  'shift.maximum': 'Högst så här många frivilliga',
  'shift.told':
    '{count, plural, =0 {} one {{people} har en plats och får veta om tiden eller formen ändras.} other {{people} har platser och får veta om tiden eller formen ändras.}}',
  'shift.changed_meanwhile':
    '{who} ändrade veckan medan du skrev. Det du skrev finns kvar. Nu står det: {now}. Spara igen för att sätta in ditt i stället.',
  'shift.added_meanwhile':
    '{who} ändrade veckan medan du skrev. Det du skrev finns kvar. Spara igen för att lägga till besöket.',
  'shift.problem.missing': 'Fyll i det här också.',
  'shift.problem.outside_week': 'Den dagen ligger i en annan vecka. Välj en dag i den här veckan.',
  'shift.problem.in_the_past': 'Den tiden har redan varit. Välj en senare.',
  'shift.problem.hour_does_not_exist':
    'Klockan ställs fram den natten, så den timmen finns inte. Välj en tidigare eller senare tid.',
  'shift.problem.end_before_start': 'Slutet behöver komma efter början, samma dag. Välj en senare sluttid.',
  'shift.problem.too_long':
    'Ett besök varar högst {hours, plural, one {# timme} other {# timmar}}. Välj en tidigare sluttid.',
  'shift.problem.not_a_whole_number': 'Skriv ett heltal, till exempel 2.',
  'shift.problem.minimum_below_programme':
    'Besöken här kräver minst {least, plural, one {# frivillig} other {# frivilliga}}. Skriv {least} eller fler.',
  'shift.problem.minimum_above_maximum': 'Det är fler än det största antalet. Sänk det här, eller höj det andra.',
  'shift.problem.maximum_above_cap': 'Högst {most} får komma samtidigt. Skriv {most} eller färre.',
  'shift.problem.more_have_claimed':
    '{claimed, plural, one {# person har} other {# personer har}} redan en plats. Skriv {claimed} eller fler.',

  'call_off.title': 'Ställ in besöket',
  'call_off.submit': 'Ställ in',
  'call_off.visit': '*{when}*\n{facility}',
  'call_off.changed_meanwhile':
    '{who} ändrade veckan under tiden. Så här är besöket nu. Tryck en gång till för att ställa in det.',
  'call_off.told':
    '{count, plural, =0 {Ingen har en plats, så ingen behöver få besked.} one {{people} får besked.} other {{people} får besked: # personer.}}',
  'call_off.label': 'Vem ställer in?',
  'call_off.by_us': 'Vi',
  'call_off.by_facility': 'Häktet eller anstalten',
  'call_off.no_reason':
    'De behöver inte säga varför, och vi skriver inte ner det. Det läggs aldrig en frivillig till last. Ett inställt besök går inte att ta tillbaka, men du kan lägga till ett nytt.',
  'call_off.done':
    'Besöket {when} är inställt. {count, plural, =0 {Ingen hade en plats.} one {En person får besked.} other {# personer får besked.}}',
} as const satisfies Record<keyof typeof english, string>;
