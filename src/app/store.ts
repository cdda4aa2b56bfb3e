import { createByHand } from '../database/by-hand.js';
import type { Database } from '../database/database.js';
import { createLeases } from '../database/leases.js';
import { changesIn, scopedTo } from '../database/scope.js';
import { createSociety, type Society, type Store } from '../database/society.js';
import { FEATURES } from './features.js';

/** What is remembered, with what features do about what happens further down. */
export function createStore(database: Database): Store {
  const societies = new Map<string, Society>();
  const societyOf = (workspaceId: string): Society => {
    const client = scopedTo(database.client, workspaceId);
    return createSociety({
      client,
      byHand: createByHand(database.byHand, client),
      database: database.client,
      workspaceId,
      declared: (kind) => kind.in(FEATURES),
    });
  };
  return {
    in(workspaceId) {
      const known = societies.get(workspaceId);
      if (known) return known;
      const made = societyOf(workspaceId);
      societies.set(workspaceId, made);
      return made;
    },
    whenChanged: (workspaceId, changed) => changesIn(scopedTo(database.client, workspaceId)).listen(changed),
    leases: createLeases(database.byHand),
    ready: () => database.ready(),
    close: () => database.close(),
  };
}
