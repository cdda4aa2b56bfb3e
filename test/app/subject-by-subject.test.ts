import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createStore } from '../../src/app/store.js';
import type { Database } from '../../src/database/database.js';
import { aboutGroup, aboutPerson, NATION } from '../../src/delivery/subjects.rule.js';
import { describeOnBothEngines, testDatabase } from '../support/database.js';
import { byKey, desiredOf, everythingDesired } from '../support/everything-desired.js';
import { IMAGINED_PEOPLE, imaginedGroups, imaginedSociety, storeImagined } from '../support/imagined-society.js';
import { MONDAY_NOON } from '../support/stored-group.js';
import { IS_THOROUGH } from '../support/thorough.js';

vi.setConfig({ testTimeout: 600_000 });

const SOCIETIES = IS_THOROUGH ? 40 : 4;
const HOUR = 60 * 60_000;

describeOnBothEngines('what is shown, subject by subject', (engine) => {
  let database: Database;
  let made = 0;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.close());

  it('is together what a whole society is shown, and nothing twice', async () => {
    let most = 0;
    const hours = fc.integer({ min: -60, max: 40 });
    const property = fc.asyncProperty(imaginedSociety, hours, async (imagined, hour) => {
      made += 1;
      const workspaceId = `T${made}`;
      await storeImagined(database, workspaceId, imagined);
      const society = createStore(database).in(workspaceId);
      const now = new Date(MONDAY_NOON.getTime() + hour * HOUR);
      const everything = await everythingDesired(society, now);
      most = Math.max(most, everything.length);
      const subjects = [...imaginedGroups(workspaceId).map(aboutGroup), ...IMAGINED_PEOPLE.map(aboutPerson), NATION];
      const alone = [];
      for (const subject of subjects) alone.push(...(await desiredOf(society, [subject], now)));
      expect(byKey(alone)).toEqual(everything);
      expect(await desiredOf(society, subjects, now)).toEqual(everything);
    });
    await fc.assert(property, { numRuns: SOCIETIES, seed: 49, endOnFailure: true });
    expect(most).toBeGreaterThan(10);
  });
});
