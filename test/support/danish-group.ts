import { makeReady } from '../../sandbox/demo/make-ready.js';
import type { Group } from '../../src/core/model.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import type { BotUnderTest } from './bot.js';
import { GOTEBORG } from './goteborg.js';

export const DANISH_CHANNEL = 'C0MALMO';

/** A Danish group at the facility of another. @param members who are in it, all of them ready */
export async function danishGroup(
  world: BotUnderTest,
  { facility }: Group,
  members: readonly string[],
): Promise<Group> {
  const { society, sandbox } = world;
  const now = sandbox.clock.now();
  sandbox.world.addChannel({ id: DANISH_CHANNEL, name: 'besoeg-oresund', members: [...members, sandbox.botUserId] });
  const details = { name: 'Øresundsgruppen', channelId: DANISH_CHANNEL, locale: 'da' as const, showNames: true };
  const leaderIds = [GOTEBORG.lena];
  const group = { id: null, facilityId: facility.id, leaderIds, ...details };
  const saved = await society.of(Groups).save(group, null, GOTEBORG.admin, now);
  if (!saved.ok) throw new Error('no Danish group');
  await society.of(Memberships).sync(saved.id, members, now);
  await makeReady(society, saved.id, members, now);
  const stored = await society.of(Groups).read(saved.id);
  if (!stored) throw new Error('no Danish group');
  return stored;
}
