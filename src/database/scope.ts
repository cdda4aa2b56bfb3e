import { EVERYBODY_TOUCHED } from '../core/touched-subject.js';
import { type Changes, createChanges } from './changes.js';
import type { Prisma, PrismaClient } from './client.js';
import { askedOfTheNext } from './compiler-panics.js';
import { writeTouched } from './touched.js';

/** Models without people in them. Every other one carries a `workspaceId`, and a new one that does not fails at once. */
const UNSCOPED: ReadonlySet<string> = new Set<Prisma.ModelName>(['Lease', 'HandledRequest']);
const NESTED_WRITES = [
  'create',
  'createMany',
  'connect',
  'connectOrCreate',
  'update',
  'upsert',
  'delete',
  'disconnect',
];

/** Raw SQL would pass the scope by, so a scoped client has none. */
type Unscopable = '$queryRaw' | '$queryRawUnsafe' | '$executeRaw' | '$executeRawUnsafe' | '$on' | '$extends';

/** A client that sees and writes the rows of one workspace only. */
export type ScopedClient = Omit<PrismaClient, Unscopable>;
/** The same inside a transaction. */
export type ScopedTransaction = Omit<ScopedClient, '$connect' | '$disconnect' | '$transaction'>;

/**
 * The one place where reads and writes are held to a workspace: every condition gets its `workspaceId`, and every new row
 * must carry it. Holds inside `$transaction` as well.
 * @param workspaceId Slack's team id, `T…`
 * @throws when it names none: a condition without a value would reach the rows of every society
 */
export function scopedTo(client: PrismaClient, workspaceId: string): ScopedClient {
  if (!workspaceId) throw new TypeError('a scope without a workspace');
  const scopes = scopesOf.get(client) ?? new Map<string, ScopedClient>();
  scopesOf.set(client, scopes);
  const known = scopes.get(workspaceId);
  if (known) return known;
  const changes = createChanges();
  const made = extended(client, workspaceId, changes);
  scopes.set(workspaceId, made);
  changesOf.set(made, changes);
  workspaceOf.set(made, workspaceId);
  return made;
}

/** Slack's team id of the workspace that a scope holds to. @throws TypeError for a client that is no scope */
export function workspaceIn(scope: ScopedClient): string {
  const workspaceId = workspaceOf.get(scope);
  if (!workspaceId) throw new TypeError('this client is no scope');
  return workspaceId;
}

/** What is committed through a scope. @throws TypeError for a client that is no scope, or one of its transactions */
export function changesIn(scope: ScopedClient): Changes {
  const changes = changesOf.get(scope);
  if (!changes) throw new TypeError('this client is no scope');
  return changes;
}

const changesOf = new WeakMap<ScopedClient, Changes>();

const workspaceOf = new WeakMap<ScopedClient, string>();

const scopesOf = new WeakMap<PrismaClient, Map<string, ScopedClient>>();

function extended(client: PrismaClient, workspaceId: string, changes: Changes): ScopedClient {
  const scoped = client.$extends({
    query: {
      $allModels: {
        async $allOperations({ model, operation, args, query }) {
          if (UNSCOPED.has(model)) return askedOfTheNext(() => query(args));
          const scopedArgs = scopeArguments(model, operation, args, workspaceId) as typeof args;
          const result = await askedOfTheNext(() => query(scopedArgs));
          const statement = { model, operation, args: scopedArgs, result };
          if (changes.isUntouched(statement)) await writeTouched(client, workspaceId, EVERYBODY_TOUCHED);
          changes.note(statement);
          return result;
        },
      },
    },
  });
  // The extension changes what is asked, not the types; Prisma types it anew all the same.
  return scoped as unknown as ScopedClient;
}

type Row = Record<string, unknown>;

interface Arguments {
  readonly where?: Row;
  readonly data?: Row | readonly Row[];
  readonly create?: Row;
  readonly update?: Row;
}

function scopeArguments(model: string, operation: string, args: Arguments | undefined, workspaceId: string): Arguments {
  const column = model === 'Workspace' ? 'id' : 'workspaceId';
  const guard = (row: Row) => refuseForeign(row, column, workspaceId, model, operation);
  switch (operation) {
    case 'create':
    case 'createMany':
    case 'createManyAndReturn':
      for (const row of rowsOf(args?.data)) guard({ [column]: null, ...row });
      return args ?? {};
    case 'upsert':
      guard({ [column]: null, ...args?.create });
      guard(args?.update ?? {});
      break;
    case 'update':
    case 'updateMany':
    case 'updateManyAndReturn':
      for (const row of rowsOf(args?.data)) guard(row);
      break;
    default:
  }
  return { ...args, where: within(args?.where, column, workspaceId) };
}

function rowsOf(data: Arguments['data']): readonly Row[] {
  if (data === undefined) return [];
  return Array.isArray(data) ? data : [data as Row];
}

function within(where: Row | undefined, column: string, workspaceId: string): Row {
  const named = where?.[column];
  // A condition that names another workspace finds nothing, rather than being overruled.
  if (named !== undefined && named !== workspaceId) {
    return { ...where, AND: [where?.AND ?? [], { [column]: workspaceId }].flat() };
  }
  return { ...where, [column]: workspaceId };
}

function refuseForeign(row: Row, column: string, workspaceId: string, model: string, operation: string): void {
  if (column in row && row[column] !== workspaceId) {
    throw new Error(`${model}.${operation}: a row of another workspace in the scope of ${workspaceId}`);
  }
  for (const [field, value] of Object.entries(row)) {
    if (typeof value !== 'object' || value === null || value instanceof Date) continue;
    if (NESTED_WRITES.some((key) => Object.hasOwn(value, key))) {
      throw new Error(`${model}.${operation}: nested write to ${field}, which the scope does not reach`);
    }
  }
}
