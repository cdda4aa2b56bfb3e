import type { schedule as english } from '../en/schedule.js';

export const schedule = {
  'schedule.title': '{facility} · {week}',
  'schedule.text':
    'Besök, {facility}, {week}: {visits, plural, =0 {inga planerade} one {# besök} other {# besök}}{short, plural, =0 {} one {, ett behöver fler} other {, # behöver fler}}.',
  'schedule.empty': 'Inga besök den här veckan.',
  'schedule.seats': '{dots} {taken} av {places}',
  'schedule.needs_more': 'behöver {needed, plural, one {# till} other {# till}}',
  'schedule.will_run': 'blir av',
  'schedule.full': 'fullt',
  'schedule.over': 'har varit',
  'schedule.called_off_by_us': 'inställt av oss',
  'schedule.called_off_by_facility': 'inställt av anstalten eller häktet',
  'schedule.not_cleared': 'väntar på klartecken',
  'schedule.nobody': 'ingen än',
  'schedule.footer':
    'Tryck *Ta plats* eller skriv `/visit ta`. Kan du ändå inte komma? `/visit släpp`. Alla tider är lokala.',
  'schedule.paused': 'Besöken här är pausade just nu, så det går inte att ta plats.',
  'schedule.starting_up': 'Besöken här har inte startat än, så det går inte att ta plats.',
  'schedule.closed': 'Besöken här har upphört.',
  'schedule.not_posted': '{week} är inte publicerad än för {group}. Den syns i {channel} så snart den är det.',
  'schedule.unknown_week':
    'Jag kunde inte läsa ”{typed}” som en vecka. Skriv `denna`, `nästa` eller en vecka som `2026-W48`.',
  'schedule.more':
    'Det finns mer att se: {channels}. Skriv `/visit schema` i någon av de kanalerna för att se dess vecka.',
  'schedule.yours': 'Du har en plats.',
  'schedule.next': 'Ta en plats med `/visit ta`. Dina besök: `/visit mina`.',
  'schedule.shadow_named': '{who} går bredvid som ny',
  'schedule.shadow': 'en ny går bredvid',
} as const satisfies Record<keyof typeof english, string>;
