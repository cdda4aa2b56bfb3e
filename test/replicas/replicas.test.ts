import { afterAll, describe, expect, it } from 'vitest';
import { describeOnPostgres, emptyPostgresDatabase, temporaryFolder } from '../support/database.js';
import { endProcessesAfterwards } from '../support/process.js';
import { IS_THOROUGH } from '../support/thorough.js';
import { type Cluster, postgresPrograms, startCluster } from './cluster.js';
import { type Replicas, startReplicas } from './replicas-world.js';
import { rush } from './rush.js';
import { A_LOCK_IS_HELD, NOTHING, ONE_IS_KILLED, POSTGRESQL_CRASHES } from './troubles.js';
import { type Sending, sentAtOnce } from './watched-sending.js';

endProcessesAfterwards();
const folder = temporaryFolder();
/** `npm run replicas` has five hundred. */
const [MANY, FEW] = [100, 24];
const SPREAD = 5_000;
const WITHIN = 3_600_000;

describeOnPostgres('two processes on one PostgreSQL database', () => {
  it(
    'claims made at once from both have one effect each, and one of them sends at a time',
    async () => {
      const { url, remove } = await emptyPostgresDatabase();
      const world = await startReplicas({ url, folder, people: FEW, weeks: 1, crashDatabase: null });
      try {
        const went = await rush(world, world.society.weeks[0] ?? '2026-W48', NOTHING, 0);
        expect(went.doubleEffects).toEqual([]);
        expect(went.unanswered).toBe(0);
        expect(went.places).toBeGreaterThan(FEW / 2);
        expect([...world.balancer.answered.values()].filter((answered) => answered >= FEW / 2 - 1)).toHaveLength(2);
        expect(world.problems()).toEqual([]);
      } finally {
        await world.close();
        await remove();
      }
    },
    WITHIN,
  );
});

const programs = IS_THOROUGH ? postgresPrograms() : null;
const why = IS_THOROUGH
  ? 'PostgreSQL’s own programs are not installed'
  : 'a server of its own is taken down where all tests run';

describe.skipIf(programs === null)(`two processes whose ground is taken away (skipped where ${why})`, () => {
  let cluster: Cluster;
  let world: Replicas;
  const troubles = [ONE_IS_KILLED, POSTGRESQL_CRASHES, A_LOCK_IS_HELD];

  it(
    'lose nothing that was confirmed, tell nobody twice, and heal within two audits',
    async () => {
      cluster = await startCluster(programs ?? '');
      const { url, crash } = cluster;
      world = await startReplicas({ url, folder, people: MANY, weeks: troubles.length, crashDatabase: crash });
      for (const [index, trouble] of troubles.entries()) {
        const went = await rush(world, world.society.weeks[index] ?? '2026-W48', trouble, SPREAD);
        expect(went.doubleEffects, trouble.name).toEqual([]);
        expect(went.unanswered, trouble.name).toBe(0);
        expect(went.places, trouble.name).toBeGreaterThan(MANY / 2);
      }
    },
    WITHIN,
  );
  afterAll(async () => {
    await world?.close();
    await cluster?.remove();
  }, WITHIN);
});

describe('what two processes sent', () => {
  const sending = (by: string, from: number, to: number): Sending => ({
    by,
    method: 'chat.update',
    from,
    to,
    isHolder: null,
  });

  it('at the same moment is found, and what one of them sent alone is not', () => {
    const alone = [sending('one', 0, 10), sending('one', 5, 15), sending('other', 15, 20)];
    expect(sentAtOnce(alone)).toEqual([]);
    const late = sending('other', 14, 16);
    expect(sentAtOnce([...alone, late])).toEqual([[sending('one', 5, 15), late]]);
  });
});
