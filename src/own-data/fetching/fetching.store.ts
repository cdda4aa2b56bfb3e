import { createAudit } from '../../database/audit.js';
import { defineStore } from '../../database/society.js';

export interface Fetching {
  /** When somebody last fetched what is stored of them; null for never. */
  lastBy(userId: string): Promise<Date | null>;
  /** Notes that they do. */
  note(userId: string, now: Date): Promise<void>;
}

export const Fetching = defineStore(
  ({ client, workspaceId }): Fetching => ({
    async lastBy(userId) {
      const last = await client.auditEntry.findFirst({
        where: { actorId: userId, action: 'fetch_own_data' },
        orderBy: { at: 'desc' },
      });
      return last?.at ?? null;
    },

    note: (userId, now) =>
      createAudit(client, workspaceId).write(userId, 'fetch_own_data', { id: userId, scopeId: null }, now),
  }),
);
