import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import { readDesired } from '../../src/app/read-desired.js';
import type { SlackReader } from '../../src/app/read-readers.js';
import { createStore } from '../../src/app/store.js';
import type { Database } from '../../src/database/database.js';
import type { Society } from '../../src/database/society.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Notices } from '../../src/telling/notices.store.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { describeOnBothEngines, testDatabase } from '../support/database.js';
import { MONDAY_NOON as NOW, only, postedWeek, storedGroup, visitAt } from '../support/stored-group.js';

const SWEDISH: SlackReader = { slackLocale: 'sv-SE', timeZone: 'Europe/Stockholm', isActive: true };

describeOnBothEngines('what Slack should show', (engine) => {
  let database: Database;
  let society: Society;
  let queries = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    const counting = database.client.$extends({
      query: {
        $allOperations: ({ args, query }) => {
          queries += 1;
          return query(args);
        },
      },
    });
    // The extension changes nothing of what a client can do.
    society = createStore({ ...database, client: counting as unknown as Database['client'] }).in('T1');
  });
  afterAll(() => database.close());

  async function addGroup(name: string): Promise<void> {
    const group = await storedGroup(society, name);
    const week = await postedWeek(society, group, '2026-W49', [visitAt('2026-12-01T17:00:00Z')]);
    await society.of(Memberships).begin(group.id, `U_${name}`, NOW);
    await makeReady(society, group.id, [`U_${name}`], NOW);
    await society.of(Claims).decide(only(week.shifts).id, `U_${name}`, NOW, decideClaim);
  }

  async function queriesOf(read: ReturnType<typeof readDesired>): Promise<number> {
    queries = 0;
    await read(NOW);
    return queries;
  }

  it('is read with the same few queries for one group and for ten, and people are asked about at once', async () => {
    const asked: (readonly string[])[] = [];
    const read = readDesired(society, async (userIds) => {
      asked.push(userIds);
      return new Map(userIds.map((userId) => [userId, SWEDISH]));
    });
    await addGroup('one');
    const forOne = await queriesOf(read);
    for (let number = 2; number <= 10; number += 1) await addGroup(`group-${number}`);
    expect(await queriesOf(read)).toBe(forOne);
    expect(forOne).toBeLessThanOrEqual(38);
    expect(asked.map((userIds) => userIds.length)).toEqual([2, 11]);
    const reminders = (await read(NOW)).messages.filter(({ key }) => key.startsWith('reminder:'));
    expect(reminders).toHaveLength(10 * 2);
  });

  it('is nothing for whoever Slack has deactivated, also of what is only told once', async () => {
    await addGroup('deactivated');
    const notice = {
      userId: 'U_deactivated',
      facts: { kind: 'joined' as const, volunteerUserId: 'U0NEW', done: 0, count: 7 },
    };
    const groupId = only((await society.of(Groups).list()).filter(({ name }) => name === 'deactivated')).id;
    await society.of(Notices).writeUnlessTold([{ ...notice, facts: { ...notice.facts, groupId } }], null, NOW);
    const forThem = async (isActive: boolean) => {
      const read = readDesired(
        society,
        async (ids) => new Map(ids.map((userId) => [userId, { ...SWEDISH, isActive }])),
      );
      const { messages } = await read(NOW);
      return messages.filter(({ recipient }) => 'userId' in recipient && recipient.userId === 'U_deactivated');
    };
    expect((await forThem(true)).map(({ key }) => key.split(':')[0])).toContain('notice');
    expect(await forThem(false)).toEqual([]);
  });

  it('says who could not be asked about, and leaves out only what is for them', async () => {
    await addGroup('unread');
    const all = await readDesired(society, async (userIds) => new Map(userIds.map((userId) => [userId, SWEDISH])))(NOW);
    const others = await readDesired(
      society,
      async (userIds) => new Map(userIds.filter((id) => id !== 'U_unread').map((userId) => [userId, SWEDISH])),
    )(NOW);
    expect(others.unread).toEqual(new Set(['U_unread']));
    const forOthers = all.messages.filter(
      ({ recipient }) => !('userId' in recipient) || recipient.userId !== 'U_unread',
    );
    // Two reminders, and that the visit is not cleared yet.
    expect(all.messages.length - forOthers.length).toBe(3);
    expect(others.messages).toEqual(forOthers);
  });
});
