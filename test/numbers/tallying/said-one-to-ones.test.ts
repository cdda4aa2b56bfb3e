import { describe, expect, it } from 'vitest';
import { keptOfOneToOnes, readSaidOneToOnes } from '../../../src/numbers/tallying/said-tally.rule.js';
import { oneToOnePost } from '../../../src/numbers/tallying/tally-one-to-ones.view.js';
import { periodOf } from '../../../src/numbers/tallying/tally-period.rule.js';
import type { OneToOneFacts } from '../../../src/numbers/tallying/tally-week.rule.js';

const names = { sv: 'Primus', da: 'Primus Motor', en: 'Primus' };
const FACTS: OneToOneFacts = [
  { programmeCode: 'dk.primus_motor', names, measure: 'begun', value: 23, from: '2026-W27' },
  { programmeCode: 'dk.primus_motor', names, measure: 'ended', value: null, from: '2026-W01' },
  { programmeCode: null, names: null, measure: 'met_outside', value: null, from: '2026-W14' },
];

describe('the post of a quarter’s one-to-ones', () => {
  it('is read back as it was told, with what was held back', () => {
    expect(readSaidOneToOnes(keptOfOneToOnes('2026-W39', FACTS))).toEqual({
      week: '2026-W39',
      oneToOnes: FACTS.map(({ names: _, ...said }) => said),
    });
  });

  it('says how many began, and of those that ended or met outside that the number waits', () => {
    const post = JSON.stringify(oneToOnePost(periodOf('quarter', '2026-W39'), FACTS, 'da').blocks);
    expect(post).toContain('Primus Motor: *23* begyndte (uge 27–39)');
    expect(post).toContain('Primus Motor: Hvor mange der blev afsluttet, venter');
    expect(post).toContain('Mødtes udenfor: Tallet venter, til det er så stort, at ingen kan genkendes (uge 14–39)');
  });
});
