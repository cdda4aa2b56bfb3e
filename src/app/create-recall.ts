import type { Society } from '../database/society.js';
import type { OwnApp } from '../delivery/own-posts.js';
import type { Recall } from '../delivery/recall.js';
import { readSaidWeek } from '../delivery/said-week.rule.js';
import { Groups } from '../groups/groups.store.js';
import { Workspaces } from '../groups/workspaces.store.js';
import { Tallies } from '../numbers/tallying/tallies.store.js';
import { Restorations } from '../visits/claiming/restorations.store.js';
import { Doubts } from '../visits/claiming/settle-doubts.store.js';
import { readAskedKey } from '../visits/reminding/group-asked.projection.js';
import { GroupAsks } from '../visits/reminding/group-asks.store.js';

/** What is remembered besides the ledger, asked of the features that remember it. */
export function createRecall(society: Society, own: OwnApp): Recall {
  const restorations = society.of(Restorations);
  return {
    async carryOn(now) {
      await society.of(Doubts).carryOn(now);
    },
    async firstChannels() {
      const { nationalChannelId } = await society.of(Workspaces).read();
      return nationalChannelId === null ? [] : [nationalChannelId];
    },
    channels: async () => (await society.of(Groups).list()).map(({ channelId }) => channelId),
    readUntil: restorations.readUntil,
    noteRead: restorations.noteRead,
    noteNewer: restorations.noteNewer,
    lost: restorations.lost,
    async takeIn(channelId, { key, kept, writtenAt }, now) {
      if (key.startsWith('tally:')) return society.of(Tallies).takeIn(key, kept, writtenAt, now);
      const ask = readAskedKey(key);
      if (ask) return society.of(GroupAsks).takeIn(ask, writtenAt);
      if (!key.startsWith('week:')) return;
      const said = readSaidWeek(kept);
      if (said) await restorations.takeInWeek(said, { channelId, saidAt: writtenAt, by: own.userId }, now);
    },
  };
}
