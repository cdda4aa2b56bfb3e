import { FORMER_MEMBER } from '../../src/core/former-member.js';
import { Prisma } from '../../src/database/client.js';
import type { Database } from '../../src/database/database.js';
import type { Class } from './cases.js';

/** Every row, as text, by table. */
export type Stored = Readonly<Record<string, readonly string[]>>;

/**
 * What changes by itself, or by being looked at: what was heard, what is to be looked at anew, what Slack has and who may write to it,
 * and what Slack said of somebody who may act.
 */
const BESIDE: ReadonlySet<string> = new Set([
  ...['HandledRequest', 'Subject', 'LedgerMessage', 'ChannelReading', 'Lease', 'Notice', 'WorkspaceRole'],
]);

/** Whose rows somebody may change as long as they are about nobody but themselves. */
const OWN: ReadonlySet<string> = new Set([
  'Volunteer',
  'CalendarFeed',
  'TimeOff',
  'AuditEntry',
  'Erasure',
  'Membership',
]);

/** What only those write who lead a group, belong to the national staff or are admins; volunteers’ own rows in them can be erased by themselves. */
const OF_THOSE_WHO_MAY: ReadonlySet<string> = new Set([
  ...[
    'Workspace',
    'NationalStaff',
    'Facility',
    'Group',
    'GroupLeader',
    'StandIn',
    'PatternVisit',
    'Week',
    'Pause',
    'Programme',
  ],
  ...[
    'Requirement',
    'ProgrammeRequirement',
    'Extension',
    'Session',
    'SmallList',
    'ReturnApproval',
    'TallyBatch',
    'TallyWeek',
  ],
]);

export async function everythingIn({ client }: Database): Promise<Stored> {
  const byName = client as unknown as Readonly<Record<string, { findMany(): Promise<unknown[]> }>>;
  const tables: Record<string, string[]> = {};
  for (const model of Object.values(Prisma.ModelName)) {
    const rows = (await byName[model.charAt(0).toLowerCase() + model.slice(1)]?.findMany()) ?? [];
    tables[model] = rows.map((row) => JSON.stringify(row));
  }
  return tables;
}

/** @returns rows that came, went or changed, and that these people have no right to change */
export function effectsWithoutAuthority(
  before: Stored,
  after: Stored,
  by: Class,
  people: readonly string[],
): readonly string[] {
  if (by === 'anybody') return [];
  return Object.keys(after).flatMap((table) => {
    if (BESIDE.has(table) || (by === 'volunteer' && !OF_THOSE_WHO_MAY.has(table))) return [];
    const known = new Set(before[table]);
    const still = new Set(after[table]);
    const rows = [...still].filter((row) => !known.has(row)).concat([...known].filter((row) => !still.has(row)));
    // Whoever has their data erased is nobody in it afterwards.
    const isOwn = (row: string): boolean => [...people, FORMER_MEMBER].some((id) => row.includes(`"${id}"`));
    return rows.filter((row) => !(OWN.has(table) && isOwn(row))).map((row) => `${table}: ${row.slice(0, 300)}`);
  });
}
