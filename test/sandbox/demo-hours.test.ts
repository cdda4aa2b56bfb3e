import { pino } from 'pino';
import { afterEach, expect, it } from 'vitest';
import { type Demo, startDemo } from '../../sandbox/demo/start-demo.js';
import { wordsOf } from '../support/goteborg.js';

/** A Saturday: next week’s visits in Malmö are on the Monday and the Wednesday. */
const SATURDAY = new Date('2026-11-21T09:00:00Z');
const DAY = 24 * 60 * 60_000;
const DAVID = 'U0DAVID';
const FATIMA = 'U0FATIMA';

let demo: Demo;
afterEach(() => demo.stop());

it('“+1 day”, pressed as fast as one can, goes as many days on, and everybody is told of each visit when it is due', async () => {
  const options = { port: 0, logger: pino({ level: 'silent' }), now: SATURDAY, locale: 'en', weeks: 2 } as const;
  demo = await startDemo({ ...options, patience: 60_000 });
  for (const userId of [DAVID, FATIMA]) await claimAll(userId);

  await Promise.all([1, 2, 3, 4, 5].map(pressOneDay));

  const { clock, calls } = demo.sandbox;
  expect(Math.floor((clock.now().getTime() - SATURDAY.getTime()) / DAY)).toBe(5);
  expect(calls.filter(({ outcome }) => outcome === 'time_in_past')).toEqual([]);
  for (const userId of [DAVID, FATIMA]) {
    expect(toldOf(userId, 'Monday 23 November').slice(0, 2)).toEqual(['2026-11-22 17:00', '2026-11-22 20:00']);
    expect(toldOf(userId, 'Wednesday 25 November').slice(0, 2)).toEqual(['2026-11-24 17:00', '2026-11-24 20:00']);
  }
  // One of the party is asked how it went.
  const asked = ['Monday 23 November', 'Wednesday 25 November'].map((day) => toldOf(DAVID, day)[2]);
  expect(asked).toEqual(['2026-11-24 09:00', '2026-11-26 09:00']);
}, 120_000);

async function claimAll(userId: string): Promise<void> {
  const [post] = demo.sandbox.world.messages('C0MALMO');
  if (!post) throw new Error('no week is posted in Malmö');
  const buttons = JSON.stringify(post.blocks).matchAll(/"claim_shift".*?"value":"([^"]+)"/g);
  for (const [, visit] of buttons) await demo.sandbox.as(userId).press({ message: post }, 'claim_shift', visit);
}

/** What the button on the page does. */
async function pressOneDay(): Promise<void> {
  const body = JSON.stringify({ advanceMinutes: 24 * 60 });
  await fetch(`${demo.pageUrl}page-api/clock`, { method: 'POST', body });
}

/** When somebody was told something of a day’s visit in their direct messages. */
function toldOf(userId: string, day: string): string[] {
  const { world } = demo.sandbox;
  return world
    .messages(world.directChannel(userId).id)
    .filter((message) => wordsOf(message).includes(day))
    .map(({ ts }) => new Date(Number(ts) * 1_000).toISOString().slice(0, 16).replace('T', ' '));
}
