import type { company as english } from '../en/company.js';

export const company = {
  'company.left': 'En ändring inför ditt besök *{when}*, {facility}: {people} kommer inte.',
  'company.somebody': 'någon',
  'company.left_number':
    'En ändring inför ditt besök *{when}*, {facility}: {count, plural, one {en av er} other {# av er}} kommer inte.',
  'company.told': 'I {channel} ser du när fler är med.',
  'company.runs': 'Goda nyheter: ditt besök *{when}*, {facility}, blir av ändå.',
  'company.freed':
    'Du är inte längre anmäld till besöket *{when}*, {facility}: {who} har lämnat återbud åt dig, så du behöver inte komma.',
  'company.freed.next':
    'Var det ett misstag? Anmäl dig igen så länge det finns plats, eller skriv till {who}. Du är välkommen på alla andra besök.',
  'plan.menu.free': 'Gör en plats ledig',
  'free.title': 'Gör en plats ledig',
  'free.visit': '*{when}*\n{facility}',
  'free.intro':
    'Har någon hört av sig och kan inte komma? Jag kan fråga andra, och personen har kvar platsen tills någon tar den. Eller så gör du platsen ledig direkt, så att någon annan kan få den. Personen får besked av mig i båda fallen.',
  'free.sought': 'andra tillfrågas',
  'free.nobody': 'Ingen är anmäld till besöket längre.',
  'free.button': 'Gör platsen ledig',
  'free.confirm_title': 'Göra platsen ledig?',
  'free.confirm_text': 'Personen får besked direkt, och någon annan kan ta platsen.',
  'free.confirm_yes': 'Gör platsen ledig',

  'notice.short_early':
    'En plats är ledig igen: besöket *{when}*, {facility}, behöver {missing, plural, one {{least, plural, =1 {en frivillig} other {en till}}} other {# till}} för att bli av. {people}.',
  'reminder.last_call':
    'Besöket *{when}*, {facility}, behöver fortfarande {missing, plural, one {{least, plural, =1 {en frivillig} other {en till}}} other {# till}} för att bli av. {people}.',
  'reminder.last_call.next':
    'Kan ingen, så säg till {kind, select, remand_prison {häktet} prison {anstalten} other {häktet eller anstalten}} nu och ställ in besöket i planen: då reser ingen i onödan.',
} as const satisfies Record<keyof typeof english, string>;
