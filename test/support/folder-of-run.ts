// Set up once for all test files (vitest.config.ts): a folder for what they share, which goes when the last has ended.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of a folder that lasts as long as the run, for all its processes. */
    folderOfRun: string;
  }
}

export function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'visiting-hours-run-'));
  project.provide('folderOfRun', folder);
  return async () => {
    await dropSchemas(folder);
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Those that the run's processes have kept for their tests, each named by a file that says where it is. */
async function dropSchemas(folder: string): Promise<void> {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.schema'))) {
    const connectionString = readFileSync(join(folder, file), 'utf8');
    const server = await new PrismaPg({ connectionString, max: 1 }).connect();
    await server.executeScript(`DROP SCHEMA IF EXISTS ${basename(file, '.schema')} CASCADE`);
    await server.dispose();
  }
}
