import type { declaring as english } from '../en/declaring.js';

export const declaring = {
  'small.title': 'Små häkten och anstalter',
  'small.button': 'Små häkten och anstalter …',
  'small.why':
    'Där få människor sitter kan också en siffra peka ut någon. De häkten och anstalter som du väljer här redovisas därför tillsammans, med en siffra för hela landet.',
  'small.who':
    'Välj dem som alla vet är små: få platser, eller få besök. Gå aldrig efter hur många som har träffats. Minst {least, number}, eller inga alls.',
  'small.at_once':
    'Den första listan gäller så snart du sparar. Senare ändringar gäller från vecka 1 året därpå, så ta den tid du behöver.',
  'small.later': 'Det du sparar nu gäller från {date} (vecka 1). Till dess är allt som det är, och du kan ändra dig.',
  'small.now': '*Redovisas tillsammans nu:* {names}',
  'small.coming': '*Från {date}:* {names}',
  'small.names': '{more, plural, =0 {{names}} other {{names} och # till}}',
  'small.none': 'inga',
  'small.label': 'Små häkten och anstalter',
  'small.label_part': 'Små häkten och anstalter, {first}–{last}',
  'small.placeholder': 'Välj häkten och anstalter',
  'small.saved_at_once': 'Sparat. Från och med nu redovisas de här tillsammans: {names}.',
  'small.saved_at_once_none': 'Sparat. Från och med nu redovisas inga häkten och anstalter tillsammans.',
  'small.saved_later':
    'Sparat. Från {date} (vecka 1) redovisas de här tillsammans: {names}. Till dess ändras ingenting.',
  'small.saved_later_none':
    'Sparat. Från {date} (vecka 1) redovisas inga häkten och anstalter tillsammans. Till dess ändras ingenting.',
  'small.unchanged': 'Inget har ändrats: det du valde var redan angivet.',
  'small.problem.too_few':
    'Välj minst {least, number}, eller inga alls: summan av några få skulle kunna peka ut någon.',
  'small.problem.gone': 'Besöks inte längre: {names}. Ta bort ur listan och spara igen.',
  'small.problem.gone_unknown': 'Något av det du valde finns inte kvar. Stäng rutan och öppna den igen.',
  'small.no_facilities':
    'Det finns inga häkten eller anstalter att välja än. En administratör för arbetsytan lägger till det första med `/visit inställningar`.',
  'small.refused':
    'Nationella samordnare anger vilka häkten och anstalter som är små. Saknas något, eller är något fel? Fråga {staff}.',
  'small.refused_ask_admin':
    'Nationella samordnare anger vilka häkten och anstalter som är små, och ingen är utsedd än. Fråga en administratör för arbetsytan, som kan utse någon med `/visit inställningar`.',
} as const satisfies Record<keyof typeof english, string>;
