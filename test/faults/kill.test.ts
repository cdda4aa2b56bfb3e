import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Group, GroupWeek, IsoWeek } from '../../src/domain/model.js';
import { dateInWeek, isoWeekOf, weeksAfter } from '../../src/domain/weeks.js';
import { openDatabase } from '../../src/store/database.js';
import { createStore, type WorkspaceStore } from '../../src/store/index.js';
import type { Sandbox, SandboxMessage } from '../sandbox/sandbox.js';
import { startSandbox } from '../sandbox/start-sandbox.js';
import { temporaryFolder } from '../support/database.js';
import { wordsOf } from '../support/goteborg.js';
import { type BotProcess, endProcessesAfterwards, startBotProcess } from '../support/process.js';
import { postedWeek, storedGroup, visitAt } from '../support/stored-group.js';
import { until } from '../support/until.js';

const ROUNDS = 20;
/** Every so many rounds there is a new week to post, so that the process is also killed while it posts. */
const NEW_WEEK_EVERY = 4;
const CHANNEL = 'C_Kill';
const PEOPLE = ['U0ONE', 'U0TWO', 'U0THREE', 'U0FOUR'];
/** Milliseconds. The post is changed some tens of them after a claim. */
const LATEST_KILL = 120;
/** An update that was cut off is made again once it can no longer be under way at Slack. */
const HEALS_WITHIN = 40_000;

endProcessesAfterwards();
const folder = mkdtempSync(join(temporaryFolder(), 'kill-'));
const url = `file:${join(folder, 'visits.db')}`;
const random = seeded(20_261_121);
const thisWeek = isoWeekOf(new Date(), 'Europe/Stockholm');

let sandbox: Sandbox;
let group: Group;
const weeks: IsoWeek[] = [];

beforeAll(async () => {
  sandbox = await startSandbox({ manifest: readFileSync('manifest.yml', 'utf8'), now: new Date(), rateLimits: false });
  sandbox.clock.run();
  for (const id of PEOPLE) sandbox.world.addUser({ id, name: id, locale: 'sv-SE' });
  sandbox.world.addChannel({ id: CHANNEL, name: 'kill', members: [...PEOPLE, sandbox.botUserId] });
  await inDatabase(async (society) => {
    group = await storedGroup(society, 'Kill');
    await society.memberships.sync(group.id, PEOPLE, new Date());
    await postNewWeek(society, ROUNDS);
  });
});
afterAll(() => sandbox.close());

it('kill -9 at any moment, twenty times: every claim that was confirmed is there, and the posts heal', async () => {
  const confirmed = new Set<string>();
  let bot = await start();
  await until('the first post', () => posts().length === 1);

  for (let round = 0; round < ROUNDS; round += 1) {
    const pressed = pressEverybody(round);
    const enough = confirmed.size + Math.floor(random() * (PEOPLE.length + 1));
    await until('so many are confirmed', () => PEOPLE.flatMap(confirmedTo).length >= enough);
    await wait(Math.floor(random() * LATEST_KILL));
    bot.kill('SIGKILL');
    expect(await bot.ended).toEqual({ code: null, signal: 'SIGKILL' });
    await pressed;
    for (const userId of PEOPLE) for (const claim of confirmedTo(userId)) confirmed.add(claim);
    await inDatabase(async (society) => {
      const stored = await storedClaims(society);
      expect([...confirmed].filter((claim) => !stored.has(claim))).toEqual([]);
      if (round % NEW_WEEK_EVERY === 0) await postNewWeek(society, 2);
    });
    bot = await start();
  }

  // Otherwise nothing was at stake.
  expect(confirmed.size).toBeGreaterThan(ROUNDS);
  await inDatabase(async (society) => {
    const desired = await Promise.all(weeks.map((week) => society.weeks.read(group.id, week)));
    await until('every post shows what the database says', () => desired.every(isShown), HEALS_WITHIN);
  });
  expect(posts()).toHaveLength(weeks.length);
  expect(sandbox.problems.filter((problem) => !problem.includes('no answer'))).toEqual([]);
  bot.kill('SIGTERM');
  expect(await bot.ended).toEqual({ code: 0, signal: null });
}, 120_000);

async function start(): Promise<BotProcess> {
  const bot = startBotProcess(folder, {
    SLACK_BOT_TOKEN: sandbox.tokens.bot,
    SLACK_APP_TOKEN: sandbox.tokens.app,
    SLACK_API_URL: sandbox.apiUrl,
    DATABASE_URL: url,
    LOG_LEVEL: 'info',
  });
  await bot.ready();
  return bot;
}

async function inDatabase(work: (society: WorkspaceStore) => Promise<void>): Promise<void> {
  const database = await openDatabase({ url });
  try {
    await work(createStore(database).in(sandbox.teamId));
  } finally {
    await database.close();
  }
}

/** As many visits as asked for, three a day. */
async function postNewWeek(society: WorkspaceStore, visits: number): Promise<void> {
  const week = weeksAfter(thisWeek, weeks.length + 1);
  weeks.push(week);
  const starts = Array.from({ length: visits }, (_, index) => {
    const hour = 7 + 3 * (index % 3);
    return `${dateInWeek(week, 1 + Math.floor(index / 3))}T${String(hour).padStart(2, '0')}:00:00Z`;
  });
  const plans = starts.map((at) => visitAt(at, 4));
  await postedWeek(society, group, week, plans);
}

/** Everybody claims the round's visit from the first post, which may be out of date. */
async function pressEverybody(round: number): Promise<void> {
  const [first] = posts();
  const buttons = first?.blocks.flatMap((block) =>
    block.type === 'section' && block.accessory?.type === 'button' ? [block.accessory.value ?? ''] : [],
  );
  const shiftId = buttons?.[round % buttons.length];
  if (!first || shiftId === undefined) throw new Error('nothing is left to claim');
  const presses = PEOPLE.map((id) => sandbox.as(id).press({ message: first }, 'claim_shift', shiftId));
  await Promise.allSettled(presses);
}

function posts(): readonly SandboxMessage[] {
  return sandbox.world.messages(CHANNEL);
}

/** A confirmation carries its shift in Undo. */
function confirmedTo(userId: string): string[] {
  return sandbox.world
    .messages(CHANNEL, userId)
    .filter((message) => message.ephemeralFor === userId)
    .flatMap((message) => message.blocks)
    .flatMap((block) => (block.type === 'actions' ? block.elements : []))
    .flatMap((element) => (element.type === 'button' ? [`${element.value}:${userId}`] : []));
}

async function storedClaims(society: WorkspaceStore): Promise<ReadonlySet<string>> {
  const held = await Promise.all(
    PEOPLE.map(async (userId) => {
      const shifts = await society.claims.heldBy(userId, new Date());
      return shifts.map(({ shift }) => `${shift.id}:${userId}`);
    }),
  );
  return new Set(held.flat());
}

function isShown(week: GroupWeek | null): boolean {
  const [post, ...others] = posts().filter(({ metadata }) => JSON.stringify(metadata).includes(week?.isoWeek ?? '?'));
  if (!post || others.length > 0) return false;
  const shown = post.blocks
    .filter(({ type }) => type === 'section')
    .map((block) => mentionsIn(wordsOf({ blocks: [block] })));
  const stored = week?.shifts.map((shift) => shift.claims.map(({ userId }) => userId).sort()) ?? [];
  return JSON.stringify(shown) === JSON.stringify(stored);
}

function mentionsIn(words: string): string[] {
  return [...words.matchAll(/<@(\w+)>/g)].map(([, userId]) => userId ?? '').sort();
}

/** A small generator of numbers from 0 to 1 that are the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
