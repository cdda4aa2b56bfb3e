import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import { type SeededRandom, seededRandom } from '../../scripts/seeded-random.js';
import { readDesired } from '../../src/app/read-desired.js';
import type { GroupWeek } from '../../src/core/model.js';
import { dateInWeek, isoWeekOf, weeksAfter } from '../../src/core/weeks.js';
import type { Society } from '../../src/database/society.js';
import { Ledger } from '../../src/delivery/ledger.store.js';
import { isNear } from '../../src/delivery/looking.js';
import { isScheduled } from '../../src/delivery/plan-scheduled.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { DEFAULT_REMINDERS } from '../../src/groups/reminder-settings.rule.js';
import { decideClaim, decideRelease } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { LENA, postedWeek, storedGroup, visitAt } from '../support/stored-group.js';
import { until } from '../support/until.js';
import { inDatabase, openPlace, type Place, startIn, theGroup } from './kill-place.js';

const PEOPLE = ['U0ONE', 'U0TWO', 'U0THREE', 'U0FOUR'];
const ZONE = 'Europe/Stockholm';
const WEEKDAYS = [1, 2, 3, 4];
const CALLS = ['chat.scheduleMessage', 'chat.deleteScheduledMessage'] as const;
/** Milliseconds in which Slack makes up its mind, so that a kill can find a call under way: every second one waits for it. */
const SLOWNESS = 400;
/** Milliseconds after the start in which the first calls are made, since nobody knows how many the killed one has made. */
const KILL_BETWEEN = [1_200, 2_400] as const;
/** Whoever is killed in mid-call leaves a row that is looked after once the call can no longer be under way. */
const RESTS_WITHIN = 120_000;
/** So that looking does not take the database away from the bot. */
const LOOKED_EVERY = 250;
const DAY = 24 * 60 * 60_000;

/** How a story of kills went. */
export interface Killed {
  readonly rounds: number;
  /** That stood in Slack at the end, each exactly once. */
  readonly reminders: number;
  /** Calls whose outcome the killed process did not live to hear. */
  readonly inFlight: number;
  /** Calls to schedule and to delete, over all processes. */
  readonly calls: number;
}

/**
 * Kills one bot after the other while it hands Slack reminders and takes them back, lets the last one come to rest, and sees
 * that Slack then shows everybody what they should read, once.
 */
export async function killWhileReminding(root: string, seed: number, rounds: number): Promise<Killed> {
  const random = seededRandom(seed);
  const place = await openPlace(root, [...PEOPLE, LENA]);
  const { sandbox } = place;
  await inDatabase(place, everybodyClaims);
  for (const method of CALLS) sandbox.faults.always(method, { kind: 'delay', milliseconds: SLOWNESS });

  const inFlight = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    if (random.chance(1 / 3)) sandbox.faults.next(random.pick(CALLS), { kind: 'response_lost' });
    const bot = await startIn(place);
    if (round % 2 === 0) {
      await inDatabase(place, (society) => untilCalling(society, inFlight));
      await wait(random.between(0, SLOWNESS / 2));
    } else await wait(random.between(...KILL_BETWEEN));
    bot.kill('SIGKILL');
    expect(await bot.ended).toEqual({ code: null, signal: 'SIGKILL' });
    await inDatabase(place, async (society) => {
      for (const call of await callsUnderWay(society)) inFlight.add(call);
      await changeSomething(society, random);
    });
  }

  const last = await startIn(place);
  const desired = await inDatabase(place, async (society) => {
    await until('the bot has come to rest', async () => isAtRest(place, society), RESTS_WITHIN);
    return remindersNow(place, society);
  });
  last.kill('SIGTERM');
  expect(await last.ended).toEqual({ code: 0, signal: null });
  expect(listed(place)).toEqual(desired);
  const restedAt = sandbox.clock.now();
  await sandbox.clock.advance(30 * DAY);
  expect(shown(place, restedAt)).toEqual(desired);
  expect(sandbox.problems).toEqual([]);
  const calls = sandbox.calls.filter(({ method }) => CALLS.some((each) => each === method)).length;
  await sandbox.close();
  return { rounds, reminders: desired.length, inFlight: inFlight.size, calls };
}

/** In a week far enough ahead that nothing is due while the bots are killed. */
async function everybodyClaims(society: Society): Promise<void> {
  const now = new Date();
  const group = await storedGroup(society, 'Kill');
  await society.of(Memberships).sync(group.id, [...PEOPLE, LENA], now);
  await makeReady(society, group.id, PEOPLE, now);
  const { version } = (await society.of(Groups).byChannel(group.channelId)) ?? { version: 0 };
  // The one about a week that is not posted might be due today.
  const settings = { ...DEFAULT_REMINDERS, kinds: ['visits', 'short'] as const };
  expect(await society.of(Groups).saveReminders(group.id, settings, version, LENA, now)).toEqual({ ok: true });
  const isoWeek = weeksAfter(isoWeekOf(now, ZONE), 2);
  const visits = WEEKDAYS.map((weekday) => visitAt(`${dateInWeek(isoWeek, weekday)}T10:00:00Z`, PEOPLE.length));
  const { shifts } = await postedWeek(society, group, isoWeek, visits);
  for (const { id } of shifts)
    for (const userId of PEOPLE) await society.of(Claims).decide(id, userId, now, decideClaim);
}

/** Somebody gives their place up or takes one, or a visit begins at another time. */
async function changeSomething(society: Society, random: SeededRandom): Promise<void> {
  const now = new Date();
  const week = await theWeek(society);
  const shift = random.pick(week.shifts);
  const userId = random.pick(PEOPLE);
  if (random.chance(2 / 3)) {
    const isTheirs = shift.claims.some((claim) => claim.userId === userId);
    await society.of(Claims).decide(shift.id, userId, now, isTheirs ? decideRelease : decideClaim);
    return;
  }
  const hours = random.pick([-1, 1]) * 60 * 60_000;
  const { format, minimumParty, maximumParty, cleared } = shift;
  const moved = {
    ...{ format, minimumParty, maximumParty, cleared },
    startsAt: new Date(shift.startsAt.getTime() + hours),
    endsAt: new Date(shift.endsAt.getTime() + hours),
  };
  await society.of(Weeks).change(week.id, null, LENA, now, () => ({
    ok: true,
    changes: [{ kind: 'change_shift', shiftId: shift.id, shift: moved }],
    notices: [],
  }));
}

async function theWeek(society: Society): Promise<GroupWeek> {
  const isoWeek = weeksAfter(isoWeekOf(new Date(), ZONE), 2);
  const week = await society.of(Weeks).read((await theGroup(society)).id, isoWeek);
  if (!week) throw new Error('the week is not there');
  return week;
}

async function untilCalling(society: Society, before: ReadonlySet<string>): Promise<void> {
  const isNew = (call: string) => !before.has(call);
  await until('a call is under way', async () => (await callsUnderWay(society)).some(isNew), 20_000);
}

/** By key and attempt, so that none counts again after the next kill. */
async function callsUnderWay(society: Society): Promise<string[]> {
  const rows = await society.of(Ledger).read([], new Date());
  return rows
    .filter(({ lifetime, state }) => lifetime === 'scheduled' && state === 'sending')
    .map(({ key, attempt }) => `${key} ${attempt}`);
}

async function isAtRest(place: Place, society: Society): Promise<boolean> {
  await wait(LOOKED_EVERY);
  const rows = await society.of(Ledger).read([], new Date());
  // News that is none any more stays as it was when it was cut off.
  const reminders = rows.filter(({ lifetime }) => lifetime === 'scheduled');
  if (reminders.some(({ state, unsureSince }) => state === 'sending' || unsureSince !== null)) return false;
  return JSON.stringify(listed(place)) === JSON.stringify(await remindersNow(place, society));
}

/** What Slack is to hold now, by the database. */
async function remindersNow({ sandbox }: Place, society: Society): Promise<string[]> {
  const now = new Date();
  const reader = { slackLocale: 'en-GB', timeZone: ZONE, isActive: true } as const;
  const read = readDesired(society, async (userIds) => new Map(userIds.map((userId) => [userId, reader])));
  const { messages } = await read(now);
  return messages
    .filter(isScheduled)
    .filter((message) => isNear(message, now))
    .map(({ recipient, content, delivery }) => {
      const channelId = 'userId' in recipient ? sandbox.world.directChannel(recipient.userId).id : recipient.channelId;
      return described(channelId, delivery.postAt.getTime() / 1_000, content.text);
    })
    .sort();
}

/** What Slack will show. */
function listed({ sandbox }: Place): string[] {
  return sandbox.world
    .scheduled()
    .map(({ channelId, postAt, text }) => described(channelId, postAt.getTime() / 1_000, text))
    .sort();
}

/** What Slack has shown after this instant: news of who comes along is told at once, by day, and is no reminder. */
function shown({ sandbox }: Place, after: Date): string[] {
  return [...PEOPLE, LENA]
    .flatMap((userId) => sandbox.world.messages(sandbox.world.directChannel(userId).id))
    .filter(({ ts }) => Number(ts) * 1_000 > after.getTime())
    .map(({ channelId, ts, text }) => described(channelId, Math.floor(Number(ts)), text))
    .sort();
}

function described(channelId: string, seconds: number, text: string): string {
  return `${channelId} ${new Date(seconds * 1_000).toISOString()} ${text}`;
}
