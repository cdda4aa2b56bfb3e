import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Recorded, readRecordings } from './variants.js';

/**
 * All that people are shown in the journeys: as the folder that RECORD_SCREENS names holds it, or else lived through now, which
 * takes some minutes.
 * @throws Error when a journey fails
 */
export function recordedJourneys(): Recorded[] {
  const given = process.env.RECORD_SCREENS;
  if (given && existsSync(given) && readdirSync(given).length > 0) return readRecordings(given);
  const folder = given ?? mkdtempSync(join(tmpdir(), 'visiting-hours-screens-'));
  const lived = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/journeys'], {
    env: { ...process.env, RECORD_SCREENS: folder },
    stdio: 'inherit',
  });
  if (lived.status !== 0) throw new Error('a journey fails, so not every screen was met');
  const recorded = readRecordings(folder);
  if (!given) rmSync(folder, { recursive: true, force: true });
  return recorded;
}
