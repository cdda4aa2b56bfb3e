import type { training as english } from '../en/training.js';

export const training = {
  'training.title': 'Din uddannelse',
  'training.ready': '*{facility}*: du er klar. {done} af {count} gennemført.',
  'training.ready_until': '*{facility}*: du er klar til og med {date}. {done} af {count} gennemført.',
  'training.not_ready': '*{facility}*: {done} af {count} gennemført.',
  'training.nothing_asked': '*{facility}*: her er ingen krav, så du er klar.',
  'training.done': 'Gennemført: *{name}*, {date}. Bekræftet af {who}.',
  'training.done_until': 'Gennemført: *{name}*, {date}, gælder til og med {until}. Bekræftet af {who}.',
  'training.lapsed': 'Er udløbet: *{name}*, gjaldt til og med {until}.',
  'training.missing': 'Mangler: *{name}*',
  'training.only_reminds': 'Det er kun en påmindelse: du kan tage på besøg uden.',
  'training.ask': '{leaders} kan bekræfte det for dig.',
  'training.signed_up': 'Du er tilmeldt: {when}, {place}.',
  'training.on_reserve': 'Du står på ventelisten: {when}, {place}.',
  'training.next': 'Tag et besøg med `/visit tag`.',
  'training.wrong': 'Er noget forkert her? Sig det til din besøgsleder.',
  'training.more_groups':
    '{count, plural, one {Du er med i én gruppe til} other {Du er med i # grupper til}}: skriv `/visit uddannelse` i {channels}.',
  'training.home': 'Uddannelse',
  'training.home_done': '{facility}: klar, {done} af {count} gennemført',
  'training.home_next': '{facility}: {done} af {count} gennemført; næste: {name}',
  'training.home_renew': '{facility}: klar til og med {date}; forny: {name}',

  'join.welcome':
    'Velkommen til *{group}*! Det her gør dig klar til besøg. {leaders} kan se, at du er begyndt, og hjælper dig.',
  'join.welcome_ready': 'Du er med i *{group}* og klar til besøg.',
  'join.welcome_leader': 'Du leder *{group}* og er med i den. Det her er din egen uddannelse.',
  'join.no_group_here':
    'Ingen besøgsgruppe hører til i denne kanal. Gå til din gruppes kanal, og skriv `/visit begynd` der. Ved du ikke hvilken? Spørg din besøgsleder.',
  'join.no_group_here_but': 'Ingen besøgsgruppe hører til i denne kanal. Du er allerede med i {channels}.',
  'join.not_in_channel': 'Du er ikke med i {channel} endnu. Gå ind i kanalen først, og skriv så `/visit begynd` der.',
  'join.bot_not_in_channel':
    'Jeg er ikke med i {channel} og kan derfor ikke se, hvem der er der. Skriv `/invite @Visiting Hours` i kanalen og så `/visit begynd` igen.',
  'notice.joined': '{who} er begyndt i {group}: *{progress}*. Sig hej, og bekræft efterhånden det, der er gennemført.',
  'notice.joined.verify': 'Bekræft',
  'notice.joined.verify_spoken': 'Bekræft, hvad en ny har gennemført',

  'group_ready.title': '*{group}* · {facility}',
  'group_ready.choose_group': 'Hvilken gruppe vil du se?',
  'group_ready.open': 'Hvem er klar',
  'group_ready.summary':
    '{ready} af {count, plural, one {# frivillig er klar} other {# frivillige er klar}} i dag, {date}.',
  'group_ready.summary_soon':
    '{soon, plural, =0 {Alle er klar til og med den {until}.} one {Én er ikke klar nu eller ikke længere den {until}.} other {# er ikke klar nu eller ikke længere den {until}.}}',
  'group_ready.nobody':
    'Ingen er med i {channel} endnu. Inviter dine frivillige: den, der går ind i kanalen, vises her.',
  'group_ready.nothing_asked': 'Aktiviteten har ingen krav endnu, så alle er klar.',
  'group_ready.none_soon': 'Ingen at vise her lige nu.',
  'group_ready.caption': 'Hvem er klar i {group}, {date}',
  'group_ready.column_person': 'Frivillig',
  'group_ready.column_ready': 'Klar til og med',
  'group_ready.column_weeks': 'Uger tilbage',
  'group_ready.column_done': 'Gennemført',
  'group_ready.column_reminds': '{name} (kun påmindelse)',
  'group_ready.not_ready': 'ikke klar',
  'group_ready.no_end': 'indtil videre',
  'group_ready.new': 'ny: 0 af {count}',
  'group_ready.done_of': '{done} af {count}',
  'group_ready.resting': 'holder pause',
  'group_ready.cell_done': 'gennemført',
  'group_ready.cell_until': 'til {date}',
  'group_ready.cell_lapsed': 'udløb {date}',
  'group_ready.cell_missing': 'mangler',
  'group_ready.line_new': '{who} – *ny: 0 af {count}*',
  'group_ready.line_not_ready': '{who} – *ikke klar*, {done} af {count}. {reasons}',
  'group_ready.reason_missing': 'Mangler: {names}.',
  'group_ready.reason_lapsed': 'Er udløbet: {names}.',
  'group_ready.line_until':
    '{who} – klar til og med {date} ({weeks, plural, =0 {mindre end en uge} one {én uge} other {# uger}}), {done} af {count}',
  'group_ready.line_no_end': '{who} – klar indtil videre, {done} af {count}',
  'group_ready.line_resting': '(holder pause)',
  'group_ready.more':
    '{count, plural, one {Én mere} other {# flere}} vises ikke her. Begynd med dem, der ikke er klar, nu eller snart.',
  'group_ready.show_soon': 'Vis dem, der ikke er klar, nu eller snart',
  'group_ready.show_all': 'Vis alle',
  'group_ready.privacy': 'Det noteres, at du har set det her.',
  'capacity.title': '*De næste {weeks} uger*',
  'capacity.enough': 'Der er frivillige nok, der er klar, til alle besøg.',
  'capacity.short':
    '{week}: {visits, plural, one {ét besøg kræver} other {# besøg kræver}} mindst {seats, plural, one {én person} other {# personer}}, og {people, plural, =0 {ingen} one {én} other {#}} er klar. *{short, plural, one {Én} other {#}} for få.*',
  'capacity.nothing_planned':
    'Ingen besøg er planlagt, og gruppen har intet ugemønster endnu. Planlæg en uge med `/visit planlæg`.',
  'capacity.how':
    'Hver person regnes med til ét besøg om ugen; de, der holder pause, tæller ikke med. Uger, der ikke er slået op endnu, følger ugemønsteret.',
} as const satisfies Record<keyof typeof english, string>;
