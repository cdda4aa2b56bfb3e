import type { Group, GroupWeek, IsoWeek } from '../../src/core/model.js';
import type { Society } from '../../src/database/society.js';
import type { FacilityToSave } from '../../src/groups/facilities.store.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import type { GroupToSave } from '../../src/groups/groups.store.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import type { ShiftPlan } from '../../src/visits/planning/week-change.rule.js';
import { Weeks } from '../../src/visits/planning/weeks.store.js';

/** Monday of week 48 at noon, UTC. */
export const MONDAY_NOON = new Date('2026-11-23T12:00:00.000Z');
export const LENA = 'U_LENA';
export const ADMIN = 'U_ADMIN';

/** A Swedish workspace with one remand prison and its group, led by Lena; `name` tells several apart. */
export async function storedGroup(
  society: Society,
  name: string,
  details: { readonly facility?: Partial<FacilityToSave>; readonly group?: Partial<GroupToSave> } = {},
): Promise<Group> {
  await society.of(Workspaces).ensure({ locale: 'sv', timeZone: 'Europe/Stockholm', now: MONDAY_NOON });
  const facility = await society
    .of(Facilities)
    .save({ ...facilityCalled(`Häktet ${name}`), ...details.facility }, null, ADMIN, MONDAY_NOON);
  if (!facility.ok) throw new Error(facility.reason);
  const saved = await society
    .of(Groups)
    .save({ ...groupCalled(name, facility.id), ...details.group }, null, ADMIN, MONDAY_NOON);
  const group = saved.ok ? await society.of(Groups).read(saved.id) : null;
  if (!group) throw new Error('the group was not saved');
  return group;
}

export function facilityCalled(name: string): FacilityToSave {
  return {
    name,
    kind: 'remand_prison',
    region: 'Väst',
    timeZone: 'Europe/Stockholm',
    visitorCap: 4,
    status: 'active',
  };
}

export function groupCalled(name: string, facilityId: string): GroupToSave {
  return {
    facilityId,
    name,
    channelId: `C0${name.toUpperCase().replace(/[^A-Z0-9]/g, '')}`,
    locale: 'sv',
    showNames: true,
    leaderIds: [LENA],
  };
}

/** A visit of two hours, for two to `maximumParty` people. */
export function visitAt(startsAt: string, maximumParty = 3): ShiftPlan {
  const start = new Date(startsAt);
  return {
    startsAt: start,
    endsAt: new Date(start.getTime() + 2 * 60 * 60_000),
    format: 'individual',
    minimumParty: 2,
    maximumParty,
    cleared: false,
  };
}

/** Opens a week with these visits and posts it. */
export async function postedWeek(
  society: Society,
  group: Group,
  isoWeek: IsoWeek,
  visits: readonly ShiftPlan[],
): Promise<GroupWeek> {
  const draft = await society.of(Weeks).open(group.id, isoWeek, visits, LENA, MONDAY_NOON);
  await society.of(Weeks).change(draft.id, draft.version, LENA, MONDAY_NOON, () => ({
    ok: true,
    changes: [{ kind: 'post' }],
    notices: [],
  }));
  const week = await society.of(Weeks).byId(draft.id);
  if (!week) throw new Error('the week was not saved');
  return week;
}

/** The only one of a list; fails when there are none or several. */
export function only<Item>(items: readonly Item[]): Item {
  const [first, ...others] = items;
  if (first === undefined || others.length > 0) throw new Error(`expected one, got ${items.length}`);
  return first;
}
