import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';

/** Where a program keeps what it knows. */
export interface Address {
  readonly url: string;
  remove(): Promise<void>;
}

const POSTGRES = process.env.TEST_POSTGRES_URL ?? 'postgresql://postgres@127.0.0.1:5432/test';

let made = 0;

/** @param folder that somebody else removes */
export function fileIn(folder: string): Address {
  made += 1;
  return { url: `file:${join(folder, `${made}.db`)}`, remove: async () => {} };
}

/** A schema of its own. */
export function schemaOnServer(): Address {
  made += 1;
  const schema = `visiting_hours_bench_${process.pid}_${made}`;
  const url = new URL(POSTGRES);
  url.searchParams.set('schema', schema);
  return { url: url.href, remove: () => onServer(`DROP SCHEMA IF EXISTS ${schema} CASCADE`) };
}

/** Whether there is a PostgreSQL to measure on. */
export function postgresAnswers(): Promise<boolean> {
  return onServer('SELECT 1').then(
    () => true,
    () => false,
  );
}

async function onServer(statement: string): Promise<void> {
  const server = await new PrismaPg({
    connectionString: POSTGRES,
    max: 1,
    connectionTimeoutMillis: 3_000,
  }).connect();
  try {
    await server.executeScript(statement);
  } finally {
    await server.dispose();
  }
}
