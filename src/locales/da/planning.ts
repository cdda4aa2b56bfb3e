import type { planning as english } from '../en/planning.js';

export const planning = {
  'plan.title': 'Planlæg besøg',
  'plan.place': '*{facility}* · {group}',
  'plan.state.draft':
    'Kladde: kun gruppens besøgsledere ser den. Hvert besøg gemmes, når du tilføjer eller ændrer det; de frivillige ser ugen, når du slår den op.',
  'plan.state.posted':
    'Slået op i {channel}. Det, du ændrer her, gælder med det samme: skemaet i kanalen opdateres, og de berørte får besked.',
  'plan.facility.paused':
    'Besøgene her er på pause. Du kan planlægge, men ingen kan tage et besøg, før de går i gang igen.',
  'plan.facility.starting_up':
    'Besøgene her er ikke begyndt endnu. Du kan planlægge, men ingen kan tage et besøg, før de er i gang.',
  'plan.facility.closed': 'Besøgene her er ophørt, så ingen kan tage et besøg.',
  'plan.holidays': 'Helligdage i denne uge: {holidays}.',
  'plan.empty': 'Ingen besøg i denne uge endnu. Tilføj et, eller kopiér sidste uge.',
  'plan.party.exact': '{count, plural, one {# frivillig} other {# frivillige}}',
  'plan.party.range': '{minimum}–{maximum} frivillige',
  'plan.visit.coming': 'Kommer: {people}',
  'plan.visit.nobody': 'Ingen har taget det endnu',
  'plan.visit.cleared': 'der er grønt lys',
  'plan.visit.not_cleared': 'venter på grønt lys',
  'plan.visit.begun': 'er begyndt eller overstået',
  'plan.visit.called_off_by_us': 'Aflyst af os',
  'plan.visit.called_off_by_facility': 'Aflyst af fængslet eller arresthuset',
  'plan.menu.change': 'Ret',
  'plan.menu.call_off': 'Aflys',
  'plan.menu.remove': 'Fjern',
  'plan.cleared.label':
    'Grønt lys fra {kind, select, remand_prison {arresthuset} prison {fængslet} other {fængslet eller arresthuset}}',
  'plan.cleared.hint': 'Sæt flueben ved de besøg, de har sagt ja til. Kun fluebenet gemmes, intet andet.',
  'plan.add': 'Tilføj et besøg',
  'plan.copy': 'Kopiér sidste uge',
  'plan.other_week': 'En anden uge',
  'plan.copied':
    '{count, plural, =0 {Intet at kopiere: sidste uges besøg er her allerede, eller der var ingen.} one {Ét besøg blev kopieret fra sidste uge.} other {# besøg blev kopieret fra sidste uge.}}',
  'plan.removed': 'Besøget blev fjernet.',
  'plan.left':
    'Ikke længere i kanalen, men har stadig en plads. Tal med dem først: pladsen er deres, til nogen giver den fri.',
  'plan.left.place': '{person} · {when}',
  'plan.left.free': 'Giv pladsen fri',
  'plan.pattern.label': 'Ugemønster',
  'plan.pattern.option': 'Brug denne uge som vores ugemønster fremover',
  'plan.pattern.hint': 'Nye uger foreslås ud fra det.',
  'plan.posting.label': 'Når du gemmer',
  'plan.posting.now': 'Slå op i kanalen nu',
  'plan.posting.draft': 'Gem som kladde',
  'plan.changed_meanwhile':
    '{who} ændrede ugen, mens du havde den åben. Sådan er den nu; dine egne flueben er her stadig. Se den igennem, og tryk igen.',
  'plan.told.posted':
    'Slået op i {channel}: *{week}*. Nu kan de frivillige tage besøg, og skemaet fyldes op efterhånden. Vil du ændre noget senere, så åbn ugen igen med `/visit planlæg {iso}`.',
  'plan.told.draft':
    'Gemt som kladde: *{week}*. Kun besøgsledere ser den. Når den er klar, slår du den op med `/visit planlæg {iso}`.',
  'plan.told.saved': 'Gemt: *{week}*. Skemaet i {channel} viser, hvordan det er nu.',
  'plan.error.nothing_to_post': 'Der er intet besøg at slå op endnu. Tilføj et først, eller gem en kladde.',
  'plan.choose_group': 'Hvilken gruppe vil du planlægge for?',

  'shift.title.add': 'Tilføj et besøg',
  'shift.title.change': 'Ret besøget',
  'shift.place': '*{facility}* · {week}',
  'shift.date': 'Dag',
  'shift.date.choose': 'Vælg en dag',
  'shift.start': 'Begynder',
  'shift.end': 'Slutter',
  'shift.time.choose': 'Vælg et tidspunkt',
  'shift.format': 'Hvordan I mødes',
  'shift.minimum': 'Mindst så mange frivillige',
  'shift.minimum.hint': 'Med færre bliver besøget ikke til noget.',
  'shift.maximum': 'Højst så mange frivillige',
  'shift.told':
    '{count, plural, =0 {} one {{people} har en plads og får besked, hvis tiden eller formen ændres.} other {{people} har pladser og får besked, hvis tiden eller formen ændres.}}',
  'shift.changed_meanwhile':
    '{who} ændrede ugen, mens du skrev. Det, du skrev, er her stadig. Nu står der: {now}. Gem igen for at sætte dit ind i stedet.',
  'shift.added_meanwhile':
    '{who} ændrede ugen, mens du skrev. Det, du skrev, er her stadig. Gem igen for at tilføje besøget.',
  'shift.problem.missing': 'Udfyld også det her.',
  'shift.problem.outside_week': 'Den dag ligger i en anden uge. Vælg en dag i denne uge.',
  'shift.problem.in_the_past': 'Det tidspunkt har allerede været. Vælg et senere.',
  'shift.problem.hour_does_not_exist':
    'Uret stilles frem den nat, så den time findes ikke. Vælg et tidligere eller senere tidspunkt.',
  'shift.problem.end_before_start': 'Slutningen skal ligge efter begyndelsen, samme dag. Vælg en senere sluttid.',
  'shift.problem.too_long':
    'Et besøg varer højst {hours, plural, one {# time} other {# timer}}. Vælg en tidligere sluttid.',
  'shift.problem.not_a_whole_number': 'Skriv et helt tal, for eksempel 2.',
  'shift.problem.minimum_below_programme':
    'Besøgene her kræver mindst {least, plural, one {# frivillig} other {# frivillige}}. Skriv {least} eller flere.',
  'shift.problem.minimum_above_maximum': 'Det er flere end det største antal. Sænk det her, eller hæv det andet.',
  'shift.problem.maximum_above_cap': 'Højst {most} må komme på én gang. Skriv {most} eller færre.',
  'shift.problem.more_have_claimed':
    '{claimed, plural, one {# person har} other {# personer har}} allerede en plads. Skriv {claimed} eller flere.',

  'call_off.title': 'Aflys besøget',
  'call_off.submit': 'Aflys',
  'call_off.visit': '*{when}*\n{facility}',
  'call_off.changed_meanwhile': '{who} ændrede ugen imens. Sådan er besøget nu. Tryk én gang til for at aflyse det.',
  'call_off.told':
    '{count, plural, =0 {Ingen har en plads, så ingen skal have besked.} one {{people} får besked.} other {{people} får besked: # personer.}}',
  'call_off.label': 'Hvem aflyser?',
  'call_off.by_us': 'Det gør vi',
  'call_off.by_facility': 'Det gør fængslet eller arresthuset',
  'call_off.no_reason':
    'De behøver ikke sige hvorfor, og vi skriver det ikke ned. Det lægges aldrig en frivillig til last. Et aflyst besøg kan ikke hentes tilbage, men du kan tilføje et nyt.',
  'call_off.done':
    'Besøget {when} er aflyst. {count, plural, =0 {Ingen havde en plads.} one {Én person får besked.} other {# personer får besked.}}',
} as const satisfies Record<keyof typeof english, string>;
