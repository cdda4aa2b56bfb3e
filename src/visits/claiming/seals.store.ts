import { createHmac, randomBytes } from 'node:crypto';
import type { ScopedClient, ScopedTransaction } from '../../database/scope.js';
import { type Seal, sealed } from '../../delivery/said-week.rule.js';

/** Hex digits that stand for a person on a visit: enough that no two are alike. */
const SEALED_LENGTH = 12;
const SECRET_BYTES = 32;

/** A secret of the workspace's own, which a backup holds too: what it has sealed is recognised after a restore. */
export async function readSeal(client: Pick<ScopedClient, 'workspace'>, workspaceId: string): Promise<Seal> {
  const { seal: secret } = await client.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { seal: true },
  });
  if (secret === null) throw new Error(`the workspace ${workspaceId} has no seal yet: it is made at the start`);
  return (shiftId, userId) =>
    sealed(createHmac('sha256', secret).update(`${shiftId} ${userId}`).digest('hex').slice(0, SEALED_LENGTH));
}

/** Makes the secret of a workspace that has none yet. */
export async function makeSeal(transaction: Pick<ScopedTransaction, 'workspace'>, workspaceId: string): Promise<void> {
  const seal = randomBytes(SECRET_BYTES).toString('hex');
  await transaction.workspace.updateMany({ where: { id: workspaceId, seal: null }, data: { seal } });
}
