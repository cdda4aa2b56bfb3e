import type { AskedStatement } from './measurement.js';

/** A way of going about a statement that costs more the more there is. */
export interface CostlyPlan {
  readonly table: string;
  readonly how: 'scan' | 'whole society';
  readonly detail: string;
  readonly sql: string;
}

/** Tables that do not grow with a society or its history: what it asks for, what seldom happens, and one row a week. */
const FIXED: ReadonlySet<string> = new Set([
  'Workspace',
  'NationalStaff',
  'Programme',
  'ProgrammeRequirement',
  'Requirement',
  'Lease',
  'Heartbeat',
  'SmallList',
  'ReturnReminder',
  'VisitInDoubt',
  'PlaceInDoubt',
  'Restoration',
  'TallyPool',
  'TallyWeek',
  'sqlite_master',
  '_prisma_migrations',
]);

/** Columns by which a society's rows are told apart hardly at all. */
const UNSELECTIVE: ReadonlySet<string> = new Set([
  'workspaceId',
  'state',
  'status',
  'lifetime',
  'kind',
  'current',
  'held',
  'programmeCode',
  'requirementCode',
]);

/**
 * What of SQLite's plan for a statement grows with what exists.
 * @param isOfAll whether it is one of many pieces in which all there is is read: SQLite then reads through a small table rather
 *   than look up hundreds of ids in it
 */
export function costlyPlans({ sql, plan, isPage }: AskedStatement, isOfAll: boolean): readonly CostlyPlan[] {
  const isSorted = plan.some((detail) => detail.startsWith('USE TEMP B-TREE FOR ORDER BY'));
  return plan.flatMap((detail): CostlyPlan[] => {
    const [, what, name = '', rest = ''] = /^(SCAN|SEARCH) (\S+)(.*)$/.exec(detail) ?? [];
    const table = tableCalled(name, sql);
    if (!what || table === null || FIXED.has(table)) return [];
    // One page after the other, in the order of an index.
    if (isPage && !isSorted && rest !== '') return [];
    if (isOfAll && sql.includes('IN (…)')) return [];
    if (what === 'SCAN') return [{ table, how: 'scan', detail, sql }];
    return isSociety(rest) ? [{ table, how: 'whole society', detail, sql }] : [];
  });
}

/** Null for what is no table: a list of values, or what a part of the statement gives. */
function tableCalled(name: string, sql: string): string | null {
  if (/^(CONSTANT|SUBQUERY|json_each|\d+)/.test(name) || name.startsWith('(')) return null;
  const plain = name.replace(/^main\./, '');
  if (new RegExp(`\\) AS "?${plain}"?`).test(sql)) return null;
  return new RegExp(`(?:FROM|JOIN) "(\\w+)" AS "?${plain}"?(?!\\w)`).exec(sql)?.[1] ?? plain;
}

/** Whether a search finds all that a society has of something, or all that it has from some instant on. */
function isSociety(rest: string): boolean {
  const [, conditions] = /\(([^()]*)\)\s*(?:LEFT-JOIN)?$/.exec(rest) ?? [];
  if (conditions === undefined) return false;
  return conditions.split(' AND ').every((condition) => {
    const [, column = '', compared] = /^(\w+)([=<>])/.exec(condition.trim()) ?? [];
    return compared !== '=' || UNSELECTIVE.has(column);
  });
}
