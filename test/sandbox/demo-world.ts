import type { FacilityStatus, Group, IsoWeek, Locale } from '../../src/domain/model.js';
import { proposeWeek } from '../../src/domain/planning.js';
import type { Requirement } from '../../src/domain/readiness.js';
import type { ReminderSettings } from '../../src/domain/reminding.js';
import { DEFAULT_REMINDERS } from '../../src/domain/reminding.js';
import { isoWeekOf, weeksAfter } from '../../src/domain/weeks.js';
import type { WorkspaceStore } from '../../src/store/index.js';
import { makeReady } from '../support/readiness.js';
import { ADMIN, type DemoGroup, GROUPS, NATIONAL, PEOPLE, STAGE } from './demo-groups.js';
import type { Sandbox } from './sandbox.js';

export const ZONE = 'Europe/Stockholm';
const NATIONAL_CHANNEL = 'C0NATION';
const SLACK_LOCALES: Readonly<Record<Locale, string>> = { sv: 'sv-SE', da: 'da-DK', en: 'en-GB' };

/** A group of the demo as it is stored. */
export interface PlacedGroup {
  readonly demo: DemoGroup;
  readonly group: Group;
}

/** What the page says about a person. */
export function aboutInDemo(userId: string): string {
  return PEOPLE.find((person) => person.id === userId)?.about ?? '';
}

/** Fills Slack with people and channels: the groups' and a national channel. @param locale of those who say nothing else */
export function peopleTheDemo(sandbox: Sandbox, locale: Locale): void {
  for (const person of PEOPLE) {
    sandbox.world.addUser({ locale: SLACK_LOCALES[locale], timeZone: ZONE, ...person });
  }
  for (const { channel, leader, volunteers } of GROUPS) {
    const members = [leader.id, ...volunteers.map((each) => each.id), sandbox.botUserId];
    sandbox.world.addChannel({ ...channel, members });
  }
  const leaders = new Set(GROUPS.map((group) => group.leader.id));
  sandbox.world.addChannel({
    id: NATIONAL_CHANNEL,
    name: 'besok-nationellt',
    members: [NATIONAL.id, ADMIN.id, ...leaders, sandbox.botUserId],
  });
}

/** Sets up the national society and its groups, as an admin would have. */
export async function setUpTheDemo(society: WorkspaceStore, locale: Locale, now: Date): Promise<PlacedGroup[]> {
  await society.workspaces.ensure({ locale, timeZone: ZONE, now });
  const placed: PlacedGroup[] = [];
  for (const demo of GROUPS) {
    const place = { demo, group: await setUpGroup(society, demo, locale, now) };
    await setReminders(society, place, { ...DEFAULT_REMINDERS, kinds: [] }, now);
    placed.push(place);
  }
  return placed;
}

/** The national channel gets the posts, or no longer does. */
export async function setNationalChannel(society: WorkspaceStore, isOpen: boolean, now: Date): Promise<void> {
  const { version } = await society.workspaces.read();
  const saved = { nationalChannelId: isOpen ? NATIONAL_CHANNEL : null, nationalStaffIds: [NATIONAL.id] };
  await society.workspaces.save(saved, version, ADMIN.id, now);
}

/** A facility starts up, or visits there are paused. */
export async function setStatus(
  society: WorkspaceStore,
  { group }: PlacedGroup,
  status: FacilityStatus,
  now: Date,
): Promise<void> {
  const facility = await society.facilities.read(group.facility.id);
  if (!facility) throw new Error(`the demo has no ${group.facility.name}`);
  const { programme, version, ...facts } = facility;
  await society.facilities.save({ ...facts, programmeCode: programme.code, status }, version, ADMIN.id, now);
}

/**
 * Each group's weekly pattern, and next week: posted in Malmö, a draft in Göteborg. The other groups, of which only the
 * numbers are seen, are reminded of nothing.
 */
export async function planTheDemo(society: WorkspaceStore, placed: readonly PlacedGroup[], now: Date): Promise<void> {
  const nextWeek = weeksAfter(isoWeekOf(now, ZONE), 1);
  for (const each of placed) {
    if (!STAGE.includes(each.demo)) continue;
    await setReminders(society, each, DEFAULT_REMINDERS, now);
    await planWeek(society, each, nextWeek, now);
  }
}

async function setReminders(
  society: WorkspaceStore,
  { group, demo }: PlacedGroup,
  settings: ReminderSettings,
  now: Date,
): Promise<void> {
  const stored = await society.groups.read(group.id);
  if (!stored) throw new Error(`the demo has no ${demo.name}`);
  await society.groups.saveReminders(group.id, settings, stored.version, demo.leader.id, now);
}

async function setUpGroup(society: WorkspaceStore, demo: DemoGroup, locale: Locale, now: Date): Promise<Group> {
  const { cap, programme, ...facts } = demo.facility;
  const status = demo.began === null ? 'active' : 'closed';
  const facility = await society.facilities.save(
    { id: null, ...facts, programmeCode: programme, timeZone: ZONE, visitorCap: cap, status },
    null,
    ADMIN.id,
    now,
  );
  if (!facility.ok) throw new Error(`the demo could not set up ${facts.name}`);
  const saved = await society.groups.save(
    {
      id: null,
      facilityId: facility.id,
      name: demo.name,
      channelId: demo.channel.id,
      locale,
      showNames: true,
      leaderIds: [demo.leader.id],
    },
    null,
    ADMIN.id,
    now,
  );
  const group = saved.ok ? await society.groups.read(saved.id) : null;
  if (!group) throw new Error(`the demo could not set up ${demo.name}`);
  await society.memberships.sync(group.id, membersOf(demo), now);
  return group;
}

function membersOf({ leader, volunteers }: DemoGroup): string[] {
  return [leader.id, ...volunteers.map((each) => each.id)];
}

/** What everybody has completed, but for what the demo says they lack. @param now it was verified some months before */
export async function readyTheDemo(society: WorkspaceStore, placed: readonly PlacedGroup[], now: Date): Promise<void> {
  for (const { demo, group } of placed) {
    const members = membersOf(demo);
    const settled = members.filter((userId) => !demo.lacking[userId]);
    await makeReady(society, group.id, settled, now);
    for (const [userId, lacking] of Object.entries(demo.lacking)) {
      const isDone = ({ code }: Requirement) => !lacking.includes(code);
      await makeReady(society, group.id, [userId], now, isDone);
    }
  }
}

/** The pattern is kept from a draft of next week; only the Malmö group's is posted, Göteborg's is left for you. */
async function planWeek(
  society: WorkspaceStore,
  { group, demo }: PlacedGroup,
  isoWeek: IsoWeek,
  now: Date,
): Promise<void> {
  const proposal = proposeWeek(demo.pattern, isoWeek, group.facility, now);
  const week = await society.weeks.open(group.id, isoWeek, proposal, demo.leader.id, now);
  if (!week) throw new Error(`the demo could not plan for ${demo.name}`);
  const isMalmo = demo.channel.id === 'C0MALMO';
  await society.weeks.change(week.id, week.version, demo.leader.id, now, () => ({
    ok: true,
    changes: [{ kind: 'keep_pattern', pattern: demo.pattern }, ...(isMalmo ? [{ kind: 'post' } as const] : [])],
    notices: [],
  }));
}
