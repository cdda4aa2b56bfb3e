import type { sessions as english } from '../en/sessions.js';

export const sessions = {
  'word.session': 'tillfälle',
  'heard.session': 'tillfälle, tillfällen, studiebesök, närvaro',
  'session.title': 'Studiebesök och kurser',
  'session.none': 'Inget är planerat. Planera ett tillfälle, så blir de som behöver det inbjudna.',
  'session.nothing_to_plan':
    'Inget av kraven här är en kurs, ett studiebesök eller liknande, så det finns inget att planera. Nationella samordnare kan ändra kraven med `/visit krav`.',
  'session.open': 'Studiebesök och kurser',
  'session.plan': 'Planera ett tillfälle',
  'session.plan_spoken': 'Planera ett tillfälle för {group}',
  'session.plan_for': 'För {group}',
  'session.every_group': 'alla grupper',
  'session.line': '*{name}*\n{when} · {place}',
  'session.places':
    '{taken} av {seats, plural, one {# plats} other {# platser}} tagna{line, plural, =0 {} other {, # på reservlistan}}',
  'session.people': 'Anmälda: {people}',
  'session.people_more': '{count, plural, one {# till} other {# till}}',
  'session.marked': 'Närvaron är noterad',
  'session.not_marked': 'Närvaron är inte noterad än',
  'session.menu.change': 'Ändra',
  'session.menu.call_off': 'Ställ in',
  'session.menu.attendance': 'Notera vilka som kom',
  'session.more': '{count, plural, one {Och # till.} other {Och # till.}}',

  'session.form.plan': 'Planera ett tillfälle',
  'session.form.change': 'Ändra tillfället',
  'session.form.requirement': 'Vad det gäller',
  'session.form.requirement_hint': 'De i gruppen som saknar det blir inbjudna. Ingen annan störs.',
  'session.form.date': 'Dag',
  'session.form.start': 'Börjar',
  'session.form.end': 'Slutar',
  'session.form.place': 'Var ni träffas',
  'session.form.place_hint': 'Bara platsen.',
  'session.form.seats': 'Platser',
  'session.form.seats_hint': 'De som anmäler sig därefter hamnar på reservlistan.',
  'session.form.sign_up_until': 'Sista anmälningsdag',
  'session.form.sign_up_until_hint': 'Lämna tomt för dagen innan.',
  'session.form.told':
    '{count, plural, =0 {Ingen har anmält sig än.} one {En person har anmält sig eller står på reservlistan, och får besked om tiden eller platsen ändras.} other {# personer har anmält sig eller står på reservlistan, och får besked om tiden eller platsen ändras.}}',
  'session.form.changed_meanwhile':
    'Någon annan ändrade det här under tiden. Det du skrev finns kvar. Nu står det: {now}. Spara igen om det du skrev ska gälla i stället.',
  'session.problem.missing': 'Fyll i det här också.',
  'session.problem.in_the_past': 'Den tiden har redan passerat. Välj en senare.',
  'session.problem.hour_does_not_exist':
    'Klockan ställs fram den natten, så den timmen finns inte. Välj en tidigare eller senare tid.',
  'session.problem.end_before_start': 'Sluttiden måste ligga efter starttiden, samma dag. Välj en senare sluttid.',
  'session.problem.place_too_long': 'Det blev lite långt: använd högst {most} tecken.',
  'session.problem.not_a_whole_number': 'Skriv ett heltal från 1 till {most}.',
  'session.problem.seats_above_cap': 'Högst {most} får komma in samtidigt. Skriv {most} eller färre.',
  'session.problem.sign_up_after_start':
    'Sista anmälningsdag kan inte vara efter tillfället. Välj samma dag eller en tidigare.',
  'session.problem.sign_up_in_the_past': 'Den dagen har redan passerat. Välj i dag eller senare.',
  'session.planned':
    'Planerat: *{name}*, {when}, {place}. {count, plural, =0 {Ingen i gruppen saknar det just nu, så ingen blir inbjuden.} one {En person saknar det och blir inbjuden.} other {# personer saknar det och blir inbjudna.}} Se det med `/visit tillfälle`.',
  'session.changed': 'Sparat: *{name}*, {when}, {place}. Alla som berörs får besked.',
  'session.call_off': 'Ställ in tillfället',
  'session.call_off_submit': 'Ställ in',
  'session.call_off_keep': 'Behåll tillfället',
  'session.call_off_told':
    '{count, plural, =0 {Ingen har anmält sig, så ingen behöver få besked.} one {En person får besked.} other {# personer får besked.}} Ett inställt tillfälle går inte att återställa, men du kan planera ett nytt.',
  'session.called_off':
    'Inställt: *{name}*, {when}. {count, plural, =0 {Ingen hade anmält sig.} one {En person får besked.} other {# personer får besked.}}',
  'session.tell_others': 'Säg själv till dem som skulle hålla i det eller ta emot er: de får inget besked av mig.',
  'session.attendance': 'Vilka kom?',
  'session.attendance_label': 'Kryssa för dem som kom',
  'session.attendance_hint': 'Då räknas kravet som klart för dem, och de får besked. Du kan rätta här när du vill.',
  'session.attendance_own':
    'Du är själv anmäld. Någon annan noterar om du kom: en annan ledare eller en nationell samordnare.',
  'session.attendance_nobody': 'Ingen hade anmält sig, så det finns ingen närvaro att fylla i.',
  'session.attendance_done':
    '{count, plural, =0 {Noterat: ingen kom.} one {Noterat: en person kom och är klar med *{name}*.} other {Noterat: # personer kom och är klara med *{name}*.}}',
  'session.refused.session_gone':
    'Det tillfället är inte planerat längre. Se vad som är planerat med `/visit tillfälle`.',
  'session.refused.session_called_off': 'Det tillfället är inställt. Se vad som är planerat med `/visit tillfälle`.',
  'session.refused.session_begun':
    'Det tillfället har börjat, så det går inte att ändra. Notera vilka som kom med `/visit tillfälle`.',
  'session.refused.session_not_begun': 'Det tillfället har inte börjat än. Notera vilka som kom när det har börjat.',
  'session.refused.session_changed_meanwhile':
    'Någon annan ändrade det här under tiden. Öppna det igen med `/visit tillfälle` och se hur det är nu.',
  'session.refused.closed':
    'Besöken där har upphört, så inget nytt planeras. Se dina andra grupper med `/visit tillfälle`.',
  'session.refused.not_yours': 'Det kan bara gruppens ledare göra. Se dina egna tillfällen med `/visit tillfälle`.',

  'sign_up.done': 'Du är anmäld: *{name}*, {when}, {place}. Jag påminner dig kvällen innan.',
  'sign_up.in_line':
    'Alla platser är tagna. Du är nummer {number} på reservlistan till *{name}*, {when}: blir en plats ledig frågar jag dig.',
  'sign_up.withdrawn': 'Du är inte längre anmäld till *{name}*, {when}. Tack för att du säger till.',
  'sign_up.declined': 'Tack för svaret: platsen går till nästa på reservlistan till *{name}*, {when}.',
  'sign_up.withdraw': 'Lämna återbud',
  'sign_up.withdraw_spoken': 'Lämna återbud {when}: {name}',
  'sign_up.take': 'Ta platsen',
  'sign_up.decline': 'Nej tack',
  'sign_up.refused.session_gone': 'Det tillfället är inte planerat längre. Se dina nästa steg med `/visit utbildning`.',
  'sign_up.refused.session_called_off': 'Det tillfället är inställt. Se när nästa är med `/visit utbildning`.',
  'sign_up.refused.session_begun': 'Det tillfället har redan börjat. Se när nästa är med `/visit utbildning`.',
  'sign_up.refused.sign_up_over':
    'Sista anmälningsdag var {until}. Fråga {who} om du kan komma ändå, eller se när nästa är med `/visit utbildning`.',
  'sign_up.refused.not_invited':
    'Det tillfället är för medlemmar i en annan grupp. Se vad som finns för dig med `/visit utbildning`.',
  'sign_up.refused.already_done':
    'Du är redan klar med det, så du behöver inte komma. Se hur det ser ut för dig med `/visit utbildning`.',
  'sign_up.refused.not_signed_up':
    'Du är inte anmäld till det tillfället. Se hur det ser ut för dig med `/visit utbildning`.',
  'sign_up.refused.offer_over':
    'Den platsen har gått vidare till någon annan. Du kan anmäla dig till reservlistan igen med `/visit utbildning`.',

  'notice.session_offered':
    '*{name}*: {when}, {place}. Det här saknas för dig. Det finns {seats, plural, one {# plats} other {# platser}}. Anmäl dig senast {until}.',
  'notice.session_place_offered':
    'En plats har blivit ledig för dig: *{name}*, {when}, {place}. Den är din om du tar den senast {until}; sedan frågar jag nästa på reservlistan.',
  'notice.session_changed': '*{name}* har ändrats. Nu: *{when}*, {place}.',
  'notice.session_changed.before': 'Tidigare: {when}',
  'notice.session_changed.next': 'Passar det fortfarande? Då behöver du inte göra något. Annars lämnar du återbud.',
  'notice.session_to_reserve':
    'Tyvärr har platserna blivit färre, så nu står du på reservlistan, före dem som anmälde sig senare. Blir en plats ledig frågar jag dig.',
  'notice.session_called_off':
    'Inställt: *{name}*, {when}. Du behöver alltså inte komma. Se när nästa är med `/visit utbildning`.',
  'notice.session_unmarked': 'Vilka kom till *{name}*, {when}? När du har noterat det räknas kravet som klart för dem.',
  'notice.session_unmarked.next': 'Notera vilka som kom',

  'session.reminder': 'Påminnelse: *{name}*, {when}, {place}.',
  'session.reminder.next': 'Kan du inte komma? Lämna återbud så snart du vet, så kan någon annan få platsen.',
  'session.correction':
    'Du kan strax få en påminnelse om *{name}*, {when}, som inte längre stämmer: något har ändrats sedan den skrevs. `/visit utbildning` visar vad som gäller.',
  'session.home': 'Studiebesök och kurser för dig',
  'session.home.signed_up': 'Du är anmäld',
  'session.home.in_line': 'Du är nummer {number} på reservlistan',
  'session.home.offered': 'En plats är ledig för dig: svara senast {until}',
  'session.home.open': 'Anmäl dig senast {until}',

  'calendar.add': 'Lägg i kalendern',
  'calendar.add_spoken': 'Lägg i kalendern: {when}',
  'calendar.off': 'Stryk i min kalender',
  'calendar.off_spoken': 'Stryk i min kalender: {when}',
  'calendar.sent_off': '*{when}* är inställt. Öppna filen nedan, så stryker din kalender det.',
  'calendar.sent': 'Här är *{when}* till din kalender: öppna filen nedan på telefonen eller datorn.',
  'calendar.answer': 'Jag har skickat en kalenderfil i våra direktmeddelanden.',
  'calendar.visit': 'Besök: {facility}',
  'calendar.not_yours': 'Du är inte anmäld där längre. Se dina besök med `/visit mina`.',
  'calendar.file': 'besokstid.ics',
} as const satisfies Record<keyof typeof english, string>;
