import { randomUUID } from 'node:crypto';
import type { AuditedAction } from '../core/audited.js';
import type { ScopedTransaction } from './scope.js';
import { defineStore } from './society.js';

/** To whom or to what something was done. */
export interface AuditSubject {
  /** Slack user id of the person, or id of the row, that it was done to. */
  readonly id: string;
  /** The group, or the facility where it concerns all of it, whose leaders may read of it; null for the society's own. */
  readonly scopeId: string | null;
  /** What in particular it was about: id of a visit, code of a requirement, a week. */
  readonly matterId?: string;
}

export interface Audit {
  /** @param actorId Slack user id of who did it */
  write(actorId: string, action: AuditedAction, subject: AuditSubject, now: Date): Promise<void>;
  /** The same done to several, in one statement; twice for a subject that is named twice. */
  writeAll(actorId: string, action: AuditedAction, subjects: readonly AuditSubject[], now: Date): Promise<void>;
}

export const Audit = defineStore(({ client, workspaceId }) => createAudit(client, workspaceId));

/** Who did what to whom. Call it with the transaction of the change itself, so that neither exists without the other. */
export function createAudit(client: Pick<ScopedTransaction, 'auditEntry'>, workspaceId: string): Audit {
  const row = (actorId: string, action: AuditedAction, { id: subjectId, ...about }: AuditSubject, at: Date) => ({
    id: randomUUID(),
    workspaceId,
    at,
    actorId,
    action,
    subjectId,
    ...about,
  });
  return {
    async write(actorId, action, subject, now) {
      await client.auditEntry.create({ data: row(actorId, action, subject, now) });
    },

    async writeAll(actorId, action, subjects, now) {
      await client.auditEntry.createMany({ data: subjects.map((subject) => row(actorId, action, subject, now)) });
    },
  };
}
