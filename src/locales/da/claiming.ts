import type { claiming as english } from '../en/claiming.js';

export const claiming = {
  'word.claim': 'tilmeld',
  'heard.claim': 'tilmeld, tilmeld mig, tilmelding, meld, meld mig, meld mig til, meld-til, tag, tag plads',
  'word.mine': 'mine',
  'heard.mine': 'mine, mine besøg, mit, besøg, besøgene',
  'word.release': 'afbud',
  'heard.release':
    'afbud, meld afbud, frigiv, afmeld, afmeld mig, meld fra, meld-fra, meld mig fra, forfald, syg, jeg er syg',
  'refusal.shift_gone': 'Det besøg er ikke længere i planen. Se ledige besøg med `/visit skema`.',
  'refusal.not_posted': 'Den uge er ikke slået op endnu. Du ser den i gruppens kanal, så snart den er det.',
  'refusal.called_off': 'Det besøg er aflyst, så ingen tager af sted. Se andre ledige besøg med `/visit skema`.',
  'refusal.begun': 'Det besøg er allerede begyndt. Se de kommende med `/visit skema`.',
  'refusal.begun_yours':
    'Besøget er allerede begyndt, så jeg kan ikke melde afbud for dig. Skriv straks til {leaders}.',
  'refusal.full':
    'En anden nåede det lige før dig: Nu er alle pladser taget. Tak, fordi du ville! Se, hvad der stadig er ledigt, med `/visit skema`.',
  'refusal.facility_full':
    'Der er ikke plads til én til på det besøg: Kun et vist antal frivillige må komme ind ad gangen, på alle besøg dér på det tidspunkt. Tak, fordi du ville! Se, hvad der ellers er ledigt, med `/visit skema`.',
  'refusal.already_yours': 'Du er allerede tilmeldt det besøg. Se alle dine besøg med `/visit mine`.',
  'refusal.overlapping':
    'Det falder sammen med dit besøg {when}. Meld først afbud til det med `/visit afbud`, eller vælg et andet med `/visit tilmeld`.',
  'refusal.starting_up': 'Besøgene her er ikke begyndt endnu. Din besøgsleder skriver i kanalen, når det er tid.',
  'refusal.closed': 'Besøgene her er ophørt. Spørg din besøgsleder om andre grupper.',
  'refusal.not_a_member':
    'Kun gruppens frivillige kan melde sig til dens besøg. Gå ind i {channel}, og prøv igen, eller bed en besøgsleder om at invitere dig.',
  'refusal.resting':
    'Ifølge opsætningen holder du pause lige nu. Sig det til din besøgsleder, når du vil begynde igen, så ændrer en administrator det med `/visit opsætning`.',
  'refusal.not_yours': 'Du er ikke tilmeldt det besøg. Se dine besøg med `/visit mine`.',
  'refusal.undo_too_late': 'De ti minutter, hvor du kan fortryde, er gået. Meld i stedet afbud med `/visit afbud`.',
  'refusal.not_a_leader': 'Det er gruppens besøgsledere, der planlægger. Spørg {leaders}.',
  'refusal.not_a_leader_anywhere':
    'Det er besøgsledere, der planlægger, og du leder ingen gruppe her. Bed en administrator om at tilføje dig med `/visit opsætning`.',
  'refusal.week_over': '{week} er forbi og kan ikke ændres. Planlæg den kommende uge med `/visit planlæg`.',
  'refusal.nothing_to_post': 'Der er ikke noget besøg i ugen endnu. Tilføj et, og slå så ugen op.',
  'refusal.too_many_visits': 'En uge rummer højst {most, plural, one {# besøg} other {# besøg}}. Fjern et først.',
  'refusal.changed_meanwhile':
    '{who} har ændret det her i mellemtiden. Åbn det igen med `/visit planlæg` for at se, hvordan det er nu.',
  'refusal.already_called_off': 'Det besøg er allerede aflyst: Du behøver ikke gøre mere.',
  'refusal.no_room_then':
    'Her må {most} komme ind ad gangen, og andre kommer på det tidspunkt: Sammen med dem, der er tilmeldt dette besøg, bliver det for mange. Vælg et andet tidspunkt, eller bed nogen om at melde afbud først.',
  'refusal.has_claims': 'Nogen er tilmeldt det besøg. Aflys det i stedet for at fjerne det, så får de besked.',
  'refusal.not_an_admin':
    'Kun administratorer og ejere af jeres Slack kan ændre opsætningen. Spørg en af dem; det tager fem minutter.',
  'refusal.group_closed': 'Den gruppe er lukket. Se, hvad der er ledigt for dig nu, med `/visit skema`.',
  'refusal.no_group':
    'Du er ikke med i en besøgsgruppe her endnu. Gå ind i gruppens kanal, så kan du melde dig til dens besøg med det samme.',

  'claim.done': 'Du er tilmeldt: *{when}*, {facility}. Tak!',
  'claim.alone':
    '{needed, plural, =0 {Du kan tage af sted alene.} one {Du er den første. Der mangler én til, før besøget bliver til noget.} other {Du er den første. Der mangler # til, før besøget bliver til noget.}}',
  'claim.with': 'Du følges med {names}.',
  'claim.with_needs':
    'Du følges med {names}. {needed, plural, one {Der mangler én til, før besøget bliver til noget.} other {Der mangler # til, før besøget bliver til noget.}}',
  'claim.with_number': '{count, plural, one {Én anden kommer} other {# andre kommer}} med.',
  'claim.with_number_needs':
    '{count, plural, one {Én anden kommer} other {# andre kommer}} med. {needed, plural, one {Der mangler én til, før besøget bliver til noget.} other {Der mangler # til, før besøget bliver til noget.}}',
  'claim.next':
    'Fortrudt? Tryk på *Fortryd* inden for ti minutter, eller meld afbud senere med `/visit afbud`. Alle dine besøg: `/visit mine`.',
  'claim.undo': 'Fortryd',
  'claim.undone': 'Så er du meldt fra igen, og pladsen *{when}* er ledig. Se andre ledige besøg med `/visit skema`.',
  'claim.button': 'Meld mig til',
  'claim.button_spoken': 'Meld mig til {when}',
  'claim.modal_title': 'Meld dig til et besøg',
  'claim.modal_submit': 'Meld mig til',
  'claim.modal_label': 'Hvilket besøg vil du med på?',
  'claim.none_open':
    'Der er ikke noget ledigt besøg lige nu. Nye uger slås op i gruppens kanal; dine egne besøg er under `/visit mine`.',
  'claim.closed_that_day': 'Der er ikke flere pladser til dig den dag',
  'claim.none_that_day': 'Der er ikke noget ledigt besøg den dag. Se alle ledige besøg med `/visit skema`.',
  'claim.unknown_day':
    'Jeg forstår ikke, hvilken dag du mener. Skriv en ugedag eller en dato, som i `/visit tilmeld tirsdag` eller `/visit tilmeld 24 nov`, eller bare `/visit tilmeld`.',

  'release.button': 'Meld afbud',
  'release.button_spoken': 'Meld afbud til besøget {when}',
  'release.done':
    'Du har meldt afbud til besøget *{when}*, og pladsen er ledig igen. Tak, fordi du siger til! Se ledige besøg med `/visit skema`.',
  'release.confirm_title': 'Meld afbud?',
  'release.confirm_text': '{when}, {facility}. En anden kan få pladsen med det samme.',
  'release.confirm_yes': 'Meld afbud',
  'release.confirm_no': 'Behold pladsen',
  'release.which': '*Hvilket besøg vil du melde afbud til?* Det er helt i orden. Godt, at du siger til.',

  'mine.title': 'Dine besøg',
  'mine.none': 'Du har ingen kommende besøg. Se ledige besøg med `/visit skema`.',
  'mine.next': 'Kan du ikke komme? Tryk på *Meld afbud*, så snart du ved det. Flere besøg: `/visit tilmeld`.',

  'help.title': 'Det kan du gøre her',
  'help.volunteer': 'Meld dig til et besøg, se dine egne, eller meld afbud, når du ikke kan komme.',
  'help.leader': 'Du leder {groups}. Planlæg ugen, og slå den op i kanalen.',
  'help.national':
    'Du følger besøgene i hele landet. {channel, select, none {} other {Det, der gælder hele landet, kommer i {channel}. }}Med `/visit uleveret` ser du beskeder, der ikke nåede frem.',
  'help.admin': 'Du kan tilføje arresthuse og fængsler, grupper og besøgsledere.',
  'help.nobody':
    'Du er ikke med i en besøgsgruppe her endnu. Gå ind i gruppens kanal, så kan du melde dig til dens besøg med det samme.',
  'help.claim': 'Meld mig til et besøg',
  'help.mine': 'Mine besøg',
  'help.schedule': 'Ugens besøg',
  'help.plan': 'Planlæg ugen',
  'help.setup': 'Opsætning',
  'help.unknown_alone': 'Jeg kender ikke det ord. Det her kan du:',
  'help.unknown': 'Jeg kender ikke det ord. Mente du {suggestions}?',

  'home.title': 'Visiting Hours',
  'home.mine': 'Dine næste besøg',
  'home.open': 'Ledige besøg',
  'home.none_mine': 'Ingen besøg endnu. Når du har meldt dig til et, står det her.',
  'home.none_open': 'Alle pladser er taget, eller næste uge er ikke slået op endnu.',
  'home.privacy': 'Intet om dem, du besøger, bliver skrevet ind eller gemt her.',
} as const satisfies Record<keyof typeof english, string>;
