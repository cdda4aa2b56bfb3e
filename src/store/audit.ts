import { randomUUID } from 'node:crypto';
import type { WeekChange } from '../domain/planning.js';
import type { ScopedTransaction } from './scope.js';

/** What leaders and national staff do with other people's data, and set-up. */
export type AuditedAction =
  | 'save_workspace'
  | 'save_facility'
  | 'save_group'
  | 'save_reminders'
  | 'set_resting'
  | 'open_week'
  | 'free_seat'
  | 'retry_undelivered'
  | WeekChange['kind'];

export interface Audit {
  /**
   * @param actorId Slack user id of who did it
   * @param subjectId id of the row or the person that it was done to
   */
  write(actorId: string, action: AuditedAction, subjectId: string, now: Date): Promise<void>;
}

/** Who did what to whom. Call it with the transaction of the change itself, so that neither exists without the other. */
export function createAudit(client: Pick<ScopedTransaction, 'auditEntry'>, workspaceId: string): Audit {
  return {
    async write(actorId, action, subjectId, at) {
      await client.auditEntry.create({ data: { id: randomUUID(), workspaceId, at, actorId, action, subjectId } });
    },
  };
}
