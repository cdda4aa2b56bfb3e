import type { sessions as english } from '../en/sessions.js';

export const sessions = {
  'session.title': 'Studiebesøg og kurser',
  'session.none': 'Der er ikke planlagt noget. Planlæg et hold, så bliver de, der har brug for det, spurgt.',
  'session.nothing_to_plan':
    'Ingen af kravene her er et kursus, et studiebesøg eller lignende, så der er ikke noget at planlægge. Landskontoret kan ændre kravene med `/visit krav`.',
  'session.open': 'Studiebesøg og kurser',
  'session.plan': 'Planlæg et hold',
  'session.plan_spoken': 'Planlæg et hold for {group}',
  'session.plan_for': 'For {group}',
  'session.every_group': 'alle grupper',
  'session.line': '*{name}*\n{when} · {place}',
  'session.places':
    '{taken} af {seats, plural, one {# plads} other {# pladser}} taget{line, plural, =0 {} other {, # på ventelisten}}',
  'session.people': 'Tilmeldte: {people}',
  'session.people_more': '{count, plural, one {# mere} other {# mere}}',
  'session.marked': 'fremmødet er noteret',
  'session.not_marked': 'hvem der kom, er ikke noteret endnu',
  'session.menu.change': 'Ret',
  'session.menu.call_off': 'Aflys',
  'session.menu.attendance': 'Notér, hvem der kom',
  'session.more': '{count, plural, one {Og # mere.} other {Og # mere.}}',

  'session.form.plan': 'Planlæg et hold',
  'session.form.change': 'Ret holdet',
  'session.form.about': '{name}',
  'session.form.requirement': 'Hvad det gælder',
  'session.form.requirement_hint': 'De i gruppen, der mangler det, bliver spurgt. Ingen andre bliver forstyrret.',
  'session.form.date': 'Dag',
  'session.form.start': 'Begynder',
  'session.form.end': 'Slutter',
  'session.form.place': 'Hvor I mødes',
  'session.form.place_hint': 'Kun stedet. Aldrig noget om dem, I besøger.',
  'session.form.seats': 'Pladser',
  'session.form.seats_hint': 'De, der tilmelder sig derefter, kommer på ventelisten.',
  'session.form.sign_up_until': 'Sidste dag for tilmelding',
  'session.form.sign_up_until_hint': 'Lad feltet stå tomt for dagen før.',
  'session.form.told':
    '{count, plural, =0 {Ingen har tilmeldt sig endnu.} one {Én person er tilmeldt eller på ventelisten og får besked, hvis tiden eller stedet ændres.} other {# personer er tilmeldt eller på ventelisten og får besked, hvis tiden eller stedet ændres.}}',
  'session.form.changed_meanwhile':
    'En anden har rettet det her imens. Det, du skrev, er her stadig. Nu står der: {now}. Gem igen for at sætte dit ind i stedet.',
  'session.problem.missing': 'Udfyld også det her.',
  'session.problem.in_the_past': 'Det tidspunkt har allerede været. Vælg et senere.',
  'session.problem.hour_does_not_exist':
    'Uret stilles frem den nat, så den time findes ikke. Vælg et tidligere eller senere tidspunkt.',
  'session.problem.end_before_start': 'Slutningen skal ligge efter begyndelsen, samme dag. Vælg en senere sluttid.',
  'session.problem.place_too_long': 'Det blev lidt langt: brug højst {most} tegn.',
  'session.problem.not_a_whole_number': 'Skriv et helt tal fra 1 til {most}.',
  'session.problem.seats_above_cap': 'Højst {most} må komme ind ad gangen. Skriv {most} eller færre.',
  'session.problem.sign_up_after_start': 'Man tilmelder sig, før holdet begynder. Vælg samme dag eller en tidligere.',
  'session.problem.sign_up_in_the_past': 'Den dag har allerede været. Vælg i dag eller senere.',
  'session.planned':
    'Planlagt: *{name}*, {when}, {place}. {count, plural, =0 {Ingen i gruppen mangler det lige nu, så ingen bliver spurgt.} one {Én person mangler det og bliver spurgt.} other {# personer mangler det og bliver spurgt.}} Se det med `/visit hold`.',
  'session.changed': 'Gemt: *{name}*, {when}, {place}. Alle, det vedrører, får besked.',
  'session.call_off': 'Aflys holdet',
  'session.call_off_submit': 'Aflys',
  'session.call_off_told':
    '{count, plural, =0 {Ingen har tilmeldt sig, så ingen behøver besked.} one {Én person får besked.} other {# personer får besked.}} Et aflyst hold kan ikke hentes tilbage, men du kan planlægge et nyt.',
  'session.called_off':
    'Aflyst: *{name}*, {when}. {count, plural, =0 {Ingen havde tilmeldt sig.} one {Én person får besked.} other {# personer får besked.}}',
  'session.attendance': 'Hvem kom?',
  'session.attendance_label': 'Sæt kryds ved dem, der kom',
  'session.attendance_hint': 'Så har de gennemført det og får besked. Du kan rette her, når du vil.',
  'session.attendance_own':
    'Du er selv tilmeldt. Om du kom, noterer en anden: en besøgsleder mere eller landskontoret.',
  'session.attendance_nobody': 'Ingen havde tilmeldt sig, så der er ingen at notere.',
  'session.attendance_done':
    '{count, plural, =0 {Noteret: ingen kom.} one {Noteret: én person kom og har gennemført *{name}*.} other {Noteret: # personer kom og har gennemført *{name}*.}}',
  'session.refused.session_gone': 'Det hold er ikke længere planlagt. Se, hvad der er planlagt, med `/visit hold`.',
  'session.refused.session_called_off': 'Det hold er aflyst. Se, hvad der er planlagt, med `/visit hold`.',
  'session.refused.session_begun':
    'Det hold er begyndt, så det kan ikke rettes. Notér, hvem der kom, med `/visit hold`.',
  'session.refused.session_not_begun': 'Det hold er ikke begyndt endnu. Notér, hvem der kom, når det er begyndt.',
  'session.refused.session_changed_meanwhile':
    'En anden har rettet det her imens. Åbn det igen med `/visit hold`, og se, hvordan det er nu.',
  'session.refused.closed':
    'Besøgene der er ophørt, så der planlægges ikke noget nyt. Se dine andre grupper med `/visit hold`.',
  'session.refused.not_yours': 'Det kan kun gruppens besøgsledere gøre. Se dine egne hold med `/visit hold`.',

  'sign_up.done': 'Du er tilmeldt: *{name}*, {when}, {place}. Jeg minder dig om det aftenen før.',
  'sign_up.in_line':
    'Alle pladser er taget. Du er nummer {number} på ventelisten til *{name}*, {when}: bliver en plads ledig, spørger jeg dig.',
  'sign_up.withdrawn': 'Du er ikke længere tilmeldt *{name}*, {when}. Tak, fordi du siger til.',
  'sign_up.declined': 'Tak for svaret: pladsen går til den næste på ventelisten til *{name}*, {when}.',
  'sign_up.withdraw': 'Meld mig fra',
  'sign_up.withdraw_spoken': 'Meld mig fra {name} {when}',
  'sign_up.take': 'Tag pladsen',
  'sign_up.decline': 'Nej tak',
  'sign_up.refused.session_gone': 'Det hold er ikke længere planlagt. Se dine næste skridt med `/visit uddannelse`.',
  'sign_up.refused.session_called_off': 'Det hold er aflyst. Se, hvornår det næste er, med `/visit uddannelse`.',
  'sign_up.refused.session_begun': 'Det hold er allerede begyndt. Se, hvornår det næste er, med `/visit uddannelse`.',
  'sign_up.refused.sign_up_over':
    'Tilmeldingen lukkede {until}. Spørg {who}, om du kan komme alligevel, eller se, hvornår det næste er, med `/visit uddannelse`.',
  'sign_up.refused.not_invited':
    'Det hold er for medlemmer af en anden gruppe. Se, hvad der er til dig, med `/visit uddannelse`.',
  'sign_up.refused.already_done':
    'Du har allerede gennemført det, så du behøver ikke komme. Se, hvordan det ser ud for dig, med `/visit uddannelse`.',
  'sign_up.refused.not_signed_up':
    'Du er ikke tilmeldt det hold. Se, hvordan det ser ud for dig, med `/visit uddannelse`.',
  'sign_up.refused.offer_over':
    'Den plads er gået videre til en anden. Du kan tilmelde dig igen og komme på ventelisten med `/visit uddannelse`.',

  'notice.session_offered':
    '*{name}*: {when}, {place}. Du har brug for det, og der er {seats, plural, one {# plads} other {# pladser}}. Tilmeld dig senest {until}.',
  'notice.session_place_offered':
    'En plads er blevet ledig til dig: *{name}*, {when}, {place}. Den er din, hvis du tager den senest {until}; derefter spørger jeg den næste på ventelisten.',
  'notice.session_changed': 'Noget er ændret ved *{name}*. Nu: *{when}*, {place}.',
  'notice.session_changed.before': 'Før: {when}',
  'notice.session_changed.next': 'Passer det stadig? Så behøver du ikke gøre noget. Ellers melder du fra.',
  'notice.session_to_reserve':
    'Der er desværre blevet færre pladser: du står på ventelisten nu, foran dem, der kom senere. Bliver en plads ledig, spørger jeg dig.',
  'notice.session_called_off':
    '*{name}*, {when}, er aflyst, så du har den tid for dig selv. Se, hvornår det næste er, med `/visit uddannelse`.',
  'notice.session_unmarked': 'Hvem kom til *{name}*, {when}? Når du har noteret det, har de gennemført det.',
  'notice.session_unmarked.next': 'Notér, hvem der kom',

  'session.reminder': 'En påmindelse: *{name}*, {when}, {place}.',
  'session.reminder.next': 'Kan du ikke komme? Meld fra, så snart du ved det, så kan en anden.',
  'session.correction':
    'Omkring nu får du måske en påmindelse om *{name}*, {when}. Noget er ændret, siden den blev skrevet: `/visit uddannelse` viser, hvordan det er.',
  'session.home': 'Studiebesøg og kurser til dig',
  'session.home.signed_up': 'Du er tilmeldt',
  'session.home.in_line': 'Du er nummer {number} på ventelisten',
  'session.home.offered': 'En plads er ledig til dig indtil {until}',
  'session.home.open': 'Tilmeld dig senest {until}',

  'calendar.add': 'Læg i kalenderen',
  'calendar.add_spoken': 'Læg i kalenderen: {when}',
  'calendar.sent': 'Her er *{when}* til din kalender: åbn filen nedenfor på telefonen eller computeren.',
  'calendar.answer': 'Jeg har sendt en kalenderfil i vores direkte beskeder.',
  'calendar.visit': 'Besøg: {facility}',
  'calendar.not_yours': 'Du har ikke en plads der længere. Se dine besøg med `/visit mine`.',
  'calendar.file': 'besogstid.ics',
} as const satisfies Record<keyof typeof english, string>;
