import type { weekAhead as english } from '../en/week-ahead.js';

export const weekAhead = {
  'ahead.title': '*{week}: det her venter på dig*',
  'ahead.all_well':
    'Alt er godt: Der er ikke noget, der venter på dig i denne uge. Tak, fordi du holder sammen på det!',
  'ahead.needs':
    '{count, plural, one {Én ting venter på dig} other {# ting venter på dig}}. Det, der haster mest, står først, og det, der er klaret, forsvinder herfra.',
  'ahead.short': '*{when}*, {facility}: {coming} af {least} indtil videre.',
  'ahead.not_cleared': '*{when}*, {facility}: venter på grønt lys fra stedet.',
  'ahead.unposted':
    '{facility}: Ugen er ikke slået op endnu. Efter den faste ugeplan er der {count, plural, one {ét besøg} other {# besøg}}.',
  'ahead.uncounted': '*{when}*, {facility}: endnu ikke optalt.',
  'ahead.count': 'Optæl',
  'ahead.count_spoken': 'Optæl besøget {when}',
  'ahead.lapsing': '{facility}: med på besøg i denne uge og har noget, der skal fornyes: {people}.',
  'ahead.lapsing.until': '{who} (klar til og med {date})',
  'ahead.lapsing.not_ready': '{who} (ikke klar lige nu)',
  'ahead.ready': 'Se, hvem der er klar',
  'ahead.more': 'Og {count, plural, one {én ting mere} other {# ting mere}}: Planen viser det.',
  'ahead.kindness': '*Kun til dig, af omsorg*',
  'ahead.missed': 'Det er et stykke tid siden, {people} var med på besøg. Måske vil det glæde at høre fra dig.',
  'ahead.often': '{people} har været med på rigtig mange besøg på det seneste. Måske en tak og et forslag om at hvile?',
  'ahead.handed': '{leaders} tager sig af {group} nu. Du behøver ikke gøre noget.',
  'ahead.others': '{count, plural, one {én mere} other {# mere}}',
} as const satisfies Record<keyof typeof english, string>;
