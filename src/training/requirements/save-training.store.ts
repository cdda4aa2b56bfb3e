import type { Programme } from '../../core/model.js';
import { createAudit } from '../../database/audit.js';
import type { ScopedClient, ScopedTransaction } from '../../database/scope.js';
import { inTransaction } from '../../database/transactions.js';
import { inProgrammes } from '../../groups/group-programmes.store.js';
import { expiryUnder } from './affected.rule.js';
import type { Requirement } from './readiness.rule.js';
import { placedAmong, type RequirementDetails } from './requirement-form.rule.js';
import { COMPLETION_COLUMNS, toCompletion, toRequirement } from './training-rows.store.js';

/** `stale`: somebody else saved since that version was read, or it is gone. */
type Refused<Reason extends string> = { readonly ok: false; readonly reason: Reason };
export type RequirementSaved = { readonly ok: true } | Refused<'stale' | 'code_taken' | 'scope_has_completions'>;
export type RequirementEnded = { readonly ok: true; readonly kept: boolean } | Refused<'stale'>;
/**
 * `kind_in_use`: a group has it at a facility of a kind that it would no longer fit. `one_to_ones_under_way`: it would have none, and
 * one has not ended.
 */
export type ProgrammeSaved = { readonly ok: true } | Refused<'stale' | 'kind_in_use' | 'one_to_ones_under_way'>;

/** Writes of a society's programmes and requirements: `training/requirements/training.store` says what each does. */
export function createTrainingWrites(client: ScopedClient, workspaceId: string) {
  return {
    saveRequirement: (details: RequirementDetails, expectedVersion: number | null, by: string, now: Date) =>
      inTransaction<RequirementSaved>(client, async (transaction, takeBack) => {
        const { code } = details;
        if (expectedVersion === null) {
          if (await transaction.requirement.findFirst({ where: { code } })) {
            return takeBack({ ok: false, reason: 'code_taken' });
          }
          await transaction.requirement.createMany({ data: { workspaceId, code, ...columnsOf(details) } });
        } else {
          const before = await transaction.requirement.findFirst({ where: { code } });
          const { count } = await transaction.requirement.updateMany({
            where: { code, version: expectedVersion, archivedAt: null },
            data: { ...columnsOf(details), version: { increment: 1 } },
          });
          if (count === 0 || !before) return takeBack({ ok: false, reason: 'stale' });
          if (before.scope !== details.scope && (await isInUse(transaction, code))) {
            return takeBack({ ok: false, reason: 'scope_has_completions' });
          }
          await moveLastDays(transaction, toRequirement(before), details);
        }
        await saveLinks(transaction, workspaceId, details);
        await createAudit(transaction, workspaceId).write(by, 'save_requirement', { id: code, scopeId: null }, now);
        return { ok: true };
      }),

    endRequirement: (code: string, expectedVersion: number, by: string, now: Date) =>
      inTransaction<RequirementEnded>(client, async (transaction, takeBack) => {
        const { count } = await transaction.requirement.updateMany({
          where: { code, version: expectedVersion, archivedAt: null },
          data: { archivedAt: now, version: { increment: 1 } },
        });
        if (count === 0) return takeBack({ ok: false, reason: 'stale' });
        const kept = await isInUse(transaction, code);
        if (!kept) await transaction.requirement.deleteMany({ where: { code } });
        const audit = createAudit(transaction, workspaceId);
        await audit.write(by, kept ? 'archive_requirement' : 'delete_requirement', { id: code, scopeId: null }, now);
        return { ok: true, kept };
      }),

    saveProgramme: (programme: Programme, expectedVersion: number, by: string, now: Date) =>
      inTransaction<ProgrammeSaved>(client, async (transaction, takeBack) => {
        const { code, names, kinds, minimumParty, maximumParty, shadowSeat, every = 1, oneToOne } = programme;
        const ofOneToOnes = { oneToOne: oneToOne?.whenMoved ?? null, oneToOneMost: oneToOne?.mostMonths ?? null };
        const { count } = await transaction.programme.updateMany({
          where: { code, version: expectedVersion, endedAt: null },
          data: {
            ...{ names, kinds: [...kinds], minimumParty, maximumParty, shadowSeat, every },
            ...ofOneToOnes,
            version: { increment: 1 },
          },
        });
        if (count === 0) return takeBack({ ok: false, reason: 'stale' });
        // Whoever gives a group this programme, or a facility another kind, takes its row too, and so waits or is seen here.
        const elsewhere = { AND: [inProgrammes([code]), { facility: { kind: { notIn: [...kinds] } } }] };
        if (await transaction.group.findFirst({ where: elsewhere, select: { id: true } })) {
          return takeBack({ ok: false, reason: 'kind_in_use' });
        }
        const underWay = { endedAt: null, group: inProgrammes([code]) };
        if (!oneToOne && (await transaction.pairing.findFirst({ where: underWay, select: { id: true } }))) {
          return takeBack({ ok: false, reason: 'one_to_ones_under_way' });
        }
        // When something is due of each follows from what its programme says: looked at anew, and nobody is told anything twice.
        await transaction.pairing.updateMany({ where: { ...underWay, dueAt: { not: null } }, data: { dueAt: now } });
        await createAudit(transaction, workspaceId).write(by, 'save_programme', { id: code, scopeId: null }, now);
        return { ok: true };
      }),
  };
}

function columnsOf({ names, kind, scope, validity, blocking, answerDays }: Requirement) {
  const validMonths = validity.kind === 'months' ? validity.months : null;
  return { names, kind, scope, validity: validity.kind, validMonths, blocking, answerDays };
}

interface LastDay {
  readonly doneOn: string;
  readonly expiresOn: string | null;
}

/** What counts now gets the last day that it has under the new rule; what was told for each person stays. */
async function moveLastDays(transaction: ScopedTransaction, before: Requirement, after: Requirement): Promise<void> {
  if (JSON.stringify(before.validity) === JSON.stringify(after.validity)) return;
  const where = { requirementCode: after.code, current: 1 };
  const rows = await transaction.completion.findMany({ where, select: COMPLETION_COLUMNS });
  const extended = await transaction.extension.findMany({ where: { requirementCode: after.code } });
  const moved = new Map<string, { readonly of: LastDay; readonly expiresOn: string | null }>();
  for (const { doneOn, expiresOn: before, ...row } of rows) {
    const isExtended = extended.some(({ until }) => until === before);
    const ruled = expiryUnder(after, toCompletion({ ...row, doneOn, expiresOn: before }));
    // What was extended for all in a crisis gets no shorter by another rule.
    const expiresOn = isExtended && before !== null && ruled !== null && ruled < before ? before : ruled;
    if (expiresOn !== before) moved.set(`${doneOn} ${before}`, { of: { doneOn, expiresOn: before }, expiresOn });
  }
  // One write for each day on which something was done, which many have in common: a course has one date.
  for (const { of, expiresOn } of moved.values()) {
    await transaction.completion.updateMany({ where: { ...where, ...of }, data: { expiresOn } });
  }
}

/** Which programmes ask for it, and where it comes in each. */
async function saveLinks(
  transaction: ScopedTransaction,
  workspaceId: string,
  { code, programmes, position }: RequirementDetails,
): Promise<void> {
  await transaction.programmeRequirement.deleteMany({
    where: { requirementCode: code, programmeCode: { notIn: [...programmes] } },
  });
  for (const programmeCode of [...programmes].sort()) {
    // Whoever else gives something a place in this programme waits from here on, and then counts this one too.
    await transaction.programme.updateMany({ where: { code: programmeCode }, data: { version: { increment: 0 } } });
    const links = await transaction.programmeRequirement.findMany({
      where: { programmeCode },
      include: { requirement: { select: { archivedAt: true } } },
      orderBy: [{ position: 'asc' }, { requirementCode: 'asc' }],
    });
    const asked = links.filter(({ requirement }) => requirement.archivedAt === null);
    const codes = asked.map(({ requirementCode }) => requirementCode);
    for (const [index, requirementCode] of placedAmong(codes, code, position).entries()) {
      if (!codes.includes(requirementCode)) {
        const row = { workspaceId, programmeCode, requirementCode, position: index };
        await transaction.programmeRequirement.createMany({ data: row });
      } else if (asked[index]?.requirementCode !== requirementCode || asked[index]?.position !== index) {
        const where = { programmeCode, requirementCode };
        await transaction.programmeRequirement.updateMany({ where, data: { position: index } });
      }
    }
  }
}

/** Whether anybody has ever completed it, or a session is or was planned for it. */
async function isInUse(transaction: ScopedTransaction, requirementCode: string): Promise<boolean> {
  const where = { requirementCode };
  return (await transaction.completion.count({ where })) + (await transaction.session.count({ where })) > 0;
}
