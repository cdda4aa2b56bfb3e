import type { FacilityStatus, Group, IsoWeek, Locale } from '../../src/core/model.js';
import { calendarDateOf } from '../../src/core/time.js';
import { dateAfter, isoWeekOf, weeksAfter } from '../../src/core/weeks.js';
import type { Society } from '../../src/database/society.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { DEFAULT_REMINDERS, type ReminderSettings } from '../../src/groups/reminder-settings.rule.js';
import { Volunteers } from '../../src/groups/volunteers.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { Completions } from '../../src/training/requirements/completions.store.js';
import type { Requirement } from '../../src/training/requirements/readiness.rule.js';
import { Training } from '../../src/training/requirements/training.store.js';
import { callOffInside } from '../../src/visits/pausing/call-off-inside.request.js';
import { Pausing } from '../../src/visits/pausing/pausing.store.js';
import { proposeWeek } from '../../src/visits/planning/proposing.rule.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';
import type { PersonAbout, Sandbox } from '../slack/sandbox.js';
import { DENMARK } from './demo-denmark.js';
import { type DemoGroup, type DemoSociety, groupsOf, hasWeeks, peopleOf } from './demo-groups.js';
import { SWEDEN } from './demo-sweden.js';
import { makeReady } from './make-ready.js';

/** What Slack says of everybody: it speaks neither Swedish nor Danish. */
const SLACK_LOCALE = 'en-GB';

/** A group of the demo as it is stored. */
export interface PlacedGroup {
  readonly demo: DemoGroup;
  readonly group: Group;
}

/** Denmark in Danish; Sweden in Swedish, and for those who read English. */
export function societyFor(locale: Locale): DemoSociety {
  return locale === 'da' ? DENMARK : SWEDEN;
}

/** What the page says about a person. */
export function aboutIn(society: DemoSociety): (userId: string) => PersonAbout {
  const people = new Map(peopleOf(society).map((person) => [person.id, person]));
  return (userId) => {
    const { about, role } = people.get(userId) ?? { about: { sv: '', da: '', en: '' }, role: null };
    return { about, role };
  };
}

/** Fills Slack with people and channels: the groups' and a national channel. */
export function peopleTheDemo(sandbox: Sandbox, society: DemoSociety): void {
  const { zone, admin, national, nationalChannel } = society;
  for (const { about: _, role: __, reads: ___, ...person } of peopleOf(society)) {
    sandbox.world.addUser({ locale: SLACK_LOCALE, timeZone: zone, ...person });
  }
  for (const { channel, leader, volunteers } of groupsOf(society)) {
    const members = [leader.id, ...volunteers.map((each) => each.id), sandbox.botUserId];
    sandbox.world.addChannel({ ...channel, members });
  }
  const leaders = new Set(groupsOf(society).map((group) => group.leader.id));
  const members = [national.id, admin.id, ...leaders, sandbox.botUserId];
  sandbox.world.addChannel({ ...nationalChannel, members });
}

/** Sets up the national society and its groups, as an admin would have. */
export async function setUpTheDemo(
  society: Society,
  made: DemoSociety,
  locale: Locale,
  now: Date,
): Promise<PlacedGroup[]> {
  await society.of(Workspaces).ensure({ locale, timeZone: made.zone, now });
  const placed: PlacedGroup[] = [];
  for (const demo of groupsOf(made)) {
    // Several programmes at one place are several groups.
    const there = placed.find(({ group }) => group.facility.name === demo.facility.name)?.group.facility.id;
    const facilityId = there ?? (await setUpFacility(society, made, demo, now));
    const place = { demo, group: await setUpGroup(society, made, { demo, facilityId }, locale, now) };
    await setReminders(society, place, { ...DEFAULT_REMINDERS, kinds: [] }, now);
    placed.push(place);
  }
  for (const { id, reads } of peopleOf(made)) if (reads) await society.of(Volunteers).setLanguage(id, reads, now);
  return placed;
}

/** The national channel gets the posts, or no longer does. */
export async function setNationalChannel(
  society: Society,
  { nationalChannel, national, admin }: DemoSociety,
  isOpen: boolean,
  now: Date,
): Promise<void> {
  const { version } = await society.of(Workspaces).read();
  const saved = { nationalChannelId: isOpen ? nationalChannel.id : null, nationalStaffIds: [national.id] };
  await society.of(Workspaces).save(saved, version, admin.id, now);
}

/** Visits to a facility are paused until further notice. */
export async function pauseFacility(society: Society, { group, demo }: PlacedGroup, now: Date): Promise<void> {
  const { id, timeZone } = group.facility;
  const days = { from: calendarDateOf(now, timeZone), until: null };
  const put = await society.of(Pausing).put({ kind: 'facility', id }, days, null, demo.leader.id, now);
  if (put.ok) await callOffInside(society, put.pause.id, now);
}

/** A facility starts up. */
export async function setStatus(
  society: Society,
  { group, demo }: PlacedGroup,
  status: FacilityStatus,
  now: Date,
): Promise<void> {
  const facility = await society.of(Facilities).read(group.facility.id);
  if (!facility) throw new Error(`the demo has no ${group.facility.name}`);
  const { version, ...facts } = facility;
  await society.of(Facilities).save({ ...facts, status }, version, demo.leader.id, now);
}

/**
 * The weekly pattern of the groups that the demo is about, and their next week, posted. The other groups, of which only the
 * numbers are seen, are reminded of nothing.
 */
export async function planTheDemo(
  society: Society,
  { stage, zone }: DemoSociety,
  placed: readonly PlacedGroup[],
  now: Date,
): Promise<void> {
  const nextWeek = weeksAfter(isoWeekOf(now, zone), 1);
  for (const each of placed) {
    if (!stage.includes(each.demo)) continue;
    await setReminders(society, each, DEFAULT_REMINDERS, now);
    if (hasWeeks(each.demo)) await planWeek(society, each, nextWeek, now);
  }
}

async function setReminders(
  society: Society,
  { group, demo }: PlacedGroup,
  settings: ReminderSettings,
  now: Date,
): Promise<void> {
  const stored = await society.of(Groups).read(group.id);
  if (!stored) throw new Error(`the demo has no ${demo.name}`);
  await society.of(Groups).saveReminders(group.id, settings, stored.version, demo.leader.id, now);
}

async function setUpFacility(
  society: Society,
  { admin, zone }: DemoSociety,
  demo: DemoGroup,
  now: Date,
): Promise<string> {
  const { cap, ...facts } = demo.facility;
  const status = demo.began === null ? 'active' : 'closed';
  const facility = await society
    .of(Facilities)
    .save({ id: null, ...facts, timeZone: zone, visitorCap: cap, status }, null, admin.id, now);
  if (!facility.ok) throw new Error(`the demo could not set up ${facts.name}`);
  return facility.id;
}

async function setUpGroup(
  society: Society,
  { admin }: DemoSociety,
  { demo, facilityId }: { readonly demo: DemoGroup; readonly facilityId: string },
  locale: Locale,
  now: Date,
): Promise<Group> {
  const saved = await society.of(Groups).save(
    {
      id: null,
      facilityId,
      programmeCode: demo.programme,
      name: demo.name,
      channelId: demo.channel.id,
      locale,
      showNames: true,
      leaderIds: [demo.leader.id],
    },
    null,
    admin.id,
    now,
  );
  const group = saved.ok ? await society.of(Groups).read(saved.id) : null;
  if (!group) throw new Error(`the demo could not set up ${demo.name}`);
  await society.of(Memberships).sync(group.id, membersOf(demo), now);
  return group;
}

function membersOf({ leader, volunteers }: DemoGroup): string[] {
  return [leader.id, ...volunteers.map((each) => each.id)];
}

/** What everybody has completed, but for what the demo says they lack. @param now it was verified some months before */
export async function readyTheDemo(society: Society, placed: readonly PlacedGroup[], now: Date): Promise<void> {
  for (const { demo, group } of placed) {
    const members = membersOf(demo);
    const settled = members.filter((userId) => !demo.lacking[userId]);
    await makeReady(society, group.id, settled, now);
    for (const [userId, lacking] of Object.entries(demo.lacking)) {
      const isDone = ({ code }: Requirement) => !lacking.includes(code);
      await makeReady(society, group.id, [userId], now, isDone);
    }
    await letLapse(society, { demo, group }, now);
  }
}

/** What lapses soon, or has lapsed, was done a year before that. */
async function letLapse(society: Society, { demo, group }: PlacedGroup, now: Date): Promise<void> {
  const requirements = await society.of(Training).requirementsOf(demo.programme);
  const today = calendarDateOf(now, group.facility.timeZone);
  const completions = Object.entries(demo.lapsing).flatMap(([userId, days]) =>
    requirements.flatMap((requirement) => {
      const left = days[requirement.code];
      if (left === undefined) return [];
      const until = dateAfter(today, left);
      const doneOn = dateAfter(until, -365);
      return [{ userId, requirement, facility: group.facility, doneOn, until, sessionId: null }];
    }),
  );
  if (completions.length > 0) await society.of(Completions).record(completions, demo.leader.id, now);
}

/** The pattern is kept, and the week that it proposes is posted. */
async function planWeek(society: Society, { group, demo }: PlacedGroup, isoWeek: IsoWeek, now: Date): Promise<void> {
  const proposal = proposeWeek(demo.pattern, isoWeek, group, now);
  const week = await society.of(Weeks).open(group.id, isoWeek, proposal, demo.leader.id, now);
  if (!week) throw new Error(`the demo could not plan for ${demo.name}`);
  await society.of(Weeks).change(week.id, week.version, demo.leader.id, now, () => ({
    ok: true,
    changes: [{ kind: 'keep_pattern', pattern: demo.pattern }, { kind: 'post' }],
    notices: [],
  }));
}
