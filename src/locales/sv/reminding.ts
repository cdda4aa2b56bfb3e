import type { reminding as english } from '../en/reminding.js';

export const reminding = {
  'word.settings': 'påminnelser',

  'reminder.visit': 'En påminnelse om ditt besök: *{when}*, {facility}.',
  'reminder.alone':
    '{needed, plural, =0 {Du åker själv.} one {Du är ensam än så länge. En till behövs för att besöket ska bli av.} other {Du är ensam än så länge. # till behövs för att besöket ska bli av.}}',
  'reminder.bring': 'Ta med {things}.',
  'reminder.bring.photo_id': 'fotolegitimation',
  'reminder.bring.permit': 'ditt tillstånd eller besökskort',
  'reminder.leave': 'Inte med in: {things}.',
  'reminder.leave.no_phone': 'telefon',
  'reminder.leave.no_bags': 'väskor',
  'reminder.leave.no_gifts': 'presenter eller annat att lämna över',
  'reminder.on_time':
    'Kom i god tid: ett besök kan gå förlorat om vi är mer än {minutes} minuter sena utan att säga till. Blir du försenad? Skriv genast till {leaders}.',
  'reminder.coming': 'Jag kommer',
  'reminder.coming_spoken': 'Jag kommer {when}',
  'reminder.confirmed': 'Du har sagt att du kommer. Tack!',
  'reminder.confirmed.tick': '(✓ har sagt: jag kommer)',
  'reminder.cannot_come': 'Kan inte komma',
  'reminder.cannot_come_spoken': 'Kan inte komma {when}',
  'reminder.cannot_come.title': 'Kan du inte komma?',
  'reminder.cannot_come.text':
    '{when}, {facility}. Din plats blir ledig direkt: andra kan ta den, och dina ledare ser det.',
  'reminder.cannot_come.done':
    'Din plats *{when}* är ledig för någon annan. {needed, plural, =0 {Besöket blir av ändå.} one {En till behövs nu, och det syns i schemat i {channel}.} other {# till behövs nu, och det syns i schemat i {channel}.}} Tack för att du säger till.',
  'reminder.correction':
    'Ungefär nu kan det komma en påminnelse om *{when}*, {facility}. Något har ändrats sedan den skrevs: `/visit mina` visar hur det är med dina besök.',

  'reminder.short':
    'Besöket *{when}*, {facility}, behöver {missing, plural, one {en till} other {# till}} för att bli av. {people}.',
  'reminder.short.next':
    'Kanske kan någon i {channel}. Annars ställer du in det i planen, så att häktet eller anstalten och de som har en plats får veta i tid.',
  'reminder.short.correction':
    'Ungefär nu kan det komma en påminnelse om att besöket *{when}*, {facility}, behöver fler. Något har ändrats sedan den skrevs: planen visar hur det är.',
  'reminder.unposted': '*{week}* är inte publicerad än för {group}. När den är det kan de frivilliga ta dess besök.',
  'reminder.unposted.next': 'Inga besök den veckan? Då behöver du inte göra något.',
  'reminder.unposted.correction':
    'Ungefär nu kan det komma en påminnelse om att *{week}* inte är publicerad för {group}. Något har ändrats sedan den skrevs: planen visar hur det är.',
  'reminder.open_plan': 'Öppna planen',

  'settings.open': 'Påminnelser och tysta timmar',
  'settings.title': 'Påminnelser',
  'settings.quiet':
    'Under dina tysta timmar får du inga påminnelser: en som skulle hamna där kommer när de börjar. För de flesta är det tyst från {from} till {until}, efter klockan där du är.',
  'settings.quiet.from': 'Tyst från',
  'settings.quiet.until': 'Tyst till',
  'settings.quiet.missing': 'Välj en tid.',
  'settings.quiet.same_time': 'Välj en annan tid än den första.',
  'settings.quiet.saved': 'Sparat: du får inga påminnelser från {from} till {until}.',
  'settings.groups': '*Dina gruppers påminnelser*',
  'settings.group.change': 'Ändra',
  'settings.group.change_spoken': 'Ändra påminnelserna för {group}',
  'settings.group.title': 'Gruppens påminnelser',
  'settings.group.place': '*{group}* · {facility}\nDagar och tider är anstaltens eller häktets lokala.',
  'settings.group.kinds': 'Påminnelser som skickas',
  'settings.group.kind.visits': 'Till den som har en plats på ett besök',
  'settings.group.kind.short': 'Till ledare: ett besök behöver fler',
  'settings.group.kind.unposted': 'Till ledare: nästa vecka är inte publicerad',
  'settings.group.kind.uncounted': 'Till ledare: ett besök är inte räknat',
  'settings.group.days_before': '{days, plural, one {Dagen före} other {# dagar före}}',
  'settings.group.firstDays': 'Första påminnelsen om ett besök',
  'settings.group.firstAt': 'Första påminnelsen, tid',
  'settings.group.lastDays': 'Sista påminnelsen om ett besök',
  'settings.group.lastAt': 'Sista påminnelsen, tid',
  'settings.group.shortDays': 'Ledare får veta att ett besök behöver fler',
  'settings.group.shortDays_hint': 'Vid den tid på dagen då besöket börjar.',
  'settings.group.unpostedWeekday': 'Ledare får veta att nästa vecka inte är publicerad',
  'settings.group.unpostedAt': 'Nästa vecka inte publicerad, tid',
  'settings.group.rules': 'Det här säger påminnelsen om ett besök',
  'settings.group.rules_hint': 'Bara kryss, så att inget om någon kan skrivas här.',
  'settings.group.rule.photo_id': 'Ta med fotolegitimation',
  'settings.group.rule.permit': 'Ta med tillståndet eller besökskortet',
  'settings.group.rule.no_phone': 'Ingen telefon med in',
  'settings.group.rule.no_bags': 'Inga väskor med in',
  'settings.group.rule.no_gifts': 'Inga presenter eller annat att lämna över',
  'settings.group.problem.missing': 'Välj något här.',
  'settings.group.problem.last_not_after_first': 'Den sista påminnelsen kommer efter den första. Välj en senare.',
  'settings.group.saved': 'Sparat. Så här går påminnelserna för {group} från och med nu.',
} as const satisfies Record<keyof typeof english, string>;
