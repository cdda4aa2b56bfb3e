import type { appHome as english } from '../en/app-home.js';

export const appHome = {
  'desk.more': '{count} till…',
  'desk.first': 'Till början',
  'desk.asked': 'Någon frågar dig',
  'desk.you': 'Om dig',
  'desk.visits':
    '{count, plural, one {Du har varit med på ett besök} other {Du har varit med på # besök}} i år. Tack för att du går.',
  'desk.away': 'Du är ledig {from} – {until}.',
  'desk.away_now': 'Du är ledig till och med {until}, och ingen frågar dig under tiden.',
  'desk.quiet': 'Dina tysta timmar är mellan {from} och {until}: då kommer inga påminnelser.',
  'desk.needs': 'Det här väntar på dig i dag',
  'desk.all_well': 'Allt är väl: ingenting väntar på dig just nu. Tack för att du håller ihop det!',
  'desk.unposted':
    '{facility}: {week} är inte publicerad än. Enligt veckomönstret blir det {count, plural, one {ett besök} other {# besök}}.',
  'desk.newcomers': '{facility}: nya som inte är redo än: {people}. Har de gjort klart något?',
  'desk.unmarked': '*{name}*, {when}: ingen har noterat vilka som kom.',
  'desk.reserve': '*{name}*, {when}: {count, plural, one {en person väntar} other {# personer väntar}} på en plats.',
  'desk.refused': '{count, plural, one {Ett meddelande} other {# meddelanden}} har inte kommit fram.',
  'desk.return_due': '{facility}: årsrapporten för {year} väntar på att gås igenom och godkännas.',
  'desk.see': 'Visa',
  'desk.glance': 'Den här veckan och nästa',
  'desk.glance.unposted': '{week}: inte publicerad än',
  'desk.glance.posted':
    '{week}: {visits, plural, =0 {inga besök kvar} one {ett besök} other {# besök}}{visits, plural, =0 {} other {, {places, plural, =0 {ingen anmäld än} one {en plats tagen} other {# platser tagna}}}}{short, plural, =0 {} one {, *ett behöver fler*} other {, *# behöver fler*}}',
  'desk.row.own': 'För dig',
  'desk.row.lead': 'För dina grupper',
  'desk.row.country': 'För hela landet',
  'desk.count': 'Räkna ett besök',
  'desk.numbers': 'Siffrorna',
  'desk.return': 'Årsrapport',
  'desk.verify': 'Intyga utbildning',
  'desk.import': 'Importera utbildning',
} as const satisfies Record<keyof typeof english, string>;
