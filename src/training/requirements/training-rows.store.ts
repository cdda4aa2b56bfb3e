import type { Prisma } from '../../database/client.js';
import type { ScopedClient } from '../../database/scope.js';
import type { CompletionFields, RequirementFields } from '../../database/stored-columns.js';
import { NAMES, type Versioned } from '../../database/stored-rows.js';
import type { Completion, Requirement, RequirementKind, Validity } from './readiness.rule.js';

export function toRequirement(row: RequirementFields): Versioned<Requirement> {
  return {
    code: row.code,
    names: NAMES.parse(row.names),
    kind: row.kind as RequirementKind,
    scope: row.scope as Requirement['scope'],
    validity: toValidity(row),
    blocking: row.blocking,
    answerDays: row.answerDays,
    version: row.version,
  };
}

function toValidity({ validity, validMonths }: Pick<RequirementFields, 'validity' | 'validMonths'>): Validity {
  if (validity === 'months' && validMonths !== null) return { kind: 'months', months: validMonths };
  return { kind: validity === 'until_date' ? 'until_date' : 'never_expires' };
}

/** The columns of a completion that rules read. */
export const COMPLETION_COLUMNS = {
  id: true,
  requirementCode: true,
  place: true,
  doneOn: true,
  expiresOn: true,
  verifiedBy: true,
} satisfies Prisma.CompletionSelect;

export function toCompletion({
  id,
  requirementCode,
  place,
  doneOn,
  expiresOn,
  verifiedBy,
}: CompletionFields): Completion {
  return { id, requirementCode, place: place === '' ? null : place, doneOn, expiresOn, verifiedBy };
}

/** What a programme asks for, in its order; what has been archived is not asked for any more. */
export async function requirementsOf(
  client: Pick<ScopedClient, 'programmeRequirement'>,
  programmeCode: string,
): Promise<Requirement[]> {
  const rows = await client.programmeRequirement.findMany({
    where: { programmeCode, requirement: { archivedAt: null } },
    include: { requirement: true },
    orderBy: { position: 'asc' },
  });
  return rows.map(({ requirement }) => toRequirement(requirement));
}
