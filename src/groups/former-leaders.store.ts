import { showsNothing } from '../database/changes.js';
import { inPieces } from '../database/in-pieces.js';
import { defineStore } from '../database/society.js';

export interface FormerLeaders {
  /** Who led each of these groups until some days ago: Slack user ids, by group id. */
  of(groupIds: Iterable<string>): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Forgets whoever has left since before an instant. */
  forget(before: Date): Promise<void>;
}

export const FormerLeaders = defineStore(
  ({ client }): FormerLeaders => ({
    async of(groupIds) {
      const pieces = await inPieces(groupIds, (piece) =>
        client.formerLeader.findMany({ where: { groupId: { in: piece } }, orderBy: { userId: 'asc' } }),
      );
      const found = new Map<string, string[]>();
      for (const { groupId, userId } of pieces.flat()) found.set(groupId, [...(found.get(groupId) ?? []), userId]);
      return found;
    },

    async forget(before) {
      await showsNothing(() => client.formerLeader.deleteMany({ where: { leftAt: { lt: before } } }));
    },
  }),
);
