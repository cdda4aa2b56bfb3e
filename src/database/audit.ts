import { randomUUID } from 'node:crypto';
import type { ScopedTransaction } from './scope.js';
import { defineStore } from './society.js';

/** What leaders and national staff do with other people's data, and set-up. */
export type AuditedAction =
  | 'save_workspace'
  | 'save_facility'
  | 'declare_small'
  | 'save_group'
  | 'close_group'
  | 'open_group'
  | 'save_reminders'
  | 'set_resting'
  | 'open_week'
  | 'free_seat'
  | 'ask_group'
  | 'ask_for_people'
  | 'invite'
  | 'cannot_come'
  | 'run_after_all'
  | 'retry_undelivered'
  | 'verify'
  | 'take_back'
  | 'read_completions'
  | 'read_readiness'
  | 'plan_session'
  | 'change_session'
  | 'call_off_session'
  | 'mark_attendance'
  | 'save_requirement'
  | 'extend_validity'
  | 'archive_requirement'
  | 'delete_requirement'
  | 'save_programme'
  | 'remove_programme'
  | 'count'
  | 'correct_count'
  | 'read_tally'
  | 'export_tally'
  | 'read_return'
  | 'approve_return'
  | 'remind_returns'
  | 'download_returns'
  | 'put_week_back'
  | 'put_places_back'
  | 'free_places'
  | 'add_shift'
  | 'change_shift'
  | 'remove_shift'
  | 'call_off'
  | 'set_cleared'
  | 'mark_cleared'
  | 'pause'
  | 'change_pause'
  | 'end_pause'
  | 'post'
  | 'keep_pattern'
  | 'take_out_of_pattern'
  | 'fetch_own_data'
  | 'erase_own_data';

export interface Audit {
  /**
   * @param actorId Slack user id of who did it
   * @param subjectId id of the row or the person that it was done to
   */
  write(actorId: string, action: AuditedAction, subjectId: string, now: Date): Promise<void>;
  /** The same done to several, in one statement; twice for a subject that is named twice. */
  writeAll(actorId: string, action: AuditedAction, subjectIds: readonly string[], now: Date): Promise<void>;
}

export const Audit = defineStore(({ client, workspaceId }) => createAudit(client, workspaceId));

/** Who did what to whom. Call it with the transaction of the change itself, so that neither exists without the other. */
export function createAudit(client: Pick<ScopedTransaction, 'auditEntry'>, workspaceId: string): Audit {
  return {
    async write(actorId, action, subjectId, at) {
      await client.auditEntry.create({ data: { id: randomUUID(), workspaceId, at, actorId, action, subjectId } });
    },

    async writeAll(actorId, action, subjectIds, at) {
      await client.auditEntry.createMany({
        data: subjectIds.map((subjectId) => ({ id: randomUUID(), workspaceId, at, actorId, action, subjectId })),
      });
    },
  };
}
