import type { asking as english } from '../en/asking.js';

export const asking = {
  'ask.button': 'Fråga gruppen',
  'ask.button_spoken': 'Fråga gruppen om {when}',
  'ask.done':
    'Nu är gruppen tillfrågad: i {channel} står det att besöket *{when}*, {facility}, behöver {missing, plural, one {{least, plural, =1 {en frivillig} other {en till}}} other {# till}}, med en knapp för att anmäla sig. Du får besked så snart tillräckligt många är anmälda.',
  'asked.looking':
    'Kan du? Besöket *{when}*, {facility}, behöver {missing, plural, one {{least, plural, =1 {en frivillig} other {en till}}} other {# till}} för att bli av.',
  'asked.found': 'Tack, nu är vi tillräckligt många: besöket *{when}*, {facility}, blir av.',
  'asked.closed':
    'Besöket *{when}*, {facility}, behöver {missing, plural, one {{least, plural, =1 {en frivillig} other {en till}}} other {# till}} för att bli av, men just nu går det inte att anmäla sig.',
  'asked.called_off':
    'Besöket *{when}*, {facility}, är inställt, så ingen behövs. Tack till alla som funderade på att hoppa in!',
  'asked.begun': 'Nu är det dags för besöket *{when}*, {facility}, så det går inte att anmäla sig längre.',
  'asked.removed':
    'Besöket *{when}*, {facility}, finns inte längre i planen, så ingen behövs. Tack till alla som funderade på att hoppa in!',
  'refusal.ask_unposted':
    'Veckan är inte publicerad än. Publicera den i planen: då ser gruppen besöken och kan anmäla sig.',
  'refusal.has_enough':
    'Tillräckligt många är anmälda nu, så besöket blir av: du behöver inte fråga. I planen ser du vilka de är.',
  'refusal.no_room_to_ask':
    'Ingen till får plats på besöket: bara {most} släpps in samtidigt, på alla besök där den tiden. Flytta besöket i planen eller ställ in det.',
  'refusal.asked_today':
    'Gruppen är redan tillfrågad om besöket i dag, och frågan står kvar i {channel} tills besöket börjar. {again, select, tomorrow {I morgon kan du fråga igen.} other {Kan ingen, så ställ in besöket i planen, så att alla får besked i tid.}}',
} as const satisfies Record<keyof typeof english, string>;
