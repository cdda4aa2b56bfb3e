import { decideClaim, decideRelease } from '../../src/domain/claiming.js';
import { proposeWeek } from '../../src/domain/planning.js';
import { isoWeekOf, weeksAfter } from '../../src/domain/weeks.js';
import type { WorkspaceStore } from '../../src/store/index.js';
import type { Sandbox } from '../sandbox/sandbox.js';

/** A group whose next week is posted. */
export interface BenchGroup {
  readonly channelId: string;
  /** The visit that is claimed and released over and over. */
  readonly shiftId: string;
  /** Slack user ids of those who claim it. */
  readonly volunteers: readonly string[];
}

export interface BenchWorld {
  /** Each with one open visit, so that `/visit claim` takes it at once, and two that are full. */
  readonly groups: readonly BenchGroup[];
  /** Has six open visits, so that `/visit claim` asks which. */
  readonly choosing: BenchGroup;
}

/** About as many groups as a national society has. */
const GROUPS = 15;
const VOLUNTEERS_IN_A_GROUP = 40;
export const SEATS = 4;

const ZONE = 'Europe/Stockholm';
const ADMIN = 'U0ADMIN';

/** Fills Slack and the database. */
export async function setUpBenchWorld(sandbox: Sandbox, society: WorkspaceStore): Promise<BenchWorld> {
  await society.workspaces.ensure({ locale: 'sv', timeZone: ZONE, now: sandbox.clock.now() });
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
  for (const id of ids) sandbox.world.addUser({ id, name: `Person ${id}`, locale: 'sv-SE', timeZone: ZONE });
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
  society: WorkspaceStore,
  name: string,
  { weekdays, full }: PostedVisits,
): Promise<BenchGroup> {
  const now = sandbox.clock.now();
  const volunteers = addPeople(sandbox, `${name}V`, VOLUNTEERS_IN_A_GROUP);
  const regulars = addPeople(sandbox, `${name}R`, SEATS);
  const [leader = ''] = addPeople(sandbox, `${name}L`, 1);
  const members = [leader, ...regulars, ...volunteers];
  const channelId = `C${name}`;
  sandbox.world.addChannel({ id: channelId, name: name.toLowerCase(), members: [...members, sandbox.botUserId] });
  const groupId = await saveGroup(society, name, channelId, leader, now);
  await society.memberships.sync(groupId, members, now);
  const shiftIds = await postWeek(society, groupId, leader, weekdays, now);
  for (const shiftId of shiftIds.slice(shiftIds.length - full)) {
    for (const userId of regulars) await society.claims.decide(shiftId, userId, now, decideClaim);
  }
  return { channelId, shiftId: shiftIds[0] ?? '', volunteers };
}

async function saveGroup(
  society: WorkspaceStore,
  name: string,
  channelId: string,
  leader: string,
  now: Date,
): Promise<string> {
  const facility = await society.facilities.save(
    {
      name: `Häktet ${name}`,
      kind: 'remand_prison',
      region: 'Väst',
      timeZone: ZONE,
      visitorCap: SEATS,
      programme: 'se.remand_visits',
      status: 'active',
    },
    null,
    ADMIN,
    now,
  );
  if (!facility.ok) throw new Error(facility.reason);
  const group = await society.groups.save(
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
  society: WorkspaceStore,
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
  const opened = await society.weeks.open(groupId, week, proposeWeek(pattern, week, ZONE, now), leader, now);
  await society.weeks.change(opened.id, opened.version, leader, now, () => ({
    ok: true,
    changes: [{ kind: 'post' }],
    notices: [],
  }));
  return opened.shifts.map((shift) => shift.id);
}

/** Whose turn it is to claim, so that there is always a place, and another volunteer each time. */
export interface Turns {
  next(): Promise<{ readonly userId: string; readonly group: BenchGroup }>;
}

/** Places are given up from outside the measured process, which therefore does nothing but claims. */
export function takeTurns(world: BenchWorld, society: WorkspaceStore, clock: () => Date): Turns {
  const holders = new Map<BenchGroup, string[]>();
  let turn = 0;
  return {
    async next() {
      const group = world.groups[turn % world.groups.length];
      const userId = group?.volunteers[Math.floor(turn / world.groups.length) % group.volunteers.length];
      if (!group || !userId) throw new Error('there is nobody');
      turn += 1;
      const holding = holders.get(group) ?? [];
      holders.set(group, holding);
      const oldest = holding.length >= SEATS ? holding.shift() : undefined;
      if (oldest) {
        const { outcome } = await society.claims.decide(group.shiftId, oldest, clock(), decideRelease);
        if (!outcome.ok)
          throw new Error(`${oldest} did not have the place that was counted: ${outcome.refusal.reason}`);
      }
      holding.push(userId);
      return { userId, group };
    },
  };
}
