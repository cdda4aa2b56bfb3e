import { expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/database/database.js';
import { noteHowMuchThereIs } from '../../src/database/statistics.js';
import { describeOnBothEngines, emptyAddress } from '../support/database.js';

/** More than an engine reads through rather than look up. */
const PEOPLE = 1_000;
const SINCE = new Date('2026-11-23T12:00:00.000Z');

describeOnBothEngines('a database that has grown', (engine) => {
  const filled = async (work: (database: Database, url: string) => Promise<void>): Promise<void> => {
    const address = await emptyAddress(engine);
    const database = await openDatabase({ url: address.url });
    try {
      const { client } = database;
      await client.workspace.create({
        data: { id: 'T1', locale: 'sv', timeZone: 'Europe/Stockholm', createdAt: SINCE },
      });
      const people = [...Array(PEOPLE).keys()].map((each) => ({ id: `V${each}`, userId: `U${each}` }));
      await client.volunteer.createMany({
        data: people.map((ids) => ({ ...ids, workspaceId: 'T1', createdAt: SINCE })),
      });
      await work(database, address.url);
    } finally {
      await database.close();
      await address.remove();
    }
  };

  it('knows how much it holds once it has counted, so that it finds people by their ids', () =>
    filled(async (database) => {
      await noteHowMuchThereIs(database.client, engine);
      expect(await believedPeople(database)).toBe(PEOPLE);
    }));

  it.runIf(engine === 'sqlite')('counts when it is opened', () =>
    filled(async (_, url) => {
      const again = await openDatabase({ url });
      expect(await believedPeople(again)).toBe(PEOPLE);
      await again.close();
    }),
  );
});

/** How many people the engine reckons with. */
async function believedPeople({ client, engine }: Database): Promise<number> {
  const asked =
    engine === 'sqlite'
      ? `SELECT CAST(stat AS INTEGER) AS count FROM sqlite_stat1 WHERE tbl = 'Volunteer' LIMIT 1`
      : `SELECT reltuples::int AS count FROM pg_class WHERE oid = '"Volunteer"'::regclass`;
  const [row] = await client.$queryRawUnsafe<{ count: number | bigint }[]>(asked);
  return Number(row?.count);
}
