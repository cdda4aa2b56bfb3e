import { Prisma } from '../../src/database/client.js';
import type { Database } from '../../src/database/database.js';

/** Every row of every table there is, as text, by table: a new one is among them by itself. */
export async function everythingStored({ client }: Database): Promise<ReadonlyMap<string, string>> {
  const byName = client as unknown as Readonly<Record<string, { findMany(): Promise<unknown[]> }>>;
  const tables = new Map<string, string>();
  for (const model of Object.values(Prisma.ModelName)) {
    const table = byName[model.charAt(0).toLowerCase() + model.slice(1)];
    if (!table) throw new Error(`no table of ${model}`);
    tables.set(model, JSON.stringify(await table.findMany()));
  }
  return tables;
}

/** The tables in which one of these stands anywhere. */
export async function tablesWith(database: Database, ...ids: readonly string[]): Promise<readonly string[]> {
  const tables = await everythingStored(database);
  return [...tables]
    .filter(([, rows]) => ids.some((id) => rows.includes(id)))
    .map(([model]) => model)
    .sort();
}
