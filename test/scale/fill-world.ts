import type { Sandbox } from '../../sandbox/slack/sandbox.js';
import { createStore } from '../../src/app/store.js';
import type { Database } from '../../src/database/database.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { Training } from '../../src/training/requirements/training.store.js';
import { fillMessages } from './fill-messages.js';
import { fillNumbers } from './fill-numbers.js';
import { fillPeople } from './fill-people.js';
import { fillQuickly } from './fill-quickly.js';
import { fillSessions } from './fill-sessions.js';
import { fillVisits } from './fill-visits.js';
import { insertInto } from './insert-all.js';
import {
  channelOf,
  membersOf,
  NATIONAL,
  NOW,
  OLGA,
  ownPeople,
  PROGRAMME,
  range,
  type WorldSize,
  ZONE,
} from './world-shape.js';

/** Writes a society in bulk, as it would be had people used the bot. The engine has yet to count it. */
export async function fillWorld(database: Database, workspaceId: string, size: WorldSize): Promise<void> {
  const society = createStore(database).in(workspaceId);
  await society.of(Workspaces).ensure({ locale: 'sv', timeZone: ZONE, now: NOW });
  const { version } = await society.of(Workspaces).read();
  await society.of(Workspaces).save({ nationalChannelId: NATIONAL, nationalStaffIds: [OLGA] }, version, OLGA, NOW);
  const requirements = await society.of(Training).requirementsOf(PROGRAMME);
  await database.client.subject.deleteMany({ where: { workspaceId } });
  const insert = insertInto(database, workspaceId);
  await fillQuickly(database, async () => {
    await fillPeople(insert, size, requirements);
    await fillVisits(insert, size);
    await fillSessions(insert, size, requirements);
    await fillNumbers(insert, size);
    await fillMessages(insert, size);
  });
}

/** The same people and channels in Slack. */
export function fillSlack({ world, botUserId }: Sandbox, size: WorldSize): void {
  const add = (id: string, isAdmin = false): void => {
    world.addUser({ id, name: id, locale: 'en-GB', timeZone: ZONE, isAdmin });
  };
  add(OLGA, true);
  for (const group of range(size.groups)) for (const userId of ownPeople(group)) add(userId);
  for (const group of range(size.groups)) {
    const members = [...membersOf(group, size), botUserId];
    world.addChannel({ id: channelOf(group), name: `grupp-${group}`, members });
  }
  world.addChannel({ id: NATIONAL, name: 'nationellt', members: [OLGA, botUserId] });
}
