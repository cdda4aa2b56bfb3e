// In Denmark shops close by law on Constitution Day and on 24 December, as on public holidays, and offices with them. The library says
// so in a note of its sources; in what it answers, these days are of the same kind as Mother's Day.
import Holidays from 'date-holidays';
import { conclude } from './shared/verdict.mjs';

const inDenmark = new Holidays('DK').getHolidays(2026);
const kindOf = (date) => inDenmark.find((holiday) => holiday.date.startsWith(date))?.type;
const closed = [kindOf('2026-06-05'), kindOf('2026-12-24')];
const mothersDay = kindOf('2026-05-10');
conclude({
  expected: 'two days of another kind than Mother’s Day: public, or bank',
  got: `${closed.join(', ')}; Mother’s Day: ${mothersDay}`,
  isThere: closed.includes(mothersDay),
});
