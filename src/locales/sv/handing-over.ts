import type { handingOver as english } from '../en/handing-over.js';

export const handingOver = {
  'hand_over.open': 'Lämna över en grupp',
  'hand_over.title': 'Lämna över',
  'hand_over.choose': 'Vilken grupp lämnar du över?',
  'hand_over.intro':
    '*Du lämnar över {group}.* Den du väljer leder gruppen från och med nu och får dina kort genast. Du är kvar som frivillig i gruppen om du är med i dess kanal.',
  'hand_over.what': 'Det här följer med:',
  'hand_over.what.visits': '{count, plural, one {ett besök framöver} other {# besök framöver}}',
  'hand_over.what.drafts':
    '{count, plural, one {en planerad vecka som inte är publicerad än} other {# planerade veckor som inte är publicerade än}}',
  'hand_over.what.uncounted': '{count, plural, one {ett besök att räkna} other {# besök att räkna}}',
  'hand_over.what.sessions': '{count, plural, one {ett studiebesök eller en kurs} other {# studiebesök eller kurser}}',
  'hand_over.what.members':
    '{count, plural, one {en frivillig, vars utbildning den nya ledaren intygar} other {# frivilliga, vars utbildning den nya ledaren intygar}}',
  'hand_over.what.nothing': 'Just nu är inget planerat.',
  'hand_over.person': 'Vem tar över',
  'hand_over.person_hint': 'Någon som redan leder gruppen, eller någon ny. Jag berättar det genast.',
  'hand_over.submit': 'Lämna över',
  'hand_over.done': '{group} leds av {leaders} nu. Det står på dina kort. Tack för allt du har gjort!',
  'hand_over.not_leading': 'Du leder inte den här gruppen längre. Du behöver inte göra något mer.',
  'hand_over.standing_in': 'Du vikarierar några dagar; bara {leader} kan lämna över gruppen.',
  'hand_over.problem.nobody': 'Välj vem som tar över: gruppen behöver någon.',
  'hand_over.problem.is_yourself': 'Det är du. Välj vem som tar över.',
  'hand_over.problem.outsider': 'Den personen kan inte vara med i arbetsytan nu. Välj en medlem.',
  'hand_over.notice.yours':
    '*{leaver} har lämnat över {group} till dig.* Du leder gruppen nu: planera dess veckor, och det som behöver dig står på min startsida.',
  'hand_over.notice.other': '{leaver} har lämnat över {group} till {person}. Du behöver inte göra något.',
} as const satisfies Record<keyof typeof english, string>;
