import type { gate as english } from '../en/gate.js';

export const gate = {
  'front_desk.open': 'Blad till receptionen',
  'front_desk.choose': 'För vilken grupp och vecka?',
  'front_desk.sent':
    'Bladet till receptionen finns i dina meddelanden med mig: som en lista att läsa och som en fil att skriva ut eller skicka.',
  'front_desk.title': '{facility}, {week}',
  'front_desk.who': 'Besökare från Röda Korset, {group}.',
  'front_desk.draft': '*Den här veckan är inte publicerad än: den kan ändras.*',
  'front_desk.not_posted': 'inte publicerad än',
  'front_desk.empty': 'Inga besök är planerade {week}: det finns inget att lämna i receptionen. Ha en lugn vecka!',
  'front_desk.visitors': '{count, plural, =0 {ingen än} one {en besökare} other {# besökare}}',
  'front_desk.named': '{count, plural, =0 {ingen än} one {en besökare: {names}} other {# besökare: {names}}}',
  'front_desk.moved': 'ny tid',
  'front_desk.comes': 'kommer',
  'front_desk.short': '{needed} saknas, kan bli inställt',
  'front_desk.second': 'andra passet',
  'front_desk.unknown': 'namnet visas inte av Slack',
  'front_desk.numbers_only': 'Hur många som kommer, utan namn: häktet eller anstalten har inte bett om namn.',
  'front_desk.names_too':
    'Namnen så som Slack visar dem nu, eftersom häktet eller anstalten har bett om dem. Lämna dem bara till receptionen, och släng filen efteråt.',
  'front_desk.file': '{facility} {week}',
  'front_desk.column.day': 'Dag',
  'front_desk.column.date': 'Datum',
  'front_desk.column.from': 'Från',
  'front_desk.column.to': 'Till',
  'front_desk.column.programme': 'Program',
  'front_desk.column.how': 'Hur',
  'front_desk.column.visitors': 'Besökare',
  'front_desk.column.state': 'Läge',
  'front_desk.column.names': 'Namn',
} as const satisfies Record<keyof typeof english, string>;
