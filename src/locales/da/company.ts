import type { company as english } from '../en/company.js';

export const company = {
  'company.left': 'En ændring af dit besøg *{when}*, {facility}: {people} kommer ikke alligevel.',
  'company.somebody': 'nogen',
  'company.left_number':
    'En ændring af dit besøg *{when}*, {facility}: {count, plural, one {én af jer} other {# af jer}} kommer ikke alligevel.',
  'company.told': 'I {channel} kan du se, når flere kommer med.',
  'company.runs': 'Gode nyheder: Dit besøg *{when}*, {facility}, bliver til noget alligevel.',
  'company.freed':
    'Din plads på besøget *{when}*, {facility}, er nu ledig for en anden: {who} har meldt afbud for dig, så du skal ikke af sted.',
  'company.freed.next':
    'Var det en fejl? Meld dig til igen, mens der er plads, eller skriv til {who}. Du er velkommen på alle andre besøg.',
  'plan.menu.free': 'Frigiv en plads',
  'free.title': 'Frigiv en plads',
  'free.visit': '*{when}*\n{facility}',
  'free.intro':
    'Har nogen sagt til, at de ikke kan komme? Jeg kan spørge andre, og personen beholder pladsen, indtil en anden tager den. Eller frigiv pladsen med det samme, så andre kan tage den. Jeg giver personen besked i begge tilfælde.',
  'free.sought': 'andre bliver spurgt',
  'free.nobody': 'Ingen har længere en plads på besøget.',
  'free.button': 'Frigiv pladsen',
  'free.confirm_title': 'Frigiv pladsen?',
  'free.confirm_text': 'Personen får besked med det samme, og en anden kan tage pladsen.',
  'free.confirm_yes': 'Frigiv pladsen',

  'notice.short_early':
    'En plads er ledig igen: Besøget *{when}*, {facility}, mangler {missing, plural, one {{least, plural, =1 {en frivillig} other {én til}}} other {# til}} for at blive til noget. {people}.',
  'reminder.last_call':
    'Besøget *{when}*, {facility}, mangler stadig {missing, plural, one {{least, plural, =1 {en frivillig} other {én til}}} other {# til}} for at blive til noget. {people}.',
  'reminder.last_call.next':
    'Kan ingen træde til, så giv {kind, select, remand_prison {arresthuset} prison {fængslet} other {stedet}} besked nu, og aflys besøget i planen: Så tager ingen af sted forgæves.',
} as const satisfies Record<keyof typeof english, string>;
