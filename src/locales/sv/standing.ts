import type { standing as english } from '../en/standing.js';

export const standing = {
  'standing.every': 'Varje {weekday}?',
  'standing.every_spoken': 'Komma varje {weekday} klockan {time}?',
  'standing.no_longer': 'Inte längre varje {weekday}',
  'standing.no_longer_spoken': 'Inte längre varje {weekday} klockan {time}, {facility}',
  'standing.taken':
    'Tack! Du kommer varje {weekday} klockan {time}, {facility}, från och med nästa vecka som publiceras. Jag frågar dig fyra dagar före varje gång, och alla svar är okej. Svarar du inte blir platsen ledig för andra två dagar före.',
  'standing.known': 'Du kommer redan varje {weekday} klockan {time}, {facility}. Tack!',
  'standing.ended':
    'Klart: du kommer inte längre varje {weekday} klockan {time}, {facility}. Besök som du redan är anmäld till har du kvar: `/visit mina` visar dem. Tack för alla {weekday}ar!',
  'standing.ended_before': 'Det är redan avslutat. `/visit mina` visar vad du har.',
  'standing.mine': '*Du kommer varje vecka*',
  'standing.mine_one': '*Varje {weekday} klockan {time}* · {facility}',
  'standing.mine_waits':
    'Det finns inget besök vid den tiden i veckomönstret nu, så jag anmäler dig inte. Kommer det tillbaka har du kvar din plats.',
  'standing.question': '*Din {weekday}?* {when}, {facility}.',
  'standing.question_moved': '*Kommer du?* Besöket har en annan tid än vanligt: {when}, {facility}.',
  'standing.answer_by': 'Alla svar är okej. Svarar du inte blir din plats ledig för andra {until}.',
  'standing.not_this_week': 'Inte den här veckan',
  'standing.not_this_week_spoken': 'Inte den här veckan: {when}',
  'standing.skipped':
    'Tack för att du säger till! Din plats *{when}* är ledig för andra, och din vanliga tid framöver har du kvar.',
  'standing.let_go':
    'Jag har inte hört av dig om {count, plural, one {den senaste {weekday}en} other {de senaste # {weekday}arna}} klockan {time}, {facility}, så jag har släppt dina {weekday}ar, så att andra kan planera med dem. Du är välkommen tillbaka när du vill.',
  'standing.let_go.next':
    'Vill du ha dem igen? Anmäl dig till ett av besöken, öppna `/visit mina` och tryck på *Varje {weekday}?* bredvid det.',

  'refusal.not_every_week':
    'Den tiden finns inte varje vecka i gruppens veckomönster, så ingen kan komma varje gång. Anmäl dig till ett besök i taget med `/visit anmäl`.',
  'refusal.nobody_stands':
    'Till det besöket räcker en person, så det är öppet för alla varje vecka. Anmäl dig med `/visit anmäl` när veckan är publicerad.',
  'refusal.others_stand':
    'Andra kommer redan varje vecka vid den tiden, och en plats lämnas alltid till någon annan: den kan bli din. Anmäl dig med `/visit anmäl` när veckan är publicerad.',
} as const satisfies Record<keyof typeof english, string>;
