import { z } from 'zod';
import { type TargetGroup, targetGroupsIn } from '../core/measures.js';
import type { ScopedClient } from '../database/scope.js';

const WORDS = z.array(z.string()).nullable();

/** Target groups that the society counts; none before `ensure`. */
export async function readTargetGroups(client: Pick<ScopedClient, 'workspace'>): Promise<TargetGroup[]> {
  const row = await client.workspace.findFirst({ select: { targetGroups: true } });
  return toTargetGroups(row?.targetGroups ?? null);
}

/** @param stored the column as the database has it; null for none */
export function toTargetGroups(stored: unknown): TargetGroup[] {
  return targetGroupsIn(WORDS.parse(stored) ?? []);
}
