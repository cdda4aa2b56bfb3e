import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { SandboxMessage } from '../../sandbox/slack/sandbox.js';
import { seededRandom } from '../../scripts/seeded-random.js';
import type { GroupWeek, IsoWeek } from '../../src/core/model.js';
import { dateInWeek, isoWeekOf, weeksAfter } from '../../src/core/weeks.js';
import type { Society } from '../../src/database/society.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { undoClaimButton } from '../../src/visits/claiming/claiming.controls.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { temporaryFolder } from '../support/database.js';
import { wordsOf } from '../support/goteborg.js';
import { endProcessesAfterwards } from '../support/process.js';
import { postedWeek, storedGroup, visitAt } from '../support/stored-group.js';
import { IS_THOROUGH } from '../support/thorough.js';
import { until } from '../support/until.js';
import { CHANNEL, inDatabase, openPlace, type Place, startIn, theGroup } from './kill-place.js';
import { killWhileReminding } from './kill-reminders.js';

/** Two bots side by side, since most of a round is spent waiting for the next start; one every day, beside the reminding one. */
const SEEDS = IS_THOROUGH ? [20_261_121, 5] : [20_261_121];
const ROUNDS = IS_THOROUGH ? 6 : 3;
/** The same for reminders: 24 kills in all, or 2. */
const [REMINDING_PLACES, REMINDING_ROUNDS] = IS_THOROUGH ? [4, 6] : [1, 2];
/** After these there is a new week to post, so that the process is also killed while it posts. */
const ROUNDS_BEFORE_A_NEW_WEEK = [0, 1, 2];
const PEOPLE = ['U0ONE', 'U0TWO', 'U0THREE', 'U0FOUR'];
/** Milliseconds. The post is changed some tens of them after a claim. */
const LATEST_KILL = 120;
/** What was cut off while it was sent is looked after once it can no longer be under way at Slack. */
const HEALS_WITHIN = 180_000;

endProcessesAfterwards();
const root = temporaryFolder();

interface PostingPlace extends Place {
  readonly weeks: IsoWeek[];
}

describe.concurrent('kill -9 at any moment:', () => {
  it.each(SEEDS)(
    `every claim that was confirmed is there, and the posts heal (${ROUNDS} times, seed %i)`,
    async (seed) => {
      const random = seededRandom(seed);
      const place = await prepare();
      const { sandbox } = place;
      const confirmed = new Set<string>();
      let bot = await startIn(place);
      await until('the first post', () => posts(place).length === 1);
      const [first] = posts(place);

      for (let round = 0; round < ROUNDS; round += 1) {
        const pressed = pressEverybody(place, first, round);
        if (ROUNDS_BEFORE_A_NEW_WEEK.includes(round - 1)) {
          const before = place.weeks.length - 1;
          await until('Slack has the new post', () => posts(place).length > before);
        } else {
          const enough = confirmed.size + random.between(0, PEOPLE.length);
          await until('so many are confirmed', () => confirmations(place).length >= enough);
          await wait(random.between(0, LATEST_KILL));
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
        bot = await startIn(place);
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
    600_000,
  );

  it.for(seedsOf(REMINDING_PLACES))(
    `every reminder is in Slack once, and is shown once (${REMINDING_ROUNDS} times, seed %i)`,
    { timeout: 600_000 },
    async (seed, { annotate }) => {
      const killed = await killWhileReminding(root, seed, REMINDING_ROUNDS);
      await annotate(JSON.stringify(killed));
      // Otherwise nothing was at stake.
      expect(killed.reminders).toBeGreaterThan(PEOPLE.length);
      expect(killed.inFlight).toBeGreaterThan(0);
    },
  );
});

function seedsOf(places: number): number[] {
  return Array.from({ length: places }, (_, index) => 20_261_121 + index);
}

async function prepare(): Promise<PostingPlace> {
  const place = { ...(await openPlace(root, PEOPLE)), weeks: [] };
  await inDatabase(place, async (society) => {
    const group = await storedGroup(society, 'Kill');
    await society.of(Memberships).sync(group.id, PEOPLE, new Date());
    await makeReady(society, group.id, PEOPLE, new Date());
    await postNewWeek(place, society, ROUNDS);
  });
  return place;
}

/** As many visits as asked for, three a day. */
async function postNewWeek({ weeks }: PostingPlace, society: Society, visits: number): Promise<void> {
  const week = weeksAfter(isoWeekOf(new Date(), 'Europe/Stockholm'), weeks.length + 1);
  weeks.push(week);
  const starts = Array.from({ length: visits }, (_, index) => {
    const hour = String(7 + 3 * (index % 3)).padStart(2, '0');
    return `${dateInWeek(week, 1 + Math.floor(index / 3))}T${hour}:00:00Z`;
  });
  const plans = starts.map((at) => visitAt(at, 4));
  await postedWeek(society, await theGroup(society), week, plans);
}

async function readWeeks(place: PostingPlace): Promise<(GroupWeek | null)[]> {
  return inDatabase(place, async (society) => {
    const group = await theGroup(society);
    return Promise.all(place.weeks.map((week) => society.of(Weeks).read(group.id, week)));
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
      .filter((element) => element.action_id === undoClaimButton.actionId)
      .flatMap((element) => (element.type === 'button' ? [`${element.value}:${userId}`] : [])),
  );
}

async function storedClaims(society: Society): Promise<ReadonlySet<string>> {
  const held = await Promise.all(
    PEOPLE.map(async (userId) => {
      const shifts = await society.of(Claims).heldBy(userId, new Date());
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
