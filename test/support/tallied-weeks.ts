import type { SandboxMessage } from '../../sandbox/slack/sandbox.js';
import type { Group, IsoWeek, Locale } from '../../src/core/model.js';
import { dateInWeek } from '../../src/core/weeks.js';
import type { Database } from '../../src/database/database.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { Counts } from '../../src/numbers/counting/counts.store.js';
import { closesAt } from '../../src/numbers/tallying/tally-week.rule.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { type BotUnderTest, startBotUnderTest } from './bot.js';
import { testDatabase } from './database.js';
import { GOTEBORG, goteborg, lastAnswer, postWeek, wordsOf, ZONE } from './goteborg.js';
import { peopleIn, stopUntroubled } from './people.js';
import { only } from './stored-group.js';

const { admin, anna, bo, lena, national } = GOTEBORG;
export const MINUTE = 60_000;
/** Where everybody is. */
const ELSEWHERE = 'C0EVERYBODY';
/** A Saturday in week 36. */
const SATURDAY = new Date('2026-09-05T09:00:00Z');

export interface TallyStory {
  readonly world: BotUnderTest;
  readonly database: Database;
  readonly group: Group;
}

/** A Saturday in September, with the Göteborg group; nobody is reminded of anything. */
export async function beginTallies(): Promise<TallyStory> {
  const database = await testDatabase('sqlite');
  const world = await startBotUnderTest({ now: SATURDAY, database });
  const group = await goteborg(world);
  const members = world.sandbox.world.users().map(({ id }) => id);
  world.sandbox.world.addChannel({ id: ELSEWHERE, name: 'alla', members });
  const settings = (await world.society.of(Groups).reminders()).get(group.id);
  if (!settings) throw new Error('no settings');
  const { version = 0 } = (await world.society.of(Groups).read(group.id)) ?? {};
  await world.society.of(Groups).saveReminders(group.id, { ...settings, kinds: [] }, version, lena, SATURDAY);
  return { world, database, group };
}

/** Stops the bot and closes the database; fails when Slack would have shown anybody a failure. */
export async function endTallies({ world, database }: Omit<TallyStory, 'group'>): Promise<void> {
  await stopUntroubled(world);
  await database.close();
}

/**
 * Weeks of visits that were counted, and what people see of their numbers.
 * @param theStory asked at every call: each test has a story of its own
 */
export function tallied(theStory: () => TallyStory) {
  const { type: typeOnly, pressIn, submit, top, told } = peopleIn(() => theStory().world);

  const now = (): Date => theStory().world.sandbox.clock.now();

  /** Olle is national staff; the channel is the society’s own. */
  async function setUpNational(changes: { readonly locale?: Locale } = {}): Promise<void> {
    const workspaces = theStory().world.society.of(Workspaces);
    const { version } = await workspaces.read();
    const saved = { nationalChannelId: national, nationalStaffIds: [admin], ...changes };
    await workspaces.save(saved, version, admin, now());
  }

  /** Visits of a week that Anna and Bo held, one each evening, and the numbers of people they met. */
  async function visited(week: IsoWeek, numbers: readonly number[]): Promise<void> {
    const { world, group } = theStory();
    const visits = numbers.map((_, day) => ({ date: dateInWeek(week, day + 1), from: '17:00', to: '19:00' }));
    const shiftIds = await postWeek(world, group, week, visits);
    for (const shiftId of shiftIds) {
      for (const userId of [anna, bo]) await world.society.of(Claims).decide(shiftId, userId, now(), decideClaim);
    }
    for (const [day, number] of numbers.entries()) {
      const over = new Date(`${dateInWeek(week, day + 1)}T20:00:00Z`);
      await world.society.of(Counts).answer(shiftIds[day] ?? '', anna, { held: true, number }, null, over);
    }
  }

  /** The bot wakes up on the Monday after a week, at eight. */
  async function mondayAfter(week: IsoWeek): Promise<void> {
    const { world } = theStory();
    await world.sandbox.clock.set(closesAt(week, ZONE));
    await world.bot.run('closeWeeks');
    await world.later(MINUTE);
  }

  /** What stands in the national channel, oldest first. */
  const posts = (): readonly SandboxMessage[] => theStory().world.sandbox.world.messages(national);

  /** The only post in the national channel; fails when there are none or several. */
  const onlyPost = (): SandboxMessage => only(posts());

  const answerTo = (userId: string): SandboxMessage => lastAnswer(theStory().world, userId, ELSEWHERE);

  /** Types a command. @returns what it is answered with */
  async function type(userId: string, text: string): Promise<string> {
    await typeOnly(userId, text, ELSEWHERE);
    return wordsOf(answerTo(userId));
  }

  /** Who has looked up which numbers, or taken them out. */
  async function reads(): Promise<readonly string[]> {
    const where = { action: { in: ['read_tally', 'export_tally'] } };
    const rows = await theStory().database.client.auditEntry.findMany({ where });
    return rows.map(({ actorId, action, subjectId }) => `${actorId} ${action} ${subjectId}`);
  }

  return {
    now,
    setUpNational,
    visited,
    mondayAfter,
    posts,
    onlyPost,
    answerTo,
    type,
    reads,
    press: pressIn,
    submit,
    top,
    told,
  };
}
