import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createStore } from '../../src/app/store.js';
import { openDatabase } from '../../src/database/database.js';
import { type Engine, migrationsFolder } from '../../src/database/migration-files.js';
import { Groups } from '../../src/groups/groups.store.js';
import { Workspaces } from '../../src/groups/workspaces.store.js';
import { Training } from '../../src/training/requirements/training.store.js';
import { describeOnBothEngines, emptyPostgres, temporaryFolder } from '../support/database.js';
import { programmeCalled } from '../support/programmes.js';

const folder = temporaryFolder();
const NOW = new Date('2026-11-23T12:00:00.000Z');
const FIRST = '20261121000000_first';

describeOnBothEngines('a database from before requirements were data', (engine) => {
  it('keeps its facilities and groups, each group with its programme, and gets what the programmes ask for', async () => {
    const { url, remove } = await emptyAddress(engine);
    const before = await openDatabase({ url, migrations: onlyFirst });
    const at = engine === 'sqlite' ? String(NOW.getTime()) : `'${NOW.toISOString()}'`;
    await before.client.$executeRawUnsafe(
      `INSERT INTO "Workspace" ("id", "locale", "timeZone", "createdAt") VALUES ('T1', 'sv', 'Europe/Stockholm', ${at})`,
    );
    for (const [id, programme] of [
      ['f1', 'se.remand_visits'],
      ['f2', 'dk.kickstart'],
    ]) {
      await before.client.$executeRawUnsafe(
        `INSERT INTO "Facility" ("id", "workspaceId", "name", "kind", "region", "timeZone", "visitorCap", "programme", "status", "createdAt")
         VALUES ('${id}', 'T1', 'Facility ${id}', 'remand_prison', 'Väst', 'Europe/Stockholm', 4, '${programme}', 'active', ${at})`,
      );
    }
    for (const [id, facilityId] of [
      ['g1', 'f1'],
      ['g2', 'f2'],
      ['g3', 'f1'],
    ]) {
      await before.client.$executeRawUnsafe(
        `INSERT INTO "Group" ("id", "workspaceId", "facilityId", "name", "channelId", "locale", "createdAt")
         VALUES ('${id}', 'T1', '${facilityId}', 'Group ${id}', 'C_${id}', 'sv', ${at})`,
      );
    }
    await before.close();

    const after = await openDatabase({ url });
    const society = createStore(after).in('T1');
    await society.of(Workspaces).ensure({ locale: 'sv', timeZone: 'Europe/Stockholm', now: NOW });
    const [swedish, danish] = [programmeCalled('se.remand_visits'), programmeCalled('dk.kickstart')];
    expect((await society.of(Groups).list()).map(({ facility, programme }) => [facility.id, programme])).toMatchObject([
      ['f1', swedish],
      ['f2', danish],
      ['f1', swedish],
    ]);
    expect(await society.of(Training).requirementsOf('se.remand_visits')).toHaveLength(9);
    expect(await society.of(Training).requirementsOf('dk.kickstart')).toHaveLength(11);
    await after.close();
    await remove();
  });
});

async function emptyAddress(engine: Engine) {
  if (engine === 'postgresql') return emptyPostgres();
  return { url: `file:${join(folder, 'before.db')}`, remove: async () => {} };
}

/** The migrations as they were then. */
function onlyFirst(engine: Engine): string {
  const place = join(folder, engine);
  cpSync(join(migrationsFolder(engine), FIRST), join(place, FIRST), { recursive: true });
  return place;
}
