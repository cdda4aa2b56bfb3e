import type { sessions as english } from '../en/sessions.js';

export const sessions = {
  'word.session': 'arrangement',
  'heard.session': 'arrangement, arrangementer, møde, studiebesøg, hold, fremmøde',
  'session.title': 'Studiebesøg og kurser',
  'session.none': 'Der er ikke planlagt noget. Planlæg et arrangement, så bliver de, der mangler det, inviteret.',
  'session.nothing_to_plan':
    'Ingen af kravene her er et kursus, et studiebesøg eller lignende, så der er ikke noget at planlægge. Landskontoret kan ændre kravene med `/visit krav`.',
  'session.open': 'Studiebesøg og kurser',
  'session.plan': 'Planlæg et arrangement',
  'session.plan_spoken': 'Planlæg et arrangement for {group}',
  'session.plan_for': 'For {group}',
  'session.every_group': 'alle grupper',
  'session.line': '*{name}*\n{when} · {place}',
  'session.places':
    '{taken} af {seats, plural, one {# plads} other {# pladser}} taget{line, plural, =0 {} other {, # på ventelisten}}',
  'session.people': 'Tilmeldte: {people}',
  'session.people_more': '{count, plural, one {# til} other {# til}}',
  'session.marked': 'Fremmødet er noteret',
  'session.not_marked': 'Fremmødet er ikke noteret endnu',
  'session.menu.change': 'Ret',
  'session.menu.call_off': 'Aflys',
  'session.menu.attendance': 'Noter, hvem der kom',
  'session.more': '{count, plural, one {Og # til.} other {Og # til.}}',

  'session.form.plan': 'Planlæg et arrangement',
  'session.form.change': 'Ret arrangementet',
  'session.form.requirement': 'Hvilket krav det opfylder',
  'session.form.requirement_hint': 'De i gruppen, der mangler det, bliver inviteret. Ingen andre bliver forstyrret.',
  'session.form.date': 'Dag',
  'session.form.start': 'Begynder',
  'session.form.end': 'Slutter',
  'session.form.place': 'Hvor I mødes',
  'session.form.place_hint': 'Kun stedet.',
  'session.form.seats': 'Pladser',
  'session.form.seats_hint': 'De, der tilmelder sig derefter, kommer på ventelisten.',
  'session.form.sign_up_until': 'Sidste dag for tilmelding',
  'session.form.sign_up_until_hint': 'Er feltet tomt, er fristen dagen før.',
  'session.form.told':
    '{count, plural, =0 {Ingen har tilmeldt sig endnu.} one {Én person er tilmeldt eller på ventelisten og får besked, hvis tiden eller stedet ændres.} other {# personer er tilmeldt eller på ventelisten og får besked, hvis tiden eller stedet ændres.}}',
  'session.form.changed_meanwhile':
    'En anden har rettet det her i mellemtiden. Det, du skrev, er her stadig. Nu står der: {now}. Gem igen, hvis det, du skrev, skal gælde i stedet.',
  'session.problem.missing': 'Udfyld også det her.',
  'session.problem.in_the_past': 'Det tidspunkt er forbi. Vælg et senere.',
  'session.problem.hour_does_not_exist':
    'Uret stilles frem den nat, så den time findes ikke. Vælg et tidligere eller senere tidspunkt.',
  'session.problem.end_before_start': 'Sluttidspunktet skal ligge efter starttidspunktet samme dag. Vælg et senere.',
  'session.problem.place_too_long': 'Det blev lidt langt: Brug højst {most} tegn.',
  'session.problem.not_a_whole_number': 'Skriv et helt tal fra 1 til {most}.',
  'session.problem.seats_above_cap': 'Højst {most} må komme ind ad gangen. Skriv {most} eller færre.',
  'session.problem.sign_up_after_start': 'Fristen skal ligge før begyndelsen. Vælg samme dag eller en tidligere dag.',
  'session.problem.sign_up_in_the_past': 'Den dag er forbi. Vælg i dag eller senere.',
  'session.planned':
    'Planlagt: *{name}*, {when}, {place}. {count, plural, =0 {Ingen i gruppen mangler det lige nu, så ingen bliver inviteret.} one {Én person mangler det og bliver inviteret.} other {# personer mangler det og bliver inviteret.}} Se det med `/visit arrangement`.',
  'session.changed': 'Gemt: *{name}*, {when}, {place}. Alle, det vedrører, får besked.',
  'session.call_off': 'Aflys arrangementet',
  'session.call_off_submit': 'Aflys',
  'session.call_off_keep': 'Behold arrangementet',
  'session.call_off_told':
    '{count, plural, =0 {Ingen har tilmeldt sig, så ingen behøver besked.} one {Én person får besked.} other {# personer får besked.}} Et aflyst arrangement kan ikke hentes tilbage, men du kan planlægge et nyt.',
  'session.called_off':
    'Aflyst: *{name}*, {when}. {count, plural, =0 {Ingen havde tilmeldt sig.} one {Én person får besked.} other {# personer får besked.}}',
  'session.tell_others': 'Giv selv dem besked, som skulle holde det eller tage imod jer: De hører det ikke fra mig.',
  'session.attendance': 'Hvem kom?',
  'session.attendance_label': 'Sæt flueben ved dem, der kom',
  'session.attendance_hint': 'Så har de opfyldt det og får besked. Du kan rette her, når du vil.',
  'session.attendance_own': 'Du er selv tilmeldt. En anden besøgsleder eller landskontoret noterer, om du kom.',
  'session.attendance_nobody': 'Ingen havde tilmeldt sig, så der er ingen at notere.',
  'session.attendance_done':
    '{count, plural, =0 {Noteret: Ingen kom.} one {Noteret: Én person kom og har opfyldt *{name}*.} other {Noteret: # personer kom og har opfyldt *{name}*.}}',
  'session.refused.session_gone':
    'Det arrangement er ikke længere planlagt. `/visit arrangement` viser, hvad der er planlagt.',
  'session.refused.session_called_off': 'Det arrangement er aflyst. `/visit arrangement` viser, hvad der er planlagt.',
  'session.refused.session_begun':
    'Det arrangement er begyndt og kan ikke rettes. Noter fremmødet med `/visit arrangement`.',
  'session.refused.session_not_begun':
    'Det arrangement er ikke begyndt endnu. Noter, hvem der kom, når det er begyndt.',
  'session.refused.session_changed_meanwhile':
    'En anden har rettet det i mellemtiden. Åbn det igen med `/visit arrangement`, og se, hvordan det er nu.',
  'session.refused.closed':
    'Besøgene dér er ophørt, så der planlægges ikke noget nyt. Se dine andre grupper med `/visit arrangement`.',
  'session.refused.not_yours':
    'Det kan kun gruppens besøgsledere gøre. Se dine egne arrangementer med `/visit arrangement`.',

  'sign_up.done': 'Du er tilmeldt: *{name}*, {when}, {place}. Jeg minder dig om det aftenen før.',
  'sign_up.in_line':
    'Alle pladser er taget. Du er nummer {number} på ventelisten til *{name}*, {when}: Bliver en plads ledig, spørger jeg dig.',
  'sign_up.withdrawn': 'Du er ikke længere tilmeldt *{name}*, {when}. Tak, fordi du siger til.',
  'sign_up.declined': 'Tak for svaret: Pladsen går til den næste på ventelisten til *{name}*, {when}.',
  'sign_up.withdraw': 'Meld afbud',
  'sign_up.withdraw_spoken': 'Meld afbud {when}: {name}',
  'sign_up.take': 'Tag pladsen',
  'sign_up.decline': 'Nej tak',
  'sign_up.refused.session_gone':
    'Det arrangement er ikke længere planlagt. Se dine næste skridt med `/visit uddannelse`.',
  'sign_up.refused.session_called_off': 'Det arrangement er aflyst. Se næste dato med `/visit uddannelse`.',
  'sign_up.refused.session_begun': 'Det arrangement er allerede begyndt. Se næste dato med `/visit uddannelse`.',
  'sign_up.refused.sign_up_over':
    'Sidste dag for tilmelding var {until}. Spørg {who}, om du kan komme alligevel, eller se næste dato med `/visit uddannelse`.',
  'sign_up.refused.not_invited':
    'Det arrangement er for en anden gruppe. `/visit uddannelse` viser, hvad der er til dig.',
  'sign_up.refused.already_done':
    'Det har du allerede opfyldt, så du behøver ikke komme. Se din status med `/visit uddannelse`.',
  'sign_up.refused.not_signed_up': 'Du er ikke tilmeldt det arrangement. Se din status med `/visit uddannelse`.',
  'sign_up.refused.offer_over':
    'Den plads er gået videre til en anden. Du kan tilmelde dig igen og komme på ventelisten med `/visit uddannelse`.',

  'notice.session_offered':
    '*{name}*: {when}, {place}. Du mangler det endnu. Der er {seats, plural, one {# plads} other {# pladser}}. Tilmeld dig senest {until}.',
  'notice.session_place_offered':
    'En plads er blevet ledig til dig: *{name}*, {when}, {place}. Den er din, hvis du tager den senest {until}; derefter spørger jeg den næste på ventelisten.',
  'notice.session_changed': 'Der er en ændring: *{name}* er nu *{when}*, {place}.',
  'notice.session_changed.before': 'Før: {when}',
  'notice.session_changed.next': 'Passer det stadig? Så skal du ikke gøre noget. Ellers melder du afbud.',
  'notice.session_to_reserve':
    'Der er desværre blevet færre pladser, så nu står du på ventelisten, foran dem, der tilmeldte sig senere. Bliver en plads ledig, spørger jeg dig.',
  'notice.session_called_off':
    'Aflyst: *{name}*, {when}. Du skal altså ikke af sted. Se næste dato med `/visit uddannelse`.',
  'notice.session_unmarked': 'Hvem kom til *{name}*, {when}? Når du har noteret det, er kravet opfyldt for dem.',
  'notice.session_unmarked.next': 'Noter, hvem der kom',

  'session.reminder': 'En påmindelse: *{name}*, {when}, {place}.',
  'session.reminder.next': 'Kan du ikke komme? Meld afbud, så snart du ved det, så en anden kan få pladsen.',
  'session.correction':
    'Måske får du lige nu en påmindelse om *{name}*, {when}. Noget er ændret, siden den blev skrevet: `/visit uddannelse` viser, hvad der gælder.',
  'session.home': 'Studiebesøg og kurser til dig',
  'session.home.signed_up': 'Du er tilmeldt',
  'session.home.in_line': 'Du er nummer {number} på ventelisten',
  'session.home.offered': 'En plads er ledig til dig: Svar senest {until}',
  'session.home.open': 'Tilmeld dig senest {until}',

  'calendar.add': 'Læg i kalenderen',
  'calendar.add_spoken': 'Læg i kalenderen: {when}',
  'calendar.off': 'Slet i min kalender',
  'calendar.off_spoken': 'Slet i min kalender: {when}',
  'calendar.sent_off': '*{when}* er aflyst. Åbn filen nedenfor, så streger din kalender det ud.',
  'calendar.sent': 'Her er *{when}* til din kalender: Åbn filen nedenfor på telefonen eller computeren.',
  'calendar.answer': 'Jeg har sendt en kalenderfil i vores direkte beskeder.',
  'calendar.visit': 'Besøg: {facility}',
  'calendar.not_yours': 'Du har ikke længere en plads dér. Se dine besøg med `/visit mine`.',
  'calendar.file': 'besogstid.ics',
} as const satisfies Record<keyof typeof english, string>;
