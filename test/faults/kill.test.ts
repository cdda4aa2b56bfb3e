import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
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

/** For each of two bots side by side, since most of a round is spent waiting for the next start. */
const ROUNDS = 10;
/** After these there is a new week to post, so that the process is also killed while it posts. */
const ROUNDS_BEFORE_A_NEW_WEEK = [0, 1, 2];
const CHANNEL = 'C_Kill';
const PEOPLE = ['U0ONE', 'U0TWO', 'U0THREE', 'U0FOUR'];
/** Milliseconds. The post is changed some tens of them after a claim. */
const LATEST_KILL = 120;
/** What was cut off while it was sent is looked after once it can no longer be under way at Slack. */
const HEALS_WITHIN = 40_000;

endProcessesAfterwards();
const root = temporaryFolder();

interface Place {
  readonly sandbox: Sandbox;
  readonly folder: string;
  readonly url: string;
  readonly weeks: IsoWeek[];
}

describe.concurrent('kill -9 at any moment, twenty times:', () => {
  it.each([20_261_121, 5])(
    'every claim that was confirmed is there, and the posts heal (seed %i)',
    async (seed) => {
      const random = seeded(seed);
      const place = await prepare();
      const { sandbox } = place;
      const confirmed = new Set<string>();
      let bot = await start(place);
      await until('the first post', () => posts(place).length === 1);
      const [first] = posts(place);

      for (let round = 0; round < ROUNDS; round += 1) {
        const pressed = pressEverybody(place, first, round);
        if (ROUNDS_BEFORE_A_NEW_WEEK.includes(round - 1)) {
          const before = place.weeks.length - 1;
          await until('Slack has the new post', () => posts(place).length > before);
        } else {
          const enough = confirmed.size + Math.floor(random() * (PEOPLE.length + 1));
          await until('so many are confirmed', () => confirmations(place).length >= enough);
          await wait(Math.floor(random() * LATEST_KILL));
        }
        bot.kill('SIGKILL');
        expect(await bot.ended).toEqual({ code: null, signal: 'SIGKILL' });
        await pressed;
        for (const claim of confirmations(place)) confirmed.add(claim);
        await inDatabase(place, async (society) => {
          const stored = await storedClaims(society);
          expect([...confirmed].filter((claim) => !stored.has(claim))).toEqual([]);
          if (ROUNDS_BEFORE_A_NEW_WEEK.includes(round)) await postNewWeek(place, society, 2);
        });
        if (ROUNDS_BEFORE_A_NEW_WEEK.includes(round)) {
          // Slack has the post and nobody hears of it: neither this process nor, once it is killed, the next.
          sandbox.faults.next('chat.postMessage', { kind: 'response_lost' });
        }
        bot = await start(place);
      }

      // Otherwise nothing was at stake.
      expect(confirmed.size).toBeGreaterThan(ROUNDS);
      const desired = await readWeeks(place);
      await until(
        'every post shows what the database says',
        () => desired.every((week) => isShown(place, week)),
        HEALS_WITHIN,
      );
      expect(posts(place)).toHaveLength(place.weeks.length);
      const postings = sandbox.calls.filter(
        ({ method, arguments: { channel } }) => method === 'chat.postMessage' && channel === CHANNEL,
      );
      expect(postings).toHaveLength(place.weeks.length);
      bot.kill('SIGTERM');
      expect(await bot.ended).toEqual({ code: 0, signal: null });
      await sandbox.close();
    },
    120_000,
  );
});

async function prepare(): Promise<Place> {
  const manifest = readFileSync('manifest.yml', 'utf8');
  const sandbox = await startSandbox({ manifest, now: new Date(), rateLimits: false });
  sandbox.clock.run();
  for (const id of PEOPLE) sandbox.world.addUser({ id, name: id, locale: 'sv-SE' });
  sandbox.world.addChannel({ id: CHANNEL, name: 'kill', members: [...PEOPLE, sandbox.botUserId] });
  const folder = mkdtempSync(join(root, 'kill-'));
  const place: Place = { sandbox, folder, url: `file:${join(folder, 'visits.db')}`, weeks: [] };
  await inDatabase(place, async (society) => {
    const group = await storedGroup(society, 'Kill');
    await society.memberships.sync(group.id, PEOPLE, new Date());
    await postNewWeek(place, society, ROUNDS);
  });
  return place;
}

async function start({ sandbox, folder, url }: Place): Promise<BotProcess> {
  const bot = startBotProcess(folder, {
    SLACK_BOT_TOKEN: sandbox.tokens.bot,
    SLACK_APP_TOKEN: sandbox.tokens.app,
    SLACK_API_URL: sandbox.apiUrl,
    DATABASE_URL: url,
  });
  await bot.ready();
  return bot;
}

async function inDatabase<Result>(place: Place, work: (society: WorkspaceStore) => Promise<Result>): Promise<Result> {
  const database = await openDatabase({ url: place.url });
  try {
    return await work(createStore(database).in(place.sandbox.teamId));
  } finally {
    await database.close();
  }
}

async function theGroup(society: WorkspaceStore): Promise<Group> {
  const group = await society.groups.byChannel(CHANNEL);
  if (!group) throw new Error('the group is not there');
  return group;
}

/** As many visits as asked for, three a day. */
async function postNewWeek({ weeks }: Place, society: WorkspaceStore, visits: number): Promise<void> {
  const week = weeksAfter(isoWeekOf(new Date(), 'Europe/Stockholm'), weeks.length + 1);
  weeks.push(week);
  const starts = Array.from({ length: visits }, (_, index) => {
    const hour = String(7 + 3 * (index % 3)).padStart(2, '0');
    return `${dateInWeek(week, 1 + Math.floor(index / 3))}T${hour}:00:00Z`;
  });
  const plans = starts.map((at) => visitAt(at, 4));
  await postedWeek(society, await theGroup(society), week, plans);
}

async function readWeeks(place: Place): Promise<(GroupWeek | null)[]> {
  return inDatabase(place, async (society) => {
    const group = await theGroup(society);
    return Promise.all(place.weeks.map((week) => society.weeks.read(group.id, week)));
  });
}

/** Everybody claims one visit, from the post as they saw it at the beginning. */
async function pressEverybody({ sandbox }: Place, post: SandboxMessage | undefined, visit: number): Promise<void> {
  const section = post?.blocks.filter(({ type }) => type === 'section')[visit];
  const shiftId = section?.type === 'section' && section.accessory?.type === 'button' && section.accessory.value;
  if (!post || !shiftId) throw new Error('there is nothing to claim');
  await Promise.allSettled(PEOPLE.map((id) => sandbox.as(id).press({ message: post }, 'claim_shift', shiftId)));
}

function posts({ sandbox }: Place): readonly SandboxMessage[] {
  return sandbox.world.messages(CHANNEL);
}

/** What people have been told is theirs, as `shift:person`. A confirmation carries its shift in Undo. */
function confirmations({ sandbox }: Place): string[] {
  return PEOPLE.flatMap((userId) =>
    sandbox.world
      .messages(CHANNEL, userId)
      .filter((message) => message.ephemeralFor === userId)
      .flatMap((message) => message.blocks)
      .flatMap((block) => (block.type === 'actions' ? block.elements : []))
      .flatMap((element) => (element.type === 'button' ? [`${element.value}:${userId}`] : [])),
  );
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

/** Whether there is one post for the week, which names exactly those whom the database has on each visit. */
function isShown(place: Place, week: GroupWeek | null): boolean {
  const isoWeek = week?.isoWeek ?? 'no week';
  const [post, ...others] = posts(place).filter(({ metadata }) => JSON.stringify(metadata).includes(isoWeek));
  if (!post || others.length > 0) return false;
  const sections = post.blocks.filter(({ type }) => type === 'section');
  const shown = sections.map((section) => mentionsIn(wordsOf({ blocks: [section] })));
  const stored = week?.shifts.map((shift) => shift.claims.map(({ userId }) => userId).sort()) ?? [];
  return JSON.stringify(shown) === JSON.stringify(stored);
}

function mentionsIn(words: string): string[] {
  return [...words.matchAll(/<@(\w+)>/g)].map(([, userId]) => userId ?? '').sort();
}

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
