import type { thanking as english } from '../en/thanking.js';

export const thanking = {
  'word.thanks': 'tack',
  'does.thanks': 'få ett tack.',
  'heard.thanks': 'tack, tack så mycket',
  'thanks.said': 'Tack för att du går på besök. Det betyder något för den du talar med.',
  'thanks.answer': 'Varsågod',
  'thanks.answered': 'Bra att du är här.',
  'thanks.after': 'Tack för dagens besök, {facility}.',
  'thanks.correction': 'Jag tackade dig för ett besök, {facility}, som du inte var på.',
  'thanks.home': 'Tack för {count, plural, one {besöket} other {de # besök}} som du ser fram emot.',
} as const satisfies Record<keyof typeof english, string>;
