import type { reminding as english } from '../en/reminding.js';

export const reminding = {
  'word.settings': 'påminnelser',
  'heard.settings': 'påminnelser, tyst, paus',
  'reminder.visit': 'Påminnelse om ditt besök: *{when}*, {facility}.',
  'reminder.planned': 'Ni har planerat: {planned}.',
  'reminder.alone':
    '{needed, plural, =0 {Du går ensam.} one {Du är ensam än så länge. En till behövs för att besöket ska bli av.} other {Du är ensam än så länge. # till behövs för att besöket ska bli av.}}',
  'reminder.sign_up':
    'Personalen på plats tar hand om vilka som är med. Ni behöver ingen lista, och den hör inte hemma här.',
  'reminder.bring': 'Ta med {things}.',
  'reminder.bring.photo_id': 'fotolegitimation',
  'reminder.bring.permit': 'ditt tillstånd eller besökskort',
  'reminder.leave': 'Ta inte med in: {things}.',
  'reminder.leave.no_phone': 'telefon',
  'reminder.leave.no_bags': 'väskor',
  'reminder.leave.no_gifts': 'något att lämna över',
  'reminder.on_time':
    'Kom i god tid: ett besök kan bli inställt om ni kommer {minutes, plural, =0 {för sent} one {mer än # minut för sent} other {mer än # minuter för sent}} utan att säga till. Blir du försenad? Skriv genast till {leaders}.',
  'reminder.coming': 'Jag kommer',
  'reminder.coming_spoken': 'Jag kommer {when}',
  'reminder.second_day': 'Påminnelse om andra gången på samma besök: {when}, {facility}.',
  'reminder.confirmed': 'Du har sagt att du kommer. Tack!',
  'reminder.confirmed.tick': '(✓ = har sagt ja)',
  'reminder.cannot_come': 'Kan inte komma',
  'reminder.cannot_come_spoken': 'Kan inte komma {when}',
  'reminder.correction':
    'Du kan strax få en påminnelse om *{when}*, {facility}, som inte längre stämmer: något har ändrats sedan den skrevs. `/visit mina` visar vad som gäller.',

  'reminder.short':
    'Besöket *{when}*, {facility}, behöver {missing, plural, one {{least, plural, =1 {en frivillig} other {en till}}} other {# till}} för att bli av. {people}.',
  'reminder.short.next':
    'Kanske kan någon i {channel} hoppa in: fråga gruppen med ett tryck. Kan ingen, så säg till {kind, select, remand_prison {häktet} prison {anstalten} other {häktet eller anstalten}} och ställ in besöket i planen, så att alla får besked i tid.',
  'reminder.short.correction':
    'Du kan strax få en påminnelse om att besöket *{when}*, {facility}, behöver frivilliga. Den stämmer inte längre: något har ändrats sedan den skrevs. Planen visar vad som gäller.',
  'reminder.unposted':
    '*{week}* är inte publicerad än för {group}. När du har publicerat den kan de frivilliga anmäla sig.',
  'reminder.unposted.next': 'Inga besök den veckan? Då behöver du inte göra något.',
  'reminder.unposted.correction':
    '*{week}*: du kan strax få en påminnelse om att veckan inte är publicerad för {group}. Den stämmer inte längre: något har ändrats sedan den skrevs. Planen visar vad som gäller.',
  'reminder.open_plan': 'Öppna planen',

  'settings.open': 'Påminnelser och tysta timmar',
  'settings.title': 'Påminnelser',
  'settings.quiet':
    'Under dina tysta timmar skickas inga påminnelser. De som skulle ha kommit då kommer strax före. För de flesta är det tyst från {from} till {until}, enligt tiden där du är.',
  'settings.quiet.from': 'Tyst från',
  'settings.quiet.until': 'Tyst till',
  'settings.quiet.missing': 'Välj en tid.',
  'settings.quiet.same_time': 'Välj en annan tid än den första.',
  'settings.quiet.saved': 'Sparat: du får inga påminnelser från {from} till {until}.',
  'settings.groups': '*Dina gruppers påminnelser*',
  'settings.group.change': 'Ändra',
  'settings.group.change_spoken': 'Ändra påminnelserna för {group}',
  'settings.group.title': 'Gruppens påminnelser',
  'settings.group.place': '*{group}* · {facility}\nDagar och tider gäller lokal tid på plats.',
  'settings.group.kinds': 'Påminnelser som skickas',
  'settings.group.kind.visits': 'Till den som är anmäld till ett besök',
  'settings.group.kind.short': 'Till ledare: ett besök behöver fler',
  'settings.group.kind.unposted': 'Till ledare: nästa vecka är inte publicerad',
  'settings.group.kind.uncounted': 'Till ledare: ett besök är inte räknat',
  'settings.group.kind.week_ahead': 'Till ledare: veckan som kommer, på söndagar 18:00',
  'settings.group.days_before': '{days, plural, one {Dagen före} other {# dagar före}}',
  'settings.group.firstDays': 'Första påminnelsen om ett besök',
  'settings.group.firstAt': 'Första påminnelsen, tid',
  'settings.group.lastDays': 'Sista påminnelsen om ett besök',
  'settings.group.lastAt': 'Sista påminnelsen, tid',
  'settings.group.shortDays': 'Ledare får besked om att ett besök behöver fler',
  'settings.group.shortDays_hint': 'Skickas vid samma klockslag som besöket börjar.',
  'settings.group.unpostedWeekday': 'Ledare får besked om att nästa vecka inte är publicerad',
  'settings.group.unpostedAt': 'Klockslag för påminnelsen om nästa vecka',
  'settings.group.rules': 'Det här står i påminnelsen om ett besök',
  'settings.group.rules_hint': 'Bara kryss, så att inget om någon kan skrivas här.',
  'settings.group.rule.photo_id': 'Ta med fotolegitimation',
  'settings.group.rule.permit': 'Ta med tillståndet eller besökskortet',
  'settings.group.rule.no_phone': 'Ingen telefon med in',
  'settings.group.rule.no_bags': 'Inga väskor med in',
  'settings.group.rule.no_gifts': 'Inga presenter eller annat att lämna över',
  'settings.group.problem.missing': 'Välj något här.',
  'settings.group.problem.last_not_after_first': 'Den sista påminnelsen måste komma efter den första. Välj en senare.',
  'settings.group.saved': 'Sparat. Det här gäller påminnelserna för {group} från och med nu.',
} as const satisfies Record<keyof typeof english, string>;
