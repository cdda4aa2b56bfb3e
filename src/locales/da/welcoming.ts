import type { welcoming as english } from '../en/welcoming.js';

export const welcoming = {
  'welcome.volunteer':
    '*Velkommen til {group}!* Jeg hedder Visiting Hours: Gruppens besøg står i {channel}, og du melder dig til med et tryk. Før dit første besøg er der et par ting, der skal på plads; jeg viser dig hvilke, og hvad det næste er. Der er god tid, og dine ledere er glade for, at du er her.',
  'welcome.leader':
    '*Nu leder du {group}. Tak!* Planlæg en uge, slå den op i {channel}, og se, hvem der er klar til at tage af sted. Søndag aften får du ét kort fra mig med det, der venter på dig, så ti minutter er nok.',
  'welcome.national':
    '*Velkommen til landskontoret!* Du ser alle fængsler og grupper, hvad lederne har godkendt, og tal, der ikke kan pege på nogen. Det hele står på min startside, når du har brug for det.',
  'welcome.stored':
    'Det her gemmer jeg om dig: dit Slack-id, hvilke besøg du tager på, hvad der er på plads af din uddannelse, og det, du selv vælger her. Aldrig noget om den, der får besøg: Skriv ikke noget om vedkommende til mig.',
  'welcome.language': 'Vil du hellere læse på et andet sprog?',
  'welcome.all': 'Alt, hvad jeg kan',
} satisfies Record<keyof typeof english, string>;
