import type { claiming as english } from '../en/claiming.js';

export const claiming = {
  'refusal.shift_gone': 'Det besøg er ikke længere i planen. Se, hvad der er ledigt nu, med `/visit skema`.',
  'refusal.not_posted': 'Den uge er ikke slået op endnu. Du ser den i gruppens kanal, så snart den er det.',
  'refusal.called_off':
    'Det besøg er aflyst, så ingen tager af sted. Se, hvad der ellers er ledigt, med `/visit skema`.',
  'refusal.begun': 'Det besøg er allerede begyndt. Se, hvad der kommer, med `/visit skema`.',
  'refusal.begun_yours':
    'Besøget er allerede begyndt, så jeg kan ikke frigive pladsen for dig. Skriv straks til {leaders}.',
  'refusal.full':
    'En anden nåede det lige før dig: besøget er fuldt nu. Tak, fordi du ville! Se, hvad der stadig er ledigt, med `/visit skema`.',
  'refusal.already_yours': 'Du har allerede en plads på det besøg. Se alle dine besøg med `/visit mine`.',
  'refusal.overlapping':
    'Det overlapper et besøg, du allerede har, {when}. Frigiv først din plads der med `/visit frigiv`, eller vælg et andet med `/visit tag`.',
  'refusal.paused': 'Besøgene her er på pause lige nu. Din besøgsleder skriver i kanalen, når de begynder igen.',
  'refusal.starting_up': 'Besøgene her er ikke begyndt endnu. Din besøgsleder skriver i kanalen, når det er tid.',
  'refusal.closed': 'Besøgene her er ophørt. Spørg din besøgsleder om andre grupper.',
  'refusal.not_a_member':
    'Det er gruppens frivillige, der kan tage dens besøg. Gå ind i {channel}, og prøv igen, eller bed en besøgsleder invitere dig.',
  'refusal.resting':
    'Her står, at du holder pause. Sig til din besøgsleder, når du vil tilbage, så ændrer en administrator det med `/visit opsætning`.',
  'refusal.not_yours': 'Du har ingen plads på det besøg. Se dine besøg med `/visit mine`.',
  'refusal.undo_too_late': 'Du kan fortryde i ti minutter. Du kan stadig frigive pladsen med `/visit frigiv`.',
  'refusal.not_a_leader': 'Det er gruppens besøgsledere, der planlægger: {leaders}. Spørg en af dem.',
  'refusal.not_a_leader_anywhere':
    'Det er besøgsledere, der planlægger, og du leder ingen gruppe her. Bed en administrator tilføje dig med `/visit opsætning`.',
  'refusal.week_over': '{week} er forbi og kan ikke ændres. Planlæg den kommende uge med `/visit planlæg`.',
  'refusal.nothing_to_post': 'Der er ikke noget besøg i ugen endnu. Tilføj et, og slå så ugen op.',
  'refusal.too_many_visits': 'En uge rummer højst {most, plural, one {# besøg} other {# besøg}}. Fjern et først.',
  'refusal.changed_meanwhile':
    '{who} har ændret det her imens. Åbn det igen med `/visit planlæg` for at se, hvordan det er nu.',
  'refusal.already_called_off': 'Det besøg er allerede aflyst.',
  'refusal.has_claims': 'Nogen har en plads på det besøg. Aflys det i stedet, så får de besked.',
  'refusal.not_an_admin':
    'Det er administratorer og ejere af dette workspace, der sætter op. Spørg en af dem; det tager fem minutter.',
  'refusal.no_group':
    'Du er ikke med i en besøgsgruppe her endnu. Gå ind i gruppens kanal, så kan du tage dens besøg med det samme.',

  'claim.done': 'Du er med: *{when}*, {facility}. Tak!',
  'claim.alone':
    'Du er den første. {needed, plural, =0 {Du kan tage af sted alene.} one {Der mangler én til, før besøget bliver til noget.} other {Der mangler # til, før besøget bliver til noget.}}',
  'claim.with': 'Du følges med {names}.',
  'claim.with_needs':
    'Du følges med {names}. {needed, plural, one {Der mangler én til, før besøget bliver til noget.} other {Der mangler # til, før besøget bliver til noget.}}',
  'claim.with_number': '{count, plural, one {Én anden kommer} other {# andre kommer}} med.',
  'claim.with_number_needs':
    '{count, plural, one {Én anden kommer} other {# andre kommer}} med. {needed, plural, one {Der mangler én til, før besøget bliver til noget.} other {Der mangler # til, før besøget bliver til noget.}}',
  'claim.next':
    'Ombestemt dig? Du kan fortryde i ti minutter; derefter `/visit frigiv`. Alle dine besøg: `/visit mine`.',
  'claim.undo': 'Fortryd',
  'claim.undone': 'Fortrudt. Din plads *{when}* er ledig igen. Se, hvad der ellers er ledigt, med `/visit skema`.',
  'claim.button': 'Tag plads',
  'claim.button_spoken': 'Tag plads {when}',
  'claim.modal_title': 'Tag et besøg',
  'claim.modal_submit': 'Tag plads',
  'claim.modal_label': 'Hvilket besøg vil du med på?',
  'claim.none_open':
    'Der er ikke noget ledigt besøg lige nu. Nye uger slås op i gruppens kanal; dine egne besøg er under `/visit mine`.',
  'claim.none_that_day': 'Der er ikke noget ledigt besøg den dag. Se alle ledige besøg med `/visit skema`.',
  'claim.unknown_day':
    'Jeg kunne ikke læse “{typed}” som en dag. Skriv en ugedag, som i `/visit tag tirsdag`, eller bare `/visit tag`.',

  'release.button': 'Frigiv min plads',
  'release.button_spoken': 'Frigiv min plads {when}',
  'release.done':
    'Din plads *{when}* er ledig for en anden. Tak, fordi du siger til. Se, hvad der er ledigt, med `/visit skema`.',
  'release.confirm_title': 'Frigiv din plads?',
  'release.confirm_text': '{when}, {facility}. En anden kan tage den med det samme.',
  'release.confirm_yes': 'Frigiv den',
  'release.confirm_no': 'Behold den',
  'release.which': '*Hvilket besøg kan du ikke komme til?* Det er helt i orden: godt, at du siger til.',

  'mine.title': 'Dine besøg',
  'mine.none': 'Du har ingen kommende besøg. Se, hvad der er ledigt, med `/visit skema`.',
  'mine.next': 'Kan du ikke komme? Tryk *Frigiv min plads*, så snart du ved det. Flere besøg: `/visit tag`.',
  'mine.seat': '{state} · {company}',
  'mine.called_off': 'aflyst',

  'help.title': 'Det her kan du',
  'help.volunteer': 'Tag et besøg, se dine egne, eller frigiv en plads, du ikke kan bruge.',
  'help.leader': 'Du leder {groups}. Planlæg ugen, og slå den op i kanalen.',
  'help.national':
    'Du følger besøgene i hele landet. {channel, select, none {} other {Det, der gælder hele landet, kommer i {channel}. }}Du ser også hver besked fra os, der ikke nåede frem: `/visit uleveret`.',
  'help.admin': 'Du kan tilføje arresthuse og fængsler, grupper og besøgsledere.',
  'help.nobody':
    'Du er ikke med i en besøgsgruppe her endnu. Gå ind i gruppens kanal, så kan du tage dens besøg med det samme.',
  'help.words': 'Du kan også skrive: {words}.',
  'help.claim': 'Tag et besøg',
  'help.mine': 'Mine besøg',
  'help.schedule': 'Ugens besøg',
  'help.plan': 'Planlæg ugen',
  'help.setup': 'Opsætning',
  'help.unknown': 'Jeg kender ikke “{typed}”. Mente du {suggestions}?',

  'home.title': 'Visiting Hours',
  'home.mine': 'Dine næste besøg',
  'home.open': 'Besøg, du kan tage',
  'home.none_mine': 'Ikke noget endnu. Når du tager et besøg, står det her.',
  'home.none_open': 'Alt er taget, eller næste uge er ikke slået op endnu.',
  'home.more':
    '{count, plural, one {Ét besøg mere er ledigt} other {# besøg mere er ledige}}: se alle med `/visit tag`.',
  'home.lead': 'For besøgsledere',
  'home.privacy': 'Intet om dem, du besøger, bliver skrevet ind eller gemt her.',
} as const satisfies Record<keyof typeof english, string>;
