import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { makeReady } from '../../sandbox/demo/make-ready.js';
import { InjectedFaults } from '../../sandbox/slack/faults.js';
import { openForApp } from '../../sandbox/slack/open-for-app.js';
import type { Clock } from '../../sandbox/slack/sandbox-clock.js';
import { makeWorkspace } from '../../sandbox/slack/workspace.js';
import type { Group, IsoWeek, PatternVisit, Stretch } from '../../src/core/model.js';
import { wallClockToInstant } from '../../src/core/time.js';
import { dateInWeek, weeksAfter } from '../../src/core/weeks.js';
import type { Society } from '../../src/database/society.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Groups, type GroupToSave } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { Volunteers } from '../../src/groups/volunteers.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { Counts } from '../../src/numbers/counting/counts.store.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import type { Network } from './network.js';

export const ADDRESS = 'http://slack.simulated';
export const ZONE = 'Europe/Stockholm';
/** What the facility's time zone may be corrected to. */
export const ZONES = [ZONE, 'Europe/Helsinki', 'Europe/London'] as const;
export const CHANNEL = 'C0GOTEBORG';
export const NATIONAL = 'C0NATIONAL';
export const ADMIN = 'U0ADMIN';
export const LEADERS = ['U0LENA', 'U0LARS'] as const;
export const VOLUNTEERS = ['U0ANNA', 'U0BO', 'U0MIKKEL', 'U0EMMA'] as const;
/** Where the facility's other group is, which does something else there, and who is in it: not everybody is ready for that. */
export const STUDY_CHANNEL = 'C0STUDIER';
export const STUDY_LEADER = 'U0PIA';
export const READY_TO_STUDY = ['U0ANNA', 'U0BO', STUDY_LEADER] as const;
const STUDY_MEMBERS = [...READY_TO_STUDY, 'U0MIKKEL'] as const;
/** What the other group may come to do: for the first not all of its members are ready, for the second all but its leader. */
export const STUDY_PROGRAMMES = ['dk.study_support', 'se.remand_visits'] as const;
/** Whoever has anything to do with either group, and where they see its posts. */
export const PEOPLE = [...VOLUNTEERS, ...LEADERS, STUDY_LEADER] as const;
export const CHANNELS = [CHANNEL, STUDY_CHANNEL] as const;

/** When a world begins: a Saturday before two posted weeks and one that is not. */
export interface Season {
  readonly name: 'ordinary' | 'spring' | 'autumn';
  readonly start: Date;
  readonly posted: readonly [IsoWeek, IsoWeek];
  readonly toPost: IsoWeek;
}

/** In spring and autumn the first posted week ends with the Sunday on which clocks change. */
export const SEASONS: readonly Season[] = [
  {
    name: 'ordinary',
    start: new Date('2026-11-21T09:00:00Z'),
    posted: ['2026-W48', '2026-W49'],
    toPost: '2026-W50',
  },
  {
    name: 'spring',
    start: new Date('2027-03-20T09:00:00Z'),
    posted: ['2027-W12', '2027-W13'],
    toPost: '2027-W14',
  },
  {
    name: 'autumn',
    start: new Date('2026-10-17T08:00:00Z'),
    posted: ['2026-W43', '2026-W44'],
    toPost: '2026-W45',
  },
];

/** Milliseconds in which a new bot has posted and handed over everything. */
export const SETTLES_WITHIN = 2 * 60_000;

const NEXT_MORNING = { daysLater: 1, startTime: '10:00', length: 120 } as const;

/** Weekday, beginning, end, most people. */
const VISITS = [
  [1, '17:00', '19:00', 2],
  [7, '10:00', '12:00', 3],
] as const;

/** Of the other group: at the hour of the first one's Monday, so that the facility's cap is for both, and the next morning too. */
const STUDIES = [[1, '17:00', '19:00', 2, NEXT_MORNING]] as const;

/** Weeks before the first that is posted, the last Monday's included, and how many were met at each of their visits. */
const COUNTED = [
  [-4, [6, 6, 6]],
  [-3, [4, 4]],
  [-2, [5, 6]],
] as const;
const STUDIES_COUNTED = [[-4, [6, 6, 6]]] as const;

const manifest = readFileSync(
  join(dirname(createRequire(import.meta.url).resolve('visiting-hours/package.json')), 'manifest.yml'),
  'utf8',
);

/** Slack with its people and the group's channel, reached over the simulated network only. */
export function makeSlack(clock: Clock, network: Network) {
  const workspace = makeWorkspace({ manifest }, ADDRESS, clock);
  const { world } = workspace;
  for (const [index, id] of [...LEADERS, ...VOLUNTEERS, STUDY_LEADER].entries()) {
    const name = id.slice(2).toLowerCase();
    world.addUser({ id, name, locale: ['en-GB', 'de-DE', null][index % 3] ?? null, timeZone: ZONE });
  }
  world.addUser({ id: ADMIN, name: 'admin', locale: 'en-US', timeZone: ZONE, isAdmin: true });
  const members = [...LEADERS, ...VOLUNTEERS, workspace.botUserId];
  world.addChannel({ id: CHANNEL, name: 'besok-goteborg', members });
  world.addChannel({ id: STUDY_CHANNEL, name: 'studier-goteborg', members: [...STUDY_MEMBERS, workspace.botUserId] });
  world.addChannel({ id: NATIONAL, name: 'besok-nationellt', members: [ADMIN, workspace.botUserId] });
  const doors = openForApp(workspace, network, {
    faults: new InjectedFaults(),
    rateLimits: true,
    issuePath: () => '/',
  });
  /** Of posts that people have deleted: what is sent once is not sent again. */
  const deletedKeys = new Set<string>();
  /** Whoever has pressed that they would be a mentor. */
  const saidYes = new Set<string>();
  return { workspace, deletedKeys, saidYes, ...doors };
}

export type Slack = ReturnType<typeof makeSlack>;

/** Stores the facility's two groups and their posted weeks, as setting up and posting would have. */
export async function fill(society: Society, season: Season): Promise<void> {
  const now = season.start;
  await society.of(Workspaces).ensure({ locale: 'sv', timeZone: ZONE, now });
  const facility = await society.of(Facilities).save(
    {
      id: null,
      name: 'Häktet Göteborg',
      kind: 'remand_prison',
      region: 'Väst',
      timeZone: ZONE,
      visitorCap: 3,
      status: 'active',
    },
    null,
    ADMIN,
    now,
  );
  if (!facility.ok) throw new Error('no facility');
  const group = { facilityId: facility.id, locale: 'sv' as const, showNames: true };
  const visiting = await saved(
    society,
    { ...group, name: 'Besöksgruppen Göteborg', channelId: CHANNEL, leaderIds: [...LEADERS] },
    new Date(now.getTime() - SETTLES_WITHIN),
  );
  const [programmeCode] = STUDY_PROGRAMMES;
  const studying = await saved(
    society,
    { ...group, name: 'Studiegruppen Göteborg', channelId: STUDY_CHANNEL, leaderIds: [STUDY_LEADER], programmeCode },
    now,
  );
  await society.of(Memberships).sync(visiting, [...LEADERS, ...VOLUNTEERS], now);
  await society.of(Memberships).sync(studying, [...STUDY_MEMBERS], now);
  await society.of(Volunteers).setLanguage('U0MIKKEL', 'da', now);
  await society.of(Volunteers).setLanguage('U0EMMA', 'en', now);
  await makeReady(society, visiting, [...LEADERS, ...VOLUNTEERS], now);
  await makeReady(society, studying, [...READY_TO_STUDY], now);
  for (const [weeks, numbers] of COUNTED) {
    await count(society, visiting, weeksAfter(season.posted[0], weeks), numbers, now);
  }
  for (const [weeks, numbers] of STUDIES_COUNTED) {
    await count(society, studying, weeksAfter(season.posted[0], weeks), numbers, now);
  }
  const { version } = await society.of(Workspaces).read();
  const national = { nationalChannelId: NATIONAL, nationalStaffIds: [ADMIN] };
  await society.of(Workspaces).save(national, version, ADMIN, now);
  for (const isoWeek of season.posted) {
    await post(society, visiting, isoWeek, VISITS, now, withRhythm(season));
    await post(society, studying, isoWeek, STUDIES, now);
  }
}

async function saved(society: Society, group: GroupToSave, now: Date): Promise<Group['id']> {
  const outcome = await society.of(Groups).save({ id: null, ...group }, null, ADMIN, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.id;
}

/** Stores visits of a week that is over, and whom they met. */
async function count(
  society: Society,
  groupId: Group['id'],
  isoWeek: IsoWeek,
  numbers: readonly number[],
  now: Date,
): Promise<void> {
  const visits = numbers.map((_, index) => [index + 1, '17:00', '19:00', 3] as const);
  const shiftIds = await post(society, groupId, isoWeek, visits, now);
  const [leader] = LEADERS;
  for (const [index, shiftId] of shiftIds.entries()) {
    const number = numbers[index] ?? 0;
    const told = new Date(wallClockToInstant(dateInWeek(isoWeek, index + 1), '20:00', ZONE));
    await society.of(Counts).answer(shiftId, leader, { held: true, number }, null, told);
  }
}

type Again = NonNullable<PatternVisit['again']>;
type Visits = readonly (readonly [weekday: number, from: string, to: string, maximumParty: number, again?: Again])[];

async function post(
  society: Society,
  groupId: Group['id'],
  isoWeek: IsoWeek,
  visits: Visits,
  now: Date,
  more: readonly PatternVisit[] = [],
): Promise<readonly string[]> {
  const shifts = visits.map(([weekday, from, to, maximumParty, again]) => ({
    startsAt: wallClockToInstant(dateInWeek(isoWeek, weekday), from, ZONE),
    ...until(isoWeek, weekday, to, again),
    format: 'individual' as const,
    minimumParty: 2,
    maximumParty,
    cleared: true,
  }));
  const [leader] = LEADERS;
  const week = await society.of(Weeks).open(groupId, isoWeek, shifts, leader, now);
  await society.of(Weeks).change(week.id, week.version, leader, now, (opened) => ({
    ok: true,
    changes: [
      { kind: 'set_cleared', shiftIds: opened.shifts.map(({ id }) => id) },
      { kind: 'keep_pattern', pattern: [...VISITS.map(patternVisit), ...more] },
      { kind: 'post' },
    ],
    notices: [],
  }));
  const posted = await society.of(Weeks).read(groupId, isoWeek);
  return posted?.shifts.map(({ id }) => id) ?? [];
}

/** When a visit is over, and what lies between its two times. */
function until(isoWeek: IsoWeek, weekday: number, to: string, again?: Again): Pick<Stretch, 'endsAt' | 'pause'> {
  const endsAt = wallClockToInstant(dateInWeek(isoWeek, weekday), to, ZONE);
  if (!again) return { endsAt };
  const startsAgain = wallClockToInstant(dateInWeek(isoWeek, weekday + again.daysLater), again.startTime, ZONE);
  return {
    endsAt: new Date(startsAgain.getTime() + again.length * 60_000),
    pause: { startsAt: endsAt, endsAt: startsAgain },
  };
}

/** Lines of the pattern that rest in some weeks: of the one still to be posted, the first rests and the second comes. */
function withRhythm({ posted, toPost }: Season): readonly PatternVisit[] {
  return [
    { ...patternVisit([3, '17:00', '19:00', 3]), rhythm: { every: 2, comesIn: posted[1] } },
    { ...patternVisit([5, '17:00', '19:00', 2]), again: NEXT_MORNING, rhythm: { every: 4, comesIn: toPost } },
  ];
}

function patternVisit([weekday, startTime, , maximumParty]: Visits[number]): PatternVisit {
  return { weekday, startTime, length: 120, format: 'individual', minimumParty: 2, maximumParty };
}
