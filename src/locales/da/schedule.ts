import type { schedule as english } from '../en/schedule.js';

export const schedule = {
  'schedule.title': '{facility} · {week}',
  'schedule.text':
    'Besøg, {facility}, {week}: {visits, plural, =0 {ingen planlagt} one {# besøg} other {# besøg}}{short, plural, =0 {} one {, ét mangler flere} other {, # mangler flere}}.',
  'schedule.empty': 'Ingen besøg i denne uge.',
  'schedule.seats': '{dots} {taken} af {places}',
  'schedule.needs_more': 'mangler {needed, plural, one {# til} other {# til}}',
  'schedule.will_run': 'bliver til noget',
  'schedule.full': 'fuldt',
  'schedule.over': 'er slut',
  'schedule.called_off_by_us': 'aflyst af os',
  'schedule.called_off_by_facility': 'aflyst af fængslet eller arresthuset',
  'schedule.not_cleared': 'venter på grønt lys',
  'schedule.nobody': 'ingen endnu',
  'schedule.footer':
    'Tryk *Tag plads*, eller skriv `/visit tag`. Kan du alligevel ikke komme? `/visit frigiv`. Alle tider er lokale.',
  'schedule.paused': 'Besøgene her er på pause lige nu, så der kan ikke tages pladser.',
  'schedule.starting_up': 'Besøgene her er ikke begyndt endnu, så der kan ikke tages pladser.',
  'schedule.closed': 'Besøgene her er ophørt.',
  'schedule.not_posted': '{week} er ikke slået op endnu for {group}. Den kommer i {channel}, så snart den er det.',
  'schedule.unknown_week':
    'Jeg kunne ikke læse “{typed}” som en uge. Skriv `denne`, `næste` eller en uge som `2026-W48`.',
  'schedule.more': 'Der er mere at se: {channels}. Skriv `/visit skema` i en af de kanaler for at se dens uge.',
  'schedule.yours': 'Du har en plads.',
  'schedule.next': 'Tag en plads med `/visit tag`. Dine besøg: `/visit mine`.',
  'schedule.shadow_named': '{who} er med som ny',
  'schedule.shadow': 'en ny er med',
} as const satisfies Record<keyof typeof english, string>;
