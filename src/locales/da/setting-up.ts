import type { settingUp as english } from '../en/setting-up.js';

export const settingUp = {
  'word.setup': 'opsætning',
  'heard.setup': 'opsætning, opsætningen',
  'setup.title': 'Opsætning',
  'setup.begin': 'Start opsætningen',
  'setup.edit': 'Ret',
  'setup.edit_spoken': 'Ret {name}',
  'setup.withheld': '*Appen må gøre mindre, end den beder om.* Installer den igen for at tillade resten:',
  'setup.withheld.im_history':
    '`im:history`: hvis Slack ikke har svaret på, om en direkte besked nåede frem, sendes den kun igen, hvis den handler om et besøg inden for 48 timer.',
  'setup.withheld.files_read':
    '`files:read`: lister over, hvad nogen har gennemført, kan ikke hentes ind fra en fil (`/visit import`).',
  'setup.steps': 'Tre ting skal på plads, før den første gruppe kan planlægge sin uge:',
  'setup.step.national': 'Den nationale kanal og landskontoret',
  'setup.step.facility': 'Et arresthus eller fængsel, som I besøger',
  'setup.step.group': 'En frivilliggruppe med sin egen kanal',
  'setup.ready':
    'Alt er på plads. Besøgslederne planlægger med `/visit planlæg`, og den, der er med i gruppens kanal, kan melde sig til dens besøg.',

  'setup.national': 'National kanal',
  'setup.national.none':
    'Ingen national kanal endnu. Her vil landskontoret kunne læse, hvordan det går med besøgene i landet.',
  'setup.national.row': '{channel}\nLandskontoret: {staff}',
  'setup.national.saved': '{channel} er nu den nationale kanal.',
  'setup.national.channel': 'Kanal, som landskontoret læser',
  'setup.national.activities': 'Kan planlægges til besøg i gruppe',
  'setup.national.activities_hint':
    'Det kan besøgslederne sætte kryds ved i planen. Sætter du ingen krydser, vises listen ikke.',
  'setup.national.staff': 'Medarbejdere på landskontoret',
  'setup.national.staff_hint': 'Dem, der følger besøgene i hele landet.',

  'setup.facilities': 'Arresthuse og fængsler',
  'setup.facilities.none': 'Ingen endnu. Begynd med det første, I besøger.',
  'setup.facilities.pick': 'Vælg det sted, du vil rette',
  'setup.facility': 'Arresthus eller fængsel',
  'setup.facility.new': 'Tilføj arresthus eller fængsel',
  'setup.facility.row':
    '*{name}*\n{kind}, {region} · højst {cap, plural, one {# frivillig} other {# frivillige}} ad gangen · {status}',
  'setup.facility.saved': 'Gemt: {name}.',
  'setup.facility.name': 'Navn',
  'setup.facility.name_hint': 'Som jeres frivillige kalder det.',
  'setup.facility.kind': 'Type',
  'setup.facility.region': 'Region',
  'setup.facility.in_area': '{region}, område {area}',
  'setup.facility.area': 'Område',
  'setup.facility.area_hint':
    'Myndighedens eget, hvor én godkendelse gælder flere steder; lad feltet være tomt, hvis der ikke er noget. Skriv det ens alle steder.',
  'setup.facility.area_unready':
    'En godkendelse til et andet område gælder ikke her. {count, plural, one {Denne person er klar nu og ville ikke være det længere} other {Disse # personer er klar nu og ville ikke være det længere}}: {names}. Tryk *Gem* en gang til for at ændre området alligevel; så kan besøgsledere bekræfte det, der gælder der, med `/visit bekræft`.',
  'setup.facility.address': 'Adresse',
  'setup.facility.address_hint':
    'For eksempel: Vigerslev Allé 1, København. Den står i bekræftelser, påmindelser og kalenderen.',
  'setup.facility.meetingPoint': 'Mødested',
  'setup.facility.meetingPoint_hint': 'For eksempel: uden for indgangen til besøg.',
  'setup.facility.timeZone': 'Tidszone',
  'setup.facility.timeZone_hint': 'Alle ser tiderne i stedets lokale tid.',
  'setup.facility.visitorCap': 'Største antal frivillige ad gangen',
  'setup.facility.visitorCap_hint': 'Hvor mange frivillige der må komme ind samtidig.',
  'setup.facility.lateMinutes': 'Minutters forsinkelse, før et besøg kan blive aflyst',
  'setup.facility.lateMinutes_hint':
    'Hvis de frivillige kommer senere end det uden at sige til. Det står i påmindelserne.',
  'setup.facility.deskNames': 'Ark til receptionen',
  'setup.facility.deskNames_hint':
    'Besøgsledere kan hente et ark over ugen til receptionen: tider og hvor mange der kommer. Sæt kun kryds, hvis fængslet eller arresthuset har bedt om navne. De læses fra Slack lige da og lægges ikke i databasen; arket ligger i besøgslederens beskeder, til det slettes der.',
  'setup.facility.deskNames.names': 'Receptionen vil have navnene på dem, der kommer',
  'setup.facility.status': 'Status',
  'setup.facility.status_hint':
    'Man kan kun melde sig til, mens besøgene er i gang. Skal de på pause et stykke tid: `/visit besøgspause`.',
  'setup.above_cap':
    '{count, plural, one {# kommende besøg har} other {# kommende besøg har}} plads til flere, end stedet nu tillader. Intet er ændret: Besøgslederne kan gøre det med `/visit planlæg`.',
  'setup.over_cap':
    'Der kommer flere, end der må komme ind ad gangen ({most}): {hours}{more, plural, =0 {} one {, og ved ét besøg til} other {, og ved # besøg til}}. Ingen har mistet sin plads: Besøgslederne flytter eller aflyser et besøg med `/visit planlæg`, eller beder nogen om at melde afbud.',
  'setup.over_cap.hour': '{when} ({inside} kommer)',
  'setup.not_open':
    '{count, plural, one {# kommende besøg er allerede slået op} other {# kommende besøg er allerede slået op}}. Ingen kan melde sig til nu, men den, der har en plads, beholder den: Besøgslederne aflyser det, der ikke kan gennemføres, med `/visit planlæg`.',
  'setup.not_ready':
    'Med *{programme}* er {people, plural, one {en person, der har en plads,} other {# personer, der har pladser,}} ikke klar til de kommende besøg:',
  'setup.not_ready.more': '{count, plural, one {Og # besøg til.} other {Og # besøg til.}}',
  'setup.not_ready.next':
    'Intet er gemt endnu. Tryk på *Gem* igen for at ændre det alligevel: Alle beholder deres plads. Den, der stadig ikke er klar kl. 12 dagen før et besøg, får besked dér, og det gør lederne også.',
  'setup.moved.place':
    '{visits, plural, one {# kommende besøg i skemaet er} other {# kommende besøg i skemaet er}} nu i {facility} og skal have grønt lys derfra igen.',
  'setup.moved.zone':
    '{visits, plural, one {# kommende besøg i skemaet har} other {# kommende besøg i skemaet har}} nu et andet tidspunkt i stedets lokale tid og skal have grønt lys igen.',
  'setup.moved.told':
    '{people, plural, =0 {Ingen har en plads endnu, så ingen skal have besked.} one {Den ene person, der har en plads, får besked.} other {De # personer, der har en plads, får besked.}}',
  'setup.moved.where':
    '{people, plural, one {Den ene, der har en plads, får at vide, hvor man mødes nu.} other {De #, der har en plads, får at vide, hvor man mødes nu.}}',

  'setup.kind.remand_prison': 'Arresthus',
  'setup.kind.prison': 'Fængsel',
  'setup.status.starting_up': 'Under opstart',
  'setup.status.active': 'Besøg i gang',
  'setup.status.closed': 'Besøg ophørt',
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
  'setup.groups.pick': 'Vælg den gruppe, du vil rette',
  'setup.group': 'Gruppe',
  'setup.group.new': 'Tilføj gruppe',
  'setup.group.row': '*{name}* i {channel}\n{programme}, {facility}. Ledes af {leaders}.',
  'setup.group.saved':
    '{name} er gemt og ledes af {leaders}. {members, plural, =0 {Ingen er med i {channel} endnu: Inviter de frivillige til kanalen.} one {# person i {channel} kan melde sig til gruppens besøg.} other {# personer i {channel} kan melde sig til gruppens besøg.}}',
  'setup.group.saved_unread':
    '{name} er gemt og ledes af {leaders}. Slack kan ikke lige nu sige, hvem der er med i {channel}: Jeg kigger igen hvert tiende minut, og du skal ikke gøre mere.',
  'setup.group.name': 'Navn',
  'setup.group.facilityId': 'Arresthus eller fængsel, som gruppen besøger',
  'setup.group.programme': 'Aktivitet',
  'setup.group.programme_hint':
    'Hvad gruppen laver der. Den afgør, hvad der kræves af gruppens frivillige, og hvor mange der tager af sted sammen.',
  'setup.group.channelId': 'Gruppens kanal',
  'setup.group.channelId_hint':
    'Den, der er med i kanalen, er frivillig i gruppen. Vælg en privat kanal, hvis ikke alle må være med.',
  'setup.group.leaderIds': 'Besøgsledere',
  'setup.group.leaderIds_hint': 'De planlægger besøgene og slår dem op. De behøver ikke være administratorer.',
  'setup.group.locale': 'Kanalens sprog',
  'setup.group.attendance': 'Skemaet i kanalen viser',
  'setup.group.contactLine': 'Telefon på besøgsdagen',
  'setup.group.contactLine_hint':
    'For eksempel: vagten, 12 34 56 78. Det står i påmindelserne, til den dag Slack ikke virker. Alle i gruppen kan læse det.',
  'setup.group.restingIds': 'Holder pause',
  'setup.group.restingIds_hint': 'De bliver i kanalen, men kan ikke melde sig til besøg lige nu.',
  'setup.attendance.names': 'Hvem der kommer',
  'setup.attendance.numbers': 'Kun hvor mange der kommer',

  'setup.facility.paused': 'Besøg på pause {days}',
  'setup.facility.left': 'Ingen besøger nu: grupperne er lukket',
  'setup.close': 'Luk gruppen',
  'setup.close.title': 'Luk gruppen?',
  'setup.close.confirm': 'Luk gruppen',
  'setup.close.text':
    '*{name}* holder op med at planlægge, slå op og minde om besøg, og står ikke længere på nogen liste. {channel} bliver i Slack, som den er, og en anden gruppe kan få den.',
  'setup.close.people':
    '{members, plural, =0 {Ingen er med i gruppen nu} one {Den ene, der er med, er ikke længere med i gruppen} other {De #, der er med, er ikke længere med i gruppen}}, og {leaders} leder den ikke længere.',
  'setup.close.drafts': 'Det, der er planlagt for {weeks} og ikke slået op, bliver ikke slået op.',
  'setup.close.last_there':
    'Ingen anden gruppe besøger *{facility}*, så det vises ikke længere, at besøgene dér er i gang.',
  'setup.close.stays':
    'Det, der er talt, bliver stående, også til årsindberetningen. Du kan åbne gruppen igen fra opsætningen, under *Lukkede grupper*.',
  'setup.close.not_yet': '*{name}* kan ikke lukkes endnu. Det her mangler:',
  'setup.close.visits':
    '*{count, plural, one {Et opslået besøg.} other {# opslåede besøg.}}* Besøgslederne kan aflyse {count, plural, one {det} other {dem}} med `/visit planlæg`, eller lade {count, plural, one {det} other {dem}} finde sted først.',
  'setup.close.uncounted':
    '*{count, plural, one {Et besøg, der venter på at blive talt.} other {# besøg, der venter på at blive talt.}}* De, der var med, kan gøre det med `/visit tæl`, og besøgslederne også med `/visit årsindberetning`.',
  'setup.close.sessions':
    '*{count, plural, one {Et arrangement.} other {# arrangementer.}}* Med `/visit arrangement` kan besøgslederne aflyse det, der er tilbage, og notere, hvem der kom til det, der er overstået.',
  'setup.close.one_to_one':
    'Forløb, der ikke er afsluttet. En besøgsleder runder dem af og afslutter dem først, under `/visit forløb`.',
  'setup.close.more': '{count, plural, one {Og # til.} other {Og # til.}}',
  'setup.closed': 'Nu er gruppen lukket: {name}. Det, der er talt, bliver stående.',
  'setup.closed.programme_unused':
    'Ingen gruppe har aktiviteten {programme} længere. Landskontoret kan fjerne den med `/visit krav`.',
  'setup.closed.groups': 'Lukkede grupper',
  'setup.closed.pick': 'Vælg den, du vil åbne igen',
  'setup.closed.row': '*{name}*\n{programme}, {facility}',
  'setup.reopen': 'Åbn gruppen igen',
  'setup.reopen.button': 'Åbn igen',
  'setup.reopen.spoken': 'Åbn {name} igen',

  'setup.problem.write': 'Skriv noget her.',
  'setup.problem.choose': 'Vælg en mulighed.',
  'setup.problem.choose_people': 'Vælg mindst én person.',
  'setup.problem.too_long': 'Det blev lidt langt: Brug højst {most} tegn.',
  'setup.problem.unknown_time_zone': 'Tidszonen er ukendt her. Vælg en fra listen.',
  'setup.problem.not_a_cap': 'Skriv et helt tal fra 1 til {most}.',
  'setup.problem.not_minutes': 'Skriv et helt antal minutter fra 0 til {most}.',
  'setup.problem.no_phone_number': 'Skriv også et telefonnummer, for eksempel: vagten, 12 34 56 78.',
  'setup.problem.cap_below_programme':
    'I {group} tager mindst {least} af sted sammen. Skriv {least} eller flere, eller giv først gruppen en anden aktivitet.',
  'setup.problem.programme_for_other_kind':
    'Aktiviteten passer ikke til den type sted. Vælg en anden aktivitet eller et andet sted.',
  'setup.problem.one_to_ones_under_way':
    'Et forløb i denne gruppe er ikke afsluttet. Lederne ser det med /visit forløb; behold aktiviteten indtil da.',
  'setup.problem.programme_above_cap':
    'I denne aktivitet tager mindst {least} af sted sammen, og stedet lukker {cap} ind. Vælg en anden aktivitet, eller hæv først stedets grænse.',
  'setup.problem.kind_in_use':
    '{groups} har {count, plural, one {en aktivitet} other {aktiviteter}} til andre typer steder. Behold typen, eller bed landskontoret om med /visit krav at sige, at {count, plural, one {den passer} other {de passer}} til den her type også.',
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
  'setup.stale.nothing': 'intet',
  'setup.gone': 'Det findes ikke længere. Åbn opsætningen igen med `/visit opsætning`.',

  'notice.changed': 'Et besøg, du er tilmeldt, er ændret: {facility}.',
  'notice.changed.before': 'Før: {when}',
  'notice.changed.after': 'Nu: *{when}*',
  'notice.changed.still': 'Som før: {when}',
  'notice.changed.format': 'Sådan mødes I nu: {format}',
  'notice.changed.planned': 'I har nu planlagt: {planned}.',
  'notice.changed.nothing_planned': 'Nu er der ikke planlagt noget særligt.',
  'notice.changed.place': 'Et besøg, du er tilmeldt, er nu et andet sted: *{facility}*.',
  'notice.changed.where': 'I mødes et andet sted nu:',
  'notice.changed.overlaps':
    'Nu falder det sammen med {count, plural, one {et andet besøg} other {andre besøg}}, du er tilmeldt. Vælg, hvilket du tager på, og meld afbud til {count, plural, one {det andet} other {de andre}}:',
  'notice.changed.or': 'Eller meld afbud til det besøg, der er ændret:',
  'notice.changed.anew':
    'Kan du stadig komme? Tryk på *Jeg kommer*, så ved vi, at du er med. Ellers melder du afbud, så en anden kan tage af sted.',
  'notice.changed.next':
    'Passer det stadig? Så skal du ikke gøre noget. Ellers melder du afbud, så en anden kan tage af sted.',
  'notice.called_off_by_us':
    'Vi har aflyst besøget *{when}* i {facility}. Du skal altså ikke af sted. Tak, fordi du var klar!',
  'notice.called_off_by_facility':
    '{facility} har aflyst besøget *{when}*. Det kan ske med kort varsel, og de behøver ikke sige hvorfor. Tak, fordi du var klar!',
  'notice.called_off.next': 'Se andre besøg',
  'notice.short_now':
    'Der er lige meldt afbud til besøget *{when}*, {facility}, og der mangler {missing, plural, one {{least, plural, =1 {en frivillig} other {én til}}} other {# til}}, før det bliver til noget.',
  'notice.left': '{who} har forladt kanalen for {group}, men er stadig tilmeldt:',
  'notice.left.next': 'Intet er fjernet. Tag gerne en snak først, og frigiv så de pladser, som andre skal kunne få.',
  'notice.left.more': '{count, plural, one {Og # besøg til.} other {Og # besøg til.}}',
  'notice.left.free': 'Frigiv pladsen',
  'notice.left.free_spoken': 'Frigiv pladsen {when}',
  'notice.left.freed': 'Pladsen, som {who} havde *{when}*, er ledig igen, og andre kan melde sig til.',
  'notice.left.back': '{who} er tilbage i kanalen og beholder sin plads.',
  'notice.left.already_free': '{who} har ikke længere en plads på det besøg. Der er ikke mere at gøre.',
  'notice.cannot_post.not_in_channel':
    'Jeg kan ikke længere skrive i {channel}, så det, {group} slår op, kan ikke ses der. Skriv `/invite @Visiting Hours` i kanalen, så fortsætter jeg af mig selv.',
  'notice.cannot_post.archived':
    'Kanalen {channel} er arkiveret, så det, {group} slår op, kan ikke ses der. Hent den ud af arkivet, eller bed en administrator om at give gruppen en anden kanal med `/visit opsætning`.',
  'notice.cannot_post.limit_reached':
    'Slack tager ikke imod flere beskeder i workspacet, så det, {group} slår op, kan ikke ses i {channel}: Grænsen for abonnementet er nået. Spørg en administrator, og sig det på en anden måde så længe.',
  'notice.cannot_post.not_allowed':
    'Jeg må ikke skrive i {channel} lige nu, så det, {group} slår op, kan ikke ses der. Bed en administrator om at lade Visiting Hours skrive i kanalen, så fortsætter jeg af mig selv.',
} as const satisfies Record<keyof typeof english, string>;
