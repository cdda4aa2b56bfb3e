import type { DeclarationKind } from '../core/feature.js';
import type { TouchedSubject } from '../core/touched-subject.js';
import type { ByHand } from './by-hand.js';
import type { PrismaClient } from './client.js';
import type { Leases } from './leases.js';
import type { ScopedClient } from './scope.js';

/** Everything that is remembered of one Slack workspace. No row of another can be seen or written through it. */
export interface Society {
  /** One store of it, made when it is first asked for. */
  of<Made>(store: StoreOf<Made>): Made;
}

/** What a store is made from. */
export interface StoreScope extends Society {
  readonly client: ScopedClient;
  /** For statements written by hand. */
  readonly byHand: ByHand;
  /** For statements that no scope holds, which name their workspace themselves. */
  readonly database: PrismaClient;
  /** Slack's team id, `T…` */
  readonly workspaceId: string;
  /** What features have declared of a kind: those further down ask, and know none of them. */
  declared<Value>(kind: DeclarationKind<Value>): readonly Value[];
}

/** Names a store, and makes it. */
export interface StoreOf<Made> {
  readonly make: (scope: StoreScope) => Made;
}

export function defineStore<Made>(make: (scope: StoreScope) => Made): StoreOf<Made> {
  return { make };
}

export function createSociety(scope: Omit<StoreScope, 'of'>): Society {
  const made = new Map<StoreOf<unknown>, unknown>();
  const society: Society = {
    of<Made>(store: StoreOf<Made>): Made {
      if (!made.has(store)) made.set(store, store.make({ ...scope, of: society.of }));
      // The map holds under each key what its own maker made.
      return made.get(store) as Made;
    },
  };
  return society;
}

/** The societies that one database remembers. */
export interface Store {
  /** @param workspaceId Slack's team id, `T…` */
  in(workspaceId: string): Society;
  /**
   * Calls back whenever something was committed that Slack may have to show, with what shows it.
   * @returns how to stop that
   */
  whenChanged(workspaceId: string, changed: (touched: readonly TouchedSubject[]) => void): () => void;
  readonly leases: Leases;
  /** Whether the database answers right now. Never throws. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}
