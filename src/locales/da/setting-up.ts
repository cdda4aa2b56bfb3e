import type { settingUp as english } from '../en/setting-up.js';

export const settingUp = {
  'setup.title': 'Opsætning',
  'setup.begin': 'Sæt op',
  'setup.edit': 'Rediger',
  'setup.edit_spoken': 'Rediger {name}',
  'setup.steps': 'Tre ting skal sættes op, så kan den første gruppe planlægge sin uge:',
  'setup.step.national': 'Den nationale kanal og landskontoret',
  'setup.step.facility': 'Et arresthus eller fængsel, som I besøger',
  'setup.step.group': 'En frivilliggruppe med sin egen kanal',
  'setup.ready':
    'Alt er på plads. Besøgslederne planlægger med `/visit planlæg`, og den, der er med i gruppens kanal, kan tage dens besøg.',

  'setup.national': 'National kanal',
  'setup.national.none':
    'Ingen national kanal endnu. Her vil landskontoret kunne læse, hvordan det går med besøgene i landet.',
  'setup.national.row': '{channel}\nLandskontoret: {staff}',
  'setup.national.saved': '{channel} er nu den nationale kanal.',
  'setup.national.channel': 'Kanal, som landskontoret læser',
  'setup.national.staff': 'Medarbejdere på landskontoret',
  'setup.national.staff_hint': 'Dem, der følger besøgene i hele landet.',

  'setup.facilities': 'Arresthuse og fængsler',
  'setup.facilities.none': 'Ingen endnu. Begynd med det første, I besøger.',
  'setup.facilities.pick': 'Vælg, hvad du vil redigere',
  'setup.facility': 'Arresthus eller fængsel',
  'setup.facility.new': 'Tilføj arresthus eller fængsel',
  'setup.facility.row':
    '*{name}*\n{kind}, {region} · højst {cap, plural, one {# besøgende} other {# besøgende}} ad gangen · {status}',
  'setup.facility.saved': '{name} er gemt.',
  'setup.facility.name': 'Navn',
  'setup.facility.name_hint': 'Som jeres frivillige kalder det. Skriv aldrig noget om dem, I besøger.',
  'setup.facility.kind': 'Type',
  'setup.facility.region': 'Region',
  'setup.facility.timeZone': 'Tidszone',
  'setup.facility.timeZone_hint': 'Alle ser besøgene efter uret på stedet.',
  'setup.facility.visitorCap': 'Flest besøgende ad gangen',
  'setup.facility.visitorCap_hint': 'Hvor mange frivillige der må komme ind samtidig.',
  'setup.facility.programme': 'Aktivitet',
  'setup.facility.status': 'Status',
  'setup.facility.status_hint': 'Man kan kun tage besøg, mens stedet er aktivt.',
  'setup.above_cap':
    '{count, plural, one {# kommende besøg har} other {# kommende besøg har}} plads til flere end det. Intet er ændret: besøgslederne kan gøre det med `/visit planlæg`.',
  'setup.not_open':
    '{count, plural, one {# kommende besøg er allerede slået op} other {# kommende besøg er allerede slået op}}. Ingen kan tage dem nu, men den, der har en plads, beholder den: besøgslederne aflyser det, der ikke kan blive til noget, med `/visit planlæg`.',
  'setup.moved.place':
    '{visits, plural, one {# kommende besøg i skemaet er} other {# kommende besøg i skemaet er}} nu i {facility} og skal have grønt lys derfra igen.',
  'setup.moved.zone':
    '{visits, plural, one {# kommende besøg i skemaet har} other {# kommende besøg i skemaet har}} nu et andet tidspunkt efter uret på stedet og skal have grønt lys igen.',
  'setup.moved.told':
    '{people, plural, =0 {Ingen har en plads endnu, så ingen skal have besked.} one {Den ene person, der har en plads, får besked.} other {De # personer, der har en plads, får besked.}}',

  'setup.kind.remand_prison': 'Arresthus',
  'setup.kind.prison': 'Fængsel',
  'setup.status.starting_up': 'Under opstart',
  'setup.status.active': 'Aktivt',
  'setup.status.paused': 'På pause',
  'setup.status.closed': 'Afsluttet',
  'setup.zone.Europe/Stockholm': 'Stockholm (Sverige)',
  'setup.zone.Europe/Copenhagen': 'København (Danmark)',
  'setup.zone.America/Nuuk': 'Nuuk (Grønland)',
  'setup.zone.Atlantic/Faroe': 'Tórshavn (Færøerne)',
  'setup.zone.Europe/Helsinki': 'Helsinki (Finland)',
  'setup.zone.Europe/Oslo': 'Oslo (Norge)',
  'setup.zone.Europe/London': 'London (Storbritannien)',

  'setup.groups': 'Grupper',
  'setup.groups.none': 'Ingen endnu. En gruppe besøger ét arresthus eller fængsel og har én kanal.',
  'setup.groups.facility_first': 'Grupperne kommer bagefter, når der er et arresthus eller fængsel at besøge.',
  'setup.groups.pick': 'Vælg, hvad du vil redigere',
  'setup.group': 'Gruppe',
  'setup.group.new': 'Tilføj gruppe',
  'setup.group.row': '*{name}* i {channel}\nBesøger {facility}. Ledes af {leaders}.',
  'setup.group.saved':
    '{name} er gemt og ledes af {leaders}. {members, plural, =0 {Ingen er med i {channel} endnu: inviter de frivillige dertil.} one {# person i {channel} kan tage gruppens besøg.} other {# personer i {channel} kan tage gruppens besøg.}}',
  'setup.group.saved_unread':
    '{name} er gemt og ledes af {leaders}. Slack kan ikke lige nu sige, hvem der er med i {channel}: jeg kigger igen hvert tiende minut, og du skal ikke gøre mere.',
  'setup.group.name': 'Navn',
  'setup.group.facilityId': 'Arresthus eller fængsel, som gruppen besøger',
  'setup.group.channelId': 'Gruppens kanal',
  'setup.group.channelId_hint':
    'Den, der er med i kanalen, er frivillig i gruppen. Vælg en privat kanal, hvis ikke alle må være med.',
  'setup.group.leaderIds': 'Besøgsledere',
  'setup.group.leaderIds_hint': 'De planlægger besøgene og slår dem op. De behøver ikke være administratorer.',
  'setup.group.locale': 'Kanalens sprog',
  'setup.group.attendance': 'Skemaet i kanalen viser',
  'setup.group.restingIds': 'Holder pause',
  'setup.group.restingIds_hint': 'De bliver i kanalen, men kan ikke tage besøg lige nu.',
  'setup.locale.sv': 'Svensk',
  'setup.locale.da': 'Dansk',
  'setup.locale.en': 'Engelsk',
  'setup.attendance.names': 'Hvem der kommer',
  'setup.attendance.numbers': 'Kun hvor mange der kommer',

  'setup.problem.write': 'Skriv noget her.',
  'setup.problem.choose': 'Vælg en mulighed.',
  'setup.problem.choose_people': 'Vælg mindst én person.',
  'setup.problem.too_long': 'Det blev lidt langt: brug højst {most} tegn.',
  'setup.problem.unknown_time_zone': 'Tidszonen er ukendt her. Vælg en fra listen.',
  'setup.problem.not_a_cap': 'Skriv et helt tal fra 1 til {most}.',
  'setup.problem.cap_below_programme':
    'I denne aktivitet tager mindst {least} af sted sammen. Skriv {least} eller mere, eller vælg en anden aktivitet.',
  'setup.problem.programme_for_other_kind':
    'Aktiviteten passer ikke til den slags sted. Vælg en anden aktivitet, eller ret slagsen.',
  'setup.problem.facility_name_taken': 'Navnet er optaget. Tilføj noget, så man kan kende forskel.',
  'setup.problem.channel_taken': 'En anden gruppe har den kanal. Vælg en, der er gruppens egen.',
  'setup.problem.bot_not_in_channel':
    'Jeg er ikke med i den kanal. Skriv /invite @Visiting Hours i den, og tryk så på Gem igen.',
  'setup.problem.archived': 'Kanalen er arkiveret. Vælg en anden, eller hent den ud af arkivet først.',
  'setup.problem.not_a_channel': 'Vælg en kanal i dette workspace, ikke en direkte besked eller en delt kanal.',
  'setup.problem.bots_chosen': 'Der er en bot imellem. Vælg kun mennesker.',
  'setup.problem.resting_not_members':
    'Kun den, der er med i gruppens kanal, kan holde pause. Fjern dem, der ikke er med.',

  'setup.stale':
    'En anden gemte en ændring, mens du skrev. Det, du skrev, står stadig herunder; *Gem* erstatter det, der er gemt.',
  'setup.stale.stored': 'Gemt lige nu:',
  'setup.stale.same': 'Det, der er gemt lige nu, er det samme som herunder.',
  'setup.stale.line': '{field}: {stored}',
  'setup.stale.nobody': 'ingen',
  'setup.gone': 'Det findes ikke længere. Åbn opsætningen igen med `/visit opsætning`.',

  'notice.changed': 'Et besøg, du har en plads på, er ændret: {facility}.',
  'notice.changed.before': 'Før: {when}',
  'notice.changed.after': 'Nu: *{when}*',
  'notice.changed.still': 'Som før: {when}',
  'notice.changed.format': 'Sådan mødes I nu: {format}',
  'notice.changed.place': 'Du skal et andet sted hen nu: *{facility}*.',
  'notice.changed.overlaps':
    'Nu overlapper det {count, plural, one {et andet besøg} other {andre besøg}}, du har, og ingen kan være to steder. Vælg, hvilket du tager på, og frigiv det andet:',
  'notice.changed.or': 'Eller frigiv din plads på besøget, der er ændret:',
  'notice.changed.next':
    'Passer det stadig? Så skal du ikke gøre noget. Ellers frigiver du din plads, så en anden kan tage af sted.',
  'notice.called_off_by_us':
    'Vi har aflyst besøget *{when}* i {facility}, så den tid er din igen. Tak, fordi du var klar til at tage af sted.',
  'notice.called_off_by_facility':
    'Fængslet eller arresthuset har aflyst besøget *{when}* i {facility}. Det kan ske med kort varsel, og de behøver ikke sige hvorfor. Tak, fordi du var klar til at tage af sted.',
  'notice.called_off.next': 'Se andre besøg',
  'notice.short_now':
    'En plads på besøget *{when}*, {facility}, er lige blevet frigivet, og der mangler {missing, plural, one {én mere} other {# mere}}, før det bliver til noget.',
  'notice.short_now.next':
    'Måske kan nogen i {channel}: spørg gerne med det samme. Kan ingen, så sig til fængslet eller arresthuset, og aflys besøget i planen, så alle får besked i tide.',
  'notice.left': '{who} har forladt kanalen for {group} og har stadig en plads her:',
  'notice.left.next': 'Intet er fjernet. Tal måske sammen først; frigiv så de pladser, som andre skal kunne tage.',
  'notice.left.more': '{count, plural, one {Og # besøg til.} other {Og # besøg til.}}',
  'notice.left.free': 'Frigiv pladsen',
  'notice.left.free_spoken': 'Frigiv pladsen {when}',
  'notice.left.freed': 'Pladsen, som {who} havde *{when}*, er ledig igen, og andre kan tage den.',
  'notice.left.back': '{who} er tilbage i kanalen og beholder sin plads.',
  'notice.left.already_free': '{who} har ikke længere en plads på det besøg. Der er ikke mere at gøre.',
  'notice.cannot_post.not_in_channel':
    'Jeg kan ikke længere skrive i {channel}, så det, {group} slår op, kan ikke ses der. Skriv `/invite @Visiting Hours` i kanalen, så fortsætter jeg af mig selv.',
  'notice.cannot_post.archived':
    'Kanalen {channel} er arkiveret, så det, {group} slår op, kan ikke ses der. Hent den ud af arkivet, eller bed en administrator om at give gruppen en anden kanal med `/visit opsætning`.',
  'notice.cannot_post.not_allowed':
    'Jeg må ikke skrive i {channel} lige nu, så det, {group} slår op, kan ikke ses der. Bed en administrator om at lade Visiting Hours skrive i kanalen, så fortsætter jeg af mig selv.',
} as const satisfies Record<keyof typeof english, string>;
