import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { afterAll, describe, inject } from 'vitest';
import { type Database, openDatabase } from '../../src/database/database.js';
import type { Engine } from '../../src/database/migration-files.js';
import { borrowedDatabase } from './kept-databases.js';
import { IS_THOROUGH } from './thorough.js';

/** The server whose databases the tests make and drop; its own database is left alone. */
export const postgresUrl = process.env.TEST_POSTGRES_URL ?? 'postgresql://postgres@127.0.0.1:5432/test';
const postgresAnswers = await answers();
const noPostgres = `no PostgreSQL answers at ${withoutPassword(postgresUrl)}`;

/** Runs the same tests on SQLite and, where all tests run, on PostgreSQL as well. */
export function describeOnBothEngines(name: string, tests: (engine: Engine) => void): void {
  describe(`${name}, on SQLite`, () => tests('sqlite'));
  if (IS_THOROUGH) describeOnPostgres(`${name}, on PostgreSQL`, () => tests('postgresql'));
}

/** For what only PostgreSQL can do. */
export function describeOnPostgres(name: string, tests: () => void): void {
  if (postgresAnswers) describe(name, tests);
  else if (IS_THOROUGH) throw new Error(`all tests must run, but ${noPostgres}`);
  else describe.skip(`${name} (skipped, because ${noPostgres})`, tests);
}

/** An empty database with this version's tables, for this caller alone; `close` ends that. */
export async function testDatabase(engine: Engine): Promise<Database> {
  return borrowedDatabase(engine, engine === 'sqlite' ? emptyFile : schemaOfRun);
}

/** A schema that goes when the run has ended (support/folder-of-run). */
async function schemaOfRun(): Promise<Address> {
  const address = await emptyPostgres();
  writeFileSync(join(inject('folderOfRun'), `${new URL(address.url).searchParams.get('schema')}.schema`), postgresUrl);
  return address;
}

/** Where an empty database is that nobody else uses. */
export async function emptyAddress(engine: Engine): Promise<Address> {
  return engine === 'sqlite' ? emptyFile() : emptyPostgres();
}

export interface Address {
  readonly url: string;
  remove(): Promise<void>;
}

/** A schema on the server that nobody else uses, without any table. */
export async function emptyPostgres(): Promise<Address> {
  const name = newName();
  const url = new URL(postgresUrl);
  url.searchParams.set('schema', name);
  // Nothing here outlives the test, let alone a power cut.
  url.searchParams.set('options', '-c synchronous_commit=off');
  return { url: url.href, remove: () => onServer(`DROP SCHEMA IF EXISTS ${name} CASCADE`) };
}

/** A whole database on the server, for what touches more than a schema. Takes seconds on a busy machine. */
export async function emptyPostgresDatabase(): Promise<Address> {
  const name = newName();
  await onServer(`CREATE DATABASE ${name}`);
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/** Another database with the same contents. Nobody may be connected to the first. */
export async function copyOfPostgresDatabase(address: string): Promise<Address> {
  const name = newName();
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${new URL(address).pathname.slice(1)}`);
  const url = new URL(address);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

function newName(): string {
  made += 1;
  return `visiting_hours_test_${process.pid}_${Date.now()}_${made}`;
}

/** A folder of the test file's own, removed after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'visiting-hours-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let made = 0;
let template: Promise<string> | null = null;

/** A copy of a file that each process of the run migrates once: several times faster than migrating each. */
async function emptyFile(): Promise<Address> {
  template ??= migratedFile();
  const folder = mkdtempSync(join(inject('folderOfRun'), 'file-'));
  const file = join(folder, 'test.db');
  copyFileSync(await template, file);
  return { url: `file:${file}`, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function migratedFile(): Promise<string> {
  const file = join(inject('folderOfRun'), `template-${process.pid}.db`);
  await (await openDatabase({ url: `file:${file}` })).close();
  return file;
}

async function onServer(statement: string): Promise<void> {
  const server = await new PrismaPg({
    connectionString: postgresUrl,
    max: 1,
    connectionTimeoutMillis: 3_000,
  }).connect();
  try {
    await server.executeScript(statement);
  } finally {
    await server.dispose();
  }
}

async function answers(): Promise<boolean> {
  return onServer('SELECT 1').then(
    () => true,
    () => false,
  );
}

function withoutPassword(address: string): string {
  const url = new URL(address);
  return `${url.host}${url.pathname}`;
}
