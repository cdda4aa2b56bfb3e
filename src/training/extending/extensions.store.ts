import type { CalendarDate } from '../../core/time.js';
import { createAudit } from '../../database/audit.js';
import { inPages } from '../../database/in-pieces.js';
import { lockWorkspace } from '../../database/locks.js';
import { defineStore } from '../../database/society.js';
import { inTransaction } from '../../database/transactions.js';
import type { Concerned, Extension } from './extending.rule.js';

/** How many people have something that would lapse before a day: of each requirement, and all in all. */
export interface Lapsing {
  readonly byCode: Concerned;
  readonly people: number;
}

export interface Extensions {
  /** Those that reach beyond today, the latest decided first. */
  standing(today: CalendarDate): Promise<readonly Extension[]>;
  /** Who is concerned, in numbers: nobody is named. @param codes of requirements */
  lapsing(codes: readonly string[], from: CalendarDate, until: CalendarDate): Promise<Lapsing>;
  /**
   * What counts now of these and would lapse before a day holds until then, for everybody at once. What has lapsed already stays
   * so, and nothing gets shorter.
   * @returns the codes of those that were extended: somebody else may have extended the others just then
   */
  extend(
    codes: readonly string[],
    from: CalendarDate,
    until: CalendarDate,
    by: string,
    now: Date,
  ): Promise<readonly string[]>;
}

export const Extensions = defineStore(
  ({ client, workspaceId }): Extensions => ({
    async standing(today) {
      const rows = await client.extension.findMany({ where: { until: { gt: today } }, orderBy: { at: 'desc' } });
      return rows.map(({ requirementCode, until, by, at }) => ({ requirementCode, until, by, at }));
    },

    async lapsing(codes, from, until) {
      const rows = await inPages((after, take) =>
        client.completion.findMany({
          where: { ...after, ...toExtend(codes, from, until) },
          select: { id: true, volunteerId: true, requirementCode: true },
          orderBy: { id: 'asc' },
          take,
        }),
      );
      const byCode = new Map<string, number>();
      for (const code of codes) {
        const theirs = rows.filter(({ requirementCode }) => requirementCode === code);
        byCode.set(code, new Set(theirs.map(({ volunteerId }) => volunteerId)).size);
      }
      return { byCode, people: new Set(rows.map(({ volunteerId }) => volunteerId)).size };
    },

    extend: (codes, from, until, by, now) =>
      // Everybody is shown it: whoever is reminded of what lapses, and all who may go for longer.
      inTransaction(client, async (transaction) => {
        await lockWorkspace(transaction, workspaceId);
        const known = await transaction.extension.findMany({ where: { requirementCode: { in: [...codes] }, until } });
        const open = codes.filter((code) => !known.some(({ requirementCode }) => requirementCode === code));
        await transaction.extension.createMany({
          data: open.map((requirementCode) => ({ workspaceId, requirementCode, from, until, by, at: now })),
        });
        await transaction.completion.updateMany({ where: toExtend(open, from, until), data: { expiresOn: until } });
        await createAudit(transaction, workspaceId).writeAll(
          by,
          'extend_validity',
          open.map((code) => ({ id: code, scopeId: null })),
          now,
        );
        return open;
      }),
  }),
);

function toExtend(codes: readonly string[], from: CalendarDate, until: CalendarDate) {
  return { requirementCode: { in: [...codes] }, current: 1, expiresOn: { gte: from, lt: until } };
}
