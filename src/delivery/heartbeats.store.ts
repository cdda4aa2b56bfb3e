import { defineStore } from '../database/society.js';
import type { Heartbeat, Version } from './versions.rule.js';

/** Which processes work for this society, on a database that several may use. */
export interface Heartbeats {
  /** Notes that this process runs. */
  note(process: string, version: Version, now: Date): Promise<void>;
  /** What all have said of themselves, this one included. */
  all(): Promise<readonly Heartbeat[]>;
  /** This process has ended; it is forgotten once somebody has seen that. */
  end(process: string): Promise<void>;
  /** Forgets those that have said nothing since. */
  forget(ended: readonly Heartbeat[]): Promise<void>;
}

/** Long before any process that runs. */
const ENDED = new Date(0);

export const Heartbeats = defineStore(
  ({ client, workspaceId }): Heartbeats => ({
    async note(process, { release, schema }, at) {
      const said = { release, schema, at };
      await client.heartbeat.upsert({
        where: { workspaceId_process: { workspaceId, process } },
        create: { workspaceId, process, ...said },
        update: said,
      });
    },

    all: () => client.heartbeat.findMany({ orderBy: { process: 'asc' } }),

    async end(process) {
      await client.heartbeat.updateMany({ where: { process }, data: { at: ENDED } });
    },

    async forget(ended) {
      for (const { process, at } of ended) await client.heartbeat.deleteMany({ where: { process, at } });
    },
  }),
);
