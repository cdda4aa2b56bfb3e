import type { schedule as english } from '../en/schedule.js';

export const schedule = {
  'word.schedule': 'skema',
  'heard.schedule': 'skema, skemaet, uge, ugen, oversigt',
  'schedule.title': '{facility} · {week}',
  'schedule.text':
    '{week}, {facility}: {visits, plural, =0 {ingen besøg planlagt} one {# besøg} other {# besøg}}{short, plural, =0 {} one {, ét mangler frivillige} other {, # mangler frivillige}}.',
  'schedule.empty': 'Ingen besøg i denne uge.',
  'schedule.seats': '{dots} {taken} af {places}',
  'schedule.needs_more':
    'mangler {needed, plural, one {{least, plural, =1 {en frivillig} other {1 til}}} other {# til}}',
  'schedule.needs_more_than_fit':
    'mangler {needed, plural, one {# til} other {# til}}, men der er kun plads til {left, plural, one {# mere} other {# flere}} på det tidspunkt',
  'schedule.no_room':
    'mangler {needed, plural, one {{least, plural, =1 {en frivillig} other {1 til}}} other {# til}}, men der er fyldt op med besøgende på det tidspunkt',
  'schedule.will_run': 'gennemføres',
  'schedule.full': 'alle pladser er taget',
  'schedule.over': 'er slut',
  'schedule.going_on': 'er begyndt',
  'schedule.called_off_by_us': 'aflyst af os',
  'schedule.called_off_by_facility':
    'aflyst af {kind, select, remand_prison {arresthuset} prison {fængslet} other {stedet}}',
  'schedule.will_not_run': 'bliver ikke til noget: for få kunne komme',
  'schedule.kept': '{kept, plural, one {den ledige plads holdes} other {de ledige pladser holdes}} til dem, der venter',
  'schedule.nobody': 'ingen endnu',
  'schedule.footer':
    'Tryk på *Meld mig til*, eller skriv `/visit tilmeld`. Kan du alligevel ikke komme? Skriv `/visit afbud`.',
  'schedule.footer_full': 'Kan du alligevel ikke komme? Skriv `/visit afbud`.',
  'schedule.starting_up': 'Besøgene her er ikke begyndt endnu, så man kan ikke melde sig til.',
  'schedule.closed': 'Besøgene her er ophørt.',
  'schedule.not_posted': '{week} er ikke slået op endnu for {group}. Den kommer i {channel}, så snart den er det.',
  'schedule.unknown_week':
    'Jeg forstår ikke, hvilken uge du mener. Skriv `denne`, `næste` eller et ugenummer som `48`.',
  'schedule.more': 'Der er mere at se: {channels}. Skriv `/visit skema` i en af de kanaler for at se dens uge.',
  'schedule.replaced':
    'Det her opslag gælder ikke længere: Jeg må ikke ændre det mere. Tryk i det nye i stedet: {link}.',
  'schedule.replaced_link': 'åbn det nye opslag',
  'schedule.replaced_soon':
    'Det her opslag gælder ikke længere: Jeg må ikke ændre det mere. Et nyt kommer i kanalen om et øjeblik. Tryk i det i stedet.',
  'schedule.yours': 'Du har en plads.',
  'schedule.next': 'Meld dig til med `/visit tilmeld`. Dine besøg: `/visit mine`.',
  'schedule.shadow_named': '{who} er med som {count, plural, one {ny} other {nye}}',
  'schedule.shadow': '{count, plural, one {en ny frivillig} other {# nye frivillige}} er med',
} as const satisfies Record<keyof typeof english, string>;
