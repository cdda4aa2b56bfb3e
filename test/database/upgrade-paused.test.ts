import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createStore } from '../../src/app/store.js';
import { openDatabase } from '../../src/database/database.js';
import { type Engine, migrationsFolder } from '../../src/database/migration-files.js';
import { Facilities } from '../../src/groups/facilities.store.js';
import { Pauses } from '../../src/groups/pauses.store.js';
import { describeOnBothEngines, emptyPostgres, temporaryFolder } from '../support/database.js';

const folder = temporaryFolder();
const NOW = new Date('2026-11-23T12:00:00.000Z');

describeOnBothEngines('a facility that was paused before pauses had days', (engine) => {
  it('is paused until further notice by whoever saved it last, and active else', async () => {
    const { url, remove } =
      engine === 'postgresql' ? await emptyPostgres() : { url: `file:${join(folder, 'p.db')}`, remove: async () => {} };
    const before = await openDatabase({ url, migrations: beforePauses });
    const at = engine === 'sqlite' ? `'${NOW.toISOString().replace('Z', '+00:00')}'` : `'${NOW.toISOString()}'`;
    const run = (sql: string) => before.client.$executeRawUnsafe(sql);
    await run(
      `INSERT INTO "Workspace" ("id", "locale", "timeZone", "createdAt") VALUES ('T1', 'sv', 'Europe/Stockholm', ${at})`,
    );
    await run(
      `INSERT INTO "Programme" ("workspaceId", "code", "names", "minimumParty", "maximumParty", "kinds", "shadowSeat", "position")
       VALUES ('T1', 'p', '{"en":"P"}', 2, 4, '["prison"]', false, 1)`,
    );
    for (const [id, status] of [
      ['f1', 'paused'],
      ['f2', 'active'],
    ]) {
      await run(
        `INSERT INTO "Facility" ("id", "workspaceId", "name", "kind", "region", "timeZone", "visitorCap", "programmeCode", "status", "createdAt")
         VALUES ('${id}', 'T1', 'Facility ${id}', 'prison', 'Väst', 'Europe/Stockholm', 4, 'p', '${status}', ${at})`,
      );
    }
    await run(
      `INSERT INTO "AuditEntry" ("id", "workspaceId", "at", "actorId", "action", "subjectId")
       VALUES ('a1', 'T1', ${at}, 'U0ADMIN', 'save_facility', 'f1')`,
    );
    await before.close();

    const after = await openDatabase({ url });
    const society = createStore(after).in('T1');
    const standing = (id: string) => society.of(Pauses).standing(id, 'Europe/Stockholm', NOW);
    expect(await standing('f1')).toMatchObject({ from: '2026-11-23', until: null, by: 'U0ADMIN' });
    expect(await standing('f2')).toBeNull();
    const statuses = (await society.of(Facilities).list()).map(({ status }) => status);
    expect(statuses).toEqual(['active', 'active']);
    await after.close();
    await remove();
  });
});

/** The migrations as they were before there were pauses. */
function beforePauses(engine: Engine): string {
  const place = join(folder, `${engine}-before`);
  const all = readdirSync(migrationsFolder(engine), { withFileTypes: true }).filter((each) => each.isDirectory());
  const pause = all.find(({ name }) => name.endsWith('_pause'))?.name ?? '';
  for (const { name } of all.filter((each) => each.name < pause))
    cpSync(join(migrationsFolder(engine), name), join(place, name), { recursive: true });
  return place;
}
