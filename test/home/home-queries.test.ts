import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { Group } from '../../src/core/model.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { decideClaim } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import type { ShiftPlan } from '../../src/visits/planning/week-change.rule.js';
import { type BotUnderTest, startBotUnderTest } from '../support/bot.js';
import { type CountedStore, countedStore } from '../support/counted-store.js';
import { type Address, describeOnBothEngines, emptyAddress } from '../support/database.js';
import { plannedSession } from '../support/planned-session.js';
import { ADMIN, MONDAY_NOON as NOW, postedWeek, storedGroup, visitAt } from '../support/stored-group.js';

const MOST_FOR_HOME = 15;
/** What needs them in each of their groups is read besides. */
const MOST_FOR_LEADERS = 40;
/** In one group. */
const ANNA = 'U0ANNA';
/** Leads that group. */
const LENA = 'U0LENA';
/** Leads two groups, in one of which nothing can be posted. */
const LARS = 'U0LARS';
/** In six groups, each with four visits. */
const TOVE = 'U0TOVE';
/** Leads those. */
const TURE = 'U0TURE';
/** National staff, in no group. */
const NILS = 'U0NILS';
const STRANGER = 'U0STINA';
const EVERYBODY = [ANNA, LENA, LARS, TOVE, TURE, NILS, STRANGER];
const FOUR_VISITS = ['24', '25', '26', '27'].map((day) => visitAt(`2026-11-${day}T16:00:00Z`));

describeOnBothEngines('the number of queries', (engine) => {
  let address: Address;
  let counted: CountedStore;
  let world: BotUnderTest;

  beforeAll(async () => {
    address = await emptyAddress(engine);
    counted = await countedStore(engine, address.url);
    world = await startBotUnderTest({ database: counted.database, now: NOW });
    const { sandbox, society } = world;
    const { botUserId } = sandbox;
    for (const id of EVERYBODY) sandbox.world.addUser({ id, name: id, locale: 'sv-SE', timeZone: 'Europe/Stockholm' });
    const first = await group('first', [LENA, LARS], [ANNA, botUserId], FOUR_VISITS.slice(0, 1));
    await group('second', [LARS], [], FOUR_VISITS);
    for (let number = 1; number <= 6; number += 1) await group(`many${number}`, [TURE], [TOVE, botUserId], FOUR_VISITS);
    const { version } = await society.of(Workspaces).read();
    const national = { nationalStaffIds: [NILS], nationalChannelId: first.channelId };
    await society.of(Workspaces).save(national, version, ADMIN, NOW);
    await untilNothingIsAsked();
  }, 120_000);
  afterAll(async () => {
    await world.stop();
    await counted.close();
    await address.remove();
  });

  it.each([
    ['a volunteer', ANNA, MOST_FOR_HOME],
    ['a leader of one group', LENA, MOST_FOR_LEADERS],
    ['a leader of two groups, with messages that did not arrive', LARS, MOST_FOR_LEADERS],
    ['national staff in no group', NILS, MOST_FOR_HOME],
    ['somebody in no group', STRANGER, MOST_FOR_HOME],
  ])('of opening App Home is small for %s', async (_, userId, most) => {
    expect(await ofHome(userId)).toBeLessThanOrEqual(most);
  });

  it('of opening it is the same with one visit of one group and with four of six, for volunteers and for leaders', async () => {
    expect(await ofHome(TOVE)).toBe(await ofHome(ANNA));
    expect(await ofHome(TURE)).toBe(await ofHome(LENA));
  });

  it('of opening it stays small where a session is planned', async () => {
    await plannedSession(counted.database, world.bot.workspaceId, {
      requirementCode: 'study_visit',
      facilityId: null,
      startsAt: new Date('2026-12-01T16:00:00Z'),
      timeZone: 'Europe/Stockholm',
      place: 'Häktet',
    });
    expect(await ofHome(ANNA)).toBeLessThanOrEqual(MOST_FOR_HOME);
    expect(await ofHome(LARS)).toBeLessThanOrEqual(MOST_FOR_LEADERS);
  });

  it.each([
    ['/visit mine', 6],
    ['/visit claim', 9],
    ['/visit schedule', 15],
  ])('of %s is no more than %i', async (text, most) => {
    const { sandbox } = world;
    const queries = await counted.queriesOf(async () => {
      await sandbox.as(TOVE).command('C0MANY1', text);
      await world.settle();
    });
    if (sandbox.world.modals(TOVE).length > 0) await sandbox.as(TOVE).closeModal();
    expect(queries).toBeLessThanOrEqual(most);
  });

  /** With these visits in a week, on the first of which each of them goes. */
  async function group(
    name: string,
    leaderIds: readonly string[],
    inChannel: readonly string[],
    visits: readonly ShiftPlan[],
  ): Promise<Group> {
    const { sandbox, society } = world;
    const made = await storedGroup(society, name, { group: { leaderIds } });
    const members = [...inChannel, ...leaderIds];
    sandbox.world.addChannel({ id: made.channelId, name, members });
    const people = members.filter((id) => id !== sandbox.botUserId);
    await society.of(Memberships).sync(made.id, people, NOW);
    await makeReady(society, made.id, people, NOW);
    const week = await postedWeek(society, made, '2026-W48', visits);
    for (const userId of people) {
      await society.of(Claims).decide(week.shifts[0]?.id ?? '', userId, NOW, decideClaim);
    }
    return made;
  }

  async function untilNothingIsAsked(): Promise<void> {
    while ((await counted.queriesOf(world.settle)) > 0);
  }

  async function ofHome(userId: string): Promise<number> {
    const open = async () => {
      await world.sandbox.as(userId).openHome();
      await world.settle();
    };
    const queries = await counted.queriesOf(open);
    expect(world.sandbox.world.home(userId)).toBeDefined();
    return queries;
  }
});
