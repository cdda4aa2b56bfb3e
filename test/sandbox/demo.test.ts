import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from '../../sandbox/demo/start-demo.js';
import type { SandboxMessage } from '../../sandbox/slack/sandbox.js';
import { weeksAfter } from '../../src/core/weeks.js';
import { Tallies } from '../../src/numbers/tallying/tallies.store.js';
import { talliesAudit } from '../../src/numbers/tallying/tally-export.rule.js';
import { closesAt } from '../../src/numbers/tallying/tally-week.rule.js';
import { wordsOf } from '../support/goteborg.js';
import { flawsOfSums } from '../support/published-sums.js';

const ZONE = 'Europe/Stockholm';
/** A Saturday in week 47. */
const NOW = new Date('2026-11-21T09:00:00Z');

describe('the demo, after two years of visits', () => {
  let demo: Demo;
  let posts: readonly SandboxMessage[];

  beforeAll(async () => {
    demo = await startDemo({ port: 0, logger: pino({ level: 'silent' }), now: NOW, locale: 'en' });
    posts = demo.sandbox.world.messages('C0NATION');
  }, 120_000);
  afterAll(() => demo.stop());

  const titled = (title: string): SandboxMessage => {
    const found = posts.find((post) => wordsOf(post).startsWith(`Visits in numbers: ${title}`));
    if (!found) throw new Error(`no post about ${title}`);
    return found;
  };

  it('has in its national channel the posts of the last weeks, months and of last year, each from its Monday', () => {
    expect(posts.map((post) => /numbers: (?:Week )?([\w ]+)/.exec(wordsOf(post))?.[1]?.trim())).toEqual([
      ...['52', 'December 2025', '2025'],
      ...['39', 'September 2026', '40', '41', '42', '43', '44', 'October 2026', '45', '46'],
    ]);
    for (const weeksAgo of [1, 2, 3]) {
      const week = weeksAfter('2026-W47', -weeksAgo);
      const late = Number(titled(`Week ${week.slice(-2)}`).ts) * 1_000 - closesAt(week, ZONE).getTime();
      expect(late).toBeLessThan(60_000);
    }
  });

  it('says that one facility is paused and one is starting up', () => {
    expect(wordsOf(titled('Week 46'))).toContain('18 facilities are active, 1 paused, 1 starting up.');
    expect(wordsOf(titled('Week 52'))).toContain('19 facilities are active.');
  });

  it('has published no two sums from which a small number follows, over two years at twenty facilities', async () => {
    const { ledger, weeks, regions } = await demo.society.of(Tallies).everReleased();
    expect(weeks).toHaveLength(104);
    expect(regions.size).toBe(20);
    expect(new Set(ledger.releases.map(({ stream }) => stream.kind))).toEqual(new Set(['facility', 'pool']));
    expect(flawsOfSums(talliesAudit(ledger, weeks, regions))).toEqual([]);
  });

  it('says in its posts what the ledger released', async () => {
    const { ledger } = await demo.society.of(Tallies).everReleased();
    const visits = ledger.releases.filter(
      ({ stream, closedIn }) => stream.kind !== 'target_group' && stream.measure === 'visits' && closedIn > '2026',
    );
    const sum = visits.reduce((total, { value }) => total + value, 0);
    expect(sum).toBeGreaterThan(3_000);
    expect(wordsOf(titled('Week 46'))).toContain(
      `*${sum.toLocaleString('en-GB')} client visits* released so far in 2026`,
    );
  });
});
