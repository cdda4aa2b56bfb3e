import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { createStore } from '../../src/app/store.js';
import type { GroupWeek, IsoWeek } from '../../src/core/model.js';
import { dateInWeek, isoWeekOf, weeksAfter } from '../../src/core/weeks.js';
import { type Database, openDatabase } from '../../src/database/database.js';
import type { Society } from '../../src/database/society.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { postedWeek, storedGroup, visitAt } from '../support/stored-group.js';

/** A group, and those in it who claim. */
interface Crowd {
  readonly groupId: string;
  readonly channelId: string;
  readonly people: readonly string[];
}

/** Somebody who is about to press *Claim* beside a visit. */
export interface Claimant {
  readonly userId: string;
  readonly channelId: string;
  readonly isoWeek: IsoWeek;
  readonly shiftId: string;
}

/** Groups with weeks to claim in, one for each thing that is to happen meanwhile. */
export interface CrowdedSociety {
  readonly database: Database;
  readonly society: Society;
  readonly weeks: readonly IsoWeek[];
  readonly crowds: readonly Crowd[];
  /** Everybody beside a visit of that week, a few more than have places. */
  claimants(isoWeek: IsoWeek): Promise<readonly Claimant[]>;
  posted(): Promise<readonly GroupWeek[]>;
  close(): Promise<void>;
}

const ZONE = 'Europe/Stockholm';
const SEATS = 4;
/** More people than places, so that some are refused. */
const PEOPLE_FOR_A_VISIT = 4.6;
const LARGEST_GROUP = 50;
/** One post is sent by one process whatever happens: there must be several for two to send at once. */
const FEWEST_GROUPS = 4;
const HOURS = ['07', '10', '13'];
const VISITS_IN_A_WEEK = 5 * HOURS.length;
/** Weeks ahead of the first: Slack is handed reminders a fortnight ahead, and of the first week only. */
const FIRST = 2;

/** Fills Slack and the database with so many people, and as many posted weeks. */
export async function crowdedSociety(
  sandbox: Sandbox,
  url: string,
  people: number,
  weekCount: number,
): Promise<CrowdedSociety> {
  const database = await openDatabase({ url });
  const society = createStore(database).in(sandbox.teamId);
  const groups = Math.max(FEWEST_GROUPS, Math.ceil(people / LARGEST_GROUP));
  const now = new Date();
  const thisWeek = isoWeekOf(now, ZONE);
  const weeks = Array.from({ length: weekCount }, (_, index) => weeksAfter(thisWeek, FIRST + index));
  const crowds: Crowd[] = [];
  for (let index = 0; index < groups; index += 1) {
    const inGroup = Array.from({ length: Math.ceil((people - index) / groups) }, (_, each) => `U0G${index}P${each}`);
    crowds.push(await crowd(sandbox, society, `CROWD${index}`, inGroup, weeks));
  }
  const weekOf = async (groupId: string, isoWeek: IsoWeek): Promise<GroupWeek> => {
    const week = await society.of(Weeks).read(groupId, isoWeek);
    if (!week) throw new Error('a posted week is not there');
    return week;
  };
  return {
    ...{ database, society, weeks, crowds },
    claimants: async (isoWeek) => {
      const beside = await Promise.all(
        crowds.map(async ({ groupId, channelId, people: inGroup }) => {
          const { shifts } = await weekOf(groupId, isoWeek);
          return inGroup.map((userId, each) => {
            const shiftId = shifts[each % shifts.length]?.id ?? '';
            return { userId, channelId, isoWeek, shiftId };
          });
        }),
      );
      // Of all groups at the same time, not of one after the other.
      return beside.flat().sort((one, other) => ending(one.userId) - ending(other.userId));
    },
    posted: () => Promise.all(crowds.flatMap(({ groupId }) => weeks.map((isoWeek) => weekOf(groupId, isoWeek)))),
    close: () => database.close(),
  };
}

function ending(userId: string): number {
  return Number(userId.split('P')[1]);
}

async function crowd(
  sandbox: Sandbox,
  society: Society,
  name: string,
  people: readonly string[],
  weeks: readonly IsoWeek[],
): Promise<Crowd> {
  for (const id of people) sandbox.world.addUser({ id, name: id, locale: 'en-GB', timeZone: ZONE });
  const group = await storedGroup(society, name, { group: { locale: 'en' } });
  const { id: groupId, channelId } = group;
  sandbox.world.addChannel({ id: channelId, name: name.toLowerCase(), members: [...people, sandbox.botUserId] });
  const now = new Date();
  await society.of(Memberships).sync(groupId, people, now);
  await makeReady(society, groupId, people, now);
  const visits = Math.min(VISITS_IN_A_WEEK, Math.floor(people.length / PEOPLE_FOR_A_VISIT));
  for (const isoWeek of weeks) {
    const plans = Array.from({ length: visits }, (_, index) => {
      const date = dateInWeek(isoWeek, 1 + Math.floor(index / HOURS.length));
      return visitAt(`${date}T${HOURS[index % HOURS.length]}:00:00Z`, SEATS);
    });
    await postedWeek(society, group, isoWeek, plans);
  }
  return { groupId, channelId, people };
}
