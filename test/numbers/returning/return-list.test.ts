import { expect, it } from 'vitest';
import { sayIn } from '../../../src/locales/index.js';
import { remindedText, returnListModal } from '../../../src/numbers/returning/return-list.view.js';
import type { YearlyReturn } from '../../../src/numbers/returning/yearly-return.rule.js';
import { aFacility } from '../../support/imagined.js';

const facility = aFacility({ name: 'Häktet & anstalten' });

it('names what fits of two hundred facilities that were reminded, and still says where nobody leads', () => {
  const say = sayIn('en');
  const returns = Array.from({ length: 200 }, (_, index): YearlyReturn => {
    const leaderIds = index < 199 ? [`U0LEADER${index}A`, `U0LEADER${index}B`] : [];
    const named = { ...facility, id: `F${index}`, name: `${facility.name} ${index}` };
    return {
      facility: named,
      year: 2026,
      visits: [],
      supported: 0,
      meetings: new Map(),
      programmes: [],
      leaderIds,
      approval: null,
    };
  });
  const text = remindedText(say, 'en', returns);
  expect(text).toContain('Häktet &amp; anstalten 11 (');
  expect(text).toContain('And 187 more.');
  expect(text).toContain('Nobody leads a group at Häktet &amp; anstalten 199');
  const shown = { year: 2026, returns, own: returns, reminded: null, timeZone: facility.timeZone, line: text };
  const { blocks } = returnListModal(say, 'en', shown);
  expect(blocks.length).toBeLessThanOrEqual(100);
  // Nothing is cut off: every facility is in the list.
  const words = JSON.stringify(blocks);
  expect(words).not.toContain('…"');
  for (const { facility: each } of returns) expect(words).toContain(`${each.id.replace('F', 'anstalten ')}*`);
});
