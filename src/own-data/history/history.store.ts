import type { AuditedAction } from '../../core/audited.js';
import { isFormerMember } from '../../core/former-member.js';
import type { Prisma } from '../../database/client.js';
import { defineStore } from '../../database/society.js';
import {
  actionsIn,
  type HistoryAsked,
  type HistoryLine,
  type HistoryPlace,
  type HistoryReader,
  newestOf,
  READS_OF_A_GROUP,
} from './history.rule.js';

/** The audit log, as far as somebody may read it. */
export interface History {
  /**
   * The next lines, newest first, of those that this person may read. Each statement begins with what is selective, and reads at
   * most so many lines.
   * @param before where the page before ended; null for the newest
   */
  page(
    reader: HistoryReader,
    asked: HistoryAsked,
    before: HistoryPlace | null,
    most: number,
  ): Promise<readonly HistoryLine[]>;
}

type Where = Prisma.AuditEntryWhereInput;

export const History = defineStore(
  ({ client }): History => ({
    async page(reader, { about, area }, before, most) {
      const actions = area && actionsIn(area);
      const wheres = about === null ? everythingFor(reader, actions) : aboutIt(reader, about, actions);
      const pages: HistoryLine[][] = [];
      for (const where of wheres) {
        const rows = await client.auditEntry.findMany({
          where: before ? { AND: [where, olderThan(before)] } : where,
          select: { id: true, at: true, action: true, actorId: true, subjectId: true, scopeId: true, matterId: true },
          orderBy: [{ at: 'desc' }, { id: 'desc' }],
          take: most,
        });
        pages.push(rows.map(toLine));
      }
      return newestOf(pages, most);
    },
  }),
);

/** One condition for each index that is gone along. */
function everythingFor({ userId, readsAll, scopeIds, memberOf }: HistoryReader, actions: Actions): Where[] {
  if (readsAll) return actions ? actions.map((action) => ({ action })) : [{}];
  const ofKind = kindIn(actions);
  const aboutGroups = READS_OF_A_GROUP.filter((action) => actions === null || actions.includes(action));
  return [
    { subjectId: userId, ...ofKind },
    ...scopeIds.map((scopeId) => ({ scopeId, ...ofKind })),
    ...memberOf
      .filter((groupId) => !scopeIds.includes(groupId) && aboutGroups.length > 0)
      .map((subjectId) => ({ subjectId, action: { in: aboutGroups } })),
  ];
}

/** What was done to it, and what was done to people because of it. */
function aboutIt({ userId, readsAll, scopeIds }: HistoryReader, about: string, actions: Actions): Where[] {
  const mayRead: Where = readsAll ? {} : { OR: [{ scopeId: { in: [...scopeIds] } }, { subjectId: userId }] };
  return [
    { subjectId: about, ...mayRead, ...kindIn(actions) },
    { matterId: about, ...mayRead, ...kindIn(actions) },
  ];
}

type Actions = readonly AuditedAction[] | null;

function kindIn(actions: Actions): Where {
  return actions ? { action: { in: [...actions] } } : {};
}

function olderThan({ at, id }: HistoryPlace): Where {
  return { at: { lte: at }, OR: [{ at: { lt: at } }, { id: { lt: id } }] };
}

type Row = Prisma.AuditEntryGetPayload<{
  select: { id: true; at: true; action: true; actorId: true; subjectId: true; scopeId: true; matterId: true };
}>;

function toLine({ action, actorId, subjectId, ...row }: Row): HistoryLine {
  return {
    ...row,
    // Written from this type alone (database/audit).
    action: action as AuditedAction,
    actorId: known(actorId),
    subjectId: known(subjectId),
  };
}

/** null for somebody who is known no more. */
function known(id: string | null): string | null {
  return id === null || isFormerMember(id) ? null : id;
}
