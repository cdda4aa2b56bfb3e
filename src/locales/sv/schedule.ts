import type { schedule as english } from '../en/schedule.js';

export const schedule = {
  'word.schedule': 'schema',
  'heard.schedule': 'schema, schemat, vecka, veckan, översikt',
  'schedule.title': '{facility} · {week}',
  'schedule.text':
    '{week}, {facility}: {visits, plural, =0 {inga besök planerade} one {# besök} other {# besök}}{short, plural, =0 {} one {, ett behöver frivilliga} other {, # behöver frivilliga}}.',
  'schedule.empty': 'Inga besök den här veckan.',
  'schedule.seats': '{dots} {taken} av {places}',
  'schedule.needs_more':
    'behöver {needed, plural, one {{least, plural, =1 {en frivillig} other {1 till}}} other {# till}}',
  'schedule.needs_more_than_fit':
    'behöver {needed, plural, one {# till} other {# till}}, men bara {left, plural, one {# till} other {# till}} får plats där den tiden',
  'schedule.no_room':
    'behöver {needed, plural, one {{least, plural, =1 {en frivillig} other {1 till}}} other {# till}}, men det är fullt med besökare där den tiden',
  'schedule.will_run': 'blir av',
  'schedule.full': 'fullbokat',
  'schedule.over': 'är över',
  'schedule.going_on': 'har börjat',
  'schedule.called_off_by_us': 'inställt av oss',
  'schedule.called_off_by_facility':
    'inställt av {kind, select, remand_prison {häktet} prison {anstalten} other {häktet eller anstalten}}',
  'schedule.will_not_run': 'blir inte av: för få kunde komma',
  'schedule.kept':
    '{kept, plural, one {den lediga platsen hålls} other {de lediga platserna hålls}} för dem som väntar',
  'schedule.nobody': 'ingen än',
  'schedule.footer': 'Tryck på *Anmäl mig* eller skriv `/visit anmäl`. Får du förhinder? Skriv `/visit återbud`.',
  'schedule.footer_full': 'Får du förhinder? Skriv `/visit återbud`.',
  'schedule.starting_up': 'Besöken här har inte startat än, så det går inte att anmäla sig.',
  'schedule.closed': 'Besöken här har upphört.',
  'schedule.not_posted': '{week} är inte publicerad än för {group}. Den syns i {channel} så snart den är det.',
  'schedule.unknown_week':
    'Jag förstår inte vilken vecka du menar. Skriv `denna`, `nästa` eller ett veckonummer som `48`.',
  'schedule.more': 'Du har fler grupper. Skriv `/visit schema` i {channels} för att se deras vecka.',
  'schedule.replaced':
    'Det här inlägget gäller inte längre: jag får inte ändra det mer. Tryck i det nya i stället: {link}.',
  'schedule.replaced_link': 'öppna det nya inlägget',
  'schedule.replaced_soon':
    'Det här inlägget gäller inte längre: jag får inte ändra det mer. Ett nytt kommer i kanalen om en liten stund. Tryck i det i stället.',
  'schedule.yours': 'Du är anmäld.',
  'schedule.next': 'Anmäl dig med `/visit anmäl`. Dina besök: `/visit mina`.',
  'schedule.shadow_named': '{who} går bredvid som {count, plural, one {ny} other {nya}}',
  'schedule.shadow': '{count, plural, one {en ny går} other {# nya går}} bredvid',
} as const satisfies Record<keyof typeof english, string>;
