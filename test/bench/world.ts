import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { isoWeekOf, weeksAfter } from '../../src/core/weeks.js';
import type { Society } from '../../src/database/society.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { decideClaim, decideRelease } from '../../src/visits/claiming/claiming.rule.js';
import { Claims } from '../../src/visits/claiming/claims.store.js';
import { proposeWeek } from '../../src/visits/planning/planning.rule.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import { aFacility, aGroup } from '../support/imagined.js';

/** A group whose next week is posted. */
export interface BenchGroup {
  readonly channelId: string;
  /** The visit that is claimed and released over and over. */
  readonly shiftId: string;
  /** Slack user ids of those who claim it: some whom the bot has heard from, some whom it has not. */
  readonly volunteers: { readonly known: readonly string[]; readonly new: readonly string[] };
}

export interface BenchWorld {
  /** Each with one open visit, so that `/visit claim` takes it at once, and two that are full. */
  readonly groups: readonly BenchGroup[];
  /** Has six open visits, so that `/visit claim` asks which. */
  readonly choosing: BenchGroup;
}

/** About as many groups as a national society has. */
const GROUPS = 15;
const VOLUNTEERS_IN_A_GROUP = { known: 16, new: 32 };
const SEATS = 4;
const BOUNDS = aGroup({ facility: aFacility({ visitorCap: SEATS }) });

const ZONE = 'Europe/Stockholm';
const ADMIN = 'U0ADMIN';
const FACILITY = { timeZone: ZONE, visitorCap: SEATS } as const;

/** Fills Slack and the database. */
export async function setUpBenchWorld(sandbox: Sandbox, society: Society): Promise<BenchWorld> {
  await society.of(Workspaces).ensure({ locale: 'sv', timeZone: ZONE, now: sandbox.clock.now() });
  const groups: BenchGroup[] = [];
  for (let number = 1; number <= GROUPS; number += 1) {
    groups.push(await setUpGroup(sandbox, society, `GROUP${number}`, { weekdays: [2, 4, 6], full: 2 }));
  }
  const choosing = await setUpGroup(sandbox, society, 'CHOOSING', { weekdays: [1, 2, 3, 4, 5, 6], full: 0 });
  return { groups, choosing };
}

/** @returns Slack user ids of new people */
export function addPeople(sandbox: Sandbox, name: string, count: number): string[] {
  const ids = Array.from({ length: count }, (_, index) => `U${name}${index}`);
  for (const id of ids) sandbox.world.addUser({ id, name: `Person ${id}`, locale: 'en-GB', timeZone: ZONE });
  return ids;
}

interface PostedVisits {
  /** 1 Monday … 7 Sunday. */
  readonly weekdays: readonly number[];
  /** How many of them, from the last backwards, have no place left. */
  readonly full: number;
}

async function setUpGroup(
  sandbox: Sandbox,
  society: Society,
  name: string,
  { weekdays, full }: PostedVisits,
): Promise<BenchGroup> {
  const now = sandbox.clock.now();
  const volunteers = {
    known: addPeople(sandbox, `${name}K`, VOLUNTEERS_IN_A_GROUP.known),
    new: addPeople(sandbox, `${name}N`, VOLUNTEERS_IN_A_GROUP.new),
  };
  const regulars = addPeople(sandbox, `${name}R`, SEATS);
  const [leader = ''] = addPeople(sandbox, `${name}L`, 1);
  const members = [leader, ...regulars, ...volunteers.known, ...volunteers.new];
  const channelId = `C${name}`;
  sandbox.world.addChannel({ id: channelId, name: name.toLowerCase(), members: [...members, sandbox.botUserId] });
  const groupId = await saveGroup(society, name, channelId, leader, now);
  await society.of(Memberships).sync(groupId, members, now);
  await makeReady(society, groupId, members, now);
  const shiftIds = await postWeek(society, groupId, leader, weekdays, now);
  for (const shiftId of shiftIds.slice(shiftIds.length - full)) {
    for (const userId of regulars) await society.of(Claims).decide(shiftId, userId, now, decideClaim);
  }
  return { channelId, shiftId: shiftIds[0] ?? '', volunteers };
}

async function saveGroup(
  society: Society,
  name: string,
  channelId: string,
  leader: string,
  now: Date,
): Promise<string> {
  const facility = await society.of(Facilities).save(
    {
      name: `Häktet ${name}`,
      kind: 'remand_prison',
      region: 'Väst',
      ...FACILITY,
      status: 'active',
    },
    null,
    ADMIN,
    now,
  );
  if (!facility.ok) throw new Error(facility.reason);
  const group = await society.of(Groups).save(
    {
      facilityId: facility.id,
      name: `Besöksgruppen ${name}`,
      channelId,
      locale: 'sv',
      showNames: true,
      leaderIds: [leader],
    },
    null,
    ADMIN,
    now,
  );
  if (!group.ok) throw new Error(group.reason);
  return group.id;
}

/** @returns the ids of its visits, by start */
async function postWeek(
  society: Society,
  groupId: string,
  leader: string,
  weekdays: readonly number[],
  now: Date,
): Promise<string[]> {
  const week = weeksAfter(isoWeekOf(now, ZONE), 1);
  const visit = {
    startTime: '17:00',
    length: 120,
    format: 'individual',
    minimumParty: 2,
    maximumParty: SEATS,
  } as const;
  const pattern = weekdays.map((weekday) => ({ weekday, ...visit }));
  const opened = await society.of(Weeks).open(groupId, week, proposeWeek(pattern, week, BOUNDS, now), leader, now);
  await society.of(Weeks).change(opened.id, opened.version, leader, now, () => ({
    ok: true,
    changes: [{ kind: 'post' }],
    notices: [],
  }));
  return opened.shifts.map((shift) => shift.id);
}

/** Places to claim, and who claims them. */
export interface Places {
  /** How many there are when all are free. */
  readonly count: number;
  /** The next place's claimer, each time in the next group. @throws when no place is left */
  claimer(who: 'known' | 'new'): string;
  /**
   * Gives all places up from outside the measured process, which therefore does nothing but claims. To be called between
   * two measurements: another program's writing makes SQLite read everything anew.
   */
  release(): Promise<void>;
}

export function placesOf({ groups }: BenchWorld, society: Society, clock: () => Date): Places {
  const claimers: { readonly shiftId: string; readonly userId: string }[] = [];
  const turns = { known: 0, new: 0 };
  const count = groups.length * SEATS;
  return {
    count,
    claimer(who) {
      const turn = turns[who];
      turns[who] += 1;
      const group = groups[turn % groups.length];
      const people = group?.volunteers[who] ?? [];
      const userId = people[Math.floor(turn / groups.length) % people.length];
      if (!group || !userId || claimers.length === count) throw new Error('no place is left');
      claimers.push({ shiftId: group.shiftId, userId });
      return userId;
    },
    async release() {
      for (const { shiftId, userId } of claimers.splice(0)) {
        const { outcome } = await society.of(Claims).decide(shiftId, userId, clock(), decideRelease);
        if (!outcome.ok) throw new Error(`${userId} did not get the place that was counted: ${outcome.refusal.reason}`);
      }
    },
  };
}
