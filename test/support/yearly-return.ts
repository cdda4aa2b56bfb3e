import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { SandboxMessage, SandboxView } from '../../sandbox/slack/sandbox.js';
import type { Group, ShiftFormat } from '../../src/core/model.js';
import { isoWeekOf } from '../../src/core/weeks.js';
import type { Database } from '../../src/database/database.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import type { GroupToSave } from '../../src/groups/groups.store.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { Counts } from '../../src/numbers/counting/counts.store.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { type BotUnderTest, startBotUnderTest } from './bot.js';
import { testDatabase } from './database.js';
import { GOTEBORG, goteborg, postWeek, wordsOf, ZONE } from './goteborg.js';
import { at } from './imagined.js';
import { peopleIn, stopUntroubled } from './people.js';

const { admin, anna, bo, lena } = GOTEBORG;
/** Where everybody is. */
export const ELSEWHERE = 'C0EVERYBODY';
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const NEW_YEAR = at('2027-01-01 09:00');
const DECEMBER_BEFORE = new Date('2025-12-15T09:00:00Z');

export interface YearStory {
  readonly world: BotUnderTest;
  readonly database: Database;
  readonly group: Group;
}

/** December before the year, with the Göteborg group and Olle as national staff; nobody is reminded of anything. */
export async function beginYear(engine: 'sqlite' | 'postgresql'): Promise<YearStory> {
  const database = await testDatabase(engine);
  const world = await startBotUnderTest({ now: DECEMBER_BEFORE, database });
  const group = await goteborg(world);
  const members = world.sandbox.world.users().map(({ id }) => id);
  world.sandbox.world.addChannel({ id: ELSEWHERE, name: 'alla', members });
  const settings = (await world.society.of(Groups).reminders()).get(group.id);
  if (!settings) throw new Error('no settings');
  const { version } = await world.society.of(Workspaces).read();
  await world.society.of(Workspaces).save({ nationalStaffIds: [admin] }, version, admin, DECEMBER_BEFORE);
  const { version: own = 0 } = (await world.society.of(Groups).read(group.id)) ?? {};
  await world.society.of(Groups).saveReminders(group.id, { ...settings, kinds: [] }, own, lena, DECEMBER_BEFORE);
  return { world, database, group };
}

/** Stops the bot and closes the database; fails when Slack would have shown anybody a failure. */
export async function endYear({ world, database }: Omit<YearStory, 'group'>): Promise<void> {
  await stopUntroubled(world);
  await database.close();
}

/** A group as it is saved anew. */
export function toSave({ facility, programme, awayIds: _away, standInIds: _standing, ...group }: Group): GroupToSave {
  return { ...group, programmeCode: programme.code, facilityId: facility.id };
}

/**
 * A year of visits, and what people do with its return.
 * @param theStory asked at every call: each test has a story of its own
 */
export function yearlyReturn(theStory: () => YearStory) {
  const people = peopleIn(() => theStory().world);
  const { top, told, submit } = people;
  let made = 0;

  const now = (): Date => theStory().world.sandbox.clock.now();

  /** The return of the group's own facility, as the audit log names it. */
  const here = (): string => `${theStory().group.facility.id}/2026`;

  /** A group at a facility, new unless it is named. */
  async function another(name: string, leaderIds: readonly string[], facilityId: string | null = null): Promise<Group> {
    const { world, group } = theStory();
    const { id: _, ...details } = group.facility;
    const facility = { ...details, name };
    const saved = facilityId
      ? { ok: true as const, id: facilityId }
      : await world.society.of(Facilities).save(facility, null, admin, now());
    if (!saved.ok) throw new Error('no facility');
    made += 1;
    const channelId = `C0OTHER${made}`;
    world.sandbox.world.addChannel({
      id: channelId,
      name: `other-${made}`,
      members: [world.sandbox.botUserId, ...leaderIds],
    });
    const { id: __, ...columns } = toSave(group);
    const own = { ...columns, name: `${name} ${made}`, channelId, leaderIds, facilityId: saved.id };
    const stored = await world.society.of(Groups).save(own, null, admin, now());
    const found = stored.ok ? await world.society.of(Groups).read(stored.id) : null;
    if (!found) throw new Error('no group');
    const members = [anna, bo, ...leaderIds];
    await world.society.of(Memberships).sync(found.id, members, now());
    await makeReady(world.society, found.id, members, now());
    return found;
  }

  /** A visit of two hours in the evening that Anna and Bo held. @param number of people; null while nobody has counted it */
  async function visited(
    date: string,
    number: number | null,
    whose = theStory().group,
    format: ShiftFormat = 'individual',
    from = '17:00',
  ): Promise<string> {
    const { world } = theStory();
    const isoWeek = isoWeekOf(new Date(`${date}T12:00:00Z`), ZONE);
    const to = from === '17:00' ? '19:00' : '02:15';
    const visit = { date, from, to, format };
    const [shiftId = ''] = await postWeek(world, whose, isoWeek, [visit]);
    for (const userId of [anna, bo]) await world.society.of(Claims).decide(shiftId, userId, now(), decideClaim);
    const over = new Date(`${date}T20:00:00Z`);
    if (number !== null) await world.society.of(Counts).answer(shiftId, anna, { held: true, number }, null, over);
    return shiftId;
  }

  /** The New Year, nine in the morning. */
  async function newYear(): Promise<void> {
    const { world } = theStory();
    await world.sandbox.clock.set(NEW_YEAR);
    await world.bot.run('askForReturns');
    await world.later(MINUTE);
  }

  const forged = (userId: string, of: SandboxView) => {
    const { teamId } = theStory().world.sandbox;
    return {
      team: { id: teamId },
      user: { id: userId, team_id: teamId },
      trigger_id: `forged-${userId}-${of.id}`,
      view: { ...of.view, id: of.id, state: { values: {} } },
    };
  };

  /** Sends in a modal that somebody else was shown. @returns what they are answered */
  async function forgedSubmit(userId: string, of: SandboxView): Promise<string> {
    const payload = { type: 'view_submission', ...forged(userId, of) };
    return JSON.stringify((await theStory().world.sandbox.deliver('interactive', payload)).payload);
  }

  /** Presses a button in a modal of their own that never had it. @returns what it then says */
  async function forgedPress(userId: string, actionId: string, value: string, of: SandboxView): Promise<string> {
    const { world } = theStory();
    const own = top(userId);
    const payload = forged(userId, of);
    await world.sandbox.deliver('interactive', {
      type: 'block_actions',
      ...payload,
      trigger_id: `${payload.trigger_id}-${actionId}`,
      view: { callback_id: '', private_metadata: '', ...own.view, id: own.id, state: { values: {} } },
      actions: [{ type: 'button', action_id: actionId, value, block_id: 'b', action_ts: '1' }],
    });
    await world.settle();
    return words(userId);
  }

  /** Direct messages that lead to a return. */
  const asked = (userId: string): readonly SandboxMessage[] =>
    told(userId).filter(({ blocks }) => JSON.stringify(blocks).includes('open_return'));

  const words = (userId: string): string => wordsOf(top(userId).view);

  const type = (userId: string, text: string): Promise<void> => people.type(userId, text, ELSEWHERE);

  /** Sends in the return that is open. */
  const approve = async (userId: string): Promise<void> => {
    await submit(userId);
  };

  /** What was written down of these, oldest first; of one moment by name. */
  async function audited(...actions: string[]): Promise<string[]> {
    const rows = await theStory().database.client.auditEntry.findMany({
      where: { action: { in: actions } },
      orderBy: [{ at: 'asc' }, { action: 'asc' }, { subjectId: 'asc' }],
    });
    return rows.map(({ actorId, action, subjectId }) => `${actorId} ${action} ${subjectId}`);
  }

  return {
    ...people,
    press: people.pressInModal,
    type,
    now,
    here,
    another,
    visited,
    newYear,
    forgedSubmit,
    forgedPress,
    asked,
    words,
    approve,
    audited,
  };
}
