import type { planning as english } from '../en/planning.js';

export const planning = {
  'word.plan': 'planlæg',
  'heard.plan': 'planlæg, planlägg',
  'heard.call_off': 'aflys, aflyse',
  'plan.title': 'Planlæg besøg',
  'plan.place': '*{facility}* · {group}',
  'plan.state.draft':
    'Kladde: Kun gruppens besøgsledere ser den. Hvert besøg gemmes, når du tilføjer eller ændrer det; de frivillige ser ugen, når du slår den op.',
  'plan.state.posted':
    'Slået op i {channel}. Det, du ændrer her, gælder med det samme: Skemaet i kanalen opdateres, og de berørte får besked.',
  'plan.facility.starting_up':
    'Besøgene her er ikke begyndt endnu. Du kan lave kladder og slå dem op, når en administrator har sat besøgene i gang med `/visit opsætning`. Studiebesøg og kurser kan du planlægge allerede nu.',
  'plan.facility.closed': 'Besøgene her er ophørt, så ingen kan melde sig til.',
  'plan.holidays': 'Helligdage og fridage i denne uge: {holidays}.',
  'plan.empty': 'Ingen besøg i denne uge endnu. Tilføj et, eller kopier sidste uge.',
  'plan.empty.resting':
    'Den faste ugeplan har ingen besøg i denne uge: Det næste er i uge {week}. Tilføj et, hvis I skal ses alligevel.',
  'plan.party.exact': '{count, plural, one {# frivillig} other {# frivillige}}',
  'plan.party.range': '{minimum}–{maximum} frivillige',
  'plan.visit.coming': 'Tilmeldt: {people}',
  'plan.visit.nobody': 'Ingen har meldt sig til endnu',
  'plan.visit.too_many':
    '{inside} kommer på samme tid her, og kun {most} må komme ind: Flyt eller aflys et besøg, eller bed nogen om at melde afbud',
  'plan.visit.cannot_all_run':
    'Med de andre besøg på dette tidspunkt skal mindst {needed} komme, og kun {most} må komme ind ad gangen: Flyt et, ellers kan ikke alle blive til noget',
  'plan.visit.shared':
    'Deler tidspunktet med et andet besøg: I alt må {most} komme ind ad gangen, så {left, plural, =0 {der ikke kan komme flere her} one {# til kan komme her} other {# til kan komme her}}',
  'plan.visit.begun': 'er begyndt eller slut',
  'plan.menu.change': 'Ret',
  'plan.menu.call_off': 'Aflys',
  'plan.menu.invite': 'Inviter nogen',
  'plan.menu.remove': 'Fjern',
  'plan.cleared.tick':
    'Grønt lys fra {kind, select, remand_prison {arresthuset} prison {fængslet} other {stedet}}: {when}',
  'plan.cleared.hint': 'Sæt flueben ved et besøg, når de har givet grønt lys. Kun fluebenet gemmes, intet andet.',
  'plan.add': 'Tilføj et besøg',
  'plan.copy': 'Kopier sidste uge',
  'plan.other_week': 'En anden uge',
  'plan.copied':
    '{count, plural, =0 {Intet at kopiere: Sidste uges besøg er her allerede, eller der var ingen.} one {Ét besøg blev kopieret fra sidste uge.} other {# besøg blev kopieret fra sidste uge.}}',
  'plan.removed': 'Besøget blev fjernet.',
  'plan.left':
    'Har forladt kanalen, men er stadig tilmeldt. Tal med dem først: De beholder pladsen, til nogen frigiver den.',
  'plan.left.place': '{person} · {when}',
  'plan.left.free': 'Frigiv pladsen',
  'plan.pattern.label': 'Fast ugeplan',
  'plan.pattern.option': 'Brug denne uge som vores faste ugeplan fremover',
  'plan.pattern.hint': 'Nye uger foreslås ud fra den.',
  'pattern.every_week': 'hver uge',
  'pattern.every': '{every, plural, =2 {hver anden uge} other {hver fjerde uge}}: uge {weeks} …',
  'pattern.resting': 'I den faste ugeplan, men ikke i denne uge:',
  'pattern.resting.line':
    '{when}, {every, plural, =2 {hver anden uge} other {hver fjerde uge}}: næste gang i uge {week}',
  'pattern.take_out': 'Tag ud af ugeplanen',
  'pattern.take_out.line': '{when}, næste gang i uge {week}',
  'pattern.taken_out': 'Taget ud af den faste ugeplan. Besøg, der allerede er planlagt, bliver stående.',
  'pattern.kept': 'Denne uge er nu jeres faste ugeplan.',
  'pattern.opened_ahead': 'Uger, der allerede er åbnet, ændres ikke af det: Se uge {weeks} igennem.',
  'plan.post': 'Slå op',
  'plan.save_draft': 'Gem som kladde',
  'plan.draft_saved': 'Kladden er gemt. Kun besøgsledere ser den, indtil du slår ugen op.',
  'plan.changed_meanwhile':
    '{who} ændrede ugen, mens du havde den åben. Sådan er den nu; dine egne flueben er her stadig. Se den igennem, og tryk igen.',
  'plan.told.posted':
    'Slået op i {channel}: *{week}*. Nu kan de frivillige melde sig til, og skemaet fyldes efterhånden op. Vil du ændre noget senere, så åbn ugen igen med `/visit planlæg {iso}`.',
  'plan.told.draft':
    'Gemt som kladde: *{week}*. Kun besøgsledere ser den. Når den er klar, slår du den op med `/visit planlæg {iso}`.',
  'plan.told.saved': 'Gemt: *{week}*. Skemaet i {channel} viser, hvordan det er nu.',
  'plan.error.nothing_to_post': 'Der er intet besøg at slå op endnu. Tilføj et først.',
  'plan.choose_group': 'Hvilken gruppe vil du planlægge for?',

  'shift.title.add': 'Tilføj et besøg',
  'shift.title.change': 'Ret besøget',
  'shift.place': '*{facility}* · {week}',
  'shift.date': 'Dag',
  'shift.date.choose': 'Vælg en dag',
  'shift.start': 'Begynder',
  'shift.end': 'Slutter',
  'shift.time.choose': 'Vælg et tidspunkt',
  'shift.again': 'En gang til',
  'shift.again.hint':
    'To tider i træk, eller to dage, er ét besøg: De tilmeldte kommer begge gange, og I tæller én gang.',
  'shift.again.none': 'Nej, én gang',
  'shift.again.same_day': 'Samme dag',
  'shift.again.next_day': 'Dagen efter',
  'shift.again.start': 'Begynder igen',
  'shift.again.end': 'Slutter igen',
  'shift.format': 'Hvordan I mødes',
  'shift.activities': 'Hvad I laver sammen',
  'shift.activities.hint': 'For besøg i gruppe. Aftal det med stedet, før du sætter flueben ved grønt lys.',
  'shift.minimum': 'Mindste antal frivillige',
  'shift.minimum.hint': 'Med færre bliver besøget ikke til noget.',
  'shift.maximum': 'Største antal frivillige',
  'shift.every': 'Hvor ofte',
  'shift.every.hint': 'Gælder, når du sætter kryds ved Fast ugeplan i planen.',
  'shift.told':
    '{count, plural, =0 {} one {{people} er tilmeldt og får besked, hvis tiden eller formen ændres.} other {{people} er tilmeldt og får besked, hvis tiden eller formen ændres.}}',
  'shift.changed_meanwhile':
    '{who} ændrede ugen, mens du skrev. Det, du skrev, er her stadig. Nu står der: {now}. Gem igen, hvis det, du skrev, skal gælde i stedet.',
  'shift.added_meanwhile':
    '{who} ændrede ugen, mens du skrev. Det, du skrev, er her stadig. Gem igen for at tilføje besøget.',
  'shift.problem.missing': 'Udfyld også det her.',
  'shift.problem.only_in_a_group': 'Det gælder besøg i gruppe. Vælg i gruppe ovenfor, eller fjern krydserne.',
  'shift.problem.outside_week': 'Den dag ligger i en anden uge. Vælg en dag i denne uge.',
  'shift.problem.in_the_past': 'Det tidspunkt er forbi. Vælg et senere.',
  'shift.problem.hour_does_not_exist':
    'Uret stilles frem den nat, så den time findes ikke. Vælg et tidligere eller senere tidspunkt.',
  'shift.problem.end_before_start': 'Sluttidspunktet skal ligge efter starttidspunktet samme dag. Vælg et senere.',
  'shift.problem.again_unchosen': 'Vælg samme dag eller dagen efter, eller ryd den anden tid.',
  'shift.problem.again_too_early': 'Den anden tid skal begynde, efter at den første er slut. Vælg en senere.',
  'shift.problem.again_next_week': 'Dagen efter ligger i næste uge. Planlæg den som sit eget besøg dér.',
  'shift.problem.too_long':
    'Et besøg varer højst {hours, plural, one {# time} other {# timer}}. Vælg en tidligere sluttid.',
  'shift.problem.not_a_whole_number': 'Skriv et helt tal, for eksempel 2.',
  'shift.problem.minimum_below_programme':
    'Besøgene her kræver mindst {least, plural, one {# frivillig} other {# frivillige}}. Skriv {least} eller flere.',
  'shift.problem.minimum_above_maximum': 'Det er flere end det største antal. Sænk det her, eller hæv det andet.',
  'shift.problem.maximum_above_cap': 'Højst {most} må komme ind ad gangen. Skriv {most} eller færre.',
  'shift.problem.more_have_claimed':
    '{claimed, plural, one {# person er} other {# personer er}} allerede tilmeldt. Skriv {claimed} eller flere.',

  'call_off.title': 'Aflys besøget',
  'call_off.submit': 'Aflys',
  'call_off.keep': 'Behold besøget',
  'call_off.visit': '*{when}*\n{facility}',
  'call_off.changed_meanwhile':
    '{who} ændrede ugen i mellemtiden. Sådan er besøget nu. Tryk én gang til for at aflyse det.',
  'call_off.told':
    '{count, plural, =0 {Ingen er tilmeldt, så ingen skal have besked.} one {{people} får besked.} other {{people} får besked: # personer.}}',
  'call_off.both': 'Besøget har to tider og aflyses i sin helhed.',
  'call_off.label': 'Hvem aflyser?',
  'call_off.by_us': 'Det gør vi',
  'call_off.by_facility': 'Det gør {kind, select, remand_prison {arresthuset} prison {fængslet} other {stedet}}',
  'call_off.no_reason':
    '{kind, select, remand_prison {Arresthuset} prison {Fængslet} other {Stedet}} behøver ikke sige hvorfor, og vi skriver det ikke ned. Det lægges aldrig en frivillig til last. Et aflyst besøg kan ikke hentes tilbage, men du kan tilføje et nyt.',
  'call_off.done':
    'Besøget {when} er aflyst. {count, plural, =0 {Ingen var tilmeldt.} one {Én person får besked.} other {# personer får besked.}}',
  'call_off.tell_facility':
    'Giv selv {kind, select, remand_prison {arresthuset} prison {fængslet} other {stedet}} besked: De hører det ikke fra mig.',
  'call_off.facility_knows':
    '{kind, select, remand_prison {Arresthuset} prison {Fængslet} other {Stedet}} ved det allerede, så ingen andre skal have besked.',
} as const satisfies Record<keyof typeof english, string>;
