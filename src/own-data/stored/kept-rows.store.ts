import type { ScopedClient, ScopedTransaction } from '../../database/scope.js';
import type { Kept, KeptModel } from './kept.rule.js';

/** Whom rows are looked for. */
export interface Whose {
  /** Slack user id. */
  readonly userId: string;
  /** null where they are no volunteer. */
  readonly volunteerId: string | null;
}

type Row = Readonly<Record<string, unknown>>;

/** As much of any model's table as is asked of all of them alike. */
interface Table {
  findMany(asked: { readonly where: Row }): Promise<readonly Row[]>;
  count(asked: { readonly where: Row }): Promise<number>;
  updateMany(change: { readonly where: Row; readonly data: Row }): Promise<{ readonly count: number }>;
  deleteMany(which: { readonly where: Row }): Promise<{ readonly count: number }>;
}

export type Reading = ScopedClient | ScopedTransaction;

/** The table of a model, whichever it is: what is asked of it is what every table has. */
export function tableOf(client: Reading, model: KeptModel): Table {
  const name = model.charAt(0).toLowerCase() + model.slice(1);
  return (client as unknown as Readonly<Record<string, Table>>)[name] as Table;
}

/** Which rows of a model are somebody's own. @returns null for none */
export function ownRows({ own }: Kept, { userId, volunteerId }: Whose): Row | null {
  if (!own) return null;
  if (own.holds === 'slack_id') return { [own.column]: userId };
  return volunteerId === null ? null : { [own.column]: volunteerId };
}

export async function whoseOf(client: Pick<Reading, 'volunteer'>, userId: string): Promise<Whose> {
  const volunteer = await client.volunteer.findFirst({ where: { userId }, select: { id: true } });
  return { userId, volunteerId: volunteer?.id ?? null };
}
