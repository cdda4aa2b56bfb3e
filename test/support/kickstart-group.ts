import type { Group } from '../../src/core/model.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Memberships } from '../../src/groups/memberships.store.js';
import type { BotUnderTest } from './bot.js';
import { GOTEBORG } from './goteborg.js';

const { admin, anna, lena } = GOTEBORG;
export const KICKSTART_CHANNEL = 'C0KICKSTART';

/** A group of the same name at the same facility that runs Kickstart: Lena leads it too, and Anna is in it, not ready yet. */
export async function kickstartGroup({ society, sandbox }: BotUnderTest, { name, facility }: Group): Promise<Group> {
  const now = sandbox.clock.now();
  sandbox.world.addChannel({ id: KICKSTART_CHANNEL, name: 'kickstart', members: [lena, anna, sandbox.botUserId] });
  const saved = await society.of(Groups).save(
    {
      facilityId: facility.id,
      programmeCode: 'dk.kickstart',
      name,
      channelId: KICKSTART_CHANNEL,
      locale: 'sv',
      showNames: true,
      leaderIds: [lena],
    },
    null,
    admin,
    now,
  );
  const stored = saved.ok ? await society.of(Groups).read(saved.id) : null;
  if (!stored) throw new Error('no group');
  await society.of(Memberships).sync(stored.id, [lena, anna], now);
  return stored;
}
