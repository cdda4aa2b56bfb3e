import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { Group } from '../../src/core/model.js';
import { dateInWeek } from '../../src/core/weeks.js';
import { Counts } from '../../src/numbers/counting/counts.store.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { GOTEBORG, postWeek, wordsOf } from '../support/goteborg.js';
import { kickstartGroup } from '../support/kickstart-group.js';
import { beginTallies, endTallies, type TallyStory, tallied } from '../support/tallied-weeks.js';

const { admin, anna, lena } = GOTEBORG;
const WEEK = '2026-W37';
const DAYS = [1, 2, 3];
let story: TallyStory;
let kickstart: Group;
const group = () => story.group;
const { type, setUpNational, visited, mondayAfter, now, onlyPost } = tallied(() => story);

/** Lena leads both groups of the remand prison. In both a week of visits was counted, and released. */
beforeEach(async () => {
  story = await beginTallies();
  kickstart = await kickstartGroup(story.world, story.group);
  await makeReady(story.world.society, kickstart.id, [anna], now());
  await setUpNational();
  await visited(WEEK, [20, 30, 40]);
  await talkedWith([50, 60, 70]);
  await mondayAfter(WEEK);
});
afterEach(() => endTallies(story));

/** Kickstart's own visits of the week, which Anna held alone. */
async function talkedWith(numbers: readonly number[]): Promise<void> {
  const { society } = story.world;
  const alone = { from: '10:00', to: '11:00', minimum: 1, maximum: 1 };
  const visits = DAYS.map((day) => ({ date: dateInWeek(WEEK, day), ...alone }));
  const shiftIds = await postWeek(story.world, kickstart, WEEK, visits);
  for (const [index, shiftId] of shiftIds.entries()) {
    await society.of(Claims).decide(shiftId, anna, now(), decideClaim);
    const over = new Date(`${dateInWeek(WEEK, index + 1)}T20:00:00Z`);
    const answer = { held: true, number: numbers[index] ?? 0 } as const;
    const { outcome } = await society.of(Counts).answer(shiftId, anna, answer, null, over);
    expect(outcome.ok).toBe(true);
  }
}

const facilitiesIn = (words: string) => words.match(/Häktet Göteborg/g) ?? [];

describe('a leader of two groups at one facility', () => {
  it.each(['', ' 2026', ' september'])('reads its number once in “/visit numbers%s”', async (period) => {
    const numbers = await type(lena, `/visit numbers${period}`);
    expect(numbers.match(/^Häktet Göteborg: \*270\* klientbesök/gm)).toHaveLength(1);
    expect(numbers).not.toContain(group().name);
  });

  it('is asked of each visit in “/visit count” by what its group does there, whichever channel they stand in', async () => {
    const counting = await type(lena, '/visit count');
    expect(counting).toContain(`17:00–19:00* · Häktet Göteborg (${group().name}, Besöksverksamhet på häkte (Sverige))`);
    expect(counting).toContain(`10:00–11:00* · Häktet Göteborg (${group().name}, Kickstart (Danmark))`);
    expect(counting).not.toContain('Vilken grupp');
  });

  it('finds each of them once in App Home, and can tell them apart', async () => {
    await story.world.sandbox.as(lena).openHome();
    await story.world.settle();
    const home = story.world.sandbox.world.home(lena);
    const words = home ? wordsOf(home.view) : '';
    expect(facilitiesIn(words)).toHaveLength(2);
    for (const programme of ['Besöksverksamhet på häkte (Sverige)', 'Kickstart (Danmark)']) {
      expect(words.split(`Häktet Göteborg (${group().name}, ${programme})`)).toHaveLength(2);
      expect(words.split(`*${group().name}, ${programme}*`)).toHaveLength(2);
    }
  });
});

describe('national staff', () => {
  it('read of one facility, with one number for both groups', async () => {
    const post = wordsOf(onlyPost());
    expect(facilitiesIn(post)).toHaveLength(1);
    expect(post).toContain('Nytt den här veckan: *270 klientbesök*.');
    expect(post).toContain('Besöken är i gång på 1 ställe.');
    const year = await type(admin, '/visit numbers 2026');
    expect(facilitiesIn(year)).toHaveLength(1);
    expect(year).toContain('*270 klientbesök* redovisade.');
  });
});
