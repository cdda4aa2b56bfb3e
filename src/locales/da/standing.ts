import type { standing as english } from '../en/standing.js';

export const standing = {
  'standing.every': 'Hver {weekday}?',
  'standing.every_spoken': 'Komme hver {weekday} kl. {time}?',
  'standing.no_longer': 'Ikke længere hver {weekday}',
  'standing.no_longer_spoken': 'Ikke længere hver {weekday} kl. {time}, {facility}',
  'standing.taken':
    'Tak! Du kommer hver {weekday} kl. {time}, {facility}, fra den næste uge, der bliver slået op. Jeg spørger dig fire dage før hver gang, og alle svar er i orden. Svarer du ikke, bliver pladsen ledig for andre to dage før.',
  'standing.known': 'Du kommer allerede hver {weekday} kl. {time}, {facility}. Tak!',
  'standing.ended':
    'Så er det noteret: Du kommer ikke længere hver {weekday} kl. {time}, {facility}. Besøg, du allerede er tilmeldt, har du stadig: `/visit mine` viser dem. Tak for alle dine {weekday}e!',
  'standing.ended_before': 'Det er allerede slut. `/visit mine` viser, hvad du har.',
  'standing.mine': '*Du kommer hver uge*',
  'standing.mine_one': '*Hver {weekday} kl. {time}* · {facility}',
  'standing.mine_waits':
    'Der er ikke noget besøg på det tidspunkt i den faste ugeplan nu, så jeg tilmelder dig ikke. Kommer det igen, har du stadig din plads.',
  'standing.question': '*Din {weekday}?* {when}, {facility}.',
  'standing.question_moved': '*Kommer du?* Besøget er på et andet tidspunkt end normalt: {when}, {facility}.',
  'standing.answer_by': 'Alle svar er i orden. Svarer du ikke, bliver din plads ledig for andre {until}.',
  'standing.not_this_week': 'Ikke i denne uge',
  'standing.not_this_week_spoken': 'Ikke i denne uge: {when}',
  'standing.skipped':
    'Tak, fordi du siger til! Din plads *{when}* er ledig for andre, og din faste tid derefter har du stadig.',
  'standing.let_go':
    'Jeg har ikke hørt fra dig om {count, plural, one {den seneste {weekday}} other {de seneste # {weekday}e}} kl. {time}, {facility}, så jeg har givet slip på dine {weekday}e, så andre kan planlægge med dem. Du er velkommen tilbage, når du vil.',
  'standing.let_go.next':
    'Vil du have dem igen? Tilmeld dig et af besøgene, åbn `/visit mine`, og tryk på *Hver {weekday}?* ved siden af det.',

  'refusal.not_every_week':
    'Det tidspunkt er ikke i gruppens faste ugeplan hver uge, så ingen kan komme hver gang. Tilmeld dig ét besøg ad gangen med `/visit tilmeld`.',
  'refusal.nobody_stands':
    'Til det besøg er én person nok, så det er åbent for alle hver uge. Tilmeld dig med `/visit tilmeld`, når ugen er slået op.',
  'refusal.others_stand':
    'Andre kommer allerede hver uge på det tidspunkt, og én plads er altid til en anden: Den kan blive din. Tilmeld dig med `/visit tilmeld`, når ugen er slået op.',
} as const satisfies Record<keyof typeof english, string>;
