import type { gate as english } from '../en/gate.js';

export const gate = {
  'front_desk.open': 'Ark til receptionen',
  'front_desk.choose': 'For hvilken gruppe og uge?',
  'front_desk.sent':
    'Arket til receptionen ligger i dine beskeder med mig: som en liste at læse og som en fil at printe eller sende.',
  'front_desk.title': '{facility}, {week}',
  'front_desk.who': 'Besøgende fra Røde Kors, {group}.',
  'front_desk.draft': '*Ugen er ikke slået op endnu: Den kan ændre sig.*',
  'front_desk.not_posted': 'ikke slået op endnu',
  'front_desk.empty':
    'Der er ikke planlagt besøg i {week}: Der er ikke noget at aflevere i receptionen. Nyd den rolige uge!',
  'front_desk.visitors': '{count, plural, =0 {ingen endnu} one {én besøgende} other {# besøgende}}',
  'front_desk.named': '{count, plural, =0 {ingen endnu} one {én besøgende: {names}} other {# besøgende: {names}}}',
  'front_desk.moved': 'ny tid',
  'front_desk.comes': 'kommer',
  'front_desk.short': '{needed} mangler, kan blive aflyst',
  'front_desk.second': 'andet tidsrum',
  'front_desk.unknown': 'navnet vises ikke af Slack',
  'front_desk.numbers_only': 'Hvor mange der kommer, uden navne: Stedet har ikke bedt om navne.',
  'front_desk.names_too':
    'Navnene, som Slack viser dem nu, fordi stedet har bedt om dem. Giv dem kun til receptionen, og smid filen ud bagefter.',
  'front_desk.file': '{facility} {week}',
  'front_desk.column.day': 'Dag',
  'front_desk.column.date': 'Dato',
  'front_desk.column.from': 'Fra',
  'front_desk.column.to': 'Til',
  'front_desk.column.programme': 'Program',
  'front_desk.column.how': 'Hvordan',
  'front_desk.column.visitors': 'Besøgende',
  'front_desk.column.state': 'Status',
  'front_desk.column.names': 'Navne',
} as const satisfies Record<keyof typeof english, string>;
