import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { Group } from '../../src/core/model.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import { type BotUnderTest, startBotUnderTest } from './bot.js';

const ZONE = 'Europe/Copenhagen';
/** Ole is an admin, Lise leads the groups, Ida and Jonas visit. */
export const DANISH = { admin: 'U0ADMIN', lise: 'U0LISE', ida: 'U0IDA', jonas: 'U0JONAS' } as const;
const { admin, lise, ida, jonas } = DANISH;
const NAMES = { [admin]: 'Ole', [lise]: 'Lise', [ida]: 'Ida', [jonas]: 'Jonas' };

/** A Danish workspace with its people, in which nothing is set up. */
export async function danishWorkspace(): Promise<BotUnderTest> {
  const world = await startBotUnderTest({ defaultLocale: 'da' });
  for (const [id, name] of Object.entries(NAMES)) {
    world.sandbox.world.addUser({ id, name, locale: 'en-GB', timeZone: ZONE, isAdmin: id === admin });
  }
  return world;
}

export const channelOf = (name: string): string => `C0${name.toUpperCase().replace(/[^A-Z]/g, '')}`;

/** A prison and its group: Ida and Jonas have everything but the approval of the area. */
export async function danishPrison(
  { sandbox, society }: BotUnderTest,
  name: string,
  area: string | null,
  programmeCode = 'dk.prison_visiting',
): Promise<Group> {
  const now = sandbox.clock.now();
  const channelId = channelOf(name);
  const members = [...Object.keys(NAMES), sandbox.botUserId];
  sandbox.world.addChannel({ id: channelId, name: channelId.toLowerCase(), members });
  const facts = {
    name,
    kind: 'prison',
    region: 'Sjælland',
    area,
    timeZone: ZONE,
    visitorCap: 4,
    status: 'active',
  } as const;
  const facility = await society.of(Facilities).save(facts, null, admin, now);
  const details = { name: `Vennerne ${name}`, channelId, locale: 'da', showNames: true, leaderIds: [lise] } as const;
  const what = { facilityId: facility.ok ? facility.id : '', programmeCode };
  const saved = await society.of(Groups).save({ ...details, ...what }, null, admin, now);
  const group = saved.ok ? await society.of(Groups).read(saved.id) : null;
  if (!group) throw new Error(`no group at ${name}`);
  await society.of(Memberships).sync(group.id, [lise, ida, jonas], now);
  await makeReady(society, group.id, [ida, jonas], now, ({ code }) => code !== 'area_approval');
  return group;
}

/** Another group at the same prison, of another programme, with a leader and volunteers of its own who have everything. */
export async function groupBeside(
  { sandbox, society }: BotUnderTest,
  { facility }: Group,
  programmeCode: string,
  people: { readonly leader: string; readonly volunteers: readonly string[] },
): Promise<Group> {
  const now = sandbox.clock.now();
  const channelId = channelOf(programmeCode);
  const userIds = [people.leader, ...people.volunteers];
  for (const id of userIds) sandbox.world.addUser({ id, name: id.slice(2), locale: 'da-DK', timeZone: ZONE });
  sandbox.world.addChannel({ id: channelId, name: channelId.toLowerCase(), members: [...userIds, sandbox.botUserId] });
  const details = { name: `Gruppen ${programmeCode}`, channelId, locale: 'da', showNames: true } as const;
  const what = { facilityId: facility.id, programmeCode, leaderIds: [people.leader] };
  const saved = await society.of(Groups).save({ ...details, ...what }, null, admin, now);
  const group = saved.ok ? await society.of(Groups).read(saved.id) : null;
  if (!group) throw new Error(`no group of ${programmeCode}`);
  await society.of(Memberships).sync(group.id, userIds, now);
  await makeReady(society, group.id, people.volunteers, now);
  return group;
}
