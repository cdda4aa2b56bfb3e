// Set up once for all test files (vitest.config.ts): a folder for what they share, which goes when the last has ended.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of a folder that lasts as long as the run, for all its processes. */
    folderOfRun: string;
  }
}

export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'visiting-hours-run-'));
  project.provide('folderOfRun', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
