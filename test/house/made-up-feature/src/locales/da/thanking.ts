import type { thanking as english } from '../en/thanking.js';

export const thanking = {
  'word.thanks': 'tak',
  'does.thanks': 'få en tak.',
  'heard.thanks': 'tak, mange tak',
  'thanks.said': 'Tak, fordi du går på besøg. Det betyder noget for den, du taler med.',
  'thanks.answer': 'Selv tak',
  'thanks.answered': 'Godt, at du er her.',
  'thanks.after': 'Tak for dagens besøg, {facility}.',
  'thanks.correction': 'Jeg takkede dig for et besøg, {facility}, som du ikke var på.',
  'thanks.home': 'Tak for {count, plural, one {besøget} other {de # besøg}}, som du ser frem til.',
} as const satisfies Record<keyof typeof english, string>;
