export const thanking = {
  'word.thanks': 'thanks',
  'does.thanks': 'be thanked.',
  'heard.thanks': 'thanks, thank you',
  'thanks.said': 'Thank you for visiting. It matters to whoever you talk with.',
  'thanks.answer': 'You’re welcome',
  'thanks.answered': 'Good that you are here.',
  'thanks.after': 'Thank you for today’s visit, {facility}.',
  'thanks.correction': 'I thanked you for a visit, {facility}, that you have not been on after all.',
  'thanks.home': 'Thank you for {count, plural, one {the visit} other {the # visits}} that you look forward to.',
} as const;
