import type { handingOver as english } from '../en/handing-over.js';

export const handingOver = {
  'hand_over.open': 'Giv en gruppe videre',
  'hand_over.title': 'Giv videre',
  'hand_over.choose': 'Hvilken gruppe giver du videre?',
  'hand_over.intro':
    '*Du giver {group} videre.* Den, du vælger, leder gruppen fra nu af og får dine kort med det samme. Du er stadig frivillig i gruppen, hvis du er med i dens kanal.',
  'hand_over.what': 'Det her følger med:',
  'hand_over.what.visits': '{count, plural, one {ét besøg fremover} other {# besøg fremover}}',
  'hand_over.what.drafts':
    '{count, plural, one {én planlagt uge, der ikke er slået op endnu} other {# planlagte uger, der ikke er slået op endnu}}',
  'hand_over.what.uncounted': '{count, plural, one {ét besøg, der skal tælles} other {# besøg, der skal tælles}}',
  'hand_over.what.sessions': '{count, plural, one {ét studiebesøg eller kursus} other {# studiebesøg eller kurser}}',
  'hand_over.what.members':
    '{count, plural, one {én frivillig, hvis uddannelse den nye besøgsleder bekræfter} other {# frivillige, hvis uddannelse den nye besøgsleder bekræfter}}',
  'hand_over.what.nothing': 'Lige nu er der ikke planlagt noget.',
  'hand_over.person': 'Hvem tager over',
  'hand_over.person_hint': 'En, der allerede leder gruppen, eller en ny. Jeg fortæller det med det samme.',
  'hand_over.submit': 'Giv videre',
  'hand_over.done': '{group} ledes af {leaders} nu. Det står på dine kort. Tak for alt, hvad du har gjort!',
  'hand_over.not_leading': 'Du leder ikke denne gruppe mere. Du behøver ikke gøre mere.',
  'hand_over.standing_in': 'Du er afløser i nogle dage; kun {leader} kan give gruppen videre.',
  'hand_over.problem.nobody': 'Vælg, hvem der tager over: Gruppen har brug for en.',
  'hand_over.problem.is_yourself': 'Det er dig. Vælg, hvem der tager over.',
  'hand_over.problem.outsider': 'Den person kan ikke være med i workspacet nu. Vælg et medlem.',
  'hand_over.notice.yours':
    '*{leaver} har givet {group} videre til dig.* Du leder gruppen nu: Planlæg dens uger; det, der har brug for dig, står på min startside.',
  'hand_over.notice.other': '{leaver} har givet {group} videre til {person}. Du behøver ikke gøre noget.',
} as const satisfies Record<keyof typeof english, string>;
