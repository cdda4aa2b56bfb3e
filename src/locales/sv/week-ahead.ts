import type { weekAhead as english } from '../en/week-ahead.js';

export const weekAhead = {
  'ahead.title': '*{week}: det här väntar på dig*',
  'ahead.all_well': 'Allt är väl: ingenting väntar på dig den här veckan. Tack för att du håller ihop det!',
  'ahead.needs':
    '{count, plural, one {En sak väntar på dig} other {# saker väntar på dig}}, det mest brådskande först. Det som är klart försvinner härifrån.',
  'ahead.short': '*{when}*, {facility}: {coming} av {least} hittills.',
  'ahead.not_cleared': '*{when}*, {facility}: väntar på klartecken.',
  'ahead.unposted':
    '{facility}: veckan är inte publicerad än. Enligt veckomönstret blir det {count, plural, one {ett besök} other {# besök}}.',
  'ahead.uncounted': '*{when}*, {facility}: inte räknat än.',
  'ahead.count': 'Räkna',
  'ahead.count_spoken': 'Räkna besöket {when}',
  'ahead.lapsing': '{facility}: med på besök den här veckan och har något att förnya: {people}.',
  'ahead.lapsing.until': '{who} (redo till och med {date})',
  'ahead.lapsing.not_ready': '{who} (inte redo just nu)',
  'ahead.ready': 'Se vilka som är redo',
  'ahead.more': 'Och {count, plural, one {en sak till} other {# saker till}}: planen visar det.',
  'ahead.kindness': '*Bara för dig, av omtanke*',
  'ahead.missed': 'Det var ett tag sedan {people} var med på ett besök. Kanske blir det uppskattat att du hör av dig.',
  'ahead.often':
    '{people} har varit med på väldigt många besök på sistone. Kanske ett tack, och ett förslag om att vila?',
  'ahead.handed': '{leaders} tar hand om {group} nu. Du behöver inte göra något.',
  'ahead.others': '{count, plural, one {en till} other {# till}}',
} as const satisfies Record<keyof typeof english, string>;
