import type { asking as english } from '../en/asking.js';

export const asking = {
  'ask.button': 'Spørg gruppen',
  'ask.button_spoken': 'Spørg gruppen om {when}',
  'ask.done':
    'Nu er gruppen spurgt: I {channel} står der, at besøget *{when}*, {facility}, mangler {missing, plural, one {{least, plural, =1 {en frivillig} other {én til}}} other {# til}}, med en knap til at melde sig til. Du får besked, så snart der er nok tilmeldte.',
  'asked.looking':
    'Kan du? Besøget *{when}*, {facility}, mangler {missing, plural, one {{least, plural, =1 {en frivillig} other {én til}}} other {# til}} for at blive til noget.',
  'asked.found': 'Tak, nu er vi nok: Besøget *{when}*, {facility}, bliver til noget.',
  'asked.closed':
    'Besøget *{when}*, {facility}, mangler {missing, plural, one {{least, plural, =1 {en frivillig} other {én til}}} other {# til}} for at blive til noget, men lige nu kan man ikke melde sig til.',
  'asked.called_off':
    'Besøget *{when}*, {facility}, er aflyst, så ingen skal af sted. Tak til alle, der overvejede at træde til!',
  'asked.begun': 'Nu er det tid til besøget *{when}*, {facility}, så man kan ikke længere melde sig til.',
  'asked.removed':
    'Besøget *{when}*, {facility}, står ikke længere i planen, så der mangler ingen. Tak til alle, der overvejede at træde til!',
  'refusal.ask_unposted':
    'Ugen er ikke slået op endnu. Slå den op i planen: Så ser gruppen besøgene og kan melde sig til.',
  'refusal.has_enough':
    'Der er nok tilmeldte nu, så besøget bliver til noget: Du behøver ikke spørge. I planen kan du se, hvem de er.',
  'refusal.no_room_to_ask':
    'Der er ikke plads til flere på besøget: Der lukkes kun {most} ind ad gangen, på alle besøg der på det tidspunkt. Flyt besøget i planen, eller aflys det.',
  'refusal.asked_today':
    'Gruppen er allerede spurgt om besøget i dag, og spørgsmålet står i {channel}, indtil besøget begynder. {again, select, tomorrow {I morgen kan du spørge igen.} other {Kan ingen træde til, så aflys besøget i planen, så alle får besked i tide.}}',
} as const satisfies Record<keyof typeof english, string>;
