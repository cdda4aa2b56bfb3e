import type { training as english } from '../en/training.js';

export const training = {
  'word.training': 'uddannelse',
  'heard.training': 'uddannelse, uddannelsen, kurser, kursus',
  'training.title': 'Din uddannelse',
  'training.ready': '*{facility}*: Du er klar. {done} af {count} krav er opfyldt.',
  'training.ready_until': '*{facility}*: Du er klar til og med den {date}. {done} af {count} krav er opfyldt.',
  'training.not_ready': '*{facility}*: Du er ikke klar endnu. {done} af {count} krav er opfyldt.',
  'training.nothing_asked': '*{facility}*: Her er ingen krav, så du er klar.',
  'training.done': 'Opfyldt: *{name}*, den {date}. Bekræftet af {who}.',
  'training.done_until': 'Opfyldt: *{name}*, den {date}, gælder til og med den {until}. Bekræftet af {who}.',
  'training.lapsed': 'Udløbet: *{name}*, gjaldt til og med den {until}.',
  'training.missing': 'Mangler: *{name}*',
  'training.only_reminds': 'Det er kun en påmindelse: Du kan tage på besøg uden.',
  'training.ask': 'Spørg {leaders}, hvordan du kommer videre. De bekræfter, når det er opfyldt.',
  'training.signed_up': 'Du er tilmeldt: {when}, {place}.',
  'training.on_reserve': 'Du står på ventelisten: {when}, {place}.',
  'training.next': 'Meld dig til et besøg med `/visit tilmeld`.',
  'training.wrong': 'Er noget forkert her? Sig det til din besøgsleder.',
  'training.more_groups':
    '{count, plural, one {Du er med i én gruppe til} other {Du er med i # grupper til}}: Skriv `/visit uddannelse` i {channels}.',
  'training.home': 'Uddannelse',
  'training.home_done': '*{facility}: Du er klar.*',
  'training.home_missing':
    '*{facility}: Ikke klar endnu.* {count, plural, one {Én ting mangler} other {# ting mangler}}: {names}{more, plural, =0 {} other { og # mere}}.',
  'training.home_next': '*{facility}: Du er klar.* Tilbage at gøre, når du kan: {name}.',
  'training.home_renew': '*{facility}: Du er klar til og med den {date}.* Skal fornys: {name}.',

  'join.welcome':
    'Velkommen til *{group}*! Det her gør dig klar til besøg. {leaders} kan se, at du er begyndt, og hjælper dig.',
  'join.welcome_ready': 'Du er med i *{group}* og klar til besøg.',
  'join.welcome_leader': 'Du leder *{group}* og er med i den. Det her er din egen uddannelse.',
  'join.no_group_here':
    'Denne kanal hører ikke til nogen besøgsgruppe. Gå til din gruppes kanal, og skriv `/visit begynd` der. Ved du ikke hvilken? Spørg din besøgsleder.',
  'join.no_group_here_but':
    'Denne kanal hører ikke til nogen besøgsgruppe. Du er allerede med i {channels}: Se, hvad du mangler, med `/visit uddannelse`.',
  'join.not_in_channel': 'Du er ikke med i {channel} endnu. Gå ind i kanalen først, og skriv så `/visit begynd` der.',
  'join.bot_not_in_channel':
    'Jeg er ikke med i {channel} og kan derfor ikke se, hvem der er der. Skriv `/invite @Visiting Hours` i kanalen og så `/visit begynd` igen.',
  'notice.joined': '{who} er begyndt i {group}: *{progress}* krav er opfyldt. Sig hej, og bekræft resten hen ad vejen.',
  'notice.joined.verify': 'Bekræft',
  'notice.joined.verify_spoken': 'Bekræft, hvad en ny har opfyldt',

  'group_ready.choose_group': 'Hvilken gruppe vil du se?',
  'group_ready.open': 'Hvem er klar',
  'group_ready.summary':
    '*{group}: {missing, plural, =0 {Alle er} other {{ready, number} af {count, plural, one {# frivillig er} other {# frivillige er}}}} klar til {facility} i dag.*',
  'group_ready.all_stay': 'Det gælder til og med den {until}.',
  'group_ready.missing': 'Ikke klar',
  'group_ready.ending': 'Klar, men ikke ret længe',
  'group_ready.ready': '*Klar*: {people}',
  'group_ready.more_ready': '{count, plural, one {# mere} other {# flere}}',
  'group_ready.nobody':
    '*{group} · {facility}*: Ingen er med i {channel} endnu. Inviter dine frivillige: Den, der går ind i kanalen, vises her.',
  'group_ready.nothing_asked': 'Aktiviteten har ingen krav endnu.',
  'group_ready.caption': 'Hvem er klar i {group}, {date}',
  'group_ready.column_person': 'Frivillig',
  'group_ready.column_ready': 'Klar til og med',
  'group_ready.column_weeks': 'Uger tilbage',
  'group_ready.column_done': 'Opfyldt',
  'group_ready.column_reminds': '{name} (kun påmindelse)',
  'group_ready.not_ready': 'ikke klar',
  'group_ready.no_end': 'uden slutdato',
  'group_ready.new': 'ny: 0 af {count}',
  'group_ready.done_of': '{done} af {count}',
  'group_ready.resting': 'holder pause',
  'group_ready.cell_done': 'opfyldt',
  'group_ready.cell_until': 'til {date}',
  'group_ready.cell_lapsed': 'udløb {date}',
  'group_ready.cell_missing': 'mangler',
  'group_ready.line_new': '{who} – *ny: 0 af {count}*',
  'group_ready.line_not_ready': '{who} – *ikke klar*, {done} af {count}. {reasons}',
  'group_ready.reason_missing': 'Mangler: {names}.',
  'group_ready.reason_lapsed': 'Udløbet: {names}.',
  'group_ready.line_missing': '{who} – {done} af {count}. {reasons}',
  'group_ready.line_ending': '{who} – til og med den {date}. Skal fornys: {names}.',
  'group_ready.line_until':
    '{who} – klar til og med den {date} ({weeks, plural, =0 {mindre end en uge} one {én uge} other {# uger}}), {done} af {count}',
  'group_ready.line_no_end': '{who} – klar, uden slutdato, {done} af {count}',
  'group_ready.line_resting': '(holder pause)',
  'group_ready.line_away': '(væk indtil {date})',
  'group_ready.more':
    '{count, plural, one {Én til} other {# til}} vises ikke her. Begynd med dem, der ikke er klar, nu eller snart.',
  'group_ready.show_missing': 'Vis kun det, der mangler',
  'group_ready.show_all': 'Vis alt som tabel',
  'group_ready.privacy': 'Det noteres, at du har set det her.',
  'capacity.title': '*De næste {weeks} uger*',
  'capacity.enough': 'Der er nok klar til alle besøg.',
  'capacity.short':
    '{week}: {visits, plural, one {Ét besøg kræver} other {# besøg kræver}} mindst {seats, plural, one {én person} other {# personer}}, og {people, plural, =0 {ingen} one {én} other {#}} er klar. *Der mangler {short, plural, one {én} other {#}}.*',
  'capacity.nothing_planned':
    'Der er ikke planlagt nogen besøg, og gruppen har ingen fast ugeplan endnu. Planlæg en uge med `/visit planlæg`.',
  'capacity.how':
    'Hver person tæller med til ét besøg om ugen; de, der holder pause, tæller ikke med. Uger, der ikke er slået op endnu, følger den faste ugeplan.',
} as const satisfies Record<keyof typeof english, string>;
